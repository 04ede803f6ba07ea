/*
 * The tokeniser, and what tells which sentences speak of no time, on a machine
 * without vectors: the same tokens and the same answers as here, for rows of
 * words and signs that fall across the ends of blocks.
 */
#define DL_PORTABLE
#define dl_tokenise	portable_tokenise
#define dl_toks_free	portable_toks_free
#define dl_asleep	portable_asleep
#include "../../lib/text/token.c"
#undef class
#undef L
#undef U
#undef D
#undef W
#define letters	letters_of
#include "../../lib/date/asleep.c"
#undef letters
#undef dl_tokenise
#undef dl_toks_free
#undef dl_asleep

#include "unit.h"

void	dl_tokenise(struct dl_toks *, const char *p, size_t n);
void	dl_toks_free(struct dl_toks *);
bool	dl_asleep(struct dl_str text);

static bool
same(const struct dl_toks *a, const struct dl_toks *b)
{
	return a->n == b->n && memcmp(a->low, b->low, a->len) == 0 &&
	    (a->n == 0 || memcmp(a->t, b->t, a->n * sizeof(*a->t)) == 0);
}

/* Words in an order of chance, up to n bytes; returns how many. */
static size_t
fill(char *p, size_t n, uint32_t lot)
{
	static const char *const words[] = {
		"the ", "Saw", " ", "extraordinarily ", "HOUSE ", "p.m", ". ",
		"\xE2\x80\x9C", "\xC3\x89tat ", ", ", "a ", "Ca", "rrots ",
		"U.S. ", "zebra-", "\xE2\x80\x99s ", "[", "@", "`", "{", "o "
	};
	static const char *const waking[] = { "May ", "7 ", "Friday", "weeks" };
	size_t at = 0, len;
	const char *w;

	for (;;) {
		lot = lot * 1103515245u + 12345;
		w = (lot >> 16) % 200 == 0 ? waking[lot >> 24 & 3] :
		    words[(lot >> 16) % (sizeof(words) / sizeof(*words))];
		len = strlen(w);
		if (at + len > n)
			return at;
		memcpy(p + at, w, len);
		at += len;
	}
}

int
main(void)
{
	struct dl_toks a = { .n = 0 }, b = { .n = 0 };
	bool tokens = true, answers = true;
	size_t n, asleep = 0;
	uint32_t round;
	char p[300];

	for (round = 0; round < 6000; round++) {
		n = fill(p, round % sizeof(p), round);
		dl_tokenise(&a, p, n);
		portable_tokenise(&b, p, n);
		tokens = tokens && same(&a, &b);
		answers = answers && dl_asleep(dl_str(p, n)) ==
		    portable_asleep(dl_str(p, n));
		asleep += dl_asleep(dl_str(p, n));
	}
	unit_ok(tokens, "the same tokens");
	unit_ok(answers, "the same answers");
	unit_ok(asleep > 600 && asleep < 5400, "of both kinds: %zu", asleep);
	dl_toks_free(&a);
	portable_toks_free(&b);
	return unit_done();
}
