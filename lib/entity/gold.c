/*
 * A name has the tokens that it touches; of names that overlap, the later
 * one has what the earlier one left.
 */
#include "entity/gold.h"

bool
dl_gold_tags(struct dl_types *types, struct dl_doc *doc, size_t sent,
    const struct dl_toks *s, unsigned char *tags)
{
	uint64_t base = doc->sents[sent].start;
	size_t *at, n = dl_doc_mentions(doc, sent, DL_ENT, &at), i, k, from;
	const struct dl_rec *r;
	bool good = true;
	int type;

	memset(tags, 0, s->n);
	for (i = 0, k = 0; i < n; i++) {
		r = &doc->lines[at[i]].rec;
		while (k < s->n && base + s->t[k].end <= r->start)
			k++;
		from = k;
		while (k < s->n && base + s->t[k].start < r->end)
			k++;
		if (k == from)
			continue;
		if ((type = dl_type_id(types, r->label)) < 0) {
			good = false;
			continue;
		}
		memset(tags + from, 4 * type + DL_INSIDE, k - from);
		tags[k - 1] = (unsigned char)(4 * type + DL_LAST);
		tags[from] = (unsigned char)(4 * type + (k - from == 1 ?
		    DL_ONLY : DL_FIRST));
	}
	return good;
}
