/*
 * The id of a document that is a file: its name, in letters that are good in
 * any path, address and table.
 */
#include <string.h>

#include "stream/doc.h"

void
dl_doc_name(struct dl_buf *b, const char *path)
{
	const char *base = strrchr(path, '/'), *dot;
	size_t i, n;
	char c;

	base = base != NULL && base[1] != '\0' ? base + 1 : path;
	dot = strrchr(base, '.');
	n = dot != NULL && dot != base ? (size_t)(dot - base) : strlen(base);
	for (i = 0; i < n; i++) {
		c = base[i];
		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9') || c == '_' || c == '-' ||
		    (c == '.' && n > 1)))
			c = '_';
		dl_buf_addc(b, c);
	}
}
