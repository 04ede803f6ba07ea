/*
 * Look-up in tables: the compiled vocabulary of the format, and one made here
 * by the rules of text/table.h for phrases.
 */
#include "base/buf.h"
#include "tables.h"
#include "text/table.h"
#include "unit.h"

/* Every cell of the key column of a table leads to its row. */
static void
test_compiled(void)
{
	const struct dl_table *t = &dl_tab_vocabulary;
	bool found = true, all = true;
	uint32_t at;
	long r;

	for (uint32_t i = 0; i < t->nrows; i++) {
		const char *key = dl_table_cell(t, (long)i, 0);
		struct dl_str k = dl_str(key, strlen(key));

		found = found && dl_table_find(t, k) >= 0;
		at = 0;
		while ((r = dl_table_next(t, k, &at)) != -1 && r != (long)i)
			;
		all = all && r == (long)i;
	}
	unit_ok(t->nrows > 20 && found, "each key is found");
	unit_ok(all, "and leads to its row");
	unit_int(dl_table_find(t, DL_STR("doc/novel")), -1, "no such key");
	unit_int(dl_table_find(t, DL_STR("")), -1, "the empty key");
	unit_int(dl_table_find(t, DL_STR("doc/article\0")), -1,
	    "a key that is longer by a NUL");
}

/* What a quick look says of a word: never no of a key. */
static bool
may_have(const struct dl_table *t, const char *word)
{
	uint64_t w = 0;

	for (size_t i = 0; word[i] != '\0'; i++)
		w |= (uint64_t)(unsigned char)word[i] << 8 * i;
	return dl_table_may_have(t, w);
}

static void
test_typed(void)
{
	const struct dl_table *t = &dl_tab_abbreviations;
	unsigned long few = 0;
	bool all = true;
	char word[] = "aaaa";

	for (uint32_t i = 0; i < t->nslots; i++)
		if (t->slots[i].len > 0 && t->slots[i].len <= 8)
			all = all && may_have(t, t->pool + t->slots[i].key);
	unit_ok(all, "a quick look finds each key");
	for (int i = 0; i < 26 * 26; i++) {
		word[1] = (char)('a' + i % 26);
		word[2] = (char)('a' + i / 26);
		few += may_have(t, word);
	}
	unit_ok(few > 0 && few < 26 * 26 / 5, "and few other words");
	unit_int(dl_table_int(t, dl_table_find(t, DL_STR("Mr")),
	    DL_ABBREVIATIONS_CLASS), 1, "a word is its place");
	unit_ok(dl_table_int(&dl_tab_starters, dl_table_find(&dl_tab_starters,
	    DL_STR("0")), DL_STARTERS_SCORE) < 0, "a number may be negative");
}

/* A table of one column, by hand; a key with row 0 only begins others. */
#define NSLOTS	32

static char pool[512];
static uint32_t cells[16];
static struct dl_slot slots[NSLOTS];
static struct dl_table made = {
	pool, cells, slots, 0, 1, NSLOTS, NULL
};

static void
put(const char *key, bool row, bool more)
{
	static uint32_t used;
	uint32_t h = dl_hash(dl_str(key, strlen(key))), i = h;

	memcpy(pool + used, key, strlen(key) + 1);
	if (row)
		cells[made.nrows++] = used;
	while (slots[i % NSLOTS].len != 0)
		i++;
	slots[i % NSLOTS] = (struct dl_slot){ h, used, row ? made.nrows : 0,
	    (uint16_t)strlen(key), more };
	used += (uint32_t)strlen(key) + 1;
}

static const struct {
	const char *text;
	size_t at, n;
	const char *key;
} phrases[] = {
	{ "in New York now", 1, 2, "new york" },
	{ "New York Times", 0, 3, "new york times" },
	{ "New York", 0, 2, "new york" },
	{ "New Jersey", 0, 0, "" },
	{ "New", 0, 0, "" },
	{ "New-York", 0, 0, "" },
	{ "Moon Jae-in left", 1, 3, "jae-in" },
	{ "Jae - in", 0, 0, "" },
	{ "the U.S. said", 1, 1, "u.s." },
	{ "york", 0, 0, "" },
	{ "new york time", 0, 2, "new york" }
};

static void
test_phrases(void)
{
	struct dl_toks s = { 0 };
	uint32_t at = 0;
	size_t n;
	long row;

	put("new", false, true);
	put("new york", true, true);
	put("new york times", true, false);
	put("jae", false, true);
	put("jae-", false, true);
	put("jae-in", true, false);
	put("u.s.", true, false);
	put("u.s.", true, false);
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		row = -1;
		dl_tokenise(&s, phrases[i].text, strlen(phrases[i].text));
		n = dl_table_phrase(&made, &s, phrases[i].at, true, &row);
		unit_int((long long)n, (long long)phrases[i].n, "tokens: %s",
		    phrases[i].text);
		unit_ok(n == 0 || strcmp(dl_table_cell(&made, row, 0),
		    phrases[i].key) == 0, "key: %s", phrases[i].text);
	}
	dl_tokenise(&s, "New York", 8);
	unit_int((long long)dl_table_phrase(&made, &s, 0, false, &row), 0,
	    "without folding, case counts");
	unit_int((long long)dl_table_phrase(&made, &s, 2, true, &row), 0,
	    "behind the last token");
	unit_int(dl_table_find(&made, DL_STR("new")), -1,
	    "the beginning of a key is no key");
	for (n = 0; dl_table_next(&made, DL_STR("u.s."), &at) != -1; n++)
		;
	unit_int((long long)n, 2, "two rows with one key");
	dl_toks_free(&s);
}

/* Tokens without end: the key buffer is bounded, the work too. */
static void
test_long(void)
{
	struct dl_buf b = { 0 };
	struct dl_toks s = { 0 };
	size_t n = 0;
	long row;

	for (int i = 0; i < 20000; i++)
		dl_buf_adds(&b, "new ");
	for (int i = 0; i < 20000; i++)
		dl_buf_adds(&b, "n");
	dl_tokenise(&s, b.p, b.n);
	for (size_t i = 0; i < s.n; i++)
		n += dl_table_phrase(&made, &s, i, true, &row);
	unit_int((long long)n, 0, "20000 beginnings, and a long word");
	dl_toks_free(&s);
	dl_buf_free(&b);
}

int
main(void)
{
	test_compiled();
	test_typed();
	test_phrases();
	test_long();
	return unit_done();
}
