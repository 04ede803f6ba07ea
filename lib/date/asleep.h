/*
 * Text that has nothing to do with time, told without cutting it into tokens.
 */
#ifndef DL_DATE_ASLEEP_H
#define DL_DATE_ASLEEP_H

#include <stdbool.h>

#include "base/str.h"

/* True if no token of the text can wake the lexer. */
bool	dl_asleep(struct dl_str text);

#endif
