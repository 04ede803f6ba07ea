/*
 * The alphabet of the grammar.  A lexeme belongs to one class or to several
 * (`second' is ORD and UNIT); the set of its classes is its kind.  Few kinds
 * exist, so that the generator can number them and compile the grammar into
 * an automaton that reads kinds.  Here stands which classes a word of the
 * table or a number has, and its value as each of them; the generator and the
 * lexer both ask here.
 */
#ifndef DL_DATE_KIND_H
#define DL_DATE_KIND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "date/number.h"

#define DL_LX_CLASSES(C)						\
	/* names of times */						\
	C(MONTH) C(MONTHQ) C(MONTHL) C(WDAY) C(WDAYQ) C(WDAYS)		\
	C(SEASON) C(SEASONQ) C(PART) C(PARTS) C(AMPART) C(HOLIDAY)	\
	C(DEICT) C(REF) C(NOON) C(TONIGHT) C(OVERNIGHT)			\
	/* units and amounts */						\
	C(UNIT) C(UNITS) C(YEARW) C(CALUNIT) C(QUARTER) C(QUARTERS) C(HALFW) \
	C(WEEKW) C(WEEKOF) C(MONTHW) C(MINUTES) C(EOX) C(YTD)		\
	C(WEEKEND) C(WEEKENDS) C(CENTURYW) C(SETADV)			\
	C(LONGADJ) C(QUARTOF) C(NUM) C(VAGUE) C(ORD) C(DAYTH) C(DAYW)	\
	/* numbers in their places */					\
	C(DAY) C(YEAR) C(YEAROLD) C(NUM4) C(YEAR2) C(YEAR2X)		\
	C(YEAR10) C(TEN2) C(DECADE) C(DECADE2) C(HOUR) C(CLOCK)	\
	C(CLOCKM) C(HHMM) C(HUNDREDS)					\
	C(DATE) C(DATETIME) C(WEEKDATE) C(QNAME) C(HNAME)		\
	C(NUMUNIT) C(DAYMON) C(PAIR) C(CLOCKS) C(HDOT)			\
	/* words of relation */						\
	C(REL) C(THATREL) C(THATW) C(THISW) C(COMINGW) C(PASTN) C(FUTUREN) \
	C(RECENT) C(SOON) C(SHIFTW) C(AGOW) C(PMOD)			\
	C(EDGE) C(APPROX) C(OVER) C(BOUND) C(YEARAGO) C(PERIOD)		\
	C(LASTW) C(AFTNEXT) C(BEFLAST) C(OFFW) C(FROMW)		\
	C(STRAIGHT) C(REST) C(SEASONAL) C(TRADING) C(MARCHW)		\
	C(SEPT11) C(ATTACKW) C(PLUS) C(TITLED) C(OTHERW) C(NEXTW)	\
	C(PREVW) C(NAMEMON) C(RESULTW) C(MIDW) C(NAMEADV)		\
	C(LASTN) C(WITHIN)						\
	C(YEAR3) C(PASTW) C(TOW)					\
	/* words of their own kind */					\
	C(EVERY) C(PER) C(TIMES) C(FISCAL) C(AMPM) C(TZ) C(BC) C(AD)	\
	C(OLD) C(AGED) C(NUMBERED) C(MORE) C(LONGW) C(COUNTED) C(MONEY)	\
	/* words between */						\
	C(THE) C(A) C(OF) C(IN) C(AT) C(PREP) C(CONJ) C(COMMA)		\
	C(DASH) C(SLASH) C(FORW) C(TIMEP) C(RATED) C(ATW) C(ANDW)	\
	C(PRIORW) C(ENDED) C(POSS) C(ORW) C(OWNER) C(ANW) C(DURING)	\
	C(OPENB) C(CLOSEB) C(QUOTE) C(UNITCAP) C(AUX) C(MODAL) C(HALFP)	\
	C(WORD) C(CAPW)

enum dl_lx_class {
#define C(id)	DL_LX_##id,
	DL_LX_CLASSES(C)
#undef C
	DL_LX_NCLASSES
};

#define DL_LX_BIT(c)	((uint64_t)1 << ((c) & 63))

/* A set of classes. */
struct dl_lx_set {
	uint64_t w[3];
};

_Static_assert(DL_LX_NCLASSES <= 192, "a set has 192 bits");

struct dl_reading {
	uint8_t class;
	int32_t v[3];			/* a date has three, others one */
};

#define DL_LX_READINGS	12

/* All that a lexeme can be read as; of two of one class the first counts. */
struct dl_readings {
	struct dl_lx_set set;
	uint8_t n;
	struct dl_reading r[DL_LX_READINGS];
};

struct dl_wordrow {			/* a row of the word table, read */
	uint8_t class;
	bool cap;			/* only with a capital letter */
	int32_t value;
};

/* Class of a name, or -1. */
int	dl_lx_class(struct dl_str name);

/* Adds the readings of a word or a phrase with these rows. */
void	dl_readings_word(struct dl_readings *, const struct dl_wordrow *,
	    size_t n, bool cap);

/* Adds those of a number. */
void	dl_readings_number(struct dl_readings *, const struct dl_number *);

/* The value of a word as that class; false if it is not of it. */
bool	dl_word_value(const struct dl_wordrow *, size_t n, bool cap, int class,
	    int32_t *value);

/* Value k of a number; DL_TX_NONE if it is not of that class. */
int32_t	dl_number_value(const struct dl_number *, int class, int k);

static inline void
dl_lx_add(struct dl_lx_set *s, int class)
{
	s->w[class >> 6] |= DL_LX_BIT(class);
}

static inline bool
dl_lx_in(const struct dl_lx_set *s, int class)
{
	return (s->w[class >> 6] & DL_LX_BIT(class)) != 0;
}

static inline bool
dl_lx_meet(const struct dl_lx_set *a, const struct dl_lx_set *b)
{
	return ((a->w[0] & b->w[0]) | (a->w[1] & b->w[1]) |
	    (a->w[2] & b->w[2])) != 0;
}

static inline bool
dl_lx_same(const struct dl_lx_set *a, const struct dl_lx_set *b)
{
	return a->w[0] == b->w[0] && a->w[1] == b->w[1] &&
	    a->w[2] == b->w[2];
}

/* Where the search for a set begins in an index of `size' places. */
static inline uint32_t
dl_lx_hash(const struct dl_lx_set *s)
{
	uint64_t h = (s->w[0] ^ (s->w[1] << 7 | s->w[1] >> 57) ^
	    (s->w[2] << 23 | s->w[2] >> 41)) *
	    UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t)(h >> 40);
}

#endif
