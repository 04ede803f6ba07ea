/*
 * The splitter: each case is a text with a bar where a sentence ends; the bar
 * stands for one space, `^' for no space at all (glued sentences).
 */
#include "sentence/evidence.h"
#include "sentence/split.h"
#include "unit.h"

#include "base/buf.h"

static const struct dl_split_options plain;

static const char *const cases[] = {
	/* plain ends */
	"The talks failed.|Nobody was surprised.",
	"Why now?|No one knows!|They left.",
	"She waited\xE2\x80\xA6|Then she left.",
	"They met on Monday.|2018 was their year.",
	"\xE4\xBC\x9A\xE8\xAB\x87\xE3\x80\x82|\xE5\x90\x88\xE6\x84\x8F.",
	"The Warsaw office closed.|\xC3\x89lise moved to Oslo.",
	/* titles, initials, names */
	"Mr. Berg met Sen. Lund and Gen. Vik.|They agreed.",
	"George W. Hall and J. R. Stone spoke.|All listened.",
	"They praised Dr. A. B. Moe of St. Olav.",
	"He has a shortage of vitamin C.|The doctor said so.",
	"It was signed by K. Banks of Leeds.",
	"He met Acme Inc. Lee, Moe and Lie.|They left Acme Inc.|The end.",
	"They came from the U.S. Anglo-Saxon lands, Inc., and Moss.|They ate.",
	"They left the U.S. Jan: he said no.|The \"U.S.\" Berg was old.",
	"Ms. A.M. Lee wrote to A.M. Moe about it.|He met Li et al. in Rome.",
	/* a dateline behind a headline, of an agency that nobody knows */
	"Storm hits the coast MOSS, May 3 (MQA) -|The coast was hit.|It fell.",
	"Storm hits the coast (MQA) - The coast was hit.|It fell.",
	"Storm hits the coast MOSS, May 3 (Mqa) - The coast was hit.|It fell.",
	/* a line separator, a paragraph separator */
	"The wall fell\xE2\x80\xA8on Monday.|It rained.",
	/* ellipses and marks */
	"She said \"no . . . I mean yes\" and left.|They won.",
	"He left... (...)|He came back.|Then [. . .] nothing.|He ate.",
	"Wow !!!|They won.|What?!|No!|He asked (why?) and left.|Yes.",
	"The firm is Yahoo! Inc. and is big.|I like Yahoo!|Nobody else does.",
	"\"It was over.\"|Lee left.|'No.'|Lie left.",
	/* signs, numbers and brackets */
	"Shares of Vik Oil (VIK.OL), up 4 percent, led.|Lie (LIE.N) fell.",
	"Lately the .OSX index rose to 2,415.75.|It fell by 3.5%.|They sold.",
	"They met on Oct. 3 and again on Nov. 21.|See No. 4 for more.",
	"It opens at 8 a.m. on Monday.|(The gate is shut.)|They know.",
	"Figure 2.1.1. The map shows more.|The text does not.",
	/* abbreviations in doubt */
	"Oslo and the U.S. agreed.|The U.S. Senate did not.",
	"They live in the U.S.|The house is old.",
	"Acme Corp. Chairman Jan Lie left Acme Corp.|He is 60.",
	"Acme Inc. said so.|Acme Ltd. Treasurer Bo Li denied it.",
	"They met at 5 p.m. Thursday.|They left at 7 p.m.|It rained.",
	"Fruit, nuts, etc.|They were sold out.",
	"The U.N. Security Council met in Washington, D.C.|It voted.",
	"He works for Nordic Bank Plc.|But not for long.",
	"Yahoo! Inc. and Yahoo! users agreed.",
	"They played Bingo! on the train.|\"What?\"|\"Nothing!\"",
	"The Oslo vs. Bergen match, i.e. Sunday's, was short.",
	"It rose to $5.2 bn.|Profits fell.",
	"It is in Schr. Jansen's book.",
	"At 5 a.m. Mr. Berg rose.|They had all slept until 5 a.m.|It was late.",
	"The shop opens at 9a.m.|Nobody came until 10.30am.",
	"He has a farm in Salem, Ore.|Wheat is what he grows.",
	"She told the U.S. Senate (D-N.Y.) so.|She lives in Albany, N.Y.|"
	"Rents are high.",
	"At the age of thirty he earned his Ph.D.|It took him ten years.|"
	"Bo Lie, Ph.D. and Prof. Vik agree.",
	"It is in Newark, N.J. -- The Post",
	"They paid Acme Inc. $5 and Acme Inc. 12 more.",
	"He sold it to Acme Corp.|(He told no one about it.)",
	"The board is 5 ft. 3 in. wide.|He came in.|she left.|"
	"A house of 900 sq. ft. near Oslo.",
	"I. The first chapter.|IV. The last chapter.",
	"There are two points: 1. The price.|It is 5:1.|All agreed.",
	"It was settled.8|Now it is known.11 12|The end.",
	/* numbers */
	"Room No. 5 is free.|The answer is no.|Come in.",
	"On Sept. 30 it ended.|On Oct. 1 it began.",
	"See Fig. 3 and p. 12.|There is more.",
	"The price is $3.50.|It was 3.25.",
	"1. The first item.|2. The second item.",
	"2.1. The method.|It is new.",
	"a. The first item.",
	"The year was 1917.|War went on.",
	/* quotations and brackets */
	"\"It is over.\"|He left.",
	"\"Is it over?\" Mr. Berg asked.|Nobody spoke.",
	"\"Stop!\" shouted Lund.",
	"\"Stop!\"|\"Why?\"|They ran.",
	"\xE2\x80\x9CIt is over.\xE2\x80\x9D|\xE2\x80\x9CYes.\xE2\x80\x9D",
	"He left (it was late.)|She stayed.",
	"He left (on Jan. 5).|She stayed.",
	"(They agreed.)|He (Berg?) did not.",
	"He called it \"a lie.\"|\"It is,\" she said.",
	"It said 'no.'|Then it said 'yes'.",
	"He said ``no.''|She left.",
	"The film 'Who?' is short.",
	"It is so.[1]|It was so. [12] [citation needed]|It will be.",
	/* ellipses */
	"Well ... they left.|They came back.",
	"We waited...|Nobody came.",
	"We saw . . . nothing.|Then it came.",
	"... and then it ended.|They left.",
	"He spoke.|\"... That is all.\"|He left.",
	"\"He said 'It ended.' \"|They left.",
	"He said it ended. \xE2\x80\x9D|They left.",
	/* no space after a stop */
	"He flew to Oslo.^Berg said no.",
	"She asked why.^\"It is late,\" he said.",
	"\"No,\" he said.|\"It is late.\"^She left.",
	"It rained (and hailed).^The match ended.",
	"They lost 4.^It was late.",
	"We use Node.js and ASP.NET on www.example.com daily.",
	"Write to a.b@example.com or see http://example.com/A.Berg now.",
	"Read Example.Com daily.|It is free.",
	"The J.Smith file.|It is empty.",
	/* informal */
	"it was late.|we went home.",
	"really?|i did not know.",
	"Great match. :)|We won.",
	/* rarer ways of writing */
	"It ended . . . .|Then it began.",
	"It rained.|. . . The rest is lost.",
	"He said it. ...|The rest is lost.",
	"He said it. [...]|The rest is lost.",
	"Why? . . .|The rest is lost.|He said it.|... and so on.",
	"Figure 1.2. The map of Oslo.|It shows chapter 3.|It is old.",
	"He said ``It rained.``|She left.",
	"... and so.|\"... and so on.\"",
	"I.B.M. rose and K.L.M. Royal fell.|So did I.B.M.|The rest rose.",
	"Mm.|He nodded.",
	"He left Acme Inc. (Oslo) and Acme Inc. -- The paper -- for good.",
	"He left \"Acme Inc.\"|The rest stayed.",
	"A stray (!) mark and Berg (?) Lund.",
	"He said 'Why?' -- and left.",
	"the list (see below).|it is long.",
	"She is _sure_ of *it.*|He is not.",
	"It is so ``said.''|They left.",
	"It was late;-) They slept.",
	"It was late. ;-)|They slept.",
	"He asked why.|\xC2\xBFQu\xC3\xA9 pasa?",
	"Wait!?|- He left.|- She too.",
	"They met.|- Berg - Lund",
	"really?^no one knew.",
	"they lost.^THE END",
	"It is in the US.^The rest is not.|Nor in the US.NATO.",
	"\"Is it so?\" the man in the long grey coat asked.",
	"\"Is it so?\"|The man, Berg, asked.",
	"A line that ends with a quote \"here\"\nBerg said so.|He left.",
	"A head with a dash -\nThis line is a good deal longer than it.",
	"\xEF\xBC\xA1\xEF\xBC\x9F|\xEF\xBC\xA2\xEF\xBC\x81",
	"OSLO (Unknown) It rained.",
	"OSLO (lower case) - It rained.",
	"OSLO (A Name That Is Much Too Long For A Paper) - It rained.",
	/* lists and addresses */
	"1. Red|2. Blue|3. Green",
	"a. red|b. blue",
	"\xE2\x80\xA2 9. Red|\xE2\x80\xA2 10. Blue",
	"1.) Red.|2.) Blue.",
	"http://example.com/a.html|http://example.com/b.html",
	"See http://example.com/a.html|The page is new.",
	"See http://example.com/a.html for more.",
	"He wrote [...] a book.|It sold (see. page 4) well.",
	/* datelines */
	"TOKYO (Reuters) -|Japan said no.",
	"OSLO, March 3 (AP) \xE2\x80\x94|Norway voted.",
	"OSLO, Norway (AP)|Norway voted.",
	"BERGEN, Norway -- It rained.",
	/* behind a headline */
	"Wall Falls in Port BERGEN, Norway (AP)|The wall fell.",
	"Wall falls in port Bergen 10-28 (AFP)-|The wall fell.",
	"Wall Falls in Port (AP) said the paper.",
	"It called BERGEN, Norway (AP) a port.",
	"It called BERGEN, Norway (see page 4) The wall fell.",
	/* lines */
	"A short line\nthat goes on.|The end.",
	"They met Mr.\nBerg there.|All of them.",
	("Filled lines (in bytes) \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
	"\xC3\xA9\xC3\xA9\n"
	"Berg, would not have fitted in.|They go."),
	("Filled lines that are about so long end where the word\n"
	"Berg would not fit any more.|So they go on."),
	".|..",
	"No end",
	""
};

/* Joins the sentences of p[0..n) shown `step' bytes at a time. */
static void
split(struct dl_buf *to, const char *p, size_t n, size_t step)
{
	struct dl_split s = { .p = p, .open = n > 0,
	    .opt = &plain };
	size_t start, end, next;
	enum dl_split_event ev;

	dl_buf_clear(to);
	for (;;) {
		ev = dl_split_next(&s, &start, &end, &next);
		if (ev == DL_SPLIT_DONE)
			break;
		if (ev == DL_SPLIT_MORE) {
			s.n = n - s.n < step ? n : s.n + step;
			s.open = s.n < n;
			continue;
		}
		if (ev == DL_SPLIT_LINE)
			continue;
		if (to->n > 0)
			dl_buf_addc(to, '|');
		dl_buf_add(to, p + start, end - start);
	}
}

static void
check(const char *want)
{
	struct dl_buf text = { 0 }, have = { 0 }, pieces = { 0 }, bars = { 0 };
	size_t i;

	for (i = 0; want[i] != '\0'; i++) {
		if (want[i] == '|')
			dl_buf_addc(&text, ' ');
		else if (want[i] != '^')
			dl_buf_addc(&text, want[i]);
		dl_buf_addc(&bars, want[i] == '^' ? '|' : want[i]);
	}
	dl_buf_addc(&text, '\n');
	dl_buf_addc(&bars, '\0');
	bars.n--;
	split(&have, text.p, text.n, text.n);
	unit_str(dl_buf_str(&have), bars.p, "case %zu", i);
	split(&pieces, text.p, text.n, 1);
	unit_ok(dl_str_eq(dl_buf_str(&have), dl_buf_str(&pieces)),
	    "the same byte by byte");
	dl_buf_free(&text);
	dl_buf_free(&bars);
	dl_buf_free(&have);
	dl_buf_free(&pieces);
}

/* A text after whose first bytes others are dropped from the window. */
static void
check_shift(void)
{
	struct dl_split s = { .p = "One. Two. Three.", .n = 16,
	    .opt = &plain };
	size_t start, end, next;

	unit_int(dl_split_next(&s, &start, &end, &next), DL_SPLIT_SENT,
	    "a sentence");
	unit_int((long long)next, 5, "the next begins");
	s.p += 5;
	s.n -= 5;
	dl_split_shift(&s, 5);
	unit_int(dl_split_next(&s, &start, &end, &next), DL_SPLIT_SENT,
	    "a sentence after a shift");
	unit_int((long long)start, 0, "its start");
	unit_int((long long)end, 4, "its end");
}

/* White space without end ends a sentence; a little less does not. */
static void
check_void(void)
{
	static const struct {
		size_t blanks;
		const char *with;
		bool ends;
	} gaps[] = {
		{ 511, "", false }, { 512, "", true }, { 5000, "", true },
		{ 5000, "\n", true }, { 400, "\n", false }
	};
	struct dl_buf text = { 0 }, want = { 0 }, have = { 0 }, pieces = { 0 };
	size_t i;

	for (i = 0; i < sizeof gaps / sizeof *gaps; i++) {
		dl_buf_clear(&text);
		dl_buf_adds(&text, "they");
		dl_buf_adds(&text, gaps[i].with);
		memset(dl_buf_room(&text, gaps[i].blanks), ' ',
		    gaps[i].blanks);
		text.n += gaps[i].blanks;
		dl_buf_adds(&text, "left");
		dl_buf_clear(&want);
		if (gaps[i].ends)
			dl_buf_adds(&want, "they|left");
		else
			dl_buf_addstr(&want, dl_buf_str(&text));
		split(&have, text.p, text.n, text.n);
		split(&pieces, text.p, text.n, 7);
		unit_ok(dl_str_eq(dl_buf_str(&have), dl_buf_str(&want)) &&
		    dl_str_eq(dl_buf_str(&pieces), dl_buf_str(&want)),
		    "%zu blanks", gaps[i].blanks);
	}
	dl_buf_free(&text);
	dl_buf_free(&want);
	dl_buf_free(&have);
	dl_buf_free(&pieces);
}

/* The words of abbreviations.tsv stand for the members of the enum. */
static void
check_classes(void)
{
	static const struct {
		const char *word, *class;
	} of[] = {
		{ "Mr", "title" }, { "vs", "inner" }, { "No", "number" },
		{ "in", "measure" }, { "Jan", "month" }, { "p.m", "time" },
		{ "5p.m", "time" }, { "U.S", "country" }, { "Calif", "state" },
		{ "Inc", "firm" }, { "Jr", "suffix" }, { "Ph.D", "degree" },
		{ "km", "unit" }, { "Yahoo", "mark" }, { "Schr", "other" },
		{ "Q", "initial" },
		{ "table", "word" }, { "Tokyo", "word" }
	};
	struct dl_str w;
	uint64_t bytes;
	size_t i, k;

	for (i = 0; i < sizeof of / sizeof *of; i++) {
		w = dl_str(of[i].word, strlen(of[i].word));
		unit_ok(strcmp(dl_abbr_name(dl_sent_abbr(w)), of[i].class) == 0,
		    "%s is a %s", of[i].word, of[i].class);
		for (bytes = 0, k = 0; k < w.n; k++)
			bytes |= (uint64_t)(unsigned char)w.p[k] << 8 * k;
		unit_ok(dl_sent_is_ordinary(bytes, w.n) ==
		    (strcmp(of[i].class, "word") == 0), "%s, at a glance",
		    of[i].word);
	}
}

int
main(void)
{
	size_t i;

	check_classes();
	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		check(cases[i]);
	check_shift();
	check_void();
	return unit_done();
}
