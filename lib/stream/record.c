/*
 * Records: parsing, checking, writing, attributes; dateline(5).  One pass over
 * the line finds its tabs and says that nothing else in it needs a look; what
 * is wrong with a bad line is found afterwards.  That pass also copies the line
 * out of the reader's buffer and finds where it ends, if it is not a long one.
 */
#include "base/block.h"
#include "base/swar.h"
#include "stream/escape.h"
#include "stream/record.h"

#define NFIELDS	8

const char *
dl_kind_name(enum dl_kind k)
{
	static const char *const names[] = {
		"", "doc", "para", "sent", "ent", "date", "event"
	};

	return names[k];
}

int
dl_kind_rank(enum dl_kind k)
{
	return k == DL_DOC ? 0 : k == DL_PARA ? 1 : k == DL_SENT ? 2 : 3;
}

static enum dl_kind
kind_of(struct dl_str s)
{
	switch (s.n) {
	case 3:
		return memcmp(s.p, "ent", 3) == 0 ? DL_ENT :
		    memcmp(s.p, "doc", 3) == 0 ? DL_DOC : DL_OTHER;
	case 4:
		return memcmp(s.p, "sent", 4) == 0 ? DL_SENT :
		    memcmp(s.p, "date", 4) == 0 ? DL_DATE :
		    memcmp(s.p, "para", 4) == 0 ? DL_PARA : DL_OTHER;
	case 5:
		return memcmp(s.p, "event", 5) == 0 ? DL_EVENT : DL_OTHER;
	default:
		return DL_OTHER;
	}
}

/* Cuts the line at its tabs; the number of fields, at most NFIELDS + 1. */
static int
cut(struct dl_str line, struct dl_str f[NFIELDS])
{
	const char *p = line.p, *end = line.p + line.n, *tab;
	int n;

	for (n = 0; n < NFIELDS; n++) {
		tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
		f[n] = dl_str(p, (size_t)((tab != NULL ? tab : end) - p));
		if (tab == NULL)
			return n + 1;
		p = tab + 1;
	}
	return NFIELDS + 1;
}

/* True if a field holds a control byte. */
static bool
has_control(struct dl_str s)
{
	uint64_t w;
	size_t i;

	for (i = 0; i + 8 <= s.n; i += 8) {
		w = dl_swar_load(s.p + i);
		if ((dl_swar_below(w, 0x20) | dl_swar_is(w, 0x7F)) != 0)
			return true;
	}
	for (; i < s.n; i++)
		if ((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7F)
			return true;
	return false;
}

/* What is wrong with the control byte in the field, the last or not. */
static const char *
name_control(struct dl_str s, bool last)
{
	if (memchr(s.p, '\0', s.n) != NULL)
		return "NUL byte in a record";
	if (last && s.p[s.n - 1] == '\r' && !has_control(dl_str(s.p, s.n - 1)))
		return "carriage return at the end of a record";
	return "control byte in a record";
}

/* What is wrong with a line that has not eight fields of text. */
static const char *
refuse(struct dl_str line)
{
	struct dl_str f[NFIELDS];
	int i, n = cut(line, f);

	if (n < NFIELDS)
		return "fewer than 8 fields";
	if (n > NFIELDS)
		return "more than 8 fields";
	for (i = 0; i < NFIELDS - 1; i++) {
		if (has_control(f[i]))
			return name_control(f[i], false);
		if (f[i].n == 0)
			return "empty field";
	}
	return has_control(f[i]) ? name_control(f[i], true) : "empty field";
}

/* What one pass over a line finds. */
struct marks {
	const char *at[NFIELDS];	/* the first control bytes: tabs, it is
					   hoped, and what ends the line */
	unsigned n;			/* NFIELDS for more */
	bool odd;			/* bytes that want a second look:
					   backslash, DEL */
};

/* b: the bytes at p. */
static inline void
mark_block(struct marks *m, struct dl_block b, const char *p)
{
	uint64_t bits = dl_block_bits(dl_block_below(b, 0x20));
	unsigned n = m->n;

	for (; bits != 0 && n < NFIELDS; bits &= bits - 1)
		m->at[n++] = p + dl_lowest_bit(bits);
	m->n = n;
	m->odd |= dl_block_some(dl_block_or(dl_block_is(b, '\\'),
	    dl_block_is(b, 0x7F)));
}

/* True if the line has seven control bytes. */
static bool
mark_line(struct marks *m, struct dl_str line)
{
	const char *p = line.p, *end = line.p + line.n;
	char last[DL_BLOCK];

	m->n = 0;
	m->odd = false;
	for (; end - p >= DL_BLOCK; p += DL_BLOCK)
		mark_block(m, dl_block_load(p), p);
	if (p < end) {
		memset(last, ' ', sizeof(last));
		memcpy(last, p, (size_t)(end - p));
		mark_block(m, dl_block_load(last), p);
	}
	if (m->n != NFIELDS - 1)
		return false;
	m->at[NFIELDS - 1] = end;
	return true;
}

/*
 * Copies blocks up to the eighth control byte, and marks the copy; true if
 * that one is an LF.  Beyond it one block may have been looked at too far.
 */
static inline bool
mark_copy(struct marks *m, const char *from, size_t n, char *to)
{
	struct dl_block b;
	size_t i;

	m->n = 0;
	m->odd = false;
	for (i = 0; n - i >= DL_BLOCK && m->n < NFIELDS; i += DL_BLOCK) {
		b = dl_block_load(from + i);
		dl_block_store(to + i, b);
		mark_block(m, b, to + i);
	}
	return m->n == NFIELDS && *m->at[NFIELDS - 1] == '\n';
}

/* The bytes behind a tab and before the next one. */
static inline struct dl_str
field(const char *tab, const char *next)
{
	return dl_str(tab + 1, (size_t)(next - tab) - 1);
}

/*
 * The fields of a record and its two offsets, between the marks of a line;
 * false if they are not eight of text.
 */
static inline bool
cut_fields(struct dl_rec *r, const char *line, const struct marks *m,
    struct dl_str *start, struct dl_str *end)
{
	const char *const *at = m->at;
	int i, other = 0;

	for (i = 0; i < NFIELDS - 1; i++)
		other |= *at[i] ^ '\t';
	if (other != 0)
		return false;
	r->plain = !m->odd;
	if (!r->plain && memchr(line, 0x7F,
	    (size_t)(at[NFIELDS - 1] - line)) != NULL)
		return false;
	r->doc = dl_str(line, (size_t)(at[0] - line));
	*start = field(at[0], at[1]);
	*end = field(at[1], at[2]);
	r->kindname = field(at[2], at[3]);
	r->label = field(at[3], at[4]);
	r->value = field(at[4], at[5]);
	r->text = field(at[5], at[6]);
	r->attrs = field(at[6], at[7]);
	return r->doc.n > 0 && start->n > 0 && end->n > 0 &&
	    r->kindname.n > 0 && r->label.n > 0 && r->value.n > 0 &&
	    r->text.n > 0 && r->attrs.n > 0;
}

/* Decimal without sign or leading zero; false also beyond 2^63 - 1. */
static bool
parse_offset(struct dl_str s, uint64_t *to)
{
	uint64_t u = 0;
	size_t i;

	if (s.n == 0 || s.n > 19 || (s.n > 1 && s.p[0] == '0'))
		return false;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		u = u * 10 + (uint64_t)(s.p[i] - '0');
	}
	*to = u;
	return u <= INT64_MAX;
}

/*
 * The same for a field with seven bytes and more behind it: all digits at
 * once, as pairs, fours and an eight.
 */
static inline bool
parse_field(struct dl_str s, uint64_t *to)
{
	uint64_t w;

	if (s.n == 0 || s.n > 7 || s.p[0] == '0')
		return parse_offset(s, to);
	w = dl_swar_load_le(s.p) << (64 - 8 * s.n) |
	    (DL_ONES * '0') >> 8 * s.n;
	if ((dl_swar_below(w, '0') | (dl_swar_below(w, '9' + 1) ^ DL_HIGH)) !=
	    0)
		return false;
	w = (w & DL_ONES * 15) * 2561 >> 8;
	w = (w & UINT64_C(0x00FF00FF00FF00FF)) * 6553601 >> 16;
	*to = (w & UINT64_C(0x0000FFFF0000FFFF)) * UINT64_C(42949672960001) >>
	    32;
	return true;
}

/* The same for an id without control bytes; plain: without escapes. */
static bool
good_id(struct dl_str s, bool plain)
{
	return s.p[0] != '#' && !dl_str_is(s, ".") &&
	    memchr(s.p, ' ', s.n) == NULL &&
	    (plain || dl_unescaped_len(s) >= 0);
}

bool
dl_id_good(struct dl_str s)
{
	return s.n > 0 && !has_control(s) && good_id(s, false);
}

static const char *
check_text(const struct dl_rec *r)
{
	long long n;

	if (dl_str_is(r->text, "."))
		return NULL;
	n = r->plain ? (long long)r->text.n : dl_unescaped_len(r->text);
	if (n < 0)
		return "bad escape in field 7";
	if ((uint64_t)n != r->end - r->start)
		return "text is not as long as its span";
	return NULL;
}

static const char *
check_escapes(const struct dl_rec *r)
{
	if (dl_unescaped_len(r->label) < 0)
		return "bad escape in field 5";
	if (dl_unescaped_len(r->value) < 0)
		return "bad escape in field 6";
	if (dl_unescaped_len(r->attrs) < 0)
		return "bad escape in field 8";
	return NULL;
}

/* known: the id is. */
static inline const char *
check_fields(const struct dl_rec *r, bool known)
{
	const char *wrong = NULL;

	if (!known && !good_id(r->doc, r->plain))
		return "bad document id";
	if (r->end < r->start)
		return "end lies before start";
	if (r->kind == DL_OTHER && !dl_name_good(r->kindname))
		return "bad kind";
	if (!r->plain)
		wrong = check_escapes(r);
	return wrong != NULL ? wrong : dl_attrs_wrong(r->attrs);
}

static const char bad_fields[] = "not eight fields";

/* id: that of the document so far, or empty. */
static inline const char *
parse(struct dl_rec *r, const char *line, const struct marks *m,
    struct dl_str id)
{
	struct dl_str start, end;
	const char *wrong;
	bool known;

	if (!cut_fields(r, line, m, &start, &end))
		return bad_fields;
	/* Behind an offset there are five fields more, ten bytes. */
	if (!parse_field(start, &r->start))
		return "bad start";
	if (!parse_field(end, &r->end))
		return "bad end";
	r->kind = kind_of(r->kindname);
	known = id.n > 0 && dl_str_eq(r->doc, id);
	if (known)
		r->doc = id;
	if ((wrong = check_fields(r, known)) != NULL)
		return wrong;
	return check_text(r);
}

static bool
has_bom(const char *p)
{
	return memcmp(p, "\xEF\xBB\xBF", 3) == 0;
}

const char *
dl_rec_parse_next(struct dl_rec *r, struct dl_str line, struct dl_str id)
{
	struct marks m;
	const char *wrong;

	if (line.n >= 3 && has_bom(line.p))
		return "byte order mark before a record";
	wrong = mark_line(&m, line) ? parse(r, line.p, &m, id) : bad_fields;
	return wrong == bad_fields ? refuse(line) : wrong;
}

const char *
dl_rec_parse(struct dl_rec *r, struct dl_str line)
{
	return dl_rec_parse_next(r, line, dl_str(NULL, 0));
}

size_t
dl_rec_take(struct dl_rec *r, const char *from, size_t n, char *to,
    struct dl_str id)
{
	struct marks m;

	if (!mark_copy(&m, from, n, to) || has_bom(to) ||
	    parse(r, to, &m, id) != NULL)
		return 0;
	return (size_t)(m.at[NFIELDS - 1] - to);
}

/* Writes a field and what stands behind it. */
static char *
put_field(char *to, struct dl_str s, char after)
{
	if (s.n > 0)
		memcpy(to, s.p, s.n);
	to[s.n] = after;
	return to + s.n + 1;
}

void
dl_rec_format(struct dl_buf *b, const struct dl_rec *r)
{
	char *from, *p;

	p = from = dl_buf_room(b, r->doc.n + r->kindname.n + r->label.n +
	    r->value.n + r->text.n + r->attrs.n + 2 * DL_DECIMAL + NFIELDS);
	p = put_field(p, r->doc, '\t');
	p += dl_decimal(p, r->start);
	*p++ = '\t';
	p += dl_decimal(p, r->end);
	*p++ = '\t';
	p = put_field(p, r->kindname, '\t');
	p = put_field(p, r->label, '\t');
	p = put_field(p, r->value, '\t');
	p = put_field(p, r->text, '\t');
	p = put_field(p, r->attrs, '\n');
	b->n += (size_t)(p - from);
}

bool
dl_span_parse(struct dl_str list, uint64_t *start, uint64_t *end)
{
	const char *bar, *dash;

	if (list.n == 0)
		return false;
	if ((bar = memchr(list.p, '|', list.n)) != NULL)
		list.n = (size_t)(bar - list.p);
	if ((dash = memchr(list.p, '-', list.n)) == NULL)
		return false;
	return parse_offset(dl_str(list.p, (size_t)(dash - list.p)), start) &&
	    parse_offset(dl_str(dash + 1, list.n - 1 -
	    (size_t)(dash - list.p)), end) && *start < *end;
}
