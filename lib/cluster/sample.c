/*
 * Frequent words are looked at less often, and are wrong words less often,
 * than they come (Mikolov et al., 2013).
 */
#include "base/real.h"
#include "cluster/sample.h"

/* Words above these shares of the text are thinned. */
static const double often[2] = { 1e-4, 1e-5 };

#define NWRONG	((size_t)1 << DL_WRONG_BITS)

static double
root(double x)
{
	return x > 0 ? x * dl_rsqrt(x) : 0;
}

static void
find_lines(struct dl_sample *s)
{
	const uint32_t *text = s->corpus->text;
	size_t i, k, keep, n = s->corpus->ntext;

	s->lines = dl_alloc((n + 1) * sizeof(s->lines[0]));
	for (i = 1; i < n; i++)
		if (text[i] != s->edge && text[i - 1] == s->edge)
			s->lines[s->nlines++] = i;
	for (i = s->nlines; i > 1; i--) {
		k = (size_t)((uint64_t)dl_sample_draw(s) * i >> 32);
		keep = s->lines[i - 1];
		s->lines[i - 1] = s->lines[k];
		s->lines[k] = keep;
	}
}

/* Each word as often as the third root of its fourth power of frequency. */
static uint32_t *
wrong_words(const struct dl_sample *s, bool cap)
{
	uint32_t *to = dl_alloc(NWRONG * sizeof(to[0]));
	const struct dl_corpus *c = s->corpus;
	double sum = 0, so_far = 0, n;
	size_t i, k = 0;
	int pass;

	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < c->nwords; i++) {
			if (cap && !s->cap[i])
				continue;
			n = dl_exp(0.75 * dl_log((double)c->words[i].n));
			if (pass == 0) {
				sum += n;
				continue;
			}
			so_far += n;
			while (k < NWRONG && (double)k < so_far / sum *
			    (double)NWRONG)
				to[k++] = (uint32_t)i;
		}
	while (k < NWRONG)
		to[k++] = 0;
	return to;
}

static float *
shares(const struct dl_corpus *c, double most)
{
	float *to = dl_alloc((c->nids + 1) * sizeof(to[0]));
	size_t i;
	double f;

	for (i = 0; i < c->nids; i++) {
		f = i < c->nwords ? (double)c->words[i].n / (double)c->ntext :
		    0;
		to[i] = f > most ? (float)root(most / f) : 1;
	}
	return to;
}

void
dl_sample_init(struct dl_sample *s, const struct dl_corpus *c)
{
	size_t i;

	*s = (struct dl_sample){ .corpus = c, .edge = (uint32_t)c->nwords,
	    .lot = 1 };
	find_lines(s);
	s->share[0] = shares(c, often[0]);
	s->share[1] = shares(c, often[1]);
	s->cap = dl_alloc((c->nids + 1) * sizeof(s->cap[0]));
	for (i = 0; i < c->nids; i++)
		s->cap[i] = i < c->nwords && c->words[i].text.p[0] >= 'A' &&
		    c->words[i].text.p[0] <= 'Z';
	s->wrong[0] = wrong_words(s, false);
	s->wrong[1] = wrong_words(s, true);
	for (i = 0; i < 4096; i++)
		s->sigmoid[i] = (float)(1 / (1 + dl_exp(8 - ((double)i + 0.5) /
		    256)));
}

void
dl_sample_free(struct dl_sample *s)
{
	dl_free(s->lines);
	dl_free(s->share[0]);
	dl_free(s->share[1]);
	dl_free(s->cap);
	dl_free(s->wrong[0]);
	dl_free(s->wrong[1]);
}
