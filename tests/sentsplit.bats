# sentsplit: records, plain text, -p, -k, -l, fields.

load helper

# One document of two paragraphs.
paras()
{
	echo '#dateline 1'
	rec d 0 45 doc article 2018-03-29 . dct_from=option
	rec d 0 10 para title . 'Talks fail' .
	rec d 12 44 para body . 'Mr. Berg left.\nWhy? He was ill.' dup=1
}

@test "sent records stand in the place of the para records" {
	need sentsplit
	paras >in
	{
		echo '#dateline 1'
		rec d 0 45 doc article 2018-03-29 . dct_from=option
		rec d 0 10 sent title 1 'Talks fail' para=1
		rec d 12 26 sent body 2 'Mr. Berg left.' 'para=2;dup=1'
		rec d 27 31 sent body 3 'Why?' 'para=2;dup=1'
		rec d 32 44 sent body 4 'He was ill.' 'para=2;dup=1'
	} >want
	sed -i 's/^d	32	44/d	32	43/' want
	sed -i 's/12	44/12	43/' in
	ends 0 'a file' sentsplit in
	same 'a file' want out
	sentsplit <in | cmp - want || bad 'standard input'
	sentsplit in | sentsplit | cmp - want || bad 'twice'
	sentsplit -k in >kept
	grep -v "	para	" kept | cmp - want || bad '-k: sentences'
	grep "	para	" kept >have
	grep "	para	" in | cmp - have || bad '-k: paragraphs'
	sentsplit -k kept | cmp - kept || bad '-k twice'
	sentsplit kept | cmp - want || bad 'without -k after -k'
	for f in in want kept; do
		tagcheck $f || bad "$f is no good stream"
	done
	none_bad
}

@test "what is no paragraph passes, in its order" {
	need sentsplit
	paras >in
	sed -i 's/12	44/12	43/' in
	{
		sed 3q in
		rec d 0 5 note X . Talks .
		echo '# a comment'
		sed 1,3d in
	} >more
	ends 0 'other kinds' sentsplit more
	grep -v "	sent	" out >have
	grep -v "	para	" more | cmp - have || bad 'other kinds'
	none_bad
}

# options|input|sentences joined by a bar
@test "-p: sentences alone, one a line" {
	need sentsplit
	local opts format want
	while IFS='~' read -r opts format want; do
		printf "$format" >in
		ends 0 "$format" sentsplit -p $opts in
		is "$format" "$want" "$(tr '\n' '|' <out)"
		tr '\n' '|' <out >a
		sentsplit $opts in >recs
		sentsplit -p recs | tr '\n' '|' | cmp -s - a ||
		    bad "$format: from records"
	done <<'END'
~One. Two.\nThree.\n~One.|Two.|Three.|
~One goes\non here. Two.~One goes on here.|Two.|
~One goes  \r\n\t on.\r\n~One goes on.|
~\n\n  One\n\n\nTwo\n~One|Two|
-n always~One\ntwo three\nfour.\n~One|two three|four.|
~\357\273\277One. Two.~One.|Two.|
~One.\f\nTwo.~One.|Two.|
-n always~One\n\n \ntwo.\n~One|two.|
-n blank~One\n\ntwo.\n~One|two.|
-n never~A short head\n\nA line that is a good deal longer than that.\n~A short head A line that is a good deal longer than that.|
-n never~One.\n\nTwo\n\nthree?\n\n"Four."\n\n\nFive.\n~One.|Two three?|"Four."|Five.|
-n never~\n\n\n~
~ One two\n   Three four.\n~One two|Three four.|
~One two\n\tThree four.\n~One two|Three four.|
~A short head\nA line that is a good deal longer than that.\n~A short head|A line that is a good deal longer than that.|
~Filled lines of some thirty\ncharacters or about so many\nBerg said. He left.~Filled lines of some thirty characters or about so many Berg said.|He left.|
~~
~\n \n~
END
	none_bad
}

# input|sentences with -q joined by a bar; `(..)' stands for a long text
# sentences, a bar between|options|text
@test "separators of Unicode are newlines and blank lines" {
	need sentsplit
	local want opts text
	while IFS='~' read -r want opts text; do
		is "$opts $text" "$want" \
		    "$(printf "$text" | sentsplit -p $opts | paste -s -d '|')"
	done <<'END'
The wall fell on Monday|It rained~~The wall fell\xE2\x80\xA8on Monday\xE2\x80\xA9It rained
The wall|fell on Monday|It rained~-n always~The wall\xE2\x80\xA8fell on Monday\xE2\x80\xA9It rained
The mayor of Moss|Ann Lee of Oslo spoke for the wall~~The mayor of Moss\xE2\x80\xA9Ann Lee of Oslo\xE2\x80\xA8spoke for the wall
It fell.|It rained.~~It fell.\xE2\x80\xA8It rained.
END
	is never 'The wall fell It rained' "$(printf \
	    'The wall fell\xE2\x80\xA9It rained' | sentsplit -p -n never)"
	none_bad
}

@test "-q: quotations and brackets stay whole" {
	need sentsplit
	local format want long
	long=$(printf 'It rained. %.0s' $(seq 100))
	while IFS='~' read -r format want; do
		format=${format//(..)/$long}
		want=${want//(..)/$long}
		printf "$format\n" >in
		ends 0 "$format" sentsplit -pq in
		is "$format" "$(printf "$want")" "$(tr '\n' '|' <out)"
		sentsplit -q in | sentsplit -p | tr '\n' '|' >recs
		is "$format: records" "$(printf "$want")" "$(cat recs)"
	done <<'END'
He said: "No. Never." She left.~He said: "No. Never."|She left.|
"Why? It is late," he said. "Go."~"Why? It is late," he said.|"Go."|
\342\200\234One. Two.\342\200\235 Three.~\342\200\234One. Two.\342\200\235|Three.|
\342\200\230One. Two.\342\200\231 Three.~\342\200\230One. Two.\342\200\231|Three.|
'"'"'One. Two.'"'"' Three.~'"'"'One. Two.'"'"'|Three.|
\302\253One. Two.\302\273 Three.~\302\253One. Two.\302\273|Three.|
He (a tall man. They say so) left. She stayed.~He (a tall man. They say so) left.|She stayed.|
He (see (1. Red) there. Then here) left.~He (see (1. Red) there. Then here) left.|
An "open mark. It never closes. No.~An "open mark.|It never closes.|No.|
An (open mark. It never closes.~An (open mark.|It never closes.|
An \342\200\234open mark. \342\200\234One.\342\200\235 Two.~An \342\200\234open mark.|\342\200\234One.\342\200\235|Two.|
It is 5" long. It is 6" wide.~It is 5" long.|It is 6" wide.|
The boys'"'"' book. It isn'"'"'t theirs.~The boys'"'"' book.|It isn'"'"'t theirs.|
Rock '"'"'n'"'"' roll. The dogs'"'"' food.~Rock '"'"'n'"'"' roll.|The dogs'"'"' food.|
He said "no.\n\nHe left." She too.~He said "no.|He left."|She too.|
\343\200\214A\343\200\202B\343\200\202\343\200\215C\343\200\202~\343\200\214A\343\200\202B\343\200\202\343\200\215|C\343\200\202|
END
	printf '"It rained. %s" She left.\n' "$long" >in
	[ "$(sentsplit -pq in | wc -l)" -gt 50 ] || bad 'a long quotation'
	none_bad
}

@test "-q: the same in any pieces" {
	need sentsplit
	local n
	{
		cat "$DL_TESTS"/articles/*.txt
		echo 'He said: "No. (One. Two.) Never." She left.'
	} >in
	sentsplit -pq in >want
	sentsplit -p in | cmp -s - want && bad '-q does nothing'
	for n in 1 7 1000; do
		dd if=in obs=$n status=none | sentsplit -pq | cmp - want ||
		    bad "pieces of $n"
	done
	none_bad
}

# own abbreviations|input|sentences
@test "-a: own abbreviations" {
	need sentsplit
	local own format want
	while IFS='~' read -r own format want; do
		printf "$own" >own
		printf "$format\n" >in
		ends 0 "$format" sentsplit -p -a own in
		is "$own: $format" "$want" "$(tr '\n' '|' <out)"
		ends 0 "$format" sentsplit -a own in
		sentsplit -p out | tr '\n' '|' >recs
		is "$own: records" "$want" "$(cat recs)"
	done <<'END'
~See the abb. Seven follow.~See the abb.|Seven follow.|
abb inner\n~See the abb. Seven follow.~See the abb. Seven follow.|
# mine\n\nabb.\tinner\n~See the abb. Seven follow.~See the abb. Seven follow.|
abb\n~See the abb. He left.~See the abb.|He left.|
Abb title\r\nzzz number\n~Ask Abb. Lund at zzz. 5 or zzz. Berg.~Ask Abb. Lund at zzz. 5 or zzz.|Berg.|
Mr word\n~Ask Mr. Berg.~Ask Mr.|Berg.|
z.B. inner\n~Fruit, z.B. Apples, is good.~Fruit, z.B. Apples, is good.|
END
	none_bad
}

# file|what is wrong with it
@test "-a: a file that is no list of abbreviations" {
	need sentsplit
	local own want
	echo 'One. Two.' >in
	while IFS='~' read -r own want; do
		printf "$own" >own
		ends 2 "$own" sentsplit -p -a own in
		is "$own" "sentsplit: own:$want" "$(cat err)"
		[ -s out ] && bad "$own: output"
	done <<'END'
abb\nxyz wrong\n~2: unknown class of abbreviation
abb inner more\n~1: more than an abbreviation and its class
# x\n.\n~2: an abbreviation has 1 to 32 bytes
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n~1: an abbreviation has 1 to 32 bytes
abb\nxyz\nabb.\n~3: the abbreviation stands twice
END
	ends 2 'no file' sentsplit -a none in
	grep -q '^sentsplit: none: ' err || bad "$(cat err)"
	none_bad
}

@test "-p: a stream, with and without sentences" {
	need sentsplit
	paras >in
	sed -i 's/12	44/12	43/' in
	gives 'Talks fail\nMr. Berg left.\nWhy?\nHe was ill.\n' 'paragraphs' \
	    sentsplit -p in
	sentsplit in >sents
	gives 'Talks fail\nMr. Berg left.\nWhy?\nHe was ill.\n' 'sentences' \
	    sentsplit -p sents
	sentsplit -k in >kept
	gives 'Talks fail\nMr. Berg left.\nWhy?\nHe was ill.\n' 'both' \
	    sentsplit -p kept
	printf '#dateline 1\nd\t0\n' >bad
	ends 1 'a bad record' sentsplit -p bad
	grep -q '^sentsplit: bad:2: ' err || bad "$(cat err)"
	printf '#dateline 2\n' >new
	ends 2 'a later version' sentsplit -p new
	none_bad
}

@test "-p: the same bytes in any pieces, and as records" {
	need sentsplit
	local n
	cat "$DL_TESTS"/articles/*.txt >in
	sentsplit -p in >want
	[ "$(wc -l <want)" -gt 100 ] || bad 'too few sentences'
	for n in 1 3 1000; do
		dd if=in obs=$n status=none | sentsplit -p | cmp - want ||
		    bad "pieces of $n"
	done
	sentsplit in | sentsplit -p | cmp - want || bad 'records'
	sed 's/$/\r/' in | sentsplit -p | cmp - want || bad 'CRLF'
	none_bad
}

# options|what has come|what is known by then, `|' behind each sentence.  The
# pipe stays open: nobody has said that the text ends.
@test "-p -u: a sentence comes when the next one begins" {
	need sentsplit
	local opts format want i
	mkfifo fifo
	while IFS='~' read -r opts format want; do
		: >out
		sentsplit -pu $opts <fifo >out &
		exec 7>fifo
		printf "$format" >&7
		for i in 1 2 3 4 5 6 7 8 9 10; do
			[ -s out ] && break
			sleep 0.1
		done
		is "$opts: $format" "$(printf "$want")" "$(tr '\n\0' '||' <out)"
		exec 7>&-
		wait
	done <<'END'
~It ended. They ~It ended.|
~It was a flat. They ~It was a flat.|
~Is that so? They ~Is that so?|
~\342\200\234No.\342\200\235 He ~\342\200\234No.\342\200\235|
~  It ended.\n\nT~It ended.|
~One line\n\nA~One line|
~# a comment?\nIt ended. They left. She ~# a comment?|It ended.|They left.|
-n always~One line\nA~One line|
-0~It\nended. They ~It|ended.|
END
	none_bad
}

# What a NUL ends is as it came.
@test "-p -0: every character stays" {
	need sentsplit
	local opts format want
	while IFS='~' read -r opts format want; do
		printf "$format" >in
		printf "$want" >want
		ends 0 "$format" sentsplit -p0 $opts in
		same "$format" want out
		sentsplit $opts in >recs
		sentsplit -p0 recs | cmp - want || bad "$format: records"
	done <<'END'
~It goes\non  here. Two.\n~It goes\non  here.\0Two.\0
~It goes \r\n\ton.\r\n~It goes \r\n\ton.\0
~One.\n\n\nTwo\n~One.\0Two\0
-n always~One\ntwo.\n~One\0two.\0
-n never~One\n\ntwo.\n~One\n\ntwo.\0
~~
END
	none_bad
}

@test "-f: a line for each sentence" {
	need sentsplit
	gives 'a\tOne. Two.\tOne.\na\tOne. Two.\tTwo.\n' 'two' \
	    sentsplit -f 2 <(printf 'a\tOne. Two.\n')
	gives 'a\t\t.\n' 'none' sentsplit -f 2 <(printf 'a\t\n')
	gives 'One\tx\tOne\n' 'the first' sentsplit -f 1 <(printf 'One\tx\n')
	none_bad
}

@test "-p: files that cannot be read" {
	need sentsplit
	printf 'One. Two.\n' >in
	printf '\377\376O\000' >le
	mkdir d
	ends 2 'missing' sentsplit -p in none in
	is 'the others' 4 "$(wc -l <out | tr -d ' ')"
	ends 2 'a directory' sentsplit -p d
	ends 1 'UTF-16' sentsplit -p le in
	is 'the other' 2 "$(wc -l <out | tr -d ' ')"
	none_bad
}

@test "wrong usage" {
	need sentsplit
	for opts in '-p -k' '-p -f 1' -z '-f 0' -f -0 '-0 -f 1' -n '-n no' -l; do
		ends 2 "$opts" sentsplit $opts
	done
	none_bad
}

# options|what begins the text|a byte without end|what ends it|sentences
@test "-p: texts without end take linear time and little memory" {
	need sentsplit
	sanitized && skip 'a limit on memory means nothing here'
	local opts from byte to want
	while IFS='~' read -r opts from byte to want; do
		{
			printf "$from"
			head -c 30000000 /dev/zero | tr '\0' "$byte"
			printf "$to"
		} >long
		(
			ulimit -v 20000
			timeout 20 sentsplit -p $opts long | tr -s "$byte" |
			    tr '\n' '|'
		) >have
		is "$opts $from ... $to" "$want" "$(cat have)"
	done <<'END'
~~a~~a|
~It~ ~ended.\n~It|ended.|
~It~\n~ended.\n~It|ended.|
-n never~It~\n~ended.\n~It|ended.|
-n always~It~ ~ended.\n~It|ended.|
~It ended.\n~\f~They left.\n~It ended.|They left.|
END
	head -c 3000000 /dev/zero | tr '\0' . >stops
	ends 0 'stops' timeout 20 sentsplit -p stops
	is 'stops kept' 3000000 "$(tr -d '\n' <out | wc -c | tr -d ' ')"
	none_bad
}
