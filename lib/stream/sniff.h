/*
 * What a file is, told from its first 64 KiB: blank lines and comments are
 * skipped, the first other line decides.
 */
#ifndef DL_STREAM_SNIFF_H
#define DL_STREAM_SNIFF_H

#include "base/in.h"

enum dl_input {
	DL_IN_EMPTY,			/* nothing but blank lines, comments */
	DL_IN_STREAM,			/* `#dateline' or a record */
	DL_IN_TEXT,
	DL_IN_UTF16			/* begins with its byte order mark */
};

/* Takes nothing; -1 on a read error (errno). */
int	dl_sniff(struct dl_in *);

/*
 * False if the comment is the header of a version of the format that this
 * program does not know.
 */
bool	dl_version_known(struct dl_str comment);

#endif
