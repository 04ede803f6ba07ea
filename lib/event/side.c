/*
 * The two sides of an event as sets of actors: who is the same, who is added,
 * who stands on one side only.
 */
#include "event/side.h"

bool
dl_same_actor(const struct dl_actor *a, const struct dl_actor *b)
{
	return dl_str_eq(a->value, b->value) && (a->kind != DL_A_GROUP ||
	    b->kind != DL_A_GROUP || a->geo.n == 0 || b->geo.n == 0 ||
	    dl_str_eq(a->geo, b->geo));
}

void
dl_side_add(struct dl_side *s, const struct dl_actor *a)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (dl_same_actor(&s->a[i], a))
			return;
	if (s->n < DL_SIDE_MAX)
		s->a[s->n++] = *a;
}

void
dl_side_copy(struct dl_side *to, const struct dl_side *from)
{
	if (from->n == 1)		/* as nearly all are, if not empty */
		to->a[0] = from->a[0];
	else if (from->n > 0)
		memmove(to->a, from->a, from->n * sizeof(from->a[0]));
	to->n = from->n;
}

void
dl_side_all(struct dl_side *to, const struct dl_side *from)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		dl_side_add(to, &from->a[i]);
}

void
dl_side_split(struct dl_side *src, struct dl_side *tgt)
{
	size_t i;

	if (tgt->n > 0 || src->n < 2)
		return;
	for (i = 1; i < src->n; i++)
		dl_side_add(tgt, &src->a[i]);
	src->n = 1;
}

/* Nobody does something to himself: who is on both sides is the source. */
void
dl_side_without(struct dl_side *tgt, const struct dl_side *src)
{
	size_t i, k;

	for (i = 0; i < src->n; i++)
		for (k = 0; k < tgt->n;)
			if (dl_same_actor(&src->a[i], &tgt->a[k]))
				memmove(&tgt->a[k], &tgt->a[k + 1],
				    (--tgt->n - k) * sizeof(tgt->a[0]));
			else
				k++;
}

/* Japan seeks a summit between Abe and Kim: asks Kim, not Abe. */
void
dl_side_own(struct dl_side *tgt, const struct dl_side *src)
{
	size_t i, same = 0;

	if (src->n != 1 || src->a[0].geo.n == 0)
		return;
	for (i = 0; i < tgt->n; i++)
		same += dl_str_eq(tgt->a[i].geo, src->a[0].geo);
	if (same == 0 || same == tgt->n)
		return;
	for (i = 0; i < tgt->n;)
		if (dl_str_eq(tgt->a[i].geo, src->a[0].geo))
			memmove(&tgt->a[i], &tgt->a[i + 1],
			    (--tgt->n - i) * sizeof(tgt->a[0]));
		else
			i++;
}
