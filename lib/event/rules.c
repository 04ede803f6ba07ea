/*
 * Rules from rows: a row's words, types and flags become numbers, its lemmas
 * keys of a hash table.  The rows of a user's file are checked word by word;
 * those of triggers.tsv by the same code, so that a mistake there stops the
 * first test.
 */

#include "base/err.h"
#include "base/rows.h"
#include "event/rules.h"
#include "text/hash.h"
#include "text/table.h"

#include "tables.h"

enum { LEMMA, POS, WITH, OBJ, TYPE, SRC, TGT, FLAGS, NCOLUMNS };

static const char *const types[] = { "AGREE", "CONSULT", "SUPPORT",
	"CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
	"REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
	"ASSAULT", "REPORT", "OCCUR", "NONE" };
static const char *const flags[] = { "sym", "plural", "light", "prt", "oc",
	"int", "act", "one", "agent", "noev", "state", "subj", "ev",
	"two", "peace", "all" };
static const char *const kinds[] = { "actor", "land", "event", "harm",
	"group" };

/* The bit of a name in a list of n names, 0 if it is none of them. */
static uint32_t
bit(struct dl_str s, const char *const *names, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (dl_str_is(s, names[i]))
			return 1u << i;
	return 0;
}

bool
dl_list_next(struct dl_str list, char sep, size_t *at, struct dl_str *out)
{
	size_t k = *at;

	if (k >= list.n)
		return false;
	while (k < list.n && list.p[k] != sep)
		k++;
	*out = dl_str(list.p + *at, k - *at);
	*at = k + 1;
	return true;
}

static void
set_class(struct dl_classes *c, long row)
{
	if (row >= 0 && row < DL_CLASSES)
		c->bits[row / 32] |= 1u << (row % 32);
}

/* The row of a class of nounsets.tsv, -1 if there is none. */
static long
class_row(struct dl_str name)
{
	long row;

	for (row = 0; row < (long)dl_tab_nounsets.nrows; row++)
		if (dl_str_is(name, dl_table_cell(&dl_tab_nounsets, row,
		    DL_NOUNSETS_CLASS)))
			return row;
	return -1;
}

struct dl_classes
dl_class(const char *name)
{
	struct dl_classes c = { { 0 } };

	set_class(&c, class_row(dl_str(name, strlen(name))));
	return c;
}

void
dl_classes_of(struct dl_classes *c, struct dl_str word, uint32_t hash)
{
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next_hash(&dl_tab_nounsets, word, hash,
	    &at)) >= 0)
		set_class(c, row);
}

bool
dl_list_has(const struct dl_list *l, struct dl_str word, uint32_t hash)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (l->items[i].hash == hash &&
		    dl_str_eq(l->items[i].word, word))
			return true;
	return false;
}

/* A list of words, classes and kinds; NULL, or what is wrong. */
static const char *
list(struct dl_rules *r, struct dl_str cell, struct dl_list *l)
{
	struct dl_str s;
	size_t at = 0, n = 0;
	uint32_t kind;
	long row;

	memset(l, 0, sizeof(*l));
	l->empty = cell.n == 0;
	while (dl_list_next(cell, ',', &at, &s))
		n++;
	l->items = dl_arena_alloc(&r->arena, n * sizeof(*l->items));
	for (at = 0; dl_list_next(cell, ',', &at, &s);) {
		if (s.n == 0)
			return "an empty word in a list";
		if (s.p[0] != '@') {
			l->items[l->n++] = (struct dl_item){ s, dl_hash(s) };
			continue;
		}
		s = dl_str(s.p + 1, s.n - 1);
		kind = bit(s, kinds, sizeof(kinds) / sizeof(kinds[0]));
		row = class_row(s);
		if (kind == 0 && row < 0)
			return "no such class of nouns";
		l->kinds |= (uint8_t)kind;
		if (kind == 0) {
			set_class(&l->classes, row);
			l->any_class = true;
		}
	}
	return NULL;
}

/* The roles of a cell, one by one. */
static struct dl_roles
roles(struct dl_rules *r, struct dl_str cell)
{
	struct dl_role *to;
	struct dl_str s;
	size_t at = 0, n = 0;

	while (dl_list_next(cell, ',', &at, &s))
		n++;
	to = dl_arena_alloc(&r->arena, n * sizeof(*to));
	for (at = n = 0; dl_list_next(cell, ',', &at, &s); n++)
		to[n] = (struct dl_role){ s.n == 1 ? s.p[0] : s.n > 1 ?
		    DL_PREPOSITION : '-', s };
	return (struct dl_roles){ to, n };
}

/* One rule from its cells, without its lemmas; NULL, or what is wrong. */
static const char *
rule(struct dl_rules *r, struct dl_rule *to, const struct dl_str *cell)
{
	struct dl_str s;
	const char *wrong;
	size_t at, i;
	uint32_t flag;

	memset(to, 0, sizeof(*to));
	if (cell[POS].n != 1 || strchr("vnam", cell[POS].p[0]) == NULL)
		return "part of speech is not v, n, a or m";
	to->pos = cell[POS].p[0];
	to->type = bit(cell[TYPE], types, sizeof(types) / sizeof(types[0]));
	for (i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (to->type == 1u << i)
			to->label = types[i];
	if (to->type == 0)
		return "no such type";
	if ((wrong = list(r, cell[WITH], &to->with)) != NULL ||
	    (wrong = list(r, cell[OBJ], &to->obj)) != NULL)
		return wrong;
	to->src = cell[SRC];
	to->tgt = cell[TGT];
	to->src_roles = roles(r, to->src);
	to->tgt_roles = roles(r, to->tgt);
	for (at = 0; dl_list_next(cell[FLAGS], ',', &at, &s);) {
		flag = bit(s, flags, sizeof(flags) / sizeof(flags[0]));
		if (flag == 0)
			return "no such flag";
		to->flags |= flag;
	}
	return NULL;
}

static size_t
slot_of(const struct dl_rules *r, struct dl_str lemma, uint32_t hash,
    char pos)
{
	size_t k;
	const struct dl_entry *e;

	for (k = (hash + (unsigned char)pos) & (r->nslots - 1);
	    r->slots[k] >= 0; k = (k + 1) & (r->nslots - 1)) {
		e = &r->entries[r->slots[k]];
		if (e->hash == hash && e->pos == pos &&
		    dl_str_eq(e->lemma, lemma))
			break;
	}
	return k;
}

/* Twice the slots; the first entry of each key is put in anew. */
static void
grow(struct dl_rules *r)
{
	int32_t *old = r->slots;
	size_t i, n = r->nslots;
	const struct dl_entry *e;

	r->nslots = n == 0 ? 4096 : 2 * n;
	r->slots = dl_alloc(r->nslots * sizeof(*r->slots));
	for (i = 0; i < r->nslots; i++)
		r->slots[i] = -1;
	for (i = 0; i < n; i++)
		if (old[i] >= 0) {
			e = &r->entries[old[i]];
			r->slots[slot_of(r, e->lemma, e->hash, e->pos)] =
			    old[i];
		}
	dl_free(old);
}

static void
enter(struct dl_rules *r, struct dl_str lemma, uint32_t number)
{
	uint32_t hash = dl_hash(lemma);
	char pos = r->r[number].pos;
	int32_t at = (int32_t)r->nentries, *link;
	size_t slot;

	if (2 * (r->nentries + 1) > r->nslots)
		grow(r);
	r->entries = dl_array_room(r->entries, &r->entries_cap,
	    r->nentries + 1, sizeof(*r->entries));
	r->entries[r->nentries++] = (struct dl_entry){ lemma, hash, number,
	    -1, pos };
	slot = slot_of(r, lemma, hash, pos);
	for (link = &r->slots[slot]; *link >= 0;)
		link = &r->entries[*link].next;
	*link = at;
}

/* The cells behind the lemma as one text, `.' for none. */
static struct dl_str
joined(struct dl_rules *r, const struct dl_str *cell)
{
	size_t n = 0, i;
	char *p, *q;

	for (i = POS; i < NCOLUMNS; i++)
		n += cell[i].n + 2;
	q = p = dl_arena_alloc(&r->arena, n);
	for (i = POS; i < NCOLUMNS; i++) {
		if (i > POS)
			*q++ = ' ';
		if (cell[i].n == 0)
			*q++ = '.';
		memcpy(q, cell[i].p, cell[i].n);
		q += cell[i].n;
	}
	return dl_str(p, (size_t)(q - p));
}

/* Adds a row that stands at a place; NULL, or what is wrong with it. */
static const char *
add(struct dl_rules *r, const struct dl_str *cell, struct dl_str where)
{
	struct dl_rule *to;
	struct dl_str lemma;
	const char *wrong;
	size_t at = 0;

	r->r = dl_array_room(r->r, &r->r_cap, r->n + 1, sizeof(*r->r));
	to = &r->r[r->n];
	if ((wrong = rule(r, to, cell)) != NULL)
		return wrong;
	to->asks = !to->with.empty || !to->obj.empty || (to->flags &
	    (DL_R_AGENT | DL_R_ACT | DL_R_NOEV | DL_R_STATE | DL_R_PEACE));
	to->place = where;
	to->row = joined(r, cell);
	if (cell[LEMMA].n == 0)
		return "no lemma";
	while (dl_list_next(cell[LEMMA], '|', &at, &lemma)) {
		if (lemma.n == 0)
			return "an empty lemma";
		enter(r, lemma, (uint32_t)r->n);
	}
	r->n++;
	return NULL;
}

int32_t
dl_rules_first(const struct dl_rules *r, struct dl_str lemma, uint32_t hash,
    char pos)
{
	return r->nslots == 0 ? -1 : r->slots[slot_of(r, lemma, hash, pos)];
}

void
dl_rules_built_in(struct dl_rules *r)
{
	struct dl_str cell[NCOLUMNS];
	const char *wrong;
	unsigned col;
	long row;

	for (row = 0; !r->built_in && row < (long)dl_tab_triggers.nrows;
	    row++) {
		for (col = 0; col < NCOLUMNS; col++) {
			const char *s = dl_table_cell(&dl_tab_triggers, row,
			    col);

			cell[col] = dl_str(s, strlen(s));
		}
		wrong = add(r, cell, dl_str("", 0));
		if (wrong != NULL)
			dl_fatal("triggers.tsv", 0, "rule %ld: %s", row + 1,
			    wrong);
	}
	r->built_in = true;
}

/* FILE:LINE: of a rule that a user gave. */
static struct dl_str
place(struct dl_rules *r, const struct dl_in *in, struct dl_buf *b)
{
	dl_buf_clear(b);
	dl_buf_adds(b, in->name);
	dl_buf_addc(b, ':');
	dl_buf_addu(b, in->line);
	dl_buf_adds(b, ": ");
	return dl_str(dl_arena_dup(&r->arena, b->p, b->n), b->n);
}

/* The cells of a line; false if there are not as many as columns. */
static bool
cells(struct dl_rules *r, struct dl_str line, struct dl_str *cell)
{
	char *p = dl_arena_dup(&r->arena, line.p, line.n);
	size_t at = 0, n = 0;
	struct dl_str s, rest = dl_str(p, line.n);

	while (dl_list_next(rest, '\t', &at, &s)) {
		if (n == NCOLUMNS)
			return false;
		cell[n++] = dl_str_is(s, ".") ? dl_str("", 0) : s;
	}
	return n == NCOLUMNS;
}

struct reading {
	struct dl_rules *r;
	struct dl_buf b;
};

static const char *
read_row(void *arg, const struct dl_in *in, struct dl_str line)
{
	struct reading *d = arg;
	struct dl_str cell[NCOLUMNS];

	if (line.p[line.n - 1] == '\r' && --line.n == 0)
		return NULL;
	if (memchr(line.p, '\0', line.n) != NULL)
		return "NUL byte in a table";
	if (!cells(d->r, line, cell))
		dl_fatal(in->name, in->line,
		    "a rule has %d fields, with tabs between them", NCOLUMNS);
	return add(d->r, cell, place(d->r, in, &d->b));
}

void
dl_rules_read(struct dl_rules *r, const char *path)
{
	struct reading d = { .r = r };

	dl_rows_read(path, read_row, &d);
	dl_buf_free(&d.b);
}

void
dl_rules_free(struct dl_rules *r)
{
	dl_free(r->r);
	dl_free(r->entries);
	dl_free(r->slots);
	dl_arena_free(&r->arena);
	memset(r, 0, sizeof(*r));
}
