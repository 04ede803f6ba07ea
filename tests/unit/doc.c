/*
 * One document: what stands is not added again, the order of the format
 * whatever the order of addition, settling, mentions of a sentence.
 */
#include <stdlib.h>
#include <unistd.h>

#include "stream/doc.h"
#include "unit.h"

static const char *const lines[] = {
	"d\t0\t37\tdoc\tarticle\t2018-03-29\t.\ttitle=T",
	"# a comment",
	"d\t0\t23\tsent\tbody\t1\tKim met Xi on Thursday.\t.",
	"d\t4\t7\tevent\tCONSULT\t.\tmet\tlemma=meet;src=Kim;tgt=Xi",
	"d\t8\t10\tent\tPER\tXi\tXi\t.",
	"d\t24\t34\tsent\tbody\t2\tA\\tB \\x00\\\\ xyz\t."
};

static void
load(struct dl_doc *d)
{
	struct dl_rec r;

	dl_doc_reset(d);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct dl_str l = dl_doc_line(d, dl_str(lines[i],
		    strlen(lines[i])));

		dl_doc_push(d, l, dl_rec_parse(&r, l) == NULL ? &r : NULL);
	}
	dl_doc_end(d);
}

static bool
add(struct dl_doc *d, enum dl_kind kind, uint64_t start, const char *text,
    const char *label, const char *attrs)
{
	return dl_doc_add(d, kind, start, dl_str(text, strlen(text)), label,
	    DL_STR("v"), dl_str(attrs, strlen(attrs)));
}

/* What is written, without document and text. */
static void
written(struct dl_doc *d, const char *want, const char *what)
{
	struct dl_out o;
	struct dl_buf have = { 0 };
	struct dl_rec r;
	char path[] = "/tmp/dl-unit-XXXXXX", *line, *lf;
	static char text[4096];
	int fd = mkstemp(path);
	ssize_t n;

	dl_out_init(&o, dup(fd), "out");
	dl_doc_write(d, &o);
	dl_out_close(&o);
	n = pread(fd, text, sizeof(text) - 1, 0);
	close(fd);
	unlink(path);
	if (n < 0)
		abort();
	text[n] = '\0';
	for (line = text; (lf = strchr(line, '\n')) != NULL; line = lf + 1) {
		if (dl_rec_parse(&r, dl_str(line, (size_t)(lf - line))) !=
		    NULL) {
			dl_buf_adds(&have, "# ");
			continue;
		}
		dl_buf_addu(&have, r.start);
		dl_buf_addc(&have, '-');
		dl_buf_addu(&have, r.end);
		dl_buf_addstr(&have, r.kindname);
		dl_buf_addc(&have, ' ');
	}
	unit_str(dl_buf_str(&have), want, "%s", what);
	dl_buf_free(&have);
}

static void
test_add(struct dl_doc *d)
{
	load(d);
	unit_str(d->id, "d", "id");
	unit_str(d->dct, "2018-03-29", "date");
	unit_int((long long)d->nsents, 2, "sentences");
	unit_bytes(d->sents[1].text, DL_STR("A\tB \0\\ xyz"), "unescaped");
	unit_ok(add(d, DL_ENT, 0, "Kim", "PER", ""), "new");
	unit_ok(!add(d, DL_ENT, 0, "Kim", "PER", ""), "not twice");
	unit_ok(!add(d, DL_ENT, 8, "Xi", "PER", ""), "it stands");
	unit_ok(add(d, DL_ENT, 8, "Xi", "ORG", ""), "another label");
	unit_ok(!add(d, DL_EVENT, 4, "met", "CONSULT",
	    "lemma=meet;src=Kim;tgt=Xi;when=2018"), "the same actors");
	unit_ok(add(d, DL_EVENT, 4, "met", "CONSULT",
	    "lemma=meet;src=Kim;tgt=Moon"), "other actors");
	unit_ok(add(d, DL_EVENT, 4, "met", "CONSULT", "lemma=meet"),
	    "no actors");
	unit_ok(!add(d, DL_EVENT, 4, "met", "CONSULT", "lemma=met;x=y"),
	    "again no actors, other attributes");
	written(d, "0-37doc # 0-23sent 0-3ent 4-7event 4-7event 4-7event "
	    "8-10ent 8-10ent 24-34sent ", "written in order");
}

/* Added in any order, written in the order of the format. */
static void
test_order(struct dl_doc *d)
{
	load(d);
	add(d, DL_DATE, 24, "A\tB", "DATE", "");
	add(d, DL_DATE, 14, "Thursday", "DATE", "");
	add(d, DL_ENT, 0, "Kim", "PER", "");
	add(d, DL_ENT, 0, "Kim met Xi", "MISC", "");
	add(d, DL_SENT, 0, "Kim", "body", "");
	written(d, "0-37doc # 0-23sent 0-10ent 0-3sent 0-3ent 4-7event "
	    "8-10ent 14-22date 24-34sent 24-27date ", "sorted");
}

static void
test_settle(struct dl_doc *d)
{
	size_t *at;

	load(d);
	add(d, DL_ENT, 0, "Kim", "PER", "");
	add(d, DL_DATE, 14, "Thursday", "DATE", "");
	unit_int((long long)dl_doc_mentions(d, 0, DL_ENT, &at), 1,
	    "a mention before settling");
	dl_doc_settle(d);
	unit_int((long long)dl_doc_mentions(d, 0, DL_ENT, &at), 2,
	    "two after it");
	unit_int((long long)d->lines[at[0]].rec.start, 0, "the first");
	unit_int((long long)d->lines[at[1]].rec.start, 8, "the second");
	unit_int((long long)dl_doc_mentions(d, 1, DL_ENT, &at), 0,
	    "none in the second sentence");
	unit_ok(!add(d, DL_ENT, 0, "Kim", "PER", ""),
	    "what is settled stands");
	written(d, "0-37doc # 0-23sent 0-3ent 4-7event 8-10ent 14-22date "
	    "24-34sent ", "written");
}

static void
test_set(struct dl_doc *d)
{
	load(d);
	dl_doc_set_value(d, 3, DL_STR("A\tB;."));
	unit_str(d->lines[3].rec.value, "A\\tB;.", "a value, escaped");
	dl_doc_set_value(d, 3, DL_STR(""));
	unit_str(d->lines[3].rec.value, ".", "no value");
	dl_doc_set_attrs(d, 3, DL_STR("a=1"));
	unit_str(d->lines[3].rec.attrs, "a=1", "attributes");
	dl_doc_set_attrs(d, 3, DL_STR(""));
	unit_str(d->lines[3].rec.attrs, ".", "no attributes");
	unit_ok(d->lines[3].changed && !d->lines[4].changed, "changed");
}

/* A record whose fields are ready, not added if it stands. */
static void
test_add_rec(struct dl_doc *d)
{
	struct dl_rec r = { .start = 24, .end = 27, .kind = DL_ENT,
	    .kindname = DL_STR("ent"), .label = DL_STR("PER"),
	    .attrs = DL_STR(".") };

	load(d);
	r.doc = d->id;
	r.value = dl_doc_field(d, DL_STR("."));
	r.text = dl_doc_field(d, DL_STR("A\tB"));
	unit_str(r.value, "\\.", "a field that is a stop");
	unit_str(r.text, "A\\tB", "a field with a tab");
	unit_ok(dl_doc_add_rec(d, &r), "a record");
	unit_ok(!dl_doc_add_rec(d, &r), "the same again");
	r.label = DL_STR("ORG");
	unit_ok(dl_doc_add_rec(d, &r), "with another label");
	r.start = 8;
	r.end = 10;
	r.label = DL_STR("PER");
	unit_ok(!dl_doc_add_rec(d, &r), "one that stands");
}

static void
name(const char *path, const char *want)
{
	struct dl_buf b = { 0 };

	dl_doc_name(&b, path);
	unit_str(dl_buf_str(&b), want, "the id of %s", path);
	dl_buf_free(&b);
}

int
main(void)
{
	struct dl_doc d = { 0 };

	test_add(&d);
	test_order(&d);
	test_settle(&d);
	test_set(&d);
	test_add_rec(&d);
	name("a.txt", "a");
	name("/x/y.z/a.b.txt", "a.b");
	name(".profile", ".profile");
	name("a", "a");
	name("a b;c.txt", "a_b_c");
	name("caf\xC3\xA9", "caf__");
	name("#x.txt", "_x");
	dl_doc_free(&d);
	return unit_done();
}
