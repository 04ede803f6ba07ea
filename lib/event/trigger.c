/*
 * Triggers: rows of triggers.tsv for the head of a verb group or a noun, the
 * first whose conditions on particle, object or modifier hold.
 */
#include "event/parts.h"
#include "text/table.h"

#include "tables.h"

static struct dl_str
cell(long row, unsigned col)
{
	return dl_cell(&dl_tab_triggers, row, col);
}

/* True if word is one of a list joined by commas. */
bool
dl_has_word(struct dl_str list, struct dl_str word)
{
	size_t i = 0, k;

	while (i < list.n) {
		for (k = i; k < list.n && list.p[k] != ','; k++)
			;
		if (k - i == word.n && memcmp(list.p + i, word.p, word.n) == 0)
			return true;
		i = k + 1;
	}
	return false;
}

bool
dl_flag(long row, const char *flag)
{
	return row >= 0 && dl_has_word(cell(row, DL_TRIGGERS_FLAGS),
	    dl_str(flag, strlen(flag)));
}

static bool
is_event_noun(const struct dl_word *w)
{
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next(&dl_tab_triggers, w->lemma, &at)) >= 0)
		if (dl_str_is(cell(row, DL_TRIGGERS_POS), "n"))
			return true;
	return false;
}

/* The head of noun chunk k, or one coordinated with it, is in the set. */
static bool
in_set(struct dl_event_state *e, int32_t k, struct dl_str set)
{
	const struct dl_syntax *x = &e->syn;
	struct dl_side side = { .n = 0 };
	const struct dl_word *w;
	long row;
	int i;

	if (k < 0)
		return false;
	if (dl_str_is(set, "@land")) {
		w = &x->words[x->chunks[k].head];
		return w->cls == DL_C_NAME && dl_str_is(
		    e->mentions[w->name].label, "LOC") &&
		    x->chunks[k].prep >= 0 && dl_has_word(
		    DL_STR("on,against,at"),
		    x->words[x->chunks[k].prep].low);
	}
	if (dl_str_is(set, "@actor")) {
		dl_actors(e, k, &side);
		return side.n > 0;
	}
	if (set.p[0] == '@' && !dl_str_is(set, "@event")) {
		row = dl_table_find(&dl_tab_nounsets,
		    dl_str(set.p + 1, set.n - 1));
		if (row < 0)
			return false;
		set = dl_cell(&dl_tab_nounsets, row, DL_NOUNSETS_WORDS);
	}
	for (i = 0; k >= 0 && i < 6; k = x->chunks[k].coord, i++) {
		w = &x->words[x->chunks[k].head];
		if (dl_str_is(set, "@event") ? is_event_noun(w) :
		    dl_has_word(set, w->lemma) || dl_has_word(set, w->low))
			return true;
	}
	return false;
}

/* The word after chunk i, or after its object; -1 at the end. */
static int32_t
word_after(const struct dl_syntax *x, int32_t i)
{
	uint32_t k = x->chunks[i].end;

	while (k < x->nwords && x->words[k].cls == DL_C_ADV &&
	    x->words[k].low.n > 4)
		k++;
	return k < x->nwords ? (int32_t)k : -1;
}

/* `out of' is one word of a closed class; as a particle it is `out'. */
static struct dl_str
first_word(struct dl_str s)
{
	const char *space = memchr(s.p, ' ', s.n);

	return space == NULL ? s : dl_str(s.p, (size_t)(space - s.p));
}

/* A particle or preposition of the row follows the verb; its word, or -1. */
static int32_t
particle(const struct dl_syntax *x, int32_t vg, struct dl_str list)
{
	const struct dl_chunk *c = &x->chunks[vg];
	int32_t w = c->end > c->head + 1 ? (int32_t)c->end - 1 :
	    word_after(x, vg), k;

	if (w >= 0 && dl_has_word(list, first_word(x->words[w].low)))
		return w;
	k = x->chunks[vg].obj;
	if (k < 0 || k < vg)
		return -1;
	while ((size_t)k + 2 < x->nchunks &&
	    x->chunks[k + 1].kind == DL_K_PREP &&
	    dl_str_is(x->words[x->chunks[k + 1].first].low, "of") &&
	    x->chunks[k + 2].kind == DL_K_NP)
		k += 2;
	w = word_after(x, k);
	return w >= 0 && dl_has_word(list, first_word(x->words[w].low)) ? w :
	    -1;
}

/* What the verb is done to, as a noun chunk; also behind `of', `on'. */
static int32_t
object(const struct dl_syntax *x, int32_t vg)
{
	const struct dl_chunk *c = &x->chunks[vg];

	if ((c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART))
		return c->subj;
	if (c->obj < 0 && (size_t)vg + 2 < x->nchunks &&
	    x->chunks[vg + 1].kind == DL_K_PREP &&
	    x->chunks[vg + 2].kind == DL_K_NP &&
	    dl_has_word(DL_STR("over,out,up,off,down,back"),
	    x->words[x->chunks[vg + 1].first].low))
		return vg + 2;
	return c->obj;
}

/* The subject is no actor but a quake, a storm, a crash. */
static bool
disaster(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];

	return !(c->flags & DL_VG_PASSIVE) &&
	    in_set(e, c->subj, DL_STR("@disaster"));
}

static bool
fits_verb(struct dl_event_state *e, int32_t vg, long row, int32_t *prt)
{
	struct dl_str with = cell(row, DL_TRIGGERS_WITH);
	struct dl_str obj = cell(row, DL_TRIGGERS_OBJ);
	const struct dl_syntax *x = &e->syn;
	int32_t k;

	*prt = -1;
	if (dl_flag(row, "agent") && disaster(e, vg))
		return false;
	if (dl_flag(row, "act") &&
	    (e->syn.chunks[vg].flags & DL_VG_PASSIVE))
		return false;
	if (dl_flag(row, "noev") && in_set(e, e->syn.chunks[vg].subj,
	    DL_STR("@event")))
		return false;
	if (with.n > 0 && (*prt = particle(x, vg, with)) < 0)
		return false;
	if (obj.n == 0)
		return true;
	k = object(x, vg);
	if (k < 0 && *prt >= 0 && (uint32_t)*prt + 1 < x->nwords) {
		k = x->words[*prt + 1].chunk;
		if (k >= 0 && x->chunks[k].kind != DL_K_NP)
			k = -1;
	}
	if (in_set(e, k, obj))
		return true;
	/* 700 kg of medicine; strike by workers: the subject counts too */
	if (k >= 0 && (size_t)k + 2 < x->nchunks &&
	    x->chunks[k + 2].kind == DL_K_NP && x->chunks[k + 2].prep >= 0 &&
	    dl_str_is(x->words[x->chunks[k + 2].prep].low, "of") &&
	    !dl_str_is(obj, "@actor") && in_set(e, k + 2, obj))
		return true;
	return dl_str_is(obj, "@workact") && in_set(e, x->chunks[vg].subj,
	    obj);
}

/*
 * Adjectives and participles with a complement of their own: is ready to, is
 * opposed to.  The subject acts, whatever the verb form.
 */
static bool
predicate(struct dl_event_state *e, int32_t chunk, struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[chunk];
	uint32_t i = c->head, at = 0;
	struct dl_str with;
	long row;

	if (!(c->flags & (DL_VG_COPULA | DL_VG_PASSIVE)))
		return false;
	if (c->flags & DL_VG_COPULA)
		i = c->end;
	while (i < x->nwords && x->words[i].cls == DL_C_ADV)
		i++;
	if (i + 1 >= x->nwords)
		return false;
	while ((row = dl_table_next(&dl_tab_triggers, x->words[i].low,
	    &at)) >= 0) {
		with = cell(row, DL_TRIGGERS_WITH);
		if (!dl_str_is(cell(row, DL_TRIGGERS_POS), "a") ||
		    (with.n > 0 && !dl_has_word(with, x->words[i + 1].low)))
			continue;
		*t = (struct dl_trigger){ row, chunk, i, i + 1,
		    cell(row, DL_TRIGGERS_TYPE).p, x->words[i].low, false,
		    false, { "", 0 } };
		return true;
	}
	return false;
}

/* The modal of a reported clause: he said that Sudan must return it. */
bool
dl_trigger_modal(struct dl_event_state *e, int32_t chunk, struct dl_trigger *t)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	uint32_t at = 0;
	long row;

	if (c->modal < 0 || !(c->flags & DL_VG_COMP) || c->gov < 0 ||
	    e->rows[c->gov] < 0 || !dl_str_is(cell(e->rows[c->gov],
	    DL_TRIGGERS_TYPE), "REPORT"))
		return false;
	while ((row = dl_table_next(&dl_tab_triggers,
	    e->syn.words[c->modal].low, &at)) >= 0)
		if (dl_str_is(cell(row, DL_TRIGGERS_POS), "m")) {
			*t = (struct dl_trigger){ row, chunk,
			    (uint32_t)c->modal, (uint32_t)c->modal + 1,
			    cell(row, DL_TRIGGERS_TYPE).p,
			    e->syn.words[c->modal].low, false, false,
			    { "", 0 } };
			return true;
		}
	return false;
}

bool
dl_trigger_verb(struct dl_event_state *e, int32_t chunk, struct dl_trigger *t)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *w = &e->syn.words[c->head];
	uint32_t at = 0;
	int32_t prt;
	long row;

	*t = (struct dl_trigger){ -1, chunk, c->head, c->head + 1, "OCCUR",
	    w->lemma, false, false, { "", 0 } };
	if (predicate(e, chunk, t))
		return true;
	while ((row = dl_table_next(&dl_tab_triggers, w->lemma, &at)) >= 0) {
		if (!dl_str_is(cell(row, DL_TRIGGERS_POS), "v") ||
		    !fits_verb(e, chunk, row, &prt))
			continue;
		t->row = row;
		t->type = cell(row, DL_TRIGGERS_TYPE).p;
		if (prt >= 0 && dl_flag(row, "prt")) {
			t->prt = first_word(e->syn.words[prt].low);
			if ((uint32_t)prt == t->word_end)
				t->word_end++;
		}
		return strcmp(t->type, "NONE") != 0;
	}
	return w->cls == DL_C_VERB && e->all;
}

/* One of the words stands before the noun in its chunk. */
static bool
modified(struct dl_event_state *e, const struct dl_chunk *c, uint32_t word,
    struct dl_str set)
{
	const struct dl_word *w;
	long row;

	if (set.p[0] == '@') {
		row = dl_table_find(&dl_tab_nounsets,
		    dl_str(set.p + 1, set.n - 1));
		if (row < 0)
			return false;
		set = dl_cell(&dl_tab_nounsets, row, DL_NOUNSETS_WORDS);
	}
	while (word-- > c->first) {
		w = &e->syn.words[word];
		if (dl_has_word(set, w->low) || dl_has_word(set, w->lemma))
			return true;
	}
	return false;
}

static bool
fits_noun(struct dl_event_state *e, int32_t chunk, uint32_t word, long row)
{
	struct dl_str with = cell(row, DL_TRIGGERS_WITH);
	struct dl_str obj = cell(row, DL_TRIGGERS_OBJ);
	const struct dl_syntax *x = &e->syn;
	int32_t k = chunk + 2;

	if (with.n > 0 && !modified(e, &x->chunks[chunk], word, with))
		return false;
	if (obj.n == 0)
		return true;
	return (size_t)k < x->nchunks && x->chunks[k].kind == DL_K_NP &&
	    x->chunks[k].prep >= 0 && in_set(e, k, obj);
}

bool
dl_trigger_noun(struct dl_event_state *e, int32_t chunk, uint32_t word,
    struct dl_trigger *t)
{
	const struct dl_word *w = &e->syn.words[word];
	bool head = word == e->syn.chunks[chunk].head;
	uint32_t at = 0;
	long row;

	if (w->cls != DL_C_NOUN || (w->cap && word > 0 && !e->syn.title) ||
	    (!head && ((w + 1)->cls == DL_C_NAME ||
	    in_set(e, chunk, DL_STR("@things")))))
		return false;
	*t = (struct dl_trigger){ -1, chunk, word, word + 1, "OCCUR",
	    w->lemma, true, false, { "", 0 } };
	while ((row = dl_table_next(&dl_tab_triggers, w->lemma, &at)) >= 0) {
		if (!dl_str_is(cell(row, DL_TRIGGERS_POS), "n") ||
		    !fits_noun(e, chunk, word, row))
			continue;
		t->row = row;
		t->type = cell(row, DL_TRIGGERS_TYPE).p;
		return strcmp(t->type, "NONE") != 0 &&
		    (head || !dl_flag(row, "light"));
	}
	return false;
}
