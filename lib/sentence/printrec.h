/*
 * The sentences of a stream, for those who want only to read them.
 */
#ifndef DL_SENTENCE_PRINTREC_H
#define DL_SENTENCE_PRINTREC_H

#include "sentence/print.h"

/*
 * Appends part of a sentence, the white space with a newline in it as one
 * space unless the sentence is printed verbatim.
 */
void	dl_put_text(const struct dl_print *, struct dl_buf *, const char *p,
	    size_t n);

/* Prints the sentences of a stream; returns as dl_print_file. */
int	dl_print_stream(struct dl_print *, struct dl_in *, struct dl_out *);

#endif
