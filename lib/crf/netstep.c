/*
 * Of tables of which a sentence has few rows only those are stepped that it
 * has: their means wait meanwhile.
 */
#include "base/mem.h"
#include "crf/fit.h"
#include "crf/netstep.h"

#define OLD_MEAN	0.9f
#define OLD_SQUARE	0.999f

void
dl_net_make(struct dl_net_weights *w, size_t nrows, size_t width, bool all)
{
	size_t i, n = nrows * width;

	*w = (struct dl_net_weights){ .nrows = nrows, .width = width,
	    .all = all };
	w->value = dl_fit_zeros(n);
	w->grad = dl_fit_zeros(n);
	w->mean = dl_fit_zeros(n);
	w->square = dl_fit_zeros(n);
	w->sum = dl_fit_zeros(n);
	w->touched = dl_alloc(nrows * sizeof(w->touched[0]));
	w->is_touched = dl_alloc(nrows * sizeof(w->is_touched[0]));
	for (i = 0; i < nrows; i++)
		w->is_touched[i] = false;
}

static void
step_row(struct dl_net_weights *w, size_t row, const struct dl_net_step *s,
    float rate)
{
	size_t at = row * w->width, k;
	float *restrict v = w->value + at, *restrict g = w->grad + at;
	float *restrict m = w->mean + at, *restrict q = w->square + at;

	for (k = 0; k < w->width; k++) {
		m[k] = OLD_MEAN * m[k] + (1 - OLD_MEAN) * g[k];
		q[k] = OLD_SQUARE * q[k] + (1 - OLD_SQUARE) * g[k] * g[k];
		v[k] -= rate * m[k] * dl_fit_rsqrt(s->square * q[k] + 1e-12f);
		g[k] = 0;
	}
}

void
dl_net_step(struct dl_net_weights *w, const struct dl_net_step *s, float times)
{
	float rate = s->rate * times;
	size_t i;

	for (i = 0; w->all && i < w->nrows; i++)
		step_row(w, i, s, rate);
	for (i = 0; i < w->ntouched; i++) {
		if (!w->all)
			step_row(w, w->touched[i], s, rate);
		w->is_touched[w->touched[i]] = false;
	}
	w->ntouched = 0;
}

void
dl_net_keep(struct dl_net_weights *w)
{
	size_t i;

	for (i = 0; i < w->nrows * w->width; i++)
		w->sum[i] += w->value[i];
}

void
dl_net_settle(struct dl_net_weights *w, unsigned n)
{
	size_t i;

	for (i = 0; i < w->nrows * w->width; i++) {
		w->value[i] = w->sum[i] / (float)n;
		w->sum[i] = 0;
	}
}

void
dl_net_weights_free(struct dl_net_weights *w)
{
	dl_free(w->value);
	dl_free(w->grad);
	dl_free(w->mean);
	dl_free(w->square);
	dl_free(w->sum);
	dl_free(w->touched);
	dl_free(w->is_touched);
}
