/*
 * kept INPUT OUTPUT: true if every line of the input stands in the output,
 * byte for byte and in the same order, so that taking away what was added
 * gives back the input.  A last line may lack its LF in the input.  With -n
 * nothing may have been added either.  Prints the first line that is missing.
 */
#include "proc.h"

/* The next line from *p on, without its LF; false at the end. */
static bool
next(char **p, char *end, struct bytes *line)
{
	char *lf;

	if (*p >= end)
		return false;
	lf = memchr(*p, '\n', (size_t)(end - *p));
	if (lf == NULL)
		lf = end;
	line->p = *p;
	line->n = (size_t)(lf - *p);
	*p = lf + 1;
	return true;
}

int
main(int argc, char **argv)
{
	struct bytes in, out, a, b;
	bool none = argc > 1 && strcmp(argv[1], "-n") == 0;
	long lineno = 0, added = 0;
	char *p, *q;

	argv += none;
	argc -= none;
	if (argc != 3)
		return 99;
	in = file(argv[1]);
	out = file(argv[2]);
	p = in.p;
	q = out.p;
	while (next(&p, in.p + in.n, &a)) {
		lineno++;
		for (;;) {
			if (!next(&q, out.p + out.n, &b)) {
				printf("line %ld is missing: %.*s\n", lineno,
				    (int)(a.n < 200 ? a.n : 200), a.p);
				return 1;
			}
			if (equal(a, b))
				break;
			added++;
		}
	}
	while (next(&q, out.p + out.n, &b))
		added++;
	if (none && added > 0)
		printf("%ld lines were added\n", added);
	return none && added > 0;
}
