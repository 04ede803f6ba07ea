/*
 * Comparing a stream with gold.  One scorer a kind; each follows a published
 * measure, named in the head of its file.  All take time n log n in the
 * number of records, but for the exact assignment of CEAF-e, which is more
 * within a group of clusters that hang together.
 *
 *	sent	exact sentences and inner boundaries		score/sent.c
 *	ent	exact spans with label				score/ent.c
 *	date	TempEval-3 over TIMEX3				score/date.c
 *	days	first and last day of a date			score/days.c
 *	trigger	detection of events, whatever their label	score/date.c
 *	event	coreference over the value of records		score/coref.c
 *	coding	who did what to whom, PLOVER			score/coding.c
 */
#ifndef DL_SCORE_SCORE_H
#define DL_SCORE_SCORE_H

#include "score/side.h"

struct dl_score {
	const char *text;		/* the documents: a file, or a
					   directory of ID.txt; or NULL */
	const char *labels;		/* joined by commas, or NULL: all */
	const char *kind;		/* of records, instead of the usual */
	bool in_doc;			/* coreference in a document only */
	bool documents;			/* coreference of documents */
	bool no_singletons;
	bool types;			/* one line a type as well */
	/* The rest is for the scorers. */
	struct dl_names names;
	struct dl_side gold, sys;
	struct dl_buf *out;
	int status;			/* DL_OK or DL_BAD */
};

/*
 * Scores the stream at path sys against the one at path gold and appends the
 * result, lines of text, to *out.  DL_OK, DL_BAD if some input was bad (and
 * reported), or -1 if there is no such kind of score.  Files that can't be
 * read end the program with status 2.
 */
int	dl_score_run(struct dl_score *, struct dl_buf *out, const char *kind,
	    const char *gold, const char *sys);
void	dl_score_free(struct dl_score *);

/* For the scorers: what each offers to dl_score_run. */
void	dl_score_sent(struct dl_score *);
void	dl_score_ent(struct dl_score *);
void	dl_score_date(struct dl_score *);
void	dl_score_days(struct dl_score *);
void	dl_score_trigger(struct dl_score *);
void	dl_score_coref(struct dl_score *);
int	dl_score_coding(struct dl_score *, const char *gold, const char *sys);

/* Precision, recall and their harmonic mean, each 0 where undefined. */
struct dl_prf {
	double p, r, f;
};

struct dl_prf dl_prf(double psum, double ptotal, double rsum, double rtotal);

/* Appends `key=0.1234', after a space unless it begins the line. */
void	dl_score_put(struct dl_buf *, const char *key, double);

#endif
