/*
 * Dates by the rules of TempEval-3 (UzZaman et al. 2013): mentions are paired
 * one to one, exact spans first, then by overlap; strict and relaxed F1 count
 * the pairs, type and value F1 are the relaxed F1 times the share of pairs
 * that agree in label and in value.  The same pairing scores the detection of
 * event triggers.
 *
 * Overlapping spans are paired in the order of the place where the later one
 * begins, the longest overlap first, then the first gold, then the first
 * system mention.  Swept from left to right this is linear but for a look-up:
 * when all pairs beginning before a place are made, the mentions that reach
 * over it and are still alone are all of one side, for two of them would
 * overlap; and of those open at a place, the longest overlap is the smaller
 * of the two furthest ends, so that the pair is the first mention of each
 * side that reaches so far.
 */
#include "base/mem.h"
#include "score/score.h"

/*
 * The mentions of one side that are open, each by its end, in a tree of
 * maxima: the leaves are the mentions in order, 0 for one not open.
 */
struct ends {
	uint64_t *max;
	size_t leaves;			/* a power of two */
	size_t cap;
};

static void
ends_init(struct ends *e, size_t n)
{
	e->leaves = 1;
	while (e->leaves < n)
		e->leaves *= 2;
	e->max = dl_array_room(e->max, &e->cap, 2 * e->leaves,
	    sizeof(*e->max));
	memset(e->max, 0, 2 * e->leaves * sizeof(*e->max));
}

static void
ends_set(struct ends *e, size_t i, uint64_t end)
{
	i += e->leaves;
	e->max[i] = end;
	for (i /= 2; i > 0; i /= 2)
		e->max[i] = e->max[2 * i] > e->max[2 * i + 1] ?
		    e->max[2 * i] : e->max[2 * i + 1];
}

static uint64_t
ends_max(const struct ends *e)
{
	return e->max[1];
}

/* The first one with at least this end; there must be one. */
static size_t
ends_first(const struct ends *e, uint64_t end)
{
	size_t i = 1;

	while (i < e->leaves)
		i = e->max[2 * i] >= end ? 2 * i : 2 * i + 1;
	return i - e->leaves;
}

struct pairing {
	struct ends g, s;
	unsigned char *used;		/* gold, then system */
	size_t cap;
	size_t strict, relaxed, label, value;
};

static void
count(struct pairing *p, const struct dl_mention *g,
    const struct dl_mention *s)
{
	p->relaxed++;
	p->strict += g->start == s->start && g->end == s->end;
	p->label += g->label == s->label;
	p->value += g->value == s->value;
}

/* Exact spans: the n-th gold with the n-th system mention of a span. */
static void
pair_exact(struct pairing *p, const struct dl_mention *g, size_t ng,
    const struct dl_mention *s, size_t ns)
{
	size_t i = 0, k = 0;

	while (i < ng && k < ns) {
		if (g[i].start == s[k].start && g[i].end == s[k].end) {
			if (g[i].start < g[i].end) {
				count(p, &g[i], &s[k]);
				p->used[i] = p->used[ng + k] = 1;
			}
			i++;
			k++;
		} else if (g[i].start < s[k].start ||
		    (g[i].start == s[k].start && g[i].end > s[k].end))
			i++;
		else
			k++;
	}
}

/* Pairs what is open at offset `at', until one side has nothing open. */
static void
pair_open(struct pairing *p, uint64_t at, const struct dl_mention *g,
    const struct dl_mention *s)
{
	uint64_t end;
	size_t i, k;

	for (;;) {
		end = ends_max(&p->g);
		if (ends_max(&p->s) < end)
			end = ends_max(&p->s);
		if (end <= at)
			return;
		i = ends_first(&p->g, end);
		k = ends_first(&p->s, end);
		count(p, &g[i], &s[k]);
		ends_set(&p->g, i, 0);
		ends_set(&p->s, k, 0);
	}
}

/* Both lists are of one document and sorted. */
static void
pair_doc(struct pairing *p, const struct dl_mention *g, size_t ng,
    const struct dl_mention *s, size_t ns)
{
	uint64_t at;
	size_t i = 0, k = 0;

	p->used = dl_array_room(p->used, &p->cap, ng + ns, 1);
	memset(p->used, 0, ng + ns);
	pair_exact(p, g, ng, s, ns);
	ends_init(&p->g, ng);
	ends_init(&p->s, ns);
	while (i < ng || k < ns) {
		at = i == ng || (k < ns && s[k].start < g[i].start) ?
		    s[k].start : g[i].start;
		for (; i < ng && g[i].start == at; i++)
			ends_set(&p->g, i, p->used[i] ? 0 : g[i].end);
		for (; k < ns && s[k].start == at; k++)
			ends_set(&p->s, k, p->used[ng + k] ? 0 : s[k].end);
		pair_open(p, at, g, s);
	}
}

static void
pair_all(struct pairing *p, const struct dl_side *g, const struct dl_side *s)
{
	size_t i, iend, k = 0, kend;

	for (i = 0; i < g->n; i = iend) {
		iend = dl_side_docend(g, i);
		while (k < s->n && s->m[k].doc < g->m[i].doc)
			k++;
		kend = k;
		if (k < s->n && s->m[k].doc == g->m[i].doc)
			kend = dl_side_docend(s, k);
		if (k < kend)
			pair_doc(p, g->m + i, iend - i, s->m + k, kend - k);
		k = kend;
	}
	dl_free(p->g.max);
	dl_free(p->s.max);
	dl_free(p->used);
}

static void
put_count(struct dl_buf *out, const char *key, size_t n)
{
	dl_buf_addc(out, ' ');
	dl_buf_adds(out, key);
	dl_buf_addc(out, '=');
	dl_buf_addu(out, n);
}

/* Pairs both sides and writes what dates and triggers have in common. */
static struct dl_prf
put_pairs(struct dl_score *s, struct pairing *p)
{
	double ng, ns;
	struct dl_prf x;

	dl_side_sort(&s->gold);
	dl_side_sort(&s->sys);
	pair_all(p, &s->gold, &s->sys);
	ng = (double)s->gold.n;
	ns = (double)s->sys.n;
	x = dl_prf((double)p->strict, ns, (double)p->strict, ng);
	dl_score_put(s->out, "strictF1", x.f);
	x = dl_prf((double)p->relaxed, ns, (double)p->relaxed, ng);
	dl_score_put(s->out, "relaxedP", x.p);
	dl_score_put(s->out, "relaxedR", x.r);
	dl_score_put(s->out, "relaxedF1", x.f);
	return x;
}

static double
share(size_t part, size_t whole)
{
	return (double)part / (double)(whole > 0 ? whole : 1);
}

void
dl_score_date(struct dl_score *s)
{
	struct pairing p = { 0 };
	struct dl_prf x = put_pairs(s, &p);

	dl_score_put(s->out, "typeF1", share(p.label, p.relaxed) * x.f);
	dl_score_put(s->out, "valueF1", share(p.value, p.relaxed) * x.f);
	put_count(s->out, "gold", s->gold.n);
	put_count(s->out, "sys", s->sys.n);
	dl_buf_addc(s->out, '\n');
}

void
dl_score_trigger(struct dl_score *s)
{
	struct pairing p = { 0 };
	struct dl_prf x = put_pairs(s, &p);

	dl_score_put(s->out, "typeF1", share(p.label, p.relaxed) * x.f);
	put_count(s->out, "gold", s->gold.n);
	put_count(s->out, "sys", s->sys.n);
	dl_buf_addc(s->out, '\n');
}
