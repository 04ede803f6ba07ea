/*
 * A whole stream against every rule of dateline(5); see verify.h.
 */
#include <errno.h>

#include "base/err.h"
#include "date/calendar.h"
#include "stream/sniff.h"
#include "tables.h"
#include "verify/verify.h"

static void
bad(struct dl_verify *v, const char *what)
{
	dl_warn(v->file, v->line, "%s", what);
	if (v->status < DL_BAD)
		v->status = DL_BAD;
}

static bool
all_digits(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* YYYY-MM-DD and nothing else. */
static bool
is_date(struct dl_str s)
{
	int32_t day;

	return dl_day_parse(s, &day) && s.n == (s.p[0] == '-' ? 11u : 10u);
}

/* start-end, several joined by bars. */
static bool
is_spans(struct dl_str s)
{
	size_t i = 0, from;
	int part;

	for (;;) {
		for (part = 0; part < 2; part++) {
			for (from = i; i < s.n && s.p[i] >= '0' &&
			    s.p[i] <= '9'; i++)
				;
			if (i == from)
				return false;
			if (part == 0 && (i == s.n || s.p[i++] != '-'))
				return false;
		}
		if (i == s.n)
			return true;
		if (s.p[i++] != '|')
			return false;
	}
}

static bool
is_word(struct dl_str s, const char *words)
{
	const char *p = words, *bar;

	for (;; p = bar + 1) {
		bar = strchr(p, '|');
		if (dl_str_eq(s, dl_str(p, bar != NULL ? (size_t)(bar - p) :
		    strlen(p))))
			return true;
		if (bar == NULL)
			return false;
	}
}

static bool
has_form(struct dl_str s, const char *form, const char *words)
{
	if (strcmp(form, "int") == 0)
		return all_digits(s);
	if (strcmp(form, "date") == 0)
		return is_date(s);
	if (strcmp(form, "span") == 0)
		return is_spans(s);
	if (strcmp(form, "one") == 0)
		return dl_str_is(s, "1");
	if (strcmp(form, "words") == 0)
		return is_word(s, words);
	return true;
}

/* The row of the vocabulary for kind, sign, name; -1 if there is none. */
static long
vocabulary(struct dl_verify *v, const struct dl_rec *r, char sign,
    struct dl_str name)
{
	struct dl_buf *key = &v->tmp;

	dl_buf_clear(key);
	dl_buf_addstr(key, r->kindname);
	dl_buf_addc(key, sign);
	dl_buf_addstr(key, name);
	return dl_table_find(&dl_tab_vocabulary, dl_buf_str(key));
}

static void
check_words(struct dl_verify *v, const struct dl_rec *r)
{
	const struct dl_table *t = &dl_tab_vocabulary;
	struct dl_str key, value;
	size_t at = 0;
	long row;

	if (vocabulary(v, r, '/', r->label) < 0)
		bad(v, "unknown label for this kind");
	while (dl_attr_next(r->attrs, &at, &key, &value)) {
		row = vocabulary(v, r, '@', key);
		if (row >= 0 && !has_form(value,
		    dl_table_cell(t, row, DL_VOCABULARY_FORM),
		    dl_table_cell(t, row, DL_VOCABULARY_WORDS)))
			bad(v, "bad value of a reserved attribute");
	}
}

static void
check_days(struct dl_verify *v, const struct dl_rec *r)
{
	struct dl_str begin, end;
	int32_t from, to;

	if (dl_attr_get(r->attrs, "begin", &begin) &&
	    dl_attr_get(r->attrs, "end", &end) &&
	    dl_day_parse(begin, &from) && dl_day_parse(end, &to) && from > to)
		bad(v, "begin lies after end");
}

static void
check_sent(struct dl_verify *v, const struct dl_rec *r)
{
	uint64_t n = 0;
	size_t i;

	if (!all_digits(r->value) || r->value.n > 18) {
		bad(v, "value of a sentence is not its number");
		return;
	}
	for (i = 0; i < r->value.n; i++)
		n = n * 10 + (uint64_t)(r->value.p[i] - '0');
	if (n != v->sent_number + 1)
		bad(v, "sentence is out of count");
	v->sent_number = n;
}

static void
check_mention(struct dl_verify *v, const struct dl_rec *r)
{
	if (r->start == r->end)
		bad(v, "mention is empty");
	if (r->end > v->check.sent_end || r->start < v->check.sent_start)
		bad(v, "mention lies in no sentence");
}

static void
add_attr_of(struct dl_buf *b, const struct dl_rec *r, const char *key)
{
	struct dl_str value;

	dl_buf_addc(b, '\t');
	if (dl_attr_get(r->attrs, key, &value))
		dl_buf_addstr(b, value);
}

/*
 * The same span, kind, label (and actors) twice.  Records with one span stand
 * together, so that only their identities are kept.
 */
static void
check_twice(struct dl_verify *v, const struct dl_rec *r)
{
	struct dl_buf *b = &v->tmp;

	if (r->start != v->last_start || r->end != v->last_end)
		dl_seen_clear(&v->span);
	v->last_start = r->start;
	v->last_end = r->end;
	dl_buf_clear(b);
	dl_buf_addstr(b, r->kindname);
	dl_buf_addc(b, '\t');
	dl_buf_addstr(b, r->label);
	if (r->kind == DL_EVENT) {
		add_attr_of(b, r, "src");
		add_attr_of(b, r, "tgt");
	}
	if (!dl_seen_add(&v->span, dl_buf_str(b)))
		bad(v, "record stands twice");
}

static void
check_doc(struct dl_verify *v, const struct dl_rec *r)
{
	int32_t day;

	if (!dl_seen_add(&v->docs, r->doc))
		bad(v, "document comes a second time");
	v->sent_number = 0;
	dl_seen_clear(&v->span);
	if (!dl_str_is(r->value, ".") && !dl_day_parse(r->value, &day))
		bad(v, "value of a doc record is not a date");
}

static void
check_record(struct dl_verify *v, struct dl_str line)
{
	struct dl_rec r;
	const char *wrong;

	wrong = dl_rec_parse(&r, line);
	if (wrong == NULL)
		wrong = dl_check(&v->check, &r);
	if (wrong != NULL) {
		bad(v, wrong);
		return;
	}
	if (r.kind == DL_DOC)
		check_doc(v, &r);
	check_twice(v, &r);
	if (r.kind == DL_OTHER)
		return;
	check_words(v, &r);
	if (r.kind == DL_SENT)
		check_sent(v, &r);
	else if (r.kind != DL_DOC && r.kind != DL_PARA) {
		check_mention(v, &r);
		check_days(v, &r);
	}
}

static void
check_line(struct dl_verify *v, struct dl_str line, bool eol)
{
	if (line.n > 0 && line.p[0] == '#') {
		if (!dl_version_known(line))
			dl_fatal(v->file, v->line,
			    "unknown version of the stream format");
	} else
		check_record(v, line);
	if (!eol)
		bad(v, "last line does not end with LF");
}

static int
check_lines(struct dl_verify *v, struct dl_in *in)
{
	struct dl_str line;
	int k;

	in->limit = DL_LINE_LIMIT;
	while ((k = dl_in_line(in, &line)) > 0) {
		v->line = in->line;
		if (!in->partial && !in->within) {
			check_line(v, line, in->eol);
			continue;
		}
		bad(v, "record is longer than 268435456 bytes");
		while (in->within && (k = dl_in_line(in, &line)) > 0)
			;
	}
	return k;
}

int
dl_verify_file(struct dl_verify *v, const char *path)
{
	struct dl_in in;
	int type;

	v->status = DL_OK;
	v->check.open = false;
	if (dl_in_open(&in, path) != 0) {
		dl_warn(path, 0, "%s", strerror(errno));
		return DL_FAIL;
	}
	v->file = in.name;
	v->line = 0;
	type = dl_sniff(&in);
	if (type == (int)DL_IN_UTF16)
		bad(v, "file is in UTF-16; convert it to UTF-8 first");
	else if (type < 0 || (type != (int)DL_IN_EMPTY &&
	    check_lines(v, &in) < 0)) {
		dl_warn(v->file, v->line, "%s", strerror(errno));
		v->status = DL_FAIL;
	}
	dl_in_close(&in);
	return v->status;
}

void
dl_verify_free(struct dl_verify *v)
{
	dl_check_free(&v->check);
	dl_seen_free(&v->docs);
	dl_seen_free(&v->span);
	dl_buf_free(&v->tmp);
}
