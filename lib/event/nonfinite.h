/* Whether what infinitives and gerunds say happened. */
#ifndef DL_EVENT_NONFINITE_H
#define DL_EVENT_NONFINITE_H

#include "event/parts.h"

/* Of an infinitive under the group `have'. */
enum dl_happening dl_obliged(const struct dl_syntax *,
	    const struct dl_chunk *have);
/* Of the infinitive vg under a group that says nothing of it. */
enum dl_happening dl_purpose(const struct dl_syntax *, int32_t vg);
/* The group that the bare verb vg behind `and' goes on from, or -1. */
int32_t	dl_goes_on(const struct dl_syntax *, int32_t vg);
/* The gerund vg is a subject. */
bool	dl_subject_gerund(const struct dl_syntax *, int32_t vg);

#endif
