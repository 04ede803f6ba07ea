/*
 * Records: parsing, checking, writing, attributes; dateline(5).  One pass over
 * the line finds its tabs and says that nothing else in it needs a look; what
 * is wrong with a bad line is found afterwards.
 */
#include "base/block.h"
#include "base/swar.h"
#include "stream/escape.h"
#include "stream/record.h"

#define NFIELDS	8

static const struct dl_str kind_names[] = {
	{ "", 0 }, { "doc", 3 }, { "para", 4 }, { "sent", 4 }, { "ent", 3 },
	{ "date", 4 }, { "event", 5 }
};

const char *
dl_kind_name(enum dl_kind k)
{
	return kind_names[k].p;
}

int
dl_kind_rank(enum dl_kind k)
{
	return k == DL_DOC ? 0 : k == DL_PARA ? 1 : k == DL_SENT ? 2 : 3;
}

static enum dl_kind
kind_of(struct dl_str s)
{
	unsigned k;

	for (k = DL_DOC; k <= DL_EVENT; k++)
		if (s.n == kind_names[k].n && s.p[0] == kind_names[k].p[0] &&
		    memcmp(s.p, kind_names[k].p, s.n) == 0)
			return (enum dl_kind)k;
	return DL_OTHER;
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
	const char *tab[NFIELDS];	/* the first ones */
	int tabs;			/* NFIELDS for more */
	bool control;			/* another control byte */
	bool escape;			/* a backslash */
};

/* The same in a block that is shown at b and stands at p. */
static void
mark_block(struct marks *m, const char *b, const char *p)
{
	struct dl_block bytes = dl_block_load(b), set;
	uint64_t bits;
	unsigned k;

	set = dl_block_or(dl_block_below(bytes, 0x20),
	    dl_block_is(bytes, 0x7F));
	for (bits = dl_block_bits(set); bits != 0; bits &= bits - 1) {
		k = dl_lowest_bit(bits);
		if (b[k] != '\t')
			m->control = true;
		else if (m->tabs < NFIELDS)
			m->tab[m->tabs++] = p + k;
	}
	if (dl_block_some(dl_block_is(bytes, '\\')))
		m->escape = true;
}

static void
mark_line(struct marks *m, struct dl_str line)
{
	const char *p = line.p, *end = line.p + line.n;
	char last[DL_BLOCK];

	m->tabs = 0;
	m->control = m->escape = false;
	for (; end - p >= DL_BLOCK; p += DL_BLOCK)
		mark_block(m, p, p);
	if (p < end) {
		memset(last, ' ', sizeof(last));
		memcpy(last, p, (size_t)(end - p));
		mark_block(m, last, p);
	}
}

/* Cuts the line into its fields; false if they are not eight of text. */
static bool
cut_fields(struct dl_str line, struct dl_str f[NFIELDS], bool *plain)
{
	struct marks m;
	const char *p = line.p;
	int i;

	mark_line(&m, line);
	if (m.tabs != NFIELDS - 1 || m.control)
		return false;
	m.tab[NFIELDS - 1] = line.p + line.n;
	for (i = 0; i < NFIELDS; i++) {
		f[i] = dl_str(p, (size_t)(m.tab[i] - p));
		if (f[i].n == 0)
			return false;
		p = m.tab[i] + 1;
	}
	*plain = !m.escape;
	return true;
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

static const char *
check_fields(const struct dl_rec *r)
{
	const char *wrong = NULL;

	if (!good_id(r->doc, r->plain))
		return "bad document id";
	if (r->end < r->start)
		return "end lies before start";
	if (r->kind == DL_OTHER && !dl_name_good(r->kindname))
		return "bad kind";
	if (!r->plain)
		wrong = check_escapes(r);
	return wrong != NULL ? wrong : dl_attrs_wrong(r->attrs);
}

const char *
dl_rec_parse(struct dl_rec *r, struct dl_str line)
{
	struct dl_str f[NFIELDS];
	const char *wrong;

	if (line.n >= 3 && memcmp(line.p, "\xEF\xBB\xBF", 3) == 0)
		return "byte order mark before a record";
	if (!cut_fields(line, f, &r->plain))
		return refuse(line);
	if (!parse_offset(f[1], &r->start))
		return "bad start";
	if (!parse_offset(f[2], &r->end))
		return "bad end";
	r->doc = f[0];
	r->kindname = f[3];
	r->kind = kind_of(f[3]);
	r->label = f[4];
	r->value = f[5];
	r->text = f[6];
	r->attrs = f[7];
	if ((wrong = check_fields(r)) != NULL)
		return wrong;
	return check_text(r);
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
