/*
 * From rules to one deterministic automaton: subset construction over the
 * places in all rules at once (Rabin and Scott 1959).  Each part is made into
 * an automaton of its own first, so that a place in a rule is an element and,
 * in a part, a state of it.  At the end states that nothing tells apart are
 * one (Moore 1956).
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "data/mkgrammar.h"

#define LETTERS		MK_FREE
#define STATES		16383		/* two bits less than a place has */

/* A place: rule, element, state of the part that stands there. */
struct place {
	uint16_t rule, elem, state;
};

struct set {				/* of places, in order */
	struct place *p;
	size_t n, cap;
};

struct maker {
	const struct dl_rules *g;
	const struct mk_words *w;
	struct mk_states *parts;	/* of each part, made before */
	struct mk_states *s;		/* the one being made */
	bool part;			/* it is a part */
	size_t nletters;
	uint8_t letter[512];		/* of kind * 2 + glued */
	uint16_t sample[LETTERS];	/* kind * 2 + glued of a letter */
	struct set *sets;		/* of states */
	size_t nsets, capsets;
};

static bool
fits(const struct maker *m, const struct dl_elem *e, unsigned symbol)
{
	return dl_lx_meet(&m->w->kinds[symbol / 2], &e->set) &&
	    (!e->glued || symbol % 2 == 1);
}

/* Symbols that all elements take or refuse alike are one letter. */
static void
make_letters(struct maker *m)
{
	const struct dl_rules *g = m->g;
	size_t a, b, i;

	for (a = 0; a < m->w->nkinds * 2; a++) {
		for (b = 0; b < m->nletters; b++) {
			for (i = 0; i < g->nelems; i++)
				if (fits(m, &g->elems[i], (unsigned)a) !=
				    fits(m, &g->elems[i], m->sample[b]))
					break;
			if (i == g->nelems)
				break;
		}
		if (b == LETTERS)
			dl_fatal("timex-grammar.tsv", 0,
			    "more than %d letters", LETTERS);
		if (b == m->nletters)
			m->sample[m->nletters++] = (uint16_t)a;
		m->letter[a] = (uint8_t)b;
	}
}

static const struct dl_elem *
elem(const struct maker *m, const struct place *p)
{
	return &m->g->elems[m->g->rules[p->rule].elem + p->elem];
}

static int
order(const struct place *a, const struct place *b)
{
	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	if (a->elem != b->elem)
		return a->elem < b->elem ? -1 : 1;
	return a->state < b->state ? -1 : a->state > b->state;
}

/* Puts a place, and those reached from it for nothing, into a set. */
static void
put(const struct maker *m, struct set *s, struct place p)
{
	const struct dl_rule *r = &m->g->rules[p.rule];
	const struct dl_elem *e;
	size_t i;

	for (;; p.elem++, p.state = 1) {
		for (i = s->n; i > 0 && order(&p, &s->p[i - 1]) < 0; i--)
			;
		if (i > 0 && order(&p, &s->p[i - 1]) == 0)
			return;
		s->p = dl_array_room(s->p, &s->cap, s->n + 1,
		    sizeof(*s->p));
		memmove(s->p + i + 1, s->p + i, (s->n - i) * sizeof(*s->p));
		s->p[i] = p;
		s->n++;
		if (p.elem == r->nelem)
			return;
		e = elem(m, &p);
		if (!(e->optional && p.state == 1) &&
		    !(e->part >= 0 && m->parts[e->part].accept[p.state]))
			return;
	}
}

/* The places after a letter. */
static void
follow(const struct maker *m, const struct set *from, size_t letter,
    struct set *to)
{
	size_t i;

	to->n = 0;
	for (i = 0; i < from->n; i++) {
		struct place p = from->p[i];
		const struct dl_elem *e;
		const struct mk_states *part;

		if (p.elem == m->g->rules[p.rule].nelem)
			continue;
		e = elem(m, &p);
		if (e->part < 0) {
			if (!fits(m, e, m->sample[letter]))
				continue;
			p.elem++;
			p.state = 1;
		} else {
			part = &m->parts[e->part];
			p.state = part->next[p.state * m->nletters + letter];
			if (p.state == 0)
				continue;
		}
		put(m, to, p);
	}
}

static bool
bare(const struct dl_rule *r)
{
	return r->nleft + r->nright == 0;
}

/* The rules that end in a set, up to the first that needs no context. */
static uint16_t
accept_list(struct maker *m, const struct set *set)
{
	struct mk_states *s = m->s;
	uint16_t list[1024];
	size_t n = 0, i, at;

	for (i = 0; i < set->n && n < 1023; i++) {
		const struct dl_rule *r = &m->g->rules[set->p[i].rule];

		if (set->p[i].elem < r->nelem)
			continue;
		list[n++] = set->p[i].rule;
		if (bare(r))
			break;
	}
	/* Of a part it does not matter by which rule it ends. */
	if (n == 0 || m->part)
		return n > 0;
	list[n++] = DL_NO_RULE;
	for (at = 1; at + n <= s->nlists; at++)
		if (memcmp(s->lists + at, list, n * sizeof(*list)) == 0)
			return (uint16_t)at;
	at = s->nlists;
	s->lists = dl_array_room(s->lists, &s->caplists, at + n,
	    sizeof(*s->lists));
	memcpy(s->lists + at, list, n * sizeof(*list));
	s->nlists += n;
	return (uint16_t)at;
}

/* The state of a set, made if it is new; takes the places of a new one. */
static uint16_t
state_of(struct maker *m, struct set *set)
{
	struct mk_states *s = m->s;
	size_t i;

	for (i = 0; i < m->nsets; i++)
		if (m->sets[i].n == set->n && (set->n == 0 ||
		    memcmp(m->sets[i].p, set->p,
		    set->n * sizeof(*set->p)) == 0))
			return (uint16_t)i;
	if (i == STATES)
		dl_fatal("timex-grammar.tsv", 0, "more than %d states",
		    STATES);
	m->sets = dl_array_room(m->sets, &m->capsets, i + 1,
	    sizeof(*m->sets));
	m->sets[m->nsets++] = *set;
	s->accept = dl_array_room(s->accept, &s->capaccept, i + 1,
	    sizeof(*s->accept));
	s->accept[i] = accept_list(m, set);
	*set = (struct set){ .n = 0 };
	return (uint16_t)i;
}

/* Makes m->s out of the places in m->sets[1]. */
static void
subsets(struct maker *m, struct set *start)
{
	struct mk_states *s = m->s;
	struct set none = { .n = 0 }, to = { .n = 0 };
	size_t i, c;

	m->nsets = 0;
	s->nletters = m->nletters;
	s->lists = dl_array_room(s->lists, &s->caplists, 1,
	    sizeof(*s->lists));
	s->lists[s->nlists++] = DL_NO_RULE;
	state_of(m, &none);
	state_of(m, start);
	for (i = 0; i < m->nsets; i++) {
		s->next = dl_array_room(s->next, &s->capnext,
		    (i + 1) * m->nletters, sizeof(*s->next));
		for (c = 0; c < m->nletters; c++) {
			follow(m, &m->sets[i], c, &to);
			s->next[i * m->nletters + c] = state_of(m, &to);
		}
	}
	s->n = m->nsets;
	for (i = 0; i < m->nsets; i++)
		dl_free(m->sets[i].p);
	dl_free(to.p);
}

/* Are two states alike, as far as the groups tell? */
static bool
alike(const struct mk_states *s, const uint16_t *group, size_t a, size_t b)
{
	size_t c;

	if (group[a] != group[b])
		return false;
	for (c = 0; c < s->nletters; c++)
		if (group[s->next[a * s->nletters + c]] !=
		    group[s->next[b * s->nletters + c]])
			return false;
	return true;
}

/* Splits groups of states until all in one are alike; their number. */
static size_t
groups(const struct mk_states *s, uint16_t *group)
{
	uint16_t *old = dl_alloc(s->n * sizeof(*old));
	size_t n = 0, before, i, j;

	memcpy(group, s->accept, s->n * sizeof(*group));
	do {
		before = n;
		memcpy(old, group, s->n * sizeof(*old));
		for (n = 0, i = 0; i < s->n; i++) {
			for (j = 0; j < i && !alike(s, old, i, j); j++)
				;
			group[i] = j < i ? group[j] : (uint16_t)n++;
		}
	} while (n > before);
	dl_free(old);
	return n;
}

/* State 0 and 1 keep their numbers: nothing is like the one or the other. */
static void
minimise(struct mk_states *s)
{
	uint16_t *group = dl_alloc(s->n * sizeof(*group));
	size_t n = groups(s, group), i, c;

	for (i = 0; i < s->n; i++) {
		for (c = 0; c < s->nletters; c++)
			s->next[group[i] * s->nletters + c] =
			    group[s->next[i * s->nletters + c]];
		s->accept[group[i]] = s->accept[i];
	}
	s->n = n;
	dl_free(group);
}

static void
finish(struct maker *m, struct set *start)
{
	subsets(m, start);
	if (m->s->accept[1] != 0)
		dl_fatal("timex-grammar.tsv", 0,
		    "a rule or a part that can be empty");
	minimise(m->s);
}

/* The most used letters first: so the rows of the automaton pack best. */
static void
sort_letters(struct mk_states *s)
{
	size_t uses[LETTERS] = { 0 }, order[LETTERS], i, c, k;
	uint16_t row[LETTERS];
	uint8_t to[LETTERS];

	for (i = 0; i < s->n * s->nletters; i++)
		uses[i % s->nletters] += s->next[i] != 0;
	for (c = 0; c < s->nletters; c++) {
		for (k = c; k > 0 && uses[order[k - 1]] < uses[c]; k--)
			order[k] = order[k - 1];
		order[k] = c;
	}
	for (k = 0; k < s->nletters; k++)
		to[order[k]] = (uint8_t)k;
	for (i = 0; i < s->n; i++) {
		memcpy(row, &s->next[i * s->nletters],
		    s->nletters * sizeof(row[0]));
		for (k = 0; k < s->nletters; k++)
			s->next[i * s->nletters + k] = row[order[k]];
	}
	for (i = 0; i < sizeof(s->letter); i++)
		s->letter[i] = to[s->letter[i]];
}

void
mk_states_make(struct mk_states *s, const struct dl_rules *g,
    const struct mk_words *w)
{
	struct maker m = { .g = g, .w = w };
	struct set start = { .n = 0 };
	size_t i, k;

	make_letters(&m);
	m.part = true;
	m.parts = dl_alloc((g->nparts + 1) * sizeof(*m.parts));
	for (i = 0; i < g->nparts; i++) {
		m.parts[i] = (struct mk_states){ .n = 0 };
		m.s = &m.parts[i];
		for (k = g->parts[i].rules.first; k < g->parts[i].rules.end;
		    k++)
			put(&m, &start, (struct place){ (uint16_t)k, 0, 1 });
		finish(&m, &start);
	}
	m.s = s;
	m.part = false;
	for (k = 0; k < g->nrules; k++)
		if (g->rules[k].part < 0)
			put(&m, &start, (struct place){ (uint16_t)k, 0, 1 });
	finish(&m, &start);
	memcpy(s->letter, m.letter, sizeof(s->letter));
	sort_letters(s);
	for (i = 0; i < g->nparts; i++)
		mk_states_free(&m.parts[i]);
	dl_free(m.parts);
	dl_free(m.sets);
}

void
mk_states_free(struct mk_states *s)
{
	dl_free(s->next);
	dl_free(s->accept);
	dl_free(s->lists);
}
