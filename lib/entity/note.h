/*
 * What the tables know of a word, kept from word to word: text repeats itself.
 * A token whose id is not 0 has a note, so that most questions are answered
 * without looking into a table.
 */
#ifndef DL_ENTITY_NOTE_H
#define DL_ENTITY_NOTE_H

#include "entity/dict.h"

#define DL_NOTE_TEXT	36		/* bytes; longer words have no note */
#define DL_MAX_NOTES	16384		/* ids are below; a power of two */

/* Lists that a word can be in. */
enum {
	DL_COMMON = 1,			/* written in lower case */
	DL_FIRSTNAME = 2,
	DL_SURNAME = 4,
	DL_TITLE = 8,			/* a title may begin with it */
	DL_SPORT_WORD = 16		/* in sportwords.tsv */
};

/* Classes of particles.tsv. */
enum {
	DL_IN_NAME = 1, DL_IN_OF = 2, DL_IN_AND = 4, DL_IN_SUFFIX = 8,
	DL_IN_CLOSED = 16, DL_IN_CALENDAR = 32, DL_IN_FIRM = 64,
	DL_IN_DOT = 128, DL_IN_LEAD = 256, DL_IN_HEIR = 512
};

struct dl_note {
	uint32_t hash;			/* of the token */
	uint32_t serial;		/* no other word had or will have it */
	uint16_t particle;		/* its classes */
	uint16_t gaz;			/* sources of gaz.c that may know it */
	uint16_t head;			/* row of heads.tsv, from 1; 0 none */
	uint8_t lists;
	uint8_t len, type, flags;	/* len 0: no word has this id */
	uint8_t uses;			/* lately, to 255 */
	uint8_t here;			/* in this document, to 255 */
	uint32_t doc;			/* the last document it was in */
	char text[DL_NOTE_TEXT];
};

/* Zero-initialise.  One object serves many documents. */
struct dl_notes {
	struct dl_note *note;		/* DL_MAX_NOTES; the first is unused */
	uint16_t *slots;		/* ids by hash, 0 free */
	uint16_t *spare;		/* ids that are free again */
	uint32_t n, nspare, serial;
	uint32_t doc;			/* number of this document, from 1 */
	struct dl_dict others;		/* of it: words without note, in lower
					   case: number of times */
};

/* Before a document: makes room for new words. */
void	dl_notes_begin(struct dl_notes *);
/* Gives the tokens their ids, and counts them. */
void	dl_notes_mark(struct dl_notes *, struct dl_toks *);
/*
 * How often the document has the word of token i, which begins with a capital,
 * in small letters: 0, 1, or 2 if more.
 */
unsigned dl_notes_small(const struct dl_notes *, const struct dl_toks *,
	    size_t i);
void	dl_notes_free(struct dl_notes *);

/* The note of token i, or NULL. */
static inline const struct dl_note *
dl_note_of(const struct dl_toks *s, size_t i)
{
	return s->t[i].id != 0 ? &s->notes[s->t[i].id] : NULL;
}

#endif
