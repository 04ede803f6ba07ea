/*
 * A record: eight fields, one line; dateline(5).  Parsing copies nothing: the
 * fields are slices of the line, still escaped.
 */
#ifndef DL_STREAM_RECORD_H
#define DL_STREAM_RECORD_H

#include "base/buf.h"

/* Longest line of a stream that is held in memory, bytes. */
#define DL_LINE_LIMIT	((size_t)256 << 20)

enum dl_kind {
	DL_OTHER,			/* a kind of somebody else's */
	DL_DOC, DL_PARA, DL_SENT, DL_ENT, DL_DATE, DL_EVENT
};

struct dl_rec {
	struct dl_str doc;
	uint64_t start, end;		/* bytes in the document, half-open */
	struct dl_str kindname, label, value, text, attrs;
	enum dl_kind kind;
	bool plain;			/* no field has an escape; false: not
					   known */
};

/*
 * Parses line (without LF) and checks all that one record can say of itself:
 * fields, id, offsets, kind, escapes, attributes, and that the text is as
 * long as its span.  NULL, or what is wrong (a constant string).
 */
const char *dl_rec_parse(struct dl_rec *, struct dl_str line);

/*
 * The same where id is that of the document so far, or empty: a record with
 * the same id is given that very slice as its doc.
 */
const char *dl_rec_parse_next(struct dl_rec *, struct dl_str line,
	    struct dl_str id);

/*
 * The short way for a line that stands in a buffer of n bytes: copies it, and
 * parses the copy as above.  Its length without the LF, which is copied too;
 * 0 if it is no good record or does not end in the last whole block of
 * DL_BLOCK bytes: then it is for dl_rec_parse_next to say what it is.  Up to n
 * bytes are copied; up to DL_BLOCK behind them may be read.
 */
size_t	dl_rec_take(struct dl_rec *, const char *from, size_t n, char *to,
	    struct dl_str id);

/* Appends the record as a line with its LF; fields as they are. */
void	dl_rec_format(struct dl_buf *, const struct dl_rec *);

/*
 * True if it can be a document's id: no white space, no control byte, no `#'
 * at its beginning, no bad escape, not a lone dot.
 */
bool	dl_id_good(struct dl_str);

const char *dl_kind_name(enum dl_kind);

/* Order among records with one span: doc, para, sent, all others. */
int	dl_kind_rank(enum dl_kind);

/* The escaped value of key in an attrs field; false if it has none. */
bool	dl_attr_get(struct dl_str attrs, const char *key, struct dl_str *value);

/* True if it can be the name of a kind or the key of an attribute. */
bool	dl_name_good(struct dl_str);

/*
 * What is wrong with an attrs field, a constant string, or NULL: each key
 * well-formed and given once.
 */
const char *dl_attrs_wrong(struct dl_str);

/*
 * Walks the attributes: start with *at = 0; false at the end.
 */
bool	dl_attr_next(struct dl_str attrs, size_t *at, struct dl_str *key,
	    struct dl_str *value);

/*
 * The first span of a list `start-end|start-end', as in src_at; false if it is
 * none: two numbers, the first below the second.
 */
bool	dl_span_parse(struct dl_str list, uint64_t *start, uint64_t *end);

/* Appends `key=value' to a list of attributes, escaping the value. */
void	dl_attr_add(struct dl_buf *, const char *key, struct dl_str value);

/* The same with a value that is escaped already or needs no escape. */
static inline void
dl_attr_addraw(struct dl_buf *b, const char *key, struct dl_str value)
{
	size_t n = strlen(key);
	char *p = dl_buf_room(b, n + value.n + 2);

	if (b->n > 0) {
		*p++ = ';';
		b->n++;
	}
	memcpy(p, key, n);
	p[n] = '=';
	if (value.n > 0)
		memcpy(p + n + 1, value.p, value.n);
	b->n += n + 1 + value.n;
}

/*
 * Appends the attributes without key, and then key with this value, which is
 * escaped already.
 */
void	dl_attr_set(struct dl_buf *, struct dl_str attrs, const char *key,
	    struct dl_str value);

#endif
