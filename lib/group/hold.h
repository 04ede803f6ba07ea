/*
 * The lines of documents whose story is not decided yet.  They are kept one
 * behind the other, and written with the story in its place when it is known.
 */
#ifndef DL_GROUP_HOLD_H
#define DL_GROUP_HOLD_H

#include "group/story.h"
#include "stream/filter.h"

struct dl_page {
	size_t from, to;		/* attributes of the doc record, bytes
					   of text; to is 0: they stay */
	size_t end;			/* of the document */
	size_t held;			/* which document of the stories */
};

/* filter and stories are the tool's; the rest is its own. */
struct dl_hold {
	struct dl_filter *filter;
	struct dl_stories *stories;
	struct dl_buf text;
	struct dl_page *page;
	size_t npages, cap;
	bool pending;			/* a document, its lines come next */
};

/* The filter gives its documents to the hold from now on. */
void	dl_hold_begin(struct dl_hold *);
/* Holds the document that the filter has read (for dl_window_run). */
void	dl_hold_doc(void *hold, struct dl_doc *);
/* Decides about the last documents, and writes them. */
void	dl_hold_end(struct dl_hold *);

#endif
