# enttrain: a model of one's own, and enttag -m with good and bad models.

load helper

# Documents about boats and ports: names in the same places, never the same.
boats()
{
	echo '#dateline 1'
	awk 'BEGIN {
	    split("Hafdis Kestra Ondine Wim Brae Tolka Sund Aran", boat, " ")
	    split("Ulvik Tromso Nes Vik Oban Kirn Dale Rost", port, " ")
	    for (i = 1; i <= 8; i++) {
		s = "The trawler " boat[i] " came into " port[i] " on Monday."
		printf "d%d\t0\t%d\tdoc\tarticle\t.\t.\t.\n", i, length(s)
		printf "d%d\t0\t%d\tsent\tbody\t1\t%s\t.\n", i, length(s), s
		a = 12; b = a + length(boat[i])
		printf "d%d\t%d\t%d\tent\tBOAT\t.\t%s\t.\n", i, a, b, boat[i]
		a = b + 11; b = a + length(port[i])
		printf "d%d\t%d\t%d\tent\tPORT\t.\t%s\t.\n", i, a, b, port[i]
	    }
	}'
}

@test "labels of one's own" {
	need enttrain enttag
	boats >gold
	enttrain -r 20 -e gold -o model gold 2>log
	is 'a line a round' '20' "$(grep -c '^round' log)"
	like 'the score of the last' '*F1=100.00 BOAT=100.00 PORT=100.00' \
	    "$(tail -n 1 log)"
	is 'others are found' 'BOAT:Lunna|PORT:Mull' \
	    "$(echo 'The trawler Lunna came into Mull on Sunday.' |
	    enttag -m model -f 1 | cut -f 2)"
	is 'none of ours' '.' "$(echo 'Paris is the capital of France.' |
	    enttag -m model -f 1 | cut -f 2)"
	none_bad
}

@test "the same input, the same bytes" {
	need enttrain
	boats >gold
	enttrain -o one gold 2>/dev/null
	enttrain -o two - <gold 2>/dev/null
	same 'from a pipe' one two
	cat one one >four
	enttrain -o four gold 2>/dev/null
	same 'over a longer file' one four
	LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo enttrain -o three gold 2>/dev/null
	same 'in another place' one three
	enttrain -k 3 -r 4 -o mean gold 2>log
	enttrain -k 3 -r 4 -o mean2 gold 2>/dev/null
	same 'the mean of runs' mean mean2
	is 'rounds of all runs' 12 "$(grep -c '^round' log)"
	enttrain -r 4 -o first gold 2>/dev/null
	! cmp -s mean first || bad 'the mean is not the first run'
	enttrain -n 20 -o small gold 2>/dev/null
	[ "$(wc -c <small)" -lt "$(wc -c <one)" ] || bad '-n makes it smaller'
	none_bad
}

# What a model would print for text of another kind: boats called ferries.
ferries()
{
	echo '#dateline 1'
	awk 'BEGIN {
	    split("Sula Corra Minna Tarn Glim Reva Osprey Holm", boat, " ")
	    for (i = 1; i <= 24; i++) {
		b = boat[i % 8 + 1]
		s = "Fishermen saw the ferry " b " near the coast."
		printf "f%d\t0\t%d\tdoc\tarticle\t.\t.\t.\n", i, length(s)
		printf "f%d\t0\t%d\tsent\tbody\t1\t%s\t.\n", i, length(s), s
		printf "f%d\t24\t%d\tent\tBOAT\tx\t%s\tp=0.99\n", i,
		    24 + length(b), b
	    }
	}'
}

@test "what a model has found teaches as well" {
	need enttrain enttag
	local text='Children saw the ferry Lunna near the bridge.'
	boats >gold
	ferries >silver
	enttrain -r 20 -o without gold 2>/dev/null
	enttrain -r 20 -s silver -o with gold 2>/dev/null
	enttrain -r 20 -s silver -o again gold 2>/dev/null
	same 'the same bytes' with again
	[ "$(echo "$text" | enttag -m without -f 1 | cut -f 2)" != \
	    BOAT:Lunna ] || bad 'known from gold alone'
	is 'known from silver' 'BOAT:Lunna' "$(echo "$text" |
	    enttag -m with -f 1 | cut -f 2)"
	run -2 enttrain -s missing -o model gold
	like 'no silver' '*missing: No such file*' "$output"
	run -2 enttrain -s silver -o model </dev/null
	like 'silver alone' '*no document with a labelled name*' "$output"
	none_bad
}

@test "classes of words go into the model" {
	need enttrain enttag
	boats >gold
	printf 'Hafdis\t7\nLunna\t7\nUlvik\t9\n' >classes
	enttrain -c classes -o model gold 2>/dev/null
	enttrain -o without gold 2>/dev/null
	[ "$(($(wc -c <model) - $(wc -c <without)))" -ge 18 ] ||
	    bad 'three words of six bytes'
	printf 'hafdis\t1\nulvik\t1\n' >other
	enttrain -c classes -c other -o both gold 2>/dev/null
	[ "$(($(wc -c <both) - $(wc -c <model)))" -ge 12 ] ||
	    bad 'two words of a second list'
	run -2 enttrain -c classes -c other -c other -o no gold
	like 'three lists' 'usage:*' "$output"
	while IFS=@ read -r what text; do
		printf "$text" >classes
		run -2 enttrain -c classes -o no gold
		like "$what" '*classes:1: not a word and the number*' \
		    "$output"
		[ ! -e no ] || bad "$what: a model was written"
	done <<'END'
no tab@Hafdis 7\n
no number@Hafdis\t\n
no word@\t7\n
letters@Hafdis\tx\n
too large@Hafdis\t65535\n
END
	none_bad
}

# Vectors in which Hafdis and Lunna are alike: weights, then words.
vectors()
{
	awk 'BEGIN {
	    for (i = 0; i < 7 * 64; i++) {
		printf "\t"
		for (k = 0; k < 128; k++)
		    printf "%d%s", (i * 131 + k * 17) % 801 - 400,
			k < 127 ? " " : "\n"
	    }
	    n = split("Hafdis Lunna Ulvik Mull", word, " ")
	    for (i = 1; i <= n; i++) {
		printf "%s\t", word[i]
		for (k = 1; k <= 64; k++)
		    printf "%d%s", k % 2 == (i <= 2) ? 4000 : -4000,
			k < 64 ? " " : "\n"
	    }
	}'
}

@test "vectors of words: a network goes into the model" {
	need enttrain enttag
	boats >gold
	vectors >vec
	enttrain -r 10 -w vec -o model gold 2>log
	is 'rounds of the network' 6 "$(grep -c '^network round' log)"
	is 'rounds of the field' 10 "$(grep -c '^round' log)"
	enttrain -r 10 -w vec -o again gold 2>/dev/null
	same 'the same bytes' model again
	enttrain -r 10 -o without gold 2>/dev/null
	[ "$(wc -c <model)" -gt "$(wc -c <without)" ] || bad 'no network'
	is 'it tags' 'BOAT:Hafdis|PORT:Ulvik' \
	    "$(echo 'The trawler Hafdis came into Ulvik on Monday.' |
	    enttag -m model -f 1 | cut -f 2)"
	while IFS=@ read -r what edit want; do
		sed "$edit" vec >wrong
		run -2 enttrain -w wrong -o no gold
		like "$what" "*wrong$want" "$output"
		[ ! -e no ] || bad "$what: a model was written"
	done <<'END'
no words@449,$d@: vectors cut short
few weights@2d@: vectors cut short
more weights@1p@:449: not a word and its vector
a short line@450s/ [^ ]*$//@:450: not a word and its vector
a long line@450s/$/ 7/@:450: not a word and its vector
letters@450s/4000/4x/@:450: not a word and its vector
no tab@450s/\t/ /@:450: not a word and its vector
too large@450s/4000/99999999/@:450: not a word and its vector
END
	run -2 enttrain -w missing -o no gold
	like 'no file' '*missing: No such file*' "$output"
	head -c -300 model >bad
	run -2 enttag -m bad gold
	is 'a network cut short' \
	    'enttag: bad: model file cut short or too long' "$output"
	none_bad
}

@test "what cannot be learnt is said" {
	need enttrain
	boats >gold
	run -2 enttrain gold
	like 'no -o' '*usage:*' "$output"
	run -2 enttrain -o model </dev/null
	like 'no names' '*no document with a labelled name*' "$output"
	sed 's/BOAT/AVERYLONGLABELOFBOATS/' gold >long
	run -2 enttrain -o model long
	like 'a long label' '*a label is longer*' "$output"
	run -2 enttrain -o no/such/model gold
	is 'no directory: told before the work' \
	    'enttrain: no/such/model: No such file or directory' "$output"
	run -2 enttrain -o model missing
	like 'no input' '*missing: No such file*' "$output"
	run -2 enttrain -e missing -o model gold
	like 'no dev' '*missing: No such file*' "$output"
	none_bad
}

# broken NAME: the model with something wrong, as NAME says.
broken()
{
	case $1 in
	empty)	: ;;
	head)	head -c 39 model ;;
	short)	head -c -1 model ;;
	long)	cat model; echo ;;
	text)	boats ;;
	version) { head -c 8 model; printf '\1'; tail -c +10 model; } ;;
	sum)	{ head -c 12 model; printf 'xxxx'; tail -c +17 model; } ;;
	bit)	{ head -c 100 model; printf '\177'; tail -c +102 model; } ;;
	esac
}

@test "bad models are refused before any output" {
	need enttrain enttag
	local name want
	boats >gold
	enttrain -o model gold 2>/dev/null
	while read -r name want; do
		broken "$name" >bad
		run -2 enttag -m bad gold
		is "$name" "enttag: bad: $want" "$output"
	done <<'END'
empty not a model file
head not a model file
short model file cut short or too long
long model file cut short or too long
text not a model file
version a model of another version
sum corrupt model file: wrong checksum
bit corrupt model file: wrong checksum
END
	run -2 enttag -m missing gold
	is 'missing' 'enttag: missing: No such file or directory' "$output"
	run -2 enttag -m . gold
	is 'a directory' 'enttag: .: Is a directory' "$output"
	none_bad
}
