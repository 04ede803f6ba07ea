# Sentences: the plain texts, their variants, the cases.  Part of eval/run.

# sentences SET VARIANT TEXT GOLD BLANKS: scores one text; sets $why or
# $tmp/score.  BLANKS is the text whose blank lines say which boundaries are
# inner: on one line those are still the ones of the plain text.
sentences()
{
	set=$1
	mkdir -p "$tmp/s/$2"
	if [ ! -x "$build/sentsplit" ]; then
		why="sentsplit is not built"
		return 1
	fi
	cp "$3" "$tmp/s/$2/$set.txt"
	sentsplit "$tmp/s/$2/$set.txt" >"$tmp/s/$2/$set.tsv" 2>"$tmp/err"
	status=$?
	if [ $status -ne 0 ]; then
		why="sentsplit exits $status: $(head -n 1 "$tmp/err")"
		return 1
	fi
	score "$tmp/score" sent "$4" "$tmp/s/$2/$set.tsv" -t "$5"
}

eval_sentences()
{
	for set in masc-news ewt-weblog ewt-newsgroup ewt-dev gum-train; do
		txt=$gold/sent/$set.txt tsv=$gold/sent/$set.gold.tsv
		if sentences $set plain "$txt" "$tsv" "$txt"; then
			row sent-$set "$(of "$tmp/score" innerF1) / $(
			    of "$tmp/score" sentF1)"
		else
			not_run sent-$set
		fi
		for how in wrap crlf one glue; do
			awk -v how=$how -v text="$tmp/variant.txt" \
			    -f "$here/variant.awk" "$txt" "$tsv" \
			    >"$tmp/variant.tsv"
			blanks=$tmp/variant.txt
			[ $how = one ] && blanks=$txt
			if sentences $set $how "$tmp/variant.txt" \
			    "$tmp/variant.tsv" "$blanks"; then
				row sent-$set-$how "$(of "$tmp/score" innerF1)"
			else
				not_run sent-$set-$how
			fi
		done
	done
}

eval_sentence_cases()
{
	mkdir -p "$tmp/cases"
	awk -v dir="$tmp/cases" -f "$here/sentcases.awk" \
	    "$gold/sent/cases.tsv"
	why="sentsplit is not built"
	if [ -x "$build/sentsplit" ]; then
		sentsplit "$tmp"/cases/*.txt >"$tmp/cases.tsv" 2>"$tmp/err"
		status=$?
		why="sentsplit exits $status: $(head -n 1 "$tmp/err")"
		[ $status -le 1 ] && why=
	fi
	if [ -n "$why" ]; then
		not_run $(awk '/^case-/ { print $1 }' "$here/goals.tsv")
		return
	fi
	awk -v show="$tmp/cases.wrong" -f "$here/sentcases.awk" \
	    "$gold/sent/cases.tsv" "$tmp/cases.tsv" >>"$results"
}

wanted sent && eval_sentences
wanted case && eval_sentence_cases
