/*
 * Unlabelled text as numbers: the words that are frequent and widespread
 * enough to be clustered, and which word stands beside which, how often.
 */
#ifndef DL_CLUSTER_CORPUS_H
#define DL_CLUSTER_CORPUS_H

#include "base/mem.h"
#include "base/str.h"
#include "text/wordform.h"
#include "text/token.h"

struct dl_cword {
	struct dl_str text;
	uint32_t hash;
	uint32_t docs, doc;		/* documents it is in; the last one */
	uint32_t sources, source;
	uint32_t n;			/* times it was seen */
	uint32_t id;			/* its rank in frequency */
};

struct dl_neighbour {
	uint32_t word;			/* an id below nids */
	uint32_t n;			/* times it stands there */
};

struct dl_corpus {
	uint32_t min_docs, min_sources, max_words;
	struct dl_cword *words;		/* in the order of ids when done */
	size_t nwords;			/* those to be clustered */
	size_t nids;			/* with the classes of other words */
	/* Of word i: at[side][i] .. at[side][i + 1], left 0 and right 1. */
	struct dl_neighbour *beside[2];
	size_t *at[2];
	/* The rest is the reader's own. */
	struct dl_arena arena;
	struct dl_toks toks;
	uint32_t *slots, *text;
	size_t cap, nslots, ntext, tcap;
	uint32_t doc, source;
};

/*
 * Reads one file, one source of text: a paragraph or sentence a line,
 * documents between lines that hold a form feed.  0, or -1 with errno.
 */
int	dl_corpus_read(struct dl_corpus *, const char *path);
/* After the last file: applies the floors, counts the neighbours. */
void	dl_corpus_count(struct dl_corpus *);
void	dl_corpus_free(struct dl_corpus *);

#endif
