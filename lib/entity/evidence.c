/*
 * A naive Bayes view of a candidate: the log odds of the words in it and
 * around it (cues.tsv), and bonuses for what the gazetteer, head words,
 * titles and lists of first names say.
 */
#include <stdlib.h>

#include "entity/evidence.h"
#include "entity/word.h"
#include "tables.h"

/* Log of the share of each label among capitalised runs, 1/8 nat. */
static const int prior[DL_NLABELS] = { -14, -16, -13, -17, -8 };

enum {
	GAZ = 48, GAZ_WEAK = 12, GAZ_SURNAME = 28, HEAD = 24, TITLE = 30,
	ROLE = 10, FIRSTNAME = 16, SURNAME = 8, COMMON = 12, INITIAL = 10
};

static void
cue(const char *place, struct dl_str a, struct dl_str b, int *score)
{
	const struct dl_table *t = &dl_tab_cues;
	char key[64];
	size_t n = strlen(place);
	long row;
	int k;

	if (n + a.n + b.n + 2 > sizeof(key))
		return;
	memcpy(key, place, n);
	memcpy(key + n, a.p, a.n);
	n += a.n;
	if (b.n > 0) {
		key[n++] = ' ';
		memcpy(key + n, b.p, b.n);
		n += b.n;
	}
	row = dl_table_find(t, dl_str(key, n));
	for (k = 0; row >= 0 && k < DL_NLABELS; k++)
		score[k] += atoi(dl_table_cell(t, row,
		    DL_CUES_PER + (unsigned)k));
}

static void
inner(const struct dl_toks *s, const struct dl_mention *m, int *score)
{
	struct dl_str none = { NULL, 0 };
	size_t i;

	if (m->last - m->first == 1) {
		cue("only:", dl_tok_low(s, m->first), none, score);
		return;
	}
	cue("first:", dl_tok_low(s, m->first), none, score);
	cue("last:", dl_tok_low(s, m->last - 1), none, score);
	for (i = m->first; i < m->last; i++)
		if (s->t[i].flags & DL_ALPHA)
			cue("in:", dl_tok_low(s, i), none, score);
}

static void
outer(const struct dl_toks *s, const struct dl_mention *m, int *score)
{
	struct dl_str none = { NULL, 0 };

	cue("prev:", m->first > 0 ? dl_tok_low(s, m->first - 1) :
	    DL_STR("^"), none, score);
	cue("next:", m->last < s->n ? dl_tok_low(s, m->last) : DL_STR("$"),
	    none, score);
	if (m->first > 1)
		cue("prev2:", dl_tok_low(s, m->first - 2),
		    dl_tok_low(s, m->first - 1), score);
}

static void
person(const struct dl_toks *s, const struct dl_mention *m, int *score)
{
	size_t n = m->last - m->first;

	if (m->title.cls != DL_NO_TITLE && m->head == DL_NONE)
		score[DL_PER] += m->title.cls == DL_ROLE ? ROLE : TITLE;
	if (dl_is_firstname(dl_tok_low(s, m->first)) && m->head == DL_NONE)
		score[DL_PER] += n > 1 ? FIRSTNAME : FIRSTNAME / 2;
	if (dl_is_surname(dl_tok_low(s, m->last - 1)))
		score[DL_PER] += SURNAME;
}

/* A small word that has a capital because of its place. */
static void
no_name(const struct dl_etext *t, const struct dl_mention *m, int *score)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_str low = dl_tok_low(s, m->first);

	if (m->last - m->first > 1)
		return;
	if (dl_is_common(low))
		score[DL_NONE] += m->initial ? COMMON + INITIAL : COMMON;
	if (dl_dict_get(&t->lower, low) != NULL)
		score[DL_NONE] += INITIAL;
}

void
dl_evidence(const struct dl_etext *t, const struct dl_mention *m, int *score)
{
	const struct dl_toks *s = &t->sents[m->sent];
	int k;

	for (k = 0; k < DL_NLABELS; k++)
		score[k] = prior[k];
	inner(s, m, score);
	outer(s, m, score);
	person(s, m, score);
	no_name(t, m, score);
	if (m->head != DL_NONE)
		score[m->head] += HEAD;
	if (m->gaz.name != NULL)
		score[m->gaz.label] += m->gaz.weak ? GAZ_WEAK :
		    m->gaz.surname ? GAZ_SURNAME : GAZ;
}
