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

# The gold mentions of people and places that are entities for the tagger
# too, their groups against the canonical names, in each document apart.
eval_names()
{
	g=$gold/event/ecb-dev.gold.tsv
	bare "event mention" "$g" >"$tmp/in"
	if ! pipe "$tmp/in" "$tmp/names.all" enttag; then
		not_run names-ecb-dev
		return
	fi
	awk -F '\t' -v OFS='\t' '
	/^#/ || $4 == "sent" { next }
	$4 == "doc" { print >key; print; next }
	FNR == NR {
		if ($4 == "mention" && $5 ~ /^(HUM|LOC)/)
			gold[$1, $2, $3] = $6
		next
	}
	$4 == "ent" && ($1, $2, $3) in gold {
		print
		$6 = gold[$1, $2, $3]
		print >key
	}' key="$tmp/names.key" "$g" "$tmp/names.all" >"$tmp/names.tsv"
	if score "$tmp/score" -l -k ent event "$tmp/names.key" \
	    "$tmp/names.tsv"; then
		row names-ecb-dev "$(awk '$1 == "B3" { printf "%.1f", $7 }' \
		    "$tmp/score")"
	else
		not_run names-ecb-dev
	fi
}

wanted ent && eval_entities
wanted names && eval_names
