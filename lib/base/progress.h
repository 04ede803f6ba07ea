/*
 * How far a program is, told on standard error on request: a line that
 * is renewed twice a second while a terminal shows it, and a last one at the
 * end.  The one place that reads a clock; nothing else depends on it.
 */
#ifndef DL_BASE_PROGRESS_H
#define DL_BASE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* Zero-initialise. */
struct dl_progress {
	bool on;			/* -v */
	bool live;			/* a terminal shows it */
	uint64_t docs, bytes;		/* done */
	uint64_t looked;		/* bytes when the clock was read last */
	uint64_t start, last;		/* milliseconds */
};

/* Begins, and turns it on. */
void	dl_progress_start(struct dl_progress *);

/* Tells that so many documents and bytes more are done. */
void	dl_progress_add(struct dl_progress *, uint64_t docs, uint64_t bytes);

/* The last line, if it is on. */
void	dl_progress_end(struct dl_progress *);

#endif
