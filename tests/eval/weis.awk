# Functional cases of coders that use WEIS codes, as a PLOVER table.
#	awk -v out=CASES -f weis.awk actors.tsv weis-cases.tsv TABLE >GOLD
# Invented countries are replaced by real ones.  Only cases with events of a
# single type, between actors that are known, under codes of WEIS itself can
# be compared; of the others weis-cases.tsv says what they test instead.
BEGIN {
	FS = OFS = "\t"
	n = split("01 CONCEDE 03 CONSULT 04 SUPPORT 05 AGREE 06 SUPPORT " \
	    "07 AID 08 AGREE 09 REQUEST 10 REQUEST 11 REJECT 12 ACCUSE " \
	    "13 ACCUSE 14 REJECT 15 REQUEST 16 THREATEN 17 THREATEN " \
	    "18 PROTEST 19 SANCTION 20 SANCTION 21 COERCE 22 ASSAULT", w, " ")
	for (i = 1; i < n; i += 2)
		type[w[i]] = w[i + 1]
	type["066"] = "RETREAT"		# frees
	type["067"] = "COOPERATE"	# exchanges prisoners
	type["182"] = "MOBILIZE"	# shows arms
	print "id", "type2021", "source", "target"
	print "id", "date", "text" >out
}
FNR == 1 { file++ }
/^#/ { next }
file == 1 {
	if ($1 != ".") {
		name[++nnames] = $1
		instead[nnames] = $2
	}
	if ($3 != ".")
		iso[$3] = $4
	next
}
file == 2 {
	id[++ncases] = $1
	pattern[ncases] = $2
	instead_type[ncases] = $3
	next
}
FNR == 1 {
	for (i = 1; i <= NF; i++) {
		sub(/\(.*/, "", $i)
		col[$i] = i
	}
	next
}
# Adds an actor to a list once; false if it is not known.
function actor(list, code) {
	code = substr(code, 1, 3)
	if (!(code in iso))
		return "?"
	code = iso[code] "/"
	if (list == "")
		return code
	return index(list, code) ? list : list ";" code
}
# What weis-cases.tsv says of the case, or nothing.
function said(name, text,    i) {
	for (i = 1; i <= ncases; i++)
		if ((id[i] == "." || name ~ "^" id[i]) &&
		    (pattern[i] == "." || text ~ pattern[i]))
			return instead_type[i]
	return ""
}
{
	events = $col["events"]
	text = $col["text"]
	gsub(/_/, " ", text)
	src = tgt = t = ""
	if ((other = said($1, text)) == "skip")
		next
	n = split(events, e, ";")
	for (i = 1; i <= n; i++) {
		if (split(e[i], f, " ") != 3 || length(f[3]) != 3 ||
		    !(substr(f[3], 1, 2) in type))
			next
		ty = f[3] in type ? type[f[3]] : type[substr(f[3], 1, 2)]
		if (t != "" && ty != t)
			next
		t = ty
		src = actor(src, f[1])
		tgt = actor(tgt, f[2])
		if (src == "?" || tgt == "?")
			next
	}
	if (t == "" || seen[$1]++)
		next
	for (i = 1; i <= nnames; i++) {
		gsub(name[i], instead[i], text)
		gsub(tolower(name[i]), instead[i], text)
		gsub(toupper(name[i]), toupper(instead[i]), text)
	}
	print $1, other == "" || other == "." ? t : other, src, tgt
	print $1, $col["date"], text >out
}
