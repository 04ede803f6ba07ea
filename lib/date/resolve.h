/*
 * Resolution: completes the frame of an expression from its reference times.
 */
#ifndef DL_DATE_RESOLVE_H
#define DL_DATE_RESOLVE_H

#include "date/refs.h"

/* Fills in what the references and the words around it tell. */
void	dl_resolve(struct dl_timex *, const struct dl_refs *, struct dl_lean);

#endif
