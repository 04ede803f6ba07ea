/*
 * The table of what is known of articles.  Rows may have fewer than five
 * fields; they are sorted by id once and found by bisection.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "article/docdate.h"
#include "article/meta.h"
#include "base/err.h"
#include "base/in.h"
#include "base/mem.h"
#include "stream/escape.h"

enum { FIELDS = 5 };

static int
compare(struct dl_str a, struct dl_str b)
{
	int k = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);

	return k != 0 ? k : (a.n > b.n) - (a.n < b.n);
}

static int
by_id(const void *va, const void *vb)
{
	const struct dl_meta_row *a = va, *b = vb;
	int k = compare(a->id, b->id);

	return k != 0 ? k : (a->order > b->order) - (a->order < b->order);
}

/*
 * Takes the next field of *line.  Its unescaped bytes are never longer than
 * the field, so they are put in its place.
 */
static struct dl_str
take_field(struct dl_str *line, char *base, struct dl_buf *tmp)
{
	const char *tab = memchr(line->p, '\t', line->n);
	size_t n = tab == NULL ? line->n : (size_t)(tab - line->p);
	struct dl_str s = dl_str(line->p, n);

	line->p += n + (tab != NULL);
	line->n -= n + (tab != NULL);
	if (dl_str_is(s, "."))
		return dl_str(s.p, 0);
	dl_buf_clear(tmp);
	if (memchr(s.p, '\\', s.n) != NULL && dl_unescape(tmp, s) == 0) {
		memcpy(base + (s.p - base), tmp->p, tmp->n);
		s.n = tmp->n;
	}
	return s;
}

/* Takes a line of the table; NULL, or what is wrong with it. */
static const char *
take_row(struct dl_meta *m, struct dl_str line, size_t number,
    struct dl_buf *tmp, struct dl_toks *toks)
{
	struct dl_str f[FIELDS];
	struct dl_isoday day;
	size_t i;

	for (i = 0; i < FIELDS; i++)
		f[i] = line.n > 0 ? take_field(&line, m->text.p, tmp) :
		    dl_str("", 0);
	if (f[0].n == 0)
		return "line has no id";
	m->rows = dl_array_room(m->rows, &m->cap, m->n + 1, sizeof *m->rows);
	m->rows[m->n++] = (struct dl_meta_row){ f[0], f[1], f[2], f[3], f[4],
	    number };
	return f[1].n == 0 || dl_docdate_any(toks, f[1], &day) ? NULL :
	    "not a date";
}

static void
read_text(struct dl_meta *m, const char *path)
{
	struct dl_in in;
	struct dl_str bytes;
	int got = -1;

	if (dl_in_open(&in, path) == 0)
		while ((got = dl_in_block(&in, &bytes)) > 0)
			dl_buf_addstr(&m->text, bytes);
	if (got < 0)
		dl_fatal(path, 0, "%s", strerror(errno));
	/* UTF-16, a compressed file, the wrong file altogether. */
	if (m->text.n > 0 && memchr(m->text.p, '\0', m->text.n) != NULL)
		dl_fatal(path, 0, "NUL byte in a table");
	dl_in_close(&in);
}

int
dl_meta_read(struct dl_meta *m, const char *path)
{
	struct dl_toks toks = { 0 };
	struct dl_buf tmp = { 0 };
	struct dl_str line, row;
	size_t at = 0, number = 0;
	int status = DL_OK;
	const char *nl, *wrong;

	read_text(m, path);
	if (m->text.n >= 3 && memcmp(m->text.p, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	for (; at < m->text.n; at += line.n + 1) {
		nl = memchr(m->text.p + at, '\n', m->text.n - at);
		line = dl_str(m->text.p + at, nl == NULL ? m->text.n - at :
		    (size_t)(nl - m->text.p) - at);
		number++;
		row = line;
		if (row.n > 0 && row.p[row.n - 1] == '\r')
			row.n--;
		if (row.n == 0 || row.p[0] == '#')
			continue;
		wrong = take_row(m, row, number, &tmp, &toks);
		if (wrong != NULL) {
			dl_warn(path, number, "%s", wrong);
			status = DL_BAD;
		}
	}
	dl_buf_free(&tmp);
	dl_toks_free(&toks);
	if (m->n > 1)
		qsort(m->rows, m->n, sizeof *m->rows, by_id);
	return status;
}

const struct dl_meta_row *
dl_meta_find(const struct dl_meta *m, struct dl_str id)
{
	size_t lo = 0, hi = m->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (compare(m->rows[mid].id, id) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < m->n && dl_str_eq(m->rows[lo].id, id) ? &m->rows[lo] :
	    NULL;
}

const struct dl_meta_row *
dl_meta_of(const struct dl_meta *m, struct dl_str id, struct dl_str name)
{
	const struct dl_meta_row *row = dl_meta_find(m, name);
	size_t n = name.n;

	while (row == NULL && n > 0 && name.p[n - 1] != '.')
		n--;
	if (row == NULL && n > 1)
		row = dl_meta_find(m, dl_str(name.p, n - 1));
	return row == NULL ? dl_meta_find(m, id) : row;
}

void
dl_meta_free(struct dl_meta *m)
{
	dl_buf_free(&m->text);
	dl_free(m->rows);
}
