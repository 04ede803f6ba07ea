/*
 * Interrupted calls and descriptors that do not block.
 */
#include <errno.h>
#include <poll.h>

#include "base/retry.h"

bool
dl_retry(int fd, short events)
{
	struct pollfd p = { .fd = fd, .events = events };

	if (errno == EINTR)
		return true;
	if (errno != EAGAIN && errno != EWOULDBLOCK)
		return false;
	return poll(&p, 1, -1) >= 0 || errno == EINTR;
}
