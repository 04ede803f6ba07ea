/*
 * The one tokeniser; the contract stands in token.h.  One pass, a decision
 * by the class of the first character of each token.  Words of plain letters
 * and single signs are most of any text: they are taken on a short way, found
 * in the lower-case copy, wherever nothing that stands behind them could make
 * them longer.
 */
#include "base/block.h"
#include "base/mem.h"
#include "base/swar.h"
#include "text/token.h"
#include "text/utf8.h"
#include "text/web.h"
#include "text/wordend.h"

#define AHEAD	DL_BLOCK		/* bytes read behind the text's end */

/* A position in the sentence that is being cut. */
struct cur {
	const char *p;
	size_t n;
	size_t last;			/* where the last token ends */
};

/* Classes of ASCII: most text is decided by one look into this table. */
enum {
	LO = 1, UP = 2, DIG = 4, SP = 8, DOT = 16,
	MORE = 32,			/* may make a plain word longer */
	SIGN = 64,			/* a token, whatever follows */
	WIDE = 128			/* not ASCII */
};

#define L	LO
#define U	UP
#define D	(DIG | MORE)
#define W	(WIDE | MORE)
#define W16	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W

static const unsigned char classes[256] = {
	['\t'] = SP, ['\n'] = SP, ['\v'] = SP, ['\f'] = SP, ['\r'] = SP,
	[' '] = SP, ['.'] = DOT | SIGN | MORE, ['\''] = MORE, ['@'] = MORE,
	['!'] = SIGN, ['"'] = SIGN, ['$'] = SIGN, ['%'] = SIGN, ['&'] = SIGN,
	['('] = SIGN, [')'] = SIGN, ['*'] = SIGN, ['+'] = SIGN, [','] = SIGN,
	['-'] = SIGN, ['/'] = SIGN, [':'] = SIGN | MORE, [';'] = SIGN,
	['<'] = SIGN, ['='] = SIGN, ['>'] = SIGN, ['?'] = SIGN,
	['['] = SIGN, ['\\'] = SIGN, [']'] = SIGN,
	['^'] = SIGN, ['_'] = SIGN, ['`'] = SIGN, ['{'] = SIGN,
	['|'] = SIGN, ['}'] = SIGN, ['~'] = SIGN,
	['0'] = D, D, D, D, D, D, D, D, D, D,
	['A'] = U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U, U, U,
	['a'] = L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, L, L,
	[0x80] = W16, W16, W16, W16, W16, W16, W16, W16
};

static inline unsigned
class(char c)
{
	return classes[(unsigned char)c];
}

/* The flags that letters give, for any characters. */
static unsigned
wide_flags(const struct cur *s, size_t from, size_t to)
{
	size_t i, letters = 0, upper = 0, lower = 0;
	unsigned flags = 0;
	uint32_t cp;

	for (i = from; i < to;) {
		i += dl_utf8_decode(s->p + i, to - i, &cp);
		if (!dl_is_letter(cp))
			continue;
		if (letters++ == 0)
			flags |= DL_ALPHA | (dl_is_upper(cp) ? DL_CAP : 0);
		upper += dl_is_upper(cp);
		lower += dl_is_lower(cp);
	}
	if (upper >= 2 && upper == letters)
		flags |= DL_UPPER;
	if (lower > 0 && lower == letters)
		flags |= DL_LOWER;
	return flags;
}

/* The same for ASCII, where each letter is upper or lower case. */
static unsigned
ascii_flags(const struct cur *s, size_t from, unsigned seen, size_t upper)
{
	unsigned flags;

	if (!(seen & (LO | UP)))
		return 0;
	if (!(seen & UP))
		return DL_ALPHA | DL_LOWER;
	flags = DL_ALPHA;
	if (!(seen & LO) && upper >= 2)
		flags |= DL_UPPER;
	while (!(class(s->p[from]) & (LO | UP)))
		from++;
	if (class(s->p[from]) & UP)
		flags |= DL_CAP;
	return flags;
}

/* Hash and flags of a token, in one walk over its bytes. */
static void
measure(struct dl_tok *k, const struct cur *s, const char *low)
{
	const char *p = s->p;
	uint32_t hash = DL_HASH_EMPTY;
	size_t i, from = k->start, to = k->end, upper = 0;
	unsigned c, seen = 0;

	for (i = from; i < to; i++) {
		hash = dl_hash_more(hash, low + i, 1);
		c = class(p[i]);
		upper += (c & UP) != 0;
		seen |= c;
	}
	k->hash = hash;
	if (k->type == DL_PUNCT)
		return;
	c = (seen & WIDE) ? wide_flags(s, from, to) :
	    ascii_flags(s, from, seen, upper);
	if (seen & DIG)
		c |= DL_DIGIT;
	if ((seen & DOT) && k->type == DL_WORD)
		c |= DL_DOTTED;
	k->flags |= (uint8_t)c;
}

static inline struct dl_tok *
push(struct dl_toks *t, struct cur *s, size_t from, size_t to,
    enum dl_tok_type type, uint32_t hash, unsigned flags)
{
	struct dl_tok *k;

	if (t->n == t->cap)
		t->t = dl_array_room(t->t, &t->cap, t->n + 1,
		    sizeof(t->t[0]));
	k = &t->t[t->n++];
	*k = (struct dl_tok){ .start = (uint32_t)from, .end = (uint32_t)to,
	    .hash = hash, .type = (uint8_t)type,
	    .flags = (uint8_t)(flags |
	    (from == s->last ? DL_GLUED : 0u)) };
	s->last = to;
	return k;
}

static void
add(struct dl_toks *t, struct cur *s, size_t from, size_t to,
    enum dl_tok_type type)
{
	measure(push(t, s, from, to, type, 0, 0), s, t->low);
}

/* Could the character behind a plain word, or the dot, make it longer? */
static inline bool
may_go_on(const char *low, size_t i, size_t at)
{
	unsigned c = class(low[at]);

	if (!(c & MORE))
		return false;
	if (c & DOT)
		return at == i + 1 || low[i] == 'w';
	return low[at] != ':' || low[i] == 'h';
}

/* The hash of the eight bytes of w, behind what was hashed before. */
static inline uint32_t
hash_eight(uint32_t h, uint64_t w)
{
	h = dl_hash_byte(h, (uint8_t)w);
	h = dl_hash_byte(h, (uint8_t)(w >> 8));
	h = dl_hash_byte(h, (uint8_t)(w >> 16));
	h = dl_hash_byte(h, (uint8_t)(w >> 24));
	h = dl_hash_byte(h, (uint8_t)(w >> 32));
	h = dl_hash_byte(h, (uint8_t)(w >> 40));
	h = dl_hash_byte(h, (uint8_t)(w >> 48));
	return dl_hash_byte(h, (uint8_t)(w >> 56));
}

/*
 * The hash of the n <= 8 lowest bytes of w, the others being NUL.  The length
 * of a word is what a processor cannot foretell, so there is no loop of n
 * steps: the NULs are hashed too, each of them multiplies once, and that is
 * undone by the inverse of the product (modulo 2^32).
 */
static inline uint32_t
hash_few(uint32_t hash, uint64_t w, size_t n)
{
	static const uint32_t undo[9] = {
		0xD872E4E1u, 0x9DDE4E33u, 0xB7F51A49u, 0xDFD860EBu,
		0x4CA091F1u, 0x91C5BE63u, 0xDD4AB5D9u, 0x359C449Bu, 1
	};

	return hash_eight(hash, w) * undo[n];
}

/*
 * The flags of a plain word: what it and its copy differ in is the bit that
 * makes an ASCII letter small.
 */
static inline unsigned
plain_flags(size_t n, bool first, bool any, bool all)
{
	return DL_ALPHA | (any ? 0u : DL_LOWER) | (first ? DL_CAP : 0u) |
	    (all && n > 1 ? DL_UPPER : 0u);
}

/* The n <= 8 bytes before p[end]; there are eight of the text at least. */
static inline uint64_t
ending(const char *p, size_t end, size_t n)
{
	return dl_swar_load_le(p + end - 8) >> (64 - 8 * n);
}

/* Adds the plain word from i to end, of more than eight letters. */
static void
push_long(struct dl_toks *t, struct cur *s, size_t i, size_t end)
{
	uint32_t hash = DL_HASH_EMPTY;
	uint64_t w, upper, any = 0;
	bool all = true;
	size_t at, n;

	for (at = i; end - at > 8; at += 8) {
		w = dl_swar_load_le(t->low + at);
		hash = hash_eight(hash, w);
		upper = w ^ dl_swar_load_le(s->p + at);
		any |= upper;
		all &= upper == DL_ONES * 0x20;
	}
	n = end - at;
	w = ending(t->low, end, n);
	upper = w ^ ending(s->p, end, n);
	push(t, s, i, end, DL_WORD, hash_few(hash, w, n),
	    plain_flags(end - i, s->p[i] != t->low[i], (any | upper) != 0,
	    all && upper == DL_ONES * 0x20 >> (64 - 8 * n)));
}

/* The same for a short one: low and p hold its letters and its own bytes. */
static inline void
push_short(struct dl_toks *t, struct cur *s, size_t i, size_t end,
    uint64_t low, uint64_t p)
{
	size_t n = end - i;
	uint64_t upper = low ^ p;

	push(t, s, i, end, DL_WORD, hash_few(DL_HASH_EMPTY, low, n),
	    plain_flags(n, (upper & 0x20) != 0, upper != 0,
	    upper == DL_ONES * 0x20 >> (64 - 8 * n)));
}

/* The same for one that ends in the first eight bytes of a text. */
static void
push_first(struct dl_toks *t, struct cur *s, size_t i, size_t end)
{
	uint64_t few = ~(uint64_t)0 >> (64 - 8 * (end - i));
	char p[8] = { 0 };

	if (s->n - i >= 8)
		memcpy(p, s->p + i, 8);
	else
		memcpy(p, s->p + i, end - i);
	push_short(t, s, i, end, dl_swar_load_le(t->low + i) & few,
	    dl_swar_load_le(p) & few);
}

static inline void
push_word(struct dl_toks *t, struct cur *s, size_t i, size_t end)
{
	if (end - i > 8)
		push_long(t, s, i, end);
	else if (end < 8)
		push_first(t, s, i, end);
	else
		push_short(t, s, i, end, ending(t->low, end, end - i),
		    ending(s->p, end, end - i));
}

/*
 * The plain word at i, wherever that is; its end, or i if it is none.  The
 * copy ends with NULs, which stop every walk.
 */
static size_t
plain_word(struct dl_toks *t, struct cur *s, size_t i)
{
	size_t at = i;

	while (class(t->low[at]) & LO)
		at++;
	if (at == i || may_go_on(t->low, i, at))
		return i;
	push_word(t, s, i, at);
	return at;
}

/* The token at i, which is no white space; returns its end. */
static size_t
next_token(struct dl_toks *t, struct cur *s, size_t i, uint32_t cp,
    size_t k)
{
	size_t at, not;

	if (i < s->n && (cp == 'h' || cp == 'H' || cp == 'w' || cp == 'W' ||
	    cp == '@' || cp == '#') && (at = dl_web_end(s->p, s->n, i)) > i) {
		add(t, s, i, at, DL_URL);
		return at;
	}
	if (dl_is_letter(cp)) {
		at = dl_word_end(s->p, s->n, i);
		not = dl_not_at(s->p, s->n, i);
		if (not > 0 && at <= i + 1)
			at = i + not;
		add(t, s, i, at, not > 0 ? DL_CLITIC : DL_WORD);
		return at;
	}
	if (cp >= '0' && cp <= '9') {
		at = dl_number_end(s->p, s->n, i);
		add(t, s, i, at, DL_NUM);
		return at;
	}
	if ((cp == '\'' || cp == 0x2019) && t->n > 0 &&
	    t->t[t->n - 1].end == i && (at = dl_clitic_at(s->p, s->n, i)) > 0) {
		add(t, s, i, i + at, DL_CLITIC);
		return i + at;
	}
	add(t, s, i, i + k, DL_PUNCT);
	return i + k;
}

/* True if token i can be part of what stands before the @ of an address. */
static bool
mail_part(const struct dl_toks *t, const struct cur *s, size_t i)
{
	char c = s->p[t->t[i].start];

	return t->t[i].type == DL_WORD || t->t[i].type == DL_NUM ||
	    c == '.' || c == '_' || c == '-';
}

/* If an `@' follows the last token, makes it an e-mail address. */
static size_t
join_mail(struct dl_toks *t, struct cur *s, size_t at)
{
	struct dl_tok *k = &t->t[t->n - 1];
	size_t end;

	if (at >= s->n || s->p[at] != '@' || k->type == DL_PUNCT)
		return at;
	end = dl_mail_end(s->p, s->n, k->start);
	if (end == 0)
		return at;
	while (t->n > 1 && (k->flags & DL_GLUED) &&
	    mail_part(t, s, t->n - 2)) {
		t->n--;
		k = &t->t[t->n - 1];
	}
	k->end = (uint32_t)end;
	s->last = end;
	k->hash = dl_hash(dl_str(t->low + k->start, end - k->start));
	k->type = DL_URL;
	return end;
}

/* The token or white space at i < n, whatever it is; returns its end. */
static size_t
step(struct dl_toks *t, struct cur *s, size_t i)
{
	uint32_t cp;
	size_t k;

	if (class(s->p[i]) & SP)
		return i + 1;
	if ((k = plain_word(t, s, i)) > i)
		return k;
	if (class(s->p[i]) & SIGN) {
		push(t, s, i, i + 1, DL_PUNCT, dl_hash(dl_str(s->p + i, 1)),
		    0);
		return i + 1;
	}
	k = dl_utf8_decode(s->p + i, s->n - i, &cp);
	if (cp >= 0x80 && dl_is_space(cp))
		return i + k;
	return join_mail(t, s, next_token(t, s, i, cp, k));
}

/* The tokens between words, from i on; returns where they end. */
static inline size_t
between(struct dl_toks *t, struct cur *s, size_t i, size_t end)
{
	unsigned c;

	while (i < end) {
		c = class(s->p[i]);
		if (c & SP)
			i++;
		else if (c & SIGN) {
			push(t, s, i, i + 1, DL_PUNCT, dl_hash_byte(
			    DL_HASH_EMPTY, (unsigned char)s->p[i]), 0);
			i++;
		} else
			i = step(t, s, i);
	}
	return i;
}

/* The tokens from i on, up to the run of letters [start, end) with it. */
static inline size_t
run(struct dl_toks *t, struct cur *s, size_t i, size_t start, size_t end)
{
	if (i + 1 == start && s->p[i] == ' ')
		i = start;
	else if (i < start)
		i = between(t, s, i, start);
	if (i == start && !may_go_on(t->low, i, end)) {
		push_word(t, s, i, end);
		return end;
	}
	while (i < end)
		i = step(t, s, i);
	return i;
}

/* The small ASCII letters among 64 bytes. */
static inline uint64_t
letters(const char *p)
{
	return dl_block_bits(dl_block_range(dl_block_load(p), 'a', 'z'));
}

/*
 * Runs of letters are found 64 bytes at a time: the bits where one begins or
 * ends, by turns.  So where the next word begins is known before this one is
 * done with.
 */
void
dl_tokenise(struct dl_toks *t, const char *p, size_t n)
{
	struct cur s = { p, n, SIZE_MAX };
	uint64_t in, edges, carry = 0;
	size_t i = 0, at, start = SIZE_MAX, edge;

	t->text = p;
	t->len = n;
	t->n = 0;
	t->notes = NULL;
	t->low = dl_array_room(t->low, &t->lowcap, n + AHEAD, 1);
	dl_utf8_lower(p, n, t->low);
	memset(t->low + n, 0, AHEAD);
	for (at = 0; at <= n; at += DL_BLOCK) {
		in = letters(t->low + at);
		edges = in ^ (in << 1 | carry);
		carry = in >> 63;
		while (edges != 0) {
			edge = at + dl_lowest_bit(edges);
			edges &= edges - 1;
			if (start == SIZE_MAX) {
				start = edge;
				if (edges == 0)
					break;
				edge = at + dl_lowest_bit(edges);
				edges &= edges - 1;
			}
			i = run(t, &s, i, start, edge);
			start = SIZE_MAX;
		}
	}
	while (i < n)
		i = step(t, &s, i);
}

void
dl_toks_free(struct dl_toks *t)
{
	dl_free(t->low);
	dl_free(t->t);
	*t = (struct dl_toks){ .n = 0 };
}
