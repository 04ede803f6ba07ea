/*
 * Each document is given to the trainer as it is, once more with the votes of
 * a first pass, and once more sentence by sentence, so that the weights of
 * what the document tells do not take the place of those of the sentence; one
 * sentence in eight also in capitals, one as a headline and one in small
 * letters, so that the case of letters is not all that is looked at.
 *
 * Silver documents, labelled by a model that was trained before (self-training;
 * Yarowsky, 1995), teach less: in turn one as it is and one sentence by
 * sentence.  What the document told that model teaches the words here.
 */
#include <stdlib.h>

#include "base/err.h"
#include "entity/candidate.h"
#include "entity/learn.h"

#define ONE_IN	8			/* sentences in other letters */
#define FOLDS	4			/* models of the first pass */
#define FOLD_ROUNDS 3
#define SILVER	0.3f			/* weight of what a model labelled */

/* --- sentences --------------------------------------------------------- */

/* Tells the network of token i. */
static void
teach_net(struct dl_learn *l, const struct dl_toks *s, size_t i,
    unsigned tag)
{
	struct dl_features *f = &l->features;
	uint64_t key[DL_MAX_FEATS], words[DL_MAX_WORDFEATS];
	uint64_t hints[DL_MAX_HINTS];
	struct dl_others others;
	struct dl_net_input in = { .vector = f->w[i]->vector, .words = words,
	    .tokens = hints, .word = dl_hint_word(f, i) };

	dl_token_features(f, i, &others, key);
	in.scored = dl_hinted(f, i);
	in.nwords = dl_word_features(f->w[i], s, i, DL_PLACES / 2, words);
	if (in.scored)
		in.ntokens = dl_hints(f, i, &others, hints);
	dl_netfit_token(&l->net, &in);
	dl_train_token(&l->net_train, NULL, 0, tag);
}

static void
add_sent(struct dl_learn *l, size_t sent, const unsigned char *tags,
    uint32_t group, bool wanted, const unsigned char *guess)
{
	const struct dl_toks *s = &l->text.sents[sent];
	struct dl_features *f = &l->features;
	uint64_t key[DL_MAX_FEATS + DL_PLACES * DL_MAX_WORDFEATS +
	    DL_MAX_VOTES];
	size_t i, n, p;

	dl_features_sent(f, sent);
	for (i = 0; i < s->n; i++) {
		n = dl_token_features(f, i, NULL, key);
		for (p = 0; p < DL_PLACES; p++)
			if (i + p >= 2 && i + p - 2 < s->n)
				n += dl_word_features(f->w[i + p - 2], s,
				    i + p - 2, (unsigned)p, key + n);
		if (guess != NULL)
			n += dl_vote_features(&l->votes, s, i, guess[i],
			    4 * l->train.types.n + 1, key + n);
		dl_train_token(&l->train, key, n, tags[i]);
		if (l->teach)
			teach_net(l, s, i, tags[i]);
	}
	if (s->n > 0)
		dl_train_end(&l->train, group, wanted);
	if (s->n > 0 && l->teach)
		dl_train_end(&l->net_train, group, false);
}

/* Reads a document, and what the rules see in it. */
static void
look(struct dl_learn *l, struct dl_doc *doc)
{
	dl_etext_read(&l->text, doc);
	dl_candidates(&l->text, &l->cands);
	dl_features_doc(&l->features, &l->classes, &l->text, &l->cands);
	dl_netfit_doc(&l->net);
}

enum letters { AS_IT_IS, CAPITALS, TITLE, SMALL };

static void
change_case(char *p, size_t n, enum letters letters)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (letters == SMALL) {
			if (p[i] >= 'A' && p[i] <= 'Z')
				p[i] = (char)(p[i] - 'A' + 'a');
		} else if (p[i] >= 'a' && p[i] <= 'z' &&
		    (letters == CAPITALS || i == 0 || p[i - 1] == ' '))
			p[i] = (char)(p[i] - 'a' + 'A');
}

/* One sentence as a document of its own, perhaps in other letters. */
static void
add_alone(struct dl_learn *l, const struct dl_lesson *lesson, size_t i,
    uint32_t group, enum letters letters)
{
	struct dl_sent sent = { .text = lesson->doc.sents[i].text };
	struct dl_doc doc = { .sents = &sent, .nsents = 1 };

	if (letters != AS_IT_IS) {
		char *p = dl_arena_dup(&l->arena, sent.text.p, sent.text.n);

		change_case(p, sent.text.n, letters);
		sent.text.p = p;
	}
	look(l, &doc);
	/* Letters may change where words begin: then it is no lesson. */
	if (l->text.sents[0].n == lesson->ntags[i])
		add_sent(l, 0, lesson->tags[i], group, false, NULL);
	dl_arena_free(&doc.arena);
}

/* The whole document with the votes of a first pass. */
static void
add_voted(struct dl_learn *l, const struct dl_lesson *lesson, uint32_t group,
    const unsigned char *guess)
{
	const unsigned char *g = guess;
	size_t i;

	dl_votes_clear(&l->votes);
	for (i = 0; i < lesson->doc.nsents; g += l->text.sents[i++].n)
		dl_votes_add(&l->votes, &l->text.sents[i], g);
	for (i = 0, g = guess; i < lesson->doc.nsents;
	    g += l->text.sents[i++].n)
		add_sent(l, i, lesson->tags[i], group, false, g);
}

/*
 * guess: labels of a first pass, or NULL; returns how many tokens it has.  The
 * network is not told the same sentence twice: it leaves out by itself what
 * the document tells.
 */
static size_t
add_lesson(struct dl_learn *l, const struct dl_lesson *lesson,
    uint32_t group, const unsigned char *guess)
{
	struct dl_doc doc = lesson->doc;
	size_t i, n = 0;

	dl_arena_reset(&l->arena);
	look(l, &doc);
	l->teach = guess != NULL && l->vectors.n > 0;
	for (i = 0; i < doc.nsents; n += lesson->ntags[i++])
		add_sent(l, i, lesson->tags[i], group, true, NULL);
	l->teach = false;
	if (guess != NULL)
		add_voted(l, lesson, group, guess);
	for (i = 0; i < doc.nsents; i++, l->nsents++) {
		if (doc.nsents > 1)
			add_alone(l, lesson, i, group, AS_IT_IS);
		l->teach = guess != NULL && l->vectors.n > 0;
		if (l->nsents % ONE_IN == 0)
			add_alone(l, lesson, i, group, CAPITALS);
		if (l->nsents % ONE_IN == ONE_IN / 2)
			add_alone(l, lesson, i, group, TITLE);
		if (l->nsents % ONE_IN == ONE_IN / 4)
			add_alone(l, lesson, i, group, SMALL);
		l->teach = false;
	}
	dl_arena_free(&doc.arena);
	return n;
}

static void
add_silver(struct dl_learn *l, const struct dl_lesson *lesson,
    uint32_t group)
{
	struct dl_doc doc = lesson->doc;
	size_t i;

	dl_arena_reset(&l->arena);
	if (group % 2 == 1)
		look(l, &doc);
	for (i = 0; i < doc.nsents; i++)
		if (group % 2 == 1)
			add_sent(l, i, lesson->tags[i], group, false, NULL);
		else
			add_alone(l, lesson, i, group, AS_IT_IS);
	dl_arena_free(&doc.arena);
}

/* Without guesses, for a first pass, only what was labelled by hand. */
static void
add_all(struct dl_learn *l, const struct dl_lessons *all,
    const unsigned char *guess)
{
	size_t i, n;

	l->nsents = 0;
	l->train.weight = 1;
	for (i = 0; i < all->silver; i++) {
		n = add_lesson(l, &all->l[i], (uint32_t)i, guess);
		if (guess != NULL)
			guess += n;
	}
	l->train.weight = SILVER;
	for (; guess != NULL && i < all->n; i++)
		add_silver(l, &all->l[i], (uint32_t)i);
	dl_train_prepare(&l->train);
	if (guess != NULL && l->vectors.n > 0)
		dl_train_prepare(&l->net_train);
}

/* A model that knows the classes of words, their vectors and nothing else. */
static void
classes_only(struct dl_learn *l)
{
	struct dl_netfit net = { .vectors = &l->vectors };
	struct dl_train t = { .words = l->words, .nwords = l->nwords,
	    .types = { { "X" }, 1 } };
	const char *wrong;

	if (l->vectors.n > 0)
		t.net = &net;
	dl_train_prepare(&t);
	dl_buf_clear(&l->class_bytes);
	dl_train_write(&t, l->vectors.n > 0 ? &t : NULL, &l->class_bytes);
	dl_train_free(&t);
	dl_netfit_free(&net);
	if ((wrong = dl_model_set(&l->classes, l->class_bytes.p,
	    l->class_bytes.n, false)) != NULL)
		dl_fatal(NULL, 0, "%s", wrong);
}

void
dl_learn_lessons(struct dl_learn *l, const struct dl_lessons *all)
{
	struct dl_train settings = l->train;
	unsigned char *guess;

	settings.words = l->words;
	settings.nwords = l->nwords;
	settings.types = all->types;
	classes_only(l);
	l->train = settings;
	add_all(l, all, NULL);
	guess = dl_train_guess(&l->train, FOLDS, FOLD_ROUNDS);
	dl_train_free(&l->train);
	l->train = settings;
	l->net = (struct dl_netfit){ .vectors = &l->vectors,
	    .word_cutoff = 8, .token_cutoff = 15, .rate = 0.001,
	    .rounds = DL_NET_ROUNDS };
	l->net_train = (struct dl_train){ .net = &l->net, .rate = 0.025,
	    .types = all->types, .weight = 1 };
	add_all(l, all, guess);
	dl_free(guess);
}

void
dl_learn_write(const struct dl_learn *l, struct dl_buf *b)
{
	dl_train_write(&l->train, l->vectors.n > 0 ? &l->net_train : NULL, b);
}

void
dl_learn_free(struct dl_learn *l)
{
	dl_train_free(&l->train);
	dl_train_free(&l->net_train);
	dl_netfit_free(&l->net);
	dl_free(l->vectors.hash);
	dl_free(l->vectors.v);
	dl_free(l->vectors.weights);
	dl_free(l->words);
	dl_buf_free(&l->class_bytes);
	dl_etext_free(&l->text);
	dl_mentions_free(&l->cands);
	dl_features_free(&l->features);
	dl_votes_free(&l->votes);
	dl_arena_free(&l->arena);
	*l = (struct dl_learn){ .nsents = 0 };
}

/* --- score ------------------------------------------------------------- */

/* The type of the name that ends at token i, where it begins; or -1. */
static int
name_at(const unsigned char *tags, size_t i, size_t *first)
{
	unsigned part = tags[i] == 0 ? DL_OUTSIDE : (tags[i] - 1u) % 4 + 1;

	if (part == DL_FIRST || part == DL_ONLY)
		*first = i;
	return part == DL_LAST || part == DL_ONLY ? (tags[i] - 1) / 4 : -1;
}

static void
score_sent(const unsigned char *gold, const unsigned char *found, size_t n,
    const int *type, struct dl_tally *tally)
{
	size_t i, g = 0, f = 0;
	int a, b;

	for (i = 0; i < n; i++) {
		a = name_at(gold, i, &g);
		b = name_at(found, i, &f);
		a = a >= 0 ? type[a] : a;
		if (a >= 0)
			tally->gold[a]++;
		if (b >= 0)
			tally->found[b]++;
		if (a >= 0 && a == b && g == f)
			tally->right[a]++;
	}
}

void
dl_learn_score(const struct dl_model *m, const struct dl_lessons *all,
    struct dl_tally *tally)
{
	struct dl_tagger t = { .model = m };
	struct dl_etext text = { 0 };
	struct dl_mentions cands = { 0 };
	int type[DL_MAX_TYPES];
	struct dl_doc doc;
	size_t i, k;

	for (i = 0; i < all->types.n; i++)
		type[i] = dl_model_type_id(m, all->types.name[i]);
	for (i = 0; i < all->n; i++) {
		doc = all->l[i].doc;
		dl_etext_read(&text, &doc);
		dl_candidates(&text, &cands);
		dl_tagger_doc(&t, &text, &cands);
		for (k = 0; k < doc.nsents; k++)
			score_sent(all->l[i].tags[k], dl_tagger_sent(&t, k),
			    all->l[i].ntags[k], type, tally);
		dl_arena_free(&doc.arena);
	}
	dl_tagger_free(&t);
	dl_etext_free(&text);
	dl_mentions_free(&cands);
}
