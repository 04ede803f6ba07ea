/*
 * Classes of words from their vectors: spherical k-means (Dhillon and Modha,
 * Concept Decompositions for Large Sparse Text Data Using Clustering, 2001),
 * level by level.  The first means are words drawn by a generator that always
 * begins alike, so that the same vectors give the same classes.
 */
#include <string.h>

#include "base/lanes.h"
#include "base/real.h"
#include "cluster/points.h"

#define LEVELS	3
#define TINY	1e-30			/* no words, or vectors of zeros */
#define STEPS	12			/* at most, of each split */

static const unsigned width[LEVELS] = { 64, 8, 8 };

struct split {
	const struct dl_points *p;
	uint32_t *word;			/* those of the class, n of them */
	size_t n;
	uint32_t *part;			/* of each word of all */
	float *mean, *sum;		/* of each part */
	uint64_t lot;
};

/* The part whose mean is the nearest. */
static uint32_t
nearest(const struct split *s, uint32_t word, unsigned k)
{
	const float *v = dl_point(s->p, word);
	float best = -2, x;
	uint32_t part = 0;
	unsigned j;

	for (j = 0; j < k; j++)
		if ((x = dl_dot(v, s->mean + j * s->p->dim, s->p->dim)) > best) {
			best = x;
			part = j;
		}
	return part;
}

/* Each mean becomes that of its words; one that has none stays. */
static void
take_means(struct split *s, unsigned k)
{
	size_t dim = s->p->dim, i, d;
	float *sum, *mean;
	unsigned j;
	double n;

	memset(s->sum, 0, k * dim * sizeof(s->sum[0]));
	for (i = 0; i < s->n; i++)
		dl_add(s->sum + s->part[s->word[i]] * dim,
		    dl_point(s->p, s->word[i]), dim);
	for (j = 0; j < k; j++) {
		sum = s->sum + j * dim;
		mean = s->mean + j * dim;
		if ((n = (double)dl_dot(sum, sum, dim)) < TINY)
			continue;
		n = dl_rsqrt(n);
		for (d = 0; d < dim; d++)
			mean[d] = (float)((double)sum[d] * n);
	}
}

/* Splits the words into k parts; returns how many the last step moved. */
static size_t
split(struct split *s, unsigned k)
{
	size_t dim = s->p->dim, i, moved = s->n;
	unsigned j, step;
	uint32_t part;

	for (i = 0; i < s->n; i++)
		s->part[s->word[i]] = UINT32_MAX;
	for (j = 0; j < k && s->n > 0; j++)
		memcpy(s->mean + j * dim, dl_point(s->p, s->word[
		    (dl_draw(&s->lot) >> 1) % s->n]), dim * sizeof(float));
	for (step = 0; step < STEPS && moved > 0; step++) {
		for (moved = 0, i = 0; i < s->n; i++) {
			part = nearest(s, s->word[i], k);
			moved += part != s->part[s->word[i]];
			s->part[s->word[i]] = part;
		}
		take_means(s, k);
	}
	return moved;
}

/* One level: splits each of n classes. */
static size_t
split_all(struct split *s, uint32_t *class, uint32_t n, unsigned k)
{
	size_t *end = dl_alloc((n + 1) * sizeof(end[0])), i, moved = 0;
	uint32_t *sorted = s->word, c;

	memset(end, 0, (n + 1) * sizeof(end[0]));
	for (i = 0; i < s->p->n; i++)
		end[class[i] + 1]++;
	for (c = 0; c < n; c++)
		end[c + 1] += end[c];
	for (i = 0; i < s->p->n; i++)	/* end of a class: of those so far */
		sorted[end[class[i]]++] = (uint32_t)i;
	for (c = 0; c < n; c++) {
		i = c > 0 ? end[c - 1] : 0;
		s->word = sorted + i;
		s->n = end[c] - i;
		moved += split(s, k);
	}
	for (i = 0; i < s->p->n; i++)
		class[i] = class[i] * k + s->part[i];
	s->word = sorted;
	dl_free(end);
	return moved;
}

void
dl_points_classes(const struct dl_points *p, uint32_t *class,
    void (*progress)(int level, size_t moved))
{
	struct split s = { .p = p, .lot = 1 };
	uint32_t n = 1;
	size_t moved;
	int l;

	s.word = dl_alloc((p->n + 1) * sizeof(s.word[0]));
	s.part = dl_alloc((p->n + 1) * sizeof(s.part[0]));
	s.mean = dl_alloc(width[0] * p->dim * sizeof(s.mean[0]));
	s.sum = dl_alloc(width[0] * p->dim * sizeof(s.sum[0]));
	memset(class, 0, p->n * sizeof(class[0]));
	for (l = 0; l < LEVELS; n *= width[l++]) {
		moved = split_all(&s, class, n, width[l]);
		if (progress != NULL)
			progress(l + 1, moved);
	}
	dl_free(s.word);
	dl_free(s.part);
	dl_free(s.mean);
	dl_free(s.sum);
}
