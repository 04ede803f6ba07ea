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

/* End of the word that begins at i; tok gets its lower-case form and hash. */
static size_t
scan(struct dl_words *d, struct dl_str s, size_t i)
{
	struct dl_toks *tok = &d->tok;
	uint32_t h = DL_HASH_EMPTY;
	size_t from = i, n;
	bool high = false;
	int k = class[(unsigned char)s.p[i]], first = k;

	if (tok->lowcap < s.n - i)
		tok->low = dl_array_room(tok->low, &tok->lowcap, s.n - i, 1);
	for (; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if ((k = class[c]) == LETTER) {
			c |= 32;
			h = (h ^ c) * 16777619u;
			tok->low[i - from] = (char)c;
			continue;
		}
		if (k <= SPACE && !(first == DIGIT && (c == '.' || c == ',') &&
		    i + 1 < s.n && s.p[i + 1] >= '0' && s.p[i + 1] <= '9'))
			break;
		if (k == HIGH && mark(s, i) > 0)
			break;
		high |= k == HIGH;
		h = (h ^ c) * 16777619u;
		tok->low[i - from] = (char)c;
	}
	n = i - from;
	if (high) {
		dl_utf8_lower(s.p + from, n, tok->low);
		h = dl_hash(dl_str(tok->low, n));
	}
	tok->t[0].end = (uint32_t)n;
	tok->t[0].hash = h;
	tok->t[0].type = first == DIGIT ? DL_NUM : DL_WORD;
	return i;
}

static void
add_word(struct dl_words *d, size_t at, bool cap)
{
	const struct dl_tok *t = &d->tok.t[0];
	struct dl_word *w;
	unsigned idf;
	long row;

	if (t->end < (t->type == DL_NUM ? 3 : 2))
		return;
	row = dl_table_find_low(&dl_tab_docfreq, &d->tok, 0);
	idf = row < 0 ? UNKNOWN : number(dl_table_cell(&dl_tab_docfreq, row,
	    DL_DOCFREQ_IDF));
	if (idf < COMMON)
		return;
	if (d->n == d->cap)
		d->w = dl_array_room(d->w, &d->cap, d->n + 1, sizeof(*d->w));
	w = &d->w[d->n++];
	w->id = t->hash;
	w->at = (uint32_t)at;
	w->idf = (uint16_t)idf;
	w->cap = cap;
}

/* What follows can be numbered, if the word of bytes [.., end) is an ordinal. */
static unsigned
add_ordinal(struct dl_words *d, size_t end)
{
	struct dl_ordinal *o;
	long row = dl_table_find_low(&dl_tab_ordinals, &d->tok, 0);

	if (row < 0)
		return 0;
	d->o = dl_array_room(d->o, &d->ocap, d->no + 1, sizeof(*d->o));
	o = &d->o[d->no++];
	o->sent = d->nsents;
	o->from = o->to = (uint32_t)end;
	o->number = number(dl_table_cell(&dl_tab_ordinals, row,
	    DL_ORDINALS_NUMBER));
	return REACH;
}

void
dl_words_sentence(struct dl_words *d, struct dl_str s)
{
	size_t i = 0, m, from;
	unsigned reach = 0;

	d->first = dl_array_room(d->first, &d->fcap, d->nsents + 2,
	    sizeof(*d->first));
	d->first[d->nsents] = d->n;
	if (d->tok.t == NULL)
		d->tok.t = dl_array_room(NULL, &d->tok.cap, 1,
		    sizeof(*d->tok.t));
	d->tok.t[0] = (struct dl_tok){ 0 };
	d->tok.n = 1;
	while (i < s.n) {
		int k = class[(unsigned char)s.p[i]];

		if (k <= SPACE || (k == HIGH && mark(s, i) > 0)) {
			m = k == HIGH ? mark(s, i) : 1;
			if (k == SEP)
				reach = 0;
			i += m;
			continue;
		}
		from = i;
		i = scan(d, s, i);
		add_word(d, from, from > 0 && s.p[from] >= 'A' &&
		    s.p[from] <= 'Z');
		if (reach > 0) {
			d->o[d->no - 1].to = (uint32_t)from;
			reach--;
		}
		if (d->tok.t[0].end >= 3 && (m = add_ordinal(d, i)) > 0)
			reach = (unsigned)m;
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
dl_words_clear(struct dl_words *d)
{
	d->n = d->nsents = d->no = 0;
}

void
dl_words_read(struct dl_words *d, const struct dl_doc *doc)
{
	size_t i;

	dl_words_clear(d);
	for (i = 0; i < doc->nsents; i++)
		dl_words_sentence(d, doc->sents[i].text);
}

void
dl_words_free(struct dl_words *d)
{
	dl_free(d->w);
	dl_free(d->first);
	dl_free(d->o);
	dl_toks_free(&d->tok);
	*d = (struct dl_words){ 0 };
}
