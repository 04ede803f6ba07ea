# The promises about the stream, over all programs: what a filter does not
# understand leaves it byte for byte; taking away what it added gives back its
# input; a second run adds nothing; unescaped text is the document's bytes;
# the order of the format holds; memory depends on the largest document.

load helper

setup_file()
{
	local p

	for p in kept spans cost; do
		helper_program $p || return 1
	done
}

setup()
{
	dl_setup
	AID=$DL_BUILD/fault
	TAGGERS=$(built $DL_TAGGERS)
	fast
	cp "$DL_ROOT"/tests/articles/*.txt "$DL_ROOT"/tests/articles/meta.tsv .
}

# What a tagger adds.
adds()
{
	case $1 in
	enttag) echo ent ;;
	datenorm) echo date ;;
	evtag)	echo event ;;
	esac
}

# The articles as sentences, with what the taggers before TOOL add.
upto()
{
	local t

	if [ -x "$DL_BUILD/artread" ]; then
		artread -M meta.tsv ./*.txt | sentsplit
	else
		sentsplit ./*.txt
	fi >made.tsv
	for t in $TAGGERS; do
		[ "$t" != "$1" ] || break
		$t made.tsv >more.tsv && mv more.tsv made.tsv
	done
}

# Foreign things between the records: comments, kinds of other programs.
disturb()
{
	awk -F '\t' -v OFS='\t' '
		{ print }
		NR % 7 == 0 { print "# a comment; 100% of \\it" }
		$4 == "sent" && NR % 3 == 0 {
			print $1, $2, $3, "note", "ANY", "x\\ty", $7, "a=1"
		}' "$1"
}

@test "removing what a tagger added gives back its input" {
	need sentsplit
	local t k

	for t in $TAGGERS; do
		upto $t
		disturb made.tsv >in.tsv
		for f in made.tsv in.tsv; do
			$t $f >out.tsv 2>err
			is "$t: $f: status" 0 $?
			"$AID/kept" $f out.tsv || bad "$t: $f"
			without $(adds $t) out.tsv >back.tsv
			without $(adds $t) $f >before.tsv
			same "$t: $f: removed" before.tsv back.tsv
			[ $f = in.tsv ] || ! cmp -s $f out.tsv ||
			    bad "$t: nothing was added to the articles"
		done
	done
	none_bad
}

@test "a second run adds nothing" {
	need sentsplit
	local t

	for t in $TAGGERS; do
		upto $t
		disturb made.tsv >in.tsv
		$t in.tsv >once.tsv
		$t once.tsv >twice.tsv
		same "$t" once.tsv twice.tsv
	done
	upto none
	for t in $(built artgroup evgroup); do
		$t made.tsv >once.tsv
		$t once.tsv >twice.tsv
		same "$t" once.tsv twice.tsv
	done
	for t in $(built sentsplit); do
		for o in '' -k; do
			upto none
			$t $o made.tsv >once.tsv
			same "$t on what is split" made.tsv once.tsv
			$t $o ./*.txt >once.tsv
			$t $o once.tsv >twice.tsv
			same "$t $o" once.tsv twice.tsv
		done
	done
	none_bad
}

@test "unescaped text is the document's bytes, and tagcheck agrees" {
	need sentsplit tagcheck
	local t f id

	: >hard.txt
	printf '\357\273\277Kim\001 met \303\251\377 Xi.\r\n\r\nA\\B\t; a=b|c' \
	    >>hard.txt
	printf ' on 3 May.\000 They %%s agreed; 5 \342\202\254.\n\n.\n' \
	    >>hard.txt
	upto none
	tagcheck made.tsv || bad 'tagcheck, articles'
	sentsplit ./*.txt >all.tsv
	for t in $TAGGERS; do
		$t all.tsv >more.tsv && mv more.tsv all.tsv
	done
	tagcheck all.tsv || bad 'tagcheck, with a hard text'
	for f in ./*.txt; do
		id=${f##*/}
		id=${id%.txt}
		for s in made.tsv all.tsv; do
			[ $s-$id != made.tsv-hard ] || [ -s $s ] || continue
			"$AID/spans" -i "$id" $f $s 2>/dev/null ||
			    bad "$id in $s"
		done
	done
	none_bad
}

@test "the grouper changes the value of events and nothing else" {
	need sentsplit evgroup
	upto none
	# Without a tagger of events, these are two.
	{
		cat made.tsv
		rec z 0 30 doc article 2018-03-29 . .
		rec z 0 29 sent body 1 'The two met again in Beijing.' .
		rec z 8 11 event CONSULT . met 'lemma=meet;src=Kim Jong Un;tgt=Xi Jinping;when=2018-03-28;status=happened'
	} >in.tsv
	evgroup in.tsv >out.tsv
	mask='BEGIN { FS = OFS = "\t" } $4 == "event" { $6 = "."
	    sub(/;nth=[0-9]*/, "", $8) } { print }'
	awk "$mask" in.tsv >want
	awk "$mask" out.tsv >have
	same 'all but the value' want have
	is 'events without a group' '' \
	    "$(awk -F '\t' '$4 == "event" && $6 == "."' out.tsv)"
	none_bad
}

@test "the splitter keeps everything but the paragraphs; -k keeps them too" {
	need sentsplit artread
	artread -M meta.tsv ./*.txt >paras.tsv
	disturb paras.tsv >in.tsv
	sentsplit in.tsv >out.tsv
	sentsplit -k in.tsv >kept.tsv
	without para in.tsv >want
	without sent out.tsv >have
	same 'without paragraphs' want have
	"$AID/kept" in.tsv kept.tsv || bad 'with -k'
	without para kept.tsv >have
	same 'the same sentences' out.tsv have
	none_bad
}

@test "streams may be joined: the output of two is the two outputs joined" {
	need sentsplit
	local t

	for t in $TAGGERS; do
		upto $t
		awk -F '\t' '$4 == "doc" { n++ } n > 2 { exit } { print }' \
		    made.tsv >a.tsv
		awk -F '\t' '$4 == "doc" { n++ } n > 2 { print }' \
		    made.tsv >b.tsv
		{ $t a.tsv; $t b.tsv; } >want
		cat a.tsv b.tsv | $t >have
		same "$t: cat" want have
		$t a.tsv b.tsv >have
		same "$t: two operands" want have
		$t - b.tsv <a.tsv >have
		same "$t: standard input and a file" want have
	done
	none_bad
}

@test "the order of the format: sort changes nothing" {
	need sentsplit
	upto none
	grep -v '^#' made.tsv | sort -s -t "$TAB" -k 1,1 -k 2,2n -k 3,3nr >sorted
	awk -F '\t' '$4 == "doc" { print $1 }' made.tsv >ids
	while read -r id; do
		awk -F '\t' -v id="$id" '$1 == id' made.tsv >one
		awk -F '\t' -v id="$id" '$1 == id' sorted >two
		same "$id" one two
	done <ids
	is 'lines that have not eight fields' '' \
	    "$(awk -F '\t' '!/^#/ && NF != 8' made.tsv)"
	is 'empty fields' '' "$(grep -e "$TAB$TAB" -e "$TAB\$" made.tsv)"
	none_bad
}

# The n-th field, and one field more behind the last: nothing else changes.
@test "field mode appends one field and touches nothing else" {
	need sentsplit
	local t

	printf '%s\n' "1${TAB}Kim met Xi on Thursday.${TAB}x" \
	    "2${TAB}No names here.${TAB}" "3${TAB}${TAB}y" \
	    "4${TAB}Moon flew to Seoul on 27 April 2018; he agreed.${TAB}z" \
	    "5${TAB}A\\tB \\q % ; | in 2018${TAB}z" >in.tsv
	printf '6\tR\303\251\377 \001met Kim. They left.\tlast' >>in.tsv
	{ cat in.tsv; echo; } >lines.tsv
	for t in $TAGGERS; do
		$t -f 2 in.tsv >out.tsv 2>err
		is "$t: status" 0 $?
		awk -F '\t' -v OFS='\t' '{ print $1, $2, $3 }' out.tsv >back
		same "$t: the fields before" lines.tsv back
		is "$t: fields" 4 "$(awk -F '\t' '{ print NF }' out.tsv |
		    sort -u)"
		is "$t: empty" '' "$(awk -F '\t' '$4 == ""' out.tsv)"
	done
	sentsplit -f 2 in.tsv >out.tsv 2>err
	is 'sentsplit: status' 0 $?
	cut -f 1-3 out.tsv | uniq >back
	same 'sentsplit: the fields before' lines.tsv back
	is 'sentsplit: two sentences are two lines' 2 \
	    "$(awk -F '\t' '$1 == 6' out.tsv | grep -c '')"
	for t in sentsplit $TAGGERS; do
		ends 1 "$t: no such field" $t -f 9 lines.tsv
		same "$t: no such field" lines.tsv out
		for n in 0 -1 x '' 1x 99999999999999999999; do
			ends 2 "$t -f '$n'" $t -f "$n" lines.tsv
		done
	done
	none_bad
}

# Two streams, one twenty times as long: the same memory, within 5 percent
# and a page or two.
@test "memory depends on the largest document, not on the stream" {
	need sentsplit
	sanitized && skip 'the sanitizers keep what is freed'
	local t i n=30 k1 k2

	[ -z "$DL_SLOW" ] || n=600
	upto none
	grep -v '^#' made.tsv >one.tsv
	for i in $(seq 1 $n); do
		awk -F '\t' -v OFS='\t' -v i=$i '
			{ $1 = $1 "-" i; print }' one.tsv
	done >long.tsv
	for i in 1 2 3; do
		awk -F '\t' -v OFS='\t' -v i=$i '
			{ $1 = $1 "-" i; print }' one.tsv
	done >short.tsv
	for t in $(built sentsplit $DL_TAGGERS); do
		read -r _ k1 _ <<-END
		$("$AID/cost" 2 short.tsv "$DL_BUILD/$t")
		END
		read -r _ k2 _ <<-END
		$("$AID/cost" 2 long.tsv "$DL_BUILD/$t")
		END
		# How much of a program's file is mapped varies by itself.
		[ "$k2" -le $((k1 + k1 / 20 + 768)) ] ||
		    bad "$t: $k1 KiB, then $k2 KiB"
	done
	none_bad
}
