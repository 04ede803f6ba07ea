/*
 * Term vectors with integer tf-idf weights; see terms.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "group/terms.h"
#include "tables.h"

#define UNKNOWN	86			/* idf of a word outside the table */
#define COMMON	20			/* words below it say nothing */

unsigned
dl_idf(struct dl_str low)
{
	const char *p;
	unsigned v = 0;
	long row;

	if ((row = dl_table_find(&dl_tab_docfreq, low)) < 0)
		return UNKNOWN;
	for (p = dl_table_cell(&dl_tab_docfreq, row, DL_DOCFREQ_IDF);
	    *p >= '0' && *p <= '9'; p++)
		v = v * 10 + (unsigned)(*p - '0');
	return v;
}

/* True if the token can be a term: a word of two letters, a long number. */
static bool
is_term(const struct dl_tok *t)
{
	size_t n = t->end - t->start;

	if (t->type == DL_NUM)
		return n >= 3;
	return t->type == DL_WORD && n >= 2;
}

void
dl_terms_add(struct dl_terms *v, const struct dl_toks *s, size_t from,
    size_t to, uint32_t unit, const struct dl_range *skip, size_t n)
{
	size_t i, k;

	for (i = from; i < to; i++) {
		const struct dl_tok *t = &s->t[i];
		struct dl_str low = dl_tok_low(s, i);
		uint32_t idf;

		if (!is_term(t) || (idf = dl_idf(low)) < COMMON)
			continue;
		for (k = 0; k < n; k++)
			if (t->start >= skip[k].from && t->start < skip[k].to)
				break;
		if (k < n)
			continue;
		v->t = dl_array_room(v->t, &v->cap, v->n + 1, sizeof(*v->t));
		v->t[v->n].id = dl_hash(low);
		/* The idf rides in the low bits until the counts are known. */
		v->t[v->n++].w = (i > 0 && (t->flags & DL_CAP) ?
		    unit + unit / 2 : unit) << 8 | idf;
	}
}

static int
by_id(const void *x, const void *y)
{
	const struct dl_term *a = x, *b = y;

	return a->id < b->id ? -1 : a->id > b->id;
}

static int
by_weight(const void *x, const void *y)
{
	const struct dl_term *a = x, *b = y;

	if (a->w != b->w)
		return a->w > b->w ? -1 : 1;
	return by_id(x, y);
}

/* 32 * ln(1 + c / 2): how much a word counts that stands c / 2 times. */
static uint32_t
damp(uint32_t c)
{
	static const uint8_t small[] = {
		0, 13, 22, 29, 35, 40, 44, 48, 52, 55, 57,
		60, 62, 64, 67, 68, 70, 72, 74, 75, 77, 78,
		80, 81, 82, 83, 84, 86, 87, 88, 89, 90, 91
	};
	uint32_t w = 0;

	for (; c >= sizeof(small); c /= 2)
		w += 22;
	return w + small[c];
}

static uint64_t
isqrt(uint64_t x)
{
	uint64_t r = 0, bit = (uint64_t)1 << 62;

	while (bit > x)
		bit >>= 2;
	for (; bit != 0; bit >>= 2)
		if (x >= r + bit) {
			x -= r + bit;
			r = (r >> 1) + bit;
		} else
			r >>= 1;
	return r;
}

void
dl_terms_normalise(struct dl_terms *v)
{
	uint64_t sum = 0, len;
	size_t i;

	for (i = 0; i < v->n; i++)
		sum += (uint64_t)v->t[i].w * v->t[i].w;
	if ((len = isqrt(sum)) == 0)
		return;
	for (i = 0; i < v->n; i++)
		v->t[i].w = (uint32_t)((uint64_t)v->t[i].w * DL_TERMS_ONE /
		    len);
}

void
dl_terms_finish(struct dl_terms *v)
{
	size_t i, n;
	uint32_t count, idf;

	if (v->n > 1)
		qsort(v->t, v->n, sizeof(*v->t), by_id);
	for (i = n = 0; i < v->n; n++) {
		struct dl_term t = v->t[i];

		idf = t.w & 0xFF;
		for (count = 0; i < v->n && v->t[i].id == t.id; i++)
			if (count < 1u << 16)
				count += v->t[i].w >> 8;
		t.w = damp(count) * idf;
		v->t[n] = t;
	}
	v->n = n;
	dl_terms_normalise(v);
}

void
dl_terms_copy(struct dl_terms *to, const struct dl_terms *from)
{
	to->t = dl_array_room(to->t, &to->cap, from->n, sizeof(*to->t));
	if (from->n > 0)
		memcpy(to->t, from->t, from->n * sizeof(*to->t));
	to->n = from->n;
}

void
dl_terms_sum(struct dl_terms *a, const struct dl_terms *b)
{
	size_t i = 0, j = 0, n = 0;
	struct dl_terms s = { 0 };

	s.t = dl_array_room(NULL, &s.cap, a->n + b->n, sizeof(*s.t));
	while (i < a->n || j < b->n) {
		if (j == b->n || (i < a->n && a->t[i].id < b->t[j].id))
			s.t[n++] = a->t[i++];
		else if (i == a->n || b->t[j].id < a->t[i].id)
			s.t[n++] = b->t[j++];
		else {
			s.t[n] = a->t[i++];
			s.t[n++].w += b->t[j++].w;
		}
	}
	s.n = n;
	dl_terms_free(a);
	*a = s;
}

void
dl_terms_top(struct dl_terms *a, size_t n)
{
	if (a->n <= n)
		return;
	qsort(a->t, a->n, sizeof(*a->t), by_weight);
	a->n = n;
	qsort(a->t, a->n, sizeof(*a->t), by_id);
}

uint32_t
dl_terms_cosine(const struct dl_terms *a, const struct dl_terms *b)
{
	uint64_t sum = 0;
	size_t i = 0, j = 0;

	while (i < a->n && j < b->n) {
		if (a->t[i].id < b->t[j].id)
			i++;
		else if (a->t[i].id > b->t[j].id)
			j++;
		else
			sum += (uint64_t)a->t[i++].w * b->t[j++].w;
	}
	return (uint32_t)(sum / DL_TERMS_ONE);
}

void
dl_terms_free(struct dl_terms *v)
{
	dl_free(v->t);
	*v = (struct dl_terms){ 0 };
}
