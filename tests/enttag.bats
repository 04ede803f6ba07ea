# enttag: names, their labels, and one canonical name for each entity.

load helper

# names LINE...: what enttag finds in a document of these sentences.
names()
{
	printf '%s\n' "$@" | enttag | awk -F '\t' '
	    $4 == "ent" { printf "%s%s:%s", n++ ? "|" : "", $5, $6 }
	    END { print n ? "" : "." }'
}

# at KEY LINE: the values of an attribute, in order.
at()
{
	printf '%s\n' "$2" | enttag | awk -F '\t' -v k="$1" '
	    $4 == "ent" { v = "."; m = split($8, a, ";")
		for (i = 1; i <= m; i++)
			if (index(a[i], k "=") == 1)
				v = substr(a[i], length(k) + 2)
		printf "%s%s", n++ ? "|" : "", v }
	    END { print "" }'
}

@test "labels and canonical names in one sentence" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(names "$text")"
	done <<'END'
ROK officials met in Seoul.@LOC:South Korea|LOC:Seoul
The US and the U.K. agree.@LOC:United States|LOC:United Kingdom
Tell us who is there.@.
North Korean missiles worry Japanese officials.@MISC:North Korea|MISC:Japan
Mr Putin's plane landed.@PER:Vladimir Putin
The Trump-Kim meeting failed.@PER:Donald Trump|PER:Kim Jong Un
U.S.-North Korea talks began.@LOC:United States|LOC:North Korea
South Korean President Moon Jae-in spoke.@MISC:South Korea|PER:Moon Jae-in
He told Kyodo about it.@ORG:Kyodo
The Ministry of Fisheries denied it.@ORG:Ministry of Fisheries
Shares of Acme Holdings, Inc. fell.@ORG:Acme Holdings
Al-Qaeda and the Taliban fought.@ORG:al Qaeda|ORG:Taliban
But nobody came on Monday.@.
The Asahi newspaper reported it.@ORG:Asahi Shimbun
Kim Jong Un Seeks Peace With Japan After Years@PER:Kim Jong Un|LOC:Japan
NORTH KOREA FIRES MISSILE OVER JAPAN@LOC:North Korea|LOC:Japan
SEOUL, South Korea (AP) - It rained.@LOC:Seoul|LOC:South Korea|ORG:Associated Press
Analysts at Goldman Sachs left.@ORG:Goldman Sachs
She runs St. Mary's Hospital in Leeds.@LOC:St. Mary's Hospital|LOC:Leeds
It cost US$ 10 in Peru.@LOC:Peru
The defence minister of Oman met Ali al-Eryani there.@LOC:Oman|PER:Ali al-Eryani
In the Ontario Supreme Court he lost.@ORG:Ontario Supreme Court
They heard the Minister of Information Ann Oberlin.@PER:Ann Oberlin
END
	none_bad
}

@test "names within a document" {
	need enttag
	is 'surname later' 'PER:Ann Oberlin|PER:Ann Oberlin' \
	    "$(names 'Minister Ann Oberlin came.' 'Then Oberlin said no.')"
	is 'surname earlier' 'PER:Ann Oberlin|PER:Ann Oberlin' \
	    "$(names 'Ms Oberlin said no.' 'Minister Ann Oberlin came.')"
	is 'two of one surname' \
	    'PER:Ann Oberlin|PER:Bob Oberlin|PER:Oberlin' \
	    "$(names 'Minister Ann Oberlin met President Bob Oberlin.' \
	    'It rained a lot.' 'In the end all was well.' \
	    'Mr Oberlin said no.')"
	is 'the Kims' \
	    'PER:Kim Yo Jong|PER:Kim Jong Un|PER:Kim Jong Un' \
	    "$(names 'Kim Yo Jong is a sister of Kim Jong Un.' \
	    'It is said.' 'It is not known.' 'Kim will go.')"
	is 'a nickname of a country' 'LOC:North Korea|LOC:North Korea' \
	    "$(names 'North Korea said no.' 'A deal with the North is far.')"
	is 'no nickname' 'LOC:Mexico' \
	    "$(names 'A train from Mexico went to the north.')"
	is 'initials' 'ORG:Elbonian Mud Agency|ORG:Elbonian Mud Agency' \
	    "$(names 'The Elbonian Mud Agency said so.' 'The EMA was right.')"
	is 'acronym' \
	    'ORG:Elbonian Mud Agency|ORG:Elbonian Mud Agency|ORG:Elbonian Mud Agency' \
	    "$(names 'The Elbonian Mud Agency (EMA) said so.' \
	    'The EMA was right.')"
	none_bad
}

@test "attributes" {
	need enttag
	is sub 'country|city|nationality' \
	    "$(at sub 'Japan told Seoul about a Chinese ship.')"
	is geo 'JPN|KOR|CHN' \
	    "$(at geo 'Japan told Seoul about a Chinese ship.')"
	is title 'Foreign Minister' \
	    "$(at title 'Yesterday Foreign Minister Ann Oberlin left.')"
	is 'office before Mr' 'Foreign Minister|Foreign Minister' \
	    "$(at title 'Foreign Minister Ann Oberlin left, Ms Oberlin said.')"
	is 'country inside' 'KEN' "$(at geo 'The Bank of Kenya agreed.')"
	is "a country's minister" 'FRA|FRA' \
	    "$(at geo "Then France's Foreign Minister Ann Oberlin left.")"
	is 'minister of a country' 'FRA|FRA' \
	    "$(at geo 'Then President Ann Oberlin of France left.')"
	is 'country of a person' 'FRA|FRA' \
	    "$(at geo 'Yesterday French Foreign Minister Ann Oberlin left.')"
	none_bad
}

@test "text that went through a tokeniser" {
	need enttag
	is spaced 'PER:Kang Kyung-wha|LOC:Japan' \
	    "$(names 'A well - known and long - serving envoy, Kang Kyung - wha , is in Japan .')"
	none_bad
}

@test "field mode" {
	need enttag
	gives 'x\tKim Yo Jong is in Oslo.\ty\tPER:Kim Yo Jong|LOC:Oslo\n' \
	    'second field' enttag -f 2 \
	    <(printf 'x\tKim Yo Jong is in Oslo.\ty\n')
	gives 'it rains\t.\n' 'nothing found' enttag -f 1 \
	    <(printf 'it rains\n')
	none_bad
}

@test "twice adds nothing, and without it the input is back" {
	need enttag
	printf '%s\n' 'Mr Putin met Kim Jong Un in Moscow.' \
	    'Kim thanked Putin.' | enttag >once
	ends 0 twice enttag once
	same twice once out
	without ent once >bare
	ends 0 again enttag bare
	same again once out
	none_bad
}

@test "very long runs of capitals stay linear" {
	need enttag
	awk 'BEGIN { for (i = 0; i < 200000; i++) printf "Xa Bank of " }' >in
	ends 0 runs timeout 20 enttag in
	awk 'BEGIN { for (i = 0; i < 200000; i++) printf "Ab%d Kim. ", i }' \
	    >in
	ends 0 kims timeout 20 enttag in
	none_bad
}
