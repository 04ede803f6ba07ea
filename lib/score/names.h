/*
 * Names as numbers: every distinct string (document ids, labels, values) is
 * kept once and known by a small number, so that records can be compared and
 * sorted as integers.  Zero-initialise.
 */
#ifndef DL_SCORE_NAMES_H
#define DL_SCORE_NAMES_H

#include <stdint.h>

#include "base/buf.h"

struct dl_name {
	size_t at;			/* offset into pool */
	size_t len;			/* bytes */
	uint32_t hash;
};

struct dl_names {
	struct dl_buf pool;
	struct dl_name *list;
	size_t n, cap;
	uint32_t *slots;		/* number + 1; 0: empty */
	size_t nslots;			/* a power of two */
};

/* The number of the name, given out in order of first use, from 0. */
uint32_t dl_name_id(struct dl_names *, struct dl_str);

/* The name; good until the next dl_name_id. */
struct dl_str dl_name_text(const struct dl_names *, uint32_t id);

void	dl_names_free(struct dl_names *);

#endif
