/*
 * Runs a fuzz target over files, each whole and cut at up to 64 places, so
 * that a corpus is a test without libFuzzer.  Prints the number of runs.
 */
#include "fuzz.h"

static char *
slurp(const char *path, size_t *n)
{
	FILE *fp = fopen(path, "rb");
	char *p = NULL;
	size_t k, cap = 0;

	if (fp == NULL) {
		perror(path);
		exit(2);
	}
	*n = 0;
	do {
		if (cap - *n < 4096)
			p = realloc(p, cap = cap * 2 + 8192);
		if (p == NULL)
			abort();
		k = fread(p + *n, 1, cap - *n, fp);
		*n += k;
	} while (k > 0);
	fclose(fp);
	return p;
}

/* On a copy of exactly this size, so that reading beyond is seen. */
static void
run(const char *p, size_t n)
{
	uint8_t *q = malloc(n > 0 ? n : 1);

	if (q == NULL)
		abort();
	memcpy(q, p, n);
	LLVMFuzzerTestOneInput(q, n);
	free(q);
}

int
main(int argc, char **argv)
{
	long runs = 0;
	size_t n, step;
	char *p;

	for (int i = 1; i < argc; i++) {
		fprintf(stderr, "%s\n", argv[i]);
		p = slurp(argv[i], &n);
		step = n / 64 + 1;
		for (size_t cut = 0; cut < n; cut += step, runs++)
			run(p, cut);
		run(p, n);
		runs++;
		free(p);
	}
	fprintf(stderr, "%ld runs\n", runs);
	return runs == 0;
}
