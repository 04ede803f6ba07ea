/*
 * Forward and backward sums (Rabiner, 1989) over the weights of the model,
 * which are logarithms in units of 1 / scale.
 */
#include "base/mem.h"
#include "base/real.h"
#include "crf/marginal.h"

struct work {
	const struct dl_model *m;
	double follow[DL_MAX_TAGS][DL_MAX_TAGS];
};

/* e to the scores of one token, the greatest being 1; outside has 0. */
static void
local(const struct dl_model *m, const int16_t *score, double *e)
{
	int max = 0;
	unsigned k;

	for (k = 1; k < m->ntags; k++)
		max = score[k - 1] > max ? score[k - 1] : max;
	for (k = 0; k < m->ntags; k++)
		e[k] = dl_exp((double)((k > 0 ? score[k - 1] : 0) - max) /
		    m->scale);
}

static void
forward(const struct work *w, const int16_t *score, size_t n, double *alpha)
{
	unsigned tags = w->m->ntags, j, k;
	double e[DL_MAX_TAGS], *a = NULL, *before, sum;
	size_t i;

	for (i = 0; i < n; i++) {
		before = a;
		a = alpha + i * tags;
		local(w->m, score + i * (tags - 1), e);
		for (k = 0; k < tags; k++) {
			sum = i == 0 ? w->follow[0][k] : 0;
			for (j = 0; i > 0 && j < tags; j++)
				sum += before[j] * w->follow[j][k];
			a[k] = sum * e[k];
		}
		dl_normalise(a, tags);
	}
}

static void
backward(const struct work *w, const int16_t *score, size_t n, double *beta)
{
	unsigned tags = w->m->ntags, j, k;
	double e[DL_MAX_TAGS], *b = beta + (n - 1) * tags, *after;
	size_t i;

	for (k = 0; k < tags; k++)
		b[k] = w->follow[k][0];
	for (i = n - 1; i > 0; i--) {
		after = beta + i * tags;
		b = after - tags;
		local(w->m, score + i * (tags - 1), e);
		for (k = 0; k < tags; k++)
			for (b[k] = 0, j = 0; j < tags; j++)
				b[k] += w->follow[k][j] * e[j] * after[j];
		dl_normalise(b, tags);
	}
}

void
dl_marginal(struct dl_marginal *g, const struct dl_model *m,
    const int16_t *score, size_t n)
{
	struct work w = { .m = m };
	size_t i;
	unsigned j, k;

	if (n == 0)
		return;
	g->alpha = dl_array_room(g->alpha, &g->cap, n * m->ntags,
	    sizeof(g->alpha[0]));
	g->beta = dl_array_room(g->beta, &g->bcap, n * m->ntags,
	    sizeof(g->beta[0]));
	for (j = 0; j < m->ntags; j++)
		for (k = 0; k < m->ntags; k++)
			w.follow[j][k] = m->follow[j][k] == DL_NEVER ? 0 :
			    dl_exp((double)m->follow[j][k] / m->scale);
	forward(&w, score, n, g->alpha);
	backward(&w, score, n, g->beta);
	for (i = 0; i < n; i++) {
		for (k = 0; k < m->ntags; k++)
			g->alpha[i * m->ntags + k] *=
			    g->beta[i * m->ntags + k];
		dl_normalise(g->alpha + i * m->ntags, m->ntags);
	}
}

void
dl_marginal_free(struct dl_marginal *g)
{
	dl_free(g->alpha);
	dl_free(g->beta);
	*g = (struct dl_marginal){ .cap = 0 };
}
