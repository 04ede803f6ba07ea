/*
 * Who is meant by a part of a name.  Full names that agree (name.h) are one
 * person, under the form that the document uses most.  A surname stands for
 * the person named in full with it, anywhere in the document, or for the one
 * that namesake.c chooses of several; then given names, then the other words
 * of names (Kirchner of Ana Kirchner Rey) in the same way.
 */
#include "base/mem.h"
#include "entity/fold.h"
#include "entity/namesake.h"
#include "entity/word.h"
#include "text/utf8.h"
#include "tables.h"

#define CHAIN	8			/* persons of one surname compared */
#define USUAL	1000			/* Ann Lund Dorn before Lund Dorn */

enum { FAMILY, GIVEN, OTHER };		/* indexes of dl_persons.word */

static bool
known(const struct dl_mention *m)
{
	return m->gaz.name != NULL && m->gaz.label == DL_PER &&
	    !m->gaz.surname;
}

static bool
is_full(const struct dl_name *n, const struct dl_mention *m)
{
	return known(m) || n->n >= 2;
}

/* True if the name is written in capitals: the names of captions. */
static bool
all_capitals(struct dl_str name)
{
	size_t i;

	for (i = 0; i < name.n; i++)
		if (name.p[i] >= 'a' && name.p[i] <= 'z')
			return false;
	return name.n > 5;
}

/* JOHN O'HARA as John O'Hara: capitals after what is no letter. */
static struct dl_str
small(const struct dl_etext *t, struct dl_str name)
{
	char *p = dl_arena_alloc(&t->doc->arena, name.n + 1);
	size_t i;
	bool start = true;

	dl_utf8_lower(name.p, name.n, p);
	for (i = 0; i < name.n; i++) {
		if (start)
			p[i] = name.p[i];
		start = (unsigned char)name.p[i] < 'A';
	}
	return dl_str(p, name.n);
}

static uint32_t
new_person(struct dl_persons *ps, const struct dl_name *n)
{
	ps->p = dl_array_room(ps->p, &ps->cap, ps->n + 1, sizeof(ps->p[0]));
	ps->p[ps->n] = (struct dl_person){ .parts = *n, .geo = "",
	    .title = "", .address = "" };
	return (uint32_t)ps->n++;
}

static void
make_known(struct dl_person *p, const struct dl_gaz *g)
{
	p->known = true;
	p->name = dl_str(g->name, strlen(g->name));
	p->geo = g->geo;
	p->title = g->title;
}

/* The only person so far whose full name agrees; SIZE_MAX if none is. */
static size_t
agreeing(const struct dl_persons *ps, const struct dl_name *n, uint32_t head)
{
	const struct dl_person *p;
	size_t found = SIZE_MAX, i;

	for (i = 0; head > 0 && i < CHAIN; i++, head = p->next) {
		p = &ps->p[head - 1];
		if (!dl_names_agree(&p->parts, n))
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = head - 1;
	}
	return found;
}

/* Abe Shinzo is Shinzo Abe if that name stands before it. */
static uint32_t *
turned(struct dl_persons *ps, struct dl_arena *arena, const struct dl_name *n)
{
	struct dl_name back = *n;

	if (n->n != 2)
		return NULL;
	back.unit[0] = n->unit[1];
	back.unit[1] = n->unit[0];
	return dl_dict_get(&ps->key, dl_name_key(arena, &back));
}

/* A person under this key, with a family name if the name has several. */
static uint32_t
add_person(struct dl_persons *ps, const struct dl_name *n, bool alone)
{
	uint32_t *head, who;
	size_t same;

	if (n->n < 2)
		return new_person(ps, n);
	head = dl_dict_at(&ps->family, n->unit[n->family]);
	same = agreeing(ps, n, *head);
	if (same != SIZE_MAX && !(alone && ps->p[same].known)) {
		if (n->n > ps->p[same].parts.n)
			ps->p[same].parts = *n;
		return (uint32_t)same;
	}
	who = new_person(ps, n);
	ps->p[who].next = *head;
	*head = who + 1;
	return who;
}

/* The person of a full name, who is added if new. */
static uint32_t
person_of(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_name *n, const struct dl_mention *m)
{
	struct dl_arena *arena = &t->doc->arena;
	struct dl_str key = known(m) ? dl_str(m->gaz.name,
	    strlen(m->gaz.name)) : dl_name_key(arena, n);
	uint32_t *at = dl_dict_get(&ps->key, key), who;

	if (at == NULL && !known(m))
		at = turned(ps, arena, n);
	who = at != NULL ? *at - 1 : add_person(ps, n, known(m));
	*dl_dict_at(&ps->key, key) = who + 1;
	if (known(m))
		make_known(&ps->p[who], &m->gaz);
	return who;
}

/* Notes one way of writing a full name. */
static uint32_t
note_form(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_name *n, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_str text = dl_etext_name(t, s, m->first, m->last);
	uint32_t *at = dl_dict_at(&ps->form, text);
	struct dl_form *f;

	if (*at == 0) {
		ps->forms = dl_array_room(ps->forms, &ps->forms_cap,
		    ps->nforms + 1, sizeof(ps->forms[0]));
		f = &ps->forms[ps->nforms];
		*f = (struct dl_form){ .text = dl_etext_name(t, s, n->first,
		    n->last) };
		f->weak = n->particle || all_capitals(f->text);
		f->usual = dl_name_usual(n);
		*at = (uint32_t)++ps->nforms;
		f->person = person_of(ps, t, n, m);
		if (n->suffix != '\0')
			f->text = text;
	}
	f = &ps->forms[*at - 1];
	f->count++;
	return f->person;
}

/* The form used most names the person; usual ones before others. */
static void
name_persons(struct dl_persons *ps, const struct dl_etext *t)
{
	struct dl_person *p;
	struct dl_form *f;
	uint32_t votes;
	size_t i;

	for (i = 0; i < ps->nforms; i++) {
		f = &ps->forms[i];
		p = &ps->p[f->person];
		p->full += f->count;
		votes = f->weak ? 1 : f->count + (f->usual ? USUAL : 1);
		if (p->known || votes <= p->best)
			continue;
		p->best = votes;
		p->name = f->weak && all_capitals(f->text) ? small(t, f->text) :
		    f->text;
	}
}

static void
share(struct dl_persons *ps, int place, struct dl_str word, uint32_t who)
{
	uint32_t *at = dl_dict_at(&ps->word[place], word), i;
	struct dl_namesake *n;

	if (*at == 0) {
		ps->same = dl_array_room(ps->same, &ps->same_cap,
		    ps->nsame + 1, sizeof(ps->same[0]));
		ps->same[ps->nsame] = (struct dl_namesake){ .n = 0 };
		*at = (uint32_t)++ps->nsame;
	}
	n = &ps->same[*at - 1];
	for (i = 0; i < n->n && i < DL_NAMESAKES; i++)
		if (n->who[i] == who)
			return;
	if (n->n < DL_NAMESAKES)
		n->who[n->n] = who;
	if (n->n <= DL_NAMESAKES)
		n->n++;
}

/* The given names of an eastern name as one word: Jong Un. */
static struct dl_str
given(struct dl_arena *arena, const struct dl_name *n)
{
	struct dl_name g = *n;
	size_t i;

	for (i = 1; i < n->n; i++)
		g.unit[i - 1] = n->unit[i];
	g.n--;
	g.suffix = '\0';
	return dl_name_key(arena, &g);
}

/* Every word of a full name leads to its person. */
static void
share_words(struct dl_persons *ps, struct dl_arena *arena,
    const struct dl_name *n, uint32_t who)
{
	const struct dl_table *t = &dl_tab_surnames_known;
	uint32_t *at;
	size_t i;
	long row;
	int place;

	for (i = 0; i < n->n; i++) {
		place = i == n->family ? FAMILY : i == 0 || (n->east &&
		    i == n->n - 1) ? GIVEN : OTHER;
		if (n->unit[i].n > 1)
			share(ps, place, n->unit[i], who);
	}
	if (n->east && n->n > 2)
		share(ps, GIVEN, given(arena, n), who);
	if (n->half.n > 0)
		share(ps, OTHER, n->half, who);
	at = dl_dict_get(&ps->word[FAMILY], n->unit[n->family]);
	row = dl_table_find(t, n->unit[n->family]);
	if (row >= 0 && ps->p[who].known && dl_str_is(ps->p[who].name,
	    dl_table_cell(t, row, DL_SURNAMES_KNOWN_NAME)) &&
	    dl_table_cell(t, row, DL_SURNAMES_KNOWN_MARK)[0] == '\0')
		ps->same[*at - 1].known = who + 1;
}

static void
clear(struct dl_persons *ps)
{
	ps->n = ps->nforms = ps->nsame = 0;
	dl_dict_clear(&ps->key);
	dl_dict_clear(&ps->form);
	dl_dict_clear(&ps->family);
	dl_dict_clear(&ps->word[FAMILY]);
	dl_dict_clear(&ps->word[GIVEN]);
	dl_dict_clear(&ps->word[OTHER]);
}

/*
 * President Obama is the widely known one, named in full or not, whoever else
 * has the name in full: from here on it may mean him.
 */
static void
note_office(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_name *n, const struct dl_mention *m)
{
	struct dl_name full = *n;
	struct dl_gaz g;
	uint32_t *at;

	if (n->n != 1 || m->title.cls != DL_OFFICE ||
	    !dl_gaz_surname(dl_tok_low(&t->sents[m->sent], m->last - 1), &g) ||
	    strcmp(g.title, m->title.name) != 0)
		return;
	dl_name_canonical(&full, &t->doc->arena, &g);
	at = dl_dict_at(&ps->key, dl_str(g.name, strlen(g.name)));
	if (*at > 0 || full.n == 0)
		return;
	*at = new_person(ps, &full) + 1;
	make_known(&ps->p[*at - 1], &g);
	share_words(ps, &t->doc->arena, &full, *at - 1);
}

void
dl_persons_read(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	struct dl_person *p;
	struct dl_name n;
	size_t i, before;
	uint32_t who;

	clear(ps);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label != DL_PER)
			continue;
		dl_name_read(&n, t, m);
		if (!is_full(&n, m) || n.n == 0) {
			note_office(ps, t, &n, m);
			continue;
		}
		before = ps->nforms;
		who = note_form(ps, t, &n, m);
		p = &ps->p[who];
		if (p->address[0] == '\0')
			p->address = m->title.name;
		if (ps->nforms == before)
			continue;
		p->usual = p->usual || dl_name_usual(&n);
		share_words(ps, &t->doc->arena, &n, who);
		if (!known(m))
			continue;
		dl_name_canonical(&n, &t->doc->arena, &m->gaz);
		if (n.n > 0)
			share_words(ps, &t->doc->arena, &n, who);
	}
	name_persons(ps, t);
}

/* A widely known person who is named by the surname alone. */
static struct dl_person *
from_table(struct dl_persons *ps, const struct dl_toks *s,
    const struct dl_name *n, const struct dl_mention *m)
{
	struct dl_gaz g;
	uint32_t *at, who;

	if (m->gaz.name != NULL && m->gaz.label == DL_PER)
		g = m->gaz;
	else if (!dl_gaz_surname(dl_tok_low(s, m->last - 1), &g))
		return NULL;
	at = dl_dict_at(&ps->key, dl_str(g.name, strlen(g.name)));
	if (*at == 0) {
		who = new_person(ps, n);
		make_known(&ps->p[who], &g);
		*at = who + 1;
	}
	return &ps->p[*at - 1];
}

/* Whom the whole mention means as a word in this place of a name. */
static struct dl_person *
by_word(struct dl_persons *ps, int place, struct dl_str word,
    const struct dl_name *n, const struct dl_mention *m)
{
	uint32_t *at = dl_dict_get(&ps->word[place], word);

	return at != NULL ? dl_choose_person(ps, &ps->same[*at - 1],
	    n, m) : NULL;
}

static struct dl_person *
by_part(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_name *n, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_str word = n->unit[n->n - 1];
	struct dl_person *p = NULL;
	uint32_t *at;

	at = dl_dict_get(&ps->word[FAMILY], word);
	if (at != NULL && ((p = by_word(ps, FAMILY, word, n, m)) != NULL ||
	    ps->same[*at - 1].n > 1))
		return p;
	if ((p = from_table(ps, s, n, m)) != NULL)
		return p;
	if (at != NULL)
		return NULL;
	if (dl_dict_get(&ps->word[GIVEN], word) != NULL)
		return by_word(ps, GIVEN, word, n, m);
	return by_word(ps, OTHER, word, n, m);
}

struct dl_person *
dl_persons_find(struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mention *m)
{
	struct dl_person *p;
	struct dl_name n;
	uint32_t *at;

	dl_name_read(&n, t, m);
	if (n.n == 0)
		return NULL;
	if (!is_full(&n, m))
		return by_part(ps, t, &n, m);
	if (!known(m) && n.n < DL_NAME_UNITS) {
		/* Yo Jong is no full name beside Kim Yo Jong. */
		n.east = true;
		p = by_word(ps, GIVEN, dl_name_key(&t->doc->arena, &n), &n,
		    m);
		if (p != NULL)
			return p;
	}
	at = dl_dict_get(&ps->form, dl_etext_name(t, &t->sents[m->sent],
	    m->first, m->last));
	if (at == NULL)
		return NULL;
	p = &ps->p[ps->forms[*at - 1].person];
	p->sent = m->sent + 1;
	p->uses++;
	return p;
}

bool
dl_persons_know(const struct dl_persons *ps, const struct dl_etext *t,
    const struct dl_mention *m)
{
	struct dl_name n;
	int place;

	if (ps->n == 0)
		return false;
	dl_name_read(&n, t, m);
	for (place = FAMILY; n.n > 0 && place <= OTHER; place++)
		if (dl_dict_get(&ps->word[place], n.unit[n.n - 1]) != NULL)
			return true;
	return false;
}

void
dl_persons_free(struct dl_persons *ps)
{
	dl_free(ps->p);
	dl_free(ps->forms);
	dl_free(ps->same);
	dl_dict_free(&ps->key);
	dl_dict_free(&ps->form);
	dl_dict_free(&ps->family);
	dl_dict_free(&ps->word[FAMILY]);
	dl_dict_free(&ps->word[GIVEN]);
	dl_dict_free(&ps->word[OTHER]);
	*ps = (struct dl_persons){ .p = NULL };
}
