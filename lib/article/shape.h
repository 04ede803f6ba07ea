/*
 * Parts of a page that show by their shape, with no word known.
 */
#ifndef DL_ARTICLE_SHAPE_H
#define DL_ARTICLE_SHAPE_H

#include <stdbool.h>

#include "base/str.h"

/* `Home | World | Sport': three items or more of a few words. */
bool	dl_shape_menu(struct dl_str para);

/* A line of a program, `f('x');'. */
bool	dl_shape_code(struct dl_str para);

/* An address of mail or a handle, and nothing else. */
bool	dl_shape_contact(struct dl_str para);

/* `- Ann Lee': a dash and a name. */
bool	dl_shape_signed(struct dl_str para);

/* One to six words, capitals but for `of', `for' and the like. */
bool	dl_shape_names(struct dl_str para);

#endif
