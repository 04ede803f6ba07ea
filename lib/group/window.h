/*
 * What a grouper remembers of its stream, and for how long: days, documents,
 * memory.  What is older is closed, and nothing joins it any more.  The
 * options that say so are the same for all groupers, and so is what they do
 * with the output of an earlier run.
 */
#ifndef DL_GROUP_WINDOW_H
#define DL_GROUP_WINDOW_H

#include "stream/filter.h"

struct dl_window {
	int32_t days;
	uint64_t reach;			/* documents */
	size_t room;			/* bytes; then the oldest are closed */
	bool merge;			/* what stands already may be joined */
	char *past;			/* what an earlier run wrote, or NULL */
};

#define DL_WINDOW		{ 30, 10000, (size_t)64 << 20, false, NULL }
#define DL_WINDOW_LETTERS	"b:jm:p:w:"

/* True if the option is one of the window's. */
bool	dl_window_option(struct dl_window *, int c, char *arg);

/*
 * The number up to which things are old, if a third of them is to be: *age is
 * the number of the document that the first of n things was last seen in,
 * that of the next stands `size' bytes further on.
 */
uint64_t dl_window_cut(const uint64_t *age, size_t n, size_t size);

/*
 * Gives each document of the past and then of the operands to `group'.
 * Those of the past are not written, and what stands in them is known.
 */
void	dl_window_run(struct dl_window *, struct dl_filter *, int argc,
	    char **argv, void (*group)(void *, struct dl_doc *), void *arg);

#endif
