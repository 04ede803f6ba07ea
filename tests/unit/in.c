/*
 * The reader: lines of any length, with NUL, with and without a last LF;
 * numbers and offsets; looking ahead; blocks.
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/in.h"
#include "base/mem.h"
#include "unit.h"

static char path[] = "/tmp/dl-unit-XXXXXX";

static void
put(const char *p, size_t n)
{
	FILE *fp = fopen(path, "wb");

	if (fp == NULL || fwrite(p, 1, n, fp) != n || fclose(fp) != 0)
		abort();
}

/* The lines of a text, each in brackets, `!' after one without LF. */
static void
lines(const char *text, size_t n, const char *want, const char *what)
{
	struct dl_in in = { 0 };
	struct dl_buf have = { 0 };
	struct dl_str line, next;
	uint64_t number = 0;
	bool good = true;

	put(text, n);
	if (dl_in_open(&in, path) == -1)
		abort();
	for (;;) {
		int peek = dl_in_peek(&in, &next), r;

		if (peek == 1)
			next = dl_str(memcpy(dl_alloc(next.n + 1), next.p,
			    next.n), next.n);
		r = dl_in_line(&in, &line);
		good = good && r == peek;
		if (r != 1)
			break;
		good = good && dl_str_eq(line, next);
		dl_free((void *)(uintptr_t)next.p);
		good = good && in.line == ++number && in.offset +
		    line.n <= n && memcmp(text + in.offset, line.p,
		    line.n) == 0;
		dl_buf_addc(&have, '[');
		dl_buf_addstr(&have, line);
		dl_buf_adds(&have, in.eol ? "]" : "]!");
	}
	unit_str(dl_buf_str(&have), want, "%s", what);
	unit_ok(good, "%s: numbers, offsets, looking ahead", what);
	dl_in_close(&in);
	dl_buf_free(&have);
}

/* Lines of every length around the sizes that buffers have. */
static void
test_lengths(void)
{
	static const size_t sizes[] = { 0, 1, 4095, 4096, 4097, 65535, 65536,
	    65537, 131071, 131072, 300000, 1 << 21 };
	size_t n = 0, at = 0, nsizes = sizeof(sizes) / sizeof(sizes[0]);
	struct dl_in in = { 0 };
	struct dl_str line;
	bool good = true;
	char *text;

	for (size_t i = 0; i < nsizes; i++)
		n += sizes[i] + 1;
	text = dl_alloc(n);
	for (size_t i = 0; i < nsizes; i++) {
		memset(text + at, 'a' + (int)i, sizes[i]);
		at += sizes[i];
		text[at++] = '\n';
	}
	put(text, n);
	if (dl_in_open(&in, path) == -1)
		abort();
	at = 0;
	for (size_t i = 0; i < nsizes; i++) {
		good = good && dl_in_line(&in, &line) == 1 &&
		    line.n == sizes[i] && in.offset == at &&
		    memcmp(line.p, text + at, line.n) == 0;
		at += sizes[i] + 1;
	}
	unit_ok(good, "lines of 0 to 2 MB");
	unit_int(dl_in_line(&in, &line), 0, "then the end");
	unit_int(dl_in_line(&in, &line), 0, "and the end again");
	dl_in_close(&in);
	dl_free(text);
}

static void
test_blocks(void)
{
	struct dl_in in = { 0 };
	struct dl_str s;
	size_t total = 0;
	bool good = true;
	char *text = dl_alloc(200000);

	for (size_t i = 0; i < 200000; i++)
		text[i] = (char)(i * 7 % 256);
	put(text, 200000);
	if (dl_in_open(&in, path) == -1)
		abort();
	while (dl_in_block(&in, &s) == 1) {
		good = good && s.n > 0 && s.n <= 65536 && total + s.n <=
		    200000 && memcmp(s.p, text + total, s.n) == 0;
		total += s.n;
	}
	unit_ok(good && total == 200000, "blocks of at most 64 KiB");
	dl_in_close(&in);
	dl_free(text);
}

/* A window of the bytes: more come behind it, what is done with goes. */
static void
test_window(void)
{
	struct dl_in in = { 0 };
	struct dl_str s;
	size_t at = 0, n = 300000;
	bool good = true;
	char *text = dl_alloc(n);

	for (size_t i = 0; i < n; i++)
		text[i] = (char)(i * 7 % 256);
	put(text, n);
	if (dl_in_open(&in, path) == -1)
		abort();
	unit_int((long long)dl_in_ahead(&in).n, 0, "nothing has been read");
	while (dl_in_more(&in) == 1) {
		s = dl_in_ahead(&in);
		good = good && memcmp(s.p, text + at, s.n) == 0;
		dl_in_drop(&in, s.n - s.n / 5);
		at += s.n - s.n / 5;
	}
	s = dl_in_ahead(&in);
	unit_ok(good && at + s.n == n && memcmp(s.p, text + at, s.n) == 0,
	    "a window over a file");
	dl_in_close(&in);
	dl_free(text);
}

/*
 * A limit cuts a line in pieces, alike whether one read brought all of it or
 * not; the number of the line stays.
 */
static void
test_limit(void)
{
	struct dl_in in = { 0 };
	struct dl_buf have = { 0 };
	struct dl_str s;

	put("abcd\nabcdefghij\nk\nabcde", 23);
	if (dl_in_open(&in, path) == -1)
		abort();
	in.limit = 4;
	while (dl_in_peek(&in, &s) == 1 && dl_in_line(&in, &s) == 1) {
		dl_buf_addu(&have, in.line);
		dl_buf_addstr(&have, s);
		dl_buf_addc(&have, in.partial ? '+' : ' ');
	}
	unit_str(dl_buf_str(&have), "1abcd 2abcd+2efgh+2ij 3k 4abcd+4e ",
	    "lines longer than the limit");
	dl_in_close(&in);
	dl_buf_free(&have);
}

static void
test_errors(void)
{
	struct dl_in in = { 0 };
	struct dl_str line;

	errno = 0;
	unit_int(dl_in_open(&in, "/nonexistent/x"), -1, "no such file");
	unit_int(errno, ENOENT, "errno says so");
	if (dl_in_open(&in, "/") == 0) {
		unit_int(dl_in_line(&in, &line), -1, "a directory");
		dl_in_close(&in);
	} else {
		unit_ok(true, "a directory");
	}
}

int
main(void)
{
	int fd = mkstemp(path);

	if (fd == -1)
		abort();
	close(fd);
	lines("", 0, "", "an empty file");
	lines("\n", 1, "[]", "an empty line");
	lines("a\nb\n", 4, "[a][b]", "two lines");
	lines("a\nb", 3, "[a][b]!", "no last LF");
	lines("a\r\n\n\nb", 6, "[a\r][][][b]!", "CR stays, empty lines");
	test_lengths();
	test_blocks();
	test_window();
	test_limit();
	test_errors();
	unlink(path);
	return unit_done();
}
