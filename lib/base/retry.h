/*
 * Whether a read or write that failed is worth another try.
 */
#ifndef DL_BASE_RETRY_H
#define DL_BASE_RETRY_H

#include <stdbool.h>

/*
 * After EINTR at once; after EAGAIN when the descriptor is ready for
 * `events' of poll(2).  False for any other errno.
 */
bool	dl_retry(int fd, short events);

#endif
