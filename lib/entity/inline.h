/*
 * A document for reading: its sentences with the names in brackets,
 * [PER Ann Oberlin] or, where the name is not what the text says,
 * [PER Oberlin = Ann Oberlin].
 */
#ifndef DL_ENTITY_INLINE_H
#define DL_ENTITY_INLINE_H

#include "stream/doc.h"

/*
 * Writes the document, a sentence a line, to the output, with a blank line
 * before it unless it is the first.  All ent records count, whoever made them;
 * of two that overlap the first, of two at one place the longer.
 */
void	dl_inline_write(struct dl_out *, struct dl_doc *, bool first);

#endif
