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

# article_stream FILE: a table doc date source story title text as a stream.
article_stream()
{
	awk -F '\t' -v OFS='\t' '
	BEGIN { print "#dateline 1" }
	NR == 1 { next }
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
	}' "$1"
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

# stories NAME KEY STREAM: the rows story-NAME, by the attribute story, and
# shared-NAME, where documents with an event in common are one story.
stories()
{
	if ! pipe "$3" "$tmp/story.tsv" sentsplit + enttag + datenorm + \
	    evtag + evgroup; then
		not_run story-$1 shared-$1
		return
	fi
	awk -f "$here/shared.awk" "$tmp/story.tsv" >"$tmp/story.groups"
	if score "$tmp/score" -d event "$2" "$tmp/story.groups"; then
		row shared-$1 "$(story_row)"
	else
		not_run shared-$1
	fi
	if ! awk -F '\t' '$4 == "doc" && $8 ~ /(^|;)story=/ { n++ }
	    END { exit !n }' "$tmp/story.tsv"; then
		row story-$1 "not measured: no tool finds stories yet"
	elif score "$tmp/score" -d event "$2" "$tmp/story.tsv"; then
		row story-$1 "$(story_row)"
	else
		not_run story-$1
	fi
}

eval_stories()
{
	shuffled "event mention" "$gold/event/ecb-dev.gold.tsv" >"$tmp/key"
	hidden <"$tmp/key" >"$tmp/in"
	stories ecb-dev "$tmp/key" "$tmp/in"
	for set in basil allsides; do
		article_stream "$gold/story/$set.tsv" >"$tmp/in"
		story_key "$gold/story/$set.tsv" >"$tmp/key"
		stories $set "$tmp/key" "$tmp/in"
	done
}

if wanted group; then
	grouped ecb-dev
	grouped meantime-dev -s
fi
wanted story && eval_stories
