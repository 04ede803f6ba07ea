/*
 * Words, numbers and clitics for the tokeniser; offsets are into p[0..n).
 */
#ifndef DL_TEXT_WORDEND_H
#define DL_TEXT_WORDEND_H

#include <stddef.h>

/* End of the word whose first letter stands at i. */
size_t	dl_word_end(const char *p, size_t n, size_t i);

/* End of the number whose first digit stands at i. */
size_t	dl_number_end(const char *p, size_t n, size_t i);

/* Length of the clitic whose apostrophe stands at i ('s 're 've 'll 'd 'm),
   or 0. */
size_t	dl_clitic_at(const char *p, size_t n, size_t i);

/* Length of n't at i < n, or 0. */
size_t	dl_not_at(const char *p, size_t n, size_t i);

#endif
