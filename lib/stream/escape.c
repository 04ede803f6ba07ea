/*
 * Escapes of dateline(5), both ways.  Hardly a byte needs one, so they are
 * looked for a block at a time.
 */
#include "base/block.h"
#include "stream/escape.h"

static void
add_hex(struct dl_buf *b, unsigned char c)
{
	static const char hex[] = "0123456789ABCDEF";

	dl_buf_addc(b, '\\');
	dl_buf_addc(b, 'x');
	dl_buf_addc(b, hex[c >> 4]);
	dl_buf_addc(b, hex[c & 15]);
}

static void
add_escaped(struct dl_buf *b, unsigned char c)
{
	const char *s;

	switch (c) {
	case '\\':
		s = "\\\\";
		break;
	case '\t':
		s = "\\t";
		break;
	case '\n':
		s = "\\n";
		break;
	case '\r':
		s = "\\r";
		break;
	default:
		add_hex(b, c);
		return;
	}
	dl_buf_add(b, s, 2);
}

/* Appends what a byte becomes that cannot stand for itself. */
static void
add_escape(struct dl_buf *b, unsigned char c)
{
	if (c == ';' || c == '|')
		add_hex(b, c);
	else
		add_escaped(b, c);
}

/*
 * The bytes of the block at p that need an escape: control bytes, backslash,
 * and two more.
 */
static uint64_t
special(const char *p, char also, char alsotoo)
{
	struct dl_block b = dl_block_load(p), set;

	set = dl_block_or(dl_block_below(b, 0x20), dl_block_is(b, 0x7F));
	set = dl_block_or(set, dl_block_is(b, '\\'));
	set = dl_block_or(set, dl_block_is(b, (unsigned char)also));
	set = dl_block_or(set, dl_block_is(b, (unsigned char)alsotoo));
	return dl_block_bits(set);
}

/*
 * Appends a few bytes if none of them wants an escape, wherever it stands:
 * nearly all fields are short and have none.
 */
static inline bool
add_harmless(struct dl_buf *b, struct dl_str s)
{
	static const bool odd[256] = {
		true, true, true, true, true, true, true, true,
		true, true, true, true, true, true, true, true,
		true, true, true, true, true, true, true, true,
		true, true, true, true, true, true, true, true,
		[';'] = true, ['\\'] = true, ['|'] = true, [0x7F] = true
	};
	bool any = false;
	size_t i;
	char *to;

	if (s.n > DL_BLOCK / 2)
		return false;
	to = dl_buf_room(b, s.n);
	for (i = 0; i < s.n; i++) {
		any |= odd[(unsigned char)s.p[i]];
		to[i] = s.p[i];
	}
	b->n += any ? 0 : s.n;
	return !any;
}

static void
escape(struct dl_buf *b, struct dl_str s, char also, char alsotoo)
{
	size_t i, at, from = 0;
	uint64_t bits;
	char last[DL_BLOCK];

	if (add_harmless(b, s))
		return;
	for (i = 0; i < s.n; i += DL_BLOCK) {
		if (s.n - i >= DL_BLOCK)
			bits = special(s.p + i, also, alsotoo);
		else {
			memset(last, ' ', sizeof(last));
			memcpy(last, s.p + i, s.n - i);
			bits = special(last, also, alsotoo);
		}
		for (; bits != 0; bits &= bits - 1) {
			at = i + dl_lowest_bit(bits);
			dl_buf_add(b, s.p + from, at - from);
			add_escape(b, (unsigned char)s.p[at]);
			from = at + 1;
		}
	}
	if (s.n > from)
		dl_buf_add(b, s.p + from, s.n - from);
}

void
dl_escape_field(struct dl_buf *b, struct dl_str s)
{
	if (s.n == 0)
		dl_buf_addc(b, '.');
	else if (s.n == 1 && s.p[0] == '.')
		dl_buf_add(b, "\\.", 2);
	else
		escape(b, s, '\\', '\\');
}

void
dl_escape_attr(struct dl_buf *b, struct dl_str s, bool bar)
{
	escape(b, s, ';', bar ? '|' : ';');
}

static int
hexdigit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/*
 * Reads the escape at p (n > 0 bytes, p[0] a backslash) into *c; its length,
 * or 0 if it is none.
 */
static size_t
read_escape(const char *p, size_t n, char *c)
{
	int hi, lo;

	if (n < 2)
		return 0;
	switch (p[1]) {
	case '\\':
	case '.':
		*c = p[1];
		return 2;
	case 't':
		*c = '\t';
		return 2;
	case 'n':
		*c = '\n';
		return 2;
	case 'r':
		*c = '\r';
		return 2;
	case 'x':
		break;
	default:
		return 0;
	}
	if (n < 4 || (hi = hexdigit(p[2])) < 0 || (lo = hexdigit(p[3])) < 0)
		return 0;
	*c = (char)(hi << 4 | lo);
	return 4;
}

int
dl_unescape(struct dl_buf *b, struct dl_str s)
{
	const char *end, *p = s.p, *q;
	size_t k;
	char c;

	if (s.n == 0)
		return 0;
	for (end = p + s.n; p < end;) {
		q = memchr(p, '\\', (size_t)(end - p));
		if (q == NULL)
			q = end;
		dl_buf_add(b, p, (size_t)(q - p));
		if (q == end)
			break;
		k = read_escape(q, (size_t)(end - q), &c);
		if (k == 0)
			return -1;
		dl_buf_addc(b, c);
		p = q + k;
	}
	return 0;
}

long long
dl_unescaped_len(struct dl_str s)
{
	const char *end, *p = s.p, *q;
	long long n = 0;
	size_t k;
	char c;

	if (s.n == 0)
		return 0;
	for (end = p + s.n; p < end;) {
		q = memchr(p, '\\', (size_t)(end - p));
		if (q == NULL)
			return n + (end - p);
		k = read_escape(q, (size_t)(end - q), &c);
		if (k == 0)
			return -1;
		n += q - p + 1;
		p = q + k;
	}
	return n;
}
