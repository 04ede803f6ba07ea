# wordclust: classes of words from unlabelled text.

load helper

# Sentences of 100 adjectives (aXY), nouns (nXY) and verbs (vXY).
text()
{
	awk 'function word(kind, k) {
		k %= 100
		return kind substr(abc, int(k / 10) + 1, 1) \
		    substr(abc, k % 10 + 1, 1)
	}
	BEGIN {
	    abc = "abcdefghij"
	    for (i = 0; i < 3000; i++)
		print "the", word("a", i), word("n", i * 7 + int(i / 100)),
		    word("v", i * 3 + int(i / 1000)), "here ."
	}'
}

@test "words with the same neighbours share a class" {
	need wordclust
	text >t
	wordclust -m 1 -s 1 t >classes 2>log
	is 'words' 303 "$(wc -l <classes | tr -d ' ')"
	is 'the most frequent' '. here the' "$(head -n 3 classes | cut -f 1 |
	    LC_ALL=C sort | paste -sd ' ')"
	is 'classes of two kinds of words' '' "$(awk '{ c = int($2 / 64)
	    k = substr($1, 1, 1)
	    if (c in kind && kind[c] != k) print kind[c] k
	    kind[c] = k }' classes)"
	is 'numbers out of range' '' "$(awk '$2 > 4095' classes)"
	grep -q '^wordclust: level 3: [0-9]* words moved$' log ||
	    bad 'no line of progress'
	none_bad
}

@test "floors of documents, sources and words" {
	need wordclust
	{ echo 'a b'; printf '\f\n'; echo 'a c 1999'; } >one
	echo 'a b 2004' >two
	while IFS=@ read -r args want; do
		# Arguments are words.
		is "$args" "$want" "$(wordclust $args one two 2>/dev/null |
		    cut -f 1 | LC_ALL=C sort | paste -sd ' ')"
	done <<'END'
-m 1 -s 1@0000 a b c
-m 2 -s 1@0000 a b
-m 3 -s 1@a
-m 1 -s 2@0000 a b
-m 1 -s 1 -n 1@a
-m 4 -s 1@
END
	none_bad
}

@test "vectors of words and the weights of a window" {
	need wordclust
	text >t
	wordclust -m 1 -s 1 -w one t >classes 2>log
	wordclust -m 1 -s 1 t >without 2>/dev/null
	same 'the classes are the same' classes without
	is 'rows of weights' 448 "$(grep -c "^$TAB" one)"
	is 'words' 303 "$(grep -vc "^$TAB" one)"
	is 'numbers of each' '64 ' "$(grep -v "^$TAB" one | cut -f 2 |
	    awk '{ print NF }' | sort -u | paste -sd ' ') "
	grep -q '^wordclust: weights: 50 %$' log ||
	    bad 'no line of progress'
	wordclust -m 1 -s 1 -w two t >/dev/null 2>&1
	same 'the same bytes' one two
	# A noun is nearer to most nouns than to most verbs.
	is 'words of a kind are alike' right "$(grep -v "^$TAB" one | awk '
	    { k = substr($1, 1, 1); if (k !~ /[nv]/ || NF < 65) next
	      for (i = 2; i <= NF; i++) sum[k, i] += $i; n[k]++
	      word[++all] = $0 }
	    END { for (w = 1; w <= all; w++) { split(word[w], f, /[ \t]/)
		a = b = c = d = 0
		for (i = 2; i <= 65; i++) {
		    a += f[i] * sum["n", i]; b += f[i] * sum["v", i]
		    c += sum["n", i] ^ 2; d += sum["v", i] ^ 2 }
		near = a / sqrt(c) > b / sqrt(d) ? "n" : "v"
		good += near == substr(f[1], 1, 1) }
	    print (good > 0.65 * all ? "right" : good " of " all) }')"
	run -2 wordclust -m 1 -s 1 -w no/such/file t
	is 'no directory: told before the work' \
	    'wordclust: no/such/file: No such file or directory' "$output"
	none_bad
}

@test "the same text, the same classes; a missing file among others" {
	need wordclust
	text >t
	wordclust -m 1 -s 1 t >one 2>/dev/null
	LC_ALL=tr_TR.UTF-8 wordclust -m 1 -s 1 t >two 2>/dev/null
	same 'again' one two
	run -2 wordclust -m 1 -s 1 missing t
	like 'it is said' '*missing: No such file*' "$output"
	like 'the rest is done' "*the${TAB}*" "$output"
	run -2 wordclust
	like 'no operand' '*usage:*' "$output"
	none_bad
}

# Words in six directions, ten each: the letter says which.
directions()
{
	awk 'BEGIN {
		for (i = 0; i < 60; i++) {
			printf "%c%d", 97 + i % 6, i
			for (d = 0; d < 6; d++)
				printf " %.3f", (d == i % 6 ? 3 + i / 20 : 0) \
				    - i * (d + 2) % 7 / 40
			print ""
		}
	}'
}

@test "vectors from elsewhere: words that point the same way" {
	need wordclust
	directions >v
	wordclust -v v >one 2>log
	is 'each word, in their order' "$(cut -d ' ' -f 1 v)" "$(cut -f 1 one)"
	is 'classes of two directions' '' "$(awk '{ k = substr($1, 1, 1)
	    if ($2 in kind && kind[$2] != k) print kind[$2] k
	    kind[$2] = k }' one)"
	is 'numbers out of range' '' "$(awk '$2 > 4095' one)"
	grep -q '^wordclust: level 3: [0-9]* words moved$' log ||
	    bad 'no line of progress'
	# The length says nothing, nor how the fields are parted.
	awk '{ for (i = 2; i <= NF; i++) $i *= 4; print }' v | tr ' ' '\t' >w
	{ echo '60 6'; cat w; } >x
	wordclust -v - <w >two 2>/dev/null
	same 'four times as long' one two
	wordclust -v x >two 2>/dev/null
	same 'a first line of their number' one two
	is 'the first words' "$(head -n 7 v | cut -d ' ' -f 1)" \
	    "$(wordclust -v -n 7 v 2>/dev/null | cut -f 1)"
	is 'zeros are a direction too' 3 "$(printf '%s\n' 'a 0 0' 'b 1 0' \
	    'c 0 0' | wordclust -v - 2>/dev/null | grep -c .)"
	is 'one number each' 'a b' "$(printf 'a 0.5\nb 1\n' |
	    wordclust -v - 2>/dev/null | cut -f 1 | paste -sd ' ')"
	is 'none' '' "$(wordclust -v /dev/null 2>/dev/null)"
	none_bad
}

@test "vectors that are none" {
	need wordclust
	while IFS=@ read -r what text; do
		printf "$text" >v
		run -2 wordclust -v v
		like "$what" '*v:2: not a word and its vector*' "$output"
	done <<'END'
too few@a 1 2\nb 1\n
too many@a 1 2\nb 1 2 3\n
no number@a 1 2\nb 1 x\n
beyond all bounds@a 1 2\nb 1 1e99\n
not a number@a 1 2\nb nan 1\n
an empty line@a 1 2\n\n
END
	run -2 wordclust -v missing
	like 'no file' '*missing: No such file*' "$output"
	for args in '-v a b' '-v -w w a'; do
		# Arguments are words.
		run -2 wordclust $args
		like "$args" 'usage:*' "$output"
	done
	none_bad
}
