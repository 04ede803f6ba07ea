/*
 * One pass over the bytes of a word.
 */
#include "text/wordform.h"

struct dl_str
dl_wordform(struct dl_str text, char buf[DL_WORDFORM])
{
	bool digit = false;
	size_t i;

	if (text.n > DL_WORDFORM)
		text.n = DL_WORDFORM;
	for (i = 0; i < text.n; i++) {
		buf[i] = text.p[i];
		if (buf[i] >= '0' && buf[i] <= '9') {
			buf[i] = '0';
			digit = true;
		}
	}
	return digit ? dl_str(buf, text.n) : text;
}
