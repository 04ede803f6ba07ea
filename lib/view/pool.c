/*
 * Pool of strings; see pool.h.  A number is the place of a string in units of
 * four bytes, from 1, so that 32 bits name 16 GiB.
 */
#include "base/err.h"
#include "text/hash.h"
#include "view/pool.h"

#define UNIT	4

struct dl_str
dl_pool_str(const struct dl_pool *p, uint32_t number)
{
	const char *at;
	uint32_t n;

	if (number == 0)
		return dl_str("", 0);
	at = p->bytes.p + (size_t)(number - 1) * UNIT;
	memcpy(&n, at, sizeof(n));
	return dl_str(at + sizeof(n), n);
}

uint32_t
dl_pool_put(struct dl_pool *p, struct dl_str s)
{
	uint32_t number, n = (uint32_t)s.n;

	if (s.n == 0)
		return 0;
	if (s.n >= UINT32_MAX || p->bytes.n / UNIT >= UINT32_MAX - 1)
		dl_fatal(NULL, 0, "too many names");
	number = (uint32_t)(p->bytes.n / UNIT) + 1;
	dl_buf_add(&p->bytes, (const char *)&n, sizeof(n));
	dl_buf_addstr(&p->bytes, s);
	while (p->bytes.n % UNIT != 0)
		dl_buf_addc(&p->bytes, '\0');
	return number;
}

uint32_t
dl_pool_replace(struct dl_pool *p, uint32_t number, struct dl_str s)
{
	uint32_t n = (uint32_t)s.n;
	char *at;

	if (s.n == 0 || number == 0 ||
	    (s.n - 1) / UNIT > (dl_pool_str(p, number).n - 1) / UNIT)
		return dl_pool_put(p, s);
	at = p->bytes.p + (size_t)(number - 1) * UNIT;
	memcpy(at, &n, sizeof(n));
	memcpy(at + sizeof(n), s.p, n);
	return number;
}

uint32_t
dl_pool_add(struct dl_pool *p, struct dl_str s)
{
	uint32_t h, at, number;

	if (s.n == 0)
		return 0;
	h = dl_hash(s);
	at = dl_postings_first(&p->index, h);
	while (dl_postings_next(&p->index, &at, &number))
		if (dl_str_eq(dl_pool_str(p, number), s))
			return number;
	number = dl_pool_put(p, s);
	dl_postings_add(&p->index, h, number);
	return number;
}

void
dl_pool_free(struct dl_pool *p)
{
	dl_buf_free(&p->bytes);
	dl_postings_free(&p->index);
}
