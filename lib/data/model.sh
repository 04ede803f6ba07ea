#!/bin/sh
# model.sh BUILD SHARED
#
# Makes entity.model anew from the shared data: classes and vectors of words
# from the unlabelled text (wordclust); weights from the labelled text
# (enttrain).  Both give the same bytes on every run.  A second list of
# classes, from text that we don't have, is glove.classes (glove.sh).  Text of
# many outlets is cut into a file for each, so that a word has to be used by
# several.  Labels of a first model for unlabelled text (enttrain -s)
# brought nothing more beside the network, nor did its learning from what four
# models together hold probable there: the four are no better than one.
set -eu
build=$1 shared=$2 out=$1/model
LC_ALL=C
export LC_ALL

gold=$shared/gold/ent
for f in "$gold/ww-train.gold.tsv" "$shared/text/allsides.txt.xz"; do
	test -r "$f" || { echo "model: no $f, nothing to fit" >&2; exit 1; }
done
rm -rf "$out"
mkdir -p "$out/text"

# by_source NAME: an article goes to the file of its source in the meta table.
by_source()
{
	xz -dc "$shared/text/$1.meta.tsv.xz" | awk -F '\t' 'NR > 1 {
	    gsub(/[^A-Za-z0-9]/, "_", $4); print $4 }' >"$out/sources"
	xz -dc "$shared/text/$1.txt.xz" |
	awk -v to="$out/text/$1-" -v sources="$out/sources" '
	function flush(	s)
	{
		if ((getline s < sources) <= 0)
			s = "rest"
		printf "%s", text >>(to s ".txt")
		close(to s ".txt")
		text = ""
	}
	{ text = text $0 "\n" }
	$0 == "\f" { flush() }
	END { flush() }'
}

for f in "$shared"/text/*.txt.xz; do
	name=${f##*/} name=${name%.txt.xz}
	case $name in
	allsides | srilanka)
		by_source "$name" ;;
	*)	xz -dc "$f" >"$out/text/$name.txt" ;;
	esac
done
"$build/wordclust" -w "$out/vectors.tsv" "$out"/text/*.txt >"$out/classes.tsv"

for s in ww-train ewt-train; do
	awk -f "${0%/*}/split-places.awk" "$gold/$s.gold.tsv" >"$out/$s.tsv"
done

"$build/enttrain" -c "$out/classes.tsv" -c "${0%/*}/glove.classes" \
    -w "$out/vectors.tsv" -k 4 -r 4 -n 133500 -e "$gold/ww-dev.gold.tsv" \
    -o "$out/entity.model" \
    "$out/ww-train.tsv" "$out/ewt-train.tsv"
rm -rf "$out/text" "$out/sources"
