/*
 * Stream or plain text; dateline(5), Input that is not a stream.  Judged as
 * soon as it is sure, so that text is not held up by a line without end.
 */
#include "stream/record.h"
#include "stream/sniff.h"

#define LOOK	(64 * 1024)

static bool
starts(struct dl_str s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && memcmp(s.p, with, n) == 0;
}

static bool
blank(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] != ' ' && s.p[i] != '\t' && s.p[i] != '\r' &&
		    s.p[i] != '\f')
			return false;
	return true;
}

/*
 * True if the beginning of a line shows that it is no record: white space in
 * its id, or a start that is no number.  Nobody has to wait for its end.
 */
static bool
no_record(struct dl_str s, bool first)
{
	size_t i = first && starts(s, "\xEF\xBB\xBF") ? 3 : 0;

	if (i == s.n || s.p[i] == '#' || blank(dl_str(s.p + i, s.n - i)))
		return false;
	while (i < s.n && (unsigned char)s.p[i] > ' ')
		i++;
	if (i == s.n || s.p[i] != '\t')
		return i < s.n;
	for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		continue;
	return i < s.n && s.p[i] != '\t';
}

/*
 * The next line from *at on, reading more while it is short; what there is
 * counts as a line at the end of the file, after LOOK bytes, of which no more
 * is looked at even if a read brought more, and where it is no record anyhow.
 * 1 a line, 0 nothing left to look at, -1 read error.
 */
static int
look_line(struct dl_in *in, size_t *at, struct dl_str *line)
{
	const char *p, *lf;
	size_t n;
	int r;

	for (;;) {
		n = in->buf.n - in->pos;
		n = (n < LOOK ? n : LOOK) - *at;
		p = n > 0 ? in->buf.p + in->pos + *at : "";
		lf = n > 0 ? memchr(p, '\n', n) : NULL;
		if (lf != NULL) {
			*line = dl_str(p, (size_t)(lf - p));
			*at += line->n + 1;
			return 1;
		}
		r = *at + n < LOOK && !no_record(dl_str(p, n), *at == 0) ?
		    dl_in_more(in) : 0;
		if (r < 0)
			return -1;
		if (r == 0) {
			/* Even a read of nothing may have moved the buffer. */
			if (n == 0)
				return 0;
			*line = dl_str(in->buf.p + in->pos + *at, n);
			*at += n;
			return 1;
		}
	}
}

/* Lines that end with CR are bad records, and still a stream. */
static struct dl_str
without_cr(struct dl_str s)
{
	if (s.n > 0 && s.p[s.n - 1] == '\r')
		s.n--;
	return s;
}

bool
dl_version_known(struct dl_str comment)
{
	static const char header[] = "#dateline ";
	size_t n = sizeof(header) - 1;

	comment = without_cr(comment);
	if (comment.n <= n || memcmp(comment.p, header, n) != 0)
		return true;
	/* `#dateline is ...' is a comment like any other. */
	if (comment.p[n] >= 'a' && comment.p[n] <= 'z')
		return true;
	return comment.n == n + 1 && comment.p[n] == '1';
}

int
dl_sniff(struct dl_in *in)
{
	struct dl_str line;
	struct dl_rec rec;
	size_t at = 0;
	bool first = true, blanks = false;
	int r;

	while ((r = look_line(in, &at, &line)) > 0) {
		if (first && (starts(line, "\xFF\xFE") ||
		    starts(line, "\xFE\xFF")))
			return DL_IN_UTF16;
		if (first && starts(line, "\xEF\xBB\xBF"))
			line = dl_str(line.p + 3, line.n - 3);
		if (starts(line, "#dateline"))
			return DL_IN_STREAM;
		first = false;
		if (!blank(line) && line.p[0] != '#')
			return dl_rec_parse(&rec, without_cr(line)) == NULL ?
			    DL_IN_STREAM : DL_IN_TEXT;
		blanks = blanks || blank(line);
		if (at >= LOOK)
			return blanks ? DL_IN_TEXT : DL_IN_STREAM;
	}
	return r < 0 ? -1 : DL_IN_EMPTY;
}
