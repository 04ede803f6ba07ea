/*
 * The sentences of a stream, for those who want only to read them.
 */
#ifndef DL_SENTENCE_PRINTREC_H
#define DL_SENTENCE_PRINTREC_H

#include "sentence/print.h"

/* Prints the sentences of a stream; returns as dl_print_file. */
int	dl_print_stream(struct dl_print *, struct dl_in *, struct dl_out *);

#endif
