/*
 * Names of slots and symbols, for the tables and for output.
 */
#include "date/timex.h"

static const char *const slot_names[] = {
#define S(id, name)	name,
	DL_TX_SLOTS(S)
#undef S
};

static const char *const symbol_names[] = {
#define S(id)	#id,
	DL_TX_SYMBOLS(S)
#undef S
};

void
dl_timex_clear(struct dl_timex *t)
{
	static const struct dl_timex empty = { DL_TX_DATE, {
#define S(id, name)	DL_TX_NONE,
		DL_TX_SLOTS(S)
#undef S
	} };

	*t = empty;
}

long
dl_timex_length(int32_t unit)
{
	switch (unit) {
	case DL_SYM_D:
		return -1;
	case DL_SYM_W:
		return -7;
	case DL_SYM_FN:
		return -14;
	case DL_SYM_M:
		return 1;
	case DL_SYM_Q:
		return 3;
	case DL_SYM_Y:
		return 12;
	case DL_SYM_DE:
		return 120;
	case DL_SYM_CE:
		return 1200;
	case DL_SYM_ML:
		return 12000;
	default:
		return 0;
	}
}

int
dl_timex_slot(struct dl_str name)
{
	int i;

	for (i = 0; i < DL_TX_NSLOTS; i++)
		if (dl_str_is(name, slot_names[i]))
			return i;
	return -1;
}

/* A decimal number of at most six digits, perhaps with a minus sign. */
static bool
number(struct dl_str s, int32_t *value)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	int32_t v = 0;
	size_t i;

	if (s.n == minus || s.n > 6)
		return false;
	for (i = minus; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		v = v * 10 + (s.p[i] - '0');
	}
	*value = minus ? -v : v;
	return true;
}

bool
dl_timex_value(struct dl_str cell, int32_t *value)
{
	int i;

	if (number(cell, value))
		return true;
	if (dl_str_is(cell, "X")) {
		*value = DL_TX_SOME;
		return true;
	}
	for (i = DL_SYM_NONE + 1; i < DL_SYM_LIMIT; i++)
		if (dl_str_is(cell, symbol_names[i - DL_SYM_NONE - 1])) {
			*value = i;
			return true;
		}
	return false;
}

const char *
dl_timex_symbol(int32_t v)
{
	if (v <= DL_SYM_NONE || v >= DL_SYM_LIMIT)
		return "";
	return symbol_names[v - DL_SYM_NONE - 1];
}

const char *
dl_timex_type(enum dl_tx_type type)
{
	static const char *const names[] = {
		"DATE", "TIME", "DURATION", "SET", "SKIP"
	};

	return names[type];
}
