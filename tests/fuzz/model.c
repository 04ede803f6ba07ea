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
	if (n >= 40) {
		memcpy(p, "DLMODEL\n", 8);
		put32(p + 8, 1);
		put32(p + 16, (uint32_t)n);
		put32(p + 12, dl_hash(dl_str(p + 16, n - 16)));
		use(p, n);
	}
	free(p);
	return 0;
}
