# Entities, and the names that mentions of one entity share.  Part of
# eval/run.

eval_entities()
{
	for set in ww-dev ewt-dev; do
		g=$gold/ent/$set.gold.tsv
		bare ent "$g" >"$tmp/in"
		if ! pipe "$tmp/in" "$tmp/$set.ent.tsv" enttag; then
			not_run ent3-$set ent4-$set
			[ $set = ww-dev ] && not_run labels-$set
			continue
		fi
		if score "$tmp/score" ent "$g" "$tmp/$set.ent.tsv" \
		    -m PER,ORG,LOC; then
			row ent3-$set "$(of "$tmp/score" F1)"
			row labels-$set "$(of "$tmp/score" PER) / $(
			    of "$tmp/score" ORG) / $(of "$tmp/score" LOC)"
		else
			not_run ent3-$set labels-$set
		fi
		if score "$tmp/score" ent "$g" "$tmp/$set.ent.tsv"; then
			row ent4-$set "$(of "$tmp/score" F1)"
		else
			not_run ent4-$set
		fi
	done
}

# names_of SET: the gold mentions of people, places (and, where they are marked,
# organisations) that are entities for the tagger too: their groups against
# the canonical names, in each document apart.
names_of()
{
	g=$gold/event/$1.gold.tsv
	bare "event mention" "$g" >"$tmp/in"
	if ! pipe "$tmp/in" "$tmp/names.all" enttag; then
		not_run names-$1 pairs-$1
		return
	fi
	awk -F '\t' -v OFS='\t' '
	/^#/ || $4 == "sent" { next }
	FNR == NR {
		if ($4 == "mention" && $5 ~ /^(HUM|LOC|PER|ORG)/)
			gold[$1, $2, $3] = $6
		next
	}
	$4 == "doc" { print >key; print; next }
	$4 == "ent" && ($1, $2, $3) in gold {
		print
		$6 = gold[$1, $2, $3]
		print >key
	}' key="$tmp/names.key" "$g" "$tmp/names.all" >"$tmp/names.tsv"
	if score "$tmp/score" -l -k ent event "$tmp/names.key" \
	    "$tmp/names.tsv"; then
		row names-$1 "$(awk '$1 == "B3" { printf "%.1f", $7 }' \
		    "$tmp/score")"
		row pairs-$1 "$(awk '$1 == "pair" { printf "%.1f", $7 }' \
		    "$tmp/score")"
	else
		not_run names-$1 pairs-$1
	fi
}

eval_names()
{
	for set in ecb-dev ecb-train meantime-dev; do
		names_of $set
	done
}

wanted ent && eval_entities
wanted names && eval_names
