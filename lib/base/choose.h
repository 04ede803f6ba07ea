/*
 * One of two numbers, without a branch: for choices that depend on the data so
 * that no processor can foretell them.
 */
#ifndef DL_BASE_CHOOSE_H
#define DL_BASE_CHOOSE_H

#include <stdbool.h>
#include <stdint.h>

/* a, or b where it is not true. */
static inline uint32_t
dl_choose(bool is, uint32_t a, uint32_t b)
{
	return b ^ ((a ^ b) & (0u - (uint32_t)is));
}

/* a, or 0 where it is not true. */
static inline uint64_t
dl_if(bool is, uint64_t a)
{
	return a & (UINT64_C(0) - (uint64_t)is);
}

#endif
