/*
 * Codes of shares behind the names of firms.
 */
#ifndef DL_ENTITY_TICKER_H
#define DL_ENTITY_TICKER_H

#include "entity/etext.h"
#include "entity/mention.h"

/*
 * Makes one mention (code is set), an organisation, of each code with its
 * exchange in brackets behind an organisation: (ACME.O).
 */
void	dl_tickers(const struct dl_etext *, struct dl_edits *,
	    struct dl_mentions *);

#endif
