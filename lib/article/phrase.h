/*
 * The phrases of boilerplate.tsv among tokens.
 */
#ifndef DL_ARTICLE_PHRASE_H
#define DL_ARTICLE_PHRASE_H

#include "text/token.h"

/* Where a phrase is to stand and what it does; the table tells. */
enum dl_phrase_kind {
	DL_PH_START_HEAD, DL_PH_START_LINE, DL_PH_START_CAPTION,
	DL_PH_START_TAIL, DL_PH_CALL, DL_PH_LEAD, DL_PH_BY, DL_PH_POSE,
	DL_PH_RIGHTS, DL_PH_SUMMARY, DL_PH_WHOLE_HEAD, DL_PH_WHOLE_LINE,
	DL_PH_COUNT, DL_PH_SECTION, DL_PH_ANY_LINE, DL_PH_ANY_CAPTION,
	DL_PH_ANY_TAIL, DL_PH_NOUN, DL_PH_PICTURE, DL_PH_CREDIT, DL_PH_TRADE,
	DL_PH_MARK, DL_PH_STOCK, DL_PH_BEING, DL_PH_THROUGH, DL_PH_ADDRESS,
	DL_PH_END_LINE, DL_PH_END_LINK
};

/*
 * Tokens of the longest phrase at i, or 0; the kinds of its rows in *kinds, a
 * bit each.
 */
size_t	dl_phrase_kinds(const struct dl_toks *, size_t i, uint32_t *kinds);

static inline bool
dl_is_kind(uint32_t kinds, enum dl_phrase_kind kind)
{
	return (kinds >> kind & 1) != 0;
}

/* Its tokens if it is of that kind, or 0. */
size_t	dl_phrase(const struct dl_toks *, size_t i, enum dl_phrase_kind);

/*
 * True if the tokens from i on are phrases of the kinds in mask (a bit each)
 * and marks between them, and there is one.
 */
bool	dl_phrases_only(const struct dl_toks *, size_t i, uint32_t mask);

#endif
