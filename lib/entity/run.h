/*
 * Runs: capitalised words with the small words that names have inside (Bank
 * of Elbonia, Mohammed bin Salman, Moon Jae-in).
 */
#ifndef DL_ENTITY_RUN_H
#define DL_ENTITY_RUN_H

#include "entity/word.h"

struct dl_scan {
	const struct dl_toks *s;
	bool headline;			/* capitals say little in it */
};

/* True if token i is there, is a word with a capital, and not I. */
bool	dl_scan_cap(const struct dl_scan *, size_t i);
/* True if token i is a hyphen between two parts of a word. */
bool	dl_scan_hyphen(const struct dl_scan *, size_t i);
/*
 * True if i begins a sentence or a quotation: a capital says nothing.  A
 * sentence of the stream may hold several.
 */
bool	dl_scan_opening(const struct dl_scan *, size_t i);
/* In a headline, a word that news text writes small. */
bool	dl_scan_small(const struct dl_scan *, size_t i);

/* The token after the run that begins at i. */
size_t	dl_run_end(const struct dl_scan *, size_t i);

/*
 * The head word of a run of several words: its last one (Mud Ministry), or
 * the one before `of' (Ministry of Mud).  False if it has none.
 */
bool	dl_run_head(const struct dl_scan *, size_t first, size_t last,
	    struct dl_head *);

#endif
