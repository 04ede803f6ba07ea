/*
 * A list of articles: one a line, `id date title source url text', separated
 * by tabs, each field escaped as in a stream, `.' for none.
 */
#ifndef DL_ARTICLE_LIST_H
#define DL_ARTICLE_LIST_H

#include "base/buf.h"
#include "article/meta.h"

struct dl_list_line {
	struct dl_meta_row row;		/* id, date, ...; empty: none */
	struct dl_str text;
};

/*
 * Takes a line apart; the fields are unescaped into buf and live as long as
 * it does not change.  NULL, or what is wrong; *usable: it has a text still,
 * and what is wrong concerns but one of its fields.
 */
const char *dl_list_parse(struct dl_list_line *, struct dl_str line,
	    struct dl_buf *buf, bool *usable);

#endif
