/*
 * tagscore: precision, recall and F1 of a stream against gold.
 */
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/start.h"
#include "score/score.h"

static const char usage[] = "[-dhlsVy] [-k kind] [-m labels] [-t text] "
    "measure gold system";

static bool
set_option(struct dl_score *s, int c)
{
	switch (c) {
	case 'd':
		s->documents = true;
		return true;
	case 'k':
		s->kind = optarg;
		return true;
	case 'l':
		s->in_doc = true;
		return true;
	case 'm':
		s->labels = optarg;
		return true;
	case 's':
		s->no_singletons = true;
		return true;
	case 't':
		s->text = optarg;
		return true;
	case 'y':
		s->types = true;
		return true;
	}
	return false;
}

/* Options may stand before, between and after the operands; how many. */
static int
arguments(struct dl_score *s, struct dl_out *out, int argc, char **argv,
    char *operand[3])
{
	bool only_operands = false;
	int c, n = 0;

	for (;;) {
		while (!only_operands &&
		    (c = dl_option(argc, argv, "dhk:lm:sVt:y")) != -1) {
			if (c == 'h')
				dl_usage(out, usage, DL_OK);
			if (c == 'V')
				dl_version(out);
			if (!set_option(s, c))
				dl_usage(out, usage, DL_FAIL);
		}
		if (optind >= argc)
			return n;
		if (optind > 1 && strcmp(argv[optind - 1], "--") == 0)
			only_operands = true;
		if (n == 3)
			return n + 1;
		operand[n++] = argv[optind++];
	}
}

int
main(int argc, char **argv)
{
	struct dl_score score = { 0 };
	struct dl_out out;
	char *operand[3];
	int status;

	dl_start("tagscore", &out);
	if (arguments(&score, &out, argc, argv, operand) != 3)
		dl_usage(&out, usage, DL_FAIL);
	if (strcmp(operand[1], "-") == 0 && strcmp(operand[2], "-") == 0)
		dl_fatal(NULL, 0, "only one side can be standard input");
	status = dl_score_run(&score, &out.buf, operand[0], operand[1],
	    operand[2]);
	if (status == -1) {
		dl_warn(NULL, 0, "measure is one of sent ent date days "
		    "trigger event coding");
		dl_usage(&out, usage, DL_FAIL);
	}
	dl_out_commit(&out);
	dl_out_close(&out);
	dl_score_free(&score);
	return status;
}
