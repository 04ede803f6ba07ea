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

static void
set_option(struct dl_score *s, int c)
{
	switch (c) {
	case 'd':
		s->documents = true;
		break;
	case 'k':
		s->kind = optarg;
		break;
	case 'l':
		s->in_doc = true;
		break;
	case 'm':
		s->labels = optarg;
		break;
	case 's':
		s->no_singletons = true;
		break;
	case 't':
		s->text = optarg;
		break;
	case 'y':
		s->types = true;
		break;
	}
}

/* Options may stand before, between and after the operands; how many. */
static int
arguments(struct dl_score *s, const struct dl_args *args, char *operand[3])
{
	bool only_operands = false;
	int c, n = 0;

	for (;;) {
		while (!only_operands &&
		    (c = dl_option(args, "dk:lm:st:y")) != -1)
			set_option(s, c);
		if (optind >= args->argc)
			return n;
		if (optind > 1 && strcmp(args->argv[optind - 1], "--") == 0)
			only_operands = true;
		if (n == 3)
			return n + 1;
		operand[n++] = args->argv[optind++];
	}
}

int
main(int argc, char **argv)
{
	struct dl_score score = { 0 };
	struct dl_out out;
	struct dl_args args = { &out, usage, argc, argv };
	char *operand[3];
	int status;

	dl_start("tagscore", &out);
	if (arguments(&score, &args, operand) != 3)
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
