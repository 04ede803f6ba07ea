/*
 * Files in, articles out.  Ids of a run are made different from each other:
 * a second file of the same base name gets `-2'.
 */
#include <errno.h>
#include <string.h>

#include "article/readfile.h"
#include "base/err.h"
#include "base/in.h"
#include "base/mem.h"
#include "stream/doc.h"

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

static int
write_text(struct dl_readfile *x, const char *path, const char *file,
    struct dl_out *out)
{
	const char *base = strrchr(path, '/');
	struct dl_str name;

	base = base == NULL ? path : base + 1;
	name = dl_str(base, strlen(base));
	dl_buf_clear(&x->name);
	if (x->id.n > 0) {
		dl_buf_addstr(&x->name, x->id);
		number(&x->name, ++x->count);
	} else if (dl_str_is(name, "-")) {
		dl_buf_adds(&x->name, "stdin");
		number(&x->name, ++x->count);
	} else
		dl_doc_name(&x->name, path);
	make_unique(x);
	if (dl_str_is(name, "-"))
		name = dl_buf_str(&x->name);
	return dl_article_write(&x->article, dl_buf_str(&x->name), name, file,
	    dl_buf_str(&x->text), out);
}

/* The whole file is one document. */
static int
read_one(struct dl_readfile *x, struct dl_in *in, const char *path,
    struct dl_out *out)
{
	struct dl_str bytes;
	int got;

	while ((got = dl_in_block(in, &bytes)) > 0)
		dl_buf_addstr(&x->text, bytes);
	return got < 0 ? -1 : write_text(x, path, path, out);
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
	struct dl_str line;
	int got, status = DL_OK;

	while ((got = dl_in_line(in, &line)) > 0) {
		if (is_form_feed(line)) {
			status |= write_text(x, "-", in->name, out);
			dl_buf_clear(&x->text);
			continue;
		}
		dl_buf_addstr(&x->text, line);
		if (in->eol)
			dl_buf_addc(&x->text, '\n');
	}
	if (got < 0)
		return -1;
	if (x->text.n > 0)
		status |= write_text(x, "-", in->name, out);
	return status;
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
	status = strcmp(path, "-") == 0 ? read_several(x, &in, out) :
	    read_one(x, &in, path, out);
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
	dl_free(x->names);
}
