/*
 * Chunks (Abney 1991): noun chunks with their head, verb groups with tense,
 * voice and negation, and between them prepositions, conjunctions, commas and
 * what opens a clause.  One pass, left to right.
 */
#include "syntax/parts.h"

/*
 * Coordination as far as it has been read: the noun chunk that could go on
 * and what stands behind it.
 */
struct run {
	int32_t last;			/* or -1 */
	bool comma, conj;
	bool any;			/* two chunks have been linked */
};

/*
 * Most chunks have one to four words, in no order that a processor could
 * foretell: four are always written, those behind it again by what comes.
 */
static inline struct dl_chunk *
add(struct dl_syntax *x, enum dl_chunk_kind kind, size_t first, size_t end)
{
	struct dl_chunk *c = &x->chunks[x->nchunks];	/* there is room */
	int32_t n = (int32_t)x->nchunks++;
	struct dl_word *w = x->words + first, *last = x->words + end;

	*c = (struct dl_chunk){ .kind = (uint8_t)kind,
	    .first = (uint32_t)first, .end = (uint32_t)end,
	    .head = (uint32_t)end - 1, .prep = -1, .coord = -1, .modal = -1,
	    .subj = -1, .obj = -1, .gov = -1, .gov_np = -1 };
	w[0].chunk = w[1].chunk = w[2].chunk = w[3].chunk = n;
	for (w += DL_WORDS_SPARE + 1; w < last; w++)
		w->chunk = n;
	return c;
}

static int
cls(const struct dl_syntax *x, size_t i)
{
	return i < x->nwords ? x->words[i].cls : DL_C_BREAK;
}

static bool
nominal(int c)
{
	return c == DL_C_NOUN || c == DL_C_ADJ || c == DL_C_NAME ||
	    c == DL_C_NUM;
}

/* A date inside a noun chunk: the 2002 summit, Wednesday's vote. */
static bool
date_inside(const struct dl_syntax *x, size_t first, size_t i)
{
	int c = cls(x, i + 1);

	if (c == DL_C_GEN)
		return true;
	if (i > first)
		return nominal(c) && c != DL_C_NAME;
	return c == DL_C_NOUN || c == DL_C_ADJ;
}

/* Two names side by side are two chunks, unless the first is an adjective
 * (Russian Gazprom) or they are glued (Trump-Kim). */
static bool
splits(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *a = &x->words[i - 1], *b = &x->words[i];

	if (a->cls != DL_C_NAME || a->name < 0 || b->glued)
		return false;
	if (b->cls == DL_C_NUM && dl_in(b, DL_W_ORDINAL))
		return false;
	return (b->cls == DL_C_NAME || b->cls == DL_C_NUM) &&
	    x->names[a->name].kind == DL_NAME;
}

static size_t
np_end(const struct dl_syntax *x, size_t i)
{
	size_t first = i;
	int c = cls(x, i);

	if (c == DL_C_PRON)
		return i + 1;
	if (c == DL_C_DET || c == DL_C_POSS)
		for (i++; cls(x, i) == DL_C_DET; i++)
			;
	for (; i < first + DL_REACH; i++) {
		c = cls(x, i);
		if (c == DL_C_GEN && i > first)
			continue;
		if (nominal(c) && !(i > first && splits(x, i)))
			continue;
		if (c == DL_C_DATE && date_inside(x, first, i))
			continue;
		if (c == DL_C_HYPHEN && i > first &&
		    nominal(cls(x, i + 1)))
			continue;
		if (c == DL_C_COMMA && i > first && cls(x, i - 1) ==
		    DL_C_ADJ && cls(x, i + 1) == DL_C_ADJ &&
		    nominal(cls(x, i + 2)))
			continue;	/* full, close ties */
		if (c == DL_C_ADV && i > first && nominal(cls(x, i + 1)) &&
		    cls(x, i - 1) != DL_C_NOUN && cls(x, i - 1) != DL_C_NAME)
			continue;
		break;
	}
	if (i > first + 1 && dl_in(&x->words[i - 1], DL_W_BEHIND) &&
	    (cls(x, i - 2) == DL_C_NAME || cls(x, i - 2) == DL_C_NOUN))
		i--;		/* held the rebels responsible */
	return i;
}

/* Which of its auxiliaries and forms make the group what it is. */
static void
vg_flags(struct dl_syntax *x, struct dl_chunk *c)
{
	const struct dl_word *w, *head = &x->words[c->head];
	bool be = false, have = false, first = true;
	size_t i;

	for (i = c->first; i < c->end; i++) {
		w = &x->words[i];
		if (w->cls == DL_C_NEG)
			c->flags |= DL_VG_NEG;
		else if (w->cls == DL_C_TO)
			c->flags |= DL_VG_INF;
		else if (w->cls == DL_C_MODAL) {
			c->flags |= DL_VG_MODAL | DL_VG_FINITE;
			c->modal = (int32_t)i;
			if (dl_str_is(w->low, "cannot"))
				c->flags |= DL_VG_NEG;
		} else if (w->cls == DL_C_BE || w->cls == DL_C_HAVE ||
		    w->cls == DL_C_DO) {
			be = be || w->cls == DL_C_BE;
			have = have || w->cls == DL_C_HAVE;
			if (first && !(c->flags & DL_VG_INF))
				c->flags |= w->low.n > 3 && memcmp(w->low.p +
				    w->low.n - 3, "ing", 3) == 0 ?
				    DL_VG_ING : DL_VG_FINITE;
		}
		if (w->cls != DL_C_ADV && w->cls != DL_C_NEG)
			first = false;
	}
	if (head->cls != DL_C_VERB)
		c->flags |= DL_VG_COPULA;
	else if (be && head->form == DL_F_ING)
		c->flags |= DL_VG_PROG;
	else if (be && (head->form == DL_F_ED || head->form == DL_F_PART))
		c->flags |= DL_VG_PASSIVE;
	else if (have)
		c->flags |= DL_VG_PERFECT;
	else if (!be && !(c->flags & (DL_VG_INF | DL_VG_MODAL)))
		c->flags |= head->form == DL_F_ING ? DL_VG_ING :
		    head->form == DL_F_PART ? DL_VG_PART :
		    head->form == DL_F_ED ? 0 : DL_VG_FINITE;
	if (have)
		c->flags |= DL_VG_PERFECT;
}

/* A date inside a verb group: has recently met, was on Monday arrested.  The
 * word behind it, or i. */
static size_t
date_between(const struct dl_syntax *x, size_t first, size_t i)
{
	size_t k = i;

	if (i == first || (cls(x, i - 1) != DL_C_HAVE &&
	    cls(x, i - 1) != DL_C_BE && cls(x, i - 1) != DL_C_MODAL))
		return i;
	if (cls(x, k) == DL_C_PREP)
		k++;
	if (cls(x, k) != DL_C_DATE)
		return i;
	for (k++; cls(x, k) == DL_C_ADV; k++)
		;			/* has recently loudly protested */
	return cls(x, k) == DL_C_VERB ? k : i;
}

static size_t
vg(struct dl_syntax *x, size_t i)
{
	struct dl_chunk *c;
	size_t first = i, head = i;
	int t;

	for (; i < x->nwords; i++) {
		t = cls(x, i);
		if (t == DL_C_VERB) {
			head = i++;
			break;
		}
		if (t == DL_C_CONJ && i > first && cls(x, i - 1) ==
		    DL_C_ADV && cls(x, i + 1) == DL_C_ADV)
			continue;	/* was heavily and unjustly blamed */
		if ((t == DL_C_DATE || t == DL_C_PREP) &&
		    date_between(x, first, i) > i) {
			i = date_between(x, first, i) - 1;
			continue;
		}
		if (t != DL_C_MODAL && t != DL_C_BE && t != DL_C_HAVE &&
		    t != DL_C_DO && t != DL_C_NEG && t != DL_C_ADV &&
		    t != DL_C_TO)
			break;
		if (t == DL_C_TO && i > first && cls(x, i - 1) != DL_C_NEG)
			break;		/* has to go: two groups */
		if (t != DL_C_ADV)
			head = i;
	}
	if (cls(x, i - 1) != DL_C_VERB)
		i = head + 1;		/* adverbs behind stay outside */
	else if (cls(x, i) == DL_C_PRT)
		i++;			/* sounded out */
	c = add(x, DL_K_VG, first, i);
	c->head = (uint32_t)head;
	vg_flags(x, c);
	return i;
}

/* `to' opens an infinitive if a verb in its base form follows. */
static bool
infinitive(const struct dl_syntax *x, size_t i)
{
	for (i++; i < x->nwords; i++) {
		int c = cls(x, i);

		if (c == DL_C_ADV || c == DL_C_NEG)
			continue;
		return c == DL_C_BE || c == DL_C_HAVE || c == DL_C_DO ||
		    (c == DL_C_VERB && x->words[i].form != DL_F_ING &&
		    x->words[i].form != DL_F_S);
	}
	return false;
}

/*
 * A noun chunk: its preposition, and the noun chunk that it is coordinated to
 * if no verb of its own follows: `and' before it, or commas (Japan, Russia and
 * China).
 */
static size_t
np(struct dl_syntax *x, size_t i, size_t end, struct run *r)
{
	int32_t n = (int32_t)x->nchunks;
	struct dl_chunk *c = add(x, DL_K_NP, i, end);

	if (n > 0 && c[-1].kind == DL_K_PREP)
		c->prep = (int32_t)c[-1].first;
	if (r->last >= 0 && (r->comma || r->conj)) {
		x->chunks[r->last].coord = n;
		r->any = true;
		if (!r->conj)
			c->flags = 1;	/* by comma only */
	}
	r->last = n;
	r->comma = r->conj = false;
	return end;
}

/* What no coordination goes across. */
static size_t
other(struct dl_syntax *x, enum dl_chunk_kind kind, size_t i, struct run *r)
{
	add(x, kind, i, i + 1);
	r->last = -1;
	r->comma = r->conj = false;
	return i + 1;
}

static size_t
verbs(struct dl_syntax *x, size_t i, struct run *r)
{
	r->last = -1;
	r->comma = r->conj = false;
	return vg(x, i);
}

/* The next chunk starts at word i; returns where it ends. */
static size_t
chunk(struct dl_syntax *x, size_t i, struct run *r)
{
	switch (cls(x, i)) {
	case DL_C_NOUN: case DL_C_ADJ: case DL_C_NAME: case DL_C_NUM:
	case DL_C_DET: case DL_C_POSS: case DL_C_PRON:
		return np(x, i, np_end(x, i), r);
	case DL_C_DATE:
		if (date_inside(x, i, i))
			return np(x, i, np_end(x, i), r);
		add(x, DL_K_DATE, i, i + 1);
		return i + 1;
	case DL_C_TO:
		if (infinitive(x, i))
			return verbs(x, i, r);
		/* FALLTHROUGH */
	case DL_C_PREP: case DL_C_PRT:
		return other(x, DL_K_PREP, i, r);
	case DL_C_VERB: case DL_C_MODAL: case DL_C_BE: case DL_C_HAVE:
	case DL_C_DO: case DL_C_NEG:
		return verbs(x, i, r);
	case DL_C_COMMA:
		add(x, DL_K_COMMA, i, i + 1);
		r->comma = true;
		return i + 1;
	case DL_C_CONJ:
		add(x, DL_K_CONJ, i, i + 1);
		r->conj = true;
		if (dl_str_is(x->words[i].low, "but"))
			r->last = -1;
		return i + 1;
	case DL_C_SUB:
		return other(x, DL_K_SUB, i, r);
	case DL_C_REL:
		return other(x, DL_K_REL, i, r);
	case DL_C_BREAK:
		return other(x, DL_K_BREAK, i, r);
	default:			/* adverbs, stray clitics */
		x->words[i].chunk = -1;
		return i + 1;
	}
}

/* Norway, Iceland to Meet: in a headline a comma between two names at its
 * start or its end is an `and'. */
static bool
pair_in_headline(const struct dl_syntax *x, size_t i, size_t k)
{
	const struct dl_chunk *c = x->chunks;

	return x->headline && x->words[c[i].head].cls == DL_C_NAME &&
	    x->words[c[k].first].cls == DL_C_NAME &&
	    (x->words[c[k].head].cls == DL_C_NAME ||
	    x->words[c[k].head].plural) && ((i == 0 &&
	    k + 1 < x->nchunks && c[k + 1].kind == DL_K_VG) ||
	    (k + 1 == x->nchunks && c[i].prep >= 0 && dl_str_is(
	    x->words[c[i].prep].low, "by")));
}

/* Ann Lee, a judge and mother, ...: noun chunk k says what name i is. */
static bool
describes(const struct dl_syntax *x, size_t i, size_t k)
{
	const struct dl_word *w = &x->words[x->chunks[k].first];

	return x->words[x->chunks[i].head].cls == DL_C_NAME &&
	    x->words[x->chunks[k].head].cls != DL_C_NAME &&
	    dl_in(w, DL_W_INDEFINITE);
}

/* Commas without an `and' at the end are appositions. */
static void
coordinate(struct dl_syntax *x)
{
	struct dl_chunk *c = x->chunks;
	size_t i;

	for (i = x->nchunks; i-- > 0;)
		if (c[i].kind == DL_K_NP && c[i].coord >= 0) {
			size_t k = (size_t)c[i].coord;

			if (c[k].flags == 1 && (describes(x, i, k) ||
			    (c[k].coord < 0 && !pair_in_headline(x, i, k))))
				c[i].coord = -1;
		}
	for (i = 0; i < x->nchunks; i++) {
		if (c[i].kind != DL_K_NP)
			continue;
		c[i].flags &= DL_NP_INPP;
		if (c[i].coord >= 0 &&
		    (c[i].prep >= 0 || (c[i].flags & DL_NP_INPP)))
			c[c[i].coord].flags |= DL_NP_INPP;
	}
}

void
dl_chunks(struct dl_syntax *x)
{
	struct run r = { .last = -1 };
	size_t i;

	x->nchunks = 0;
	/* One is spare, for dl_clauses. */
	x->chunks = dl_array_room(x->chunks, &x->chunks_cap, x->nwords + 1,
	    sizeof(*x->chunks));
	for (i = 0; i < x->nwords;)
		i = chunk(x, i, &r);
	if (r.any)
		coordinate(x);
}
