/*
 * Runs of capitals cut into names (span.h), and words that stand for a
 * country in this document (nickname.h).
 */
#include "entity/candidate.h"
#include "entity/nickname.h"
#include "entity/span.h"

void
dl_candidates(const struct dl_etext *t, struct dl_mentions *l)
{
	size_t i;

	l->n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		dl_spans(t, i, l);
	dl_nicknames(t, l);
}
