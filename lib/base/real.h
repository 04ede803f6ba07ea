/*
 * The few functions of real numbers that training needs, in plain arithmetic:
 * the same bits from every compiler and C library, which libm does not
 * promise, and nothing to link.
 */
#ifndef DL_BASE_REAL_H
#define DL_BASE_REAL_H

#include <stdint.h>

/* Natural logarithm of a normal positive number; error below 1e-14. */
double	dl_log(double);
/* e to the x; relative error below 1e-13; 0 below -700, inf above 700. */
double	dl_exp(double);
/* 1 / sqrt(x) of a normal positive number; relative error below 1e-14. */
double	dl_rsqrt(double);
/* Divides n numbers by their sum, which it returns; by 0 makes 0. */
double	dl_normalise(double *, unsigned n);

/* A generator of Knuth's (MMIX); the upper bits are good. */
static inline uint32_t
dl_draw(uint64_t *lot)
{
	*lot = *lot * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*lot >> 32);
}

#endif
