# story: makes a stream from lines that are easy to write:
#
#	d ID DATE [ATTRS]	a document
#	s SENTENCE		a sentence
#	e TRIGGER LABEL ATTRS	an event in it; `_' in a trigger is a space, and
#				src_at=WORD, tgt_at=, when_at= become spans
#	n WORD LABEL VALUE ATTRS	an entity
#
# Offsets count bytes.
story()
{
	LC_ALL=C awk '
	function out(start, end, kind, label, value, text, attrs) {
		rec[++nrec] = start "\t" end "\t" kind "\t" label "\t" \
		    value "\t" text "\t" attrs
		key[nrec] = start * 1000000 + 999999 - end
	}
	function flush(   i, j, t) {
		if (id == "")
			return
		printf "%s\t0\t%d\tdoc\tarticle\t%s\t.\t%s\n", id, off, date,
		    docattrs
		for (i = 2; i <= nrec; i++)
			for (j = i; j > 1 && key[j - 1] > key[j]; j--) {
				t = key[j]; key[j] = key[j - 1]; key[j - 1] = t
				t = rec[j]; rec[j] = rec[j - 1]; rec[j - 1] = t
			}
		for (i = 1; i <= nrec; i++)
			print id "\t" rec[i]
		nrec = off = nsent = 0
	}
	function spans(attrs,   n, i, a, p, s, w) {
		n = split(attrs, a, ";")
		s = ""
		for (i = 1; i <= n; i++) {
			if (a[i] ~ /^(src|tgt|when)_at=/) {
				w = substr(a[i], index(a[i], "=") + 1)
				gsub(/_/, " ", w)
				p = start + index(text, w) - 1
				a[i] = substr(a[i], 1, index(a[i], "=")) p \
				    "-" (p + length(w))
			}
			s = s (s == "" ? "" : ";") a[i]
		}
		return s
	}
	BEGIN { print "#dateline 1" }
	$1 == "d" {
		flush()
		id = $2
		date = $3
		docattrs = NF > 3 ? $4 : "."
	}
	$1 == "s" {
		text = substr($0, 3)
		start = off + 0
		off += length(text) + 1
		out(start, off - 1, "sent", "body", ++nsent, text, "para=1")
	}
	$1 == "e" || $1 == "n" {
		w = $2
		gsub(/_/, " ", w)
		p = start + index(text, w) - 1
		a = $1 == "e" ? $4 : $5
		for (i = $1 == "e" ? 5 : 6; i <= NF; i++)
			a = a " " $i
		if ($1 == "e")
			out(p, p + length(w), "event", $3, ".", w, spans(a))
		else
			out(p, p + length(w), "ent", $3, $4, w, a)
	}
	END { flush() }'
}
