/*
 * The scan for candidates.  About one byte in seventy of news text is one,
 * so blocks of 32 bytes are first tested as a whole, in a loop without
 * branches that compilers turn into vector instructions, and only a block
 * with a hit is looked at byte by byte.
 */
#include <stdbool.h>
#include <string.h>

#include "sentence/scan.h"

enum { BLOCK = 32 };

static bool
candidate(unsigned char c)
{
	return c == '.' || c == '\n' || c == '!' || c == '?' ||
	    c == 0xE2 || c == 0xE3 || c == 0xEF;
}

/* Nonzero if one of the BLOCK bytes at p is a candidate. */
static int
block_hit(const unsigned char *p)
{
	unsigned char hit[BLOCK];
	unsigned long long word[BLOCK / 8];
	int i;

	for (i = 0; i < BLOCK; i++)
		hit[i] = (unsigned char)((p[i] == '.') | (p[i] == '\n') |
		    (p[i] == '!') | (p[i] == '?') | (p[i] == 0xE2) |
		    (p[i] == 0xE3) | (p[i] == 0xEF));
	memcpy(word, hit, sizeof word);
	return (word[0] | word[1] | word[2] | word[3]) != 0;
}

/* A lead byte of three may begin many things that are no stops. */
static bool
is_stop(const unsigned char *p, size_t left)
{
	if (p[0] < 0x80 || left < 3)
		return true;		/* cut: let the decision see it */
	if (p[0] == 0xE2)
		return p[1] == 0x80 && p[2] == 0xA6;
	if (p[0] == 0xE3)
		return p[1] == 0x80 && p[2] == 0x82;
	return p[1] == 0xBC &&
	    (p[2] == 0x81 || p[2] == 0x8E || p[2] == 0x9F);
}

size_t
dl_sent_scan(const char *text, size_t i, size_t n)
{
	const unsigned char *p = (const unsigned char *)text;

	for (;;) {
		while (n - i >= BLOCK && !block_hit(p + i))
			i += BLOCK;
		while (i < n && !candidate(p[i]))
			i++;
		if (i == n || is_stop(p + i, n - i))
			return i;
		i++;
	}
}
