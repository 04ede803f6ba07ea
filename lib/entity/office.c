/*
 * An office that stands with one mention of a person holds for all of them,
 * and so does the country: Elbonian President X, President X of Elbonia.
 */
#include "entity/office.h"
#include "entity/word.h"

/* An office given with one mention of X holds for all of them. */
static void
note_offices(struct dl_offices *c, struct dl_mentions *l)
{
	struct dl_mention *m;
	uint32_t *at;
	size_t i;

	dl_dict_clear(&c->offices);
	for (i = 0; i < l->n; i++)
		if (l->m[i].label == DL_PER && l->m[i].title.cls == DL_OFFICE)
			*dl_dict_at(&c->offices, l->m[i].value) =
			    (uint32_t)i + 1;
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label != DL_PER || m->title.cls == DL_OFFICE)
			continue;
		at = dl_dict_get(&c->offices, m->value);
		if (at != NULL)
			m->office = l->m[*at - 1].office;
	}
}

/*
 * True if place a says where the person b holds office: Elbonian President
 * X, Elbonia's President X; or, after the name, President X of Elbonia.
 */
static bool
holds_office(const struct dl_toks *s, const struct dl_mention *a,
    const struct dl_mention *b)
{
	if (b->title.cls == DL_NO_TITLE || a->geo[0] == '\0' ||
	    (a->label != DL_LOC && a->label != DL_MISC))
		return false;
	if (a->first < b->first)
		return a->last == b->title_at || (a->last + 1 ==
		    b->title_at && s->t[a->last].type == DL_CLITIC);
	return b->last + 1 == a->first && dl_str_is(dl_tok_text(s, b->last),
	    "of");
}

/* The country of a person, for all mentions of the person. */
static void
note_nations(struct dl_offices *c, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *a, *b;
	const struct dl_toks *s;
	size_t i;

	dl_dict_clear(&c->nations);
	for (i = 0; i + 1 < l->n; i++) {
		a = &l->m[i];
		b = &l->m[i + 1];
		s = &t->sents[a->sent];
		if (a->sent != b->sent)
			continue;
		if (b->label == DL_PER && holds_office(s, a, b))
			*dl_dict_at(&c->nations, b->value) = (uint32_t)i + 1;
		else if (a->label == DL_PER && holds_office(s, b, a))
			*dl_dict_at(&c->nations, a->value) = (uint32_t)i + 2;
	}
}

static void
add_nations(const struct dl_offices *c, struct dl_mentions *l)
{
	uint32_t *at;
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->m[i].label != DL_PER || l->m[i].geo[0] != '\0')
			continue;
		at = dl_dict_get(&c->nations, l->m[i].value);
		if (at != NULL)
			l->m[i].geo = l->m[*at - 1].geo;
	}
}

void
dl_offices(struct dl_offices *c, const struct dl_etext *t,
    struct dl_mentions *l)
{
	note_offices(c, l);
	note_nations(c, t, l);
	add_nations(c, l);
}

void
dl_offices_free(struct dl_offices *c)
{
	dl_dict_free(&c->nations);
	dl_dict_free(&c->offices);
}
