/*
 * One article: paragraphs, labels, title, source, address and date.  The date
 * is that of the option, else of the metadata table, of a line that tells it,
 * of a dateline, of the address, of the file name; the first that there is.
 * Where it came from is said in dct_from.
 */
#include "article/article.h"
#include "article/cues.h"
#include "base/err.h"
#include "stream/record.h"
#include "stream/escape.h"

enum {
	HEAD_PARAS = 6,			/* in which a date is looked for */
	TAIL_PARAS = 3
};

static struct dl_str
text_of(struct dl_str doc, const struct dl_para *p)
{
	return dl_str(doc.p + p->start, p->end - p->start);
}

/* UTF-16 by its mark, or because every other byte of its head is NUL. */
static bool
is_utf16(struct dl_str s)
{
	size_t i, n = s.n < 64 ? s.n : 64, nul[2] = { 0, 0 };

	if (s.n >= 2 && (memcmp(s.p, "\xFF\xFE", 2) == 0 ||
	    memcmp(s.p, "\xFE\xFF", 2) == 0))
		return true;
	for (i = 0; i < n; i++)
		nul[i % 2] += s.p[i] == '\0';
	return n >= 8 && (nul[0] == 0) != (nul[1] == 0) &&
	    (nul[0] + nul[1]) * 8 >= n * 3;
}

/*
 * The best line that tells a date among the first and last paragraphs; what
 * tells it is no text of the article.
 */
static void
find_line(struct dl_article *x, struct dl_str doc, struct dl_isoday *day)
{
	struct dl_paras *ps = &x->paras;
	struct dl_isoday d;
	size_t i;
	int trust, best = 0;

	for (i = 0; i < ps->n; i++) {
		if (i == HEAD_PARAS && ps->n > HEAD_PARAS + TAIL_PARAS)
			i = ps->n - TAIL_PARAS;
		trust = dl_docdate_line(&x->labels.toks,
		    text_of(doc, &ps->p[i]), &d);
		if (trust == 0 || (trust == 4 && i >= HEAD_PARAS))
			continue;
		ps->p[i].label = DL_BOILER;
		if (best == 0 || trust < best) {
			best = trust;
			*day = d;
		}
	}
}

static bool
find_dateline(struct dl_article *x, struct dl_str doc, struct dl_isoday *day)
{
	size_t i;

	for (i = 0; i < x->paras.n && i < HEAD_PARAS; i++)
		if (dl_docdate_dateline(&x->labels.toks,
		    text_of(doc, &x->paras.p[i]), day))
			return true;
	return false;
}

/* A paragraph near the head that is nothing but an address. */
static struct dl_str
find_url(struct dl_article *x, struct dl_str doc)
{
	size_t i;

	for (i = 0; i < x->paras.n && i < HEAD_PARAS; i++)
		if (dl_cue_url(text_of(doc, &x->paras.p[i])))
			return text_of(doc, &x->paras.p[i]);
	return dl_str("", 0);
}

/* The date of the document and where it was found ("": nowhere). */
static const char *
find_date(struct dl_article *x, const struct dl_meta_row *row,
    struct dl_str doc, struct dl_str url, struct dl_str name,
    struct dl_isoday *day)
{
	struct dl_isoday line = { "" };

	find_line(x, doc, &line);
	*day = x->dct;
	if (day->s[0] != '\0')
		return "option";
	if (dl_docdate_any(&x->labels.toks, row->date, day))
		return "meta";
	*day = line;
	if (day->s[0] != '\0')
		return "meta";
	if (find_dateline(x, doc, day))
		return "dateline";
	if (dl_docdate_url(url, day))
		return "url";
	return dl_docdate_url(name, day) ? "name" : "";
}

static void
add_attr(struct dl_buf *b, const char *key, struct dl_str value)
{
	if (value.n > 0)
		dl_attr_add(b, key, value);
}

static void
write_doc(struct dl_article *x, struct dl_str id, size_t size,
    struct dl_str date, struct dl_out *out)
{
	struct dl_rec r = { .doc = id, .end = size, .kindname = DL_STR("doc"),
	    .label = DL_STR("article"), .value = DL_STR("."),
	    .text = DL_STR("."), .attrs = DL_STR("."), .kind = DL_DOC };

	if (date.n > 0)
		r.value = date;
	if (x->attrs.n > 0)
		r.attrs = dl_buf_str(&x->attrs);
	dl_rec_format(&out->buf, &r);
	dl_out_commit(out);
}

static void
write_para(struct dl_article *x, struct dl_str id, struct dl_str doc,
    const struct dl_para *p, struct dl_out *out)
{
	static const char *const names[] = {
		[DL_BODY] = "body", [DL_TITLE] = "title",
		[DL_CAPTION] = "caption", [DL_BOILER] = "boiler"
	};
	struct dl_rec r = { .doc = id, .start = p->start, .end = p->end,
	    .kindname = DL_STR("para"), .value = DL_STR("."),
	    .attrs = DL_STR("."), .kind = DL_PARA };

	r.label = dl_str(names[p->label], strlen(names[p->label]));
	dl_buf_clear(&x->attrs);
	dl_escape_field(&x->attrs, text_of(doc, p));
	r.text = dl_buf_str(&x->attrs);
	if (p->dup)
		r.attrs = DL_STR("dup=1");
	dl_rec_format(&out->buf, &r);
	dl_out_commit(out);
}

static const struct dl_meta_row *
find_row(const struct dl_meta *m, struct dl_str id, struct dl_str name)
{
	static const struct dl_meta_row none;
	const struct dl_meta_row *row = dl_meta_find(m, name);
	size_t n = name.n;

	while (row == NULL && n > 0 && name.p[n - 1] != '.')
		n--;
	if (row == NULL && n > 1)
		row = dl_meta_find(m, dl_str(name.p, n - 1));
	if (row == NULL)
		row = dl_meta_find(m, id);
	return row == NULL ? &none : row;
}

int
dl_article_write(struct dl_article *x, struct dl_str id, struct dl_str name,
    const char *file, struct dl_str doc, struct dl_out *out)
{
	const struct dl_meta_row *row = find_row(&x->meta, id, name);
	struct dl_str title = row->title, url = row->url;
	struct dl_isoday day;
	const char *from;
	size_t i;
	bool bad = is_utf16(doc);

	x->paras.n = x->labels.title = 0;
	if (bad)
		dl_warn(file, 0, "file is in UTF-16; "
		    "convert it to UTF-8 first");
	else
		dl_paras_find(&x->paras, doc);
	if (x->paras.n == 0 && !bad)
		return DL_OK;
	if (url.n == 0)
		url = find_url(x, doc);
	from = find_date(x, row, doc, url, name, &day);
	dl_label_paras(&x->labels, &x->paras, doc, title);
	if (title.n == 0 && x->labels.title > 0)
		title = text_of(doc, &x->paras.p[x->labels.title - 1]);
	dl_buf_clear(&x->attrs);
	add_attr(&x->attrs, "title", title);
	add_attr(&x->attrs, "source", row->source);
	add_attr(&x->attrs, "url", url);
	add_attr(&x->attrs, "dct_from", dl_str(from, strlen(from)));
	write_doc(x, id, doc.n, dl_str(day.s, strlen(day.s)), out);
	for (i = 0; i < x->paras.n; i++)
		write_para(x, id, doc, &x->paras.p[i], out);
	return bad ? DL_BAD : DL_OK;
}

void
dl_article_free(struct dl_article *x)
{
	dl_meta_free(&x->meta);
	dl_paras_free(&x->paras);
	dl_labels_free(&x->labels);
	dl_buf_free(&x->attrs);
}
