/*
 * Words of the closed classes whose class what stands beside them settles:
 * `that' (in that case, the plan that failed), prepositions that open a
 * clause, adjectives that are verbs.
 */
#include "syntax/parts.h"

/* `after', `as', `since': a clause follows if a verb does before a break. */
static bool
clause_follows(const struct dl_syntax *x, size_t i)
{
	size_t end = i + DL_REACH < x->nwords ? i + DL_REACH : x->nwords;
	bool as = dl_str_is(x->words[i].low, "as");
	const struct dl_word *w;

	if (i + 2 < x->nwords && x->words[i + 1].cls == DL_C_NAME &&
	    x->words[i + 2].cls == DL_C_COMMA)
		return true;		/* as Kim, after the vote, made */
	if (i + 1 < end && dl_str_is(x->words[i + 1].low, "that"))
		i++;			/* until that group has left */
	for (i++; i < end; i++) {
		w = &x->words[i];
		if (dl_auxiliary(w->cls))
			return true;
		if (w->cls == DL_C_COMMA || w->cls == DL_C_BREAK ||
		    w->cls == DL_C_REL || w->cls == DL_C_SUB ||
		    w->cls == DL_C_TO)
			return false;
		if (w->cls == DL_C_SKIP && (w->form == DL_F_PAST ||
		    w->form == DL_F_ED ||
		    (w->form == DL_F_S && w->lex->often < 4)))
			return i > 0 && x->words[i - 1].cls != DL_C_DET;
		if (as && w->cls == DL_C_SKIP && w->form == DL_F_S &&
		    x->words[i - 1].cls == DL_C_NAME && i + 1 < end &&
		    (x->words[i + 1].cls == DL_C_PREP ||
		    dl_object_follows(x, i)))
			return true;	/* as Norway battles with it */
	}
	return false;
}

/* in that case, the plan that failed, said that it did. */
static void
settle_that(struct dl_syntax *x, size_t i)
{
	struct dl_word *w = &x->words[i];
	const struct dl_word *p = w - 1, *n = w + 1;

	if (i == 0 || i + 1 >= x->nwords)
		return;
	if (n->cls == DL_C_SKIP && (p->cls == DL_C_PREP ||
	    (p->cls == DL_C_VERB && dl_phrase_follows(x, i + 1))))
		w->cls = DL_C_DET;
	if ((p->cls == DL_C_NOUN || p->cls == DL_C_NAME) &&
	    (dl_auxiliary(n->cls) || n->form == DL_F_PAST ||
	    n->form == DL_F_ED || n->form == DL_F_S))
		w->cls = DL_C_REL;
}

/* Opens a clause, or is a preposition; has since left. */
static void
settle_sub(struct dl_syntax *x, size_t i, const struct dl_word *p)
{
	struct dl_word *w = &x->words[i];

	if (p != NULL && p->cls == DL_C_HAVE)
		w->cls = DL_C_ADV;
	else if (dl_in(w, DL_W_PREPSUB) && !clause_follows(x, i))
		w->cls = DL_C_PREP;
}

/* about 6,500 workers; would like to */
static void
settle_prep(struct dl_word *w, const struct dl_word *p,
    const struct dl_word *n)
{
	if (n != NULL && n->cls == DL_C_NUM && (dl_in(w, DL_W_APPROX) ||
	    (dl_in(w, DL_W_OVER) && (p == NULL || (p->cls != DL_C_NOUN &&
	    p->cls != DL_C_NAME)))))
		w->cls = DL_C_ADV;
	else if (p != NULL && (p->cls == DL_C_MODAL || p->cls == DL_C_TO) &&
	    dl_str_is(w->low, "like")) {
		w->cls = DL_C_VERB;
		w->form = DL_F_BASE;
	}
}

/* to free the men, agreed to free rebels: an adjective that is a verb with an
 * object */
static void
settle_adj(struct dl_syntax *x, size_t i, const struct dl_word *p,
    const struct dl_word *n)
{
	struct dl_word *w = &x->words[i];

	if (p != NULL && n != NULL && x->headline && i < 4 &&
	    p->cls == DL_C_NOUN && p->plural && w->lex->form == DL_F_BASE &&
	    n->cls == DL_C_SKIP && (n->lex->flags & DL_X_S))
		;			/* Rebels Free Hostages */
	else if (p == NULL || (p->cls != DL_C_TO && p->cls != DL_C_MODAL) ||
	    w->lex->form != DL_F_BASE || (!dl_object_follows(x, i) &&
	    !(i > 1 && (p[-1].cls == DL_C_VERB || p[-1].cls == DL_C_NAME ||
	    (p[-1].cls == DL_C_NOUN && p[-1].plural)) && n != NULL &&
	    n->cls == DL_C_SKIP && (n->lex->flags & DL_X_S))))
		return;
	w->cls = DL_C_VERB;
	w->form = DL_F_BASE;
	w->lemma = w->lex->verb;
}

bool
dl_turns(const struct dl_lex *e)
{
	switch (e->cls) {
	case DL_C_SUB:
		return true;
	case DL_C_PREP:
		return (e->sets & (DL_W_APPROX | DL_W_OVER)) != 0 ||
		    dl_str_is(e->low, "like");
	case DL_C_NUM:
		return dl_str_is(e->low, "first");
	case DL_C_ADJ:
		return e->form == DL_F_BASE;
	case DL_C_POSS:
		return dl_str_is(e->low, "her");
	default:
		return false;
	}
}

void
dl_settle_closed(struct dl_syntax *x, size_t i)
{
	struct dl_word *w = &x->words[i];
	const struct dl_word *p = i > 0 ? w - 1 : NULL;
	const struct dl_word *n = i + 1 < x->nwords ? w + 1 : NULL;

	switch (w->cls) {
	case DL_C_SUB:
		if (dl_str_is(w->low, "that")) {
			settle_that(x, i);
			return;
		}
		settle_sub(x, i, p);
		if (w->cls == DL_C_PREP)
			settle_prep(w, p, n);
		break;
	case DL_C_PREP:
		settle_prep(w, p, n);
		break;
	case DL_C_NUM:			/* had first asked */
		if (p != NULL && n != NULL && (p->cls == DL_C_HAVE ||
		    p->cls == DL_C_BE || p->cls == DL_C_MODAL) &&
		    dl_str_is(w->low, "first") && n->cls == DL_C_SKIP &&
		    (n->lex->flags & DL_X_VERB))
			w->cls = DL_C_ADV;
		break;
	case DL_C_ADJ:
		settle_adj(x, i, p, n);
		break;
	case DL_C_POSS:
		if ((n == NULL || n->cls != DL_C_SKIP) &&
		    dl_str_is(w->low, "her"))
			w->cls = DL_C_PRON;
		break;
	case DL_C_GEN:
		if (p != NULL && p->cls == DL_C_PRON)
			w->cls = DL_C_BE;
		break;
	default:
		break;
	}
}
