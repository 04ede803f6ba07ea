# The tables of lib/data and the generator that compiles them: what is wrong
# in a table stops the build with file and line, and the tables that ship
# keep the rules that no compiler sees.

load helper

setup()
{
	dl_setup
	MKTABLE=$DL_BUILD/mktable
	[ -x "$MKTABLE" ] || skip 'no build/mktable'
	fast
}

# line|what it says|what is wrong|table
@test "a bad table stops the build with file and line, before any output" {
	local line says what table

	while IFS='|' read -r line says what table; do
		printf "$table" >t.tsv
		ends 2 "$what" "$MKTABLE" t.tsv
		is "$what: output" '' "$(cat out)"
		grep -q "^mktable: t.tsv:$line$says" err ||
		    bad "$what: $(cat -v err)"
	done <<-'END'
	1: |no .#!columns|no columns|a\tb\n
	2: |empty cell|an empty cell|#!columns a b\n\tb\n
	2: |empty cell|an empty last cell|#!columns a b\na\t\n
	2: |fewer cells|too few cells|#!columns a b\na\n
	2: |more cells|too many cells|#!columns a b\na\tb\tc\n
	1: |unknown setting|a setting nobody knows|#!columsn a b\n
	2: |unknown setting|a key that is no number|#!columns a b\n#!key x\n
	2: |no such column|a type of no column|#!columns a b\n#!int c\n
	2: |setting takes|a number with words|#!columns a b\n#!int b c\n
	2: |setting takes|words that are missing|#!columns a b\n#!words b\n
	3: |no number|a word for a number|#!columns a b\n#!int b\nx\t1x\n
	3: |no number|a sign alone|#!columns a b\n#!int b\nx\t-\n
	3: |number has|ten digits|#!columns a b\n#!int b\nx\t1234567890\n
	3: |word is none|an unlisted word|#!columns a b\n#!words b c d\nx\te\n
	3: |setting after|a setting after rows|#!columns a\nx\n#!fold\n
	 |bad|a key beyond the columns|#!columns a b\n#!key 3\n
	 |bad|nothing|
	END
	ends 2 'no such file' "$MKTABLE" none.tsv
	grep -q '^mktable: none.tsv: ' err || bad "$(cat err)"
	ends 2 'a directory' "$MKTABLE" .
	none_bad
}

@test "a good table compiles, twice to the same bytes" {
	printf '# one\n#!columns key value\n#!fold\nnew york|n.y.\t.\n' >t.tsv
	printf 'a"b\\c\t\303\251\n' >>t.tsv
	ends 0 'a good table' "$MKTABLE" t.tsv
	cp out one.c
	ends 0 'again' "$MKTABLE" t.tsv
	same 'twice' one.c out
	ends 0 'the header' "$MKTABLE" -h t.tsv
	cp out tables.h
	grep -q 'DL_T_VALUE' out || bad 'no DL_T_VALUE in the header'
	${CC:-cc} -std=c11 -Wall -Wextra -Wno-overlength-strings -Werror \
	    -I"$DL_ROOT/lib" -I. -fsyntax-only one.c || bad 'it does not compile'
	none_bad
}

@test "the tables that ship open with a comment and have rows" {
	local t

	for t in "$DL_ROOT"/lib/data/*.tsv; do
		head -n 1 "$t" | grep -q '^# ' || bad "$t: no comment first"
		grep -q '^[^#]' "$t" || bad "$t: no rows"
		! LC_ALL=C grep -q "$(printf '\r')" "$t" || bad "$t: CR"
		! grep -n "$(printf '^[^#].*[ \t]$')" "$t" ||
		    bad "$t: white space at the end of a row"
	done
	[ -s "$DL_ROOT/lib/data/SOURCES" ] || bad 'no lib/data/SOURCES'
	none_bad
}

@test "no rule of triggers.tsv stands behind one that takes everything" {
	local found

	found=$(awk -F '\t' '/^#/ || NF < 8 { next }
	{
		n = split($1, w, "[|]")
		for (i = 1; i <= n; i++) {
			if ((w[i], $2) in all)
				print FNR ": " w[i] " " $2
			if ($3 == "." && $4 == "." && $8 !~ \
			    /(^|,)(act|agent|noev|state|peace)(,|$)/)
				all[w[i], $2]
		}
	}' "$DL_ROOT/lib/data/triggers.tsv")
	is 'dead rules' '' "$found"
	none_bad
}

@test "parts of lib/event include only those that parts.h names before them" {
	local f

	: >order
	awk '/^ \*\t[a-z]/ { sub(/^ \*\t/, ""); sub(/\t.*/, "")
	    gsub(/\(s\)/, ""); gsub(/,/, ""); print }' \
	    "$DL_ROOT/lib/event/parts.h" | tr ' ' '\n' | nl >order
	[ "$(wc -l <order)" -gt 15 ]
	for f in "$DL_ROOT"/lib/event/*.c; do
		awk -v name="$(basename "$f" .c)" '
		BEGIN {			# these share a header
			as["actors"] = "actor"
			as["noun"] = "role"
			as["anchor"] = as["where"] = "when"
			if (name in as)
				name = as[name]
		}
		FNR == NR { at[$2] = $1; next }
		/^#include "event\// {
			split($2, p, "[/.]")
			if (name in at && p[2] in at && at[p[2]] > at[name])
				print name ".c includes " p[2] ".h"
		}' order "$f"
	done >bad
	cat bad
	[ ! -s bad ]
}

# Of the tables of names: a key stands for one name in a table (a short form of
# several countries for one in each), a name has one kind and one country, and
# countries have codes that countries.tsv has.
@test "names, kinds and countries agree in the tables of names" {
	local t found

	cd "$DL_ROOT/lib/data"
	for t in acronyms people organisations bodies misc regions demonyms \
	    surnames-known; do
		found=$(awk -F '\t' -v acro=$t '
		/^#/ { next }
		FILENAME == "countries.tsv" { code[$5] = 1; next }
		$5 != "." && !($5 in code) { print $1 ": no country " $5 }
		{
			n = split($1, key, "|")
			for (i = 1; i <= n; i++) {
				k = key[i]
				if (acro == "acronyms")
					k = k " " $5
				if (k in name && name[k] != $2)
					print k ": " name[k] " and " $2
				name[k] = $2
			}
			if ($2 in kind && kind[$2] != $4 " " $5)
				print $2 ": " kind[$2] " and " $4 " " $5
			kind[$2] = $4 " " $5
		}' countries.tsv $t.tsv)
		is "$t" '' "$found"
	done
	none_bad
}
