/*
 * The skeleton of every filter: options that all share, operands, plain text,
 * stream or field mode, documents in, documents out, errors, exit status.
 *
 *	struct dl_filter f;
 *
 *	dl_filter_init(&f, "datenorm", usage);
 *	while ((c = dl_filter_option(&f, argc, argv, "d:")) != -1)
 *		switch (c) { ... }
 *	while ((doc = dl_filter_next(&f)) != NULL)
 *		dl_date_tag(&dates, doc);
 *	return dl_filter_close(&f);
 *
 * Options common to all: -u, -v, -h, --help, -V, --version, and -f N where
 * the tool says how a record looks in a field; no tool ever sees them.
 *
 * Input is judged file by file by its first line: `#dateline' or a
 * well-formed record makes it a stream.  Anything else is plain text: each
 * line one sentence (DL_LINES), paragraphs between blank lines (DL_PARAS), or
 * one paragraph (DL_WHOLE); one document a file.
 */
#ifndef DL_STREAM_FILTER_H
#define DL_STREAM_FILTER_H

#include "base/err.h"
#include "base/in.h"
#include "base/progress.h"
#include "stream/doc.h"

enum dl_plain { DL_LINES, DL_PARAS, DL_WHOLE };

struct dl_filter {
	const char *usage;		/* the synopsis, without the name */
	struct dl_str dct;		/* -d of a tool: the date of documents
					   made from plain text or fields */
	enum dl_plain plain;
	bool silent;			/* documents are read, not written */
	bool repeat;			/* field mode: one line a record */
	long field;			/* -f N, 0: not in field mode */
	long dct_field;			/* -D N of a tool: the field with the
					   date of its line, 0: none, */
	bool (*dct_good)(struct dl_str);	/* and whether it is one */
	/*
	 * Field mode: how one added record looks in the appended field;
	 * nothing appended, nothing shown.  NULL: the tool has no field mode.
	 * Set before the options are read.
	 */
	void (*format)(struct dl_buf *, struct dl_doc *,
	    const struct dl_rec *);
	/*
	 * A tool that writes documents later than it reads them takes each over
	 * before the next one is read, what stands before the first one too,
	 * or has them written when it is told to drain.  NULL: not such a tool.
	 */
	void (*take)(void *, const struct dl_doc *);
	void (*drain)(void *);
	void *taker;
	struct dl_out out;
	int status;			/* enum dl_status so far */
	struct dl_progress progress;	/* -v */
	struct dl_reader *reader;	/* the rest is the skeleton's own */
};

/* usage: what follows the tool's name in the synopsis. */
void	dl_filter_init(struct dl_filter *, const char *tool,
	    const char *usage);

/*
 * The next of the tool's own options, as dl_option (base/start.h); -1 after
 * the last.
 */
int	dl_filter_option(struct dl_filter *, int argc, char **argv,
	    const char *letters);

/*
 * Reads these files instead of the operands, standard input if n is 0; at the
 * end of a file list, dl_filter_next goes on with the next one.
 */
void	dl_filter_operands(struct dl_filter *, int n, char **files);

/* For arguments that do not go together: the synopsis, status 2. */
_Noreturn void dl_filter_usage(struct dl_filter *);

/*
 * Writes the document of the last call and reads the next one; NULL at the
 * end.  The document is good until the next call.
 */
struct dl_doc *dl_filter_next(struct dl_filter *);

/*
 * True if the document was made from plain text or a field: nothing has been
 * added to it yet.
 */
bool	dl_filter_bare(const struct dl_filter *);

/* Closes; returns the exit status.  Call it after dl_filter_next gave NULL. */
int	dl_filter_close(struct dl_filter *);

/* Reports bad input at a line of the input and sets the status to 1. */
void	dl_filter_bad(struct dl_filter *, uint64_t line, const char *what);

#endif
