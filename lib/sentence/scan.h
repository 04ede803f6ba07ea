/*
 * Where a sentence might end.  The scan knows bytes only: it finds the next
 * stop, newline or lead byte of a stop that UTF-8 writes in three bytes
 * (U+2026, U+3002, U+FF01, U+FF0E, U+FF1F).  What stands there is judged in
 * decide.c, so that either can be replaced alone.
 */
#ifndef DL_SENTENCE_SCAN_H
#define DL_SENTENCE_SCAN_H

#include <stddef.h>

/* Offset of the first candidate in p[i..n), or n. */
size_t	dl_sent_scan(const char *p, size_t i, size_t n);

#endif
