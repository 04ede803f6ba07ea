/*
 * The words of a document, each read once: the hash of its lower-case form,
 * where it stands and what it weighs.  A word is a run of letters and digits,
 * with the dots and commas between digits; that is coarser than the tokeniser
 * and several times as fast.  Words that say nothing (`the', single letters)
 * are left out.
 */
#ifndef DL_GROUP_WORDS_H
#define DL_GROUP_WORDS_H

#include "stream/doc.h"
#include "text/token.h"

struct dl_word {
	uint32_t id;			/* hash */
	uint32_t at;			/* first byte in the sentence */
	uint16_t idf;			/* see dl_idf */
	bool cap;			/* a capital, not the first word */
};

/* An ordinal number, and where what it numbers can begin. */
struct dl_ordinal {
	size_t sent;
	uint32_t from, to;		/* bytes, both inclusive */
	unsigned number;
};

/* What was found out about a word, by its hash. */
struct dl_known {
	uint32_t id;
	uint16_t idf;
	uint8_t number;			/* it is an ordinal, or 0 */
	bool set;
};

#define DL_KNOWN	32768		/* a power of two */

struct dl_words {
	struct dl_word *w;
	size_t n, cap;
	size_t *first;			/* of each sentence, and the end */
	size_t nsents, fcap;
	struct dl_ordinal *o;
	size_t no, ocap;
	struct dl_known *known;		/* the last words looked up */
	struct dl_buf low;
};

/* Ten times the logarithm of the inverse document frequency of a word. */
unsigned dl_idf(struct dl_str low);

/* Reads the sentences of a document, until it has at least so many words. */
void	dl_words_read(struct dl_words *, const struct dl_doc *, size_t most);
/* Empties the list, and appends the words of one more sentence. */
void	dl_words_clear(struct dl_words *);
void	dl_words_sentence(struct dl_words *, struct dl_str text);
/* Sorts a few words by their ids. */
void	dl_words_order(struct dl_word *, size_t n);
/* The number that stands before the byte of a sentence, or 0. */
unsigned dl_words_ordinal(const struct dl_words *, size_t sent, size_t at);
void	dl_words_free(struct dl_words *);

#endif
