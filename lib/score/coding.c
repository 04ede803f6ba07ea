/*
 * Coding: who did what to whom, by the rules that event coders are compared
 * with on the PLOVER gold standard records.  Gold is a table with a header
 * that names the columns id, type2021, source and target; each of its records
 * is one event, its actors `CCC/sector' joined by semicolons.  The system is
 * a stream, where each event counts once for each pair of its actors and
 * OCCUR and REPORT, which are no types of PLOVER, do not count; or a table of
 * id, source, target and type.  Actors agree by their first three letters.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "score/records.h"
#include "score/score.h"

#define CODE	3			/* letters of an actor that count */

struct event {
	uint32_t id, type;
	char src[CODE], tgt[CODE];	/* padded with NUL */
	size_t seq;
};

struct events {
	struct event *e;
	size_t n, cap;
	uint32_t occur, report;		/* names of types that do not count */
};

struct tally {
	size_t records, coded, hit;
};

struct counts {
	struct tally all;
	size_t src, tgt, with_tgt, full;
	size_t sys, sys_type, sys_full;
	struct tally *type;		/* by name of type */
	size_t ntype;
};

/* The field of a line that begins at *at; false after the last. */
static bool
field(struct dl_str line, size_t *at, struct dl_str *f)
{
	const char *tab;

	if (*at > line.n)
		return false;
	f->p = line.p + *at;
	f->n = line.n - *at;
	if (f->n > 0 && (tab = memchr(f->p, '\t', f->n)) != NULL)
		f->n = (size_t)(tab - f->p);
	*at += f->n + 1;
	return true;
}

/* The part of a list up to sep that begins at *at; false after the last. */
static bool
item(struct dl_str list, char sep, size_t *at, struct dl_str *f)
{
	const char *p;

	if (*at > list.n)
		return false;
	f->p = list.p + *at;
	f->n = list.n - *at;
	if (f->n > 0 && (p = memchr(f->p, sep, f->n)) != NULL)
		f->n = (size_t)(p - f->p);
	*at += f->n + 1;
	return true;
}

static void
set_code(char code[CODE], struct dl_str s)
{
	memset(code, 0, CODE);
	if (s.n > 0)
		memcpy(code, s.p, s.n < CODE ? s.n : CODE);
}

static void
add_event(struct events *ev, uint32_t id, struct dl_str src,
    struct dl_str tgt, uint32_t type)
{
	struct event *e;

	ev->e = dl_array_room(ev->e, &ev->cap, ev->n + 1, sizeof(*ev->e));
	e = &ev->e[ev->n];
	e->id = id;
	e->type = type;
	set_code(e->src, src);
	set_code(e->tgt, tgt);
	e->seq = ev->n++;
}

/* Every pair of a source and a target of an event record. */
static void
add_record(struct events *ev, struct dl_names *names,
    const struct dl_rec *rec)
{
	struct dl_str srcs = { "", 0 }, tgts = { "", 0 }, src, tgt;
	uint32_t id = dl_name_id(names, rec->doc);
	uint32_t type = dl_name_id(names, rec->label);
	size_t i, k;

	if (rec->kind != DL_EVENT || type == ev->occur || type == ev->report)
		return;
	(void)dl_attr_get(rec->attrs, "src_code", &srcs);
	(void)dl_attr_get(rec->attrs, "tgt_code", &tgts);
	for (i = 0; item(srcs, '|', &i, &src);)
		for (k = 0; item(tgts, '|', &k, &tgt);)
			add_event(ev, id, src, tgt, type);
}

static void
add_line(struct events *ev, struct dl_names *names, struct dl_str line)
{
	struct dl_str f[4];
	size_t at = 0;
	int n = 0;

	while (n < 4 && field(line, &at, &f[n]))
		n++;
	if (n == 4)
		add_event(ev, dl_name_id(names, f[0]), f[1], f[2],
		    dl_name_id(names, f[3]));
}

static int
by_id(const void *x, const void *y)
{
	const struct event *a = x, *b = y;

	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	return (a->seq > b->seq) - (a->seq < b->seq);
}

static int
read_events(struct events *ev, struct dl_names *names, const char *path)
{
	struct dl_records in = { 0 };
	struct dl_str line;
	struct dl_rec rec;

	ev->occur = dl_name_id(names, DL_STR("OCCUR"));
	ev->report = dl_name_id(names, DL_STR("REPORT"));
	dl_records_open(&in, path);
	if (in.stream)
		while (dl_records_next(&in, &rec))
			add_record(ev, names, &rec);
	else
		while (dl_records_line(&in, &line))
			add_line(ev, names, line);
	if (ev->n > 0)
		qsort(ev->e, ev->n, sizeof(*ev->e), by_id);
	return dl_records_close(&in);
}

/* Columns of gold, in the order that the header gives them. */
enum { ID, TYPE, SOURCE, TARGET, NCOLUMNS };

static const char *const columns[NCOLUMNS] = {
	"id", "type2021", "source", "target"
};

/* Fills the number of each column, from 0; false if one is missing. */
static bool
read_header(struct dl_str line, long number[NCOLUMNS])
{
	struct dl_str f;
	size_t at = 0;
	long n;
	int c;

	for (c = 0; c < NCOLUMNS; c++)
		number[c] = -1;
	for (n = 0; field(line, &at, &f); n++)
		for (c = 0; c < NCOLUMNS; c++)
			if (dl_str_is(f, columns[c]))
				number[c] = n;
	for (c = 0; c < NCOLUMNS; c++)
		if (number[c] == -1)
			return false;
	return true;
}

static bool
read_gold(struct dl_str line, const long number[NCOLUMNS],
    struct dl_str cell[NCOLUMNS])
{
	struct dl_str f;
	size_t at = 0;
	long n;
	int c, found = 0;

	for (n = 0; field(line, &at, &f); n++)
		for (c = 0; c < NCOLUMNS; c++)
			if (number[c] == n) {
				cell[c] = f;
				found++;
			}
	return found == NCOLUMNS;
}

/* Is the code one of the actors of the gold record? */
static bool
is_actor(const char code[CODE], struct dl_str actors)
{
	struct dl_str a;
	char gold[CODE];
	size_t at = 0;
	const char *slash;

	while (item(actors, ';', &at, &a)) {
		if (a.n > 0 && (slash = memchr(a.p, '/', a.n)) != NULL)
			a.n = (size_t)(slash - a.p);
		set_code(gold, a);
		if (a.n > 0 && memcmp(gold, code, CODE) == 0)
			return true;
	}
	return false;
}

static bool
has_actor(struct dl_str actors)
{
	struct dl_str a;
	size_t at = 0;

	while (item(actors, ';', &at, &a))
		if (a.n > 0 && a.p[0] != '/')
			return true;
	return false;
}

static size_t
first_event(const struct events *ev, uint32_t id)
{
	size_t lo = 0, hi = ev->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (ev->e[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static struct tally *
tally_of(struct counts *c, uint32_t type)
{
	size_t old = c->ntype;

	c->type = dl_array_room(c->type, &c->ntype, (size_t)type + 1,
	    sizeof(*c->type));
	if (c->ntype > old)
		memset(c->type + old, 0, (c->ntype - old) * sizeof(*c->type));
	return &c->type[type];
}

static void
add_tally(struct tally *t, bool coded, bool hit)
{
	t->records++;
	t->coded += coded;
	t->hit += hit;
}

/* Compares one gold record with the events of its text. */
static void
count_gold(struct counts *c, struct dl_names *names, const struct events *ev,
    const struct dl_str cell[NCOLUMNS])
{
	uint32_t id = dl_name_id(names, cell[ID]);
	uint32_t type = dl_name_id(names, cell[TYPE]);
	bool hit = false, src = false, tgt = false, target;
	size_t i, first = first_event(ev, id), full = 0;

	target = has_actor(cell[TARGET]);
	for (i = first; i < ev->n && ev->e[i].id == id; i++) {
		const struct event *e = &ev->e[i];
		bool right = e->type == type;
		bool s = is_actor(e->src, cell[SOURCE]);
		bool t = is_actor(e->tgt, cell[TARGET]);

		hit |= right;
		src |= s;
		tgt |= t;
		full += right && s && (t || !target);
		c->sys_type += right;
	}
	c->sys += i - first;
	c->sys_full += full;
	c->src += src;
	c->full += full > 0;
	c->with_tgt += target;
	c->tgt += target && tgt;
	add_tally(&c->all, i > first, hit);
	add_tally(tally_of(c, type), i > first, hit);
}

static int
compare(struct counts *c, struct dl_names *names, const struct events *ev,
    const char *path)
{
	struct dl_records in = { 0 };
	struct dl_str line, cell[NCOLUMNS];
	long number[NCOLUMNS];
	bool header = false;

	dl_records_open(&in, path);
	while (dl_records_line(&in, &line)) {
		if (!header) {
			if (!read_header(line, number))
				dl_fatal(in.in.name, in.in.line, "no header "
				    "with id, type2021, source and target");
			header = true;
		} else if (read_gold(line, number, cell))
			count_gold(c, names, ev, cell);
		else if (line.n > 0) {
			dl_warn(in.in.name, in.in.line, "too few fields");
			in.status = DL_BAD;
		}
	}
	return dl_records_close(&in);
}

static double
percent(size_t part, size_t whole)
{
	return whole > 0 ? 100 * (double)part / (double)whole : 0;
}

static void
put_prf(struct dl_buf *out, const char *what, const char *between, double r,
    double p)
{
	char line[256];

	snprintf(line, sizeof(line),
	    "%s recall %.2f%sprecision %.2f%sF1 %.2f\n", what, r, between, p,
	    between, p + r > 0 ? 2 * p * r / (p + r) : 0);
	dl_buf_adds(out, line);
}

static void
put_counts(struct dl_buf *out, const struct counts *c)
{
	size_t n = c->all.records;
	char line[256];

	snprintf(line, sizeof(line), "records %zu coded %zu (%.2f%%) system "
	    "events %zu\n", n, c->all.coded, percent(c->all.coded, n),
	    c->sys);
	dl_buf_adds(out, line);
	put_prf(out, "type:  ", "  ", percent(c->all.hit, n),
	    percent(c->sys_type, c->sys));
	snprintf(line, sizeof(line), "source: recall %.2f   target: recall "
	    "%.2f (of %zu with a target)\n", percent(c->src, n),
	    percent(c->tgt, c->with_tgt), c->with_tgt);
	dl_buf_adds(out, line);
	put_prf(out, "full (type+source+target):", " ", percent(c->full, n),
	    percent(c->sys_full, c->sys));
}

static void
put_types(struct dl_buf *out, struct dl_names *names, const struct counts *c)
{
	size_t i;

	for (i = 0; i < c->ntype; i++) {
		if (c->type[i].records == 0)
			continue;
		dl_buf_adds(out, "  ");
		dl_buf_addstr(out, dl_name_text(names, (uint32_t)i));
		dl_buf_adds(out, " n ");
		dl_buf_addu(out, c->type[i].records);
		dl_buf_adds(out, " coded ");
		dl_buf_addu(out, c->type[i].coded);
		dl_buf_adds(out, " type right ");
		dl_buf_addu(out, c->type[i].hit);
		dl_buf_addc(out, '\n');
	}
}

int
dl_score_coding(struct dl_score *s, const char *gold, const char *sys)
{
	struct events ev = { 0 };
	struct counts c = { 0 };
	int status;

	status = read_events(&ev, &s->names, sys);
	status |= compare(&c, &s->names, &ev, gold);
	put_counts(s->out, &c);
	if (s->types)
		put_types(s->out, &s->names, &c);
	dl_free(ev.e);
	dl_free(c.type);
	return status;
}
