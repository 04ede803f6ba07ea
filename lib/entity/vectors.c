/*
 * Reads what wordclust -w writes: first, on lines that begin with a tab, the
 * weights of the window, a row of them for each place and number of a vector;
 * then a word, a tab and its vector on each line.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/in.h"
#include "cluster/context.h"
#include "entity/learn.h"

#define MOST	(1 << 24)		/* of a number, either way */

struct reader {
	struct dl_vectors *to;
	const char *path;
	uint64_t line;
	size_t nweights, cap, hcap;
	uint64_t *order;		/* hash << 32 | number */
};

static void
bad(const struct reader *r)
{
	dl_fatal(r->path, r->line, "not a word and its vector");
}

/* n numbers, each behind a tab or space, and nothing else. */
static void
numbers(const struct reader *r, struct dl_str s, float *to, size_t n)
{
	const char *p = s.p, *end = s.p + s.n;
	bool minus;
	long x;

	for (; n > 0; n--) {
		if (p == end || (*p != ' ' && *p != '\t'))
			bad(r);
		if ((minus = ++p < end && *p == '-'))
			p++;
		if (p == end || *p < '0' || *p > '9')
			bad(r);
		for (x = 0; p < end && *p >= '0' && *p <= '9'; p++)
			if ((x = 10 * x + (*p - '0')) > MOST)
				bad(r);
		*to++ = (float)(minus ? -x : x) / DL_VECTOR_UNIT;
	}
	if (p != end)
		bad(r);
}

static void
add_line(struct reader *r, struct dl_str line)
{
	struct dl_vectors *v = r->to;
	const char *tab = memchr(line.p, '\t', line.n);
	size_t n;

	if (tab == NULL)
		bad(r);
	n = (size_t)(tab - line.p);
	line = dl_str(tab, line.n - n);
	if (n == 0) {
		if (r->nweights == DL_NET_PLACES * DL_NET_VEC)
			bad(r);
		numbers(r, line, v->weights + r->nweights++ * DL_NET_HIDDEN,
		    DL_NET_HIDDEN);
		return;
	}
	if (v->n == r->cap) {
		v->v = dl_array_room(v->v, &r->cap, v->n + 1, DL_NET_VEC *
		    sizeof(v->v[0]));
		r->order = dl_realloc(r->order, r->cap * sizeof(r->order[0]));
	}
	r->order[v->n] = (uint64_t)dl_hash(dl_str(tab - n, n)) << 32 | v->n;
	numbers(r, line, v->v + v->n++ * DL_NET_VEC, DL_NET_VEC);
}

static int
by_number(const void *x, const void *y)
{
	const uint64_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* By hash; words with the same hash are one. */
static void
sort(struct reader *r)
{
	struct dl_vectors *v = r->to;
	float *sorted = dl_alloc((v->n + 1) * DL_NET_VEC * sizeof(float));
	size_t i, n = 0;

	if (v->n > 0)
		qsort(r->order, v->n, sizeof(r->order[0]), by_number);
	v->hash = dl_alloc((v->n + 1) * sizeof(v->hash[0]));
	for (i = 0; i < v->n; i++) {
		if (n > 0 && v->hash[n - 1] == r->order[i] >> 32)
			continue;
		memcpy(sorted + n * DL_NET_VEC, v->v + (r->order[i] &
		    UINT32_MAX) * DL_NET_VEC, DL_NET_VEC * sizeof(float));
		v->hash[n++] = (uint32_t)(r->order[i] >> 32);
	}
	dl_free(v->v);
	v->v = sorted;
	v->n = n;
}

void
dl_learn_vectors(struct dl_learn *l, const char *path)
{
	struct reader r = { .to = &l->vectors, .path = path };
	struct dl_in in = { 0 };
	struct dl_str line;
	int status;

	if (dl_in_open(&in, path) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	l->vectors.weights = dl_alloc(DL_NET_PLACES * DL_NET_VEC *
	    DL_NET_HIDDEN * sizeof(float));
	while ((status = dl_in_line(&in, &line)) == 1) {
		r.line = in.line;
		add_line(&r, line);
	}
	if (status == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	dl_in_close(&in);
	if (r.nweights < DL_NET_PLACES * DL_NET_VEC || l->vectors.n == 0)
		dl_fatal(path, 0, "vectors cut short");
	sort(&r);
	dl_free(r.order);
}
