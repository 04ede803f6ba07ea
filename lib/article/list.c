/*
 * Lines of a list.  A field with a bad escape is taken as it stands, so that
 * no text is lost over a stray backslash; a line with too few fields has no
 * text at all.
 */
#include "article/docdate.h"
#include "article/list.h"
#include "stream/escape.h"
#include "stream/record.h"

enum { ID, DATE, TITLE, SOURCE, URL, TEXT, FIELDS };

/* Cuts the line at its tabs; the last field goes to the end of the line. */
static size_t
cut(struct dl_str line, struct dl_str f[FIELDS])
{
	const char *tab;
	size_t n;

	for (n = 0; n < TEXT; n++) {
		tab = line.n > 0 ? memchr(line.p, '\t', line.n) : NULL;
		if (tab == NULL)
			break;
		f[n] = dl_str(line.p, (size_t)(tab - line.p));
		line.n -= f[n].n + 1;
		line.p = tab + 1;
	}
	f[n] = line;
	return n + 1;
}

/* Appends a field unescaped; its length, *good false for a bad escape. */
static size_t
add(struct dl_buf *b, struct dl_str s, bool *good)
{
	size_t from = b->n;

	if (dl_str_is(s, "."))
		return 0;
	if (dl_unescape(b, s) != 0) {
		*good = false;
		b->n = from;
		dl_buf_addstr(b, s);
	}
	return b->n - from;
}

static const char *
judge(const struct dl_str f[FIELDS], const struct dl_list_line *l, bool good)
{
	struct dl_isoday day;
	struct dl_toks toks = { .n = 0 };
	bool date;

	if (!good)
		return "bad escape";
	if (memchr(f[TEXT].p, '\t', f[TEXT].n) != NULL)
		return "more than 6 fields";
	if (l->row.id.n > 0 && !dl_id_good(f[ID]))
		return "bad document id";
	if (l->row.date.n == 0 || dl_docdate_given(l->row.date, &day))
		return NULL;
	date = dl_docdate_any(&toks, l->row.date, &day);
	dl_toks_free(&toks);
	return date ? NULL : "not a date";
}

const char *
dl_list_parse(struct dl_list_line *l, struct dl_str line, struct dl_buf *buf,
    bool *usable)
{
	struct dl_str f[FIELDS], *to[] = { &l->row.id, &l->row.date,
	    &l->row.title, &l->row.source, &l->row.url, &l->text };
	const char *p;
	size_t i;
	bool good = true;

	*l = (struct dl_list_line){ .text = { NULL, 0 } };
	*usable = cut(line, f) == FIELDS;
	if (!*usable)
		return "fewer than 6 fields";
	dl_buf_clear(buf);
	dl_buf_room(buf, line.n + 1);	/* so that it never moves */
	for (i = 0; i < FIELDS; i++) {
		p = buf->p + buf->n;
		*to[i] = dl_str(p, add(buf, f[i], &good));
	}
	return judge(f, l, good);
}
