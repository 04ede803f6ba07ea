/*
 * What a paragraph looks like beside the text of an article: a head over
 * other stories, a call to the reader, a caption, a byline, a bare address.
 */
#ifndef DL_ARTICLE_CUES_H
#define DL_ARTICLE_CUES_H

#include "text/token.h"

enum dl_cue {
	DL_CUE_NONE,
	DL_CUE_HEAD,			/* a head over links to other stories */
	DL_CUE_LINE,			/* boilerplate by itself */
	DL_CUE_CAPTION,
	DL_CUE_CUT,			/* several stories cut off with ... */
	DL_CUE_URL,			/* nothing but an address */
	DL_CUE_BYLINE
};

struct dl_look {
	enum dl_cue cue;
	size_t words;			/* in its first DL_LOOK_BYTES bytes */
	bool stop;			/* it ends with a stop */
	bool cut;			/* it ends with an ellipsis */
	bool all;			/* it is no longer than DL_LOOK_BYTES */
};

/* How much of a paragraph is tokenised. */
enum { DL_LOOK_BYTES = 400 };

/* Looks at a paragraph (not empty); toks is used for its tokens. */
struct dl_look dl_cues(struct dl_toks *toks, struct dl_str para);

/* True if the paragraph is nothing but an address. */
bool	dl_cue_url(struct dl_str para);

#endif
