# Dates: the TIMEX3 sets through artread and sentsplit, the days of gum, the
# cases of other programs.  Part of eval/run.

# dates SET: tags one set into $tmp/SET.tsv, with the reference dates of gold.
dates()
{
	awk -F '\t' -v OFS='\t' '$4 == "doc" { print $1, $6, ".", ".", "." }' \
	    "$gold/date/$1.gold.tsv" >"$tmp/meta"
	why="artread is not built"
	[ -x "$build/artread" ] || return 1
	artread -M "$tmp/meta" "$gold/date/$1"/*.txt >"$tmp/read" 2>"$tmp/err"
	status=$?
	if [ $status -ne 0 ]; then
		why="artread exits $status: $(head -n 1 "$tmp/err")"
		return 1
	fi
	pipe "$tmp/read" "$tmp/$1.tsv" sentsplit + datenorm
}

# F1 of timebank and aquaint as one set, from the scores of the two.
both()
{
	if [ ! -s "$tmp/score-timebank" ] || [ ! -s "$tmp/score-aquaint" ]; then
		not_run relaxed-both
		return
	fi
	row relaxed-both "$(cat "$tmp/score-timebank" "$tmp/score-aquaint" |
	    awk '{
		for (i = 1; i <= NF; i++) {
			split($i, a, "=")
			v[a[1]] = a[2]
		}
		n = v["gold"] + v["sys"]
		all += n
		relaxed += v["relaxedF1"] * n
		strict += v["strictF1"] * n
	    }
	    END {
		printf "%.1f / %.1f", 100 * relaxed / all, 100 * strict / all
	    }')"
}

eval_dates()
{
	for set in timebank aquaint wikiwars tweets-train; do
		if dates $set &&
		    score "$tmp/score" date "$gold/date/$set.gold.tsv" \
		    "$tmp/$set.tsv"; then
			row date-$set "$(of "$tmp/score" valueF1)"
			row relaxed-$set "$(of "$tmp/score" relaxedF1) / $(
			    of "$tmp/score" strictF1)"
			cat "$tmp/score" >"$tmp/score-$set"
		else
			not_run date-$set relaxed-$set
		fi
	done
	both
}

eval_days()
{
	if dates gum && score "$tmp/score" days "$gold/date/gum.gold.tsv" \
	    "$tmp/gum.tsv"; then
		row days-gum "$(of "$tmp/score" right)"
		grep '^GUM_news_' "$gold/date/gum.gold.tsv" >"$tmp/gum-news"
		score "$tmp/score" days "$tmp/gum-news" "$tmp/gum.tsv" &&
		    row days-gum-news "$(of "$tmp/score" right)"
	else
		not_run days-gum days-gum-news
	fi
}

eval_date_cases()
{
	cases=$gold/date/cases.tsv
	awk -v make=1 -f "$here/datecases.awk" "$cases" >"$tmp/dcases.in"
	if pipe "$tmp/dcases.in" "$tmp/dcases.tsv" datenorm; then
		awk -v show="$tmp/dcases.wrong" -f "$here/datecases.awk" \
		    "$cases" "$tmp/dcases.tsv" "$here/date-refusals.tsv" \
		    >>"$results"
	else
		not_run $(awk '/^(dcase|dcaseall|dvalue|dnone|drefused)-/ {
			print $1 }' \
		    "$here/goals.tsv")
	fi
}

wanted date && eval_dates
wanted days && eval_days
wanted dcase && eval_date_cases
