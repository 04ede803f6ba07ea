/*
 * Words out of tokens: a name or a date is one word, so is a hyphenated
 * lower-case compound and a closed-class phrase (`according to').  Words of
 * the closed classes get their class here; the others stay DL_C_SKIP with
 * what they could be as verbs, for pos.c to settle.
 */
#include "base/choose.h"
#include "syntax/parts.h"
#include "text/table.h"

#include "tables.h"

static inline const struct dl_lex *
lex_of(struct dl_syntax *x, size_t i)
{
	return dl_lexicon_guess(x->lex, x->guess[i], dl_tok_low(&x->toks, i),
	    x->toks.t[i].hash);
}

static inline struct dl_word *
add(struct dl_syntax *x, size_t i, size_t end, enum dl_class cls,
    const struct dl_lex *lex)
{
	/* dl_words has made room */
	struct dl_word *w = &x->words[x->nwords++];
	const struct dl_tok *a = &x->toks.t[i];
	struct dl_str low = dl_str(x->toks.low + a->start,
	    x->toks.t[end - 1].end - a->start);

	*w = (struct dl_word){ .lex = lex, .start = a->start,
	    .end = a->start + (uint32_t)low.n, .low = low, .lemma = low,
	    .name = -1, .chunk = -1, .cls = (uint8_t)cls,
	    .form = (uint8_t)dl_if(cls == DL_C_SKIP, lex->form),
	    .cap = (a->flags & DL_CAP) != 0,
	    .glued = (a->flags & DL_GLUED) != 0, .mark = lex->mark };
	x->classes |= 1u << cls;
	x->sets |= lex->sets;
	return w;
}

/* The last word is for pos.c to settle, if it really is. */
static inline void
later(struct dl_syntax *x, bool really)
{
	x->open[x->nopen] = (uint32_t)x->nwords - 1;
	x->nopen += really;
}

/* Most longer words are capitalised: a headline, where case says nothing. */
static bool
is_title(const struct dl_toks *t)
{
	size_t i, n = 0, caps = 0;

	for (i = 0; i < t->n; i++) {
		size_t one = (t->t[i].type == DL_WORD) &
		    (t->t[i].end - t->t[i].start > 3);

		n += one;
		caps += one & ((t->t[i].flags & DL_CAP) != 0);
	}
	return n > 2 && caps * 4 > n * 3;
}

/* The end of a compound of lower-case words and numbers, or i + 1. */
static inline size_t
compound(const struct dl_toks *t, size_t i, uint32_t limit)
{
	size_t k = i + 1;

	while (k + 1 < t->n && t->t[k].type == DL_PUNCT &&
	    t->text[t->t[k].start] == '-' && t->t[k].end < limit &&
	    (t->t[k].flags & DL_GLUED) && (t->t[k + 1].flags & DL_GLUED) &&
	    t->t[k + 1].type == DL_WORD && (t->t[k + 1].flags & DL_LOWER))
		k += 2;
	return k;
}

/*
 * A capital says that the word is a name and not of a closed class.  No part
 * of this is easy to foretell, so that all of it is looked at.
 */
static inline bool
named(const struct dl_syntax *x, size_t i)
{
	const struct dl_tok *t = &x->toks.t[i], *left = t - (i > 0);
	bool upper = (t->flags & DL_UPPER) != 0;
	bool cap = (t->flags & DL_CAP) != 0;

	return (upper | (cap & (i > 0) & (t->end - t->start > 1) &
	    (left->type != DL_PUNCT))) & !x->title;
}

/* A closed-class phrase may begin with token i; seldom where none does. */
static inline bool
may_begin(const struct dl_syntax *x, size_t i, const struct dl_lex *lex)
{
	size_t next = i + 1 < x->toks.n ? i + 1 : i;

	return ((lex->flags & DL_X_PHRASE) != 0) &
	    dl_lex_pair(x->lex, lex->hash, x->toks.t[next].hash);
}

/* A dash breaks, a hyphen does not, nor do quotes: marks of three bytes. */
static enum dl_class
wide(const struct dl_toks *t, size_t i)
{
	const char *p = t->text + t->t[i].start;
	bool glued = t->t[i].flags & DL_GLUED;

	if (t->t[i].end - t->t[i].start != 3 || p[1] != '\x80')
		return DL_C_SKIP;
	if (p[2] == '\x90' || p[2] == '\x91')
		return glued ? DL_C_HYPHEN : DL_C_SKIP;
	return p[2] != '\x93' && p[2] != '\x94' ? DL_C_SKIP :
	    glued ? DL_C_HYPHEN : DL_C_BREAK;
}

/* A word of several tokens that is no name: its own entry. */
static void
compound_word(struct dl_syntax *x, size_t i, size_t end, enum dl_class cls)
{
	struct dl_str low = dl_str(x->toks.low + x->toks.t[i].start,
	    x->toks.t[end - 1].end - x->toks.t[i].start);

	add(x, i, end, cls, dl_lexicon(x->lex, low, dl_hash(low)));
	later(x, true);
}

/* A trailing apostrophe after s is a genitive: the rebels' demand. */
static inline bool
bare_genitive(const struct dl_toks *t, size_t i)
{
	struct dl_str s;

	if (!(t->t[i].flags & DL_GLUED) || i == 0 || i + 1 >= t->n ||
	    (t->t[i + 1].flags & DL_GLUED) ||
	    t->low[t->t[i].start - 1] != 's')
		return false;
	s = dl_tok_text(t, i);
	return dl_str_is(s, "'") || dl_str_is(s, "\xE2\x80\x99");
}

/* The class of a sign, by its first byte. */
#define NO_SIGN	0			/* DL_C_NOUN, which no sign is */

static const uint8_t signs[256] = {
	[','] = DL_C_COMMA, [';'] = DL_C_BREAK, [':'] = DL_C_BREAK,
	['('] = DL_C_BREAK, [')'] = DL_C_BREAK, ['!'] = DL_C_BREAK,
	['?'] = DL_C_BREAK, ['-'] = DL_C_HYPHEN
};

/* A sign or an address, which is mostly no word. */
static size_t
sign(struct dl_syntax *x, size_t i)
{
	const struct dl_tok *t = &x->toks.t[i];
	char c = x->toks.text[t->start];
	unsigned cls = signs[(unsigned char)c];

	if (c == '\'' || c == '\xE2')
		cls = bare_genitive(&x->toks, i) ? DL_C_GEN :
		    c == '\'' ? DL_C_SKIP : wide(&x->toks, i);
	else if (cls == NO_SIGN)
		return i + 1;
	else if (cls == DL_C_HYPHEN && !(t->flags & DL_GLUED))
		cls = DL_C_BREAK;
	if (cls != DL_C_SKIP) {
		add(x, i, i + 1, (enum dl_class)cls, lex_of(x, i));
		later(x, cls == DL_C_GEN);
	}
	return i + 1;
}

/*
 * The word or phrase at token i; names begin at `limit'.  An open word has the
 * form of its entry until pos.c decides.
 */
static inline size_t
plain(struct dl_syntax *x, size_t i, uint32_t limit)
{
	const struct dl_tok *t = &x->toks.t[i];
	const struct dl_lex *lex;
	enum dl_class cls;
	size_t end;
	long row;

	if (t->type == DL_PUNCT || t->type == DL_URL)
		return sign(x, i);
	lex = lex_of(x, i);
	cls = t->type == DL_NUM ? DL_C_NUM : DL_C_SKIP;
	if (t->type == DL_CLITIC && x->toks.low[t->end - 1] == 's')
		cls = DL_C_GEN;
	else if (x->toks.low[t->end] == '-' &&
	    (end = compound(&x->toks, i, limit)) > i + 1) {
		compound_word(x, i, end, DL_C_SKIP);
		return end;
	} else if (may_begin(x, i, lex) && (end = dl_table_phrase(
	    &dl_tab_wordclasses, &x->toks, i, true, &row)) > 1) {
		if (x->toks.t[i + end - 1].end <= limit) {
			compound_word(x, i, i + end, dl_closed_class(row));
			return i + end;
		}
	} else
		cls = (enum dl_class)dl_choose((lex->cls != DL_C_SKIP) &
		    (t->end <= limit) & !named(x, i), lex->cls, cls);
	add(x, i, i + 1, cls, lex);
	later(x, (cls == DL_C_SKIP) | (cls == DL_C_GEN) |
	    ((lex->flags & DL_X_TURNS) != 0));
	return i + 1;
}

void
dl_words(struct dl_syntax *x)
{
	const struct dl_toks *t = &x->toks;
	const struct dl_name *names = x->names;
	struct dl_word *w;
	size_t i = 0, k = 0, n = x->nnames, first;
	uint32_t limit;

	x->nwords = x->nopen = 0;
	x->classes = 0;
	x->sets = 0;
	x->words = dl_array_room(x->words, &x->words_cap, t->n +
	    DL_WORDS_SPARE, sizeof(*x->words));
	x->open = dl_array_room(x->open, &x->open_cap, t->n + 1,
	    sizeof(*x->open));
	x->title = is_title(t);
	x->headline = x->heading || x->title;
	limit = n > 0 ? names[0].start : UINT32_MAX;
	while (i < t->n) {
		if (t->t[i].start < limit) {
			i = plain(x, i, limit);
			continue;
		}
		while (k < n && names[k].end <= t->t[i].start)
			k++;
		limit = k < n ? names[k].start : UINT32_MAX;
		if (t->t[i].start >= limit) {
			for (first = i; i < t->n &&
			    t->t[i].start < names[k].end; i++)
				;
			w = add(x, first, i, names[k].kind == DL_NAME_DATE ?
			    DL_C_DATE : DL_C_NAME, i - first == 1 ?
			    lex_of(x, first) : dl_lexicon(x->lex,
			    dl_str("", 0), DL_HASH_EMPTY));
			w->name = (int32_t)k++;
		}
	}
}
