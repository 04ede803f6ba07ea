/*
 * Reads a stream record by record.  What is malformed is reported with file
 * and line and left out; a file in UTF-16 gets one message.
 */
#include <errno.h>

#include "base/err.h"
#include "score/records.h"
#include "stream/sniff.h"

#define LINE_MAX_BYTES	((size_t)256 << 20)

static void
bad(struct dl_records *r, const char *what)
{
	dl_warn(r->in.name, r->in.line, "%s", what);
	r->status = DL_BAD;
}

void
dl_records_open(struct dl_records *r, const char *path)
{
	int kind;

	if (dl_in_open(&r->in, path) == -1 ||
	    (kind = dl_sniff(&r->in)) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	r->in.limit = LINE_MAX_BYTES;
	r->stream = kind == DL_IN_STREAM;
	r->empty = kind == DL_IN_EMPTY;
	if (kind == DL_IN_UTF16) {
		dl_warn(r->in.name, 0, "is UTF-16, not UTF-8");
		r->status = DL_BAD;
		r->in.eof = true;
		r->in.pos = r->in.buf.n;
	}
}

bool
dl_records_line(struct dl_records *r, struct dl_str *line)
{
	int k;

	while ((k = dl_in_line(&r->in, line)) == 1) {
		if (r->in.line == 1 && line->n >= 3 &&
		    memcmp(line->p, "\xEF\xBB\xBF", 3) == 0)
			*line = dl_str(line->p + 3, line->n - 3);
		if (!r->in.partial)
			return true;
		bad(r, "record is longer than 268435456 bytes");
		while (r->in.within && (k = dl_in_line(&r->in, line)) == 1)
			;
		if (k != 1)
			break;
	}
	if (k == -1)
		dl_fatal(r->in.name, 0, "%s", strerror(errno));
	return false;
}

bool
dl_records_next(struct dl_records *r, struct dl_rec *rec)
{
	struct dl_str line;
	const char *wrong;

	while (dl_records_line(r, &line)) {
		if (line.n > 0 && line.p[0] == '#') {
			if (!dl_version_known(line))
				dl_fatal(r->in.name, r->in.line,
				    "unknown version of the stream format");
			continue;
		}
		if (r->empty)
			continue;
		if ((wrong = dl_rec_parse(rec, line)) == NULL)
			return true;
		bad(r, wrong);
	}
	return false;
}

int
dl_records_close(struct dl_records *r)
{
	dl_in_close(&r->in);
	return r->status;
}
