/*
 * Sentences alone, one a line, as they come: the input is never held as a
 * whole, and a sentence is written as soon as its end is known.
 */
#ifndef DL_SENTENCE_PRINT_H
#define DL_SENTENCE_PRINT_H

#include "base/in.h"
#include "base/out.h"
#include "sentence/split.h"

struct dl_print {
	struct dl_split_options opt;
	bool verbatim;			/* NUL ends a sentence, and newlines
					   inside it stay */
	struct dl_buf text;		/* a paragraph, unescaped */
	struct dl_buf para;		/* its record, until we know that no
					   sentences follow it */
};

/*
 * Prints the sentences of one file (`-' is standard input): plain text, or
 * the para and sent records of a stream.  Returns an exit status (enum
 * dl_status); what is wrong has been reported.
 */
int	dl_print_file(struct dl_print *, const char *path, struct dl_out *);
void	dl_print_free(struct dl_print *);

#endif
