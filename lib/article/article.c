/*
 * One article: paragraphs, labels, title, source, address and date.  What is
 * known beside the text (a row of metadata) goes before what the text says.
 */
#include "article/article.h"
#include "article/finddate.h"
#include "article/header.h"
#include "article/markup.h"
#include "base/err.h"
#include "stream/record.h"
#include "stream/escape.h"

enum { HEADER_PARAS = 10 };		/* among which header lines stand */

/* The text without change but for a conversion that was asked for. */
static struct dl_str
convert(struct dl_article *x, const struct dl_origin *o,
    enum dl_charset set, struct dl_str bytes)
{
	size_t bad;

	if (set == DL_CS_ASIS)
		return bytes;
	dl_buf_clear(&x->text);
	bad = dl_charset_convert(set, bytes, &x->text);
	if (bad > 0)
		dl_warn(o->file, o->line,
		    "%llu damaged characters of UTF-16",
		    (unsigned long long)bad);
	return dl_buf_str(&x->text);
}

/*
 * The text in UTF-8, as far as it is; what is to be said of its characters
 * is said.  False if it cannot be read as text.
 */
static bool
decode(struct dl_article *x, const struct dl_origin *o, struct dl_str bytes,
    struct dl_str *text)
{
	struct dl_utf8_seen seen = { 0, 0, 0 };
	enum dl_charset set = x->charset;
	bool sure = x->convert && set == DL_CS_ASIS;

	*text = bytes;
	if (!x->convert || set == DL_CS_AUTO || sure)
		set = dl_charset_guess(bytes, &seen);
	if (x->convert && !sure && set != DL_CS_ASIS) {
		*text = convert(x, o, set, bytes);
		return true;
	}
	if (set == DL_CS_UTF16LE || set == DL_CS_UTF16BE) {
		dl_warn(o->file, o->line, "text is in UTF-16; "
		    "-e auto converts it");
		return false;
	}
	if (set != DL_CS_ASIS && !sure)
		dl_warn(o->file, o->line, "text looks like %s, not UTF-8; "
		    "-e auto converts it", dl_charset_name(set));
	else if (seen.bad > 0)
		dl_warn(o->file, o->line, "%llu bytes are not UTF-8, the "
		    "first at offset %llu", (unsigned long long)seen.bad,
		    (unsigned long long)seen.first);
	return true;
}

/* Says what markup there is; false if the text is a page of it. */
static bool
is_plain(const struct dl_origin *o, struct dl_str text)
{
	struct dl_markup m = dl_markup(text);

	if (m.page)
		dl_warn(o->file, o->line, "text is a page of HTML; "
		    "make it plain text first");
	else if (m.tags || m.entities)
		dl_warn(o->file, o->line, "HTML %s left as they are",
		    !m.tags ? "entities are" : m.entities ?
		    "tags and entities are" : "tags are");
	return !m.page;
}

/* What the header lines tell, where nothing is known; they become boiler. */
static void
take_headers(struct dl_article *x, struct dl_str doc,
    struct dl_meta_row *row)
{
	struct dl_str value;
	struct dl_para *p;
	size_t i;

	for (i = 0; i < x->paras.n && i < HEADER_PARAS; i++) {
		p = &x->paras.p[i];
		switch (dl_header(dl_para_text(doc, p), &value)) {
		case DL_HEADER_NONE:
			continue;
		case DL_HEADER_TITLE:
			if (row->title.n == 0)
				row->title = value;
			break;
		case DL_HEADER_SOURCE:
			if (row->source.n == 0)
				row->source = value;
			break;
		case DL_HEADER_URL:
			if (row->url.n == 0)
				row->url = value;
			break;
		case DL_HEADER_SKIP:
			break;
		}
		p->label = DL_BOILER;
	}
	for (i = 0; row->url.n == 0 && i < x->paras.n && i < HEADER_PARAS; i++)
		if (dl_cue_url(dl_para_text(doc, &x->paras.p[i])))
			row->url = dl_para_text(doc, &x->paras.p[i]);
}

static void
add_attr(struct dl_buf *b, const char *key, struct dl_str value)
{
	if (value.n > 0)
		dl_attr_add(b, key, value);
}

static void
write_doc(struct dl_article *x, const struct dl_origin *o, size_t size,
    struct dl_str date, struct dl_out *out)
{
	struct dl_rec r = { .doc = o->id, .end = size,
	    .kindname = DL_STR("doc"), .label = DL_STR("article"),
	    .value = DL_STR("."), .text = DL_STR("."), .attrs = DL_STR("."),
	    .kind = DL_DOC };

	if (date.n > 0)
		r.value = date;
	if (x->attrs.n > 0)
		r.attrs = dl_buf_str(&x->attrs);
	dl_rec_format(&out->buf, &r);
	dl_out_commit(out);
}

/* Written by hand: the text is escaped into the output and nowhere else. */
static void
write_para(struct dl_str id, struct dl_str doc, const struct dl_para *p,
    struct dl_out *out)
{
	static const char *const labels[] = {
		[DL_BODY] = "\tpara\tbody\t.\t",
		[DL_TITLE] = "\tpara\ttitle\t.\t",
		[DL_CAPTION] = "\tpara\tcaption\t.\t",
		[DL_BOILER] = "\tpara\tboiler\t.\t"
	};
	struct dl_buf *b = &out->buf;

	dl_buf_addstr(b, id);
	dl_buf_addc(b, '\t');
	dl_buf_addu(b, p->start);
	dl_buf_addc(b, '\t');
	dl_buf_addu(b, p->start + p->len);
	dl_buf_adds(b, labels[p->label]);
	dl_escape_field(b, dl_para_text(doc, p));
	dl_buf_adds(b, p->dup ? "\tdup=1\n" : "\t.\n");
	dl_out_commit(out);
}

/* What is known beside the text: the origin's own row over the table's. */
static struct dl_meta_row
known(const struct dl_meta *m, const struct dl_origin *o)
{
	struct dl_meta_row row = { .order = 0 }, none = { .order = 0 };
	const struct dl_meta_row *t = dl_meta_of(m, o->id, o->name);

	if (t == NULL)
		t = &none;
	if (o->row != NULL)
		row = *o->row;
	if (row.date.n == 0)
		row.date = t->date;
	if (row.title.n == 0)
		row.title = t->title;
	if (row.source.n == 0)
		row.source = t->source;
	if (row.url.n == 0)
		row.url = t->url;
	return row;
}

int
dl_article_write(struct dl_article *x, const struct dl_origin *o,
    struct dl_str bytes, struct dl_out *out)
{
	struct dl_meta_row row = known(&x->meta, o);
	struct dl_isoday day;
	struct dl_str doc;
	const char *from;
	size_t i;
	bool good;

	x->paras.n = x->labels.title = 0;
	good = decode(x, o, bytes, &doc) && is_plain(o, doc);
	if (good)
		dl_paras_find(&x->paras, doc);
	if (x->paras.n == 0 && good)
		return DL_OK;
	take_headers(x, doc, &row);
	from = dl_finddate(&x->toks, &x->paras, doc, &x->dct, &row, o->name,
	    &day);
	dl_label_paras(&x->labels, &x->paras, doc, row.title);
	if (row.title.n == 0 && x->labels.title > 0)
		row.title = dl_para_text(doc,
		    &x->paras.p[x->labels.title - 1]);
	dl_buf_clear(&x->attrs);
	add_attr(&x->attrs, "title", row.title);
	add_attr(&x->attrs, "source", row.source);
	add_attr(&x->attrs, "url", row.url);
	add_attr(&x->attrs, "dct_from", dl_str(from, strlen(from)));
	write_doc(x, o, doc.n, dl_str(day.s, strlen(day.s)), out);
	for (i = 0; i < x->paras.n; i++)
		write_para(o->id, doc, &x->paras.p[i], out);
	return good ? DL_OK : DL_BAD;
}

void
dl_article_free(struct dl_article *x)
{
	dl_meta_free(&x->meta);
	dl_paras_free(&x->paras);
	dl_labels_free(&x->labels);
	dl_toks_free(&x->toks);
	dl_buf_free(&x->attrs);
	dl_buf_free(&x->text);
}
