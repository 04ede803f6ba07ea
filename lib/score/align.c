/*
 * The alignment of CEAF-e (Luo 2005): pairs of one key and one response
 * cluster with the largest sum of the similarity phi4, twice the mentions in
 * common over the sum of the sizes.  An exact assignment by shortest
 * augmenting paths (Jonker and Volgenant 1987) over the pairs that have
 * something in common; a cluster may stay alone at no cost.  Memory is linear
 * in the mentions; time depends on the groups of clusters that hang together.
 */
#include "base/mem.h"
#include "score/cluster.h"

struct edge {
	size_t to;			/* response cluster */
	double cost;			/* minus phi4 */
};

struct entry {				/* of the heap */
	double dist;
	size_t to;
};

struct align {
	size_t *first;			/* edges of key cluster k: first[k].. */
	struct edge *edge;
	size_t nkey, nres, edge_cap;
	double *u, *v;			/* dual values of key and response */
	size_t *key_of, *res_of;	/* the alignment so far, or DL_NONE */
	double *dist;			/* by response, of the search */
	size_t *from;			/* by response: key before it */
	unsigned char *state;		/* by response: 1 seen, 2 done */
	size_t *seen, nseen, seen_cap;
	struct entry *heap;
	size_t nheap, heap_cap;
};

static bool
before(struct entry a, struct entry b)
{
	return a.dist < b.dist || (a.dist <= b.dist && a.to < b.to);
}

static void
push(struct align *a, struct entry e)
{
	size_t i;

	a->heap = dl_array_room(a->heap, &a->heap_cap, a->nheap + 1,
	    sizeof(*a->heap));
	for (i = a->nheap++; i > 0 && before(e, a->heap[(i - 1) / 2]);
	    i = (i - 1) / 2)
		a->heap[i] = a->heap[(i - 1) / 2];
	a->heap[i] = e;
}

static struct entry
pop(struct align *a)
{
	struct entry top = a->heap[0], e = a->heap[--a->nheap];
	size_t i = 0, k;

	while ((k = 2 * i + 1) < a->nheap) {
		if (k + 1 < a->nheap && before(a->heap[k + 1], a->heap[k]))
			k++;
		if (!before(a->heap[k], e))
			break;
		a->heap[i] = a->heap[k];
		i = k;
	}
	a->heap[i] = e;
	return top;
}

/* Looks at all that key cluster k, at distance d, could be aligned with. */
static void
relax(struct align *a, size_t k, double d)
{
	size_t i;

	for (i = a->first[k]; i < a->first[k + 1]; i++) {
		size_t r = a->edge[i].to;
		double nd = d + (a->edge[i].cost - a->u[k] - a->v[r]);

		if (a->state[r] == 2 ||
		    (a->state[r] == 1 && nd >= a->dist[r]))
			continue;
		if (a->state[r] == 0) {
			a->seen = dl_array_room(a->seen, &a->seen_cap,
			    a->nseen + 1, sizeof(*a->seen));
			a->seen[a->nseen++] = r;
			a->state[r] = 1;
		}
		a->dist[r] = nd;
		a->from[r] = k;
		push(a, (struct entry){ nd, r });
	}
}

/* What a search found: its length, and where it ends. */
struct path {
	double length;
	size_t res;			/* a free response cluster, or */
	size_t alone;			/* a key cluster that stays alone */
};

static struct path
search(struct align *a, size_t k)
{
	struct path best = { -a->u[k], DL_NONE, k };
	struct entry e;

	relax(a, k, 0);
	while (a->nheap > 0) {
		e = pop(a);
		if (a->state[e.to] == 2 || e.dist > a->dist[e.to])
			continue;
		if (e.dist >= best.length)
			break;
		a->state[e.to] = 2;
		if ((k = a->key_of[e.to]) == DL_NONE) {
			best = (struct path){ e.dist, e.to, DL_NONE };
			break;
		}
		if (e.dist - a->u[k] < best.length)
			best = (struct path){ e.dist - a->u[k], DL_NONE, k };
		relax(a, k, e.dist);
	}
	return best;
}

/* The dual values after a search from k, and a clean slate. */
static void
settle(struct align *a, size_t k, double length)
{
	size_t i, r;

	a->u[k] += length;
	for (i = 0; i < a->nseen; i++) {
		r = a->seen[i];
		if (a->state[r] == 2 && a->dist[r] < length) {
			a->v[r] -= length - a->dist[r];
			a->u[a->key_of[r]] += length - a->dist[r];
		}
		a->state[r] = 0;
	}
	a->nseen = 0;
	a->nheap = 0;
}

/* Shifts the alignment along the path that ends in best. */
static void
augment(struct align *a, size_t start, struct path best)
{
	size_t r = best.res, k, next;

	if (best.alone != DL_NONE) {
		if (best.alone == start)
			return;
		r = a->res_of[best.alone];
		a->res_of[best.alone] = DL_NONE;
	}
	for (;;) {
		k = a->from[r];
		next = a->res_of[k];
		a->key_of[r] = k;
		a->res_of[k] = r;
		if (k == start)
			return;
		r = next;
	}
}

static void
add_edges(struct align *a, const struct dl_partition *key,
    const struct dl_partition *res)
{
	struct dl_overlap s = { 0 };
	size_t k, i, n = 0;

	for (k = 0; k < key->n; k++) {
		a->first[k] = n;
		dl_overlap(&s, key, k, res->n);
		a->edge = dl_array_room(a->edge, &a->edge_cap, n + s.n,
		    sizeof(*a->edge));
		for (i = 0; i < s.n; i++)
			a->edge[n++] = (struct edge){ s.list[i].cluster,
			    -2.0 * (double)s.list[i].n /
			    (double)(dl_cluster_size(key, k) +
			    dl_cluster_size(res, s.list[i].cluster)) };
	}
	a->first[key->n] = n;
	dl_overlap_free(&s);
}

static void
prepare(struct align *a, const struct dl_partition *key,
    const struct dl_partition *res)
{
	size_t i, k = key->n, r = res->n;

	a->nkey = k;
	a->nres = r;
	a->first = dl_alloc((k + 1) * sizeof(*a->first));
	a->u = dl_alloc(k * sizeof(*a->u));
	a->v = dl_alloc(r * sizeof(*a->v));
	a->res_of = dl_alloc(k * sizeof(*a->res_of));
	a->key_of = dl_alloc(r * sizeof(*a->key_of));
	a->dist = dl_alloc(r * sizeof(*a->dist));
	a->from = dl_alloc(r * sizeof(*a->from));
	a->state = dl_alloc(r);
	for (i = 0; i < k; i++)
		a->res_of[i] = DL_NONE;
	for (i = 0; i < r; i++) {
		a->key_of[i] = DL_NONE;
		a->v[i] = 0;
		a->state[i] = 0;
	}
	add_edges(a, key, res);
}

/* The smallest reduced cost of k becomes 0, as the search needs it. */
static void
start_dual(struct align *a, size_t k)
{
	size_t i;

	a->u[k] = 0;
	for (i = a->first[k]; i < a->first[k + 1]; i++) {
		double c = a->edge[i].cost - a->v[a->edge[i].to];

		if (c < a->u[k])
			a->u[k] = c;
	}
}

static void
release(struct align *a)
{
	dl_free(a->first);
	dl_free(a->edge);
	dl_free(a->u);
	dl_free(a->v);
	dl_free(a->res_of);
	dl_free(a->key_of);
	dl_free(a->dist);
	dl_free(a->from);
	dl_free(a->state);
	dl_free(a->seen);
	dl_free(a->heap);
}

double
dl_align(const struct dl_partition *key, const struct dl_partition *res)
{
	struct align a = { 0 };
	struct path best;
	double sum = 0;
	size_t k, i;

	prepare(&a, key, res);
	for (k = 0; k < a.nkey; k++) {
		start_dual(&a, k);
		best = search(&a, k);
		settle(&a, k, best.length);
		augment(&a, k, best);
	}
	for (k = 0; k < a.nkey; k++)
		for (i = a.first[k]; i < a.first[k + 1]; i++)
			if (a.edge[i].to == a.res_of[k])
				sum -= a.edge[i].cost;
	release(&a);
	return sum;
}
