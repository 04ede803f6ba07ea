# Writes a variant of a text, and moves the offsets of its gold sentences.
# usage: awk -v how=wrap|crlf|one|glue -v text=OUT -f variant.awk TEXT GOLD
#
#	wrap	spaces become line ends so that lines have 72 columns at most
#	crlf	lines end with CRLF
#	one	every line end is a space
#	glue	every fourth space between a stop and a capital is missing
#
# A variant that changes lengths has no text in its gold.
BEGIN { FS = OFS = "\t" }
FNR == 1 { file++ }
# Offsets: moved[1..n] are the places in the old text after which all is
# `step' bytes further on for each.
function rewrap(line,    out, col, n, w, i) {
	n = split(line, w, " ")
	if (line ~ /  |^ | $/)		# several spaces: split loses them
		return line
	out = w[1]
	col = length(w[1])
	for (i = 2; i <= n; i++) {
		if (col + 1 + length(w[i]) > 72) {
			out = out "\n" w[i]
			col = length(w[i])
		} else {
			out = out " " w[i]
			col += 1 + length(w[i])
		}
	}
	return out
}
function unglue(line,    out, at) {
	out = ""
	while (match(line, /[.!?] [A-Z]/)) {
		at = RSTART + 1
		if (++stops % 4 == 0) {
			out = out substr(line, 1, at - 1)
			moved[++nmoved] = pos + at - 1
		} else
			out = out substr(line, 1, at)
		line = substr(line, at + 1)
		pos += at
	}
	return out line
}
file == 1 {
	pos = old
	if (how == "wrap")
		out = rewrap($0) "\n"
	else if (how == "crlf") {
		out = $0 "\r\n"
		moved[++nmoved] = old + length($0)
	} else if (how == "one")
		out = $0 " "
	else
		out = unglue($0) "\n"
	printf "%s", out >text
	old += length($0) + 1
	next
}
FNR == 1 {
	close(text)
	step = how == "crlf" ? 1 : -1
}
# The offset in the new text; offsets are asked for in rising order but for
# the end of the document.
function move(at) {
	if (at < last)
		k = 0
	last = at
	while (k < nmoved && moved[k + 1] < at)
		k++
	return at + k * step
}
/^#/ { print; next }
{
	$2 = move($2)
	$3 = move($3)
	if (nmoved > 0)
		$7 = "."
	print
}
