/*
 * Repeated paragraphs.  Two texts are the same if their letters and digits
 * are, in lower case: headlines come again in capitals and with other
 * quotation marks.  A paragraph is known by the hash of its first letters; only
 * where two of these agree are both read to their ends, each once, so that
 * the work stays linear and small.
 */
#include <string.h>

#include "article/repeat.h"
#include "base/mem.h"
#include "text/alnum.h"
#include "text/utf8.h"

enum {
	LEAST = 10,			/* shorter texts may well stand twice */
	HEAD = 16,			/* letters, digits that make a head */
	FIRST_SLOTS = 64,
	KEEP_SLOTS = 4096		/* more are given back */
};

/* In a slot of heads: that paragraph was read to its end. */
#define READ		(UINT32_C(1) << 31)

#define FNV_START	UINT64_C(0xCBF29CE484222325)
#define FNV_PRIME	UINT64_C(0x100000001B3)

/* A walk over the letters and digits of a text, byte by byte. */
struct walk {
	struct dl_str s;
	size_t at;			/* of the next character */
	char wide[4];			/* the rest of one beyond ASCII */
	size_t nwide, iwide;
};

/* Takes the character beyond ASCII that comes next, if it is a letter. */
static void
take_wide(struct walk *w)
{
	uint32_t cp;
	size_t k = dl_utf8_decode(w->s.p + w->at, w->s.n - w->at, &cp);

	w->nwide = w->iwide = 0;
	if (cp == DL_BADCHAR || dl_is_letter(cp)) {
		dl_utf8_lower(w->s.p + w->at, k, w->wide);
		w->nwide = k;
	}
	w->at += k;
}

/* The next byte that counts, or -1 at the end. */
static inline int
next(struct walk *w)
{
	unsigned char c;

	for (;;) {
		if (w->iwide < w->nwide)
			return (unsigned char)w->wide[w->iwide++];
		if (w->at == w->s.n)
			return -1;
		c = (unsigned char)w->s.p[w->at];
		if (c >= 0x80) {
			take_wide(w);
			continue;
		}
		w->at++;
		if (dl_alnum[c] != 0)
			return dl_alnum[c];
	}
}

/* Hash of at most `most' letters and digits; their number in *n. */
static uint64_t
hash_of(struct dl_str s, size_t most, size_t *n)
{
	struct walk w = { .s = s };
	uint64_t h = FNV_START;
	size_t i, k = 0;
	unsigned char f;
	int c;

	for (i = 0; i < s.n && k < most && (unsigned char)s.p[i] < 0x80; i++)
		if ((f = dl_alnum[(unsigned char)s.p[i]]) != 0) {
			h = (h ^ f) * FNV_PRIME;
			k++;
		}
	w.at = i;
	for (; k < most && (c = next(&w)) >= 0; k++)
		h = (h ^ (unsigned)c) * FNV_PRIME;
	*n = k;
	return h;
}

bool
dl_repeats_begins(struct dl_str s, struct dl_str with)
{
	struct walk a = { .s = s }, b = { .s = with };
	int c, any = 0;

	while ((c = next(&b)) >= 0) {
		if (c != next(&a))
			return false;
		any = 1;
	}
	return any;
}

bool
dl_repeats_same(struct dl_str s, struct dl_str t)
{
	struct walk a = { .s = s }, b = { .s = t };
	int c, any = 0;

	while ((c = next(&a)) == next(&b)) {
		if (c < 0)
			return any;
		any = 1;
	}
	return false;
}

/* The slot of a hash: its own, or a free one. */
static struct dl_seen_slot *
slot_of(const struct dl_seen_table *t, const uint32_t hash[2])
{
	size_t k = hash[0] & (t->slots - 1);

	for (; t->slot[k].para != 0; k = (k + 1) & (t->slots - 1))
		if (t->slot[k].hash[0] == hash[0] &&
		    t->slot[k].hash[1] == hash[1])
			break;
	return &t->slot[k];
}

static void
clear(struct dl_seen_table *t, size_t slots)
{
	if (t->slot == NULL || t->slots > KEEP_SLOTS || slots > FIRST_SLOTS) {
		dl_free(t->slot);
		t->slot = dl_alloc(slots * sizeof *t->slot);
	}
	memset(t->slot, 0, slots * sizeof *t->slot);
	t->slots = slots;
	t->n = 0;
}

static void
grow(struct dl_seen_table *t)
{
	struct dl_seen_table to = { NULL, 0, 0 };
	size_t i;

	clear(&to, t->slots * 2);
	for (i = 0; i < t->slots; i++)
		if (t->slot[i].para != 0)
			*slot_of(&to, t->slot[i].hash) = t->slot[i];
	to.n = t->n;
	dl_free(t->slot);
	*t = to;
}

/* The slot of a hash; *fresh if it was entered now, for this paragraph. */
static struct dl_seen_slot *
enter(struct dl_seen_table *t, uint64_t hash, size_t para, bool *fresh)
{
	uint32_t h[2] = { (uint32_t)(hash >> 32), (uint32_t)hash };
	struct dl_seen_slot *s;

	if ((t->n + 1) * 4 > t->slots * 3)
		grow(t);
	s = slot_of(t, h);
	*fresh = s->para == 0;
	if (*fresh) {
		*s = (struct dl_seen_slot){ { h[0], h[1] }, (uint32_t)para };
		t->n++;
	}
	return s;
}

void
dl_repeats_begin(struct dl_repeats *x)
{
	clear(&x->heads, FIRST_SLOTS);
	clear(&x->whole, FIRST_SLOTS);
}

size_t
dl_repeats_find(struct dl_repeats *x, const struct dl_paras *ps,
    struct dl_str doc, size_t i)
{
	struct dl_str s = dl_para_text(doc, &ps->p[i]), first;
	struct dl_seen_slot *slot;
	uint64_t h;
	size_t n;
	bool fresh;

	h = hash_of(s, HEAD, &n);
	if (n < LEAST || i + 1 >= READ)
		return 0;
	slot = enter(&x->heads, h, i + 1, &fresh);
	if (fresh)
		return 0;
	if ((slot->para & READ) == 0) {
		first = dl_para_text(doc, &ps->p[slot->para - 1]);
		enter(&x->whole, hash_of(first, SIZE_MAX, &n), slot->para,
		    &fresh);
		slot->para |= READ;
	}
	slot = enter(&x->whole, hash_of(s, SIZE_MAX, &n), i + 1, &fresh);
	return fresh ? 0 : slot->para;
}

void
dl_repeats_free(struct dl_repeats *x)
{
	dl_free(x->heads.slot);
	dl_free(x->whole.slot);
}
