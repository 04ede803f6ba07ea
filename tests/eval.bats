# The parts of `make eval' and `make bench' that can be wrong in silence.
load helper

@test "without gold eval says so and succeeds" {
	mkdir -p top/tests
	cp -R "$DL_TESTS/eval" top/tests/
	gives 'eval: no gold in ../shared/gold, nothing to measure\n' \
	    "no gold" sh top/tests/eval/run
	none_bad
}

# cut FILE START END: these bytes.
bytes()
{
	head -c "$3" "$1" | tail -c $(($3 - $2))
}

@test "variants of a text: the gold points at the same sentences" {
	# 16 sentences on one line, two in a second paragraph, a caption.
	{
		for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
			printf 'Sentence %d is here, as long as it is. ' $i
		done
		printf 'End.\n\nNot  moved. Done!\n\nCaption\n'
	} >t.txt
	{
		at=0 n=0
		rec t 0 "$(wc -c <t.txt)" doc article . . .
		for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
			s="Sentence $i is here, as long as it is."
			n=$((n + 1))
			rec t $at $((at + ${#s})) sent body $n "$s" .
			at=$((at + ${#s} + 1))
		done
		for s in 'End.' 'Not  moved.' 'Done!' 'Caption'; do
			n=$((n + 1))
			[ "$s" = 'Done!' ] && at=$((at - 1))
			rec t $at $((at + ${#s})) sent body $n "$s" .
			at=$((at + ${#s} + 2))
		done
	} >t.tsv
	for how in wrap crlf one glue; do
		LC_ALL=C awk -v how=$how -v text=v.txt \
		    -f "$DL_TESTS/eval/variant.awk" t.txt t.tsv >v.tsv
		grep -c sent v.tsv >count
		is "$how: sentences" 20 "$(cat count)"
		while IFS=$TAB read -r _ s e kind _ n _; do
			[ "$kind" = sent ] || continue
			want=$(awk -F '\t' -v n="$n" '$4 == "sent" &&
			    $6 == n { print $7 }' t.tsv)
			have=$(bytes v.txt "$s" "$e" | tr '\n' ' ')
			is "$how: $n" "$want" "$have"
		done <v.tsv
		is "$how: the end" "$(wc -c <v.txt | tr -d ' ')" \
		    "$(awk -F '\t' '$4 == "doc" { print $3 }' v.tsv)"
	done
	LC_ALL=C awk -v how=wrap -v text=v.txt \
	    -f "$DL_TESTS/eval/variant.awk" t.txt t.tsv >v.tsv
	[ "$(awk '{ if (length($0) > n) n = length($0) } END { print n }' \
	    v.txt)" -le 72 ] || bad "wrap: a line is longer than 72"
	LC_ALL=C awk -v how=glue -v text=v.txt \
	    -f "$DL_TESTS/eval/variant.awk" t.txt t.tsv >v.tsv
	# 17 spaces between a stop and a capital, every fourth is gone.
	is "glue" 4 "$(($(wc -c <t.txt) - $(wc -c <v.txt)))"
	none_bad
}

@test "perturbed gold: same seed, same bytes; still a stream" {
	need tagscore
	for i in 1 2 3 4 5 6; do
		rec d$i 0 2000 doc article 2018-03-29 . .
		for j in 1 2 3 4 5 6 7 8 9; do
			s=$((j * 100))
			rec d$i $s $((s + 10)) date DATE 2018-0$j . .
			rec d$i $s $((s + 20)) event OCCUR g$j . .
		done
	done >gold
	for kind in date event; do
		"$DL_TESTS/eval/perturb" $kind 1 <gold >a
		"$DL_TESTS/eval/perturb" $kind 1 <gold >b
		"$DL_TESTS/eval/perturb" $kind 2 <gold >c
		same "$kind: seed 1 twice" a b
		cmp -s a c && bad "$kind: seeds 1 and 2 agree"
		ends 0 "$kind" tagscore $kind gold a
		grep -q '=1.0000 .*=1.0000 .*=1.0000 \|F1 100.00' out &&
		    bad "$kind: nothing perturbed: $(cat out)"
	done
	none_bad
}

@test "the cases of other date programs that we refuse" {
	local cases=$DL_ROOT/../shared/gold/date/cases.tsv
	local table=$DL_TESTS/eval/date-refusals.tsv
	need datenorm
	[ -f "$cases" ] || skip 'no gold'
	awk -v make=1 -f "$DL_TESTS/eval/datecases.awk" "$cases" >in
	datenorm in >stream
	awk -v show=wrong -f "$DL_TESTS/eval/datecases.awk" "$cases" stream \
	    "$table" >counts
	is 'right after all, or no case' '' \
	    "$(grep '^r[ie]' wrong)"
	# Every reason is explained at the head of the table, and used.
	grep -v '^#' "$table" | cut -f 3 | sort -u >used
	sed -n 's/^# \([a-z]*\): .*/\1/p' "$table" | sort -u >explained
	same 'reasons' explained used
	is 'twice' '' "$(grep -v '^#' "$table" | cut -f 1,2 | sort | uniq -d)"
	none_bad
}

@test "the cases of other splitters that we refuse are those of the table" {
	local cases=$DL_ROOT/../shared/gold/sent/cases.tsv
	need sentsplit
	[ -f "$cases" ] || skip 'no gold'
	mkdir cases
	LC_ALL=C awk -v dir=cases -f "$DL_TESTS/eval/sentcases.awk" "$cases"
	sentsplit cases/*.txt >stream
	LC_ALL=C awk -v show=wrong -f "$DL_TESTS/eval/sentcases.awk" \
	    "$cases" stream >counts
	sed -n 's/^[a-z-]* \([0-9][0-9]*\):$/\1/p' wrong | sort -n >have
	grep -v '^#' "$DL_TESTS/eval/refused.tsv" | cut -f 1 >want
	diff want have || bad 'see refused.tsv'
	# Every reason is explained at the head of the table.
	grep -v '^#' "$DL_TESTS/eval/refused.tsv" | cut -f 3 | sort -u |
	while read -r why; do
		grep -q "^#   $why  *[a-z\`]" "$DL_TESTS/eval/refused.tsv" ||
		    echo "$why"
	done >unknown
	is 'reasons' '' "$(cat unknown)"
	none_bad
}
