/*
 * Which of all that tells a date tells the date of the document.
 */
#ifndef DL_ARTICLE_FINDDATE_H
#define DL_ARTICLE_FINDDATE_H

#include "article/docdate.h"
#include "article/meta.h"
#include "article/paras.h"

/*
 * The date of a document into *day (empty: none), and where it was found:
 * option, meta, dateline, url, name, or "".  given is the date of an option,
 * or empty; name that of the file.  Lines that tell a date become boiler.
 */
const char *dl_finddate(struct dl_toks *, struct dl_paras *,
	    struct dl_str doc, const struct dl_isoday *given,
	    const struct dl_meta_row *, struct dl_str name,
	    struct dl_isoday *day);

#endif
