/*
 * Scores of tokens are sums of rows of the model.  What depends on one word
 * alone is summed once for a word and each place it can have beside a token,
 * and kept in a table of words met before: text repeats itself.
 */
#include "base/mem.h"
#include "entity/tagger.h"

#define USUAL	16			/* labels but outside, of four types */
#define NMEMO	8192			/* words kept, a power of two */

static unsigned
width(const struct dl_tagger *t)
{
	return t->model->ntags - 1;
}

static int16_t *
sums_at(const struct dl_tagger *t, size_t slot, unsigned place)
{
	return t->sums + (slot * DL_PLACES + place) * width(t);
}

/* The usual number of labels is told to the compiler, for its vectors. */
static void
sum_row(int16_t *restrict sum, const signed char *restrict row, unsigned n)
{
	unsigned j;

	if (n == USUAL)
		for (j = 0; j < USUAL; j++)
			sum[j] = (int16_t)(sum[j] + row[j]);
	else
		for (j = 0; j < n; j++)
			sum[j] = (int16_t)(sum[j] + row[j]);
}

static void
sum_word(const struct dl_tagger *t, const struct dl_fword *w,
    const struct dl_toks *s, size_t i, unsigned place, int16_t *sum)
{
	uint64_t key[DL_MAX_WORDFEATS];
	size_t n = dl_word_features(w, s, i, place, key), k;
	const signed char *row;
	unsigned m = width(t);

	memset(sum, 0, m * sizeof(*sum));
	for (k = 0; k < n; k++)
		if ((row = dl_model_row(t->model, key[k])) != NULL)
			sum_row(sum, row, m);
}

/* The place of word i in the memo, filled; the spare one if it is long. */
static uint32_t
remember(struct dl_tagger *t, const struct dl_toks *s, size_t i)
{
	const struct dl_tok *tok = &s->t[i];
	struct dl_str w = dl_tok_text(s, i);
	uint32_t hash = dl_hash(w), slot;
	struct dl_memo *m;
	unsigned p;

	slot = (hash ^ hash >> 15) & (NMEMO - 1);
	m = &t->memo[slot];
	if (m->len == w.n && m->hash == hash && m->type == tok->type &&
	    m->flags == (tok->flags & ~DL_GLUED) &&
	    memcmp(m->text, w.p, w.n) == 0)
		return slot;
	m->hash = hash;
	m->type = tok->type;
	m->flags = (uint8_t)(tok->flags & ~DL_GLUED);
	m->len = w.n <= DL_MEMO_TEXT ? (uint8_t)w.n : 0;
	memcpy(m->text, w.p, m->len);
	dl_fword(t->model, s, i, &m->word);
	for (p = 0; p < DL_PLACES; p++)
		sum_word(t, &m->word, s, i, p, sums_at(t, slot, p));
	return slot;
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
 * Word i gives its part to the tokens around it at once, as another word may
 * take its place in the memo.
 */
static void
spread(struct dl_tagger *t, const struct dl_toks *s, int16_t *score)
{
	unsigned n = width(t), p;
	uint32_t slot;
	size_t i;

	for (i = 0; i < s->n; i++) {
		slot = remember(t, s, i);
		t->features.w[i] = t->memo[slot].word;
		for (p = 0; p < DL_PLACES; p++)
			if (i + 2 >= p && i + 2 - p < s->n)
				add_sums(score + (i + 2 - p) * n,
				    sums_at(t, slot, p), n);
	}
}

static void
add_rows(const struct dl_tagger *t, const uint64_t *key, size_t n,
    int16_t *score)
{
	const signed char *row;
	unsigned m = width(t);
	size_t k;

	for (k = 0; k < n; k++)
		if ((row = dl_model_row(t->model, key[k])) != NULL)
			sum_row(score, row, m);
}

/* First pass: scores without votes, and labels by them. */
static void
first_pass(struct dl_tagger *t, size_t sent)
{
	const struct dl_toks *s = &t->features.text->sents[sent];
	int16_t *score = t->scores + t->start[sent] * width(t);
	unsigned char *tags = t->tags + t->start[sent];
	uint64_t key[DL_MAX_FEATS];
	size_t i, n;

	if (s->n == 0)
		return;
	memset(score, 0, s->n * width(t) * sizeof(score[0]));
	dl_features_sent(&t->features, sent);
	spread(t, s, score);
	for (i = 0; i < s->n; i++) {
		n = dl_token_features(&t->features, i, key);
		add_rows(t, key, n, score + i * width(t));
	}
	dl_viterbi(&t->viterbi, score, s->n, tags);
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
		add_rows(t, key, n, score + i * width(t));
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

	if (t->memo == NULL) {
		dl_viterbi_model(&t->viterbi, t->model);
		t->memo = dl_alloc(NMEMO * sizeof(t->memo[0]));
		memset(t->memo, 0, NMEMO * sizeof(t->memo[0]));
		t->sums = dl_alloc(NMEMO * DL_PLACES * width(t) *
		    sizeof(t->sums[0]));
	}
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
	size_t i;

	make_room(t, text);
	dl_votes_clear(&t->votes);
	dl_features_doc(&t->features, t->model, text, cands);
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
	dl_free(t->memo);
	dl_free(t->sums);
	dl_free(t->scores);
	dl_free(t->tags);
	dl_free(t->start);
	*t = (struct dl_tagger){ .model = NULL };
}
