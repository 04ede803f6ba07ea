# How the status of events agrees with MEANTIME's annotation of time, polarity
# and certainty (van Erp et al. 2015), at the gold events that evtag found, by
# overlap: planned and possible are future, denied and neg=1 are negative, and
# possible is not certain.  What gold leaves open is left out.
# usage: awk -f status.awk SYSTEM GOLD; prints NAME accuracy P R F1 of the rarer
# value, in percent, and counts.
BEGIN { FS = "\t" }
function attr(a, k,  n, i, kv) {
	n = split(a, kv, ";")
	for (i = 1; i <= n; i++)
		if (index(kv[i], k "=") == 1)
			return substr(kv[i], length(k) + 2)
	return ""
}
function count(name, gold, found) {
	n[name, gold, found]++
}
function line(name,  tp, fp, fn, tn) {
	tp = n[name, 1, 1] + 0; fp = n[name, 0, 1] + 0
	fn = n[name, 1, 0] + 0; tn = n[name, 0, 0] + 0
	if (tp == 0)
		return
	printf "%s %.1f %.1f %.1f %.1f tp=%d fp=%d fn=%d tn=%d\n", name,
	    100 * (tp + tn) / (tp + fp + fn + tn), 100 * tp / (tp + fp),
	    100 * tp / (tp + fn), 200 * tp / (2 * tp + fp + fn), tp, fp, fn, tn
}
$4 != "event" { next }
FNR == NR {
	k = ++found[$1]
	from[$1, k] = $2
	to[$1, k] = $3
	status[$1, k] = attr($8, "status")
	neg[$1, k] = attr($8, "neg") == 1
	next
}
{
	for (k = 1; k <= found[$1]; k++)
		if (from[$1, k] < $3 && $2 < to[$1, k])
			break
	if (k > found[$1])
		next
	s = status[$1, k]
	if ((time = attr($8, "time")) ~ /^(non_)?future$/)
		count("time", time == "future", s ~ /^(planned|possible)$/)
	if ((polarity = attr($8, "polarity")) ~ /^(pos|neg)$/)
		count("polarity", polarity == "neg", neg[$1, k] ||
		    s == "denied")
	if ((certain = attr($8, "certainty")) ~ /^(certain|possible|probable)$/)
		count("certainty", certain != "certain", s == "possible")
}
END { line("time"); line("polarity"); line("certainty") }
