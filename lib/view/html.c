/*
 * The timeline as a page: what it covers, the drawing, a form to search it
 * (shown by the script), and the rows by year, each with the documents that
 * tell of it and their sentences.
 */
#include "date/calendar.h"
#include "view/draw.h"
#include "view/forms.h"
#include "view/markup.h"
#include "view/page.h"
#include "view/show.h"

#define ARROW	" \xE2\x86\x92 "		/* U+2192 */

/* Appends <name class>text</name>; class may be NULL. */
static void
element(struct dl_buf *b, const char *name, const char *class,
    struct dl_str s)
{
	dl_buf_addc(b, '<');
	dl_buf_adds(b, name);
	if (class != NULL) {
		dl_buf_adds(b, " class=\"");
		dl_buf_adds(b, class);
		dl_buf_addc(b, '"');
	}
	dl_buf_addc(b, '>');
	dl_markup_xml(b, s);
	dl_buf_adds(b, "</");
	dl_buf_adds(b, name);
	dl_buf_addc(b, '>');
}

/* `1 document', `2 documents'. */
static void
count(struct dl_buf *b, size_t n, const char *what)
{
	dl_buf_addu(b, n);
	dl_buf_addc(b, ' ');
	dl_buf_adds(b, what);
	if (n != 1)
		dl_buf_addc(b, 's');
}

/* Only a link to the web is a link: no other scheme runs in the page. */
static bool
web(struct dl_str url)
{
	return (url.n > 7 && memcmp(url.p, "http://", 7) == 0) ||
	    (url.n > 8 && memcmp(url.p, "https://", 8) == 0);
}

static void
add_source(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_telling *x)
{
	const struct dl_source *s = &t->told.sources[x->source];
	struct dl_str url = dl_pool_str(&t->pool, s->url);
	struct dl_str title = dl_pool_str(&t->pool, s->title);

	dl_buf_adds(b, "<blockquote>");
	dl_markup_xml(b, dl_pool_str(&t->pool, x->quote));
	dl_buf_adds(b, "<br>\xE2\x80\x94 ");		/* a dash */
	if (web(url)) {
		dl_buf_adds(b, "<a rel=\"noreferrer\" href=\"");
		dl_markup_xml(b, url);
		dl_buf_adds(b, "\">");
	}
	dl_markup_xml(b, title.n > 0 ? title : dl_pool_str(&t->pool, s->id));
	if (web(url))
		dl_buf_adds(b, "</a>");
	if (s->outlet != 0) {
		dl_buf_adds(b, ", ");
		dl_markup_xml(b, dl_pool_str(&t->pool, s->outlet));
	}
	if (s->day != 0) {
		dl_buf_adds(b, ", ");
		dl_markup_xml(b, dl_pool_str(&t->pool, s->day));
	}
	dl_buf_adds(b, "</blockquote>\n");
}

static void
add_sources(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	const struct dl_telling *x;
	uint32_t at = 0;

	if (row->told == 0)
		return;
	dl_buf_adds(b, "<details><summary>");
	count(b, row->docs, "document");
	if (row->mentions != row->docs) {
		dl_buf_adds(b, ", ");
		count(b, row->mentions, "mention");
	}
	dl_buf_adds(b, "</summary>\n");
	while ((x = dl_told_next(&t->told, row->told, &at)) != NULL)
		add_source(b, t, x);
	dl_buf_adds(b, "</details>");
}

static void
add_row(struct dl_buf *b, struct dl_buf *tmp, const struct dl_timeline *t,
    size_t n)
{
	const struct dl_row *row = &t->rows[n];

	dl_buf_adds(b, "<li id=\"e");
	dl_buf_addu(b, n + 1);
	dl_buf_adds(b, "\" class=\"");
	dl_draw_class(b, t, row);
	if (!row->said)
		dl_buf_adds(b, " doc");
	dl_buf_adds(b, "\">");
	dl_buf_clear(tmp);
	dl_show_days(tmp, t, row);
	element(b, "time", NULL, row->first != INT32_MIN ? dl_buf_str(tmp) :
	    dl_str_is(dl_buf_str(tmp), "PAST_REF") ? DL_STR("in the past") :
	    DL_STR("no date"));
	dl_buf_addc(b, ' ');
	element(b, "b", NULL, dl_row_top(t, row, DL_TYPE));
	if (row->status != DL_UNKNOWN) {
		const char *s = dl_certain_name((enum dl_certain)row->status);

		dl_buf_addc(b, ' ');
		element(b, "i", NULL, dl_str(s, strlen(s)));
	}
	dl_buf_adds(b, "<br>");
	dl_buf_clear(tmp);
	dl_show_actors(tmp, t, row, "", ARROW);
	if (tmp->n > 0) {
		element(b, "i", "who", dl_buf_str(tmp));
		dl_buf_adds(b, "<br>");
	}
	element(b, "span", "what", dl_row_label(t, row));
	add_sources(b, t, row);
	dl_buf_adds(b, "</li>\n");
}

/* The heading that a row stands under: its year. */
static void
heading(struct dl_buf *b, const struct dl_row *row)
{
	int y, m, d;

	if (row->first == INT32_MIN) {
		dl_buf_adds(b, row->when != 0 ? "Earlier" : "No date");
		return;
	}
	dl_day_civil(row->first, &y, &m, &d);
	if (y < 0)
		dl_buf_addc(b, '-');
	dl_buf_addu0(b, (uint64_t)(y < 0 ? -y : y), 4);
}

static void
add_rows(struct dl_out *out, const struct dl_timeline *t)
{
	struct dl_buf *b = &out->buf, head = { 0 }, last = { 0 }, tmp = { 0 };
	size_t i;

	for (i = 0; i < t->n; i++) {
		dl_buf_clear(&head);
		heading(&head, &t->rows[i]);
		if (i == 0 || !dl_str_eq(dl_buf_str(&head),
		    dl_buf_str(&last))) {
			dl_buf_adds(b, i > 0 ? "</ol></section>\n<section>" :
			    "<section>");
			element(b, "h2", NULL, dl_buf_str(&head));
			dl_buf_adds(b, "<ol>\n");
			dl_buf_clear(&last);
			dl_buf_addstr(&last, dl_buf_str(&head));
		}
		add_row(b, &tmp, t, i);
		dl_out_commit(out);
	}
	if (t->n > 0)
		dl_buf_adds(b, "</ol></section>\n");
	dl_buf_free(&head);
	dl_buf_free(&last);
	dl_buf_free(&tmp);
}

static void
add_form(struct dl_buf *b, const struct dl_timeline *t)
{
	bool has[DL_UNKNOWN + 1] = { false };
	unsigned c;
	size_t i;

	for (i = 0; i < t->n; i++)
		has[t->rows[i].status] = true;
	dl_buf_adds(b, "<form hidden><input type=\"search\" name=\"q\" "
	    "aria-label=\"words\" placeholder=\"words to look for\">\n");
	for (c = 0; c < DL_UNKNOWN; c++) {
		const char *name = dl_certain_name((enum dl_certain)c);

		if (!has[c])
			continue;
		dl_buf_adds(b, "<label><input type=\"checkbox\" name=\"");
		dl_buf_adds(b, name);
		dl_buf_adds(b, "\" checked> ");
		dl_buf_adds(b, name);
		dl_buf_adds(b, "</label>\n");
	}
	dl_buf_adds(b, "</form>\n");
}

static void
add_drawing(struct dl_buf *b, const struct dl_timeline *t, enum dl_lanes by)
{
	struct dl_drawing d = { .lanes = by, .link = "#e" };
	struct dl_buf body = { 0 };

	dl_draw(&body, t, &d);
	if (d.height > 0) {
		dl_buf_adds(b, "<div class=\"scroll\"><svg role=\"img\" "
		    "aria-label=\"the events over time\" viewBox=\"0 0 ");
		dl_buf_addu(b, (uint64_t)d.width);
		dl_buf_addc(b, ' ');
		dl_buf_addu(b, (uint64_t)d.height);
		dl_buf_adds(b, "\">\n");
		dl_buf_addstr(b, dl_buf_str(&body));
		dl_buf_adds(b, "</svg></div>\n");
	}
	dl_buf_free(&body);
}

void
dl_form_html(const struct dl_timeline *t, struct dl_out *out, enum dl_lanes by)
{
	struct dl_buf *b = &out->buf;

	dl_buf_adds(b, "<!DOCTYPE html>\n<html lang=\"en\"><head>"
	    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
	    "content=\"width=device-width,initial-scale=1\">\n"
	    "<title>Timeline</title>\n<style>\n");
	dl_buf_adds(b, dl_draw_style);
	dl_buf_adds(b, dl_page_style);
	dl_buf_adds(b, "</style></head>\n<body><h1>Timeline</h1>\n<p>"
	    "<span id=\"n\">");
	dl_buf_addu(b, t->n);
	dl_buf_adds(b, t->n == 1 ? "</span> event, told by " :
	    "</span> events, told by ");
	count(b, t->told.nsources, "document");
	dl_buf_adds(b, "</p>\n");
	add_drawing(b, t, by);
	add_form(b, t);
	dl_out_commit(out);
	add_rows(out, t);
	dl_buf_adds(b, "<script>\n");
	dl_buf_adds(b, dl_page_script);
	dl_buf_adds(b, "</script></body></html>\n");
	dl_out_commit(out);
}
