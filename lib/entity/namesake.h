/*
 * Several persons of one name.
 */
#ifndef DL_ENTITY_NAMESAKE_H
#define DL_ENTITY_NAMESAKE_H

#include "entity/person.h"

/*
 * The one of the namesakes whom a mention with this name means, counted as
 * spoken of; NULL if the document does not tell.
 */
struct dl_person *dl_choose_person(struct dl_persons *,
	    const struct dl_namesake *, const struct dl_name *,
	    const struct dl_mention *);

#endif
