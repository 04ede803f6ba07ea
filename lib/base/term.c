/*
 * The terminal; see term.h.
 */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/term.h"

#define USUAL	80			/* columns, if it does not say */

size_t
dl_term_width(int fd)
{
#ifdef TIOCGWINSZ
	struct winsize w;

	if (isatty(fd) && ioctl(fd, TIOCGWINSZ, &w) == 0 && w.ws_col > 0)
		return w.ws_col;
#endif
	return isatty(fd) ? USUAL : 0;
}

bool
dl_term_colours(int fd)
{
	const char *no = getenv("NO_COLOR");

	return (no == NULL || *no == '\0') && isatty(fd);
}
