/*
 * The network at work, in vectors of eight numbers (of sixteen in netwide.c)
 * and, for machines without them, one by one: the same sums.
 */
#include <string.h>

#include "crf/net.h"
#include "crf/netwide.h"

#define HEAD	20
#define PAIRS	(DL_NET_IN / 2)
#define MOST	4000			/* a score at most, either way */

/* Bytes that the weights of labels and their bias take. */
static size_t
of_labels(unsigned nlabels)
{
	return (2 * DL_NET_HIDDEN + 4) * (size_t)nlabels;
}

const char *
dl_net_set(struct dl_net *t, const unsigned char *p, size_t n,
    unsigned nlabels, bool check)
{
	uint64_t size = HEAD, i;

	*t = (struct dl_net){ .nlabels = nlabels };
	if (n < HEAD)
		return "network cut short";
	t->nvectors = dl_get32(p);
	t->words = (struct dl_rows){ .nbuckets = dl_get32(p + 4),
	    .nrows = dl_get32(p + 8), .width = DL_NET_OWN };
	t->tokens = (struct dl_rows){ .nbuckets = dl_get32(p + 12),
	    .nrows = dl_get32(p + 16), .width = DL_NET_HIDDEN };
	size += (4 + DL_NET_VEC) * (uint64_t)t->nvectors +
	    dl_rows_size(t->words.nbuckets, t->words.nrows, DL_NET_OWN) +
	    dl_rows_size(t->tokens.nbuckets, t->tokens.nrows, DL_NET_HIDDEN) +
	    2 * DL_NET_HIDDEN * (DL_NET_PLACES * DL_NET_IN + DL_NET_PLACES +
	    1) + 2 * of_labels(nlabels);
	if (size != n || t->words.nbuckets == 0 || t->tokens.nbuckets == 0)
		return "sizes of the network";
	t->hashes = p + HEAD;
	p = t->hashes + 4 * (size_t)t->nvectors;
	t->vectors = (const signed char *)p;
	p = dl_rows_set(&t->words, p + DL_NET_VEC * (size_t)t->nvectors);
	t->weights = dl_rows_set(&t->tokens, p);
	t->bias = t->weights + 2 * DL_NET_PLACES * DL_NET_IN * DL_NET_HIDDEN;
	t->out = t->bias + 2 * (DL_NET_PLACES + 1) * DL_NET_HIDDEN;
	t->tell = t->out + of_labels(nlabels);
#ifdef DL_NET_WIDE
	t->wide = dl_net_wide();
#endif
	if (!check)
		return NULL;
	for (i = 1; i < t->nvectors; i++)
		if (dl_get32(t->hashes + 4 * i - 4) >=
		    dl_get32(t->hashes + 4 * i))
			return "words of the network";
	return dl_rows_good(&t->words) && dl_rows_good(&t->tokens) ? NULL :
	    "tables of the network";
}

uint32_t
dl_net_vector(const struct dl_net *t, uint32_t hash)
{
	size_t i = dl_rows_hash(t->hashes, 4, t->nvectors, hash);

	return i < t->nvectors ? (uint32_t)i + 1 : 0;
}

#if defined __SSE2__ && !defined DL_PORTABLE

static inline __m128i
load(const void *p)
{
	return _mm_loadu_si128(p);
}

/* Adds n bytes, a multiple of 16, to as many numbers. */
static inline void
add_small(int16_t *x, const signed char *row, unsigned n)
{
	__m128i r;
	unsigned d;

	for (d = 0; d < n; d += 16) {
		r = load(row + d);
		_mm_storeu_si128((void *)(x + d), _mm_add_epi16(load(x + d),
		    _mm_srai_epi16(_mm_unpacklo_epi8(r, r), 8)));
		_mm_storeu_si128((void *)(x + d + 8), _mm_add_epi16(
		    load(x + d + 8),
		    _mm_srai_epi16(_mm_unpackhi_epi8(r, r), 8)));
	}
}

/* The inputs two by two, but for those that are both 0. */
struct pairs {
	__m128i x[PAIRS];
	unsigned at[PAIRS], n;
};

static void
find_pairs(const int16_t *x, struct pairs *to)
{
	int32_t two;
	unsigned k;

	for (to->n = 0, k = 0; k < PAIRS; k++) {
		memcpy(&two, x + 2 * k, sizeof(two));
		to->x[to->n] = _mm_set1_epi32(two);
		to->at[to->n] = 4 * DL_NET_HIDDEN * k;
		to->n += two != 0;
	}
}

/* The sums of eight hidden units, in units of the hidden layer. */
static inline void
put_eight(int16_t *to, __m128i low, __m128i high)
{
	_mm_storeu_si128((void *)to, _mm_packs_epi32(_mm_srai_epi32(low, 8),
	    _mm_srai_epi32(high, 8)));
}

static inline __m128i
more(__m128i sum, __m128i x, const unsigned char *p)
{
	return _mm_add_epi32(sum, _mm_madd_epi16(x, load(p)));
}

/* As many hidden units at once as there are registers for, or nearly. */
static inline void
thirty_two(const unsigned char *w, const struct pairs *in, int16_t *to)
{
	__m128i a = _mm_setzero_si128(), b = a, c = a, d = a, e = a, f = a;
	__m128i g = a, h = a, x;
	const unsigned char *p;
	unsigned k;

	for (k = 0; k < in->n; k++) {
		p = w + in->at[k];
		x = in->x[k];
		a = more(a, x, p);
		b = more(b, x, p + 16);
		c = more(c, x, p + 32);
		d = more(d, x, p + 48);
		e = more(e, x, p + 64);
		f = more(f, x, p + 80);
		g = more(g, x, p + 96);
		h = more(h, x, p + 112);
	}
	put_eight(to, a, b);
	put_eight(to + 8, c, d);
	put_eight(to + 16, e, f);
	put_eight(to + 24, g, h);
}

void
dl_net_place(const struct dl_net *t, const int16_t x[DL_NET_IN],
    unsigned place, int16_t to[DL_NET_HIDDEN])
{
	const unsigned char *w = t->weights + 2 * (size_t)place * DL_NET_IN *
	    DL_NET_HIDDEN;
	struct pairs in;
	unsigned h;

#ifdef DL_NET_WIDE
	if (t->wide) {
		dl_wide_place(w, x, to);
		return;
	}
#endif
	find_pairs(x, &in);
	for (h = 0; h < DL_NET_HIDDEN; h += 32)
		thirty_two(w + 4 * h, &in, to + h);
}

static inline void
add_bytes(int16_t *z, const unsigned char *p)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 8)
		_mm_storeu_si128((void *)(z + h), _mm_adds_epi16(load(z + h),
		    load(p + 2 * h)));
}

static inline void
add_numbers(int16_t *z, const int16_t *from)
{
	add_bytes(z, (const unsigned char *)from);
}

static void
add_row(int16_t *z, const signed char *row)
{
	__m128i r;
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 16) {
		r = load(row + h);
		_mm_storeu_si128((void *)(z + h), _mm_adds_epi16(load(z + h),
		    _mm_slli_epi16(_mm_srai_epi16(_mm_unpacklo_epi8(r, r), 8),
		    3)));
		_mm_storeu_si128((void *)(z + h + 8), _mm_adds_epi16(
		    load(z + h + 8), _mm_slli_epi16(_mm_srai_epi16(
		    _mm_unpackhi_epi8(r, r), 8), 3)));
	}
}

static uint32_t
label_sum(const unsigned char *w, const int16_t *z)
{
	__m128i sum = _mm_setzero_si128();
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 8)
		sum = _mm_add_epi32(sum, _mm_madd_epi16(load(z + h),
		    load(w + 2 * h)));
	sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4E));
	sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xB1));
	return (uint32_t)_mm_cvtsi128_si32(sum);
}

#else

static void
add_small(int16_t *x, const signed char *row, unsigned n)
{
	unsigned d;

	for (d = 0; d < n; d++)
		x[d] = (int16_t)(x[d] + row[d]);
}

/* A shift that rounds down. */
static int32_t
down(uint32_t n, unsigned bits)
{
	return (n & 0x80000000u) != 0 ? -(int32_t)(~n >> bits) - 1 :
	    (int32_t)(n >> bits);
}

static int16_t
near(int32_t n)
{
	return (int16_t)(n > INT16_MAX ? INT16_MAX : n < INT16_MIN ?
	    INT16_MIN : n);
}

static int32_t
number(const unsigned char *p)
{
	return (int32_t)(dl_get16(p) ^ 0x8000) - 0x8000;
}

void
dl_net_place(const struct dl_net *t, const int16_t x[DL_NET_IN],
    unsigned place, int16_t to[DL_NET_HIDDEN])
{
	const unsigned char *w = t->weights + 2 * (size_t)place * DL_NET_IN *
	    DL_NET_HIDDEN;
	uint32_t sum[DL_NET_HIDDEN] = { 0 };
	unsigned d, h;

	for (d = 0; d < DL_NET_IN; d += 2)
		for (h = 0; h < DL_NET_HIDDEN; h++, w += 4)
			sum[h] += (uint32_t)(x[d] * number(w)) +
			    (uint32_t)(x[d + 1] * number(w + 2));
	for (h = 0; h < DL_NET_HIDDEN; h++)
		to[h] = near(down(sum[h], 8));
}

static void
add_bytes(int16_t *z, const unsigned char *p)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h++)
		z[h] = near(z[h] + number(p + 2 * h));
}

static void
add_numbers(int16_t *z, const int16_t *from)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h++)
		z[h] = near(z[h] + from[h]);
}

static void
add_row(int16_t *z, const signed char *row)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h++)
		z[h] = near(z[h] + row[h] * (DL_NET_H / DL_NET_ROW));
}

static uint32_t
label_sum(const unsigned char *w, const int16_t *z)
{
	uint32_t sum = 0;
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h++)
		sum += (uint32_t)(z[h] * number(w + 2 * h));
	return sum;
}

#endif

void
dl_net_word(const struct dl_net *t, uint32_t vector, const uint64_t *features,
    size_t n, int16_t x[DL_NET_IN])
{
	const signed char *row[DL_ROWS_AT_ONCE];
	size_t k, some, nfound;

	memset(x, 0, DL_NET_IN * sizeof(x[0]));
	if (vector > 0)
		add_small(x, t->vectors + DL_NET_VEC * (size_t)(vector - 1),
		    DL_NET_VEC);
	for (; n > 0; n -= some, features += some) {
		some = n < DL_ROWS_AT_ONCE ? n : DL_ROWS_AT_ONCE;
		nfound = dl_rows_find(&t->words, features, some, row);
		for (k = 0; k < nfound; k++)
			add_small(x + DL_NET_VEC, row[k], DL_NET_OWN);
	}
}

static void
token_rows(const struct dl_net *t, int16_t *z, const signed char *const *row,
    size_t n)
{
	size_t k;

#ifdef DL_NET_WIDE
	if (t->wide) {
		dl_wide_rows(z, row, n);
		return;
	}
#else
	(void)t;
#endif
	for (k = 0; k < n; k++)
		add_row(z, row[k]);
}

static uint32_t
sum_of(const struct dl_net *t, const unsigned char *w, const int16_t *z)
{
#ifdef DL_NET_WIDE
	if (t->wide)
		return dl_wide_sum(w, z);
#else
	(void)t;
#endif
	return label_sum(w, z);
}

/* The sum of a label in units of the model. */
static int16_t
units(uint32_t sum)
{
	int32_t n = (sum & 0x80000000u) != 0 ? -(int32_t)(~sum /
	    DL_NET_OUT) - 1 : (int32_t)(sum / DL_NET_OUT);

	return (int16_t)(n > MOST ? MOST : n < -MOST ? -MOST : n);
}

/* Of label k, by weights that the biases stand behind. */
static int16_t
label(const struct dl_net *t, const unsigned char *w, unsigned k,
    const int16_t *z)
{
	const unsigned char *bias = w + 2 * (size_t)t->nlabels * DL_NET_HIDDEN;

	return units(sum_of(t, w + 2 * (size_t)k * DL_NET_HIDDEN, z) +
	    dl_get32(bias + 4 * (size_t)k));
}

void
dl_net_begin(const struct dl_net *t, int16_t z[DL_NET_HIDDEN])
{
	memset(z, 0, DL_NET_HIDDEN * sizeof(z[0]));
	add_bytes(z, t->bias);
}

void
dl_net_add(const struct dl_net *t, int16_t z[DL_NET_HIDDEN], unsigned place,
    const int16_t *gives)
{
	if (gives != NULL)
		add_numbers(z, gives);
	else
		add_bytes(z, t->bias + 2 * (place + 1) * DL_NET_HIDDEN);
}

void
dl_net_score(const struct dl_net *t, int16_t z[DL_NET_HIDDEN],
    const uint64_t *features, size_t n, int16_t *score)
{
	const signed char *row[DL_ROWS_AT_ONCE];
	size_t some;
	unsigned k;

	for (; n > 0; n -= some, features += some) {
		some = n < DL_ROWS_AT_ONCE ? n : DL_ROWS_AT_ONCE;
		token_rows(t, z, row, dl_rows_find(&t->tokens, features, some,
		    row));
	}
	for (k = 0; k < DL_NET_HIDDEN; k++)
		z[k] = z[k] > 0 ? z[k] : 0;
	for (k = 0; k < t->nlabels; k++)
		score[k] = (int16_t)(score[k] + label(t, t->out, k, z));
}

void
dl_net_tell(const struct dl_net *t, const int16_t z[DL_NET_HIDDEN],
    int16_t *tells)
{
	unsigned k;

	for (k = 0; k < t->nlabels; k++)
		tells[k] = label(t, t->tell, k, z);
}
