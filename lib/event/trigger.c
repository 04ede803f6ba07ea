/*
 * Triggers: rules for the head of a verb group or a noun, the first whose
 * conditions on particle, object or modifier hold.
 */
#include "event/listed.h"
#include "event/lookup.h"
#include "event/subject.h"
#include "event/trigger.h"
#include "text/hash.h"

/* A trigger of the words from `word' to `end' of a chunk, of no rule yet.
 * Each member is set by itself: zeros by the dozen are slower. */
static inline void
begin(struct dl_trigger *t, int32_t chunk, uint32_t word, uint32_t end,
    struct dl_str lemma)
{
	t->rule = NULL;
	t->chunk = chunk;
	t->word = word;
	t->word_end = end;
	t->type = "OCCUR";
	t->lemma = lemma;
	t->noun = t->past = t->subject = false;
	t->prt = dl_str(NULL, 0);
	t->gov = t->via = 0;
}

static const struct dl_rule *
rule_of(const struct dl_event_state *e, int32_t entry)
{
	return &e->rules.r[e->rules.entries[entry].rule];
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

static bool
is_particle(const struct dl_word *w, const struct dl_list *l)
{
	struct dl_str s = first_word(w->low);

	return dl_list_has(l, s, s.n == w->low.n ? w->lex->hash :
	    dl_hash(s));
}

/* found A, the head of B, guilty: the word behind what the comma opens. */
static int32_t
behind_apposition(const struct dl_syntax *x, int32_t k)
{
	size_t i;

	if ((size_t)k + 2 >= x->nchunks ||
	    x->chunks[k + 1].kind != DL_K_COMMA ||
	    x->chunks[k + 2].kind != DL_K_NP)
		return -1;
	for (i = (size_t)k + 3; i < x->nchunks && i < (size_t)k + DL_REACH &&
	    x->chunks[i].kind != DL_K_VG; i++)
		if (x->chunks[i].kind == DL_K_COMMA)
			return word_after(x, (int32_t)i);
	return -1;
}

/* A particle or preposition of the row follows the verb; its word, or -1. */
static int32_t
particle(const struct dl_syntax *x, int32_t vg, const struct dl_list *list)
{
	const struct dl_chunk *c = &x->chunks[vg];
	int32_t w = c->end > c->head + 1 ? (int32_t)c->end - 1 :
	    word_after(x, vg), k;

	if (w >= 0 && is_particle(&x->words[w], list))
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
	if (w >= 0 && x->words[w].cls == DL_C_COMMA)
		w = behind_apposition(x, k);
	return w >= 0 && is_particle(&x->words[w], list) ? w : -1;
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
	    dl_in(&x->words[x->chunks[vg + 1].first], DL_W_AWAY))
		return vg + 2;
	return c->obj;
}

/* The subject is no actor but a quake, a storm, a crash; or it was done in
 * or by one. */
static bool
disaster(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	size_t k;

	if (!(c->flags & DL_VG_PASSIVE))
		return dl_in_class(e, c->subj, &e->disaster);
	for (k = (size_t)vg + 1; k < x->nchunks && k < (size_t)vg + 6; k++) {
		if (x->chunks[k].kind == DL_K_VG ||
		    x->chunks[k].kind == DL_K_BREAK ||
		    x->chunks[k].kind == DL_K_REL)
			break;
		if (x->chunks[k].kind == DL_K_NP && x->chunks[k].prep >= 0 &&
		    dl_in(&x->words[x->chunks[k].prep], DL_W_THROUGH) &&
		    dl_in_class(e, (int32_t)k, &e->disaster))
			return true;
	}
	return false;
}

/* Court of appeal, prisoner of war: the noun only says which. */
static bool
names_kind(struct dl_event_state *e, int32_t np)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[np];

	if (np >= 4 && c->prep < 0 && c[-1].kind == DL_K_CONJ &&
	    c[-2].coord == np) {	/* treaty of peace and cooperation */
		np -= 2;
		c -= 2;
	}
	return np >= 2 && c->prep >= 0 && c->end == c->first + 1 &&
	    dl_str_is(x->words[c->prep].low, "of") &&
	    x->chunks[np - 2].kind == DL_K_NP &&
	    dl_in_class(e, np - 2, &e->kinds);
}

/* The subject is an event itself. */
static bool
event_subject(struct dl_event_state *e, int32_t vg)
{
	static const struct dl_list events = { .kinds = DL_L_EVENT };

	return dl_in_list(e, e->syn.chunks[vg].subj, &events);
}

/* One of the rules that begin at an entry has one of the types. */
static bool
any_type(const struct dl_event_state *e, int32_t k, uint32_t types)
{
	for (; k >= 0; k = e->rules.entries[k].next)
		if (dl_type(rule_of(e, k), types))
			return true;
	return false;
}

/* What the infinitive under a group says is harm: vowed to bomb them, to wage
 * war on them. */
static bool
harmful(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	struct dl_trigger t;
	size_t k;
	bool harm;

	for (k = (size_t)vg + 1; k < x->nchunks &&
	    k < (size_t)vg + DL_REACH; k++) {
		c = &x->chunks[k];
		if (c->kind != DL_K_VG || c->gov != vg)
			continue;
		if (!(c->flags & DL_VG_INF) || (c->flags & DL_VG_NEG) ||
		    e->depth > 2)
			return false;
		e->depth++;
		harm = dl_trigger_verb(e, (int32_t)k, &t) &&
		    dl_type(t.rule, DL_T_HARM);
		e->depth--;
		return harm || (c->obj > (int32_t)k && any_type(e,
		    dl_lookup(&x->words[x->chunks[c->obj].head])->n,
		    DL_T_HARM));
	}
	return false;
}

/* What the rule asks for stands behind the object k: provided them with food,
 * gave Iceland aid, sent 700 kg of medicine. */
static bool
behind_object(struct dl_event_state *e, int32_t vg, int32_t k,
    const struct dl_rule *r)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	bool thing = !(r->obj.kinds & (DL_L_ACTOR | DL_L_GROUP)), next;
	struct dl_str prep;

	if (k < 0 || (size_t)k + 1 >= x->nchunks)
		return false;
	next = (size_t)k + 2 < x->nchunks && c[k + 2].kind == DL_K_NP &&
	    c[k + 2].prep >= 0;
	prep = next ? x->words[c[k + 2].prep].low : dl_str("", 0);
	if (next && k == c[vg].obj && r->type == DL_T_AID &&
	    dl_str_is(prep, "with") && dl_in_list(e, k + 2, &r->obj))
		return true;
	if (k == c[vg].obj && x->words[c[k].head].cls == DL_C_NAME &&
	    c[k + 1].kind == DL_K_NP && (dl_in_list(e, k + 1, &r->obj) ||
	    ((size_t)k + 3 < x->nchunks && c[k + 3].prep >= 0 &&
	    c[k + 3].kind == DL_K_NP && dl_in_list(e, k + 3, &r->obj))))
		return thing;
	return next && thing && dl_str_is(prep, "of") &&
	    dl_in_list(e, k + 2, &r->obj);
}

/* The object that a rule asks for; *prt is its particle or -1. */
static bool
fits_object(struct dl_event_state *e, int32_t vg, const struct dl_rule *r,
    int32_t prt)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = object(x, vg);

	if (k < 0 && prt >= 0 && (uint32_t)prt + 1 < x->nwords) {
		k = x->words[prt + 1].chunk;
		if (k >= 0 && x->chunks[k].kind != DL_K_NP)
			k = -1;
	}
	if (dl_in_list(e, k, &r->obj) || ((r->obj.kinds & DL_L_HARM) &&
	    harmful(e, vg)))
		return true;
	/* put it on alert */
	if (prt >= 0 && (uint32_t)prt + 1 < x->nwords && r->obj.kinds == 0 &&
	    x->words[prt + 1].chunk > k && x->chunks[x->words[prt + 1].
	    chunk].kind == DL_K_NP &&
	    dl_in_list(e, x->words[prt + 1].chunk, &r->obj))
		return true;
	if (behind_object(e, vg, k, r))
		return true;
	/* strike by workers: the subject counts */
	return (r->flags & DL_R_SUBJ) && dl_in_list(e, x->chunks[vg].subj,
	    &r->obj);
}

/* The subject is a country, a government, somebody in office. */
static bool
for_state(struct dl_event_state *e, int32_t vg)
{
	const struct dl_side *s = dl_subject(e, vg);

	return s->n > 0 && (s->a[0].kind == DL_A_COUNTRY ||
	    dl_str_is(s->a[0].sector, "GOV") ||
	    dl_str_is(s->a[0].sector, "MIL") ||
	    dl_str_is(s->a[0].sector, "LEG"));
}

static bool
fits_verb(struct dl_event_state *e, int32_t vg, const struct dl_rule *r,
    int32_t *prt)
{
	*prt = -1;
	if (!r->asks)
		return true;
	if ((r->flags & DL_R_AGENT) && disaster(e, vg))
		return false;
	if ((r->flags & DL_R_ACT) &&
	    (e->syn.chunks[vg].flags & DL_VG_PASSIVE))
		return false;
	if ((r->flags & DL_R_NOEV) && event_subject(e, vg))
		return false;
	if (!r->with.empty && (*prt = particle(&e->syn, vg, &r->with)) < 0)
		return false;
	if ((r->flags & DL_R_STATE) && !for_state(e, vg))
		return false;
	return r->obj.empty || fits_object(e, vg, r, *prt);
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
	const struct dl_rule *r;
	uint32_t i = c->head;
	int32_t k;

	if (!(c->flags & (DL_VG_COPULA | DL_VG_PASSIVE)))
		return false;
	if (c->flags & DL_VG_COPULA)
		i = c->end;
	while (i < x->nwords && x->words[i].cls == DL_C_ADV)
		i++;
	if (i + 1 >= x->nwords)
		return false;
	for (k = dl_lookup(&x->words[i])->a; k >= 0;
	    k = e->rules.entries[k].next) {
		r = rule_of(e, k);
		if (!r->with.empty && !dl_list_has(&r->with,
		    x->words[i + 1].low, x->words[i + 1].lex->hash))
			continue;
		begin(t, chunk, i, i + 1, x->words[i].low);
		t->rule = r;
		t->type = r->label;
		return true;
	}
	return false;
}

/* The modal of a reported clause: he said that Sudan must return it. */
bool
dl_trigger_modal(struct dl_event_state *e, int32_t chunk, struct dl_trigger *t)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_rule *r;
	int32_t k;

	if (c->modal < 0 || !(c->flags & DL_VG_COMP) || c->gov < 0 ||
	    !dl_type(e->at[c->gov].vrule, DL_T_REPORT))
		return false;
	k = dl_lookup(&e->syn.words[c->modal])->m;
	if (k < 0)
		return false;
	r = rule_of(e, k);
	begin(t, chunk, (uint32_t)c->modal, (uint32_t)c->modal + 1,
	    e->syn.words[c->modal].low);
	t->rule = r;
	t->type = r->label;
	return true;
}

bool
dl_trigger_verb(struct dl_event_state *e, int32_t chunk, struct dl_trigger *t)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *w = &e->syn.words[c->head];
	const struct dl_rule *r;
	int32_t prt, k;

	begin(t, chunk, c->head, c->head + 1, w->lemma);
	if (predicate(e, chunk, t))
		return true;
	for (k = w->cls == DL_C_VERB ? dl_lookup(w)->v : -1; k >= 0;
	    k = e->rules.entries[k].next) {
		r = rule_of(e, k);
		if (!fits_verb(e, chunk, r, &prt))
			continue;
		if (r->flags & DL_R_ALL)
			return e->all;
		t->rule = r;
		t->type = r->label;
		if (prt >= 0 && (r->flags & DL_R_PRT)) {
			t->prt = first_word(e->syn.words[prt].low);
			if ((uint32_t)prt == t->word_end)
				t->word_end++;
		}
		return r->type != DL_T_NONE;
	}
	return w->cls == DL_C_VERB && (e->all ||
	    !(w->lex->flags & DL_X_GUESS));
}

/* One of the words stands before the noun in its chunk. */
static bool
modified(struct dl_event_state *e, const struct dl_chunk *c, uint32_t word,
    const struct dl_list *l)
{
	while (word-- > c->first)
		if (dl_word_in_list(&e->syn.words[word], l))
			return true;
	return false;
}

static bool
fits_noun(struct dl_event_state *e, int32_t chunk, uint32_t word,
    const struct dl_rule *r)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = chunk + 2;

	if (!r->asks)
		return true;
	if (!r->with.empty && !modified(e, &x->chunks[chunk], word, &r->with))
		return false;
	if ((r->flags & DL_R_PEACE) && e->mem.attacks > e->mem.protests)
		return false;
	if (r->obj.empty)
		return true;
	return (size_t)k < x->nchunks && x->chunks[k].kind == DL_K_NP &&
	    x->chunks[k].prep >= 0 && dl_in_list(e, k, &r->obj);
}

/* The deal was a disaster: what something is called is no event of its own. */
static bool
called(const struct dl_syntax *x, int32_t np)
{
	const struct dl_chunk *c = &x->chunks[np];
	const struct dl_word *w = &x->words[c->first];
	int32_t s;

	if (np < 1 || x->chunks[np - 1].kind != DL_K_VG ||
	    !(x->chunks[np - 1].flags & DL_VG_COPULA) ||
	    !dl_in(w, DL_W_INDEFINITE))
		return false;
	s = x->chunks[np - 1].subj;
	return s >= 0 && s < np && x->words[x->chunks[s].head].cls !=
	    DL_C_PRON;
}

bool
dl_trigger_noun(struct dl_event_state *e, int32_t chunk, uint32_t word,
    struct dl_trigger *t)
{
	const struct dl_word *w = &e->syn.words[word];
	bool head = word == e->syn.chunks[chunk].head;
	const struct dl_rule *r;
	int32_t k;

	if (w->cls != DL_C_NOUN || (k = dl_lookup(w)->n) < 0 ||
	    (w->cap && word > 0 && !e->syn.title) ||
	    (!head && ((w + 1)->cls == DL_C_NAME ||
	    dl_in_class(e, chunk, &e->things))) || names_kind(e, chunk) ||
	    (head && called(&e->syn, chunk)))
		return false;
	begin(t, chunk, word, word + 1, w->lemma);
	t->noun = true;
	for (; k >= 0; k = e->rules.entries[k].next) {
		r = rule_of(e, k);
		if (!fits_noun(e, chunk, word, r))
			continue;
		t->rule = r;
		t->type = r->label;
		t->gov = dl_governor(&e->syn, chunk, &t->subject, &t->via);
		return r->type != DL_T_NONE &&
		    (head || !(r->flags & DL_R_LIGHT));
	}
	return false;
}

bool
dl_heads(struct dl_event_state *e, const struct dl_trigger *t)
{
	uint32_t head = e->syn.chunks[t->chunk].head;

	return t->word == head || (t->word + 1 == head &&
	    dl_classes_meet(&dl_lookup(&e->syn.words[head])->classes,
	    &e->shell));
}
