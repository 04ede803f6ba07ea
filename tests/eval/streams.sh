# Streams of the sets; part of eval/run, eval/group-ablation and bench/million.

# bare KINDS FILE: a stream without the records of these kinds.
bare()
{
	awk -F '\t' -v kinds=" $1 " '/^#/ || !index(kinds, " " $4 " ")' "$2"
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
