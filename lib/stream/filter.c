/*
 * The skeleton of every filter; see filter.h.
 */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/start.h"
#include "stream/reader.h"

#define LOOSE_LINES	256		/* without a document, held at once */
#define SHORT_LINE	1024		/* bytes that are copied as they are
					   looked at */

void
dl_filter_init(struct dl_filter *f, const char *tool, const char *usage)
{
	*f = (struct dl_filter){ .usage = usage };
	dl_start(tool, &f->out);
	f->reader = dl_alloc(sizeof(*f->reader));
	*f->reader = (struct dl_reader){ .nfiles = -1,
	    .check = { .stays = true } };
}

void
dl_filter_usage(struct dl_filter *f)
{
	dl_usage(&f->out, f->usage, DL_FAIL);
}

void
dl_filter_operands(struct dl_filter *f, int n, char **files)
{
	static char dash[] = "-";
	static char *none[] = { dash, NULL };

	f->reader->files = n > 0 ? files : none;
	f->reader->nfiles = n > 0 ? n : 1;
}

int
dl_filter_option(struct dl_filter *f, int argc, char **argv,
    const char *letters)
{
	struct dl_args args = { &f->out, f->usage, argc, argv };
	char all[64];
	int c;

	snprintf(all, sizeof(all), "uv%s%s", f->format != NULL ? "f:" : "",
	    letters);
	while ((c = dl_option(&args, all)) == 'f' || c == 'u' || c == 'v') {
		if (c == 'f')
			f->field = dl_number('f', optarg, 1, 1000000);
		else if (c == 'u')
			f->out.eager = true;
		else
			dl_progress_start(&f->progress);
	}
	if (c == -1)
		dl_filter_operands(f, argc - optind, argv + optind);
	return c;
}

bool
dl_filter_bare(const struct dl_filter *f)
{
	return f->field > 0 || f->reader->made;
}

void
dl_filter_bad(struct dl_filter *f, uint64_t line, const char *what)
{
	dl_warn(f->reader->in.name, line, "%s", what);
	if (f->status < DL_BAD)
		f->status = DL_BAD;
}

/* A file that cannot be opened or read: the others still are. */
static void
fail(struct dl_filter *f, const char *name)
{
	dl_warn(name, 0, "%s", strerror(errno));
	f->status = DL_FAIL;
}

void
dl_read_failed(struct dl_filter *f)
{
	struct dl_in *in = &f->reader->in;

	dl_warn(in->name, in->line, "%s", strerror(errno));
	f->status = DL_FAIL;
	in->eof = true;
}

static void
name_file(struct dl_reader *r, const char *path)
{
	dl_buf_clear(&r->id);
	if (strcmp(path, "-") != 0) {
		dl_doc_name(&r->id, path);
		return;
	}
	dl_buf_adds(&r->id, "stdin");
	if (++r->stdins > 1) {
		dl_buf_addc(&r->id, '-');
		dl_buf_addu(&r->id, r->stdins);
	}
}

/* Opens the next operand that can be opened; false after the last. */
static bool
next_file(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	const char *path;
	int type;

	while (r->nfiles > 0) {
		path = *r->files++;
		r->nfiles--;
		if (dl_in_open(&r->in, path) != 0) {
			fail(f, path);
			continue;
		}
		type = f->field > 0 ? (int)DL_IN_TEXT : dl_sniff(&r->in);
		if (type == (int)DL_IN_UTF16)
			dl_filter_bad(f, 0, "file is in UTF-16; "
			    "convert it to UTF-8 first");
		else if (type < 0)
			fail(f, r->in.name);
		else {
			name_file(r, path);
			r->type = (enum dl_input)type;
			r->open = true;
			r->counted = 0;
			return true;
		}
		dl_in_close(&r->in);
	}
	return false;
}

static void
close_file(struct dl_reader *r)
{
	dl_in_close(&r->in);
	r->open = false;
	r->check.open = false;
	r->cont = false;
}

/* A newer format cannot be understood: nothing of it may be touched. */
static void
check_version(struct dl_filter *f, struct dl_str comment)
{
	struct dl_reader *r = f->reader;

	r->header = true;
	if (!dl_version_known(comment))
		dl_fatal(r->in.name, r->in.line + 1,
		    "unknown version of the stream format");
}

/* The id of the document so far, or nothing. */
static struct dl_str
id_so_far(const struct dl_reader *r)
{
	return r->check.open ? dl_buf_str(&r->check.doc) : dl_str("", 0);
}

/* Does the record begin the next document? */
static bool
begins(const struct dl_reader *r, const struct dl_rec *rec)
{
	return rec->kind == DL_DOC && r->doc.nlines > 0 &&
	    !(r->check.open && dl_str_eq(rec->doc, dl_buf_str(&r->check.doc)));
}

/*
 * Looks at a line of a stream: 1 it is the record in *rec, 0 it is a comment
 * or bad, -1 it begins the next document.
 */
static int
look(struct dl_filter *f, struct dl_str line, struct dl_rec *rec)
{
	struct dl_reader *r = f->reader;
	const char *wrong;

	if (line.n > 0 && line.p[0] == '#') {
		check_version(f, line);
		return 0;
	}
	/* Blank lines are no records; in a file of nothing else, no matter. */
	if (r->type == DL_IN_EMPTY)
		return 0;
	wrong = dl_rec_parse_next(rec, line, id_so_far(r));
	if (wrong == NULL && begins(r, rec))
		return -1;
	if (wrong == NULL)
		wrong = dl_check(&r->check, rec);
	if (wrong != NULL)
		dl_filter_bad(f, r->in.line + 1, wrong);
	return wrong == NULL;
}

/* Takes up the document that a line too long to hold has interrupted. */
static void
go_on(struct dl_reader *r)
{
	struct dl_doc *d = &r->doc;

	if (!r->cont || !r->check.open)
		return;
	d->id = dl_buf_str(&r->check.doc);
	d->dct = dl_buf_str(&r->dct);
	d->attrs = dl_buf_str(&r->attrs);
}

static void
remember(struct dl_reader *r)
{
	r->cont = true;
	dl_check_keep(&r->check);
	if (r->doc.id.p == r->check.doc.p)
		return;
	dl_buf_clear(&r->dct);
	dl_buf_addstr(&r->dct, r->doc.dct);
	dl_buf_clear(&r->attrs);
	dl_buf_addstr(&r->attrs, r->doc.attrs);
}

/*
 * Most lines are short and good, lie whole in the buffer and belong to the
 * document: true if the next one was such a line, and is taken.
 */
static bool
take_record(struct dl_reader *r)
{
	struct dl_str ahead = dl_in_ahead(&r->in), line;
	struct dl_rec *rec = dl_doc_next(&r->doc);
	char *to = dl_doc_room(&r->doc, SHORT_LINE);

	if (r->in.within)
		return false;
	line = dl_str(to, dl_rec_take(rec, ahead.p, ahead.n < SHORT_LINE ?
	    ahead.n : SHORT_LINE, to, id_so_far(r)));
	if (line.n == 0 || begins(r, rec) || dl_check(&r->check, rec) != NULL)
		return false;
	dl_in_skip(&r->in, line.n);
	dl_doc_push(&r->doc, line, rec);
	return true;
}

/*
 * Reads lines up to the next document; false at the end of the file.  Lines
 * that belong to no document are handed on a few at a time, so that a stream
 * of nothing else takes no memory.
 */
static bool
read_lines(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	struct dl_rec rec;
	struct dl_str line, copy;
	int k, is;

	r->in.limit = DL_LINE_LIMIT;
	for (;;) {
		while (take_record(r))
			continue;
		if ((k = dl_in_peek(&r->in, &line)) <= 0)
			break;
		if (r->in.partial) {
			r->overlong = true;
			remember(r);
			return true;
		}
		copy = dl_doc_line(&r->doc, line);
		is = look(f, copy, &rec);
		if (is < 0) {
			r->cont = false;
			return true;
		}
		dl_in_take(&r->in, line);
		dl_doc_push(&r->doc, copy, is > 0 ? &rec : NULL);
		if (r->doc.id.n == 0 && r->doc.nlines >= LOOSE_LINES)
			return true;
	}
	if (k < 0)
		dl_read_failed(f);
	return false;
}

/* Passes a line that is too long to hold, piece by piece. */
static void
pass_long_line(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	struct dl_str piece;
	int k;

	if (f->drain != NULL)
		f->drain(f->taker);
	dl_filter_bad(f, r->in.line + 1,
	    "record is longer than 268435456 bytes");
	do {
		k = dl_in_line(&r->in, &piece);
		if (k <= 0)
			break;
		if (!f->silent)
			dl_buf_addstr(&f->out.buf, piece);
		dl_out_commit(&f->out);
	} while (r->in.partial);
	if (k < 0)
		dl_read_failed(f);
	if (!f->silent)
		dl_buf_addc(&f->out.buf, '\n');
	dl_out_commit(&f->out);
	r->overlong = false;
}

/* The first line of a stream that was made from plain text. */
static void
write_header(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;

	if (r->made && !r->header) {
		dl_buf_adds(&f->out.buf, "#dateline 1\n");
		dl_out_commit(&f->out);
	}
	r->header = true;
}

/* Lets the tool write what it has added before it is through. */
static void
open_out(struct dl_filter *f)
{
	if (f->silent || f->field > 0 || f->take != NULL)
		return;
	write_header(f);
	f->reader->doc.out = &f->out;
}

/* Writes the document that the tool has had in its hands. */
static void
write_doc(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;

	if (r->doc.nlines == 0 || f->silent)
		return;
	if (f->field > 0) {
		dl_write_field(f);
		return;
	}
	write_header(f);
	if (f->take != NULL)
		f->take(f->taker, &r->doc);
	else
		dl_doc_write(&r->doc, &f->out);
}

/* Reads the next document of the open file; false if there is none. */
static bool
read_doc(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	bool more;

	if (f->field > 0)
		return dl_read_field(f);
	r->made = false;
	if (r->type == DL_IN_TEXT)
		return dl_read_text(f);
	if (r->overlong)
		pass_long_line(f);
	go_on(r);
	more = read_lines(f);
	dl_doc_end(&r->doc);
	return r->doc.nlines > 0 || more;
}

/*
 * A document of paragraphs without sentences is a pipe without its splitter:
 * nothing can be found in it, and nothing is wrong with it.  Said once.
 */
static void
miss_sents(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	size_t i;

	if (f->plain != DL_LINES || f->field > 0 || r->missed ||
	    r->doc.nsents > 0)
		return;
	for (i = 0; i < r->doc.nlines && !r->missed; i++)
		r->missed = r->doc.lines[i].good &&
		    r->doc.lines[i].rec.kind == DL_PARA;
	if (r->missed)
		dl_warn(r->in.name, 0,
		    "paragraphs without sentences: sentsplit comes first");
}

/* Tells what was read since the last document, for -v. */
static void
count(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;
	uint64_t at = r->in.base + r->in.pos;

	dl_progress_add(&f->progress, r->doc.id.n > 0, at - r->counted);
	r->counted = at;
}

struct dl_doc *
dl_filter_next(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;

	write_doc(f);
	for (;;) {
		dl_doc_reset(&r->doc);
		if (!r->open && !next_file(f))
			return NULL;
		if (!read_doc(f)) {
			close_file(r);
			continue;
		}
		count(f);
		if (r->type == DL_IN_TEXT && f->field == 0)
			close_file(r);
		if (r->doc.id.n > 0) {
			miss_sents(f);
			open_out(f);
			return &r->doc;
		}
		write_doc(f);
	}
}

int
dl_filter_close(struct dl_filter *f)
{
	struct dl_reader *r = f->reader;

	dl_doc_free(&r->doc);
	dl_check_free(&r->check);
	dl_buf_free(&r->dct);
	dl_buf_free(&r->attrs);
	dl_buf_free(&r->id);
	dl_buf_free(&r->text);
	dl_free(r);
	dl_out_flush(&f->out);
	dl_progress_end(&f->progress);
	dl_out_close(&f->out);
	return f->status;
}
