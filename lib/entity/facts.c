/*
 * What a word tells by itself: its shape, its class from unlabelled text
 * (lib/cluster), what the lists of words say of it.
 */
#include "entity/facts.h"
#include "text/wordform.h"

/* Letters as a, A, digits as 0, the rest as it is; runs are one. */
static uint32_t
shape_of(struct dl_str w)
{
	uint32_t h = DL_HASH_EMPTY;
	char c, last = '\0';
	size_t i;

	for (i = 0; i < w.n; i++) {
		c = w.p[i];
		if (c >= 'a' && c <= 'z')
			c = 'a';
		else if (c >= 'A' && c <= 'Z')
			c = 'A';
		else if (c >= '0' && c <= '9')
			c = '0';
		else if ((unsigned char)c >= 0x80)
			c = 'a';
		if (c != last || i < 2)
			h = dl_hash_more(h, &c, 1);
		last = c;
	}
	return h;
}

static uint32_t
class_of(const struct dl_model *m, uint32_t hash)
{
	return dl_model_class(m, hash);
}

static uint32_t
other_of(const struct dl_model *m, uint32_t hash)
{
	return dl_model_class(m, dl_class_other(hash));
}

static uint32_t
vector_of(const struct dl_model *m, uint32_t hash)
{
	return dl_net_vector(&m->net, hash);
}

/*
 * What the model knows by the hash of the word, or of it in the case it has
 * in a sentence.
 */
static uint32_t
known(const struct dl_model *m, uint32_t (*of)(const struct dl_model *,
    uint32_t), const struct dl_toks *s, size_t i)
{
	struct dl_str w = dl_tok_text(s, i), low = dl_tok_low(s, i);
	unsigned flags = s->t[i].flags;
	char buf[DL_WORDFORM];
	uint32_t k;

	if ((k = of(m, dl_hash(dl_wordform(w, buf)))) != 0 ||
	    !(flags & (DL_UPPER | DL_LOWER | DL_CAP)) || w.n > sizeof(buf))
		return k;
	memcpy(buf, low.p, low.n);
	if (buf[0] >= 'a' && buf[0] <= 'z')
		buf[0] = (char)(buf[0] - 'a' + 'A');
	if ((flags & (DL_UPPER | DL_LOWER)) &&
	    (k = of(m, dl_hash(dl_str(buf, low.n)))) != 0)
		return k;
	return of(m, dl_hash(low));
}

static uint32_t
look_of(const struct dl_toks *s, size_t i, enum dl_title_class title)
{
	struct dl_head head;
	uint32_t h = 0;

	if (s->t[i].type != DL_WORD)
		return 0;
	if (dl_listed(s, i, DL_FIRSTNAME))
		h |= 1;
	if (dl_listed(s, i, DL_SURNAME))
		h |= 2;
	if (dl_listed(s, i, DL_COMMON))
		h |= 4;
	if (title != DL_NO_TITLE)
		h |= 8u << title;
	if (dl_head_word(s, i, &head))
		h = dl_feature_mix(h, dl_hash_cstr(head.kind) + head.label);
	return h;
}

void
dl_facts_of(const struct dl_model *m, const struct dl_toks *s, size_t i,
    enum dl_title_class title, struct dl_fword *w)
{
	struct dl_str low = dl_tok_low(s, i);

	w->low = s->t[i].hash;
	w->exact = dl_hash(dl_tok_text(s, i));
	w->shape = shape_of(dl_tok_text(s, i));
	w->suffix = low.n > 3 ? dl_hash(dl_str(low.p + low.n - 3, 3)) : 0;
	w->look = look_of(s, i, title);
	w->cls = known(m, class_of, s, i);
	w->other = known(m, other_of, s, i);
	w->vector = known(m, vector_of, s, i);
	w->cap = dl_tok_cap(&s->t[i]);
}
