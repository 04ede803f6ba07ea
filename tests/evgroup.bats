# evgroup: which mentions are one event.

load helper
load events

# one: both events of the stream in ./in have one value; two: they differ.
verdict()
{
	evgroup in | awk -F '\t' '$4 == "event" { v[$6]++; n++ }
	    END { for (k in v) m++; print m == 1 ? "one" : m == n ? "two" : m }'
}

# case WANT WHAT: the stream of standard input.
judge()
{
	story >in
	is "$2" "$1" "$(verdict)"
}

@test "evgroup: mentions of one document" {
	judge one 'the same lemma' <<-'.'
	d a 2018-05-10
	s A bridge collapsed in Osterlich.
	e collapsed OCCUR lemma=collapse;when=2018-05-10;status=happened
	s The bridge collapsed in the night.
	e collapsed OCCUR lemma=collapse;when=2018-05-10;status=happened
	.
	judge one 'a noun, and the verb that says it took place' <<-'.'
	d a 2018-05-10
	s A quake struck Osterlich at dawn.
	e quake OCCUR lemma=quake;status=happened
	e struck OCCUR lemma=strike;tgt=Osterlich;status=happened
	.
	judge two 'a noun, and a verb of somebody' <<-'.'
	d a 2018-05-10
	s After the quake Freedonia hit back.
	e quake OCCUR lemma=quake;status=happened
	e hit OCCUR lemma=hit;src=Freedonia;status=happened
	.
	judge one 'the trip of a meeting' <<-'.'
	d a 2018-05-10
	s Rufus met Trentino in Duckburg this week, his first trip abroad.
	e met CONSULT lemma=meet;src=Rufus;tgt=Trentino;begin=2018-05-07;end=2018-05-13;status=happened;when_at=this_week
	e trip CONSULT lemma=trip;src=Rufus;begin=2018-05-07;end=2018-05-13;status=happened;when_at=this_week
	.
	judge two 'a trip of another week' <<-'.'
	d a 2018-05-10
	s Rufus met Trentino this week, after his trip last week.
	e met CONSULT lemma=meet;src=Rufus;tgt=Trentino;begin=2018-05-07;end=2018-05-13;status=happened;when_at=this_week
	e trip CONSULT lemma=trip;src=Rufus;begin=2018-04-30;end=2018-05-06;status=happened;when_at=last_week
	.
	judge one 'verb and noun' <<-'.'
	d a 2018-05-10
	s Rebels attacked a convoy near Osterlich.
	e attacked ASSAULT lemma=attack;src=Rebels;status=happened
	s The attack on the convoy cost nine lives.
	e attack ASSAULT lemma=attack;status=happened
	.
	judge two 'two triggers that have nothing in common' <<-'.'
	d a 2018-05-10
	s Workers walked out and the bank sold its shares.
	e walked_out PROTEST lemma=walk out;status=happened
	e sold OCCUR lemma=sell;status=happened
	.
	judge two 'two records on one trigger' <<-'.'
	d a 2018-05-10
	s Summits with Rufus and Trentino are planned.
	e Summits CONSULT lemma=summit;tgt=Rufus;status=planned
	e Summits CONSULT lemma=summit;tgt=Trentino;status=planned
	.
	judge two 'other years' <<-'.'
	d a 2018-05-10
	s Freedonia and Sylvania held a summit in 2002.
	e summit CONSULT lemma=summit;src=Freedonia;tgt=Sylvania;begin=2002-01-01;end=2002-12-31;status=happened;when_at=2002
	s They will hold a summit on June 12.
	e summit CONSULT lemma=summit;src=Freedonia;tgt=Sylvania;begin=2018-06-12;end=2018-06-12;status=planned;when_at=June_12
	.
	judge two 'other participants' <<-'.'
	d a 2018-05-10
	s Rufus met Trentino in March.
	e met CONSULT lemma=meet;src=Rufus;tgt=Trentino;src_code=FRE:GOV;tgt_code=SYL:GOV;status=happened
	s Rufus met Firefly in the same month.
	e met CONSULT lemma=meet;src=Rufus;tgt=Firefly;src_code=FRE:GOV;tgt_code=DUC:GOV;status=happened
	.
	judge two 'another leader of the same country' <<-'.'
	d a 2018-05-10
	s Old Zander met Trentino.
	n Zander PER Zander .
	n Trentino PER Trentino .
	e met CONSULT lemma=meet;src=Zander;tgt=Trentino;src_code=FRE:GOV;tgt_code=SYL:GOV;status=happened
	s Rufus met Trentino too.
	n Rufus PER Rufus .
	e met CONSULT lemma=meet;src=Rufus;tgt=Trentino;src_code=FRE:GOV;tgt_code=SYL:GOV;status=happened
	.
	judge one 'the leader speaks for the country, in either order' <<-'.'
	d a 2018-05-10
	s Rufus met Trentino on June 12.
	n Rufus PER Rufus .
	e met CONSULT lemma=meet;src=Rufus;tgt=Trentino;src_code=FRE:GOV;tgt_code=SYL:GOV;begin=2018-06-12;end=2018-06-12;when_at=June_12
	s The talks between Sylvania and Freedonia on June 12 were long.
	e talks CONSULT lemma=talks;src=Sylvania;tgt=Freedonia;src_code=SYL:GOV;tgt_code=FRE:GOV;begin=2018-06-12;end=2018-06-12;when_at=June_12
	.
	judge two 'who struck whom is not the same turned round' <<-'.'
	d a 2018-05-10
	s Freedonia shelled Sylvania.
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;src_code=FRE:MIL;tgt_code=SYL:MIL
	s Sylvania shelled Freedonia.
	e shelled ASSAULT lemma=shell;src=Sylvania;tgt=Freedonia;src_code=SYL:MIL;tgt_code=FRE:MIL
	.
	judge two 'the first and the second' <<-'.'
	d a 2018-05-10
	s The first summit was a success.
	e summit CONSULT lemma=summit;status=happened
	s The second summit was none.
	e summit CONSULT lemma=summit;status=happened
	.
	judge two 'other places' <<-'.'
	d a 2018-05-10
	s A quake shook Osterlich.
	n Osterlich LOC Osterlich geo=OST
	e quake OCCUR lemma=quake;where=Osterlich
	s A quake shook Duckburg.
	n Duckburg LOC Duckburg geo=DUC
	e quake OCCUR lemma=quake;where=Duckburg
	.
	judge two 'saying is one only if the speaker says the same' <<-'.'
	d a 2018-05-10
	s Rufus said the bridge was old.
	e said REPORT lemma=say;src=Rufus;src_at=Rufus
	s Rufus said taxes would fall.
	e said REPORT lemma=say;src=Rufus;src_at=Rufus
	.
	judge one 'a statement and its repetition' <<-'.'
	d a 2018-05-10
	s Rufus said the bridge was old and rusty.
	e said REPORT lemma=say;src=Rufus;src_at=Rufus
	s The bridge was old and rusty, Rufus said.
	e said REPORT lemma=say;src=Rufus;src_at=Rufus
	.
	# The day on which something is said is not its day.
	story >in <<-'.'
	d a 2018-05-10
	s Freedonia will meet Sylvania, Rufus said on Thursday.
	e meet CONSULT lemma=meet;src=Freedonia;tgt=Sylvania;begin=2018-05-10;end=2018-05-10;status=happened;when_at=Thursday
	e said REPORT lemma=say;begin=2018-05-10;end=2018-05-10;when_at=Thursday
	s Freedonia meets Sylvania in early June.
	e meets CONSULT lemma=meet;src=Freedonia;tgt=Sylvania;begin=2018-05-02;end=2018-05-02;status=happened;when_at=June
	.
	is 'with a report' 2 "$(evgroup in | awk -F '\t' '
	    $4 == "event" { v[$6] } END { for (k in v) n++; print n }')"
	is 'without' 2 "$(without none in | awk -F '\t' '$5 != "REPORT"' |
	    evgroup | awk -F '\t' '
	    $4 == "event" { v[$6] } END { for (k in v) n++; print n }')"
	none_bad
}

@test "evgroup: mentions of several documents" {
	judge one 'one story' <<-'.'
	d a 2018-05-10
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;status=happened
	d b 2018-05-11
	s Divers searched the ferry off Osterlich with its ninety pilgrims, which capsized.
	e capsized OCCUR lemma=capsize;status=happened
	.
	judge two 'the same word in another story' <<-'.'
	d a 2018-05-10
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;status=happened
	d b 2018-05-11
	s In Duckburg regatta sailors lost the trophy when two yachts capsized.
	e capsized OCCUR lemma=capsize;status=happened
	.
	judge one 'a strong anchor joins two stories' <<-'.'
	d a 2018-05-10
	s Freedonia and Sylvania plan a summit on May 20.
	e summit CONSULT lemma=summit;src=Freedonia;tgt=Sylvania;begin=2018-05-20;end=2018-05-20;status=planned;when_at=May_20
	d b 2018-05-21
	s Markets cheered as Sylvania met Freedonia on Sunday.
	e met CONSULT lemma=meet;src=Sylvania;tgt=Freedonia;begin=2018-05-20;end=2018-05-20;status=happened;when_at=Sunday
	.
	judge two 'a year later' <<-'.'
	d a 2018-05-10
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;status=happened
	d b 2019-05-10
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;status=happened
	.
	none_bad
}

@test "evgroup: the window" {
	cat >plan <<-'.'
	d a 2018-05-10
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;begin=2018-05-09;end=2018-05-09;when_at=ferry
	d b 2018-05-30
	s A ferry capsized off Osterlich with ninety pilgrims aboard.
	e capsized OCCUR lemma=capsize;begin=2018-05-09;end=2018-05-09;when_at=ferry
	.
	story <plan >in
	is 'inside' one "$(verdict)"
	is 'outside' two "$(evgroup -w 10 in | awk -F '\t' \
	    '$4 == "event" { v[$6]++ } END { for (k in v) n++
	    print n == 2 ? "two" : n }')"
	is 'as many documents' one "$(evgroup -b 1 in | awk -F '\t' \
	    '$4 == "event" { v[$6]++ } END { for (k in v) n++
	    print n == 1 ? "one" : n }')"
	{
		cat plan | head -n 3
		echo 'd c .'
		echo 's Taxes in Duckburg rise.'
		tail -n 3 plan
	} | story >in
	is 'a document between' one "$(evgroup -b 2 in | awk -F '\t' \
	    '$4 == "event" { v[$6]++ } END { for (k in v) n++
	    print n == 1 ? "one" : n }')"
	is 'too many documents' 2 "$(evgroup -b 1 in | awk -F '\t' \
	    '$4 == "event" { v[$6]++ } END { for (k in v) n++; print n }')"
	for w in 0 -1 x 3x ''; do
		ends 2 "-w $w" evgroup -w "$w" in
		ends 2 "-b $w" evgroup -b "$w" in
	done
	none_bad
}

# many N DATED: N documents of five sentences with an event each, the dated
# ones twenty a day; no word of one stands in another.
many()
{
	awk -v n="$1" -v dated="$2" 'BEGIN {
		OFS = "\t"
		print "#dateline 1"
		for (i = 0; i < n; i++) {
			day = int(i / 20)
			date = sprintf("%04d-%02d-%02d", 2000 + int(day / 336),
			    int(day / 28) % 12 + 1, day % 28 + 1)
			print i, 0, 400, "doc", "article", dated ? date : ".",
			    ".", "."
			for (k = 0; k < 5; k++) {
				at = k * 60
				s = sprintf("xa%06d%d xb%06d xc%06d%d met yd%06d%d.",
				    i, k, i, i, k, i, k)
				print i, at, at + length(s), "sent", "body", k + 1,
				    s, "."
				at += index(s, "met") - 1
				print i, at, at + 3, "event", "CONSULT", ".",
				    "met", "lemma=m" i "k" k ";src=A" i "k" k
			}
		}
	}'
}

@test "evgroup: memory depends on the window, not on the stream" {
	local what opt kib1 kib8

	sanitized && skip 'memory means nothing under the sanitizers'
	helper_program cost
	for what in '1 -w 10' '0 -b 200' '1 -b 200'; do
		many 1500 ${what%% *} >1
		many 12000 ${what%% *} >8
		opt=${what#* }
		read -r _ kib1 _ <<-.
		$("$REPLY" 1 1 "$DL_BUILD/evgroup" $opt)
		.
		read -r _ kib8 _ <<-.
		$("$REPLY" 1 8 "$DL_BUILD/evgroup" $opt)
		.
		# How many pages of the program itself are counted varies.
		[ $((kib8 * 100)) -le $((kib1 * 105 + 51200)) ] ||
		    bad "$what: $kib1 KiB, then $kib8"
	done
	none_bad
}

@test "evgroup: ids come from content, nth counts" {
	story >in <<-'.'
	d a 2018-05-10
	s A bridge collapsed in Osterlich.
	e collapsed OCCUR lemma=collapse;status=happened
	s The bridge collapsed in the night.
	e collapsed OCCUR lemma=collapse;status=happened
	.
	evgroup in >out
	awk -F '\t' '$4 == "event" { print $6, $8 }' out >have
	id=$(awk '{ print $1; exit }' have)
	[[ $id =~ ^OCCUR-2018-05-10-[0-9a-f]{8}$ ]] || bad "id $id"
	printf '%s lemma=collapse;status=happened;nth=%d\n' "$id" 1 "$id" 2 \
	    >want
	same 'values' want have
	# A document before it changes nothing of the id.
	{
		story <<-'.'
		d z 2018-05-09
		s Duckburg raised a toll on carts.
		e raised OCCUR lemma=raise
		.
		cat in
	} | evgroup | awk -F '\t' '$1 == "a" && $4 == "event" { print $6, $8 }' \
	    >have
	same 'after another document' want have
	tagcheck out || bad 'tagcheck'
	none_bad
}

@test "evgroup: its own output again, and values that stand" {
	story >in <<-'.'
	d a 2018-05-10
	s A bridge collapsed in Osterlich.
	e collapsed OCCUR lemma=collapse
	s The bridge collapsed in the night.
	e collapsed OCCUR lemma=collapse
	.
	evgroup in >once
	evgroup once >twice
	same 'twice' once twice
	awk -F '\t' -v OFS='\t' '$4 == "event" && !n++ { $6 = "mine;\\x41" }
	    { print }' in >seeded
	evgroup seeded | awk -F '\t' '$4 == "event" { print $6 }' >have
	printf '%s\n' 'mine;\x41' 'mine;A' >want
	is 'a value that stands is kept' 'mine;\x41' "$(head -n 1 have)"
	awk -F '\t' -v OFS='\t' '$4 == "event" && !n++ { $6 = "mine" }
	    { print }' in >seeded
	evgroup seeded | awk -F '\t' '$4 == "event" { print $6 }' >have
	printf 'mine\nmine\n' >want
	same 'and others join it' want have
	awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "."
	    sub(/;nth=[0-9]*/, "", $8) } { print }' once >back
	same 'taking the values away gives the input' in back
	none_bad
}

# Three days of one story, told in other words each time.
serial()
{
	story <<-'.'
	d a 2018-05-10
	s Freedonia shelled Sylvania on Thursday.
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;begin=2018-05-10;end=2018-05-10;status=happened;when_at=Thursday
	s A bridge collapsed in Osterlich.
	e collapsed OCCUR lemma=collapse;status=happened
	d b 2018-05-11
	s The palace confirmed that Freedonia shelled Sylvania on Thursday.
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;begin=2018-05-10;end=2018-05-10;status=happened;when_at=Thursday
	d c 2018-05-12
	s Sylvania mourns after Freedonia shelled Sylvania on Thursday.
	e shelled ASSAULT lemma=shell;src=Freedonia;tgt=Sylvania;begin=2018-05-10;end=2018-05-10;status=happened;when_at=Thursday
	s Duckburg raised a toll on carts.
	e raised OCCUR lemma=raise
	.
}

# part ID...: these documents of the stream.
part()
{
	awk -F '\t' -v ids=" $* " '/^#/ || index(ids, " " $1 " ")' in
}

@test "evgroup: groups of several runs are merged" {
	serial >in
	evgroup in >all
	part a >a
	part b >b
	part c >c
	for f in a b c; do
		evgroup $f >$f.out
	done
	# Comments stay where they stood.
	cat a.out b.out c.out | sed '2,${/^#/d}' >cat.out
	is 'each its own' 3 "$(awk -F '\t' '$5 == "ASSAULT" { print $6 }' \
	    cat.out | sort -u | wc -l)"
	evgroup -j cat.out >merged
	same 'as in one run' all merged
	for f in all merged; do
		evgroup -j $f >again
		same "$f again" $f again
	done
	# Without -m what stands is what stands.
	evgroup cat.out >kept
	same 'kept' cat.out kept
	# The values of somebody else, and a word that tells of nothing.
	awk -F '\t' -v OFS='\t' '$4 == "event" { $6 = "mine;" ++n }
	    { print }' in | evgroup -j >mine
	is 'values' 'mine;1 mine;2 mine;1 mine;1 mine;5' "$(echo $(awk -F '\t' \
	    '$4 == "event" { print $6 }' mine))"
	is 'nth' '1 1 2 3 1' "$(echo $(sed -n 's/.*nth=//p' mine))"
	none_bad
}

@test "evgroup: a run goes on where another ended" {
	serial >in
	evgroup in >all
	part a b | evgroup >first
	part c | evgroup -p first >second
	sed 1d second | cat first - >both
	same "as in one run" all both
	ends 2 'no such file' evgroup -p none in
	grep -q '^evgroup: none: ' err || bad "message: $(cat err)"
	none_bad
}

# Our three papers on one quarrel, over six years: three stories, and the
# summits of 2004, 2017, 2019 and 2023 are four.
@test "evgroup: the same two sides meet again and again" {
	cd "$DL_ROOT/tests/articles" || return
	artread -M meta.tsv ./*border*.txt | sentsplit | enttag | datenorm |
	    evtag | artgroup | evgroup >"$BATS_TEST_TMPDIR/out"
	cd - >/dev/null || return
	is 'stories' 3 "$(grep "${TAB}doc${TAB}" out | sed 's/.*story=//' |
	    sort -u | wc -l)"
	# A group in which two different years are said.
	is 'two years in one' '' "$(awk -F '\t' '$4 == "event" &&
	    $5 == "CONSULT" && $8 !~ /when_from=/ &&
	    match($8, /when=[0-9]+/) {
		year = substr($8, RSTART + 5, 4)
		if (said[$6] != "" && said[$6] != year)
			print $6, said[$6], year
		said[$6] = year
	}' out)"
	is 'meetings of' '2004 2017 2019 2023 ' "$(awk -F '\t' '$4 == "event" &&
	    $5 == "CONSULT" && $8 ~ /lemma=(summit|meeting)/ &&
	    match($8, /when=[0-9]+/) { print substr($8, RSTART + 5, 4) }' out |
	    sort -u | tr '\n' ' ')"
	# A headline that stands there twice is one mention.
	is 'headline' '1/1' "$(timeline out | sed -n \
	    's/.*  *\([0-9]*\/[0-9]*\)  *Halvorsen Willing to Meet.*/\1/p')"
	none_bad
}

# One bridge fell on the tenth, another a year later.
bridge()
{
	echo "d $1 $2"
	cat <<-'.'
	s A bridge collapsed at Villach in Osterlich, and two lorries fell into the Grimmbach.
	e collapsed OCCUR lemma=collapse;status=happened
	.
}

# found TOOL [ARG...]: which documents of ./in share a group or story.
found()
{
	"$@" in | awk -F '\t' -v tool=$1 '
	tool == "evgroup" && $4 == "event" { id = $6 }
	tool == "artgroup" && $4 == "doc" {
		id = $8
		sub(/.*story=/, "", id)
		sub(/;.*/, "", id)
	}
	$4 == (tool == "evgroup" ? "event" : "doc") {
		if (!(id in n))
			n[id] = ++k
		printf "%s%s", sep, n[id]
		sep = " "
	}'
}

@test "groupers: order, ties, documents without dates, the same id twice" {
	local t docs want

	while IFS='|' read -r want docs; do
		for d in $docs; do
			bridge ${d%=*} ${d#*=}
		done | story >in
		for t in artgroup evgroup; do
			is "$t: $docs" "$want" "$(found $t)"
		done
	done <<-'.'
	1 1|a=2018-05-10 b=2018-05-10
	1 1|b=2018-05-10 a=2018-05-10
	1 1|a=2018-05-10 b=2018-06-09
	1 2|a=2018-05-10 b=2018-06-10
	1 1|a=2018-06-09 b=2018-05-10
	1 2|a=2018-06-10 b=2018-05-10
	1 2 1|a=2018-05-10 b=2019-05-10 c=2018-05-11
	1 1 1|a=2018-05-10 b=. c=2018-05-11
	1 1 2|a=2018-05-10 b=. c=2019-05-11
	1 1|a=. b=.
	1 1|a=. b=2018-05-10
	1 1 1|a=2018-05-10 b=2018-02-31 c=2018-05-11
	1 1 1|a=. b=. c=2018-05-10
	1 1 2|a=. b=2018-05-10 c=2019-05-10
	1 1 1|a=2018-05-10 b=2018-05-10 a=2018-05-10
	1 1 2|a=2018-05-10 b=2018-05-10 a=2019-05-10
	.
	none_bad
}

@test "evgroup -W: weights of one's own" {
	story >in <<-'.'
	d a 2018-05-10
	s A bridge collapsed in Osterlich.
	e collapsed OCCUR lemma=collapse;when=2018-05-10;status=happened
	s The bridge collapsed in the night.
	e collapsed OCCUR lemma=collapse;when=2018-05-10;status=happened
	.
	evgroup in >want
	awk '!/^#/' "$DL_ROOT/lib/data/groupweights.tsv" >table
	ends 0 'the built-in ones' evgroup -W table in
	same 'the built-in ones' want out
	printf '# mine\n\nleast\t5000\n' >table
	evgroup -W table in >out
	is 'nothing is good enough' 2 "$(awk -F '\t' '$4 == "event" {
	    print $6 }' out | sort -u | wc -l)"
	while IFS= read -r row; do
		printf "$row\n" >table
		ends 2 "$row" evgroup -W table in
		grep -q '^evgroup: table:1: ' err || bad "$row: $(cat err)"
	done <<-'.'
	least
	leas\t1
	least\t
	least\t-
	least\t1x
	least\t100001
	same-words\t-1
	.
	ends 2 'no file' evgroup -W nothere in
	none_bad
}

@test "evgroup: odd input" {
	gives '' 'empty' evgroup /dev/null
	printf 'Freedonia met Sylvania.\n' >plain
	ends 0 'plain text' evgroup plain
	awk -F '\t' '$4 == "event" { exit 1 }' out || bad 'no events in text'
	printf '%s\n' '#dateline 1' \
	    "a${TAB}0${TAB}9${TAB}doc${TAB}article${TAB}2018-99-99${TAB}.${TAB}." \
	    "a${TAB}0${TAB}3${TAB}event${TAB}OCCUR${TAB}.${TAB}met${TAB}begin=x;end=99999999999999-99-99;src=|||;tgt=a|b;src_code=:" \
	    >in
	ends 0 'odd days and actors, no sentence' evgroup in
	grep -q 'OCCUR-undated-' out || bad 'undated id'
	none_bad
}
