/*
 * Recognise, name, write.
 */
#include "entity/entity.h"

static void
attr(struct dl_buf *b, const char *key, const char *value)
{
	if (value[0] != '\0')
		dl_attr_add(b, key, dl_str(value, strlen(value)));
}

/* A probability in hundredths. */
static void
add_p(struct dl_buf *b, unsigned percent)
{
	char p[] = { '0', '.', (char)('0' + percent / 10 % 10),
	    (char)('0' + percent % 10) };

	dl_attr_add(b, "p", dl_str(p, sizeof(p)));
}

static void
write_one(struct dl_entity *e, struct dl_doc *doc,
    const struct dl_mention *m)
{
	const struct dl_toks *s = &e->text.sents[m->sent];

	dl_buf_clear(&e->attrs);
	attr(&e->attrs, "sub", m->sub);
	attr(&e->attrs, "geo", m->geo);
	if (m->percent > 0)
		add_p(&e->attrs, m->percent);
	attr(&e->attrs, "title", m->office);
	dl_doc_add(doc, DL_ENT, doc->sents[m->sent].start +
	    s->t[m->first].start, dl_toks_span(s, m->first, m->last),
	    dl_mention_label(m), m->value, dl_buf_str(&e->attrs));
}

void
dl_entity_tag(struct dl_entity *e, struct dl_doc *doc)
{
	size_t i;

	dl_etext_read(&e->text, doc);
	dl_recognise(&e->recogniser, &e->text, &e->mentions);
	dl_aliases_find(&e->aliases, &e->text, &e->mentions);
	dl_canon(&e->canon, &e->text, &e->mentions);
	dl_aliases_rename(&e->aliases, &e->mentions);
	for (i = 0; i < e->mentions.n; i++)
		write_one(e, doc, &e->mentions.m[i]);
}

void
dl_entity_free(struct dl_entity *e)
{
	dl_etext_free(&e->text);
	dl_recogniser_free(&e->recogniser);
	dl_aliases_free(&e->aliases);
	dl_canon_free(&e->canon);
	dl_mentions_free(&e->mentions);
	dl_buf_free(&e->attrs);
}

void
dl_entity_format(struct dl_buf *b, struct dl_doc *doc,
    const struct dl_rec *rec)
{
	(void)doc;
	dl_buf_addstr(b, rec->label);
	dl_buf_addc(b, ':');
	dl_buf_addstr(b, rec->value);
}
