/*
 * Documents out of files: the half of the filter skeleton that reads.  Each
 * file is a stream or plain text, or holds the lines of field mode; either
 * way a struct dl_doc comes out.
 */
#ifndef DL_STREAM_READER_H
#define DL_STREAM_READER_H

#include "stream/check.h"
#include "stream/filter.h"
#include "stream/sniff.h"

struct dl_reader {
	char **files;			/* operands not yet opened */
	int nfiles;
	struct dl_in in;
	uint64_t counted;		/* bytes of the file told by -v */
	bool open;			/* in is open */
	enum dl_input type;		/* of in */
	struct dl_doc doc;
	bool have;			/* doc was given to the tool */
	bool made;			/* doc was made from plain text */
	struct dl_check check;
	bool overlong;			/* a line too long to hold comes next */
	bool cont;			/* doc goes on after such a line */
	struct dl_buf dct, attrs;	/* of the document that goes on */
	bool header;			/* `#dateline 1' has been written */
	bool missed;			/* sentences; it has been said */
	unsigned stdins;		/* times that stdin was opened */
	struct dl_buf id;		/* of the file */
	struct dl_buf text;		/* plain text: the whole file */
	struct dl_str row;		/* field mode: the line */
};

/*
 * Reports a failed read (errno): status 2, and the file ends there, so that
 * nobody reads on and reports it again.
 */
void	dl_read_failed(struct dl_filter *);

/* lib/stream/plain.c: the next document of plain text or of a field. */
bool	dl_read_text(struct dl_filter *);
bool	dl_read_field(struct dl_filter *);
void	dl_write_field(struct dl_filter *);

#endif
