# The groupers under other engines: shards that were grouped in processes of
# their own are merged, and give the groups that one process finds.

load helper

setup()
{
	dl_setup
	need artread sentsplit enttag datenorm evtag evgroup artgroup
	set -o pipefail
	cp "$DL_ROOT"/tests/articles/*.txt "$DL_ROOT"/tests/articles/meta.tsv .
	artread -M meta.tsv ./*.txt | sentsplit | enttag | datenorm | evtag |
	    by_day | cut -f 2- >in
	evgroup $window in >whole
}

# The papers of tests/articles lie years apart.
window='-w 3650'

# by_day: the day in front of each line, documents in order of their days.
by_day()
{
	awk -F '\t' '/^#/ { next } $4 == "doc" { day = $6 }
	    { print day "\t" $0 }' | sort -s -k 1,1
}

# as_one LEAST WHAT FILE: the groups of the file agree with those of one process
# to so many percent (CoNLL F1; 100: they are the same), and merging them once
# more changes nothing.
as_one()
{
	local f

	tagcheck "$3" || bad "$2: not valid"
	f=$(tagscore event whole "$3" | awk '$1 == "CoNLL" { print $3 }')
	awk -v f="$f" -v least=$1 'BEGIN { exit !(f >= least) }' ||
	    bad "$2: CoNLL $f, not $1"
	evgroup $window -j "$3" >again
	same "$2, once more" "$3" again
}

@test "merge: GNU parallel, blocks of whole documents" {
	command -v parallel >/dev/null || skip 'no parallel'
	parallel -k --pipe --block 8k --regexp --recend '\n' \
	    --recstart '[^\t\n]+\t0\t\d+\tdoc\t' "evgroup $window" <in |
	    evgroup $window -j >blocks
	as_one 99 '--pipe' blocks
	none_bad
}

# Lines that go to one shard may come in another order: a document is one line
# until it is there, and the shard is put in order again.
@test "merge: GNU parallel, a document goes where its id says" {
	command -v parallel >/dev/null || skip 'no parallel'
	cat >shard <<-'.'
	sort | tr '\036' '\n' | sed '/^$/d' | awk -F '\t' '
	    $4 == "doc" { day = $6 } { print day "\t" $0 }' |
	    sort -s -k 1,1 | cut -f 2- | evgroup -w 3650
	.
	awk -F '\t' '$4 == "doc" && NR > 1 { print "" }
	    { printf "%s\036", $0 } END { print "" }' in |
	    parallel --pipe --shard 1 --colsep '\t' -j 3 sh shard |
	    by_day | cut -f 2- | evgroup $window -j >shards
	is 'documents' 9 "$(grep -c "${TAB}doc${TAB}" shards)"
	as_one 99 '--shard' shards
	none_bad
}

@test "merge: xargs, a process an article" {
	cat >one <<-'.'
	artread -M meta.tsv "$1" | sentsplit | enttag | datenorm | evtag |
	    evgroup >"$1.tsv"
	.
	ls ./*.txt | xargs -n 1 -P 3 sh one
	cat ./*.txt.tsv | by_day | cut -f 2- | evgroup $window -j >files
	as_one 99 'xargs -P' files
	none_bad
}

@test "merge: sort -m of sorted shards" {
	awk -F '\t' '$4 == "doc" { n++ } { print >("part" n % 2) }' in
	for k in 0 1; do
		evgroup $window part$k | by_day >sorted$k
	done
	sort -m -s -k 1,1 sorted0 sorted1 | cut -f 2- |
	    evgroup $window -j >merged
	as_one 99 'sort -m' merged
	none_bad
}

# What Hadoop Streaming and Spark's pipe() do: map over splits, the text before
# the first tab is the key, each reducer sees the lines of its keys in order.
@test "merge: map, sort by key, reduce" {
	for f in ./*.txt; do
		artread -M meta.tsv "$f" | sentsplit | enttag | datenorm |
		    evtag | by_day >"$f.map"
	done
	# Two reducers: the years up to 2019, and the later ones.
	for k in 0 1; do
		cat ./*.map | awk -F '\t' -v k=$k '($1 >= "2020") == k' |
		    sort -s -k 1,1 | cut -f 2- | evgroup $window >reduced$k
	done
	cat reduced0 reduced1 | evgroup $window -j >all
	as_one 100 'reduce' all
	# A split that is done twice is the same twice.
	artread -M meta.tsv ./runoff.txt | sentsplit | enttag | datenorm |
	    evtag | by_day >twice
	same 'a split again' ./runoff.txt.map twice
	none_bad
}

@test "merge: stories" {
	artgroup $window in >want
	awk -F '\t' '$4 == "doc" { n++ } { print >("part" n % 2) }' in
	for k in 0 1; do
		artgroup $window part$k | by_day >sorted$k
	done
	sort -m -s -k 1,1 sorted0 sorted1 | cut -f 2- |
	    artgroup $window -j >have
	for f in want have; do
		awk -F '\t' '$4 == "doc" { sub(/.*story=/, "", $8)
		    if (!($8 in n)) n[$8] = ++k
		    print $1, n[$8] }' $f >$f.stories
	done
	same 'stories' want.stories have.stories
	none_bad
}
