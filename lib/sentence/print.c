/*
 * Plain text through the splitter, block by block.  The window keeps what the
 * next decision may look back on, and the sentence so far unless that grows
 * large: then its beginning is written before its end is known, so that the
 * memory does not depend on the length of a sentence.
 */
#include <errno.h>
#include <string.h>

#include "base/err.h"
#include "sentence/printrec.h"
#include "sentence/window.h"
#include "stream/sniff.h"

enum {
	HOLD = 1 << 15,			/* bytes of a sentence held back */
	KEEP = DL_SENT_LEFT + 1		/* bytes kept before the scan, so that a
					   start that was dropped lies before
					   the window of a decision */
};

struct plain {
	struct dl_split split;
	size_t done;			/* bytes of the window written */
};

static void
put(struct dl_print *x, struct dl_out *out, const char *p, size_t from,
    size_t to)
{
	if (to > from)
		dl_put_text(x, &out->buf, p + from, to - from);
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Writes the beginning of a long sentence, without blanks at the end. */
static void
put_part(struct plain *t, struct dl_print *x, struct dl_out *out)
{
	struct dl_split *s = &t->split;
	size_t to = s->pos;

	if (!s->begun || to < t->done + HOLD)
		return;
	while (to > t->done && is_blank(s->p[to - 1]))
		to--;
	put(x, out, s->p, t->done, to);
	t->done = to;
	dl_out_commit(out);
}

/* Writes all that is decided. */
static void
run(struct plain *t, struct dl_print *x, struct dl_out *out)
{
	size_t start, end, next;
	enum dl_split_event ev;
	struct dl_split *s = &t->split;

	while ((ev = dl_split_next(s, &start, &end, &next)) == DL_SPLIT_LINE ||
	    ev == DL_SPLIT_SENT) {
		if (ev == DL_SPLIT_LINE && x->verbatim)
			continue;
		put(x, out, s->p, start > t->done ? start : t->done, end);
		dl_buf_addc(&out->buf, ev == DL_SPLIT_LINE ? ' ' :
		    x->verbatim ? '\0' : '\n');
		if (ev == DL_SPLIT_SENT)
			dl_out_commit(out);
		t->done = next;
	}
	if (ev == DL_SPLIT_MORE)
		put_part(t, x, out);
}

/* Drops what neither the output nor a decision needs any more. */
static void
slide(struct plain *t, struct dl_buf *win)
{
	struct dl_split *s = &t->split;
	size_t by = s->pos > KEEP ? s->pos - KEEP : 0;

	if (by > t->done)
		by = t->done;
	if (!s->begun && by > s->start)
		by = s->start;
	if (by == 0)
		return;
	memmove(win->p, win->p + by, win->n - by);
	win->n -= by;
	t->done -= by;
	dl_split_shift(s, by);
}

static void
feed(struct plain *t, struct dl_print *x, struct dl_out *out, bool open)
{
	t->split.p = x->win.p;
	t->split.n = x->win.n;
	t->split.open = open;
	run(t, x, out);
	if (open)
		slide(t, &x->win);
}

static int
print_plain(struct dl_print *x, struct dl_in *in, struct dl_out *out)
{
	struct plain t = { .split = { .opt = &x->opt } };
	struct dl_str bytes;
	int got;

	dl_buf_clear(&x->win);
	while ((got = dl_in_block(in, &bytes)) > 0) {
		dl_buf_addstr(&x->win, bytes);
		feed(&t, x, out, true);
	}
	feed(&t, x, out, false);
	return got;
}

/*
 * True if the first bytes at hand show that this is no stream, so that
 * nobody waits for the end of the first line: an id has no space in it.
 */
static bool
surely_text(struct dl_in *in)
{
	size_t i;

	if (dl_in_more(in) <= 0 || (unsigned char)in->buf.p[0] <= '#' ||
	    (unsigned char)in->buf.p[0] >= 0x80)
		return false;
	for (i = 1; i < in->buf.n; i++)
		if ((unsigned char)in->buf.p[i] <= ' ')
			return in->buf.p[i] == ' ';
	return false;
}

int
dl_print_file(struct dl_print *x, const char *path, struct dl_out *out)
{
	struct dl_in in;
	int type, status = DL_OK;

	if (dl_in_open(&in, path) != 0) {
		dl_warn(path, 0, "%s", strerror(errno));
		return DL_FAIL;
	}
	type = surely_text(&in) ? (int)DL_IN_TEXT : dl_sniff(&in);
	if (type == DL_IN_UTF16) {
		dl_warn(in.name, 0, "file is in UTF-16; "
		    "convert it to UTF-8 first");
		status = DL_BAD;
	} else if (type == DL_IN_STREAM)
		status = dl_print_stream(x, &in, out);
	else if (type < 0 || print_plain(x, &in, out) < 0) {
		dl_warn(in.name, 0, "%s", strerror(errno));
		status = DL_FAIL;
	}
	dl_in_close(&in);
	return status;
}

void
dl_print_free(struct dl_print *x)
{
	dl_buf_free(&x->win);
	dl_buf_free(&x->text);
	dl_buf_free(&x->para);
}
