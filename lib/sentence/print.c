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
	KEEP = DL_SENT_QUOTE + 1	/* bytes kept before the scan, so that a
					   start that was dropped lies before
					   the window of a decision */
};

struct plain {
	struct dl_split split;
	size_t done;			/* bytes of the window written */
};

/* Appends text of a sentence, and what ends it or stands for a newline. */
static void
put(const struct dl_print *x, struct dl_buf *to, const struct dl_split *s,
    size_t from, size_t end, char after)
{
	size_t n = end - from;
	char *room;

	if (s->newline) {
		dl_put_text(x, to, s->p + from, n);
		dl_buf_addc(to, after);
		return;
	}
	room = dl_buf_room(to, n + 1);
	memcpy(room, s->p + from, n);
	room[n] = after;
	to->n += n + 1;
}

/* Writes the beginning of a long sentence, without blanks at the end. */
static void
put_part(struct plain *t, const struct dl_print *x, struct dl_out *out)
{
	struct dl_split *s = &t->split;
	size_t to = s->pos;

	if (t->done < s->start)
		t->done = s->start;	/* white space */
	if (!s->begun || to < t->done + HOLD)
		return;
	while (to > t->done && dl_ascii_blank(s->p[to - 1]))
		to--;
	dl_put_text(x, &out->buf, s->p + t->done, to - t->done);
	t->done = to;
}

/* Writes all that is decided. */
static void
run(struct plain *t, const struct dl_print *x, struct dl_out *out)
{
	const char stop = x->verbatim ? '\0' : '\n';
	size_t start, end, next, from;
	enum dl_split_event ev;
	struct dl_split *s = &t->split;

	while ((ev = dl_split_next(s, &start, &end, &next)) == DL_SPLIT_LINE ||
	    ev == DL_SPLIT_SENT) {
		if (ev == DL_SPLIT_LINE && x->verbatim)
			continue;
		from = start > t->done ? start : t->done;
		put(x, &out->buf, s, from < end ? from : end, end,
		    ev == DL_SPLIT_LINE ? ' ' : stop);
		if (out->eager && ev == DL_SPLIT_SENT)
			dl_out_commit(out);
		t->done = next;
	}
	if (ev == DL_SPLIT_MORE)
		put_part(t, x, out);
	dl_out_commit(out);
}

/* Drops what neither the output nor a decision needs any more. */
static void
slide(struct plain *t, struct dl_in *in)
{
	struct dl_split *s = &t->split;
	size_t by = s->pos > KEEP ? s->pos - KEEP : 0;

	if (by > t->done)
		by = t->done;
	dl_in_drop(in, by);
	t->done -= by;
	dl_split_shift(s, by);
}

static void
feed(struct plain *t, const struct dl_print *x, struct dl_in *in,
    struct dl_out *out, bool open)
{
	struct dl_str bytes = dl_in_ahead(in);

	t->split.p = bytes.p;
	t->split.n = bytes.n;
	t->split.open = open;
	run(t, x, out);
	slide(t, in);
}

static int
print_plain(const struct dl_print *x, struct dl_in *in, struct dl_out *out)
{
	struct plain t = { .split = { .opt = &x->opt } };
	int got;

	do
		feed(&t, x, in, out, true);
	while ((got = dl_in_more(in)) > 0);
	feed(&t, x, in, out, false);
	return got;
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
	type = dl_sniff(&in);
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
	dl_buf_free(&x->text);
	dl_buf_free(&x->para);
}
