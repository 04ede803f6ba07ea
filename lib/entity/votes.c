/*
 * Label majority in the document (Krishnan and Manning, An Effective Two-Stage
 * Model for Exploiting Non-Local Dependencies in Named Entity Recognition,
 * 2006): what a word was taken for elsewhere tells what it is here.
 */
#include "base/mem.h"
#include "entity/feature.h"
#include "entity/votes.h"

enum { VOTE = 1 << 20, VOTE_OWN, VOTE_TYPE, VOTE_OUT, VOTE_OTHER };

void
dl_votes_clear(struct dl_votes *v)
{
	dl_dict_clear(&v->words);
}

void
dl_votes_add(struct dl_votes *v, const struct dl_toks *s,
    const unsigned char *tags)
{
	uint32_t *at;
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (!dl_tok_cap(&s->t[i]))
			continue;
		at = dl_dict_at(&v->words, dl_tok_low(s, i));
		if (*at == 0) {
			v->count = dl_array_room(v->count, &v->cap,
			    v->words.n + 1, sizeof(v->count[0]));
			*at = (uint32_t)v->words.n;
			memset(v->count[*at], 0, sizeof(v->count[0]));
		}
		if (v->count[*at][tags[i]] < UINT16_MAX)
			v->count[*at][tags[i]]++;
	}
}

static uint32_t
bucket(unsigned n)
{
	return n < 3 ? n : n < 6 ? 3 : 4;
}

size_t
dl_vote_features(const struct dl_votes *v, const struct dl_toks *s, size_t i,
    unsigned own, unsigned ntags, uint64_t *key)
{
	unsigned of[DL_MAX_TAGS], type[DL_MAX_TYPES] = { 0 }, k, sum = 0;
	unsigned best = 0, most = 0;
	uint32_t *at;
	size_t n = 0;

	if (!dl_tok_cap(&s->t[i]) ||
	    (at = dl_dict_get(&v->words, dl_tok_low(s, i))) == NULL)
		return 0;
	for (k = 0; k < ntags; k++) {
		of[k] = v->count[*at][k] - (k == own ? 1u : 0u);
		sum += of[k];
		if (k == 0)
			continue;
		type[(k - 1) / 4] += of[k];
		if (of[k] > most) {
			best = k;
			most = of[k];
		}
	}
	if (sum == 0)
		return 0;
	key[n++] = dl_feature(VOTE, best, bucket(most));
	key[n++] = dl_feature(VOTE_OWN, best, own);
	key[n++] = dl_feature(VOTE_OUT, best, bucket(of[0]));
	key[n++] = dl_feature(VOTE_OTHER, best, bucket(of[own]) << 8 | own);
	for (k = 0; k < (ntags - 1) / 4; k++)
		if (type[k] > 0)
			key[n++] = dl_feature(VOTE_TYPE, k,
			    bucket(type[k]) << 2 | (type[k] * 2 > sum));
	return n;
}

void
dl_votes_free(struct dl_votes *v)
{
	dl_dict_free(&v->words);
	dl_free(v->count);
	*v = (struct dl_votes){ .cap = 0 };
}
