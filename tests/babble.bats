# The chain over made-up news (tests/babble): what must hold of any text.

load helper

setup_file()
{
	local n=300

	sanitized && n=60
	cd "$BATS_FILE_TMPDIR"
	sh "$DL_TESTS/babble" 3 $n 30 >in
	artread -l in >0.tsv 2>err
	sentsplit 0.tsv >1.tsv
	enttag 1.tsv >2.tsv
	datenorm -e -U 2.tsv >3.tsv
	evtag -e 3.tsv >4.tsv
	evgroup 4.tsv >5.tsv
}

setup()
{
	dl_setup
	need artread sentsplit enttag datenorm evtag evgroup timeline tagcheck
	fast
	cp "$BATS_FILE_TMPDIR"/* .
}

# only DOC: the records of one document.
only()
{
	awk -F '\t' -v d="$1" '$1 == d || /^#/'
}

@test "made-up news: good records of every kind, and a timeline" {
	local k

	ends 0 'tagcheck' tagcheck 5.tsv
	is 'tagcheck' '' "$(cat out err)"
	is 'documents' "$(grep -c '' in)" "$(cut -f 4 5.tsv | grep -cx doc)"
	for k in sent ent date event; do
		[ "$(cut -f 4 5.tsv | grep -cx $k)" -gt 500 ] ||
		    bad "few records of the kind $k"
	done
	ends 0 'timeline' timeline 5.tsv
	[ -s out ] || bad 'an empty timeline'
	none_bad
}

@test "made-up news: a tool that has run already adds nothing" {
	local t i

	for t in sentsplit.1 enttag.2 datenorm.3 evtag.4 evgroup.5; do
		i=${t#*.}
		t=${t%.*}
		$t $i.tsv >have
		same "$t" $i.tsv have
	done
	none_bad
}

@test "made-up news: a document says the same alone and behind others" {
	local d t from to

	for d in b0 b17 b59; do
		while IFS='|' read -r t from to; do
			only $d <$from.tsv | $t >have
			only $d <$to.tsv >want
			same "$t: $d" want have
		done <<'END'
sentsplit|0|1
enttag|1|2
datenorm -e -U|2|3
evtag -e|3|4
END
	done
	none_bad
}

@test "made-up news: days in their order, in the range of their value" {
	awk -F '\t' '$4 == "date" && match($8, /begin=[^;]*;end=[^;]*/) {
		split(substr($8, RSTART, RLENGTH), a, /[=;]/)
		if (a[2] !~ /^-/ && a[2] > a[4])
			print "begin behind end:", $0
		if ($6 ~ /^[0-9]+-[0-9]+-[0-9]+$/ && a[2] != $6)
			print "another day:", $0
	}' 3.tsv >odd
	is 'dates' '' "$(head -n 5 odd)"
	none_bad
}
