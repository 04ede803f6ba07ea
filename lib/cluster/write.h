/*
 * The file of vectors.
 */
#ifndef DL_CLUSTER_WRITE_H
#define DL_CLUSTER_WRITE_H

#include "cluster/context.h"

/* Fits vectors to the corpus and writes them, or is fatal. */
void	dl_context_write(const struct dl_corpus *, const char *path);

#endif
