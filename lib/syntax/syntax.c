/* The steps of shallow syntax in their order. */
#include "syntax/parts.h"

void
dl_syntax_begin(struct dl_syntax *x, struct dl_lexicon *lex,
    struct dl_str text, const struct dl_name *names, size_t n)
{
	size_t i;

	x->lex = lex;
	x->names = names;
	x->nnames = n;
	dl_tokenise(&x->toks, text.p, text.n);
	for (i = 0; i < x->toks.n; i++)
		dl_lex_fetch_slot(lex, x->toks.t[i].hash);
}

void
dl_syntax_fetch(struct dl_syntax *x)
{
	size_t i;

	x->guess = dl_array_room(x->guess, &x->guess_cap, x->toks.n,
	    sizeof(x->guess[0]));
	for (i = 0; i < x->toks.n; i++)
		x->guess[i] = dl_lex_fetch(x->lex, x->toks.t[i].hash);
}

void
dl_syntax_end(struct dl_syntax *x)
{
	dl_words(x);
	dl_pos(x);
	dl_chunks(x);
	dl_clauses(x);
}

void
dl_syntax_parse(struct dl_syntax *x, struct dl_lexicon *lex,
    struct dl_str text, const struct dl_name *names, size_t n)
{
	dl_syntax_begin(x, lex, text, names, n);
	dl_syntax_fetch(x);
	dl_syntax_end(x);
}

void
dl_syntax_free(struct dl_syntax *x)
{
	dl_toks_free(&x->toks);
	dl_free(x->guess);
	dl_free(x->words);
	dl_free(x->open);
	dl_free(x->chunks);
	dl_free(x->cls);
	dl_free(x->on);
	dl_free(x->links);
}
