/*
 * What a user may choose about sentences; all zero is the default.
 */
#ifndef DL_SENTENCE_OPTIONS_H
#define DL_SENTENCE_OPTIONS_H

#include <stdbool.h>

enum dl_newline {
	DL_NEWLINE_BLANK,		/* a space, or the end of a headline or
					   an item (line.c); a blank line is
					   a break */
	DL_NEWLINE_NEVER,		/* a space, and so is a blank line */
	DL_NEWLINE_ALWAYS		/* a break */
};

struct dl_own;

struct dl_split_options {
	enum dl_newline newline;
	bool quotes;			/* quotations and brackets stay whole;
					   with careful */
	const struct dl_own *own;	/* abbreviations (own.h), or NULL; with
					   careful */
	bool careful;			/* take nothing for easy (easy.c), as
					   rules that change what is easy need
					   it; slower */
};

#endif
