/*
 * Numbers that are fitted by Adam (Kingma and Ba, 2015), in rows, and their
 * mean over the later part of the way (Izmailov et al., Averaging Weights
 * Leads to Wider Optima and Better Generalization, 2018).
 */
#ifndef DL_CRF_NETSTEP_H
#define DL_CRF_NETSTEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dl_net_weights {
	float *value, *grad;
	float *mean, *square;		/* of the gradients so far */
	float *sum;			/* of the values that were kept */
	size_t nrows, width;
	uint32_t *touched;		/* rows with a gradient */
	size_t ntouched;
	bool *is_touched;
	bool all;			/* a step is of all rows */
};

/* A step down; the rate has what makes up for the zeros at the start. */
struct dl_net_step {
	float rate, square;		/* times mean, times square */
};

/* All are 0. */
void	dl_net_make(struct dl_net_weights *, size_t nrows, size_t width,
	    bool all);
void	dl_net_step(struct dl_net_weights *, const struct dl_net_step *,
	    float times);
/* Adds the values as they are to the sums. */
void	dl_net_keep(struct dl_net_weights *);
/* The values become the mean of the n that were kept. */
void	dl_net_settle(struct dl_net_weights *, unsigned n);
void	dl_net_weights_free(struct dl_net_weights *);

/* The gradient of a row, to be added to. */
static inline float *
dl_net_grad(struct dl_net_weights *w, size_t row)
{
	if (!w->is_touched[row]) {
		w->is_touched[row] = true;
		w->touched[w->ntouched++] = (uint32_t)row;
	}
	return w->grad + row * w->width;
}

#endif
