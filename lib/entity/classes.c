/*
 * Reads what wordclust writes: a word, a tab, the number of its class.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/in.h"
#include "entity/learn.h"

#define MAX_CLASS	65534

static int
by_number(const void *x, const void *y)
{
	const uint64_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

static void
add_class(struct dl_learn *l, const char *path, uint64_t at,
    struct dl_str line, bool other)
{
	const char *p = memchr(line.p, '\t', line.n), *end = line.p + line.n;
	size_t n = p != NULL ? (size_t)(p - line.p) : 0;
	uint64_t class = 0;
	uint32_t hash;

	if (n == 0 || p + 1 == end)
		dl_fatal(path, at, "not a word and the number of its class");
	while (++p < end && class <= MAX_CLASS)
		class = *p < '0' || *p > '9' ? MAX_CLASS + 1 : class * 10 +
		    (uint64_t)(*p - '0');
	if (class > MAX_CLASS)
		dl_fatal(path, at, "not a word and the number of its class");
	l->words = dl_array_room(l->words, &l->wcap, l->nwords + 1,
	    sizeof(l->words[0]));
	hash = dl_hash(dl_str(line.p, n));
	l->words[l->nwords++] = (uint64_t)(other ? dl_class_other(hash) :
	    hash) << 16 | (class + 1);
}

void
dl_learn_classes(struct dl_learn *l, const char *path, bool other)
{
	struct dl_in in = { 0 };
	struct dl_str line;
	size_t i, n = 0;
	int r;

	if (dl_in_open(&in, path) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	while ((r = dl_in_line(&in, &line)) == 1)
		add_class(l, path, in.line, line, other);
	if (r == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	dl_in_close(&in);
	if (l->nwords > 0)
		qsort(l->words, l->nwords, sizeof(l->words[0]), by_number);
	/* Words with the same hash are one. */
	for (i = 0; i < l->nwords; i++)
		if (n == 0 || l->words[n - 1] >> 16 != l->words[i] >> 16)
			l->words[n++] = l->words[i];
	l->nwords = n;
}
