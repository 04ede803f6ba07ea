/*
 * Term vectors with integer tf-idf weights; see terms.h.
 */
#include <string.h>

#include "base/mem.h"
#include "group/terms.h"

#define FEW	48			/* terms sorted by insertion */

static bool
skipped(const struct dl_word *w, const struct dl_range *skip, size_t nskip)
{
	while (nskip-- > 0)
		if (w->at >= skip[nskip].from && w->at < skip[nskip].to)
			return true;
	return false;
}

static uint32_t
units(const struct dl_word *w, uint32_t unit)
{
	return w->cap ? unit + unit / 2 : unit;
}

void
dl_terms_add(struct dl_terms *v, const struct dl_word *w, size_t n,
    uint32_t unit, const struct dl_range *skip, size_t nskip)
{
	size_t i;

	v->t = dl_array_room(v->t, &v->cap, v->n + n, sizeof(*v->t));
	for (i = 0; i < n; i++) {
		if (skipped(&w[i], skip, nskip))
			continue;
		v->t[v->n].id = w[i].id;
		/* The idf rides in the low bits until the counts are known. */
		v->t[v->n++].w = units(&w[i], unit) << 8 | w[i].idf;
	}
}

static void
insertion(struct dl_term *t, size_t n)
{
	size_t i, j;

	for (i = 1; i < n; i++) {
		struct dl_term x = t[i];

		for (j = i; j > 0 && t[j - 1].id > x.id; j--)
			t[j] = t[j - 1];
		t[j] = x;
	}
}

/* By the two bytes of the id from `shift' on (LSD radix sort). */
static void
by_bytes(struct dl_term *t, struct dl_term *spare, size_t n, int shift)
{
	uint32_t at[2][256] = { { 0 } }, sum, count;
	struct dl_term *from = t, *to = spare, *x;
	size_t i;
	int k;

	for (i = 0; i < n; i++) {
		at[0][t[i].id >> shift & 255]++;
		at[1][t[i].id >> (shift + 8) & 255]++;
	}
	for (k = 0; k < 2; k++) {
		for (i = sum = 0; i < 256; i++) {
			count = at[k][i];
			at[k][i] = sum;
			sum += count;
		}
		for (i = 0; i < n; i++)
			to[at[k][from[i].id >> (shift + 8 * k) & 255]++] =
			    from[i];
		x = from;
		from = to;
		to = x;
	}
}

/*
 * By id.  The upper half of a hash is nearly an order: what is left is few
 * terms out of place, unless somebody made them so.
 */
static void
sort(struct dl_terms *v)
{
	struct dl_term *spare, *t = v->t;
	size_t i, j;

	if (v->n <= FEW) {
		insertion(t, v->n);
		return;
	}
	spare = dl_alloc(v->n * sizeof(*spare));
	by_bytes(t, spare, v->n, 16);
	for (i = 0; i < v->n; i = j) {
		for (j = i + 1; j < v->n && t[j].id >> 16 == t[i].id >> 16; j++)
			;
		if (j - i > FEW)
			by_bytes(t + i, spare, j - i, 0);
		else if (j - i > 1)
			insertion(t + i, j - i);
	}
	dl_free(spare);
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

uint64_t
dl_isqrt(uint64_t x)
{
	uint64_t r = 0, bit = (uint64_t)1 << (x >> 32 > 0 ? 62 : 30);

	while (bit > x)
		bit >>= 2;
	/* Each bit is a toss-up: no branches. */
	for (; bit != 0; bit >>= 2) {
		uint64_t t = r + bit, mask = 0 - (uint64_t)(x >= t);

		x -= t & mask;
		r = (r >> 1) + (bit & mask);
	}
	return r;
}

uint64_t
dl_terms_normalise(struct dl_terms *v)
{
	uint64_t sum = 0, len;
	size_t i;

	for (i = 0; i < v->n; i++)
		sum += (uint64_t)v->t[i].w * v->t[i].w;
	if ((len = dl_isqrt(sum)) == 0)
		return 0;
	for (i = 0; i < v->n; i++)
		v->t[i].w = (uint32_t)((uint64_t)v->t[i].w * DL_TERMS_ONE /
		    len);
	return len;
}

void
dl_terms_finish(struct dl_terms *v)
{
	size_t i, n;
	uint32_t count, idf;

	sort(v);
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
dl_terms_sorted(struct dl_terms *v, const struct dl_word *w, size_t n,
    uint32_t unit, const struct dl_range *skip, size_t nskip)
{
	uint32_t count = 0;
	size_t i;

	v->t = dl_array_room(v->t, &v->cap, n, sizeof(*v->t));
	v->n = 0;
	for (i = 0; i < n; i++) {
		if (skipped(&w[i], skip, nskip))
			continue;
		if (v->n == 0 || v->t[v->n - 1].id != w[i].id) {
			v->t[v->n++].id = w[i].id;
			count = 0;
		}
		count += units(&w[i], unit);
		v->t[v->n - 1].w = damp(count) * w[i].idf;
	}
	dl_terms_normalise(v);
}

void
dl_terms_copy(struct dl_terms *to, const struct dl_terms *from)
{
	if (to->cap < from->n) {
		dl_free(to->t);
		to->t = dl_alloc(from->n * sizeof(*to->t));
		to->cap = from->n;
	}
	if (from->n > 0)
		memcpy(to->t, from->t, from->n * sizeof(*to->t));
	to->n = from->n;
}

void
dl_terms_sum(struct dl_terms *a, const struct dl_terms *b,
    struct dl_terms *tmp)
{
	size_t i = 0, j = 0, n = 0;
	struct dl_term *t;

	tmp->t = dl_array_room(tmp->t, &tmp->cap, a->n + b->n, sizeof(*t));
	t = tmp->t;
	while (i < a->n && j < b->n) {
		if (a->t[i].id < b->t[j].id)
			t[n++] = a->t[i++];
		else if (b->t[j].id < a->t[i].id)
			t[n++] = b->t[j++];
		else {
			t[n] = a->t[i++];
			t[n++].w += b->t[j++].w;
		}
	}
	while (i < a->n)
		t[n++] = a->t[i++];
	while (j < b->n)
		t[n++] = b->t[j++];
	tmp->n = n;
	dl_terms_copy(a, tmp);
}

/*
 * The weight of the n-th heaviest term; *ties: how many of that weight are
 * among the n.  Found byte by byte from the highest (radix select).
 */
static uint32_t
nth_weight(const struct dl_terms *a, size_t n, size_t *ties)
{
	uint32_t prefix = 0, all = 0, mask = 0, b;
	size_t i, count[256];
	int shift;

	for (i = 0; i < a->n; i++)
		all |= a->t[i].w;
	for (shift = 24; shift >= 0; shift -= 8) {
		if (all >> shift == 0)
			continue;
		memset(count, 0, sizeof(count));
		for (i = 0; i < a->n; i++)
			if ((a->t[i].w & mask) == prefix)
				count[a->t[i].w >> shift & 255]++;
		for (b = mask == 0 ? all >> shift : 255; count[b] < n; b--)
			n -= count[b];
		prefix |= b << shift;
		mask |= (uint32_t)255 << shift;
	}
	*ties = n;
	return prefix;
}

void
dl_terms_heaviest(struct dl_terms *to, const struct dl_terms *from, size_t n)
{
	size_t i, ties = 0, kept = 0;
	uint32_t least = 0;

	if (from->n <= n) {
		if (to->t != from->t && from->n > 0)
			memcpy(to->t, from->t, from->n * sizeof(*to->t));
		to->n = from->n;
		return;
	}
	least = nth_weight(from, n, &ties);
	for (i = 0; i < from->n; i++) {
		struct dl_term t = from->t[i];
		bool tie = t.w == least && ties > 0;

		ties -= tie;
		to->t[kept] = t;
		kept += t.w > least || tie;
		if (kept == n)
			break;
	}
	to->n = kept;
}

void
dl_terms_top(struct dl_terms *a, size_t n)
{
	if (a->n > n)
		dl_terms_heaviest(a, a, n);
}

void
dl_terms_free(struct dl_terms *v)
{
	dl_free(v->t);
	*v = (struct dl_terms){ 0 };
}
