# artgroup: stories of documents.

load helper
load events

# Two stories, day by day, and a document without words.
news()
{
	story <<-'.'
	d a 2018-05-10
	s Earthquake shakes Osterlich.
	s A strong earthquake shook the coast of Osterlich on Thursday, and the dam at Villach cracked.
	d b 2018-05-10 title=x
	s Freedonia bank merger approved.
	s Shareholders of the Bank of Freedonia approved the merger with Sylvania Trust.
	d c 2018-05-11
	s Villach dam cracked after earthquake.
	s Engineers inspect the dam at Villach, cracked by the earthquake that shook Osterlich.
	d empty 2018-05-11
	d d 2018-06-30
	s Dam at Villach repaired after the Osterlich earthquake.
	s Engineers have repaired the dam at Villach that cracked when an earthquake shook Osterlich.
	.
}

# The stories of a stream, numbered as they come.
stories()
{
	awk -F '\t' '$4 == "doc" {
		s = $8
		if (!sub(/.*story=/, "", s) || sub(/;.*/, "", s) < 0)
			s = "?"
		if (!(s in n))
			n[s] = ++k
		printf "%s%s", sep, n[s]
		sep = " "
	}'
}

@test "artgroup: like words, near days" {
	news >in
	while IFS='|' read -r want opts; do
		is "artgroup $opts" "$want" "$(artgroup $opts in | stories)"
	done <<-'.'
	1 2 1 3 4|
	1 2 1 3 1|-w 60
	1 2 1 3 1|-w 60 -b 2
	1 2 3 4 5|-w 60 -b 1
	1 2 3 4 5|-w 60 -t 100
	.
	artgroup in >out
	is 'the form of an id' 5 "$(grep -c ';story=[0-9a-f]\{8\}$\|	story=[0-9a-f]\{8\}$' out)"
	sed 's/;story=[0-9a-f]*$//; s/	story=[0-9a-f]*$/	./' out >back
	same 'nothing else is changed' in back
	for o in '-t 0' '-t 101' '-w 0' '-b x' '-p none'; do
		ends 2 "$o" artgroup $o in
	done
	none_bad
}

@test "artgroup: a run goes on where another ended; runs are merged" {
	news >in
	artgroup -w 60 in >all
	awk -F '\t' '/^#/ || $1 ~ /^[ab]$/' in | artgroup -w 60 >first
	awk -F '\t' '/^#/ || $1 !~ /^[ab]$/' in >rest
	artgroup -w 60 -p first rest | sed 1d | cat first - >both
	same 'as in one run' all both
	artgroup -w 60 rest | sed 1d | cat first - >cat
	is 'two runs' '1 2 3 4 3' "$(stories <cat)"
	artgroup -w 60 -j cat >merged
	is 'merged' '1 2 1 3 1' "$(stories <merged)"
	for f in all merged; do
		artgroup -w 60 -j $f >again
		same "$f again, merging" $f again
		artgroup -w 60 $f >again
		same "$f again" $f again
	done
	none_bad
}

# Two quakes in one week, told in turns, in the same words but for the names.
lookalikes()
{
	for i in 1 2 3 4 5 6; do
		cat <<-.
		d a$i 2018-05-1$i
		s Strong quake kills dozens, rescuers dig for survivors.
		s The quake cracked the dam at Villach in Osterlich, said Grimm of the Villach council.
		s Osterlich sent helicopters to Villach; Grimm thanked them.
		d b$i 2018-05-1$i
		s Strong quake kills dozens, rescuers dig for survivors.
		s The quake flooded Zubrowka harbour in Freedonia, said Captain Brunnhilde of Zubrowka.
		s Freedonia sent ferries to Zubrowka; Brunnhilde thanked them.
		.
	done | story
}

@test "artgroup: a story that proves to be two is divided" {
	lookalikes >in
	artgroup -t 10 in >all
	is 'the last ones are apart' '1 2' \
	    "$(stories <all | awk '{ print $11, $12 }')"
	awk -F '\t' '/^#/ || $1 ~ /[1-4]$/' in | artgroup -t 10 >first
	awk -F '\t' '/^#/ || $1 ~ /[56]$/' in >rest
	artgroup -t 10 -p first rest | sed 1d | cat first - >both
	same 'as in one run' all both
	artgroup -t 10 -j all >again
	same 'again, merging' all again
	none_bad
}

# by_id: the story of each document, by id, numbered as they come so.
by_id()
{
	awk -F '\t' '$4 == "doc" {
		sub(/.*story=/, "", $8)
		print $1, $8
	}' | sort | awk '{
		if (!($2 in n))
			n[$2] = ++k
		printf "%s%s", sep, n[$2]
		sep = " "
	}'
}

@test "artgroup: documents of one day are looked at together, in any order" {
	lookalikes | sed 's/2018-05-1[1-6]/2018-05-11/' >in
	want='1 1 1 1 1 1 2 2 2 2 2 2'
	is 'all at once' "$want" "$(artgroup -t 10 in | by_id)"
	sed 's/2018-05-11/./' in >undated
	is 'without a day' "$want" "$(artgroup -t 10 undated | by_id)"
	# Six orders of the same documents.
	for k in 1 2 3 4 5 6; do
		awk -F '\t' -v OFS='\t' -v k=$k '/^#/ { next }
		    $4 == "doc" { key = ++n * (7 * k + 4) % 101 }
		    { print key, NR, $0 }' in | sort -n -k 1,1 -k 2,2 |
		    cut -f 3- >other
		is "order $k" "$want" "$(artgroup -t 10 other | by_id)"
		artgroup -t 10 other >out
		sed 's/;story=[0-9a-f]*$//; s/	story=[0-9a-f]*$/	./' out >back
		same "order $k is that of the output" other back
	done
	# Older days among the newest, none at all: all are near enough.
	awk -F '\t' -v OFS='\t' '$4 == "doc" && ++n > 1 {
		$6 = n % 3 ? "2018-05-0" n % 9 + 1 : "." } { print }' in >mixed
	is 'days in no order' "$want" "$(artgroup -t 10 mixed | by_id)"
	# Too far from each other, and so is what was reported long before.
	sed '/^b[4-6].*doc/s/2018-05-11/2017-05-11/' in >far
	is 'days too far apart' '1 1 1 1 1 1 2 2 2 3 3 3' \
	    "$(artgroup -t 10 far | by_id)"
	# One by one the first ones are not told apart.
	for o in '-k 1' '-k 3' '-b 1'; do
		is "$o" other "$(artgroup -t 10 $o in | by_id |
		    sed "/^$want$/!s/.*/other/")"
	done
	is 'as many as wait' "$want" "$(artgroup -t 10 -k 12 in | by_id)"
	for o in '-k 0' '-k 1025'; do
		ends 2 "$o" artgroup $o in
	done
	none_bad
}

@test "artgroup: what was seen on other days divides those of today" {
	lookalikes >in
	# On each day one of both; from the fourth on the stories are known.
	is 'apart' '1 2 1 2 1 2 1 2' "$(artgroup -t 10 in | stories |
	    cut -d ' ' -f 5-)"
	# A document of another day does not join what is like it by chance.
	is 'two open stories stay two' 2 "$(artgroup -t 10 in |
	    stories | tr ' ' '\n' | sort -u | grep -c .)"
	none_bad
}

@test "artgroup: lines that are no documents stay where they are" {
	lookalikes >in
	{
		echo '# before'
		sed -n 2,5p in
		echo '# between'
		echo 'no record'
		sed -n '6,$p' in
	} >mixed
	printf '#dateline 1\n# a second file\n' >head
	sed 's/^\([ab]\)/2\1/; 1d' in | cat head - >second
	ends 1 'bad lines' artgroup mixed second
	sed 's/;story=[0-9a-f]*$//; s/	story=[0-9a-f]*$/	./' out >back
	cat mixed second >both
	same 'order' both back
	none_bad
}

@test "artgroup: memory is bounded, and the oldest story closed" {
	# Each document has its own words; the last one is the first again.
	awk 'BEGIN {
		for (i = 1; i <= 4000; i++) {
			k = i == 4000 ? 1 : i
			print "d x" i " 2018-05-10"
			s = "s"
			for (j = 0; j < 24; j++)
				s = s " w" k "x" j
			print s "."
			print "e w" k "x0 OCCUR lemma=w" k
		}
	}' | story >in
	while IFS='|' read -r want cmd; do
		is "$cmd" "$want" "$($cmd in | stories | awk '{ print $NF }')"
	done <<-'.'
	1|artgroup
	1|artgroup -m 16
	4000|artgroup -m 1
	.
	for m in 64 1; do
		evgroup -m $m in | awk -F '\t' '$4 == "event" { n[$6]++ }
		    END { for (id in n) k++; print k }'
	done >have
	is 'evgroup' '3999 4000' "$(echo $(cat have))"
	none_bad
}

@test "artgroup: three of a kind on one day, and no day at all" {
	{
		lookalikes
		lookalikes | sed -n '/^b/{
			s/^b/c/
			s/Zubrowka harbour/Grandfenwick castle/
			s/flooded/toppled/
			s/Freedonia/Sylvania/
			s/Captain Brunnhilde of Zubrowka/Duchess Gloriana/
			p
		}'
	} >raw
	# The words are others, and the spans must fit.
	awk -F '\t' -v OFS='\t' '$4 == "sent" { $3 = $2 + length($7) }
	    $4 == "doc" { $6 = "2018-05-11"; $3 = 999 } { print }' raw |
	    awk -F '\t' -v OFS='\t' '$4 == "doc" { at = 0 }
	    $4 == "sent" { n = $3 - $2; $2 = at; $3 = at + n; at += n + 1 }
	    { print }' >in
	want='1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3'
	ends 0 'valid' artgroup in
	is 'three' "$want" "$(artgroup -t 10 in | by_id)"
	# Two days that are too far apart; the others have none.
	awk -F '\t' -v OFS='\t' '$4 == "doc" {
		if ($1 == "b1")
			$6 = "2018-05-01"
		else if ($1 != "a1")
			$6 = "."
	} { print }' in >undated
	is 'no day' "$want" "$(artgroup -t 10 -w 2 undated | by_id)"
	# Over several days; told its stories, a stream stays as it is.
	awk -F '\t' -v OFS='\t' '$4 == "doc" {
		$6 = "2018-05-1" substr($1, 2) } !/^#/' in |
	    awk -F '\t' -v OFS='\t' '$4 == "doc" { key = $6 }
	    { print key, NR, $0 }' | sort -t "$(printf '\t')" -k 1,1 -k 2,2n |
	    cut -f 3- >days
	for f in in undated days; do
		for o in '-t 10' '-t 20' '-t 10 -k 1' '-t 5 -w 2'; do
			artgroup $o $f >out
			artgroup $o -j out >again
			same "$f $o -j" out again
		done
	done
	# A run goes on where another ended.
	artgroup -t 10 days >out
	for d in 2 3 4 5; do
		awk -F '\t' -v d=$d '$4 == "doc" { old = $6 <= "2018-05-1" d }
		    old' days | artgroup -t 10 >first
		awk -F '\t' -v d=$d '$4 == "doc" { old = $6 <= "2018-05-1" d }
		    !old' days | artgroup -t 10 -p first | cat first - >both
		same "day $d and after" out both
	done
	none_bad
}

# wire ID N LEAD: the first N sentences of a report, after another lead or none.
wire()
{
	echo "d $1 2018-05-1${4:-0}"
	[ -z "$3" ] || echo "s $3"
	head -n "$2" <<-'.'
	s Freedonia closed its border with Sylvania on Thursday after gunmen killed two customs officers near the Grimmbach crossing.
	s Interior Minister Rufus Firefly told parliament the gunmen had fled across the river towards Zubrowka in a stolen ambulance.
	s Sylvanian police found the burnt vehicle beside an abandoned sawmill and arrested three foresters for questioning.
	s Lorries carrying potatoes queued for eleven kilometres while drivers lit campfires along the motorway embankment.
	s Shopkeepers complained that bakeries in both towns depend on flour delivered daily through the closed checkpoint.
	.
}

@test "artgroup: copies are folded" {
	{
		wire orig 5
		wire whole 5
		wire cut 3
		wire lead 5 'From our correspondent: smugglers are blamed.'
		echo 'd other 2018-05-10'
		cat <<-'.'
		s The Freedonia border stayed closed on Friday, a day after gunmen shot two customs officers at the Grimmbach crossing.
		s Minister Firefly said foresters arrested by Sylvanian police knew nothing of the stolen ambulance, and let them go.
		s Bakeries in both towns ran out of flour, and lorries with potatoes turned back towards Zubrowka.
		.
		wire late 5 '' 3
	} >plain
	story <plain >in
	artgroup in >out
	is 'one story' '1 1 1 1 1 1' "$(stories <out)"
	is 'copies of' 'whole=orig cut=orig lead=orig late=orig ' "$(awk -F '\t' '
	    $4 == "doc" && sub(/.*;dup=/, "", $8) { printf "%s=%s ", $1, $8 }' \
	    out)"
	tagcheck out || bad 'not valid'
	for o in '' -j; do
		artgroup $o out >again
		same "again $o" out again
	done
	# A copy keeps the story open.
	{
		wire orig 5
		printf 'd x 2018-05-10\ns Potatoes are cheap.\n'
		wire copy 3
		printf 'd y 2018-05-10\ns Ambulances are dear.\n'
		awk '/^d other/ { on = 1 } on' plain | head -n 4
	} | story >kept
	is 'kept open' '1 2 1 3 1' "$(artgroup -b 2 kept | stories)"
	head -n 7 out >first
	sed -n '8,$p' out | sed 's/story=[0-9a-f]*\(;dup=[a-z]*\)*$/./' >rest
	artgroup -p first rest | cat first - >both
	same 'as in one run' out both
	# Copies add nothing: the original and the other report are two.
	is 'far apart' '1 2 2' "$( {
		wire orig 5
		wire late 5 '' 3
		wire later 5 '' 4
	} | story | sed 's/2018-05-10/2018-01-10/' | artgroup | stories)"
	none_bad
}

@test "artgroup: a story that is named stays, and evgroup takes it" {
	news | sed '/^b	.*doc/s/title=x/story=mine\\x3B/' >in
	is 'kept' 'story=mine\x3B' "$(artgroup in | awk -F '\t' '$1 == "b" &&
	    $4 == "doc" { print $8 }')"
	# Two documents that share no word, and one event in each.
	story >in <<-'.'
	d a 2018-05-10 story=x
	s Freedonia attacked.
	e attacked ASSAULT lemma=attack
	d b 2018-05-10 story=x
	s There was an attack.
	e attack ASSAULT lemma=attack
	.
	is 'one group' 1 "$(evgroup in | awk -F '\t' '$4 == "event" {
	    print $6 }' | sort -u | wc -l)"
	# Joined, documents of one name stay together, on one day and later, and
	# take what is like them into their story, or are taken.
	for days in '10 10 10 10 10' '10 11 12 13 14'; do
		set -- $days
		story >in <<-.
		d a 2018-05-$1 story=x
		s Quake cracked the dam at Villach in Osterlich.
		d b 2018-05-$2 story=x
		s Zubrowka bakers strike for cheaper flour.
		d c 2018-05-$3 story=y
		s Villach dam in Osterlich cracked by quake.
		d d 2018-05-$4 story=y
		s Freedonia elects Firefly president.
		d e 2018-05-$5 story=z
		s Grandfenwick wine harvest fails.
		.
		is "joined, $days" 'story=x story=x story=x story=x story=z' \
		    "$(artgroup -j in | awk -F '\t' '$4 == "doc" {
		    printf "%s%s", sep, $8; sep = " " }')"
		is "given, $days" 'story=x story=x story=y story=y story=z' \
		    "$(artgroup in | awk -F '\t' '$4 == "doc" {
		    printf "%s%s", sep, $8; sep = " " }')"
	done
	# The groups are the same, whoever finds the stories.
	news | sed 's/	\.$/	./' >in
	evgroup in | awk -F '\t' '$4 == "event"' >want
	artgroup in | evgroup | awk -F '\t' '$4 == "event"' >have
	same 'groups' want have
	none_bad
}

@test "artgroup and evgroup: memory is flat" {
	sanitized && skip 'too much memory'
	export MILLION_DAY=20 MILLION_WINDOW=3
	sh "$DL_TESTS/bench/million" 16000 >out 2>err || bad "$(cat err)"
	is 'rows' 6 "$(grep -c '^[ae][a-z]*group ' out)"
	# What never closes is seen to grow.
	MILLION_TOOLS=artgroup MILLION_WINDOW=3650 ends 1 'years' \
	    sh "$DL_TESTS/bench/million" 16000
	is 'said' 'million: memory of artgroup grows' "$(cat err)"
	none_bad
}

@test "slow: artgroup and evgroup on a million documents, memory flat" {
	[ -n "$DL_SLOW" ] || skip 'slow: make check-slow'
	sanitized && skip 'too much memory'
	sh "$DL_TESTS/bench/million" >out 2>err || bad "$(cat err)"
	sed 's/^/# /' out >&3
	none_bad
}
