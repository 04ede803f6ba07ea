/*
 * Reads timex-grammar.tsv into rules, at build time.  A part must stand above
 * the rules that use it, which makes recursion impossible and lets the sets of
 * first classes be computed on the way.  A mistake in the table stops the
 * build with its row.
 */
#include "base/err.h"
#include "base/mem.h"
#include "date/rules.h"
#include "tables.h"

struct reader {
	struct dl_rules *g;
	struct dl_rule *r;
	long row;
	struct dl_elem elem[DL_RULE_ELEMS];	/* of this rule */
	struct dl_elem left[DL_RULE_CONTEXT], right[DL_RULE_CONTEXT];
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
find_part(const struct dl_rules *g, struct dl_str name)
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
keep(struct dl_rules *g, const struct dl_elem *e, size_t n)
{
	g->elems = dl_array_room(g->elems, &g->capelems, g->nelems + n,
	    sizeof(*g->elems));
	memcpy(g->elems + g->nelems, e, n * sizeof(*e));
	g->nelems += n;
}

static void
pattern(struct reader *rd, const char *cell)
{
	struct dl_rule *r = rd->r;
	struct dl_str w;

	while (word(&cell, &w)) {
		struct dl_str rest = dl_str(w.p + 1, w.n - 1);

		if (r->nelem == DL_RULE_ELEMS || r->nleft == DL_RULE_CONTEXT ||
		    r->nright == DL_RULE_CONTEXT)
			mistake(rd, "too many elements");
		if (w.p[0] == '<')
			element(rd, rest, &rd->left[r->nleft++]);
		else if (w.p[0] == '>')
			element(rd, rest, &rd->right[r->nright++]);
		else
			element(rd, w, &rd->elem[r->nelem++]);
	}
	if (r->nelem == 0)
		mistake(rd, "no elements");
	r->elem = (uint16_t)rd->g->nelems;
	keep(rd->g, rd->elem, r->nelem);
	keep(rd->g, rd->left, r->nleft);
	keep(rd->g, rd->right, r->nright);
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
		    rd->elem[a->elem].part >= 0)
			mistake(rd, "no value there");
	} else if (!dl_timex_value(v, &a->value))
		mistake(rd, "unknown value");
}

static void
meaning(const struct reader *rd, const char *cell)
{
	struct dl_rules *g = rd->g;
	struct dl_str w;

	rd->r->action = (uint16_t)g->nactions;
	while (word(&cell, &w)) {
		if (rd->r->naction++ == DL_RULE_ACTIONS)
			mistake(rd, "too many actions");
		g->actions = dl_array_room(g->actions, &g->capactions,
		    g->nactions + 1, sizeof(*g->actions));
		action(rd, w, &g->actions[g->nactions++]);
	}
}

static void
add_set(struct dl_lx_set *a, const struct dl_lx_set *b)
{
	a->w[0] |= b->w[0];
	a->w[1] |= b->w[1];
	a->w[2] |= b->w[2];
}

/*
 * Classes that can follow when the elements before i are matched; true if
 * nothing need follow.
 */
static bool
starts_at(const struct reader *rd, size_t i, struct dl_lx_set *set)
{
	for (; i < rd->r->nelem; i++) {
		const struct dl_elem *e = &rd->elem[i];

		add_set(set, e->part >= 0 ? &rd->g->parts[e->part].first :
		    &e->set);
		if (!e->optional)
			return false;
	}
	return true;
}

/* The classes of the first two lexemes, by which most rules are ruled out. */
static void
first_sets(const struct reader *rd)
{
	struct dl_rule *r = rd->r;
	size_t i;

	starts_at(rd, 0, &r->first);
	for (i = 0; i < r->nelem; i++) {
		const struct dl_elem *e = &rd->elem[i];
		bool one = true;

		if (e->part >= 0) {
			add_set(&r->second, &rd->g->parts[e->part].second);
			one = rd->g->parts[e->part].single;
		}
		if (one && starts_at(rd, i + 1, &r->second))
			r->single = true;
		if (!e->optional)
			break;
	}
}

/* The part of this name, made if it is the next one; -1 for a type. */
static int16_t
part_of_rule(struct reader *rd, struct dl_str name)
{
	struct dl_rules *g = rd->g;
	uint16_t at = (uint16_t)g->nrules;
	int type;

	if (!small(name.p[0])) {
		for (type = DL_TX_DATE; type <= DL_TX_SKIP; type++)
			if (dl_str_is(name,
			    dl_timex_type((enum dl_tx_type)type))) {
				rd->r->type = (uint8_t)type;
				return -1;
			}
		mistake(rd, "unknown type");
	}
	if (g->nparts == 0 ||
	    !dl_str_eq(g->parts[g->nparts - 1].name, name)) {
		if (find_part(g, name) >= 0)
			mistake(rd, "the rules of a part stand together");
		g->parts = dl_array_room(g->parts, &g->capparts,
		    g->nparts + 1, sizeof(*g->parts));
		g->parts[g->nparts++] = (struct dl_rulepart){
			.name = name, .rules = { at, at }
		};
	}
	return (int16_t)(g->nparts - 1);
}

/* What the rule adds to what is known of its part. */
static void
join_part(struct reader *rd)
{
	struct dl_rulepart *p = &rd->g->parts[rd->r->part];

	if (rd->r->nleft + rd->r->nright > 0)
		mistake(rd, "a part with a context");
	p->rules.end = (uint16_t)rd->g->nrules;
	add_set(&p->first, &rd->r->first);
	add_set(&p->second, &rd->r->second);
	p->single |= rd->r->single;
}

void
dl_rules_read(struct dl_rules *g)
{
	const struct dl_table *t = &dl_tab_timex_grammar;
	struct reader rd = { .g = g };
	const char *name;

	for (rd.row = 0; rd.row < (long)t->nrows; rd.row++) {
		g->rules = dl_array_room(g->rules, &g->caprules,
		    g->nrules + 1, sizeof(*g->rules));
		rd.r = &g->rules[g->nrules];
		*rd.r = (struct dl_rule){ .type = DL_TX_DATE };
		name = dl_table_cell(t, rd.row, DL_TIMEX_GRAMMAR_NAME);
		rd.r->part = part_of_rule(&rd, dl_str(name, strlen(name)));
		pattern(&rd, dl_table_cell(t, rd.row,
		    DL_TIMEX_GRAMMAR_PATTERN));
		meaning(&rd, dl_table_cell(t, rd.row,
		    DL_TIMEX_GRAMMAR_MEANING));
		first_sets(&rd);
		g->nrules++;
		if (rd.r->part >= 0)
			join_part(&rd);
	}
}

void
dl_rules_free(struct dl_rules *g)
{
	dl_free(g->rules);
	dl_free(g->parts);
	dl_free(g->elems);
	dl_free(g->actions);
	*g = (struct dl_rules){ .nrules = 0 };
}
