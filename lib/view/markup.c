/*
 * Escaping for XML and HTML, JSON and iCalendar; see markup.h.
 */
#include "stream/escape.h"
#include "text/utf8.h"
#include "view/markup.h"

#define REPLACED	"\xEF\xBF\xBD"	/* U+FFFD */

/* Appends a character of n bytes as the format writes it. */
typedef void (*put_fn)(struct dl_buf *, const char *, size_t n);

static void
put_xml(struct dl_buf *b, const char *p, size_t n)
{
	switch (*p) {
	case '&':
		dl_buf_adds(b, "&amp;");
		break;
	case '<':
		dl_buf_adds(b, "&lt;");
		break;
	case '>':
		dl_buf_adds(b, "&gt;");
		break;
	case '"':
		dl_buf_adds(b, "&quot;");
		break;
	default:
		dl_buf_add(b, p, n);
		break;
	}
}

static void
put_json(struct dl_buf *b, const char *p, size_t n)
{
	if (*p == '"' || *p == '\\')
		dl_buf_addc(b, '\\');
	if (*p == '\n')
		dl_buf_adds(b, "\\n");
	else if (*p == '\t')
		dl_buf_adds(b, "\\t");
	else
		dl_buf_add(b, p, n);
}

static void
put_ics(struct dl_buf *b, const char *p, size_t n)
{
	if (*p == '\n') {
		dl_buf_adds(b, "\\n");
		return;
	}
	if (*p == ',' || *p == ';' || *p == '\\')
		dl_buf_addc(b, '\\');
	dl_buf_add(b, p, n);
}

/* True if no format takes the character. */
static bool
odd(uint32_t cp)
{
	return cp == DL_BADCHAR || (cp < 0x20 && cp != '\n' && cp != '\t') ||
	    cp == 0x7F || cp == 0xFFFE || cp == 0xFFFF;
}

static void
put_all(struct dl_buf *b, struct dl_str s, put_fn put)
{
	struct dl_buf raw = { 0 };
	size_t i, n;
	uint32_t cp;

	(void)dl_unescape(&raw, s);
	for (i = 0; i < raw.n; i += n) {
		n = dl_utf8_decode(raw.p + i, raw.n - i, &cp);
		if (odd(cp))
			dl_buf_adds(b, REPLACED);
		else
			put(b, raw.p + i, n);
	}
	dl_buf_free(&raw);
}

void
dl_markup_xml(struct dl_buf *b, struct dl_str s)
{
	put_all(b, s, put_xml);
}

void
dl_markup_json(struct dl_buf *b, struct dl_str s)
{
	dl_buf_addc(b, '"');
	put_all(b, s, put_json);
	dl_buf_addc(b, '"');
}

void
dl_markup_ics(struct dl_buf *b, struct dl_str s)
{
	put_all(b, s, put_ics);
}
