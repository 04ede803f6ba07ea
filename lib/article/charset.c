/*
 * Character sets.  UTF-8 shows by its form: what is valid beyond ASCII is
 * hardly ever anything else.  Which of the eight-bit sets a text is in shows
 * by where their quotation marks and accented letters come to stand: the
 * apostrophe between letters, an opening mark before a word, a small letter
 * inside one.  Bytes of the sets come from charsets.tsv.
 */
#include <stdlib.h>

#include "article/charset.h"
#include "tables.h"
#include "text/table.h"

enum {
	LOOK = 64,			/* bytes that tell UTF-16 by its NULs */
	VOTES = 4096			/* bytes beyond ASCII that are asked */
};

#define REPLACEMENT	0xFFFDu

static const char *const names[] = {
	"utf-8", "cp1252", "latin1", "latin9", "macroman", "utf-16le",
	"utf-16be", "auto"
};

int
dl_charset_named(const char *name)
{
	int i;

	for (i = DL_CS_ASIS; i <= DL_CS_AUTO; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

const char *
dl_charset_name(enum dl_charset set)
{
	return names[set];
}

/* The characters of all bytes of an eight-bit set. */
static void
fill(enum dl_charset set, uint32_t code[256])
{
	struct dl_str key = dl_str(names[set], strlen(names[set]));
	uint32_t at = 0;
	unsigned i;
	long row;

	for (i = 0; i < 256; i++)
		code[i] = i;
	while ((row = dl_table_next(&dl_tab_charsets, key, &at)) >= 0)
		code[strtoul(dl_table_cell(&dl_tab_charsets, row,
		    DL_CHARSETS_BYTE), NULL, 16) & 0xFF] =
		    (uint32_t)strtoul(dl_table_cell(&dl_tab_charsets, row,
		    DL_CHARSETS_CODE), NULL, 16);
}

static bool
ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* How well character c fits between what stands around byte i. */
static int
fit(struct dl_str s, size_t i, uint32_t c)
{
	char before = i > 0 ? s.p[i - 1] : ' ';
	char after = i + 1 < s.n ? s.p[i + 1] : ' ';
	bool left = ascii_letter(before), right = ascii_letter(after);

	switch (c) {
	case 0x2018:			/* opening quotation marks */
	case 0x201C:
	case 0x00AB:
		return !left && right ? 2 : -1;
	case 0x2019:			/* closing ones, the apostrophe */
	case 0x201D:
	case 0x00BB:
		return left || (before > ' ' && !right) ? 2 : -1;
	case 0x2013:			/* dashes, ellipsis */
	case 0x2014:
	case 0x2026:
		return left == right ? 1 : 0;
	default:
		break;
	}
	if (dl_is_lower(c))
		return left || right ? 1 : 0;
	if (dl_is_upper(c))
		return (before >= 'a' && before <= 'z') ? -1 : right;
	return c < 0xA0 || (left && right) ? -1 : 0;
}

/* The set in which the bytes beyond ASCII fit best. */
static enum dl_charset
best_fit(struct dl_str s)
{
	uint32_t code[256];
	enum dl_charset best = DL_CS_CP1252;
	long score, top = 0;
	size_t i, votes;
	int set;

	for (set = DL_CS_CP1252; set <= DL_CS_MACROMAN; set++) {
		fill((enum dl_charset)set, code);
		score = 0;
		for (i = votes = 0; i < s.n && votes < VOTES; i++)
			if ((unsigned char)s.p[i] >= 0x80) {
				score += fit(s, i,
				    code[(unsigned char)s.p[i]]);
				votes++;
			}
		if (set == DL_CS_CP1252 || score > top) {
			top = score;
			best = (enum dl_charset)set;
		}
	}
	return best;
}

/* Which bytes of its pairs are NUL: DL_CS_ASIS if no more on one side. */
static enum dl_charset
wide(struct dl_str s)
{
	size_t i, n = s.n < LOOK ? s.n : LOOK, nul[2] = { 0, 0 };

	if (s.n >= 2 && memcmp(s.p, "\xFF\xFE", 2) == 0)
		return DL_CS_UTF16LE;
	if (s.n >= 2 && memcmp(s.p, "\xFE\xFF", 2) == 0)
		return DL_CS_UTF16BE;
	for (i = 0; i < n; i++)
		nul[i % 2] += s.p[i] == '\0';
	if (n < 8 || (nul[0] == 0) == (nul[1] == 0) ||
	    (nul[0] + nul[1]) * 8 < n * 3)
		return DL_CS_ASIS;
	return nul[0] == 0 ? DL_CS_UTF16LE : DL_CS_UTF16BE;
}

bool
dl_charset_wide(struct dl_str s)
{
	return wide(s) != DL_CS_ASIS;
}

enum dl_charset
dl_charset_guess(struct dl_str s, struct dl_utf8_seen *seen)
{
	enum dl_charset set = wide(s);

	*seen = (struct dl_utf8_seen){ 0, 0, 0 };
	if (set != DL_CS_ASIS)
		return set;
	*seen = dl_utf8_check(s.p, s.n);
	return seen->bad <= seen->wide ? DL_CS_ASIS : best_fit(s);
}

static uint32_t
unit_at(const unsigned char *p, bool big)
{
	return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static void
put(struct dl_buf *to, uint32_t c)
{
	to->n += dl_utf8_encode(c, dl_buf_room(to, 4));
}

static size_t
convert_wide(struct dl_str s, bool big, struct dl_buf *to)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i, bad = s.n % 2;
	uint32_t c, low;

	for (i = 0; i + 1 < s.n; i += 2) {
		c = unit_at(p + i, big);
		if (c >= 0xD800 && c <= 0xDBFF && i + 3 < s.n &&
		    ((low = unit_at(p + i + 2, big)) & 0xFC00) == 0xDC00) {
			c = 0x10000 + ((c & 0x3FF) << 10) + (low & 0x3FF);
			i += 2;
		} else if (c >= 0xD800 && c <= 0xDFFF) {
			c = REPLACEMENT;
			bad++;
		}
		put(to, c);
	}
	if (s.n % 2 != 0)
		put(to, REPLACEMENT);
	return bad;
}

size_t
dl_charset_convert(enum dl_charset set, struct dl_str s, struct dl_buf *to)
{
	uint32_t code[256];
	size_t i, from = 0;

	if (set == DL_CS_UTF16LE || set == DL_CS_UTF16BE)
		return convert_wide(s, set == DL_CS_UTF16BE, to);
	if (set != DL_CS_ASIS)
		fill(set, code);
	for (i = 0; set != DL_CS_ASIS && i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80) {
			dl_buf_add(to, s.p + from, i - from);
			put(to, code[(unsigned char)s.p[i]]);
			from = i + 1;
		}
	dl_buf_add(to, s.p + from, s.n - from);
	return 0;
}
