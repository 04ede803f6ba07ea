/*
 * Counting.  A stop after an ordinary word in small letters, before a
 * capital, ends a sentence for certain; the word that follows such a stop is
 * a witness of how sentences begin, and a capitalised word after a small one
 * of how they do not.  No table of odds is asked, so that what is learnt does
 * not depend on what was learnt before; the classes of abbreviations are.
 */
#include "data/stopcount.h"
#include "sentence/scan.h"

enum { MIN_DOCS = 10, MIN_SOURCES = 3, CLEAR = 3, WORD_MAX = 24 };

const char dl_fact_kinds[DL_FACTS + 1] = "=+><#";

static void
see(struct dl_seen *s, const struct dl_counts *t)
{
	s->n++;
	s->docs += s->doc != t->doc;
	s->doc = t->doc;
	s->sources |= UINT32_C(1) << t->source;
}

bool
dl_seen_enough(const struct dl_seen *s)
{
	uint32_t left, n = 0;

	for (left = s->sources; left != 0; left &= left - 1)
		n++;
	return s->docs >= MIN_DOCS && n >= MIN_SOURCES;
}

/* The index of a name in d, which is added with a copy if it is new. */
static uint32_t
at(struct dl_counts *t, struct dl_dict *d, struct dl_str name)
{
	uint32_t *id = dl_dict_get(d, name);

	if (id != NULL)
		return *id;
	name.p = dl_arena_dup(&t->arena, name.p, name.n);
	id = dl_dict_at(d, name);
	return *id = (uint32_t)d->n - 1;
}

static uint32_t
word(struct dl_counts *t, struct dl_str name)
{
	size_t before = t->words.n;
	uint32_t id = at(t, &t->words, name);

	if (t->words.n > before) {
		t->w = dl_array_room(t->w, &t->wcap, id + 1, sizeof(*t->w));
		t->w[id] = (struct dl_sword){ 0 };
	}
	return id;
}

uint32_t
dl_count_cue(struct dl_counts *t, enum dl_abbr class, char kind,
    struct dl_str value)
{
	char buf[DL_CUE_MAX];
	size_t before = t->cues.n;
	uint32_t id = at(t, &t->cues, dl_cue_key(buf, class, kind, value));

	if (t->cues.n > before) {
		t->c = dl_array_room(t->c, &t->ccap, id + 1, sizeof(*t->c));
		t->c[id] = (struct dl_cue){ .key = t->cues.items[id].key,
		    .class = class, .kind = kind };
	}
	return id;
}

static void
add_stop(struct dl_counts *t, const struct dl_doubt *d, size_t end)
{
	char far = (char)('0' + d->far);
	const struct dl_str value[DL_FACTS] = { d->abbr, d->next, d->after,
	    d->before, dl_str(&far, 1) };
	struct dl_doubted s = { .class = d->class, .end = end };
	int k;

	s.word = word(t, d->next);
	for (k = 0; k < DL_FACTS; k++) {
		s.cue[k] = dl_count_cue(t, d->class, dl_fact_kinds[k],
		    value[k]);
		see(&t->c[s.cue[k]].seen, t);
	}
	t->c[s.cue[1]].word = s.word;
	t->stops = dl_array_room(t->stops, &t->scap, t->nstops + 1,
	    sizeof(*t->stops));
	t->stops[t->nstops++] = s;
}

/* A certain end: the next word begins a sentence. */
static void
add_start(struct dl_counts *t, const struct dl_doubt *d)
{
	size_t before = t->after.n;
	uint32_t next = word(t, d->next), id = at(t, &t->after, d->after);
	struct dl_sword *w = &t->w[next];

	w->starts++;
	see(&w->seen, t);
	t->starts++;
	if (t->after.n > before) {
		t->after_starts = dl_array_room(t->after_starts, &t->acap,
		    id + 1, sizeof(t->after_starts[0]));
		t->after_starts[id] = 0;
	}
	t->after_starts[id]++;
	t->far_ends[d->far]++;
}

/* An ordinary word in small letters stands before the stop. */
static bool
is_clear(const struct dl_around *a)
{
	size_t i;

	for (i = 0; i < a->prev.n; i++)
		if (a->prev.p[i] < 'a' || a->prev.p[i] > 'z')
			return false;
	return a->prev.n >= CLEAR && a->stop == DL_STOP_DOT;
}

/* Takes the stop that a describes; true if a sentence ends there. */
static bool
take(struct dl_counts *t, struct dl_win *w, const struct dl_around *a,
    bool clear)
{
	struct dl_doubt d;
	enum dl_abbr class = dl_sent_class(w, a);
	bool plain = !a->quote && !a->bracket && !a->opens && !a->paren &&
	    !a->dash && a->word.n <= WORD_MAX;

	if (a->next == a->end)
		return false;
	if (class == DL_ABBR_NONE || (class == DL_ABBR_MARK) ==
	    (a->stop == DL_STOP_DOT)) {
		if (clear && plain && is_clear(a)) {
			dl_sent_doubt(w, a, DL_ABBR_OTHER, &d);
			add_start(t, &d);
		}
		return true;
	}
	if (class < DL_ABBR_MONTH || !plain || (class == DL_ABBR_MONTH &&
	    a->kind == DL_NEXT_DIGIT))
		return false;
	dl_sent_doubt(w, a, class, &d);
	add_stop(t, &d, a->end);
	return false;
}

static void
count_stops(struct dl_counts *t, struct dl_str text, bool clear)
{
	static const struct dl_split_options opt;
	struct dl_win w = { .p = text.p, .opt = &opt };
	struct dl_scan scan = { 0 };
	struct dl_around a;
	size_t i = 0, start = 0;

	for (; (i = dl_sent_scan(&scan, text.p, i, text.n, false)) <
	    text.n;
	    i = a.run > i ? a.run : i + 1) {
		a.run = i;
		if (text.p[i] == '\n') {
			if (i + 1 < text.n && text.p[i + 1] == '\n')
				start = i + 2;
			continue;
		}
		w.lo = i > DL_SENT_LEFT ? i - DL_SENT_LEFT : 0;
		w.start = start > w.lo ? start : w.lo;
		w.hi = text.n - i > DL_SENT_RIGHT ? i + DL_SENT_RIGHT :
		    text.n;
		dl_sent_around(&w, i, &a);
		if ((a.kind == DL_NEXT_UPPER || a.kind == DL_NEXT_DIGIT) &&
		    take(t, &w, &a, clear))
			start = a.next;
	}
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Words inside: after a small letter and one space. */
static void
count_words(struct dl_counts *t, struct dl_str text)
{
	static const struct dl_split_options opt;
	struct dl_win w = { .p = text.p, .hi = text.n, .opt = &opt };
	struct dl_around a;
	struct dl_sword *v;
	uint32_t id;
	size_t i;

	for (i = 2; i < text.n; i++) {
		if (text.p[i - 1] != ' ' || !is_small(text.p[i - 2]))
			continue;
		a = (struct dl_around){ .head = i };
		dl_sent_head(&w, &a);
		if (a.word.n == 0 || a.word.n > WORD_MAX)
			continue;
		if (a.kind == DL_NEXT_DIGIT)
			a.word = DL_STR("0");
		else if (a.word.n == 1 && i + 1 < text.n &&
		    text.p[i + 1] == '.')
			a.word = DL_STR(".");
		id = word(t, a.word);
		v = &t->w[id];
		if (a.kind == DL_NEXT_LOWER)
			v->small++;
		else if (a.kind == DL_NEXT_UPPER || a.kind == DL_NEXT_DIGIT) {
			v->inside++;
			t->inside++;
			see(&v->seen, t);
		}
		i += a.word.n;
	}
}

void
dl_count_text(struct dl_counts *t, struct dl_str text)
{
	t->doc++;
	count_stops(t, text, true);
	count_words(t, text);
}

void
dl_count_stops(struct dl_counts *t, struct dl_str text)
{
	count_stops(t, text, false);
}

void
dl_counts_free(struct dl_counts *t)
{
	dl_dict_free(&t->words);
	dl_dict_free(&t->cues);
	dl_dict_free(&t->after);
	dl_free(t->w);
	dl_free(t->c);
	dl_free(t->stops);
	dl_free(t->after_starts);
	dl_arena_free(&t->arena);
}
