/*
 * UTF-8 (RFC 3629), and case and letters of the scripts that English news
 * quotes: Latin, Greek, Cyrillic, Armenian by ranges of the Unicode blocks;
 * every other assigned-looking character above U+00AA counts as a letter
 * unless it stands in a block of punctuation, symbols or spaces.
 */
#include <string.h>

#include "base/swar.h"
#include "text/utf8.h"

static bool
is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

size_t
dl_utf8_decode(const char *s, size_t n, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t c = p[0];

	if (c < 0x80) {
		*cp = c;
		return 1;
	}
	*cp = DL_BADCHAR;
	if (c >= 0xC2 && c <= 0xDF && n >= 2 && is_tail(p[1])) {
		*cp = (c & 0x1F) << 6 | (p[1] & 0x3Fu);
		return 2;
	}
	if (c >= 0xE0 && c <= 0xEF && n >= 3 && is_tail(p[1]) &&
	    is_tail(p[2])) {
		c = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		if (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))
			return 1;
		*cp = c;
		return 3;
	}
	if (c >= 0xF0 && c <= 0xF4 && n >= 4 && is_tail(p[1]) &&
	    is_tail(p[2]) && is_tail(p[3])) {
		c = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 |
		    (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
		if (c < 0x10000 || c > 0x10FFFF)
			return 1;
		*cp = c;
		return 4;
	}
	return 1;
}

bool
dl_utf8_inside(const char *p, size_t n, size_t i)
{
	uint32_t cp;
	size_t k;

	if (i == 0 || i >= n || !is_tail((unsigned char)p[i]))
		return false;
	for (k = 1; k <= 3 && k <= i; k++)
		if (!is_tail((unsigned char)p[i - k]))
			return dl_utf8_decode(p + i - k, n - i + k, &cp) > k;
	return false;
}

/*
 * Blocks in which upper and lower case alternate: the upper-case letter is
 * the one whose code is even (0) or odd (1).
 */
struct pairs {
	uint32_t from, to;
	unsigned upper;
};

static const struct pairs pairs[] = {
	{ 0x0100, 0x012F, 0 },
	{ 0x0132, 0x0137, 0 },
	{ 0x0139, 0x0148, 1 },
	{ 0x014A, 0x0177, 0 },
	{ 0x0179, 0x017E, 1 },
	{ 0x01CD, 0x01DC, 1 },
	{ 0x01DE, 0x01EF, 0 },
	{ 0x0200, 0x0233, 0 },
	{ 0x0370, 0x0373, 0 },
	{ 0x03D8, 0x03EF, 0 },
	{ 0x0460, 0x0481, 0 },
	{ 0x048A, 0x04BF, 0 },
	{ 0x04D0, 0x052F, 0 },
	{ 0x1E00, 0x1E95, 0 },
	{ 0x1EA0, 0x1EFF, 0 }
};

/* Blocks in which lower case stands at a fixed distance behind upper case. */
struct shift {
	uint32_t from, to, by;
};

static const struct shift shifts[] = {
	{ 'A', 'Z', 32 },
	{ 0x00C0, 0x00D6, 32 },
	{ 0x00D8, 0x00DE, 32 },
	{ 0x0388, 0x038A, 37 },
	{ 0x0391, 0x03A1, 32 },
	{ 0x03A3, 0x03AB, 32 },
	{ 0x0400, 0x040F, 80 },
	{ 0x0410, 0x042F, 32 },
	{ 0x0531, 0x0556, 48 }
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The lower-case form of an upper-case letter, or 0. */
static uint32_t
lower_of(uint32_t c)
{
	size_t i;

	if (c > 0x1EFF)
		return 0;			/* quotes and dashes, mostly */
	for (i = 0; i < COUNT(shifts); i++)
		if (c >= shifts[i].from && c <= shifts[i].to)
			return c + shifts[i].by;
	for (i = 0; i < COUNT(pairs); i++)
		if (c >= pairs[i].from && c <= pairs[i].to)
			return (c & 1) == pairs[i].upper ? c + 1 : 0;
	return c == 0x0178 ? 0x00FF : 0;	/* Y with diaeresis */
}

bool
dl_is_upper(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	/* The lower case of I with a dot is i, which is shorter. */
	return lower_of(c) != 0 || c == 0x0130;
}

bool
dl_is_lower(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	if (c == 0x00DF || c == 0x0131 || c == 0x0138 || c == 0x0149 ||
	    c == 0x017F)
		return true;
	for (i = 0; i < COUNT(shifts); i++)
		if (c >= shifts[i].from + shifts[i].by &&
		    c <= shifts[i].to + shifts[i].by)
			return true;
	for (i = 0; i < COUNT(pairs); i++)
		if (c >= pairs[i].from && c <= pairs[i].to)
			return (c & 1) != pairs[i].upper;
	return c >= 0x03AC && c <= 0x03CE;
}

bool
dl_is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 ||
	    c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
	    c == 0x3000 || c == 0xFEFF;
}

/* Blocks above Latin-1 that hold no letters. */
static const struct pairs no_letters[] = {
	{ 0x2000, 0x206F, 0 },		/* punctuation and spaces */
	{ 0x20A0, 0x20CF, 0 },		/* currency */
	{ 0x2190, 0x2BFF, 0 },		/* arrows to symbols */
	{ 0x2E00, 0x2E7F, 0 },		/* more punctuation */
	{ 0x3000, 0x3004, 0 },
	{ 0x3008, 0x3020, 0 },
	{ 0xE000, 0xF8FF, 0 },		/* private use */
	{ 0xFE30, 0xFE6F, 0 },
	{ 0xFF00, 0xFF20, 0 },
	{ 0xFFE0, 0xFFFF, 0 },
	{ 0x1F000, 0x1FAFF, 0 }		/* pictures */
};

bool
dl_is_letter(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	if (c == DL_BADCHAR || dl_is_space(c))
		return false;
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	if (c == 0xD7 || c == 0xF7)
		return false;
	for (i = 0; i < COUNT(no_letters); i++)
		if (c >= no_letters[i].from && c <= no_letters[i].to)
			return false;
	return true;
}

/* Writes c, below 0x10000, as the two or three bytes that it has. */
static void
encode(uint32_t c, size_t n, char *out)
{
	if (n == 2) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return;
	}
	out[0] = (char)(0xE0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3F));
	out[2] = (char)(0x80 | (c & 0x3F));
}

/* Lowers what is ASCII at the beginning; returns how many bytes that was. */
static size_t
lower_ascii(const char *p, size_t n, char *out)
{
	uint64_t w, upper;
	size_t i = 0;

	/* Eight at a time: bit 7 of a sum says `at least A', `beyond Z'. */
	for (; i + 8 <= n; i += 8) {
		w = dl_swar_load(p + i);
		if ((w & DL_HIGH) != 0)
			break;
		upper = (w + DL_ONES * (128 - 'A')) &
		    ~(w + DL_ONES * (127 - 'Z')) & DL_HIGH;
		w += upper >> 2;
		memcpy(out + i, &w, 8);
	}
	for (; i < n && (unsigned char)p[i] < 0x80; i++)
		out[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
	return i;
}

void
dl_utf8_lower(const char *p, size_t n, char *out)
{
	uint32_t cp, low;
	size_t i = 0, k;

	while (i < n) {
		i += lower_ascii(p + i, n - i, out + i);
		if (i == n)
			break;
		k = dl_utf8_decode(p + i, n - i, &cp);
		low = k == 2 || k == 3 ? lower_of(cp) : 0;
		if (low != 0 && (k == 2 ? low < 0x800 : low >= 0x800))
			encode(low, k, out + i);
		else
			memcpy(out + i, p + i, k);
		i += k;
	}
}

/* The first byte beyond ASCII from i on, or n. */
static size_t
skip_ascii(const char *p, size_t i, size_t n)
{
	for (; i + 16 <= n; i += 16)
		if (((dl_swar_load(p + i) | dl_swar_load(p + i + 8)) &
		    DL_HIGH) != 0)
			break;
	while (i < n && (unsigned char)p[i] < 0x80)
		i++;
	return i;
}

struct dl_utf8_seen
dl_utf8_check(const char *p, size_t n)
{
	struct dl_utf8_seen seen = { 0, 0, 0 };
	uint32_t cp;
	size_t i, k;

	for (i = skip_ascii(p, 0, n); i < n; i = skip_ascii(p, i + k, n)) {
		k = dl_utf8_decode(p + i, n - i, &cp);
		if (cp != DL_BADCHAR)
			seen.wide++;
		else if (seen.bad++ == 0)
			seen.first = i;
	}
	return seen;
}

size_t
dl_utf8_width(const char *p, size_t n)
{
	uint64_t w;
	size_t i, tails = 0;

	for (i = 0; i + 8 <= n; i += 8) {
		w = dl_swar_load(p + i);
		if ((w & DL_HIGH) == 0)
			continue;
		/* 10xxxxxx: bit 7 without bit 6, a one in each such byte. */
		w = (w & ~(w << 1) & DL_HIGH) >> 7;
		tails += (size_t)((w * DL_ONES) >> 56);
	}
	for (; i < n; i++)
		tails += is_tail((unsigned char)p[i]);
	return n - tails;
}

size_t
dl_utf8_encode(uint32_t c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x10000) {
		encode(c, c < 0x800 ? 2 : 3, out);
		return c < 0x800 ? 2 : 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}
