/*
 * The rules of triggers.tsv and of a user's own table of the same form
 * (triggers(5)), taken apart once so that a word finds its rules with one
 * look-up and a rule is tried without a string being read.
 */
#ifndef DL_EVENT_RULES_H
#define DL_EVENT_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

enum {					/* types, one bit each */
	DL_T_AGREE = 1, DL_T_CONSULT = 1 << 1, DL_T_SUPPORT = 1 << 2,
	DL_T_CONCEDE = 1 << 3, DL_T_COOPERATE = 1 << 4, DL_T_AID = 1 << 5,
	DL_T_RETREAT = 1 << 6, DL_T_REQUEST = 1 << 7, DL_T_ACCUSE = 1 << 8,
	DL_T_REJECT = 1 << 9, DL_T_THREATEN = 1 << 10,
	DL_T_PROTEST = 1 << 11, DL_T_SANCTION = 1 << 12,
	DL_T_MOBILIZE = 1 << 13, DL_T_COERCE = 1 << 14,
	DL_T_ASSAULT = 1 << 15, DL_T_REPORT = 1 << 16, DL_T_OCCUR = 1 << 17,
	DL_T_NONE = 1 << 18,
	DL_T_HARM = DL_T_PROTEST | DL_T_SANCTION | DL_T_MOBILIZE |
	    DL_T_COERCE | DL_T_ASSAULT,
	DL_T_WORDS = DL_T_AGREE | DL_T_SUPPORT | DL_T_CONCEDE |
	    DL_T_COOPERATE | DL_T_AID | DL_T_REQUEST | DL_T_ACCUSE |
	    DL_T_REJECT | DL_T_THREATEN,
	DL_T_DEEDS = DL_T_CONSULT | DL_T_SUPPORT | DL_T_CONCEDE | DL_T_AID |
	    DL_T_RETREAT | DL_T_MOBILIZE | DL_T_COERCE | DL_T_THREATEN,
	DL_T_SPOKEN = DL_T_CONSULT | DL_T_REQUEST | DL_T_ACCUSE |
	    DL_T_REJECT | DL_T_PROTEST | DL_T_SUPPORT | DL_T_REPORT,
	DL_T_TALK = DL_T_AGREE | DL_T_CONSULT | DL_T_COOPERATE |
	    DL_T_SUPPORT | DL_T_REPORT | DL_T_OCCUR
};

enum {					/* flags */
	DL_R_SYM = 1, DL_R_PLURAL = 1 << 1, DL_R_LIGHT = 1 << 2,
	DL_R_PRT = 1 << 3, DL_R_OC = 1 << 4, DL_R_INT = 1 << 5,
	DL_R_ACT = 1 << 6, DL_R_ONE = 1 << 7, DL_R_AGENT = 1 << 8,
	DL_R_NOEV = 1 << 9, DL_R_STATE = 1 << 10, DL_R_SUBJ = 1 << 11,
	DL_R_EV = 1 << 12, DL_R_TWO = 1 << 13, DL_R_PEACE = 1 << 14,
	DL_R_ALL = 1 << 15
};

enum {			/* in a list: @actor, @land, @event, ... */
	DL_L_ACTOR = 1, DL_L_LAND = 2, DL_L_EVENT = 4, DL_L_HARM = 8,
	DL_L_GROUP = 16
};

/* Classes of nounsets.tsv, a bit each, by row. */
#define DL_CLASSES	128
struct dl_classes {
	uint32_t bits[DL_CLASSES / 32];
};

struct dl_item {
	struct dl_str word;
	uint32_t hash;
};

struct dl_list {			/* words that a rule asks for */
	bool empty;
	bool any_class;
	uint8_t kinds;			/* DL_L_ */
	uint32_t n;
	struct dl_item *items;
	struct dl_classes classes;
};

/* A place where an actor of an event stands: s, o, p, c or x of triggers(5), a
 * preposition, or something that is not looked for. */
#define DL_PREPOSITION	'i'

struct dl_role {
	char what;
	struct dl_str prep;
};

struct dl_roles {
	const struct dl_role *r;
	size_t n;
};

struct dl_rule {			/* what decides stands first */
	uint32_t type;			/* DL_T_ */
	uint32_t flags;			/* DL_R_ */
	char pos;			/* v, n, a or m */
	bool asks;			/* for anything but its lemma */
	struct dl_list with, obj;
	const char *label;		/* the type by name */
	struct dl_str src, tgt;		/* roles joined by commas, or empty */
	struct dl_roles src_roles, tgt_roles;
	struct dl_str place;		/* FILE:LINE: of a user's, or empty */
	struct dl_str row;		/* as it stands, but for the lemma */
};

struct dl_entry {			/* a lemma that leads to a rule */
	struct dl_str lemma;
	uint32_t hash;
	uint32_t rule;
	int32_t next;			/* of the same lemma and pos, or -1 */
	char pos;
};

struct dl_rules {
	struct dl_rule *r;
	size_t n, r_cap;
	struct dl_entry *entries;	/* those of one key in their order */
	size_t nentries, entries_cap;
	int32_t *slots;			/* first entries by hash, -1 none */
	size_t nslots;
	struct dl_arena arena;
	bool built_in;			/* triggers.tsv is in */
};

/*
 * Reads a user's table; its rules come before those added later.  What is
 * wrong with it ends the program: `tool: file:line: ...', status 2.
 */
void	dl_rules_read(struct dl_rules *, const char *path);
/* Adds triggers.tsv, once. */
void	dl_rules_built_in(struct dl_rules *);
void	dl_rules_free(struct dl_rules *);

/* The next item of a list joined by sep, from *at = 0; false after the last. */
bool	dl_list_next(struct dl_str list, char sep, size_t *at,
	    struct dl_str *);

/* The first entry of a lemma with its dl_hash for a part of speech, or -1. */
int32_t	dl_rules_first(const struct dl_rules *, struct dl_str lemma,
	    uint32_t hash, char pos);

/* The classes of nounsets.tsv that a word with its dl_hash is in, added to
   *c. */
void	dl_classes_of(struct dl_classes *c, struct dl_str word, uint32_t hash);
/* A single class by its name, without the @. */
struct dl_classes dl_class(const char *name);

static inline bool
dl_classes_meet(const struct dl_classes *a, const struct dl_classes *b)
{
	uint32_t any = 0;
	int i;

	for (i = 0; i < DL_CLASSES / 32; i++)
		any |= a->bits[i] & b->bits[i];
	return any != 0;
}

/* True if the word with its dl_hash is one of the items of the list. */
bool	dl_list_has(const struct dl_list *, struct dl_str, uint32_t hash);

static inline bool
dl_flag(const struct dl_rule *r, uint32_t flag)
{
	return r != NULL && (r->flags & flag) != 0;
}

static inline bool
dl_type(const struct dl_rule *r, uint32_t types)
{
	return r != NULL && (r->type & types) != 0;
}

#endif
