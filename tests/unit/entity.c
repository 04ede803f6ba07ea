/*
 * The parts of the entity tagger that stand alone: the dictionary, the
 * gazetteer, titles and head words.
 */
#include "entity/dict.h"
#include "entity/word.h"
#include "unit.h"

static void
test_dict(void)
{
	static char keys[2000][2];
	struct dl_dict d = { 0 };
	bool good = true;
	size_t i;

	unit_ok(dl_dict_get(&d, DL_STR("a")) == NULL, "empty");
	for (i = 0; i < 2000; i++) {
		keys[i][0] = (char)('a' + i % 50);
		keys[i][1] = (char)('a' + i / 50);
		*dl_dict_at(&d, dl_str(keys[i], 2)) = (uint32_t)i;
	}
	for (i = 0; i < 2000; i++)
		good = good && *dl_dict_get(&d, dl_str(keys[i], 2)) == i;
	unit_ok(good && d.n == 2000, "2000 keys");
	dl_dict_clear(&d);
	unit_ok(dl_dict_get(&d, dl_str(keys[0], 2)) == NULL, "cleared");
	unit_int(*dl_dict_at(&d, DL_STR("x")), 0, "new is 0");
	dl_dict_free(&d);
}

struct gaz_case {
	const char *text, *name, *geo;
	unsigned ntoks;
};

static void
test_gaz(void)
{
	static const struct gaz_case cases[] = {
		{ "ROK officials", "South Korea", "KOR", 1 },
		{ "U.S. officials", "United States", "USA", 1 },
		{ "us officials", NULL, NULL, 0 },
		{ "Kim Jong Un left", "Kim Jong Un", "PRK", 3 },
		{ "Kim Jong-un left", "Kim Jong Un", "PRK", 4 },
		{ "North Korean ships", "North Korea", "PRK", 2 },
		{ "Korean Workers' Party", "Workers' Party of Korea", "PRK",
		    4 },
		{ "New York", "New York", "USA", 2 },
		{ "turkey", NULL, NULL, 0 },
		{ "TURKEY", "Turkey", "TUR", 1 },
	};
	struct dl_toks t = { 0 };
	struct dl_gaz g;
	bool hit;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		dl_tokenise(&t, cases[i].text, strlen(cases[i].text));
		hit = dl_gaz_find(&t, 0, false, &g);
		if (cases[i].name == NULL)
			unit_ok(!hit || !(t.t[0].flags & DL_CAP), "%s",
			    cases[i].text);
		else
			unit_ok(hit && strcmp(g.name, cases[i].name) == 0 &&
			    strcmp(g.geo, cases[i].geo) == 0 &&
			    g.ntoks == cases[i].ntoks, "%s", cases[i].text);
	}
	dl_toks_free(&t);
}

static void
test_words(void)
{
	struct dl_toks t = { 0 };
	struct dl_title title;
	struct dl_head h;

	dl_tokenise(&t, DL_STR("Prime Minister Ann").p, 18);
	unit_int((long)dl_title_at(&t, 0, &title), 2, "prime minister");
	unit_ok(title.cls == DL_OFFICE && strcmp(title.name,
	    "Prime Minister") == 0, "is an office");
	dl_tokenise(&t, DL_STR("Ministry of Mud").p, 15);
	unit_ok(dl_head_word(&t, 0, &h) && h.of && h.label == DL_ORG,
	    "ministry of");
	unit_ok(dl_particle(&t, 1, DL_IN_OF) &&
	    !dl_particle(&t, 1, DL_IN_NAME),
	    "of is a particle");
	unit_ok(!dl_particle(&t, 3, DL_IN_OF), "past the end");
	dl_toks_free(&t);
}

int
main(void)
{
	test_dict();
	test_gaz();
	test_words();
	return unit_done();
}
