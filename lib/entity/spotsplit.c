/*
 * Names of two clubs that the recogniser took for one: with a v, a score or a
 * comma between them.
 */
#include "entity/spot.h"

static bool
within(const struct dl_spot *p, const struct dl_mention *m)
{
	return p->sent == m->sent && p->first >= m->first &&
	    p->last <= m->last;
}

/* Nothing that may be part of a name stands in [i, to): and, v, 2-1. */
static bool
between_names(const struct dl_toks *s, size_t i, size_t to)
{
	for (; i < to; i++)
		if (s->t[i].type == DL_WORD && (dl_tok_cap(&s->t[i]) ||
		    s->t[i].end - s->t[i].start > 3))
			return false;
	return true;
}

/*
 * How many of the spots from p on are all of the names in a mention: Elbonia
 * v Zubrowka, taken for one; a competition and what stands behind its comma.
 */
static size_t
parts_of(const struct dl_toks *s, const struct dl_spot *p, size_t n,
    const struct dl_mention *m)
{
	size_t k;

	if (n == 0 || m->type != NULL || p->row < 0 || p->first != m->first)
		return 0;
	if (p->class == DL_COMPETITION && p->last + 1 < m->last &&
	    dl_tok_is(s, p->last, ','))
		return 1;
	for (k = 1; k < n && within(&p[k], m) && p[k].row >= 0 &&
	    p[k].first > p[k - 1].last; k++)
		if (!between_names(s, p[k - 1].last, p[k].first))
			return 0;
	return k > 1 && between_names(s, p[k - 1].last, m->last) ? k : 0;
}

/* What the spot is without a match. */
static enum dl_label
label_of(const struct dl_spot *p)
{
	return p->class == DL_CLUB_TOWN || p->class == DL_SPORT_NATION ?
	    DL_LOC : DL_ORG;
}

/* A part of m, for m itself (n is 1) or before what stands at `at'. */
static void
add_part(struct dl_edits *e, const struct dl_mention *m, size_t at, size_t n,
    size_t first, size_t last, enum dl_label label)
{
	struct dl_mention part = *m;

	part.first = (uint32_t)first;
	part.last = (uint32_t)last;
	part.label = label;
	part.gaz.name = NULL;
	part.head = DL_NONE;
	part.kind = "";
	dl_edit_add(e, at, n, &part);
}

void
dl_spots_split(const struct dl_spots *spots, const struct dl_etext *t,
    struct dl_edits *e, struct dl_mentions *l)
{
	const struct dl_spot *p = spots->s;
	const struct dl_mention *m;
	size_t i, j = 0, k, n;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		while (j < spots->n && (p[j].sent < m->sent ||
		    (p[j].sent == m->sent && p[j].first < m->first)))
			j++;
		n = parts_of(&t->sents[m->sent], &p[j], spots->n - j, m);
		for (k = 0; k < n; k++)
			add_part(e, m, k == 0 ? i : i + 1, k == 0,
			    p[j + k].first, p[j + k].last, label_of(&p[j + k]));
		if (n == 1)
			add_part(e, m, i + 1, 0, p[j].last + 1, m->last,
			    m->label);
	}
	dl_edits_apply(e, l);
}
