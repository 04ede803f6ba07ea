# tagscore: every figure below is worked out by hand in the comment beside it.
load helper

# doc ID: its record, with what else it says in the attributes.
doc()
{
	rec "$1" 0 100 doc article . . "${2:-.}"
}

# m DOC START END KIND LABEL VALUE [ATTRS]: a record without its text.
m()
{
	rec "$1" "$2" "$3" "$4" "$5" "$6" . "${7:-.}"
}

# groups DOC LETTERS...: one event for each letter, one group for each word;
# the letter is the place.
groups()
{
	local d=$1 g=0 w i c

	shift
	doc "$d"
	for w; do
		g=$((g + 1))
		for ((i = 0; i < ${#w}; i++)); do
			c=$(printf '%d' "'${w:i:1}")
			m "$d" "$c" $((c + 1)) event OCCUR "g$g"
		done
	done
}

@test "sentences: exact spans, and boundaries that no blank line gives away" {
	# Sentences at 0-6, 7-13 and 15-21; the system joins the last two,
	# over a blank line, and takes the space at 6 into the first.
	# Exact: 1 of 2 and 1 of 3.  Inner: after 6 only, on both sides, for
	# 13 stands before a blank line and 21 at the end.
	printf 'Aa bb. Cc dd.\n\nEe ff.\n' >d.txt
	{ doc d; m d 0 6 sent body 1; m d 7 13 sent body 2
	m d 15 21 sent body 3; } >gold
	{ doc d; m d 0 7 sent body 1; m d 7 21 sent body 2; } >sys
	want='sentP=0.5000 sentR=0.3333 sentF1=0.4000'
	inner='innerP=1.0000 innerR=1.0000 innerF1=1.0000'
	gives "$want $inner\n" "a text" tagscore -t d.txt sent gold sys
	gives "$want $inner\n" "a directory" tagscore -t . sent gold sys
	gives "$want $inner\n" "an option last" tagscore sent gold sys -t .
	# Without the text nothing is trimmed and 0-7 is wrong too.
	gives 'sentP=0.0000 sentR=0.0000 sentF1=0.0000\n' "no text" \
	    tagscore sent gold sys
	none_bad
}

@test "sentences: a line end is a space, two with white space between not" {
	# Gold ends at 3 (one line end follows: inner), 7 (CRLF CRLF: not)
	# and 16 (the end); the system cuts the last in two at 13 (inner).
	# Inner: 1 of 2, 1 of 1, F1 2/3.  Exact: 2 of 4, 2 of 3, F1 4/7.
	printf 'Aa.\nBb.\r\n\r\nCc dd' >d.txt
	{ doc d; m d 0 3 sent body 1; m d 4 7 sent body 2
	m d 11 16 sent body 3; } >gold
	{ doc d; m d 0 3 sent body 1; m d 4 7 sent body 2
	m d 11 13 sent body 3; m d 14 16 sent body 4; } >sys
	gives 'sentP=0.5000 sentR=0.6667 sentF1=0.5714 innerP=0.5000 innerR=1.0000 innerF1=0.6667\n' \
	    "line ends" tagscore -t d.txt sent gold sys
	none_bad
}

@test "entities: span and label, each label, spans alone" {
	# Right: PER and LOC; ORG is called LOC; a MISC too many.
	# 2 of 4, 2 of 3, F1 4/7; spans 3 of 4, 3 of 3, F1 6/7;
	# LOC 1 of 2, 1 of 1, F1 2/3.
	{ doc d; m d 0 3 ent PER x; m d 5 8 ent ORG x; m d 10 12 ent LOC x
	} >gold
	{ doc d; m d 0 3 ent PER y; m d 5 8 ent LOC y; m d 10 12 ent LOC y
	m d 20 22 ent MISC y; } >sys
	gives 'P=0.5000 R=0.6667 F1=0.5714 spanF1=0.8571 LOC=0.6667 MISC=0.0000 ORG=0.0000 PER=1.0000\n' \
	    "all labels" tagscore ent gold sys
	# Without MISC 2 of 3 on both sides, all spans.
	gives 'P=0.6667 R=0.6667 F1=0.6667 spanF1=1.0000 LOC=0.6667 ORG=0.0000 PER=1.0000\n' \
	    "three labels" tagscore -m PER,ORG,LOC ent gold sys
	# A record that stands twice counts once.
	cat sys sys >twice
	gives 'P=0.6667 R=0.6667 F1=0.6667 spanF1=1.0000 LOC=0.6667 ORG=0.0000 PER=1.0000\n' \
	    "twice" tagscore -m PER,ORG,LOC ent gold twice
	# A document that gold does not have does not count.
	{ cat sys; doc e; m e 0 3 ent PER y; } >more
	gives 'P=0.5000 R=0.6667 F1=0.5714 spanF1=0.8571 LOC=0.6667 MISC=0.0000 ORG=0.0000 PER=1.0000\n' \
	    "another document" tagscore ent gold more
	none_bad
}

@test "dates: strict, relaxed, type, value" {
	# One exact with the right value, one by overlap with a wrong value,
	# one missed, one too many: strict 1 of 3, relaxed 2 of 3 both ways;
	# both pairs agree in type, one of two in value.
	{ doc d; m d 0 10 date DATE 2018-03-29; m d 20 25 date DATE 2018
	m d 30 35 date DURATION P1D; } >gold
	{ doc d; m d 0 10 date DATE 2018-03-29; m d 18 24 date DATE 2019
	m d 40 44 date DURATION P1D; } >sys
	gives 'strictF1=0.3333 relaxedP=0.6667 relaxedR=0.6667 relaxedF1=0.6667 typeF1=0.6667 valueF1=0.3333 gold=3 sys=3\n' \
	    "four dates" tagscore date gold sys
	# A system date over two gold ones pairs with the first: relaxed 1
	# of 1 and 1 of 2, and the value is right.
	{ doc d; m d 0 10 date DATE 2017; m d 12 20 date DATE 2018; } >gold
	{ doc d; m d 5 15 date DATE 2017; } >sys
	gives 'strictF1=0.0000 relaxedP=1.0000 relaxedR=0.5000 relaxedF1=0.6667 typeF1=0.6667 valueF1=0.6667 gold=2 sys=1\n' \
	    "over two" tagscore date gold sys
	# But with the second if that one is exact.
	{ doc d; m d 5 25 date DATE 2017; m d 5 15 date DATE 2018; } >gold
	gives 'strictF1=0.6667 relaxedP=1.0000 relaxedR=0.5000 relaxedF1=0.6667 typeF1=0.6667 valueF1=0.0000 gold=2 sys=1\n' \
	    "exact first" tagscore date gold sys
	# Spans that only touch do not overlap.
	{ doc d; m d 0 5 date DATE 2017; } >gold
	gives 'strictF1=0.0000 relaxedP=0.0000 relaxedR=0.0000 relaxedF1=0.0000 typeF1=0.0000 valueF1=0.0000 gold=1 sys=1\n' \
	    "touching" tagscore date gold sys
	none_bad
}

@test "days: first and last day" {
	# A month: right.  Week 13 of 2018, 26 March to 1 April: wrong end.
	# Two months by from and to: right.  A year: missed.  A day, a
	# month and a week that are not and a reference name no days.  2 of 4 right, 3 detected.
	{ doc d
	m d 0 5 date DATE 2018-03
	m d 10 15 date DATE 2018-W13
	m d 20 25 date DATE x 'from=2018-01;to=2018-02'
	m d 30 35 date DATE 2018
	m d 40 45 date DATE 2019-02-30
	m d 50 55 date DATE PAST_REF; m d 60 65 date DATE 2018-13
	m d 70 75 date DATE 2018-W53; } >gold
	{ doc d
	m d 1 4 date DATE x 'begin=2018-03-01;end=2018-03-31'
	m d 10 15 date DATE x 'begin=2018-03-26;end=2018-03-31'
	m d 18 21 date DATE x 'mod=START;begin=2018-01-01;end=2018-02-28'
	m d 40 45 date DATE x 'begin=2019-02-28;end=2019-02-28'; } >sys
	gives 'gold=4 detected=0.7500 right=0.5000\n' "six dates" \
	    tagscore days gold sys
	# Weeks and leap years at their edges.
	while read -r value begin end; do
		{ doc d; m d 0 5 date DATE "$value"; } >gold
		{ doc d; m d 0 5 date DATE x "begin=$begin;end=$end"; } >sys
		gives 'gold=1 detected=1.0000 right=1.0000\n' "$value" \
		    tagscore days gold sys
	done <<-'END'
		2020-02 2020-02-01 2020-02-29
		1900-02 1900-02-01 1900-02-28
		2018-12 2018-12-01 2018-12-31
		2020-W53 2020-12-28 2021-01-03
		2021-W01 2021-01-04 2021-01-10
		2018-03-29T15:30 2018-03-29 2018-03-29
		2018-03-29/2018-04 2018-03-29 2018-04-30
	END
	none_bad
}

@test "coreference: the example of the reference scorer" {
	# Key {abc} {defg}, response {ab} {cd} {fghi} (Pradhan et al. 2014).
	# MUC: recall (1+1)/(2+3), precision (1+0+1)/(1+1+3).
	# B-cubed: recall ((4+1)/3 + (1+4)/4)/7 = .4167,
	#   precision (4/2 + 2/2 + 4/4)/8 = .5.
	# CEAF-e: abc-ab 4/5, defg-fghi 4/8: 1.3 of 2 and of 3.
	# LEA: recall (3*1/3 + 4*1/6)/7 = .2381, precision
	#   (2*1/1 + 0 + 4*1/6)/8 = .3333.
	# Pairs: 2 in common, of 8 and of 9.  CoNLL (40 + 45.45 + 52)/3.
	groups d abc defg >gold
	groups d ab cd fghi >sys
	gives 'MUC    P  40.00  R  40.00  F1  40.00
B3     P  50.00  R  41.67  F1  45.45
CEAFe  P  43.33  R  65.00  F1  52.00
LEA    P  33.33  R  23.81  F1  27.78
pair   P  25.00  R  22.22  F1  23.53
CoNLL  F1  45.82   (key clusters 2, response clusters 3)\n' \
	    "two against three" tagscore event gold sys
	sed 's/%/%%/' out >same
	# Other names of the groups and another order are the same thing.
	{ doc d; grep event sys | sort -r | sed 's/g1/zz/'; } >sys2
	ends 0 "another order" tagscore event gold sys2
	same "another order" same out
	none_bad
}

@test "coreference: the best alignment is not the greedy one" {
	# Key {abcd} {ef}, response {abef} {cd}: abcd-abef 4/8 = .5 first
	# would leave ef and cd nothing in common; abcd-cd 4/6 and ef-abef
	# 4/6 give 1.3333 of 2: .6667.
	groups d abcd ef >gold
	groups d abef cd >sys
	tagscore event gold sys >out
	is "CEAF-e" "CEAFe  P  66.67  R  66.67  F1  66.67" \
	    "$(grep CEAFe out)"
	none_bad
}

@test "coreference: alone, twice, in no group" {
	# Key {ab} {c}; the response has no groups: a, b and c alone.
	# MUC 0; B-cubed recall (1 + 1)/3, precision 3/3; CEAF-e ab-a 2/3,
	# c-c 1: 1.6667 of 3 and of 2; LEA: only c, 1/3 both ways.
	groups d ab c >gold
	groups d a b c | sed 's/g[0-9]/./' >sys
	gives 'MUC    P   0.00  R   0.00  F1   0.00
B3     P 100.00  R  66.67  F1  80.00
CEAFe  P  55.56  R  83.33  F1  66.67
LEA    P  33.33  R  33.33  F1  33.33
pair   P   0.00  R   0.00  F1   0.00
CoNLL  F1  48.89   (key clusters 2, response clusters 3)\n' \
	    "no groups" tagscore event gold sys
	# Without singletons the key keeps {ab} and the response nothing.
	ends 0 "no singletons" tagscore -s event gold sys
	grep -q '(key clusters 1, response clusters 0)' out ||
	    bad "-s: $(cat out)"
	# The second event of a span is another mention: key has a twice, in
	# two groups, the response too, the other way round: a pairs with a
	# by rank, so nothing in common but {b}.
	{ doc d; m d 1 2 event OCCUR x; m d 1 2 event OCCUR y
	m d 3 4 event OCCUR x; } >gold
	{ doc d; m d 1 2 event OCCUR y; m d 1 2 event OCCUR x
	m d 3 4 event OCCUR y; } >sys
	tagscore event gold sys >out
	is "twice" "CoNLL  F1 100.00   (key clusters 2, response clusters 2)" \
	    "$(grep CoNLL out)"
	none_bad
}

@test "coreference: documents, other kinds, values of one document" {
	# Stories {ab} {c} against {abc}: pairs 1 in common, of 3 and of 1.
	{ doc a story=1; doc b story=1; doc c 'topic=x;story=2'; } >gold
	{ doc a story=x; doc b story=x; doc c story=x; } >sys
	tagscore -d event gold sys >out
	is "stories" "pair   P  33.33  R 100.00  F1  50.00" \
	    "$(grep pair out)"
	# A document without a story is alone.
	{ doc a story=x; doc b; doc c story=x; } >sys
	tagscore -d event gold sys >out
	is "no story" "pair   P   0.00  R   0.00  F1   0.00" \
	    "$(grep pair out)"
	# Names: the same name in two documents is two groups with -l.
	{ doc a; m a 0 1 ent PER x; m a 2 3 ent PER x
	doc b; m b 0 1 ent PER x; } >gold
	{ doc a; m a 0 1 ent PER y; m a 2 3 ent PER y
	doc b; m b 0 1 ent PER z; } >sys
	tagscore -k ent event gold sys >out
	is "names in all" "pair   P 100.00  R  33.33  F1  50.00" \
	    "$(grep pair out)"
	tagscore -l -k ent event gold sys >out
	is "names in each" "pair   P 100.00  R 100.00  F1 100.00" \
	    "$(grep pair out)"
	none_bad
}

@test "triggers: overlap, whatever the label" {
	# Two of three found (one by overlap), one of them with another type;
	# of four system triggers.  F1 4/7; type 1 of 2 of that.
	{ doc d; m d 0 4 event OCCUR .; m d 10 14 event OCCUR .
	m d 20 24 event OCCUR .; } >gold
	{ doc d; m d 0 4 event OCCUR .; m d 12 18 event AID .
	m d 30 34 event AID .; m d 40 44 event AID .; } >sys
	gives 'strictF1=0.2857 relaxedP=0.5000 relaxedR=0.6667 relaxedF1=0.5714 typeF1=0.2857 gold=3 sys=4\n' \
	    "triggers" tagscore trigger gold sys
	none_bad
}

@test "coding: who did what to whom" {
	# e1: two events, one right in all: type, source, target.
	# e2: the type is right, source and target are changed about.
	# e3: no target in gold; type and source right.  e4: nothing.
	# 3 of 4 types, 3 of 4 events have the right type; sources 2 of 4;
	# targets 1 of 3; in full 2 of 4 and 2 of 4.
	{ printf 'id\ttype2021\tsource\ttarget\n'
	printf 'e1\tAID\tFRA/GOV\tHUN/;ROU/GOV\n'
	printf 'e2\tACCUSE\tJPN/GOV\tPRK/\n'
	printf 'e3\tPROTEST\tPOL/CVL\t\n'
	printf 'e4\tAID\tPOL/CVL\tJPN/\n'; } >gold
	printf '%s\t%s\t%s\t%s\n' e1 FRA:GOV ROU AID e1 ITA ESP CONSULT \
	    e2 PRK JPN ACCUSE e3 POL . PROTEST e9 POL JPN AID >table
	want='records 4 coded 3 (75.00%%) system events 4
type:   recall 75.00  precision 75.00  F1 75.00
source: recall 50.00   target: recall 33.33 (of 3 with a target)
full (type+source+target): recall 50.00 precision 50.00 F1 50.00\n'
	gives "$want" "a table" tagscore coding gold table
	# The same as a stream; OCCUR and REPORT do not count.
	{ printf '#dateline 1\n'
	doc e1
	m e1 0 1 event AID . 'src_code=FRA:GOV;tgt_code=ROU'
	m e1 0 1 event CONSULT . 'src_code=ITA;tgt_code=ESP'
	m e1 0 1 event REPORT . 'src_code=FRA;tgt_code=ROU'
	doc e2
	m e2 0 1 event ACCUSE . 'src_code=PRK;tgt_code=JPN'
	doc e3
	m e3 0 1 event PROTEST . 'src_code=POL'
	m e3 0 1 event OCCUR . .; } >stream
	gives "$want" "a stream" tagscore coding gold stream
	ends 0 "types" tagscore -y coding gold stream
	grep -qx '  AID n 2 coded 1 type right 1' out || bad "$(cat out)"
	none_bad
}

@test "bad input is reported, with its line, and left out" {
	{ doc d; m d 0 10 date DATE 2018; } >gold
	{ doc d; m d 0 10 date DATE 2018; printf 'd\t0\n'
	m d 12 x date DATE 2018; } >sys
	ends 1 "two bad lines" tagscore date gold sys
	grep -q 'relaxedF1=1.0000 .*gold=1 sys=1$' out || bad "$(cat out)"
	grep -q '^tagscore: sys:3: fewer than 8 fields$' err ||
	    bad "$(cat err)"
	grep -q '^tagscore: sys:4: bad end$' err || bad "$(cat err)"
	{ printf '\357\273\277#dateline 1\n'; cat gold; } >bom
	ends 0 "a byte order mark" tagscore date gold bom
	printf '\377\376a\0b\0' >utf16
	ends 1 "UTF-16" tagscore date gold utf16
	[ "$(grep -c . err)" -eq 1 ] || bad "UTF-16: $(cat err)"
	printf '#dateline 2\n' >later
	ends 2 "a later version" tagscore date gold later
	ends 2 "no such file" tagscore date gold nothing
	ends 2 "a directory" tagscore date gold .
	{ doc d; m d 0 10 sent body 1; } >sent
	ends 2 "no such text" tagscore -t nothing sent sent sent
	ends 2 "no text of a document" tagscore -t . sent sent sent
	printf 'id\ttype2021\tsource\ttarget\ne1\tAID\n' >short
	ends 1 "a short line in a table" tagscore coding short gold
	is "a short line" 'tagscore: short:2: too few fields' "$(cat err)"
	ends 2 "no such measure" tagscore dates gold sys
	ends 2 "two operands" tagscore date gold
	ends 2 "four operands" tagscore date gold sys sys
	ends 2 "standard input twice" tagscore date - - </dev/null
	ends 2 "unknown option" tagscore -q date gold sys
	ends 2 "a table without a header" tagscore coding sys gold
	: >empty
	for k in sent ent date days trigger event; do
		ends 0 "$k of nothing" tagscore $k empty empty
		grep -q nan out && bad "$k of nothing: $(cat out)"
		ends 0 "$k from standard input" tagscore $k - gold <gold
	done
	none_bad
}

@test "many records over each other take no quadratic time" {
	sanitized && skip "time means nothing with sanitizers"
	awk 'BEGIN { print "d\t0\t9999999\tdoc\tarticle\t.\t.\t."
	    for (i = 0; i < 60000; i++) {
		print "d\t" i "\t" 900000 - i "\tdate\tDATE\t" i "\t.\t" \
		    "begin=2018-01-01;end=2018-01-01"
		print "d\t" i "\t" 900000 - i "\tevent\tOCCUR\tg" \
		    int(i / 3) "\t.\t."
	    } }' >gold
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3++; if ($4 == "event")
	    $6 = "g" int(NR / 5) } { print }' gold >sys
	for k in date days trigger event ent; do
		timeout 20 tagscore $k gold sys >out || bad "$k: $?"
		timeout 20 tagscore $k gold gold >out || bad "$k: $?"
	done
	none_bad
}

@test "agrees with the reference scorers on perturbed gold" {
	sanitized && set -- 3 || set -- 1 2
	out=$(TAGSCORE=$DL_BUILD/tagscore sh "$DL_TESTS/eval/agree" "$@") &&
	    return
	case $out in
	skipped*)	skip "${out#skipped: }" ;;
	esac
	printf '%s\n' "$out"
	return 1
}
