/* The steps of shallow syntax in their order. */
#include "syntax/parts.h"

void
dl_syntax_parse(struct dl_syntax *x, struct dl_lexicon *lex,
    struct dl_str text, const struct dl_name *names, size_t n)
{
	x->lex = lex;
	dl_tokenise(&x->toks, text.p, text.n);
	x->names = names;
	dl_words(x, names, n);
	dl_pos(x);
	dl_chunks(x);
	dl_clauses(x);
}

void
dl_syntax_free(struct dl_syntax *x)
{
	dl_toks_free(&x->toks);
	dl_free(x->words);
	dl_free(x->chunks);
}
