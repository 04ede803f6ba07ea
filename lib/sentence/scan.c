/*
 * The scan for candidates.  About one byte in fifty of news text is one, so
 * this loop is where the bytes go: a block at a time.  The quotation marks and
 * dashes of news begin with the byte that an ellipsis begins with; the block
 * two bytes further on tells them apart by their third byte.
 */
#include "sentence/scan.h"

/* The lead bytes of the block at p that may begin a stop. */
static uint64_t
wide(const char *p)
{
	struct dl_block b = dl_block_load(p), third = dl_block_load(p + 2);

	third = dl_block_or(dl_block_is(third, 0xA6), dl_block_or(
	    dl_block_is(third, 0xA8), dl_block_is(third, 0xA9)));
	return dl_block_bits(dl_block_or(dl_block_and(dl_block_is(b, 0xE2),
	    third), dl_block_or(dl_block_is(b, 0xE3), dl_block_is(b, 0xEF))));
}

/* True if a lead byte begins a stop or the end of a line in three bytes. */
static bool
is_stop(const unsigned char *p)
{
	if (p[0] == 0xE2)
		return p[1] == 0x80 && (p[2] == 0xA6 || (p[2] | 1) == 0xA9);
	if (p[0] == 0xE3)
		return p[1] == 0x80 && p[2] == 0x82;
	return p[0] == 0xEF && p[1] == 0xBC &&
	    (p[2] == 0x81 || p[2] == 0x8E || p[2] == 0x9F);
}

/* The candidates of three bytes in the block at p. */
static uint64_t
wide_hits(const char *p)
{
	uint64_t left = wide(p), hits = left;
	unsigned k;

	for (; left != 0; left &= left - 1) {
		k = dl_lowest_bit(left);
		if (!is_stop((const unsigned char *)p + k))
			hits &= ~((uint64_t)1 << k);
	}
	return hits;
}

static inline dl_lane
lane_hits(dl_lane v)
{
	return dl_lane_or(dl_lane_or(dl_lane_is(v, '.'), dl_lane_is(v, '!')),
	    dl_lane_or(dl_lane_is(v, '\n'), dl_lane_is(v, '?')));
}

/* The candidates in the block at p, which is followed by two bytes more. */
static inline uint64_t
block_hits(const char *p)
{
	struct dl_block b = dl_block_load(p);
	uint64_t hits = dl_lane_bits(lane_hits(b.v), lane_hits(b.w),
	    lane_hits(b.x), lane_hits(b.y));

	return dl_block_some(dl_block_high(b)) ? hits | wide_hits(p) : hits;
}

/*
 * The last bytes, fewer than a block and two: on a copy with room behind.  A
 * stop that is cut at the end is no block's yet, if more is to come; if not,
 * the decision shall see it.
 */
static void
last_block(struct dl_scan *s, const char *p, size_t i, size_t n, bool open)
{
	char copy[DL_BLOCK + 2] = { 0 };
	size_t k, len = n - i < DL_BLOCK ? n - i : DL_BLOCK;
	unsigned char c;

	memcpy(copy, p + i, n - i);
	s->from = i;
	s->to = i + len;
	s->hits = block_hits(copy);
	for (k = n - i > 2 ? n - i - 2 : 0; k < len; k++) {
		c = (unsigned char)copy[k];
		if (c != 0xE2 && c != 0xE3 && c != 0xEF)
			continue;
		if (open) {
			s->to = i + k;
			s->hits &= ((uint64_t)1 << k) - 1;
			break;
		}
		s->hits |= (uint64_t)1 << k;
	}
}

size_t
dl_sent_scan_on(struct dl_scan *s, const char *p, size_t i, size_t n,
    bool open)
{
	uint64_t hits;

	for (; n - i >= DL_BLOCK + 2; i += DL_BLOCK) {
		hits = block_hits(p + i);
		if (hits == 0)
			continue;
		*s = (struct dl_scan){ i, i + DL_BLOCK, hits };
		return i + dl_lowest_bit(hits);
	}
	*s = (struct dl_scan){ i, i, 0 };
	while (s->to < n) {
		i = s->to;
		last_block(s, p, i, n, open);
		if (s->hits != 0)
			return i + dl_lowest_bit(s->hits);
		if (s->to == i)
			break;		/* a character is cut */
	}
	return n;
}
