/*
 * The parts of the timeline: labels, their width and how they are shown.
 */
#include "view/clause.h"
#include "view/timeline.h"
#include "unit.h"

static void
label(const char *want, const char *text, const char *from, const char *to)
{
	struct dl_toks t = { 0 };
	struct dl_need need;

	dl_tokenise(&t, text, strlen(text));
	need.start = (size_t)(strstr(text, from) - text);
	need.end = (size_t)(strstr(text, to) - text) + strlen(to);
	unit_str(dl_clause(&t, need), want, "label: %s", text);
	dl_toks_free(&t);
}

static void
show(const char *want, const char *text, size_t max)
{
	struct dl_buf b = { 0 };

	dl_clause_show(&b, dl_str(text, strlen(text)), max);
	unit_str(dl_buf_str(&b), want, "shown: %s", want);
	dl_buf_free(&b);
}

int
main(void)
{
	label("the mayor of Osterlich resigned on Monday",
	    "After the row, the mayor of Osterlich resigned on Monday, it said.",
	    "resigned", "resigned");
	label("Rufus, who was late, met Trentino",
	    "Rufus, who was late, met Trentino.", "Rufus", "Trentino");
	label("the talks failed", "It rained when the talks failed.",
	    "talks", "failed");
	label("He left, as they all did", "He left, as they all did.", "left",
	    "left");
	label("ministers of both sides met in Osterlich",
	    "and ministers of both sides met in Osterlich and the", "met",
	    "met");
	label("met", "met", "met", "met");
	label(",", ",", ",", ",");
	show("a b c", " a\tb \n c ", 0);
	show("a\\x1Bb", "a\033b", 0);
	show(".", ".", 0);
	show("a. b", "a. b", 0);
	show("ab c", "ab cd", 4);
	show("a\xC3\xA9", "a\xC3\xA9\xC3\xA9", 4);
	unit_int((long long)dl_clause_width(dl_str("a\xC3\xA9z", 4)), 3,
	    "characters, not bytes");
	unit_int((long long)dl_clause_width(dl_str("\xFF\xFE", 2)), 2,
	    "a bad byte is a character");
	return unit_done();
}
