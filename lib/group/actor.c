/*
 * Comparison of participants; see actor.h.
 */
#include "group/actor.h"
#include "text/table.h"

/* Takes the part of *s up to sep; the rest stays in *s. */
static struct dl_str
cut(struct dl_str *s, char sep)
{
	struct dl_str part = *s;
	const char *p = s->n == 0 ? NULL : memchr(s->p, sep, s->n);

	if (p == NULL)
		*s = dl_str("", 0);
	else {
		part.n = (size_t)(p - s->p);
		s->p += part.n + 1;
		s->n -= part.n + 1;
	}
	return part;
}

/* True for Oster Motors; not for Oster workers, nor for the company. */
static bool
own_name(struct dl_str s)
{
	size_t last = s.n;

	while (last > 0 && s.p[last - 1] != ' ')
		last--;
	return s.p[0] >= 'A' && s.p[0] <= 'Z' && last < s.n &&
	    !(s.p[last] >= 'a' && s.p[last] <= 'z');
}

/* Of the sector of a code: those who speak for a country. */
static bool
state(struct dl_str sector)
{
	return dl_str_is(sector, "GOV") || dl_str_is(sector, "MIL");
}

void
dl_actors_read(struct dl_actors *l, struct dl_str names, struct dl_str codes,
    bool (*person)(void *, struct dl_str), void *arg)
{
	struct dl_str name, code, country;
	struct dl_actor *a;

	l->n = 0;
	while (names.n > 0 && l->n < DL_ACTORS) {
		name = cut(&names, '|');
		code = cut(&codes, '|');
		if (name.n == 0 || dl_str_is(name, "."))
			continue;
		a = &l->a[l->n++];
		*a = (struct dl_actor){ 0 };
		a->name = dl_hash(name);
		a->person = person != NULL && person(arg, name);
		country = cut(&code, ':');
		if (country.n > 0 && !dl_str_is(country, "."))
			a->country = dl_hash(country);
		if (code.n > 0)
			a->sector = dl_hash(code);
		a->body = !a->person && code.n > 0 && !state(code) &&
		    own_name(name);
	}
}

struct dl_side
dl_actors_side(const struct dl_actors *l)
{
	return (struct dl_side){ l->a, l->n };
}

bool
dl_actors_join(struct dl_actors *a, struct dl_side b)
{
	unsigned i, j, n = a->n;

	for (i = 0; i < b.n && a->n < DL_ACTORS; i++) {
		for (j = 0; j < a->n; j++)
			if (a->a[j].name == b.a[i].name)
				break;
		if (j == a->n)
			a->a[a->n++] = b.a[i];
	}
	return a->n > n;
}

static enum dl_fit
fit(const struct dl_actor *a, const struct dl_actor *b)
{
	if (a->name == b->name)
		return DL_FIT_NAME;
	if ((a->person && b->person) || (a->body && b->body))
		return DL_FIT_CLASH;
	if (a->country == 0 || a->country != b->country)
		return DL_FIT_CLASH;
	if (a->sector == b->sector || a->sector == 0 || b->sector == 0)
		return DL_FIT_CODE;
	return DL_FIT_LOOSE;
}

/* How well one actor fits a list: two persons of one country clash. */
static enum dl_fit
best(const struct dl_actor *a, struct dl_side l)
{
	enum dl_fit f, top = DL_FIT_NONE;
	bool clash = false;
	unsigned i;

	for (i = 0; i < l.n; i++) {
		f = fit(a, &l.a[i]);
		if (f > top)
			top = f;
		if (f == DL_FIT_CLASH && a->person && l.a[i].person &&
		    a->country == l.a[i].country)
			clash = true;
	}
	return clash && top != DL_FIT_NAME ? DL_FIT_CLASH : top;
}

enum dl_fit
dl_actors_fit(struct dl_side a, struct dl_side b)
{
	enum dl_fit f, top = DL_FIT_NONE;
	unsigned i;

	for (i = 0; i < a.n; i++)
		if ((f = best(&a.a[i], b)) > top)
			top = f;
	return top;
}

/* One side has room for both: one country, but for two companies of it. */
static bool
allied(const struct dl_actor *a, const struct dl_actor *b)
{
	return a->country != 0 && a->country == b->country &&
	    !(a->body && b->body);
}

/* True if i is the first of its side (country, or name without one). */
static bool
leads(const struct dl_actors *l, unsigned i)
{
	unsigned j;

	for (j = 0; j < i; j++)
		if (fit(&l->a[i], &l->a[j]) != DL_FIT_CLASH ||
		    allied(&l->a[i], &l->a[j]))
			return false;
	return true;
}

int
dl_actors_sides(const struct dl_actors *a, const struct dl_actors *b)
{
	int na = 0, nb = 0, shared = 0;
	unsigned i, j;

	for (i = 0; i < b->n; i++)
		nb += leads(b, i);
	for (i = 0; i < a->n; i++) {
		enum dl_fit f = best(&a->a[i], dl_actors_side(b));

		if (!leads(a, i))
			continue;
		na++;
		if (f > DL_FIT_CLASH)
			shared++;
		else
			/* Another leader of the same country took part. */
			for (j = 0; j < b->n; j++)
				if (allied(&a->a[i], &b->a[j]))
					return -1;
	}
	/* With two sides each they have to be the same ones. */
	if (na + nb - shared > 2 && (shared < na || na > 1))
		return -1;
	return shared;
}
