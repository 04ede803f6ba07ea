/*
 * The user's own abbreviations.  The file: one a line, with or without its
 * last stop, and after a tab or spaces its class as in abbreviations.tsv
 * (`other' if there is none); lines that are empty or begin with # are
 * comments.
 */
#ifndef DL_SENTENCE_OWN_H
#define DL_SENTENCE_OWN_H

#include "base/mem.h"
#include "sentence/evidence.h"

struct dl_own {
	struct dl_own_abbr {
		struct dl_str word;
		enum dl_abbr class;
		uint64_t line;
	} *a;				/* in order */
	size_t n, cap;
	struct dl_arena arena;
};

/*
 * Adds what the file holds; zero-initialise.  What is wrong in it ends the
 * program with status 2 and `tool: file:line: what'.
 */
void	dl_own_read(struct dl_own *, const char *path);
void	dl_own_free(struct dl_own *);

/* The class of a word, or DL_NABBR. */
enum dl_abbr dl_own_class(const struct dl_own *, struct dl_str word);

#endif
