/*
 * Of several persons with one surname, the one a reader thinks of first (Kim
 * among the Kims), the one with that title, the one named in full so far,
 * the one the text keeps to, the one just named; else nobody, since a wrong
 * link is worse than none.
 */
#include "entity/namesake.h"
#include "tables.h"

#define NEAR	2			/* sentences back to a full name */
#define MORE	3			/* times as often spoken of */

/* True if p is no name at all (Eventually Oberlin beside Ann Oberlin). */
static bool
doubtful(const struct dl_person *p)
{
	return !p->usual && !p->known && p->full == 1;
}

/* True if nothing in the mention itself speaks against the person. */
static bool
fits(const struct dl_person *p, const struct dl_name *n,
    const struct dl_mention *m, bool titled)
{
	if (n->suffix != '\0' && p->parts.suffix != n->suffix)
		return false;
	/* A surname that all know does not mean the son. */
	if (n->suffix == '\0' && p->parts.suffix == 'j' &&
	    dl_table_find(&dl_tab_surnames_known, n->unit[n->n - 1]) >= 0)
		return false;
	return !titled || strcmp(p->address, m->title.name) == 0;
}

/*
 * Those of the namesakes that may be meant, into who; returns how many.  A
 * title counts if it has been used with one of them alone.
 */
static size_t
eligible(const struct dl_persons *ps, const struct dl_namesake *same,
    const struct dl_name *n, const struct dl_mention *m, uint32_t *who)
{
	const struct dl_person *p;
	size_t i, k = 0, sure = 0, titled = 0;

	for (i = 0; i < same->n; i++) {
		p = &ps->p[same->who[i]];
		sure += !doubtful(p);
		titled += m->title.name[0] != '\0' &&
		    strcmp(p->address, m->title.name) == 0;
	}
	for (i = 0; i < same->n; i++) {
		p = &ps->p[same->who[i]];
		if ((sure == 0 || !doubtful(p)) &&
		    fits(p, n, m, titled == 1))
			who[k++] = same->who[i];
	}
	return k;
}

/*
 * Among several: the only one named in full so far (or, before any is, the
 * first that will be); the one the text keeps to; the one just named.
 */
static struct dl_person *
among_namesakes(struct dl_persons *ps, const uint32_t *who, size_t k,
    const struct dl_mention *m)
{
	struct dl_person *p, *main = &ps->p[who[0]], *last = main;
	size_t i, named = 0;

	for (i = 0; i < k; i++) {
		p = &ps->p[who[i]];
		named += p->sent > 0;
		main = p->uses > main->uses ? p : main;
		last = p->sent > last->sent ? p : last;
	}
	if (named <= 1)
		return last;
	for (i = 0; i < k; i++)
		if (&ps->p[who[i]] != main &&
		    main->uses < MORE * ps->p[who[i]].uses)
			break;
	if (i == k)
		return main;
	return last->sent + NEAR > m->sent ? last : NULL;
}

struct dl_person *
dl_choose_person(struct dl_persons *ps, const struct dl_namesake *same,
    const struct dl_name *n, const struct dl_mention *m)
{
	uint32_t who[DL_NAMESAKES];
	struct dl_person *p;
	size_t k;

	if (same->known > 0 && n->suffix == '\0')
		return &ps->p[same->known - 1];
	if (same->n > DL_NAMESAKES)
		return NULL;
	k = eligible(ps, same, n, m, who);
	p = k == 0 ? NULL : k == 1 ? &ps->p[who[0]] :
	    among_namesakes(ps, who, k, m);
	if (p != NULL)
		p->uses++;
	return p;
}
