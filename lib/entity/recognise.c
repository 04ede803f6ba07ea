/*
 * From the labels of tokens to mentions.
 */
#include "base/err.h"
#include "entity/candidate.h"
#include "entity/recognise.h"
#include "entity/run.h"
#include "entity/ticker.h"
#include "data/models.h"

#define MIN_SURNAME	3		/* bytes */
#define MAX_TITLE	4		/* tokens before a name looked at */

/* A title that ends where the mention begins. */
static void
find_title(const struct dl_toks *s, struct dl_mention *m)
{
	struct dl_title title;
	uint32_t k;

	for (k = 1; k <= MAX_TITLE && k <= m->first; k++)
		if (dl_title_at(s, m->first - k, &title) == k) {
			m->title = title;
			m->title_at = m->first - k;
		}
}

/* What the candidate of this very extent would have been told. */
static void
describe(const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_scan scan = { s, t->headline[m->sent] };
	struct dl_toks within = *s;
	struct dl_head head;
	struct dl_gaz g;

	m->initial = dl_scan_opening(&scan, m->first);
	/* The name that is all of it, though a longer one may begin here. */
	within.n = m->last;
	if (dl_gaz_find(&within, m->first, scan.headline, &g) &&
	    g.ntoks == m->last - m->first)
		m->gaz = g;
	if (dl_run_head(&scan, m->first, m->last, &head)) {
		m->head = head.label;
		m->kind = head.kind;
	}
	find_title(s, m);
}

/* The candidate that begins at this token, or NULL; *cand moves on to it. */
static const struct dl_mention *
cand_at(const struct dl_recogniser *r, size_t *cand, size_t sent,
    size_t first)
{
	const struct dl_mention *c;

	for (; *cand < r->cands.n; (*cand)++) {
		c = &r->cands.m[*cand];
		if (c->sent > sent || (c->sent == sent && c->first >= first))
			return c->sent == sent && c->first == first ? c :
			    NULL;
	}
	return NULL;
}

static void
set_label(struct dl_mention *m, const char *type)
{
	int k;

	for (k = 0; k < DL_NONE; k++)
		if (strcmp(type, dl_label_name((enum dl_label)k)) == 0) {
			m->label = (enum dl_label)k;
			return;
		}
	m->label = DL_MISC;
	m->type = type;
}

/* An entry of the gazetteer that needs no cue beside it. */
static bool
is_listed(const struct dl_mention *m)
{
	return m->gaz.name != NULL && !m->gaz.weak && !m->gaz.surname;
}

static bool
is_country(const struct dl_mention *m)
{
	return is_listed(m) && strcmp(m->gaz.sub, "country") == 0;
}

/*
 * Listed names of several words are what the list says; and short forms of
 * countries (ROK), which look like those of organisations.
 */
static void
believe_list(struct dl_mention *m)
{
	if ((is_listed(m) && m->gaz.ntoks > 1 && m->gaz.ntoks ==
	    m->last - m->first) || (is_country(m) && m->label == DL_ORG))
		m->label = m->gaz.label;
}

/* The last word, or two, of somebody's full name in the document. */
static bool
is_surname(const struct dl_recogniser *r, const struct dl_etext *t,
    const struct dl_mention *m)
{
	return m->last - m->first <= 2 && m->gaz.name == NULL &&
	    dl_dict_get(&r->surnames, dl_toks_span(&t->sents[m->sent],
	    m->first, m->last)) != NULL;
}

/*
 * Adds the name [first, last) of the sentence; a candidate of this extent is
 * taken as it is, and one that has its abbreviation's stop as well (Jr.).
 * *cand is the first candidate that may be it.
 */
static void
add(struct dl_recogniser *r, const struct dl_etext *t, size_t *cand,
    struct dl_mentions *l, size_t sent, size_t first, size_t last,
    unsigned type)
{
	struct dl_mention *m = dl_mention_add(l, sent, first, last);
	const struct dl_mention *c = cand_at(r, cand, sent, first);

	if (c != NULL && (c->last == last || (c->last == last + 1 &&
	    dl_tok_is(&t->sents[sent], last, '.'))))
		*m = *c;
	else
		describe(t, m);
	set_label(m, dl_model_type(r->tagger.model, type));
	m->percent = dl_tagger_percent(&r->tagger, sent, first, last);
	if (m->type != NULL)
		return;
	believe_list(m);
	if (is_surname(r, t, m))
		m->label = DL_PER;
}

/* A listed place behind a place and a comma: Savannah, Ga. */
static bool
follows_place(const struct dl_toks *s, const struct dl_mentions *l,
    const struct dl_mention *c)
{
	const struct dl_mention *before;

	if (l->n == 0 || !is_listed(c) || c->gaz.label != DL_LOC)
		return false;
	before = &l->m[l->n - 1];
	return before->sent == c->sent && before->label == DL_LOC &&
	    before->last + 1 == c->first && dl_tok_is(s, before->last, ',');
}

/*
 * What a candidate is that the model has passed by: a country, as (the)
 * North; the second of two places; a surname of a person of the document; in
 * a headline, a known one.
 */
static enum dl_label
missed_label(const struct dl_recogniser *r, const struct dl_etext *t,
    const struct dl_mentions *l, const struct dl_mention *c)
{
	if (is_country(c) || follows_place(&t->sents[c->sent], l, c))
		return DL_LOC;
	if (is_surname(r, t, c) || (c->gaz.name != NULL && c->gaz.surname &&
	    t->headline[c->sent]))
		return DL_PER;
	return DL_NONE;
}

/* Adds such candidates in [from, to). */
static void
add_missed(struct dl_recogniser *r, const struct dl_etext *t, size_t *cand,
    struct dl_mentions *l, size_t sent, size_t from, size_t to)
{
	const struct dl_mention *c;
	enum dl_label label;

	cand_at(r, cand, sent, from);
	for (; *cand < r->cands.n; ++*cand) {
		c = &r->cands.m[*cand];
		if (c->sent != sent || c->last > to)
			break;
		label = missed_label(r, t, l, c);
		if (label == DL_NONE)
			continue;
		*dl_mention_add(l, sent, c->first, c->last) = *c;
		l->m[l->n - 1].label = label;
	}
}

/* The end of a name with the word behind it that tells father from son. */
static size_t
with_heir(const struct dl_toks *s, size_t last)
{
	if (last >= s->n || !dl_tok_cap(&s->t[last]) ||
	    !dl_particle(s, last, DL_IN_HEIR))
		return last;
	last++;
	return dl_tok_is(s, last, '.') && last + 1 < s->n &&
	    dl_particle(s, last - 1, DL_IN_DOT) ? last + 1 : last;
}

/*
 * The end of a name of a person: words that news text writes small are no part
 * of it in a headline.
 */
static size_t
person_end(const struct dl_etext *t, size_t sent, size_t first, size_t last)
{
	struct dl_scan scan = { &t->sents[sent], t->headline[sent] };

	while (last > first + 1 && dl_scan_small(&scan, last - 1))
		last--;
	return with_heir(scan.s, last);
}

static void
add_sent(struct dl_recogniser *r, const struct dl_etext *t, size_t *cand,
    struct dl_mentions *l, size_t sent)
{
	const unsigned char *tags = dl_tagger_sent(&r->tagger, sent);
	size_t i, first = 0, last, done = 0;
	unsigned part, type;

	for (i = 0; i < t->sents[sent].n; i++) {
		if (tags[i] == 0)
			continue;
		part = (tags[i] - 1u) % 4 + 1;
		if (part == DL_FIRST || part == DL_ONLY)
			first = i;
		if (part != DL_LAST && part != DL_ONLY)
			continue;
		if (r->known)
			add_missed(r, t, cand, l, sent, done, first);
		type = (tags[i] - 1u) / 4;
		last = i + 1;
		if ((int)type == r->person)
			last = person_end(t, sent, first, last);
		add(r, t, cand, l, sent, first, last, type);
		done = l->m[l->n - 1].last;
	}
	if (r->known)
		add_missed(r, t, cand, l, sent, done, t->sents[sent].n);
}

/* The last words of the full names of persons, of three also the last two. */
static void
note_surnames(struct dl_recogniser *r, const struct dl_etext *t, size_t sent)
{
	const unsigned char *tags = dl_tagger_sent(&r->tagger, sent);
	const struct dl_toks *s = &t->sents[sent];
	unsigned last = 4 * (unsigned)r->person + DL_LAST;
	size_t i;

	for (i = 1; i < s->n; i++) {
		if (tags[i] != last || !dl_tok_cap(&s->t[i]))
			continue;
		if (s->t[i].end - s->t[i].start >= MIN_SURNAME &&
		    !dl_listed(s, i, DL_COMMON))
			*dl_dict_at(&r->surnames, dl_tok_text(s, i)) = 1;
		if (tags[i - 1] == last - 1 && dl_tok_cap(&s->t[i - 1]))
			*dl_dict_at(&r->surnames, dl_toks_span(s, i - 1,
			    i + 1)) = 1;
	}
}

/* The built-in model if there is no other; does it know our labels? */
static void
begin(struct dl_recogniser *r)
{
	const char *wrong;

	if (r->model.ntypes == 0 && (wrong = dl_model_set(&r->model,
	    dl_model_entity, dl_model_entity_size, false)) != NULL)
		dl_fatal(NULL, 0, "%s", wrong);
	r->tagger.model = &r->model;
	r->known = dl_model_type_id(&r->model, "LOC") >= 0;
	r->person = dl_model_type_id(&r->model, "PER");
}

void
dl_recognise(struct dl_recogniser *r, struct dl_etext *t,
    struct dl_mentions *l)
{
	size_t i, cand = 0;

	if (r->tagger.model == NULL)
		begin(r);
	dl_candidates(t, &r->cands);
	dl_tagger_doc(&r->tagger, t, &r->cands);
	l->n = 0;
	dl_dict_clear(&r->surnames);
	for (i = 0; r->person >= 0 && i < t->doc->nsents; i++)
		note_surnames(r, t, i);
	for (i = 0; i < t->doc->nsents; i++)
		add_sent(r, t, &cand, l, i);
	if (!r->known)
		return;
	dl_tickers(t, &r->edits, l);
	dl_clubs(&r->clubs, t, &r->surnames, l);
}

void
dl_recogniser_free(struct dl_recogniser *r)
{
	dl_tagger_free(&r->tagger);
	dl_model_free(&r->model);
	dl_mentions_free(&r->cands);
	dl_dict_free(&r->surnames);
	dl_edits_free(&r->edits);
	dl_clubs_free(&r->clubs);
}
