/*
 * Attributes, the last field of a record: key=value;key=value, dateline(5).
 */
#include <stdlib.h>

#include "base/mem.h"
#include "stream/escape.h"
#include "stream/record.h"

/* The bytes of the name that p begins with: of a kind, of an attribute. */
static size_t
name_len(const char *p, const char *end)
{
	static const bool inner[256] = {
		['_'] = true, ['0'] = true, ['1'] = true, ['2'] = true,
		['3'] = true, ['4'] = true, ['5'] = true, ['6'] = true,
		['7'] = true, ['8'] = true, ['9'] = true, ['a'] = true,
		['b'] = true, ['c'] = true, ['d'] = true, ['e'] = true,
		['f'] = true, ['g'] = true, ['h'] = true, ['i'] = true,
		['j'] = true, ['k'] = true, ['l'] = true, ['m'] = true,
		['n'] = true, ['o'] = true, ['p'] = true, ['q'] = true,
		['r'] = true, ['s'] = true, ['t'] = true, ['u'] = true,
		['v'] = true, ['w'] = true, ['x'] = true, ['y'] = true,
		['z'] = true
	};
	const char *from = p;

	if (p < end && *p >= 'a')
		while (p < end && inner[(unsigned char)*p])
			p++;
	return (size_t)(p - from);
}

bool
dl_name_good(struct dl_str s)
{
	return s.n > 0 && name_len(s.p, s.p + s.n) == s.n;
}

bool
dl_attr_next(struct dl_str attrs, size_t *at, struct dl_str *key,
    struct dl_str *value)
{
	const char *p = attrs.p + *at, *end = attrs.p + attrs.n, *semi, *eq;

	if (p >= end || (*at == 0 && dl_str_is(attrs, ".")))
		return false;
	/* Keys are short, and values mostly. */
	for (eq = p; eq < end && *eq != '=' && *eq != ';'; eq++)
		continue;
	*key = dl_str(p, (size_t)(eq - p));
	if (eq < end && *eq == '=') {
		eq++;
		semi = memchr(eq, ';', (size_t)(end - eq));
		if (semi == NULL)
			semi = end;
	} else
		semi = eq;
	*value = dl_str(eq, (size_t)(semi - eq));
	*at = (size_t)(semi - attrs.p) + (semi < end ? 1 : 0);
	return true;
}

bool
dl_attr_get(struct dl_str attrs, const char *key, struct dl_str *value)
{
	const char *p = attrs.p, *end = p + attrs.n, *semi;
	size_t n = strlen(key);

	/* Only the ends of values are looked for, up to the right key. */
	for (; p < end; p = semi + 1) {
		semi = memchr(p, ';', (size_t)(end - p));
		if (semi == NULL)
			semi = end;
		if ((size_t)(semi - p) < n || p[0] != key[0] ||
		    memcmp(p, key, n) != 0 || (p + n < semi && p[n] != '='))
			continue;
		p += p + n < semi ? n + 1 : n;
		*value = dl_str(p, (size_t)(semi - p));
		return true;
	}
	return false;
}

void
dl_attr_add(struct dl_buf *b, const char *key, struct dl_str value)
{
	dl_attr_addraw(b, key, dl_str("", 0));
	dl_escape_attr(b, value, false);
}

void
dl_attr_set(struct dl_buf *b, struct dl_str attrs, const char *key,
    struct dl_str value)
{
	struct dl_str k, v;
	size_t at = 0, from = b->n;

	while (dl_attr_next(attrs, &at, &k, &v)) {
		if (dl_str_is(k, key))
			continue;
		if (b->n > from)
			dl_buf_addc(b, ';');
		dl_buf_addstr(b, k);
		dl_buf_addc(b, '=');
		dl_buf_addstr(b, v);
	}
	if (b->n > from)
		dl_buf_addc(b, ';');
	dl_buf_adds(b, key);
	dl_buf_addc(b, '=');
	dl_buf_addstr(b, value);
}

/* Bytewise, the shorter first: any order will do that brings like together. */
static int
order_keys(const void *va, const void *vb)
{
	const struct dl_str *a = va, *b = vb;

	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return memcmp(a->p, b->p, a->n);
}

/* Sorts the keys; true if two are the same. */
static bool
key_twice(struct dl_str *keys, size_t n)
{
	size_t i;

	qsort(keys, n, sizeof(keys[0]), order_keys);
	for (i = 1; i < n; i++)
		if (dl_str_eq(keys[i - 1], keys[i]))
			return true;
	return false;
}

/* A few keys fit here; pairs of them are compared faster than sorted. */
#define FEW	32

/* True if key i is one of those before it. */
static bool
key_before(const struct dl_str *keys, size_t i)
{
	size_t j;

	for (j = 0; j < i; j++)
		if (dl_str_eq(keys[j], keys[i]))
			return true;
	return false;
}

/* The rare record with many attributes; the work stays n log n. */
static bool
many_twice(struct dl_str attrs)
{
	struct dl_str key, value, *keys = NULL;
	size_t at = 0, n = 0, cap = 0;
	bool twice;

	while (dl_attr_next(attrs, &at, &key, &value)) {
		keys = dl_array_room(keys, &cap, n + 1, sizeof(keys[0]));
		keys[n++] = key;
	}
	twice = key_twice(keys, n);
	dl_free(keys);
	return twice;
}

/* A key leaves a bit: only those that may have come before are compared. */
const char *
dl_attrs_wrong(struct dl_str attrs)
{
	static const char wrong[] = "attribute is not key=value";
	const char *p = attrs.p, *end = p + attrs.n, *semi;
	struct dl_str keys[FEW];
	uint64_t bit, bits = 0;
	size_t n, k;
	bool twice = false;

	if (dl_str_is(attrs, "."))
		return NULL;
	for (n = 0;; n++) {
		k = name_len(p, end);
		if (k == 0 || p + k == end || p[k] != '=')
			return wrong;
		if (n < FEW) {
			keys[n] = dl_str(p, k);
			bit = (uint64_t)1 << ((k * 7 + (unsigned char)p[0] +
			    (unsigned char)p[k - 1] * 3u) & 63);
			twice = twice || ((bits & bit) != 0 &&
			    key_before(keys, n));
			bits |= bit;
		}
		semi = memchr(p + k, ';', (size_t)(end - p) - k);
		if (semi == NULL)
			break;
		p = semi + 1;
	}
	if (n >= FEW && !twice)
		twice = many_twice(attrs);
	return twice ? "attribute given twice" : NULL;
}
