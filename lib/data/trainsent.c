/*
 * Learns when a stop in doubt ends a sentence: makes starters.tsv and
 * stopcues.tsv.  Standard input is running text without labels, a form feed
 * alone on a line between documents, with a name after it where a new source
 * begins; the operands are streams with sentences made by hand.
 *
 *	trainsent -s <text >starters.tsv	odds of words to begin a sentence
 *	trainsent [-x set] gold ... <text >stopcues.tsv
 *
 * The set of a document is its id up to the first hyphen; -x names one that
 * is judged only.  How well each set fares with what was fitted to the others
 * is said on standard error.
 *
 * For each class, the words that follow its stops are a mixture of words
 * that begin a sentence, in the proportions seen after certain ends, and of
 * words that go on with the phrase.  Words that hardly go on with a capital
 * (But, He) give the share of ends at once; then expectation maximisation
 * (Dempster, Laird and Rubin 1977) tells the two parts, and each stop counts
 * for its other facts by its share in both.  The facts are taken for
 * independent (naive Bayes); a factor for each kind, fitted to the gold by
 * trying, makes up for what they are not.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/in.h"
#include "data/stopcount.h"
#include "stream/filter.h"

#define ROUNDS	4
#define CERTAIN	5.0			/* log-odds of a certain starter */
#define CLOSED	0.02			/* share of capitals inside */
#define LIKELY	3.0			/* log-odds of a starter with that */
#define FUNCTION 0.002			/* such a share needs no odds */
#define SURE	70			/* the score of such a word */
#define SURE_STARTS 300
#define KNOWN	100			/* times a word has to be seen */
#define SHRINK	20.0			/* stops that the class stands for */
#define DECIDED	4.4
#define MOST	5.0			/* log-odds of one fact */
#define WEAK	2			/* a cue with less is left out */

struct model {
	struct dl_counts n;
	double certain;			/* share of certain starters */
	double pool_starts[3], pool_inside[3];	/* *, *A, *T */
	double share[DL_NABBR];		/* of ends */
	double stops[DL_NABBR], types[DL_NABBR], inside[DL_NABBR];
	double ends[DL_NABBR];
	double factor[DL_FACTS];
	size_t first;			/* stops from here on are gold */
	struct gold {
		bool ends;
		uint32_t set;
	} *gold;			/* of each */
	size_t gcap;
	struct dl_dict sets;
	const char *judged;		/* the set that is not fitted to */
};

static double
clamp(double v, double low, double high)
{
	return v < low ? low : v > high ? high : v;
}

static struct dl_str
name_of(const struct model *m, uint32_t word)
{
	return m->n.words.items[word].key;
}

/* Rare words count together, those in capitals apart. */
static bool
is_known(const struct dl_sword *w)
{
	return w->starts + w->inside >= KNOWN && dl_seen_enough(&w->seen);
}

/* The pool of a word without a cue of its own: 0 to 2, or -1 for none. */
static int
pool_kind(const struct model *m, uint32_t word)
{
	struct dl_str pool = dl_cue_pool(name_of(m, word),
	    is_known(&m->n.w[word]));

	return pool.n == 0 ? -1 : pool.n == 1 ? 0 : pool.p[1] == 'A' ? 1 : 2;
}

/* How often a word begins a sentence, or stands inside with a capital. */
static double
p_start(const struct model *m, uint32_t word)
{
	return (m->n.w[word].starts + 0.05) / (double)m->n.starts;
}

static double
p_inside(const struct model *m, uint32_t word)
{
	return (m->n.w[word].inside + 0.5) / (double)m->n.inside;
}

static struct dl_str
value_of(const struct dl_cue *c)
{
	size_t n = strlen(dl_abbr_name(c->class)) + 2;

	return dl_str(c->key.p + n, c->key.n - n);
}

/* The same of the words that a cue stands for. */
static double
cue_start(const struct model *m, const struct dl_cue *c)
{
	return value_of(c).p[0] == '*' ? m->pool_starts[pool_kind(m,
	    c->word)] / (double)m->n.starts : p_start(m, c->word);
}

static double
cue_inside(const struct model *m, const struct dl_cue *c)
{
	return value_of(c).p[0] == '*' ? m->pool_inside[pool_kind(m,
	    c->word)] / (double)m->n.inside : p_inside(m, c->word);
}

static double
starter(const struct model *m, uint32_t word)
{
	return log(p_start(m, word) / p_inside(m, word));
}

/* Hardly ever written with a capital but at the beginning. */
static bool
is_closed(const struct model *m, uint32_t word)
{
	struct dl_str name = name_of(m, word);
	const struct dl_sword *w = &m->n.w[word];
	char low[DL_CUE_MAX];
	double capitals;
	uint32_t *id;

	if (w->starts < SURE_STARTS)
		return false;
	if (dl_str_is(name, "I"))
		return true;		/* nobody writes it small */
	dl_utf8_lower(name.p, name.n, low);
	id = dl_dict_get(&m->n.words, dl_str(low, name.n));
	if (id == NULL)
		return false;
	capitals = w->inside / (m->n.w[*id].small + 1.0);
	return capitals < FUNCTION || (capitals < CLOSED &&
	    starter(m, word) > LIKELY);
}

static long
score(const struct model *m, uint32_t word)
{
	long v = lround(10 * clamp(starter(m, word), -MOST, 9));

	return is_closed(m, word) && v < SURE ? SURE : v;
}

static void
sum_words(struct model *m)
{
	uint64_t certain = 0;
	uint32_t i;
	int k;

	for (i = 0; i < m->n.words.n; i++) {
		const struct dl_sword *w = &m->n.w[i];

		if (is_known(w) && w->starts > SURE_STARTS &&
		    starter(m, i) > CERTAIN)
			certain += w->starts;
		if ((k = pool_kind(m, i)) < 0)
			continue;
		m->pool_starts[k] += w->starts;
		m->pool_inside[k] += w->inside;
	}
	m->certain = (double)certain / (double)m->n.starts;
}

/* Moves fact k of a stop to the cue of all its kind that are rare. */
static void
pool(struct model *m, struct dl_doubted *s, int k, struct dl_str value)
{
	struct dl_cue *c;

	s->cue[k] = dl_count_cue(&m->n, s->class, dl_fact_kinds[k], value);
	c = &m->n.c[s->cue[k]];
	c->word = s->word;
	c->seen.n++;
	c->seen.docs = c->seen.sources = UINT32_MAX;
}

static bool
is_small_word(struct dl_str s)
{
	return s.n > 0 && s.p[0] >= 'a' && s.p[0] <= 'z';
}

static void
pool_rare(struct model *m)
{
	struct dl_doubted *s;
	const struct dl_cue *c;

	for (s = m->n.stops; s < m->n.stops + m->n.nstops; s++) {
		c = &m->n.c[s->cue[1]];
		if (!dl_seen_enough(&c->seen) && pool_kind(m, s->word) >= 0)
			pool(m, s, 1, dl_cue_pool(name_of(m, s->word),
			    is_known(&m->n.w[s->word])));
		c = &m->n.c[s->cue[2]];
		if (!dl_seen_enough(&c->seen) && is_small_word(value_of(c)))
			pool(m, s, 2, DL_STR("*"));
	}
}

/* The share of ends in each class and of each abbreviation in it. */
static void
sum_stops(struct model *m)
{
	double certain[DL_NABBR] = { 0 };
	const struct dl_doubted *s;
	struct dl_cue *c;
	size_t i;
	bool sure;

	for (s = m->n.stops; s < m->n.stops + m->n.nstops; s++) {
		sure = is_known(&m->n.w[s->word]) && m->n.w[s->word].starts >
		    SURE_STARTS && starter(m, s->word) > CERTAIN;
		m->stops[s->class]++;
		certain[s->class] += sure;
		m->n.c[s->cue[0]].certain += sure;
	}
	for (i = 0; i < DL_NABBR; i++)
		if (m->stops[i] > 0)
			m->share[i] = clamp(certain[i] / m->certain /
			    m->stops[i], 0.002, 0.98);
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->kind == '=') {
			double p = clamp((c->certain / m->certain + SHRINK *
			    m->share[c->class]) / (c->seen.n + SHRINK),
			    0.002, 0.98);

			c->odds = log(p / (1 - p));
		}
}

/* The part of a class that goes on, smoothed by all words inside. */
static double
p_on(const struct model *m, const struct dl_cue *c)
{
	double own = c->inside < 0.5 ? 0 : c->inside - 0.5;
	enum dl_abbr class = c->class;

	return (own + m->types[class] * cue_inside(m, c)) /
	    (m->inside[class] + m->types[class]);
}

static void
maximise(struct model *m)
{
	const struct dl_cue *c;
	size_t k;

	for (k = 0; k < DL_NABBR; k++)
		m->types[k] = m->inside[k] = 0;
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->kind == '+') {
			m->inside[c->class] += c->inside;
			m->types[c->class] += 0.5 *
			    (c->inside < 1 ? c->inside : 1);
		}
	for (k = 0; k < DL_NABBR; k++)
		if (m->types[k] < 1)
			m->types[k] = 1;
}

static bool
is_sure(const struct model *m, const struct dl_cue *c)
{
	return value_of(c).p[0] != '*' && is_known(&m->n.w[c->word]) && score(m, c->word) >= SURE;
}

static double
next_odds(const struct model *m, const struct dl_cue *c)
{
	if (is_sure(m, c))
		return (double)score(m, c->word) / 10;
	return clamp(log(cue_start(m, c) / p_on(m, c)), -MOST, MOST);
}

static void
expect(struct model *m)
{
	struct dl_cue *c;
	double end, on;

	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->kind == '+') {
			end = m->share[c->class] * cue_start(m, c);
			on = (1 - m->share[c->class]) *
			    p_on(m, c);
			c->inside = is_sure(m, c) ? 0 :
			    c->seen.n * on / (end + on);
		}
}

static void
part_next(struct model *m)
{
	struct dl_cue *c, *end = m->n.c + m->n.cues.n;
	int round;
	double ends;

	for (c = m->n.c; c < end; c++)
		if (c->kind == '+') {
			ends = m->share[c->class] * m->stops[c->class] *
			    cue_start(m, c);
			c->inside = c->seen.n > ends ? c->seen.n - ends : 0;
		}
	for (round = 0; round < ROUNDS; round++) {
		maximise(m);
		expect(m);
	}
	maximise(m);
	for (c = m->n.c; c < end; c++)
		if (c->kind == '+')
			c->odds = next_odds(m, c);
}

/* Each stop counts for its other facts by its odds so far. */
static void
share_stops(struct model *m)
{
	const struct dl_doubted *s;
	double p;
	int k;

	for (s = m->n.stops; s < m->n.stops + m->n.nstops; s++) {
		p = 1 / (1 + exp(-m->n.c[s->cue[0]].odds -
		    m->n.c[s->cue[1]].odds));
		m->ends[s->class] += p;
		for (k = 2; k < DL_FACTS; k++) {
			m->n.c[s->cue[k]].ends += p;
			m->n.c[s->cue[k]].inside += 1 - p;
		}
	}
}

static bool
is_kept(const struct dl_cue *c)
{
	return c->seen.n > 0 && dl_seen_enough(&c->seen);
}

/* How often something comes second in a sentence, of certain ones. */
static double
second(const struct model *m, const struct dl_cue *c)
{
	const uint32_t *id = dl_dict_get(&m->n.after, value_of(c));

	return id == NULL ? 0 : m->n.after_starts[*id];
}

/* The small words that come second and have no cue in the class. */
static double
rare_seconds(const struct model *m, enum dl_abbr class)
{
	double sum = 0;
	const struct dl_cue *c;
	size_t i;

	for (i = 0; i < m->n.after.n; i++)
		if (is_small_word(m->n.after.items[i].key))
			sum += m->n.after_starts[i];
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->class == class && c->kind == '>' && is_kept(c) &&
		    is_small_word(value_of(c)))
			sum -= second(m, c);
	return sum;
}

/*
 * The odds of the other facts: of what comes after the next word, and of the
 * distance, against those of certain ends; of the word before, within the
 * class.
 */
static void
weigh_facts(struct model *m)
{
	struct dl_cue *c;
	double end, on, far = 0;
	size_t k;

	for (k = 0; k < DL_FAR; k++)
		far += m->n.far_ends[k];
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++) {
		on = (c->inside + 1) / (m->stops[c->class] -
		    m->ends[c->class] + 20);
		if (c->kind == '>')
			end = (5 + (value_of(c).p[0] == '*' ?
			    rare_seconds(m, c->class) : second(m, c))) /
			    ((double)m->n.starts + 10000);
		else if (c->kind == '<')
			end = (c->ends + 1) / (m->ends[c->class] + 20);
		else if (c->kind == '#')
			end = (m->n.far_ends[value_of(c).p[0] - '0'] + 1) /
			    (far + 20);
		else
			continue;
		c->odds = clamp(log(end / on), -3, 3);
	}
}

static void
learn(struct model *m)
{
	sum_words(m);
	pool_rare(m);
	sum_stops(m);
	part_next(m);
	share_stops(m);
	weigh_facts(m);
}

static int
by_key(const void *a, const void *b)
{
	const struct dl_str *x = a, *y = b;
	size_t n = x->n < y->n ? x->n : y->n;
	int order = memcmp(x->p, y->p, n);

	return order != 0 ? order : x->n < y->n ? -1 : x->n > y->n;
}

static void
put_row(struct dl_buf *b, struct dl_str key, long v)
{
	dl_buf_addstr(b, key);
	dl_buf_adds(b, v < 0 ? "\t-" : "\t");
	dl_buf_addu(b, (uint64_t)labs(v));
	dl_buf_addc(b, '\n');
}

/* Sorted keys of a dictionary. */
static struct dl_str *
sorted(const struct dl_dict *d)
{
	struct dl_str *keys = dl_alloc(d->n * sizeof(*keys));
	size_t i;

	for (i = 0; i < d->n; i++)
		keys[i] = d->items[i].key;
	qsort(keys, d->n, sizeof(*keys), by_key);
	return keys;
}

static void
print_starters(struct model *m, struct dl_buf *b)
{
	struct dl_str *keys = sorted(&m->n.words);
	size_t i;
	uint32_t id;

	for (i = 0; i < m->n.words.n; i++) {
		id = *dl_dict_get(&m->n.words, keys[i]);
		if (is_known(&m->n.w[id]))
			put_row(b, keys[i], score(m, id));
	}
	dl_free(keys);
}

/*
 * What a known word without a cue in the class has besides its own odds: how
 * much rarer such words are inside, after this class, than anywhere inside.
 */
static double
backoff(const struct model *m, enum dl_abbr class)
{
	const struct dl_cue *c;
	double seen = 1, all = 0;
	uint32_t i;

	for (i = 0; i < m->n.words.n; i++)
		if (is_known(&m->n.w[i]) && pool_kind(m, i) < 0)
			all += p_inside(m, i);
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++) {
		if (c->class != class || c->kind != '+' || c->seen.n == 0 ||
		    !is_known(&m->n.w[c->word]) || pool_kind(m, c->word) >= 0)
			continue;
		if (is_kept(c))
			all -= p_inside(m, c->word);
		else
			seen += c->inside;
	}
	return clamp(log(all * (m->inside[class] + 1) / seen), -MOST, MOST);
}

static double
class_odds(const struct model *m, enum dl_abbr class)
{
	return log(m->share[class] / (1 - m->share[class]));
}

/* The odds of fact k of a stop, as dl_sent_odds will find them. */
static double
fact_odds(struct model *m, const struct dl_doubted *s, int k)
{
	const struct dl_cue *c = &m->n.c[s->cue[k]];
	const struct dl_sword *w = &m->n.w[s->word];
	struct dl_str value;
	uint32_t pool;

	if (k == 1 && is_known(w) && score(m, s->word) >= SURE)
		return (double)score(m, s->word) / 10;
	if (k == 2 && is_known(w) && score(m, s->word) >= SURE)
		return 0;
	if (is_kept(c))
		return c->odds;
	if (k == 0)
		return class_odds(m, s->class);
	if (k > 2 || (k == 2 && !is_small_word(value_of(c))))
		return 0;
	value = k == 2 ? DL_STR("*") : dl_cue_pool(name_of(m, s->word),
	    is_known(w));
	if (value.n == 0)
		return starter(m, s->word) + backoff(m, s->class);
	pool = dl_count_cue(&m->n, s->class, dl_fact_kinds[k], value);
	return m->n.c[pool].odds;
}

/* Gold: the text of a document, a blank line where more than a space is. */
static void
join(const struct dl_doc *doc, struct dl_buf *text)
{
	const struct dl_sent *s;
	size_t i;

	dl_buf_clear(text);
	for (s = doc->sents; s < doc->sents + doc->nsents; s++) {
		if (text->n > 0 && s->start > text->n + 1)
			dl_buf_adds(text, "\n\n");
		while (text->n < s->start)
			dl_buf_addc(text, ' ');
		for (i = 0; i < s->text.n; i++)
			dl_buf_addc(text, s->text.p[i]);
	}
}

static bool
ends_at(const struct dl_doc *doc, size_t end)
{
	size_t i;

	for (i = 0; i < doc->nsents; i++)
		if (doc->sents[i].start + doc->sents[i].text.n == end)
			return true;
	return false;
}

/* The stops of gold stand behind those of the text, with what they are. */
static void
add_gold(struct model *m, const struct dl_doc *doc, struct dl_buf *text)
{
	const char *hyphen = memchr(doc->id.p, '-', doc->id.n);
	struct dl_str set = doc->id;
	size_t i, from = m->n.nstops;
	uint32_t *id;

	if (hyphen != NULL)
		set.n = (size_t)(hyphen - set.p);
	if ((id = dl_dict_get(&m->sets, set)) == NULL) {
		set.p = dl_arena_dup(&m->n.arena, set.p, set.n);
		id = dl_dict_at(&m->sets, set);
		*id = (uint32_t)m->sets.n - 1;
	}
	join(doc, text);
	dl_count_stops(&m->n, dl_buf_str(text));
	m->gold = dl_array_room(m->gold, &m->gcap, m->n.nstops - m->first,
	    sizeof(*m->gold));
	for (i = from; i < m->n.nstops; i++)
		m->gold[i - m->first] = (struct gold){
		    ends_at(doc, m->n.stops[i].end), *id };
}

struct result {
	double loss;			/* minus the log-likelihood */
	size_t n, wrong;
};

/* Judges the gold of one set, or of all but that and the one only judged. */
static struct result
judge(struct model *m, const double factor[DL_FACTS], uint32_t set, bool only)
{
	struct result r = { 0 };
	double odds;
	size_t i;
	int k;

	for (i = 0; i < m->n.nstops - m->first; i++) {
		const struct gold *g = &m->gold[i];

		if ((g->set == set) != only || (!only && m->judged != NULL &&
		    dl_str_is(m->sets.items[g->set].key, m->judged)))
			continue;
		for (odds = 0, k = 0; k < DL_FACTS; k++)
			odds += factor[k] * fact_odds(m, &m->n.stops[m->first +
			    i], k);
		r.n++;
		r.wrong += (odds > 0) != g->ends;
		r.loss += log(1 + exp(g->ends ? -odds : odds));
	}
	return r;
}

/*
 * The same for stops of the text that their next word alone decides: the
 * other facts are to foretell it.
 */
static struct result
judge_text(const struct model *m, const double factor[DL_FACTS])
{
	struct result r = { 0 };
	const struct dl_doubted *s;
	double next, odds;
	int k;

	for (s = m->n.stops; s < m->n.stops + m->first; s++) {
		next = m->n.c[s->cue[1]].odds;
		if (fabs(next) < DECIDED)
			continue;
		odds = m->n.c[s->cue[0]].odds;
		for (k = 2; k < DL_FACTS; k++)
			odds += factor[k] * m->n.c[s->cue[k]].odds;
		r.n++;
		r.loss += log(1 + exp(next > 0 ? -odds : odds));
	}
	return r;
}

/*
 * Factors for the facts after the first two, by trying: gold but for `set'
 * and text have the same say, each by its relative change.
 */
static void
fit(struct model *m, uint32_t set, double best[DL_FACTS])
{
	static const double steps[] = { 0, 0.25, 0.5, 0.75, 1 };
	enum { N = sizeof steps / sizeof *steps };
	double f[DL_FACTS] = { 1, 1 }, least = HUGE_VAL;
	int i, k;
	struct result r, text;

	for (i = 0; i < N * N * N; i++) {
		f[2] = steps[i % N];
		f[3] = steps[i / N % N];
		f[4] = steps[i / N / N];
		r = judge(m, f, set, false);
		text = judge_text(m, f);
		r.loss *= text.loss;
		if (r.loss >= least)
			continue;
		least = r.loss;
		for (k = 0; k < DL_FACTS; k++)
			best[k] = f[k];
	}
}

/* Each set with factors fitted to the others, then factors for all. */
static void
cross_validate(struct model *m)
{
	static const double none[DL_FACTS] = { 1, 1 };
	uint32_t set;
	struct result r, plain;

	for (set = 0; set < m->sets.n; set++) {
		fit(m, set, m->factor);
		r = judge(m, m->factor, set, true);
		plain = judge(m, none, set, true);
		fprintf(stderr, "trainsent: %s: %zu stops in doubt, %zu wrong"
		    " (%zu by the words beside the stop alone)\n",
		    m->sets.items[set].key.p, r.n, r.wrong, plain.wrong);
	}
	fit(m, UINT32_MAX, m->factor);
	fprintf(stderr, "trainsent: factors: after %g, before %g, far %g\n",
	    m->factor[2], m->factor[3], m->factor[4]);
}

/* A row of what holds for a class as a whole. */
static void
class_row(struct model *m, enum dl_abbr class, char kind, double odds)
{
	uint32_t id = dl_count_cue(&m->n, class, kind, DL_STR(""));
	struct dl_cue *c = &m->n.c[id];

	c->odds = odds;
	c->seen.n = 1;
	c->seen.docs = c->seen.sources = UINT32_MAX;
}

static void
print_cues(struct model *m, struct dl_buf *b)
{
	struct dl_str *keys;
	const struct dl_cue *c;
	size_t i, k;
	long v;

	for (k = DL_ABBR_MONTH; k < DL_NABBR; k++) {
		class_row(m, (enum dl_abbr)k, '=', class_odds(m,
		    (enum dl_abbr)k));
		class_row(m, (enum dl_abbr)k, '+', backoff(m,
		    (enum dl_abbr)k));
	}
	keys = sorted(&m->n.cues);
	for (i = 0; i < m->n.cues.n; i++) {
		c = &m->n.c[*dl_dict_get(&m->n.cues, keys[i])];
		k = (size_t)(strchr(dl_fact_kinds, c->kind) - dl_fact_kinds);
		v = lround(10 * m->factor[k] * c->odds);
		if (is_kept(c) && (k == 0 || k == 1 || labs(v) >= WEAK) &&
		    !(k == 1 && value_of(c).n > 1 && is_sure(m, c)))
			put_row(b, keys[i], v);
	}
	dl_free(keys);
}

/* The unlabelled text, document by document. */
static void
read_text(struct dl_counts *n)
{
	struct dl_in in;
	struct dl_str line;
	struct dl_buf text = { 0 };
	int got;

	if (dl_in_open(&in, "-") != 0)
		dl_fatal("stdin", 0, "%s", strerror(errno));
	while ((got = dl_in_line(&in, &line)) > 0) {
		if (line.n == 0 || line.p[0] != '\f') {
			dl_buf_addstr(&text, line);
			dl_buf_addc(&text, '\n');
			continue;
		}
		dl_count_text(n, dl_buf_str(&text));
		dl_buf_clear(&text);
		if (line.n > 1)
			n->source++;
		if (n->source > 31)
			dl_fatal("stdin", in.line, "more than 31 sources");
	}
	if (got < 0)
		dl_fatal("stdin", in.line, "%s", strerror(errno));
	dl_count_text(n, dl_buf_str(&text));
	dl_buf_free(&text);
	dl_in_close(&in);
	if (n->starts == 0 || n->nstops == 0)
		dl_fatal("stdin", 0, "no text to learn from");
}

int
main(int argc, char **argv)
{
	static struct model m;
	struct dl_filter f;
	struct dl_doc *doc;
	struct dl_buf text = { 0 };
	bool starters = false;
	int c;

	dl_filter_init(&f, "trainsent", "[-s] [-x set] [gold ...]");
	f.silent = true;
	while ((c = dl_filter_option(&f, argc, argv, "sx:")) != -1) {
		starters = starters || c == 's';
		m.judged = c == 'x' ? optarg : m.judged;
	}
	read_text(&m.n);
	learn(&m);
	m.first = m.n.nstops;
	if (starters)
		print_starters(&m, &f.out.buf);
	else {
		while ((doc = dl_filter_next(&f)) != NULL)
			add_gold(&m, doc, &text);
		cross_validate(&m);
		print_cues(&m, &f.out.buf);
	}
	dl_out_commit(&f.out);
	dl_counts_free(&m.n);
	dl_dict_free(&m.sets);
	dl_free(m.gold);
	dl_buf_free(&text);
	return dl_filter_close(&f);
}
