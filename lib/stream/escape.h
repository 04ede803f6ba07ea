/*
 * The one escaping of the format, dateline(5): \\ \t \n \r, \xHH for other
 * control bytes (and 0x7F), and inside an attribute's value also for `;';
 * a field that is a lone dot is written \. so that `.' can mean none.
 */
#ifndef DL_STREAM_ESCAPE_H
#define DL_STREAM_ESCAPE_H

#include "base/buf.h"

/* Appends p[0..n) escaped as a whole field; nothing becomes `.'. */
void	dl_escape_field(struct dl_buf *, struct dl_str);

/* Appends a value of an attribute, escaped; `|' is escaped if bar. */
void	dl_escape_attr(struct dl_buf *, struct dl_str, bool bar);

/*
 * Appends the bytes that the escaped s stands for.  0, or -1 on a bad escape
 * (what stood before it has been appended).
 */
int	dl_unescape(struct dl_buf *, struct dl_str s);

/* Length in bytes of what s stands for, or -1 on a bad escape. */
long long dl_unescaped_len(struct dl_str s);

#endif
