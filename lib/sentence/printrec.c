/*
 * Sentences out of records: sent records as they are, and para records split
 * unless their sentences follow them, as in the splitter's own output with
 * -k.
 */
#include <errno.h>
#include <string.h>

#include "base/err.h"
#include "sentence/around.h"
#include "sentence/printrec.h"
#include "stream/escape.h"
#include "stream/record.h"

enum { LINE_LIMIT = 256 << 20 };	/* longest record held in memory */

void
dl_put_text(const struct dl_print *x, struct dl_buf *to, const char *p,
    size_t n)
{
	struct dl_win w = { .p = p, .hi = n, .opt = &x->opt };
	const char *nl;
	size_t i = 0, end;
	unsigned lines;

	while (!x->verbatim && i < n &&
	    (nl = memchr(p + i, '\n', n - i)) != NULL) {
		end = (size_t)(nl - p);
		while (end > i && dl_ascii_blank(p[end - 1]))
			end--;
		dl_buf_add(to, p + i, end - i);
		dl_buf_addc(to, ' ');
		i = dl_sent_gap(&w, end, &lines);
	}
	if (i < n)
		dl_buf_add(to, p + i, n - i);
}

/* The sentences of a paragraph, newlines inside one become one space. */
static void
put_paragraph(struct dl_print *x, struct dl_str text, struct dl_out *out)
{
	struct dl_split s = { .p = text.p, .n = text.n, .opt = &x->opt,
	    .old = true };
	size_t start, end, next, done = 0;
	enum dl_split_event ev;

	while ((ev = dl_split_next(&s, &start, &end, &next)) !=
	    DL_SPLIT_DONE) {
		if (ev == DL_SPLIT_LINE && x->verbatim)
			continue;
		if (done < start)
			done = start;
		if (done < end)
			dl_put_text(x, &out->buf, s.p + done, end - done);
		dl_buf_addc(&out->buf, ev == DL_SPLIT_LINE ? ' ' :
		    x->verbatim ? '\0' : '\n');
		done = next;
	}
	dl_out_commit(out);
}

static void
put_text(struct dl_print *x, struct dl_out *out, struct dl_str text,
    bool split)
{
	dl_buf_clear(&x->text);
	if (dl_unescape(&x->text, text) != 0 || x->text.n == 0)
		return;
	if (split)
		put_paragraph(x, dl_buf_str(&x->text), out);
	else {
		dl_put_text(x, &out->buf, x->text.p, x->text.n);
		dl_buf_addc(&out->buf, x->verbatim ? '\0' : '\n');
		dl_out_commit(out);
	}
}

/* The paragraph whose sentences did not follow it. */
static void
flush_para(struct dl_print *x, struct dl_out *out)
{
	if (x->para.n > 0)
		put_text(x, out, dl_buf_str(&x->para), true);
	dl_buf_clear(&x->para);
}

static void
put_record(struct dl_print *x, struct dl_out *out, const struct dl_rec *rec)
{
	if (rec->kind == DL_SENT) {
		dl_buf_clear(&x->para);
		put_text(x, out, rec->text, false);
	} else
		flush_para(x, out);
	if (rec->kind == DL_PARA)
		dl_buf_addstr(&x->para, rec->text);
}

/* What is wrong with a line of the stream, or NULL. */
static const char *
put_line(struct dl_print *x, struct dl_out *out, struct dl_in *in,
    struct dl_str line)
{
	static const char version[] = "#dateline 1";
	struct dl_rec rec;
	const char *wrong;

	if (in->within)
		return in->partial ? "record is too long" : NULL;
	if (line.n > 0 && line.p[0] == '#') {
		if (line.n >= 10 && memcmp(line.p, version, 10) == 0 &&
		    !dl_str_is(line, version))
			dl_fatal(in->name, in->line,
			    "unknown version of the stream format");
		return NULL;
	}
	wrong = dl_rec_parse(&rec, line);
	if (wrong == NULL)
		put_record(x, out, &rec);
	return wrong;
}

int
dl_print_stream(struct dl_print *x, struct dl_in *in, struct dl_out *out)
{
	int status = DL_OK, got;
	const char *wrong;
	struct dl_str s;

	in->limit = LINE_LIMIT;
	while ((got = dl_in_line(in, &s)) > 0) {
		wrong = put_line(x, out, in, s);
		if (wrong != NULL) {
			dl_warn(in->name, in->line, "%s", wrong);
			status = DL_BAD;
		}
	}
	flush_para(x, out);
	if (got < 0) {
		dl_warn(in->name, in->line, "%s", strerror(errno));
		status = DL_FAIL;
	}
	return status;
}
