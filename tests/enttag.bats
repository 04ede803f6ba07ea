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

# values LABEL TEXT: the names of this label in a document of these sentences,
# with a slash between two; of places with their countries.
values()
{
	printf '%s\n' "$2" | tr '/' '\n' | enttag | awk -F '\t' -v l="$1" '
	    $4 == "ent" && $5 == l { printf "%s%s", n++ ? "|" : "", $6
		geo = match($8, /geo=[A-Z]*/)
		if (l == "LOC")
			printf ":%s", geo ? substr($8, geo + 4, 3) : "." }
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
He flew from St. Louis to Leeds.@LOC:St. Louis|LOC:Leeds
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

@test "full names of one person, and parts of them" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(values PER "$text")"
	done <<'END'
William Dorn left./Later Bill Dorn and Mr. Dorn spoke.@William Dorn|William Dorn|William Dorn
Mr. J. P. Dorn left./Later John Dorn spoke.@J. P. Dorn|J. P. Dorn
Choe Ryong-ga left./Then Choe Ryong Ga spoke.@Choe Ryong-ga|Choe Ryong-ga
Minister Mohammed Dornani left./Then Mohamad Dornani spoke.@Mohammed Dornani|Mohammed Dornani
Ms Ana Dorná Reyes left./Then Mr. Dorna spoke.@Ana Dorná Reyes|Ana Dorná Reyes
Mr. Krystan Dorn met Kyrstan Dorn./Dorn left.@Krystan Dorn|Krystan Dorn|Krystan Dorn
Mr. Carl Dorn Jr. met Mr. Carl Dorn Sr. there.@Carl Dorn Jr.|Carl Dorn Sr.
Mr. Carl Dorn III met Mr. Carl Dorn IV there.@Carl Dorn III|Carl Dorn IV
Mr. Haruto Dornaki left./Then Dornaki Haruto spoke.@Haruto Dornaki|Haruto Dornaki
Mr. Carl Dorn left with Mrs. Ann Dorn./It is so./It is./It was./Then Mrs. Dorn spoke.@Carl Dorn|Ann Dorn|Ann Dorn
Mr. Carl Dorn left./Mr. Dorn spoke./Then Ms Ann Dorn came./Ann Dorn spoke./It is./It was./It will be.@Carl Dorn|Carl Dorn|Ann Dorn|Ann Dorn
Kim Ga Na met Kim Ga Da./Ga Na spoke to Kim Ga Da.@Kim Ga Na|Kim Ga Da|Kim Ga Na|Kim Ga Da
He met Ahmed al-Dornani./Then Dornani spoke.@Ahmed al-Dornani|Ahmed al-Dornani
President Obama met Michelle Obama./Obama left.@Barack Obama|Michelle Obama|Barack Obama
Ms Michelle Obama left./Obama spoke.@Michelle Obama|Michelle Obama
END
	none_bad
}

@test "places are where the text says" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(values LOC "$text")"
	done <<'END'
He lives in London, Ontario, and London is cold.@London, Ontario:CAN|Ontario:CAN|London, Ontario:CAN
He went from Paris to Paris, Texas.@Paris:FRA|Paris, Texas:USA|Texas:USA
They live in Atlanta, Georgia, now.@Atlanta:USA|Georgia:USA
He lives in Savannah, Ga., now.@Savannah:USA|Georgia:USA
They live in Tbilisi, Georgia, now.@Tbilisi:GEO|Georgia:GEO
He flew to London, France and Spain.@London:GBR|France:FRA|Spain:ESP
It rained in Birmingham./Alabama is in the U.S. south.@Birmingham:USA|Alabama:USA|United States:USA
It rained in Birmingham./England is wet.@Birmingham:GBR|England:GBR
END
	none_bad
}

@test "bodies of countries" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(values ORG "$text")"
	done <<'END'
Russia's Foreign Ministry agreed.@Russian Foreign Ministry
The Ministry of Foreign Affairs of Ukraine agreed.@Ukrainian Foreign Ministry
The Kenyan Foreign Ministry agreed./The Foreign Ministry said so.@Kenyan Foreign Ministry|Kenyan Foreign Ministry
Kenyans in Kenya wept./The Supreme Court agreed.@Kenyan Supreme Court
The US Department of State agreed.@State Department
The Foreign Ministry agreed.@Foreign Ministry
The EMA (Elbonian Mud Agency) left./Then the EMA spoke.@Elbonian Mud Agency|Elbonian Mud Agency|Elbonian Mud Agency
END
	none_bad
}

@test "firms, parties and other bodies that the tables know" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(values ORG "$text")"
	done <<'END'
Exxon Mobil Corp. rose./Shares of Exxon fell.@ExxonMobil|ExxonMobil
In Dublin Fianna Fail lost.@Fianna Fail
Analysts at News Corp. left.@News Corp
Members of Chongryong met in Tokyo.@Chongryon
Chicago-based Dornson Foods Inc. slaughters cattle./Dornson said it was sorry.@Dornson Foods|Dornson Foods
The Central Bank of Ireland agreed./The Irish Central Bank paid.@Central Bank of Ireland|Central Bank of Ireland
END
	none_bad
}

@test "a document does not depend on those before it" {
	need enttag
	local before text
	while IFS=@ read -r before text; do
		printf '%s\n' "$before" >a.txt
		printf '%s\n' "$text" >b.txt
		enttag -p a.txt b.txt | grep "^b$TAB" >behind
		enttag -p b.txt | grep "^b$TAB" >alone
		same "$text" alone behind
	done <<'END'
Yesterday Senate Majority Leader Ann Oberlin left.@The Senate voted on it.
The First Lady left.@First Bank of Elbonia fell.
Then General Secretary Ann Oberlin left.@General Motors fell.
END
	none_bad
}

@test "no cliffs: letters of one case, stray bytes, one sentence" {
	need enttag
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(names "$(printf '%b' "$text")")"
	done <<'END'
VLADIMIR PUTIN VISITS NORTH KOREA@PER:Vladimir Putin|LOC:North Korea
Vladimir Putin Visits North Korea@PER:Vladimir Putin|LOC:North Korea
Vladimir Putin@PER:Vladimir Putin
Japan@LOC:Japan
Vladimir Putin\xff left Japan.@PER:Vladimir Putin|LOC:Japan
\xc3\xffVladimir Putin\001 left\xe2\x80 Japan\xf0@PER:Vladimir Putin|LOC:Japan
END
	printf 'x\t\xffVladimir Putin\xc3 left.\t\xfe\n' >noisy
	gives 'x\t\xffVladimir Putin\xc3 left.\t\xfe\tPER:Vladimir Putin\n' \
	    'a field of stray bytes' enttag -f 2 noisy
	printf '\xffVladimir Putin\xc3 left.\n' >noisy.txt
	gives '\xff[PER Vladimir Putin]\xc3 left.\n' 'brackets' \
	    enttag -o inline noisy.txt
	none_bad
}

@test "aliases of the user have the last word" {
	need enttag
	printf '%s\t%s\t%s\t%s\t%s\n' \
	    'the Dorn' 'Carl Dorn' PER . NOR 'Iron Pot' 'Iron Pot Ltd' ORG company . \
	    Pot Jar LOC . . Oslo . . . . Norway Norge LOC country NOR >a.tsv
	printf '# more\n\nPot Works\tPottery\tORG\n' >b.tsv
	local text want
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(printf '%s\n' "$text" |
		    enttag -A a.tsv -A b.tsv -o inline)"
	done <<'END'
It is the Dorn who left.@It is [PER the Dorn = Carl Dorn] who left.
Now Iron  Pot and Pot fell.@Now [ORG Iron Pot = Iron Pot Ltd] and [LOC Pot = Jar] fell.
Now Pot Works fell.@Now [ORG Pot Works = Pottery] fell.
It rains in Oslo and in Bergen.@It rains in Oslo and in [LOC Bergen].
Norway and the Bank of Norway agree.@[LOC Norway = Norge] and the [ORG Bank of Norway] agree.
It is iron pot.@It is iron pot.
The Norwegians left.@The [MISC Norwegians = Norway] left.
END
	none_bad
}

@test "what is wrong with a file of aliases" {
	need enttag
	local row want
	while IFS=@ read -r row want; do
		printf "# x\n$row\n" >a.tsv
		ends 2 "$row" enttag -A a.tsv /dev/null
		is "$row" "enttag: a.tsv:2: $want" "$(cat err)"
		is "$row: output" '' "$(cat out)"
	done <<'END'
a\tb@line has fewer than 3 fields
a\tb\tPER\tx\tNOR\tz@line has more than 5 fields
a\t\tPER@field is empty; write `.' for none
a\tb\tper@label is not PER, ORG, LOC, MISC or `.'
.\tb\tPER@name is missing
a\t.\tPER@name is missing
a\tb\tPER\tX@kind is not in lower-case letters
a\tb\tPER\tx\tNO@country is not three capital letters
a\tb\tPER\r@line ends with CR LF; it must end with LF
a\tb\000\tPER@line has a NUL byte
END
	ends 2 'no file' enttag -A nothing /dev/null
	is 'no file' 'enttag: nothing: No such file or directory' "$(cat err)"
	ends 2 'a directory' enttag -A . /dev/null
	none_bad
}

@test "names in brackets for reading" {
	need enttag
	printf 'Ann Oberlin is in Oslo.\n\n  It\tis \033[1m here.\n' >a.txt
	printf 'It rains.\n' >b.txt
	gives '[PER Ann Oberlin] is in [LOC Oslo].\nIt is \\x1B[1m here.\n\nIt rains.\n' \
	    'two documents' enttag -o inline a.txt b.txt
	enttag a.txt >tagged
	gives '[PER Ann Oberlin] is in [LOC Oslo].\nIt is \\x1B[1m here.\n' \
	    'a stream that has its names' enttag -o inline tagged
	ends 2 'an unknown form' enttag -o html a.txt
	ends 2 'a field as well' enttag -o inline -f 1 a.txt
	none_bad
}

# party LINE...: labels and countries of the names in the first line.
party()
{
	printf '%s\n' "$@" | enttag | awk -F '\t' '
	    $4 == "sent" && n++ { exit }
	    $4 == "ent" { g = match($8, /geo=[A-Z]+/)
		printf "%s%s %s", k++ ? " " : "", $5,
		    g ? substr($8, g + 4, 3) : "." }
	    END { print "" }'
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
	is 'the French party' 'ORG FRA LOC FRA' \
	    "$(party 'The National Front lost in France.')"
	is 'a party of that name elsewhere' 'ORG . LOC URY' \
	    "$(party 'The National Front lost in Uruguay.' \
	    'So said Uruguay.')"
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

@test "how probable a name is" {
	need enttag
	printf '%s\n' 'Ann Oberlin left Norway.' 'Vega grew.' >in
	enttag in >plain
	enttag -p in >with
	sed 's/;p=0\.[0-9][0-9]//; s/p=0\.[0-9][0-9];//; s/p=0\.[0-9][0-9]$/./' \
	    with >without
	same 'nothing else changes' plain without
	is 'every name has one' "$(grep -c "${TAB}ent${TAB}" plain)" \
	    "$(grep -c "${TAB}ent${TAB}.*p=0\.[0-9][0-9]" with)"
	is 'the plain one is the surer one' 'Ann Oberlin' "$(grep "${TAB}ent${TAB}" with |
	    sed 's/^\(.*p=\(0\.[0-9]*\).*\)$/\2\t\1/' | sort -rn |
	    grep -v 'sub=country' | head -n 1 | cut -f 8)"
	gives '' 'a good stream' tagcheck with
	none_bad
}
