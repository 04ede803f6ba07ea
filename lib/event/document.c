/*
 * A document's sentences, one after the other: names and dates become words,
 * words chunks and clauses, and those events.  A few sentences are parsed
 * before the events of the first are looked for.  Paragraphs of other stories
 * (`boiler') are not tagged.
 */
#include "event/code.h"
#include "event/home.h"
#include "event/lookup.h"
#include "event/mention.h"
#include "event/sentence.h"

/*
 * So many sentences wait, or bytes of them: the code that parses and the code
 * that looks for events are each larger than the cache of a processor, and
 * stay in it for that long.
 */
#define AHEAD		16
#define AHEAD_BYTES	4096

/* Takes the sentences that wait, and makes room for as many. */
static void
flush(struct dl_event_state *e)
{
	size_t i;

	if (e->nahead > 0)
		dl_syntax_fetch(&e->ahead[0].syn);
	for (i = 0; i < e->nahead; i++) {
		if (i + 1 < e->nahead)
			dl_syntax_fetch(&e->ahead[i + 1].syn);
		dl_syntax_end(&e->ahead[i].syn);
	}
	for (i = 0; i < e->nahead; i++)
		dl_sentence(e, &e->ahead[i]);
	e->nahead = e->bytes = 0;
	dl_lexicon_trim(&e->lex);
}

/* Parses a sentence. */
static void
sentence(struct dl_event_state *e, size_t s)
{
	struct dl_parts parts;
	struct dl_parsed *p;

	dl_parts_begin(e, &parts, s);
	while (p = &e->ahead[e->nahead], dl_parts_next(e, &parts, p)) {
		p->syn.heading = dl_str_is(p->sent.label, "title");
		dl_syntax_begin(&p->syn, &e->lex, p->sent.text, p->names,
		    p->n);
		e->bytes += p->sent.text.n;
		if (++e->nahead == AHEAD || e->bytes > AHEAD_BYTES)
			flush(e);
	}
}

static struct dl_event_state *
state(struct dl_event *ev)
{
	struct dl_event_state *e = ev->state;

	if (e == NULL) {
		e = ev->state = dl_alloc(sizeof(*e));
		memset(e, 0, sizeof(*e));
		e->ahead = dl_alloc(AHEAD * sizeof(*e->ahead));
		memset(e->ahead, 0, AHEAD * sizeof(*e->ahead));
	}
	return e;
}

void
dl_event_rules(struct dl_event *ev, const char *path)
{
	dl_rules_read(&state(ev)->rules, path);
}

void
dl_event_tag(struct dl_event *ev, struct dl_doc *doc)
{
	struct dl_event_state *e = state(ev);
	size_t s;

	dl_lookup_start(e);
	e->doc = doc;
	e->all = ev->all;
	e->why = ev->why;
	dl_buf_clear(&e->doc_dates);
	dl_forget(&e->mem);
	dl_home(e);
	for (s = 0; s < doc->nsents; s++)
		if (!dl_str_is(doc->sents[s].label, "boiler"))
			sentence(e, s);
	flush(e);
}

void
dl_event_free(struct dl_event *ev)
{
	struct dl_event_state *e = ev->state;
	size_t i;

	if (e == NULL)
		return;
	for (i = 0; i < AHEAD; i++) {
		dl_syntax_free(&e->ahead[i].syn);
		dl_free(e->ahead[i].names);
		dl_free(e->ahead[i].mentions);
	}
	dl_free(e->ahead);
	dl_free(e->ents);
	dl_free(e->dates);
	dl_lexicon_free(&e->lex);
	dl_arena_free(&e->arena);
	dl_free(e->mem.known);
	dl_free(e->names.at);
	dl_free(e->turns.at);
	dl_free(e->actors.at);
	dl_free(e->tellers.at);
	dl_free(e->at);
	dl_free(e->scopes);
	dl_free(e->phrases);
	dl_free(e->mem.slots);
	dl_rules_free(&e->rules);
	dl_free(e->pron);
	dl_free(e->prons);
	dl_buf_free(&e->attrs);
	dl_buf_free(&e->doc_dates);
	dl_buf_free(&e->tmp);
	dl_free(e);
	ev->state = NULL;
}

void
dl_event_format(struct dl_buf *b, struct dl_doc *doc, const struct dl_rec *r)
{
	struct dl_str v;

	(void)doc;
	dl_buf_addstr(b, r->label);
	dl_buf_addc(b, ':');
	if (dl_attr_get(r->attrs, "src", &v))
		dl_buf_addstr(b, v);
	dl_buf_addc(b, '>');
	if (dl_attr_get(r->attrs, "tgt", &v))
		dl_buf_addstr(b, v);
}
