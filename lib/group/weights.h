/*
 * What each kind of evidence says about a mention and a group, in thousandths;
 * groupweights.tsv tells what they are.
 */
#ifndef DL_GROUP_WEIGHTS_H
#define DL_GROUP_WEIGHTS_H

enum {
	DL_SAME_WORD, DL_SAME_STEM, DL_SAME_CLASS, DL_SAME_TYPE, DL_TYPE_TOO,
	DL_BESIDE, DL_REPORTING, DL_LIGHT, DL_ONE_ACTOR, DL_BOTH_ACTORS,
	DL_OTHER_ACTOR, DL_SAME_DAY, DL_SAME_MONTH, DL_SAME_YEAR, DL_NEXT_DAY,
	DL_AHEAD, DL_DAY_AWAY, DL_FAR_AWAY, DL_DAY_BETWEEN, DL_FAR_BETWEEN,
	DL_SAME_PLACE, DL_OTHER_PLACE, DL_PLAN_AND_FACT, DL_SAME_WORDS,
	DL_LEAST, DL_NWEIGHTS,
	DL_MOST = DL_NWEIGHTS		/* what lemma, actors and sentence can
					   bring together; not in the table */
};

struct dl_weights {
	int w[DL_NWEIGHTS + 1];
};

/* Those of groupweights.tsv. */
void	dl_weights_begin(struct dl_weights *);
/* Takes some of them from a table; a mistake in it ends the program. */
void	dl_weights_read(struct dl_weights *, const char *path);

#endif
