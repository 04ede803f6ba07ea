/*
 * The kind of a number: which classes of lexemes it can be.
 */
#ifndef DL_DATE_NUMKIND_H
#define DL_DATE_NUMKIND_H

#include "date/lexicon.h"
#include "date/number.h"

/* What is remembered of numbers.  Zero-initialise; dl_free(kinds) releases. */
struct dl_numkinds {
	uint8_t *kinds;			/* of those of few digits */
};

uint8_t	dl_number_kind(struct dl_numkinds *, const struct dl_number *);

/* The same where a word of the lexicon is a number, too; cap: its capital. */
uint8_t	dl_number_kind_with(const struct dl_number *,
	    const struct dl_lxword *, bool cap);

#endif
