# Groups of mentions of the same event, with the gold mentions; stories.
# Part of eval/run.

# Documents of one date, and all those of a set without dates, can come in any
# order, and what is found depends on it: such sets are measured in as many
# orders as there are numbers here, and the row is the mean.
orders='7919 6151 40009 75011 31337'

# shuffled KINDS FILE [ORDER]: a stream without these kinds, its documents by
# date, as groupers expect them, those of one date in an order and under ids
# that say nothing, for the ids of the sets begin with the topic.  Order 0 is
# that of the set.
shuffled()
{
	bare "$1" "$2" | awk -F '\t' -v OFS='\t' -v by="${3:-7919}" '
	    /^#/ { next }
	    $4 == "doc" {
		key = ++n * by % 100003
		key = by ? key * (key + by) % 100003 : n
		date = $6
	    }
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

# mean: of the figures in the lines, each column.
mean()
{
	awk '{ for (i = 1; i <= NF; i++) sum[i] += $i }
	    END { for (i = 1; i <= NF; i++)
		printf "%s%.1f", (i > 1 ? " / " : ""), sum[i] / NR }'
}

# conll_row ROW SET HOW [OPTION]: the CoNLL F1 of a set, the mean of its orders.
# HOW makes $tmp/SET.tsv of the key $g.
conll_row()
{
	g=$tmp/$2.key
	: >"$tmp/figures"
	for by in $orders; do
		shuffled mention "$gold/event/$2.gold.tsv" $by >"$g"
		$3 "$tmp/$2.tsv" && score "$tmp/$2.score" ${4:-} event "$g" \
		    "$tmp/$2.tsv" || {
			not_run $1
			return
		}
		awk '$1 == "CoNLL" { print $3 }' "$tmp/$2.score" \
		    >>"$tmp/figures"
	done
	row $1 "$(mean <"$tmp/figures")"
}

# Of the mentions of the key, in one run.
grouped()
{
	hidden <"$g" >"$tmp/in"
	pipe "$tmp/in" "$1" enttag + datenorm + evgroup
}

# The same with stories that artgroup has found.
storied()
{
	hidden <"$g" >"$tmp/in"
	pipe "$tmp/in" "$1" enttag + datenorm + artgroup + evgroup
}

# From raw text, with the mentions that evtag -a finds in the sentences that
# the gold has read.
raw()
{
	bare event "$g" | hidden >"$tmp/in"
	pipe "$tmp/in" "$tmp/in2" enttag + datenorm + evtag -a + evgroup ||
	    return
	awk -F '\t' '$4 == "sent" { read = $8 ~ /reviewed=1/ }
	    $4 != "event" || read' "$tmp/in2" >"$1"
}

# In four runs, of every fourth document each, that are merged.
merged()
{
	hidden <"$g" >"$tmp/in"
	pipe "$tmp/in" "$tmp/in2" enttag + datenorm || return
	awk -F '\t' -v to="$tmp/four" '$4 == "doc" { n++ }
	    { print n "\t" $0 >(to n % 4) }' "$tmp/in2"
	for k in 0 1 2 3; do
		cut -f 2- "$tmp/four$k" | evgroup >"$tmp/out" &&
		    cut -f 1 "$tmp/four$k" | paste - "$tmp/out"
	done | sort -s -n -k 1,1 | cut -f 2- >"$tmp/in"
	pipe "$tmp/in" "$1" evgroup -j
}

story_key()
{
	awk -F '\t' -v OFS='\t' '
	NR > 1 { print $1, 0, 0, "doc", "article", ".", ".", "story=" $4 }' \
	    "$1"
}

# story_figures FILE: B-cubed and pair F1 of the last score, as a line of FILE.
story_figures()
{
	awk '$1 == "B3" { b = $7 } $1 == "pair" { p = $7 }
	    END { print b, p }' "$tmp/score" >>"$tmp/$1"
}

# stories NAME KEY STREAM [OPTION]...: what was found for the rows story-NAME,
# by the attribute story, and shared-NAME, where documents with an event in
# common are one story.
stories()
{
	name=$1 key=$2 stream=$3
	shift 3
	pipe "$stream" "$tmp/story.tsv" sentsplit + enttag + datenorm + \
	    evtag + artgroup "$@" + evgroup "$@" || return
	awk -f "$here/shared.awk" "$tmp/story.tsv" >"$tmp/story.groups"
	score "$tmp/score" -d event "$key" "$tmp/story.groups" || return
	story_figures shared-$name
	score "$tmp/score" -d event "$key" "$tmp/story.tsv" || return
	story_figures story-$name
}

# story_rows NAME GOOD: the rows, if all went well.
story_rows()
{
	if [ $2 = true ]; then
		row shared-$1 "$(mean <"$tmp/shared-$1")"
		row story-$1 "$(mean <"$tmp/story-$1")"
	else
		not_run shared-$1 story-$1
	fi
}

eval_stories()
{
	rm -f "$tmp"/story-* "$tmp"/shared-*
	good=true
	for by in $orders; do
		shuffled "event mention" "$gold/event/ecb-dev.gold.tsv" $by \
		    >"$tmp/key"
		hidden <"$tmp/key" >"$tmp/in"
		stories ecb-dev "$tmp/key" "$tmp/in" || good=false
	done
	story_rows ecb-dev $good
	# The order of the peer: the stories of a topic one after the other.
	shuffled "event mention" "$gold/event/ecb-dev.gold.tsv" 0 >"$tmp/key"
	hidden <"$tmp/key" >"$tmp/in"
	good=true
	stories ecb-dev-file "$tmp/key" "$tmp/in" || good=false
	story_rows ecb-dev-file $good
	# The three reports of one story in these sets are of the same days.
	for set in "basil -w 7" "allsides -w 2"; do
		window=${set#* } set=${set%% *}
		article_stream "$gold/story/$set.tsv" >"$tmp/in"
		story_key "$gold/story/$set.tsv" >"$tmp/key"
		good=true
		stories $set "$tmp/key" "$tmp/in" $window || good=false
		story_rows $set $good
	done
}

if wanted group; then
	conll_row group-ecb-dev ecb-dev grouped
	conll_row group-ecb-dev-art ecb-dev storied
	conll_row group-ecb-dev-four ecb-dev merged
	conll_row group-ecb-dev-raw ecb-dev raw
	conll_row group-meantime-dev meantime-dev grouped -s
fi
wanted story && eval_stories
