/*
 * One sense per document: the evidence of mentions with the same text is
 * added up; a word that is part of the full name of a person stands for a
 * person, one that begins the name of an organisation for that.
 */
#include "base/mem.h"
#include "entity/agree.h"

/* Weights: the mention itself, all with its text (itself too); bonuses. */
enum { OWN = 1, VOTES = 2, PART_PER = 120, PART_ORG = 40 };

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

/* Words of the names of persons, first words of those of organisations. */
static void
note_parts(struct dl_agree *a, const struct dl_toks *s,
    const struct dl_mention *m)
{
	size_t i, last = m->label == DL_PER ? m->last : m->first + 1;

	for (i = m->first; i < last; i++)
		if (dl_tok_cap(&s->t[i]) &&
		    s->t[i].end - s->t[i].start >= MIN_PART)
			*dl_dict_at(&a->parts, dl_tok_text(s, i)) |=
			    1u << m->label;
}

static void
learn(struct dl_agree *a, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	int *v, k;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		v = votes_of(a, text_of(t, m));
		for (k = 0; k < DL_NLABELS; k++)
			v[k] += m->score[k] - m->score[m->label];
		if ((m->label == DL_PER || m->label == DL_ORG) && m->sure &&
		    m->last - m->first > 1)
			note_parts(a, &t->sents[m->sent], m);
	}
}

static void
follow(struct dl_agree *a, const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	const int *votes = votes_of(a, text_of(t, m));
	uint32_t *part = NULL;
	int v[DL_NLABELS], k, best = 0;

	for (k = 0; k < DL_NLABELS; k++)
		v[k] = OWN * m->score[k] + VOTES * votes[k];
	if (m->last - m->first == 1)
		part = dl_dict_get(&a->parts, dl_tok_text(s, m->first));
	if (part != NULL && (*part & 1u << DL_PER))
		v[DL_PER] += PART_PER;
	if (part != NULL && (*part & 1u << DL_ORG))
		v[DL_ORG] += PART_ORG;
	for (k = 1; k < DL_NLABELS; k++)
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
