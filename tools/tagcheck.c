/*
 * tagcheck: verifies a stream against every rule of the format.
 */
#include <unistd.h>

#include "base/err.h"
#include "base/start.h"
#include "verify/verify.h"

static const char usage[] = "[-hV] [file ...]";

int
main(int argc, char **argv)
{
	static char dash[] = "-";
	struct dl_verify v = { 0 };
	struct dl_out out;
	struct dl_args args = { &out, usage, argc, argv };
	int i, status = DL_OK, k;

	dl_start("tagcheck", &out);
	dl_option(&args, "");
	for (i = optind; i == optind || i < argc; i++) {
		k = dl_verify_file(&v, i < argc ? argv[i] : dash);
		if (k > status)
			status = k;
	}
	dl_verify_free(&v);
	dl_out_close(&out);
	return status;
}
