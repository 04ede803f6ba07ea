/*
 * A fuzz target is a function over bytes that must not crash, hang or break a
 * promise, for any bytes.  Linked with libFuzzer (make fuzz) it is searched;
 * linked with replay.c it is run over the files of a corpus (make check).
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* Says which promise was broken and stops. */
#define PROMISE(cond, what) do {					\
	if (!(cond)) {							\
		fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__,	\
		    (what));						\
		abort();						\
	}								\
} while (0)

#endif
