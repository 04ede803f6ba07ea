/*
 * Reads vectors of words.  Their length says how often and how variously a
 * word is used, which is nothing that a class is for: it becomes 1.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/in.h"
#include "base/lanes.h"
#include "base/real.h"
#include "cluster/points.h"

#define NUMBER	64			/* bytes of a number at most */
#define TINY	1e-30			/* the length of a vector of zeros */
#define BIG	1e15f			/* no number is as big */

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
scale(float *v, size_t n)
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

/* The first line may say how many words there are, and numbers of each. */
static bool
is_head(struct dl_str line)
{
	struct dl_str words, numbers, more;
	float x;

	return field(&line, &words) && field(&line, &numbers) &&
	    !field(&line, &more) && number(words, &x) && number(numbers, &x);
}

/* The numbers of a line, and zeros up to a multiple of the lanes. */
static bool
add_numbers(struct dl_points *p, struct dl_str line)
{
	size_t at = p->n * p->dim, n = 0;
	struct dl_str s;

	for (; field(&line, &s); n++) {
		p->v = dl_array_room(p->v, &p->vcap, at + n + DL_LANES,
		    sizeof(p->v[0]));
		if (!number(s, &p->v[at + n]))
			return false;
	}
	if (p->n == 0)
		p->numbers = n;
	if (n == 0 || n != p->numbers)
		return false;
	for (p->dim = n; p->dim % DL_LANES != 0; p->dim++)
		p->v[at + p->dim] = 0;
	return true;
}

/* False if the line is not a word and as many numbers as the first had. */
static bool
add_line(struct dl_points *p, struct dl_str line)
{
	struct dl_str word;

	if (!field(&line, &word) || !add_numbers(p, line))
		return false;
	scale(p->v + p->n * p->dim, p->dim);
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
		if (!(in.line == 1 && is_head(line)) && !add_line(p, line))
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
