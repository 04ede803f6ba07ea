/*
 * The matcher: backtracking over the rules, with what is still to come as a
 * chain of calls on the stack.  The grammar has no recursion, so the depth is
 * that of the table; the classes of the first two lexemes cut almost every
 * branch.  A
 * budget of steps a lexeme keeps hostile text linear.
 */
#include "date/rule.h"

#define BUDGET	4000

/* A rule in the middle of being matched, and the call that waits for it. */
struct call {
	const struct dl_rule *rule;
	const struct call *up;
	uint32_t at[DL_RULE_ELEMS];	/* lexeme of an element, + 1 */
	uint8_t next;			/* element to match next */
};

struct matcher {
	const struct dl_grammar *g;
	const struct dl_lexer *l;
	struct dl_match *best;
	int budget;
};

static void	step(struct matcher *, const struct call *, size_t,
		    const struct dl_timex *);

static bool
fits(const struct dl_lexer *l, size_t i, const struct dl_elem *e)
{
	return i < l->n && dl_lx_meet(&l->x[i].set, &e->set) &&
	    (!e->glued || l->x[i].glued);
}

/* Can the rule match at lexeme i, by the first two lexemes? */
static bool
likely(const struct dl_lexer *l, size_t i, const struct dl_key *r)
{
	return dl_lx_meet(&l->x[i].set, &r->first) && (r->single ||
	    (i + 1 < l->n && dl_lx_meet(&l->x[i + 1].set, &r->second)));
}

/* Left context lies before lexeme i, the last element nearest to it. */
static bool
context(const struct dl_lexer *l, const struct dl_rule *r, size_t i,
    size_t end)
{
	size_t k;
	bool there;

	for (k = 0; k < r->nleft; k++) {
		size_t back = r->nleft - k;

		there = i >= back && fits(l, i - back, &r->left[k]);
		if (there == r->left[k].negative)
			return false;
	}
	for (k = 0; k < r->nright; k++) {
		there = fits(l, end + k, &r->right[k]);
		if (there == r->right[k].negative)
			return false;
	}
	return true;
}

static void
apply(const struct matcher *m, const struct call *c, struct dl_timex *t)
{
	size_t i, k;

	for (i = 0; i < c->rule->naction; i++) {
		const struct dl_action *a = &c->rule->action[i];
		const struct dl_elem *e;
		const struct dl_lexeme *x;
		int32_t v;

		if (a->elem < 0) {
			t->s[a->slot] = a->value;
			continue;
		}
		if (c->at[a->elem] == 0)
			continue;
		e = &c->rule->elem[a->elem];
		x = &m->l->x[c->at[a->elem] - 1];
		for (k = 0; k < e->nclass; k++)
			if (dl_lx_is(x, e->class[k]))
				break;
		if (k == e->nclass)
			continue;
		v = dl_lx_value(x, e->class[k], a->which);
		if (v != DL_TX_NONE)
			t->s[a->slot] = v;
	}
}

/* The rule of c is matched up to lexeme i. */
static void
complete(struct matcher *m, const struct call *c, size_t i,
    const struct dl_timex *t)
{
	struct dl_timex done = *t;
	struct call up;

	apply(m, c, &done);
	if (c->up != NULL) {
		up = *c->up;
		up.next++;
		step(m, &up, i, &done);
		return;
	}
	if (i <= m->best->end || !context(m->l, c->rule, m->best->first, i))
		return;
	m->best->end = i;
	m->best->t = done;
	m->best->t.type = c->rule->type;
}

static void
enter(struct matcher *m, const struct call *c, const struct dl_part *part,
    size_t i, const struct dl_timex *t)
{
	struct call sub;
	size_t k;

	for (k = part->first; k < part->end; k++) {
		if (!likely(m->l, i, &m->g->keys[k]))
			continue;
		sub = (struct call){ .rule = &m->g->rules[k], .up = c };
		step(m, &sub, i, t);
	}
}

static void
step(struct matcher *m, const struct call *c, size_t i,
    const struct dl_timex *t)
{
	const struct dl_elem *e;
	struct call next;

	if (m->budget-- <= 0)
		return;
	if (c->next == c->rule->nelem) {
		complete(m, c, i, t);
		return;
	}
	e = &c->rule->elem[c->next];
	if (e->part >= 0) {
		if (i < m->l->n)
			enter(m, c, &m->g->parts[e->part], i, t);
	} else if (fits(m->l, i, e)) {
		next = *c;
		next.at[c->next] = (uint32_t)i + 1;
		next.next++;
		step(m, &next, i + 1, t);
	}
	if (e->optional) {
		next = *c;
		next.next++;
		step(m, &next, i, t);
	}
}

bool
dl_grammar_match(const struct dl_grammar *g, const struct dl_lexer *l,
    size_t i, struct dl_match *best)
{
	struct matcher m = { g, l, best, BUDGET };
	struct dl_timex empty;
	size_t k;

	best->first = best->end = i;
	if (!dl_lx_meet(&l->x[i].set, &g->first))
		return false;
	dl_timex_clear(&empty);
	for (k = 0; k < g->nrules; k++) {
		if (g->keys[k].top && likely(l, i, &g->keys[k])) {
			struct call c = { .rule = &g->rules[k] };

			step(&m, &c, i, &empty);
		}
	}
	return best->end > i;
}
