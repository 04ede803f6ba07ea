/*
 * Clauses: for each verb group its subject, its object and the group above
 * it.  One pass from left to right with a small stack of open clauses: a
 * relative pronoun or a subordinator opens one, its verb and the comma behind
 * it close it, and the subject that still waits gets the next finite verb.
 */
#include "syntax/finite.h"

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

/* Shortened by an hour the curfew: an object behind a phrase of its verb. */
static bool
shifted(const struct dl_syntax *x, int32_t i, int32_t vg)
{
	const struct dl_chunk *c = x->chunks;

	return vg >= 0 && i == vg + 3 && c[i - 1].kind == DL_K_NP &&
	    c[vg].obj < 0 && !(c[vg].flags & DL_VG_PASSIVE) &&
	    c[i - 1].prep >= 0 && x->words[c[i].first].cls == DL_C_DET &&
	    dl_str_is(x->words[c[i - 1].prep].low, "by") &&
	    !dl_speech(x, vg);
}

static void
noun_chunk(struct walk *w, size_t i)
{
	struct dl_chunk *c = &w->x->chunks[i];
	struct frame *f = top(w);
	int32_t before = dl_left(w->x, (int32_t)i);

	c->clause = w->clause;
	w->last_np = (int32_t)i;
	if (c->prep >= 0 || (c->flags & DL_NP_INPP) || dl_temporal(w->x, c))
		return;
	if (dl_kind(w->x, before) == DL_K_VG && (f->verb >= 0 ||
	    ((w->x->chunks[before].flags & (DL_VG_INF | DL_VG_ING)) &&
	    !dl_speech(w->x, before) &&
	    (w->x->words[c->head].cls != DL_C_PRON ||
	    dl_in(&w->x->words[c->head], DL_W_OBJPRON)))) &&
	    w->x->chunks[before].obj < 0 &&
	    w->x->chunks[before].subj != (int32_t)i &&
	    !(w->x->chunks[before].flags & DL_VG_PASSIVE))
		object_of(w->x, before, (int32_t)i);
	if (shifted(w->x, (int32_t)i, f->verb))
		object_of(w->x, f->verb, (int32_t)i);
	if (f->verb < 0 && f->subj >= 0 && f->subj == (int32_t)i - 1 &&
	    f->gap < 0 && w->x->words[c->head].cls == DL_C_PRON &&
	    !dl_in(&w->x->words[c->head], DL_W_OBJPRON)) {
		push(w, (int32_t)i, -1);	/* artists I have met say */
		top(w)->gap = (int32_t)i - 1;
		c->clause = w->clause;
		return;
	}
	if (f->verb < 0) {
		if ((f->subj < 0 || f->gap >= 0) &&
		    !(c->flags & DL_NP_INOBJ) &&
		    (dl_kind(w->x, before) != DL_K_VG ||
		    w->x->chunks[before].obj != (int32_t)i))
			f->subj = (int32_t)i;
		return;
	}
	if (w->cand == (int32_t)i - 2 && dl_apposition(w->x, (int32_t)i))
		return;
	if (w->cand >= 0 && w->x->chunks[w->cand].coord == (int32_t)i &&
	    dl_speech(w->x, w->last_vg))
		return;			/* said A and B must go */
	if (w->cand < 0 || dl_kind(w->x, before) == DL_K_COMMA ||
	    dl_kind(w->x, before) == DL_K_CONJ ||
	    dl_kind(w->x, before) == DL_K_NP)
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

/*
 * In A, B and C left: what stands behind the first phrase of the sentence and
 * before its verb is the subject, not a part of a list in that phrase.
 */
static int32_t
behind_phrase(struct dl_syntax *x, int32_t np)
{
	int32_t k = np;

	if (np < 0 || x->chunks[0].kind != DL_K_PREP)
		return np;
	while (k > 2 && x->chunks[k - 1].kind == DL_K_CONJ &&
	    x->chunks[k - 2].coord == k)
		k -= 2;
	if (k < 2 || x->chunks[k].prep >= 0 ||
	    x->chunks[k - 1].kind != DL_K_COMMA)
		return np;
	unlink_np(x, k);
	return k;
}

/* Men who he says left: a verb behind one of speech in a relative clause is
 * that of the antecedent. */
static bool
gap_waits(const struct walk *w, int32_t before)
{
	const struct frame *f = &w->f[w->n - 1];

	return f->verb >= 0 && f->verb == before && f->gap >= 0 &&
	    f->gap != f->subj && (dl_speech(w->x, before) || dl_lemma_in(
	    &w->x->words[w->x->chunks[before].head], DL_W_RAISED));
}

/* Men who he says left: i is the verb of the gap, not of `he'. */
static void
fill_gap(struct walk *w, size_t i, int32_t before)
{
	struct frame *f = top(w);
	struct dl_chunk *c = &w->x->chunks[i];

	w->x->chunks[before].obj = -1;
	c->subj = f->gap;
	c->gov = before;
	c->flags |= DL_VG_COMP;
	f->verb = (int32_t)i;
	w->cand = -1;
}

/* A clause inside the one at hand begins with the candidate, up to verb i. */
static void
begin_inner(struct walk *w, size_t i)
{
	struct dl_syntax *x = w->x;
	int32_t old = top(w)->verb, np, k;

	unlink_np(x, w->cand);
	if (x->chunks[old].obj == w->cand)
		x->chunks[old].obj = -1;
	np = dl_left(x, w->cand);
	push(w, w->cand, dl_kind(x, np) == DL_K_VG ? np :
	    dl_kind(x, np) == DL_K_NP && dl_lemma_in(&x->words[
	    x->chunks[old].head], DL_W_TELLING) ? old : -1);
	if (top(w)->above < 0 && np >= 0 && dl_kind(x, np) == DL_K_NP &&
	    !dl_temporal(x, &x->chunks[np]))
		top(w)->gap = np;	/* the men it held */
	for (k = top(w)->subj; k < (int32_t)i; k++)
		x->chunks[k].clause = w->clause;
}

static void
finite(struct walk *w, size_t i)
{
	struct dl_syntax *x = w->x;
	struct dl_chunk *c = &x->chunks[i];
	int32_t before = dl_left(x, (int32_t)i);
	struct frame *f = top(w);

	c->flags |= DL_VG_FINITE;
	if (gap_waits(w, before)) {
		fill_gap(w, i, before);
		return;
	}
	if (f->verb >= 0 && dl_kind(x, before) == DL_K_NP &&
	    (x->chunks[before].flags & DL_NP_INPP) && (w->cand < 0 ||
	    (dl_kind(x, before - 1) == DL_K_CONJ && dl_kind(x, before - 2) ==
	    DL_K_COMMA)))
		w->cand = before;	/* ..., and B left */
	if (f->verb < 0) {
		if (f->subj < 0 && w->last_vg < 0)
			f->subj = behind_phrase(x, w->last_np);
	} else if (dl_kind(x, before) == DL_K_CONJ) {
		/* the same subject goes on */
	} else if (w->cand >= 0 && !((dl_kind(x, before) == DL_K_COMMA ||
	    (x->chunks[f->verb].obj == w->cand && before == w->cand &&
	    !dl_speech(x, f->verb) && !dl_lemma_in(&x->words[
	    x->chunks[f->verb].head], DL_W_TELLING))) && resume(w))) {
		begin_inner(w, i);
	} else if (w->cand < 0)
		resume(w);
	f = top(w);
	c->subj = f->subj;
	if (dl_inverted(x, i)) {
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
	int32_t before = dl_left(x, (int32_t)i);
	int32_t gov = top(w)->verb >= 0 || !(c->flags & DL_VG_INF) ||
	    dl_kind(x, before) == DL_K_VG ? w->last_vg : -1;

	/* went to A, which is small, to meet B: the clause around it */
	if (dl_kind(x, before) == DL_K_COMMA && (c->flags & DL_VG_INF) &&
	    w->n > 1 && top(w)->gap >= 0 && w->f[w->n - 2].verb >= 0) {
		w->n--;
		gov = top(w)->verb;
	}
	c->gov = gov;
	c->subj = gov >= 0 ? x->chunks[gov].subj : top(w)->subj;
	if (dl_kind(x, before) == DL_K_PREP && before > 0 &&
	    dl_kind(x, before - 1) == DL_K_NP)
		c->gov_np = before - 1;	/* its history of kidnapping */
	if (dl_kind(x, before) == DL_K_NP && (c->flags & DL_VG_INF)) {
		c->gov_np = before;
		if (gov >= 0 && (c->flags & DL_VG_PASSIVE) &&
		    (x->chunks[gov].obj == before ||
		    (x->chunks[before].prep >= 0 &&
		    dl_str_is(x->words[x->chunks[before].prep].low, "for"))))
			c->subj = before;	/* for the man to be freed */
	} else if (dl_kind(x, before) == DL_K_NP) {
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
	    !(c->flags & DL_VG_INF) && dl_kind(x, before) != DL_K_NP)
		w->opening = (int32_t)i;	/* accusing A of it, B left */
	w->cand = -1;
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

/* Rebels, armed with guns, fled: one comma does not part a verb from its
 * subject. */
static bool
cut_off(const struct walk *w, size_t i)
{
	const struct frame *f = &w->f[w->n - 1];

	return i >= 2 && f->verb < 0 && f->subj == (int32_t)i - 2 &&
	    w->x->chunks[i - 1].kind == DL_K_COMMA &&
	    !dl_speech(w->x, (int32_t)i) && f->gap < 0;
}

static void
verb_group(struct walk *w, size_t i)
{
	struct dl_chunk *c = &w->x->chunks[i];
	struct frame *f = top(w);
	bool waiting = (f->verb < 0 && (f->subj >= 0 || w->n > 1)) ||
	    (w->cand >= 0 && dl_aside(w->x, (int32_t)i) > w->cand) ||
	    ((dl_kind(w->x, dl_left(w->x, (int32_t)i)) == DL_K_COMMA ||
	    dl_kind(w->x, dl_left(w->x, (int32_t)i)) == DL_K_VG) &&
	    somebody_waits(w)) || gap_waits(w, dl_left(w->x, (int32_t)i));

	if (dl_bare_infinitive(w->x, i) && (!somebody_waits(w) ||
	    dl_lemma_in(&w->x->words[w->x->chunks[i - 1].head], DL_W_BARE |
	    DL_W_CAUSATIVE)))
		c->flags = (c->flags & ~(uint32_t)DL_VG_FINITE) | DL_VG_INF;
	if (!(c->flags & (DL_VG_FINITE | DL_VG_INF | DL_VG_ING | DL_VG_PART)) &&
	    !cut_off(w, i) && dl_ed_finite(w->x, i, waiting || (w->cand >= 0 &&
	    dl_kind(w->x, dl_left(w->x, (int32_t)i)) == DL_K_NP &&
	    w->last_vg >= 0 && (dl_speech(w->x, w->last_vg) ||
	    w->x->chunks[w->last_vg].obj != w->cand))))
		c->flags |= DL_VG_FINITE | DL_VG_PAST;
	if (dl_inverted(w->x, i))
		c->flags = (c->flags & ~(uint32_t)DL_VG_PART) | DL_VG_FINITE |
		    DL_VG_PAST;
	if (dl_headline_passive(w->x, i))
		c->flags = (c->flags & ~(uint32_t)DL_VG_PART) |
		    DL_VG_FINITE | DL_VG_PASSIVE;
	if (c->flags & DL_VG_FINITE)
		finite(w, i);
	else
		nonfinite(w, i);
	c->clause = w->clause;
	w->last_vg = (int32_t)i;
}

/* A man in Oslo who, officials from Norway who, rebels in the north of
 * Norway, who: not the place. */
static int32_t
antecedent(const struct dl_syntax *x, size_t i, int32_t np)
{
	const struct dl_chunk *c = x->chunks;
	int32_t of = np;

	if (np >= 4 && dl_in(&x->words[c[i].first], DL_W_WHO) &&
	    c[np].prep >= 0 && dl_str_is(x->words[c[np].prep].low, "of") &&
	    c[np - 2].kind == DL_K_NP)
		of = np - 2;
	if (np >= 4 && of >= 2 && dl_in(&x->words[c[i].first], DL_W_WHO) &&
	    (size_t)np + 2 >= i && c[of].prep >= 0 &&
	    dl_in(&x->words[c[of].prep], DL_W_PLACE) &&
	    x->words[c[np].head].cls == DL_C_NAME &&
	    c[of - 2].kind == DL_K_NP && (of < np ||
	    x->words[c[of - 2].head].plural))
		return of - 2;
	return np >= 2 && (size_t)np + 1 == i && c[np].prep >= 0 &&
	    dl_in(&x->words[c[np].prep], DL_W_PLACE | DL_W_ORIGIN) &&
	    dl_in(&x->words[c[i].first], DL_W_WHO) &&
	    x->words[c[np].head].cls == DL_C_NAME &&
	    c[np - 2].kind == DL_K_NP ? np - 2 : np;
}

static void
relative(struct walk *w, size_t i)
{
	if (dl_str_is(w->x->words[w->x->chunks[i].first].low, "whose")) {
		push(w, -1, -1);	/* its own noun is the subject */
		return;
	}
	push(w, antecedent(w->x, i, w->last_np), -1);
	if (i == 0 || w->x->chunks[i - 1].kind != DL_K_PREP)
		top(w)->gap = top(w)->subj;	/* not: in which they met */
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
		    "that") && (dl_kind(w->x, (int32_t)i - 1) != DL_K_COMMA ||
		    dl_speech(w->x, w->last_vg)) ? w->last_vg : -1);
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
	struct walk w;
	size_t i, close;

	w.x = x;
	w.n = 1;
	w.f[0] = (struct frame){ -1, -1, -1, -1 };
	w.cand = w.last_np = w.last_vg = w.opening = -1;
	w.clause = 0;
	for (i = 0; i < x->nchunks; i++) {
		close = dl_parenthesis(x, i);
		for (; i < close; i++)
			x->chunks[i].clause = w.clause;
		step(&w, i);
	}
	x->chunks[x->nchunks].flags = 0;	/* for those without subject */
	for (i = 0; i < x->nchunks; i++) {	/* only verb groups have one */
		close = x->chunks[i].subj < 0 ? x->nchunks :
		    (size_t)x->chunks[i].subj;
		x->chunks[close].flags |= DL_NP_SUBJ;
	}
}
