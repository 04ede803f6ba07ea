/*
 * Words of a document; see words.h.
 */
#include "base/mem.h"
#include "group/words.h"
#include "text/table.h"
#include "text/utf8.h"
#include "tables.h"

#define UNKNOWN	86			/* idf of a word outside the table */
#define COMMON	20			/* words below it say nothing */
#define REACH	3			/* words after an ordinal */

enum { SEP, SPACE, LETTER, DIGIT, HIGH };

#define L	LETTER
#define D	DIGIT
#define H	HIGH
#define H16	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H

static const uint8_t class[256] = {
	[' '] = SPACE, ['-'] = SPACE, ['\''] = SPACE, ['.'] = SPACE,
	['0'] = D, D, D, D, D, D, D, D, D, D,
	['A'] = L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, L, L,
	['a'] = L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, L, L,
	[0x80] = H16, H16, H16, H16, H16, H16, H16, H16
};

/* Bytes of a mark outside ASCII at i (quotes, dashes, spaces), or 0. */
static size_t
mark(struct dl_str s, size_t i)
{
	unsigned char c = (unsigned char)s.p[i];

	if (c == 0xC2)
		return s.n - i < 2 ? 1 : 2;
	if (c == 0xE2 || (c == 0xE3 && s.n - i > 1 &&
	    (unsigned char)s.p[i + 1] == 0x80))
		return s.n - i < 3 ? s.n - i : 3;
	return 0;
}

static unsigned
number(const char *p)
{
	unsigned v = 0;

	for (; *p >= '0' && *p <= '9'; p++)
		v = v * 10 + (unsigned)(*p - '0');
	return v;
}

unsigned
dl_idf(struct dl_str low)
{
	long row = dl_table_find(&dl_tab_docfreq, low);

	return row < 0 ? UNKNOWN : number(dl_table_cell(&dl_tab_docfreq, row,
	    DL_DOCFREQ_IDF));
}

/* A word: bytes [from, to), and the hash of its lower-case form. */
struct word {
	size_t from, to;
	uint32_t hash;
	bool digit;			/* it begins with one */
};

static const char *
lower(struct dl_words *d, struct dl_str s, const struct word *w)
{
	dl_buf_clear(&d->low);
	dl_utf8_lower(s.p + w->from, w->to - w->from,
	    dl_buf_room(&d->low, w->to - w->from));
	return d->low.p;
}

/*
 * The rest of a word that has more than letters of ASCII, from byte i; h is
 * the hash of what stands before it.
 */
static struct word
scan(struct dl_words *d, struct dl_str s, size_t from, size_t i, uint32_t h)
{
	struct word w = { from, i, h, false };
	bool high = false;

	w.digit = class[(unsigned char)s.p[from]] == DIGIT;
	for (; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		int k = class[c];

		if (k == LETTER)
			c |= 32u;
		else if (k <= SPACE && !(w.digit && (c == '.' || c == ',') &&
		    i + 1 < s.n && s.p[i + 1] >= '0' && s.p[i + 1] <= '9'))
			break;
		else if (k == HIGH && mark(s, i) > 0)
			break;
		high |= k == HIGH;
		h = dl_hash_byte(h, c);
	}
	w.to = i;
	w.hash = high ? dl_hash(dl_str(lower(d, s, &w), w.to - w.from)) : h;
	return w;
}

/* The word that begins at i: mostly it is letters and then a space. */
static inline struct word
word_at(struct dl_words *d, struct dl_str s, size_t i)
{
	struct word w = { i, i, DL_HASH_EMPTY, false };
	const unsigned char *p = (const unsigned char *)s.p + i;
	const unsigned char *end = (const unsigned char *)s.p + s.n;
	uint32_t h = DL_HASH_EMPTY;

	while (p < end && class[*p] == LETTER)
		h = dl_hash_byte(h, *p++ | 32u);
	i = (size_t)(p - (const unsigned char *)s.p);
	if (p < end && class[*p] > LETTER)
		return scan(d, s, w.from, i, h);
	w.to = i;
	w.hash = h;
	return w;
}

/* What the tables say of the word; words of news come again and again. */
static void
look_up(struct dl_words *d, struct dl_str s, const struct word *w,
    struct dl_known *k)
{
	struct dl_str low = dl_str(lower(d, s, w), w->to - w->from);
	long row;

	k->set = true;
	k->id = w->hash;
	k->idf = (uint16_t)dl_idf(low);
	k->number = 0;
	if ((row = dl_table_find(&dl_tab_ordinals, low)) >= 0)
		k->number = (uint8_t)number(dl_table_cell(&dl_tab_ordinals,
		    row, DL_ORDINALS_NUMBER));
}

static inline const struct dl_known *
known(struct dl_words *d, struct dl_str s, const struct word *w)
{
	struct dl_known *k = &d->known[(w->hash ^ w->hash >> 16) &
	    (DL_KNOWN - 1)];

	if (k->id != w->hash || !k->set)
		look_up(d, s, w, k);
	return k;
}

static void
add_ordinal(struct dl_words *d, size_t end, unsigned number)
{
	struct dl_ordinal *o;

	d->o = dl_array_room(d->o, &d->ocap, d->no + 1, sizeof(*d->o));
	o = &d->o[d->no++];
	o->sent = d->nsents;
	o->from = o->to = (uint32_t)end;
	o->number = number;
}

/* A word that says nothing is written, too, but not kept: no branch. */
static inline void
add_word(struct dl_words *d, const struct word *w, unsigned idf, bool cap)
{
	struct dl_word *x;

	if (d->n == d->cap)
		d->w = dl_array_room(d->w, &d->cap, d->n + 1, sizeof(*d->w));
	x = &d->w[d->n];
	x->id = w->hash;
	x->at = (uint32_t)w->from;
	x->idf = (uint16_t)idf;
	x->cap = cap;
	d->n += idf >= COMMON;
}

/* Room for one more sentence, and for what is known of words. */
static void
begin_sentence(struct dl_words *d)
{
	d->first = dl_array_room(d->first, &d->fcap, d->nsents + 2,
	    sizeof(*d->first));
	d->first[d->nsents] = d->n;
	if (d->known == NULL) {
		d->known = dl_alloc(DL_KNOWN * sizeof(*d->known));
		memset(d->known, 0, DL_KNOWN * sizeof(*d->known));
	}
}

void
dl_words_sentence(struct dl_words *d, struct dl_str s)
{
	const struct dl_known *k;
	unsigned reach = 0;
	size_t i = 0;

	begin_sentence(d);
	while (i < s.n) {
		int kind = class[(unsigned char)s.p[i]];
		size_t gap = kind <= SPACE ? 1 : kind == HIGH ? mark(s, i) : 0;
		struct word w;

		if (gap > 0) {
			if (kind == SEP)
				reach = 0;
			i += gap;
			continue;
		}
		w = word_at(d, s, i);
		i = w.to;
		if (reach > 0) {
			d->o[d->no - 1].to = (uint32_t)w.from;
			reach--;
		}
		if (w.to - w.from < (w.digit ? 3 : 2))
			continue;
		k = known(d, s, &w);
		add_word(d, &w, k->idf, w.from > 0 &&
		    s.p[w.from] >= 'A' && s.p[w.from] <= 'Z');
		if (k->number > 0) {
			add_ordinal(d, w.to, k->number);
			reach = REACH;
		}
	}
	d->first[++d->nsents] = d->n;
}

unsigned
dl_words_ordinal(const struct dl_words *d, size_t sent, size_t at)
{
	size_t lo = 0, hi = d->no;

	/* The last one that stands before the byte. */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (d->o[mid].sent < sent || (d->o[mid].sent == sent &&
		    d->o[mid].from <= at))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == 0 || d->o[lo - 1].sent != sent || d->o[lo - 1].to < at)
		return 0;
	return d->o[lo - 1].number;
}

void
dl_words_order(struct dl_word *w, size_t n)
{
	size_t i, j;

	for (i = 1; i < n; i++) {
		struct dl_word x = w[i];

		for (j = i; j > 0 && w[j - 1].id > x.id; j--)
			w[j] = w[j - 1];
		w[j] = x;
	}
}

void
dl_words_clear(struct dl_words *d)
{
	d->n = d->nsents = d->no = 0;
}

void
dl_words_read(struct dl_words *d, const struct dl_doc *doc, size_t most)
{
	size_t i;

	dl_words_clear(d);
	for (i = 0; i < doc->nsents && d->n < most; i++)
		dl_words_sentence(d, doc->sents[i].text);
}

void
dl_words_free(struct dl_words *d)
{
	dl_free(d->w);
	dl_free(d->first);
	dl_free(d->o);
	dl_free(d->known);
	dl_buf_free(&d->low);
	*d = (struct dl_words){ 0 };
}
