/*
 * Escapes of dateline(5), both ways.
 */
#include "base/swar.h"
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

static bool
plain(unsigned char c)
{
	return c >= 0x20 && c != 0x7F && c != '\\';
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

/* How many bytes from i on surely need no escape, eight at a time. */
static size_t
easy(struct dl_str s, size_t i, char also, char alsotoo)
{
	uint64_t w;
	size_t from = i;

	for (; i + 8 <= s.n; i += 8) {
		w = dl_swar_load(s.p + i);
		if ((dl_swar_below(w, 0x20) | dl_swar_is(w, 0x7F) |
		    dl_swar_is(w, '\\') |
		    dl_swar_is(w, (unsigned char)also) |
		    dl_swar_is(w, (unsigned char)alsotoo)) != 0)
			break;
	}
	return i - from;
}

static void
escape(struct dl_buf *b, struct dl_str s, char also, char alsotoo)
{
	size_t i, from = 0;
	unsigned char c;

	for (i = easy(s, 0, also, alsotoo); i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (plain(c) && c != (unsigned char)also &&
		    c != (unsigned char)alsotoo)
			continue;
		dl_buf_add(b, s.p + from, i - from);
		from = i + 1;
		if (plain(c))
			add_hex(b, c);
		else
			add_escaped(b, c);
		/* Behind an escape the easy bytes begin again. */
		i += easy(s, from, also, alsotoo);
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
	const char *end = s.p + s.n, *p = s.p, *q;
	size_t k;
	char c;

	while (p < end) {
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
	const char *end = s.p + s.n, *p = s.p, *q;
	long long n = 0;
	size_t k;
	char c;

	while (p < end) {
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
