/*
 * What the parts of event coding share: the sentence at work with its names
 * and dates, actors, what the document has said so far, and one event before
 * it becomes a record.
 *
 * Each part uses only parts that stand before it here:
 *
 *	rules		the table of triggers
 *	lookup		what the tables say of a word
 *	mention		the names and dates of the sentence
 *	side		sets of actors
 *	code, home	country and sector of an actor
 *	anaphora	whom a pronoun or `the president' stands for
 *	name		names as actors
 *	actor(s)	noun chunks as actors
 *	owner		possessives that names explain
 *	quote		who speaks in quotations
 *	search		where the actors of a role are looked for
 *	subject		subjects and objects of verb groups
 *	listed		what the list of a rule holds
 *	trigger		what reports an event
 *	nonfinite, negation, status	did it happen?
 *	noun		who and whom of nouns
 *	role		who and whom of verbs
 *	anchor, when	its date, and (where.c) its place
 *	record		the record
 *	event		a sentence, in sentence.h
 *	document	a document, sentence by sentence, in event.h
 *
 * What a part finds and a part before it needs for the words that follow, as
 * the rule of a verb or its subject, stands in struct dl_event_state.
 */
#ifndef DL_EVENT_PARTS_H
#define DL_EVENT_PARTS_H

#include "event/event.h"
#include "event/rules.h"
#include "syntax/syntax.h"
#include "text/table.h"

/* More than this on one side is not told apart: a policy, not a buffer. */
#define DL_SIDE_MAX	12

enum dl_actor_kind {
	DL_A_NONE, DL_A_PERSON, DL_A_COUNTRY, DL_A_ORG, DL_A_GROUP, DL_A_PLACE
};

enum dl_agent_kind {			/* in the order of agents.tsv */
	DL_G_GROUP, DL_G_GOV, DL_G_LEADER, DL_G_INST, DL_G_PART, DL_G_PAPER,
	DL_G_LAND
};

struct dl_actor {
	enum dl_actor_kind kind;
	struct dl_str value;		/* canonical, unescaped */
	struct dl_str geo;		/* alpha-3, IGO, NGO, or empty */
	struct dl_str sector;		/* or empty */
	uint32_t start, end;		/* in the sentence; equal: implicit */
	bool low;			/* through a pronoun or focus */
	bool paper;			/* reports what others do */
	bool one;			/* a noun for one person */
	bool many;			/* a plural, never `it' */
};

/*
 * Nobody.  Each member by itself: for zeros by the dozen some compilers have a
 * loop that is slower.
 */
static inline void
dl_actor_clear(struct dl_actor *a)
{
	a->kind = DL_A_NONE;
	a->value = a->geo = a->sector = dl_str(NULL, 0);
	a->start = a->end = 0;
	a->low = a->paper = a->one = a->many = false;
}

struct dl_side {
	size_t n;
	struct dl_actor a[DL_SIDE_MAX];	/* only n of them are there in what
					   the state keeps */
};

/* A name as an actor, but for what the document says of it. */
struct dl_named {
	struct dl_actor actor;		/* of no kind: it is none */
	int32_t known;			/* in the memory: its value */
	struct dl_actor *half;		/* it is the North or the South from
					   now on: where that stands */
};

struct dl_ref {			/* an ent or date record */
	struct dl_str value, geo, sub, title, label;
	struct dl_str begin, end;	/* dates: days, or empty */
	uint32_t at, upto;		/* in the sentence */
	uint64_t base;			/* offset of that in the document */
	bool date;
	const char *how;		/* when_from, if it is no date of the
					   event's own sentence */
	/* dates: the chunk, the verb group it belongs to or -1, the first of
	   the noun chunks before it that it may complete */
	int32_t chunk, verb, from;
	uint32_t next;			/* the first date behind it, or so many
					   as there are names and dates */
	int32_t known;			/* in the memory, -1: not looked */
	struct dl_named *named;		/* what it is as an actor, NULL: not
					   asked for yet */
};

/* A name, what the tables say of it, and what the document said. */
struct dl_known {
	struct dl_str value;
	struct dl_str geo, sector;	/* said */
	struct dl_str code_geo, code_sector;	/* of codes.tsv */
	struct dl_str capital, country;	/* of capitals.tsv: code, name */
	uint32_t hash;
	bool coded;
};

struct dl_memory {
	struct dl_actor person, country, group, org;	/* named last */
	struct dl_actor north, south;	/* North and South something */
	struct dl_side both;		/* several named together last */
	struct dl_side focus;		/* subject of the last main clause */
	struct dl_side next_focus;
	struct dl_side subject;		/* of the last verb */
	bool thing, things;		/* that was one or several that are no
					   actor */
	struct dl_side reporter;	/* of the last that reports */
	size_t attacks, protests;	/* events so far */
	struct dl_ref past;		/* a day long ago, named last */
	bool past_near;			/* in the sentence before */
	struct dl_known *known;		/* in the order of coming */
	size_t nknown, known_cap;
	int32_t *slots;			/* of known, by hash, -1 none */
	size_t nslots;
};

enum dl_happening {			/* the higher wins */
	DL_HAPPENED, DL_ONGOING, DL_PLANNED, DL_POSSIBLE, DL_DENIED
};

extern const char *const dl_happening_names[];	/* NULL at the end */

struct dl_scope {			/* a row of scope.tsv */
	enum dl_happening status;
	bool any;			/* it has a status */
	bool real;
	bool share;			/* its subject does what it governs */
};

enum dl_scope_pos {
	DL_S_VERB, DL_S_NOUN, DL_S_ADJ, DL_S_MODAL, DL_S_CONJ, DL_S_COUNT
};

struct dl_evword {			/* what the tables say of a form */
	uint32_t vhash, nhash;		/* of its lemmas */
	int32_t v, n, a, m;		/* first entries of rules, or -1 */
	int32_t agent;			/* row of agents.tsv, or -1 */
	int32_t scope[DL_S_COUNT];	/* rows of scope.tsv, or -1 */
	struct dl_classes classes;
	bool scope_phrase;		/* call of call off */
};

enum {					/* what words of a noun chunk are */
	DL_HAS_AGENT = 1,		/* of agents.tsv */
	DL_HAS_EVENT = 2,		/* nouns that rules begin with */
	DL_HAS_PRON = 4,		/* pronouns and possessives */
	DL_HAS_TWO = 8,			/* both, two */
	DL_HAS_NAME = 16,		/* at its head */
	DL_HAS_HEAD = 32,		/* a head that may be an actor without
					   being one of these: a number, the
					   North */
	/* what a chunk without can be no actor */
	DL_HAS_ACTOR = DL_HAS_AGENT | DL_HAS_PRON | DL_HAS_TWO |
	    DL_HAS_NAME | DL_HAS_HEAD
};

struct dl_trigger {
	const struct dl_rule *rule;	/* NULL: any verb */
	int32_t chunk;
	uint32_t word, word_end;	/* trigger words, half-open */
	const char *type;
	struct dl_str lemma;
	bool noun;
	bool past;			/* its verb is in the past tense */
	struct dl_str prt;		/* particle of its lemma, or empty */
	/* of a noun: the verb group that its chunk depends on (dl_governor),
	   or -1; the chunk between them; whether it is its subject */
	int32_t gov, via;
	bool subject;
};

/* What is known of a chunk; all zero before it is looked at. */
struct dl_of_chunk {
	const struct dl_side *subj, *obj;	/* of a verb group, resolved */
	const struct dl_rule *vrule;	/* of a verb group, */
	struct dl_trigger *vtrigger;	/* and what it is as a trigger, NULL:
					   nothing */
	struct dl_actor *named;		/* of one with a name at its head,
					   NULL: not asked for yet */
	uint8_t has;			/* DL_HAS_ */
};

/* Some of the chunks of a sentence, in their order. */
struct dl_chunk_list {
	uint32_t *at;
	size_t n, cap;
};

/* A sentence that was parsed, with its names and dates. */
struct dl_parsed {
	struct dl_sent sent;
	struct dl_syntax syn;
	struct dl_name *names;
	struct dl_ref *mentions;
	size_t n, names_cap, mentions_cap;
	size_t ndates, nplaces;		/* of them */
};

struct dl_event_state {
	struct dl_lexicon lex;
	struct dl_parsed *ahead;	/* sentences that wait, */
	size_t nahead, bytes;		/* and how long they are */
	size_t *ents, *dates;		/* lines of the sentence to be parsed */
	size_t ents_cap, dates_cap;
	struct dl_arena arena;		/* of the sentence at work */
	struct dl_rules rules;
	struct dl_scope *scopes;
	uint32_t *phrases;		/* hashes: first words of scope.tsv, */
	uint64_t phrase_bits[4];	/* and a bit for each */
	size_t nphrases, phrases_cap;
	struct dl_classes things, disaster, kinds, shell, arms;
#define DL_NOTED	1024		/* a power of two */
	uint64_t noted[DL_NOTED];	/* a bit for each word of the tables */
	uint64_t preps;			/* dl_prep_bit of its prepositions */
	struct dl_memory mem;
	struct dl_of_chunk *at;		/* by number of the chunk */
	struct dl_side **pron;		/* of words that are pronouns: */
	uint32_t *prons;		/* they and possessives, in order */
	size_t nprons;
	/* chunks with a name at their head; verb groups and what has
	   pronouns; what may be an actor; verb groups and what has nouns that
	   rules begin with */
	struct dl_chunk_list names, turns, actors, tellers;
	bool names_known;		/* each was looked at once */
	size_t at_cap, pron_cap, prons_cap;
	struct dl_str home;		/* country of most names, or empty */
	struct dl_side pair;		/* the two it is about, or none */
	struct dl_ref tense;		/* a time that only `had' tells */
	struct dl_str near_home;	/* of this sentence */
	struct dl_buf attrs, tmp;
	struct dl_buf doc_dates;	/* attributes, or empty */
	struct dl_doc *doc;
	/* the sentence at work: what its dl_parsed holds */
	const struct dl_sent *sent;
	struct dl_syntax syn;
	struct dl_ref *mentions;
	size_t n, ndates, nplaces;
	uint32_t first_date;		/* of the mentions, or n */
	bool all, why;
	int depth;			/* of members of groups of ... */
};

/* A bit for a preposition, the same for some others. */
static inline uint64_t
dl_prep_bit(struct dl_str s)
{
	return UINT64_C(1) << (((unsigned char)s.p[0] ^
	    (unsigned char)s.p[s.n - 1] * 5u ^ s.n * 11) & 63);
}

#endif
