# artread: paragraphs, labels, dates, metadata, ids.

load helper

# The labels of the paragraphs, in order, joined by a space.
labels()
{
	awk -F '\t' '$4 == "para" { printf "%s%s%s", sep, $5,
	    $8 == "." ? "" : "+" $8; sep = " " }' "$@"
}

# The document's date and where it came from.
dates()
{
	awk -F '\t' '$4 == "doc" { from = $8; if (!sub(/.*dct_from=/, "", from))
	    from = "."; printf "%s%s %s", sep, $6, from; sep = "|" }' "$@"
}

LONG='The council met for the third time this year to talk about the harbour wall.'

@test "records of a document" {
	need artread
	printf 'A third\n\nThe first.\nThe second.\n\nThe third.' >a.b.txt
	{
		echo '#dateline 1'
		rec a.b 0 43 doc article . . 'title=A third'
		rec a.b 0 7 para title . 'A third' .
		rec a.b 9 19 para body . 'The first.' .
		rec a.b 20 31 para body . 'The second.' .
		rec a.b 33 43 para body . 'The third.' .
	} >want
	ends 0 'a file' artread a.b.txt
	same 'a file' want out
	sed 's/^a.b/stdin/' want >want2
	artread <a.b.txt | cmp - want2 || bad 'standard input'
	artread -i x - <a.b.txt | cut -f 1 | sort -u >have
	is '-i' "$(printf '#dateline 1\nx')" "$(cat have)"
	tagcheck out || bad 'no good stream'
	none_bad
}

@test "standard input: a form feed on its own line separates documents" {
	need artread
	printf 'One.\n\f\nTwo.\r\n\f\r\n\n\f\nThree \f four.\n' | artread >out
	is ids 'stdin stdin-2 stdin-4' "$(awk -F '\t' '$4 == "doc" {
	    printf "%s%s", sep, $1; sep = " " }' out)"
	is texts 'One. Two. Three \x0C four.' "$(awk -F '\t' '$4 == "para" {
	    printf "%s%s", sep, $7; sep = " " }' out)"
	tagcheck out || bad 'no good stream'
	none_bad
}

# label|text
@test "labels by cues" {
	need artread
	local want text
	while IFS='~' read -r want text; do
		printf "A head that says it all\n\n$LONG\n\n$text\n\nStill, $LONG\n" >in
		artread in >out
		is "$text" "title body $want body" "$(labels out)"
	done <<'END'
boiler~Related news
boiler~RELATED STORIES:
boiler boiler~Read also\n\nMinister to visit the port
boiler~More local stories
boiler~Latest business headlines
boiler~MOST READ
body~More stories were told than the old men of the village could remember.
body~Related problems kept the crews busy for most of the night, the mayor said.
boiler~TOP LOCAL STORIES Ferry late again The ferry to the island was late again on Monday because of...
boiler~Ferry late again The ferry was late on... Bridge shut The old bridge will be shut for...
body~We waited... Then the ferry came. It was late. Nobody spoke. All went home.
boiler~Follow us on Example
boiler~Sign up for our newsletter
boiler~Advertisement
boiler~© 2018 The Example. All rights reserved.
boiler~(Reporting by Ann Lee; Editing by Bo Moe)
boiler~By Ann Lee
boiler~By Ann Lee and Bo Moe in Oslo
body~By noon the wall had gone
body~By noon of 5 May
boiler~* Related news
boiler~https://example.com/2018/03/29/a
caption~FILE PHOTO: The wall on a calm day.
caption~The wall. (AP Photo/Ann Lee)
caption~Photo: Ann Lee
END
	none_bad
}

@test "titles and repeats" {
	need artread
	printf "#id\ttitle\nin\t.\tThe wall fell\n" >meta
	while IFS='~' read -r want text; do
		printf "$text" >in
		artread -M meta in >out
		is "$text" "$want" "$(labels out)"
	done <<END
title body~The wall fell\n\n$LONG
title title+dup=1 body~The wall fell\n\nTHE WALL FELL\n\n$LONG
title title+dup=1 body~The wall fell\nThe wall fell\n\n$LONG
body title~$LONG\n\nThe wall fell
body body+dup=1~$LONG\n\n$LONG
body body~Yes.\n\nYes.
body~$LONG
END
	printf 'The wall fell?\n\n%s\n' "$LONG" | artread >out
	is 'a question' 'title body' "$(labels out)"
	printf '\342\200\234It fell\342\200\235\n\n"It fell"\n\n%s\n' "$LONG" |
	    sed 's/It fell/It fell down/' | artread >out
	is 'other quotation marks' 'title title+dup=1 body' "$(labels out)"
	printf 'It fell.\n\n%s\n' "$LONG" | artread >out
	is 'a sentence' 'body body' "$(labels out)"
	none_bad
}

# date and source|text
@test "dates in the text" {
	need artread
	local want text
	while IFS='~' read -r want text; do
		printf "A head\n\n$text\n" >in
		artread in >out
		is "$text" "$want" "$(dates out)"
	done <<'END'
2018-03-29 meta~Published March 29, 2018
2018-03-29 meta~Date: 2018-03-29
2018-03-29 meta~Posted on Thursday, 29 March 2018 at 5:30 p.m. GMT
2018-03-29 meta~March 29, 2018 5:30 PM
2018-03-29 meta~29.3.2018
2018-03-29 meta~By Ann Lee | March 29th, 2018
2018-03-29 meta~Updated: March 30, 2018\n\nPublished: March 29, 2018
2018-03-29 meta~Ann Lee | The Daily News | March 29, 2018
2018-03-29 meta~2018/03/29 10:00
. .~Friday, March 29, 2018
. .~The rain of March 29, 2018 came late
. .~29/2018
. .~03/04/2018
2018-03-29 meta~03/29/2018
. .~Published March 32, 2018
. .~31 February 2018
2018-03-29 dateline~TOKYO, March 29, 2018 (Agency) - It rained there all day.
. .~TOKYO, March 29 (Agency) - It rained there all day.
. .~The treaty of March 29, 2018 was signed in a castle near the old town of Moss.
2018-03-29 url~https://example.com/news/2018/03/29/a-head.html
2018-03-29 url~https://example.com/2018/mar/29/a-head
. .~https://example.com/20181399/123456789012
END
	none_bad
}

@test "the order of dates, and metadata" {
	need artread
	printf 'A head\n\nDate: 2018-01-02\n\nIt rained.\n' >a_20180103.txt
	printf 'A head\n\nIt rained.\n' >b_20180103.txt
	printf 'A head\n\nIt rained.\n' >c.txt
	printf '#id\tdate\ttitle\tsource\turl\n' >meta
	printf 'a_20180103\t2018-01-04\tA\\tb\tThe Paper\t.\r\n' >>meta
	printf 'c.txt\t.\t.\t.\thttp://example.com/2018/01/05/x\n' >>meta
	is none '2018-01-02 meta|2018-01-03 name|. .' "$(artread ./*.txt | dates)"
	is meta '2018-01-04 meta|2018-01-03 name|2018-01-05 url' \
	    "$(artread -M meta ./*.txt | dates)"
	is option '2018-01-06 option|2018-01-06 option|2018-01-06 option' \
	    "$(artread -d 2018-01-06 -M meta ./*.txt | dates)"
	is attrs 'title=A\tb;source=The Paper;dct_from=meta' \
	    "$(artread -M meta a_*.txt | awk -F '\t' 'NR == 2 { print $8 }')"
	printf '\t2018-01-04\n' >>meta
	ends 1 'a row without id' artread -M meta c.txt
	grep -q '^artread: meta:4: ' err || bad "$(cat err)"
	printf 'c\tMarch 29, 2018\n' >meta
	is 'another form' '2018-03-29 meta' "$(artread -M meta c.txt | dates)"
	printf 'c\tlast week\n' >meta
	ends 1 'not a date' artread -M meta c.txt
	grep -q '^artread: meta:1: not a date' err || bad "$(cat err)"
	ends 2 'no such table' artread -M none c.txt
	is 'nothing before' '' "$(cat out)"
	none_bad
}

@test "ids: other bytes, and the same name twice" {
	need artread
	mkdir d
	printf 'x\n' | tee 'a b.txt' d/x.txt x.txt x >"$(printf 'n\n.txt')"
	artread 'a b.txt' d/x.txt x.txt x "$(printf 'n\n.txt')" x.txt >out
	is ids 'a_b x x-2 x-3 n_ x-4' "$(awk -F '\t' '$4 == "doc" {
	    printf "%s%s", sep, $1; sep = " " }' out)"
	tagcheck out || bad 'no good stream'
	for i in $(seq 100); do printf 'x %s.txt\n' x; done |
	    tr ' ' '\n' | grep -v '^x$' | xargs artread >out
	is 'many' 100 "$(awk -F '\t' '$4 == "doc"' out | cut -f 1 |
	    sort -u | wc -l | tr -d ' ')"
	is '-i' 'y y-2' "$(artread -i y x x.txt | awk -F '\t' '$4 == "doc" {
	    printf "%s%s", sep, $1; sep = " " }')"
	none_bad
}

@test "UTF-16: one message, status 1, the others are read" {
	need artread
	printf '\377\376A\000b\000' >le
	printf '\000A\000 \000h\000e\000a\000d' >be
	printf 'x\n' >x
	ends 1 'UTF-16' artread le be x
	is messages 2 "$(grep -c 'UTF-16' err)"
	is records 'le doc|be doc|x doc|x para|' "$(awk -F '\t' '!/^#/ {
	    printf "%s %s|", $1, $4 }' out)"
	none_bad
}

@test "files that cannot be read; wrong usage" {
	need artread
	printf 'x\n' >x
	mkdir d
	ends 2 'missing' artread x none x
	is 'the others' 2 "$(grep -c '	doc	' out)"
	ends 2 'a directory' artread d x
	is 'the other' 1 "$(grep -c '	doc	' out)"
	ends 2 '-d' artread -d 2018-02-30 x
	ends 2 '-d' artread -d yesterday x
	ends 2 '-i' artread -i 'a b' x
	ends 2 '-i' artread -i '' x
	ends 2 '-z' artread -z x
	none_bad
}

# widths of lines
@test "lines that were filled make one paragraph, others their own" {
	need artread
	while IFS='~' read -r want text; do
		printf "$text" >in
		is "$text" "$want" "$(artread in | grep -c '	para	')"
	done <<'END'
1~Lines that were filled up to some width by a program go\non where the next word would not have fitted, also before\nBerg and other names.\n
2~A head\nLines that were filled up to some width by a program go\non where the next word would not have fitted.\n
3~The first.\nThe second one.\nThe third is longer than the others.\n
2~One thing and\n\nanother.\n
1~One thing and\nanother.\n
3~Wall falls\nFerry late\nBridge shut\n
END
	none_bad
}
