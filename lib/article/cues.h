/*
 * What a paragraph looks like beside the text of an article: a head over
 * other stories, a call to the reader, a caption, a byline, a bare address.
 */
#ifndef DL_ARTICLE_CUES_H
#define DL_ARTICLE_CUES_H

#include "article/form.h"
#include "article/glance.h"

enum dl_cue {
	DL_CUE_NONE,
	DL_CUE_HEAD,			/* a head over links to other stories */
	DL_CUE_LINE,			/* boilerplate by itself */
	DL_CUE_CAPTION,
	DL_CUE_CUT,			/* several stories cut off with ... */
	DL_CUE_URL,			/* nothing but an address */
	DL_CUE_BYLINE,
	DL_CUE_SUMMARY			/* text of the article, but no title */
};

struct dl_look {
	enum dl_cue cue;
	bool stop;			/* it ends with a stop */
	bool cut;			/* it ends with an ellipsis */
};

/* Zero-initialise. */
struct dl_cues {
	struct dl_toks toks;
	struct dl_glance glance;
};

/* Looks at a paragraph (not empty) that stands at `place'. */
struct dl_look dl_cues_look(struct dl_cues *, struct dl_str para,
	    unsigned place);

/* The same without a glance first, which may change nothing: for tests. */
struct dl_look dl_cues_look_close(struct dl_cues *, struct dl_str para,
	    unsigned place);

/* True if the paragraph is nothing but an address. */
bool	dl_cue_url(struct dl_str para);

/* Words of a paragraph, between white space; counts no further than most. */
size_t	dl_cue_words(struct dl_str para, size_t most);

void	dl_cues_free(struct dl_cues *);

#endif
