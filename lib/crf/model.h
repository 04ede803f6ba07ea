/*
 * A trained sequence model as one piece of memory: the bytes of its file, or
 * the same bytes compiled into the program.  Nothing is parsed or copied; all
 * numbers are little-endian and read byte by byte, so any machine can use it.
 *
 *	 0	8	"DLMODEL\n"
 *	 8	4	version, 3
 *	12	4	checksum: dl_hash of all bytes from 16 on
 *	16	4	size of the whole file in bytes
 *	20	4	number of types T, 1 to 16
 *	24	4	number of buckets B, at least 1
 *	28	4	number of rows R
 *	32	4	number of words with a class, C
 *	36	4	scale: units in a nat
 *	40	4	size of the network in bytes, 0 if there is none
 *	44	16 T	names of the types, filled up with NUL
 *		2 LL	L = 4 T + 1; score of label j after label i, int16
 *		..	weights, int8, of labels 1 to 4 T, which label 0 has
 *			none of, as a table of rows by feature (rows.h)
 *		6 C	words by ascending hash: hash (4), class from 1 (2);
 *			a class of another list stands under dl_class_other
 *		..	the network (net.h)
 *
 * Labels: 0 is outside; the type t has 4 t + 1 for the first token of a name,
 * + 2 inside, + 3 the last, + 4 the only one (BILOU, Ratinov and Roth, 2009).
 */
#ifndef DL_CRF_MODEL_H
#define DL_CRF_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crf/net.h"
#include "text/hash.h"

#define DL_MAX_TYPES	16
#define DL_TYPE_NAME	16		/* bytes with at least one NUL */
#define DL_MAX_TAGS	(4 * DL_MAX_TYPES + 1)
#define DL_NEVER	(-(1 << 24))	/* the score of what must not follow */

/* The labels of a user, in the order in which they came. */
struct dl_types {
	char name[DL_MAX_TYPES][DL_TYPE_NAME];
	unsigned n;
};

/* The number of a type, which is added if it is new; -1: no room. */
int	dl_type_id(struct dl_types *, struct dl_str name);

enum { DL_OUTSIDE, DL_FIRST, DL_INSIDE, DL_LAST, DL_ONLY };

struct dl_model {
	unsigned ntypes, ntags;
	const char *types;		/* ntypes times DL_TYPE_NAME bytes */
	int32_t follow[DL_MAX_TAGS][DL_MAX_TAGS];	/* [before][after] */
	struct dl_rows rows;
	uint32_t nwords, scale;
	const unsigned char *words;
	struct dl_net net;
	char *bytes;			/* owned, of a model from a file */
};

/*
 * Makes a model of the bytes, which must outlive it.  NULL, or what is wrong
 * with them.  check: look at every byte, for models from outside.
 */
const char *dl_model_set(struct dl_model *, const char *p, size_t n,
	    bool check);
/* Reads a model file, or a fatal message that names it. */
void	dl_model_load(struct dl_model *, const char *path);
void	dl_model_free(struct dl_model *);

/* What may follow what in BILOU; label DL_OUTSIDE also stands at the edges. */
bool	dl_tag_follows(unsigned before, unsigned after);

/* The weights of a feature, 4 * ntypes of them, or NULL. */
const signed char *dl_model_row(const struct dl_model *, uint64_t feature);

/*
 * Adds the weights of n features to the sums of the labels 1 to 4 * ntypes.
 * A sum of 256 features cannot leave 16 bits.
 */
void	dl_model_add(const struct dl_model *, const uint64_t *feature,
	    size_t n, int16_t *sum);

/* The hash of the class that another list gives the word of this hash. */
static inline uint32_t
dl_class_other(uint32_t hash)
{
	return dl_hash_more(hash, "\n", 1);
}

/* The class of a word by its dl_hash, from 1; 0 if it has none. */
unsigned dl_model_class(const struct dl_model *, uint32_t hash);

static inline const char *
dl_model_type(const struct dl_model *m, unsigned type)
{
	return m->types + type * DL_TYPE_NAME;
}

/* The number of a type by its name, -1 if the model has none. */
int	dl_model_type_id(const struct dl_model *, const char *name);

#endif
