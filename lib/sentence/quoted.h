/*
 * Quotations and brackets kept whole.
 */
#ifndef DL_SENTENCE_QUOTED_H
#define DL_SENTENCE_QUOTED_H

#include "sentence/window.h"

/*
 * True if the offset stands inside a quotation or a bracket that was opened
 * in this sentence and is closed in the same paragraph, as far as the window
 * shows both.
 */
bool	dl_sent_quoted(struct dl_win *, size_t at);

#endif
