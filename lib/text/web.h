/*
 * URLs, e-mail addresses, @names and #tags, for the tokeniser.
 */
#ifndef DL_TEXT_WEB_H
#define DL_TEXT_WEB_H

#include <stddef.h>

/* End of a URL, @name or #tag that begins at i of p[0..n), or i. */
size_t	dl_web_end(const char *p, size_t n, size_t i);

/* End of an e-mail address whose local part begins at `at', or 0. */
size_t	dl_mail_end(const char *p, size_t n, size_t at);

#endif
