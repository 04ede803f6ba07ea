/*
 * When two triggers can name one event: the same lemma, the same stem (attack,
 * attacked, attacker), or a common class of lemmas (kill, murder, slaying)
 * from lib/data/synonyms.tsv.  A lemma may be in several classes (fire).
 */
#ifndef DL_GROUP_LEMMA_H
#define DL_GROUP_LEMMA_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define DL_LEMMA_CLASSES	6	/* more of one lemma are not kept */

struct dl_lemma {
	uint32_t word;			/* hash of the whole lemma */
	uint32_t stem;			/* hash of its head without suffix */
	uint32_t cls[DL_LEMMA_CLASSES];	/* rows of the table */
	unsigned ncls;
	bool report;			/* say, announce */
	bool light;			/* be, have, make, it */
	bool happen;			/* occur, erupt; of a quake: strike */
};

/* s: the lemma in lower case, words separated by single spaces. */
void	dl_lemma_look(struct dl_lemma *, struct dl_str s);

#endif
