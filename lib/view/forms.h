/*
 * The forms in which a timeline is written, once it is finished.  None of
 * them depends on anything but the rows; what a terminal is like comes from
 * the caller.
 */
#ifndef DL_VIEW_FORMS_H
#define DL_VIEW_FORMS_H

#include "view/timeline.h"

enum dl_form { DL_TEXT, DL_TSV, DL_JSON, DL_ICS, DL_SVG, DL_HTML };

/* What the lanes of a drawing stand for. */
enum dl_lanes { DL_LANES_TYPE, DL_LANES_ACTOR };

struct dl_look {
	enum dl_form form;
	enum dl_lanes lanes;		/* svg, html */
	size_t width;			/* text: characters of a line, 0: as
					   many as it takes */
	bool colours;			/* text */
};

/* The form or the lanes of that name; false if there is none. */
bool	dl_form_named(const char *name, enum dl_form *);
bool	dl_lanes_named(const char *name, enum dl_lanes *);

/* True if the form shows who tells of a row: set sources before reading. */
bool	dl_form_sources(enum dl_form);

/*
 * Writes the rows.  Returns the number of those that the form has no place
 * for: a calendar has none for what has no day.
 */
size_t	dl_form_write(const struct dl_timeline *, struct dl_out *,
	    const struct dl_look *);

/* Aligned columns. */
void	dl_form_text(const struct dl_timeline *, struct dl_out *,
	    size_t width, bool colours);

/* TSV with a header line. */
void	dl_form_tsv(const struct dl_timeline *, struct dl_out *);

/* JSON (RFC 8259): an array, each row an object on a line of its own. */
void	dl_form_json(const struct dl_timeline *, struct dl_out *);

/*
 * iCalendar (RFC 5545): events of whole days.  Returns the number of rows
 * without a day in the years 1 to 9999.
 */
size_t	dl_form_ics(const struct dl_timeline *, struct dl_out *);

/* SVG 1.1: bars and points over a time axis, in lanes. */
void	dl_form_svg(const struct dl_timeline *, struct dl_out *,
	    enum dl_lanes);

/*
 * HTML, one page that needs no other file: the drawing, and a list of all
 * rows with those who tell of them.
 */
void	dl_form_html(const struct dl_timeline *, struct dl_out *,
	    enum dl_lanes);

#endif
