/*
 * Sums over rows of floats, for training.  The loops are plain, and what is
 * summed up is summed in eight lanes, so that a compiler may use vectors of
 * four or eight numbers without changing a bit.
 */
#ifndef DL_BASE_LANES_H
#define DL_BASE_LANES_H

#include <stddef.h>

#define DL_LANES	8

/* to += from */
static inline void
dl_add(float *restrict to, const float *restrict from, size_t n)
{
	size_t k;

	for (k = 0; k < n; k++)
		to[k] += from[k];
}

/* to += x from */
static inline void
dl_add_times(float *restrict to, const float *restrict from, float x, size_t n)
{
	size_t k;

	for (k = 0; k < n; k++)
		to[k] += x * from[k];
}

/* n is a multiple of eight. */
static inline float
dl_dot(const float *restrict a, const float *restrict b, size_t n)
{
	float lane[DL_LANES] = { 0 };
	size_t k, l;

	for (k = 0; k < n; k += DL_LANES)
		for (l = 0; l < DL_LANES; l++)
			lane[l] += a[k + l] * b[k + l];
	return ((lane[0] + lane[1]) + (lane[2] + lane[3])) +
	    ((lane[4] + lane[5]) + (lane[6] + lane[7]));
}

#endif
