/*
 * The user's own abbreviations: read once, sorted, found by halving.
 */
#include <stdlib.h>

#include "base/err.h"
#include "base/rows.h"
#include "sentence/own.h"

enum { LONGEST = 32 };			/* bytes; the window finds no more */

static int
by_word(const void *a, const void *b)
{
	const struct dl_own_abbr *x = a, *y = b;

	if (x->word.n != y->word.n)
		return x->word.n < y->word.n ? -1 : 1;
	return memcmp(x->word.p, y->word.p, x->word.n);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Takes the next word of the line from *i on; empty at its end. */
static struct dl_str
next_word(struct dl_str line, size_t *i)
{
	size_t from;

	while (*i < line.n && is_blank(line.p[*i]))
		++*i;
	from = *i;
	while (*i < line.n && !is_blank(line.p[*i]))
		++*i;
	return dl_str(line.p + from, *i - from);
}

static const char *
add(void *arg, const struct dl_in *in, struct dl_str line)
{
	struct dl_own *own = arg;
	struct dl_own_abbr a = { .line = in->line, .class = DL_ABBR_OTHER };
	struct dl_str class;
	size_t i = 0;
	int k;

	a.word = next_word(line, &i);
	if (a.word.n == 0 || a.word.p[0] == '#')
		return NULL;
	if (a.word.p[a.word.n - 1] == '.')
		a.word.n--;
	if (a.word.n == 0 || a.word.n > LONGEST)
		dl_fatal(in->name, in->line, "an abbreviation has 1 to %d "
		    "bytes", LONGEST);
	class = next_word(line, &i);
	for (k = 0; k < DL_NABBR && class.n > 0; k++)
		if (dl_str_is(class, dl_abbr_name((enum dl_abbr)k)))
			break;
	if (k == DL_NABBR)
		return "unknown class of abbreviation";
	if (next_word(line, &i).n > 0)
		return "more than an abbreviation and its class";
	if (class.n > 0)
		a.class = (enum dl_abbr)k;
	a.word.p = dl_arena_dup(&own->arena, a.word.p, a.word.n);
	own->a = dl_array_room(own->a, &own->cap, own->n + 1,
	    sizeof(*own->a));
	own->a[own->n++] = a;
	return NULL;
}

static void
check_twice(const struct dl_own *own, const char *file)
{
	size_t i;

	for (i = 1; i < own->n; i++)
		if (by_word(&own->a[i - 1], &own->a[i]) == 0)
			dl_fatal(file, own->a[i].line > own->a[i - 1].line ?
			    own->a[i].line : own->a[i - 1].line,
			    "the abbreviation stands twice");
}

void
dl_own_read(struct dl_own *own, const char *path)
{
	dl_rows_read(path, add, own);
	if (own->n > 0)
		qsort(own->a, own->n, sizeof(*own->a), by_word);
	check_twice(own, path);
}

enum dl_abbr
dl_own_class(const struct dl_own *own, struct dl_str word)
{
	const struct dl_own_abbr key = { .word = word }, *a = NULL;

	if (own->n > 0)
		a = bsearch(&key, own->a, own->n, sizeof(key), by_word);
	return a == NULL ? DL_NABBR : a->class;
}

void
dl_own_free(struct dl_own *own)
{
	dl_free(own->a);
	dl_arena_free(&own->arena);
}
