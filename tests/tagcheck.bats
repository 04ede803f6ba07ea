# tagcheck: every rule of dateline(5), one broken at a time.

load helper

# A good stream; a case replaces one line of it.
good()
{
	echo '#dateline 1'
	rec d 0 40 doc article 2018-03-29 . dct_from=option
	rec d 0 24 sent body 1 'Kim met Xi on Thursday..' para=1
	rec d 0 3 ent PER 'Kim Jong Un' Kim .
	rec d 4 7 event CONSULT . met 'lemma=meet;src=Kim;tgt=Xi'
	rec d 14 22 date DATE 2018-03-29 Thursday \
	    'begin=2018-03-29;end=2018-03-29'
	rec d 25 40 sent body 2 'It was a visit.' para=1
}

# with N FIELD...: the good stream with its line N replaced.
with()
{
	local n=$1

	shift
	good | sed "${n}d" | sed "$((n - 1))r "<(rec "$@")
}

@test "a good stream" {
	need tagcheck
	good >good
	gives '' 'from a file' tagcheck good
	gives '' 'from stdin' tagcheck <good
	gives '' 'no header' tagcheck <(sed 1d good)
	gives '' 'nothing' tagcheck </dev/null
	gives '' 'comments only' tagcheck <(printf '# a\n# b\n')
	gives '' 'blank lines only' tagcheck <(printf '\n\n')
	cat good >two
	good | sed 's/^d/e/' >>two
	gives '' 'two streams in one' tagcheck two
	none_bad
}

@test "one rule broken at a time" {
	need tagcheck
	local n message rest
	while IFS='|' read -r n message rest; do
		IFS=, read -ra f <<<"$rest"
		with "$n" "${f[@]}" >in
		ends 1 "$rest" tagcheck in
		grep -qF "tagcheck: in:$n: $message" err ||
		    bad "$rest: $(cat err)"
	done <<'END'
4|fewer than 8 fields|d,0,3,ent,PER,Kim,Kim
4|more than 8 fields|d,0,3,ent,PER,Kim,Kim,.,.
4|empty field|d,0,3,ent,PER,,Kim,.
4|bad document id|a b,0,3,ent,PER,Kim,Kim,.
4|bad start|d,+0,3,ent,PER,Kim,Kim,.
4|bad start|d,00,3,ent,PER,Kim,Kim,.
4|bad start|d,-1,3,ent,PER,Kim,Kim,.
4|bad end|d,0,0x3,ent,PER,Kim,Kim,.
4|bad end|d,0,99999999999999999999,ent,PER,Kim,Kim,.
4|end lies before start|d,3,0,ent,PER,Kim,Kim,.
4|bad kind|d,0,3,Ent,PER,Kim,Kim,.
4|unknown label for this kind|d,0,3,ent,PERSON,Kim,Kim,.
4|bad escape in field 6|d,0,3,ent,PER,K\q,Kim,.
4|bad escape in field 7|d,0,3,ent,PER,Kim,K\x4,.
4|text is not as long as its span|d,0,3,ent,PER,Kim,Kimm,.
4|text differs from its sentence|d,0,3,ent,PER,Kim,Kym,.
4|attribute is not key=value|d,0,3,ent,PER,Kim,Kim,sub
4|attribute is not key=value|d,0,3,ent,PER,Kim,Kim,Sub=x
4|attribute is not key=value|d,0,3,ent,PER,Kim,Kim,sub=x;
4|attribute given twice|d,0,3,ent,PER,Kim,Kim,sub=x;sub=y
4|mention is empty|d,0,0,ent,PER,Kim,.,.
4|span lies beyond the document|d,4,41,ent,PER,Kim,.,.
4|mention lies in no sentence|d,20,30,ent,PER,Kim,.,.
5|record is out of order|d,0,10,event,CONSULT,.,.,.
5|record stands twice|d,0,3,ent,PER,Kim,Kim,.
5|record before its document's doc record|e,4,7,event,CONSULT,.,met,.
5|bad value of a reserved attribute|d,4,7,event,CONSULT,.,met,status=maybe
5|bad value of a reserved attribute|d,4,7,event,CONSULT,.,met,src_at=0
5|bad value of a reserved attribute|d,4,7,event,CONSULT,.,met,begin=2018-02-30
6|begin lies after end|d,14,22,date,DATE,.,Thursday,begin=2018-03-30;end=2018-03-29
7|sentence is out of count|d,25,40,sent,body,3,It was a visit.,.
7|value of a sentence is not its number|d,25,40,sent,body,x,It was a visit.,.
7|sentence overlaps the one before|d,20,40,sent,body,2,.,.
7|second doc record of one document|d,30,40,doc,article,.,.,.
2|value of a doc record is not a date|d,0,40,doc,article,Thursday,.,.
END
	none_bad
}

@test "control bytes, carriage returns, spans inside a character" {
	need tagcheck
	good | sed '4s/$/\r/' >cr
	ends 1 'trailing CR' tagcheck cr
	grep -q 'cr:4: carriage return at the end' err || bad "$(cat err)"
	good | sed '4s/Jong/J\x01g/' >ctl
	ends 1 'control byte' tagcheck ctl
	good | sed '4s/PER/P\x00R/' >nul
	ends 1 'NUL' tagcheck nul
	grep -q 'nul:4: NUL byte' err || bad "$(cat err)"
	{ rec d 0 9 doc article . . .; rec d 0 9 sent body 1 'Müller x' .
	rec d 2 7 ent PER . . .; } >inside
	ends 1 'inside a character' tagcheck inside
	grep -q 'inside:3: span begins or ends inside' err || bad "$(cat err)"
	good | head -c -1 >nolf
	ends 1 'no final LF' tagcheck nolf
	none_bad
}

@test "documents that come back, versions, files that are missing" {
	need tagcheck
	good >one
	sed 's/^d/e/' one >other
	cat one other one >back
	ends 1 'a document comes back' tagcheck back
	grep -q 'back:16: document comes a second time' err || bad "$(cat err)"
	sed '1s/1/2/' one >newer
	ends 2 'a newer version' tagcheck newer
	ends 2 'a missing file among three' tagcheck one missing other
	grep -q '^tagcheck: missing: No such file' err || bad "$(cat err)"
	ends 2 'a directory' tagcheck .
	ends 2 'an unknown option' tagcheck -x
	none_bad
}

@test "what the input is does not hang on the sizes of reads" {
	need tagcheck enttag
	{ rec d 0 3 doc article "$(head -c 70000 /dev/zero | tr '\0' x)" . .
	rec d 0 3 sent body 1 Kim .; } >long
	enttag <long >whole
	{ head -c 40000 long; sleep 0.2; tail -c +40001 long; } |
	    enttag >pieces
	same 'a first line beyond 64 KiB' whole pieces
	none_bad
}

@test "lines that belong to no document take no memory" {
	need enttag timeline
	sanitized && skip 'too much memory'
	yes '# a comment that belongs to no document' | head -n 1000000 >many
	ulimit -v 40000
	ends 0 'comments' enttag many
	same 'comments' many out
	ends 0 'comments, read only' timeline many
	none_bad
}

@test "a record that stands twice among many with one span" {
	need tagcheck
	{ rec d 0 9 doc article . . .; rec d 0 9 sent body 1 'Kim spoke' .
	awk 'BEGIN { OFS = "\t"; for (i = 0; i < 9000; i++)
	    print "d", 0, 3, "note", "N" i, ".", "Kim", "." }'; } >many
	ends 0 'each once' tagcheck many
	rec d 0 3 note N7 . Kim . >>many
	ends 1 'one twice' tagcheck many
	is 'where' 'tagcheck: many:9003: record stands twice' "$(cat err)"
	none_bad
}

@test "many paragraphs or sentences in one place: linear time" {
	local kind t st

	need tagcheck sentsplit enttag
	for kind in para sent; do
		{ rec d 0 9 doc article . . .
		awk -v k="$kind" 'BEGIN { OFS = "\t"
		    for (i = 0; i < 30000; i++)
			print "d", 0, 9, k, "body", ".", "Kim spoke", "." }'
		rec d 0 9 sent body 1 'Kim spoke' .; } >many
		for t in sentsplit enttag; do
			st=0
			timeout 20 "$t" many >out 2>err || st=$?
			[ "$st" -lt 2 ] || bad "$t: many $kind: $st"
		done
	done
	none_bad
}
