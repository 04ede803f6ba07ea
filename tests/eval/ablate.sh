# A part of a tool taken out, and what is left of its figures; part of
# eval/ablation and eval/group-ablation.  The caller has a copy of the tree in
# $tmp/tree and of lib in $tmp/whole, $sets, $only, and a function `figures' that
# builds the tree and prints one figure between 0 and 1 for each set.

# constant FILE FUNCTION VALUE: it returns this and does nothing.
constant()
{
	awk -v f="$2" -v v="$3" '
	{ print }
	index($0, f "(") == 1 { inside = 1 }
	inside && $0 == "{" {
		print "\tif (1) return " v ";"
		done = 1
		inside = 0
	}
	END { exit !done }' "$tmp/whole/$1" >"$tmp/tree/lib/$1" || {
		echo "ablation: no $2 in $1" >&2
		exit 1
	}
}

# rows TABLE PATTERN: without the rows that match.
rows()
{
	awk -v p="$2" '/^#/ || $0 !~ p' "$tmp/whole/data/$1.tsv" \
	    >"$tmp/tree/lib/data/$1.tsv"
}

# row WHAT COMMAND...: the commands, separated by `+', and the figures.
row()
{
	what=$1
	shift
	case $only in
	"  " | *" $what "*)
		;;
	*)	return 0
	esac
	while [ $# -gt 0 ]; do
		command=
		while [ $# -gt 0 ] && [ "$1" != + ]; do
			command="$command '$1'"
			shift
		done
		[ $# -eq 0 ] || shift
		eval "$command"
	done
	now=$(figures)
	echo "$what $all $now" | awk '{
		printf "%-16s", $1
		n = (NF - 1) / 2
		for (i = 2; i <= n + 1; i++)
			printf " %6.2f %+6.2f", 100 * $(i + n),
			    100 * ($(i + n) - $i)
		print ""
	}'
	# Back, newer than what was built.
	(cd "$tmp/whole" && find . -type f) | while read -r f; do
		cmp -s "$tmp/whole/$f" "$tmp/tree/lib/$f" ||
		    cp "$tmp/whole/$f" "$tmp/tree/lib/$f"
	done
}

# whole: the figures of all parts together, with a line of heads.
whole()
{
	all=$(figures)
	printf '%-16s' ''
	for set in $sets; do
		printf ' %13s' "$set"
	done
	echo
	echo "whole $all" | awk '{ printf "%-16s", $1
	    for (i = 2; i <= NF; i++) printf " %6.2f       ", 100 * $i; print "" }'
}
