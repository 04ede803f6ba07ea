/*
 * Part of speech of open words, left to right: what a word may be (verb form,
 * how often a noun) against the class of its neighbours.  The rules are the
 * usual ones of contextual taggers (Brill 1995), written down by hand.
 */
#include "syntax/parts.h"

/* An open word that is not settled yet and has a form of a verb. */
static bool
maybe_verb(const struct dl_word *w)
{
	return w->cls == DL_C_SKIP && (w->lex->flags & DL_X_VERB);
}

/* The class of the word before i that counts: adverbs and short brackets are
 * looked through. */
static int
before(const struct dl_syntax *x, size_t i, size_t *at)
{
	size_t n, k;

	for (n = 0; i-- > 0 && n < DL_REACH; n++)
		if (x->words[i].cls == DL_C_BREAK &&
		    dl_str_is(x->words[i].low, ")")) {
			for (k = i; k > 0 && k + 12 > i; k--)
				if (dl_str_is(x->words[k].low, "("))
					break;
			if (!dl_str_is(x->words[k].low, "("))
				break;
			i = k;
		} else if (x->words[i].cls != DL_C_ADV) {
			*at = i;
			return x->words[i].cls == DL_C_REL &&
			    dl_str_is(x->words[i].low, "whose") ?
			    DL_C_POSS : x->words[i].cls;
		}
	*at = 0;
	return DL_C_BREAK;
}

/* What stands after word i opens a phrase that a verb can have: an object,
 * a preposition, an infinitive, a clause. */
bool
dl_object_follows(const struct dl_syntax *x, size_t i)
{
	size_t k = i + 1;
	int c;

	while (k < x->nwords && k < i + 4 && x->words[k].cls == DL_C_ADV)
		k++;
	if (k >= x->nwords)
		return false;
	c = x->words[k].cls;
	return c == DL_C_DET || c == DL_C_POSS || c == DL_C_PRON ||
	    c == DL_C_NAME || c == DL_C_NUM || c == DL_C_SUB;
}

static bool
noun_follows(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w;

	if (i + 1 >= x->nwords)
		return false;
	w = &x->words[i + 1];
	return w->cls == DL_C_NAME || w->cls == DL_C_ADJ ||
	    (w->cls == DL_C_SKIP && w->form != DL_F_PAST &&
	    !(w->lex->flags & DL_X_LY));
}

/* A verb, auxiliary or modal stands between the last clause break and i. */
static bool
has_verb(const struct dl_syntax *x, size_t i)
{
	size_t n;
	int c;

	for (n = 0; i-- > 0 && n < DL_REACH; n++) {
		c = x->words[i].cls;
		if (dl_auxiliary(c) || (c == DL_C_VERB &&
		    x->words[i].form != DL_F_ING))
			return true;
		if (c == DL_C_BREAK || c == DL_C_SUB || c == DL_C_REL ||
		    (c == DL_C_CONJ && i > 0 &&
		    x->words[i - 1].cls == DL_C_COMMA))
			return false;
	}
	return false;
}

static bool
particle_follows(const struct dl_syntax *x, size_t i)
{
	return i + 1 < x->nwords && dl_in(&x->words[i + 1], DL_W_PARTICLE);
}

/* A verb that is surely finite comes before the next break: then what stands
 * at i is a noun in its subject. */
static bool
finite_ahead(const struct dl_syntax *x, size_t i)
{
	size_t end = i + 12 < x->nwords ? i + 12 : x->nwords;
	const struct dl_word *w;

	for (i++; i < end; i++) {
		w = &x->words[i];
		if (dl_auxiliary(w->cls))
			return true;
		if (w->cls == DL_C_COMMA || w->cls == DL_C_BREAK ||
		    w->cls == DL_C_SUB || w->cls == DL_C_REL ||
		    w->cls == DL_C_TO || w->cls == DL_C_CONJ)
			return false;
		if (w->cls == DL_C_SKIP && w->form == DL_F_PAST)
			return true;
		if (w->cls == DL_C_SKIP && w->form == DL_F_ED && !w->cap)
			return x->words[i - 1].cls != DL_C_DET &&
			    x->words[i - 1].cls != DL_C_ADJ;
	}
	return false;
}

/* Police arrest protesters: a plural follows and no other verb does. */
static bool
lone_object(const struct dl_syntax *x, size_t i)
{
	size_t k;

	if (i + 1 >= x->nwords || (x->words[i + 1].cls != DL_C_SKIP &&
	    !(x->title && x->words[i + 1].cls == DL_C_ADJ)) ||
	    (!(x->words[i + 1].lex->flags & DL_X_S) && !x->title))
		return false;
	for (k = i + 2; k < x->nwords && k < i + 7; k++)
		if (maybe_verb(&x->words[k]) || x->words[k].cls == DL_C_BE ||
		    x->words[k].cls == DL_C_HAVE ||
		    x->words[k].cls == DL_C_MODAL)
			return false;
	return true;
}

/* restore complete, full ties: what stands behind a verb and before another
 * adjective is one too. */
static bool
before_adjective(const struct dl_syntax *x, size_t i)
{
	return i + 2 < x->nwords && x->words[i + 1].cls == DL_C_COMMA &&
	    x->words[i + 2].cls == DL_C_ADJ;
}

/* No other of the next dozen words may be a verb. */
static bool
alone(const struct dl_syntax *x, size_t i)
{
	size_t end = i + 12 < x->nwords ? i + 12 : x->nwords;

	for (i++; i < end; i++)
		if (dl_auxiliary(x->words[i].cls) ||
		    (maybe_verb(&x->words[i]) && x->words[i].form != DL_F_BASE))
			return false;
	return true;
}

/* A base form behind a noun or name at p: a verb of what stands before it? */
static bool
base_behind(const struct dl_syntax *x, size_t i, size_t p)
{
	const struct dl_word *w = &x->words[i];

	if (x->words[p].cls == DL_C_NAME && p > 1 &&
	    x->words[p - 1].cls == DL_C_SUB &&
	    dl_str_is(x->words[p - 1].low, "that"))
		return w->lex->often < 5;	/* that A withdraw */
	if (x->words[p].cls == DL_C_NAME && p > 1 &&
	    (x->words[p - 1].cls == DL_C_CONJ ||
	    (x->headline && x->words[p - 1].cls == DL_C_COMMA &&
	    p == 2) || (p > 2 &&
	    x->words[p - 1].cls == DL_C_DET &&
	    x->words[p - 2].cls == DL_C_CONJ)) &&
	    !has_verb(x, i))		/* A and B agree */
		return w->lex->often < 5 || dl_object_follows(x, i) ||
		    (x->title && lone_object(x, i));
	if (x->words[p].cls == DL_C_NAME && p > 1 &&
	    x->words[p - 1].cls == DL_C_PREP &&
	    x->words[p - 2].plural && !has_verb(x, i))
		return w->lex->often < 5;	/* rebels in A reject */
	if (x->words[p].cls == DL_C_NAME && x->words[p].low.p[
	    x->words[p].low.n - 1] == 's' && !has_verb(x, i) &&
	    w->lex->often < 5 && dl_object_follows(x, i))
		return true;			/* Norwegians oppose it */
	if (x->title && p == 0 && x->words[p].plural &&
	    x->words[p].cls == DL_C_NOUN && i + 1 < x->nwords &&
	    x->words[i + 1].cls == DL_C_PREP && alone(x, i))
		return true;			/* Police Fire on Crowd */
	return x->words[p].cls == DL_C_NOUN && x->words[p].plural &&
	    (w->lex->often < 5 || lone_object(x, i) ||
	    (w->lex->often < 9 && dl_object_follows(x, i) &&
	    !(x->words[i + 1].cls == DL_C_NAME && finite_ahead(x, i)))) &&
	    !has_verb(x, i);	/* not: Rovers coach Ann Lee left */
}

/* Did Norway attack, why would rebels leave: an auxiliary opens the clause and
 * only its subject stands between them. */
static bool
asked(const struct dl_syntax *x, size_t i)
{
	size_t n;
	int c;

	for (n = 0; i-- > 0 && n < 8; n++) {
		c = x->words[i].cls;
		if (c == DL_C_DO || c == DL_C_MODAL)
			return i == 0 || x->words[i - 1].cls == DL_C_BREAK ||
			    x->words[i - 1].cls == DL_C_SUB ||
			    x->words[i - 1].cls == DL_C_REL ||
			    x->words[i - 1].cls == DL_C_CONJ;
		if (dl_auxiliary(c) || c == DL_C_VERB || c == DL_C_BREAK ||
		    c == DL_C_COMMA || c == DL_C_SUB || c == DL_C_REL)
			return false;
	}
	return false;
}

static bool
base_is_verb(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w = &x->words[i];
	size_t p;
	int c;

	c = before(x, i, &p);
	if ((c == DL_C_NAME || c == DL_C_NOUN) && p > 0 &&
	    x->words[p - 1].cls == DL_C_VERB &&
	    dl_lemma_in(&x->words[p - 1], DL_W_BARE))
		return w->lex->often < 8;	/* saw Ann warn */
	switch (c) {
	case DL_C_TO:
		return w->lex->often < 8 || dl_object_follows(x, i) || p == 0 ||
		    x->words[p - 1].cls != DL_C_VERB || particle_follows(x, i);
	case DL_C_MODAL: case DL_C_NEG: case DL_C_REL:
		return true;
	case DL_C_DO:
		return w->lex->often < 8;
	case DL_C_PRON:
		if (dl_in(&x->words[p], DL_W_OBJPRON))
			return w->lex->often < 4;
		return w->lex->often < 8 || dl_object_follows(x, i);
	case DL_C_NOUN: case DL_C_NAME: case DL_C_NUM:
		return base_behind(x, i, p) || (w->lex->often < 8 &&
		    (dl_any(x, DL_C_DO) || dl_any(x, DL_C_MODAL)) &&
		    !finite_ahead(x, i) && asked(x, i));
	case DL_C_CONJ:
		return w->lex->often < 4 ||
		    (w->lex->often < 8 && dl_object_follows(x, i));
	case DL_C_COMMA: case DL_C_BREAK: case DL_C_SUB:
		if (w->lex->often > 0 && i + 1 < x->nwords &&
		    dl_str_is(x->words[i + 1].low, "of"))
			return false;		/* block of flats */
		return w->lex->often < 3 ||
		    (w->lex->often < 7 && dl_object_follows(x, i));
	case DL_C_VERB:
		if (i + 1 < x->nwords && x->words[i + 1].cls == DL_C_SUB)
			return false;		/* made clear that */
		return (w->lex->often == 0 && !before_adjective(x, i)) ||
		    dl_lemma_in(&x->words[p], DL_W_CAUSATIVE) ||
		    (dl_object_follows(x, i) &&
		    dl_str_is(x->words[p].lemma, "help"));
	default:
		return false;
	}
}

static bool
third_is_verb(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w = &x->words[i];
	bool next = dl_object_follows(x, i) || (i + 1 < x->nwords &&
	    (x->words[i + 1].cls == DL_C_TO ||
	    x->words[i + 1].cls == DL_C_PREP));
	size_t p;

	switch (before(x, i, &p)) {
	case DL_C_PRON: case DL_C_REL:
		return true;
	case DL_C_NOUN: case DL_C_NAME:
		if ((x->words[p].plural &&
		    (x->words[p].lex->flags & DL_X_S)) || (i > 0 &&
		    x->words[i].glued))
			return false;
		if (w->lex->often > 1 && ((has_verb(x, i) && p > 0 &&
		    w->lex->often > 2) ||
		    finite_ahead(x, i)))
			return false;
		return w->lex->often < 4 || (w->lex->often < 8 && next) ||
		    dl_object_follows(x, i) || x->title ||
		    (!has_verb(x, i) && lone_object(x, i));
	case DL_C_GEN: case DL_C_DET: case DL_C_POSS: case DL_C_ADJ:
	case DL_C_NUM: case DL_C_TO: case DL_C_BE: case DL_C_VERB:
	case DL_C_PREP:
		return false;
	case DL_C_CONJ: case DL_C_COMMA: case DL_C_DATE:
		return w->lex->often < 4 ||
		    (w->lex->often < 7 && dl_object_follows(x, i));
	default:
		return w->lex->often < 2;
	}
}

/* A phrase, a clause or nothing stands behind word i. */
bool
dl_phrase_follows(const struct dl_syntax *x, size_t i)
{
	int c = i + 1 < x->nwords ? x->words[i + 1].cls : DL_C_BREAK;

	return c == DL_C_PREP || c == DL_C_SUB || c == DL_C_DATE ||
	    c == DL_C_COMMA || c == DL_C_BREAK || c == DL_C_TO;
}

/* Before a noun and after a determiner, an adjective: the reported killing. */
static bool
ed_is_verb(const struct dl_syntax *x, size_t i)
{
	size_t p;

	switch (before(x, i, &p)) {
	case DL_C_NUM:			/* of magnitude 8.2 killed six */
		if (p == 0 && x->headline)
			return dl_phrase_follows(x, i);	/* Two Held in Oslo */
		return p > 0 && (x->words[p - 1].cls == DL_C_NOUN ||
		    (x->words[p - 1].cls == DL_C_DET &&
		    dl_object_follows(x, i)));	/* the two signed a pact */
	case DL_C_DET: case DL_C_POSS: case DL_C_GEN: case DL_C_ADJ:
		return false;
	case DL_C_PREP: case DL_C_PRT:
		return false;
	case DL_C_TO: case DL_C_MODAL:
		return true;
	case DL_C_VERB:			/* publish modified versions */
		if (noun_follows(x, i))
			return false;
		/* FALLTHROUGH */
	default:
		return x->words[i].lex->often < 8 || has_verb(x, i) == false;
	}
}

static bool
ing_is_verb(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w = &x->words[i];
	bool nominal = w->lex->flags & DL_X_INGNOUN;
	size_t p;

	switch (before(x, i, &p)) {
	case DL_C_BE: case DL_C_REL:
		return true;
	case DL_C_DET: case DL_C_POSS: case DL_C_ADJ: case DL_C_GEN:
	case DL_C_NUM:
		return false;
	case DL_C_VERB:			/* faced growing anger */
		if (noun_follows(x, i) && !dl_lemma_in(&x->words[p],
		    DL_W_ASPECT))
			return false;
		/* FALLTHROUGH */
	case DL_C_NOUN: case DL_C_NAME: case DL_C_PREP: case DL_C_CONJ:
	case DL_C_HYPHEN: case DL_C_DATE: case DL_C_COMMA: case DL_C_BREAK:
	case DL_C_TO:
		if ((w->lex->verb_sets & DL_W_CHANGING) && noun_follows(x, i))
			return false;		/* with falling sales */
		return !nominal || dl_object_follows(x, i);
	default:
		return true;
	}
}

static bool
is_verb(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w = &x->words[i];

	if (!(w->lex->flags & DL_X_VERB) || (w->cap && i > 0 && !x->title))
		return false;
	if (i > 1 && w->glued && x->words[i - 1].cls == DL_C_HYPHEN &&
	    noun_follows(x, i))
		return false;		/* the UN-led force */
	switch (w->form) {
	case DL_F_BASE:
		return base_is_verb(x, i);
	case DL_F_S:
		return third_is_verb(x, i);
	case DL_F_ED: case DL_F_PART:
		return (dl_str_eq(w->lex->verb, w->low) &&
		    base_is_verb(x, i)) ||
		    ed_is_verb(x, i);
	case DL_F_ING:
		return ing_is_verb(x, i);
	default:
		return true;
	}
}

/* A participle or a word with an ending of adjectives, before a noun. */
static bool
adjectival(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *w = &x->words[i];

	if ((w->lex->flags & DL_X_VERB) && before_adjective(x, i))
		return true;
	if (w->form == DL_F_ING && (w->lex->flags & DL_X_INGNOUN))
		return false;
	return (w->form == DL_F_ED || w->form == DL_F_PART ||
	    w->form == DL_F_ING || (w->lex->flags & DL_X_ADJ)) &&
	    noun_follows(x, i);
}

static void
settle_open(struct dl_syntax *x, size_t i)
{
	struct dl_word *w = &x->words[i];

	if (is_verb(x, i)) {
		w->cls = DL_C_VERB;
		w->lemma = w->lex->verb;
		return;
	}
	if (!w->cap && (w->lex->flags & DL_X_LY) &&
	    !(w->lex->flags & DL_X_VERB)) {
		w->cls = DL_C_ADV;
		return;
	}
	w->cls = adjectival(x, i) ? DL_C_ADJ : DL_C_NOUN;
	w->lemma = w->lex->noun;
	w->plural = w->lex->flags & DL_X_PLURAL;
	if (dl_str_is(w->low, "back") && i > 0 &&
	    x->words[i - 1].cls != DL_C_DET)
		w->cls = DL_C_ADV;
}

void
dl_pos(struct dl_syntax *x)
{
	size_t i, k;

	for (k = 0; k < x->nopen; k++) {
		i = x->open[k];
		if (x->words[i].cls == DL_C_SKIP)
			settle_open(x, i);
		else
			dl_settle_closed(x, i);
	}
}
