/*
 * The parts of the grouper: term vectors, lists, lemma classes, participants,
 * clusters.
 */
#include "base/mem.h"
#include "group/actor.h"
#include "group/lemma.h"
#include "group/postings.h"
#include "group/split.h"
#include "group/spread.h"
#include "group/terms.h"
#include "unit.h"

#define S(s)	dl_str((s), strlen(s))

static void
vector(struct dl_terms *v, const char *text)
{
	struct dl_words w = { 0 };

	v->n = 0;
	dl_words_sentence(&w, S(text));
	dl_terms_add(v, w.w, w.n, 2, NULL, 0);
	dl_terms_finish(v);
	dl_words_free(&w);
}

/* The cosine, in both ways; the table has held another vector before. */
static uint32_t
cosine(const struct dl_terms *a, const struct dl_terms *b)
{
	static struct dl_spread s;
	uint32_t c, id[64];
	uint16_t w[64];
	size_t i;

	dl_spread(&s, b);
	dl_spread(&s, a);
	c = dl_spread_like(&s, b);
	for (i = 0; i < b->n && i < 64; i++) {
		id[i] = b->t[i].id;
		w[i] = (uint16_t)b->t[i].w;
	}
	if (dl_spread_parts(&s, id, w, i) != c)
		c = UINT32_MAX;
	dl_spread_free(&s);
	return c;
}

static void
terms(void)
{
	struct dl_terms a = { 0 }, b = { 0 }, tmp = { 0 };
	uint32_t c;

	vector(&a, "The ferry capsized off Osterlich");
	unit_int((long long)a.n, 3, "common words are no terms");
	c = cosine(&a, &a);
	unit_ok(c > DL_TERMS_ONE * 99 / 100 && c <= DL_TERMS_ONE,
	    "a vector is like itself");
	vector(&b, "Rufus plays the fiddle");
	unit_int(cosine(&a, &b), 0, "nothing in common");
	vector(&b, "Capsized: a FERRY with pilgrims aboard");
	c = cosine(&a, &b);
	unit_ok(c > DL_TERMS_ONE / 5 && c < DL_TERMS_ONE * 4 / 5,
	    "something in common");
	unit_int(cosine(&b, &a), c, "the other way round");
	dl_terms_sum(&a, &b, &tmp);
	unit_ok(a.n == 5, "a sum has the terms of both");
	dl_terms_top(&a, 2);
	unit_int((long long)a.n, 2, "the two heaviest");
	vector(&a, "");
	unit_int((long long)a.n, 0, "no text, no terms");
	unit_int(cosine(&a, &b), 0, "nothing is like nothing");
	unit_ok(dl_idf(S("the")) < dl_idf(S("summit")) &&
	    dl_idf(S("summit")) < dl_idf(S("xyzzyx")), "rare words weigh more");
	dl_terms_free(&a);
	dl_terms_free(&b);
	dl_terms_free(&tmp);
}

static void
words(void)
{
	struct dl_words w = { 0 };
	struct dl_terms a = { 0 }, b = { 0 };
	const char *s = "Rufus held a second state summit, the third in May";
	uint32_t i;
	int bad = 0;

	dl_words_sentence(&w, S(s));
	unit_int(dl_words_ordinal(&w, 0, 26), 2, "the second state summit");
	unit_int(dl_words_ordinal(&w, 0, 6), 0, "not before it");
	unit_int(dl_words_ordinal(&w, 0, 47), 3, "the nearest counts");
	unit_ok(!w.w[0].cap, "the first word may be no name");
	dl_words_clear(&w);
	dl_words_sentence(&w, S("Osterlich\xE2\x80\x99s 1,250.5 "
	    "\xC3\x89TOILE"));
	unit_int((long long)w.n, 3, "marks outside ASCII, numbers, accents");
	unit_ok(w.w[0].id == dl_hash(S("osterlich")) &&
	    w.w[1].id == dl_hash(S("1,250.5")) &&
	    w.w[2].id == dl_hash(S("\xC3\xA9toile")), "in lower case");
	dl_words_clear(&w);
	dl_words_sentence(&w, S("caf\xE2"));
	dl_words_sentence(&w, S("\xE3\x80"));
	unit_int((long long)w.nsents, 2, "cut characters");
	/* Enough terms for the radix sort, in no order, some twice. */
	a.t = dl_alloc(500 * sizeof(*a.t));
	a.cap = 500;
	for (a.n = 0; a.n < 500; a.n++) {
		a.t[a.n].id = (uint32_t)(a.n % 400) * 2654435761u;
		a.t[a.n].w = (uint32_t)(2 + a.n % 7) << 8 | 50;
	}
	dl_terms_finish(&a);
	for (i = 1; i < a.n; i++)
		bad += a.t[i - 1].id >= a.t[i].id;
	unit_ok(a.n == 400 && bad == 0, "many terms are sorted, none twice");
	dl_terms_copy(&b, &a);
	dl_terms_top(&b, 30);
	for (i = 0, bad = 0; i < b.n; i++)
		bad += b.t[i].w < b.t[0].w / 4;
	unit_ok(b.n == 30 && bad == 0, "the heaviest of many");
	dl_terms_free(&a);
	dl_terms_free(&b);
	dl_words_free(&w);
}

static void
lists(void)
{
	struct dl_postings p = { 0 };
	uint32_t at, slot, k, next[3] = { 0 };
	int bad = 0;

	unit_int(dl_postings_first(&p, 7), 0, "an empty index");
	for (k = 0; k < 3000; k++) {
		dl_postings_add(&p, k * 0x10001u, k);
		dl_postings_add(&p, k * 0x10001u, k + 1);
		dl_postings_add(&p, k * 0x10001u, k + 1);
	}
	for (k = 0; k < 3000; k++) {
		at = dl_postings_first(&p, k * 0x10001u);
		bad += !dl_postings_next(&p, &at, &slot) || slot != k + 1;
		bad += !dl_postings_next(&p, &at, &slot) || slot != k;
		bad += dl_postings_next(&p, &at, &slot);
	}
	unit_int(bad, 0, "newest first, none twice in a row");
	/* Lists that grow side by side, over many runs. */
	for (k = 1; k <= 3000; k++)
		dl_postings_add(&p, k % 3, k);
	for (bad = 0, k = 3000; k > 0; k--) {
		at = k > 2997 ? dl_postings_find(&p, k % 3) : next[k % 3];
		bad += !dl_postings_next(&p, &at, &slot) || slot != k;
		next[k % 3] = at;
	}
	for (k = 1; k < 3; k++)
		bad += dl_postings_next(&p, &next[k], &slot);
	/* 0 is one of the keys of above: its two numbers come last. */
	bad += !dl_postings_next(&p, &next[0], &slot) || slot != 1;
	bad += !dl_postings_next(&p, &next[0], &slot) || slot != 0;
	bad += dl_postings_next(&p, &next[0], &slot);
	unit_int(bad, 0, "long lists, newest first");
	dl_postings_clear(&p);
	unit_int(dl_postings_first(&p, 0x10001u), 0, "cleared");
	dl_postings_free(&p);
}

/* True if the lemmas have a class in common. */
static bool
related(const char *x, const char *y)
{
	struct dl_lemma a, b;
	unsigned i, j;

	dl_lemma_look(&a, S(x));
	dl_lemma_look(&b, S(y));
	for (i = 0; i < a.ncls; i++)
		for (j = 0; j < b.ncls; j++)
			if (a.cls[i] == b.cls[j])
				return true;
	return false;
}

static void
lemmas(void)
{
	static const struct {
		const char *a, *b;
		bool same;
	} cls[] = {
		{ "kill", "murder", true }, { "summit", "meet", true },
		{ "fire", "dismiss", true }, { "fire", "shoot", true },
		{ "dismiss", "shoot", false }, { "meet", "kill", false },
		{ "step down", "resign", true }, { "be", "have", false },
		{ "summit meeting", "talks", true }, { "", "kill", false },
	}, stems[] = {
		{ "negotiate", "negotiation", true },
		{ "attack", "attacker", true }, { "walk", "talk", false },
		{ "invade", "invading", true }, { "red", "r", false },
	};
	struct dl_lemma a, b;
	size_t i;

	for (i = 0; i < sizeof(cls) / sizeof(*cls); i++)
		unit_ok(related(cls[i].a, cls[i].b) == cls[i].same,
		    "class: %s, %s", cls[i].a, cls[i].b);
	for (i = 0; i < sizeof(stems) / sizeof(*stems); i++) {
		dl_lemma_look(&a, S(stems[i].a));
		dl_lemma_look(&b, S(stems[i].b));
		unit_ok((a.stem == b.stem) == stems[i].same, "stem: %s, %s",
		    stems[i].a, stems[i].b);
	}
	dl_lemma_look(&a, S("say"));
	dl_lemma_look(&b, S("make"));
	unit_ok(a.report && !a.light, "say reports");
	unit_ok(b.light && !b.report, "make says little");
}

/* Names of persons begin with P here. */
static bool
person(void *arg, struct dl_str name)
{
	(void)arg;
	return name.n > 0 && name.p[0] == 'P';
}

static void
actors(void)
{
	static const struct {
		const char *a, *ac, *b, *bc;
		enum dl_fit fit;
		int sides;
		const char *what;
	} t[] = {
		{ "", "", "X", "", DL_FIT_NONE, 0, "nobody" },
		{ "X", "", "X", "", DL_FIT_NAME, 1, "same name" },
		{ "X", "", "Y", "", DL_FIT_CLASH, 0, "other name" },
		{ "Pa", "AAA:GOV", "X", "AAA:GOV", DL_FIT_CODE, 1,
		    "a person and the country" },
		{ "Pa", "AAA:GOV", "Pb", "AAA:GOV", DL_FIT_CLASH, -1,
		    "two persons of a country" },
		{ "Pa", "AAA:GOV", "X|Pb", "AAA:GOV|AAA:GOV", DL_FIT_CLASH,
		    -1, "a person, the country with another person" },
		{ "Pa", "AAA:GOV", "X|Pa", "AAA:GOV|AAA:GOV", DL_FIT_NAME,
		    1, "a person, the country with this person" },
		{ "X", "AAA:GOV", "Y", "AAA:CVL", DL_FIT_LOOSE, 1,
		    "another sector" },
		{ "X", "AAA", "Y", "AAA:GOV", DL_FIT_CODE, 1, "no sector" },
		{ "X|Y", "AAA|BBB", "Y|X", "BBB|AAA", DL_FIT_NAME, 2,
		    "two sides turned round" },
		{ "X|Y", "AAA|BBB", "X|Z", "AAA|CCC", DL_FIT_NAME, -1,
		    "a third side" },
		{ "X|Y", "AAA|BBB", "X", "AAA", DL_FIT_NAME, 1,
		    "one of two sides" },
		{ "Xa Co", "AAA:BUS", "Ya Co", "AAA:BUS", DL_FIT_CLASH, 0,
		    "two companies of a country" },
		{ "Xa Co", "AAA:BUS", "Xa workers", "AAA:BUS", DL_FIT_CODE, 1,
		    "a company and its workers" },
		{ "Xa Co|Ya Co", "AAA:BUS|AAA:BUS", "Ya Co|Xa Co",
		    "AAA:BUS|AAA:BUS", DL_FIT_NAME, 2, "a merger" },
		{ "Xa Co|Ya Co", "AAA:BUS|AAA:BUS", "Xa Co|Za Co",
		    "AAA:BUS|AAA:BUS", DL_FIT_NAME, -1, "another merger" },
		{ "Xa Co|Ya Co", "AAA:BUS|AAA:BUS", "Xa Co", "AAA:BUS",
		    DL_FIT_NAME, 1, "one of two companies" },
		{ "Ministry X", "AAA:GOV", "Army Y", "AAA:GOV", DL_FIT_CODE,
		    1, "two parts of a government" },
	};
	struct dl_actors a, b;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		dl_actors_read(&a, S(t[i].a), S(t[i].ac), person, NULL);
		dl_actors_read(&b, S(t[i].b), S(t[i].bc), person, NULL);
		unit_int(dl_actors_fit(dl_actors_side(&a),
		    dl_actors_side(&b)), t[i].fit, "fit: %s",
		    t[i].what);
		if (a.n > 0 && b.n > 0)
			unit_int(dl_actors_sides(&a, &b), t[i].sides,
			    "sides: %s", t[i].what);
	}
	dl_actors_read(&a, S("|a||b|.|"), S(":|::|"), NULL, NULL);
	unit_int(a.n, 2, "empty names are none");
	dl_actors_read(&a, S("a|b|c|d|e|f|g|h|i|j"), S(""), NULL, NULL);
	unit_int(a.n, DL_ACTORS, "no more than fit");
	dl_actors_read(&b, S("z"), S(""), NULL, NULL);
	dl_actors_join(&a, dl_actors_side(&b));
	unit_int(a.n, DL_ACTORS, "nor after joining");
}

/* Reports of two quakes, or of one; which of them are found apart. */
static uint32_t
parted(const char *const *texts, unsigned n)
{
	struct dl_members all = { .n = 0 }, new = { .n = 0 };
	struct dl_terms v = { 0 };
	struct dl_link link = { 0 };
	uint32_t part = 0;
	unsigned i;

	for (i = 0; i < n; i++) {
		vector(&v, texts[i]);
		dl_members_add(&all, i, &v);
	}
	if (dl_members_divide(&all, &new, &link)) {
		unit_int(all.n + new.n, n, "nobody is lost");
		for (i = 0; i < n; i++)
			unit_ok(dl_members_have(&all, i) !=
			    dl_members_have(&new, i), "each is of one part");
		for (i = 0; i < new.n; i++)
			part |= 1u << new.m[i].id;
	} else
		unit_int(all.n, n, "all stay");
	dl_link_free(&link);
	dl_members_free(&all);
	dl_members_free(&new);
	dl_terms_free(&v);
	return part;
}

static void
split(void)
{
	static const char *const two[] = {
		"Quake shook Osterlich, the dam at Villach cracked",
		"Quake cracked the Villach dam in Osterlich",
		"Quake shook Freedonia, Zubrowka harbour flooded",
		"Villach dam cracked in Osterlich quake",
		"Flooded harbour at Zubrowka, Freedonia, after quake",
		"Freedonia quake flooded Zubrowka harbour",
	}, *const one[] = {
		"Quake shook Osterlich, the dam at Villach cracked",
		"Quake cracked the Villach dam in Osterlich",
		"Villach dam cracked in Osterlich quake",
		"Osterlich: Villach dam cracked, quake shook coast",
		"Dam at Villach cracked as quake shook Osterlich",
		"After the quake, Osterlich fears for the Villach dam",
	};
	struct dl_members m = { .n = 0 };
	struct dl_terms v = { 0 };
	unsigned i;

	unit_int(parted(two, 6), 0x34, "two quakes are two");
	unit_int(parted(two, 5), 0, "two documents are no story of their own");
	unit_int(parted(one, 6), 0, "one quake is one");
	vector(&v, one[0]);
	for (i = 0; i < DL_MEMBERS + 3; i++)
		dl_members_add(&m, i, &v);
	unit_int(m.n, DL_MEMBERS, "the newest are kept");
	unit_int(m.m[0].id, 3, "the oldest go");
	dl_members_free(&m);
	dl_terms_free(&v);
}

/* Vectors of a few terms out of twelve, by a linear congruence. */
static void
random_terms(struct dl_terms *v, uint32_t *seed)
{
	uint32_t id;

	v->t = dl_array_room(v->t, &v->cap, 12, sizeof(*v->t));
	v->n = 0;
	for (id = 0; id < 12; id++) {
		*seed = *seed * 1664525 + 1013904223;
		if (*seed >> 24 < 90)
			v->t[v->n++] = (struct dl_term){ id,
			    1 + (*seed >> 16 & 255) };
	}
	dl_terms_normalise(v);
}

/* The average likeness of two clusters, from the likeness of all pairs. */
static double
average(const struct dl_link *l, const uint32_t like[][12], uint32_t a,
    uint32_t b)
{
	double sum = 0, pairs = 0;
	size_t i, j;

	for (i = 0; i < l->n; i++)
		for (j = 0; j < l->n; j++)
			if (l->of[i] == a && l->of[j] == b) {
				sum += like[i][j];
				pairs++;
			}
	return sum / pairs;
}

/* Clusters that are found: no two as alike as that but two fixed ones. */
static void
links(void)
{
	struct dl_link l = { 0 };
	struct dl_terms v[12] = { { 0 } };
	const struct dl_terms *p[12];
	static const int32_t day[] = { 0, 30, 31, 0 };
	uint32_t like[12][12], seed = 7, a, b;
	unsigned round, i, j;

	for (i = 0; i < 12; i++)
		p[i] = &v[i];
	for (round = 0; round < 200; round++) {
		size_t n = 2 + round % 11, fixed = round % 3, left = 0;

		for (i = 0; i < n; i++)
			random_terms(&v[i], &seed);
		for (i = 0; i < n; i++)
			for (j = 0; j < n; j++)
				like[i][j] = cosine(&v[i], &v[j]);
		dl_link_begin(&l, p, n, fixed, NULL, 0);
		dl_link_join(&l, 1, 1500);
		for (a = 0; a < n; a++) {
			left += l.size[a] > 0;
			for (b = 0; b < a; b++)
				if (l.size[a] > 0 && l.size[b] > 0 &&
				    !(l.fixed[a] && l.fixed[b]))
					unit_ok(average(&l, (const uint32_t
					    (*)[12])like, a, b) < 1502,
					    "two clusters are not alike");
		}
		unit_ok(left == l.left, "clusters are counted");
		if (fixed == 2)
			unit_ok(l.of[n - 1] != l.of[n - 2],
			    "fixed members are apart");
		dl_link_begin(&l, p, n, 0, NULL, 0);
		dl_link_join(&l, 2, 0);
		unit_ok(l.left == 2, "as many are left as are wanted");
	}
	/* Pairs of equals: the most alike become one first. */
	vector(&v[0], "quake at Villach");
	vector(&v[1], "bank of Zubrowka");
	vector(&v[2], "Villach quake");
	vector(&v[3], "Zubrowka bank");
	dl_link_begin(&l, p, 4, 0, NULL, 0);
	dl_link_join(&l, 2, 0);
	unit_ok(l.of[0] == 0 && l.of[1] == 1 && l.of[2] == 0 && l.of[3] == 1,
	    "the most alike are joined");
	dl_link_begin(&l, p, 4, 0, day, 30);
	dl_link_join(&l, 1, 1);
	unit_ok(l.left == 3 && l.of[0] == 0 && l.of[1] == 1 && l.of[2] == 2 &&
	    l.of[3] == 1, "but not those that are far apart in time");
	dl_link_begin(&l, p, 0, 0, NULL, 0);
	dl_link_join(&l, 1, 0);
	unit_ok(l.left == 0, "nothing to join");
	dl_link_free(&l);
	for (i = 0; i < 12; i++)
		dl_terms_free(&v[i]);
}

int
main(void)
{
	terms();
	words();
	lists();
	lemmas();
	actors();
	split();
	links();
	return unit_done();
}
