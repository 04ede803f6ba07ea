/*
 * Progress: the counts, and that nothing is said unless it is on.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/progress.h"
#include "unit.h"

/* What the last line says, with standard error into a file. */
static struct dl_str
said(bool on)
{
	static char text[256];
	static char path[] = "/tmp/dl-unit-XXXXXX";
	struct dl_progress p = { .on = false };
	int fd = mkstemp(path), err = dup(STDERR_FILENO);
	ssize_t n;

	dup2(fd, STDERR_FILENO);
	if (on)
		dl_progress_start(&p);
	dl_progress_add(&p, 1, 1000000);
	dl_progress_add(&p, 2, 1500000);
	dl_progress_end(&p);
	dup2(err, STDERR_FILENO);
	n = pread(fd, text, sizeof(text), 0);
	close(fd);
	close(err);
	unlink(path);
	memcpy(path + sizeof(path) - 7, "XXXXXX", 6);
	return dl_str(text, n > 0 ? (size_t)n : 0);
}

int
main(void)
{
	static const char want[] = "unit: 3 documents, 2.5 MB, ";
	struct dl_str s;

	dl_set_tool("unit");
	s = said(true);
	unit_ok(s.n > sizeof(want) && memcmp(s.p, want, sizeof(want) - 1) == 0,
	    "documents and megabytes");
	unit_ok(s.n > 6 && memcmp(s.p + s.n - 6, " MB/s\n", 6) == 0,
	    "the rate, and the end of the line");
	s = said(false);
	unit_int((long long)s.n, 0, "nothing if it is off");
	return unit_done();
}
