/* Events of a document that is made by hand. */
#include "event/event.h"

#include "unit.h"

static struct dl_event ev;
static struct dl_doc doc;

/* A document of one sentence, with names at the places given. */
static void
begin(const char *text)
{
	size_t n = strlen(text);

	dl_doc_begin(&doc, DL_STR("d"), n, DL_STR("2018-03-29"),
	    dl_str("", 0));
	dl_doc_add(&doc, DL_SENT, 0, dl_str(text, n), "body", DL_STR("1"),
	    dl_str("", 0));
}

static void
name(const char *text, const char *what, const char *attrs)
{
	const char *p = strstr(text, what);

	dl_doc_add(&doc, DL_ENT, (uint64_t)(p - text),
	    dl_str(p, strlen(what)), strstr(attrs, "sub=") ? "LOC" : "PER",
	    dl_str(what, strlen(what)), dl_str(attrs, strlen(attrs)));
}

static void
attr_is(size_t i, const char *key, const char *want)
{
	struct dl_str v = { "", 0 };

	if (i < doc.nadded)
		dl_attr_get(doc.added[i].rec.attrs, key, &v);
	unit_str(v, want, "event %zu, %s", i + 1, key);
}

int
main(void)
{
	static const char one[] = "Norway refused to meet Iceland.";
	static const char two[] = "Talks with Anna and Berta failed.";

	begin(one);
	name(one, "Norway", "sub=country;geo=NOR");
	name(one, "Iceland", "sub=country;geo=ISL");
	dl_doc_settle(&doc);
	dl_event_tag(&ev, &doc);
	unit_int((long long)doc.nadded, 2, "two events");
	attr_is(0, "lemma", "refuse");
	attr_is(0, "src", "Norway");
	attr_is(0, "tgt_code", "ISL:GOV");
	attr_is(1, "status", "denied");
	attr_is(1, "src_at", "0-6");
	attr_is(1, "when", "2018-03-29");
	attr_is(1, "when_at", "");
	begin(two);
	name(two, "Anna", "geo=NOR");
	name(two, "Berta", "geo=NOR");
	dl_doc_settle(&doc);
	dl_event_tag(&ev, &doc);
	unit_int((long long)doc.nadded, 2, "talks with two, and their end");
	attr_is(0, "tgt", "Anna|Berta");
	dl_doc_settle(&doc);
	dl_event_tag(&ev, &doc);
	unit_int((long long)doc.nadded, 0, "a second time adds nothing");
	begin("");
	dl_doc_settle(&doc);
	dl_event_tag(&ev, &doc);
	unit_int((long long)doc.nadded, 0, "an empty sentence");
	dl_event_free(&ev);
	dl_doc_free(&doc);
	return unit_done();
}
