#!/bin/sh
# model.sh BUILD SHARED
#
# Makes entity.model anew from the shared data: classes of words from the
# unlabelled text (wordclust); weights from the labelled text (enttrain); with
# this model labels for a sample of the unlabelled text (enttag), and weights
# from both (self-training).  All of it gives the same bytes on every run.
# Text of many outlets is cut into a file for each, so that a word has to be
# used by several.
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
"$build/wordclust" "$out"/text/*.txt >"$out/classes.tsv"

for s in ww-train ewt-train; do
	awk -f "${0%/*}/split-places.awk" "$gold/$s.gold.tsv" >"$out/$s.tsv"
done

# train OPTION...: a model from the labelled text.
train()
{
	"$build/enttrain" -c "$out/classes.tsv" -e "$gold/ww-dev.gold.tsv" \
	    "$@" "$out/ww-train.tsv" "$out/ewt-train.tsv"
}

# sample NAME K: every Kth article to a file of its own.
sample()
{
	xz -dc "$shared/text/$1.txt.xz" |
	awk -v k="$2" -v to="$out/silver/$1-" '
	$0 == "\f" { if (n++ % k == 0) close(file); next }
	n % k == 0 { file = to sprintf("%06d.txt", n); print >file }'
}

mkdir "$out/silver"
while read -r name k; do
	sample "$name" "$k"
done <<'END'
allsides 30
srilanka 8
reuters2006a 25
senate0507 40
kcna 5
wikinews1920 1
onestop_adv 1
bbc2225 6
fnc1 6
nltk_abc_sotu 10
END
train -o "$out/teacher.model"
find "$out/silver" -name '*.txt' | sort | xargs "$build/artread" 2>/dev/null |
"$build/sentsplit" | "$build/enttag" -m "$out/teacher.model" >"$out/silver.tsv"
train -k 4 -r 4 -s "$out/silver.tsv" -o "$out/entity.model"
rm -rf "$out/text" "$out/sources" "$out/silver"
