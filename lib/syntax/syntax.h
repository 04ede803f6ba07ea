/*
 * Shallow syntax of a sentence without a parser, in the manner of chunkers
 * for event coders (Abney 1996; TABARI): words with a class and a lemma from
 * closed-class words, verb forms and suffixes; noun chunks and verb groups;
 * and for each verb group its subject, its object and what governs it.
 *
 * Names and dates are known to the caller and come in as spans; each becomes
 * one word.
 */
#ifndef DL_SYNTAX_SYNTAX_H
#define DL_SYNTAX_SYNTAX_H

#include "base/mem.h"
#include "syntax/lexicon.h"
#include "text/token.h"

/*
 * No rule looks further than this many words or chunks, so that a text without
 * a full stop costs linear time.
 */
#define DL_REACH	60

enum dl_class {
	DL_C_NOUN, DL_C_ADJ, DL_C_NAME, DL_C_NUM, DL_C_DET, DL_C_POSS,
	DL_C_GEN,			/* the clitic 's */
	DL_C_PRON, DL_C_DATE, DL_C_PREP, DL_C_TO, DL_C_CONJ, DL_C_SUB,
	DL_C_REL, DL_C_VERB, DL_C_MODAL, DL_C_BE, DL_C_HAVE, DL_C_DO,
	DL_C_NEG, DL_C_ADV, DL_C_COMMA, DL_C_BREAK, DL_C_HYPHEN, DL_C_PRT,
	DL_C_SKIP			/* open, not settled yet */
};

enum dl_form {				/* of a verb */
	DL_F_NONE, DL_F_BASE, DL_F_S, DL_F_PAST, DL_F_PART,
	DL_F_ED,			/* past or participle */
	DL_F_ING
};

enum dl_name_kind { DL_NAME, DL_NAME_ADJ, DL_NAME_DATE };

struct dl_name {			/* a span that is one word */
	uint32_t start, end;
	enum dl_name_kind kind;
};

struct dl_word {
	const struct dl_lex *lex;	/* of its form; that of no word for a
					   name of several tokens */
	uint32_t start, end;		/* bytes in the sentence */
	struct dl_str low;		/* lower case */
	struct dl_str lemma;		/* of the class it has */
	int32_t name;			/* index of its dl_name, or -1 */
	int32_t chunk;			/* that it is in, or -1 */
	uint8_t cls, form;
	bool cap, glued, plural;
	uint8_t mark;			/* of its entry */
};

/* The word is in one of the sets DL_W_; its lemma is. */
static inline bool
dl_in(const struct dl_word *w, uint64_t sets)
{
	return (w->lex->sets & sets) != 0;
}

static inline bool
dl_lemma_in(const struct dl_word *w, uint64_t sets)
{
	return ((w->lemma.p == w->low.p ? w->lex->sets :
	    w->cls == DL_C_VERB ? w->lex->verb_sets : w->lex->noun_sets) &
	    sets) != 0;
}

enum dl_chunk_kind {
	DL_K_NP, DL_K_VG, DL_K_DATE, DL_K_PREP, DL_K_COMMA, DL_K_CONJ,
	DL_K_SUB, DL_K_REL, DL_K_BREAK
};

enum {					/* flags of a verb group */
	DL_VG_FINITE = 1, DL_VG_PASSIVE = 2, DL_VG_PERFECT = 4,
	DL_VG_PROG = 8, DL_VG_NEG = 16, DL_VG_INF = 32, DL_VG_ING = 64,
	DL_VG_PART = 128, DL_VG_MODAL = 256, DL_VG_FUTURE = 512,
	DL_VG_COPULA = 1024, DL_VG_PAST = 2048, DL_VG_COMP = 4096
};

enum {					/* flags of a noun chunk */
	DL_NP_SUBJ = 1,			/* subject of some verb group */
	DL_NP_INPP = 2,			/* coordinated inside a phrase */
	DL_NP_INOBJ = 4			/* coordinated with an object */
};

struct dl_chunk {
	uint8_t kind;
	uint32_t first, end;		/* words, half-open */
	uint32_t head;			/* word */
	int32_t prep;			/* noun chunk: word of the preposition
					   before it, or -1 */
	int32_t coord;			/* noun chunk: the next one that is
					   coordinated with it, or -1 */
	uint32_t flags;			/* DL_VG_ or DL_NP_ */
	int32_t modal;			/* its modal, a word, or -1 */
	int32_t subj, obj;		/* noun chunks, or -1 */
	int32_t gov;			/* verb group above it, or -1 */
	int32_t gov_np;			/* noun it completes (plan to), or -1 */
	int32_t clause;			/* number of its clause */
};

struct dl_syntax {
	struct dl_toks toks;
	const struct dl_lex **guess;	/* where tokens may have their entry */
	struct dl_word *words;
	size_t nwords;
	uint32_t *open;			/* words to settle, in their order */
	size_t nopen;
	struct dl_chunk *chunks;
	size_t nchunks;
	/* the classes of the words, breaks before and behind; the words that
	   go on with a noun chunk, a bit each; chunks of coordinations */
	char *cls;
	uint32_t *on;
	uint32_t *links;
	size_t guess_cap, words_cap, open_cap, chunks_cap, cls_cap, on_cap;
	size_t links_cap;
	uint32_t classes;		/* a bit for each that a word has or
					   had at first */
	uint64_t sets;			/* DL_W_ that some form is in */
	const struct dl_name *names;	/* of the call */
	size_t nnames;
	bool title;			/* most words are capitalised */
	bool heading;			/* set by the caller: it is one */
	bool headline;			/* that, or it looks like one */
	struct dl_lexicon *lex;		/* of the call */
};

/* Some word of the sentence may be of the class. */
static inline bool
dl_any(const struct dl_syntax *x, enum dl_class c)
{
	return (x->classes >> c & 1) != 0;
}

/* Must, is, has, does: the clause has its finite verb. */
static inline bool
dl_auxiliary(int cls)
{
	return cls == DL_C_MODAL || cls == DL_C_BE || cls == DL_C_HAVE ||
	    cls == DL_C_DO;
}

/*
 * Analyses a sentence; names are sorted and do not overlap.  The result is
 * good until the next call and until the lexicon is trimmed; text and names
 * must live as long.
 */
void	dl_syntax_parse(struct dl_syntax *, struct dl_lexicon *,
	    struct dl_str text, const struct dl_name *names, size_t nnames);
/*
 * The same in three steps, for those who have several sentences: the lexicon
 * entries of one are fetched from memory while others are at work.
 */
void	dl_syntax_begin(struct dl_syntax *, struct dl_lexicon *,
	    struct dl_str text, const struct dl_name *names, size_t nnames);
void	dl_syntax_fetch(struct dl_syntax *);
void	dl_syntax_end(struct dl_syntax *);
void	dl_syntax_free(struct dl_syntax *);

/*
 * govern.c: the verb group that a noun chunk depends on, or -1; whether it is
 * the subject; *via is the noun chunk between them, or -1.
 */
int32_t	dl_governor(const struct dl_syntax *, int32_t np, bool *subject,
	    int32_t *via);
/* The verb group left of chunk k in its clause, or -1; *from is the first
 * chunk of the run of noun chunks that ends there. */
int32_t	dl_verb_before(const struct dl_syntax *, int32_t k, int32_t *from);
/* A gerund that says when or how: after meeting, by asking, saying that. */
bool	dl_adjunct(const struct dl_syntax *, int32_t vg);

#endif
