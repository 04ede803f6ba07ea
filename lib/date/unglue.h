/*
 * Words whose space is missing.
 */
#ifndef DL_DATE_UNGLUE_H
#define DL_DATE_UNGLUE_H

#include "date/lexer.h"

/*
 * Cuts the tokens of a sentence whose keys were looked up; true if there was
 * one to cut, after which the keys must be looked up again.  words: there is a
 * key of two words, so that not only tokens with digits are to be looked at.
 */
bool	dl_unglue(struct dl_lexer *, bool words);

#endif
