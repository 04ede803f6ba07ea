/*
 * Input that is not a stream: plain text becomes one document a file, a field
 * of a table one document a line.
 */
#include "stream/reader.h"
#include "text/paragraph.h"

/* Adds one sentence (or, for the splitter, one paragraph) to the document. */
static void
add_unit(struct dl_filter *f, uint64_t start, struct dl_str text, uint64_t n)
{
	struct dl_doc *d = &f->reader->doc;
	struct dl_buf num = { 0 };

	if (f->plain != DL_LINES) {
		dl_doc_add(d, DL_PARA, start, text, "body", dl_str("", 0),
		    dl_str("", 0));
		return;
	}
	dl_buf_addu(&num, n);
	dl_doc_add(d, DL_SENT, start, text, "body", dl_buf_str(&num),
	    dl_str("", 0));
	dl_buf_free(&num);
}

/* Reads the rest of the file into the reader's text. */
static int
read_all(struct dl_reader *r)
{
	struct dl_str bytes;
	int k;

	dl_buf_clear(&r->text);
	while ((k = dl_in_block(&r->in, &bytes)) > 0)
		dl_buf_addstr(&r->text, bytes);
	return k;
}

static struct dl_str
trim(struct dl_str s)
{
	while (s.n > 0 && (unsigned char)s.p[0] <= ' ' && s.p[0] != '\0') {
		s.p++;
		s.n--;
	}
	while (s.n > 0 && (unsigned char)s.p[s.n - 1] <= ' ' &&
	    s.p[s.n - 1] != '\0')
		s.n--;
	return s;
}

/* Lines that hold something, one sentence each; long ones are cut. */
static void
add_lines(struct dl_filter *f, struct dl_str text)
{
	const char *p = text.p, *end = text.p + text.n, *lf;
	struct dl_str s;
	uint64_t n = 0;
	size_t k;

	if (text.n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
		p += 3;
	while (p < end) {
		/* No further than the cut, or a long line is read again
		   and again. */
		k = (size_t)(end - p);
		if (k > DL_PARA_MAX + 1)
			k = DL_PARA_MAX + 1;
		lf = memchr(p, '\n', k);
		if (lf != NULL)
			k = (size_t)(lf - p);
		else if (k > DL_PARA_MAX)
			k = dl_paragraph_cut(dl_str(p, k), 0,
			    DL_PARA_MAX);
		s = trim(dl_str(p, k));
		if (s.n > 0)
			add_unit(f, (uint64_t)(s.p - text.p), s, ++n);
		p += k + (lf != NULL ? 1 : 0);
	}
}

/* The text as one paragraph, or as many as its length asks for. */
static void
add_whole(struct dl_filter *f, struct dl_str text)
{
	size_t at = 0, end;
	struct dl_str s;

	if (text.n >= 3 && memcmp(text.p, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	for (; at < text.n; at = end) {
		end = text.n - at > DL_PARA_MAX ?
		    dl_paragraph_cut(text, at, DL_PARA_MAX) : text.n;
		s = trim(dl_str(text.p + at, end - at));
		if (s.n > 0)
			add_unit(f, (uint64_t)(s.p - text.p), s, 0);
	}
}

bool
dl_read_text(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	struct dl_str text, para;
	size_t at = 0;

	if (read_all(r) < 0)
		dl_read_failed(f);
	text = dl_buf_str(&r->text);
	dl_doc_begin(&r->doc, dl_buf_str(&r->id), text.n, f->dct,
	    f->dct.n > 0 ? DL_STR("dct_from=option") : dl_str("", 0));
	if (f->plain == DL_LINES)
		add_lines(f, text);
	else if (f->plain == DL_WHOLE)
		add_whole(f, text);
	else
		while (dl_paragraph(text, &at, &para))
			add_unit(f, (uint64_t)(para.p - text.p), para, 0);
	if (r->doc.nadded == 1)
		return false;
	dl_doc_settle(&r->doc);
	r->made = true;
	return true;
}

/* Field n of a row, from 1; false if it has fewer. */
static bool
cut_field(struct dl_str row, long n, struct dl_str *field)
{
	const char *p = row.p, *end = row.p + row.n, *tab;

	for (;; n--) {
		tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
		if (n == 1)
			break;
		if (tab == NULL)
			return false;
		p = tab + 1;
	}
	*field = dl_str(p, (size_t)((tab != NULL ? tab : end) - p));
	return true;
}

bool
dl_read_field(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	struct dl_str row, field, dct;
	int k;

	r->in.limit = DL_LINE_LIMIT;
	k = dl_in_line(&r->in, &row);
	if (k < 0)
		dl_read_failed(f);
	if (k <= 0)
		return false;
	r->overlong = r->in.partial;
	if (!r->overlong && r->in.eol && row.n > 0 &&
	    row.p[row.n - 1] == '\r')
		row.n--;
	r->row = row;
	field = dct = dl_str("", 0);
	if (f->dct_field == 0)
		dct = f->dct;
	else if (!r->overlong && !cut_field(row, f->dct_field, &dct))
		dl_filter_bad(f, r->in.line, "line has no such date field");
	else if (dct.n > 0 && !dl_str_is(dct, ".") && !f->dct_good(dct))
		dl_filter_bad(f, r->in.line, "date field is not a date");
	dl_doc_begin(&r->doc, dl_buf_str(&r->id), row.n, dct, dl_str("", 0));
	if (r->overlong)
		dl_filter_bad(f, r->in.line, "line is too long");
	else if (!cut_field(row, f->field, &field))
		dl_filter_bad(f, r->in.line, "line has no such field");
	else if (field.n > DL_PARA_MAX)
		dl_filter_bad(f, r->in.line, "field is too long");
	else
		add_unit(f, (uint64_t)(field.p - row.p), field, 1);
	dl_doc_settle(&r->doc);
	return true;
}

static void
end_row(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;

	if (r->in.eol && r->row.p[r->row.n] == '\r')
		dl_buf_addc(&f->out.buf, '\r');
	dl_buf_addc(&f->out.buf, '\n');
	dl_out_commit(&f->out);
}

/* The rest of a line that is too long to hold goes straight through. */
static void
pass_long_row(struct dl_filter *f)
{
	struct dl_in *in = &f->reader->in;
	struct dl_str more;
	int k = 1;

	dl_buf_addstr(&f->out.buf, f->reader->row);
	dl_out_commit(&f->out);
	while (in->within && (k = dl_in_line(in, &more)) > 0) {
		dl_buf_addstr(&f->out.buf, more);
		dl_out_commit(&f->out);
	}
	if (k < 0)
		dl_read_failed(f);
	dl_buf_addc(&f->out.buf, '\n');
	dl_out_commit(&f->out);
}

static void
begin_row(struct dl_filter *f)
{
	dl_buf_addstr(&f->out.buf, f->reader->row);
	dl_buf_addc(&f->out.buf, '\t');
}

/* One line, all that was found joined by bars. */
static void
write_joined(struct dl_filter *f)
{
	struct dl_doc *d = &f->reader->doc;
	struct dl_buf *b = &f->out.buf;
	size_t i, first, before;

	begin_row(f);
	first = b->n;
	for (i = 0; i < d->nadded; i++) {
		before = b->n;
		if (b->n > first)
			dl_buf_addc(b, '|');
		f->format(b, d, &d->added[i].rec);
		if (b->n == before + 1 && before > first)
			b->n = before;
	}
	if (b->n == first)
		dl_buf_addc(b, '.');
	end_row(f);
}

/* A line for each record that was found, or one with `.'. */
static void
write_repeated(struct dl_filter *f)
{
	struct dl_doc *d = &f->reader->doc;
	size_t i;

	for (i = 0; i < d->nadded; i++) {
		begin_row(f);
		f->format(&f->out.buf, d, &d->added[i].rec);
		end_row(f);
	}
	if (d->nadded > 0)
		return;
	begin_row(f);
	dl_buf_addc(&f->out.buf, '.');
	end_row(f);
}

void
dl_write_field(struct dl_filter *f)
{
	struct dl_doc *d = &f->reader->doc;

	dl_doc_sort(d);
	if (f->reader->overlong)
		pass_long_row(f);
	else if (d->nlines < 2) {
		/* It had no such field: as it came. */
		dl_buf_addstr(&f->out.buf, f->reader->row);
		end_row(f);
	} else if (f->repeat)
		write_repeated(f);
	else
		write_joined(f);
}
