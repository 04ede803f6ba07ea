/*
 * Cosines of one vector and many; see spread.h.
 */
#include "base/mem.h"
#include "group/spread.h"

static uint32_t
spot(uint32_t id)
{
	return id & (DL_SPREAD - 1);
}

void
dl_spread(struct dl_spread *s, const struct dl_terms *v)
{
	struct dl_spread_term *t;
	size_t i;

	for (i = 0; i < s->n; i++)
		s->first[spot(s->t[i].id)] = 0;
	s->t = dl_array_room(s->t, &s->cap, v->n, sizeof(*s->t));
	s->n = v->n;
	for (i = 0; i < v->n; i++) {
		t = &s->t[i];
		t->id = v->t[i].id;
		t->w = v->t[i].w;
		t->next = s->first[spot(t->id)];
		s->first[spot(t->id)] = (uint32_t)i + 1;
	}
}

/* The weight of the term in the vector, or 0. */
static inline uint64_t
weight(const struct dl_spread *s, uint32_t id)
{
	uint32_t k;

	for (k = s->first[spot(id)]; k != 0; k = s->t[k - 1].next)
		if (s->t[k - 1].id == id)
			return s->t[k - 1].w;
	return 0;
}

uint32_t
dl_spread_like(const struct dl_spread *s, const struct dl_terms *v)
{
	uint64_t sum = 0;
	size_t i;

	for (i = 0; i < v->n; i++)
		sum += weight(s, v->t[i].id) * v->t[i].w;
	return (uint32_t)(sum / DL_TERMS_ONE);
}

uint32_t
dl_spread_parts(const struct dl_spread *s, const uint32_t *id,
    const uint16_t *w, size_t n)
{
	uint64_t sum = 0;
	size_t i;

	for (i = 0; i < n; i++)
		sum += weight(s, id[i]) * w[i];
	return (uint32_t)(sum / DL_TERMS_ONE);
}

void
dl_spread_free(struct dl_spread *s)
{
	dl_free(s->t);
	*s = (struct dl_spread){ 0 };
}
