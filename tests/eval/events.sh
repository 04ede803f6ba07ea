# Events: coding on the PLOVER records and on the functional cases of other
# coders, detection of triggers.  Part of eval/run.

# as_stream FILE: a table with a header, columns id and text, as a stream of
# one sentence a document; a column date (YYYYMMDD or YYMMDD) is its date.
as_stream()
{
	awk -F '\t' -v OFS='\t' '
	function day(s) {
		if (s ~ /^[0-9][0-9][0-9][0-9][0-9][0-9]$/)
			s = "19" s
		if (s !~ /^[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]$/)
			return "."
		return substr(s, 1, 4) "-" substr(s, 5, 2) "-" substr(s, 7)
	}
	BEGIN { print "#dateline 1" }
	NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i; next }
	{
		text = $col["text"]
		n = length(text)
		if (n == 0)
			next
		gsub(/\\/, "&&", text)
		date = "date" in col ? day($col["date"]) : "."
		print $col["id"], 0, n, "doc", "article", date, ".", "."
		print $col["id"], 0, n, "sent", "body", 1, text, "para=1"
	}' "$1"
}

# coded NAME GOLD SYSTEM: rows NAME-type and NAME-full, or false.
coded()
{
	score "$tmp/$1.score" -y coding "$2" "$3" || return 1
	row $1-type "$(awk '$1 == "type:" { printf "%.1f", $7 }' \
	    "$tmp/$1.score")"
	row $1-full "$(awk '$1 == "full" { printf "%.1f", $8 }' \
	    "$tmp/$1.score")"
}

# events NAME STREAM: the events of a stream of sentences in $tmp/NAME.tsv.
events()
{
	pipe "$2" "$tmp/$1.tsv" enttag + datenorm + evtag
}

# The events as PLOVER codes them, made by ev2coding, and as they stand.
eval_plover()
{
	g=$gold/event/plover-gsr.tsv
	as_stream "$g" >"$tmp/plover.in"
	if ! events plover "$tmp/plover.in" ||
	    ! sh "$here/ev2coding" "$tmp/plover.tsv" >"$tmp/plover.codes" ||
	    ! coded plover "$g" "$tmp/plover.codes" ||
	    ! coded ploverraw "$g" "$tmp/plover.tsv"; then
		not_run plover-type plover-full ploverraw-type ploverraw-full
	fi
}

# weis NAME FILE: the rows of functional cases of another coder.  WEIS codes
# what is planned as if it happened; its coders know dyads only, and nothing of
# what is possible or denied, so these events do not count.
weis()
{
	awk -v out="$tmp/$1.table" -f "$here/weis.awk" "$here/actors.tsv" \
	    "$here/weis-cases.tsv" "$gold/event/$2.tsv" >"$tmp/$1.gold"
	as_stream "$tmp/$1.table" >"$tmp/$1.in"
	events $1 "$tmp/$1.in" && awk -F '\t' '$4 != "event" ||
	    ($8 ~ /;src_code=/ && $8 ~ /;tgt_code=/ &&
	    $8 !~ /;status=(possible|denied)/)' "$tmp/$1.tsv" \
	    >"$tmp/$1.dyads" &&
	    coded $1 "$tmp/$1.gold" "$tmp/$1.dyads" ||
	    not_run $1-type $1-full
}

# The events of sentences that were annotated in full.
reviewed()
{
	awk -F '\t' '$4 == "sent" { good = $8 ~ /(^|;)reviewed=1(;|$)/ }
	    $4 == "doc" { good = 0; print }
	    $4 == "event" && good' "$1"
}

# triggers KEY PART [OPTION]: the file of scores of evtag with the option, in
# what PART, reviewed or six, leaves of its output; that stays in KEY.tsv.
triggers()
{
	pipe "$tmp/in" "$tmp/$1.tsv" enttag + datenorm + evtag ${3:-} ||
	    return 1
	$2 "$tmp/$1.tsv" | awk -F '\t' '
	    $4 != "event" || !seen[$1, $2, $3]++' >"$tmp/trigger.sys"
	score "$tmp/$1" trigger "$tmp/trigger.key" "$tmp/trigger.sys"
}

# ECB+ marks every verb of a sentence that was annotated, as -a does; what
# evtag finds by itself, without states, thoughts and verbs without an actor,
# is a row of its own.
eval_triggers()
{
	g=$gold/event/ecb-dev.gold.tsv
	bare "event mention" "$g" >"$tmp/in"
	reviewed "$g" >"$tmp/trigger.key"
	if triggers all reviewed -a && triggers own reviewed; then
		row trigger-ecb-dev "$(of "$tmp/all" relaxedF1)"
		row triggerexact-ecb-dev "$(of "$tmp/all" strictF1)"
		row triggerown-ecb-dev "$(of "$tmp/own" relaxedF1)"
	else
		not_run trigger-ecb-dev triggerexact-ecb-dev \
		    triggerown-ecb-dev
	fi
}

# MEANTIME annotates the first six sentences of a document; of the rest only
# what they name again.
six()
{
	awk -F '\t' '$4 == "doc" { n = 0; print }
	    $4 == "sent" { n++ }
	    $4 == "event" && n <= 6' "$1"
}

# Triggers on MEANTIME, and what is said of those that are found.
eval_status()
{
	g=$gold/event/meantime-dev.gold.tsv
	bare "event mention" "$g" >"$tmp/in"
	six "$g" >"$tmp/trigger.key"
	if ! triggers own six || ! triggers all six -a; then
		not_run status-all status-own status-time status-polarity \
		    status-certainty
		return
	fi
	row status-all "$(of "$tmp/all" relaxedF1)"
	row status-own "$(of "$tmp/own" relaxedF1)"
	awk -f "$here/status.awk" "$tmp/all.tsv" "$g" >"$tmp/status"
	for k in time polarity certainty; do
		row status-$k "$(awk -v k=$k '$1 == k {
		    print $2 " / " $5 }' "$tmp/status")"
	done
}

wanted plover && eval_plover
wanted petr && weis petr petr-unit
wanted tabari && weis tabari tabari-validate
wanted trigger && eval_triggers
wanted status && eval_status
