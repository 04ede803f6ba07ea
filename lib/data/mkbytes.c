/*
 * Writes a file as a C array of bytes: mkbytes NAME FILE gives
 * `const char dl_model_NAME[]' and its size.  A string literal,
 * as compilers read it many times faster than a list of numbers.
 */
#include <stdio.h>
#include <stdlib.h>

#define WIDTH	72			/* columns of a line */

/* One byte; returns its columns.  Three digits, so that none can follow. */
static int
put(int c)
{
	if (c == '"' || c == '\\' || c == '?')
		return printf("\\%c", c);
	if (c >= ' ' && c < 0x7F)
		return printf("%c", c);
	return printf("\\%03o", (unsigned)c);
}

int
main(int argc, char **argv)
{
	size_t n = 0;
	FILE *f;
	int c, column = 0;

	if (argc != 3 || (f = fopen(argv[2], "rb")) == NULL) {
		fprintf(stderr, "mkbytes: cannot read the file\n");
		return EXIT_FAILURE;
	}
	printf("#include \"data/models.h\"\n\nconst char dl_model_%s[] =\n\"",
	    argv[1]);
	for (; (c = getc(f)) != EOF; n++) {
		if (column >= WIDTH) {
			printf("\"\n\"");
			column = 0;
		}
		column += put(c);
	}
	printf("\";\nconst size_t dl_model_%s_size = %zu;\n", argv[1], n);
	if (ferror(f) || fclose(f) != 0 || fflush(stdout) != 0 ||
	    ferror(stdout)) {
		fprintf(stderr, "mkbytes: cannot read or write\n");
		return EXIT_FAILURE;
	}
	return EXIT_SUCCESS;
}
