/*
 * The vocabulary of the grammar: every key of the tables of words and
 * holidays with the rows it stands in, its beginnings and its single words;
 * the words of numbers; and all kinds of lexemes that can come of them.  The
 * kinds of numbers are found by trying all numbers that matter.
 */
#include "base/err.h"
#include "base/mem.h"
#include "data/mkgrammar.h"
#include "date/timex.h"
#include "tables.h"

#define SMALL	11000			/* greater numbers are alike */

struct mk_key *
mk_key(struct mk_words *w, const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < w->nkeys; i++)
		if (w->keys[i].n == n && memcmp(w->keys[i].text, p, n) == 0)
			return &w->keys[i];
	w->keys = dl_array_room(w->keys, &w->capkeys, i + 1,
	    sizeof(*w->keys));
	w->keys[i] = (struct mk_key){ dl_alloc(n), n, -1, 0 };
	memcpy(w->keys[i].text, p, n);
	w->nkeys++;
	return &w->keys[i];
}

int
mk_kind(struct mk_words *w, const struct dl_lx_set *s)
{
	size_t i;

	for (i = 0; i < w->nkinds; i++)
		if (dl_lx_same(&w->kinds[i], s))
			return (int)i;
	if (i == 255)
		dl_fatal("timex-words.tsv", 0, "more than 255 kinds");
	w->kinds[i] = *s;
	w->nkinds++;
	return (int)i;
}

/* The word of a key; the tokens and the beginnings of the key are made. */
static struct dl_lxword *
word_of(struct mk_words *w, const char *p, size_t n)
{
	struct mk_key *k;
	size_t i;

	dl_tokenise(&w->toks, p, n);
	for (i = 0; i < w->toks.n; i++) {
		struct dl_str t = dl_tok_low(&w->toks, i);

		mk_key(w, t.p, t.n)->flags |= i > 0 ? DL_KEY_INNER : 0;
		if (i + 1 < w->toks.n)
			mk_key(w, p, w->toks.t[i].end)->flags |=
			    DL_KEY_MORE;
	}
	k = mk_key(w, p, n);
	if (k->word < 0) {
		k->word = (int)w->nwords;
		w->words = dl_array_room(w->words, &w->capwords,
		    w->nwords + 1, sizeof(*w->words));
		w->words[w->nwords++] = (struct dl_lxword){
			(uint16_t)w->nrows, 0, { 0, 0 }
		};
	}
	return &w->words[k->word];
}

static void
add_row(struct mk_words *w, struct dl_lxword *word,
    const struct dl_wordrow *row)
{
	w->rows = dl_array_room(w->rows, &w->caprows, w->nrows + 1,
	    sizeof(*w->rows));
	w->rows[w->nrows++] = *row;
	word->nrows++;
}

static struct dl_str
cell(const struct dl_table *t, long row, unsigned col)
{
	const char *s = dl_table_cell(t, row, col);

	return dl_str(s, strlen(s));
}

static struct dl_wordrow
word_row(long i)
{
	const struct dl_table *t = &dl_tab_timex_words;
	struct dl_wordrow r = { 0, false, DL_TX_NONE };
	struct dl_str value = cell(t, i, DL_TIMEX_WORDS_VALUE);
	int class = dl_lx_class(cell(t, i, DL_TIMEX_WORDS_CLASS));

	if (class < 0 || (value.n > 0 && !dl_timex_value(value, &r.value)))
		dl_fatal("timex-words.tsv", 0,
		    "row %ld: unknown class or value", i + 1);
	r.class = (uint8_t)class;
	r.cap = cell(t, i, DL_TIMEX_WORDS_CASE).n > 0;
	return r;
}

/* The keys of a table, each once, and all rows of each. */
static void
read_keys(struct mk_words *w, const struct dl_table *t, bool holidays)
{
	struct dl_lxword *word;
	struct dl_wordrow row;
	struct dl_str key;
	uint32_t i, at;
	long k;

	for (i = 0; i < t->nslots; i++) {
		key = dl_str(t->pool + t->slots[i].key, t->slots[i].len);
		if (key.n == 0 || t->slots[i].row == 0)
			continue;
		word = word_of(w, key.p, key.n);
		if (word->nrows > 0)
			continue;
		for (at = 0; (k = dl_table_next(t, key, &at)) >= 0;) {
			row = (struct dl_wordrow){ DL_LX_HOLIDAY, false,
			    (int32_t)k };
			if (!holidays)
				row = word_row(k);
			add_row(w, word, &row);
			if (holidays)
				break;
		}
	}
}

/* The kinds of a word, alone and where it is a number as well. */
static void
kinds_of_word(struct mk_words *w, const struct mk_key *k)
{
	struct dl_lxword *word = &w->words[k->word];
	struct dl_readings r;
	struct dl_number n;
	int cap;

	dl_tokenise(&w->toks, k->text, k->n);
	for (cap = 0; cap < 2; cap++) {
		r = (struct dl_readings){ .n = 0 };
		dl_readings_word(&r, w->rows + word->row, word->nrows,
		    cap == 1);
		word->kind[cap] = (uint8_t)mk_kind(w, &r.set);
		if (dl_number_read(&w->toks, 0, &n) != w->toks.n)
			continue;
		dl_readings_number(&r, &n);
		mk_kind(w, &r.set);
	}
}

static void
kind_of_number(struct mk_words *w, const struct dl_number *n)
{
	struct dl_readings r = { .n = 0 };

	dl_readings_number(&r, n);
	mk_kind(w, &r.set);
}

/* A number written in all ways. */
static void
kinds_of_value(struct mk_words *w, long v)
{
	struct dl_number n;
	int tenth;

	for (tenth = 0; tenth <= 5; tenth += 5) {
		n = (struct dl_number){ .value = v, .tenth = tenth };
		kind_of_number(w, &n);
		n.digits = true;
		for (n.ndigits = -1; n.ndigits < 10; n.ndigits++)
			kind_of_number(w, &n);
		n.ndigits = -1;
		n.hundredths = 31;
		kind_of_number(w, &n);
	}
	n = (struct dl_number){ .value = v, .ordinal = true };
	kind_of_number(w, &n);
	n.digits = true;
	kind_of_number(w, &n);
	n = (struct dl_number){ .value = v, .year = true };
	kind_of_number(w, &n);
	n = (struct dl_number){ .value = v, .digits = true };
	for (n.ndigits = -1; n.ndigits < 10; n.ndigits++) {
		n.plural = true;
		kind_of_number(w, &n);
		n.plural = false;
		n.ampm = 'p';
		kind_of_number(w, &n);
		n.ampm = 0;
	}
	n.unit = DL_SYM_H;
	kind_of_number(w, &n);
	n.unit = 0;
	n.month = 1;
	kind_of_number(w, &n);
}

static void
kinds(struct mk_words *w)
{
	static const int alone[] = {
		DL_LX_DATE, DL_LX_DATETIME, DL_LX_WEEKDATE, DL_LX_CLOCK,
		DL_LX_CLOCKM, DL_LX_CLOCKS, DL_LX_PAIR, DL_LX_MONEY
	};
	struct dl_number huge = { .huge = true };
	struct dl_lx_set s;
	size_t i;
	long v;

	for (i = 0; i < sizeof(alone) / sizeof(*alone); i++) {
		s = (struct dl_lx_set){ { 0 } };
		dl_lx_add(&s, alone[i]);
		mk_kind(w, &s);
	}
	for (i = 0; i < w->nkeys; i++)
		if (w->keys[i].word >= 0)
			kinds_of_word(w, &w->keys[i]);
	for (v = 0; v < SMALL; v++)
		kinds_of_value(w, v);
	kind_of_number(w, &huge);
}

/* Words that begin numbers or stand in them. */
static void
number_words(struct mk_words *w)
{
	static const char *const others[] = {
		"a", "an", "and", "half", "-"
	};
	const struct dl_table *t = &dl_tab_numbers;
	uint32_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		mk_key(w, others[i], strlen(others[i]))->flags |=
		    others[i][0] == 'a' && i < 2 ? DL_KEY_NUMBER : 0;
	for (i = 0; i < t->nslots; i++)
		if (t->slots[i].len > 0)
			mk_key(w, t->pool + t->slots[i].key,
			    t->slots[i].len)->flags |= DL_KEY_NUMBER;
}

void
mk_words_read(struct mk_words *w)
{
	struct dl_lx_set s = { { 0 } };
	size_t i;

	mk_kind(w, &s);
	dl_lx_add(&s, DL_LX_WORD);
	mk_kind(w, &s);
	dl_lx_add(&s, DL_LX_CAPW);
	mk_kind(w, &s);
	read_keys(w, &dl_tab_holidays, true);
	read_keys(w, &dl_tab_timex_words, false);
	number_words(w);
	kinds(w);
	for (i = 0; i < w->nkeys; i++) {
		struct mk_key *k = &w->keys[i];
		const struct dl_lx_set *set;

		if (k->word < 0)
			continue;
		set = &w->kinds[w->words[k->word].kind[0]];
		if (dl_lx_in(set, DL_LX_OPENB) || dl_lx_in(set, DL_LX_CLOSEB))
			k->flags |= DL_KEY_BRACKET;
	}
}

void
mk_words_free(struct mk_words *w)
{
	size_t i;

	for (i = 0; i < w->nkeys; i++)
		dl_free(w->keys[i].text);
	dl_free(w->keys);
	dl_free(w->words);
	dl_free(w->rows);
	dl_toks_free(&w->toks);
}
