/*
 * spans DOCUMENT STREAM: checks the promise that unescape(text) equals the
 * document's bytes, for every record of the stream whose text is not `.',
 * with an unescaping of its own, so that it can find fault with the library.
 * Comments and lines without eight fields are skipped.  With -i ID, only
 * records of that document.  Prints what differs and how many records were
 * compared (to standard error); status 1 if any differs or none was there.
 */
#include "proc.h"

static int
digit(char c)
{
	const char *hex = "0123456789ABCDEF", *p = strchr(hex, c);

	return c == '\0' || p == NULL ? -1 : (int)(p - hex);
}

/* Unescapes in place; the new length, or -1. */
static long
unescape(char *p, long n)
{
	long to = 0;

	for (long i = 0; i < n; i++, to++) {
		if (p[i] != '\\') {
			p[to] = p[i];
			continue;
		}
		if (++i == n)
			return -1;
		switch (p[i]) {
		case '\\':
		case '.':
			p[to] = p[i];
			break;
		case 't':
			p[to] = '\t';
			break;
		case 'n':
			p[to] = '\n';
			break;
		case 'r':
			p[to] = '\r';
			break;
		case 'x':
			if (i + 2 >= n || digit(p[i + 1]) < 0 ||
			    digit(p[i + 2]) < 0)
				return -1;
			p[to] = (char)(digit(p[i + 1]) * 16 +
			    digit(p[i + 2]));
			i += 2;
			break;
		default:
			return -1;
		}
	}
	return to;
}

/* Finds the tabs; true if there are eight fields. */
static bool
fields(char *line, char *end, char *f[9])
{
	int n = 0;

	f[n++] = line;
	for (char *p = line; p < end; p++)
		if (*p == '\t' && n < 9)
			f[n++] = p + 1;
	if (n != 8)
		return false;
	f[8] = end + 1;
	return true;
}

int
main(int argc, char **argv)
{
	struct bytes doc, in;
	const char *id = NULL;
	long done = 0, wrong = 0, lineno = 0;
	char *p, *lf, *f[9];

	if (argc > 2 && strcmp(argv[1], "-i") == 0) {
		id = argv[2];
		argv += 2;
		argc -= 2;
	}
	if (argc != 3)
		return 99;
	doc = file(argv[1]);
	in = file(argv[2]);
	for (p = in.p; p < in.p + in.n; p = lf + 1) {
		long n, start, end;

		lf = memchr(p, '\n', (size_t)(in.p + in.n - p));
		if (lf == NULL)
			lf = in.p + in.n;
		lineno++;
		if (*p == '#' || !fields(p, lf, f))
			continue;
		n = f[7] - f[6] - 1;
		if (n == 1 && *f[6] == '.')
			continue;
		if (id != NULL && (strlen(id) != (size_t)(f[1] - f[0] - 1) ||
		    memcmp(id, f[0], strlen(id)) != 0))
			continue;
		start = atol(f[1]);
		end = atol(f[2]);
		n = unescape(f[6], n);
		done++;
		if (start >= 0 && end >= start && end <= (long)doc.n && n ==
		    end - start && memcmp(f[6], doc.p + start, (size_t)n) == 0)
			continue;
		if (wrong++ < 5)
			printf("line %ld: text of [%ld, %ld) is not the "
			    "document's\n", lineno, start, end);
	}
	fprintf(stderr, "%ld records compared\n", done);
	return wrong > 0 || done == 0;
}
