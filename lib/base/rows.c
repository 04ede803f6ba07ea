/*
 * Tables of users; see rows.h.
 */
#include <errno.h>
#include <string.h>

#include "base/err.h"
#include "base/rows.h"

void
dl_rows_read(const char *path, dl_row_fn *take, void *arg)
{
	struct dl_in in;
	struct dl_str row;
	const char *wrong;
	int got;

	if (dl_in_open(&in, path) != 0)
		dl_fatal(path, 0, "%s", strerror(errno));
	while ((got = dl_in_line(&in, &row)) > 0) {
		if (row.n == 0 || row.p[0] == '#')
			continue;
		if ((wrong = take(arg, &in, row)) != NULL)
			dl_fatal(in.name, in.line, "%s", wrong);
	}
	if (got < 0)
		dl_fatal(in.name, in.line, "%s", strerror(errno));
	dl_in_close(&in);
}
