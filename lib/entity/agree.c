/*
 * One sense per document: mentions with the same text have the same label,
 * the one that most evidence speaks for; a word that is part of the full
 * name of a person stands for a person.
 */
#include "base/mem.h"
#include "entity/agree.h"

#define PART	30			/* as the score of a part, 1/8 nat */
#define MIN_PART 3			/* bytes */

static struct dl_str
text_of(const struct dl_etext *t, const struct dl_mention *m)
{
	return dl_toks_span(&t->sents[m->sent], m->first, m->last);
}

static int *
votes_of(struct dl_agree *a, struct dl_str text)
{
	uint32_t *v = dl_dict_at(&a->names, text);

	if (*v == 0) {
		a->votes = dl_array_room(a->votes, &a->cap, a->names.n + 1,
		    sizeof(a->votes[0]));
		*v = (uint32_t)a->names.n;
		memset(a->votes[*v], 0, sizeof(a->votes[*v]));
	}
	return a->votes[*v];
}

static void
note_parts(struct dl_agree *a, const struct dl_toks *s,
    const struct dl_mention *m)
{
	size_t i;

	for (i = m->first; i < m->last; i++)
		if (dl_tok_cap(&s->t[i]) &&
		    s->t[i].end - s->t[i].start >= MIN_PART)
			++*dl_dict_at(&a->parts, dl_tok_text(s, i));
}

static void
learn(struct dl_agree *a, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label == DL_NONE && m->initial)
			continue;
		votes_of(a, text_of(t, m))[m->label] += m->margin;
		if (m->label == DL_PER && m->sure && m->last - m->first > 1)
			note_parts(a, &t->sents[m->sent], m);
	}
}

static void
follow(struct dl_agree *a, const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	int v[DL_NLABELS], k, best;

	if (m->gaz.name != NULL && !m->gaz.weak && !m->gaz.surname)
		return;
	memcpy(v, votes_of(a, text_of(t, m)), sizeof(v));
	if (m->last - m->first == 1 && dl_dict_get(&a->parts, dl_tok_text(s,
	    m->first)) != NULL)
		v[DL_PER] += PART;
	if (m->initial && m->label != DL_NONE)
		v[m->label] += m->margin / 2;
	if (m->initial && m->label == DL_NONE)
		v[DL_NONE] += m->margin;
	for (best = (int)m->label, k = 0; k < DL_NLABELS; k++)
		if (v[k] > v[best])
			best = k;
	m->label = (enum dl_label)best;
}

void
dl_agree(struct dl_agree *a, const struct dl_etext *t, struct dl_mentions *l)
{
	size_t i;

	dl_dict_clear(&a->names);
	dl_dict_clear(&a->parts);
	learn(a, t, l);
	for (i = 0; i < l->n; i++)
		follow(a, t, &l->m[i]);
}

void
dl_agree_free(struct dl_agree *a)
{
	dl_dict_free(&a->names);
	dl_dict_free(&a->parts);
	dl_free(a->votes);
	*a = (struct dl_agree){ .votes = NULL };
}
