/*
 * The matcher, in two walks.  The first runs the automaton over the kinds of
 * the lexemes: one look into a table for each, to the last state that is
 * alive; then the longest end counts whose rule finds its context.  The second
 * walk, of the few lexemes of an expression that is found, reads its meaning
 * out of that one rule by backtracking: elements in their order, a part's
 * rules in theirs, what is optional is taken before it is left out.  The
 * grammar has no recursion and no repetition, so both are bounded by the
 * table.  How the rules are read depends on nothing but the kinds of the
 * lexemes: of short expressions it is remembered.
 */
#include "base/mem.h"
#include "date/grammar.h"
#include "date/rule.h"

static const struct dl_grammar *const grammar = &dl_timex_grammar;

#define LONGEST	64			/* lexemes of an expression */
#define DEPTH	(4 * LONGEST)		/* rules and parts in one of them */

/* A rule in the middle of being read, and the call that waits for it. */
struct call {
	const struct dl_rule *rule;
	const struct call *up;
	uint8_t at[DL_RULE_ELEMS];	/* lexeme of an element, counted from
					   1 within the expression; 0: none */
	uint8_t next;			/* element to read next */
};

/* A rule that was read: its number, and as above. */
struct reading {
	uint16_t rule;
	uint8_t at[DL_RULE_ELEMS];
};

struct reader {
	const struct dl_lexer *l;
	size_t first, end;
	struct reading done[DEPTH];	/* rules and parts that were read, in
					   the order in which they ended */
	size_t ndone;
};

#define SHORT	8			/* lexemes that are remembered, */
#define FEW	6			/* rules and parts in them, */
#define MEMOS	512			/* and how many such expressions: a
					   power of two */

struct dl_memo {
	uint16_t kinds[SHORT];		/* and whether glued, of the lexemes */
	uint16_t rule;
	uint8_t n;			/* lexemes; 0: an empty place */
	uint8_t ndone;
	struct reading done[FEW];
};

static bool	step(struct reader *, const struct call *, size_t);

static const struct dl_lx_set *
classes(const struct dl_lexer *l, size_t i)
{
	return &dl_timex_lexicon.kinds[l->x[i].kind];
}

static bool
fits(const struct dl_lexer *l, size_t i, const struct dl_elem *e)
{
	return dl_lx_meet(classes(l, i), &e->set) &&
	    (!e->glued || l->x[i].glued);
}

/* Left context lies before lexeme i, the last element nearest to it. */
static bool
context(struct dl_lexer *l, const struct dl_rule *r, size_t i, size_t end)
{
	const struct dl_elem *e = &grammar->elems[r->elem + r->nelem];
	size_t k, at;
	bool there;

	for (k = 0; k < r->nleft; k++, e++) {
		size_t back = r->nleft - k;

		there = i >= back && fits(l, i - back, e);
		if (there == e->negative)
			return false;
	}
	for (k = 0; k < r->nright; k++, e++) {
		at = end + k;
		there = (at < l->n || dl_lexer_more(l)) && fits(l, at, e);
		if (there == e->negative)
			return false;
	}
	return true;
}

/* Takes over what a rule says of the lexemes from the first one on. */
static void
apply(const struct dl_lexer *l, size_t first, const struct reading *c,
    struct dl_timex *t)
{
	const struct dl_rule *rule = &grammar->rules[c->rule];
	const struct dl_action *a = &grammar->actions[rule->action];
	const struct dl_elem *e;
	size_t i, k, at;
	int32_t v;

	for (i = 0; i < rule->naction; i++, a++) {
		if (a->elem < 0) {
			t->s[a->slot] = a->value;
			continue;
		}
		if (c->at[a->elem] == 0)
			continue;
		e = &grammar->elems[rule->elem + (unsigned)a->elem];
		at = first + c->at[a->elem] - 1;
		for (k = 0; k < e->nclass; k++)
			if (dl_lx_is(&l->x[at], e->class[k]))
				break;
		if (k == e->nclass)
			continue;
		v = dl_lexer_value(l, at, e->class[k], a->which);
		if (v != DL_TX_NONE)
			t->s[a->slot] = v;
	}
}

/* The rule of c is read up to lexeme i. */
static bool
complete(struct reader *m, const struct call *c, size_t i)
{
	struct reading *done;
	struct call up;

	if ((c->up == NULL && i != m->end) || m->ndone == DEPTH)
		return false;
	done = &m->done[m->ndone++];
	done->rule = (uint16_t)(c->rule - grammar->rules);
	memcpy(done->at, c->at, sizeof(done->at));
	if (c->up == NULL)
		return true;
	up = *c->up;
	up.next++;
	if (step(m, &up, i))
		return true;
	m->ndone--;
	return false;
}

/* Can the rule be read at lexeme i, by the first two lexemes? */
static bool
likely(const struct reader *m, const struct dl_rule *r, size_t i)
{
	return dl_lx_meet(classes(m->l, i), &r->first) && (r->single ||
	    (i + 1 < m->end && dl_lx_meet(classes(m->l, i + 1),
	    &r->second)));
}

static bool
enter(struct reader *m, const struct call *c, const struct dl_part *p,
    size_t i)
{
	struct call sub;
	size_t k;

	for (k = p->first; k < p->end; k++) {
		if (!likely(m, &grammar->rules[k], i))
			continue;
		sub = (struct call){ .rule = &grammar->rules[k], .up = c };
		if (step(m, &sub, i))
			return true;
	}
	return false;
}

static bool
step(struct reader *m, const struct call *c, size_t i)
{
	const struct dl_elem *e;
	struct call next;

	if (c->next == c->rule->nelem)
		return complete(m, c, i);
	e = &grammar->elems[c->rule->elem + c->next];
	next = *c;
	next.next++;
	if (i == m->end)
		;
	else if (e->part >= 0) {
		if (enter(m, c, &grammar->parts[e->part], i))
			return true;
	} else if (fits(m->l, i, e)) {
		next.at[c->next] = (uint8_t)(i - m->first + 1);
		if (step(m, &next, i + 1))
			return true;
		next.at[c->next] = 0;
	}
	return e->optional && step(m, &next, i);
}

/* The second walk: which rules and parts have which lexemes. */
static bool
read_rules(struct reader *m, const struct dl_lexer *l,
    const struct dl_rule *rule, const struct dl_match *match)
{
	struct call top = { .rule = rule };

	m->l = l;
	m->first = match->first;
	m->end = match->end;
	m->ndone = 0;
	return step(m, &top, m->first);
}

static inline uint16_t
kind_of(const struct dl_lexeme *x)
{
	return (uint16_t)(x->kind * 2 + x->glued);
}

/* Where a short expression is remembered, if it is. */
static struct dl_memo *
memo_of(struct dl_lexer *l, const struct dl_lexeme *x, size_t n)
{
	uint32_t hash = 0;
	size_t i;

	if (n > SHORT)
		return NULL;
	if (l->memos == NULL) {
		l->memos = dl_alloc(MEMOS * sizeof(*l->memos));
		memset(l->memos, 0, MEMOS * sizeof(*l->memos));
	}
	for (i = 0; i < n; i++)
		hash = (hash + kind_of(&x[i])) * 0x9E3779B1u;
	return &l->memos[hash >> 16 & (MEMOS - 1)];
}

static bool
remembers(const struct dl_memo *o, const struct dl_rule *rule,
    const struct dl_lexeme *x, size_t n)
{
	size_t i;

	if (o->n != n || &grammar->rules[o->rule] != rule)
		return false;
	for (i = 0; i < n && o->kinds[i] == kind_of(&x[i]); i++)
		continue;
	return i == n;
}

static void
remember(struct dl_memo *o, const struct dl_rule *rule,
    const struct dl_lexeme *x, const struct reader *m)
{
	size_t i;

	o->n = (uint8_t)(m->end - m->first);
	o->rule = (uint16_t)(rule - grammar->rules);
	for (i = 0; i < o->n; i++)
		o->kinds[i] = kind_of(&x[i]);
	o->ndone = (uint8_t)m->ndone;
	memcpy(o->done, m->done, m->ndone * sizeof(*o->done));
}

/* The meaning; an inner rule speaks before an outer one. */
static bool
read_meaning(struct dl_lexer *l, const struct dl_rule *rule,
    struct dl_match *match)
{
	const struct dl_lexeme *x = &l->x[match->first];
	size_t n = match->end - match->first, i;
	struct dl_memo *o = memo_of(l, x, n);
	const struct reading *done;
	struct reader m;

	if (o != NULL && remembers(o, rule, x, n)) {
		done = o->done;
		n = o->ndone;
	} else {
		if (!read_rules(&m, l, rule, match))
			return false;
		done = m.done;
		n = m.ndone;
		if (o != NULL && n <= FEW)
			remember(o, rule, x, &m);
	}
	dl_timex_clear(&match->t);
	match->t.type = (enum dl_tx_type)rule->type;
	for (i = 0; i < n; i++)
		apply(l, match->first, &done[i], &match->t);
	return true;
}

/*
 * The best rule that ends in this state and finds its context; they stand in
 * the order of the table.
 */
static const struct dl_rule *
accepted(struct dl_lexer *l, unsigned state, size_t i, size_t end)
{
	const uint16_t *k = &grammar->a.lists[grammar->a.accept[state]];

	for (; *k != DL_NO_RULE; k++)
		if (context(l, &grammar->rules[*k], i, end))
			return &grammar->rules[*k];
	return NULL;
}

bool
dl_grammar_match(struct dl_lexer *l, size_t i, struct dl_match *best)
{
	const struct dl_automaton *a = &grammar->a;
	const struct dl_rule *rule = NULL;
	uint16_t path[LONGEST];
	unsigned state = 1;
	size_t n = 0;

	for (; n < LONGEST && (i + n < l->n || dl_lexer_more(l)); n++) {
		const struct dl_lexeme *x = &l->x[i + n];

		state = dl_automaton_next(a, state,
		    a->letter[x->kind * 2 + x->glued]);
		if (state == 0)
			break;
		path[n] = (uint16_t)state;
	}
	for (; n > 0; n--) {
		rule = accepted(l, path[n - 1], i, i + n);
		if (rule != NULL)
			break;
	}
	if (rule == NULL)
		return false;
	best->first = i;
	best->end = i + n;
	return read_meaning(l, rule, best);
}
