/*
 * Texts that stood before in the document, letters and digits compared alone.
 */
#ifndef DL_ARTICLE_REPEAT_H
#define DL_ARTICLE_REPEAT_H

#include "article/paras.h"

/* Which paragraph a hash belongs to; twelve bytes. */
struct dl_seen_slot {
	uint32_t hash[2];
	uint32_t para;			/* index + 1; 0: free */
};

struct dl_seen_table {
	struct dl_seen_slot *slot;
	size_t n, slots;
};

struct dl_repeats {
	struct dl_seen_table heads;	/* by the first letters of the text */
	struct dl_seen_table whole;	/* by all of it, where heads agree */
};

/* Forgets the last document. */
void	dl_repeats_begin(struct dl_repeats *);

/*
 * The first paragraph (index + 1) with the same text as paragraph i, or 0,
 * and then paragraph i is remembered.  Very short texts are never repeats.
 */
size_t	dl_repeats_find(struct dl_repeats *, const struct dl_paras *,
	    struct dl_str doc, size_t i);

/* True if both have the same letters and digits, and at least one. */
bool	dl_repeats_same(struct dl_str, struct dl_str);

/* True if the letters and digits of s begin with those of `with'. */
bool	dl_repeats_begins(struct dl_str s, struct dl_str with);

void	dl_repeats_free(struct dl_repeats *);

#endif
