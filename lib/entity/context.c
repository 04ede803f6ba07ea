/*
 * One pass over the candidates, before any has a label.
 */
#include "entity/context.h"

static void
note(struct dl_etext *t, const struct dl_toks *s, size_t i, unsigned role)
{
	*dl_dict_at(&t->roles, dl_tok_text(s, i)) |= role;
}

static bool
is_person(const struct dl_toks *s, const struct dl_mention *m)
{
	return (m->gaz.name != NULL && m->gaz.label == DL_PER) ||
	    dl_is_firstname(dl_tok_low(s, m->first));
}

void
dl_context(struct dl_etext *t, const struct dl_mentions *l)
{
	const struct dl_mention *m;
	const struct dl_toks *s;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		s = &t->sents[m->sent];
		if (m->last - m->first == 1)
			note(t, s, m->first, m->initial ? 0 : DL_ROLE_ALONE);
		else if (m->head != DL_NONE)
			note(t, s, m->first, DL_ROLE_BODY);
		else if (m->gaz.name == NULL || m->gaz.label == DL_PER) {
			note(t, s, m->first, DL_ROLE_FIRST);
			note(t, s, m->last - 1, is_person(s, m) ?
			    DL_ROLE_LAST | DL_ROLE_PERSON : DL_ROLE_LAST);
		}
		if (m->title.cls > DL_ROLE && m->head == DL_NONE)
			note(t, s, m->last - 1, DL_ROLE_TITLED);
	}
}

unsigned
dl_roles(const struct dl_etext *t, const struct dl_toks *s, size_t i)
{
	uint32_t *r = dl_dict_get(&t->roles, dl_tok_text(s, i));

	return r != NULL ? *r : 0;
}
