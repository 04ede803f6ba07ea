/*
 * Files in, articles out.  Ids of a run are made different from each other:
 * a second file of the same base name gets `-2'.
 */
#include <errno.h>
#include <string.h>

#include "article/list.h"
#include "article/readfile.h"
#include "base/err.h"
#include "base/mem.h"
#include "stream/doc.h"
#include "stream/record.h"

enum { PIECE = 1 << 20 };		/* bytes of a line taken at once */

static void
number(struct dl_buf *b, uint64_t n)
{
	if (n > 1) {
		dl_buf_addc(b, '-');
		dl_buf_addu(b, n);
	}
}

static uint64_t
hash(struct dl_str s)
{
	uint64_t h = UINT64_C(0xCBF29CE484222325);
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * UINT64_C(0x100000001B3);
	return h == 0 ? 1 : h;
}

/* Enters a hash into the open table; false if it was there. */
static bool
enter(uint64_t *names, size_t cap, uint64_t h)
{
	size_t k;

	for (k = (size_t)h & (cap - 1); names[k] != 0; k = (k + 1) & (cap - 1))
		if (names[k] == h)
			return false;
	names[k] = h;
	return true;
}

static void
grow(struct dl_readfile *x)
{
	size_t i, cap = x->cap == 0 ? 64 : x->cap * 2;
	uint64_t *to = dl_alloc(cap * sizeof *to);

	memset(to, 0, cap * sizeof *to);
	for (i = 0; i < x->cap; i++)
		if (x->names[i] != 0)
			enter(to, cap, x->names[i]);
	dl_free(x->names);
	x->names = to;
	x->cap = cap;
}

/* Makes the id in x->name one that no document had. */
static void
make_unique(struct dl_readfile *x)
{
	size_t n = x->name.n;
	uint64_t k = 1;

	if ((x->nnames + 1) * 2 > x->cap)
		grow(x);
	while (!enter(x->names, x->cap, hash(dl_buf_str(&x->name)))) {
		x->name.n = n;
		number(&x->name, ++k);
	}
	x->nnames++;
}

/* An id given in a list; one that is none is made one. */
static void
take_id(struct dl_buf *b, struct dl_str id)
{
	size_t i;

	if (dl_id_good(id)) {
		dl_buf_addstr(b, id);
		return;
	}
	for (i = 0; i < id.n; i++)
		dl_buf_addc(b, (unsigned char)id.p[i] <= ' ' ||
		    id.p[i] == '\\' || id.p[i] == 0x7F ||
		    (i == 0 && id.p[i] == '#') ? '_' : id.p[i]);
}

int
dl_readfile_doc(struct dl_readfile *x, struct dl_origin *o,
    struct dl_str text, struct dl_out *out)
{
	const char *base = strrchr(o->file, '/');

	base = base == NULL ? o->file : base + 1;
	o->name = dl_str(base, strlen(base));
	dl_buf_clear(&x->name);
	if (o->row != NULL && o->row->id.n > 0)
		take_id(&x->name, o->row->id);
	else if (x->id.n > 0) {
		dl_buf_addstr(&x->name, x->id);
		number(&x->name, ++x->count);
	} else if (strcmp(o->file, "stdin") == 0) {
		dl_buf_adds(&x->name, "stdin");
		number(&x->name, ++x->count);
	} else
		dl_doc_name(&x->name, o->file);
	make_unique(x);
	/* The name of a document in a list may tell its date. */
	if (o->row != NULL)
		o->name = dl_buf_str(&x->name);
	else if (strcmp(o->file, "stdin") == 0)
		o->name.n = 0;
	o->id = dl_buf_str(&x->name);
	dl_progress_add(&x->progress, 1, text.n);
	return dl_article_write(&x->article, o, text, out);
}

/* The whole file is one document. */
static int
read_one(struct dl_readfile *x, struct dl_in *in, struct dl_out *out)
{
	struct dl_origin o = { .file = in->name };
	struct dl_str bytes;
	int got;

	while ((got = dl_in_block(in, &bytes)) > 0)
		dl_buf_addstr(&x->text, bytes);
	return got < 0 ? -1 : dl_readfile_doc(x, &o, dl_buf_str(&x->text),
	    out);
}

static bool
is_form_feed(struct dl_str line)
{
	return dl_str_is(line, "\f") || dl_str_is(line, "\f\r");
}

/* Standard input: a document ends with a form feed or the input. */
static int
read_several(struct dl_readfile *x, struct dl_in *in, struct dl_out *out)
{
	struct dl_origin o = { .file = in->name };
	struct dl_str line;
	int got, status = DL_OK;
	bool within = false;

	/* A long line comes in pieces, so that it is not held twice. */
	in->limit = PIECE;
	while ((got = dl_in_line(in, &line)) > 0) {
		if (!within && !in->partial && is_form_feed(line)) {
			status |= dl_readfile_doc(x, &o,
			    dl_buf_str(&x->text), out);
			dl_buf_clear(&x->text);
			o.line = in->line + 1;
			continue;
		}
		dl_buf_addstr(&x->text, line);
		if (in->eol)
			dl_buf_addc(&x->text, '\n');
		within = in->partial;
	}
	if (got < 0)
		return -1;
	if (x->text.n > 0)
		status |= dl_readfile_doc(x, &o, dl_buf_str(&x->text), out);
	return status;
}

/* One line of a list, a document. */
static int
read_row(struct dl_readfile *x, struct dl_in *in, struct dl_str line,
    struct dl_out *out)
{
	struct dl_origin o = { .file = in->name, .line = in->line };
	struct dl_list_line l;
	const char *wrong;
	bool usable;

	if (in->eol && line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	wrong = dl_list_parse(&l, line, &x->row, &usable);
	if (wrong != NULL)
		dl_warn(in->name, in->line, "%s", wrong);
	if (!usable)
		return DL_BAD;
	o.row = &l.row;
	return dl_readfile_doc(x, &o, l.text, out) |
	    (wrong != NULL ? DL_BAD : DL_OK);
}

/* A list; its header, comments and blank lines are no documents. */
static int
read_list(struct dl_readfile *x, struct dl_in *in, struct dl_out *out)
{
	struct dl_str line;
	int got, status = DL_OK;

	while ((got = dl_in_line(in, &line)) > 0) {
		if (in->line == 1 && line.n >= 3 &&
		    memcmp(line.p, "\xEF\xBB\xBF", 3) == 0)
			line = dl_str(line.p + 3, line.n - 3);
		if (line.n > 0 && line.p[0] != '#' && line.p[0] != '\r')
			status |= read_row(x, in, line, out);
	}
	return got < 0 ? -1 : status;
}

/* UTF-16 has no lines to be read before it is converted. */
static bool
is_wide(const struct dl_readfile *x)
{
	return x->article.convert &&
	    (x->article.charset == DL_CS_UTF16LE ||
	    x->article.charset == DL_CS_UTF16BE);
}

int
dl_readfile(struct dl_readfile *x, const char *path, struct dl_out *out)
{
	struct dl_in in;
	int status;

	if (dl_in_open(&in, path) != 0) {
		dl_warn(path, 0, "%s", strerror(errno));
		return DL_FAIL;
	}
	dl_buf_clear(&x->text);
	if (x->list)
		status = read_list(x, &in, out);
	else if (strcmp(path, "-") == 0 && !is_wide(x))
		status = read_several(x, &in, out);
	else
		status = read_one(x, &in, out);
	if (status < 0)
		dl_warn(in.name, 0, "%s", strerror(errno));
	dl_in_close(&in);
	return status < 0 ? DL_FAIL : status;
}

void
dl_readfile_free(struct dl_readfile *x)
{
	dl_article_free(&x->article);
	dl_buf_free(&x->text);
	dl_buf_free(&x->name);
	dl_buf_free(&x->row);
	dl_free(x->names);
}
