/*
 * What a row says, field by field; every form of the timeline is made of
 * these.  All of it is escaped as in a field of the stream.
 */
#ifndef DL_VIEW_SHOW_H
#define DL_VIEW_SHOW_H

#include "view/timeline.h"

/* A day, or `.' for none (INT32_MIN). */
void	dl_show_day(struct dl_buf *, int32_t day);

/* The first day, or what was said instead of one: PAST_REF. */
void	dl_show_first(struct dl_buf *, const struct dl_timeline *,
	    const struct dl_row *);

/* The days: one, a month, a year, or from - to. */
void	dl_show_days(struct dl_buf *, const struct dl_timeline *,
	    const struct dl_row *);

/* The names of a role joined by `|', the most frequent first, or `.'. */
void	dl_show_names(struct dl_buf *, const struct dl_timeline *,
	    const struct dl_row *, enum dl_role);

/*
 * Who, and to whom, of the mention that says most; what it leaves out comes
 * from the others.  Numbers of lists in the pool, 0 for none.
 */
void	dl_show_parties(const struct dl_timeline *, const struct dl_row *,
	    uint32_t *by, uint32_t *with);

/*
 * The same in words: two names a side at most, the arrow between the sides,
 * and what stands for nobody on the first.
 */
void	dl_show_actors(struct dl_buf *, const struct dl_timeline *,
	    const struct dl_row *, const char *nobody, const char *arrow);

/* The name as another mention of the row has it in full: Jo Arnason. */
struct dl_str dl_show_full(const struct dl_timeline *, const struct dl_row *,
	    struct dl_str name);

/* Text of more than width characters ends in three dots; 0: all of it. */
void	dl_show_short(struct dl_buf *, struct dl_str, size_t width);

/* Takes the part of a list up to the next `|'; the rest stays. */
struct dl_str dl_show_next(struct dl_str *list);

#endif
