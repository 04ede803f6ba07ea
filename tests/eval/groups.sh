# Groups of mentions of the same event, with the gold mentions; stories.
# Part of eval/run.

# shuffled KINDS FILE: a stream without these kinds, its documents by date, as
# groupers expect them, those of one date in an order and under ids that say
# nothing, for the ids of the sets begin with the topic.  It is always the same
# order.
shuffled()
{
	bare "$1" "$2" | awk -F '\t' -v OFS='\t' '
	    /^#/ { next }
	    $4 == "doc" { key = ++n * 7919 % 100003; date = $6 }
	    { $1 = "x" key; print date, key, NR, $0 }' |
	    sort -k 1,1 -k 2,2n -k 3,3n | cut -f 4-
}

# hidden: takes away what gives groups and stories away.
hidden()
{
	awk -F '\t' -v OFS='\t' '
	    $4 == "event" { $6 = "." }
	    $4 == "doc" { $8 = "." }
	    { print }'
}

# grouped SET [OPTION]: the CoNLL F1 of a set.
grouped()
{
	g=$tmp/$1.key
	shuffled mention "$gold/event/$1.gold.tsv" >"$g"
	hidden <"$g" >"$tmp/in"
	if pipe "$tmp/in" "$tmp/$1.tsv" enttag + datenorm + evgroup &&
	    score "$tmp/$1.score" ${2:-} event "$g" "$tmp/$1.tsv"; then
		row group-$1 "$(awk '$1 == "CoNLL" { printf "%.1f", $3 }' \
		    "$tmp/$1.score")"
	else
		not_run group-$1
	fi
}

# merged SET: the same for four runs, of every fourth document each, that are
# merged.
merged()
{
	g=$tmp/$1.key
	hidden <"$g" >"$tmp/in"
	pipe "$tmp/in" "$tmp/in2" enttag + datenorm || {
		not_run group-$1-four
		return
	}
	awk -F '\t' -v to="$tmp/four" '$4 == "doc" { n++ }
	    { print n "\t" $0 >(to n % 4) }' "$tmp/in2"
	for k in 0 1 2 3; do
		cut -f 2- "$tmp/four$k" | evgroup >"$tmp/out" &&
		    cut -f 1 "$tmp/four$k" | paste - "$tmp/out"
	done | sort -s -n -k 1,1 | cut -f 2- >"$tmp/in"
	if pipe "$tmp/in" "$tmp/$1.tsv" evgroup -m &&
	    score "$tmp/$1.score" event "$g" "$tmp/$1.tsv"; then
		row group-$1-four "$(awk '$1 == "CoNLL" { printf "%.1f", $3 }' \
		    "$tmp/$1.score")"
	else
		not_run group-$1-four
	fi
}

# article_stream FILE: a table doc date source story title text as a stream, by
# date; documents of one date in an order that says nothing.
article_stream()
{
	tail -n +2 "$1" | awk -F '\t' -v OFS='\t' '
	    { print substr($2, 1, 10), ++n * 7919 % 100003, $0 }' |
	    sort -k 1,1 -k 2,2n | cut -f 3- | awk -F '\t' -v OFS='\t' '
	BEGIN { print "#dateline 1" }
	{
		title = $5; text = $6
		n = length(title); m = length(text)
		gsub(/\\/, "&&", title)
		gsub(/\\/, "&&", text)
		date = substr($2, 1, 10)
		if (date !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/)
			date = "."
		print $1, 0, n + m + 2, "doc", "article", date, ".", "."
		if (n > 0)
			print $1, 0, n, "para", "title", ".", title, "."
		if (m > 0)
			print $1, n + 2, n + m + 2, "para", "body", ".",
			    text, "."
	}'
}

story_key()
{
	awk -F '\t' -v OFS='\t' '
	NR > 1 { print $1, 0, 0, "doc", "article", ".", ".", "story=" $4 }' \
	    "$1"
}

story_row()
{
	awk '$1 == "B3" { b = $7 } $1 == "pair" { p = $7 }
	    END { printf "%.1f / %.1f", b, p }' "$tmp/score"
}

# stories NAME KEY STREAM [OPTION]...: the rows story-NAME, by the attribute
# story, and shared-NAME, where documents with an event in common are one story.
stories()
{
	name=$1 key=$2 stream=$3
	shift 3
	if ! pipe "$stream" "$tmp/story.tsv" sentsplit + enttag + datenorm + \
	    evtag + artgroup "$@" + evgroup "$@"; then
		not_run story-$name shared-$name
		return
	fi
	awk -f "$here/shared.awk" "$tmp/story.tsv" >"$tmp/story.groups"
	if score "$tmp/score" -d event "$key" "$tmp/story.groups"; then
		row shared-$name "$(story_row)"
	else
		not_run shared-$name
	fi
	if score "$tmp/score" -d event "$key" "$tmp/story.tsv"; then
		row story-$name "$(story_row)"
	else
		not_run story-$name
	fi
}

eval_stories()
{
	shuffled "event mention" "$gold/event/ecb-dev.gold.tsv" >"$tmp/key"
	hidden <"$tmp/key" >"$tmp/in"
	stories ecb-dev "$tmp/key" "$tmp/in"
	# The three reports of one story in these sets are of the same days.
	for set in "basil -w 7" "allsides -w 2"; do
		window=${set#* } set=${set%% *}
		article_stream "$gold/story/$set.tsv" >"$tmp/in"
		story_key "$gold/story/$set.tsv" >"$tmp/key"
		stories $set "$tmp/key" "$tmp/in" $window
	done
}

if wanted group; then
	grouped ecb-dev
	merged ecb-dev
	grouped meantime-dev -s
fi
wanted story && eval_stories
