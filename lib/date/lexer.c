/*
 * Three readers look at a token in turn: the shapes of digits and signs, the
 * lexicon of words and phrases (timex-words.tsv, holidays.tsv), and the
 * reader of numbers.  The longest wins; of two of the same length both count,
 * for a word may be a number and a unit.
 *
 * Lexing goes from left to right, and a phrase is taken where it begins.  To
 * begin in the middle of a sentence is safe behind a token that stands in no
 * key and is not glued to what follows: no lexeme reaches over that place.
 */
#include "base/mem.h"
#include "date/asleep.h"
#include "date/lexer.h"
#include "date/shape.h"
#include "date/timex.h"
#include "date/unglue.h"

#define lexicon	(&dl_timex_lexicon)

/*
 * The key at a place, or NULL if it is another one of the same hash.  Most are
 * short; eight bytes are read, of which some may lie behind s.
 */
static inline const struct dl_lxkey *
key_at(uint16_t place, struct dl_str s)
{
	const struct dl_lxkey *k;
	const char *text;

	if (place == 0)
		return NULL;
	k = &lexicon->keys[place - 1];
	text = lexicon->pool + k->text;
	if (k->len != s.n)
		return NULL;
	if (s.n > 8)
		return memcmp(text, s.p, s.n) == 0 ? k : NULL;
	return (dl_swar_load_le(text) ^ dl_swar_load_le(s.p)) <<
	    (64 - 8 * s.n) == 0 ? k : NULL;
}

/* The key at a place, if it is the tokens from i to j; else NULL. */
static const struct dl_lxkey *
key_of(uint16_t place, const struct dl_toks *s, size_t i, size_t j)
{
	const struct dl_lxkey *k;
	const char *text;
	size_t n = 0;

	if (place == 0)
		return NULL;
	k = &lexicon->keys[place - 1];
	text = lexicon->pool + k->text;
	for (; i <= j; i++) {
		struct dl_str w = dl_tok_low(s, i);

		if (n > 0 && !(s->t[i].flags & DL_GLUED) &&
		    (n == k->len || text[n++] != ' '))
			return NULL;
		if (w.n > k->len - n || memcmp(text + n, w.p, w.n) != 0)
			return NULL;
		n += w.n;
	}
	return n == k->len ? k : NULL;
}

/*
 * The longest key that matches the tokens from i on and means something in
 * their case: the number of tokens, 0 for none, and its word.
 */
static size_t
phrase(const struct dl_lexer *l, size_t i, int *word)
{
	const struct dl_toks *s = &l->toks;
	uint16_t place = l->key[i];
	const struct dl_lxkey *k = key_at(place, dl_tok_low(s, i));
	uint32_t hash = s->t[i].hash;
	bool cap = (s->t[i].flags & DL_CAP) != 0;
	struct dl_str w;
	size_t best = 0, j;

	for (j = i; k != NULL; j++) {
		if (k->word >= 0 && lexicon->words[k->word].kind[cap] !=
		    DL_KIND_NONE) {
			*word = k->word;
			best = j - i + 1;
		}
		if (!(lexicon->flags[place] & DL_KEY_MORE) ||
		    j + 1 >= s->n ||
		    !(lexicon->flags[l->key[j + 1]] & DL_KEY_INNER))
			break;
		w = dl_tok_low(s, j + 1);
		if (!(s->t[j + 1].flags & DL_GLUED))
			hash = dl_hash_byte(hash, ' ');
		hash = dl_hash_more(hash, w.p, w.n);
		place = dl_lx_find(lexicon, hash);
		k = key_of(place, s, i, j + 1);
	}
	return best;
}

/* The name of a month, as in 09-JAN-2017. */
static bool
month(const struct dl_lexer *l, size_t i)
{
	const struct dl_lxkey *k = key_at(l->key[i], dl_tok_low(&l->toks, i));
	const struct dl_lx_set *set;

	if (k == NULL || k->word < 0)
		return false;
	set = &lexicon->kinds[lexicon->words[k->word].kind[1]];
	return dl_lx_in(set, DL_LX_MONTH) || dl_lx_in(set, DL_LX_MONTHQ);
}

/* A sign before digits that makes them something else than a date. */
static bool
spoilt(const struct dl_lexer *l, size_t i)
{
	const struct dl_toks *s = &l->toks;
	unsigned char c;

	if (i == 0 || !(s->t[i].flags & DL_GLUED))
		return false;
	/* COVID-19, F-16 */
	if (i > 1 && s->text[s->t[i - 1].start] == '-' &&
	    (s->t[i - 1].flags & DL_GLUED) && s->t[i - 2].type == DL_WORD &&
	    ((s->t[i - 2].flags & DL_UPPER) ||
	    s->t[i - 2].end - s->t[i - 2].start == 1) && !month(l, i - 2))
		return true;
	c = (unsigned char)s->text[s->t[i].start - 1];
	/* Pound, euro and yen signs end in these bytes of UTF-8. */
	return strchr("$^#%&=<>~*+@_\\.", c) != NULL || c == 0xA3 ||
	    c == 0xAC || c == 0xA5;
}

static struct dl_str
run_at(const struct dl_toks *s, size_t i)
{
	size_t b = s->t[i].start, e = b;

	while (e < s->len && e - b < 40 && (unsigned char)s->text[e] > ' ')
		e++;
	return dl_str(s->text + b, e - b);
}

static bool
has_book(const struct dl_lexer *l)
{
	return l->book != NULL && l->book->n > 0;
}

static inline struct dl_lexeme *
push(struct dl_lexer *l)
{
	if (l->n == l->cap)
		l->x = dl_array_room(l->x, &l->cap, l->n + 1,
		    sizeof(*l->x));
	return &l->x[l->n++];
}

/* What a shape is for the grammar: one class, up to three values. */
static void
take_shape(struct dl_lexeme *x, const struct dl_shape *sh)
{
	struct dl_lx_set set = { { 0 } };
	int class = DL_LX_DATE;

	x->v[0] = sh->year;
	x->v[1] = sh->month;
	x->v[2] = sh->day;
	switch (sh->kind) {
	case DL_SHAPE_DATE:
		break;
	case DL_SHAPE_MONTH:
		x->v[2] = DL_TX_NONE;
		break;
	case DL_SHAPE_PAIR:
		class = DL_LX_PAIR;
		x->v[0] = sh->month;
		x->v[1] = sh->day;
		break;
	case DL_SHAPE_DATETIME:
		/* Hour and minute share a number: three values are all. */
		class = DL_LX_DATETIME;
		x->v[0] = sh->year * 10000 + sh->month * 100 + sh->day;
		x->v[1] = sh->hour;
		x->v[2] = sh->min;
		break;
	case DL_SHAPE_WEEK:
		class = DL_LX_WEEKDATE;
		x->v[1] = sh->week;
		x->v[2] = sh->wday > 0 ? sh->wday : DL_TX_NONE;
		break;
	case DL_SHAPE_CLOCK:
		class = sh->ampm != 0 ? DL_LX_CLOCKM : sh->sec >= 0 ?
		    DL_LX_CLOCKS : DL_LX_CLOCK;
		x->v[0] = sh->hour;
		x->v[1] = sh->min;
		x->v[2] = class == DL_LX_CLOCKS ? sh->sec :
		    sh->ampm == 0 ? DL_TX_NONE :
		    sh->ampm == 'a' ? DL_SYM_AM : DL_SYM_PM;
		break;
	default:
		return;
	}
	dl_lx_add(&set, class);
	x->kind = dl_kind_of(lexicon, &set);
	x->from = DL_LX_SHAPE;
}

/* Digits at token i: a shape, or 0 when they are to be read as a number. */
static size_t
read_shape(const struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	const struct dl_toks *s = &l->toks;
	struct dl_shape sh;
	size_t k = i, end;

	dl_shape_read(run_at(s, i), l->day_first, &sh);
	if (sh.kind == DL_SHAPE_NONE)
		return 0;
	end = s->t[i].start + sh.n;
	while (k < s->n && s->t[k].end <= end)
		k++;
	/* The shape must end where a token ends, else the run is junk. */
	if (k > i && s->t[k - 1].end == end && sh.kind != DL_SHAPE_JUNK)
		take_shape(x, &sh);
	return k > i ? k - i : 1;
}

/* A number, and the word at its place if that has the same length. */
static void
take_number(struct dl_lexer *l, const struct dl_number *num, bool cap,
    struct dl_lexeme *x)
{
	x->kind = x->from & DL_LX_ROWS ?
	    dl_number_kind_with(num, &lexicon->words[x->v[0]], cap) :
	    dl_number_kind(&l->numkinds, num);
	x->from |= DL_LX_NUMBER;
	l->nums = dl_array_room(l->nums, &l->capnums, l->nnums + 1,
	    sizeof(*l->nums));
	x->v[1] = (int32_t)l->nnums;
	x->v[2] = cap;
	l->nums[l->nnums++] = *num;
}

/* The longest phrase at token i; the number of its tokens, 0 for none. */
static size_t
read_word(struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	bool cap = (l->toks.t[i].flags & DL_CAP) != 0;
	size_t n;
	int word;

	if (l->key[i] == 0 || (n = phrase(l, i, &word)) == 0)
		return 0;
	x->kind = lexicon->words[word].kind[cap];
	x->from = DL_LX_ROWS;
	x->v[0] = word;
	x->v[2] = cap;
	return n;
}

/* A day of the user's own at token i; the number of its tokens. */
static size_t
read_day(const struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	struct dl_lx_set set = { { 0 } };
	size_t n = dl_book_find(l->book, &l->toks, i, &x->v[0]);

	if (n == 0)
		return 0;
	dl_lx_add(&set, DL_LX_HOLIDAY);
	x->kind = dl_kind_of(lexicon, &set);
	x->from = DL_LX_SHAPE;
	return n;
}

/* Fills x from token i; returns the number of tokens it takes. */
static size_t
read_lexeme(struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	const struct dl_tok *t = &l->toks.t[i];
	struct dl_number num;
	size_t nw = has_book(l) ? read_day(l, i, x) : 0, nn = 0;
	bool cap = (t->flags & DL_CAP) != 0;

	if (nw > 0)
		return nw;
	nw = read_word(l, i, x);
	if (nw > 0 && dl_lx_is(x, DL_LX_HOLIDAY))
		return nw;
	if (t->type == DL_URL || t->type == DL_NUM)
		*x = (struct dl_lexeme){ .kind = DL_KIND_NONE };
	if (t->type == DL_URL)
		return 1;
	if (t->type == DL_NUM) {
		if (spoilt(l, i)) {
			x->kind = lexicon->money;
			return 1;
		}
		nn = read_shape(l, i, x);
		if (nn > 0)
			return nn;
		nw = read_word(l, i, x);
	}
	if (t->type == DL_NUM ||
	    lexicon->flags[l->key[i]] & DL_KEY_NUMBER)
		nn = dl_number_read(&l->toks, i, &num);
	if (nn > 0 && nn >= nw) {
		if (nn > nw)
			x->from = DL_LX_EMPTY;
		take_number(l, &num, cap, x);
		return nn;
	}
	if (nw > 0)
		return nw;
	if (t->type == DL_WORD)
		x->kind = cap ? DL_KIND_CAPW : DL_KIND_WORD;
	return 1;
}

bool
dl_lexer_more(struct dl_lexer *l)
{
	const struct dl_toks *s = &l->toks;
	struct dl_lexeme *x;
	size_t i = l->tok;

	if (i >= s->n)
		return false;
	x = push(l);
	*x = (struct dl_lexeme){ .kind = DL_KIND_NONE };
	/* A word that stands in no key is soon done with. */
	if (l->key[i] == 0 && s->t[i].type == DL_WORD && !has_book(l)) {
		x->kind = s->t[i].flags & DL_CAP ? DL_KIND_CAPW :
		    DL_KIND_WORD;
		l->tok = i + 1;
	} else
		l->tok = i + read_lexeme(l, i, x);
	x->start = s->t[i].start;
	x->end = s->t[l->tok - 1].end;
	x->glued = (s->t[i].flags & DL_GLUED) != 0;
	return true;
}

int32_t
dl_lexer_value(const struct dl_lexer *l, size_t i, int class, int k)
{
	const struct dl_lexeme *x = &l->x[i];
	const struct dl_lxword *w;
	int32_t v;

	if (x->from == DL_LX_SHAPE)
		return x->v[k];
	if (x->from & DL_LX_ROWS) {
		w = &lexicon->words[x->v[0]];
		if (dl_word_value(lexicon->rows + w->row, w->nrows,
		    x->v[2] != 0, class, &v))
			return k == 0 ? v : DL_TX_NONE;
	}
	return x->from & DL_LX_NUMBER ?
	    dl_number_value(&l->nums[x->v[1]], class, k) : DL_TX_NONE;
}

/*
 * Is a token of interest, with these flags of its key and its own: 1 or 0?
 * Without a branch, for nobody could foretell it.
 */
static inline unsigned
wakes(unsigned key, unsigned tok)
{
	_Static_assert(DL_KEY_WAKE == 1 << 3 && DL_KEY_WAKECAP == 1 << 4 &&
	    DL_CAP == 1 << 1 && DL_DIGIT == 1 << 5, "the bits as below");

	return (key >> (3 + (tok >> 1 & 1)) | tok >> 5) & 1;
}

/*
 * Looks up all tokens and notes those of interest.  The names in a book may
 * be made of any words: with one, no token sleeps.  True if a key of two words
 * was seen.
 */
static bool
look_up(struct dl_lexer *l)
{
	const struct dl_toks *s = &l->toks;
	const struct dl_tok *t;
	unsigned flags, seen = 0;
	uint16_t *key;
	bool all = has_book(l);
	size_t i, n = 0;

	l->key = key = dl_array_room(l->key, &l->capkey, s->n, sizeof(*key));
	l->wake = dl_array_room(l->wake, &l->capwake, s->n,
	    sizeof(*l->wake));
	for (i = 0, t = s->t; i < s->n; i++, t++) {
		key[i] = dl_lx_find(lexicon, t->hash);
		flags = lexicon->flags[key[i]];
		seen |= flags;
		l->wake[n] = (uint32_t)i;
		n += all | wakes(flags, t->flags);
	}
	l->nwake = n;
	l->brackets = (seen & DL_KEY_BRACKET) != 0;
	return (seen & DL_KEY_GLUED) != 0;
}

void
dl_lexer_start(struct dl_lexer *l, struct dl_str text)
{
	l->n = l->nnums = l->nwake = l->tok = l->next = 0;
	l->brackets = l->begun = l->aside = false;
	l->toks.n = 0;
	if (!has_book(l) && dl_asleep(text))
		return;
	dl_tokenise(&l->toks, text.p, text.n);
	if (dl_unglue(l, look_up(l)))
		look_up(l);
}

/* Does no lexeme reach from the token before i into i? */
static bool
apart(const struct dl_lexer *l, size_t i)
{
	return l->key[i - 1] == 0 && l->toks.t[i - 1].type != DL_NUM &&
	    !(l->toks.t[i].flags & DL_GLUED);
}

/*
 * Where to begin so that all of an expression with token i in it, and what
 * its left context looks at, is lexed; and the unknown word before that, for
 * it tells what was lexed earlier from what is now.
 */
static size_t
begin(const struct dl_lexer *l, size_t i)
{
	int n = 0;

	for (; i > l->tok; i--)
		if (apart(l, i) && n++ == lexicon->left)
			return i - 1;
	return i;
}

/* Brackets that are passed over. */
static void
pass(struct dl_lexer *l, size_t to)
{
	struct dl_lexeme x;

	for (; l->tok < to && l->brackets; l->tok++)
		if (lexicon->flags[l->key[l->tok]] & DL_KEY_BRACKET &&
		    read_word(l, l->tok, &x) > 0)
			l->aside = (l->aside || dl_lx_is(&x, DL_LX_OPENB)) &&
			    !dl_lx_is(&x, DL_LX_CLOSEB);
	l->tok = to;
}

bool
dl_lexer_wake(struct dl_lexer *l)
{
	if (l->next < l->nwake && l->wake[l->next] < l->tok) {
		do
			l->next++;
		while (l->next < l->nwake && l->wake[l->next] < l->tok);
		l->begun = false;
	}
	if (l->next == l->nwake)
		return false;
	if (!l->begun)
		pass(l, begin(l, l->wake[l->next]));
	l->begun = true;
	return dl_lexer_more(l);
}

void
dl_lexer_free(struct dl_lexer *l)
{
	dl_toks_free(&l->toks);
	dl_free(l->key);
	dl_free(l->wake);
	dl_free(l->x);
	dl_free(l->nums);
	dl_free(l->numkinds.kinds);
	dl_free(l->memos);
	dl_free(l->cues);
	*l = (struct dl_lexer){ .n = 0 };
}
