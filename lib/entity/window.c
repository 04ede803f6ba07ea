/*
 * Two caches with one place for each word, or word and place: what comes takes
 * it from what was there.  A word is the serial number of its note; one that
 * has none, or of which more is known here than its note says, is a token of
 * one sentence.
 */
#include <string.h>

#include "base/mem.h"
#include "entity/window.h"

#define INPUTS	2048			/* powers of two */
#define GIFTS	16384
#define KEPT	14336			/* for the first words, which are the
					   common ones; rare ones share the
					   rest */
#define MANY	(1 << 19)		/* places of a word: their sums fit */
#define PLAIN	((uint64_t)1 << 59)	/* set in words without note */

struct word {
	uint64_t of;
	size_t slot;
};

void
dl_window_sent(struct dl_window *w)
{
	size_t i;

	w->sentence++;
	if (w->inputs != NULL)
		return;
	w->inputs = dl_alloc(INPUTS * sizeof(w->inputs[0]));
	w->gifts = dl_alloc(GIFTS * sizeof(w->gifts[0]));
	for (i = 0; i < INPUTS; i++)
		w->inputs[i].of = 0;
	for (i = 0; i < GIFTS; i++)
		w->gifts[i].of = 0;
}

static struct word
word_at(const struct dl_window *w, const struct dl_features *f, size_t i)
{
	const struct dl_toks *s = &f->text->sents[f->sent];
	const struct dl_note *note = dl_note_of(s, i);

	if (note != NULL && f->w[i]->alone)
		return (struct word){ note->serial, s->t[i].id };
	return (struct word){ PLAIN | w->sentence << 28 | (i & 0xFFFFFFF),
	    i };
}

static const int16_t *
input_of(struct dl_window *w, const struct dl_features *f, size_t i,
    struct word word)
{
	struct dl_input *in = &w->inputs[word.slot % INPUTS];
	uint64_t key[DL_MAX_WORDFEATS];
	size_t n;

	if (in->of != word.of) {
		in->of = word.of;
		n = dl_word_features(f->w[i], &f->text->sents[f->sent], i,
		    DL_PLACES / 2, key);
		dl_net_word(w->net, f->w[i]->vector, key, n, in->x);
	}
	return in->x;
}

/* What token i gives to the token that has it at this place. */
static const int16_t *
given(struct dl_window *w, const struct dl_features *f, size_t i,
    unsigned place)
{
	struct word word = word_at(w, f, i);
	size_t at = word.slot * DL_NET_PLACES + place;
	struct dl_gift *g = &w->gifts[at < KEPT && (word.of & PLAIN) == 0 ?
	    at : KEPT + at % (GIFTS - KEPT)];

	if (g->of != word.of * 8 + place) {
		g->of = word.of * 8 + place;
		dl_net_place(w->net, input_of(w, f, i, word), place, g->z);
	}
	return g->z;
}

void
dl_window_doc(struct dl_window *w, size_t nocc)
{
	size_t n = (nocc + 1) * w->net->nlabels;

	w->ntellers = 0;
	w->places = dl_array_room(w->places, &w->pcap, nocc + 1,
	    sizeof(w->places[0]));
	memset(w->places, 0, (nocc + 1) * sizeof(w->places[0]));
	w->sums = dl_array_room(w->sums, &w->scap, n, sizeof(w->sums[0]));
}

/* Token `token' with the hidden layer z is a place of the word. */
static void
tell(struct dl_window *w, uint32_t word, size_t token, const int16_t *z)
{
	unsigned m = w->net->nlabels, k;
	int32_t *sum = w->sums + word * (size_t)m;
	int16_t *tells;

	if (w->places[word] == MANY)
		return;
	w->tellers = dl_array_room(w->tellers, &w->ncap, w->ntellers + 1,
	    sizeof(w->tellers[0]));
	w->tells = dl_array_room(w->tells, &w->tcap, (w->ntellers + 1) * m,
	    sizeof(w->tells[0]));
	tells = w->tells + w->ntellers * m;
	w->tellers[w->ntellers++] = (struct dl_teller){ token, word };
	dl_net_tell(w->net, z, tells);
	if (w->places[word]++ == 0)
		memset(sum, 0, m * sizeof(sum[0]));
	for (k = 0; k < m; k++)
		sum[k] += tells[k];
}

void
dl_window_score(struct dl_window *w, const struct dl_features *f, size_t i,
    const struct dl_others *others, size_t token, int16_t *score)
{
	size_t n, at, len = f->text->sents[f->sent].n;
	uint64_t key[DL_MAX_HINTS];
	int16_t z[DL_NET_HIDDEN];
	uint32_t word;
	unsigned p;

	dl_net_begin(w->net, z);
	for (p = 0; p < DL_NET_PLACES; p++) {
		at = i + p - DL_NET_REACH;
		dl_net_add(w->net, z, p, i + p < DL_NET_REACH || at >= len ?
		    NULL : given(w, f, at, p));
	}
	n = dl_hints(f, i, others, key);
	dl_net_score(w->net, z, key, n, score);
	if ((word = dl_hint_word(f, i)) != 0)
		tell(w, word, token, z);
}

/* Each hears the mean of the others. */
void
dl_window_share(struct dl_window *w, int16_t *scores)
{
	unsigned m = w->net->nlabels, k;
	const int16_t *tells = w->tells;
	const struct dl_teller *t;
	const int32_t *sum;
	int16_t *score;
	int32_t others;
	size_t i;

	for (i = 0; i < w->ntellers; i++, tells += m) {
		t = &w->tellers[i];
		if (w->places[t->word] < 2)
			continue;
		others = (int32_t)w->places[t->word] - 1;
		sum = w->sums + t->word * (size_t)m;
		score = scores + t->token * m;
		for (k = 0; k < m; k++)
			score[k] = (int16_t)(score[k] + (sum[k] - tells[k]) /
			    others);
	}
}

void
dl_window_free(struct dl_window *w)
{
	dl_free(w->inputs);
	dl_free(w->gifts);
	dl_free(w->tellers);
	dl_free(w->tells);
	dl_free(w->sums);
	dl_free(w->places);
	*w = (struct dl_window){ .net = NULL };
}
