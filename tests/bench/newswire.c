/*
 * newswire DOCUMENTS PER_DAY < STREAM: as many documents made of those of a
 * stream, so many a day.  The stream is told again and again, each time with
 * other days and other names: all dates of a document move with its own, and
 * the words of its names (ent records) have their letters turned, the same in
 * all documents of one round and of the same length, so that offsets stay.
 */
#define _XOPEN_SOURCE 700
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "date/calendar.h"

#define NEW	14610			/* 2010-01-01 */

struct mark {
	size_t at, n;
	int32_t day;			/* of a date; a word has INT32_MIN */
};

struct story {
	char *text;			/* without the id of the document */
	size_t n, cap;
	struct mark *mark;
	size_t nmarks, mcap;
	int32_t day;
};

struct names {
	char (*word)[32];
	size_t n, cap;
};

static struct story *docs;
static size_t ndocs, cap;

static char *
field(char *line, int n)
{
	while (n-- > 0 && line != NULL)
		if ((line = strchr(line, '\t')) != NULL)
			line++;
	return line;
}

static size_t
word(const char *p)
{
	size_t n = 0;

	while (isalpha((unsigned char)p[n]))
		n++;
	return n;
}

static int
known(const struct names *names, const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		if (strlen(names->word[i]) == n &&
		    memcmp(names->word[i], p, n) == 0)
			return 1;
	return 0;
}

/* The words of the names of a document, from its ent records. */
static void
read_names(struct names *names, char *text)
{
	char *line, *end, *p;
	size_t n;

	names->n = 0;
	for (line = text; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		p = field(line, 2);
		if (p == NULL || p > end || strncmp(p, "ent\t", 4) != 0)
			continue;
		for (p = field(line, 5); *p != '\t' && *p != '\n'; p += n) {
			if ((n = word(p)) == 0) {
				n = 1;
				continue;
			}
			if (n < 3 || n >= 32 || !isupper((unsigned char)*p) ||
			    known(names, p, n))
				continue;
			names->word = dl_array_room(names->word, &names->cap,
			    names->n + 1, sizeof(*names->word));
			memcpy(names->word[names->n], p, n);
			names->word[names->n++][n] = '\0';
		}
	}
}

/* Where the dates and the names of a document stand. */
static void
read_marks(struct story *s, const struct names *names)
{
	char *p;
	size_t n;
	int32_t day;

	for (p = s->text; *p != '\0'; p += n) {
		n = word(p);
		day = INT32_MIN;
		if (n == 0) {
			n = 1;
			if (!isdigit((unsigned char)*p) ||
			    isdigit((unsigned char)p[-1]) ||
			    !dl_day_parse(dl_str(p, strnlen(p, 11)), &day))
				continue;
			n = 10;
		} else if (!isupper((unsigned char)*p) || !known(names, p, n))
			continue;
		s->mark = dl_array_room(s->mark, &s->mcap, s->nmarks + 1,
		    sizeof(*s->mark));
		s->mark[s->nmarks++] = (struct mark){
		    (size_t)(p - s->text), n, day };
	}
}

static void
read_stream(void)
{
	struct story *s = NULL;
	char *line = NULL, *p;
	size_t size = 0;
	ssize_t n;

	while ((n = getline(&line, &size, stdin)) > 0) {
		if (*line == '#' || (p = field(line, 1)) == NULL)
			continue;
		if (strncmp(field(line, 3), "doc\t", 4) == 0) {
			docs = dl_array_room(docs, &cap, ndocs + 1,
			    sizeof(*docs));
			s = &docs[ndocs++];
			*s = (struct story){ .day = NEW };
			dl_day_parse(dl_str(field(line, 5), 11), &s->day);
		}
		if (s == NULL)
			continue;
		n -= p - line;
		s->text = dl_array_room(s->text, &s->cap,
		    s->n + (size_t)n + 1, 1);
		memcpy(s->text + s->n, p, (size_t)n + 1);
		s->n += (size_t)n;
	}
	free(line);
}

/* The letter that stands so much further in a list, or the letter itself. */
static int
turned(const char *list, size_t n, char c, unsigned long by)
{
	const char *at = strchr(list, c);

	return at == NULL ? c : list[((size_t)(at - list) + by) % n];
}

/* The letters of a name, but for the first, turned by the number of a round. */
static void
turn(const char *p, size_t n, unsigned long round)
{
	size_t i;
	int c;

	putchar_unlocked(*p);
	for (i = 1; i < n; i++) {
		c = turned("aeiou", 5, p[i], round);
		if (c == p[i])
			c = turned("bcdfghjklmnprstvwz", 18, p[i], round);
		putchar_unlocked(c);
	}
}

static void
write_doc(const struct story *s, unsigned long number, unsigned long round,
    int32_t day)
{
	size_t at = 0, i = 0;
	char date[16];

	while (at < s->n) {
		if (at == 0 || s->text[at - 1] == '\n')
			printf("n%lu\t", number);
		for (; at < s->n; at++) {
			if (i < s->nmarks && s->mark[i].at == at) {
				if (s->mark[i].day == INT32_MIN)
					turn(s->text + at, s->mark[i].n, round);
				else {
					dl_day_format(s->mark[i].day - s->day +
					    day, date);
					fputs(date, stdout);
				}
				at += s->mark[i++].n - 1;
				continue;
			}
			putchar_unlocked(s->text[at]);
			if (s->text[at] == '\n') {
				at++;
				break;
			}
		}
	}
}

int
main(int argc, char **argv)
{
	unsigned long n, many, perday;
	struct names names = { 0 };
	size_t i;

	if (argc != 3 || (many = strtoul(argv[1], NULL, 10)) == 0 ||
	    (perday = strtoul(argv[2], NULL, 10)) == 0) {
		fputs("usage: newswire documents per_day\n", stderr);
		return 2;
	}
	read_stream();
	for (i = 0; i < ndocs; i++) {
		read_names(&names, docs[i].text);
		read_marks(&docs[i], &names);
	}
	puts("#dateline 1");
	for (n = 0; n < many && ndocs > 0; n++)
		write_doc(&docs[n % ndocs], n, n / ndocs,
		    NEW + (int32_t)(n / perday));
	return ferror(stdout) || fflush(stdout) != 0;
}
