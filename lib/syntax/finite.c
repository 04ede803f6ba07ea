/*
 * What stands beside a verb group decides what it is: finite or a participle
 * behind its noun, a passive without its auxiliary, a speaker behind what he
 * said.
 */
#include "syntax/finite.h"

/* The closing bracket of what is in short brackets from chunk i on, or i. */
size_t
dl_bracketed(const struct dl_syntax *x, size_t i)
{
	size_t k;

	if (!dl_str_is(x->words[x->chunks[i].first].low, "("))
		return i;
	for (k = i + 1; k < x->nchunks && k < i + 12; k++)
		if (x->chunks[k].kind == DL_K_BREAK &&
		    dl_str_is(x->words[x->chunks[k].first].low, ")"))
			return k;
	return i;
}

int32_t
dl_far_left(const struct dl_syntax *x, int32_t i)
{
	int32_t k, n;

	for (n = 0; i-- > 0 && n < DL_REACH; n++) {
		if (x->chunks[i].kind == DL_K_BREAK &&
		    dl_str_is(x->words[x->chunks[i].first].low, ")")) {
			for (k = i - 1; k >= 0 && k > i - 12; k--)
				if (dl_parenthesis(x, (size_t)k) == (size_t)i)
					break;
			if (k >= 0 && k > i - 12)
				i = k;
			continue;
		}
		if (x->chunks[i].kind != DL_K_DATE)
			return i;
	}
	return -1;
}

/* By an hour, by five points: how much, and nobody who did it. */
static bool
measure(const struct dl_syntax *x, const struct dl_chunk *c)
{
	return c->kind == DL_K_NP && (dl_temporal(x, c) ||
	    (c->end > c->first + 1 && x->words[c->first].cls == DL_C_NUM &&
	    dl_lemma_in(&x->words[c->head], DL_W_MEASURE)));
}

/* A lone participle with its agent: seen by nobody. */
static bool
by_follows(const struct dl_syntax *x, size_t i)
{
	return !(x->chunks[i].flags & DL_VG_FINITE) && i + 1 < x->nchunks &&
	    x->chunks[i + 1].kind == DL_K_PREP &&
	    dl_str_is(x->words[x->chunks[i + 1].first].low, "by") &&
	    !(i + 2 < x->nchunks && (x->chunks[i + 2].kind == DL_K_VG ||
	    measure(x, &x->chunks[i + 2])));
}

/* A verb of speech; lone, it is seldom a participle behind its noun. */
bool
dl_speech(const struct dl_syntax *x, int32_t vg)
{
	return vg >= 0 &&
	    (x->words[x->chunks[vg].head].lex->flags & DL_X_SPEECH);
}

/* help resume, let go: a base form right behind another group. */
bool
dl_bare_infinitive(const struct dl_syntax *x, size_t i)
{
	const struct dl_chunk *c = &x->chunks[i];

	return i > 0 && x->chunks[i - 1].kind == DL_K_VG &&
	    c->end - c->first == 1 &&
	    x->words[c->head].cls == DL_C_VERB &&
	    x->words[c->head].form == DL_F_BASE;
}

/*
 * A group that is a lone -ed form: finite, or a participle behind its noun?
 * Finite if its clause still waits for a verb and no other finite verb comes
 * first, or if it has an object of its own.
 */
bool
dl_ed_finite(const struct dl_syntax *x, size_t i, bool waiting)
{
	int32_t before = dl_left(x, (int32_t)i);
	size_t k = i + 1;

	if (by_follows(x, i))
		return false;
	if (dl_lemma_in(&x->words[x->chunks[i].head], DL_W_INTRANSITIVE))
		return true;
	if (waiting && dl_speech(x, (int32_t)i))
		return true;
	if (before > 1 && dl_kind(x, before) == DL_K_NP &&
	    x->chunks[before].prep >= 0 && dl_kind(x, before - 2) == DL_K_COMMA)
		return false;		/* , in remarks published */
	if (dl_kind(x, before) == DL_K_REL || dl_kind(x, before) == DL_K_CONJ)
		return true;
	if (k < x->nchunks && x->chunks[k].kind == DL_K_NP)
		return dl_kind(x, before) == DL_K_NP || waiting;
	if (!waiting)
		return false;
	for (; k < x->nchunks && k < i + DL_REACH; k++) {
		enum dl_chunk_kind t = x->chunks[k].kind;

		if (t == DL_K_VG && (x->chunks[k].flags & DL_VG_INF) &&
		    dl_lemma_in(&x->words[x->chunks[i].head], DL_W_RAISED)) {
			/* held to be guilty, with what completes it */
			k += k + 1 < x->nchunks &&
			    x->chunks[k + 1].kind == DL_K_NP;
			continue;
		}
		if (t == DL_K_VG && !(x->chunks[k].flags & (DL_VG_INF |
		    DL_VG_ING | DL_VG_PART)) && !by_follows(x, k) &&
		    !dl_bare_infinitive(x, k))
			return false;	/* finite, or could be */
		if (t == DL_K_NP && x->chunks[k].prep < 0 &&
		    !(x->chunks[k].flags & DL_NP_INPP) &&
		    !dl_temporal(x, &x->chunks[k]))
			break;		/* the subject of what comes */
		if (t == DL_K_COMMA || t == DL_K_BREAK || t == DL_K_SUB ||
		    t == DL_K_REL || t == DL_K_VG || t == DL_K_CONJ)
			break;
	}
	return true;
}

/* Ann Lee, head of the bank, said: noun chunk i says what the name before the
 * comma is. */
bool
dl_apposition(const struct dl_syntax *x, int32_t i)
{
	int32_t k;

	for (k = i + 1; k < i + 12 && (dl_kind(x, k) == DL_K_NP ||
	    dl_kind(x, k) == DL_K_PREP); k++)
		;
	return dl_kind(x, k) == DL_K_COMMA && i >= 2 &&
	    dl_kind(x, i) == DL_K_NP && x->chunks[i].prep < 0 &&
	    dl_kind(x, i - 1) == DL_K_COMMA && dl_kind(x, i - 2) == DL_K_NP &&
	    x->words[x->chunks[i].head].cls == DL_C_NOUN &&
	    x->words[x->chunks[i - 2].head].cls == DL_C_NAME;
}

/* "It broke," said Ann Lee: the speaker stands behind the verb, and no other
 * verb follows before the next mark. */
bool
dl_inverted(const struct dl_syntax *x, size_t i)
{
	int32_t before;
	size_t k;

	if (!dl_speech(x, (int32_t)i) || x->chunks[i].end -
	    x->chunks[i].first != 1 || i + 1 >= x->nchunks ||
	    x->chunks[i + 1].kind != DL_K_NP ||
	    dl_str_is(x->words[x->chunks[i].head].lemma, "tell"))
		return false;
	before = dl_left(x, (int32_t)i);
	if (before < 0 || (dl_kind(x, before) != DL_K_COMMA &&
	    dl_kind(x, before) != DL_K_BREAK))
		return false;
	for (k = i + 2; k < x->nchunks && k < i + 12; k++)
		if (x->chunks[k].kind == DL_K_VG ||
		    x->chunks[k].kind == DL_K_SUB)
			return false;
		else if (x->chunks[k].kind == DL_K_COMMA ||
		    x->chunks[k].kind == DL_K_BREAK ||
		    x->chunks[k].kind == DL_K_REL)
			break;
	return true;
}

/* The comma before chunk i closes an aside (, including X, left): where the
 * aside begins, or -1. */
int32_t
dl_aside(const struct dl_syntax *x, int32_t i)
{
	int32_t k = i - 1;

	if (k < 1 || x->chunks[k].kind != DL_K_COMMA)
		return -1;
	for (k--; k > 0 && k > i - 14; k--)
		if (x->chunks[k].kind == DL_K_COMMA)
			return x->chunks[k + 1].kind == DL_K_PREP ||
			    dl_apposition(x, k + 1) ? k : -1;
		else if (x->chunks[k].kind == DL_K_BREAK ||
		    (x->chunks[k].kind == DL_K_VG &&
		    (x->chunks[k].flags & DL_VG_FINITE)))
			return -1;
	return -1;
}

/* Headlines are in the present tense, so that a lone participle is a passive
 * without its auxiliary: Two held in Oslo. */
bool
dl_headline_passive(const struct dl_syntax *x, size_t i)
{
	const struct dl_chunk *c = &x->chunks[i];
	const struct dl_word *head = &x->words[c->head];

	return x->headline && c->end - c->first == 1 &&
	    (head->form == DL_F_ED || head->form == DL_F_PART) &&
	    !dl_lemma_in(head, DL_W_INTRANSITIVE) &&
	    dl_kind(x, dl_left(x, (int32_t)i)) == DL_K_NP &&
	    (i + 1 == x->nchunks || x->chunks[i + 1].kind == DL_K_PREP ||
	    x->chunks[i + 1].kind == DL_K_DATE ||
	    x->chunks[i + 1].kind == DL_K_SUB);
}
