/*
 * Codes of shares behind the names of firms.
 */
#ifndef DL_ENTITY_TICKER_H
#define DL_ENTITY_TICKER_H

#include "entity/etext.h"
#include "entity/mention.h"

/* The kind of a mention that is such a code; it means the one before it. */
extern const char dl_ticker[];

/*
 * Makes one mention, an organisation, of each code with its exchange in
 * brackets behind an organisation: (ACME.O).
 */
void	dl_tickers(const struct dl_etext *, struct dl_edits *,
	    struct dl_mentions *);

#endif
