/* Word classes, lemmas, chunks, subjects and objects. */
#include <stdio.h>

#include "base/buf.h"
#include "syntax/syntax.h"
#include "text/hash.h"

#include "unit.h"

static struct dl_syntax x;
static struct dl_lexicon lex;

/* Parses text in which names are written between underscores. */
static void
parse(const char *text)
{
	static char plain[512];
	static struct dl_name names[16];
	size_t i, n = 0, k = 0;

	for (i = 0; text[i] != '\0'; i++)
		if (text[i] != '_')
			plain[k++] = text[i];
		else if (n % 2 == 0) {
			names[n++ / 2] = (struct dl_name){ (uint32_t)k, 0,
			    DL_NAME };
		} else
			names[n++ / 2].end = (uint32_t)k;
	dl_syntax_parse(&x, &lex, dl_str(plain, k), names, n / 2);
}

static struct dl_str
head(int32_t chunk)
{
	if (chunk < 0)
		return dl_str("-", 1);
	return x.words[x.chunks[chunk].head].lemma;
}

/* The verb groups as `lemma(subject,object)', joined by spaces. */
static struct dl_str
verbs(const char *text)
{
	static struct dl_buf b;
	size_t i;

	parse(text);
	dl_buf_clear(&b);
	for (i = 0; i < x.nchunks; i++) {
		if (x.chunks[i].kind != DL_K_VG)
			continue;
		if (b.n > 0)
			dl_buf_addc(&b, ' ');
		dl_buf_addstr(&b, head((int32_t)i));
		dl_buf_addc(&b, '(');
		dl_buf_addstr(&b, head(x.chunks[i].subj));
		dl_buf_addc(&b, ',');
		dl_buf_addstr(&b, head(x.chunks[i].obj));
		dl_buf_addc(&b, ')');
	}
	return dl_buf_str(&b);
}

/* Flags of the first verb group. */
static uint32_t
flags(const char *text)
{
	size_t i;

	parse(text);
	for (i = 0; i < x.nchunks; i++)
		if (x.chunks[i].kind == DL_K_VG)
			return x.chunks[i].flags;
	return 0;
}

/* The lexicon keeps what it has, and begins anew when it is full. */
static void
lexicon(void)
{
	const struct dl_lex *one, *two;
	uint32_t had;
	struct dl_str freed = dl_str("freed\0\0", 5);
	char word[16];
	unsigned i;

	one = dl_lexicon(&lex, freed, dl_hash(freed));
	two = dl_lexicon(&lex, freed, dl_hash(freed));
	unit_ok(one == two, "a form has one entry");
	unit_str(one->verb, "free", "its lemma as a verb");
	unit_str(one->noun, "freed", "its lemma as a noun");
	had = lex.n;
	dl_lexicon_trim(&lex);
	unit_int((long long)lex.n, (long long)had, "not full yet");
	for (i = 0; i <= DL_LEXICON_MAX; i++) {
		snprintf(word, sizeof(word), "w%u", i);
		dl_lexicon(&lex, dl_str(word, strlen(word)),
		    dl_hash(dl_str(word, strlen(word))));
	}
	dl_lexicon_trim(&lex);
	unit_int((long long)lex.n, 0, "full, so emptied");
	unit_str(verbs("_Oslo_ freed the men."), "free(oslo,man)",
	    "parsing goes on");
}

int
main(void)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ "_Norway_ met _Iceland_.", "meet(norway,iceland)" },
		{ "_Norway_ has sounded out _Iceland_.",
		    "sound(norway,iceland)" },
		{ "The leader, who arrived on a visit, left.",
		    "arrive(leader,-) leave(leader,-)" },
		{ "_Norway_ said _Iceland_ rejected the offer.",
		    "say(norway,-) reject(iceland,offer)" },
		{ "The men arrested by police were freed.",
		    "arrest(-,man) free(man,-)" },
		{ "_Kim_ met _Xi_ and visited _Oslo_.",
		    "meet(kim,xi) visit(kim,oslo)" },
		{ "_Norway_ agreed to help end the war.",
		    "agree(norway,-) help(norway,-) end(norway,war)" },
		{ "The group (FFD) demands talks.", "demand(group,talks)" },
		{ "Police arrest protesters.", "arrest(police,protester)" },
		{ "The police arrests worry him.", "worry(arrest,him)" },
		{ "To meet the demand, _Iceland_ sold fish.",
		    "meet(-,demand) sell(iceland,fish)" },
		{ "The report saw _Kim_ warn _Xi_.",
		    "see(report,-) warn(kim,xi)" },
		{ "The two signed a pact.", "sign(two,pact)" },
		{ "_Iceland_ agreed not to attack _Norway_.",
		    "agree(iceland,-) attack(iceland,norway)" },
		{ "_Oslo_ restored complete, full ties.",
		    "restore(oslo,tie)" },
		{ "They want to free the men.", "want(they,-) free(they,man)" },
		{ "", "" }
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		unit_str(verbs(cases[i].text), cases[i].want, "%s",
		    cases[i].text);
	unit_ok(flags("It was rejected.") & DL_VG_PASSIVE, "passive");
	unit_ok(flags("It is meeting them.") & DL_VG_PROG, "progressive");
	unit_ok(flags("It has not met.") & DL_VG_NEG, "negation");
	unit_ok(flags("It would meet.") & DL_VG_MODAL, "modal");
	unit_ok(flags("To meet is good.") & DL_VG_INF, "infinitive");
	unit_ok(!(flags("It met them.") & DL_VG_PASSIVE), "active");
	parse("The talks stopped.");
	unit_str(head(0), "talks", "talks is a word of its own");
	parse("The summits stopped.");
	unit_str(head(0), "summit", "plural undone");
	parse("Their policies stopped.");
	unit_str(head(0), "policy", "policies");
	lexicon();
	dl_syntax_free(&x);
	dl_lexicon_free(&lex);
	return unit_done();
}
