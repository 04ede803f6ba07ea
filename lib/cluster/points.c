/*
 * Reads vectors of words.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/in.h"
#include "base/real.h"
#include "cluster/points.h"

#define NUMBER	64			/* bytes of a number at most */
#define TINY	1e-30
#define BIG	1e15f

/* The next field of a line, which is cut; false: there is none. */
static bool
field(struct dl_str *line, struct dl_str *to)
{
	size_t n = 0;

	while (line->n > 0 && (*line->p == ' ' || *line->p == '\t'))
		*line = dl_str(line->p + 1, line->n - 1);
	while (n < line->n && line->p[n] != ' ' && line->p[n] != '\t' &&
	    line->p[n] != '\r')
		n++;
	*to = dl_str(line->p, n);
	*line = dl_str(line->p + n, line->n - n);
	return n > 0;
}

static bool
number(struct dl_str s, float *to)
{
	char buf[NUMBER], *end;

	if (s.n >= sizeof(buf))
		return false;
	memcpy(buf, s.p, s.n);
	buf[s.n] = '\0';
	*to = strtof(buf, &end);
	return end == buf + s.n && *to > -BIG && *to < BIG;
}

/* The length becomes 1; a vector of zeros stays what it is. */
static void
level(float *v, size_t n)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < n; i++)
		sum += (double)v[i] * (double)v[i];
	if (sum < TINY)
		return;
	sum = dl_rsqrt(sum);
	for (i = 0; i < n; i++)
		v[i] = (float)((double)v[i] * sum);
}

/* False if the line is not a word and as many numbers as the first had. */
static bool
add_line(struct dl_points *p, struct dl_str line)
{
	size_t at = p->n * p->dim, n = at;
	struct dl_str word, s;

	if (!field(&line, &word))
		return false;
	while (field(&line, &s)) {
		p->v = dl_array_room(p->v, &p->vcap, n + 1, sizeof(p->v[0]));
		if (!number(s, &p->v[n++]))
			return false;
	}
	n -= at;
	if (p->n == 0 && n == 1)	/* how many, and how long */
		return true;
	if (p->n == 0)
		p->dim = n;
	if (n == 0 || n != p->dim)
		return false;
	level(p->v + at, n);
	p->word = dl_array_room(p->word, &p->cap, p->n + 1,
	    sizeof(p->word[0]));
	p->word[p->n++] = dl_str(dl_arena_dup(&p->text, word.p, word.n),
	    word.n);
	return true;
}

int
dl_points_read(struct dl_points *p, const char *path, size_t most)
{
	struct dl_in in = { 0 };
	struct dl_str line;
	int r = 0;

	if (dl_in_open(&in, path) == -1)
		return -1;
	while (p->n < most && (r = dl_in_line(&in, &line)) == 1)
		if (!add_line(p, line))
			dl_fatal(path, in.line, "not a word and its vector");
	dl_in_close(&in);
	return r == -1 ? -1 : 0;
}

void
dl_points_free(struct dl_points *p)
{
	dl_free(p->word);
	dl_free(p->v);
	dl_arena_free(&p->text);
	*p = (struct dl_points){ .n = 0 };
}
