/*
 * Articles: what is converted is UTF-8; paragraphs lie in order, and between
 * them there is only white space; the glance spares work and changes nothing;
 * a line of a list is read or reported; a date is a day.
 */
#include "article/charset.h"
#include "article/dateline.h"
#include "article/header.h"
#include "article/label.h"
#include "article/list.h"
#include "article/markup.h"
#include "fuzz.h"

static void
convert(struct dl_str s)
{
	struct dl_utf8_seen seen;
	struct dl_buf b = { NULL, 0, 0 };
	enum dl_charset set = dl_charset_guess(s, &seen);
	int i;

	PROMISE(set != DL_CS_AUTO, "a guess is a set");
	PROMISE(seen.bad + seen.wide <= s.n, "what was seen was there");
	for (i = DL_CS_CP1252; i < DL_CS_AUTO; i++) {
		dl_buf_clear(&b);
		dl_charset_convert((enum dl_charset)i, s, &b);
		seen = dl_utf8_check(b.p, b.n);
		PROMISE(seen.bad == 0, "what is converted is UTF-8");
	}
	dl_buf_free(&b);
}

static void
check_day(const struct dl_isoday *d)
{
	struct dl_isoday again;

	PROMISE(d->s[0] == '\0' || (strlen(d->s) == 10 &&
	    dl_docdate_given(dl_str(d->s, 10), &again)), "a date is a day");
}

static void
check_dates(struct dl_str s)
{
	struct dl_toks t = { .n = 0 };
	struct dl_isoday d;
	struct dl_dateline l;
	struct dl_str value;

	dl_docdate_line(&t, s, &d);
	check_day(&d);
	dl_docdate_first(&t, s, &d);
	check_day(&d);
	dl_docdate_url(s, &d);
	check_day(&d);
	if (dl_dateline(&t, s, &l))
		check_day(&l.day);
	if (dl_dateline_year(&l, dl_docdate_year(s), &d))
		check_day(&l.day);
	dl_header(s, &value);
	dl_toks_free(&t);
}

static void
check_paras(struct dl_str s)
{
	struct dl_paras ps = { NULL, 0, 0 };
	struct dl_labels labels = { .title = 0 };
	struct dl_cues close = { .glance = { .ready = false } };
	struct dl_look a, b;
	size_t i, at = s.n >= 3 && memcmp(s.p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	unsigned place;

	dl_paras_find(&ps, s);
	for (i = 0; i < ps.n; i++) {
		struct dl_str p = dl_para_text(s, &ps.p[i]);

		PROMISE(ps.p[i].start >= at && p.n > 0, "in order");
		for (; at < ps.p[i].start; at++)
			PROMISE(strchr(" \t\n\v\f\r", s.p[at]) != NULL &&
			    s.p[at] != '\0', "nothing is lost");
		at += p.n;
		PROMISE(at <= s.n, "inside the document");
		for (place = 0; place < 4; place++) {
			a = dl_cues_look(&labels.cues, p, place);
			b = dl_cues_look_close(&close, p, place);
			PROMISE(a.cue == b.cue, "the glance misses nothing");
		}
	}
	dl_label_paras(&labels, &ps, s, dl_str("", 0));
	for (i = 0; i < ps.n; i++)
		PROMISE(ps.p[i].label <= DL_BOILER, "a label");
	dl_cues_free(&close);
	dl_labels_free(&labels);
	dl_paras_free(&ps);
}

static void
check_list(struct dl_str s)
{
	struct dl_list_line l;
	struct dl_buf b = { NULL, 0, 0 };
	const char *wrong, *tab = s.p;
	size_t tabs = 0;
	bool usable;

	wrong = dl_list_parse(&l, s, &b, &usable);
	for (; (tab = memchr(tab, '\t', (size_t)(s.p + s.n - tab))) != NULL;
	    tab++)
		tabs++;
	PROMISE(usable == (tabs >= 5), "six fields are a line");
	PROMISE(usable || wrong != NULL, "a bad line is reported");
	PROMISE(!usable || l.text.n <= s.n, "the text is no longer");
	dl_buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct dl_str s = dl_str(n > 0 ? (const char *)data : "", n);

	convert(s);
	if (n > 0)
		check_dates(s);
	check_paras(s);
	dl_markup(s);
	check_list(s);
	return 0;
}
