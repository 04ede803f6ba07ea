# The cases of other programs that read dates.
#	awk -v make=1 -f datecases.awk CASES	a stream: a document a text
#	awk -f datecases.awk CASES STREAM REFUSALS	how many are right
# Rows with several readings are left out.  A preposition before an expression
# belongs to it in these suites and not in TIMEX3 (`since August', `at 3 pm'):
# both spans are right.  A range is one expression there and two here: right if
# the first begins it and the last ends it.  A value counts if it is of the
# calendar: a day, month, year or ISO week without a time of day (noon sharp is
# what one of the suites says where no time was named).  Direction is scored
# apart, so a year more or less, or a week for a weekday, is right here; XXXX-
# form values match any year or week.
#
# REFUSALS (date-refusals.tsv) are left out, and counted; those that have come
# right after all, or name no case, are counted as well (show: which).
function isday(v) {
	sub(/T12:00:00$/, "", v)
	return v ~ /^([0-9][0-9][0-9][0-9]|XXXX)(-([0-9][0-9]|XX)(-([0-9][0-9]|XX))?|-W([0-9][0-9]|XX)(-[1-7])?)?$/ &&
	    v !~ /^XXXX$/
}
function days(v,    y, m, d) {		# days since 1 March of year 0
	y = substr(v, 1, 4) + 0
	m = substr(v, 6, 2) + 0
	d = substr(v, 9, 2) + 0
	if (m < 3) { y--; m += 12 }
	return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
	    int((153 * (m - 3) + 2) / 5) + d - 1
}
function fits(want, have, surface,    p, n) {
	sub(/T.*/, "", want)
	sub(/T.*/, "", have)
	if (want == have)
		return 1
	# 1 March of year 0 was a Wednesday.
	if (want ~ /^XXXX-WXX-[1-7]$/ && have ~ /^....-..-..$/)
		return (days(have) + 2) % 7 + 1 == substr(want, 10)
	p = want
	gsub(/X/, ".", p)
	if (want ~ /X/)
		return have ~ ("^" p "$")
	if (want !~ /^....-..-..$/ || have !~ /^....-..-..$/) {
		# Another year of the same month, if none was named.
		return substr(want, 5) != "" && want !~ /W/ &&
		    surface !~ substr(want, 1, 4) &&
		    length(want) == length(have) &&
		    substr(want, 5) == substr(have, 5) &&
		    (substr(want, 1, 4) - substr(have, 1, 4)) ^ 2 == 1
	}
	n = days(want) - days(have)
	if (n < 0)
		n = -n
	if (n == 7 && surface ~ /[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un/)
		return 1
	return surface !~ substr(want, 1, 4) &&
	    substr(want, 5) == substr(have, 5) &&
	    (substr(want, 1, 4) - substr(have, 1, 4)) ^ 2 == 1
}
function count(l, right) {		# a refused case, right after all?
	stale += right
	if (right && show != "")
		print "right after all", l >show
}
function length8(s) {			# bytes of the escaped text
	gsub(/\\x[0-9A-F][0-9A-F]/, "x", s)
	gsub(/\\./, "x", s)
	return length(s)
}
# Bytes of the words before the expression proper.
function peel(s,    n, t) {
	t = s
	while (match(tolower(t), /^(on|in|at|by|for|starting on|starting|beginning|no later than|from|since|until|till|before|after|during|around|about|between|through|within|later than|anytime|any time|of|the|@)[ ]+/)) {
		n += RLENGTH
		t = substr(t, RLENGTH + 1)
		peels[++npeel] = n
	}
}
# The record that the gold span is: its key, or "" if there is none.
function hit(g,    p, d, k, b) {
	split(g, p, OFS)
	d = p[1]
	npeel = 0
	peel(surface[g])
	# An article before it belongs to it in TIMEX3.
	peels[0] = 0
	peels[++npeel] = -4
	peels[++npeel] = -2
	for (k = 0; k <= npeel; k++) {
		b = d OFS (p[2] + peels[k])
		if (((b OFS p[3]) in have) && (peels[k] >= 0 ||
		    text[b OFS p[3]] ~ /^([Tt]he|[Aa]) /))
			return b OFS p[3]
		if (tolower(surface[g]) ~ /-|–| to | and | until | till | through / &&
		    (b in begins) && ((d OFS p[3]) in ends) &&
		    begins[b] < p[3])
			return b OFS begins[b]
	}
	return ""
}
BEGIN { FS = OFS = "\t"; if (make) print "#dateline 1" }
FNR == 1 { file++ }
/^#/ { next }
file == 3 {
	refused[$1] = $2
	left++
	next
}
file == 1 {
	key = $1 OFS $2 OFS $7
	ref = $2
	if (ref ~ /^[0-9]*$/)
		ref = substr(ref, 1, 4) "-" substr(ref, 5, 2) "-" \
		    substr(ref, 7, 2)
	ref = ref == "." ? "." : substr(ref, 1, 10)
	if (!(key in id)) {
		id[key] = "c" (++nid)
		source[id[key]] = $1
		if (make) {
			n = length8($7)
			print id[key], 0, n, "doc", "article", ref, ".", "."
			print id[key], 0, n, "sent", "body", 1, $7, "para=1"
		}
	}
	if ($3 == ".")
		none[id[key]] = FNR
	else if ($5 !~ /\|/) {
		g = id[key] OFS $3 OFS $4
		gold[g] = $5
		surface[g] = $6
		suite[g] = $1
		line[g] = FNR
	}
	next
}
$4 == "date" {
	have[$1 OFS $2 OFS $3] = $6
	text[$1 OFS $2 OFS $3] = $7
	begins[$1 OFS $2] = $3
	ends[$1 OFS $3] = $2
	any[$1] = 1
}
END {
	if (make)
		exit
	for (g in gold) {
		every[suite[g]]++
		h = hit(g)
		foundall[suite[g]] += h != ""
		why = refused[line[g]]
		if (why == "span") {
			n_span++
			count(line[g], h != "")
			continue
		}
		all[suite[g]]++
		found[suite[g]] += h != ""
		if (h == "" && show != "")
			print "span", suite[g], line[g], gold[g], surface[g] >show
		if (!isday(gold[g]))
			continue
		if (why == "value") {
			n_value++
			count(line[g], h != "" &&
			    fits(gold[g], have[h], surface[g]))
			continue
		}
		nval[suite[g]]++
		ok = h != "" && fits(gold[g], have[h], surface[g])
		val[suite[g]] += ok
		if (show != "" && !ok)
			print "value", suite[g], line[g], gold[g], have[h], surface[g] >show
	}
	for (s in all) {
		printf "dcase-%s\t%.1f\n", s, 100 * found[s] / all[s]
		printf "dcaseall-%s\t%.1f\n", s, \
		    100 * foundall[s] / every[s]
		if (nval[s] > 0)
			printf "dvalue-%s\t%.1f\n", s, 100 * val[s] / nval[s]
	}
	for (d in none)
		if (refused[none[d]] == "none") {
			n_none++
			count(none[d], !(d in any))
		} else {
			n++
			quiet += !(d in any)
		}
	print "drefused-all\t" n_span + 0 " " n_value + 0 " " n_none + 0 \
	    "; right after all: " stale + 0
	nowhere = left - n_span - n_value - n_none
	if (nowhere != 0 && show != "")
		print "refusals that name no case", nowhere >show
	print "dnone-all\t" quiet + 0 " of " n + 0
}
