/*
 * Counts for the odds at stops in doubt (trainsent.c): the words of running
 * text, and every stop in doubt with its facts.
 */
#ifndef DL_DATA_STOPCOUNT_H
#define DL_DATA_STOPCOUNT_H

#include "base/mem.h"
#include "entity/dict.h"
#include "sentence/evidence.h"

/* Where something was seen: enough to say that no text can be told from it. */
struct dl_seen {
	uint32_t n, docs, doc, sources;	/* sources: one bit each */
};

struct dl_sword {
	struct dl_seen seen;		/* with a capital */
	uint32_t starts;		/* after a certain end of a sentence */
	uint32_t inside;		/* after a small letter and a space */
	uint32_t small;			/* written small */
};

/* A fact: one key of stopcues.tsv. */
struct dl_cue {
	struct dl_seen seen;
	struct dl_str key;
	enum dl_abbr class;
	char kind;
	uint32_t word;			/* of a next word: index into words */
	uint32_t certain;		/* followed by a certain starter */
	double ends, inside;		/* times, by what is believed so far */
	double odds;			/* natural, of an end */
};

enum { DL_FACTS = 5 };			/* = + > < # */

struct dl_doubted {
	enum dl_abbr class;
	uint32_t word;			/* the next: index into words */
	uint32_t cue[DL_FACTS];		/* indexes into cues */
	size_t end;			/* offset in its text */
};

struct dl_counts {
	struct dl_dict words, cues, after;	/* names to indexes */
	struct dl_sword *w;
	struct dl_cue *c;
	struct dl_doubted *stops;
	uint32_t *after_starts;		/* by index in after */
	uint32_t far_ends[DL_FAR];	/* certain ends by distance */
	size_t wcap, ccap, scap, acap, nstops;
	uint64_t starts, inside;	/* sums over the words */
	uint32_t doc, source;		/* of the text in hand; source 0.. */
	struct dl_arena arena;
};

extern const char dl_fact_kinds[DL_FACTS + 1];

/* Counts one document. */
void	dl_count_text(struct dl_counts *, struct dl_str text);

/* Only the stops in doubt of a text, after those that stand. */
void	dl_count_stops(struct dl_counts *, struct dl_str text);

/* The index of a cue, which is added if it is new. */
uint32_t dl_count_cue(struct dl_counts *, enum dl_abbr, char kind,
	    struct dl_str value);

/* True if enough documents and sources have it. */
bool	dl_seen_enough(const struct dl_seen *);

void	dl_counts_free(struct dl_counts *);

#endif
