/*
 * A hash table of words by their exact letters.  Ids stay what they are while
 * a document is read; before the next one, when three quarters are given
 * away, those of words that were seldom met are taken back.
 */
#include "base/mem.h"
#include "entity/gaz.h"
#include "entity/note.h"
#include "entity/word.h"

#define NSLOTS	(2 * DL_MAX_NOTES)

static uint32_t
slot_of(uint32_t hash, unsigned type, unsigned flags)
{
	return ((hash ^ (type << 8 | flags)) * 2654435761u) /
	    (UINT32_MAX / NSLOTS + 1);
}

static uint32_t
first_slot(const struct dl_note *n)
{
	return slot_of(n->hash, n->type, n->flags);
}

static void
insert(struct dl_notes *l, unsigned id)
{
	uint32_t at = first_slot(&l->note[id]);

	while (l->slots[at] != 0)
		at = (at + 1) % NSLOTS;
	l->slots[at] = (uint16_t)id;
}

/* Takes back the ids of words met less than twice, or of nearly as few. */
static void
sweep(struct dl_notes *l)
{
	struct dl_note *n;
	unsigned id;

	memset(l->slots, 0, NSLOTS * sizeof(l->slots[0]));
	for (id = 1; id < l->n; id++) {
		n = &l->note[id];
		if (n->len == 0)
			continue;
		n->uses /= 2;
		if (n->uses > 0) {
			insert(l, id);
			continue;
		}
		n->len = 0;
		l->spare[l->nspare++] = (uint16_t)id;
	}
}

void
dl_notes_begin(struct dl_notes *l)
{
	if (l->note == NULL) {
		l->note = dl_alloc(DL_MAX_NOTES * sizeof(l->note[0]));
		l->slots = dl_alloc(NSLOTS * sizeof(l->slots[0]));
		l->spare = dl_alloc(DL_MAX_NOTES * sizeof(l->spare[0]));
		memset(l->slots, 0, NSLOTS * sizeof(l->slots[0]));
		l->n = 1;
	}
	l->doc++;
	dl_dict_clear(&l->others);
	while (l->n - l->nspare > DL_MAX_NOTES / 4 * 3)
		sweep(l);
}

static unsigned
lists_of(struct dl_str low)
{
	return (dl_is_common(low) ? DL_COMMON : 0u) |
	    (dl_is_firstname(low) ? DL_FIRSTNAME : 0u) |
	    (dl_is_surname(low) ? DL_SURNAME : 0u) |
	    (dl_is_sport_word(low) ? DL_SPORT_WORD : 0u);
}

/* A new word, token i; returns its id, or 0 if there is no room. */
static unsigned
learn(struct dl_notes *l, const struct dl_toks *s, size_t i)
{
	const struct dl_tok *t = &s->t[i];
	struct dl_note *n;
	unsigned id;

	if (l->nspare > 0)
		id = l->spare[--l->nspare];
	else if (l->n < DL_MAX_NOTES)
		id = l->n++;
	else
		return 0;
	n = &l->note[id];
	*n = (struct dl_note){ .hash = t->hash, .serial = ++l->serial,
	    .len = (uint8_t)(t->end - t->start), .type = t->type,
	    .flags = (uint8_t)(t->flags & ~DL_GLUED) };
	memcpy(n->text, s->text + t->start, n->len);
	n->particle = (uint16_t)dl_particle_classes(dl_tok_low(s, i));
	/* Few names begin with a small letter: then all are asked. */
	n->gaz = (t->flags & DL_CAP) ? (uint16_t)dl_gaz_sources(s, i) :
	    UINT16_MAX;
	if (t->type == DL_WORD)
		n->head = (uint16_t)dl_head_row(dl_tok_low(s, i));
	n->lists = (uint8_t)(lists_of(dl_tok_low(s, i)) |
	    (dl_title_begins(s, i) ? DL_TITLE : 0u));
	insert(l, id);
	return id;
}

/* Words are short: two overlapping pieces are most of them. */
static inline bool
same(const char *a, const char *b, size_t n)
{
	uint32_t x, y;
	size_t i;

	if (n > 8)
		return memcmp(a, b, n) == 0;
	if (n < 4) {
		for (i = 0; i < n && a[i] == b[i]; i++)
			;
		return i == n;
	}
	memcpy(&x, a, 4);
	memcpy(&y, b, 4);
	if (x != y)
		return false;
	memcpy(&x, a + n - 4, 4);
	memcpy(&y, b + n - 4, 4);
	return x == y;
}

/* The id of these letters, of a token of this hash, or 0. */
static inline unsigned
find(const struct dl_notes *l, struct dl_str text, uint32_t hash,
    unsigned type, unsigned flags)
{
	uint32_t at = slot_of(hash, type, flags);
	const struct dl_note *n;

	for (; l->slots[at] != 0; at = (at + 1) % NSLOTS) {
		n = &l->note[l->slots[at]];
		if (n->hash == hash && n->len == text.n &&
		    n->flags == flags && n->type == type &&
		    same(n->text, text.p, text.n))
			break;
	}
	return l->slots[at];
}

static inline unsigned
id_of(struct dl_notes *l, const struct dl_toks *s, size_t i)
{
	const struct dl_tok *t = &s->t[i];
	struct dl_str text = dl_tok_text(s, i);
	unsigned id;

	if (text.n > DL_NOTE_TEXT)
		return 0;
	id = find(l, text, t->hash, t->type, t->flags & ~(unsigned)DL_GLUED);
	return id != 0 ? id : learn(l, s, i);
}

static inline void
count(struct dl_notes *l, const struct dl_toks *s, size_t i)
{
	struct dl_note *n;

	if (s->t[i].id == 0) {
		if (s->t[i].type == DL_WORD && (s->t[i].flags & DL_LOWER))
			++*dl_dict_at_low(&l->others, s, i);
		return;
	}
	n = &l->note[s->t[i].id];
	n->uses = (uint8_t)(n->uses + (n->uses < UINT8_MAX));
	n->here = n->doc == l->doc ? (uint8_t)(n->here + (n->here <
	    UINT8_MAX)) : 1;
	n->doc = l->doc;
}

void
dl_notes_mark(struct dl_notes *l, struct dl_toks *s)
{
	size_t i;

	s->notes = l->note;
	for (i = 0; i < s->n; i++) {
		s->t[i].id = (uint16_t)id_of(l, s, i);
		count(l, s, i);
	}
}

unsigned
dl_notes_small(const struct dl_notes *l, const struct dl_toks *s, size_t i)
{
	const uint32_t *other = dl_dict_get_low(&l->others, s, i);
	unsigned flags = (s->t[i].flags & ~(unsigned)(DL_GLUED | DL_CAP |
	    DL_UPPER)) | DL_LOWER;
	struct dl_str low = dl_tok_low(s, i);
	uint32_t n = other != NULL ? *other : 0, id = 0;

	if (low.n <= DL_NOTE_TEXT)
		id = find(l, low, s->t[i].hash, DL_WORD, flags);
	if (id != 0 && l->note[id].doc == l->doc)
		n += l->note[id].here;
	return n > 2 ? 2 : n;
}

void
dl_notes_free(struct dl_notes *l)
{
	dl_free(l->note);
	dl_free(l->slots);
	dl_free(l->spare);
	dl_dict_free(&l->others);
	*l = (struct dl_notes){ .n = 0 };
}
