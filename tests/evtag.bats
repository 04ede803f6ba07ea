# evtag: events, their type, actors, status and time.

load helper

# ev LINE...: the events of a document of these sentences, each as
# TYPE lemma src>tgt status, joined by a bar.
ev()
{
	printf '%s\n' "$@" | evtag -d 2018-03-29 | awk -F '\t' '
	    function at(k,  i, n, a) {
		n = split($8, a, ";")
		for (i = 1; i <= n; i++)
			if (index(a[i], k "=") == 1)
				return substr(a[i], length(k) + 2)
		return ""
	    }
	    $4 == "event" {
		gsub(/[|]/, "+", $8)
		printf "%s%s %s %s>%s %s", n++ ? "|" : "", $5, at("lemma"),
		    at("src"), at("tgt"), at("status")
	    }
	    END { print n ? "" : "." }'
}

# at KEY LINE...: the values of one attribute.
at()
{
	local k=$1

	shift
	printf '%s\n' "$@" | evtag -d 2018-03-29 | awk -F '\t' -v k="$k" '
	    $4 == "event" { v = "."; m = split($8, a, ";")
		for (i = 1; i <= m; i++)
			if (index(a[i], k "=") == 1)
				v = substr(a[i], length(k) + 2)
		printf "%s%s", n++ ? " " : "", v }
	    END { print "" }'
}

# Lines of TEXT@WANT.
cases()
{
	local text want

	while IFS=@ read -r text want; do
		is "$text" "$want" "$(ev "$text")"
	done
	none_bad
}

@test "verbs: active, passive, particles, participles" {
	need evtag
	cases <<'END'
Norway's prime minister visited Iceland last week.@CONSULT visit Norway's prime minister>Iceland happened
Norway has sounded out Iceland.@REQUEST sound out Norway>Iceland happened
Norway has recently bombed Iceland.@ASSAULT bomb Norway>Iceland happened
Two men were on Monday arrested by police.@COERCE arrest police>men happened
Norway suggested that Iceland should apply a rule in its dealings with Sweden.@REQUEST suggest Norway>Iceland happened|OCCUR apply Iceland>Sweden possible
Norwegian police arrested five protesters in Bergen.@COERCE arrest Norwegian police>protesters happened
Five protesters were arrested by police in Bergen.@COERCE arrest police>protesters happened
Tourists abducted by Norwegian agents may sleep.@COERCE abduct Norwegian agents>tourists happened
Iceland turned Norway down.@REJECT turn down Iceland>Norway happened
Rebels killed 12 soldiers in Mali on Tuesday.@ASSAULT kill rebels>soldiers happened
Norway, Sweden and Denmark condemned Russia.@ACCUSE condemn Norway+Sweden+Denmark>Russia happened
Sweden is opposed to Norway.@REJECT opposed Sweden>Norway happened
Norway was heavily and unjustly criticized by Iceland.@ACCUSE criticize Iceland>Norway happened
Norway restored complete, full ties with Iceland.@SUPPORT restore Norway>Iceland happened
Norway and the Central African Republic agree.@AGREE agree Norway>Central African Republic happened
Lawmakers in Finland and France praised Italy.@SUPPORT praise lawmakers+lawmakers>Italy happened
Norway vowed to bomb Iceland.@THREATEN vow Norway>Iceland happened|ASSAULT bomb Norway>Iceland planned
Norway vowed to help Iceland.@AGREE vow Norway>Iceland happened|AID help Norway>Iceland planned
Norway clashed over fish with Iceland.@ACCUSE clash Norway>Iceland happened
Norway withdrew from talks with Iceland.@SANCTION withdraw Norway>Iceland happened
The report saw Norway warn Iceland.@THREATEN warn Norway>Iceland happened
Norway holds Iceland responsible.@ACCUSE hold responsible Norway>Iceland happened
Norway held the rebels accountable.@ACCUSE hold accountable Norway>rebels happened
The jury found Berge, the head of a bank, guilty.@SANCTION find guilty jury>Berge happened|SANCTION guilty > happened
Norway agreed to free rebels.@AGREE agree Norway>rebels happened|RETREAT free Norway>rebels planned
END
}

@test "nouns: talks, summits, aid, drills, strikes" {
	need evtag
	cases <<'END'
Norway and Iceland held talks in Oslo on Monday.@CONSULT talks Norway>Iceland happened
Talks between Norway and Iceland have stalled.@CONSULT talks Norway>Iceland happened|OCCUR stall Norway>Iceland happened
The Trump-Kim meeting took place in Hanoi.@CONSULT meeting Donald Trump>Kim Jong Un happened
The February summit between Kim Jong Un and Donald Trump collapsed.@CONSULT summit Kim Jong Un>Donald Trump happened|OCCUR collapse Kim Jong Un>Donald Trump happened
Aid from Japan to Nepal arrived.@AID aid Japan>Nepal happened
Norway launched an attack on Iceland.@ASSAULT attack Norway>Iceland happened
Workers at the port went on strike over pay on Friday.@PROTEST strike workers> happened
Norway's navy held a drill off Iceland.@MOBILIZE drill Norway's navy> happened
An air strike by Norway hit a bridge.@ASSAULT strike Norway> happened|ASSAULT hit Norway> happened
Iceland turned down an invitation from Norway.@REJECT turn down Iceland>Norway happened|REQUEST invitation Norway>Iceland happened
Sanctions imposed on Iran by the United States hurt the economy.@SANCTION sanction United States>Iran happened
The summit of the mountain is white.@.
END
}

@test "what happens to nobody in particular" {
	need evtag
	cases <<'END'
A magnitude 6.9 earthquake struck northern Chile on Monday.@OCCUR earthquake > happened|OCCUR strike >Chile happened
The trial of the former banker opened in Dublin on Tuesday.@OCCUR trial >former banker happened
Microsoft agreed to a merger with Nokia.@AGREE agree Microsoft>Nokia happened|OCCUR merger Microsoft>Nokia planned
Shares rose on Friday.@.
END
}

@test "who stands where: openings, asides, relative clauses, pronouns" {
	need evtag
	cases <<'END'
Citing a pact between Norway and Iceland, President Ann Lee of Malta resigned.@REPORT cite Ann Lee> happened|AGREE pact Norway>Iceland happened|RETREAT resign Ann Lee> happened
Norway, whose attack killed two soldiers, left Iceland.@ASSAULT attack Norway> happened|ASSAULT kill Norway>soldiers happened|OCCUR leave Norway>Iceland happened
The soldier who was arrested fled.@COERCE arrest >soldier happened|OCCUR flee soldier> happened
Nils Berge flew to Iceland, which had passed no law, to meet Ann Lee.@OCCUR fly Nils Berge> happened|AGREE pass Iceland> denied|CONSULT meet Nils Berge>Ann Lee happened
A Norwegian spokesman said the figures referred to Iceland.@REPORT say Norwegian spokesman> happened
Norway attacked. The wall was high. It killed two soldiers.@ASSAULT attack Norway> happened|ASSAULT kill >soldiers happened
Norway voted. It is easier to attack Malta.@OCCUR vote Norway> happened|ASSAULT attack >Malta planned
The talks did not take place.@CONSULT talks > denied
The talks did not bring peace.@CONSULT talks > happened
The deals have been a disaster.@.
Norway called on Iceland to free the men.@REQUEST call on Norway>Iceland happened|RETREAT free Iceland>men possible
A man suspected to have helped Norway was arrested.@ACCUSE suspect >man happened|AID help man>Norway possible|COERCE arrest >man happened
Norway accused Iceland of attacking Malta.@ACCUSE accuse Norway>Iceland happened|ASSAULT attack Iceland>Malta possible
Norway acted in order to attack Malta.@ASSAULT attack Norway>Malta planned
Norway did not meet that goal.@.
Thank you.@.
Norway freed five Icelandic sailors after admitting that it had kidnapped ten.@RETREAT free Norway>Icelandic sailors happened|CONCEDE admit Norway> happened|COERCE kidnap Norway>Icelandic sailors happened
Norway stopped bombing Iceland.@ASSAULT bomb Norway>Iceland happened
Norway has not stopped bombing Iceland.@ASSAULT bomb Norway>Iceland ongoing
Norway stopped Iceland from bombing Sweden.@ASSAULT bomb Iceland>Sweden denied
A journalist in Norway who met soldiers resigned.@CONSULT meet journalist>soldiers happened|RETREAT resign journalist> happened
A wall fell in Norway, killing two.@OCCUR fall > happened|OCCUR kill > happened
Norway pledged to cut its packaging.@AGREE pledge Norway> happened|OCCUR cut Norway> planned
Norway reacted by bombing Iceland.@OCCUR react Norway> happened|ASSAULT bomb Norway>Iceland happened
Rising prices hit Norway.@OCCUR hit >Norway happened
A bomb killed two soldiers.@ASSAULT kill >soldiers happened
Norway coped with falling sales.@.
A video captured Nils Berge.@OCCUR capture >Nils Berge happened
Over 2,000 soldiers in Norway were killed.@ASSAULT kill >soldiers happened
Nils Berge underwent open heart surgery.@OCCUR undergo Nils Berge> happened|OCCUR surgery Nils Berge> happened
Norway called for the sailors to be freed.@REQUEST call for Norway>sailors happened|RETREAT free >sailors possible
Nils Berge has charts and sent them to Iceland.@OCCUR send Nils Berge>Iceland happened
Police found the rebels and arrested them.@OCCUR find police>rebels happened|COERCE arrest police>rebels happened
Rebels shot themselves.@ASSAULT shoot rebels> happened
It was said that Norway left.@REPORT say > happened|OCCUR leave Norway> happened
Protesters marched in Bergen.@PROTEST march protesters> happened
Police seized ships, helping officers from Malta.@COERCE seize police> happened|AID help police>officers happened
The crew robbed a bank. They fled.@OCCUR rob crew>bank happened|OCCUR flee crew> happened
A user has recently loudly accused Norway.@ACCUSE accuse user>Norway happened
As Norway battles with Iceland, Nils Berge resigned.@ASSAULT battle Norway>Iceland happened|RETREAT resign Nils Berge> happened
Norway would leave if it does not receive aid from Iceland.@OCCUR leave Norway> possible|AID aid Iceland>Norway possible
END
	is 'a team is never he' \
	    'RETREAT resign Nils Berge> happened|OCCUR leave crew>Norway happened|OCCUR flee Nils Berge> happened' \
	    "$(ev 'Nils Berge resigned.' 'The crew left Norway.' 'He fled.')"
	is 'the minister is no member of parliament' \
	    'OCCUR speak Senator Ann Lee> happened|OCCUR leave president>Norway happened' \
	    "$(ev 'Senator Ann Lee spoke.' 'The president left Norway.')"
	is 'a date in a phrase' '2018-02-09 2018-02-09' \
	    "$(attr when 'In a February 9 speech Nils Berge resigned.')"
}

@test "quotations: I and we are whoever is quoted" {
	need evtag
	cases <<'END'
"I condemn Iceland," Nils Berge said.@ACCUSE condemn Nils Berge>Iceland happened|REPORT say Nils Berge> happened
“We will attack Iceland. We will win,” said Norway.@ASSAULT attack Norway>Iceland planned|OCCUR win Norway> planned|REPORT say Norway> happened
Nils Berge said Malta was far. "They bombed our soldiers."@REPORT say Nils Berge> happened|ASSAULT bomb Malta>soldiers happened
We met Iceland, Nils Berge said.@CONSULT meet >Iceland happened|REPORT say Nils Berge> happened
"We hope to stop it," he said.@REPORT say > happened
END
}

@test "plain sentences: the types of PLOVER, the places of actors" {
	need evtag
	run awk -F '\t' '
	    !/^#/ && !index("|" $3 "|", "|" $1 (index($1, ":") ? "|" : ":")) {
		print $1 ": " $2 ": " $3
		bad = 1
	    }
	    END { exit NR < 200 || bad }' <(grep -v '^#' "$DL_ROOT/tests/events.tsv" |
	    evtag -f 2)
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "status: planned, possible, denied, ongoing" {
	need evtag
	cases <<'END'
A summit between Kim Jong Un and Moon Jae-in is planned for April.@CONSULT summit Kim Jong Un>Moon Jae-in planned
Norway plans to send aid to Nepal.@AID aid Norway>Nepal planned
Norway would like to meet Iceland again.@CONSULT meet Norway>Iceland possible
The possibility of a summit with Iceland was discussed.@CONSULT summit >Iceland possible
If Iceland attacks Norway, nobody will sleep.@ASSAULT attack Iceland>Norway possible
Norway refused to meet Iceland.@REJECT refuse Norway>Iceland happened|CONSULT meet Norway>Iceland denied
Russia did not attack Ukraine.@ASSAULT attack Russia>Ukraine denied
Sweden denied that it had bombed Norway.@REJECT deny Sweden>Norway happened|ASSAULT bomb Sweden>Norway denied
The union called off a strike.@CONCEDE call off union> happened|PROTEST strike union> denied
Norway and Iceland are negotiating.@CONSULT negotiate Norway>Iceland ongoing
Norway discussed the possibility of a summit with Iceland.@OCCUR discuss Norway> happened|CONSULT summit Norway>Iceland possible
Analysts doubt that Norway is planning for war.@ASSAULT war Norway> possible
Rumors that Norway attacked Iceland are false.@ASSAULT attack Norway>Iceland possible
Norway allegedly attacked Iceland.@ASSAULT attack Norway>Iceland possible
Norway would have attacked Iceland.@ASSAULT attack Norway>Iceland denied
The reason was clear: to attack Iceland.@ASSAULT attack >Iceland planned
Norway has not seen Iceland or attacked it.@ASSAULT attack Norway>Iceland denied
It is not uncommon for Norway to attack Iceland.@ASSAULT attack >Iceland possible
Norway praised Sweden instead of attacking it.@SUPPORT praise Norway>Sweden happened|ASSAULT attack Norway> denied
Norway arrived ahead of talks.@OCCUR arrive Norway> happened|CONSULT talks > planned
Rebels tried to kill Nils Berge.@ASSAULT kill rebels>Nils Berge happened
Did Norway attack Iceland?@ASSAULT attack Norway>Iceland possible
Why did Norway attack Iceland?@ASSAULT attack Norway>Iceland happened
Norway opposed a strike on Iceland.@REJECT oppose Norway>Iceland happened|ASSAULT strike >Iceland possible
Nobody attacked Iceland.@ASSAULT attack >Iceland denied
Norway had to attack Iceland.@ASSAULT attack Norway>Iceland happened
Norway has to attack Iceland.@ASSAULT attack Norway>Iceland possible
Norway has yet to attack Iceland.@ASSAULT attack Norway>Iceland denied
Norway will attack Iceland and arrest the king.@ASSAULT attack Norway>Iceland planned|COERCE arrest Norway>king planned
Iceland became the first country to attack Norway.@OCCUR become Iceland> happened|ASSAULT attack Iceland>Norway happened
Norway will leave Iceland if it is attacked.@OCCUR leave Norway>Iceland possible|ASSAULT attack >Norway possible
Norway will ask whether Iceland left.@REPORT ask Norway> planned|OCCUR leave Iceland> possible
Talks between Norway and Iceland on a withdrawal stalled.@CONSULT talks Norway>Iceland happened|RETREAT withdrawal > possible|OCCUR stall Norway>Iceland happened
END
	is 'neg' 1 "$(at neg 'Russia did not attack Ukraine.')"
	is 'no neg' . "$(at neg 'Russia attacked Ukraine.')"
	none_bad
}

@test "where a time comes from" {
	need evtag
	while IFS=@ read -r text more want; do
		is "$text $more" "$want" "$(at when_from "$text" $more)"
	done <<'END'
Norway met Iceland.@@doc
Norway met Iceland on Tuesday.@@.
Norway had attacked Iceland.@@tense
Norway said it had attacked Iceland.@@doc doc
END
	is 'a story goes on' '. before' "$(at when_from \
	    'In 2002, Norway attacked Iceland.' 'The two signed a treaty.')"
	is 'somebody new' '. doc' "$(at when_from \
	    'In 2002, Norway attacked Iceland.' 'Sweden signed a treaty.')"
	is 'no day' PAST_REF "$(at when 'Norway had attacked Iceland.')"
	ev=$(echo 'The kidnapping issue' | evtag | tagcheck) ||
	    bad "no good record: $ev"
	is 'long over' PAST_REF \
	    "$(at when "Norway's history of bombing Iceland")"
	is 'long over, said before another noun' PAST_REF \
	    "$(at when 'The kidnapping issue')"
	is 'about the day of the text' 2018-03-29 \
	    "$(at when 'Norway recently bombed Iceland.')"
	none_bad
}

@test "rules of one's own: tried first, with file and line, checked" {
	need evtag
	printf '# mine\ngreenlight\tv\t.\t.\tAGREE\ts\to,x\t.\n' >my.tsv
	printf 'strike\tn\tlate\t.\tNONE\t.\t.\t.\n' >>my.tsv
	echo 'Norway greenlighted it after a late strike.' >in
	evtag -e -T my.tsv <in >out
	is 'events' 1 "$(grep -c '	event	' out)"
	is 'why' 'rule=my.tsv:2: greenlight v . . AGREE s o,x .' \
	    "$(grep -o 'rule=.*' out)"
	is 'without it' 1 "$(evtag <in | grep -c '	event	PROTEST')"
	while IFS='|' read -r line says row; do
		printf "\n$row\n" >bad.tsv
		ends 2 "$says" evtag -T bad.tsv in
		grep -q "^evtag: bad.tsv:$line: $says" err ||
		    bad "$says: $(cat err)"
		is "$says: output" '' "$(cat out)"
	done <<'END'
2|a rule has 8 fields|a\tb
2|part of speech|a\tx\t.\t.\tAGREE\t.\t.\t.
2|no such type|a\tv\t.\t.\tWAR\t.\t.\t.
2|no such class|a\tv\t.\t@nothing\tAGREE\t.\t.\t.
2|no such flag|a\tv\t.\t.\tAGREE\t.\t.\tsymm
2|no lemma|.\tv\t.\t.\tAGREE\t.\t.\t.
2|an empty lemma|a||b\tv\t.\t.\tAGREE\t.\t.\t.
2|NUL byte|a\000b\tv\t.\t.\tAGREE\t.\t.\t.
END
	ends 2 'no such file' evtag -T none.tsv in
	none_bad
}

@test "who says what is no actor of it; orders and threats" {
	need evtag
	cases <<'END'
Norway met Iceland, the Asahi said.@CONSULT meet Norway>Iceland happened|REPORT say Asahi Shimbun> happened
Oslo said on Monday that Iceland must withdraw its ships.@REPORT say Norway> happened|REQUEST must Norway>Iceland happened|RETREAT withdraw Iceland> possible
Iceland threatened to expel Norwegian diplomats.@THREATEN threaten Iceland>Norwegian diplomats happened|SANCTION expel Iceland>Norwegian diplomats possible
END
}

@test "a date belongs to its own verb or noun" {
	need evtag
	while IFS=@ read -r text want; do
		is "$text" "$want" "$(at when_at "$text")"
	done <<'END'
A minister told Norway in mid-March that Iceland was considering a summit.@26-35 .
Although Norway extended an invitation a year ago, Iceland only accepted it after a summit ended.@39-49 . .
Norway met Iceland on Tuesday, officials said.@22-29 .
Norway said on Tuesday that it had met Iceland.@15-22 .
Last month Norway met Iceland and asked for help.@0-10 0-10
Norway arrested a spy on Monday and freed a pilot on Tuesday.@25-31 53-60
The February summit collapsed.@4-12 4-12
The summit is expected to open in June 2019.@34-43
Ann Lee won in May 2017 after Nils Berge resigned.@15-23 15-23
In May 2017, Norway was reported to have bombed Iceland.@3-11 3-11
Norway rejected a summit on Tuesday.@28-35 .
Norway announced a summit in June 2018.@. 29-38
A fire broke out on Monday, killing five people.@20-26 20-26 20-26
Norway said in an interview on Tuesday that it had met Iceland.@31-38 31-38 .
END
	none_bad
}

@test "headlines; one happening is one event; speakers behind the verb" {
	need evtag
	cases <<'END'
Norway's Abe Open to Talks With Iceland@CONSULT talks Shinzo Abe>Iceland possible
Norway, Iceland to Resume Talks in Oslo@CONSULT talks Norway>Iceland planned
Norway in Talks With Iceland@CONSULT talks Norway>Iceland happened
Police Fire on Protesters in Bergen@ASSAULT fire police>Protesters happened
Rebels Free Hostages@RETREAT free rebels>Hostages happened
China, Japan Leaders Hold Talks@CONSULT talks China>Japan Leaders happened
Nine Killed as Bus Falls@ASSAULT kill >Nine happened|OCCUR fall > happened
Iceland Minister Arrested in Norway@COERCE arrest >Iceland Minister happened
Norway extended an invitation to Iceland.@REQUEST invitation Norway>Iceland happened
Norway signed a treaty with Iceland.@SUPPORT sign Norway>Iceland happened
Norway gave support to Iceland.@SUPPORT support Norway>Iceland happened
Norway offered talks to Iceland.@AGREE offer Norway>Iceland happened|CONSULT talks Norway>Iceland possible
The ruling party slept in the meeting room.@.
"Norway did not attack Iceland," Ann Lee said.@ASSAULT attack Norway>Iceland denied|REPORT say Ann Lee> happened
"Norway will attack Iceland," said Ann Lee.@ASSAULT attack Norway>Iceland planned|REPORT say Ann Lee> happened
Norway watched the inter-Korean summit.@CONSULT summit South Korea>North Korea happened
END
}

@test "pronouns, focus, and coordination into several events" {
	need evtag
	is 'he' 'CONSULT meet Kim Jong Un>Xi Jinping happened|CONSULT visit Kim Jong Un>Russia happened' \
	    "$(ev 'Kim Jong Un met Xi Jinping.' 'Later he visited Russia.')"
	is 'the leader' 'CONSULT meet Kim Jong Un>Xi Jinping happened|CONSULT visit Kim Jong Un>Russia happened' \
	    "$(ev 'Kim Jong Un met Xi Jinping.' 'The North Korean leader visited Russia.')"
	is 'respectively' 'CONSULT meet Kim Jong Un>Xi Jinping happened|CONSULT summit Kim Jong Un>Moon Jae-in planned|CONSULT summit Kim Jong Un>Donald Trump planned' \
	    "$(ev 'Kim Jong Un met Xi Jinping.' 'Summits with Moon Jae-in and Donald Trump are planned for April and May, respectively.')"
	is 'their dates' '2018-04 2018-05' "$(at when 'Summits with Moon Jae-in and Donald Trump are planned for April and May, respectively.')"
	is 'low' 1 "$(at low 'Kim Jong Un met Xi Jinping.' 'He visited Russia.' | cut -d ' ' -f 2)"
	none_bad
}

@test "codes, places and times" {
	need evtag
	local m='Kim Jong Un met Xi Jinping in China on Monday.'
	is 'src_code' PRK:GOV "$(at src_code "$m")"
	is 'tgt_code' CHN:GOV "$(at tgt_code "$m")"
	is 'where' China "$(at where "$m")"
	is 'when' 2018-03-26 "$(at when "$m")"
	is 'when_at' 39-45 "$(at when_at "$m")"
	is 'src_at' 0-11 "$(at src_at "$m")"
	is 'no date: the document' 2018-03-29 "$(at when 'Norway met Iceland.')"
	is 'no date: no span' . "$(at when_at 'Norway met Iceland.')"
	is 'police of the place' CHL:COP \
	    "$(at src_code 'Police arrested two men in Chile.')"
	is 'rule' . "$(at rule "$m")"
	printf '%s\n' "$m" | evtag -e | grep -q 'rule=meet v \. \. CONSULT' ||
	    bad 'no rule with -e'
	none_bad
}

@test "boiler is not tagged; twice adds nothing; -a tags every verb" {
	need evtag
	{
		echo '#dateline 1'
		rec d 0 60 doc article 2018-03-29 . .
		rec d 0 14 sent boiler 1 'They met today' para=1
		rec d 15 29 sent body 2 'They met today' para=2
	} >in
	evtag in >one
	is 'one event' 1 "$(grep -c "${TAB}event${TAB}" one)"
	evtag one >two
	same 'twice' one two
	is 'a verb' . "$(ev 'The cat slept.')"
	echo 'The cat slept.' | evtag -a | grep -q 'lemma=sleep' ||
	    bad 'no event with -a'
	is 'a state' . "$(ev 'Norway resembles Iceland.')"
	is 'what no list has' 'OCCUR waive Norway> happened' \
	    "$(ev 'Norway waived a fee.')"
	is 'without an actor' . "$(ev 'The fee was waived.')"
	none_bad
}

@test "very many dates and no name: the dates are known, and in order" {
	need evtag
	awk 'BEGIN {
		print "Police arrested someone in town on Friday."
		for (i = 0; i < 66000; i++)
			print "It rained again on Monday."
	}' | evtag -d 2018-03-29 >one
	is 'when' 1 "$(head -n 4 one | grep -c 'when=2018-03-23')"
	evtag one >two 2>err || bad "status $?: $(cat err)"
	same 'twice' one two
	none_bad
}

@test "field mode" {
	need evtag
	printf 'x\tNorway and Iceland held talks.\ty\nz\tNothing.\n' >in
	gives 'x\tNorway and Iceland held talks.\ty\tCONSULT:Norway>Iceland\nz\tNothing.\t.\n' \
	    'two lines' evtag -f 2 in
	none_bad
}

@test "wrong usage" {
	need evtag
	ends 2 'a bad date' evtag -d yesterday </dev/null
	ends 2 'an unknown option' evtag -z </dev/null
	ends 0 'help' evtag -h
	none_bad
}
