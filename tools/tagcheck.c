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
	int c, i, status = DL_OK, k;

	dl_start("tagcheck", &out);
	while ((c = dl_option(argc, argv, "hV")) != -1)
		switch (c) {
		case 'h':
			dl_usage(&out, usage, DL_OK);
		case 'V':
			dl_version(&out);
		default:
			dl_usage(&out, usage, DL_FAIL);
		}
	for (i = optind; i == optind || i < argc; i++) {
		k = dl_verify_file(&v, i < argc ? argv[i] : dash);
		if (k > status)
			status = k;
	}
	dl_verify_free(&v);
	dl_out_close(&out);
	return status;
}
