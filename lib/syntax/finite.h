/*
 * What stands beside a verb group: looked at by clause.c, decided here.
 */
#ifndef DL_SYNTAX_FINITE_H
#define DL_SYNTAX_FINITE_H

#include "syntax/parts.h"

/* The closing bracket of what is in short brackets from chunk i on, or i. */
size_t	dl_bracketed(const struct dl_syntax *, size_t i);
int32_t	dl_far_left(const struct dl_syntax *, int32_t i);

/* What is in brackets and short is no part of the clause: the chunk of the
 * closing bracket, or i. */
static inline size_t
dl_parenthesis(const struct dl_syntax *x, size_t i)
{
	return x->chunks[i].kind == DL_K_BREAK ? dl_bracketed(x, i) : i;
}

/* The chunk before i that is neither date nor adverb; -1 at the start. */
static inline int32_t
dl_left(const struct dl_syntax *x, int32_t i)
{
	return i > 0 && x->chunks[i - 1].kind != DL_K_BREAK &&
	    x->chunks[i - 1].kind != DL_K_DATE ? i - 1 : dl_far_left(x, i);
}

static inline enum dl_chunk_kind
dl_kind(const struct dl_syntax *x, int32_t i)
{
	return i < 0 || (size_t)i >= x->nchunks ? DL_K_BREAK :
	    x->chunks[i].kind;
}

/* A noun chunk that names a time: last month, that day. */
static inline bool
dl_temporal(const struct dl_syntax *x, const struct dl_chunk *c)
{
	return dl_lemma_in(&x->words[c->head], DL_W_TIME);
}

bool	dl_speech(const struct dl_syntax *, int32_t vg);
bool	dl_bare_infinitive(const struct dl_syntax *, size_t i);
/* Of a lone -ed form; waiting: its clause has no verb yet. */
bool	dl_ed_finite(const struct dl_syntax *, size_t i, bool waiting);
bool	dl_apposition(const struct dl_syntax *, int32_t np);
bool	dl_inverted(const struct dl_syntax *, size_t i);
int32_t	dl_aside(const struct dl_syntax *, int32_t i);
bool	dl_headline_passive(const struct dl_syntax *, size_t i);

#endif
