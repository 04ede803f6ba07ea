# What the README and the pages say is true: every example prints what it
# shows, a usage is the SYNOPSIS of its page, no tool is left out.

load helper

# The synopsis of a page as one line of words.
synopsis()
{
	mandoc -Tascii -O width=500 "$1" | awk '
	{ while (sub(/.\010/, "")) continue }
	/^[A-Z]/ { on = $0 == "SYNOPSIS"; next }
	on { $1 = $1; printf "%s ", $0 }' | tr -s ' '
}

@test "every example in the README and the pages prints what it shows" {
	need $DL_ALL
	"$DL_TESTS/docs-update" -n
}

@test "mandoc finds nothing to say about the pages" {
	command -v mandoc >/dev/null || skip "mandoc is missing"
	for page in "$DL_ROOT"/man/*.[157]; do
		# Other programs' pages may be missing on this machine.
		if mandoc -Tlint "$page" 2>/dev/null |
		    grep -v 'referenced manual not found'; then
			bad "$page"
		fi
	done
	none_bad
}

@test "every page of ours that is referred to exists" {
	for ref in $(cat "$DL_ROOT"/man/*.[157] |
	    awk '$1 == ".Xr" { print $2 "." $3 }' | sort -u); do
		case " $(echo $DL_ALL) dateline " in
		*" ${ref%.*} "*) ;;
		*) continue ;;
		esac
		[ -f "$DL_ROOT/man/$ref" ] ||
		    [ ! -f "$DL_ROOT/tools/${ref%.*}.c" ] ||
		    bad "no page $ref"
	done
	none_bad
}

@test "the usage of each tool is the synopsis of its page" {
	command -v mandoc >/dev/null || skip "mandoc is missing"
	for src in "$DL_ROOT"/tools/*.c; do
		tool=$(basename "$src" .c)
		usage=$("$tool" -h | tr -s ' \t\n' ' ')
		page=$(synopsis "$DL_ROOT/man/$tool.1")
		is "$tool" "$page" "${usage#usage: }"
	done
	none_bad
}

@test "each tool has a page, tests, a row in the README, a line in dateline(7)" {
	n=0
	for src in "$DL_ROOT"/tools/*.c; do
		tool=$(basename "$src" .c)
		n=$((n + 1))
		for file in "man/$tool.1" "tests/$tool.bats"; do
			[ -f "$DL_ROOT/$file" ] || bad "$tool: no $file"
		done
		grep -q "^| \`$tool\` |" "$DL_ROOT/README.md" ||
		    bad "$tool: no row in README.md"
		grep -q "^\.It Xr $tool 1\$" "$DL_ROOT/man/dateline.7" ||
		    bad "$tool: no line in dateline(7)"
		command -v "$tool" >/dev/null || bad "$tool: not built"
	done
	[ $n -gt 0 ]
	none_bad
}

@test "each page of section 1 has its sections in order" {
	for page in "$DL_ROOT"/man/*.1; do
		want="NAME SYNOPSIS DESCRIPTION EXIT EXAMPLES SEE"
		have=$(awk '$1 == ".Sh" && $2 ~ \
		    /^(NAME|SYNOPSIS|DESCRIPTION|EXIT|EXAMPLES|SEE)$/ \
		    { printf "%s%s", sep, $2; sep = " " }' "$page")
		is "${page##*/}" "$want" "$have"
	done
	none_bad
}
