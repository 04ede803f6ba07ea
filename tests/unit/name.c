/*
 * Names of persons: folding, spellings, and what makes two names one.
 */
#include "entity/fold.h"
#include "entity/name.h"
#include "unit.h"

static void
test_fold(void)
{
	static const char *const cases[][2] = {
		{ "Jong-Un", "jongun" }, { "O'Hara", "ohara" },
		{ "Pe\xC3\xB1" "a", "pena" }, { "\xC5\x81\xC3\xB3" "d", "lod" },
		{ "Nguy\xE1\xBB\x85n", "nguyen" }, { "S.W.R.D.", "swrd" },
		{ "\xD0\x9F\xD1\x83", "\xD0\xBF\xD1\x83" },
		{ "a\xFF" "b", "ab" }, { "A1", "a1" }, { "--", "" },
	};
	char out[32];
	size_t i, n;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		n = dl_fold(out, dl_str(cases[i][0], strlen(cases[i][0])));
		unit_ok(dl_str_is(dl_str(out, n), cases[i][1]), "%s",
		    cases[i][1]);
	}
}

static void
test_alike(void)
{
	static const struct {
		const char *a, *b;
		bool alike;
	} cases[] = {
		{ "mohammed", "muhamad", true }, { "hussein", "hussain", true },
		{ "krysten", "kyrsten", true }, { "kareem", "karim", true },
		{ "martin", "marina", false }, { "maria", "mario", false },
		{ "anna", "annna", false },	/* too short to tell */
		{ "daniel", "daniela", false }, { "helen", "ellen", false },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		unit_ok(dl_fold_alike(dl_str(cases[i].a, strlen(cases[i].a)),
		    dl_str(cases[i].b, strlen(cases[i].b))) == cases[i].alike,
		    "%s, %s", cases[i].a, cases[i].b);
}

/* The sentence as the name of one person. */
static void
read_name(struct dl_name *n, struct dl_etext *t, struct dl_doc *d,
    const char *text)
{
	struct dl_mention m = { .first = 0, .title.name = "" };

	dl_doc_begin(d, DL_STR("d"), strlen(text), dl_str("", 0),
	    dl_str("", 0));
	dl_doc_add(d, DL_SENT, 0, dl_str(text, strlen(text)), "body",
	    DL_STR("1"), dl_str("", 0));
	dl_doc_settle(d);
	dl_etext_read(t, d);
	m.last = (uint32_t)t->sents[0].n;
	dl_name_read(n, t, &m);
}

static void
test_agree(void)
{
	static const struct {
		const char *a, *b;
		bool agree;
	} cases[] = {
		{ "Bill Dorn", "William H. Dorn", true },
		{ "B. Dorn", "William Dorn", false },
		{ "W. Dorn", "William Dorn", true },
		{ "Mohamad Dornani", "Mohammed Dornani", true },
		{ "Anna Lise Dorn", "Lise Dorn", true },
		{ "Petra Dorn", "Ann P. Dorn", false },
		{ "Carl Dorn Jr.", "Carl Dorn", false },
		{ "Carl Dorn", "Ann Dorn", false },
		{ "Kim Ga-na", "Kim Ga Na", false },	/* one key instead */
	};
	struct dl_etext t = { 0 }, u = { 0 };
	struct dl_doc d = { 0 }, e = { 0 };
	struct dl_name a, b;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		read_name(&a, &t, &d, cases[i].a);
		read_name(&b, &u, &e, cases[i].b);
		unit_ok(dl_names_agree(&a, &b) == cases[i].agree, "%s, %s",
		    cases[i].a, cases[i].b);
	}
	unit_ok(dl_str_eq(dl_name_key(&d.arena, &a), dl_name_key(&e.arena,
	    &b)), "one key of Kim Ga-na and Kim Ga Na");
	read_name(&a, &t, &d, "Ahmed bin Ali al-Dornani");
	unit_int((long)a.n, 3, "particles are no units");
	unit_ok(dl_str_is(a.unit[a.family], "dornani"), "family name");
	read_name(&a, &t, &d, "Kim Ga Na");
	unit_int((long)a.family, 0, "family name in front");
	read_name(&a, &t, &d, "Ana Marin-Dorn");
	unit_ok(dl_str_is(a.half, "dorn"), "half of a double name");
	dl_etext_free(&t);
	dl_etext_free(&u);
	dl_doc_free(&d);
	dl_doc_free(&e);
}

int
main(void)
{
	test_fold();
	test_alike();
	test_agree();
	return unit_done();
}
