# The cases of other splitters.
#	awk -v dir=DIR -f sentcases.awk CASES		a text file each: N.txt
#	awk -f sentcases.awk CASES STREAM		how many are right
# White space within and around a sentence does not count.
function plain(s) {
	gsub(/\\[nrt]/, " ", s)
	gsub(/[ \t\r\n]+/, " ", s)
	sub(/^ /, "", s)
	sub(/ $/, "", s)
	gsub(/\\\\/, "\\", s)
	return s
}
BEGIN { FS = "\t" }
FNR == 1 { file++ }
/^#/ { next }
file == 1 && dir != "" {
	s = $3
	gsub(/\\n/, "\n", s)
	gsub(/\\r/, "\r", s)
	gsub(/\\t/, "\t", s)
	name = dir "/" FNR ".txt"
	printf "%s", s >name
	close(name)
	next
}
file == 1 {
	suite[FNR] = $1
	lines[FNR] = $3 ~ /\\n/
	n = 0
	for (i = 4; i <= NF; i++)
		if ((s = plain($i)) != "") {
			want[FNR] = want[FNR] "\n" s
			n++
		}
	next
}
$4 == "sent" && (s = plain($7)) != "" { have[$1] = have[$1] "\n" s }
END {
	if (dir != "")
		exit
	for (i in suite) {
		key = suite[i]
		if (key == "pragmatic-golden" && lines[i])
			key = key "-more"
		all[key]++
		right[key] += have[i] == want[i]
		if (show != "" && have[i] != want[i])
			printf "%s %s:%s\n   want%s\n", key, i, have[i],
			    want[i] >show
	}
	for (key in all)
		print "case-" key "\t" right[key] " of " all[key]
}
