/*
 * Fits cues.tsv: reads streams with labelled names, takes the candidates of
 * the entity tagger and their features (entity/evidence.h), and fits one
 * weight for each feature and label.  Multinomial logistic regression, that
 * is, maximum entropy (Berger et al., 1996), by stochastic gradient with
 * AdaGrad (Duchi et al., 2011), an L2 penalty, and the mean over the last
 * rounds.  Rows come in a fixed order, nothing is drawn by lot.  Features do
 * not depend on the weights in use, so one run of `make cues' is all.
 */
#include <math.h>
#include <stdlib.h>

#include "entity/evidence.h"
#include "entity/recognise.h"
#include "stream/filter.h"

#define ROUNDS	4			/* the mean is of the second half */
#define RATE	0.1
#define L2	0.001
#define SINGLE	3			/* times a feature has to be seen */
#define PAIRS	6
#define STRIDE	101
#define AVERAGED (ROUNDS * STRIDE / 2)	/* sweeps */
#define NO_STEP	0.002			/* errors this small teach nothing */
#define SCALE	8			/* the table counts in 1/8 nat */
#define WEAK	2			/* a row with less is left out */
#define UNKNOWN	(-1)			/* gold says two things, or none */

struct feature {
	uint32_t rows, docs;		/* where it was seen */
	uint32_t row, doc;		/* the last of them, from 1 */
	struct weight {
		double now, squares, mean;
	} w[DL_NLABELS];
};

struct row {
	size_t end;			/* in ids; begins where the last ends */
	int label;
};

struct fit {
	struct dl_dict names;		/* a feature's number is its place */
	struct feature *f;
	struct row *rows;
	uint32_t *ids;			/* the features of all rows */
	size_t fcap, nrows, rcap, nids, icap;
	uint32_t doc;			/* number of the document */
	struct dl_arena arena;
	struct dl_etext text;
	struct dl_mentions found;
};

static const char head[] =
"# Cues: features of a candidate for a name and what they say for each label,\n"
"# the weights of a maximum entropy classifier in 1/8 nat.  Made by fitcues.c\n"
"# from two open training sets (see SOURCES): do not edit, run `make cues',\n"
"# best after every change to evidence.c or to a table of names.\n"
"# Key: place:value; places: all (what sentence), in only first last (words\n"
"# of the run), suf (ending), shape, len, prev prev2 next next2 around (words\n"
"# by it), gaz sub weak surname head title firstname lastname asian (what the\n"
"# tables say), common lower capitals (words written small; ^: that begin a\n"
"# sentence), doc (what the document does elsewhere); 1: of one word.\n"
"# Columns: cue, PER, ORG, LOC, MISC, no name.\n"
"#!columns cue per org loc misc none\n";

/* Too rare to learn from; pairs of words are many and need more. */
static bool
rare(const struct fit *t, uint32_t id)
{
	struct dl_str name = t->names.items[id].key;

	return t->f[id].docs < 2 || t->f[id].rows <
	    (memchr(name.p, ' ', name.n) != NULL ? PAIRS : SINGLE);
}

/* Adds the feature to the row, if a key of a table can be written so. */
static void
add_feature(void *arg, struct dl_str name)
{
	struct fit *t = arg;
	struct feature *f;
	uint32_t *id = dl_dict_get(&t->names, name);

	if (name.p[name.n - 1] == ':' || memchr(name.p, '|', name.n) != NULL)
		return;
	if (id == NULL) {
		name.p = dl_arena_dup(&t->arena, name.p, name.n);
		id = dl_dict_at(&t->names, name);
		*id = (uint32_t)t->names.n - 1;
		t->f = dl_array_room(t->f, &t->fcap, *id + 1, sizeof(*t->f));
		t->f[*id] = (struct feature){ 0 };
	}
	f = &t->f[*id];
	f->rows += f->row != t->nrows + 1;
	f->docs += f->doc != t->doc;
	f->row = (uint32_t)t->nrows + 1;
	f->doc = t->doc;
	t->ids = dl_array_room(t->ids, &t->icap, t->nids + 1,
	    sizeof(t->ids[0]));
	t->ids[t->nids++] = *id;
}

static int
label_of(const struct dl_rec *rec)
{
	int k;

	for (k = 0; k < DL_NONE; k++)
		if (dl_str_is(rec->label, dl_label_name((enum dl_label)k)))
			return k;
	return UNKNOWN;
}

/* What gold says of a candidate: of this very name, or what it overlaps. */
static int
gold(const struct fit *t, struct dl_doc *doc, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->text.sents[m->sent];
	uint64_t start = doc->sents[m->sent].start, end;
	size_t i, *at, n = dl_doc_mentions(doc, m->sent, DL_ENT, &at);
	int label = DL_NONE, k;

	end = start + s->t[m->last - 1].end;
	start += s->t[m->first].start;
	for (i = 0; i < n; i++) {
		const struct dl_rec *rec = &doc->lines[at[i]].rec;

		k = label_of(rec);
		if (rec->start == start && rec->end == end)
			return k;
		if (rec->start < end && start < rec->end)
			label = label == DL_NONE || label == k ? k : UNKNOWN;
	}
	return label;
}

/* The candidates as the tagger has them before it weighs them. */
static void
add_doc(struct fit *t, struct dl_doc *doc)
{
	struct dl_mentions *l = &t->found;
	const struct dl_mention *m;
	int label;

	t->doc++;
	dl_etext_read(&t->text, doc);
	dl_candidates(&t->text, l);
	for (m = l->m; m < l->m + l->n; m++) {
		label = gold(t, doc, m);
		/* Not every set labels nationalities; silence is no proof. */
		if (label == UNKNOWN || (label == DL_NONE &&
		    m->gaz.name != NULL && m->gaz.label == DL_MISC))
			continue;
		dl_features(&t->text, m, add_feature, t);
		t->rows = dl_array_room(t->rows, &t->rcap, t->nrows + 1,
		    sizeof(t->rows[0]));
		t->rows[t->nrows++] = (struct row){ t->nids, label };
	}
}

static void
drop_rare(struct fit *t)
{
	size_t r, i = 0, n = 0;

	for (r = 0; r < t->nrows; r++) {
		for (; i < t->rows[r].end; i++)
			if (!rare(t, t->ids[i]))
				t->ids[n++] = t->ids[i];
		t->rows[r].end = n;
	}
}

static void
probabilities(const struct fit *t, size_t from, size_t to, double *p)
{
	double max, sum = 0;
	size_t i, k;

	for (k = 0; k < DL_NLABELS; k++)
		for (p[k] = 0, i = from; i < to; i++)
			p[k] += t->f[t->ids[i]].w[k].now;
	for (max = p[0], k = 1; k < DL_NLABELS; k++)
		max = p[k] > max ? p[k] : max;
	for (k = 0; k < DL_NLABELS; k++)
		sum += p[k] = exp(p[k] - max);
	for (k = 0; k < DL_NLABELS; k++)
		p[k] /= sum;
}

/* One step of AdaGrad down the gradient of one row. */
static void
learn(struct fit *t, size_t r)
{
	size_t i, from = r > 0 ? t->rows[r - 1].end : 0, to = t->rows[r].end;
	double p[DL_NLABELS], error, slope;
	struct weight *w;
	int k;

	probabilities(t, from, to, p);
	for (k = 0; k < DL_NLABELS; k++) {
		error = p[k] - (k == t->rows[r].label);
		for (i = from; i < to && fabs(error) > NO_STEP; i++) {
			w = &t->f[t->ids[i]].w[k];
			slope = error + L2 * w->now;
			w->squares += slope * slope;
			w->now -= RATE * slope / sqrt(w->squares + 1e-6);
		}
	}
}

/* A round is STRIDE sweeps, each over rows from all parts of all sets. */
static void
fit(struct fit *t)
{
	struct weight *w;
	size_t sweep, i, k;

	for (sweep = 0; sweep < ROUNDS * STRIDE; sweep++) {
		for (i = sweep % STRIDE; i < t->nrows; i += STRIDE)
			learn(t, i);
		for (i = 0; sweep >= AVERAGED && i < t->names.n; i++)
			for (w = t->f[i].w, k = 0; k < DL_NLABELS; k++)
				w[k].mean += w[k].now / AVERAGED;
	}
}

static int
by_name(const void *a, const void *b)
{
	const struct dl_dict_item *x = a, *y = b;
	size_t n = x->key.n < y->key.n ? x->key.n : y->key.n;
	int order = memcmp(x->key.p, y->key.p, n);

	return order != 0 ? order : x->key.n < y->key.n ? -1 : 1;
}

static void
print(struct fit *t, struct dl_buf *b)
{
	long cell[DL_NLABELS], most;
	size_t i, k;

	qsort(t->names.items, t->names.n, sizeof(t->names.items[0]), by_name);
	dl_buf_adds(b, head);
	for (i = 0; i < t->names.n; i++) {
		for (most = 0, k = 0; k < DL_NLABELS; k++) {
			cell[k] = lround(SCALE *
			    t->f[t->names.items[i].value].w[k].mean);
			most = labs(cell[k]) > most ? labs(cell[k]) : most;
		}
		if (most < WEAK)
			continue;
		dl_buf_addstr(b, t->names.items[i].key);
		for (k = 0; k < DL_NLABELS; k++) {
			dl_buf_adds(b, cell[k] < 0 ? "\t-" : "\t");
			dl_buf_addu(b, (uint64_t)labs(cell[k]));
		}
		dl_buf_addc(b, '\n');
	}
}

int
main(int argc, char **argv)
{
	struct fit t = { 0 };
	struct dl_filter f;
	struct dl_doc *doc;

	dl_filter_init(&f, "fitcues", "file ...");
	f.silent = true;
	while (dl_filter_option(&f, argc, argv, "") != -1)
		;
	while ((doc = dl_filter_next(&f)) != NULL)
		add_doc(&t, doc);
	if (t.nrows == 0)
		dl_fatal(NULL, 0, "no document with a name");
	drop_rare(&t);
	fit(&t);
	print(&t, &f.out.buf);
	dl_out_commit(&f.out);
	dl_mentions_free(&t.found);
	dl_etext_free(&t.text);
	dl_arena_free(&t.arena);
	dl_dict_free(&t.names);
	dl_free(t.f);
	dl_free(t.rows);
	dl_free(t.ids);
	return dl_filter_close(&f);
}
