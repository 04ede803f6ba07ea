/*
 * Who takes part in an event, and whether two lists of participants can be
 * the same: by canonical name, or by the country and sector of their codes
 * (Kim Jong Un speaks for PRK:GOV), but never two different persons, nor two
 * companies.
 */
#ifndef DL_GROUP_ACTOR_H
#define DL_GROUP_ACTOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define DL_ACTORS	8		/* more in one list are not compared */

struct dl_actor {
	uint32_t name;			/* hash of the canonical name */
	uint32_t country;		/* hash of its code's beginning, or 0 */
	uint32_t sector;		/* hash of the second part, or 0 */
	bool person;
	bool body;			/* a name of its own, and no part of a
					   government: a company, a paper */
};

struct dl_actors {
	struct dl_actor a[DL_ACTORS];
	unsigned n;
};

/* A list that is kept somewhere else. */
struct dl_side {
	const struct dl_actor *a;
	unsigned n;
};

enum dl_fit {
	DL_FIT_NONE,			/* one list is empty: nothing known */
	DL_FIT_CLASH,			/* they cannot be the same */
	DL_FIT_LOOSE,			/* same country, other sector */
	DL_FIT_CODE,			/* same country and sector */
	DL_FIT_NAME			/* same name */
};

/*
 * Fills the list from the attributes' values, both joined by `|' and still
 * escaped; codes may be empty.  person tells whether a name is a person's.
 */
void	dl_actors_read(struct dl_actors *, struct dl_str names,
	    struct dl_str codes, bool (*person)(void *, struct dl_str),
	    void *arg);
struct dl_side dl_actors_side(const struct dl_actors *);
/* Adds to a those of b whose names it has not; true if there were some. */
bool	dl_actors_join(struct dl_actors *a, struct dl_side b);
/* How well two lists of the same role fit. */
enum dl_fit dl_actors_fit(struct dl_side, struct dl_side);
/*
 * For events without direction: all participants of both roles.  Returns the
 * number of sides that both lists have, or -1 if they cannot be the same: each
 * has two or more sides and one has a side that the other has not, or one side
 * is none of the other's two.
 */
int	dl_actors_sides(const struct dl_actors *, const struct dl_actors *);

#endif
