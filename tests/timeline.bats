# timeline: one line a group.

load helper
load events

# The rows of the TSV view, given columns joined by `|'.
rows()
{
	local cols=$1

	shift
	timeline -t "$@" | tail -n +2 | cut -f "$cols" | tr '\t' '|'
}

summit()
{
	story <<-'.'
	d a 2018-05-10
	s Freedonia and Sylvania will hold a summit in Osterlich on June 12, the palace said.
	e summit CONSULT lemma=summit;src=Freedonia;tgt=Sylvania;begin=2018-06-12;end=2018-06-12;status=planned;src_at=Freedonia;tgt_at=Sylvania;when_at=June_12
	e said REPORT lemma=say;src=palace
	s The meeting follows a war, in which Freedonia shelled Sylvania in 2002.
	e war OCCUR lemma=war;status=happened
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;begin=2002-01-01;end=2002-12-31;status=happened;src_at=Freedonia;tgt_at=Sylvania;when_at=2002
	d b 2018-06-13
	s After a long night, Freedonia met Sylvania on Tuesday.
	e met CONSULT lemma=meet;src=Freedonia;tgt=Sylvania;begin=2018-06-12;end=2018-06-12;status=happened;src_at=Freedonia;tgt_at=Sylvania;when_at=Tuesday
	s After a long night, Freedonia met Sylvania on Tuesday.
	e met CONSULT lemma=meet;src=Freedonia;tgt=Sylvania;begin=2018-06-12;end=2018-06-12;status=happened;src_at=Freedonia;tgt_at=Sylvania;when_at=Tuesday
	.
}

@test "timeline: rows of two documents" {
	summit | evgroup >in
	cat >want <<-'.'
	2002-01-01|2002-12-31|said|happened|ASSAULT|Freedonia|Sylvania|1|1|Freedonia shelled Sylvania in 2002
	2018-06-12|2018-06-12|said|happened|CONSULT|Freedonia|Sylvania|2|2|Freedonia met Sylvania on Tuesday
	.
	rows 1-9,11 in >have
	same 'default' want have
	is 'header' '#first	last	dated	status	type	src	tgt	docs	mentions	id	label' \
	    "$(timeline -t in | head -n 1)"
	is 'ids' "$(awk -F '\t' '$4 == "event" { print $6 }' in | sort -u)" \
	    "$(rows 10 -A in | sort)"
	cat >want <<-'.'
	2002-01-01  2002-12-31  happened  ASSAULT  Freedonia -> Sylvania  1/1  Freedonia shelled Sylvania in 2002
	2018-06-12              happened  CONSULT  Freedonia -> Sylvania  2/2  Freedonia met Sylvania on Tuesday
	.
	timeline in >have
	same 'columns' want have
	none_bad
}

@test "timeline: choosing rows" {
	summit | evgroup >in
	while IFS='|' read -r want opts; do
		is "timeline $opts" "$want" \
		    "$(rows 5 $opts in | tr '\n' ' ' | sed 's/ $//')"
	done <<-'.'
	ASSAULT CONSULT|
	ASSAULT OCCUR REPORT CONSULT|-A
	CONSULT|-n 2
	CONSULT|-N 2
	|-n 3
	ASSAULT|-y ASSAULT
	REPORT|-y REPORT
	ASSAULT OCCUR|-y OCCUR,ASSAULT
	ASSAULT CONSULT|-s happened
	|-s planned
	ASSAULT CONSULT|-a sylvania
	REPORT|-A -a Palace
	|-a Duckburg
	.
	for o in '-n x' '-N -1' '-n'; do
		ends 2 "$o" timeline $o in
	done
	none_bad
}

# status WANT STATUS...: the row of an event with a mention for each.
status()
{
	local want=$1 day=$2 s

	shift 2
	{
		echo 'd a 2018-05-10'
		for s; do
			echo "s Rufus met $s."
			echo "e met CONSULT src=Rufus;begin=$day;end=$day;status=${s%+};when_at=met"
		done
	} | sed 's/status=\([a-z]*\);/status=\1;/' | story |
	    awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "g" } { print }' >in
	is "$*" "$want" "$(rows 4 in)"
}

@test "timeline: the most certain status" {
	status happened 2018-05-01 planned possible happened
	status planned 2018-05-01 planned possible happened planned+
	status ongoing 2018-05-01 ongoing planned
	status denied 2018-05-01 planned denied possible
	status planned 2018-05-01 possible planned
	status possible 2018-05-01 possible
	# What lies ahead of all who tell of it has not happened.
	status planned 2018-06-01 happened possible
	none_bad
}

@test "timeline: days" {
	story >in <<-'.'
	d a 2018-05-10
	s Rufus met Trentino this spring, in April, on April 3, on Friday.
	e Rufus CONSULT src=Rufus
	e met CONSULT src=Rufus;begin=2018-03-01;end=2018-05-31;when_at=spring
	e Trentino CONSULT src=Rufus;begin=2018-04-03;end=2018-04-03;when_at=April_3
	e spring CONSULT src=Rufus;begin=2018-04-01;end=2018-04-30;when_at=April
	e Friday CONSULT src=Rufus;when=2018-05-09
	.
	awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "g" } { print }' in >in2
	is 'the most exact said day' '2018-04-03|2018-04-03|said' \
	    "$(rows 1-3 in2)"
	is 'no group: each its own line' 5 "$(rows 1 -A in | wc -l)"
	is 'order' '2018-03-01 2018-04-01 2018-04-03 2018-05-09 2018-05-10' \
	    "$(echo $(rows 1 -A in))"
	story >in <<-'.'
	d a .
	s Rufus met Trentino and saw Firefly in 2002.
	e met CONSULT src=Rufus
	e saw CONSULT src=Rufus;begin=2002-01-01;end=2002-12-31;when_at=2002
	.
	is 'without a day last' '2002-01-01|2002-12-31|said
.|.|.' "$(rows 1-3 in)"
	none_bad
}

@test "timeline: labels" {
	while IFS='|' read -r want sent; do
		printf 'd a 2018-05-10\ns %s\ne met CONSULT src=Rufus;tgt=Trentino;src_at=Rufus;tgt_at=Trentino\n' \
		    "$sent" | story >in
		is "$sent" "$want" "$(rows 11 in)"
	done <<-'.'
	Rufus met Trentino in the old palace|Rufus met Trentino in the old palace.
	Rufus met Trentino in the palace|Tired as he was, Rufus met Trentino in the palace, while it rained.
	Rufus met the bold Trentino at noon|Sources said that Rufus met the bold Trentino at noon because they had to.
	Rufus, who was late, met Trentino in May|Rufus, who was late, met Trentino in May, it said.
	Rufus met Trentino; both were late|Rufus met Trentino; both were late.
	.
	# At most a hundred bytes, never half a character.
	printf 'd a 2018-05-10\ns Rufus met %s\ne %s CONSULT src=Rufus;src_at=Rufus\n' \
	    "$(printf 'é%.0s' $(seq 80))" "$(printf 'é%.0s' $(seq 80))" |
	    story >in
	timeline in | sed 's/.*  //' >have
	printf 'Rufus met %s...\n' "$(printf 'é%.0s' $(seq 43))" >want
	same 'cut' want have
	none_bad
}

@test "timeline: odd input" {
	gives '' 'empty' timeline /dev/null
	gives '' 'text' timeline /dev/null
	printf '%s\n' '#dateline 1' \
	    "a${TAB}0${TAB}9${TAB}doc${TAB}article${TAB}2018-99-99${TAB}.${TAB}." \
	    "a${TAB}0${TAB}3${TAB}event${TAB}OCCUR${TAB}.${TAB}a\\\\x1Bb${TAB}begin=x;end=99999999999999-99-99;src=|||;tgt=a|b;src_at=-;tgt_at=9999999999999-1" \
	    >in
	ends 1 'bad record' timeline -A in
	sed 's/\\\\x1B/\\x1B/' in >in2
	ends 0 'odd days and actors, no sentence' timeline -A in2
	grep -q 'a\\x1Bb$' out || bad 'escaped'
	none_bad
}

@test "timeline: a time in the past without a day stands first" {
	story >in <<-'.'
	d a 2018-05-10
	s Freedonia wants to talk about sailors whom Sylvania seized decades ago.
	e seized COERCE lemma=seize;src=Sylvania;tgt=Freedonia;when=PAST_REF;status=happened;src_at=Sylvania;tgt_at=Freedonia;when_at=decades_ago
	s Freedonia shelled Sylvania in 1902.
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;begin=1902-01-01;end=1902-12-31;status=happened;src_at=Freedonia;tgt_at=Sylvania;when_at=1902
	.
	is 'rows' 'PAST_REF|.|. 1902-01-01|1902-12-31|said' \
	    "$(rows 1-3 in | tr '\n' ' ' | sed 's/ $//')"
	none_bad
}

@test "timeline: a surname is shown in full, what was said is not counted" {
	story >in <<-'.'
	d a 2018-05-10
	s Rufus Firefly met Trentino.
	e met CONSULT src=Rufus Firefly;tgt=Trentino;src_at=Rufus_Firefly;tgt_at=Trentino
	d b 2018-05-11
	s Firefly met Trentino on Thursday.
	e met CONSULT src=Firefly;tgt=Trentino;begin=2018-05-10;end=2018-05-10;src_at=Firefly;tgt_at=Trentino;when_at=Thursday
	s He said so.
	e said REPORT lemma=say
	.
	awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "x" } { print }' in >one
	timeline one | grep -q 'Rufus Firefly -> Trentino  2/2' ||
	    bad "$(timeline one)"
	is 'asked for, it counts' 3 "$(rows 9 -A one)"
	none_bad
}
