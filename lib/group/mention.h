/*
 * One event record as evidence: what the grouper reads of it.
 */
#ifndef DL_GROUP_MENTION_H
#define DL_GROUP_MENTION_H

#include "group/actor.h"
#include "group/hearsay.h"
#include "group/lemma.h"
#include "group/spread.h"
#include "stream/doc.h"

#define DL_NO_DAY	INT32_MIN

#define DL_NEAR		64		/* words on each side of a trigger */

enum dl_when {
	DL_WHEN_NONE,			/* neither said nor known */
	DL_WHEN_DOC,			/* the document's day, not said */
	DL_WHEN_SAID			/* an expression of time of its own */
};

enum dl_modal {
	DL_MODAL_NONE,			/* no status */
	DL_MODAL_FACT,			/* happened, ongoing */
	DL_MODAL_PLAN,			/* planned, possible */
	DL_MODAL_DENIED
};

struct dl_mention {
	size_t line;			/* of its record in the document */
	size_t sent;			/* its sentence; nsents: outside all */
	uint64_t start, end;
	uint32_t type;			/* hash of the label */
	bool mutual;			/* a type without direction */
	bool plain;			/* a type that is no evidence */
	struct dl_lemma lemma;
	struct dl_actors src, tgt;
	enum dl_when when;
	int32_t begin, end_day;		/* first and last day, or DL_NO_DAY */
	int32_t day;			/* of the document */
	enum dl_modal modal;
	uint32_t where, geo;		/* hashes of place and country, or 0 */
	unsigned ordinal;		/* the second summit: 2; 0: none */
	struct dl_terms words;		/* of its sentence but the trigger */
	bool numbered;			/* the record has nth */
};

/* Reads mentions of one document after the other. */
struct dl_evidence {
	struct dl_words words;
	struct dl_buf tmp;
	struct dl_doc *doc;
	uint32_t *persons;		/* hashes of PER values, sorted */
	size_t npersons, cap;
	struct dl_hearsay hearsay;
	struct dl_term *places;		/* place -> geo, by place */
	size_t nplaces, pcap;
	bool placed;			/* places were collected */
	struct dl_word order[DL_NEAR];	/* of one sentence, by id */
	size_t ordered;			/* that sentence, or SIZE_MAX */
	size_t sent;			/* of the last mention */
	struct dl_lemma *lemmas;	/* the last ones looked up, by hash */
};

/* Reads the document's words and what its ent records say of names. */
void	dl_mention_begin(struct dl_evidence *, struct dl_doc *);
/*
 * Reads the event record in line i of the document, published on `day'
 * (DL_NO_DAY: unknown).  words of *m is reused and stays the caller's.
 */
void	dl_mention_read(struct dl_evidence *, struct dl_mention *m,
	    size_t i, int32_t day);
void	dl_mention_end(struct dl_evidence *);

#endif
