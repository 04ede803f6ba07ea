/*
 * What the parts of event coding share: the sentence at work with its names
 * and dates, actors, what the document has said so far, and one event before
 * it becomes a record.
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

struct dl_actor {
	enum dl_actor_kind kind;
	struct dl_str value;		/* canonical, unescaped */
	struct dl_str geo;		/* alpha-3, IGO, NGO, or empty */
	struct dl_str sector;		/* or empty */
	uint32_t start, end;		/* in the sentence; equal: implicit */
	bool low;			/* through a pronoun or focus */
	bool paper;			/* reports what others do */
	bool one;			/* a noun for one person */
};

struct dl_side {
	size_t n;
	struct dl_actor a[DL_SIDE_MAX];	/* only n of them are there in what
					   the state keeps */
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
	int32_t known;			/* in the memory, -1: not looked */
	struct dl_str office;		/* sector of its title */
	bool officed;			/* office is known */
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
	bool known;
};

enum {					/* what words of a noun chunk are */
	DL_HAS_AGENT = 1,		/* of agents.tsv */
	DL_HAS_EVENT = 2,		/* nouns that rules begin with */
	DL_HAS_PRON = 4			/* pronouns and possessives */
};

struct dl_event_state {
	struct dl_syntax syn;
	struct dl_rules rules;
	struct dl_scope *scopes;
	uint32_t *phrases;		/* hashes: first words of scope.tsv, */
	uint64_t phrase_bits[4];	/* and a bit for each */
	size_t nphrases, phrases_cap;
	struct dl_classes things, disaster, kinds, shell;
	struct dl_evword *words;	/* by id of the lexicon */
	size_t nwords;
	uint32_t epoch;			/* of the lexicon */
	struct dl_name *names;
	struct dl_ref *mentions;
	size_t n, names_cap, mentions_cap;
	struct dl_memory mem;
	const struct dl_side **subj, **obj;	/* of verb groups, resolved, or NULL */
	const struct dl_rule **vrule;	/* of verb groups, or NULL */
	struct dl_side **pron;		/* of words that are pronouns */
	uint8_t *has;			/* DL_HAS_ of chunks */
	size_t subj_cap, obj_cap, vrule_cap, pron_cap, has_cap;
	struct dl_str home;		/* country of most names, or empty */
	struct dl_side pair;		/* the two it is about, or none */
	struct dl_ref tense;		/* a time that only `had' tells */
	struct dl_str near_home;	/* of this sentence */
	bool respectively;		/* the word stands in the sentence */
	struct dl_buf attrs, tmp;
	/* the sentence at work */
	struct dl_doc *doc;
	const struct dl_sent *sent;
	bool all, why;
	int depth;			/* of members of groups of ... */
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
};

/*
 * mention.c: a sentence in parts of which each has its names and dates in
 * e->mentions; nearly all have one.
 */
struct dl_parts {
	struct dl_sent sent;		/* the part */
	const struct dl_sent *whole;
	size_t at;			/* where the next one begins */
	size_t *ents, *dates;		/* lines */
	size_t ent, nents, date, ndates;
};
void	dl_parts_begin(struct dl_event_state *, struct dl_parts *, size_t s);
bool	dl_parts_next(struct dl_event_state *, struct dl_parts *);

/* lookup.c */
void	dl_lookup_start(struct dl_event_state *);
const struct dl_evword *dl_lookup_new(struct dl_event_state *,
	    const struct dl_lex *);
/* Forgets what was looked up if the lexicon has begun anew. */
void	dl_lookup_sentence(struct dl_event_state *);

static inline const struct dl_evword *
dl_lookup(struct dl_event_state *e, const struct dl_word *w)
{
	return w->lex->id < e->nwords && e->words[w->lex->id].known ?
	    &e->words[w->lex->id] : dl_lookup_new(e, w->lex);
}

/* actors.c: actors of a noun chunk, with what is coordinated to it. */
void	dl_actors(struct dl_event_state *, int32_t chunk, struct dl_side *);
/* actor.c: only of this chunk; false if it has none. */
bool	dl_actor_np(struct dl_event_state *, int32_t chunk,
	    struct dl_actor *);
/* Of a chunk that counts some whom no table knows. */
bool	dl_actor_people(struct dl_event_state *, int32_t chunk,
	    struct dl_actor *);
/* Of a word that is a name. */
bool	dl_actor_name(struct dl_event_state *, uint32_t word,
	    struct dl_actor *);
void	dl_side_add(struct dl_side *, const struct dl_actor *);
void	dl_side_copy(struct dl_side *to, const struct dl_side *from);
bool	dl_same_actor(const struct dl_actor *, const struct dl_actor *);

/* code.c */
/* The place of a name in the memory; it is entered if it is new. */
int32_t	dl_known(struct dl_event_state *, struct dl_str value);
void	dl_forget(struct dl_memory *);
void	dl_actor_code(struct dl_event_state *, struct dl_actor *,
	    struct dl_ref *);
struct dl_str dl_country(struct dl_str geo);
void	dl_home(struct dl_event_state *);
void	dl_home_sentence(struct dl_event_state *);
struct dl_str dl_home_geo(struct dl_event_state *, const struct dl_actor *,
	    const struct dl_ref *where);
void	dl_learn(struct dl_event_state *, const struct dl_actor *);
struct dl_str dl_cell(const struct dl_table *, long row, unsigned col);

/* anaphora.c */
bool	dl_pronoun(struct dl_event_state *, uint32_t word, struct dl_side *);
bool	dl_definite(struct dl_event_state *, const char *kind,
	    struct dl_str geo, struct dl_actor *);
bool	dl_two(struct dl_event_state *, int32_t chunk, struct dl_side *);
void	dl_together(struct dl_event_state *, const struct dl_rule *,
	    const struct dl_side *, const struct dl_side *);
void	dl_remember(struct dl_event_state *, const struct dl_side *,
	    bool subject);
void	dl_remember_thing(struct dl_event_state *, int32_t vg);

/* trigger.c */
bool	dl_trigger_verb(struct dl_event_state *, int32_t chunk,
	    struct dl_trigger *);
bool	dl_trigger_modal(struct dl_event_state *, int32_t chunk,
	    struct dl_trigger *);
bool	dl_trigger_noun(struct dl_event_state *, int32_t chunk, uint32_t word,
	    struct dl_trigger *);

/* The noun is the head of its chunk, or says what a head is for that says
 * nothing itself: a mediation effort. */
bool	dl_heads(struct dl_event_state *, const struct dl_trigger *);

/* role.c */
void	dl_roles_verb(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);
void	dl_roles_modal(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);
void	dl_roles_noun(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);
const struct dl_side *dl_subject(struct dl_event_state *, int32_t vg);
const struct dl_side *dl_object(struct dl_event_state *, int32_t vg);
/* A gerund that says when or how: after meeting, by asking, saying that. */
bool	dl_adjunct(const struct dl_syntax *, int32_t vg);
/* The verb group that a noun chunk depends on, or -1; as its subject? */
int32_t	dl_governor(const struct dl_syntax *, int32_t chunk, bool *subject,
	    int32_t *via);

/* status.c */
/* What the verb of a group makes of its scope, or NULL. */
const struct dl_scope *dl_scope_verb(struct dl_event_state *, int32_t vg);
enum dl_happening dl_status_verb(struct dl_event_state *, int32_t vg,
	    bool *neg);
bool	dl_status_real(struct dl_event_state *, int32_t np);
enum dl_happening dl_status_noun(struct dl_event_state *,
	    const struct dl_trigger *, bool *neg);

/* anchor.c: where the dates of the sentence belong. */
void	dl_anchor(struct dl_event_state *);
/* The verb group left of chunk k in its clause, or -1; *from is the first
 * chunk of the run of noun chunks that ends there. */
int32_t	dl_verb_before(const struct dl_syntax *, int32_t k, int32_t *from);

/* when.c: the mention that dates the event, or NULL; the place. */
const struct dl_ref *dl_when(struct dl_event_state *,
	    const struct dl_trigger *);
/* A day of the sentence long before the document stays for the next one. */
void	dl_when_keep(struct dl_event_state *);
const struct dl_ref *dl_where(struct dl_event_state *,
	    const struct dl_trigger *);

/* record.c */
void	dl_event_add(struct dl_event_state *, const struct dl_trigger *,
	    const struct dl_side *src, const struct dl_side *tgt,
	    const struct dl_ref *when, enum dl_happening, bool neg);

#endif
