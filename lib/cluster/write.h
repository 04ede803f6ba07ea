/*
 * The file of vectors.
 */
#ifndef DL_CLUSTER_WRITE_H
#define DL_CLUSTER_WRITE_H

#include "base/out.h"
#include "cluster/context.h"

/* Fits vectors to the corpus and writes them. */
void	dl_context_write(const struct dl_corpus *, struct dl_out *);

#endif
