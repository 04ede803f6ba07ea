/*
 * Folding by the decompositions of the Unicode Character Database: the base
 * letters of U+00C0..U+024F and U+1E00..U+1EFF, a dash where there is none.
 * Letters that do not decompose (l with stroke, o with stroke, thorn) have
 * the letter that English newspapers write.
 */
#include <stdint.h>

#include "entity/fold.h"
#include "text/utf8.h"

#define ALIKE_MIN	5		/* bytes; shorter names differ */

static const char latin[] =		/* from U+00C0 */
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "-b--------d----a--------kk------oo-------------uu--yy-----------"
    "-------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----"
    "aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------"
    "----------------";
static const char additional[] =	/* from U+1E00 */
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

static char
base(uint32_t cp)
{
	if (cp >= 0xC0 && cp < 0xC0 + sizeof(latin) - 1)
		return latin[cp - 0xC0];
	if (cp >= 0x1E00 && cp < 0x1E00 + sizeof(additional) - 1)
		return additional[cp - 0x1E00];
	return '-';
}

size_t
dl_fold(char *out, struct dl_str s)
{
	uint32_t cp;
	size_t i, k, n = 0;
	char c;

	for (i = 0; i < s.n; i += k) {
		k = 1;
		c = s.p[i];
		if (c >= 'A' && c <= 'Z')
			out[n++] = (char)(c | 0x20);
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			out[n++] = c;
		else if ((unsigned char)c >= 0x80) {
			k = dl_utf8_decode(s.p + i, s.n - i, &cp);
			c = base(cp);
			if (c != '-')
				out[n++] = c;
			else if (dl_is_letter(cp)) {
				dl_utf8_lower(s.p + i, k, out + n);
				n += k;
			}
		}
	}
	return n;
}

static bool
vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' ||
	    c == 'y';
}

/* The next consonant from *i on, doubles taken once; 0: none. */
static char
consonant(struct dl_str s, size_t *i)
{
	while (*i < s.n && (vowel(s.p[*i]) ||
	    (*i > 0 && s.p[*i] == s.p[*i - 1])))
		++*i;
	return *i < s.n ? s.p[(*i)++] : '\0';
}

static bool
same_consonants(struct dl_str a, struct dl_str b)
{
	size_t i = 0, j = 0;
	char c, d;

	do {
		c = consonant(a, &i);
		d = consonant(b, &j);
	} while (c == d && c != '\0');
	return c == d;
}

/* True if b is a with two neighbours exchanged. */
static bool
swapped(struct dl_str a, struct dl_str b)
{
	size_t i = 0;

	if (a.n != b.n)
		return false;
	while (i < a.n && a.p[i] == b.p[i])
		i++;
	return i + 1 < a.n && a.p[i] == b.p[i + 1] && a.p[i + 1] == b.p[i] &&
	    memcmp(a.p + i + 2, b.p + i + 2, a.n - i - 2) == 0;
}

bool
dl_fold_alike(struct dl_str a, struct dl_str b)
{
	if (a.n < ALIKE_MIN || b.n < ALIKE_MIN || a.p[0] != b.p[0] ||
	    a.p[a.n - 1] != b.p[b.n - 1])
		return false;
	return same_consonants(a, b) || swapped(a, b);
}
