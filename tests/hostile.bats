# Hostile input: every row of the table of promises, every program.  The rows
# are tables in here-documents; a loop runs each program on each row.

load helper

setup_file()
{
	local p

	for p in shim sweep feed odd cost kept spans; do
		helper_program $p || return 1
	done
}

setup()
{
	dl_setup
	AID=$DL_BUILD/fault
	TOOLS=$(built $DL_ALL)
	[ -n "$TOOLS" ] || skip "no program is built"
	fast
}

# on TOOL FILE: the program over one input; its status in $ST, its output in
# ./out, its messages in ./err.
on()
{
	ST=0
	case $1 in
	tagscore)
		timeout 60 tagscore ent "$2" "$2" >out 2>err </dev/null ||
		    ST=$? ;;
	*)
		timeout 60 "$1" "$2" >out 2>err </dev/null || ST=$? ;;
	esac
	# All that it adds is an attribute of the doc record.
	[ "$1" != artgroup ] || sed -i "/${TAB}doc$TAB/{
	    s/;story=[0-9a-f]\\{8\\}\$//
	    s/${TAB}story=[0-9a-f]\\{8\\}\$/$TAB./
	    }" out
}

# The same by standard input.
from_stdin()
{
	ST=0
	case $1 in
	tagscore)
		timeout 60 tagscore ent - "${3:-$2}" >out 2>err <"$2" ||
		    ST=$? ;;
	*)
		timeout 60 "$1" >out 2>err <"$2" || ST=$? ;;
	esac
}

takes_text()
{
	case $1 in
	artread|sentsplit|artgroup|enttag|datenorm|evtag|evgroup|timeline) true ;;
	*) false ;;
	esac
}

writes_stream()
{
	case $1 in
	timeline|tagcheck|tagscore) false ;;
	*) true ;;
	esac
}

# A stream of one document with two sentences; what is given as the argument
# (a printf format) stands between them, as line 4.
around()
{
	printf '#dateline 1\n'
	rec d 0 37 doc article 2018-03-29 . .
	rec d 0 23 sent body 1 'Kim met Xi on Thursday.' .
	printf "$1"
	rec d 24 36 sent body 2 'They agreed.' .
}

# A well-formed stream with all kinds, of two documents.
whole_stream()
{
	printf '#dateline 1\n# a comment\n'
	rec a 0 43 doc article 2018-03-29 . 'title=Talks;source=Our own'
	rec a 0 23 sent body 1 'Kim met Xi on Thursday.' .
	rec a 0 3 ent PER 'Kim Jong Un' Kim .
	rec a 4 7 event CONSULT . met \
	    'lemma=meet;src=Kim Jong Un;tgt=Xi Jinping;when=2018-03-29;status=happened'
	rec a 8 10 ent PER 'Xi Jinping' Xi .
	rec a 14 22 date DATE 2018-03-29 Thursday \
	    'begin=2018-03-29;end=2018-03-29'
	rec a 24 42 sent body 2 "$(printf 'Caf\303\251 talks \342\202\254 5.')" .
	rec b 0 30 doc article . . .
	rec b 0 29 sent body 1 'The two met again in Beijing.' .
}

# What every message looks like: `tool: ' first, no line without it.
said()
{
	[ -s err ] || { bad "$1: $2: no message"; return; }
	! grep -qv -e "^$1: " -e "^usage: $1" err ||
	    bad "$1: $2: a message without the name: $(head -n 2 err | cat -v)"
}

@test "nothing, blank lines, comments: nothing added, status 0" {
	local t what format

	while IFS='|' read -r what format; do
		printf "$format" >in
		for t in $TOOLS; do
			on $t in
			is "$t: $what: status" 0 $ST
			is "$t: $what: messages" '' "$(cat err)"
			case $t-$what in
			tagscore*|timeline*|tagcheck*) continue ;;
			# For it they are text.
			artread*comments|artread*header) continue ;;
			esac
			# Comments pass; no record is made.
			grep -v -e '^#dateline 1$' -e '^ *$' out >rest || :
			grep -v -e '^#dateline 1$' -e '^ *$' in >want || :
			same "$t: $what" want rest
		done
	done <<-'END'
	empty|
	one line feed|\n
	blank lines|\n\n \n\n
	comments|# one\n# two\n
	a header|#dateline 1\n
	a header and comments|#dateline 1\n# one\n
	END
	none_bad
}

# status|what|input.  The programs that take text turn it into records whose
# text is the bytes of the input.
@test "plain text: bytes are kept, whatever they are" {
	local t st what format

	while IFS='|' read -r st what format; do
		printf "$format" >in
		for t in $TOOLS; do
			on $t in
			case $t in
			tagcheck|tagscore)
				[ $ST -le 2 ] || bad "$t: $what: status $ST"
				continue ;;
			esac
			is "$t: $what: status" $st $ST
			[ $st -eq 0 ] || said $t "$what"
			writes_stream $t && [ $st -eq 0 ] || continue
			cp out have
			"$AID/spans" in have >differ 2>&1 ||
			    bad "$t: $what: $(head -n 3 differ)"
			[ -x "$DL_BUILD/tagcheck" ] || continue
			tagcheck have >differ 2>&1 ||
			    bad "$t: $what: $(head -n 3 differ)"
		done
	done <<-'END'
	0|one line|Kim met Xi on Thursday.\n
	0|no final newline|Kim met Xi on Thursday.
	0|CRLF|Kim met Xi.\r\n\r\nThey agreed on Thursday.\r\n
	0|CR alone|Kim met Xi.\rThey agreed.\n
	0|BOM|\357\273\277Kim met Xi on Thursday.\n
	0|NUL|Kim\000 met Xi on \000Thursday.\n\000\n
	0|overlong|Kim \300\257 met \340\200\257 Xi.\n
	0|surrogate|Kim \355\240\200 met Xi on Thursday.\n
	0|cut at the end|Kim met Xi on Thursday \342\202
	0|0xFF|\377Kim\377 met\377 Xi on Thursday\377.\n
	0|all bytes above ASCII|\200\201\202 \300\301 \360\361 \370\371 \376\377\n
	0|control bytes|Kim\001\002\033[31m met\177 Xi.\n
	0|tabs|Kim\tmet\tXi on Thursday.\n
	0|backslashes|Kim \\\\ met \\\\x41 Xi\\\\\n
	0|percent|Kim %%s %%n %%d met Xi 100%%.\n
	0|a dot|.\n
	0|two dots|..\n
	0|a backslash|\\\\\n
	0|fields of attributes|a=b;c=d|e=f on 3 May 2018\n
	0|astral|\360\237\230\200 Kim met \360\235\224\232 Xi.\n
	0|combining|e\314\201 Kim\314\201 met Xi.\n
	0|spaces of all kinds|Kim\302\240met\342\200\203Xi\342\200\213on\343\200\200Thursday.\n
	0|right to left|\342\200\217\327\251\327\234\327\225\327\235 Kim met Xi.\n
	0|form feeds|Kim met Xi.\n\f\nThey agreed.\n
	0|looks like a record|d\t0\t5\tsent\tbody\n
	0|a hash later|Kim met Xi.\n# They agreed.\n
	0|only a quote|"\n
	0|unbalanced brackets|((([[[{{{ Kim met Xi )))\n
	1|UTF-16 little|\377\376K\000i\000m\000\n\000
	1|UTF-16 big|\376\377\000K\000i\000m\000\n
	END
	none_bad
}

# what|line 4 of the stream.  A malformed record passes as it came, with one
# message that names the file and the line; the rest is done.  tagscore takes
# records in any order, as sets, so that for it no place is wrong.
@test "malformed records: reported with file and line, passed through" {
	local t what format

	while IFS='|' read -r what format; do
		around "$format\n" >in.tsv
		for t in $TOOLS; do
			case $t-$what in
			artread-*|tagscore-place:*) continue ;;
			esac
			on $t in.tsv
			is "$t: $what: status" 1 $ST
			said $t "$what"
			grep -q '^[a-z]*: in.tsv:4: .' err || bad "$t: $what:" \
			    "no in.tsv:4 in $(head -n 2 err | cat -v)"
			[ $t = tagcheck ] || [ $t = tagscore ] ||
			    is "$t: $what: messages" 1 $(grep -c '' err)
			writes_stream $t || continue
			"$AID/kept" in.tsv out >differ ||
			    bad "$t: $what: $(cat -v differ)"
		done
	done <<-'END'
	a word|Kim
	an empty line|
	seven fields|d\t0\t3\tent\tPER\tKim\tKim
	nine fields|d\t0\t3\tent\tPER\tKim\tKim\t.\t.
	a tab at the end|d\t0\t3\tent\tPER\tKim\tKim\t.\t
	only tabs|\t\t\t\t\t\t\t
	an empty field|d\t0\t3\tent\t\tKim\tKim\t.
	empty id|\t0\t3\tent\tPER\tKim\tKim\t.
	space in the id|d d\t0\t3\tent\tPER\tKim\tKim\t.
	negative start|d\t-1\t3\tent\tPER\tKim\tKim\t.
	signed start|d\t+0\t3\tent\tPER\tKim\tKim\t.
	hexadecimal start|d\t0x0\t3\tent\tPER\tKim\tKim\t.
	leading zero|d\t00\t3\tent\tPER\tKim\tKim\t.
	start with a space|d\t 0\t3\tent\tPER\tKim\tKim\t.
	fraction|d\t0\t3.0\tent\tPER\tKim\tKim\t.
	2^64|d\t18446744073709551616\t18446744073709551619\tent\tPER\tKim\tKim\t.
	2^63|d\t0\t9223372036854775808\tent\tPER\tKim\tKim\t.
	10^40|d\t0\t10000000000000000000000000000000000000000\tent\tPER\tKim\tKim\t.
	end before start|d\t3\t0\tent\tPER\tKim\tKim\t.
	shorter than its span|d\t0\t4\tent\tPER\tKim\tKim\t.
	longer than its span|d\t0\t2\tent\tPER\tKim\tKim\t.
	place: beyond the document|d\t35\t38\tent\tPER\tKim\tKim\t.
	place: far beyond|d\t9223372036854775804\t9223372036854775807\tent\tPER\tKim\tKim\t.
	capital in the kind|d\t0\t3\tEnt\tPER\tKim\tKim\t.
	backslash at the end|d\t0\t3\tent\tPER\tKim\tKi\\\t.
	escape q|d\t0\t3\tent\tPER\tKim\tKi\\q\t.
	escape x4G|d\t0\t3\tent\tPER\tKim\tKi\\x4G\t.
	escape x4|d\t0\t3\tent\tPER\tKim\tKi\\x4\t.
	escape in the value|d\t0\t3\tent\tPER\tKi\\q\tKim\t.
	escape in the attributes|d\t0\t3\tent\tPER\tKim\tKim\tsub=\\q
	attribute without value|d\t0\t3\tent\tPER\tKim\tKim\tsub
	attribute without key|d\t0\t3\tent\tPER\tKim\tKim\t=x
	attribute twice|d\t0\t3\tent\tPER\tKim\tKim\tsub=a;sub=b
	semicolon at the end|d\t0\t3\tent\tPER\tKim\tKim\tsub=a;
	NUL|d\t0\t3\tent\tPER\tKim\tK\000m\t.
	ESC|d\t0\t3\tent\tPER\tKim\tK\033m\t.
	DEL|d\t0\t3\tent\tPER\tKim\tK\177m\t.
	trailing CR|d\t0\t3\tent\tPER\tKim\tKim\t.\r
	place: another document|e\t0\t3\tent\tPER\tKim\tKim\t.
	place: second doc record|d\t0\t37\tdoc\tarticle\t.\t.\t.
	place: text of another place|d\t4\t7\tent\tPER\tKim\tKim\t.
	place: a wider span later|d\t0\t24\tnote\tX\t.\t.\t.
	END
	none_bad
}

@test "a million fields; a million attributes" {
	local t n=1000000

	sanitized && n=20000
	{
		around '' | head -n 3
		printf 'd'
		yes "$TAB" | head -n $n | tr -d '\n'
		printf '\nd\t0\t3\tent\tPER\tKim\tKim\ta=1'
		yes ';a=1' | head -n $n | tr -d '\n'
		printf '\n'
		around '' | tail -n 1
	} >in.tsv
	for t in $TOOLS; do
		[ $t != artread ] || continue
		on $t in.tsv
		is "$t: status" 1 $ST
		grep -q '^[a-z]*: in.tsv:4: .*fields' err ||
		    bad "$t: $(head -n 2 err)"
		grep -q '^[a-z]*: in.tsv:5: .*twice' err ||
		    bad "$t: $(head -n 2 err)"
		! writes_stream $t || "$AID/kept" in.tsv out >differ ||
		    bad "$t: $(head -c 200 differ)"
	done
	none_bad
}

@test "a mention before its document, interleaved documents" {
	local t

	{
		echo '#dateline 1'
		rec d 0 3 ent PER Kim Kim .
		rec d 0 37 doc article . . .
		rec d 0 23 sent body 1 'Kim met Xi on Thursday.' .
	} >before.tsv
	{
		echo '#dateline 1'
		rec d 0 37 doc article . . .
		rec d 0 23 sent body 1 'Kim met Xi on Thursday.' .
		rec e 0 37 doc article . . .
		rec e 0 23 sent body 1 'Kim met Xi on Thursday.' .
		rec d 24 36 sent body 2 'They agreed.' .
	} >between.tsv
	for t in $TOOLS; do
		[ $t != artread ] && [ $t != tagscore ] || continue
		on $t before.tsv
		is "$t: before: status" 1 $ST
		grep -q 'before.tsv:2: ' err || bad "$t: $(head -n 1 err)"
		! writes_stream $t || "$AID/kept" before.tsv out ||
		    bad "$t: before"
		on $t between.tsv
		is "$t: between: status" 1 $ST
		grep -q 'between.tsv:6: ' err || bad "$t: $(head -n 1 err)"
		! writes_stream $t || "$AID/kept" between.tsv out ||
		    bad "$t: between"
	done
	none_bad
}

@test "offsets inside a character are an error" {
	local t

	{
		echo '#dateline 1'
		rec d 0 9 doc article . . .
		rec d 0 8 sent body 1 "$(printf 'Caf\303\251 Xi')" .
		rec d 4 8 ent PER . "$(printf '\251 Xi')" .
	} >in.tsv
	for t in $TOOLS; do
		[ $t != artread ] && [ $t != tagscore ] || continue
		on $t in.tsv
		is "$t: status" 1 $ST
		grep -q 'in.tsv:4: .*character' err ||
		    bad "$t: $(head -n 1 err)"
	done
	none_bad
}

@test "records with CRLF: an error that says so" {
	local t

	around '' | sed 's/$/\r/' >in.tsv
	around '' | sed -e 1d -e 's/$/\r/' >bare.tsv
	for t in $TOOLS; do
		[ $t != artread ] || continue
		for f in in.tsv bare.tsv; do
			on $t $f
			is "$t: $f: status" 1 $ST
			grep -q 'carriage return' err ||
			    bad "$t: $f: $(head -n 1 err)"
			! writes_stream $t || "$AID/kept" $f out ||
			    bad "$t: $f"
		done
	done
	none_bad
}

@test "a higher version than we know: status 2 before any output" {
	local t v

	for v in 2 10 1x -1 99999999999999999999; do
		{
			printf '#dateline %s\n' "$v"
			around '' | sed 1d
		} >in.tsv
		for t in $TOOLS; do
			[ $t != artread ] || continue
			on $t in.tsv
			is "$t: version '$v': status" 2 $ST
			said $t "version $v"
			! writes_stream $t || is "$t: version '$v': output" '' \
			    "$(cat out)"
		done
	done
	none_bad
}

@test "dates that cannot be: no overflow, no crash" {
	local t line

	while read -r line; do
		printf '%s\n' "$line"
	done >in <<-'END'
	It was 31 February 2018.
	It was 30 February.
	It was on 29 February 1900 and on 29 February 2000.
	It was in year 0 and in the year 0000.
	It was on 99999999999999-99-99 at 99:99:99.
	It was 9999-12-31, and the day after that.
	It was 0000-00-00 or 2018-13-32.
	In 10^400 years, in 99999999999999999999999999999999 years, we shall see.
	Some 9223372036854775807 days ago and 9223372036854775808 weeks later.
	18446744073709551616 months ago; minus 4294967296 years from now.
	In 2018-W54-8, in 2018-Q5, in the 99th century, in the -5th century.
	On the 0th of May, the 32nd of May, the 999999999999th of May.
	It was 1 January 1 BC, 44 BC, 999999999999 BC and 999999999999 AD.
	Three hundred billion trillion million thousand hundred years ago.
	From 2018 to 2017, between 31 June and 30 June.
	At 25:61 on 00/00/0000 and on 1/1/1.
	END
	for t in $TOOLS; do
		takes_text $t || continue
		on $t in
		is "$t: status" 0 $ST
		writes_stream $t || continue
		cp out have
		"$AID/spans" in have >differ 2>&1 ||
		    bad "$t: $(head -n 3 differ)"
		[ ! -x "$DL_BUILD/tagcheck" ] ||
		    tagcheck have >differ 2>&1 ||
		    bad "$t: $(head -n 5 differ)"
	done
	for d in 2018-02-31 0000-00-00 99999999999999-99-99 x '' \
	    2018-03-29T10:00 9999-12-31 0001-01-01 -0001-01-01; do
		[ -x "$DL_BUILD/datenorm" ] || break
		ST=0
		datenorm -d "$d" in >out 2>err || ST=$?
		case $ST in
		0)	cp out have
			[ ! -x "$DL_BUILD/tagcheck" ] ||
			    tagcheck have >differ 2>&1 ||
			    bad "datenorm -d '$d': $(head -n 3 differ)" ;;
		2)	said datenorm "-d '$d'"
			is "datenorm -d '$d': output" '' "$(cat out)" ;;
		*)	bad "datenorm -d '$d': status $ST" ;;
		esac
	done
	none_bad
}

@test "a full disk, a closed output, a closed input, a directory" {
	local t

	whole_stream >in.tsv
	for t in $TOOLS; do
		[ -w /dev/full ] || skip "no /dev/full"
		# A program that has nothing to say about good input.
		[ $t != tagcheck ] || continue
		for how in full closed; do
			ST=0
			case $t-$how in
			tagscore-full)
				$t ent in.tsv in.tsv >/dev/full 2>err ;;
			tagscore-closed)
				$t ent in.tsv in.tsv >&- 2>err ;;
			*-full)	$t in.tsv >/dev/full 2>err ;;
			*)	$t in.tsv >&- 2>err ;;
			esac || ST=$?
			is "$t: $how output: status" 2 $ST
			said $t "$how output"
		done
	done
	for t in $TOOLS; do
		ST=0
		case $t in
		tagscore) $t ent - in.tsv <&- >out 2>err ;;
		*)	$t <&- >out 2>err ;;
		esac || ST=$?
		is "$t: closed input: status" 2 $ST
		said $t "closed input"
		on $t .
		is "$t: a directory: status" 2 $ST
		said $t "a directory"
		grep -qi 'directory' err || bad "$t: $(cat err)"
		ST=0
		case $t in
		tagscore) $t ent - in.tsv <. >out 2>err ;;
		*)	$t <. >out 2>err ;;
		esac || ST=$?
		is "$t: a directory on stdin: status" 2 $ST
		said $t "a directory on stdin"
	done
	none_bad
}

@test "a missing file among three: the others are done, status 2" {
	local t

	whole_stream >in.tsv
	for t in $TOOLS; do
		[ $t != tagscore ] || continue
		ST=0
		$t in.tsv ./none.tsv in.tsv >out 2>err || ST=$?
		is "$t: status" 2 $ST
		grep -q "^$t: ./none.tsv: [A-Z]" err ||
		    bad "$t: $(head -n 2 err)"
		case $t in
		artread|timeline|tagcheck) continue ;;
		esac
		is "$t: documents" 4 "$(grep -c "${TAB}doc${TAB}" out)"
	done
	[ ! -x "$DL_BUILD/tagscore" ] || {
		ends 2 tagscore tagscore ent in.tsv none.tsv
		said tagscore 'a missing file'
	}
	none_bad
}

# status|what|table of artread -M
@test "a table that is missing, cut short, corrupt: a message, no output" {
	need artread
	local st what table

	printf 'Kim met Xi.\n' >a.txt
	for f in none.tsv .; do
		ends 2 "-M $f" artread -M $f a.txt
		said artread "-M $f"
		is "-M $f: output" '' "$(cat out)"
	done
	while IFS='|' read -r st what table; do
		printf "$table" >m.tsv
		ends $st "$what" artread -M m.tsv a.txt
		[ $st -eq 0 ] || said artread "$what"
		[ $st -eq 0 ] || grep -q 'm.tsv:' err || bad "$what: $(cat err)"
		[ $st -ne 2 ] || is "$what: output" '' "$(cat out)"
		[ $st -eq 2 ] || grep -q "^a${TAB}0${TAB}12${TAB}doc" out ||
		    bad "$what: no document"
	done <<-'END'
	0|empty|
	0|comments|# a\n\n
	0|no last newline|a\t2018-03-29\tTitle
	0|CRLF|a\t2018-03-29\tTitle\r\n
	0|BOM|\357\273\277a\t2018-03-29\tTitle\n
	0|cut short|a\t2018-03-29
	0|only an id|a\n
	0|twice|a\t2018-03-29\na\t2018-03-30\n
	1|no id|\t2018-03-29\n
	1|no date|a\t2018-02-31\n
	1|a huge date|a\t99999999999999999999-01-01\n
	2|UTF-16|\377\376a\000\n\000
	2|NUL|a\t2018-03-29\t\000\n
	END
	none_bad
}

@test "names with a newline or ESC are printed safely; -- and - twice" {
	local t name

	whole_stream >in.tsv
	name=$(printf 'no\nsuch\033[31m\177file')
	printf 'Kim met Xi.\n' >"$name.txt"
	printf 'Kim met Xi.\n' >-x
	for t in $TOOLS; do
		on $t "$name"
		is "$t: status" 2 $ST
		is "$t: lines of messages" 1 $(grep -c '' err)
		[ $t = tagscore ] ||
		    grep -qF 'no\x0Asuch\x1B[31m\x7Ffile' err ||
		    bad "$t: $(cat -v err)"
		! LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')" err ||
		    bad "$t: a control byte in a message"
		takes_text $t || continue
		on $t "$name.txt"
		is "$t: a file with that name: status" 0 $ST
		if writes_stream $t && cut -f 1 out | grep -v '^#' |
		    grep -q '[^A-Za-z0-9._-]'; then
			bad "$t: $(cat -v out)"
		fi
		ST=0
		$t -- -x >out 2>err || ST=$?
		is "$t: -- -x: status" 0 $ST
		! writes_stream $t || grep -q "^-x$TAB" out ||
		    bad "$t: -- -x: $(cat out err)"
		ST=0
		printf 'Kim met Xi.\n' | $t - - >out 2>err || ST=$?
		is "$t: - twice: status" 0 $ST
		! writes_stream $t || is "$t: - twice: documents" stdin \
		    "$(cut -f 1 out | grep -v '^#' | sort -u | tr '\n' ' ' |
		    sed 's/ $//')"
	done
	none_bad
}

@test "a FIFO is read like a file" {
	local t

	whole_stream >in.tsv
	for t in $TOOLS; do
		[ $t != tagscore ] || continue
		on $t in.tsv
		cp out want
		rm -f f.tsv
		mkfifo f.tsv
		cat in.tsv >f.tsv &
		on $t f.tsv
		wait
		is "$t: status" 0 $ST
		[ $t = artread ] || same $t want out
	done
	none_bad
}

@test "a pipe closed early ends a program by SIGPIPE, in silence" {
	local t

	for i in 1 2 3 4 5 6 7 8 9 10; do whole_stream | sed "s/^[ab]$TAB/&/"
	done >in.tsv
	for t in $TOOLS; do
		set -- in.tsv
		[ $t != tagscore ] || set -- ent in.tsv in.tsv
		[ $t != tagcheck ] || continue
		ST=0
		"$AID/odd" sigpipe "$DL_BUILD/$t" "$@" 2>err || ST=$?
		is "$t: status" 141 $ST
		is "$t: messages" '' "$(cat err)"
	done
	none_bad
}

@test "locale, time zone, empty environment, no arguments: same bytes" {
	local t l z n

	whole_stream >in.tsv
	printf 'Kim met Xi on Thursday in Istanbul. INIT ID 1,5 km.\n' >in
	for t in $TOOLS; do
		takes_text $t && f=in || f=in.tsv
		from_stdin $t $f
		cp out want
		for l in C POSIX C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8 ja_JP.SJIS \
		    xx_YY; do
			for z in UTC0 Asia/Tokyo XXX-25:61 '' :/none; do
				LC_ALL=$l LANG=$l TZ=$z from_stdin $t $f
				same "$t: LC_ALL=$l TZ=$z" want out
			done
		done
		[ $t != tagscore ] || continue
		"$AID/odd" noenv "$DL_BUILD/$t" <$f >out 2>err || :
		same "$t: empty environment" want out
		"$AID/odd" argc0 "$DL_BUILD/$t" <$f >out 2>err || :
		same "$t: argc 0" want out
		mkdir -p other
		(cd other && $t <../$f >../out) || :
		same "$t: another directory" want out
		for n in 1 2 3; do
			from_stdin $t $f
			same "$t: run $n" want out
		done
	done
	none_bad
}

@test "one byte at a time and cut at every byte: same bytes as whole" {
	local t most=120

	sanitized && most=20
	[ -z "$DL_SLOW" ] || most=0
	whole_stream >in.tsv
	printf '\357\273\277Kim met Xi on Thursday. Caf\303\251\000\n\n' >in
	printf 'They agreed\r\non 3 May 2018. \342\202\254 5.\n\f\nEnd' >>in
	for t in $TOOLS; do
		case $t in
		tagscore) continue ;;
		artread) files=in ;;
		tagcheck|artgroup|evgroup|timeline) files=in.tsv ;;
		*)	files='in in.tsv' ;;
		esac
		for f in $files; do
			"$AID/feed" -m $most $f "$DL_BUILD/$t" >differ ||
			    bad "$t: $f: $(head -n 3 differ)"
			"$AID/feed" -b $f "$DL_BUILD/$t" >differ ||
			    bad "$t: $f: $(head -n 3 differ)"
		done
	done
	none_bad
}

@test "pipes that do not block, with more than a pipe holds" {
	local t i

	for i in $(seq 1 300); do
		whole_stream | sed "s/^\([ab]\)$TAB/\1$i$TAB/"
	done >in.tsv
	for t in $TOOLS; do
		[ $t != tagscore ] || continue
		"$AID/feed" -m 1 -b in.tsv "$DL_BUILD/$t" >differ ||
		    bad "$t: $(head -n 3 differ)"
	done
	none_bad
}

# sweep FAULT...: each fault, each program, the Nth call for every N.
sweep()
{
	local t fault f

	sanitized && skip "a shim cannot be preloaded under the sanitizers"
	"$AID/sweep" read:short /dev/null true || skip "no preloading here"
	whole_stream >in.tsv
	printf 'Kim met Xi on Thursday. They agreed on 3 May 2018.\n' >in
	for t in $TOOLS; do
		takes_text $t && f=in || f=in.tsv
		set -- "$DL_BUILD/$t"
		[ $t != tagscore ] || set -- "$@" ent - in.tsv
		for fault in $FAULTS; do
			case $t-$fault in
			# Nothing is written about good input.
			tagcheck-write*) continue ;;
			esac
			"$AID/sweep" $fault $f "$@" >differ ||
			    bad "$t: $fault: $(head -n 8 differ)"
			[ $f != in ] || [ $t = artread ] ||
			    "$AID/sweep" $fault in.tsv "$@" >differ ||
			    bad "$t: $fault, a stream: $(head -n 8 differ)"
		done
	done
	none_bad
}

@test "the Nth allocation fails: 2, a message, no partial record" {
	FAULTS='malloc:ENOMEM'
	sweep
}

@test "the Nth read or write fails: 2, a message, no partial record" {
	FAULTS='read:EIO write:ENOSPC write:EIO close:EIO'
	sweep
}

@test "short reads and writes, EINTR, EAGAIN are retried" {
	FAULTS='read:short read:EINTR read:EAGAIN write:short write:EINTR
	    write:EAGAIN'
	sweep
}

# big N WAY: a text of N bytes.
big()
{
	case $2 in
	words)	yes 'Kim met Xi in Beijing and they agreed on peace' |
		    tr '\n' ' ' ;;
	lines)	yes 'Kim met Xi on 3 May 2018 in Beijing.' ;;
	dots)	yes . | tr -d '\n' ;;
	initials) yes 'A.' | tr '\n' ' ' ;;
	capitals) yes 'KIM MET XI IN BEIJING ON THURSDAY.' ;;
	quotes)	yes "\"'(" | tr -d '\n' ;;
	brackets) yes '[' | tr -d '\n' ;;
	letters) yes Abcdefghij | tr -d '\n' ;;
	dates)	yes 'on 3 May 2018, ' | tr -d '\n' ;;
	counts)	yes 1 | tr '\n' ' ' ;;
	months)	yes 'May and' | tr '\n' ' ' ;;
	digits)	yes 1234567890 | tr -d '\n' ;;
	names)	yes 'Kim Jong Un and ' | tr -d '\n' ;;
	hyphens) yes 'Kim-Xi-' | tr -d '\n' ;;
	apostrophes) yes "o'" | tr -d '\n' ;;
	ats)	yes 'a@b.' | tr -d '\n' ;;
	bad)	yes "$(printf '\303\377\200')" | tr -d '\n' ;;
	blank)	yes '' ;;
	esac | head -c "$1"
}

WAYS='words lines dots initials capitals quotes brackets letters dates counts
    months digits
    names hyphens apostrophes ats bad blank'

# linear WHAT FILE1 FILE2 CMD...: twice the input takes less than 2.3 times
# the time.  Of several runs the fastest counts; a failure is measured again,
# with more runs, since others use this machine too.
linear()
{
	local what=$1 f1=$2 f2=$3 t1 t2 st runs

	shift 3
	for runs in 1 4 9; do
		read -r t1 _ st <<-END
		$("$AID/cost" $runs "$f1" "$@")
		END
		[ "$st" -le 1 ] || { bad "$what: status $st"; return; }
		read -r t2 _ st <<-END
		$("$AID/cost" $runs "$f2" "$@")
		END
		# What is over in 4 ms is too short to be measured.
		[ "$t2" -ge 4000 ] || return 0
		[ $((t2 * 10)) -ge $((t1 * 23)) ] || return 0
	done
	bad "$what: $t1 us, then $t2 us for twice the input"
}

@test "linear time on hostile text" {
	local t w n=${DL_LINEAR:-130560}

	sanitized && skip "time means nothing under the sanitizers"
	for w in $WAYS; do
		big $n $w >1
		big $((2 * n)) $w >2
		for t in $TOOLS; do
			takes_text $t || continue
			linear "$t: $w" 1 2 timeout 60 "$DL_BUILD/$t"
		done
	done
	none_bad
}

@test "a record of over 256 MiB: reported, passed through, the rest done" {
	sanitized && skip 'too much memory'
	local t n

	{
		around '' | head -n 3
		printf 'd\t0\t3\tent\tPER\tKim\t'
		yes K | tr -d '\n' | head -c 269000000
		printf '\t.\n'
		around '' | tail -n 1
	} >in.tsv
	n=$(wc -c <in.tsv)
	for t in datenorm evgroup sentsplit tagcheck timeline; do
		ends 1 $t $t in.tsv
		$t in.tsv 2>err | { writes_stream $t && wc -c || cat >/dev/null
		} >size
		said $t 'long record'
		grep -q ':4: .*longer than' err || bad "$t: $(head -n 2 err)"
		! writes_stream $t || [ $(cat size) -ge $n ] ||
		    bad "$t: $(cat size) bytes came out of $n"
	done
	ends 1 tagscore tagscore ent in.tsv in.tsv
	{
		printf 'a\t'
		yes 'Kim ' | tr -d '\n' | head -c 269000000
		printf '\tb\nc\tOn 3 May 2018.\n'
	} >row
	n=$(wc -c <row)
	ST=0
	datenorm -f 2 row 2>err | tail -c +$((n - 16)) >out || ST=$?
	said datenorm 'long row'
	[ "$(tail -n 1 out)" = "c${TAB}On 3 May 2018.${TAB}2018-05-03" ] ||
	    bad "long row: $(tail -c 99 out)"
	rm -f in.tsv row
	none_bad
}

# Rows of a gigabyte: only when asked for (make check-slow).

@test "slow: a line of a gigabyte" {
	[ -n "$DL_SLOW" ] || skip 'slow: make check-slow'
	sanitized && skip 'too much memory'
	local t

	for t in $TOOLS; do
		[ $t != tagscore ] || continue
		# As text: within the limit, or a message and status 1 or 2.
		ST=0
		yes 'Kim met Xi on Thursday. ' | tr -d '\n' |
		    head -c 1073741824 | { ulimit -v 8000000
		    timeout 600 $t >out 2>err; } || ST=$?
		echo "# $t: text: status $ST: $(head -n 1 err)" >&3
		[ $ST -le 2 ] || bad "$t: text: status $ST"
		[ $ST -eq 0 ] || said $t text
		rm -f out
		[ $t != artread ] || continue
		# As a record between two good ones: reported, passed through.
		ST=0
		{
			around '' | head -n 3
			printf 'd\t0\t3\tent\tPER\tKim\t'
			yes K | tr -d '\n' | head -c 1073741824
			printf '\t.\n'
			around '' | tail -n 1
		} | { ulimit -v 4000000; timeout 600 $t 2>err; } |
		    { writes_stream $t && wc -c || cat >/dev/null; } >size
		grep -q ':4: .*longer than' err ||
		    bad "$t: record: $(head -n 2 err)"
		! writes_stream $t || [ $(cat size) -ge 1073741824 ] ||
		    bad "$t: record: $(cat size) bytes came out"
	done
	none_bad
}

@test "slow: ten million fields; a document of a gigabyte" {
	[ -n "$DL_SLOW" ] || skip 'slow: make check-slow'
	sanitized && skip 'too much memory'
	local t

	for t in $TOOLS; do
		[ $t != artread ] && [ $t != tagscore ] || continue
		{
			around '' | head -n 3
			printf 'd'
			yes "$TAB" | head -n 10000000 | tr -d '\n'
			echo
			around '' | tail -n 1
		} | timeout 600 $t >out 2>err || :
		grep -q ':4: more than 8 fields' err ||
		    bad "$t: $(head -n 2 err)"
		# Many sentences, one document.
		{
			printf '#dateline 1\n'
			rec d 0 2000000000 doc article 2018-03-29 . .
			awk 'BEGIN { for (i = 0; i < 13000000; i++)
			    printf "d\t%d\t%d\tsent\tbody\t%d\tKim met Xi on Thursday.\t.\n",
			    i * 24, i * 24 + 23, i + 1 }'
		} | { ulimit -v 16000000; timeout 900 $t 2>err; echo $? >st; } |
		    wc -c >size || :
		echo "# $t: a document of 13 million sentences: status" \
		    "$(cat st), $(cat size) bytes: $(head -n 1 err)" >&3
		[ $(cat st) -le 2 ] || bad "$t: document: status $(cat st)"
		[ $(cat st) -eq 0 ] || said $t document
	done
	none_bad
}

@test "slow: 20 runs, 6 locales, 3 sizes of pieces: one output" {
	[ -n "$DL_SLOW" ] || skip 'slow: make check-slow'
	local t l n i f

	whole_stream >in.tsv
	printf 'Kim met Xi on Thursday in Istanbul. INIT ID 1,5 km.\n' >in
	for t in $TOOLS; do
		[ $t != tagscore ] || continue
		takes_text $t && f=in || f=in.tsv
		for l in C C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8 ja_JP.SJIS xx; do
			for n in 1 17 65536; do
				for i in $(seq 1 20); do
					dd bs=$n if=$f status=none |
					    LC_ALL=$l $t 2>&1 | cksum
				done
			done
		done | sort -u >sums
		is "$t: outputs" 1 "$(grep -c '' sums)"
	done
	none_bad
}
