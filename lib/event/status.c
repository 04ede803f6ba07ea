/*
 * Did it happen?  Status comes from scope, from the inside out: the verb
 * group's own modal, tense and negation, the conjunction that opens its
 * clause, adjectives before a noun, and every verb or noun that governs it
 * (scope.tsv).  The strongest wins: denied, possible, planned, ongoing.
 */
#include "event/lookup.h"
#include "event/negation.h"
#include "event/nonfinite.h"
#include "event/quote.h"
#include "event/status.h"
#include "event/trigger.h"

/* What a word of one class does to its scope. */
static enum dl_happening
scope(struct dl_event_state *e, uint32_t word, enum dl_scope_pos pos)
{
	int32_t row = dl_lookup(&e->syn.words[word])->scope[pos];

	return row < 0 ? DL_HAPPENED : e->scopes[row].status;
}

static enum dl_happening
verb_scope(struct dl_event_state *e, int32_t vg)
{
	const struct dl_scope *s = dl_scope_verb(e, vg);

	return s == NULL ? DL_HAPPENED : s->status;
}

static enum dl_happening
worse(enum dl_happening a, enum dl_happening b)
{
	return a > b ? a : b;
}

static bool
reports(struct dl_event_state *e, int32_t vg)
{
	return dl_type(e->at[vg].vrule, DL_T_REPORT);
}

/* Modal and tense of the group itself. */
static enum dl_happening
tense(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	uint32_t i;

	if (c->modal >= 0 && (c->flags & DL_VG_PERFECT) &&
	    dl_in(&x->words[c->modal], DL_W_UNREAL))
		return DL_DENIED;	/* would have met */
	if (c->modal >= 0 && e->at[vg].vrule != NULL &&
	    e->at[vg].vrule->pos == 'a' &&
	    dl_str_is(x->words[c->modal].low, "would"))
		return DL_HAPPENED;	/* would be ready to: says so */
	if (c->modal >= 0)		/* `would' is `will' as it was said */
		return (c->flags & DL_VG_COMP) && c->gov >= 0 &&
		    reports(e, c->gov) &&
		    dl_str_is(x->words[c->modal].low, "would") ? DL_PLANNED :
		    scope(e, (uint32_t)c->modal, DL_S_MODAL);
	if (x->headline && (c->flags & DL_VG_INF) && c->gov < 0 &&
	    c->gov_np >= 0)
		return DL_PLANNED;	/* Norway to Hold Talks */
	if (c->flags & DL_VG_PROG)
		for (i = c->first; i < c->head; i++)
			if (dl_in(&x->words[i], DL_W_PRESENT))
				return DL_ONGOING;
	return DL_HAPPENED;
}

/* The conjunction that opens its clause, and the noun that it explains: if,
 * rumours that. */
static enum dl_happening
opened(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	enum dl_happening h = DL_HAPPENED;
	int32_t k;

	if (!dl_any(x, DL_C_SUB))
		return h;
	for (k = vg - 1; k >= 0 && k > vg - 12 && c[k].clause == c[vg].clause;
	    k--)
		;
	for (k = k < 0 ? 0 : k; k < vg; k++) {
		if (c[k].kind != DL_K_SUB || c[k].clause != c[vg].clause)
			continue;
		h = worse(h, scope(e, c[k].first, DL_S_CONJ));
		if (k > 0 && c[k - 1].kind == DL_K_NP &&
		    dl_str_is(x->words[c[k].first].low, "that"))
			h = worse(h, scope(e, c[k - 1].head, DL_S_NOUN));
	}
	return h;
}

/* Adverbs in the group and at once before it: allegedly, hardly. */
static enum dl_happening
adverbs(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	enum dl_happening h = DL_HAPPENED;
	uint32_t i = c->first;

	while (i > 0 && x->words[i - 1].cls == DL_C_ADV)
		i--;
	for (; i < c->head; i++)
		if (x->words[i].cls == DL_C_ADV)
			h = worse(h, scope(e, i, DL_S_ADJ));
	return h;
}

/* Will decide whether, will ask if: what stands behind is what is asked. */
static bool
asks(struct dl_event_state *e, int32_t vg, size_t sub)
{
	const struct dl_syntax *x = &e->syn;

	return dl_str_is(x->words[x->chunks[sub].first].low, "whether") ||
	    (sub == (size_t)vg + 1 && dl_type(e->at[vg].vrule, DL_T_REPORT |
	    DL_T_REQUEST | DL_T_ACCUSE));
}

/* Will go if it is asked to: a clause of what is possible stands behind the
 * group, with no other finite verb between them. */
static bool
on_condition(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	size_t k;

	if (!dl_any(x, DL_C_SUB))
		return false;
	for (k = (size_t)vg + 1; k < x->nchunks && k < (size_t)vg + 12; k++)
		if (c[k].kind == DL_K_BREAK || c[k].kind == DL_K_REL ||
		    (c[k].kind == DL_K_VG && (c[k].flags & DL_VG_FINITE)))
			return false;
		else if (c[k].kind == DL_K_SUB)
			return scope(e, c[k].first, DL_S_CONJ) ==
			    DL_POSSIBLE && !asks(e, vg, k);
	return false;
}

/* What the group says of itself. */
static enum dl_happening
own(struct dl_event_state *e, int32_t vg, bool *neg)
{
	enum dl_happening h = tense(e, vg), o = opened(e, vg);

	if ((h == DL_PLANNED && on_condition(e, vg)) ||
	    dl_question(&e->syn, vg))
		h = DL_POSSIBLE;
	if (dl_negated(&e->syn, vg)) {
		*neg = true;
		h = o == DL_POSSIBLE ? h : DL_DENIED;	/* if it does not */
	}
	return worse(worse(h, o), adverbs(e, vg));
}

/* The predicate adjective of a copula: is ready to, is unlikely to. */
static enum dl_happening
predicate(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	uint32_t i = x->chunks[vg].end, n;

	for (n = 0; i < x->nwords && n < 3; i++, n++)
		if (scope(e, i, DL_S_ADJ) != DL_HAPPENED)
			return scope(e, i, DL_S_ADJ);
	return DL_HAPPENED;
}

/* The verb that reports what stands in quotation marks before it is no part
 * of that: "We stopped it," he said. */
static bool
behind_quote(const struct dl_event_state *e, int32_t up, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;

	return dl_quote_between(e->sent->text,
	    x->words[x->chunks[up].end - 1].end,
	    x->words[x->chunks[vg].first].start);
}

/* Held talks to end the war: an infinitive behind the object of a verb that
 * does not let it happen; but who met to discuss it, or marched to protest,
 * did. */
static bool
aim(struct dl_event_state *e, int32_t vg, int32_t up)
{
	const struct dl_syntax *x = &e->syn;

	return x->chunks[vg].gov_np > up && !dl_type(e->at[vg].vrule,
	    DL_T_SPOKEN) && !dl_flag(e->at[up].vrule, DL_R_OC) &&
	    !dl_lemma_in(&x->words[x->chunks[up].head], DL_W_LETTING);
}

/* What the group `up' makes of c, which depends on it. */
static enum dl_happening
under(struct dl_event_state *e, int32_t vg, const struct dl_chunk *c,
    int32_t up)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *u = &x->chunks[up];
	enum dl_happening h = verb_scope(e, up), o;
	bool unused = false;

	if ((c->flags & DL_VG_COMP) && reports(e, up))
		return DL_HAPPENED;
	if ((c->flags & DL_VG_ING) && h == DL_DENIED && vg == up + 1 &&
	    dl_lemma_in(&x->words[u->head], DL_W_ENDING)) {
		h = own(e, up, &unused);	/* stopped bombing it */
		return h == DL_DENIED ? DL_ONGOING : h;
	}
	if ((c->flags & DL_VG_INF) && h == DL_POSSIBLE &&
	    dl_type(e->at[vg].vrule, DL_T_ASSAULT) &&
	    dl_lemma_in(&x->words[u->head], DL_W_TRYING))
		return own(e, up, &unused);	/* tried to kill him */
	if ((c->flags & DL_VG_INF) && (u->flags & DL_VG_COPULA) &&
	    (u->flags & DL_VG_NEG) && u->subj >= 0 && dl_str_is(x->words[
	    x->chunks[u->subj].head].low, "it"))
		return DL_POSSIBLE;	/* it is not easy to leave */
	if ((c->flags & DL_VG_INF) && x->words[u->head].cls == DL_C_HAVE)
		h = dl_obliged(x, u);
	else if (u->flags & DL_VG_COPULA) {
		h = predicate(e, up);
		if ((c->flags & DL_VG_INF) && h == DL_HAPPENED)
			h = dl_purpose(x, vg);
	} else if ((c->flags & (DL_VG_INF | DL_VG_PERFECT)) == DL_VG_INF &&
	    h == DL_HAPPENED && (dl_scope_verb(e, up) == NULL ||
	    aim(e, vg, up)))
		h = dl_purpose(x, vg);
	o = own(e, up, &unused);
	if (o == DL_DENIED && !(u->flags & DL_VG_NEG) && c->gov_np > u->obj &&
	    u->obj > up && dl_in(&x->words[x->chunks[u->obj].first],
	    DL_W_NOBODY))
		o = DL_POSSIBLE;	/* no word of steps to free them */
	return worse(h, o);
}

enum dl_happening
dl_status_verb(struct dl_event_state *e, int32_t vg, bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	enum dl_happening h = own(e, vg, neg), g;
	int32_t up = dl_goes_on(x, vg), i;

	if (up >= 0)
		return worse(h, dl_status_verb(e, up, neg));
	up = c->gov;
	if (c->gov_np >= 0) {
		h = worse(h, scope(e, x->chunks[c->gov_np].head, DL_S_NOUN));
		h = worse(h, scope(e, x->chunks[c->gov_np].head, DL_S_ADJ));
		if (dl_absent(x, c->gov_np))
			h = DL_DENIED;	/* without any deal to free them */
	}
	if (c->gov_np >= 0 && (c->flags & DL_VG_ING) && !(up >= 0 &&
	    x->chunks[up].obj == c->gov_np &&	/* accused him of it */
	    (dl_flag(e->at[up].vrule, DL_R_OC) ||
	    verb_scope(e, up) == DL_DENIED)))
		return up >= 0 && dl_flag(e->at[up].vrule, DL_R_INT) ?
		    worse(h, DL_POSSIBLE) :	/* asked for help in it */
		    h;			/* its history of kidnapping */
	if (dl_adjunct(x, vg) && !dl_str_is(x->words[x->chunks[vg].first -
	    1].low, "by"))
		up = -1;		/* after meeting them, saying that */
	if ((c->flags & DL_VG_ING) && dl_subject_gerund(x, vg))
		h = worse(h, DL_POSSIBLE);
	if ((c->flags & DL_VG_PART) && vg > 0 &&
	    x->chunks[vg - 1].kind == DL_K_COMMA)
		up = -1;		/* , held in Oslo */
	if (up >= 0 && up < vg && reports(e, vg) && behind_quote(e, up, vg))
		up = -1;
	if (up < 0 && c->gov_np < 0 && (c->flags & DL_VG_INF) &&
	    !(c->flags & DL_VG_PERFECT) && !e->syn.headline)
		h = worse(h, DL_PLANNED);	/* the reason: to defeat him */
	for (i = 0; up >= 0 && i < 6; i++) {
		g = under(e, vg, c, up);
		if (g == DL_ONGOING && dl_adjunct(x, vg))
			g = DL_HAPPENED;	/* went on by saying */
		h = worse(h, g);
		c = &x->chunks[up];
		vg = up;
		up = c->gov;
	}
	return h;
}

/* What an adjective does to the noun behind it: upcoming talks; but open heart
 * surgery is not what somebody is open to. */
static enum dl_happening
attribute(struct dl_event_state *e, uint32_t word)
{
	int32_t row = dl_lookup(&e->syn.words[word])->scope[DL_S_ADJ];

	return row < 0 || e->scopes[row].share ? DL_HAPPENED :
	    e->scopes[row].status;
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
		h = worse(h, attribute(e, i));
		if (x->words[i].cls == DL_C_DET &&
		    dl_in(&x->words[i], DL_W_NOBODY)) {
			*neg = true;
			h = DL_DENIED;
		}
	}
	if (t->word < c->head && !dl_heads(e, t) &&
	    (x->words[t->word + 1].cls != DL_C_GEN ||
	    scope(e, c->head, DL_S_NOUN) == DL_DENIED))
		h = worse(h, scope(e, c->head, DL_S_NOUN));
	if (c->prep >= 0 && dl_str_is(x->words[c->prep].low, "ahead of"))
		h = worse(h, DL_PLANNED);
	if (c->prep >= 0 && dl_str_is(x->words[c->prep].low, "without")) {
		*neg = true;
		h = DL_DENIED;
	}
	return h;
}

/* A noun that can only be said of what is there: an end to the protest. */
bool
dl_status_real(struct dl_event_state *e, int32_t np)
{
	const struct dl_syntax *x = &e->syn;
	int32_t row;

	if (np < 2 || x->chunks[np].prep < 0 ||
	    x->chunks[np - 2].kind != DL_K_NP)
		return false;
	row = dl_lookup(&x->words[x->chunks[np - 2].head])->
	    scope[DL_S_NOUN];
	return row >= 0 && e->scopes[row].real;
}

/* Talks on disarmament: what is talked of may come of it, or not. */
static bool
talked_of(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	struct dl_trigger talks;
	int32_t k;

	if (c->prep < 0 || !dl_in(&x->words[c->prep], DL_W_ABOUT) ||
	    !dl_type(t->rule, DL_T_AGREE | DL_T_CONCEDE | DL_T_COOPERATE |
	    DL_T_AID | DL_T_RETREAT))
		return false;
	/* talks between A and B on it */
	for (k = t->chunk - 2; k >= 0 && k > t->chunk - 8; k--)
		if (x->chunks[k].kind == DL_K_NP &&
		    dl_trigger_noun(e, k, x->chunks[k].head, &talks))
			return dl_type(talks.rule, DL_T_CONSULT);
		else if (x->chunks[k].kind == DL_K_BREAK ||
		    x->chunks[k].kind == DL_K_SUB)
			return false;
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
		if (!dl_in(prep, DL_W_WITHIN))
			break;
		k -= 2;
		if (x->chunks[k].kind != DL_K_NP)
			break;
		h = worse(h, scope(e, x->chunks[k].head, DL_S_NOUN));
		h = worse(h, scope(e, x->chunks[k].head, DL_S_ADJ));
	}
	return h;
}

/* What its verb says of an event that is the subject: the talks did not begin
 * denies them, the talks did not bring peace does not. */
static enum dl_happening
as_subject(struct dl_event_state *e, int32_t vg, bool *neg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];
	bool no = false;
	enum dl_happening h = own(e, vg, &no);

	if (!no)
		return h;
	if (dl_lemma_in(&e->syn.words[c->head], DL_W_TAKING)) {
		*neg = true;
		return h;
	}
	return worse(worse(tense(e, vg), opened(e, vg)), adverbs(e, vg));
}

enum dl_happening
dl_status_noun(struct dl_event_state *e, const struct dl_trigger *t,
    bool *neg)
{
	const struct dl_syntax *x = &e->syn;
	enum dl_happening h = at_noun(e, t, neg), g;
	bool subject = t->subject, vneg = false;
	int32_t via = t->via, vg = t->gov;
	const struct dl_chunk *c;

	if (!dl_heads(e, t))
		return h;		/* the abduction issue */
	if (dl_status_real(e, t->chunk))
		return h;
	h = worse(h, above(e, t->chunk));
	if (talked_of(e, t))
		return worse(h, DL_POSSIBLE);
	if (vg < 0)
		return h;
	c = &x->chunks[vg];
	/* `after the talks' is no part of what its verb wants or denies */
	if (x->chunks[t->chunk].prep >= 0 && via < 0 && !subject) {
		if (dl_in(&x->words[x->chunks[t->chunk].prep], DL_W_BESIDE))
			return h;
	}
	if (reports(e, vg) || (!subject && dl_scope_verb(e, vg) != NULL &&
	    dl_scope_verb(e, vg)->real))
		return h;	/* to lift the sanctions: they are there */
	if (subject && via < 0 && (c->flags & DL_VG_COPULA)) {
		g = predicate(e, vg);
		if (g == DL_HAPPENED && dl_any_such(x, t->chunk, vg))
			g = DL_POSSIBLE;
		return worse(h, g);
	}
	if (subject && (via >= 0 || (c->flags & DL_VG_COPULA)))
		return h;	/* details of the summit are not known */
	if (subject && !(c->flags & DL_VG_PASSIVE))
		return worse(h, as_subject(e, vg, neg));
	if (via >= 0 && x->chunks[t->chunk].prep >= 0 &&
	    dl_in(&x->words[x->chunks[t->chunk].prep], DL_W_UPON))
		return h;		/* wants a probe into the attack */
	if (via >= 0 && c->obj == via && dl_negated(x, vg) &&
	    !(c->flags & DL_VG_NEG) && x->chunks[t->chunk].prep >= 0 &&
	    scope(e, x->chunks[via].head, DL_S_NOUN) == DL_HAPPENED &&
	    !dl_str_is(x->words[x->chunks[t->chunk].prep].low, "of"))
		return h;		/* had no word on the attack */
	g = verb_scope(e, vg);
	if (g == DL_DENIED && dl_flag(t->rule, DL_R_INT))
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
