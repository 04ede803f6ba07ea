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
#include "data/tableout.h"
#include "text/hash.h"
#include "text/utf8.h"

#define MAX_KEY		127		/* bytes */

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

/* A decimal number with its sign, as the bits of an int32_t. */
static uint32_t
read_int(const struct tab *t, struct dl_str cell, uint64_t line)
{
	size_t i = cell.n > 1 && cell.p[0] == '-';
	uint32_t v = 0, sign = i > 0 ? UINT32_MAX : 0;

	if (cell.n - i > 9)
		dl_fatal(t->file, line, "number has over 9 digits");
	for (; i < cell.n; i++) {
		if (cell.p[i] < '0' || cell.p[i] > '9')
			dl_fatal(t->file, line, "no number");
		v = v * 10 + (uint32_t)(cell.p[i] - '0');
	}
	return (v ^ sign) - sign;
}

/* The place of a word among those of its column, from 0. */
static uint32_t
read_word(const struct tab *t, struct dl_str words, struct dl_str cell,
    uint64_t line)
{
	const char *p = words.p, *end = words.p + words.n, *space;
	uint32_t k = 0;

	for (; p < end; p = space + 1, k++) {
		space = memchr(p, ' ', (size_t)(end - p));
		if (space == NULL)
			space = end;
		if (cell.n == (size_t)(space - p) &&
		    memcmp(p, cell.p, cell.n) == 0)
			return k;
	}
	dl_fatal(t->file, line, "word is none of those of its column");
}

/* A cell as it will stand in the table. */
static uint32_t
read_cell(struct tab *t, struct dl_str cell, uint32_t col, uint64_t line)
{
	const struct column *c = &t->types[col];

	if (c->type == NUMBER)
		return read_int(t, cell, line);
	if (c->type == WORD)
		return read_word(t, dl_buf_str(&c->words), cell, line);
	return dl_str_is(cell, ".") ? 0 : intern(t, cell);
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
		t->cells[t->ncells++] = read_cell(t, cell, col - 1, n);
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
read_columns(struct tab *t, struct dl_str names, uint64_t line)
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
	if (t->ncols > MAX_COLUMNS)
		dl_fatal(t->file, line, "over %d columns", MAX_COLUMNS);
}

/* The number from 0 of the column that s begins with; *rest: what follows. */
static uint32_t
find_column(const struct tab *t, struct dl_str s, struct dl_str *rest,
    uint64_t line)
{
	const char *p = t->columns.p, *end, *space;
	size_t n = 0;
	uint32_t col = 0;

	if (t->columns.n == 0)
		dl_fatal(t->file, line, "no such column");
	end = p + t->columns.n;
	while (n < s.n && s.p[n] != ' ')
		n++;
	*rest = n < s.n ? dl_str(s.p + n + 1, s.n - n - 1) : dl_str("", 0);
	for (p++; p < end; p = space + 1, col++) {
		space = memchr(p, ' ', (size_t)(end - p));
		if ((size_t)(space - p) == n && memcmp(p, s.p, n) == 0)
			return col;
	}
	dl_fatal(t->file, line, "no such column");
}

/* What the cells of a column are: `class title inner' or `odds'. */
static void
read_type(struct tab *t, enum type type, struct dl_str s, uint64_t line)
{
	struct dl_str words;
	uint32_t col = find_column(t, s, &words, line);

	if (type == NUMBER ? words.n > 0 : words.n == 0)
		dl_fatal(t->file, line, "setting takes %s", type == NUMBER ?
		    "one column" : "a column and its words");
	t->types[col].type = type;
	dl_buf_clear(&t->types[col].words);
	dl_buf_addstr(&t->types[col].words, words);
}

static void
read_setting(struct tab *t, struct dl_str line, uint64_t n)
{
	if (starts(line, "#!columns "))
		read_columns(t, dl_str(line.p + 10, line.n - 10), n);
	else if (starts(line, "#!key ") && line.n == 7 && line.p[6] >= '0' &&
	    line.p[6] <= '9')
		t->key = (unsigned)(line.p[6] - '0');
	else if (dl_str_is(line, "#!fold"))
		t->fold = true;
	else if (dl_str_is(line, "#!seen"))
		t->seen = true;
	else if (starts(line, "#!int "))
		read_type(t, NUMBER, dl_str(line.p + 6, line.n - 6), n);
	else if (starts(line, "#!words "))
		read_type(t, WORD, dl_str(line.p + 8, line.n - 8), n);
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
	if (t->ncols == 0 || t->key > t->ncols)
		dl_fatal(file, 0, "bad `#!columns' or `#!key'");
	dl_in_close(&in);
}

static void
free_table(struct tab *t)
{
	size_t i;

	for (i = 0; i < MAX_COLUMNS; i++)
		dl_buf_free(&t->types[i].words);
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
			dl_tab_declare(&out.buf, &t);
		else
			dl_tab_write(&out.buf, &t);
		free_table(&t);
	}
	if (header)
		dl_buf_adds(&out.buf, "\n#endif\n");
	dl_out_commit(&out);
	dl_out_close(&out);
	return DL_OK;
}
