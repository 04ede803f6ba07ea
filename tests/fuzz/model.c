/*
 * A model file: its bytes as they come, and behind a head whose checksum and
 * size are right, so that the rest is looked at as well.  What is taken for a
 * model must be one: every look-up stays inside it.
 */
#include "crf/model.h"
#include "crf/viterbi.h"
#include "fuzz.h"
#include "text/hash.h"

static void
put32(char *p, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		p[i] = (char)(n >> 8 * i & 255);
}

/* Each look-up and each sum of the network. */
static uint64_t
use_net(const struct dl_net *net, int16_t *score)
{
	int16_t x[DL_NET_IN], give[DL_NET_HIDDEN], z[DL_NET_HIDDEN];
	uint64_t key[8];
	unsigned k;

	for (k = 0; k < 8; k++)
		key[k] = (k + 1) * 0x9E3779B97F4A7C15u;
	dl_net_begin(net, z);
	for (k = 0; k < DL_NET_PLACES; k++) {
		dl_net_word(net, k < net->nvectors ? k + 1 :
		    dl_net_vector(net, k), key, 8, x);
		dl_net_place(net, x, k, give);
		dl_net_add(net, z, k, k == 2 ? NULL : give);
	}
	dl_net_score(net, z, key, 8, score);
	dl_net_tell(net, z, score);
	return (uint64_t)z[0] + (uint64_t)score[0];
}

/* Buckets that share out the rows, or whatever stands there. */
static void
put_buckets(char *p, uint32_t nbuckets, uint32_t nrows)
{
	uint32_t i;

	for (i = 0; i <= nbuckets; i++)
		put32(p + 4 * (size_t)i, i == nbuckets ? nrows : nrows * i /
		    nbuckets);
}

/*
 * A section as large as its head says, full of the input: no input alone is
 * long enough for one.  The first bytes choose the numbers in the head, and
 * whether the tables are good.
 */
static void
use_section(const uint8_t *data, size_t n)
{
	uint32_t v = data[0] % 8, b = data[1] % 4 + 1u, f = data[2] % 16;
	uint32_t c = data[3] % 4 + 1u, g = data[4] % 8;
	size_t words = (size_t)dl_rows_size(b, f, DL_NET_OWN), i, at, size;
	int16_t score[4] = { 0 };
	struct dl_net net;
	char *p;

	size = 20 + (4 + DL_NET_VEC) * (size_t)v + words +
	    (size_t)dl_rows_size(c, g, DL_NET_HIDDEN) +
	    2 * DL_NET_HIDDEN * (DL_NET_PLACES * DL_NET_IN +
	    DL_NET_PLACES + 1 + 2 * 4) + 2 * 4 * 4;
	if ((p = malloc(size)) == NULL)
		abort();
	for (i = 0; i < size; i++)
		p[i] = (char)data[i % n];
	put32(p, v);
	put32(p + 4, b);
	put32(p + 8, f);
	put32(p + 12, c);
	put32(p + 16, g);
	for (i = 0; (data[5] & 1) == 0 && i < v; i++)
		put32(p + 20 + 4 * i, (uint32_t)i * 1000);
	at = 20 + (4 + DL_NET_VEC) * (size_t)v;
	if ((data[5] & 2) == 0)
		put_buckets(p + at, b, f);
	if ((data[5] & 4) == 0)
		put_buckets(p + at + words, c, g);
	if (dl_net_set(&net, (const unsigned char *)p, size, 4, true) == NULL)
		use_net(&net, score);
	PROMISE(dl_net_set(&net, (const unsigned char *)p, size - 1, 4, true)
	    != NULL, "a section cut short");
	free(p);
}

static void
use(const char *p, size_t n)
{
	struct dl_viterbi v = { 0 };
	struct dl_model m;
	const signed char *row;
	unsigned char tags[3];
	uint64_t k, sum = 0;
	int16_t score[3 * DL_MAX_TAGS];
	unsigned i;

	if (dl_model_set(&m, p, n, true) != NULL)
		return;
	PROMISE(m.ntypes > 0 && m.ntypes <= DL_MAX_TYPES, "types");
	for (k = 0; k < 1000; k++) {
		row = dl_model_row(&m, k * 0x9E3779B97F4A7C15u);
		for (i = 0; row != NULL && i < 4 * m.ntypes; i++)
			sum += (unsigned char)row[i];
		sum += dl_model_class(&m, (uint32_t)k * 4294967u);
	}
	for (i = 0; i < m.ntypes; i++)
		sum += strlen(dl_model_type(&m, i));
	for (i = 0; i < 3 * m.ntags; i++)
		score[i] = (int16_t)(sum % 30000 + i * 7 % 11);
	if (m.net.nlabels > 0) {
		PROMISE(m.net.nlabels == 4 * m.ntypes, "labels of the net");
		use_net(&m.net, score);
	}
	dl_viterbi_model(&v, &m);
	dl_viterbi(&v, score, 3, tags);
	for (i = 0; i < 3; i++)
		PROMISE(tags[i] < m.ntags, "a label");
	dl_viterbi_free(&v);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *p = calloc(n + 1, 1);

	if (p == NULL)
		abort();
	if (n > 0)
		memcpy(p, data, n);
	use(p, n);
	if (n >= 6)
		use_section(data, n);
	if (n >= 44) {
		memcpy(p, "DLMODEL\n", 8);
		put32(p + 8, 3);
		put32(p + 16, (uint32_t)n);
		put32(p + 12, dl_hash(dl_str(p + 16, n - 16)));
		use(p, n);
	}
	free(p);
	return 0;
}
