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
caption~The wall on a calm day, seen from the old quay. Ann Lee/AFP/Getty Images
caption~The wall on a calm day. REUTERS/Ann Lee
caption~The wall at noon on Monday, May 6, 2019. (Ann Lee via AP)
caption~The wall on a calm day. Ann Lee/The Moss News/Getty Images.
caption~In this March 3, 2019 photo, the wall stands in calm weather.
caption~The wall. —Pic by Ann Lee
body~The wall stood for a century, he said. (Reuters)
body~In this town of fishermen a photo of the wall hangs in every house.
body~The ministry told Reuters/AFP reporters that the wall would be mended.
boiler~Share Tweet Email Print
boiler~12 comments
boiler~5 min read
body~12 men were seen on the wall before it fell
boiler~Ann Lee and Bo Moe contributed to this report.
boiler~Follow Ann Lee on Twitter: @annlee
boiler~Follow Ann Lee on Twitter
body~Follow the wall to its end and you come to the lighthouse.
boiler~Copyright 2019 The Moss News
body~Copyright law was no help, the mayor said.
boiler~This site uses cookies to make it better.
body~Cookies were handed out to the crews at noon.
boiler~Editor's note: the age of the wall was corrected.
boiler~Read or share this story: https://example.com/x
boiler~Tags: wall, harbour, Moss
body~Close to the wall stood a man in black.
boiler boiler~Read next\n\nMinister to see the harbour...
boiler boiler boiler~The ferry to the island was late again on Monday because of...\n\nThe old bridge in the middle of town will be shut for...\n\nThe men of the harbour have asked the mayor once more to...
body body~The ferry to the island was late again on Monday because of...\n\nThe old bridge in the middle of town will be shut for...
boiler~Who pays for the old wall? Read more
body~The wall must be seen by those who want to learn more.
body body~He said that he would think about the old wall again ...\n\nThe council would think about it too, and about the money ...
boiler~More: The wall, and who paid for it
boiler~Home | World news | Sport
boiler~News » Harbour » Walls
body~He asked | and nobody knew why | what the wall was for
body~Wall | Harbour
boiler~ann.lee@example.com
boiler~@annlee
body~She wrote to ann.lee@example.com
boiler~function show(){box.push(arguments);}
boiler~boxCreate('Moss-Harbour-Top');
body~The council (and its members);
END
	none_bad
}

@test "separators of Unicode end lines and paragraphs" {
	need artread
	printf 'The wall\xE2\x80\xA9%s It fell\xE2\x80\xA8on Monday.\xE2\x80\xA8' \
	    "$LONG" | artread >out
	printf 'It fell.\xE2\x80\xA8\xE2\x80\xA8It rained.' | artread >>out
	sep=$(printf '\xE2\x80\xA8')
	is paragraphs "The wall|$LONG It fell${sep}on Monday.|It fell.|It rained." \
	    "$(awk -F '\t' '$4 == "para" {
		printf "%s%s", sep, $7; sep = "|" }' out)"
	none_bad
}

# labels|text, the whole of it
@test "labels of whole articles" {
	need artread
	local want text
	while IFS='~' read -r want text; do
		printf "$text\n" | sed "s/LONG/$LONG/" >in
		artread in >out
		is "$text" "$want" "$(labels out)"
	done <<'END'
boiler boiler body~Title: The wall\nSource: Moss News\n\nLONG
body body body~"The wall stands." - Ann Lee\n\nThe wall falls in Moss\n\nLONG
body body~“The wall stands.” – Ann Lee\n\nLONG
body body~• One wall falls, one stands\n\nLONG
body body~Wall of Moss harbour.jpg\n\nLONG
title body body boiler body~The wall in Moss falls\n\nLONG\n\nStill, LONG\n\nMAYOR OF MOSS SAYS THE OLD WALL WILL BE MENDED SOON AGAIN\n\nAgain, LONG
title body body body body~The wall in Moss falls\n\nLONG\n\nStill, LONG\n\nTHE OLD WALL\n\nAgain, LONG
END
	printf 'Title: The wall\nSource: Moss News\n\n%s\n' "$LONG" | artread >out
	grep -q 'title=The wall;source=Moss News' out || bad 'title, source'
	none_bad
}

# label|text, as the last paragraph
@test "labels near the head and the tail" {
	need artread
	local want text
	while IFS='~' read -r want text; do
		printf "A head that says it all\n\n$LONG\n\n$text\n" >in
		artread in >out
		is "tail: $text" "title body $want" "$(labels out)"
	done <<'END'
boiler~Ann Lee is a senior writer at The Moss News.
boiler~(The writer teaches harbour law in Oslo.)
boiler~Ann Lee can be reached at ann@example.com
boiler~– Ann Lee
boiler~-- Ann Lee of Moss
body~– nobody knows
body~Ann Lee is the third mayor to give up.
body~The writer is not known.
body~The old wall is a work of a famous author.
END
	while IFS='~' read -r want text; do
		printf "$text\n\nA head that says it all\n\n$LONG\n" >in
		artread in >out
		is "head: $text" "$want title body" "$(labels out)"
	done <<'END'
boiler~WORLD NEWS
boiler~Politics
boiler~Ann Lee, USA TODAY
boiler~Associated Press
boiler~OSLO, May 3, 2019 (Agency)
boiler~URL: https://example.com/a
boiler~Author: Ann Lee
boiler~Home | World | Sport
boiler boiler~By Ann Lee\n\nMoss News
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
title title+dup=1 body~The old wall fell at noon\n\nThe Old Wall Fell at Noon | Moss News\n\n$LONG
title body body~The old wall fell at noon\n\nThe old wall fell at noon and nobody in the whole of the town was hurt by it\n\n$LONG
body title~$LONG\n\nThe wall fell
body body+dup=1~$LONG\n\n$LONG
body body~Yes.\n\nYes.
body~$LONG
body body~Ann Lee\n\n$LONG
body body~Key points: the wall fell\n\n$LONG
body body~(From our archive of old walls)\n\n$LONG
body body~The wall fell, and then:\n\n$LONG
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
2018-03-29 meta~Thu Mar 29 10:00:00 GMT 2018
2018-03-29 meta~Date: Thu, 29 Mar 2018 10:00:00 +0000
2018-03-29 meta~published_at: 2018-03-29T10:00:00Z
2018-03-29 meta~"date": "2018-03-29",
2018-03-29 meta~PUBLISHED: 10:00 EST, 29 March 2018 | UPDATED: 11:00 EST, 30 March 2018
2018-03-29 meta~Updated 1:23 PM ET, Thu March 29, 2018
2018-03-29 meta~Thursday 29 March 2018 10.00 BST
2018-03-29 meta~Posted by Ann Lee on March 29, 2018
2018-03-29 meta~The 29th of March, 2018
2018-03-29 meta~20180329
. .~Deadline: March 29, 2018
. .~Ann Lee (March 29, 1918 - May 3, 1990)
. .~So it is - Ann Lee (@annlee) March 29, 2018
. .~This is an update to a post first published March 29, 2018
. .~It is long gone, the old wall, and it was not missed by any of us at all.\n\nMarch 29, 2018
2018-03-29 dateline~TOKYO, March 29, 2018 - It rained there all day.
2018-03-29 dateline~OSLO/MOSS, 29 March 2018 (Agency) - It rained there all day.
2018-03-29 dateline~Moss, Mar. 29, 2018 (Agency) -- It rained there all day.
2018-03-29 dateline~TOKYO, Thursday, March 29, 2018 /Agency/ It rained there all day.
. .~TOKYO, Friday, March 29, 2018 /Agency/ It rained there all day.
. .~TOKYO, March 29, 2018, is where and when it rained.
2018-03-29 dateline~TOKYO, March 29 (Agency) - It rained.\n\nhttps://example.com/2018/03/x
2018-03-29 dateline~TOKYO, March 29 (Agency) - It rained.\n\n© 2018 The Example
2018-03-29 dateline~TOKYO, March 29 (Agency) - It rained on Thursday, as it did on March 22, 2018.
. .~TOKYO, March 29 (Agency) - It rained on Tuesday, as it did on March 22, 2018.
. .~TOKYO, March 29 (Agency) - It rained, as it did on March 29, 1918.
2018-01-02 dateline~TOKYO, Jan. 2 (Agency) - It rained on Tuesday, as it did on Dec. 30, 2017.
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

# charset|status|bytes that say "It's “café” – 5 €"; `same': as they came
@test "character sets: said, and converted on request" {
	need artread
	local set st bytes good="It’s “café” – 5 €, no?"
	while IFS='~' read -r set bytes; do
		printf "$bytes" >in
		ends 0 "-e $set" artread -e "$set" in
		is "-e $set" "$good" "$(awk -F '\t' '$4 == "para" {
		    print $7 }' out)"
		tagcheck out || bad "-e $set: no good stream"
		ends 0 "-e auto of $set" artread -e auto in
		is "-e auto of $set" "$good" "$(awk -F '\t' '$4 == "para" {
		    print $7 }' out)"
		is "-e auto of $set: messages" '' "$(cat err)"
	done <<'END'
cp1252~It\222s \223caf\351\224 \226 5 \200, no?
macroman~It\325s \322caf\216\323 \320 5 \333, no?
utf-8~It’s “café” – 5 €, no?
utf-16le~I\000t\000\031\040s\000 \000\034\040c\000a\000f\000\351\000\035\040 \000\023\040 \0005\000 \000\254\040,\000 \000n\000o\000?\000
END
	printf 'caf\351s and \351lan\n' >in
	ends 0 'as it came' artread in
	printf 'caf\351s and \351lan' >want
	awk -F '\t' '$4 == "para" { printf "%s", $7 }' out | cmp - want ||
	    bad 'not as it came'
	is 'looks like' 'artread: in: text looks like cp1252, not UTF-8; -e auto converts it' "$(cat err)"
	is 'offsets' '0 16' "$(artread -e latin1 in | awk -F '\t' \
	    '$4 == "para" { print $2, $3 }')"
	printf 'caf\303\251 \303\251lan \377\n' >in
	ends 0 'damaged' artread -e auto in
	is 'damaged' 'artread: in: 1 bytes are not UTF-8, the first at offset 12' "$(cat err)"
	printf 'a\000\000\330b\000' >in
	ends 0 'half a pair' artread -e utf-16le in
	is 'half a pair' 'artread: in: 1 damaged characters of UTF-16' "$(cat err)"
	ends 2 'no such set' artread -e klingon in
	none_bad
}

# status|message|text
@test "HTML: a page is refused, tags and entities are said once" {
	need artread
	local st want text
	while IFS='~' read -r st want text; do
		printf "$text\n" >in
		ends "$st" "$text" artread in
		is "$text" "${want:+artread: in: $want}" "$(cat err)"
		is "$text: doc" 1 "$(grep -c '	doc	' out)"
	done <<'END'
1~text is a page of HTML; make it plain text first~<!DOCTYPE html><html><body>A wall.</body></html>
1~text is a page of HTML; make it plain text first~\n<?xml version="1.0"?>\n<HTML lang="en"><head>
0~HTML entities are left as they are~The wall &amp; the quay &#8217; fell.
0~HTML tags are left as they are~<p>The wall</p> <b>fell.</b>
0~HTML tags and entities are left as they are~<p>The wall</p> &nbsp; <br/>fell.
0~~R&D; and AT&T; a<b and c>d, <3 & more &; &#; <.>
END
	none_bad
}

@test "-l: one article a line" {
	need artread
	{
		printf '#id\tdate\ttitle\tsource\turl\ttext\n'
		printf 'a\t2018-03-29\tThe wall fell\tMoss News\t.\t'
		printf 'The wall fell\\n\\nIt fell at noon.\\tThen it was gone.\n'
		printf 'b\t.\t.\t.\thttps://example.com/2018/03/30/x\tIt rained.\r\n'
		printf '.\t.\t.\t.\t.\tIt snowed.\n'
		printf 'a\t\t\t\t\tIt rained again.\n\n'
	} >list
	{
		echo '#dateline 1'
		rec a 0 49 doc article 2018-03-29 . \
		    'title=The wall fell;source=Moss News;dct_from=meta'
		rec a 0 13 para title . 'The wall fell' .
		rec a 15 49 para body . 'It fell at noon.\tThen it was gone.' .
		rec b 0 10 doc article 2018-03-30 . \
		    'url=https://example.com/2018/03/30/x;dct_from=url'
		rec b 0 10 para body . 'It rained.' .
		rec list 0 10 doc article . . .
		rec list 0 10 para body . 'It snowed.' .
		rec a-2 0 16 doc article . . .
		rec a-2 0 16 para body . 'It rained again.' .
	} >want
	ends 0 list artread -l list
	same list want out
	tagcheck out || bad 'no good stream'
	sed 's/^list/stdin/' want >want2
	artread -l <list | cmp - want2 || bad 'standard input'
	none_bad
}

# what is wrong|documents left|line
@test "-l: malformed lines are reported, the others read" {
	need artread
	local what n line
	while IFS='~' read -r what n line; do
		printf "x\t.\t.\t.\t.\tOne.\n$line\ny\t.\t.\t.\t.\tTwo.\n" >in
		ends 1 "$what" artread -l in
		is "$what" "artread: in:2: $what" "$(cat err)"
		is "$what: documents" "$n" "$(grep -c '	doc	' out)"
		tagcheck out || bad "$what: no good stream"
	done <<'END'
fewer than 6 fields~2~a\t.\tIt rained.
more than 6 fields~3~a\t.\t.\t.\t.\tIt rained.\tThen not.
bad escape~3~a\t.\t.\t.\t.\tIt rained \\q.
bad document id~3~a b\t.\t.\t.\t.\tIt rained.
not a date~3~a\tsoon\t.\t.\t.\tIt rained.
text is a page of HTML; make it plain text first~3~a\t.\t.\t.\t.\t<html>It rained.
END
	none_bad
}

@test "-l gives what the files give" {
	need artread
	cp "$DL_TESTS"/articles/*.txt .
	for f in *.txt; do
		awk -v id="${f%.txt}" 'BEGIN { printf "%s\t.\t.\t.\t.\t", id }
		{ gsub(/\\/, "&&"); gsub(/\t/, "\\t"); printf "%s\\n", $0 }
		END { print "" }' "$f"
	done >list
	artread *.txt >want
	artread -l list >out
	same 'the same stream' want out
	split -l 2 list part.
	{ for p in part.*; do artread -l $p; done | grep -v '^#'; } >out
	grep -v '^#' want | cmp - out || bad 'in parts'
	none_bad
}

@test "-v: documents and bytes on standard error, nothing else changes" {
	need artread
	printf 'One.\n\f\nTwo.\n' >in
	artread <in >want
	artread -v <in >out 2>err
	same 'the stream' want out
	grep -qx 'artread: 2 documents, 0.0 MB, 0.[0-9] MB/s' err ||
	    bad "$(cat err)"
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

@test "a folder in the order of its days: dates first, then the files" {
	need artread
	cp "$DL_TESTS"/articles/* .
	artread -M meta.tsv *.txt | awk -F '\t' '$4 == "doc" {
	    print $6 "\t" $1 ".txt" }' | sort | cut -f 2 |
	    xargs artread -M meta.tsv >out
	tagcheck out || bad 'no good stream'
	awk -F '\t' '$4 == "doc" { print $6 }' out >days
	is 'documents' "$(ls *.txt | wc -l)" "$(wc -l <days)"
	sort -c days || bad 'not in order'
	none_bad
}
