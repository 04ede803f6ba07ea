/*
 * Who is meant by a surname: the one person of the document named in full
 * with it; of several, the one a reader would think of first (Kim among the
 * Kims), else the one named in full in the sentence or the one before; else
 * nobody, for a wrong link is worse than none.  Chinese, Korean and
 * Vietnamese names begin with the family name (asiansurnames.tsv).
 */
#include "base/mem.h"
#include "entity/person.h"
#include "entity/word.h"
#include "tables.h"

#define NEAR	1			/* sentences back to a full name */

static size_t
capitals(const struct dl_toks *s, const struct dl_mention *m)
{
	size_t i, n = 0;

	for (i = m->first; i < m->last; i++)
		n += dl_tok_cap(&s->t[i]);
	return n;
}

/* A full name: not one word, not a surname with its particle (bin Laden). */
static bool
is_full(const struct dl_toks *s, const struct dl_mention *m)
{
	if (m->gaz.name != NULL && m->gaz.label == DL_PER && !m->gaz.surname)
		return true;
	return capitals(s, m) >= 2 && !dl_particle(s, m->first, "name");
}

/* True if the family name stands first. */
static bool
family_first(const struct dl_toks *s, const struct dl_mention *m)
{
	static const char *const geos[] = { "PRK", "KOR", "CHN", "TWN",
	    "VNM", "KHM" };
	size_t i;

	if (m->gaz.name != NULL && m->gaz.geo[0] != '\0') {
		for (i = 0; i < sizeof(geos) / sizeof(geos[0]); i++)
			if (strcmp(m->gaz.geo, geos[i]) == 0)
				return true;
		return false;
	}
	return dl_table_find(&dl_tab_asiansurnames, dl_tok_low(s,
	    m->first)) >= 0 && !dl_is_firstname(dl_tok_low(s, m->first));
}

/* What tells persons apart: the known name, or first and last word. */
static struct dl_str
key_of(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_str a = dl_tok_text(s, m->first);
	struct dl_str b = dl_tok_text(s, m->last - 1);
	char *p;

	if (m->gaz.name != NULL && m->gaz.label == DL_PER)
		return dl_str(m->gaz.name, strlen(m->gaz.name));
	if (family_first(s, m))
		return dl_etext_name(t, s, m->first, m->last);
	p = dl_arena_alloc(&t->doc->arena, a.n + b.n + 1);
	memcpy(p, a.p, a.n);
	p[a.n] = ' ';
	memcpy(p + a.n + 1, b.p, b.n);
	return dl_str(p, a.n + b.n + 1);
}

static uint32_t
person_of(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mention *m)
{
	uint32_t *at = dl_dict_at(&ps->full, key_of(t, m));
	struct dl_str text = dl_etext_name(t, &t->sents[m->sent], m->first,
	    m->last);
	struct dl_person *p;

	if (*at == 0) {
		ps->p = dl_array_room(ps->p, &ps->cap, ps->n + 1,
		    sizeof(ps->p[0]));
		ps->p[ps->n] = (struct dl_person){ .name = text, .geo = "",
		    .title = "", .key = (uint32_t)ps->n };
		*at = (uint32_t)++ps->n;
	}
	p = &ps->p[*at - 1];
	if (m->gaz.name != NULL && m->gaz.label == DL_PER) {
		p->name = dl_str(m->gaz.name, strlen(m->gaz.name));
		p->geo = m->gaz.geo;
		p->title = m->gaz.title;
	} else if (text.n > p->name.n)
		p->name = text;
	return *at - 1;
}

static struct dl_namesake *
namesake(struct dl_persons *ps, struct dl_dict *d, struct dl_str word)
{
	uint32_t *at = dl_dict_at(d, word);

	if (*at == 0) {
		ps->same = dl_array_room(ps->same, &ps->same_cap,
		    ps->nsame + 1, sizeof(ps->same[0]));
		ps->same[ps->nsame] = (struct dl_namesake){ 0 };
		*at = (uint32_t)++ps->nsame;
	}
	return &ps->same[*at - 1];
}

static void
share(struct dl_persons *ps, struct dl_dict *d, struct dl_str word,
    struct dl_str low, uint32_t who)
{
	struct dl_namesake *n = namesake(ps, d, word);
	struct dl_gaz g;

	if (n->count == 0 || (n->count == 1 && n->only != who)) {
		n->count++;
		if (n->count == 1)
			n->only = who;
	}
	if (n->known == 0 && dl_gaz_surname(low, &g) &&
	    dl_str_is(ps->p[who].name, g.name))
		n->known = who + 1;
}

/* The index of the word that is the family name. */
static size_t
family(const struct dl_toks *s, const struct dl_mention *m)
{
	size_t i = m->last - 1;

	if (family_first(s, m))
		return m->first;
	/* Ban Smith Jr. is a Smith. */
	while (i > m->first + 1 && (dl_tok_is(s, i, '.') || dl_tok_is(s, i,
	    ',') || dl_particle(s, i, "dot") ||
	    dl_str_is(dl_tok_text(s, i), "II") ||
	    dl_str_is(dl_tok_text(s, i), "III")))
		i--;
	return i;
}

void
dl_persons_read(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	const struct dl_toks *s;
	uint32_t who;
	size_t i, f, g;

	ps->n = ps->nsame = 0;
	dl_dict_clear(&ps->full);
	dl_dict_clear(&ps->last);
	dl_dict_clear(&ps->first);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		s = &t->sents[m->sent];
		if (m->label != DL_PER || !is_full(s, m))
			continue;
		who = person_of(ps, t, m);
		if (m->last - m->first < 2)
			continue;
		f = family(s, m);
		g = f == m->first ? m->last - 1 : m->first;
		share(ps, &ps->last, dl_tok_text(s, f), dl_tok_low(s, f),
		    who);
		share(ps, &ps->first, dl_tok_text(s, g), dl_tok_low(s, g),
		    who);
	}
}

/* Of several with one surname: the known one, or one just named. */
static struct dl_person *
choose(struct dl_persons *ps, const struct dl_namesake *n, uint32_t sent)
{
	if (n->count == 1)
		return &ps->p[n->only];
	if (n->known > 0)
		return &ps->p[n->known - 1];
	if (n->recent > 0 && n->sent + NEAR >= sent)
		return &ps->p[n->recent - 1];
	return NULL;
}

static struct dl_person *
from_table(struct dl_persons *ps, const struct dl_toks *s,
    const struct dl_mention *m)
{
	struct dl_gaz g;
	uint32_t *at;

	if (m->gaz.name != NULL && m->gaz.label == DL_PER)
		g = m->gaz;
	else if (!dl_gaz_surname(dl_tok_low(s, m->last - 1), &g))
		return NULL;
	at = dl_dict_at(&ps->full, dl_str(g.name, strlen(g.name)));
	if (*at == 0) {
		ps->p = dl_array_room(ps->p, &ps->cap, ps->n + 1,
		    sizeof(ps->p[0]));
		ps->p[ps->n] = (struct dl_person){ .name = dl_str(g.name,
		    strlen(g.name)), .geo = g.geo, .title = g.title,
		    .key = (uint32_t)ps->n };
		*at = (uint32_t)++ps->n;
	}
	return &ps->p[*at - 1];
}

struct dl_person *
dl_persons_find(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_namesake *n;
	struct dl_person *p;
	uint32_t *at, who;
	size_t f;

	if (is_full(s, m)) {
		who = person_of(ps, t, m);
		if (m->last - m->first < 2)
			return &ps->p[who];
		f = family(s, m);
		n = namesake(ps, &ps->last, dl_tok_text(s, f));
		n->recent = who + 1;
		n->sent = m->sent;
		return &ps->p[who];
	}
	at = dl_dict_get(&ps->last, dl_tok_text(s, m->last - 1));
	if (at != NULL)
		return choose(ps, &ps->same[*at - 1], m->sent);
	if ((p = from_table(ps, s, m)) != NULL)
		return p;
	at = dl_dict_get(&ps->first, dl_tok_text(s, m->last - 1));
	if (at != NULL && ps->same[*at - 1].count == 1)
		return &ps->p[ps->same[*at - 1].only];
	return NULL;
}

void
dl_persons_free(struct dl_persons *ps)
{
	dl_free(ps->p);
	dl_free(ps->same);
	dl_dict_free(&ps->full);
	dl_dict_free(&ps->last);
	dl_dict_free(&ps->first);
	*ps = (struct dl_persons){ .p = NULL };
}
