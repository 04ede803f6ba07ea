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
	e summit CONSULT lemma=summit;src=Freedonia;tgt=Sylvania;where=Osterlich;begin=2018-06-12;end=2018-06-12;status=planned;src_at=Freedonia;tgt_at=Sylvania;when_at=June_12
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
	2002-01-01|2002-12-31|said|happened|ASSAULT|Freedonia|Sylvania|.|1|1|Freedonia shelled Sylvania in 2002
	2018-06-12|2018-06-12|said|happened|CONSULT|Freedonia|Sylvania|Osterlich|2|2|Freedonia met Sylvania on Tuesday
	.
	rows 1-10,12 in >have
	same 'default' want have
	is 'header' '#first	last	dated	status	type	src	tgt	where	docs	mentions	id	label' \
	    "$(timeline -t in | head -n 1)"
	is 'ids' "$(awk -F '\t' '$4 == "event" { print $6 }' in | sort -u)" \
	    "$(rows 11 -A in | sort)"
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
	CONSULT|-m 2
	CONSULT|-n 2
	|-m 3
	CONSULT|-b 2003
	CONSULT|-b 2018-06-12
	|-b 2018-06-13
	ASSAULT CONSULT|-b 2002
	ASSAULT|-e 2002-01-01
	ASSAULT CONSULT|-e 2018-06
	|-b 2003 -e 2018-05
	ASSAULT|-y ASSAULT
	REPORT|-y REPORT
	ASSAULT OCCUR|-y OCCUR,ASSAULT
	ASSAULT CONSULT|-s happened
	|-s planned
	ASSAULT CONSULT|-a sylvania
	REPORT|-A -a Palace
	|-a Duckburg
	.
	for o in '-n x' '-m -1' '-n' '-b 2018-1' '-b 2018-13' '-e yes' \
	    '-b 2018-02-30' '-b 2018-06-12x' '-o yaml' '-l day' '-w x'; do
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
		is "$sent" "$want" "$(rows 12 in)"
	done <<-'.'
	Rufus met Trentino in the old palace|Rufus met Trentino in the old palace.
	Rufus met Trentino in the palace|Tired as he was, Rufus met Trentino in the palace, while it rained.
	Rufus met the bold Trentino at noon|Sources said that Rufus met the bold Trentino at noon because they had to.
	Rufus, who was late, met Trentino in May|Rufus, who was late, met Trentino in May, it said.
	Rufus met Trentino; both were late|Rufus met Trentino; both were late.
	.
	# At most a hundred characters, never half of one.
	printf 'd a 2018-05-10\ns Rufus met %s\ne %s CONSULT src=Rufus;src_at=Rufus\n' \
	    "$(printf 'é%.0s' $(seq 180))" "$(printf 'é%.0s' $(seq 180))" |
	    story >in
	timeline in | sed 's/.*  //' >have
	printf 'Rufus met %s...\n' "$(printf 'é%.0s' $(seq 87))" >want
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
	is 'asked for, it counts' 3 "$(rows 10 -A one)"
	none_bad
}

@test "timeline: as wide as asked for" {
	summit | evgroup >in
	cat >want <<-'.'
	2002-01-01  2002-12-31  happened  ASSAULT  Freedonia -> Sylvania  1/1
	    Freedonia shelled Sylvania in 2002
	2018-06-12              happened  CONSULT  Freedonia -> Sylvania  2/2
	    Freedonia met Sylvania on Tuesday
	.
	timeline -w 100 in >have
	same 'the label below' want have
	timeline -w 30 in | sed -n 2p >have
	echo '    Freedonia shelled Sylva...' >want
	same 'and cut' want have
	is 'at the side' 2 "$(timeline -w 120 in | wc -l)"
	is 'no colours in a pipe' '' "$(timeline in | tr -dc '\033')"
	none_bad
}

@test "timeline: colours on a terminal only, and not with NO_COLOR" {
	command -v script >/dev/null || skip 'no script(1)'
	summit | evgroup >in
	# seen WANT CMD: whether the program on a terminal uses escapes.
	seen()
	{
		script -qec "$2" /dev/null >tty </dev/null
		grep -q CONSULT tty || bad "$2: nothing seen"
		is "$2" "$1" "$(tr -dc '\033' <tty | wc -c | sed 's/^0$/no/;
		    s/^[1-9].*/yes/')"
	}
	seen yes 'timeline in'
	seen no 'NO_COLOR=1 timeline in'
	seen yes 'NO_COLOR= timeline in'
	seen no 'timeline -t in'
	none_bad
}

# A group whose words try to leave the format they are put into.
sly()
{
	story <<-'.'
	d a 2018-05-10 title=A</title>"b";url=javascript:alert(1)
	s Rufus met "Trentino" & <script>alert(1)</script>, a, b; c.
	e met CONSULT src=Rufus;tgt=<b>T</b>|x,y;begin=2018-05-01;end=2018-05-31;status=planned;src_at=Rufus;when_at=met
	d b 2018-05-11 title=B;source=TheDay;url=https://example.org/?a=1&b=2
	s Rufus met "Trentino" at last, it is said.
	e met CONSULT src=Rufus;begin=2018-05-01;end=2018-05-31;status=planned;src_at=Rufus;when_at=met
	.
}

one()
{
	awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "g" } { print }'
}

@test "timeline: JSON" {
	summit | evgroup >in
	timeline -o json in >have
	is 'brackets' '[ ]' "$(echo $(sed -n '1p;$p' have))"
	is 'an object a line' 2 "$(grep -c '^{.*},\{0,1\}$' have)"
	is 'nothing' '[ ]' "$(echo $(timeline -o json /dev/null))"
	command -v jq >/dev/null || skip 'no jq: the values were not looked at'
	cat >want <<-'.'
	2002-01-01 ASSAULT 1 [] Freedonia shelled Sylvania in 2002
	2018-06-12 CONSULT 2 ["Osterlich"] Freedonia met Sylvania on Tuesday
	.
	jq -r '.[] | "\(.first) \(.type) \(.docs) \(.where) \(.label)"' have >out
	same 'values' want out
	is 'who tells' 'a b' "$(jq -r '[.[1].told[].doc] | join(" ")' have)"
	sly | one >in
	printf 'b\t49\t53\tevent\tOCCUR\th\t\xff\\x01\t."\tlemma=x\n' >>in
	timeline -A -o json in 2>err | jq -r '.[0].tgt[0], .[0].told[0].title,
	    .[0].told[1].url, .[0].status' >have
	printf '%s\n' '<b>T</b>' 'A</title>"b"' 'https://example.org/?a=1&b=2' \
	    planned >want
	same 'escapes' want have
	none_bad
}

@test "timeline: a calendar" {
	sly | one >in
	timeline -o ics in >have
	is 'lines end in CRLF' 0 "$(grep -vc $'\r$' have)"
	is 'lines are of 75 bytes' 0 "$(tr -d '\r' <have | awk 'length > 75' |
	    wc -l)"
	tr -d '\r' <have | sed -e ':a' -e '$!N' -e 's/\n //' -e ta -e 'P;D' \
	    >lines
	cat >want <<-'.'
	BEGIN:VEVENT
	UID:g@dateline
	DTSTAMP:20180511T000000Z
	DTSTART;VALUE=DATE:20180501
	DTEND;VALUE=DATE:20180601
	.
	grep -A 4 '^BEGIN:VEVENT' lines >out
	same 'days' want out
	grep -q '^STATUS:TENTATIVE$' lines || bad 'status'
	grep -q '^DESCRIPTION:.*</script>\\, a\\, b\\; c\.\\n(a javascript' lines ||
	    bad "description: $(grep ^DESC lines)"
	story >in <<-'.'
	d a .
	s Rufus met Trentino.
	e met CONSULT src=Rufus
	.
	ends 0 'no day' timeline -o ics in
	grep -q 'timeline: .*not in the calendar: 1$' err || bad 'not told'
	is 'no event' 0 "$(grep -c VEVENT out)"
	none_bad
}

@test "timeline: a page and a drawing" {
	sly | one >in
	for o in '-o html' '-o html -l actor' '-o svg' '-o svg -l actor'; do
		ends 0 "$o" timeline $o in
		grep -q '<script>alert' out && bad "$o: a script got in"
		grep -q 'href="javascript' out && bad "$o: a link got in"
		grep -q '</title>"b"' out && bad "$o: a title got in"
		grep -Eq '(src|href)="?(https?:)?//[^e]' out &&
		    bad "$o: the page needs another file"
		[[ $o = *svg* ]] && command -v xmllint >/dev/null &&
		    { xmllint --noout out || bad "$o: not XML"; }
		ends 0 "$o, of nothing" timeline $o /dev/null
	done
	timeline -o html in >page
	grep -q '<a rel="noreferrer" href="https://example.org/?a=1&amp;b=2">B</a>, TheDay, 2018-05-11' \
	    page || bad 'the source'
	grep -q '<time>2018-05</time> <b>CONSULT</b> <i>planned</i>' page ||
	    bad 'the row'
	grep -q '<a class="planned coop" href="#e1">' page || bad 'the mark'
	none_bad
}

# Thirty actors on a few days, what was denied, names with escapes, a year
# before Christ.
many()
{
	local i

	{
		printf 'd a 2018-05-10\n'
		for i in $(seq 1 30); do
			printf 's Land%s did not shell "Fog, %s" on May 9.\n' \
			    $i $i
			printf 'e shell ASSAULT lemma=shell;src=Land%s;tgt=Fog;where=Fog\\nBay\\t"%s";begin=2018-05-09;end=2018-05-%s;status=denied;src_at=Land%s\n' \
			    $i $i $((9 + i % 12)) $i
		done
		printf 's Fog shelled Mist in 44 BC.\n'
		printf 'e shelled ASSAULT lemma=shell;src=Fog;tgt=Mist;begin=-0043-01-01;end=-0043-12-31;status=happened;src_at=Fog;when_at=44_BC\n'
	} | story
}

@test "timeline: more actors than lanes, denied, escaped, before Christ" {
	many | evgroup >in
	timeline -o svg -l actor in >out
	is 'a lane for the others' 1 "$(grep -c '>others<' out)"
	! command -v xmllint >/dev/null || xmllint --noout out || bad 'not XML'
	ends 0 'page' timeline -o html -l actor in
	is 'rows of the page' 31 "$(grep -c '<time>' out)"
	timeline -o ics in 2>err | tr -d '\r' |
	    sed -e ':a' -e '$!N' -e 's/\n //' -e ta -e 'P;D' >lines
	is 'denied: cancelled' 30 "$(grep -c '^STATUS:CANCELLED$' lines)"
	is 'places' 30 "$(grep -c '^LOCATION:Fog\\nBay' lines)"
	grep -q 'not in the calendar: 1$' err || bad "$(cat err)"
	if command -v jq >/dev/null; then
		is 'place in JSON' "$(printf 'Fog\nBay\t"3"')" "$(timeline \
		    -o json in | jq -r '.[] | select(.src == ["Land3"]) |
			.where[0]')"
	fi
	is 'the first row' '-0043-01-01|ASSAULT' "$(rows 1,5 in | head -n 1)"
	is 'chosen by years' 'ASSAULT' "$(rows 5 -b -0044 -e -0042 in)"
	none_bad
}
