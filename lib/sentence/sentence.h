/*
 * Sentences of a document: para records become sent records.
 */
#ifndef DL_SENTENCE_SENTENCE_H
#define DL_SENTENCE_SENTENCE_H

#include "sentence/options.h"
#include "stream/doc.h"

struct dl_sentence {
	bool keep;			/* para records stay */
	struct dl_split_options opt;
};

/* Splits the paragraphs of the document. */
void	dl_sentence_split(const struct dl_sentence *, struct dl_doc *);

#endif
