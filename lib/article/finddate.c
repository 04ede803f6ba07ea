/*
 * The date of a document: that of the option, else of the metadata, of a line
 * that tells it, of a dateline, of the address, of the file name; the first
 * that there is.  A dateline without year gets it from the address, the name,
 * a full date near the head, or the notice of rights.
 */
#include "article/dateline.h"
#include "article/finddate.h"

enum {
	HEAD_PARAS = 6,			/* in which a date is looked for */
	TAIL_PARAS = 3,
	LINE_BYTES = 160,		/* of a line that tells a date */
	SENTENCE_BYTES = 60,
	LEND_BYTES = 2000		/* of text that may lend a year */
};

/* What is at hand. */
struct find {
	struct dl_toks *toks;
	struct dl_paras *ps;
	struct dl_str doc, url, name;
};

/* Can there be a date: are there four digits in a row, or two marks? */
static bool
may_tell(struct dl_str s)
{
	size_t i, run = 0;

	for (i = 0; i < s.n; i++) {
		run = s.p[i] >= '0' && s.p[i] <= '9' ? run + 1 : 0;
		if (run == 4)
			return true;
	}
	return false;
}

/* Text of the article: long, or a sentence. */
static bool
is_text(struct dl_str s)
{
	return s.n > LINE_BYTES || (s.n > SENTENCE_BYTES &&
	    s.p[s.n - 1] == '.');
}

/*
 * The best line that tells a date among the first and last paragraphs; what
 * tells it is no text of the article.  A date alone on its line is that of the
 * article above the text only; below it is that of a letter, a poll.
 */
static void
find_line(struct find *f, struct dl_isoday *day)
{
	struct dl_paras *ps = f->ps;
	struct dl_isoday d;
	struct dl_str s;
	size_t i;
	int trust, best = 0;
	bool text = false;

	for (i = 0; i < ps->n; i++) {
		if (i == HEAD_PARAS && ps->n > HEAD_PARAS + TAIL_PARAS)
			i = ps->n - TAIL_PARAS;
		s = dl_para_text(f->doc, &ps->p[i]);
		trust = s.n <= LINE_BYTES && may_tell(s) ?
		    dl_docdate_line(f->toks, s, &d) : 0;
		text = text || i >= HEAD_PARAS || (trust == 0 && is_text(s));
		if (trust == 0 || (trust == DL_DATE_BARE && text))
			continue;
		ps->p[i].label = DL_BOILER;
		if (best == 0 || trust < best) {
			best = trust;
			*day = d;
		}
	}
}

/* The first dateline among the first paragraphs; one alone is no text. */
static bool
find_dateline(struct find *f, struct dl_dateline *d)
{
	struct dl_para *p;
	size_t i;

	for (i = 0; i < f->ps->n && i < HEAD_PARAS; i++) {
		p = &f->ps->p[i];
		if (!dl_dateline(f->toks, dl_para_text(f->doc, p), d))
			continue;
		if (d->alone)
			p->label = DL_BOILER;
		return true;
	}
	return false;
}

/* The year in a notice of rights near the end: `(c) 2018 The Example'. */
static long
rights_year(const struct find *f)
{
	struct dl_str s;
	size_t i = f->ps->n;

	while (i > 0 && f->ps->n - i < TAIL_PARAS) {
		s = dl_para_text(f->doc, &f->ps->p[--i]);
		if (s.n > LINE_BYTES || !may_tell(s))
			continue;
		if (memcmp(s.p, "\xC2\xA9", 2) == 0 ||
		    memcmp(s.p, "(c)", 3) == 0 || memcmp(s.p, "(C)", 3) == 0 ||
		    memcmp(s.p, "Copyright", s.n < 9 ? s.n : 9) == 0)
			return dl_docdate_year(s);
	}
	return 0;
}

/* A full date in the address or the name, or their year, lends the year. */
static bool
lend_from(struct dl_str s, struct dl_dateline *d)
{
	struct dl_isoday near;
	long year;

	if (dl_docdate_url(s, &near))
		return dl_dateline_year(d, 0, &near);
	year = dl_docdate_year(s);
	return year != 0 && dl_dateline_year(d, year, NULL);
}

/*
 * A full date in the text lends its year if the weekday of the news agrees:
 * text speaks of other years, too.
 */
static bool
lend_from_text(struct find *f, struct dl_dateline *d)
{
	struct dl_isoday near;
	struct dl_str head = dl_str(f->doc.p, f->doc.n < LEND_BYTES ?
	    f->doc.n : LEND_BYTES);

	return d->news > 0 && may_tell(head) &&
	    dl_docdate_first(f->toks, head, &near) &&
	    dl_dateline_year(d, 0, &near) &&
	    strcmp(d->day.s, near.s) != 0 && dl_dateline_fresh(d);
}

static bool
lend_year(struct find *f, struct dl_dateline *d)
{
	long year;

	if (lend_from(f->url, d) || lend_from(f->name, d) ||
	    lend_from_text(f, d))
		return true;
	year = rights_year(f);
	return year != 0 && dl_dateline_year(d, year, NULL);
}

const char *
dl_finddate(struct dl_toks *toks, struct dl_paras *ps, struct dl_str doc,
    const struct dl_isoday *given, const struct dl_meta_row *row,
    struct dl_str name, struct dl_isoday *day)
{
	struct find f = { toks, ps, doc, row->url, name };
	struct dl_isoday line = { "" };
	struct dl_dateline d;

	find_line(&f, &line);
	*day = *given;
	if (day->s[0] != '\0')
		return "option";
	if (dl_docdate_any(toks, row->date, day))
		return "meta";
	*day = line;
	if (day->s[0] != '\0')
		return "meta";
	if (find_dateline(&f, &d) && (d.day.s[0] != '\0' ||
	    lend_year(&f, &d))) {
		*day = d.day;
		return "dateline";
	}
	if (dl_docdate_url(row->url, day))
		return "url";
	return dl_docdate_url(name, day) ? "name" : "";
}
