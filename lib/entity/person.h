/*
 * The persons of one document, and whom a surname alone means.
 */
#ifndef DL_ENTITY_PERSON_H
#define DL_ENTITY_PERSON_H

#include "entity/etext.h"
#include "entity/mention.h"

struct dl_person {
	struct dl_str name;		/* the longest form */
	const char *geo, *title;	/* "" for none */
	uint32_t key;			/* to tell persons apart */
};

/* The persons who share a surname or first name. */
struct dl_namesake {
	uint32_t count;			/* persons */
	uint32_t only;			/* the first of them */
	uint32_t known;			/* the widely known one, + 1, or 0 */
	uint32_t recent;		/* last named in full, + 1, or 0 */
	uint32_t sent;			/* where that was */
};

struct dl_persons {
	struct dl_person *p;
	size_t n, cap;
	struct dl_namesake *same;
	size_t nsame, same_cap;
	struct dl_dict full;		/* key of a full name -> person + 1 */
	struct dl_dict last, first;	/* surname, first name -> same + 1 */
};

/* Forgets the last document, and reads the full names of this one. */
void	dl_persons_read(struct dl_persons *, const struct dl_etext *,
	    const struct dl_mentions *);

/*
 * The person a mention stands for, or NULL; mentions in the order of the
 * document.
 */
struct dl_person *dl_persons_find(struct dl_persons *,
	    const struct dl_etext *, const struct dl_mention *);
void	dl_persons_free(struct dl_persons *);

#endif
