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
	struct dl_vote *vote;
	uint32_t *at;
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (!dl_tok_cap(&s->t[i]))
			continue;
		at = dl_dict_at_low(&v->words, s, i);
		if (*at == 0) {
			v->vote = dl_array_room(v->vote, &v->cap,
			    v->words.n + 1, sizeof(v->vote[0]));
			*at = (uint32_t)v->words.n;
			v->vote[*at] = (struct dl_vote){ .places = 0 };
		}
		vote = &v->vote[*at];
		vote->places++;
		if (vote->count[tags[i]] < UINT16_MAX)
			vote->count[tags[i]]++;
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
	const struct dl_vote *vote;
	uint32_t *at;
	size_t n = 0;

	if (!dl_tok_cap(&s->t[i]) ||
	    (at = dl_dict_get_low(&v->words, s, i)) == NULL)
		return 0;
	vote = &v->vote[*at];
	if (vote->places < 2)
		return 0;
	for (k = 0; k < ntags; k++) {
		of[k] = vote->count[k] - (k == own ? 1u : 0u);
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
	dl_free(v->vote);
	*v = (struct dl_votes){ .cap = 0 };
}
