/*
 * What places of a word tell each other: each hears the mean of the others.
 */
#include "base/mem.h"
#include "entity/window.h"
#include "unit.h"

#define NLABELS	4
#define NTOKENS	7

/* The word of each place, and what it tells for the first label. */
static const struct dl_teller tellers[] = { { 0, 1 }, { 2, 3 }, { 3, 1 },
    { 4, 2 }, { 5, 1 }, { 6, 3 } };
static const int16_t told[] = { 30, -4000, 10, 99, -7, 4000 };
/* Of three places the mean of two, of two the other, of one none. */
static const int hears[NTOKENS] = { 1, 0, 4000, 11, 0, 20, -4000 };

#define NTELLERS	(sizeof(tellers) / sizeof(tellers[0]))

static void
fill(struct dl_window *w)
{
	size_t i, k;

	w->tellers = dl_alloc(sizeof(tellers));
	w->tells = dl_alloc(NTELLERS * NLABELS * sizeof(w->tells[0]));
	memset(w->sums, 0, 4 * NLABELS * sizeof(w->sums[0]));
	for (i = 0; i < NTELLERS; i++) {
		w->tellers[i] = tellers[i];
		w->places[tellers[i].word]++;
		for (k = 0; k < NLABELS; k++) {
			w->tells[i * NLABELS + k] = k == 0 ? told[i] : 0;
			w->sums[tellers[i].word * NLABELS + k] +=
			    w->tells[i * NLABELS + k];
		}
	}
	w->ntellers = NTELLERS;
}

int
main(void)
{
	struct dl_net net = { .nlabels = NLABELS };
	struct dl_window w = { .net = &net };
	int16_t scores[NTOKENS * NLABELS];
	size_t i;

	dl_window_doc(&w, 3);
	fill(&w);
	for (i = 0; i < NTOKENS * NLABELS; i++)
		scores[i] = (int16_t)(100 + i);
	dl_window_share(&w, scores);
	for (i = 0; i < NTOKENS; i++) {
		unit_int(scores[NLABELS * i] - 100 - (int)(NLABELS * i),
		    hears[i], "token %zu", i);
		unit_int(scores[NLABELS * i + 1], (long long)(101 + NLABELS *
		    i), "no other label");
	}
	dl_window_doc(&w, 2);
	dl_window_share(&w, scores);
	unit_int(scores[0], 101, "another document begins with none");
	dl_window_free(&w);
	return unit_done();
}
