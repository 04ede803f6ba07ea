# The fuzz targets over their corpus, each file whole and cut at up to 64
# places, without libFuzzer; and over our articles.

load helper

setup()
{
	dl_setup
	[ -d "$DL_BUILD/fuzz" ] || skip 'no targets: make fuzzers'
	fast
}

@test "every target has been built" {
	local c t

	for c in "$DL_TESTS"/fuzz/*.c; do
		t=${c##*/}
		t=${t%.c}
		[ $t = replay ] || [ -x "$DL_BUILD/fuzz/$t" ] || bad "no $t"
	done
	none_bad
}

@test "the corpus breaks no promise" {
	local t

	for t in "$DL_BUILD"/fuzz/*; do
		[ -f "$t" ] && [ -x "$t" ] || continue
		timeout 120 "$t" "$DL_TESTS"/fuzz/corpus/* >out 2>err ||
		    bad "${t##*/}: $(tail -n 5 err | cat -v)"
	done
	none_bad
}
