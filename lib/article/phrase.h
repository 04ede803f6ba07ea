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
	DL_PH_RIGHTS, DL_PH_SUMMARY, DL_PH_WHOLE_HEAD, DL_PH_WHOLE_LINE, DL_PH_COUNT,
	DL_PH_SECTION, DL_PH_ANY_LINE, DL_PH_ANY_CAPTION, DL_PH_ANY_TAIL,
	DL_PH_NOUN, DL_PH_PICTURE, DL_PH_CREDIT, DL_PH_TRADE, DL_PH_MARK, DL_PH_STOCK,
	DL_PH_END_LINE
};

/* Tokens of the longest phrase at i, if it is of that kind, or 0. */
size_t	dl_phrase(const struct dl_toks *, size_t i, enum dl_phrase_kind);

/* True if a phrase of any kind stands at i. */
bool	dl_phrase_at(const struct dl_toks *, size_t i);

#endif
