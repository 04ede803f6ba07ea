/*
 * The inner sums of the network for x86-64 machines that have AVX2, which is
 * asked for when the program runs.  All are of whole numbers: the same bytes.
 */
#ifndef DL_CRF_NETWIDE_H
#define DL_CRF_NETWIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined __x86_64__ && defined __GNUC__ && !defined DL_PORTABLE
#define DL_NET_WIDE

/* True if this machine has what the functions below need. */
bool	dl_net_wide(void);
/* See dl_net_place; w: the weights of the place. */
void	dl_wide_place(const unsigned char *w, const int16_t *x, int16_t *to);
/* Adds n rows of a token to the hidden layer. */
void	dl_wide_rows(int16_t *z, const signed char *const *row, size_t n);
/* The sum of a label over the hidden layer, modulo 2^32. */
uint32_t dl_wide_sum(const unsigned char *w, const int16_t *z);
#endif

#endif
