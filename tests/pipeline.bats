# The whole chain, on our own articles: it runs, it is deterministic, it ends
# as pipes end, and its stream drops into awk, sort, join and sqlite3.

load helper

setup_file()
{
	helper_program kept && helper_program feed
}

setup()
{
	dl_setup
	need artread sentsplit enttag datenorm evtag evgroup timeline
	fast
	set -o pipefail
	cp "$DL_ROOT"/tests/articles/*.txt "$DL_ROOT"/tests/articles/meta.tsv .
}

chain()
{
	artread -M meta.tsv "$@" | sentsplit | enttag | datenorm | evtag |
	    evgroup
}

@test "the chain runs, tagcheck finds nothing, the timeline has lines" {
	chain ./*.txt >s.tsv 2>err || bad "status $?"
	is messages '' "$(cat err)"
	[ ! -x "$DL_BUILD/tagcheck" ] || tagcheck s.tsv || bad tagcheck
	for k in doc sent ent date event; do
		grep -q "^[^$TAB]*$TAB[0-9]*$TAB[0-9]*$TAB$k$TAB" s.tsv ||
		    bad "no $k"
	done
	is documents $(ls ./*.txt | grep -c '') \
	    "$(awk -F '\t' '$4 == "doc"' s.tsv | grep -c '')"
	timeline s.tsv >t.txt 2>err || bad "timeline: $(cat err)"
	[ -s t.txt ] || bad 'an empty timeline'
	timeline -t s.tsv >t.tsv || bad 'timeline -t'
	is 'fields of timeline -t' 1 \
	    "$(grep -v '^#' t.tsv | awk -F '\t' '{ print NF }' |
	    sort -u | grep -c '')"
	none_bad
}

@test "the same bytes again: runs, locales, files in another place, -u" {
	local i l

	chain ./*.txt >want
	for i in 1 2 3; do
		chain ./*.txt >have
		same "run $i" want have
	done
	for l in C.UTF-8 tr_TR.UTF-8 xx_YY; do
		LC_ALL=$l TZ=Asia/Tokyo chain ./*.txt >have
		same "LC_ALL=$l" want have
	done
	mkdir d && cp ./*.txt meta.tsv d
	(cd d && chain "$PWD"/*.txt >../have)
	same 'absolute names' want have
	artread -u -M meta.tsv ./*.txt | sentsplit -u | enttag -u |
	    datenorm -u | evtag -u | evgroup -u >have
	same -u want have
	none_bad
}

@test "the taggers of names and of dates do not depend on each other" {
	artread -M meta.tsv ./*.txt | sentsplit >s.tsv
	enttag s.tsv | datenorm | sort >want
	datenorm s.tsv | enttag | sort >have
	same 'the other way round' want have
	none_bad
}

@test "documents one at a time give what they give together" {
	local t

	artread -M meta.tsv ./*.txt | sentsplit | enttag | datenorm |
	    evtag >want
	echo '#dateline 1' >have
	for f in ./*.txt; do
		artread -M meta.tsv $f | sentsplit | enttag | datenorm |
		    evtag | grep -v '^#'
	done >>have
	same 'one at a time' want have
	none_bad
}

@test "every program of the chain passes what it does not know" {
	chain ./*.txt >s.tsv
	awk -F '\t' -v OFS='\t' '{ print } NR % 5 == 0 { print "# c", NR }
	    $4 == "sent" { print $1, $2, $3, "my_kind", "X", ".", $7, "k=v" }' \
	    s.tsv >in.tsv
	for t in sentsplit enttag datenorm evtag evgroup; do
		$t in.tsv >out.tsv || bad "$t: status"
		same "$t" in.tsv out.tsv
	done
	none_bad
}

@test "a chain whose reader goes away ends at once" {
	local i

	for i in $(seq 1 40); do
		cp border-summit-collapse.txt $i.txt
	done
	set +o pipefail
	chain ./*.txt 2>err | head -n 1 >one
	is 'first line' '#dateline 1' "$(cat one)"
	is messages '' "$(cat err)"
	none_bad
}

@test "a failing stage shows in the status, and what came before is whole" {
	local st=0

	artread -M meta.tsv ./*.txt ./none 2>err | sentsplit | enttag |
	    datenorm | evtag | evgroup >s.tsv || st=$?
	is status 2 $st
	grep -q 'artread: ./none: ' err || bad "$(cat err)"
	[ ! -x "$DL_BUILD/tagcheck" ] || tagcheck s.tsv || bad tagcheck
	none_bad
}

@test "text straight into a tagger, sentence by sentence" {
	printf 'Kim Jong Un met Xi Jinping in Beijing on 27 March 2018.\n' >in
	for t in enttag datenorm evtag; do
		$t in >$t.tsv || bad "$t: status"
		[ ! -x "$DL_BUILD/tagcheck" ] || tagcheck $t.tsv || bad "$t"
	done
	grep -q "${TAB}ent${TAB}LOC${TAB}" enttag.tsv || bad 'no LOC'
	grep -q "${TAB}date${TAB}DATE${TAB}2018-03-27$TAB" datenorm.tsv ||
	    bad 'no date'
	grep -q "${TAB}event${TAB}CONSULT$TAB" evtag.tsv || bad 'no event'
	is 'with a reference date' "2018-03-29" "$(printf \
	    'x\tKim met Xi on Thursday.\ty\n' | datenorm -d 2018-03-29 -f 2 |
	    cut -f 4)"
	none_bad
}

@test "awk, sort, join and sqlite3 read the stream as it is" {
	chain ./*.txt >s.tsv
	grep -v '^#' s.tsv >r.tsv
	awk -F '\t' '$4 == "ent" { n[$6]++ }
	    END { for (v in n) print n[v] "\t" v }' r.tsv | sort -rn >names
	[ -s names ] || bad 'awk'
	awk -F '\t' '$4 == "event" { n = split($8, a, ";")
	    for (i = 1; i <= n; i++) if (split(a[i], kv, "=") != 2) print }' \
	    r.tsv >odd
	is 'attributes that split at ; and = does not read' '' \
	    "$(head -n 3 odd)"
	awk -F '\t' '$4 == "doc" { print $1 "\t" $6 }' r.tsv |
	    sort -t "$TAB" -k 1,1 >docs
	awk -F '\t' '$4 == "event"' r.tsv | sort -t "$TAB" -k 1,1 |
	    join -t "$TAB" docs - >joined
	is 'join' "$(awk -F '\t' '$4 == "event"' r.tsv | grep -c '')" \
	    "$(grep -c '' joined)"
	if command -v sqlite3 >/dev/null; then
		printf '%s\n' 'create table r(doc, s integer, e integer,
		    kind, label, value, text, attrs);' '.mode ascii' \
		    '.separator "\t" "\n"' '.import r.tsv r' \
		    'select count(*) from r;' >load.sql
		sqlite3 :memory: <load.sql >n
		is sqlite3 "$(grep -c '' r.tsv)" "$(tr -dc 0-9 <n)"
	fi
	none_bad
}

@test "a pipe without the splitter: every tagger says so, once" {
	need artread $DL_TAGGERS evgroup timeline
	local t

	printf 'Kim met Xi.\n\n\fBerge left.\n' | artread >paras
	for t in $DL_TAGGERS evgroup timeline; do
		ends 0 "$t" "$t" paras
		is "$t" "$t: paras: paragraphs without sentences: sentsplit comes first" \
		    "$(cat err)"
	done
	none_bad
}
