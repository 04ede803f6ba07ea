/*
 * Did it happen?  Status comes from scope, from the inside out: the verb
 * group's own modal, tense and negation, the conjunction that opens its
 * clause, adjectives before a noun, and every verb or noun that governs it
 * (scope.tsv).  The strongest wins: denied, possible, planned, ongoing.
 */
#include "event/parts.h"
#include "text/table.h"

#include "tables.h"

static enum dl_happening
named(struct dl_str s)
{
	if (dl_str_is(s, "ongoing"))
		return DL_ONGOING;
	if (dl_str_is(s, "planned"))
		return DL_PLANNED;
	if (dl_str_is(s, "possible"))
		return DL_POSSIBLE;
	if (dl_str_is(s, "denied"))
		return DL_DENIED;
	return DL_HAPPENED;
}

/* What a word of class pos (`v', `n', `a', `m', `c') does to its scope. */
static enum dl_happening
scope(struct dl_str word, const char *pos)
{
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next(&dl_tab_scope, word, &at)) >= 0)
		if (dl_str_is(dl_cell(&dl_tab_scope, row, DL_SCOPE_POS), pos))
			return named(dl_cell(&dl_tab_scope, row,
			    DL_SCOPE_STATUS));
	return DL_HAPPENED;
}

/*
 * The row of scope.tsv for the verb of a group: with its particle or the
 * preposition behind it (call off), or else alone; -1 for none.
 */
long
dl_scope_row(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	uint32_t next = c->head + 1;
	struct dl_buf *b = &e->tmp;
	uint32_t at = 0;
	long row;

	if (next < x->nwords && (x->words[next].cls == DL_C_PRT ||
	    x->words[next].cls == DL_C_PREP)) {
		dl_buf_clear(b);
		dl_buf_addstr(b, x->words[c->head].lemma);
		dl_buf_addc(b, ' ');
		dl_buf_addstr(b, x->words[next].low);
		row = dl_table_find(&dl_tab_scope, dl_buf_str(b));
		if (row >= 0)
			return row;
	}
	while ((row = dl_table_next(&dl_tab_scope, x->words[c->head].lemma,
	    &at)) >= 0)
		if (dl_str_is(dl_cell(&dl_tab_scope, row, DL_SCOPE_POS), "v"))
			return row;
	return -1;
}

static enum dl_happening
verb_scope(struct dl_event_state *e, int32_t vg)
{
	long row = dl_scope_row(e, vg);

	return row < 0 ? DL_HAPPENED : named(dl_cell(&dl_tab_scope, row,
	    DL_SCOPE_STATUS));
}

static enum dl_happening
worse(enum dl_happening a, enum dl_happening b)
{
	return a > b ? a : b;
}

static bool
reports(struct dl_event_state *e, int32_t vg)
{
	return e->rows[vg] >= 0 && dl_str_is(dl_cell(&dl_tab_triggers,
	    e->rows[vg], DL_TRIGGERS_TYPE), "REPORT");
}

/* Tense, modal and negation of the group itself. */
static enum dl_happening
own(struct dl_event_state *e, int32_t vg, bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	enum dl_happening h = DL_HAPPENED;
	int32_t k;
	uint32_t i;

	if (c->modal >= 0) {
		h = scope(x->words[c->modal].low, "m");
		if ((c->flags & DL_VG_COMP) && c->gov >= 0 &&
		    reports(e, c->gov) &&
		    dl_str_is(x->words[c->modal].low, "would"))
			h = DL_PLANNED;		/* `will' as it was said */
	}
	else if (c->flags & DL_VG_PROG)
		for (i = c->first; i < c->head; i++)
			if (dl_str_is(x->words[i].low, "is") ||
			    dl_str_is(x->words[i].low, "are"))
				h = DL_ONGOING;
	if (x->headline && (c->flags & DL_VG_INF) && c->gov < 0 &&
	    c->gov_np >= 0)
		h = DL_PLANNED;			/* Norway to Hold Talks */
	if (c->flags & DL_VG_NEG) {
		*neg = true;
		h = DL_DENIED;
	}
	for (k = vg - 1; k >= 0 && k > vg - 12 &&
	    x->chunks[k].clause == c->clause; k--)
		;
	for (; k < vg; k++)
		if (k >= 0 && x->chunks[k].kind == DL_K_SUB &&
		    x->chunks[k].clause == c->clause)
			h = worse(h, scope(x->words[x->chunks[k].first].low,
			    "c"));
	return h;
}

/* The predicate adjective of a copula: is ready to, is unlikely to. */
static enum dl_happening
predicate(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	uint32_t i = x->chunks[vg].end, n;

	for (n = 0; i < x->nwords && n < 3; i++, n++)
		if (scope(x->words[i].low, "a") != DL_HAPPENED)
			return scope(x->words[i].low, "a");
	return DL_HAPPENED;
}

/* The verb that reports what stands in quotation marks before it is no part
 * of that: "We stopped it," he said. */
static bool
behind_quote(const struct dl_syntax *x, int32_t up, int32_t vg)
{
	uint32_t i = x->chunks[vg].first, stop = x->chunks[up].end;

	for (; i-- > stop && i + DL_REACH > x->chunks[vg].first;)
		if (dl_str_is(x->words[i].low, "\"") ||
		    dl_str_is(x->words[i].low, "\xE2\x80\x9D"))
			return true;
	return false;
}

enum dl_happening
dl_status_verb(struct dl_event_state *e, int32_t vg, bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	enum dl_happening h = own(e, vg, neg), g;
	int32_t up = c->gov, i;
	bool unused = false;

	if (c->gov_np >= 0) {
		h = worse(h, scope(x->words[x->chunks[c->gov_np].head].lemma,
		    "n"));
		h = worse(h, scope(x->words[x->chunks[c->gov_np].head].low,
		    "a"));
	}
	if (c->gov_np >= 0 && (c->flags & DL_VG_ING))
		return h;		/* its history of kidnapping */
	if (dl_adjunct(x, vg) && !dl_str_is(x->words[x->chunks[vg].first -
	    1].low, "by"))
		up = -1;		/* after meeting them, saying that */
	if (up >= 0 && up < vg && reports(e, vg) && behind_quote(x, up, vg))
		up = -1;
	for (i = 0; up >= 0 && i < 6; i++) {
		const struct dl_chunk *u = &x->chunks[up];

		g = verb_scope(e, up);
		if (u->flags & DL_VG_COPULA)
			g = predicate(e, up);
		if ((c->flags & DL_VG_COMP) && reports(e, up))
			g = DL_HAPPENED;
		else if ((c->flags & DL_VG_INF) && g == DL_HAPPENED &&
		    dl_scope_row(e, up) < 0)
			g = DL_PLANNED;		/* of purpose */
		h = worse(h, g);
		if (!((c->flags & DL_VG_COMP) && reports(e, up)))
			h = worse(h, own(e, up, &unused));
		c = u;
		up = u->gov;
	}
	return h;
}

/* Adjectives, determiners and prepositions at the noun itself. */
static enum dl_happening
at_noun(struct dl_event_state *e, const struct dl_trigger *t, bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	enum dl_happening h = DL_HAPPENED;
	uint32_t i;

	for (i = c->first; i < t->word; i++) {
		h = worse(h, scope(x->words[i].low, "a"));
		if (x->words[i].cls == DL_C_DET &&
		    (dl_str_is(x->words[i].low, "no") ||
		    dl_str_is(x->words[i].low, "neither"))) {
			*neg = true;
			h = DL_DENIED;
		}
	}
	if (t->word < c->head && t->word + 1 <= c->head)
		h = worse(h, scope(x->words[c->head].lemma, "n"));
	if (c->prep >= 0 && dl_str_is(x->words[c->prep].low, "without")) {
		*neg = true;
		h = DL_DENIED;
	}
	return h;
}

/* A noun that can only be said of what is there: an end to the protest. */
bool
dl_status_real(const struct dl_syntax *x, int32_t np)
{
	uint32_t at = 0;
	long row;

	if (np < 2 || x->chunks[np].prep < 0 ||
	    x->chunks[np - 2].kind != DL_K_NP)
		return false;
	while ((row = dl_table_next(&dl_tab_scope,
	    x->words[x->chunks[np - 2].head].lemma, &at)) >= 0)
		if (dl_str_is(dl_cell(&dl_tab_scope, row, DL_SCOPE_STATUS),
		    "real"))
			return true;
	return false;
}

/* Nouns above it: the possibility of summits, plans for a visit. */
static enum dl_happening
above(struct dl_event_state *e, int32_t k)
{
	const struct dl_syntax *x = &e->syn;
	enum dl_happening h = DL_HAPPENED;
	const struct dl_word *prep;
	int i;

	for (i = k - 1; i >= 0 && i > k - 6; i--)
		if (x->chunks[i].kind == DL_K_NP && x->chunks[i].coord == k)
			k = i;
	for (i = 0; i < 3 && k >= 2 && x->chunks[k].prep >= 0; i++) {
		prep = &x->words[x->chunks[k].prep];
		if (!dl_str_is(prep->low, "of") &&
		    !dl_str_is(prep->low, "for") &&
		    !dl_str_is(prep->low, "to") &&
		    !dl_str_is(prep->low, "about"))
			break;
		k -= 2;
		if (x->chunks[k].kind != DL_K_NP)
			break;
		h = worse(h, scope(x->words[x->chunks[k].head].lemma, "n"));
		h = worse(h, scope(x->words[x->chunks[k].head].low, "a"));
	}
	return h;
}

enum dl_happening
dl_status_noun(struct dl_event_state *e, const struct dl_trigger *t,
    bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	enum dl_happening h = at_noun(e, t, neg), g;
	bool subject, unused = false, vneg = false;
	int32_t via, vg = dl_governor(x, t->chunk, &subject, &via);
	const struct dl_chunk *c;

	if (t->word != x->chunks[t->chunk].head)
		return h;		/* the abduction issue */
	if (dl_status_real(x, t->chunk))
		return h;
	h = worse(h, above(e, t->chunk));
	if (vg < 0)
		return h;
	c = &x->chunks[vg];
	/* `after the talks' is no part of what its verb wants or denies */
	if (x->chunks[t->chunk].prep >= 0 && via < 0 && !subject) {
		struct dl_str p = x->words[x->chunks[t->chunk].prep].low;

		if (dl_str_is(p, "after") || dl_str_is(p, "following") ||
		    dl_str_is(p, "since") || dl_str_is(p, "during") ||
		    dl_str_is(p, "despite") || dl_str_is(p, "over") ||
		    dl_str_is(p, "because of") || dl_str_is(p, "in") ||
		    dl_str_is(p, "at") || dl_str_is(p, "as"))
			return h;
	}
	if (reports(e, vg))
		return h;
	if (subject && (via >= 0 || (c->flags & DL_VG_COPULA)))
		return h;	/* details of the summit are not known */
	if (subject && !(c->flags & DL_VG_PASSIVE))
		return worse(h, own(e, vg, c->flags & DL_VG_COPULA ?
		    &unused : neg));
	g = verb_scope(e, vg);
	if (g == DL_DENIED && dl_flag(t->row, "int"))
		return h;		/* an offer that is rejected was made */
	if (g == DL_DENIED && (c->flags & DL_VG_NEG))
		return worse(h, DL_POSSIBLE);	/* cannot be ruled out */
	h = worse(h, g);
	if (g != DL_DENIED || !(c->flags & DL_VG_NEG)) {
		g = dl_status_verb(e, vg, &vneg);
		h = worse(h, g);
		*neg = *neg || vneg;
	}
	return h;
}
