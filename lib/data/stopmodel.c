/*
 * Learning from the counts.  For each class of abbreviations, the words that
 * follow its stops are a mixture of words that begin a sentence, in the
 * proportions seen after certain ends, and of words that go on with the
 * phrase.  Words that hardly go on with a capital (But, He) give the share of
 * ends at once; then expectation maximisation (Dempster, Laird and Rubin
 * 1977) tells the two parts, and each stop counts for its other facts by its
 * share in both.
 */
#include <math.h>

#include "data/stopmodel.h"

#define ROUNDS	4
#define CERTAIN	5.0			/* log-odds of a certain starter */
#define CLOSED	0.02			/* share of capitals inside */
#define LIKELY	3.0			/* log-odds of a starter with that */
#define FUNCTION 0.002			/* such a share needs no odds */
#define SURE	70			/* the score of such a word */
#define SURE_STARTS 300
#define KNOWN	100			/* times a word has to be seen */
#define SHRINK	20.0			/* stops that the class stands for */
#define MOST	5.0			/* log-odds of one fact */

static double
clamp(double v, double low, double high)
{
	return v < low ? low : v > high ? high : v;
}

static struct dl_str
name_of(const struct dl_stopmodel *m, uint32_t word)
{
	return m->n.words.items[word].key;
}

/* Rare words count together, those in capitals apart. */
bool
dl_stop_known(const struct dl_sword *w)
{
	return w->starts + w->inside >= KNOWN && dl_seen_enough(&w->seen);
}

/* The pool of a word without a cue of its own: 0 to 2, or -1 for none. */
static int
pool_kind(const struct dl_stopmodel *m, uint32_t word)
{
	struct dl_str pool = dl_cue_pool(name_of(m, word),
	    dl_stop_known(&m->n.w[word]));

	return pool.n == 0 ? -1 : pool.n == 1 ? 0 : pool.p[1] == 'A' ? 1 : 2;
}

/* How often a word begins a sentence, or stands inside with a capital. */
static double
p_start(const struct dl_stopmodel *m, uint32_t word)
{
	return (m->n.w[word].starts + 0.05) / (double)m->n.starts;
}

static double
p_inside(const struct dl_stopmodel *m, uint32_t word)
{
	return (m->n.w[word].inside + 0.5) / (double)m->n.inside;
}

struct dl_str
dl_stop_value(const struct dl_cue *c)
{
	size_t n = strlen(dl_abbr_name(c->class)) + 2;

	return dl_str(c->key.p + n, c->key.n - n);
}

/* The same of the words that a cue stands for. */
static double
cue_start(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	return dl_stop_value(c).p[0] == '*' ? m->pool_starts[pool_kind(m,
	    c->word)] / (double)m->n.starts : p_start(m, c->word);
}

static double
cue_inside(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	return dl_stop_value(c).p[0] == '*' ? m->pool_inside[pool_kind(m,
	    c->word)] / (double)m->n.inside : p_inside(m, c->word);
}

static double
starter(const struct dl_stopmodel *m, uint32_t word)
{
	return log(p_start(m, word) / p_inside(m, word));
}

/* Hardly ever written with a capital but at the beginning. */
static bool
is_closed(const struct dl_stopmodel *m, uint32_t word)
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

long
dl_stop_score(const struct dl_stopmodel *m, uint32_t word)
{
	long v = lround(10 * clamp(starter(m, word), -MOST, 9));

	return is_closed(m, word) && v < SURE ? SURE : v;
}

static void
sum_words(struct dl_stopmodel *m)
{
	uint64_t certain = 0;
	uint32_t i;
	int k;

	for (i = 0; i < m->n.words.n; i++) {
		const struct dl_sword *w = &m->n.w[i];

		if (dl_stop_known(w) && w->starts > SURE_STARTS &&
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
pool(struct dl_stopmodel *m, struct dl_doubted *s, int k, struct dl_str value)
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
pool_rare(struct dl_stopmodel *m)
{
	struct dl_doubted *s;
	const struct dl_cue *c;

	for (s = m->n.stops; s < m->n.stops + m->n.nstops; s++) {
		c = &m->n.c[s->cue[1]];
		if (!dl_seen_enough(&c->seen) && pool_kind(m, s->word) >= 0)
			pool(m, s, 1, dl_cue_pool(name_of(m, s->word),
			    dl_stop_known(&m->n.w[s->word])));
		c = &m->n.c[s->cue[2]];
		if (!dl_seen_enough(&c->seen) &&
		    is_small_word(dl_stop_value(c)))
			pool(m, s, 2, DL_STR("*"));
	}
}

/* The share of ends in each class and of each abbreviation in it. */
static void
sum_stops(struct dl_stopmodel *m)
{
	double certain[DL_NABBR] = { 0 };
	const struct dl_doubted *s;
	struct dl_cue *c;
	size_t i;
	bool sure;

	for (s = m->n.stops; s < m->n.stops + m->n.nstops; s++) {
		sure = dl_stop_known(&m->n.w[s->word]) &&
		    m->n.w[s->word].starts > SURE_STARTS &&
		    starter(m, s->word) > CERTAIN;
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
p_on(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	double own = c->inside < 0.5 ? 0 : c->inside - 0.5;
	enum dl_abbr class = c->class;

	return (own + m->types[class] * cue_inside(m, c)) /
	    (m->inside[class] + m->types[class]);
}

static void
maximise(struct dl_stopmodel *m)
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

bool
dl_stop_sure(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	return dl_stop_value(c).p[0] != '*' &&
	    dl_stop_known(&m->n.w[c->word]) &&
	    dl_stop_score(m, c->word) >= SURE;
}

static double
next_odds(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	if (dl_stop_sure(m, c))
		return (double)dl_stop_score(m, c->word) / 10;
	return clamp(log(cue_start(m, c) / p_on(m, c)), -MOST, MOST);
}

static void
expect(struct dl_stopmodel *m)
{
	struct dl_cue *c;
	double end, on;

	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->kind == '+') {
			end = m->share[c->class] * cue_start(m, c);
			on = (1 - m->share[c->class]) *
			    p_on(m, c);
			c->inside = dl_stop_sure(m, c) ? 0 :
			    c->seen.n * on / (end + on);
		}
}

static void
part_next(struct dl_stopmodel *m)
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
share_stops(struct dl_stopmodel *m)
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

bool
dl_stop_kept(const struct dl_cue *c)
{
	return c->seen.n > 0 && dl_seen_enough(&c->seen);
}

/* How often something comes second in a sentence, of certain ones. */
static double
second(const struct dl_stopmodel *m, const struct dl_cue *c)
{
	const uint32_t *id = dl_dict_get(&m->n.after, dl_stop_value(c));

	return id == NULL ? 0 : m->n.after_starts[*id];
}

/* The small words that come second and have no cue in the class. */
static double
rare_seconds(const struct dl_stopmodel *m, enum dl_abbr class)
{
	double sum = 0;
	const struct dl_cue *c;
	size_t i;

	for (i = 0; i < m->n.after.n; i++)
		if (is_small_word(m->n.after.items[i].key))
			sum += m->n.after_starts[i];
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++)
		if (c->class == class && c->kind == '>' && dl_stop_kept(c) &&
		    is_small_word(dl_stop_value(c)))
			sum -= second(m, c);
	return sum;
}

/*
 * The odds of the other facts: of what comes after the next word, and of the
 * distance, against those of certain ends; of the word before, within the
 * class.
 */
static void
weigh_facts(struct dl_stopmodel *m)
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
			end = (5 + (dl_stop_value(c).p[0] == '*' ?
			    rare_seconds(m, c->class) : second(m, c))) /
			    ((double)m->n.starts + 10000);
		else if (c->kind == '<')
			end = (c->ends + 1) / (m->ends[c->class] + 20);
		else if (c->kind == '#')
			end = (m->n.far_ends[dl_stop_value(c).p[0] - '0'] + 1) /
			    (far + 20);
		else
			continue;
		c->odds = clamp(log(end / on), -3, 3);
	}
}

void
dl_stop_learn(struct dl_stopmodel *m)
{
	sum_words(m);
	pool_rare(m);
	sum_stops(m);
	part_next(m);
	share_stops(m);
	weigh_facts(m);
}

/*
 * What a known word without a cue in the class has besides its own odds: how
 * much rarer such words are inside, after this class, than anywhere inside.
 */
double
dl_stop_backoff(const struct dl_stopmodel *m, enum dl_abbr class)
{
	const struct dl_cue *c;
	double seen = 1, all = 0;
	uint32_t i;

	for (i = 0; i < m->n.words.n; i++)
		if (dl_stop_known(&m->n.w[i]) && pool_kind(m, i) < 0)
			all += p_inside(m, i);
	for (c = m->n.c; c < m->n.c + m->n.cues.n; c++) {
		if (c->class != class || c->kind != '+' || c->seen.n == 0 ||
		    !dl_stop_known(&m->n.w[c->word]) ||
		    pool_kind(m, c->word) >= 0)
			continue;
		if (dl_stop_kept(c))
			all -= p_inside(m, c->word);
		else
			seen += c->inside;
	}
	return clamp(log(all * (m->inside[class] + 1) / seen), -MOST, MOST);
}

double
dl_stop_class_odds(const struct dl_stopmodel *m, enum dl_abbr class)
{
	return m->stops[class] > 0 ?
	    log(m->share[class] / (1 - m->share[class])) : 0;
}

/* The odds of fact k of a stop, as dl_sent_odds will find them. */
double
dl_stop_fact_odds(struct dl_stopmodel *m, const struct dl_doubted *s, int k)
{
	const struct dl_cue *c = &m->n.c[s->cue[k]];
	const struct dl_sword *w = &m->n.w[s->word];
	struct dl_str value;
	uint32_t pool;

	if (k == 1 && dl_stop_known(w) && dl_stop_score(m, s->word) >= SURE)
		return (double)dl_stop_score(m, s->word) / 10;
	if (k == 2 && dl_stop_known(w) && dl_stop_score(m, s->word) >= SURE)
		return 0;
	if (dl_stop_kept(c))
		return c->odds;
	if (k == 0)
		return dl_stop_class_odds(m, s->class);
	if (k > 2 || (k == 2 && !is_small_word(dl_stop_value(c))))
		return 0;
	value = k == 2 ? DL_STR("*") : dl_cue_pool(name_of(m, s->word),
	    dl_stop_known(w));
	if (value.n == 0)
		return starter(m, s->word) + dl_stop_backoff(m, s->class);
	pool = dl_count_cue(&m->n, s->class, dl_fact_kinds[k], value);
	return m->n.c[pool].odds;
}
