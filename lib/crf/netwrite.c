/*
 * Writes a network as net.h describes it: numbers rounded to their units, and
 * to the bytes they have.
 */
#include "base/mem.h"
#include "crf/fit.h"

static int
rounded(double x, int limit)
{
	return x > limit ? limit : x < -limit ? -limit : (int)(x < 0 ? x - 0.5 :
	    x + 0.5);
}

static void
put_bytes(struct dl_buf *b, const float *v, size_t n, int unit)
{
	size_t i;

	for (i = 0; i < n; i++)
		dl_buf_addc(b, (char)rounded((double)v[i] * unit, 127));
}

static void
put_numbers(struct dl_buf *b, const float *v, size_t n, double unit)
{
	size_t i;

	for (i = 0; i < n; i++)
		dl_put16(b, (uint32_t)rounded((double)v[i] * unit, 32767) &
		    0xFFFF);
}

static struct dl_out_row *
rows_by_key(const struct dl_keys *keys, const uint32_t *of, size_t n)
{
	struct dl_out_row *l = dl_alloc((n + 1) * sizeof(l[0]));
	size_t i;

	for (i = 0; i < n; i++)
		l[i] = (struct dl_out_row){ keys->of[of[i]].key, i, 0 };
	dl_rows_choose(l, &n, n);
	return l;
}

static void
put_table(struct dl_buf *b, const struct dl_net_weights *w,
    const struct dl_out_row *l, int unit)
{
	size_t i;

	dl_rows_put(b, l, w->nrows);
	for (i = 0; i < w->nrows; i++)
		put_bytes(b, w->value + l[i].row * w->width, w->width, unit);
}

/* The weights of the inputs two by two. */
static void
put_pairs(struct dl_buf *b, const float *w)
{
	size_t i, k;

	for (i = 0; i < DL_NET_PLACES * DL_NET_IN; i += 2, w += 2 *
	    DL_NET_HIDDEN)
		for (k = 0; k < DL_NET_HIDDEN; k++) {
			put_numbers(b, w + k, 1, DL_NET_W);
			put_numbers(b, w + k + DL_NET_HIDDEN, 1, DL_NET_W);
		}
}

/* The weights of labels and their bias, with what rounds to the nearest. */
static void
put_labels(struct dl_buf *b, const struct dl_net_weights *w,
    const struct dl_net_weights *bias, double unit)
{
	size_t i;

	put_numbers(b, w->value, w->nrows * DL_NET_HIDDEN,
	    unit * DL_NET_OUT / DL_NET_H);
	for (i = 0; i < w->nrows; i++)
		dl_put32(b, (uint32_t)rounded((double)bias->value[i] *
		    unit * DL_NET_OUT + DL_NET_OUT / 2.0, 1 << 30));
}

void
dl_netfit_write(const struct dl_netfit *t, double unit, struct dl_buf *b)
{
	size_t i, n = t->vectors->n;
	struct dl_out_row *own, *rows;

	own = rows_by_key(&t->words, t->word_keys, t->own.nrows);
	rows = rows_by_key(&t->tokens, t->token_keys, t->row.nrows);
	dl_put32(b, (uint32_t)n);
	dl_put32(b, dl_rows_buckets(t->own.nrows));
	dl_put32(b, (uint32_t)t->own.nrows);
	dl_put32(b, dl_rows_buckets(t->row.nrows));
	dl_put32(b, (uint32_t)t->row.nrows);
	for (i = 0; i < n; i++)
		dl_put32(b, t->vectors->hash[i]);
	put_bytes(b, t->vec.value, n * DL_NET_VEC, DL_NET_X);
	put_table(b, &t->own, own, DL_NET_X);
	put_table(b, &t->row, rows, DL_NET_ROW);
	put_pairs(b, t->in.value);
	put_numbers(b, t->bias.value, (DL_NET_PLACES + 1) * DL_NET_HIDDEN,
	    DL_NET_H);
	put_labels(b, &t->out, &t->outbias, unit);
	put_labels(b, &t->tell, &t->tellbias, unit);
	dl_free(own);
	dl_free(rows);
}
