/*
 * Clauses: for each verb group its subject, its object and the group above
 * it.  One pass from left to right with a small stack of open clauses: a
 * relative pronoun or a subordinator opens one, its verb and the comma behind
 * it close it, and the subject that still waits gets the next finite verb.
 */
#include "syntax/parts.h"

#define DEPTH	16			/* deeper nesting shares a frame */

struct frame {
	int32_t subj, verb;
	int32_t above;			/* verb group it completes */
	int32_t gap;			/* antecedent of a relative clause */
};

struct walk {
	struct dl_syntax *x;
	struct frame f[DEPTH];
	size_t n;
	int32_t cand;			/* noun chunk that may be the subject
					   of a clause that nothing opens */
	int32_t last_np, last_vg;
	int32_t opening;		/* participle that opens the sentence
					   and waits for a subject, or -1 */
	int32_t clause;
};

static struct frame *
top(struct walk *w)
{
	return &w->f[w->n - 1];
}

static void
push(struct walk *w, int32_t subj, int32_t above)
{
	if (w->n < DEPTH)
		w->n++;
	*top(w) = (struct frame){ subj, -1, above, -1 };
	w->cand = -1;
	w->clause++;
}

/* What is in brackets and short is no part of the clause: the chunk of the
 * closing bracket, or i. */
static size_t
parenthesis(const struct dl_syntax *x, size_t i)
{
	size_t k;

	if (x->chunks[i].kind != DL_K_BREAK ||
	    !dl_str_is(x->words[x->chunks[i].first].low, "("))
		return i;
	for (k = i + 1; k < x->nchunks && k < i + 12; k++)
		if (x->chunks[k].kind == DL_K_BREAK &&
		    dl_str_is(x->words[x->chunks[k].first].low, ")"))
			return k;
	return i;
}

/* The chunk before i that is neither date nor adverb; -1 at the start. */
static int32_t
left(const struct dl_syntax *x, int32_t i)
{
	int32_t k, n;

	for (n = 0; i-- > 0 && n < DL_REACH; n++) {
		if (x->chunks[i].kind == DL_K_BREAK &&
		    dl_str_is(x->words[x->chunks[i].first].low, ")")) {
			for (k = i - 1; k >= 0 && k > i - 12; k--)
				if (parenthesis(x, (size_t)k) == (size_t)i)
					break;
			if (k >= 0 && k > i - 12)
				i = k;
			continue;
		}
		if (x->chunks[i].kind != DL_K_DATE)
			return i;
	}
	return -1;
}

static enum dl_chunk_kind
kind(const struct dl_syntax *x, int32_t i)
{
	return i < 0 || (size_t)i >= x->nchunks ? DL_K_BREAK :
	    x->chunks[i].kind;
}

/* A noun chunk that names a time: last month, that day. */
static bool
temporal(const struct dl_syntax *x, const struct dl_chunk *c)
{
	return dl_lemma_in(&x->words[c->head], DL_W_TIME);
}

/* A lone participle with its agent: seen by nobody. */
static bool
by_follows(const struct dl_syntax *x, size_t i)
{
	return !(x->chunks[i].flags & DL_VG_FINITE) && i + 1 < x->nchunks &&
	    x->chunks[i + 1].kind == DL_K_PREP &&
	    dl_str_is(x->words[x->chunks[i + 1].first].low, "by");
}

/* A verb of speech; lone, it is seldom a participle behind its noun. */
static bool
speech(const struct dl_syntax *x, int32_t vg)
{
	return vg >= 0 &&
	    (x->words[x->chunks[vg].head].lex->flags & DL_X_SPEECH);
}

/* help resume, let go: a base form right behind another group. */
static bool
bare_infinitive(const struct dl_syntax *x, size_t i)
{
	const struct dl_chunk *c = &x->chunks[i];

	return i > 0 && x->chunks[i - 1].kind == DL_K_VG &&
	    c->end - c->first == 1 &&
	    x->words[c->head].cls == DL_C_VERB &&
	    x->words[c->head].form == DL_F_BASE;
}

/*
 * A group that is a lone -ed form: finite, or a participle behind its noun?
 * Finite if its clause still waits for a verb and no other finite verb comes
 * first, or if it has an object of its own.
 */
static bool
ed_finite(const struct dl_syntax *x, size_t i, bool waiting)
{
	int32_t before = left(x, (int32_t)i);
	size_t k = i + 1;

	if (by_follows(x, i))
		return false;
	if (dl_lemma_in(&x->words[x->chunks[i].head], DL_W_INTRANSITIVE))
		return true;
	if (waiting && speech(x, (int32_t)i))
		return true;
	if (before > 1 && kind(x, before) == DL_K_NP &&
	    x->chunks[before].prep >= 0 && kind(x, before - 2) == DL_K_COMMA)
		return false;		/* , in remarks published */
	if (kind(x, before) == DL_K_REL || kind(x, before) == DL_K_CONJ)
		return true;
	if (k < x->nchunks && x->chunks[k].kind == DL_K_NP)
		return kind(x, before) == DL_K_NP || waiting;
	if (!waiting)
		return false;
	for (; k < x->nchunks && k < i + DL_REACH; k++) {
		enum dl_chunk_kind t = x->chunks[k].kind;

		if (t == DL_K_VG && !(x->chunks[k].flags & (DL_VG_INF |
		    DL_VG_ING | DL_VG_PART)) && !by_follows(x, k) &&
		    !bare_infinitive(x, k))
			return false;	/* finite, or could be */
		if (t == DL_K_NP && x->chunks[k].prep < 0 &&
		    !(x->chunks[k].flags & DL_NP_INPP) &&
		    !temporal(x, &x->chunks[k]))
			break;		/* the subject of what comes */
		if (t == DL_K_COMMA || t == DL_K_BREAK || t == DL_K_SUB ||
		    t == DL_K_REL || t == DL_K_VG || t == DL_K_CONJ)
			break;
	}
	return true;
}

/* Ann Lee, head of the bank, said: noun chunk i says what the name before the
 * comma is. */
static bool
apposition(const struct dl_syntax *x, int32_t i)
{
	int32_t k;

	for (k = i + 1; k < i + 12 && (kind(x, k) == DL_K_NP ||
	    kind(x, k) == DL_K_PREP); k++)
		;
	return kind(x, k) == DL_K_COMMA && i >= 2 &&
	    kind(x, i) == DL_K_NP && x->chunks[i].prep < 0 &&
	    kind(x, i - 1) == DL_K_COMMA && kind(x, i - 2) == DL_K_NP &&
	    x->words[x->chunks[i].head].cls == DL_C_NOUN &&
	    x->words[x->chunks[i - 2].head].cls == DL_C_NAME;
}

/* Citing A and B, C said: B is no subject either. */
static void
object_of(struct dl_syntax *x, int32_t vg, int32_t np)
{
	int i;

	x->chunks[vg].obj = np;
	if (x->chunks[vg].flags & DL_VG_FINITE)
		return;
	for (i = 0; (np = x->chunks[np].coord) >= 0 && i < DL_REACH; i++)
		x->chunks[np].flags |= DL_NP_INOBJ;
}

static void
noun_chunk(struct walk *w, size_t i)
{
	struct dl_chunk *c = &w->x->chunks[i];
	struct frame *f = top(w);
	int32_t before = left(w->x, (int32_t)i);

	c->clause = w->clause;
	w->last_np = (int32_t)i;
	if (c->prep >= 0 || (c->flags & DL_NP_INPP) || temporal(w->x, c))
		return;
	if (kind(w->x, before) == DL_K_VG && (f->verb >= 0 ||
	    ((w->x->chunks[before].flags & (DL_VG_INF | DL_VG_ING)) &&
	    !speech(w->x, before) && (w->x->words[c->head].cls != DL_C_PRON ||
	    dl_in(&w->x->words[c->head], DL_W_OBJPRON)))) &&
	    w->x->chunks[before].obj < 0 &&
	    w->x->chunks[before].subj != (int32_t)i &&
	    !(w->x->chunks[before].flags & DL_VG_PASSIVE))
		object_of(w->x, before, (int32_t)i);
	if (f->verb < 0) {
		if ((f->subj < 0 || f->gap >= 0) &&
		    !(c->flags & DL_NP_INOBJ) &&
		    (kind(w->x, before) != DL_K_VG ||
		    w->x->chunks[before].obj != (int32_t)i))
			f->subj = (int32_t)i;
		return;
	}
	if (w->cand == (int32_t)i - 2 && apposition(w->x, (int32_t)i))
		return;
	if (w->cand >= 0 && w->x->chunks[w->cand].coord == (int32_t)i &&
	    speech(w->x, w->last_vg))
		return;			/* said A and B must go */
	if (w->cand < 0 || kind(w->x, before) == DL_K_COMMA ||
	    kind(w->x, before) == DL_K_CONJ || kind(w->x, before) == DL_K_NP)
		w->cand = (int32_t)i;
}

/* Cuts the coordination that leads to noun chunk i: it opens a clause. */
static void
unlink_np(struct dl_syntax *x, int32_t i)
{
	int32_t k;

	for (k = i - 1; k >= 0 && k >= i - 4; k--)
		if (x->chunks[k].coord == i)
			x->chunks[k].coord = -1;
}

/* Closes clauses until one waits for its verb with its subject known. */
static bool
resume(struct walk *w)
{
	size_t n = w->n;

	while (n > 1) {
		n--;
		if (w->f[n - 1].verb < 0 && w->f[n - 1].subj >= 0) {
			w->n = n;
			return true;
		}
	}
	return false;
}

/* "It broke," said Ann Lee: the speaker stands behind the verb, and no other
 * verb follows before the next mark. */
static bool
inverted(const struct dl_syntax *x, size_t i)
{
	int32_t before = left(x, (int32_t)i);
	size_t k;

	if (before < 0 || dl_str_is(x->words[x->chunks[i].head].lemma,
	    "tell") || (kind(x, before) != DL_K_COMMA &&
	    kind(x, before) != DL_K_BREAK) || i + 1 >= x->nchunks ||
	    x->chunks[i + 1].kind != DL_K_NP || x->chunks[i].end -
	    x->chunks[i].first != 1 || !speech(x, (int32_t)i))
		return false;
	for (k = i + 2; k < x->nchunks && k < i + 12; k++)
		if (x->chunks[k].kind == DL_K_VG ||
		    x->chunks[k].kind == DL_K_SUB)
			return false;
		else if (x->chunks[k].kind == DL_K_COMMA ||
		    x->chunks[k].kind == DL_K_BREAK ||
		    x->chunks[k].kind == DL_K_REL)
			break;
	return true;
}

static void
finite(struct walk *w, size_t i)
{
	struct dl_syntax *x = w->x;
	struct dl_chunk *c = &x->chunks[i];
	int32_t before = left(x, (int32_t)i), old;
	struct frame *f = top(w);

	c->flags |= DL_VG_FINITE;
	if (f->verb >= 0 && kind(x, before) == DL_K_NP &&
	    (x->chunks[before].flags & DL_NP_INPP) && (w->cand < 0 ||
	    (kind(x, before - 1) == DL_K_CONJ && kind(x, before - 2) ==
	    DL_K_COMMA)))
		w->cand = before;	/* ..., and B left */
	if (f->verb < 0) {
		if (f->subj < 0 && w->last_vg < 0)
			f->subj = w->last_np;
	} else if (kind(x, before) == DL_K_CONJ) {
		/* the same subject goes on */
	} else if (w->cand >= 0 && !(kind(x, before) == DL_K_COMMA &&
	    resume(w))) {
		old = f->verb;
		unlink_np(x, w->cand);
		if (x->chunks[old].obj == w->cand)
			x->chunks[old].obj = -1;
		push(w, w->cand, kind(x, left(x, w->cand)) == DL_K_VG ||
		    (kind(x, left(x, w->cand)) == DL_K_NP && dl_lemma_in(
		    &x->words[x->chunks[old].head], DL_W_TELLING)) ? old : -1);
		old = left(x, w->f[w->n - 1].subj);
		if (top(w)->above < 0 && old >= 0 && kind(x, old) == DL_K_NP &&
		    !temporal(x, &x->chunks[old]))
			top(w)->gap = old;	/* the men it held */
		for (old = top(w)->subj; old < (int32_t)i; old++)
			x->chunks[old].clause = w->clause;
	} else if (w->cand < 0)
		resume(w);
	f = top(w);
	c->subj = f->subj;
	if (inverted(x, i)) {
		c->subj = (int32_t)i + 1;
		f->above = -1;
	}
	c->gov = f->above;
	if (f->above >= 0)
		c->flags |= DL_VG_COMP;
	if (f->gap >= 0 && f->gap != f->subj && f->verb < 0)
		c->obj = f->gap;
	f->verb = (int32_t)i;
	w->cand = -1;
	if (w->opening >= 0 && c->subj > w->opening && w->n == 1) {
		if (x->chunks[w->opening].flags & DL_VG_ING)
			x->chunks[w->opening].subj = c->subj;
		else
			x->chunks[w->opening].obj = c->subj;
	}
	if (w->n == 1)
		w->opening = -1;
}

/* Infinitives, gerunds and participles. */
static void
nonfinite(struct walk *w, size_t i)
{
	struct dl_syntax *x = w->x;
	struct dl_chunk *c = &x->chunks[i];
	int32_t before = left(x, (int32_t)i);
	int32_t gov = top(w)->verb >= 0 || !(c->flags & DL_VG_INF) ?
	    w->last_vg : -1;

	/* went to A, which is small, to meet B: the clause around it */
	if (kind(x, before) == DL_K_COMMA && (c->flags & DL_VG_INF) &&
	    w->n > 1 && top(w)->gap >= 0 && w->f[w->n - 2].verb >= 0) {
		w->n--;
		gov = top(w)->verb;
	}
	c->gov = gov;
	c->subj = gov >= 0 ? x->chunks[gov].subj : top(w)->subj;
	if (kind(x, before) == DL_K_PREP && before > 0 &&
	    kind(x, before - 1) == DL_K_NP)
		c->gov_np = before - 1;	/* its history of kidnapping */
	if (kind(x, before) == DL_K_NP && (c->flags & DL_VG_INF))
		c->gov_np = before;
	else if (kind(x, before) == DL_K_NP) {
		c->subj = before;	/* the talks planned, the man firing */
		c->gov = -1;
		if (!(c->flags & DL_VG_ING)) {
			c->obj = before;
			c->subj = -1;
			c->flags |= DL_VG_PASSIVE | DL_VG_PART;
		}
	} else if (!(c->flags & (DL_VG_INF | DL_VG_ING))) {
		c->obj = top(w)->subj;
		c->subj = -1;
		c->flags |= DL_VG_PASSIVE | DL_VG_PART;
	} else if (top(w)->verb < 0 && top(w)->subj < 0 &&
	    !(c->flags & DL_VG_INF))
		c->subj = -1;
	if (w->n == 1 && w->last_vg < 0 && top(w)->subj < 0 &&
	    !(c->flags & DL_VG_INF))
		w->opening = (int32_t)i;	/* accusing A of it, B left */
	w->cand = -1;
}

/* The comma before chunk i closes an aside (, including X, left): where the
 * aside begins, or -1. */
static int32_t
aside(const struct dl_syntax *x, int32_t i)
{
	int32_t k = i - 1;

	if (k < 1 || x->chunks[k].kind != DL_K_COMMA)
		return -1;
	for (k--; k > 0 && k > i - 14; k--)
		if (x->chunks[k].kind == DL_K_COMMA)
			return x->chunks[k + 1].kind == DL_K_PREP ||
			    apposition(x, k + 1) ? k : -1;
		else if (x->chunks[k].kind == DL_K_BREAK ||
		    (x->chunks[k].kind == DL_K_VG &&
		    (x->chunks[k].flags & DL_VG_FINITE)))
			return -1;
	return -1;
}

/* A clause around this one has its subject and no verb yet. */
static bool
somebody_waits(const struct walk *w)
{
	size_t n;

	for (n = w->n - 1; n > 0; n--)
		if (w->f[n - 1].verb < 0 && w->f[n - 1].subj >= 0)
			return true;
	return false;
}

/* Headlines are in the present tense, so that a lone participle is a passive
 * without its auxiliary: Two held in Oslo. */
static bool
headline_passive(const struct dl_syntax *x, size_t i)
{
	const struct dl_chunk *c = &x->chunks[i];
	const struct dl_word *head = &x->words[c->head];

	return x->headline && c->end - c->first == 1 &&
	    (head->form == DL_F_ED || head->form == DL_F_PART) &&
	    kind(x, left(x, (int32_t)i)) == DL_K_NP &&
	    (i + 1 == x->nchunks || x->chunks[i + 1].kind == DL_K_PREP ||
	    x->chunks[i + 1].kind == DL_K_DATE ||
	    x->chunks[i + 1].kind == DL_K_SUB);
}

static void
verb_group(struct walk *w, size_t i)
{
	struct dl_chunk *c = &w->x->chunks[i];
	struct frame *f = top(w);
	bool waiting = (f->verb < 0 && (f->subj >= 0 || w->n > 1)) ||
	    (w->cand >= 0 && aside(w->x, (int32_t)i) > w->cand) ||
	    ((kind(w->x, left(w->x, (int32_t)i)) == DL_K_COMMA ||
	    kind(w->x, left(w->x, (int32_t)i)) == DL_K_VG) &&
	    somebody_waits(w));

	if (bare_infinitive(w->x, i))
		c->flags = (c->flags & ~(uint32_t)DL_VG_FINITE) | DL_VG_INF;
	if (!(c->flags & (DL_VG_FINITE | DL_VG_INF | DL_VG_ING | DL_VG_PART)) &&
	    ed_finite(w->x, i, waiting || (w->cand >= 0 &&
	    kind(w->x, left(w->x, (int32_t)i)) == DL_K_NP &&
	    w->last_vg >= 0 && (speech(w->x, w->last_vg) ||
	    w->x->chunks[w->last_vg].obj != w->cand))))
		c->flags |= DL_VG_FINITE | DL_VG_PAST;
	if (inverted(w->x, i))
		c->flags = (c->flags & ~(uint32_t)DL_VG_PART) | DL_VG_FINITE |
		    DL_VG_PAST;
	if (headline_passive(w->x, i))
		c->flags = (c->flags & ~(uint32_t)DL_VG_PART) |
		    DL_VG_FINITE | DL_VG_PASSIVE;
	if (c->flags & DL_VG_FINITE)
		finite(w, i);
	else
		nonfinite(w, i);
	c->clause = w->clause;
	w->last_vg = (int32_t)i;
}

static void
relative(struct walk *w, size_t i)
{
	if (dl_str_is(w->x->words[w->x->chunks[i].first].low, "whose")) {
		push(w, -1, -1);	/* its own noun is the subject */
		return;
	}
	push(w, w->last_np, -1);
	if (i == 0 || w->x->chunks[i - 1].kind != DL_K_PREP)
		top(w)->gap = w->last_np;	/* not: in which they met */
	else
		top(w)->subj = -1;
}

static void
step(struct walk *w, size_t i)
{
	switch (w->x->chunks[i].kind) {
	case DL_K_NP:
		noun_chunk(w, i);
		break;
	case DL_K_VG:
		verb_group(w, i);
		break;
	case DL_K_REL:
		relative(w, i);
		break;
	case DL_K_SUB:
		push(w, -1, dl_str_is(w->x->words[w->x->chunks[i].first].low,
		    "that") && (kind(w->x, (int32_t)i - 1) != DL_K_COMMA ||
		    speech(w->x, w->last_vg)) ? w->last_vg : -1);
		break;
	case DL_K_BREAK:
		if (top(w)->verb < 0 && w->n == 1 && (dl_str_is(w->x->words[
		    w->x->chunks[i].first].low, ":") || dl_str_is(w->x->words[
		    w->x->chunks[i].first].low, ";")))
			top(w)->subj = -1;	/* Oslo: Two men held */
		if (top(w)->verb >= 0 && !dl_str_is(w->x->words[
		    w->x->chunks[i].first].low, ")"))
			push(w, -1, -1);
		break;
	default:
		break;
	}
	w->x->chunks[i].clause = w->clause;
}

void
dl_clauses(struct dl_syntax *x)
{
	struct walk w = { .x = x, .n = 1, .cand = -1, .last_np = -1,
	    .last_vg = -1, .opening = -1 };
	size_t i, close;

	w.f[0] = (struct frame){ -1, -1, -1, -1 };
	for (i = 0; i < x->nchunks; i++) {
		close = parenthesis(x, i);
		for (; i < close; i++)
			x->chunks[i].clause = w.clause;
		step(&w, i);
	}
	for (i = 0; i < x->nchunks; i++)
		if (x->chunks[i].kind == DL_K_VG && x->chunks[i].subj >= 0)
			x->chunks[x->chunks[i].subj].flags |= DL_NP_SUBJ;
}
