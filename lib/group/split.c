/*
 * Division of stories; see split.h.  The constants were chosen on the training
 * part of ECB+, whose topics are pairs of such stories.
 */
#include <string.h>

#include "group/split.h"

#define LEAST	3			/* documents of each part */
#define APART	65			/* hundredths of the likeness inside */

static unsigned
like(const struct dl_members *s, unsigned i, unsigned j)
{
	return i > j ? s->like[i][j] : s->like[j][i];
}

/* Takes member i out; its terms are the caller's now. */
static void
take(struct dl_members *s, unsigned i)
{
	unsigned j, k;

	for (j = i; j + 1 < s->n; j++) {
		s->m[j] = s->m[j + 1];
		for (k = 0; k < j; k++)
			s->like[j][k] = s->like[j + 1][k < i ? k : k + 1];
	}
	s->m[--s->n] = (struct dl_member){ 0 };
}

void
dl_members_add(struct dl_members *s, uint32_t id, const struct dl_terms *v,
    struct dl_spread *spread)
{
	unsigned i;

	if (s->n == DL_MEMBERS) {
		dl_terms_free(&s->m[0].v);
		take(s, 0);
	}
	dl_terms_copy(&s->m[s->n].v, v);
	s->m[s->n].id = id;
	dl_spread(spread, v);
	for (i = 0; i < s->n; i++)
		s->like[s->n][i] = (uint16_t)dl_spread_like(spread,
		    &s->m[i].v);
	s->n++;
}

/* Sums of likeness between and inside parts while they are joined. */
struct parts {
	uint32_t sum[DL_MEMBERS][DL_MEMBERS];
	uint32_t inside[DL_MEMBERS];
	uint32_t mask[DL_MEMBERS];	/* members, 0: joined to another */
	unsigned size[DL_MEMBERS];
};

/* Joins the two that are most alike; ties: the older ones. */
static void
join_nearest(struct parts *p, unsigned n)
{
	unsigned i, j, a = 0, b = 0;
	uint64_t best = 0, pairs = 0;

	for (i = 1; i < n; i++)
		for (j = 0; j < i; j++) {
			uint64_t q = (uint64_t)p->size[i] * p->size[j];

			if (p->mask[i] == 0 || p->mask[j] == 0 ||
			    (pairs > 0 && p->sum[i][j] * pairs <= best * q))
				continue;
			best = p->sum[i][j];
			pairs = q;
			a = j;
			b = i;
		}
	p->inside[a] += p->inside[b] + p->sum[a][b];
	p->mask[a] |= p->mask[b];
	p->size[a] += p->size[b];
	p->mask[b] = 0;
	for (i = 0; i < n; i++) {
		p->sum[a][i] += p->sum[b][i];
		p->sum[i][a] = p->sum[a][i];
	}
}

/* The average likeness inside a part is above that of the two, or not. */
static bool
apart(const struct parts *p, unsigned i, unsigned j)
{
	uint64_t pairs = (uint64_t)p->size[i] * (p->size[i] - 1) / 2;

	return (uint64_t)p->sum[i][j] * pairs * 100 <
	    (uint64_t)p->inside[i] * p->size[i] * p->size[j] * APART;
}

bool
dl_members_parted(const struct dl_members *s, uint32_t *part)
{
	struct parts p = { 0 };
	unsigned i, j, left;

	if (s->n < 2 * LEAST)
		return false;
	for (i = 0; i < s->n; i++) {
		p.size[i] = 1;
		p.mask[i] = 1u << i;
		for (j = 0; j < s->n; j++)
			if (j != i)
				p.sum[i][j] = like(s, i, j);
	}
	for (left = s->n; left > 2; left--)
		join_nearest(&p, s->n);
	/* The first member is in the first part. */
	for (i = 1; p.mask[i] == 0; i++)
		;
	if (p.size[0] < LEAST || p.size[i] < LEAST ||
	    !apart(&p, 0, i) || !apart(&p, i, 0))
		return false;
	*part = p.mask[i];
	return true;
}

void
dl_members_divide(struct dl_members *a, struct dl_members *b, uint32_t part)
{
	unsigned i, k, at[DL_MEMBERS];

	for (i = 0; i < a->n; i++)
		if (part >> i & 1) {
			at[b->n] = i;
			for (k = 0; k < b->n; k++)
				b->like[b->n][k] = (uint16_t)like(a, i, at[k]);
			b->m[b->n++] = a->m[i];
		}
	for (i = b->n; i-- > 0;)
		take(a, at[i]);
}

void
dl_members_free(struct dl_members *s)
{
	unsigned i;

	for (i = 0; i < s->n; i++)
		dl_terms_free(&s->m[i].v);
	s->n = 0;
}
