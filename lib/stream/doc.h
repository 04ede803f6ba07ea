/*
 * One document in memory: its lines as they came, its sentences with their
 * bytes unescaped, and what a tool adds.  Written out, the lines that came
 * stand byte for byte in their order; what was added stands between them in
 * the order of the format.
 */
#ifndef DL_STREAM_DOC_H
#define DL_STREAM_DOC_H

#include "base/mem.h"
#include "base/out.h"
#include "stream/record.h"
#include "stream/text.h"

struct dl_line {
	struct dl_rec rec;		/* if good */
	struct dl_str raw;		/* the line; its LF stands behind it */
	bool good;			/* a record, well-formed, in its place;
					   of other lines rec holds only where
					   they stand: start, end and kind of
					   the record before */
	bool dropped;			/* replaced by what was added */
	bool changed;			/* write rec, not raw */
};

struct dl_sent {
	struct dl_str text;		/* the bytes of the document */
	uint64_t start;			/* offset of text in the document */
	struct dl_str label;		/* of its record: title, body, ... */
	size_t line;			/* index of its record in lines */
	size_t first, last;		/* lines [first, last) start in it */
};

struct dl_added {
	struct dl_rec rec;
	uint64_t seq;			/* order of addition */
};

struct dl_doc {
	struct dl_str id;		/* empty: lines before any document */
	struct dl_str dct;		/* value of the doc record, or empty */
	struct dl_str attrs;		/* of the doc record, escaped */
	struct dl_line *lines;
	size_t nlines;
	struct dl_sent *sents;
	size_t nsents;
	struct dl_added *added;		/* sorted only when written */
	size_t nadded;
	unsigned kinds;			/* bit k: a good line of that kind */
	struct dl_arena arena;		/* everything above points into it */
	struct dl_arena spill;		/* or, what can be spilt, into this */
	struct dl_text text;		/* or into this: the lines, one behind
					   the other */
	struct dl_out *out;		/* where it may be written before all
					   of it is there; NULL: nowhere */
	size_t nwritten;		/* lines that were */
	size_t lines_cap, sents_cap, added_cap;
	struct dl_buf tmp;
};

/* Empties the document for the next one. */
void	dl_doc_reset(struct dl_doc *);
void	dl_doc_free(struct dl_doc *);

/* Appends the document id made of a path: its base name without the last
   extension, bytes outside [A-Za-z0-9._-] as `_'. */
void	dl_doc_name(struct dl_buf *, const char *path);

/*
 * Begins a document of `end' bytes that was not read from a stream: resets,
 * and adds its doc record; dct and attrs (escaped) may be empty.
 */
void	dl_doc_begin(struct dl_doc *, struct dl_str id, uint64_t end,
	    struct dl_str dct, struct dl_str attrs);

/*
 * Room for a line of n bytes, its LF and DL_BLOCK more; good until the next
 * call, or for as long as the document if the line is pushed.
 */
char	*dl_doc_room(struct dl_doc *, size_t n);

/* A copy of a line that came, in such room. */
struct dl_str dl_doc_line(struct dl_doc *, struct dl_str line);

struct dl_rec *dl_doc_more(struct dl_doc *);	/* dl_doc_next, if full */

/* Where the record of the next line will be; good until that is pushed. */
static inline struct dl_rec *
dl_doc_next(struct dl_doc *d)
{
	return d->nlines < d->lines_cap ? &d->lines[d->nlines].rec :
	    dl_doc_more(d);
}

/*
 * Appends a line that stands in the room that was asked for last: a record
 * that was parsed from it and is in its place (it may be at dl_doc_next), or
 * NULL for a comment or a bad line.  After the last line of the document comes
 * dl_doc_end.
 */
void	dl_doc_push(struct dl_doc *, struct dl_str line,
	    const struct dl_rec *);
void	dl_doc_end(struct dl_doc *);

/*
 * Adds a record over the document's bytes `text' at offset `start'; value and
 * text are unescaped, attrs is a list made with dl_attr_add (empty: none),
 * label needs no escape; text.p NULL writes no text over text.n bytes.  Not
 * added if it stands already: same span, kind and
 * label, and for events the same src and tgt.  True if it was added.
 */
bool	dl_doc_add(struct dl_doc *, enum dl_kind, uint64_t start,
	    struct dl_str text, const char *label, struct dl_str value,
	    struct dl_str attrs);

/*
 * The same with a record whose fields are escaped and good until the document
 * is reset.
 */
bool	dl_doc_add_rec(struct dl_doc *, const struct dl_rec *);

/*
 * Makes what was added so far part of the document's lines, in order, so that
 * the next kind of knowledge finds it there (a tagger that runs another one
 * first, on plain text or fields).  Indexes of lines change.
 */
void	dl_doc_settle(struct dl_doc *);

/*
 * The good records of one kind that lie inside sentence s, in order: their
 * indexes in lines into *at (the document's arena); returns how many.
 */
size_t	dl_doc_mentions(struct dl_doc *, size_t s, enum dl_kind,
	    size_t **at);

/* Gives the record in line i another value (unescaped) or attrs (escaped). */
void	dl_doc_set_value(struct dl_doc *, size_t i, struct dl_str value);
void	dl_doc_set_attrs(struct dl_doc *, size_t i, struct dl_str attrs);

/* Puts what was added into the order of the format. */
void	dl_doc_sort(struct dl_doc *);

/* Writes lines and added records, and commits after each. */
void	dl_doc_write(struct dl_doc *, struct dl_out *);

/*
 * From a tool that adds in order, changes no line and will add nothing more
 * before byte `to' of the document: what was added and the lines before `to'
 * may be written and what was added forgotten, so that the memory does not
 * grow with it.  After dl_doc_settle nothing is.
 */
void	dl_doc_spill(struct dl_doc *, uint64_t to);

/* Bytes escaped as a field, in the document's arena. */
struct dl_str dl_doc_field(struct dl_doc *, struct dl_str bytes);

/* Unescaped bytes of a field, in the document's arena; `.' gives empty. */
struct dl_str dl_doc_bytes(struct dl_doc *, struct dl_str field);

#endif
