/*
 * The parts of the timeline: labels, their width and how they are shown, and
 * where their bytes are kept.
 */
#include "view/clause.h"
#include "view/timeline.h"
#include "unit.h"

/*
 * The label of a sentence in which the words from `from' to `to' are needed;
 * the second is the trigger, the first its subject, but for itself and a day.
 */
static void
label(const char *want, const char *text, const char *from, const char *to)
{
	struct dl_toks t = { 0 };
	struct dl_need need;
	bool whole;

	dl_tokenise(&t, text, strlen(text));
	dl_clause_begin(&t);
	need.start = (size_t)(strstr(text, from) - text);
	need.end = (size_t)(strstr(text, to) - text) + strlen(to);
	need.bare = from == to || strcmp(from, "May") == 0 ?
	    (size_t)(strstr(text, to) - text) : SIZE_MAX;
	unit_str(dl_clause(&t, need, &whole), want, "label: %s", text);
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

/* A string takes another one's place if there is room, in units of four. */
static void
replace(const char *was, const char *by, bool stays)
{
	struct dl_pool p = { 0 };
	uint32_t at, next, n;

	at = dl_pool_put(&p, dl_str(was, strlen(was)));
	next = dl_pool_put(&p, DL_STR("next"));
	n = dl_pool_replace(&p, at, dl_str(by, strlen(by)));
	unit_str(dl_pool_str(&p, n), by, "`%s' for `%s'", by, was);
	unit_ok((n == at) == stays, "`%s' in the place of `%s'", by, was);
	unit_str(dl_pool_str(&p, next), "next", "`%s': its neighbour", by);
	dl_pool_free(&p);
}

int
main(void)
{
	replace("ferry", "row", true);
	replace("ferry", "ferryman", true);
	replace("ferry", "ferryboat", false);
	replace("ferr", "ferry", false);
	replace("", "ferry", false);
	replace("", "", true);
	replace("ferry", "", false);
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
	/* No subject in the clause: the one before it is taken too. */
	label("He owned the ferry, which sank off Osterlich",
	    "He owned the ferry, which sank off Osterlich.", "sank", "sank");
	label("Rufus resigned, adding to the disarray at the ministry",
	    "Rufus resigned, adding to the disarray at the ministry.",
	    "adding", "adding");
	label("The mayor, who had fled in May, was arrested here",
	    "The mayor, who had fled in May, was arrested here.",
	    "May", "arrested");
	/* Too long: cut where a phrase ends, or where the first one does. */
	label("Trentino, the deputy chairman of the committee of the upper "
	    "house for trade, said the mayor should take a closer look",
	    "Trentino, the deputy chairman of the committee of the upper "
	    "house for trade, said the mayor should take a closer look at "
	    "it and be patient.", "Trentino", "should");
	label("The mayor of Osterlich persuaded the owners of the ferry to "
	    "give up their plan to sell the whole fleet",
	    "The mayor of Osterlich persuaded the owners of the ferry to "
	    "give up their plan to sell the whole fleet during the winter.",
	    "mayor", "persuaded");
	/* What is quoted or said is a part of it, and so is a condition. */
	label("Rufus warned that the ferry might sink",
	    "Rufus warned that the ferry might sink.", "Rufus", "warned");
	label("if the ferry sinks in the storm",
	    "He will pay if the ferry sinks in the storm.", "sinks", "sinks");
	label("The mayor defended the captain of the ferry",
	    "The mayor defended the captain of the ferry and confirmed that "
	    "he will stay.", "mayor", "captain");
	label("Rufus met Trentino and warned him, adding to the disarray",
	    "Rufus met Trentino and warned him, adding to the disarray.",
	    "warned", "disarray");
	label("Rufus called the plan of the mayor \"a disgrace\"",
	    "Rufus called the plan of the mayor \"a disgrace\" and left.",
	    "Rufus", "called");
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
