/*
 * The country of actors whose country nothing tells: `police', `the rebels',
 * a person without office.  It is that of the only country named in the
 * sentence, or else the one that most names of the document belong to.
 */
#include "event/parts.h"

#define LANDS	32			/* countries that are counted */

void
dl_home(struct dl_event_state *e)
{
	const struct dl_doc *doc = e->doc;
	struct dl_str lands[LANDS], geo;
	size_t counts[LANDS], n = 0, i, k, best = 0, all = 0;

	e->home = dl_str("", 0);
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
		if (k < n && ++counts[k] > best) {
			best = counts[k];
			e->home = geo;
		}
	}
	if (best * 2 <= all)
		e->home = dl_str("", 0);
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
