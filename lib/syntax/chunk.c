/*
 * Chunks (Abney 1991): noun chunks with their head, verb groups with tense,
 * voice and negation, and between them prepositions, conjunctions, commas and
 * what opens a clause.  One pass, left to right.
 */
#include "base/block.h"
#include "base/choose.h"
#include "syntax/parts.h"

#define COMMA_ONLY	1u		/* flag of a noun chunk that no `and'
					   links, while chunks are read */

/*
 * Coordination as far as it has been read: the noun chunk that could go on
 * and what stands behind it.
 */
struct run {
	int32_t last;			/* or -1 */
	unsigned seen;			/* COMMA, CONJ */
	size_t nlinks;			/* chunks that have been linked to one
					   behind them, in x->links */
};

enum { COMMA = 1, CONJ = 2 };

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

/* The class of word i, breaks before the first and behind the last. */
static inline int
cls(const struct dl_syntax *x, size_t i)
{
	return x->cls[i + 1];
}

/* A date that opens a noun chunk: Wednesday's vote. */
static inline bool
date_opens(const struct dl_syntax *x, size_t i)
{
	int c = cls(x, i + 1);

	return c == DL_C_GEN || c == DL_C_NOUN || c == DL_C_ADJ;
}

/* Two names side by side are two chunks, unless the first is an adjective
 * (Russian Gazprom) or they are glued (Trump-Kim). */
static bool
splits(const struct dl_syntax *x, size_t i)
{
	const struct dl_word *a = &x->words[i - 1], *b = &x->words[i];

	return a->name >= 0 && !b->glued &&
	    !(b->cls == DL_C_NUM && dl_in(b, DL_W_ORDINAL)) &&
	    x->names[a->name].kind == DL_NAME;
}

/*
 * Which of SPAN words, from i on, go on with a noun chunk that has begun before
 * them, as their neighbours tell: bit k is word i + k.  Inside, bit 0 is the
 * word before them.
 */
#define SPAN	32

static uint32_t
go_on(const struct dl_syntax *x, size_t i)
{
	struct dl_block b = dl_block_load(x->cls + i);
	uint64_t noun = dl_block_bits(dl_block_is(b, DL_C_NOUN));
	uint64_t adj = dl_block_bits(dl_block_is(b, DL_C_ADJ));
	uint64_t name = dl_block_bits(dl_block_is(b, DL_C_NAME));
	uint64_t num = dl_block_bits(dl_block_is(b, DL_C_NUM));
	uint64_t gen = dl_block_bits(dl_block_is(b, DL_C_GEN));
	uint64_t date = dl_block_bits(dl_block_is(b, DL_C_DATE));
	uint64_t comma = dl_block_bits(dl_block_is(b, DL_C_COMMA));
	uint64_t adv = dl_block_bits(dl_block_is(b, DL_C_ADV));
	uint64_t hyphen = dl_block_bits(dl_block_is(b, DL_C_HYPHEN));
	uint64_t det = dl_block_bits(dl_block_is(b, DL_C_DET));
	uint64_t poss = dl_block_bits(dl_block_is(b, DL_C_POSS));
	uint64_t pron = dl_block_bits(dl_block_is(b, DL_C_PRON));
	uint64_t nominal = noun | adj | name | num, on, two;
	unsigned k;

	on = nominal | gen | (hyphen & nominal >> 1);
	/* the 2002 summit, the Wednesday's vote */
	on |= date & ((nominal & ~name) | gen) >> 1;
	/* full, close ties */
	on |= comma & adj << 1 & adj >> 1 & nominal >> 2;
	on |= adv & nominal >> 1 & ~((noun | name) << 1);
	/* all the men: only at its beginning; behind a pronoun nothing */
	on = (on | (det & (det | poss) << 1)) & ~(pron << 1);
	for (two = name << 1 & (name | num); two >> 1 != 0; two &= two - 1) {
		k = dl_lowest_bit(two);
		if (k > SPAN)
			break;
		on &= ~((uint64_t)splits(x, i + k - 1) << k);
	}
	return (uint32_t)(on >> 1);
}

/*
 * The classes of all words, side by side, and which of the words go on with a
 * noun chunk.  Where a chunk ends is then told by the place of a bit, for the
 * length of a chunk is what a processor cannot foretell.
 */
static void
survey(struct dl_syntax *x)
{
	size_t i, n = x->nwords;

	x->cls = dl_array_room(x->cls, &x->cls_cap, n + 1 + DL_BLOCK, 1);
	x->on = dl_array_room(x->on, &x->on_cap, n / SPAN + 1,
	    sizeof(x->on[0]));
	x->cls[0] = DL_C_BREAK;
	for (i = 0; i < n; i++)
		x->cls[i + 1] = (char)x->words[i].cls;
	memset(x->cls + n + 1, DL_C_BREAK, DL_BLOCK);
	for (i = 0; i <= n; i += SPAN)
		x->on[i / SPAN] = go_on(x, i);
}

/* The first word from i on that does not go on; the one behind the last
 * does not. */
static inline size_t
stop(const struct dl_syntax *x, size_t i)
{
	size_t k = i / SPAN;
	uint32_t off = ~x->on[k] >> i % SPAN;

	if (off != 0)
		return i + dl_lowest_bit(off);
	while ((off = ~x->on[++k]) == 0)
		continue;
	return k * SPAN + dl_lowest_bit(off);
}

/* Of a noun chunk that is longer than any rule looks: determiners stay. */
static size_t
long_end(const struct dl_syntax *x, size_t first)
{
	size_t i = first + 1;

	while (cls(x, i) == DL_C_DET)
		i++;
	return i < first + DL_REACH ? first + DL_REACH : i;
}

static inline size_t
np_end(const struct dl_syntax *x, size_t first)
{
	size_t end = stop(x, first + 1);

	if (end > first + DL_REACH)
		end = long_end(x, first);
	if (end > first + 1 && dl_in(&x->words[end - 1], DL_W_BEHIND) &&
	    (cls(x, end - 2) == DL_C_NAME || cls(x, end - 2) == DL_C_NOUN))
		end--;		/* held the rebels responsible */
	return end;
}

/* What a verb is by its form alone. */
static const uint8_t of_form[DL_F_ING + 1] = {
	DL_VG_FINITE, DL_VG_FINITE, DL_VG_FINITE, DL_VG_FINITE,
	[DL_F_PART] = DL_VG_PART, [DL_F_ING] = DL_VG_ING
};

/* Which of its auxiliaries and forms make the group what it is. */
static void
vg_flags(struct dl_syntax *x, struct dl_chunk *c)
{
	const struct dl_word *w, *head = &x->words[c->head];
	bool be = false, have = false, first = true;
	size_t i;

	if (c->head == c->first && head->cls == DL_C_VERB) {
		c->flags = of_form[head->form];
		return;
	}
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
		c->flags |= of_form[head->form];
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
	const struct dl_chunk *left = c - (n > 0);

	c->prep = (int32_t)dl_choose(left->kind == DL_K_PREP, left->first,
	    (uint32_t)-1);
	if (r->last >= 0 && r->seen != 0) {
		x->chunks[r->last].coord = n;
		x->links[r->nlinks++] = (uint32_t)r->last;
		if (!(r->seen & CONJ))
			c->flags = COMMA_ONLY;
	}
	r->last = n;
	r->seen = 0;
	return end;
}

/* What begins with a word of a class, if nothing else does. */
enum { NOTHING = 255 };			/* adverbs, stray clitics */

static const uint8_t begins[DL_C_SKIP + 1] = {
	[DL_C_NOUN] = DL_K_NP, [DL_C_ADJ] = DL_K_NP, [DL_C_NAME] = DL_K_NP,
	[DL_C_NUM] = DL_K_NP, [DL_C_DET] = DL_K_NP, [DL_C_POSS] = DL_K_NP,
	[DL_C_PRON] = DL_K_NP, [DL_C_GEN] = NOTHING, [DL_C_DATE] = DL_K_DATE,
	[DL_C_PREP] = DL_K_PREP, [DL_C_TO] = DL_K_PREP,
	[DL_C_PRT] = DL_K_PREP, [DL_C_CONJ] = DL_K_CONJ,
	[DL_C_SUB] = DL_K_SUB, [DL_C_REL] = DL_K_REL, [DL_C_VERB] = DL_K_VG,
	[DL_C_MODAL] = DL_K_VG, [DL_C_BE] = DL_K_VG, [DL_C_HAVE] = DL_K_VG,
	[DL_C_DO] = DL_K_VG, [DL_C_NEG] = DL_K_VG, [DL_C_ADV] = NOTHING,
	[DL_C_COMMA] = DL_K_COMMA, [DL_C_BREAK] = DL_K_BREAK,
	[DL_C_HYPHEN] = NOTHING, [DL_C_SKIP] = NOTHING
};

/* The next chunk starts at word i; returns where it ends. */
static inline size_t
chunk(struct dl_syntax *x, size_t i, struct run *r)
{
	int c = cls(x, i);
	unsigned kind = begins[c];

	if ((c == DL_C_DATE && date_opens(x, i)) || kind == DL_K_NP)
		return np(x, i, np_end(x, i), r);
	if ((c == DL_C_TO && infinitive(x, i)) || kind == DL_K_VG) {
		r->last = -1;
		return vg(x, i);
	}
	if (kind == NOTHING) {
		x->words[i].chunk = -1;
		return i + 1;
	}
	add(x, (enum dl_chunk_kind)kind, i, i + 1);
	if (c == DL_C_COMMA)
		r->seen |= COMMA;
	else if (c == DL_C_CONJ && !dl_str_is(x->words[i].low, "but"))
		r->seen |= CONJ;
	else if (c != DL_C_DATE)
		r->last = -1;		/* no coordination goes across */
	return i + 1;
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

/*
 * Commas without an `and' at the end are appositions.  x->links are the n
 * chunks that are coordinated with one behind them, from left to right.
 */
static void
coordinate(struct dl_syntax *x, size_t n)
{
	struct dl_chunk *c = x->chunks, *from;
	size_t i, j, k;

	for (j = n; j-- > 0;) {
		i = x->links[j];
		k = (size_t)c[i].coord;
		if (c[k].flags == COMMA_ONLY && (describes(x, i, k) ||
		    (c[k].coord < 0 && !pair_in_headline(x, i, k))))
			c[i].coord = -1;
		c[k].flags = 0;
	}
	for (j = 0; j < n; j++) {
		from = &c[x->links[j]];
		if (from->coord >= 0 &&
		    (from->prep >= 0 || (from->flags & DL_NP_INPP)))
			c[from->coord].flags |= DL_NP_INPP;
	}
}

void
dl_chunks(struct dl_syntax *x)
{
	struct run r = { .last = -1 };
	size_t i;

	survey(x);
	x->nchunks = 0;
	/* One is spare, for dl_clauses. */
	x->chunks = dl_array_room(x->chunks, &x->chunks_cap, x->nwords + 1,
	    sizeof(*x->chunks));
	x->links = dl_array_room(x->links, &x->links_cap, x->nwords + 1,
	    sizeof(*x->links));
	for (i = 0; i < x->nwords;)
		i = chunk(x, i, &r);
	coordinate(x, r.nlinks);
}
