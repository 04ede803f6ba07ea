/*
 * Words with a vector each, as others give them away: the text format of GloVe
 * and word2vec.
 */
#ifndef DL_CLUSTER_POINTS_H
#define DL_CLUSTER_POINTS_H

#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

/* Zero-initialise. */
struct dl_points {
	struct dl_str *word;
	float *v;			/* dim numbers of each, of length 1 */
	size_t n, dim;			/* dim: a multiple of DL_LANES, with
					   zeros behind the numbers */
	size_t numbers, cap, vcap;	/* the reader's own */
	struct dl_arena text;
};

/*
 * Reads lines of a word and its numbers, by a space or tab each, `most' words
 * of them; a first line of two numbers says how many there are and is passed
 * over.  A line that is none, or has another number of numbers, is fatal.
 * Returns 0, or -1 with errno.
 */
int	dl_points_read(struct dl_points *, const char *path, size_t most);
void	dl_points_free(struct dl_points *);

static inline const float *
dl_point(const struct dl_points *p, size_t i)
{
	return p->v + i * p->dim;
}

/*
 * Puts the words into a tree of 64 classes, each of 8, each of 8, by the angle
 * between their vectors: class[i] is from 0 to 4095.  progress (may be NULL)
 * is told of each level and how many words its last step moved.
 */
void	dl_points_classes(const struct dl_points *, uint32_t *class,
	    void (*progress)(int level, size_t moved));

#endif
