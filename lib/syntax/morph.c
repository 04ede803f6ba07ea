/*
 * Inflection.  Irregular verb forms stand in verbforms.tsv; regular ones are
 * undone by rule (Porter's conditions turned round: doubled consonant, silent
 * e, y to i) and count only if what comes out is a verb of verbs.tsv.
 */
#include "syntax/parts.h"
#include "text/table.h"

#include "tables.h"

static uint8_t
ninths(const char *cell)
{
	return cell[0] >= '0' && cell[0] <= '9' ? (uint8_t)(cell[0] - '0') : 0;
}

/* A copy of the first n bytes of s with tail behind them. */
static struct dl_str
stem(struct dl_lexicon *lex, struct dl_str s, size_t n, const char *tail)
{
	size_t m = strlen(tail);
	char *p = dl_arena_alloc(&lex->arena, n + m + 1);

	memcpy(p, s.p, n);
	memcpy(p + n, tail, m);
	return dl_str(p, n + m);
}

static bool
known(const struct dl_lexicon *lex, struct dl_lex *w, struct dl_str lemma,
    enum dl_form form)
{
	uint32_t hash = lemma.n == w->low.n && lemma.p == w->low.p ?
	    w->hash : dl_hash(lemma);
	unsigned in = dl_lex_tables(lex, hash);
	long row = in & DL_IN_VERBS ?
	    dl_table_find_hash(&dl_tab_verbs, lemma, hash) : -1;
	size_t i;

	if (row < 0) {
		if (!(in & DL_IN_USERS))
			return false;
		for (i = 0; i < lex->nverbs; i++)
			if (dl_str_eq(lex->verbs[i], lemma))
				break;
		if (i == lex->nverbs)
			return false;
	}
	w->verb = lemma;
	w->form = (uint8_t)form;
	w->often = 0;
	if (row >= 0 && (form == DL_F_S || form == DL_F_BASE))
		w->often = ninths(dl_table_cell(&dl_tab_verbs, row,
		    form == DL_F_S ? DL_VERBS_NOUNS : DL_VERBS_NOUN));
	return true;
}

static bool
ends(struct dl_str s, const char *tail)
{
	size_t n = strlen(tail);

	return s.n > n && memcmp(s.p + s.n - n, tail, n) == 0;
}

static bool
irregular(const struct dl_lexicon *lex, struct dl_lex *w)
{
	long row = dl_lex_tables(lex, w->hash) & DL_IN_FORMS ?
	    dl_table_find_hash(&dl_tab_verbforms, w->low, w->hash) : -1;
	const char *lemma, *form;

	if (row < 0)
		return false;
	lemma = dl_table_cell(&dl_tab_verbforms, row, DL_VERBFORMS_LEMMA);
	form = dl_table_cell(&dl_tab_verbforms, row, DL_VERBFORMS_FORM);
	w->verb = dl_str(lemma, strlen(lemma));
	if (dl_str_eq(w->verb, w->low)) {	/* cut, hit: base as well */
		known(lex, w, w->verb, DL_F_ED);
		row = dl_table_find(&dl_tab_verbs, w->verb);
		if (row >= 0)
			w->often = ninths(dl_table_cell(&dl_tab_verbs, row,
			    DL_VERBS_NOUN));
	}
	w->form = form[0] == 'i' ? DL_F_ING : form[0] == 'b' ? DL_F_ED :
	    form[2] == 's' ? DL_F_PAST : DL_F_PART;
	return true;
}

/* -ed and -ing: stem + e, stem, stem with its doubled consonant undone. */
static bool
suffixed(struct dl_lexicon *lex, struct dl_lex *w, size_t cut,
    enum dl_form form)
{
	size_t n = w->low.n - cut;

	if (n < 2)
		return false;
	if (form == DL_F_ED && ends(w->low, "ied") &&
	    known(lex, w, stem(lex, w->low, n - 1, "y"), form))
		return true;
	if (known(lex, w, stem(lex, w->low, n, "e"), form) ||
	    known(lex, w, dl_str(w->low.p, n), form))
		return true;
	if (n > 2 && w->low.p[n - 1] == w->low.p[n - 2])
		return known(lex, w, dl_str(w->low.p, n - 1), form);
	return n > 2 && w->low.p[n - 1] == 'k' && w->low.p[n - 2] == 'c' &&
	    known(lex, w, dl_str(w->low.p, n - 1), form);
}

static bool
verb(struct dl_lexicon *lex, struct dl_lex *w)
{
	struct dl_str s = w->low;

	if (irregular(lex, w) || known(lex, w, s, DL_F_BASE))
		return true;
	if (ends(s, "ies") && known(lex, w, stem(lex, s, s.n - 3, "y"), DL_F_S))
		return true;
	if (ends(s, "s") && !ends(s, "ss") &&
	    (known(lex, w, dl_str(s.p, s.n - 1), DL_F_S) || (ends(s, "es") &&
	    known(lex, w, dl_str(s.p, s.n - 2), DL_F_S))))
		return true;
	if (ends(s, "ed"))
		return suffixed(lex, w, 2, DL_F_ED);
	if (ends(s, "ing"))
		return suffixed(lex, w, 3, DL_F_ING);
	return false;
}

/* The row of nounforms.tsv, or -1. */
static long
noun_form(const struct dl_lexicon *lex, const struct dl_lex *w)
{
	return dl_lex_tables(lex, w->hash) & DL_IN_NOUNS ?
	    dl_table_find_hash(&dl_tab_nounforms, w->low, w->hash) : -1;
}

void
dl_morph_verb(struct dl_lexicon *lex, struct dl_lex *w)
{
	if (verb(lex, w))
		return;
	if (w->low.n > 5 && ends(w->low, "ed") && w->low.p[w->low.n - 3] !=
	    'e' && noun_form(lex, w) < 0) {
		w->verb = w->low;	/* of a verb that we don't know */
		w->form = DL_F_ED;
		w->flags |= DL_X_GUESS;
		return;
	}
	w->form = DL_F_NONE;
	w->often = 9;
}

void
dl_morph_noun(struct dl_lexicon *lex, struct dl_lex *w)
{
	struct dl_str s = w->low;
	long row = noun_form(lex, w);
	const char *cell;

	w->noun = s;
	if (row >= 0) {
		cell = dl_table_cell(&dl_tab_nounforms, row,
		    DL_NOUNFORMS_LEMMA);
		w->noun = dl_str(cell, strlen(cell));
		if (dl_table_cell(&dl_tab_nounforms, row,
		    DL_NOUNFORMS_NUMBER)[0] == 'p')
			w->flags |= DL_X_PLURAL;
		return;
	}
	if (s.n < 4 || !ends(s, "s") || ends(s, "ss") || ends(s, "us") ||
	    ends(s, "is"))
		return;
	w->flags |= DL_X_PLURAL;
	if (ends(s, "ies"))
		w->noun = stem(lex, s, s.n - 3, "y");
	else if (ends(s, "ches") || ends(s, "shes") || ends(s, "xes") ||
	    ends(s, "sses"))
		w->noun = dl_str(s.p, s.n - 2);
	else
		w->noun = dl_str(s.p, s.n - 1);
}
