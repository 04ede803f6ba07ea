/*
 * A training run from its lessons to the file of its model, with what it has
 * reached after each round on standard error.
 */
#ifndef DL_ENTITY_REPORT_H
#define DL_ENTITY_REPORT_H

#include "entity/learn.h"

struct dl_rounds {
	long runs, rounds;		/* runs, and rounds of each */
};

/*
 * The model is the mean of the runs.  dev may be empty.  An error of the file
 * is fatal.
 */
void	dl_train_report(struct dl_learn *, const struct dl_lessons *gold,
	    const struct dl_lessons *dev, const struct dl_rounds *,
	    const char *path);

#endif
