# goals.tsv and the results as one table.
BEGIN { FS = "\t" }
FNR == 1 { file++ }
FILENAME ~ /goals.tsv$/ {
	if (!/^#/)
		line[++n] = $0
	next
}
{ have[$1] = $2 }
function put(set, metric, ours, peer, goal, why,    s) {
	s = sprintf("%-17s %-31s %-18s %-12s %-12s %s", set, metric, ours,
	    peer, goal, why)
	sub(/ +$/, "", s)
	print s
}
function wanted(key,    part, i, p) {
	if (only ~ /^ *$/)
		return 1
	part = key
	sub(/-.*/, "", part)
	i = split(group[part], p, " ")
	for (; i > 0; i--)
		if (index(only, " " p[i] " "))
			return 1
	return index(only, " " part " ")
}
END {
	group["relaxed"] = "date"
	group["dvalue"] = group["dnone"] = "dcase"
	group["ent3"] = group["ent4"] = group["labels"] = "ent"
	put("set", "metric", "ours", "best peer", "goal", "")
	for (i = 1; i <= n; i++) {
		if (line[i] ~ /^= /) {
			head = substr(line[i], 3)
			continue
		}
		split(line[i], c, "\t")
		if (!wanted(c[1]))
			continue
		if (head != "")
			print "\n" head
		head = ""
		v = c[1] in have ? have[c[1]] : "not run: no result"
		why = ""
		if (v ~ /^not /) {
			why = v
			sub(/:.*/, "", v)
			sub(/^[^:]*: /, "", why)
		}
		if (c[5] ~ /^plain/) {
			base = c[1]
			sub(/-[a-z]*$/, "", base)
			if (split(have[base], p, " / ") > 1)
				sub(/plain/, p[1], c[5])
		}
		put(c[2], c[3], v, c[4] == "." ? "-" : c[4],
		    c[5] == "." ? "-" : c[5], why)
	}
}
