/*
 * Reads a document into tokens.  Text that has been through a tokeniser has
 * its hyphens between spaces (`Al - Sisi', `two - thirds'); such a document
 * is known by its lower-case compounds, and its hyphens count as glued.
 */
#include "entity/etext.h"

static bool
hyphen(const struct dl_toks *s, size_t i)
{
	return s->t[i].end == s->t[i].start + 1 &&
	    s->text[s->t[i].start] == '-';
}

/* +1 for a compound with spaces round its hyphen, -1 for one without. */
static int
compound(const struct dl_toks *s, size_t i)
{
	if (i == 0 || i + 1 >= s->n || !hyphen(s, i) ||
	    s->t[i - 1].type != DL_WORD || (s->t[i + 1].type != DL_WORD &&
	    s->t[i + 1].type != DL_NUM))
		return 0;
	if ((s->t[i].flags & DL_GLUED) && (s->t[i + 1].flags & DL_GLUED))
		return -1;
	if ((s->t[i].flags | s->t[i + 1].flags) & DL_GLUED)
		return 0;
	return 1;
}

static bool
apostrophe(const struct dl_toks *s, size_t i)
{
	return i < s->n && (dl_str_is(dl_tok_text(s, i), "'") ||
	    dl_str_is(dl_tok_text(s, i), "\xE2\x80\x99"));
}

/* Puts together again what a tokeniser took apart: Al - Sisi, Kim ' s. */
static void
glue(struct dl_toks *s)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++) {
		if (i > 0 && i + 1 < s->n && compound(s, i) > 0) {
			s->t[i].flags |= DL_GLUED;
			s->t[i + 1].flags |= DL_GLUED;
		}
		s->t[n++] = s->t[i];
		if (i == 0 || !apostrophe(s, i) || i + 1 >= s->n)
			continue;
		if (dl_str_is(dl_tok_text(s, i + 1), "s")) {
			s->t[n - 1].end = s->t[i + 1].end;
			s->t[n - 1].type = DL_CLITIC;
			s->t[n - 1].flags |= DL_GLUED;
			i++;
		} else if (s->t[i - 1].end - s->t[i - 1].start == 1 &&
		    dl_tok_cap(&s->t[i + 1])) {
			s->t[n - 1].flags |= DL_GLUED;
			s->t[i + 1].flags |= DL_GLUED;
		}
	}
	s->n = n;
}

/*
 * A headline: most of its words have capitals; of what ends in a full stop,
 * nearly all.
 */
static bool
is_headline(const struct dl_toks *s)
{
	size_t i, caps = 0, words = 0, long_low = 0, share = 6;

	for (i = 0; i < s->n; i++) {
		if (s->t[i].type != DL_WORD)
			continue;
		words++;
		if (s->t[i].flags & DL_CAP)
			caps++;
		else if (s->t[i].end - s->t[i].start > 4)
			long_low++;
	}
	if (s->n > 0 && s->text[s->t[s->n - 1].start] == '.')
		share = 9;
	return words >= 4 && caps * 10 >= words * share &&
	    long_low * 6 <= words;
}

void
dl_etext_read(struct dl_etext *t, struct dl_doc *doc)
{
	size_t i, j, n = doc->nsents, old = t->cap;
	int spaced = 0;

	t->doc = doc;
	t->sents = dl_array_room(t->sents, &t->cap, n, sizeof(t->sents[0]));
	if (t->cap > old)
		memset(t->sents + old, 0, (t->cap - old) *
		    sizeof(t->sents[0]));
	t->headline = dl_array_room(t->headline, &t->hcap, n,
	    sizeof(t->headline[0]));
	for (i = 0; i < n; i++) {
		dl_tokenise(&t->sents[i], doc->sents[i].text.p,
		    doc->sents[i].text.n);
		for (j = 0; j < t->sents[i].n; j++)
			spaced += compound(&t->sents[i], j);
		t->headline[i] = is_headline(&t->sents[i]);
	}
	for (i = 0; spaced > 0 && i < n; i++)
		glue(&t->sents[i]);
	dl_notes_begin(&t->notes);
	for (i = 0; i < n; i++)
		dl_notes_mark(&t->notes, &t->sents[i]);
}

struct dl_str
dl_etext_name(const struct dl_etext *t, const struct dl_toks *s,
    size_t first, size_t last)
{
	struct dl_str v = dl_toks_span(s, first, last);
	size_t i, n = 0;
	char *p;

	for (i = 0; i < v.n && (unsigned char)v.p[i] >= ' '; i++)
		;
	if (i == v.n)
		return v;
	p = dl_arena_dup(&t->doc->arena, v.p, v.n);
	for (i = 0; i < v.n; i++)
		if ((unsigned char)v.p[i] > ' ')
			p[n++] = v.p[i];
		else if (n > 0 && p[n - 1] != ' ')
			p[n++] = ' ';
	return dl_str(p, n);
}

void
dl_etext_free(struct dl_etext *t)
{
	size_t i;

	for (i = 0; i < t->cap; i++)
		dl_toks_free(&t->sents[i]);
	dl_free(t->sents);
	dl_free(t->headline);
	dl_notes_free(&t->notes);
	*t = (struct dl_etext){ .doc = NULL };
}
