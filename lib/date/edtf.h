/*
 * Values as Extended Date/Time Format (ISO 8601-2:2019), for programs that
 * know no TIMEX3.
 */
#ifndef DL_DATE_EDTF_H
#define DL_DATE_EDTF_H

#include "base/buf.h"
#include "date/timex.h"

/*
 * Appends the EDTF of a resolved date with the days [begin, end]; nothing for
 * what the format cannot say, and nothing if the value says the same.
 */
void	dl_edtf_print(struct dl_buf *, const struct dl_timex *,
    int32_t begin, int32_t end);

#endif
