/*
 * What the document as a whole says of its names.
 */
#ifndef DL_ENTITY_AGREE_H
#define DL_ENTITY_AGREE_H

#include "entity/etext.h"
#include "entity/mention.h"

struct dl_agree {
	struct dl_dict names;		/* text of names, index into votes */
	struct dl_dict parts;		/* words of full names of persons */
	int (*votes)[DL_NLABELS];
	size_t cap;
};

/* Lets unsure mentions follow the sure ones of the document. */
void	dl_agree(struct dl_agree *, const struct dl_etext *,
	    struct dl_mentions *);
void	dl_agree_free(struct dl_agree *);

#endif
