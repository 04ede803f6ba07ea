/*
 * Slices, the growing buffer, arrays and the arena.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "unit.h"

static void
test_str(void)
{
	unit_ok(dl_str_eq(dl_str(NULL, 0), DL_STR("")), "empty slices");
	unit_ok(dl_str_eq(dl_str("a\0b", 3), DL_STR("a\0b")), "NUL counts");
	unit_ok(!dl_str_eq(dl_str("a\0b", 3), DL_STR("a\0c")),
	    "what follows a NUL counts");
	unit_ok(!dl_str_eq(DL_STR("ab"), DL_STR("abc")), "lengths differ");
	unit_ok(dl_str_is(DL_STR("ab"), "ab"), "is");
	unit_ok(!dl_str_is(DL_STR("ab\0"), "ab"), "is, longer by a NUL");
}

/* As printf has it. */
static bool
decimal(struct dl_buf *b, uint64_t u)
{
	char want[DL_DECIMAL + 1];

	snprintf(want, sizeof(want), "%" PRIu64, u);
	dl_buf_clear(b);
	dl_buf_addu(b, u);
	return dl_str_is(dl_buf_str(b), want);
}

static void
test_buf(void)
{
	struct dl_buf b = { 0 };
	size_t total = 0;
	bool good = true;

	dl_buf_add(&b, "a\0b", 3);
	dl_buf_addc(&b, 'c');
	dl_buf_adds(&b, "de");
	dl_buf_addstr(&b, DL_STR("f"));
	dl_buf_add(&b, NULL, 0);
	unit_bytes(dl_buf_str(&b), DL_STR("a\0bcdef"), "appended");
	dl_buf_clear(&b);
	dl_buf_addu(&b, 0);
	dl_buf_addc(&b, ' ');
	dl_buf_addu(&b, UINT64_MAX);
	dl_buf_addc(&b, ' ');
	dl_buf_addu0(&b, 7, 4);
	dl_buf_addc(&b, ' ');
	dl_buf_addu0(&b, 12345, 4);
	unit_str(dl_buf_str(&b), "0 18446744073709551615 0007 12345",
	    "decimal numbers");
	for (uint64_t u = 1; u < UINT64_MAX / 10; u *= 10)
		good = good && decimal(&b, u - 1) && decimal(&b, u) &&
		    decimal(&b, u * 9 + u / 2);
	unit_ok(good, "numbers of all lengths");
	dl_buf_clear(&b);
	for (size_t i = 0; i < 5000; i++) {
		char *p = dl_buf_room(&b, i);

		memset(p, (int)(i % 251), i);
		b.n += i;
		total += i;
	}
	for (size_t i = 0, at = 0; i < 5000; at += i++)
		good = good && (i == 0 || (b.p[at] == (char)(i % 251) &&
		    b.p[at + i - 1] == (char)(i % 251)));
	unit_ok(good && b.n == total, "12 MB in growing pieces");
	dl_buf_free(&b);
	unit_ok(b.p == NULL && b.n == 0 && b.cap == 0, "freed is empty");
	dl_buf_addc(&b, 'x');
	unit_str(dl_buf_str(&b), "x", "a freed buffer may be used again");
	dl_buf_free(&b);
}

static void
test_array(void)
{
	uint64_t *a = NULL;
	size_t cap = 0, grown = 0, before;
	bool good = true;

	for (size_t i = 0; i < 100000; i++) {
		before = cap;
		a = dl_array_room(a, &cap, i + 1, sizeof(*a));
		grown += cap != before;
		good = good && cap >= i + 1;
		a[i] = i;
	}
	for (size_t i = 0; i < 100000; i++)
		good = good && a[i] == i;
	unit_ok(good, "100000 elements stand");
	unit_ok(grown < 40, "grown by doubling: %zu times", grown);
	dl_free(a);
	dl_free(dl_alloc(0));
	unit_ok(true, "no bytes can be asked for");
}

static void
test_arena(void)
{
	struct dl_arena a = { 0 };
	char *p[1000], *big;
	bool aligned = true, good = true;

	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < 1000; i++) {
			p[i] = dl_arena_alloc(&a, i % 97);
			aligned = aligned && (uintptr_t)p[i] % 16 == 0;
			memset(p[i], (int)(i % 101), i % 97);
		}
		big = dl_arena_alloc(&a, 1 << 20);
		memset(big, 'b', 1 << 20);
		for (size_t i = 0; i < 1000; i++)
			for (size_t j = 0; j < i % 97; j++)
				good = good && p[i][j] == (char)(i % 101);
		dl_arena_reset(&a);
	}
	unit_ok(aligned, "aligned to 16 bytes");
	unit_ok(good, "pieces do not overlap");
	big = dl_arena_dup(&a, "a\0b", 3);
	unit_bytes(dl_str(big, 3), DL_STR("a\0b"), "a copy");
	dl_arena_dup(&a, NULL, 0);
	dl_arena_free(&a);
	dl_arena_free(&a);
	unit_ok(a.block == NULL, "freed, twice");
}

int
main(void)
{
	test_str();
	test_buf();
	test_array();
	test_arena();
	return unit_done();
}
