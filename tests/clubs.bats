# enttag in reports of sport: clubs, grounds, competitions, players; and the
# codes of shares behind firms.

load helper

# found TEXT: the names in a document of these sentences, a slash between two.
found()
{
	printf '%s\n' "$1" | tr '/' '\n' | enttag | awk -F '\t' '
	    $4 == "ent" { printf "%s%s:%s", n++ ? "|" : "", $5, $6 }
	    END { print n ? "" : "." }'
}

# check: lines of text and the names wanted on standard input, an @ between.
check()
{
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(found "$text")"
	done
	none_bad
}

@test "a town is its club where a match is spoken of" {
	need enttag
	check <<'END'
It was a goalless draw./Norwich host Fulham next Saturday.@ORG:Norwich|ORG:Fulham FC
Miami beat Kansas City 31-10.@ORG:Miami|ORG:Kansas City
Toronto fell to New Orleans 101-99.@ORG:Toronto|ORG:New Orleans
The striker scored./It was their second defeat at the hands of Sevilla.@ORG:Sevilla FC
Valencia coach Ronald Oberlin praised his striker.@ORG:Valencia CF|PER:Ronald Oberlin
The striker left Leeds for Bilbao, against whom he made his debut./Bilbao beat Leeds.@ORG:Leeds|ORG:Athletic Bilbao|ORG:Athletic Bilbao|ORG:Leeds
Dallas 99 at Phoenix 102@ORG:Dallas|ORG:Phoenix
Brentford 3 Hull 2@ORG:Brentford|ORG:Hull
1. Liverpool 16 14 2 0/2. Leicester 16 11 2 3@ORG:Liverpool FC|ORG:Leicester
SOCCER-Chelsea go top after beating Burnley@ORG:Chelsea FC|ORG:Burnley FC
END
}

@test "a town stays one where the place is meant" {
	need enttag
	check <<'END'
The striker trained in Liverpool and flew to Barcelona before the match.@LOC:Liverpool|LOC:Barcelona
The coach and the players were born in Leeds, England.@LOC:Leeds|LOC:England
The midfielder was taken to a hospital near Leeds after the match.@LOC:Leeds
Leeds beat Hull 2-1./The players were back in Leeds by midnight.@ORG:Leeds|ORG:Hull|LOC:Leeds
The top seed lost in straight sets at Rotterdam./Her coach likes the courts at Rotterdam.@LOC:Rotterdam|LOC:Rotterdam
Officials in Miami beat back a plan for the port of Miami.@LOC:Miami|LOC:Miami
END
}

@test "countries are places, as teams too" {
	need enttag
	check <<'END'
England beat Wales 31-10 and Scotland drew with France.@LOC:England|LOC:Wales|LOC:Scotland|LOC:France
The coach said Brazil would face Germany in the semifinal.@LOC:Brazil|LOC:Germany
END
}

@test "short names and nicknames of clubs" {
	need enttag
	check <<'END'
Real slipped to third after a goalless draw.@ORG:Real Madrid
The midfielder joined Inter./He had a contract with Man Utd.@ORG:Inter Milan|ORG:Manchester United
The striker told the Gunners that he was fit.@ORG:Arsenal
The Saints and Man Utd drew 2-2.@ORG:Saints|ORG:Manchester United
The Saints of the old church were carved in wood.@.
END
}

@test "competitions and grounds" {
	need enttag
	check <<'END'
The striker scored in La Liga, the Bundesliga and the Champions League.@MISC:La Liga|MISC:Bundesliga|MISC:Champions League
The match at Old Trafford ended in a goalless draw.@LOC:Old Trafford
END
	is sub "sport|event" "$(printf '%s\n' \
	    'Leeds lost 2-1 in the Premier League.' | enttag |
	    sed -n 's/.*[	;]sub=\([a-z]*\).*/\1/p' | paste -sd '|' -)"
	none_bad
}

@test "players in a list are no places" {
	need enttag
	check <<'END'
The coach named his squad for the match./It was J Smith, Ann Smith, Carlisle, Paul Jones, G Oberlin and Paul Miller.@PER:J Smith|PER:Ann Smith|PER:Carlisle|PER:Paul Jones|PER:G Oberlin|PER:Paul Miller
END
}

@test "the one full name of the report is the town's club" {
	need enttag
	check <<'END'
Newcastle Falcons beat Bath./The Newcastle coach praised his scrum.@ORG:Newcastle Falcons|ORG:Bath|ORG:Newcastle Falcons
END
}

@test "the code of a share is one name, of the firm before it" {
	need enttag
	check <<'END'
Shares of Sony Corp (6758.T) and Verizon (VZ.N) rose.@ORG:Sony|ORG:Sony|ORG:Verizon|ORG:Verizon
Goldman Sachs (GS.N) left.@ORG:Goldman Sachs|ORG:Goldman Sachs
Sales at BMW (BMWG.DE) and AIG (AIG.N) fell, AIG said.@ORG:BMW|ORG:BMW|ORG:AIG|ORG:AIG|ORG:AIG
END
	is text "GS.N" "$(echo 'Goldman Sachs (GS.N) left.' | enttag |
	    awk -F '\t' '$4 == "ent" { t = $7 } END { print t }')"
	is text "Goldman Sachs" "$(echo 'Goldman Sachs (see p.N) left.' |
	    enttag | awk -F '\t' '$4 == "ent" { t = $7 } END { print t }')"
	none_bad
}

@test "names of sport stand once, with countries that there are" {
	local found

	cd "$DL_ROOT/lib/data"
	found=$(awk -F '\t' '
	/^#/ { next }
	FILENAME == "countries.tsv" { code[$5] = 1; next }
	NF != 4 { print $1 ": " NF " columns" }
	$4 != "." && !($4 in code) { print $1 ": no country " $4 }
	{
		n = split($1, key, "|")
		for (i = 1; i <= n; i++) {
			if (key[i] in seen)
				print key[i] " stands twice"
			seen[key[i]] = 1
		}
	}' countries.tsv sportnames.tsv)
	echo "$found"
	[ -z "$found" ]
}
