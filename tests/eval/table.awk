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
# Is every figure at least its goal?  `a / b' are two figures, `a of n' is one,
# `a - b' is a goal less a tolerance.
function met(ours, goal,    o, g, n, i, d) {
	n = split(goal, g, " / ")
	split(ours, o, " / ")
	for (i = 1; i <= n; i++) {
		d = g[i] + 0
		if (match(g[i], / - /))
			d -= substr(g[i], RSTART + 3)
		if (o[i] + 0.0001 < d)
			return 0
	}
	return 1
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
	group["dvalue"] = group["dnone"] = group["drefused"] = "dcase"
	group["dcaseall"] = "dcase"
	group["shared"] = "story"
	group["triggerexact"] = "trigger"
	group["triggerown"] = "trigger"
	group["ploverraw"] = "plover"
	group["ent3"] = group["ent4"] = group["labels"] = "ent"
	group["pairs"] = "names"
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
		if (v !~ /^not / && c[5] ~ /[0-9]/) {
			goals++
			good += met(v, c[5])
			why = met(v, c[5]) ? "met" : ""
		}
		put(c[2], c[3], v, c[4] == "." ? "-" : c[4],
		    c[5] == "." ? "-" : c[5], why)
	}
	printf "\n%d of %d goals met\n", good, goals
}
