/*
 * Reads timex-grammar.tsv into rules.  A part must stand above the rules that
 * use it, which makes recursion impossible and lets the sets of first classes
 * be computed on the way.  A mistake in the table ends the program with its
 * row: the tests load the table, so no user ever sees that.
 */
#include "base/err.h"
#include "base/mem.h"
#include "date/rule.h"
#include "tables.h"

struct reader {
	struct dl_grammar *g;
	struct dl_rule *r;
	long row;
	size_t caprules, capkeys, capparts;
};

static _Noreturn void
mistake(const struct reader *rd, const char *what)
{
	dl_fatal("timex-grammar.tsv", 0, "row %ld: %s", rd->row + 1, what);
}

/* The next word of a cell, without the spaces around it. */
static bool
word(const char **p, struct dl_str *w)
{
	const char *s = *p;

	while (*s == ' ')
		s++;
	w->p = s;
	while (*s != '\0' && *s != ' ')
		s++;
	w->n = (size_t)(s - w->p);
	*p = s;
	return w->n > 0;
}

static int16_t
find_part(const struct dl_grammar *g, struct dl_str name)
{
	size_t i;

	for (i = 0; i < g->nparts; i++)
		if (dl_str_eq(g->parts[i].name, name))
			return (int16_t)i;
	return -1;
}

static bool
small(char c)
{
	return c >= 'a' && c <= 'z';
}

static void
classes(const struct reader *rd, struct dl_str w, struct dl_elem *e)
{
	size_t i, b = 0;
	int class;

	for (i = 0; i <= w.n; i++) {
		if (i < w.n && w.p[i] != '|')
			continue;
		class = dl_lx_class(dl_str(w.p + b, i - b));
		if (class < 0 || e->nclass == DL_RULE_CLASSES)
			mistake(rd, "unknown class");
		dl_lx_add(&e->set, class);
		e->class[e->nclass++] = (uint8_t)class;
		b = i + 1;
	}
}

static void
element(const struct reader *rd, struct dl_str w, struct dl_elem *e)
{
	*e = (struct dl_elem){ .part = -1 };
	if (w.n > 0 && w.p[0] == '!') {
		e->negative = true;
		w = dl_str(w.p + 1, w.n - 1);
	}
	if (w.n > 0 && w.p[0] == '~') {
		e->glued = true;
		w = dl_str(w.p + 1, w.n - 1);
	}
	if (w.n > 0 && w.p[w.n - 1] == '?') {
		e->optional = true;
		w.n--;
	}
	if (w.n == 0)
		mistake(rd, "empty element");
	if (!small(w.p[0])) {
		classes(rd, w, e);
		return;
	}
	e->part = find_part(rd->g, w);
	if (e->part < 0 || e->part == rd->r->part)
		mistake(rd, "unknown part");
}

static void
pattern(const struct reader *rd, const char *cell)
{
	struct dl_rule *r = rd->r;
	struct dl_str w;

	while (word(&cell, &w)) {
		struct dl_str rest = dl_str(w.p + 1, w.n - 1);

		if (r->nelem == DL_RULE_ELEMS || r->nleft == DL_RULE_CONTEXT ||
		    r->nright == DL_RULE_CONTEXT)
			mistake(rd, "too many elements");
		if (w.p[0] == '<')
			element(rd, rest, &r->left[r->nleft++]);
		else if (w.p[0] == '>')
			element(rd, rest, &r->right[r->nright++]);
		else
			element(rd, w, &r->elem[r->nelem++]);
	}
	if (r->nelem == 0)
		mistake(rd, "no elements");
}

static void
action(const struct reader *rd, struct dl_str w, struct dl_action *a)
{
	const char *eq = memchr(w.p, '=', w.n);
	struct dl_str v;
	int slot;

	if (eq == NULL)
		mistake(rd, "an action without =");
	slot = dl_timex_slot(dl_str(w.p, (size_t)(eq - w.p)));
	if (slot < 0)
		mistake(rd, "unknown slot");
	*a = (struct dl_action){ (uint8_t)slot, -1, 0, DL_TX_NONE };
	v = dl_str(eq + 1, w.n - (size_t)(eq + 1 - w.p));
	if (v.n >= 2 && v.p[0] == '$') {
		a->elem = (int8_t)(v.p[1] - '1');
		if (v.n > 2)
			a->which = (uint8_t)(v.p[2] - 'a');
		if (a->elem < 0 || a->elem >= rd->r->nelem || a->which > 2 ||
		    rd->r->elem[a->elem].part >= 0)
			mistake(rd, "no value there");
	} else if (!dl_timex_value(v, &a->value))
		mistake(rd, "unknown value");
}

static void
meaning(const struct reader *rd, const char *cell)
{
	struct dl_rule *r = rd->r;
	struct dl_str w;

	while (word(&cell, &w)) {
		if (r->naction == DL_RULE_ACTIONS)
			mistake(rd, "too many actions");
		action(rd, w, &r->action[r->naction++]);
	}
}

static void
add_set(struct dl_lx_set *a, const struct dl_lx_set *b)
{
	a->w[0] |= b->w[0];
	a->w[1] |= b->w[1];
}

/*
 * Classes that can follow when the elements before i are matched; true if
 * nothing need follow.
 */
static bool
starts_at(const struct dl_grammar *g, const struct dl_rule *r, size_t i,
    struct dl_lx_set *set)
{
	for (; i < r->nelem; i++) {
		const struct dl_elem *e = &r->elem[i];

		add_set(set, e->part >= 0 ? &g->parts[e->part].starts :
		    &e->set);
		if (!e->optional)
			return false;
	}
	return true;
}

/* The classes of the first two lexemes, by which most rules are ruled out. */
static void
first_sets(const struct dl_grammar *g, const struct dl_rule *r,
    struct dl_key *key)
{
	size_t i;

	starts_at(g, r, 0, &key->first);
	for (i = 0; i < r->nelem; i++) {
		const struct dl_elem *e = &r->elem[i];
		bool one = true;

		if (e->part >= 0) {
			add_set(&key->second, &g->parts[e->part].second);
			one = g->parts[e->part].single;
		}
		if (one && starts_at(g, r, i + 1, &key->second))
			key->single = true;
		if (!e->optional)
			break;
	}
}

/* The part of this name, made if it is the next one; -1 for a type. */
static int16_t
part_of_rule(struct reader *rd, struct dl_str name)
{
	struct dl_grammar *g = rd->g;
	int type;

	if (!small(name.p[0])) {
		for (type = DL_TX_DATE; type <= DL_TX_SKIP; type++)
			if (dl_str_is(name,
			    dl_timex_type((enum dl_tx_type)type))) {
				rd->r->type = (enum dl_tx_type)type;
				return -1;
			}
		mistake(rd, "unknown type");
	}
	if (g->nparts == 0 ||
	    !dl_str_eq(g->parts[g->nparts - 1].name, name)) {
		if (find_part(g, name) >= 0)
			mistake(rd, "the rules of a part stand together");
		g->parts = dl_array_room(g->parts, &rd->capparts,
		    g->nparts + 1, sizeof(*g->parts));
		g->parts[g->nparts++] = (struct dl_part){
			name, g->nrules, g->nrules,
			{ { 0, 0 } }, { { 0, 0 } }, false
		};
	}
	return (int16_t)(g->nparts - 1);
}

void
dl_grammar_load(struct dl_grammar *g)
{
	const struct dl_table *t = &dl_tab_timex_grammar;
	struct reader rd = { .g = g };
	const char *name;
	struct dl_rule *r;
	struct dl_key *key;

	for (rd.row = 0; rd.row < (long)t->nrows; rd.row++) {
		g->rules = dl_array_room(g->rules, &rd.caprules,
		    g->nrules + 1, sizeof(*g->rules));
		g->keys = dl_array_room(g->keys, &rd.capkeys, g->nrules + 1,
		    sizeof(*g->keys));
		key = &g->keys[g->nrules];
		*key = (struct dl_key){ .single = false };
		rd.r = r = &g->rules[g->nrules];
		*r = (struct dl_rule){ .type = DL_TX_DATE };
		name = dl_table_cell(t, rd.row, DL_TIMEX_GRAMMAR_NAME);
		r->part = part_of_rule(&rd, dl_str(name, strlen(name)));
		pattern(&rd, dl_table_cell(t, rd.row,
		    DL_TIMEX_GRAMMAR_PATTERN));
		if (r->part >= 0 && r->nleft + r->nright > 0)
			mistake(&rd, "a part with a context");
		meaning(&rd, dl_table_cell(t, rd.row,
		    DL_TIMEX_GRAMMAR_MEANING));
		first_sets(g, r, key);
		key->top = r->part < 0;
		g->nrules++;
		if (r->part >= 0) {
			g->parts[r->part].end = g->nrules;
			add_set(&g->parts[r->part].starts, &key->first);
			add_set(&g->parts[r->part].second,
			    &key->second);
			g->parts[r->part].single |= key->single;
		} else
			add_set(&g->first, &key->first);
	}
}

void
dl_grammar_free(struct dl_grammar *g)
{
	dl_free(g->rules);
	dl_free(g->keys);
	dl_free(g->parts);
	*g = (struct dl_grammar){ .nrules = 0 };
}
