/*
 * Scores of tokens are sums of rows of the model.  What depends on one word
 * alone is summed once for a word and each place it can have beside a token,
 * and kept as long as the note of the word: text repeats itself.  So does a
 * document: what one place of a word tells of the others is summed once.
 */
#include "base/mem.h"
#include "entity/tagger.h"

#define USUAL	16			/* labels but outside, of four types */

/* What is not there gives nothing. */
static const int16_t none[DL_PLACES * (DL_MAX_TAGS - 1)];

static unsigned
width(const struct dl_tagger *t)
{
	return t->model->ntags - 1;
}

/* --- words ------------------------------------------------------------- */

/* The sums of the features of word i at all places beside it. */
static void
sum_word(const struct dl_tagger *t, const struct dl_toks *s, size_t i,
    int16_t *sum)
{
	uint64_t key[DL_MAX_WORDFEATS];
	unsigned p, m = width(t);
	size_t n;

	memset(sum, 0, DL_PLACES * m * sizeof(*sum));
	for (p = 0; p < DL_PLACES; p++, sum += m) {
		n = dl_word_features(t->features.w[i], s, i, p, key);
		dl_model_add(t->model, key, n, sum);
	}
}

/* Room for the sums of all words of the document that have a note. */
static void
room_for_words(struct dl_tagger *t, size_t n)
{
	size_t old = t->ncap;

	t->summed = dl_array_room(t->summed, &t->ncap, n,
	    sizeof(t->summed[0]));
	if (t->ncap > old)
		memset(t->summed + old, 0, (t->ncap - old) *
		    sizeof(t->summed[0]));
	t->sums = dl_array_room(t->sums, &t->mcap, t->ncap * DL_PLACES *
	    width(t), sizeof(t->sums[0]));
}

/* The sums of word i, which stay as long as the next DL_PLACES - 1 words. */
static inline const int16_t *
sums_of(struct dl_tagger *t, const struct dl_toks *s, size_t i)
{
	size_t m = DL_PLACES * width(t), id = s->t[i].id;
	int16_t *sums;

	if (!t->features.w[i]->alone) {
		sums = t->spare + i % DL_PLACES * m;
		sum_word(t, s, i, sums);
		return sums;
	}
	sums = t->sums + id * m;
	if (t->summed[id] != s->notes[id].serial) {
		t->summed[id] = s->notes[id].serial;
		sum_word(t, s, i, sums);
	}
	return sums;
}

static void
add_sums(int16_t *restrict score, const int16_t *restrict sum, unsigned n)
{
	unsigned j;

	if (n == USUAL)
		for (j = 0; j < USUAL; j++)
			score[j] = (int16_t)(score[j] + sum[j]);
	else
		for (j = 0; j < n; j++)
			score[j] = (int16_t)(score[j] + sum[j]);
}

/*
 * What the five words around a token give it: the one two before it from its
 * sums for place 0, and so on.  The usual width is told to the compiler, for
 * its vectors.
 */
static inline void
add_five(int16_t *restrict score, const int16_t *const word[DL_PLACES],
    unsigned m)
{
	const int16_t *a = word[0], *b = word[1] + m, *c = word[2] + 2 * m;
	const int16_t *d = word[3] + 3 * m, *e = word[4] + 4 * m;
	unsigned j;

	for (j = 0; j < m; j++)
		score[j] = (int16_t)(a[j] + b[j] + c[j] + d[j] + e[j]);
}

/* The scores of all tokens by the words around them. */
static void
score_words(struct dl_tagger *t, const struct dl_toks *s, int16_t *score)
{
	const int16_t *word[DL_PLACES];
	unsigned m = width(t), p;
	size_t i;

	for (p = 0; p < DL_PLACES; p++)
		word[p] = p >= 3 && p - 3 < s->n ? sums_of(t, s, p - 3) :
		    none;
	for (i = 0; i < s->n; i++, score += m) {
		for (p = 0; p + 1 < DL_PLACES; p++)
			word[p] = word[p + 1];
		word[p] = i + 2 < s->n ? sums_of(t, s, i + 2) : none;
		if (m == USUAL)
			add_five(score, word, USUAL);
		else
			add_five(score, word, m);
	}
}

/* --- the rest of the features ------------------------------------------ */

/* What an occurrence tells of a token that is such a part of a candidate. */
static const int16_t *
told_by(struct dl_tagger *t, uint32_t occ, unsigned part)
{
	uint32_t *at = &t->tells[occ * DL_PARTS + part];
	uint64_t key[DL_MAX_FEATS];
	unsigned m = width(t);
	size_t n;

	if (*at == 0) {
		t->told = dl_array_room(t->told, &t->ecap, (t->ntold + 1) * m,
		    sizeof(t->told[0]));
		memset(t->told + t->ntold * m, 0, m * sizeof(t->told[0]));
		n = dl_other_features(&t->features, occ, part, key);
		dl_model_add(t->model, key, n, t->told + t->ntold * m);
		*at = (uint32_t)++t->ntold;
	}
	return t->told + (*at - 1) * m;
}

static void
score_token(struct dl_tagger *t, size_t i, size_t token, int16_t *score)
{
	uint64_t key[DL_MAX_FEATS];
	struct dl_others others;
	size_t n = dl_token_features(&t->features, i, &others, key);
	unsigned k;

	dl_model_add(t->model, key, n, score);
	for (k = 0; k < others.n; k++)
		add_sums(score, told_by(t, others.occ[k], others.part),
		    width(t));
	if (t->window.net != NULL && dl_hinted(&t->features, i))
		dl_window_score(&t->window, &t->features, i, &others, token,
		    score);
}

/* Scores without votes, and without what places of words tell each other. */
static void
score_sent(struct dl_tagger *t, size_t sent)
{
	const struct dl_toks *s = &t->features.text->sents[sent];
	int16_t *score = t->scores + t->start[sent] * width(t);
	size_t i;

	if (s->n == 0)
		return;
	dl_features_sent(&t->features, sent);
	if (t->window.net != NULL)
		dl_window_sent(&t->window);
	score_words(t, s, score);
	for (i = 0; i < s->n; i++)
		score_token(t, i, t->start[sent] + i, score + i * width(t));
}

/* --- the two passes ---------------------------------------------------- */

/* First pass: labels by the scores without votes. */
static void
first_pass(struct dl_tagger *t, size_t sent)
{
	const struct dl_toks *s = &t->features.text->sents[sent];
	unsigned char *tags = t->tags + t->start[sent];

	if (s->n == 0)
		return;
	dl_viterbi(&t->viterbi, t->scores + t->start[sent] * width(t), s->n,
	    tags);
	dl_votes_add(&t->votes, s, tags);
}

/*
 * Second pass: the votes of the first are added to its scores.  Many sentences
 * have no word that stands elsewhere as well, and stay as they are.
 */
static void
second_pass(struct dl_tagger *t, size_t sent)
{
	const struct dl_toks *s = &t->features.text->sents[sent];
	int16_t *score = t->scores + t->start[sent] * width(t);
	unsigned char *tags = t->tags + t->start[sent];
	uint64_t key[DL_MAX_VOTES];
	bool voted = false;
	size_t i, n;

	for (i = 0; i < s->n; i++) {
		n = dl_vote_features(&t->votes, s, i, tags[i],
		    t->model->ntags, key);
		dl_model_add(t->model, key, n, score + i * width(t));
		voted = voted || n > 0;
	}
	if (t->probable)
		dl_marginal(&t->marginal, t->model, score, s->n);
	if (voted)
		dl_viterbi(&t->viterbi, score, s->n, tags);
	for (i = 0; t->probable && i < s->n; i++)
		t->p[t->start[sent] + i] = (float)t->marginal.alpha[i *
		    t->model->ntags + tags[i]];
}

static void
make_room(struct dl_tagger *t, const struct dl_etext *text)
{
	size_t i, n = 0;

	if (t->spare == NULL) {
		dl_viterbi_model(&t->viterbi, t->model);
		t->window.net = t->model->net.nlabels > 0 ? &t->model->net :
		    NULL;
		t->spare = dl_alloc(DL_PLACES * DL_PLACES * width(t) *
		    sizeof(t->spare[0]));
	}
	room_for_words(t, text->notes.n);
	t->start = dl_array_room(t->start, &t->scap, text->doc->nsents,
	    sizeof(t->start[0]));
	for (i = 0; i < text->doc->nsents; n += text->sents[i++].n)
		t->start[i] = n;
	t->tags = dl_array_room(t->tags, &t->tcap, n, 1);
	if (t->probable)
		t->p = dl_array_room(t->p, &t->pcap, n, sizeof(t->p[0]));
	t->scores = dl_array_room(t->scores, &t->cap, n * width(t),
	    sizeof(t->scores[0]));
}

void
dl_tagger_doc(struct dl_tagger *t, const struct dl_etext *text,
    const struct dl_mentions *cands)
{
	size_t i, n;

	make_room(t, text);
	dl_votes_clear(&t->votes);
	dl_features_doc(&t->features, t->model, text, cands);
	n = t->features.nocc * DL_PARTS;
	t->tells = dl_array_room(t->tells, &t->ocap, n, sizeof(t->tells[0]));
	if (n > 0)
		memset(t->tells, 0, n * sizeof(t->tells[0]));
	t->ntold = 0;
	if (t->window.net != NULL)
		dl_window_doc(&t->window, t->features.nocc);
	for (i = 0; i < text->doc->nsents; i++)
		score_sent(t, i);
	if (t->window.net != NULL)
		dl_window_share(&t->window, t->scores);
	for (i = 0; i < text->doc->nsents; i++)
		first_pass(t, i);
	for (i = 0; i < text->doc->nsents; i++)
		second_pass(t, i);
}

const unsigned char *
dl_tagger_sent(const struct dl_tagger *t, size_t sent)
{
	return t->tags + t->start[sent];
}

unsigned
dl_tagger_percent(const struct dl_tagger *t, size_t sent, size_t first,
    size_t last)
{
	const float *p;
	float least = 1;
	size_t i;

	if (!t->probable)
		return 0;
	p = t->p + t->start[sent];
	for (i = first; i < last; i++)
		least = p[i] < least ? p[i] : least;
	/* What was found is never quite impossible, nor quite certain. */
	return least < 0.01f ? 1 : least > 0.99f ? 99 :
	    (unsigned)(least * 100 + 0.5f);
}

void
dl_tagger_free(struct dl_tagger *t)
{
	dl_marginal_free(&t->marginal);
	dl_free(t->p);
	dl_features_free(&t->features);
	dl_viterbi_free(&t->viterbi);
	dl_votes_free(&t->votes);
	dl_window_free(&t->window);
	dl_free(t->sums);
	dl_free(t->summed);
	dl_free(t->spare);
	dl_free(t->tells);
	dl_free(t->told);
	dl_free(t->scores);
	dl_free(t->tags);
	dl_free(t->start);
	*t = (struct dl_tagger){ .model = NULL };
}
