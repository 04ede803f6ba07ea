/*
 * The terminal that somebody may be looking at.  It shapes what is shown to a
 * person, never what goes into a file or a pipe.
 */
#ifndef DL_BASE_TERM_H
#define DL_BASE_TERM_H

#include <stdbool.h>
#include <stddef.h>

/* Columns of the terminal that fd is, or 0 if it is none. */
size_t	dl_term_width(int fd);

/*
 * True if fd is a terminal and colours are not declined by a variable
 * NO_COLOR that is not empty (no-color.org).
 */
bool	dl_term_colours(int fd);

#endif
