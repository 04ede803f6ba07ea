# Stories out of groups of events: documents with an event in common are one
# story.  Prints doc records with the attribute story.
function root(d) {
	while (up[d] != d)
		d = up[d] = up[up[d]]
	return d
}
BEGIN { FS = OFS = "\t" }
/^#/ { next }
$4 == "doc" { doc[++n] = $1; up[$1] = $1 }
$4 == "event" && $6 != "." && $5 != "REPORT" {
	if ($6 in first)
		up[root($1)] = root(first[$6])
	else
		first[$6] = $1
}
END {
	for (i = 1; i <= n; i++)
		print doc[i], 0, 0, "doc", "article", ".", ".", \
		    "story=" root(doc[i])
}
