/*
 * Rounds, lines of progress, and the file at the end; a run that fails before
 * leaves an old file as it was.
 */
#include <unistd.h>

#include "base/err.h"
#include "base/out.h"
#include "entity/report.h"

/* Appends a share as a percentage with two digits. */
static void
add_percent(struct dl_buf *b, size_t part, size_t whole)
{
	uint64_t n = whole == 0 ? 0 : ((uint64_t)part * 20000 + whole) /
	    (2 * (uint64_t)whole);

	dl_buf_addu(b, n / 100);
	dl_buf_addc(b, '.');
	dl_buf_addu0(b, n % 100, 2);
}

static void
add_f1(struct dl_buf *b, const char *name, size_t gold, size_t found,
    size_t right)
{
	dl_buf_addc(b, ' ');
	dl_buf_adds(b, name);
	dl_buf_addc(b, '=');
	add_percent(b, 2 * right, gold + found);
}

static void
report(struct dl_out *err, const struct dl_model *m,
    const struct dl_lessons *dev)
{
	struct dl_buf *b = &err->buf;
	struct dl_tally t = { .gold = { 0 } };
	size_t gold = 0, found = 0, right = 0;
	unsigned k;

	if (dev->n > 0)
		dl_learn_score(m, dev, &t);
	for (k = 0; k < m->ntypes; k++) {
		gold += t.gold[k];
		found += t.found[k];
		right += t.right[k];
	}
	if (dev->n > 0)
		add_f1(b, "F1", gold, found, right);
	for (k = 0; dev->n > 0 && k < m->ntypes; k++)
		add_f1(b, dl_model_type(m, k), t.gold[k], t.found[k],
		    t.right[k]);
	dl_buf_addc(b, '\n');
	dl_out_commit(err);
	dl_out_flush(err);
}

/* The model as it stands, in bytes and as m; the line of progress ends. */
static void
judge(const struct dl_learn *l, const struct dl_lessons *dev,
    struct dl_buf *bytes, struct dl_out *err)
{
	struct dl_model m;
	const char *wrong;

	dl_buf_clear(bytes);
	dl_learn_write(l, bytes);
	if ((wrong = dl_model_set(&m, bytes->p, bytes->n, true)) != NULL)
		dl_fatal(NULL, 0, "%s", wrong);
	report(err, &m, dev);
}

static void
one_round(struct dl_train *t, unsigned round, struct dl_buf *progress)
{
	double loss = dl_train_round(t);

	dl_buf_adds(progress, "round ");
	dl_buf_addu(progress, round);
	dl_buf_adds(progress, " loss=0.");
	dl_buf_addu0(progress, (uint64_t)(loss < 1 ? loss * 1000000 : 999999),
	    6);
}

/* The network comes first: each round of the field is judged with it. */
static void
fit_net(struct dl_learn *l, struct dl_out *err)
{
	unsigned r;

	for (r = 1; r <= DL_NET_ROUNDS; r++) {
		dl_buf_adds(&err->buf, "network ");
		one_round(&l->net_train, r, &err->buf);
		dl_buf_addc(&err->buf, '\n');
		dl_out_commit(err);
		dl_out_flush(err);
	}
	dl_netfit_settle(&l->net);
}

void
dl_train_report(struct dl_learn *l, const struct dl_lessons *gold,
    const struct dl_lessons *dev, const struct dl_rounds *n,
    const char *path)
{
	struct dl_buf bytes = { 0 };
	struct dl_out err, out;
	long k, r;

	if (gold->silver == 0 || gold->types.n == 0)
		dl_fatal(NULL, 0, "no document with a labelled name");
	dl_out_create(&out, path);
	dl_out_init(&err, STDERR_FILENO, "stderr");
	dl_learn_lessons(l, gold);
	if (l->vectors.n > 0)
		fit_net(l, &err);
	for (k = 0; k < n->runs; k++) {
		if (k > 0)
			dl_train_again(&l->train);
		for (r = 1; r <= n->rounds; r++) {
			one_round(&l->train, (unsigned)r, &err.buf);
			judge(l, dev, &bytes, &err);
		}
	}
	dl_buf_add(&out.buf, bytes.p, bytes.n);
	dl_out_commit(&out);
	dl_out_close(&out);
	dl_buf_free(&bytes);
	dl_buf_free(&err.buf);
}
