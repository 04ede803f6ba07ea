/*
 * Learns when a stop in doubt ends a sentence: makes starters.tsv and
 * stopcues.tsv.  Standard input is running text without labels, a form feed
 * alone on a line between documents, with a name after it where a new source
 * begins; the operands are streams with sentences made by hand.
 *
 *	trainsent -s <text >starters.tsv
 *	trainsent [-x set] gold ... <text >stopcues.tsv
 *
 * The set of a document is its id up to the first hyphen; -x names one that
 * is judged only.  How well each set fares with what was fitted to the others
 * is said on standard error.
 *
 * What is counted is said in stopcount.c, what is learnt in stopmodel.c, and
 * what the gold is for in stopfit.c.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/in.h"
#include "data/stopmodel.h"
#include "stream/filter.h"

#define WEAK	2			/* a cue with less is left out */

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
print_starters(struct dl_stopmodel *m, struct dl_buf *b)
{
	struct dl_str *keys = sorted(&m->n.words);
	size_t i;
	uint32_t id;

	for (i = 0; i < m->n.words.n; i++) {
		id = *dl_dict_get(&m->n.words, keys[i]);
		if (dl_stop_known(&m->n.w[id]))
			put_row(b, keys[i], dl_stop_score(m, id));
	}
	dl_free(keys);
}

/* A row of what holds for a class as a whole. */
static void
class_row(struct dl_stopmodel *m, enum dl_abbr class, char kind, double odds)
{
	uint32_t id = dl_count_cue(&m->n, class, kind, DL_STR(""));
	struct dl_cue *c = &m->n.c[id];

	c->odds = odds;
	c->seen.n = 1;
	c->seen.docs = c->seen.sources = UINT32_MAX;
}

static void
print_cues(struct dl_stopmodel *m, struct dl_buf *b)
{
	struct dl_str *keys;
	const struct dl_cue *c;
	size_t i, k;
	long v;

	for (k = DL_ABBR_MONTH; k < DL_NABBR; k++) {
		class_row(m, (enum dl_abbr)k, '=', dl_stop_class_odds(m,
		    (enum dl_abbr)k));
		class_row(m, (enum dl_abbr)k, '+', dl_stop_backoff(m,
		    (enum dl_abbr)k));
	}
	keys = sorted(&m->n.cues);
	for (i = 0; i < m->n.cues.n; i++) {
		c = &m->n.c[*dl_dict_get(&m->n.cues, keys[i])];
		k = (size_t)(strchr(dl_fact_kinds, c->kind) - dl_fact_kinds);
		v = lround(10 * m->factor[k] * c->odds);
		if (dl_stop_kept(c) && (k == 0 || k == 1 || labs(v) >= WEAK) &&
		    !(k == 1 && dl_stop_value(c).n > 1 && dl_stop_sure(m, c)))
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
	static struct dl_stopmodel m;
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
	dl_stop_learn(&m);
	m.first = m.n.nstops;
	if (starters)
		print_starters(&m, &f.out.buf);
	else {
		while ((doc = dl_filter_next(&f)) != NULL)
			dl_stop_gold(&m, doc, &text);
		dl_stop_fit(&m);
		print_cues(&m, &f.out.buf);
	}
	dl_out_commit(&f.out);
	dl_counts_free(&m.n);
	dl_dict_free(&m.sets);
	dl_free(m.gold);
	dl_buf_free(&text);
	return dl_filter_close(&f);
}
