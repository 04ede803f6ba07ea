/*
 * The meaning of a time expression as a flat frame of slots: what the words
 * say, not yet which day that is (`the Friday before', `month 11', `unit
 * year, one back').  The grammar fills it, the resolver completes it, the
 * writer of values prints it; a calendar slot that is still unknown is
 * printed as X, so the same frame is both the unresolved and the resolved
 * expression.  The model is TIMEX3 (Pustejovsky et al. 2003, TimeML 1.2.1).
 *
 * Slots hold small integers; names that stand in the tables (START, PAST_REF,
 * SU, the units) are symbols of one enumeration.
 */
#ifndef DL_DATE_TIMEX_H
#define DL_DATE_TIMEX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define DL_TX_NONE	INT32_MIN	/* a slot that is not filled */
#define DL_TX_SOME	(INT32_MIN + 1)	/* a number that is not told: X */

/* Slots, with their names in the grammar table. */
#define DL_TX_SLOTS(S)							\
	/* calendar */							\
	S(YEAR, "year") S(CENTURY, "century") S(DECADE, "decade")	\
	S(BC, "bc") S(HALF, "half") S(QUARTER, "quarter")		\
	S(SEASON, "season") S(MONTH, "month") S(WEEK, "week")		\
	S(WEEKEND, "weekend") S(DAY, "day") S(WDAY, "wday")		\
	S(HOLIDAY, "holiday") S(FISCAL, "fiscal")			\
	/* the n-th day, week, weekend or weekday of the rest */	\
	S(NTH, "nth") S(NTHUNIT, "nthunit") S(NTHDAY, "nthday")		\
	/* time of day */						\
	S(PART, "part") S(HOUR, "hour") S(MIN, "min") S(SEC, "sec")	\
	S(MINTO, "minto") S(AMPM, "ampm") S(ZONE, "zone")		\
	/* shifted by units from a reference */				\
	S(REL, "rel") S(UNIT, "unit") S(SHIFT, "shift")			\
	/* that much before or after the rest */			\
	S(OFFREL, "offrel") S(OFFCOUNT, "offcount")			\
	S(OFFUNIT, "offunit")						\
	/* amounts */							\
	S(COUNT, "count") S(TENTH, "tenth") S(SPAN, "span")		\
	S(COUNT2, "count2") S(UNIT2, "unit2")				\
	S(COUNT3, "count3") S(UNIT3, "unit3")				\
	/* attributes */						\
	S(MOD, "mod") S(CLIP, "clip") S(QUANT, "quant") S(FREQ, "freq")	\
	S(FREQUNIT, "frequnit") S(REF, "ref") S(OPEN, "open")	\
	S(YY, "yy") S(THE, "the") S(LASTDAY, "lastday")

enum dl_tx_slot {
#define S(id, name)	DL_TX_##id,
	DL_TX_SLOTS(S)
#undef S
	DL_TX_NSLOTS
};

/* Symbols, as they are written in the tables and in TIMEX3. */
#define DL_TX_SYMBOLS(S)						\
	S(Y) S(M) S(W) S(D) S(H) S(MIN) S(SEC) S(Q) S(DE) S(CE) S(ML)	\
	S(WE) S(HALFYEAR) S(FY) S(MOMENT) S(FN) S(BD)			\
	S(MO) S(AF) S(EV) S(NI) S(DT) S(NOON) S(MIDNIGHT)		\
	S(SP) S(SU) S(FA) S(WI)						\
	S(AM) S(PM)							\
	S(LAST) S(THIS) S(NEXT) S(COMING) S(PREVIOUS) S(FOLLOWING)	\
	S(THAT) S(THE) S(AGO) S(FROMNOW) S(BEFORE) S(AFTER) S(IN)	\
	S(LATEST)							\
	S(START) S(MID) S(END) S(APPROX) S(LESS_THAN) S(MORE_THAN)	\
	S(EQUAL_OR_LESS) S(EQUAL_OR_MORE) S(ON_OR_BEFORE)		\
	S(ON_OR_AFTER)							\
	S(PAST_REF) S(PRESENT_REF) S(FUTURE_REF)			\
	S(EVERY) S(EACH) S(OTHER)					\
	S(FIXED) S(NTH) S(EASTER) S(ORTHODOX) S(HEBREW) S(ISLAMIC)	\
	S(FISCAL)

enum dl_tx_sym {
	DL_SYM_NONE = 0x4000,		/* apart from the plain numbers */
#define S(id)	DL_SYM_##id,
	DL_TX_SYMBOLS(S)
#undef S
	DL_SYM_LIMIT
};

enum dl_tx_type {
	DL_TX_DATE, DL_TX_TIME, DL_TX_DURATION, DL_TX_SET,
	DL_TX_SKIP			/* looks like a time and is none */
};

struct dl_timex {
	enum dl_tx_type type;
	int32_t s[DL_TX_NSLOTS];
};

/* A frame with nothing filled. */
void	dl_timex_clear(struct dl_timex *);

static inline bool
dl_timex_has(const struct dl_timex *t, enum dl_tx_slot slot)
{
	return t->s[slot] != DL_TX_NONE;
}

/* A slot filled with a number that is told. */
static inline bool
dl_timex_known(const struct dl_timex *t, enum dl_tx_slot slot)
{
	return t->s[slot] != DL_TX_NONE && t->s[slot] != DL_TX_SOME;
}

/* Months in a unit, or minus the days in it; 0 for parts of a day. */
long	dl_timex_length(int32_t unit);

/* Slot of a name, or -1. */
int	dl_timex_slot(struct dl_str name);

/* Number or symbol of a cell; false if it is neither. */
bool	dl_timex_value(struct dl_str cell, int32_t *value);

/* Name of a symbol; "" for anything else. */
const char *dl_timex_symbol(int32_t);

const char *dl_timex_type(enum dl_tx_type);

#endif
