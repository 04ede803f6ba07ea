/*
 * Reading a model, and the two look-ups in it.  A file from outside is
 * believed only after its checksum, every offset and every name were looked
 * at; after that no read can leave its bytes.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "base/err.h"
#include "base/in.h"
#include "base/mem.h"
#include "crf/model.h"
#include "text/hash.h"

#define HEAD	44
#define MAX_SIZE (1u << 30)

int
dl_type_id(struct dl_types *t, struct dl_str name)
{
	unsigned k;

	for (k = 0; k < t->n; k++)
		if (dl_str_is(name, t->name[k]))
			return (int)k;
	if (k == DL_MAX_TYPES || name.n >= DL_TYPE_NAME)
		return -1;
	memset(t->name[k], 0, DL_TYPE_NAME);
	memcpy(t->name[k], name.p, name.n);
	t->n++;
	return (int)k;
}

bool
dl_tag_follows(unsigned before, unsigned after)
{
	unsigned b = before == 0 ? DL_OUTSIDE : (before - 1) % 4 + 1;
	unsigned a = after == 0 ? DL_OUTSIDE : (after - 1) % 4 + 1;

	if (b == DL_FIRST || b == DL_INSIDE)
		return (a == DL_INSIDE || a == DL_LAST) &&
		    (before - 1) / 4 == (after - 1) / 4;
	return a != DL_INSIDE && a != DL_LAST;
}

/* The sizes of all parts agree with the size of the whole. */
static bool
sizes_agree(const struct dl_model *m, uint32_t net, size_t n)
{
	uint64_t sum = HEAD + m->ntypes * (uint64_t)DL_TYPE_NAME +
	    2 * (uint64_t)m->ntags * m->ntags + dl_rows_size(m->rows.nbuckets,
	    m->rows.nrows, m->rows.width) + 6 * (uint64_t)m->nwords + net;

	return m->rows.nbuckets > 0 && m->scale > 0 && sum == n;
}

static bool
names_good(const struct dl_model *m)
{
	const char *s;
	unsigned t, i;

	for (t = 0; t < m->ntypes; t++) {
		s = dl_model_type(m, t);
		if (s[0] == '\0' || (s[0] == '.' && s[1] == '\0') ||
		    s[DL_TYPE_NAME - 1] != '\0')
			return false;
		for (i = 0; s[i] != '\0'; i++)
			if (s[i] <= ' ' || s[i] == 0x7F || s[i] == '\\')
				return false;
	}
	return true;
}

/* Words ascend. */
static bool
words_good(const struct dl_model *m)
{
	uint32_t i;

	for (i = 1; i < m->nwords; i++)
		if (dl_get32(m->words + 6 * (size_t)i - 6) >
		    dl_get32(m->words + 6 * (size_t)i))
			return false;
	return true;
}

static void
read_follow(struct dl_model *m, const unsigned char *p)
{
	unsigned i, k;

	for (i = 0; i < m->ntags; i++)
		for (k = 0; k < m->ntags; k++, p += 2)
			m->follow[i][k] = dl_tag_follows(i, k) ?
			    (int32_t)(dl_get16(p) ^ 0x8000) - 0x8000 :
			    DL_NEVER;
}

const char *
dl_model_set(struct dl_model *m, const char *bytes, size_t n, bool check)
{
	const unsigned char *p = (const unsigned char *)bytes;
	uint32_t net;

	*m = (struct dl_model){ .ntypes = 0 };
	if (n < HEAD || memcmp(p, "DLMODEL\n", 8) != 0)
		return "not a model file";
	if (dl_get32(p + 8) != 3)
		return "a model of another version";
	if (dl_get32(p + 16) != n)
		return "model file cut short or too long";
	if (check && dl_get32(p + 12) != dl_hash(dl_str(bytes + 16, n - 16)))
		return "corrupt model file: wrong checksum";
	m->ntypes = dl_get32(p + 20);
	m->rows.nbuckets = dl_get32(p + 24);
	m->rows.nrows = dl_get32(p + 28);
	m->nwords = dl_get32(p + 32);
	m->scale = dl_get32(p + 36);
	net = dl_get32(p + 40);
	if (m->ntypes < 1 || m->ntypes > DL_MAX_TYPES)
		return "corrupt model file: number of labels";
	m->ntags = 4 * m->ntypes + 1;
	m->rows.width = 4 * m->ntypes;
	if (!sizes_agree(m, net, n))
		return "corrupt model file: sizes";
	m->types = bytes + HEAD;
	p += HEAD + m->ntypes * DL_TYPE_NAME;
	read_follow(m, p);
	m->words = dl_rows_set(&m->rows, p + 2 * m->ntags * m->ntags);
	if (check && (!names_good(m) || !dl_rows_good(&m->rows) ||
	    !words_good(m)))
		return "corrupt model file: tables";
	if (net > 0 && dl_net_set(&m->net, m->words + 6 * (size_t)m->nwords,
	    net, m->ntags - 1, check) != NULL)
		return "corrupt model file: network";
	return NULL;
}

void
dl_model_load(struct dl_model *m, const char *path)
{
	struct dl_buf b = { 0 };
	struct dl_in in = { 0 };
	struct dl_str s;
	const char *wrong;
	int r;

	if (dl_in_open(&in, path) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	while ((r = dl_in_block(&in, &s)) == 1 && b.n <= MAX_SIZE)
		dl_buf_addstr(&b, s);
	if (r == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	dl_in_close(&in);
	if ((wrong = dl_model_set(m, b.p, b.n, true)) != NULL)
		dl_fatal(path, 0, "%s", wrong);
	m->bytes = b.p;
}

void
dl_model_free(struct dl_model *m)
{
	dl_free(m->bytes);
	*m = (struct dl_model){ .ntypes = 0 };
}

int
dl_model_type_id(const struct dl_model *m, const char *name)
{
	unsigned k;

	for (k = 0; k < m->ntypes; k++)
		if (strcmp(name, dl_model_type(m, k)) == 0)
			return (int)k;
	return -1;
}

const signed char *
dl_model_row(const struct dl_model *m, uint64_t feature)
{
	return dl_rows_at(&m->rows, feature);
}

static inline void
add_rows(const struct dl_model *m, const uint64_t *feature, size_t n,
    unsigned width, int16_t *restrict sum)
{
	const signed char *row;
	unsigned j;
	size_t k;

	for (k = 0; k < n; k++)
		if ((row = dl_rows_at(&m->rows, feature[k])) != NULL)
			for (j = 0; j < width; j++)
				sum[j] = (int16_t)(sum[j] + row[j]);
}

/* The same for four types, which nearly all models have. */
static void
add_rows_of_four(const struct dl_model *m, const uint64_t *feature, size_t n,
    int16_t *sum)
{
#if defined __SSE2__ && !defined DL_PORTABLE
	__m128i *to = (__m128i *)(void *)sum, row;
	__m128i low = _mm_loadu_si128(to), high = _mm_loadu_si128(to + 1);
	const signed char *found[DL_ROWS_AT_ONCE];
	size_t k, some, nfound;

	for (; n > 0; n -= some, feature += some) {
		some = n < DL_ROWS_AT_ONCE ? n : DL_ROWS_AT_ONCE;
		nfound = dl_rows_find(&m->rows, feature, some, found);
		for (k = 0; k < nfound; k++) {
			row = _mm_loadu_si128((const __m128i *)(const void *)
			    found[k]);
			low = _mm_add_epi16(low, _mm_srai_epi16(
			    _mm_unpacklo_epi8(row, row), 8));
			high = _mm_add_epi16(high, _mm_srai_epi16(
			    _mm_unpackhi_epi8(row, row), 8));
		}
	}
	_mm_storeu_si128(to, low);
	_mm_storeu_si128(to + 1, high);
#else
	/* A known width, for the compiler's vectors. */
	add_rows(m, feature, n, 16, sum);
#endif
}

void
dl_model_add(const struct dl_model *m, const uint64_t *feature, size_t n,
    int16_t *sum)
{
	if (m->ntypes == 4)
		add_rows_of_four(m, feature, n, sum);
	else
		add_rows(m, feature, n, 4 * m->ntypes, sum);
}

unsigned
dl_model_class(const struct dl_model *m, uint32_t hash)
{
	size_t i = dl_rows_hash(m->words, 6, m->nwords, hash);

	return i < m->nwords ? dl_get16(m->words + 6 * i + 4) : 0;
}
