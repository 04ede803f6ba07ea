/*
 * Captions by the credit at their end, and bylines that name an agency.
 */
#ifndef DL_ARTICLE_CREDIT_H
#define DL_ARTICLE_CREDIT_H

#include "article/cues.h"

/*
 * DL_CUE_CAPTION, DL_CUE_BYLINE or DL_CUE_NONE, for a paragraph that ends
 * with the words `tail'; their tokens are left in toks.
 */
enum dl_cue dl_credit(struct dl_toks *toks, struct dl_str para,
	    struct dl_str tail, unsigned place);

#endif
