/*
 * The timeline as a calendar, RFC 5545.  The day after the last one ends an
 * event; a time stamp, which the standard demands, is the day of the newest
 * document, for no clock is read.
 */
#include "base/start.h"
#include "date/calendar.h"
#include "text/hash.h"
#include "text/utf8.h"
#include "view/forms.h"
#include "view/markup.h"
#include "view/show.h"

#define FOLD	75			/* bytes of a line, without CRLF */

/* Appends the line and its CRLF, folded between characters. */
static void
fold(struct dl_buf *b, struct dl_buf *line)
{
	size_t i, n, room = FOLD;
	uint32_t cp;

	for (i = 0; i < line->n; i += n) {
		n = dl_utf8_decode(line->p + i, line->n - i, &cp);
		if (room < n) {
			dl_buf_adds(b, "\r\n ");
			room = FOLD - 1;
		}
		dl_buf_add(b, line->p + i, n);
		room -= n;
	}
	dl_buf_adds(b, "\r\n");
	dl_buf_clear(line);
}

/* YYYYMMDD of a day whose year is of four digits. */
static void
add_date(struct dl_buf *b, int32_t day)
{
	int y, m, d;

	dl_day_civil(day, &y, &m, &d);
	dl_buf_addu0(b, (uint64_t)y, 4);
	dl_buf_addu0(b, (uint64_t)m, 2);
	dl_buf_addu0(b, (uint64_t)d, 2);
}

static bool
in_range(int32_t day)
{
	return day >= dl_day_from_civil(1, 1, 1) && day < DL_DAY_MAX;
}

static const char *
status(const struct dl_row *row)
{
	switch (row->status) {
	case DL_DENIED:
		return "CANCELLED";
	case DL_PLANNED:
	case DL_POSSIBLE:
		return "TENTATIVE";
	default:
		return "CONFIRMED";
	}
}

/* The id of the group, or one made of what an event without says. */
static void
add_uid(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	struct dl_str id = dl_pool_str(&t->pool, row->id);

	if (dl_str_is(id, ".")) {
		add_date(b, row->first);
		dl_buf_addc(b, '-');
		dl_buf_addu(b, dl_hash(dl_row_label(t, row)));
		dl_buf_addc(b, '-');
		dl_buf_addu(b, row->seq);
	} else
		dl_markup_ics(b, id);
	dl_buf_adds(b, "@dateline");
}

static void
add_description(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	const struct dl_telling *x;
	uint32_t at = 0;

	while ((x = dl_told_next(&t->told, row->told, &at)) != NULL) {
		const struct dl_source *s = &t->told.sources[x->source];

		dl_buf_adds(b, b->p[b->n - 1] == ':' ? "" : "\\n\\n");
		dl_markup_ics(b, dl_pool_str(&t->pool, x->quote));
		dl_buf_adds(b, "\\n(");
		dl_markup_ics(b, dl_pool_str(&t->pool, s->id));
		if (s->url != 0) {
			dl_buf_addc(b, ' ');
			dl_markup_ics(b, dl_pool_str(&t->pool, s->url));
		}
		dl_buf_addc(b, ')');
	}
}

static void
add_event(struct dl_buf *b, struct dl_buf *line, const struct dl_timeline *t,
    const struct dl_row *row)
{
	struct dl_str where = dl_row_top(t, row, DL_WHERE);

	dl_buf_adds(b, "BEGIN:VEVENT\r\n");
	dl_buf_adds(line, "UID:");
	add_uid(line, t, row);
	fold(b, line);
	dl_buf_adds(line, "DTSTAMP:");
	add_date(line, in_range(row->newest) ? row->newest : row->first);
	dl_buf_adds(line, "T000000Z");
	fold(b, line);
	dl_buf_adds(line, "DTSTART;VALUE=DATE:");
	add_date(line, row->first);
	fold(b, line);
	dl_buf_adds(line, "DTEND;VALUE=DATE:");
	add_date(line, row->last + 1);
	fold(b, line);
	dl_buf_adds(line, "SUMMARY:");
	dl_markup_ics(line, dl_row_label(t, row));
	fold(b, line);
	if (row->told != 0) {
		dl_buf_adds(line, "DESCRIPTION:");
		add_description(line, t, row);
		fold(b, line);
	}
	if (where.n > 0) {
		dl_buf_adds(line, "LOCATION:");
		dl_markup_ics(line, where);
		fold(b, line);
	}
	dl_buf_adds(line, "CATEGORIES:");
	dl_markup_ics(line, dl_row_top(t, row, DL_TYPE));
	fold(b, line);
	dl_buf_adds(line, "STATUS:");
	dl_buf_adds(line, status(row));
	fold(b, line);
	dl_buf_adds(b, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

size_t
dl_form_ics(const struct dl_timeline *t, struct dl_out *out)
{
	struct dl_buf line = { 0 };
	size_t i, left = 0;

	dl_buf_adds(&out->buf, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
	    "PRODID:-//dateline//timeline " DL_VERSION "//EN\r\n"
	    "CALSCALE:GREGORIAN\r\n");
	for (i = 0; i < t->n; i++) {
		if (in_range(t->rows[i].first) && in_range(t->rows[i].last)) {
			add_event(&out->buf, &line, t, &t->rows[i]);
			dl_out_commit(out);
		} else
			left++;
	}
	dl_buf_adds(&out->buf, "END:VCALENDAR\r\n");
	dl_out_commit(out);
	dl_buf_free(&line);
	return left;
}
