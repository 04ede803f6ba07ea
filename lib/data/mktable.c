/*
 * The table generator, run at build time: turns lib/data/NAME.tsv into C.
 * The file format and the C that comes out are described in text/table.h.
 *
 *	mktable FILE.tsv	prints the C source of one table
 *	mktable -h FILE.tsv...	prints the header with all of them
 *
 * A table that breaks the format stops the build: `mktable: file:line: ...'.
 */
#include <errno.h>

#include "base/err.h"
#include "base/in.h"
#include "base/mem.h"
#include "base/start.h"
#include "text/hash.h"
#include "text/table.h"
#include "text/utf8.h"

#define MAX_COLUMNS	32
#define MAX_KEY		127		/* bytes */

struct key {
	uint32_t text, len;		/* in the pool */
	uint32_t row;			/* row + 1, 0 for a beginning */
	uint16_t more;
};

struct tab {
	const char *file;
	struct dl_buf name;
	struct dl_buf pool, columns;
	uint32_t *cells;
	size_t ncells, cells_cap;
	struct key *keys;
	size_t nkeys, keys_cap;
	uint32_t *interned;		/* offsets into pool + 1, by hash */
	size_t ninterned, interned_cap;
	uint32_t nrows, ncols;
	unsigned key;			/* column from 1, 0 none */
	bool fold;
	struct dl_toks toks;
};

static uint32_t
pool_add(struct tab *t, struct dl_str s)
{
	size_t at = t->pool.n;

	dl_buf_addstr(&t->pool, s);
	dl_buf_addc(&t->pool, '\0');
	return (uint32_t)at;
}

static bool
pool_is(const struct tab *t, uint32_t at, struct dl_str s)
{
	return strlen(t->pool.p + at) == s.n &&
	    memcmp(t->pool.p + at, s.p, s.n) == 0;
}

static void
rehash(struct tab *t)
{
	uint32_t *old = t->interned;
	size_t i, j, n = t->interned_cap;

	t->interned_cap = n == 0 ? 1024 : n * 2;
	t->interned = dl_alloc(t->interned_cap * sizeof(*t->interned));
	memset(t->interned, 0, t->interned_cap * sizeof(*t->interned));
	for (i = 0; i < n; i++) {
		if (old[i] == 0)
			continue;
		j = dl_hash(dl_str(t->pool.p + old[i] - 1,
		    strlen(t->pool.p + old[i] - 1)));
		while (t->interned[j & (t->interned_cap - 1)] != 0)
			j++;
		t->interned[j & (t->interned_cap - 1)] = old[i];
	}
	dl_free(old);
}

/* The offset of s in the pool; the same text stands there once. */
static uint32_t
intern(struct tab *t, struct dl_str s)
{
	size_t j;
	uint32_t *slot;

	if (t->ninterned * 2 >= t->interned_cap)
		rehash(t);
	for (j = dl_hash(s);; j++) {
		slot = &t->interned[j & (t->interned_cap - 1)];
		if (*slot == 0)
			break;
		if (pool_is(t, *slot - 1, s))
			return *slot - 1;
	}
	*slot = pool_add(t, s) + 1;
	t->ninterned++;
	return *slot - 1;
}

static void
add_key(struct tab *t, struct dl_str s, uint32_t row, bool more)
{
	t->keys = dl_array_room(t->keys, &t->keys_cap, t->nkeys + 1,
	    sizeof(t->keys[0]));
	t->keys[t->nkeys++] = (struct key){ intern(t, s), (uint32_t)s.n, row,
	    more };
}

/* A key, and its beginnings at the ends of its tokens. */
static void
add_keys(struct tab *t, struct dl_str s, uint64_t line)
{
	struct dl_buf low = { 0 };
	size_t i;

	if (s.n == 0 || s.n > MAX_KEY)
		dl_fatal(t->file, line, "key is empty or over %d bytes",
		    MAX_KEY);
	dl_buf_room(&low, s.n);
	if (t->fold) {
		dl_utf8_lower(s.p, s.n, low.p);
		s.p = low.p;
	}
	dl_tokenise(&t->toks, s.p, s.n);
	for (i = 0; i + 1 < t->toks.n; i++)
		add_key(t, dl_str(s.p, t->toks.t[i].end), 0, true);
	add_key(t, s, t->nrows, false);
	dl_buf_free(&low);
}

static void
split_keys(struct tab *t, struct dl_str cell, uint64_t line)
{
	const char *p = cell.p, *end = cell.p + cell.n, *bar;

	for (;; p = bar + 1) {
		bar = memchr(p, '|', (size_t)(end - p));
		add_keys(t, dl_str(p, (size_t)((bar != NULL ? bar : end) -
		    p)), line);
		if (bar == NULL)
			return;
	}
}

static void
read_row(struct tab *t, struct dl_str line, uint64_t n)
{
	const char *p = line.p, *end = line.p + line.n, *tab;
	struct dl_str cell;
	uint32_t col = 0;

	t->nrows++;
	for (;; p = tab + 1) {
		tab = memchr(p, '\t', (size_t)(end - p));
		cell = dl_str(p, (size_t)((tab != NULL ? tab : end) - p));
		if (cell.n == 0)
			dl_fatal(t->file, n, "empty cell");
		if (++col > t->ncols)
			dl_fatal(t->file, n, "more cells than columns");
		t->cells = dl_array_room(t->cells, &t->cells_cap,
		    t->ncells + 1, sizeof(t->cells[0]));
		t->cells[t->ncells++] = dl_str_is(cell, ".") ? 0 :
		    intern(t, cell);
		if (col == t->key)
			split_keys(t, cell, n);
		if (tab == NULL)
			break;
	}
	if (col < t->ncols)
		dl_fatal(t->file, n, "fewer cells than columns");
}

static bool
starts(struct dl_str s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && memcmp(s.p, with, n) == 0;
}

static void
read_columns(struct tab *t, struct dl_str names)
{
	size_t i;
	bool in = false;

	dl_buf_clear(&t->columns);
	t->ncols = 0;
	for (i = 0; i < names.n; i++) {
		if (names.p[i] == ' ' || names.p[i] == '\t') {
			in = false;
			continue;
		}
		if (!in) {
			t->ncols++;
			dl_buf_addc(&t->columns, ' ');
		}
		in = true;
		dl_buf_addc(&t->columns, names.p[i]);
	}
	dl_buf_addc(&t->columns, ' ');
}

static void
read_setting(struct tab *t, struct dl_str line, uint64_t n)
{
	if (starts(line, "#!columns "))
		read_columns(t, dl_str(line.p + 10, line.n - 10));
	else if (starts(line, "#!key ") && line.n == 7 && line.p[6] >= '0' &&
	    line.p[6] <= '9')
		t->key = (unsigned)(line.p[6] - '0');
	else if (dl_str_is(line, "#!fold"))
		t->fold = true;
	else
		dl_fatal(t->file, n, "unknown setting");
	if (t->nrows > 0)
		dl_fatal(t->file, n, "setting after the first row");
}

static void
name_table(struct tab *t)
{
	const char *base = strrchr(t->file, '/'), *p;

	base = base != NULL ? base + 1 : t->file;
	for (p = base; *p != '\0' && *p != '.'; p++)
		dl_buf_addc(&t->name, *p == '-' ? '_' : *p);
	dl_buf_addc(&t->name, '\0');
}

static void
read_table(struct tab *t, const char *file)
{
	struct dl_in in;
	struct dl_str line;
	int k;

	*t = (struct tab){ .file = file, .key = 1 };
	name_table(t);
	dl_buf_addc(&t->pool, '\0');
	if (dl_in_open(&in, file) != 0)
		dl_fatal(file, 0, "%s", strerror(errno));
	while ((k = dl_in_line(&in, &line)) > 0) {
		if (line.n > 0 && (memchr(line.p, '\0', line.n) != NULL ||
		    line.p[line.n - 1] == '\r'))
			dl_fatal(file, in.line, "NUL byte or CRLF");
		if (starts(line, "#!"))
			read_setting(t, line, in.line);
		else if (line.n == 0 || dl_str_is(line, "#") ||
		    starts(line, "# ") || starts(line, "#\t"))
			continue;
		else if (t->ncols == 0)
			dl_fatal(file, in.line, "no `#!columns' before rows");
		else
			read_row(t, line, in.line);
	}
	if (k < 0)
		dl_fatal(file, in.line, "%s", strerror(errno));
	if (t->ncols == 0 || t->ncols > MAX_COLUMNS || t->key > t->ncols)
		dl_fatal(file, 0, "bad `#!columns' or `#!key'");
	dl_in_close(&in);
}

static bool
slot_takes(struct tab *t, const struct dl_slot *s, const struct key *k)
{
	return s->len == k->len && s->row == k->row &&
	    memcmp(t->pool.p + s->key, t->pool.p + k->text, k->len) == 0;
}

/* Fills the open-addressed index; equal keys keep the order of their rows. */
static struct dl_slot *
make_index(struct tab *t, uint32_t *nslots)
{
	struct dl_slot *slots, *s;
	struct key *k;
	uint32_t hash, j;
	size_t i;

	for (*nslots = 4; *nslots < t->nkeys * 2; *nslots *= 2)
		;
	slots = dl_alloc(*nslots * sizeof(*slots));
	memset(slots, 0, *nslots * sizeof(*slots));
	for (i = 0; i < t->nkeys; i++) {
		k = &t->keys[i];
		hash = dl_hash(dl_str(t->pool.p + k->text, k->len));
		for (j = hash;; j++) {
			s = &slots[j & (*nslots - 1)];
			if (s->len == 0 || slot_takes(t, s, k))
				break;
		}
		*s = (struct dl_slot){ hash, k->text, k->row,
		    (uint16_t)k->len, (uint16_t)(s->more | k->more) };
	}
	return slots;
}

static void
put_pool(struct dl_buf *b, const struct dl_buf *pool)
{
	size_t i;
	unsigned char c;

	dl_buf_adds(b, "static const char pool[] =\n\t\"");
	for (i = 0; i < pool->n; i++) {
		c = (unsigned char)pool->p[i];
		if (i > 0 && i % 48 == 0)
			dl_buf_adds(b, "\"\n\t\"");
		if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\' &&
		    c != '?') {
			dl_buf_addc(b, (char)c);
			continue;
		}
		dl_buf_addc(b, '\\');
		dl_buf_addc(b, (char)('0' + (c >> 6)));
		dl_buf_addc(b, (char)('0' + (c >> 3 & 7)));
		dl_buf_addc(b, (char)('0' + (c & 7)));
	}
	dl_buf_adds(b, "\";\n\n");
}

static void
put_cells(struct dl_buf *b, const struct tab *t)
{
	size_t i;

	dl_buf_adds(b, "static const uint32_t cells[] = {");
	for (i = 0; i < t->ncells; i++) {
		dl_buf_adds(b, i % 8 == 0 ? "\n\t" : " ");
		dl_buf_addu(b, t->cells[i]);
		dl_buf_addc(b, ',');
	}
	dl_buf_adds(b, t->ncells == 0 ? " 0 };\n\n" : "\n};\n\n");
}

static void
put_slots(struct dl_buf *b, const struct dl_slot *s, uint32_t n)
{
	uint32_t i;

	dl_buf_adds(b, "static const struct dl_slot slots[] = {");
	for (i = 0; i < n; i++, s++) {
		dl_buf_adds(b, i % 3 == 0 ? "\n\t{" : " {");
		dl_buf_addu(b, s->hash);
		dl_buf_addc(b, ',');
		dl_buf_addu(b, s->key);
		dl_buf_addc(b, ',');
		dl_buf_addu(b, s->row);
		dl_buf_addc(b, ',');
		dl_buf_addu(b, s->len);
		dl_buf_addc(b, ',');
		dl_buf_addu(b, s->more);
		dl_buf_adds(b, "},");
	}
	dl_buf_adds(b, "\n};\n\n");
}

static void
put_table(struct dl_buf *b, struct tab *t)
{
	struct dl_slot *slots;
	uint32_t n;

	slots = make_index(t, &n);
	dl_buf_adds(b, "/* Made by mktable from the file of this name. */\n"
	    "#include \"tables.h\"\n\n");
	put_pool(b, &t->pool);
	put_cells(b, t);
	put_slots(b, slots, n);
	dl_buf_adds(b, "const struct dl_table dl_tab_");
	dl_buf_adds(b, t->name.p);
	dl_buf_adds(b, " = {\n\tpool, cells, slots, ");
	dl_buf_addu(b, t->nrows);
	dl_buf_adds(b, ", ");
	dl_buf_addu(b, t->ncols);
	dl_buf_adds(b, ", ");
	dl_buf_addu(b, t->key > 0 ? n : 0);
	dl_buf_adds(b, "\n};\n");
	dl_free(slots);
}

static void
put_upper(struct dl_buf *b, const char *s, size_t n)
{
	for (; n > 0; n--, s++)
		dl_buf_addc(b, *s >= 'a' && *s <= 'z' ? (char)(*s - 32) :
		    *s == '-' ? '_' : *s);
}

static void
put_declaration(struct dl_buf *b, const struct tab *t)
{
	const char *p = t->columns.p, *end = p + t->columns.n, *space;

	dl_buf_adds(b, "\nextern const struct dl_table dl_tab_");
	dl_buf_adds(b, t->name.p);
	dl_buf_adds(b, ";\nenum {\n");
	for (p++; p < end; p = space + 1) {
		space = memchr(p, ' ', (size_t)(end - p));
		dl_buf_adds(b, "\tDL_");
		put_upper(b, t->name.p, strlen(t->name.p));
		dl_buf_addc(b, '_');
		put_upper(b, p, (size_t)(space - p));
		dl_buf_adds(b, ",\n");
	}
	dl_buf_adds(b, "\tDL_");
	put_upper(b, t->name.p, strlen(t->name.p));
	dl_buf_adds(b, "_NCOLUMNS\n};\n");
}

static void
free_table(struct tab *t)
{
	dl_buf_free(&t->name);
	dl_buf_free(&t->pool);
	dl_buf_free(&t->columns);
	dl_free(t->cells);
	dl_free(t->keys);
	dl_free(t->interned);
	dl_toks_free(&t->toks);
}

int
main(int argc, char **argv)
{
	struct dl_out out;
	struct tab t;
	bool header = argc > 1 && strcmp(argv[1], "-h") == 0;
	int i;

	dl_start("mktable", &out);
	if (argc < 2 || (!header && argc != 2))
		dl_usage(&out, "[-h] file.tsv ...", DL_FAIL);
	if (header)
		dl_buf_adds(&out.buf, "/* Made by mktable. */\n"
		    "#ifndef DL_TABLES_H\n#define DL_TABLES_H\n\n"
		    "#include \"text/table.h\"\n");
	for (i = header ? 2 : 1; i < argc; i++) {
		read_table(&t, argv[i]);
		if (header)
			put_declaration(&out.buf, &t);
		else
			put_table(&out.buf, &t);
		free_table(&t);
	}
	if (header)
		dl_buf_adds(&out.buf, "\n#endif\n");
	dl_out_commit(&out);
	dl_out_close(&out);
	return DL_OK;
}
