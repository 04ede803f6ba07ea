/*
 * Entities: exact match of span and label, micro-averaged, as in the CoNLL
 * 2003 shared task; the same for each label, and for spans whatever their
 * label.  A span that stands twice with one label counts once.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "score/score.h"

#define ALL_LABELS	"PER,ORG,LOC,MISC"

struct label {
	uint32_t id;
	struct dl_str name;
};

static int
by_name(const void *x, const void *y)
{
	const struct label *a = x, *b = y;
	size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
	int r = memcmp(a->name.p, b->name.p, n);

	return r != 0 ? r : (a->name.n > b->name.n) - (a->name.n < b->name.n);
}

/* Splits a list at its commas, each label once; the array is the caller's. */
static struct label *
labels_of(struct dl_names *names, const char *list, size_t *n)
{
	struct label *a = NULL;
	size_t cap = 0, len, i, k;

	*n = 0;
	for (; *list != '\0'; list += len + (list[len] == ',')) {
		len = strcspn(list, ",");
		a = dl_array_room(a, &cap, *n + 1, sizeof(*a));
		memset(&a[*n], 0, sizeof(*a));
		a[*n].name = dl_str(list, len);
		a[*n].id = dl_name_id(names, a[*n].name);
		++*n;
	}
	if (*n > 0)
		qsort(a, *n, sizeof(*a), by_name);
	for (i = k = 0; i < *n; i++)
		if (k == 0 || a[i].id != a[k - 1].id)
			a[k++] = a[i];
	*n = k;
	return a;
}

/* Leaves the mentions whose label is in the list. */
static void
keep_labels(struct dl_side *s, const struct label *a, size_t na)
{
	size_t i, k, n = 0;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < na; k++)
			if (s->m[i].label == a[k].id) {
				s->m[n++] = s->m[i];
				break;
			}
	s->n = n;
}

/* A copy of the mentions with one label. */
static void
pick(struct dl_side *to, const struct dl_side *from, uint32_t label)
{
	size_t i;

	to->n = 0;
	to->m = dl_array_room(to->m, &to->cap, from->n, sizeof(*to->m));
	for (i = 0; i < from->n; i++)
		if (from->m[i].label == label)
			to->m[to->n++] = from->m[i];
}

static void
put_label(struct dl_score *s, const struct label *l, struct dl_side *g,
    struct dl_side *y)
{
	struct dl_buf key = { 0 };
	double both;

	pick(g, &s->gold, l->id);
	pick(y, &s->sys, l->id);
	both = (double)dl_side_common(g, y, true);
	dl_buf_addstr(&key, l->name);
	dl_buf_addc(&key, '\0');
	dl_score_put(s->out, key.p, dl_prf(both, (double)y->n, both,
	    (double)g->n).f);
	dl_buf_free(&key);
}

void
dl_score_ent(struct dl_score *s)
{
	struct dl_side g = { 0 }, y = { 0 };
	struct label *a;
	struct dl_prf x;
	size_t i, n;
	double both;

	a = labels_of(&s->names, s->labels != NULL ? s->labels : ALL_LABELS,
	    &n);
	keep_labels(&s->gold, a, n);
	keep_labels(&s->sys, a, n);
	dl_side_unique(&s->gold);
	dl_side_unique(&s->sys);
	both = (double)dl_side_common(&s->gold, &s->sys, true);
	x = dl_prf(both, (double)s->sys.n, both, (double)s->gold.n);
	dl_score_put(s->out, "P", x.p);
	dl_score_put(s->out, "R", x.r);
	dl_score_put(s->out, "F1", x.f);
	both = (double)dl_side_common(&s->gold, &s->sys, false);
	dl_score_put(s->out, "spanF1", dl_prf(both, (double)s->sys.n, both,
	    (double)s->gold.n).f);
	for (i = 0; i < n; i++)
		put_label(s, &a[i], &g, &y);
	dl_buf_addc(s->out, '\n');
	dl_side_free(&g);
	dl_side_free(&y);
	dl_free(a);
}
