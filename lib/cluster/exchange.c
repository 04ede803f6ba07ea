/*
 * The exchange algorithm (Kneser and Ney, 1993; Martin, Liermann and Ney,
 * 1998): each word in turn moves to the class where the mutual information
 * between classes and their neighbours is greatest.  From the top: 64 classes,
 * then each is divided into 8, and again, so that a word only tries 64 or 8
 * classes and the higher level is a prefix, as in Brown et al. (1992).  The
 * neighbours are counted as the classes they had when the sweep began, on the
 * lowest level as those of the level above.
 */
#include "base/real.h"
#include "cluster/exchange.h"

#define NTABLE	(1u << 16)

struct exchange {
	const struct dl_corpus *c;
	uint32_t *class;		/* of each word */
	uint32_t *context;		/* of each id, as a neighbour */
	size_t nclasses, ncontexts;	/* contexts of one side */
	uint32_t *joint;		/* class, then left and right context */
	uint32_t *total;		/* of each class */
	double table[NTABLE];		/* n log n */
	/* The word at hand: its contexts and how often. */
	uint32_t *count;
	uint32_t *seen;
	size_t nseen;
};

static double
nlogn(const struct exchange *e, uint32_t n)
{
	return n < NTABLE ? e->table[n] : n * dl_log(n);
}

/* Adds up the neighbours of a word by context. */
static void
look(struct exchange *e, size_t word)
{
	const struct dl_neighbour *l;
	size_t i;
	uint32_t x;
	int side;

	for (i = 0; i < e->nseen; i++)
		e->count[e->seen[i]] = 0;
	e->nseen = 0;
	for (side = 0; side < 2; side++) {
		l = e->c->beside[side];
		for (i = e->c->at[side][word]; i < e->c->at[side][word + 1];
		    i++) {
			x = e->context[l[i].word] +
			    (side == 0 ? 0 : (uint32_t)e->ncontexts);
			if (e->count[x] == 0)
				e->seen[e->nseen++] = x;
			e->count[x] += l[i].n;
		}
	}
}

/* Puts the word at hand into a class (sign 1) or takes it out (-1). */
static void
shift(struct exchange *e, size_t word, uint32_t class, uint32_t sign)
{
	uint32_t *row = e->joint + class * 2 * e->ncontexts;
	size_t i;

	for (i = 0; i < e->nseen; i++)
		row[e->seen[i]] += sign * e->count[e->seen[i]];
	e->total[class] += sign * e->c->words[word].n;
}

/* What the objective gains if the word at hand joins the class. */
static double
gain(const struct exchange *e, size_t word, uint32_t class)
{
	const uint32_t *row = e->joint + class * 2 * e->ncontexts;
	uint32_t n = e->total[class], x;
	double sum = 2 * (nlogn(e, n) - nlogn(e, n + e->c->words[word].n));
	size_t i;

	for (i = 0; i < e->nseen; i++) {
		x = e->seen[i];
		sum += nlogn(e, row[x] + e->count[x]) - nlogn(e, row[x]);
	}
	return sum;
}

/* The best of the classes [from, to) for the word at hand. */
static uint32_t
best_class(const struct exchange *e, size_t word, uint32_t from, uint32_t to)
{
	uint32_t k, best = from;
	double g, most = gain(e, word, from);

	for (k = from + 1; k < to; k++)
		if ((g = gain(e, word, k)) > most) {
			most = g;
			best = k;
		}
	return best;
}

static void
recount(struct exchange *e)
{
	size_t i;

	memset(e->joint, 0, e->nclasses * 2 * e->ncontexts *
	    sizeof(e->joint[0]));
	memset(e->total, 0, e->nclasses * sizeof(e->total[0]));
	for (i = 0; i < e->c->nwords; i++) {
		look(e, i);
		shift(e, i, e->class[i], 1);
	}
}

/* Every word moves within its group of `wide' classes; how many did. */
static size_t
sweep(struct exchange *e, uint32_t wide)
{
	size_t i, moved = 0;
	uint32_t old, from;

	recount(e);
	for (i = 0; i < e->c->nwords; i++) {
		old = e->class[i];
		from = old - old % wide;
		look(e, i);
		shift(e, i, old, UINT32_MAX);
		e->class[i] = best_class(e, i, from, from + wide);
		shift(e, i, e->class[i], 1);
		moved += e->class[i] != old;
	}
	return moved;
}

/* Neighbours are told apart by their class; rare ones by their kind. */
static void
set_contexts(struct exchange *e, size_t nclasses)
{
	size_t i, n = e->c->nwords;

	for (i = 0; i < n; i++)
		e->context[i] = e->class[i];
	for (i = n; i < e->c->nids; i++)
		e->context[i] = (uint32_t)(nclasses + i - n);
	e->ncontexts = nclasses + e->c->nids - n;
}

static void
level(struct exchange *e, int depth, unsigned sweeps,
    void (*progress)(int, size_t))
{
	uint32_t wide = depth == 0 ? DL_CLUSTER_TOP : DL_CLUSTER_SUB;
	size_t moved, i, n = e->c->nwords;

	if (depth == 2)
		set_contexts(e, e->nclasses);
	e->nclasses *= wide;
	/* To begin with, frequent words are spread over all classes. */
	for (i = 0; i < n; i++)
		e->class[i] = e->class[i] * wide + (uint32_t)(i % wide);
	while (sweeps-- > 0) {
		if (depth < 2)
			set_contexts(e, e->nclasses);
		moved = sweep(e, wide);
		if (progress != NULL)
			progress(depth + 1, moved);
		if (moved * 200 < n)
			break;
	}
}

void
dl_exchange(const struct dl_corpus *c, unsigned sweeps, uint32_t *class,
    void (*progress)(int, size_t))
{
	struct exchange *e = dl_alloc(sizeof(*e));
	size_t contexts = DL_CLUSTER_TOP * DL_CLUSTER_SUB + c->nids -
	    c->nwords;
	uint32_t k;
	int depth;

	*e = (struct exchange){ .c = c, .class = class, .nclasses = 1 };
	for (k = 1; k < NTABLE; k++)
		e->table[k] = k * dl_log(k);
	e->context = dl_alloc(c->nids * sizeof(e->context[0]));
	e->joint = dl_alloc(DL_CLUSTER_ALL * 2 * contexts *
	    sizeof(e->joint[0]));
	e->total = dl_alloc(DL_CLUSTER_ALL * sizeof(e->total[0]));
	e->count = dl_alloc(2 * contexts * sizeof(e->count[0]));
	memset(e->count, 0, 2 * contexts * sizeof(e->count[0]));
	e->seen = dl_alloc(2 * contexts * sizeof(e->seen[0]));
	memset(class, 0, c->nwords * sizeof(class[0]));
	for (depth = 0; depth < 3; depth++) {
		/* Contexts get other numbers: nothing seen may stay. */
		memset(e->count, 0, 2 * contexts * sizeof(e->count[0]));
		e->nseen = 0;
		level(e, depth, sweeps, progress);
	}
	dl_free(e->context);
	dl_free(e->joint);
	dl_free(e->total);
	dl_free(e->count);
	dl_free(e->seen);
	dl_free(e);
}
