/*
 * Sentences: exact spans, white space at their ends aside, and the inner
 * boundaries, those that no blank line gives away (Read et al. 2012 score
 * boundaries only; a boundary at a blank line is no work).  A boundary is
 * inner if what follows the sentence is neither the end of the text nor white
 * space with two line ends.  That needs the text; without it only the exact
 * sentences are scored, untrimmed.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/err.h"
#include "base/in.h"
#include "score/score.h"


static bool
space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
read_text(struct dl_buf *text, const char *path)
{
	struct dl_in in = { 0 };
	struct dl_str block;
	int r;

	dl_buf_clear(text);
	if (dl_in_open(&in, path) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	while ((r = dl_in_block(&in, &block)) == 1)
		dl_buf_addstr(text, block);
	if (r == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	dl_in_close(&in);
}

/* The text of a document: the file itself, or ID.txt in the directory. */
static void
load_text(const struct dl_score *s, uint32_t doc, struct dl_buf *text)
{
	struct dl_buf path = { 0 };
	struct stat st;

	if (stat(s->text, &st) == -1)
		dl_fatal(s->text, 0, "%s", strerror(errno));
	if (!S_ISDIR(st.st_mode)) {
		if (text->n == 0)
			read_text(text, s->text);
		return;
	}
	dl_buf_adds(&path, s->text);
	dl_buf_addc(&path, '/');
	dl_buf_addstr(&path, dl_name_text(&s->names, doc));
	dl_buf_add(&path, ".txt", sizeof(".txt"));	/* with its NUL */
	read_text(text, path.p);
	dl_buf_free(&path);
}

static void
trim(struct dl_mention *m, const struct dl_buf *text)
{
	while (m->start < m->end && m->start < text->n &&
	    space(text->p[m->start]))
		m->start++;
	while (m->end > m->start && m->end <= text->n &&
	    space(text->p[m->end - 1]))
		m->end--;
}

static void
trim_side(const struct dl_score *s, struct dl_side *side, struct dl_buf *text)
{
	size_t i;

	for (i = 0; i < side->n; i++) {
		if (i == 0 || side->m[i].doc != side->m[i - 1].doc)
			load_text(s, side->m[i].doc, text);
		trim(&side->m[i], text);
	}
}

/* At most this much white space is looked at after a sentence, in bytes. */
#define GAP_MAX	64

static bool
inner(uint64_t end, const struct dl_buf *text)
{
	uint64_t i;
	int lines = 0;

	for (i = end; i < text->n && i - end < GAP_MAX && space(text->p[i]);
	    i++)
		lines += text->p[i] == '\n';
	return i < text->n && lines < 2;
}

/* Turns sentences into their inner boundaries. */
static void
boundaries(const struct dl_score *s, struct dl_side *side,
    struct dl_buf *text)
{
	uint32_t doc = 0;
	size_t i, n = 0;

	for (i = 0; i < side->n; i++) {
		struct dl_mention m = side->m[i];

		if (i == 0 || m.doc != doc)
			load_text(s, m.doc, text);
		doc = m.doc;
		if (!inner(m.end, text))
			continue;
		m.start = m.end;
		side->m[n++] = m;
	}
	side->n = n;
	dl_side_unique(side);
}

static struct dl_prf
agreement(const struct dl_side *g, const struct dl_side *s)
{
	double both = (double)dl_side_common(g, s, true);

	return dl_prf(both, (double)s->n, both, (double)g->n);
}

static void
one_label(struct dl_side *side)
{
	size_t i;

	for (i = 0; i < side->n; i++)
		side->m[i].label = 0;
	dl_side_unique(side);
}

void
dl_score_sent(struct dl_score *s)
{
	struct dl_buf text = { 0 };
	struct dl_prf x;

	dl_side_sort(&s->gold);
	dl_side_sort(&s->sys);
	if (s->text != NULL) {
		trim_side(s, &s->gold, &text);
		trim_side(s, &s->sys, &text);
	}
	one_label(&s->gold);
	one_label(&s->sys);
	x = agreement(&s->gold, &s->sys);
	dl_score_put(s->out, "sentP", x.p);
	dl_score_put(s->out, "sentR", x.r);
	dl_score_put(s->out, "sentF1", x.f);
	if (s->text != NULL) {
		boundaries(s, &s->gold, &text);
		boundaries(s, &s->sys, &text);
		x = agreement(&s->gold, &s->sys);
		dl_score_put(s->out, "innerP", x.p);
		dl_score_put(s->out, "innerR", x.r);
		dl_score_put(s->out, "innerF1", x.f);
	}
	dl_buf_addc(s->out, '\n');
	dl_buf_free(&text);
}
