/*
 * From a document to the time expressions in it, not yet resolved.
 */
#ifndef DL_DATE_SCAN_H
#define DL_DATE_SCAN_H

#include "date/grammar.h"
#include "date/refs.h"

struct dl_expr {
	size_t sent;
	size_t start, end;		/* bytes in the sentence */
	struct dl_lean lean;
	bool linked;			/* `and', `to', a comma and the like
					   are all between it and the one
					   before */
	bool ranged;			/* linked, by `to' or the like */
	bool listed;			/* linked, by `and' or `or' */
	bool yearless;			/* a month without its year */
	bool dated;			/* a month with its year */
	bool weekday;			/* nothing but its name */
	bool aside;			/* in brackets */
	bool ends;			/* `ended' leads from it to the next */
	struct dl_timex t;
	size_t unres;			/* where its unresolved form begins */
	const char *how, *from;		/* struct dl_why */
};

struct dl_exprs {
	struct dl_expr *m;
	size_t n, cap;
};

/* Appends the expressions of one sentence; its places are those in text. */
void	dl_scan(struct dl_lexer *, struct dl_str text, size_t sent,
	    struct dl_exprs *);

#endif
