/*
 * Whether a sentence is worth a closer look.
 */
#ifndef DL_DATE_ASLEEP_H
#define DL_DATE_ASLEEP_H

#include <stdbool.h>

#include "base/str.h"

/* True if no token of the text can wake the lexer (date/lexicon.h). */
bool	dl_asleep(struct dl_str text);

#endif
