/*
 * Packs the rows of an automaton into one another (first fit; Tarjan and Yao,
 * Storing a sparse table, 1979): the fullest rows first, each at the first
 * place where its letters find free cells.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "data/mkgrammar.h"

struct full {
	uint16_t state;
	size_t n;			/* letters that lead on */
};

static int
fuller(const void *va, const void *vb)
{
	const struct full *a = va, *b = vb;

	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return a->state < b->state ? -1 : a->state > b->state;
}

/* Makes cells up to n, and room for a whole row behind. */
static void
reach(struct mk_comb *c, size_t n)
{
	c->check = dl_array_room(c->check, &c->capcheck, n,
	    sizeof(*c->check));
	c->next = dl_array_room(c->next, &c->capnext, n, sizeof(*c->next));
	c->taken = dl_array_room(c->taken, &c->captaken, n,
	    sizeof(*c->taken));
	for (; c->ncells < n; c->ncells++) {
		c->check[c->ncells] = MK_FREE;
		c->next[c->ncells] = 0;
		c->taken[c->ncells] = false;
	}
}

static bool
room(const struct mk_comb *c, const uint8_t *letters, size_t n, size_t at)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (c->check[at + letters[i]] != MK_FREE)
			return false;
	return !c->taken[at];
}

static void
place(struct mk_comb *c, const struct mk_states *s, size_t state)
{
	const uint16_t *row = &s->next[state * s->nletters];
	uint8_t letters[MK_FREE];
	size_t at, i, n = 0;

	for (i = 0; i < s->nletters; i++)
		if (row[i] != 0)
			letters[n++] = (uint8_t)i;
	for (at = 0;; at++) {
		if (at + s->nletters > c->ncells)
			reach(c, at + s->nletters);
		if (room(c, letters, n, at))
			break;
	}
	c->taken[at] = true;
	c->row[state] = (uint32_t)at;
	for (i = 0; i < n; i++) {
		c->check[at + letters[i]] = letters[i];
		c->next[at + letters[i]] = row[letters[i]];
	}
}

void
mk_comb_make(struct mk_comb *c, const struct mk_states *s)
{
	struct full *order = dl_alloc(s->n * sizeof(*order));
	size_t i, k;

	c->row = dl_alloc(s->n * sizeof(*c->row));
	for (i = 0; i < s->n; i++) {
		order[i] = (struct full){ (uint16_t)i, 0 };
		for (k = 0; k < s->nletters; k++)
			order[i].n += s->next[i * s->nletters + k] != 0;
	}
	qsort(order, s->n, sizeof(*order), fuller);
	for (i = 0; i < s->n; i++) {
		size_t state = order[i].state;

		/* The same row has been placed already. */
		for (k = i; k > 0 && order[k - 1].n == order[i].n; k--)
			if (memcmp(&s->next[order[k - 1].state *
			    s->nletters], &s->next[state * s->nletters],
			    s->nletters * sizeof(*s->next)) == 0)
				break;
		if (k > 0 && order[k - 1].n == order[i].n)
			c->row[state] = c->row[order[k - 1].state];
		else
			place(c, s, state);
	}
	dl_free(order);
}

void
mk_comb_free(struct mk_comb *c)
{
	dl_free(c->check);
	dl_free(c->next);
	dl_free(c->row);
	dl_free(c->taken);
}
