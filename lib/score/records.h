/*
 * The records of a stream one by one, comments left out, for programs that
 * read and do not write it back.  Zero-initialise.
 */
#ifndef DL_SCORE_RECORDS_H
#define DL_SCORE_RECORDS_H

#include "base/in.h"
#include "stream/record.h"

struct dl_records {
	struct dl_in in;
	bool stream;			/* by its first line */
	bool empty;			/* nothing but blank lines, comments */
	int status;			/* DL_OK or DL_BAD so far */
};

/* A file that can't be read ends the program. */
void	dl_records_open(struct dl_records *, const char *path);

/* The next line without its LF, as it came; false at the end of the file. */
bool	dl_records_line(struct dl_records *, struct dl_str *line);

/*
 * The next good record, valid until the next call; false at the end.  Others
 * are reported.
 */
bool	dl_records_next(struct dl_records *, struct dl_rec *);

/* DL_OK, or DL_BAD if something was reported. */
int	dl_records_close(struct dl_records *);

#endif
