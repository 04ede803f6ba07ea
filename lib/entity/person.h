/*
 * The persons of one document, and whom a part of a name alone means.
 */
#ifndef DL_ENTITY_PERSON_H
#define DL_ENTITY_PERSON_H

#include "entity/name.h"

struct dl_person {
	struct dl_name parts;		/* of the form that came first */
	struct dl_str name;		/* canonical */
	const char *geo, *title;	/* "" for none */
	const char *address;		/* Mr, Ms, Sen.: the first, or "" */
	uint32_t full;			/* mentions in full */
	uint32_t best;			/* mentions with that very name */
	uint32_t uses;			/* mentions so far */
	uint32_t sent;			/* of the last in full so far, + 1 */
	uint32_t next;			/* with the same family name, + 1 */
	bool known;			/* from a table: two are never one */
	bool usual;			/* the given name looks like one */
};

/* A way in which the document writes a full name. */
struct dl_form {
	struct dl_str text;
	uint32_t count, person;
	bool weak;			/* in capitals, or without given name */
	bool usual;			/* dl_name_usual */
};

/* The persons who share a word of their names in one place of it. */
#define DL_NAMESAKES	8

struct dl_namesake {
	uint32_t who[DL_NAMESAKES];	/* distinct, in order of arrival */
	uint32_t n;			/* over DL_NAMESAKES: too many */
	uint32_t known;			/* whom all readers know, + 1, or 0 */
};

struct dl_persons {
	struct dl_person *p;
	size_t n, cap;
	struct dl_form *forms;
	size_t nforms, forms_cap;
	struct dl_namesake *same;
	size_t nsame, same_cap;		/* in use, with room */
	struct dl_dict key;		/* of a full name -> person + 1 */
	struct dl_dict form;		/* text -> form + 1 */
	struct dl_dict family;		/* word -> last person + 1 */
	struct dl_dict word[3];		/* word -> same + 1, see person.c */
};

/* Forgets the last document, and reads the full names of this one. */
void	dl_persons_read(struct dl_persons *, const struct dl_etext *,
	    const struct dl_mentions *);

/*
 * The person a mention stands for, or NULL; mentions in the order of the
 * document.
 */
struct dl_person *dl_persons_find(struct dl_persons *,
	    const struct dl_etext *, const struct dl_mention *);
/* True if the mention is a word in the full name of one of them. */
bool	dl_persons_know(const struct dl_persons *, const struct dl_etext *,
	    const struct dl_mention *);
void	dl_persons_free(struct dl_persons *);

#endif
