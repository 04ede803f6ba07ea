/*
 * What stands around a stop: the run of stops, the closing marks that belong
 * to it, the gap, and how the next word begins.  Facts only, no judgement.
 */
#ifndef DL_SENTENCE_AROUND_H
#define DL_SENTENCE_AROUND_H

#include "base/str.h"
#include "sentence/window.h"

enum dl_stop {
	DL_STOP_DOT,			/* one full stop */
	DL_STOP_DOTS,			/* an ellipsis, in any way of writing */
	DL_STOP_STRONG,			/* a run with ! or ? */
	DL_STOP_WIDE			/* a stop of Chinese or Japanese */
};

enum dl_next {
	DL_NEXT_NONE,			/* the text or the paragraph ends */
	DL_NEXT_UPPER,			/* a capital, or a caseless letter */
	DL_NEXT_LOWER,
	DL_NEXT_DIGIT,
	DL_NEXT_ON,			/* a mark that continues: , ; : ) */
	DL_NEXT_OTHER
};

struct dl_around {
	enum dl_stop stop;
	enum dl_next kind;
	size_t at;			/* of the stop */
	size_t run;			/* end of the run of stops */
	size_t end;			/* end with its closing marks */
	size_t next;			/* first byte after the gap */
	size_t head;			/* first letter or digit after that */
	struct dl_str prev;		/* the word before the stop */
	struct dl_str word;		/* the word at head */
	bool quote;			/* a quotation mark closes here */
	bool bracket;			/* a bracket closes here */
	bool opens;			/* a quotation mark opens before head */
	bool paren;			/* a bracket opens before head */
	bool dash;			/* a dash stands before head */
};

/* Collects what stands around the stop at offset i. */
void	dl_sent_around(struct dl_win *, size_t i, struct dl_around *);

/* Sets kind and word by what stands at a->head; an address is `other'. */
void	dl_sent_head(struct dl_win *, struct dl_around *);

/*
 * Skips white space from k on; counts the newlines in *lines, two for a
 * paragraph separator.
 */
size_t	dl_sent_gap(struct dl_win *, size_t k, unsigned *lines);

#endif
