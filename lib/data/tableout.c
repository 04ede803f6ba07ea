/*
 * Writes a table that mktable.c has read as C: the pool of texts, the cells,
 * the hash index over the keys.
 */
#include "base/mem.h"
#include "data/tableout.h"
#include "text/hash.h"

static bool
slot_takes(const struct tab *t, const struct dl_slot *s, const struct key *k)
{
	return s->len == k->len && s->row == k->row &&
	    memcmp(t->pool.p + s->key, t->pool.p + k->text, k->len) == 0;
}

/* Fills an index of n slots; returns how many of them it takes. */
static uint32_t
fill_index(const struct tab *t, struct dl_slot *slots, uint32_t n)
{
	uint32_t hash, j, taken = 0;
	struct dl_slot *s;
	const struct key *k;
	size_t i;

	memset(slots, 0, n * sizeof(*slots));
	for (i = 0; i < t->nkeys; i++) {
		k = &t->keys[i];
		hash = dl_hash(dl_str(t->pool.p + k->text, k->len));
		for (j = hash;; j++) {
			s = &slots[j & (n - 1)];
			if (s->len == 0 || slot_takes(t, s, k))
				break;
		}
		taken += s->len == 0;
		*s = (struct dl_slot){ hash, k->text, k->row,
		    (uint16_t)k->len, (uint16_t)(s->more | k->more) };
	}
	return taken;
}

/*
 * The open-addressed index, at most half full; equal keys keep the order of
 * their rows.  Of the keys, many may share a slot.
 */
static struct dl_slot *
make_index(const struct tab *t, uint32_t *nslots)
{
	struct dl_slot *slots;
	uint32_t taken;

	for (*nslots = 4; *nslots < t->nkeys * 2; *nslots *= 2)
		;
	slots = dl_alloc(*nslots * sizeof(*slots));
	taken = fill_index(t, slots, *nslots);
	while (*nslots > 4 && *nslots / 2 >= taken * 2) {
		*nslots /= 2;
		fill_index(t, slots, *nslots);
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

/* The set of the keys of up to eight bytes, for dl_table_may_have. */
static void
put_seen(struct dl_buf *b, const struct tab *t)
{
	uint64_t seen[DL_SEEN / 64] = { 0 }, word;
	const struct key *k;
	size_t i, j;

	for (i = 0; i < t->nkeys; i++) {
		k = &t->keys[i];
		for (word = 0, j = 0; j < k->len && j < 8; j++)
			word |= (uint64_t)(unsigned char)t->pool.p[k->text + j]
			    << 8 * j;
		if (k->len <= 8)
			seen[dl_seen_bit(word) / 64] |= (uint64_t)1 <<
			    dl_seen_bit(word) % 64;
	}
	dl_buf_adds(b, "static const uint64_t seen[] = {");
	for (i = 0; i < DL_SEEN / 64; i++) {
		dl_buf_adds(b, i % 3 == 0 ? "\n\t" : " ");
		dl_buf_addu(b, seen[i]);
		dl_buf_adds(b, "u,");
	}
	dl_buf_adds(b, "\n};\n\n");
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

void
dl_tab_write(struct dl_buf *b, const struct tab *t)
{
	struct dl_slot *slots;
	uint32_t n;

	slots = make_index(t, &n);
	dl_buf_adds(b, "/* Made by mktable from the file of this name. */\n"
	    "#include \"tables.h\"\n\n");
	put_pool(b, &t->pool);
	put_cells(b, t);
	put_slots(b, slots, n);
	if (t->seen)
		put_seen(b, t);
	dl_buf_adds(b, "const struct dl_table dl_tab_");
	dl_buf_adds(b, t->name.p);
	dl_buf_adds(b, " = {\n\tpool, cells, slots, ");
	dl_buf_addu(b, t->nrows);
	dl_buf_adds(b, ", ");
	dl_buf_addu(b, t->ncols);
	dl_buf_adds(b, ", ");
	dl_buf_addu(b, t->key > 0 ? n : 0);
	dl_buf_adds(b, t->seen ? ", seen\n};\n" : ", NULL\n};\n");
	dl_free(slots);
}

static void
put_upper(struct dl_buf *b, const char *s, size_t n)
{
	for (; n > 0; n--, s++)
		dl_buf_addc(b, *s >= 'a' && *s <= 'z' ? (char)(*s - 32) :
		    *s == '-' ? '_' : *s);
}

void
dl_tab_declare(struct dl_buf *b, const struct tab *t)
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

