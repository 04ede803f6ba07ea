/*
 * A maximum entropy view of a candidate (Berger et al., 1996): its words and
 * their endings, the words around it, what gazetteer, head words, titles and
 * lists of names say of it, and its case in the rest of the document.  The
 * weights of the features are the rows of cues.tsv.
 */
#include <stdlib.h>

#include "entity/context.h"
#include "entity/evidence.h"
#include "entity/word.h"
#include "tables.h"

#define MAX_KEY	64			/* bytes of a feature */

struct feat {
	const struct dl_etext *t;
	const struct dl_toks *s;
	const struct dl_mention *m;
	void (*each)(void *, struct dl_str);
	void *arg;
};

/* The feature place a, or place a b. */
static void
cue2(const struct feat *f, const char *place, struct dl_str a, struct dl_str b)
{
	char key[MAX_KEY];
	size_t n = strlen(place);

	if (n + a.n + b.n + 1 > sizeof(key))
		return;
	memcpy(key, place, n);
	memcpy(key + n, a.p, a.n);
	n += a.n;
	if (b.n > 0) {
		key[n++] = ' ';
		memcpy(key + n, b.p, b.n);
		n += b.n;
	}
	f->each(f->arg, dl_str(key, n));
}

static void
cue(const struct feat *f, const char *place, struct dl_str a)
{
	cue2(f, place, a, dl_str(NULL, 0));
}

static void
mark(const struct feat *f, const char *place, const char *a)
{
	cue(f, place, dl_str(a, strlen(a)));
}

/* The last three bytes of a word in ASCII. */
static void
ending(const struct feat *f, const char *place, struct dl_str low)
{
	size_t i;

	if (low.n < 5)
		return;
	for (i = low.n - 3; i < low.n; i++)
		if (low.p[i] < 'a' || low.p[i] > 'z')
			return;
	cue(f, place, dl_str(low.p + low.n - 3, 3));
}

static const char *
shape(const struct dl_toks *s, size_t i)
{
	struct dl_str w = dl_tok_text(s, i);
	unsigned flags = s->t[i].flags;
	size_t k;

	if (flags & DL_DOTTED)
		return "dotted";
	if (flags & DL_DIGIT)
		return "digit";
	if (flags & DL_UPPER)
		return w.n <= 2 ? "AB" : w.n <= 5 ? "ABC" : "ABCDEF";
	for (k = 1; k < w.n; k++)
		if (w.p[k] >= 'A' && w.p[k] <= 'Z')
			return "aBc";
	return w.n == 1 ? "A" : "Abc";
}

static void
inner(const struct feat *f)
{
	static const char *const lengths[] = { "1", "2", "3", "4", "5" };
	const struct dl_mention *m = f->m;
	size_t i, n = m->last - m->first;

	mark(f, "len:", lengths[n > 5 ? 4 : n - 1]);
	ending(f, n > 1 ? "suf:" : "suf1:", dl_tok_low(f->s, m->last - 1));
	if (n == 1) {
		cue(f, "only:", dl_tok_low(f->s, m->first));
		mark(f, "shape:", shape(f->s, m->first));
		return;
	}
	cue(f, "first:", dl_tok_low(f->s, m->first));
	cue(f, "last:", dl_tok_low(f->s, m->last - 1));
	mark(f, "lastshape:", shape(f->s, m->last - 1));
	for (i = m->first; i < m->last; i++)
		if ((f->s->t[i].flags & DL_ALPHA) || dl_tok_is(f->s, i, '&'))
			cue(f, "in:", dl_tok_low(f->s, i));
}

static struct dl_str
word_at(const struct dl_toks *s, size_t i)
{
	return i < s->n ? dl_tok_low(s, i) : DL_STR("$");
}

static void
outer(const struct feat *f)
{
	const struct dl_toks *s = f->s;
	size_t first = f->m->first, last = f->m->last;
	struct dl_str begin = DL_STR("^");

	cue(f, "prev:", first > 0 ? dl_tok_low(s, first - 1) : begin);
	cue(f, "next:", word_at(s, last));
	if (first > 0)
		cue2(f, "prev2:", first > 1 ? dl_tok_low(s, first - 2) :
		    begin, dl_tok_low(s, first - 1));
	if (last < s->n)
		cue2(f, "next2:", word_at(s, last), word_at(s, last + 1));
	if (first > 1 && last < s->n)
		cue2(f, "around:", dl_tok_low(s, first - 1),
		    word_at(s, last));
}

static void
gazetteer(const struct feat *f)
{
	const struct dl_mention *m = f->m;

	if (m->head != DL_NONE)
		cue2(f, "head:", dl_str(dl_label_name(m->head), 3),
		    dl_str(m->kind, strlen(m->kind)));
	if (m->gaz.name == NULL) {
		mark(f, "gaz:", "no");
		return;
	}
	mark(f, "gaz:", dl_label_name(m->gaz.label));
	mark(f, m->gaz.weak ? "weak:" : m->gaz.surname ? "surname:" : "sub:",
	    m->gaz.sub);
	if (m->last - m->first == 1 && !m->gaz.weak && !m->gaz.surname)
		mark(f, "sub1:", m->gaz.sub);
}

static void
person(const struct feat *f)
{
	static const char *const title[] = { "no", "role", "honor",
	    "office" };
	const struct dl_mention *m = f->m;
	struct dl_str first = dl_tok_low(f->s, m->first);
	struct dl_str last = dl_tok_low(f->s, m->last - 1);
	bool one = m->last - m->first == 1;

	if (m->title.cls != DL_NO_TITLE)
		mark(f, m->head == DL_NONE ? "title:" : "titlehead:",
		    title[m->title.cls]);
	if (dl_is_firstname(first))
		mark(f, "firstname:", one ? "one" : "yes");
	if (dl_is_surname(last))
		mark(f, "lastname:", one ? "one" : "yes");
	if (!one && dl_table_find(&dl_tab_asiansurnames, first) >= 0)
		mark(f, "asian:", m->last - m->first <= 3 ? "short" : "long");
}

/* Words that are written in lower case, here or elsewhere. */
static void
common(const struct feat *f)
{
	const struct dl_mention *m = f->m;
	size_t i, n = m->last - m->first, small = 0, here = 0, upper = 0;

	for (i = m->first; i < m->last; i++) {
		upper += (f->s->t[i].flags & DL_UPPER) != 0;
		small += dl_is_common(dl_tok_low(f->s, i));
		here += dl_dict_get(&f->t->lower, dl_tok_low(f->s, i)) !=
		    NULL;
	}
	if (n == 1) {
		mark(f, m->initial ? "common1^:" : "common1:",
		    small ? "yes" : "no");
		mark(f, m->initial ? "lower1^:" : "lower1:",
		    here ? "yes" : "no");
		return;
	}
	mark(f, m->initial ? "common^:" : "common:", small == n ? "all" :
	    small > 0 ? "some" : "no");
	if (upper > 1)
		mark(f, "capitals:", small * 2 > n ? "common" : "rare");
	mark(f, "lower:", here == n ? "all" : here > 0 ? "some" : "no");
}

/* What the document does with the word elsewhere; see context.h. */
static void
document(const struct feat *f)
{
	static const char *const names[] = { "alone", "last", "first",
	    "titled", "body", "person" };
	const struct dl_mention *m = f->m;
	bool one = m->last - m->first == 1;
	unsigned roles = dl_roles(f->t, f->s, m->last - 1), k;

	for (k = one ? 1 : 0; k < 6; k++)
		if ((roles & 1u << k) && (one || k == 0 || k == 3))
			mark(f, one ? "doc1:" : "doc:", names[k]);
	if (one)
		return;
	roles = dl_roles(f->t, f->s, m->first);
	if (roles & DL_ROLE_ALONE)
		mark(f, "docfirst:", m->head == DL_NONE ? "alone" : "head");
	if ((roles & DL_ROLE_LAST) && m->head == DL_NONE)
		mark(f, "docfirst:", "last");
}

void
dl_features(const struct dl_etext *t, const struct dl_mention *m,
    void (*each)(void *, struct dl_str), void *arg)
{
	struct feat f = { t, &t->sents[m->sent], m, each, arg };

	mark(&f, "all:", t->headline[m->sent] ? "headline" : "text");
	inner(&f);
	outer(&f);
	gazetteer(&f);
	person(&f);
	common(&f);
	document(&f);
}

static void
add_weights(void *arg, struct dl_str feature)
{
	const struct dl_table *t = &dl_tab_cues;
	long row = dl_table_find(t, feature);
	int *score = arg, k;

	for (k = 0; row >= 0 && k < DL_NLABELS; k++)
		score[k] += atoi(dl_table_cell(t, row,
		    DL_CUES_PER + (unsigned)k));
}

void
dl_evidence(const struct dl_etext *t, const struct dl_mention *m, int *score)
{
	int k;

	for (k = 0; k < DL_NLABELS; k++)
		score[k] = 0;
	dl_features(t, m, add_weights, score);
}
