/*
 * The lexer of time words: a sentence as a row of lexemes over a small
 * alphabet of classes.  A lexeme has one bit for every class it can belong
 * to (`second' is ORD and UNIT) and a value for each; words that have nothing
 * to do with time have no bit, so that the grammar sleeps through them.
 */
#ifndef DL_DATE_LEXER_H
#define DL_DATE_LEXER_H

#include <stdint.h>

#include "text/token.h"
#include "text/table.h"

#define DL_LX_CLASSES(C)						\
	/* names of times */						\
	C(MONTH) C(MONTHQ) C(MONTHL) C(WDAY) C(WDAYQ) C(WDAYS)		\
	C(SEASON) C(SEASONQ) C(PART) C(PARTS) C(AMPART) C(HOLIDAY)	\
	C(DEICT) C(REF) C(NOON) C(TONIGHT) C(OVERNIGHT)			\
	/* units and amounts */						\
	C(UNIT) C(UNITS) C(YEARS) C(CALUNIT) C(QUARTER) C(HALFW)	\
	C(WEEKW) C(WEEKEND) C(WEEKENDS) C(CENTURYW) C(SETADV)		\
	C(LONGADJ) C(NUM) C(VAGUE) C(ORD) C(DAYW)				\
	/* numbers in their places */					\
	C(DAY) C(YEAR) C(YEAROLD) C(NUM4) C(YEAR2) C(YEAR10) C(TEN2)	\
	C(DECADE) C(DECADE2) C(HOUR) C(CLOCK) C(CLOCKM) C(HHMM)		\
	C(DATE) C(DATETIME) C(WEEKDATE) C(QNAME) C(HNAME)		\
	/* words of relation */						\
	C(REL) C(THATREL) C(THISW) C(COMINGW) C(PASTN) C(FUTUREN)	\
	C(CURRENT) C(RECENT) C(SOON) C(SHIFTW) C(AGOW) C(PMOD)		\
	C(EDGE) C(APPROX) C(OVER) C(BOUND) C(YEARAGO) C(PERIOD)		\
	C(LASTW) C(OFFW) C(FROMW) C(HALFPAST) C(PASTW) C(TOW)			\
	/* words of their own kind */					\
	C(EVERY) C(PER) C(TIMES) C(FISCAL) C(AMPM) C(TZ) C(BC) C(AD)	\
	C(OLD) C(AGED) C(MORE) C(LONGW) C(COUNTED) C(MONEY)		\
	/* words between */						\
	C(THE) C(A) C(OF) C(IN) C(AT) C(PREP) C(CONJ) C(COMMA)		\
	C(DASH) C(SLASH) C(FORW) C(ENDED) C(POSS) C(OPENB) C(CLOSEB) C(WORD) C(CAPW)

enum dl_lx_class {
#define C(id)	DL_LX_##id,
	DL_LX_CLASSES(C)
#undef C
	DL_LX_NCLASSES
};

#define DL_LX_BIT(c)	((uint64_t)1 << ((c) & 63))

/* A set of classes. */
struct dl_lx_set {
	uint64_t w[2];
};

struct dl_reading {
	uint8_t class;
	int32_t v[3];			/* a date has three, others one */
};

#define DL_LX_READINGS	9

struct dl_lexeme {
	uint32_t start, end;		/* bytes in the sentence */
	struct dl_lx_set set;
	bool glued;			/* no space before it */
	uint8_t n;
	struct dl_reading r[DL_LX_READINGS];
};

struct dl_wordrow {			/* a row of the word table, read */
	uint8_t class;
	bool cap;
	int32_t value;
};

struct dl_lexer {
	struct dl_toks toks;
	struct dl_lexeme *x;
	size_t n, cap;
	bool day_first;			/* 3/4/2018 is 3 April */
	struct dl_wordrow *rows;	/* of the word table */
};

/* Lexes one sentence into l->x[0 .. l->n); text must outlive their use. */
void	dl_lexer_run(struct dl_lexer *, struct dl_str text);
void	dl_lexer_free(struct dl_lexer *);

/* Class of a name, or -1. */
int	dl_lx_class(struct dl_str name);

static inline void
dl_lx_add(struct dl_lx_set *s, int class)
{
	s->w[class >> 6] |= DL_LX_BIT(class);
}

static inline bool
dl_lx_meet(const struct dl_lx_set *a, const struct dl_lx_set *b)
{
	return ((a->w[0] & b->w[0]) | (a->w[1] & b->w[1])) != 0;
}

static inline bool
dl_lx_is(const struct dl_lexeme *x, int class)
{
	return (x->set.w[class >> 6] & DL_LX_BIT(class)) != 0;
}

/* Value k of the lexeme as that class; DL_TX_NONE if it is not of it. */
int32_t	dl_lx_value(const struct dl_lexeme *, int class, int k);

#endif
