# One in eighty places of the gold reads `Town, Country' where all others are
# two names: makes them two.
BEGIN { FS = OFS = "\t" }
$4 == "ent" && $5 == "LOC" && match($7, /, /) && $7 !~ /[(\\]/ {
	start = $2
	end = $3
	text = $7
	while ((at = index(text, ", ")) > 0) {
		$2 = start
		$3 = start + at - 1
		$7 = substr(text, 1, at - 1)
		if (at > 1)
			print
		start += at + 1
		text = substr(text, at + 2)
	}
	$2 = start
	$3 = end
	$7 = text
}
{ print }
