/*
 * Reads aliases and finds them, token by token, in their very spelling, the
 * longest first.  The keys and all their beginnings stand in one dictionary,
 * so that a word that begins no alias costs one look-up.  An alias inside of
 * a longer name that was recognised is part of that name.
 */
#include <errno.h>

#include "base/err.h"
#include "base/rows.h"
#include "entity/alias.h"

#define FIELDS	5
#define MORE	1u			/* a longer alias begins so */

static const char *
copy(struct dl_aliases *a, struct dl_str s)
{
	char *p = dl_arena_alloc(&a->arena, s.n + 1);

	memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return p;
}

/* A cell as a string; `.' is none. */
static const char *
cell(struct dl_aliases *a, struct dl_str s)
{
	return dl_str_is(s, ".") ? "" : copy(a, s);
}

/* Appends token i to a key: a space before it unless it is glued. */
static void
add_token(struct dl_buf *key, const struct dl_toks *s, size_t i)
{
	if (key->n > 0 && !(s->t[i].flags & DL_GLUED))
		dl_buf_addc(key, ' ');
	dl_buf_addstr(key, dl_tok_text(s, i));
}

/* Enters the alias and its beginnings; a later row takes its place. */
static void
enter(struct dl_aliases *a, struct dl_str alias, uint32_t row)
{
	struct dl_str key;
	uint32_t *at;
	size_t i;

	dl_tokenise(&a->toks, alias.p, alias.n);
	dl_buf_clear(&a->key);
	for (i = 0; i < a->toks.n; i++) {
		add_token(&a->key, &a->toks, i);
		key = dl_buf_str(&a->key);
		at = dl_dict_get(&a->keys, key);
		if (at == NULL)
			at = dl_dict_at(&a->keys, dl_str(copy(a, key),
			    key.n));
		*at = i + 1 < a->toks.n ? *at | MORE :
		    (row + 1) << 1 | (*at & MORE);
	}
}

static const char *
bad_label(struct dl_str s, enum dl_label *label)
{
	for (*label = DL_PER; *label < DL_NLABELS; ++*label)
		if (dl_str_is(s, dl_label_name(*label)))
			return NULL;
	return "label is not PER, ORG, LOC, MISC or `.'";
}

static bool
is_kind(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!(s.p[i] >= 'a' && s.p[i] <= 'z') && (i == 0 ||
		    (s.p[i] != '_' && !(s.p[i] >= '0' && s.p[i] <= '9'))))
			return false;
	return s.n > 0;
}

static bool
is_country(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < 'A' || s.p[i] > 'Z')
			return false;
	return s.n == 3;
}

/* Cuts a line into fields; what is wrong with it, or NULL. */
static const char *
cut(struct dl_str line, struct dl_str *f)
{
	const char *p = line.p, *end = line.p + line.n, *tab;
	size_t n;

	if (memchr(p, '\0', line.n) != NULL)
		return "line has a NUL byte";
	if (line.p[line.n - 1] == '\r')
		return "line ends with CR LF; it must end with LF";
	for (n = 0, tab = p; tab != NULL; p = tab + 1) {
		tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
		if (n == FIELDS)
			return "line has more than 5 fields";
		f[n] = dl_str(p, (size_t)((tab != NULL ? tab : end) - p));
		if (f[n++].n == 0)
			return "field is empty; write `.' for none";
		if (tab == NULL)
			break;
	}
	return n < 3 ? "line has fewer than 3 fields" : NULL;
}

/* What is wrong with the fields, or NULL; and their label. */
static const char *
judge(const struct dl_str *f, enum dl_label *label)
{
	const char *wrong = bad_label(f[2], label);

	if (wrong != NULL)
		return wrong;
	if (dl_str_is(f[0], ".") || (dl_str_is(f[1], ".") &&
	    *label != DL_NONE))
		return "name is missing";
	if (!dl_str_is(f[3], ".") && !is_kind(f[3]))
		return "kind is not in lower-case letters";
	if (!dl_str_is(f[4], ".") && !is_country(f[4]))
		return "country is not three capital letters";
	return NULL;
}

/* Enters a line; what is wrong with it, or NULL. */
static const char *
take(void *arg, const struct dl_in *in, struct dl_str line)
{
	struct dl_aliases *a = arg;
	struct dl_str f[FIELDS] = { DL_STR("."), DL_STR("."), DL_STR("."),
	    DL_STR("."), DL_STR(".") };
	struct dl_gaz g = { .title = "" };
	const char *wrong;

	(void)in;
	if ((wrong = cut(line, f)) != NULL ||
	    (wrong = judge(f, &g.label)) != NULL)
		return wrong;
	g.name = cell(a, f[1]);
	g.sub = cell(a, f[3]);
	g.geo = cell(a, f[4]);
	a->row = dl_array_room(a->row, &a->cap, a->n + 1, sizeof(a->row[0]));
	a->row[a->n] = g;
	enter(a, f[0], (uint32_t)a->n++);
	return NULL;
}

void
dl_aliases_read(struct dl_aliases *a, const char *path)
{
	dl_rows_read(path, take, a);
}

/* The longest alias at token i: tokens, 0 for none, and its row. */
static size_t
match(struct dl_aliases *a, const struct dl_toks *s, size_t i, uint32_t *row)
{
	size_t j, best = 0;
	uint32_t *at;

	dl_buf_clear(&a->key);
	for (j = i; j < s->n; j++) {
		add_token(&a->key, s, j);
		at = dl_dict_get(&a->keys, dl_buf_str(&a->key));
		if (at == NULL)
			break;
		if (*at >> 1 > 0) {
			*row = (*at >> 1) - 1;
			best = j + 1 - i;
		}
		if (!(*at & MORE))
			break;
	}
	return best;
}

static void
put(struct dl_mentions *out, const struct dl_mention *m)
{
	*dl_mention_add(out, m->sent, m->first, m->last) = *m;
}

/*
 * The alias at token i of a sentence, next to the mentions from *at on that
 * have not been put out yet; returns where to go on.
 */
static size_t
apply(struct dl_aliases *a, const struct dl_toks *s, uint32_t sent, size_t i,
    const struct dl_mentions *l, size_t *at)
{
	struct dl_mention *m;
	uint32_t row = 0;
	size_t n = match(a, s, i, &row), k = *at;

	if (n == 0)
		return i + 1;
	/* Inside a longer name it is part of that. */
	for (; k < l->n && l->m[k].sent == sent && l->m[k].first < i + n; k++)
		if (l->m[k].first <= i && l->m[k].last >= i + n &&
		    l->m[k].last - l->m[k].first > n)
			return l->m[k].last;
	while (*at < k && l->m[*at].last <= i)
		put(&a->out, &l->m[(*at)++]);
	if (a->row[row].label != DL_NONE) {
		m = dl_mention_add(&a->out, sent, i, i + n);
		if (*at < k && l->m[*at].first == i && l->m[*at].last == i + n)
			*m = l->m[*at];
		m->gaz = a->row[row];
		m->gaz.ntoks = (uint32_t)n;
		m->label = m->gaz.label;
		m->user = true;
	}
	*at = k;
	return i + n;
}

void
dl_aliases_find(struct dl_aliases *a, const struct dl_etext *t,
    struct dl_mentions *l)
{
	struct dl_mentions old;
	size_t sent, i, at = 0;

	if (a->n == 0)
		return;
	a->out.n = 0;
	for (sent = 0; sent < t->doc->nsents; sent++) {
		for (i = 0; i < t->sents[sent].n;)
			i = apply(a, &t->sents[sent], (uint32_t)sent, i, l,
			    &at);
		while (at < l->n && l->m[at].sent == sent)
			put(&a->out, &l->m[at++]);
	}
	old = *l;
	*l = a->out;
	a->out = old;
}

void
dl_aliases_rename(const struct dl_aliases *a, struct dl_mentions *l)
{
	const struct dl_gaz *g;
	struct dl_mention *m;
	uint32_t *at;
	size_t i;

	for (i = 0; a->n > 0 && i < l->n; i++) {
		m = &l->m[i];
		at = m->user ? NULL : dl_dict_get(&a->keys, m->value);
		if (at == NULL || *at >> 1 == 0)
			continue;
		g = &a->row[(*at >> 1) - 1];
		if (g->label != m->label)
			continue;
		m->value = dl_str(g->name, strlen(g->name));
		m->sub = g->sub;
		m->geo = g->geo;
	}
}

void
dl_aliases_free(struct dl_aliases *a)
{
	dl_free(a->row);
	dl_dict_free(&a->keys);
	dl_arena_free(&a->arena);
	dl_mentions_free(&a->out);
	dl_buf_free(&a->key);
	dl_toks_free(&a->toks);
	*a = (struct dl_aliases){ .n = 0 };
}
