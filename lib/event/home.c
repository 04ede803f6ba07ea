/*
 * The country of actors whose country nothing tells: `police', `the rebels',
 * a person without office.  It is that of the only country named in the
 * sentence, or else the one that most names of the document belong to.
 */
#include "event/code.h"
#include "event/home.h"
#include "event/side.h"

#define LANDS	32			/* countries that are counted */

static void
about_two(struct dl_event_state *e, struct dl_str one, struct dl_str other)
{
	struct dl_str geo[2] = { one, other };
	struct dl_actor a;
	int i;

	for (i = 0; i < 2; i++) {
		memset(&a, 0, sizeof(a));
		a.kind = DL_A_COUNTRY;
		a.geo = geo[i];
		a.value = dl_country(geo[i]);
		a.sector = DL_STR("GOV");
		if (a.value.n > 0)
			dl_side_add(&e->pair, &a);
	}
}

void
dl_home(struct dl_event_state *e)
{
	const struct dl_doc *doc = e->doc;
	struct dl_str lands[LANDS], geo;
	size_t counts[LANDS], n = 0, i, k, best = 0, next = 0, all = 0;

	e->home = dl_str("", 0);
	e->pair.n = 0;
	for (i = 0; i < doc->nlines; i++) {
		if (!doc->lines[i].good || doc->lines[i].rec.kind != DL_ENT ||
		    !dl_attr_get(doc->lines[i].rec.attrs, "geo", &geo))
			continue;
		all++;
		for (k = 0; k < n && !dl_str_eq(lands[k], geo); k++)
			;
		if (k == n && n < LANDS) {
			lands[n] = geo;
			counts[n++] = 0;
		}
		if (k < n)
			counts[k]++;
	}
	for (k = 1; k < n; k++)
		best = counts[k] > counts[best] ? k : best;
	for (next = best == 0 ? 1 : 0, k = 0; k < n; k++)
		if (k != best && counts[k] > counts[next])
			next = k;
	if (n > 0 && counts[best] * 2 > all)
		e->home = lands[best];
	if (n > 1 && (counts[best] + counts[next]) * 4 > all * 3 &&
	    counts[next] * 4 > all)
		about_two(e, lands[best], lands[next]);
}

/* The only country that the sentence names, or else the document's. */
void
dl_home_sentence(struct dl_event_state *e)
{
	struct dl_str one = { "", 0 };
	size_t i;

	e->near_home = e->home;
	for (i = 0; i < e->n; i++) {
		const struct dl_ref *m = &e->mentions[i];

		if (m->geo.n == 0)
			continue;
		if (one.n > 0 && !dl_str_eq(one, m->geo))
			return;
		one = m->geo;
	}
	if (one.n > 0)
		e->near_home = one;
}

/* Sectors that act at home: not the press, not world bodies. */
struct dl_str
dl_home_geo(struct dl_event_state *e, const struct dl_actor *a,
    const struct dl_ref *where)
{
	if (a->geo.n > 0 || dl_str_is(a->sector, "MED") ||
	    dl_str_is(a->sector, "NGO") || a->kind == DL_A_PLACE)
		return a->geo;
	return where != NULL && where->geo.n > 0 ? where->geo : e->near_home;
}
