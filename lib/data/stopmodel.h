/*
 * What is learnt of stops in doubt (trainsent.c): odds of words, of facts,
 * and factors for the kinds of facts.
 */
#ifndef DL_DATA_STOPMODEL_H
#define DL_DATA_STOPMODEL_H

#include "data/stopcount.h"
#include "stream/doc.h"

struct dl_stopmodel {
	struct dl_counts n;
	double certain;			/* share of certain starters */
	double pool_starts[3], pool_inside[3];	/* *, *A, *T */
	double share[DL_NABBR];		/* of ends */
	double stops[DL_NABBR], types[DL_NABBR], inside[DL_NABBR];
	double ends[DL_NABBR];
	double factor[DL_FACTS];
	size_t first;			/* stops from here on are gold */
	struct gold {
		bool ends;
		uint32_t set;
	} *gold;			/* of each */
	size_t gcap;
	struct dl_dict sets;
	const char *judged;		/* the set that is not fitted to */
};

/* Learns from the counts in n, which must hold all text and no gold. */
void	dl_stop_learn(struct dl_stopmodel *);

/* Takes the stops of a document made by hand; text is for use in between. */
void	dl_stop_gold(struct dl_stopmodel *, const struct dl_doc *,
	    struct dl_buf *text);

/*
 * Finds the factors; says on standard error how each set of gold fares with
 * those that the others give.
 */
void	dl_stop_fit(struct dl_stopmodel *);

/* True if the word is one of starters.tsv, and its score there. */
bool	dl_stop_known(const struct dl_sword *);
long	dl_stop_score(const struct dl_stopmodel *, uint32_t word);

/* What stands behind the kind in the key of a cue. */
struct dl_str dl_stop_value(const struct dl_cue *);

/* True if the cue is one of stopcues.tsv, but for weak ones. */
bool	dl_stop_kept(const struct dl_cue *);

/* True if the next word decides alone. */
bool	dl_stop_sure(const struct dl_stopmodel *, const struct dl_cue *);

/* Natural log-odds of a class: of known words without a cue, of all stops. */
double	dl_stop_backoff(const struct dl_stopmodel *, enum dl_abbr);
double	dl_stop_class_odds(const struct dl_stopmodel *, enum dl_abbr);

/* The natural log-odds of fact k of a stop, as dl_sent_odds finds them. */
double	dl_stop_fact_odds(struct dl_stopmodel *, const struct dl_doubted *,
	    int k);

#endif
