/*
 * Words are kept in the case they have in the text; numbers are one word per
 * pattern of digits.  The text is held as word numbers, so that neighbours can
 * be counted when the vocabulary is known.
 */
#include <stdlib.h>

#include "base/in.h"
#include "cluster/corpus.h"

/* What stands for words outside the vocabulary, after its ids. */
enum { EDGE, RARE_LOWER, RARE_CAP, RARE_UPPER, RARE_OTHER, NRARE };

#define NO_ID		UINT32_MAX

static void
grow(struct dl_corpus *c)
{
	size_t i, k, mask;

	c->nslots = c->nslots == 0 ? 1 << 16 : c->nslots * 2;
	mask = c->nslots - 1;
	c->slots = dl_realloc(c->slots, c->nslots * sizeof(c->slots[0]));
	memset(c->slots, 0, c->nslots * sizeof(c->slots[0]));
	for (i = 0; i < c->nwords; i++) {
		for (k = c->words[i].hash & mask; c->slots[k] != 0;
		    k = (k + 1) & mask)
			;
		c->slots[k] = (uint32_t)i + 1;
	}
}

static struct dl_cword *
word_at(struct dl_corpus *c, struct dl_str text)
{
	uint32_t hash = dl_hash(text);
	struct dl_cword *w;
	size_t k, mask;

	if (c->nslots < 2 * (c->nwords + 1))
		grow(c);
	mask = c->nslots - 1;
	for (k = hash & mask; c->slots[k] != 0; k = (k + 1) & mask) {
		w = &c->words[c->slots[k] - 1];
		if (w->hash == hash && dl_str_eq(w->text, text))
			return w;
	}
	c->words = dl_array_room(c->words, &c->cap, c->nwords + 1,
	    sizeof(c->words[0]));
	w = &c->words[c->nwords++];
	*w = (struct dl_cword){ .text = dl_str(dl_arena_dup(&c->arena,
	    text.p, text.n), text.n), .hash = hash };
	c->slots[k] = (uint32_t)c->nwords;
	return w;
}

static void
put(struct dl_corpus *c, struct dl_str text)
{
	struct dl_cword *w = word_at(c, text);

	w->n++;
	w->docs += w->doc != c->doc;
	w->sources += w->source != c->source;
	w->doc = c->doc;
	w->source = c->source;
	c->text = dl_array_room(c->text, &c->tcap, c->ntext + 1,
	    sizeof(c->text[0]));
	c->text[c->ntext++] = (uint32_t)(w - c->words) + 1;
}

static void
end_line(struct dl_corpus *c)
{
	c->text = dl_array_room(c->text, &c->tcap, c->ntext + 1,
	    sizeof(c->text[0]));
	c->text[c->ntext++] = 0;
}

static void
add_line(struct dl_corpus *c, struct dl_str line)
{
	char buf[DL_WORDFORM];
	size_t i;

	dl_tokenise(&c->toks, line.p, line.n);
	for (i = 0; i < c->toks.n; i++)
		put(c, dl_wordform(dl_tok_text(&c->toks, i), buf));
	if (c->toks.n > 0)
		end_line(c);
}

int
dl_corpus_read(struct dl_corpus *c, const char *path)
{
	struct dl_in in = { 0 };
	struct dl_str line;
	int r;

	if (dl_in_open(&in, path) == -1)
		return -1;
	if (c->ntext == 0)
		end_line(c);
	c->source++;
	c->doc++;
	while ((r = dl_in_line(&in, &line)) == 1) {
		if (dl_str_is(line, "\f"))
			c->doc++;
		else
			add_line(c, line);
	}
	dl_in_close(&in);
	return r;
}

/* Frequent words first; ties by their bytes. */
static int
by_count(const void *x, const void *y)
{
	const struct dl_cword *a = *(struct dl_cword *const *)x;
	const struct dl_cword *b = *(struct dl_cword *const *)y;
	size_t n = a->text.n < b->text.n ? a->text.n : b->text.n;
	int r;

	if (a->n != b->n)
		return a->n < b->n ? 1 : -1;
	r = memcmp(a->text.p, b->text.p, n);
	return r != 0 ? r : (a->text.n > b->text.n) - (a->text.n < b->text.n);
}

/* Which class a word outside the vocabulary belongs to. */
static uint32_t
rare_class(struct dl_str w)
{
	bool upper = w.p[0] >= 'A' && w.p[0] <= 'Z';

	if (w.p[0] >= 'a' && w.p[0] <= 'z')
		return RARE_LOWER;
	if (!upper)
		return RARE_OTHER;
	return w.n > 1 && w.p[1] >= 'A' && w.p[1] <= 'Z' ? RARE_UPPER :
	    RARE_CAP;
}

/* Gives ids: first to the words that pass the floors, by frequency. */
static void
choose(struct dl_corpus *c)
{
	struct dl_cword **order = dl_alloc(c->nwords * sizeof(order[0]));
	struct dl_cword *kept;
	size_t i, n = 0;

	for (i = 0; i < c->nwords; i++) {
		c->words[i].id = NO_ID;
		if (c->words[i].docs >= c->min_docs &&
		    c->words[i].sources >= c->min_sources)
			order[n++] = &c->words[i];
	}
	if (n > 0)
		qsort(order, n, sizeof(order[0]), by_count);
	if (n > c->max_words)
		n = c->max_words;
	for (i = 0; i < n; i++)
		order[i]->id = (uint32_t)i;
	for (i = 0; i < c->ntext; i++) {
		const struct dl_cword *w = &c->words[c->text[i] - 1];

		if (c->text[i] == 0)
			c->text[i] = (uint32_t)n + EDGE;
		else
			c->text[i] = w->id != NO_ID ? w->id :
			    (uint32_t)n + rare_class(w->text);
	}
	kept = dl_alloc((n + 1) * sizeof(kept[0]));
	for (i = 0; i < n; i++)
		kept[i] = *order[i];
	dl_free(order);
	dl_free(c->words);
	c->words = kept;
	c->nwords = n;
	c->nids = n + NRARE;
}

static int
by_word(const void *x, const void *y)
{
	const struct dl_neighbour *a = x, *b = y;

	return (a->word > b->word) - (a->word < b->word);
}

/* Sorts each word's neighbours and adds up those that are the same. */
static void
gather(struct dl_corpus *c, int side)
{
	struct dl_neighbour *l = c->beside[side];
	size_t *at = c->at[side], i, k, n = 0, from = 0, to;

	for (i = 0; i < c->nwords; i++) {
		to = at[i + 1];
		if (to > from)
			qsort(l + from, to - from, sizeof(l[0]), by_word);
		at[i] = n;
		for (k = from; k < to; k++)
			if (n > at[i] && l[n - 1].word == l[k].word)
				l[n - 1].n++;
			else
				l[n++] = l[k];
		from = to;
	}
	at[c->nwords] = n;
	c->beside[side] = dl_realloc(l, (n + 1) * sizeof(l[0]));
}

static void
neighbours(struct dl_corpus *c, int side)
{
	size_t *at = dl_alloc((c->nwords + 2) * sizeof(at[0])), i, sum = 0;
	const uint32_t *t = c->text;

	memset(at, 0, (c->nwords + 2) * sizeof(at[0]));
	for (i = 1; i + 1 < c->ntext; i++)
		if (t[i] < c->nwords)
			at[t[i] + 2]++;
	for (i = 2; i < c->nwords + 2; i++)
		at[i] = sum += at[i];
	c->beside[side] = dl_alloc((sum + 1) * sizeof(c->beside[0][0]));
	/* at[i + 1] is where word i writes next, and then where it ends. */
	for (i = 1; i + 1 < c->ntext; i++)
		if (t[i] < c->nwords)
			c->beside[side][at[t[i] + 1]++] = (struct dl_neighbour)
			    { t[side == 0 ? i - 1 : i + 1], 1 };
	at[0] = 0;
	c->at[side] = at;
	gather(c, side);
}

void
dl_corpus_count(struct dl_corpus *c)
{
	choose(c);
	neighbours(c, 0);
	neighbours(c, 1);
}

void
dl_corpus_free(struct dl_corpus *c)
{
	dl_arena_free(&c->arena);
	dl_toks_free(&c->toks);
	dl_free(c->words);
	dl_free(c->beside[0]);
	dl_free(c->beside[1]);
	dl_free(c->at[0]);
	dl_free(c->at[1]);
	dl_free(c->slots);
	dl_free(c->text);
	*c = (struct dl_corpus){ .doc = 0 };
}
