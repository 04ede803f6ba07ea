/*
 * Unit tests of lib/score: names, pairs of partitions, and the alignment of
 * CEAF-e against all alignments there are, on small random partitions.
 */
#include <stdint.h>

#include "base/mem.h"
#include "score/cluster.h"
#include "score/score.h"
#include "unit.h"

#define MENTIONS	9
#define ROUNDS		3000

static uint32_t state = 1;

static uint32_t
rnd(uint32_t below)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % below;
}

static void
test_names(void)
{
	struct dl_names names = { 0 };
	struct dl_buf b = { 0 };
	bool same = true;
	uint32_t i;

	for (i = 0; i < 5000; i++) {
		dl_buf_clear(&b);
		dl_buf_addu(&b, i * 7);
		same &= dl_name_id(&names, dl_buf_str(&b)) == i;
	}
	unit_ok(same, "new names are numbered in order");
	unit_int(dl_name_id(&names, DL_STR("70")), 10, "a name stays");
	unit_ok(dl_str_is(dl_name_text(&names, 10), "70"), "and its text");
	unit_int(dl_name_id(&names, DL_STR("")), 5000, "the empty name");
	unit_int(dl_name_id(&names, dl_str("7\0", 2)), 5001, "a NUL counts");
	dl_buf_free(&b);
	dl_names_free(&names);
}

/* Mentions at random places, some missing, in random groups. */
static void
random_side(struct dl_side *s, uint32_t groups)
{
	uint64_t i;

	s->n = 0;
	for (i = 0; i < MENTIONS; i++) {
		if (rnd(8) == 0)
			continue;
		s->m = dl_array_room(s->m, &s->cap, s->n + 1, sizeof(*s->m));
		s->m[s->n] = (struct dl_mention){ .value = 1 + rnd(groups),
		    .start = i, .end = i + 1, .seq = s->n };
		s->n++;
	}
}

/* The best alignment of key clusters from k on; used: response clusters. */
static double
best(double sim[MENTIONS][MENTIONS], size_t nk, size_t nr, size_t k,
    unsigned used)
{
	double most, v;
	size_t r;

	if (k == nk)
		return 0;
	most = best(sim, nk, nr, k + 1, used);
	for (r = 0; r < nr; r++) {
		if (used & 1u << r)
			continue;
		v = sim[k][r] + best(sim, nk, nr, k + 1, used | 1u << r);
		if (v > most)
			most = v;
	}
	return most;
}

static double
brute_force(const struct dl_partition *key, const struct dl_partition *res)
{
	double sim[MENTIONS][MENTIONS] = { { 0 } };
	size_t k, i;

	for (k = 0; k < key->n; k++)
		for (i = key->first[k]; i < key->first[k + 1]; i++)
			if (key->twin[i] != DL_NONE)
				sim[k][key->twin[i]] += 2.0 / (double)
				    (dl_cluster_size(key, k) +
				    dl_cluster_size(res, key->twin[i]));
	return best(sim, key->n, res->n, 0, 0);
}

static void
test_alignment(void)
{
	struct dl_partition key, res;
	struct dl_side g = { 0 }, s = { 0 };
	int i, wrong = 0, unsound = 0;
	double d;

	for (i = 0; i < ROUNDS; i++) {
		random_side(&g, 1 + rnd(6));
		random_side(&s, 1 + rnd(6));
		dl_partitions(&key, &res, &g, &s, 0, rnd(4) == 0);
		d = dl_align(&key, &res) - brute_force(&key, &res);
		wrong += d > 1e-9 || d < -1e-9;
		unsound += key.mentions > g.n || res.mentions > s.n;
		dl_partition_free(&key);
		dl_partition_free(&res);
	}
	unit_int(wrong, 0, "alignments that are not the best");
	unit_int(unsound, 0, "partitions with too many mentions");
	dl_side_free(&g);
	dl_side_free(&s);
}

static void
test_prf(void)
{
	struct dl_prf x = dl_prf(1, 2, 1, 4);

	unit_ok(x.p >= 0.5 && x.p <= 0.5, "precision");
	unit_ok(x.r >= 0.25 && x.r <= 0.25, "recall");
	unit_ok(x.f > 0.3333 && x.f < 0.3334, "harmonic mean");
	x = dl_prf(0, 0, 0, 0);
	unit_ok(x.p <= 0 && x.r <= 0 && x.f <= 0, "0 where undefined");
}

int
main(void)
{
	test_names();
	test_alignment();
	test_prf();
	return unit_done();
}
