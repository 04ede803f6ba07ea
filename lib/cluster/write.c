/*
 * Lines of whole numbers: the rows of weights, which begin with a tab; then
 * words, a tab, their vectors.
 */
#include "base/err.h"
#include "base/mem.h"
#include "cluster/write.h"

#define WORDS	40000			/* the most frequent; others are rare */

static void
put_row(struct dl_out *out, struct dl_str word, const float *v, size_t n)
{
	struct dl_buf *b = &out->buf;
	size_t i;
	float x;

	dl_buf_addstr(b, word);
	for (i = 0; i < n; i++) {
		x = v[i] * DL_VECTOR_UNIT;
		dl_buf_addc(b, i == 0 ? '\t' : ' ');
		if (x <= -0.5f)
			dl_buf_addc(b, '-');
		dl_buf_addu(b, (uint64_t)((x < 0 ? -x : x) + 0.5f));
	}
	dl_buf_addc(b, '\n');
	dl_out_commit(out);
}

static void
progress(const char *what, int percent)
{
	dl_warn(NULL, 0, "%s: %d %%", what, percent);
}

void
dl_context_write(const struct dl_corpus *c, struct dl_out *out)
{
	struct dl_context x = { NULL, NULL };
	size_t i;

	dl_context_fit(c, &x, progress);
	for (i = 0; i < DL_NET_PLACES * DL_NET_VEC; i++)
		put_row(out, DL_STR(""), x.weights + i * DL_NET_HIDDEN,
		    DL_NET_HIDDEN);
	for (i = 0; i < c->nwords && i < WORDS; i++)
		put_row(out, c->words[i].text, x.vectors + i * DL_NET_VEC,
		    DL_NET_VEC);
	dl_free(x.vectors);
	dl_free(x.weights);
}
