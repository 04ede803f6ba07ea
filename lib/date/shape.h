/*
 * Dates and times written with digits and signs: 2018-03-29, 3/29/2018,
 * 29.3.2018, 20180329, 2018-W13, 19:30, 7:15pm, 2018-03-29T19:30:00Z.
 */
#ifndef DL_DATE_SHAPE_H
#define DL_DATE_SHAPE_H

#include <stdint.h>

#include "base/str.h"

enum dl_shape_kind {
	DL_SHAPE_NONE,			/* read it token by token */
	DL_SHAPE_DATE,
	DL_SHAPE_DATETIME,
	DL_SHAPE_MONTH,			/* 2014-10, 4/2016 */
	DL_SHAPE_PAIR,			/* 11/20: month and day, if context
					   says that it is no fraction */
	DL_SHAPE_WEEK,
	DL_SHAPE_CLOCK,
	DL_SHAPE_JUNK			/* a phone number, a score, a part
					   number: no numbers of ours */
};

struct dl_shape {
	enum dl_shape_kind kind;
	size_t n;			/* bytes it takes */
	int32_t year, month, day;	/* DL_SHAPE_DATE, DATETIME */
	int32_t week, wday;		/* DL_SHAPE_WEEK; wday 0: none */
	int32_t hour, min, sec;		/* DL_SHAPE_CLOCK, DATETIME; sec -1 */
	char ampm;			/* 'a', 'p', or 0 */
};

/*
 * Looks at run, the bytes from a digit to the next white space.  day_first
 * is the reading of 3/4/2018 when both are possible.
 */
void	dl_shape_read(struct dl_str run, bool day_first, struct dl_shape *);

#endif
