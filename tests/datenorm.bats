# datenorm: time expressions and their TIMEX3 values.

load helper

# values ARG...: runs the table `value <TAB> sentence' of standard input in
# field mode and reports each row whose appended field is not its first one.
values()
{
	local want sentence have

	cat >cases
	datenorm "$@" -f 2 cases >out 2>err || bad "status $?: $(cat err)"
	while IFS=$TAB read -r want sentence have; do
		is "$sentence" "$want" "$have"
	done <out
	[ "$(wc -l <out)" -eq "$(wc -l <cases)" ] || bad 'lines are lost'
}

@test "values, with the date of the document" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
2018-03-29	They met on March 29, 2018.
2018-03-29	They met on 29 March 2018.
2018-03-29	They met on the 29th of March, 2018.
2018-03-29	They met on Thursday, March 29, 2018.
2018-03-29	They met on Thursday 29 March 2018.
2018-03-29	Filed 2018-03-29 by the clerk.
2018-03-29	Filed 29.3.2018 by the clerk.
2018-03-29	Filed 3/29/2018 by the clerk.
2018-03-29	Filed 29/03/2018 by the clerk.
2018-03-29T19:30	Logged at 2018-03-29T19:30:00Z in the file.
2018-W13	The report of 2018-W13 is out.
1998-08	It opened in August 1998.
1998-08	It opened in Aug. 1998.
1998-08	It opened in August of 1998.
2002	It was signed in 2002.
1962	It began in nineteen sixty-two.
1998|1998	The class of '98 met again in '98.
199	Prices fell in the 1990s.
198	Prices fell in the '80s.
197	Prices fell in the seventies.
199	Prices fell in the mid-1990s.
18	It dates from the 19th century.
20	It is the 21st century.
2018-03	It was agreed in mid-March.
2018-06	It is due in early June.
2018-09	It is due in late September.
2018	They will vote at the end of the year.
2018-03-29	They meet today.
2018-03-28	They met yesterday.
2018-03-30	They meet tomorrow.
2018-03-28	They met on Wednesday.
2018-03-29	They met on Thursday.
2018-03-23	They met last Friday.
2018-03-30	They will meet on Friday.
2018-03-30	They meet next Friday.
2018-03-30	They meet this Friday.
2018-03-26	A drill took place earlier Monday.
2018-W13	They met this week.
2018-W12	They met last week.
2018-W14	They meet next week.
2018-02	They met last month.
2018-04	They meet next month.
2017	They met last year.
2018	They met earlier this year.
2019	They meet next year.
2018-W11	They met two weeks ago.
2018-03-19	They met 10 days ago.
2015	They met three years ago.
2017	They met nearly a year ago.
PAST_REF	They met decades ago.
PAST_REF	They met several years ago.
2018-04|2018-05	Summits are planned for April and May, respectively.
2018-04-26|2018-04-27	Talks are set for April 26-27.
2018-08-03|2018-08-04	Talks are set for Aug. 3 and 4.
2017-12-07|2018-01-03	It ran from Dec. 7 to Jan. 3.
1998-12-07|1999-01-03	It ran from Dec. 7, 1998 to Jan. 3, 1999.
1998-12-07|1999-01-03	It ran from Dec. 7 to Jan. 3, 1999.
2015|2018	It ran from 2015 to 2018.
1989|1990	It ran in the 1989-90 season.
2018-02	A February summit collapsed.
2018-Q3	Sales in the third quarter of 2018 rose.
2018-Q1	First-quarter sales rose.
2017-Q3	Sales in last year's third quarter rose.
2018-H1	Sales in the first half of 2018 rose.
2018	Sales in fiscal 2018 rose.
2018-SU	It opens this summer.
2017-SU	It opened last summer.
2019-SP	It opens next spring.
1994-WI	It fell in the winter of 1994.
2018-W12-WE	They met over the weekend.
2018-W13-WE	They meet this weekend.
2018-W12-WE	They met last weekend.
2018-03-28TEV	They met on Wednesday evening.
2018-03-29TMO	They met this morning.
2018-03-28TNI	They met last night.
2018-03-29TNI	They meet tonight.
2018-03-29T19:15	The game starts at 7:15 p.m.
2018-03-29T19:30	The game starts at 19:30.
2018-03-30T17:00	The game starts at 5 p.m. on Friday, March 30.
2018-03-29T12:00	The game starts at noon.
P20Y	They ruled for nearly 20 years.
P2.5Y	It took two and a half years.
PXY	It took years.
PXDE	It took decades.
P3W	They talked for the past three weeks.
P2Y	A two-year plan was made.
PT2H	They talked for two hours.
PT30M	They talked for half an hour.
P1W	They talked for a week.
PXD	They talked for a few days.
P1W	A weeklong trip ended.
XXXX-WXX-1	They meet every Monday.
XXXX-WXX-1	They meet on Mondays.
P1Y	They meet annually.
P1D	They meet every day.
P2Y	They meet every other year.
P2W	They meet every two weeks.
P1W	They meet twice a week.
PRESENT_REF	They meet now.
FUTURE_REF	They will meet soon.
PAST_REF	They met recently.
PAST_REF	They met in the past.
FUTURE_REF	They will meet in the future.
2017-12-25	They meet at Christmas.
2017-11-23	They met on Thanksgiving.
2018-04-01	They meet on Easter Sunday.
2001-09-11	It came after 9/11.
2019-01-01	They meet on New Year's Day 2019.
2000|2001	They met in 2000. The following year, they met again.
2001-05-03|2001-05-05	They met on May 3, 2001. Two days later they met again.
1998-07|1997-07	Sales rose in July 1998 from a year earlier.
BC0264	War came in 264 BC.
0060	War came in A.D. 60.
2018-05-03	The deadline is May 3.
2017-10-03	It was signed on Oct. 3.
2018-04-24|2018-04-25	Meeting on 24 and 25 April.
2018-03-26	Monday's talks.
2018-06	They will meet in three months.
P3M	It was over in three months.
2018-W13	Kim met Xi in the week of March 26.
2018-02-27|2018-02-28	It came after the Feb. 27-28 summit.
1968	It began half a century ago.
2018-03-23TMO	He left in the early hours of Friday.
2017-11-29	The last test was last Nov. 29.
2018-04-27|2018-04-28|2018-04-29	On April 27, 28 and 29.
198	It began in the 1980's.
FUTURE_REF	Talks are due in coming weeks.
2018-03-29T04:52	It struck at 4.52am.
2018-03-29T17:00	It starts at 5pm.
2018-03-29T04:00	He left at 4 in the morning.
2018-04-29TMO	He left in the morning of April 29.
0030	He died in 30 AD.
.	It came in 30 ad campaigns.
2018-03-29T00:30	It struck at 12:30 a.m.
2018-04-02|2018-04-02T19:30	It was Monday, April 2. The game began at 19:30 GMT.
2018-03-29T09:15	Shares fell by 0915 GMT.
2018-04-02	The mine would reopen on Monday.
2017-08-08	Last year August 8 was hot.
.	The Daily Mail said so.
.	It was the last day of school.
.	COVID-19 may stay.
.	He died aged 84 years.
.	She lived in winter quarters.
.	They sold it for $2000 years of work.
.	The man in her 60s is 43 years old.
.	The 12-year-old boy ran.
.	He may march in the sun.
.	A total of 1953 people came.
.	Call 555-1234 or 800-555-1234.
.	The now-defunct law.
.	They won 3-2 in a 24/7 shop.
.	It cost $1998 in all.
.	The second half was better.
.	Theresa May spoke. Jan Kavan spoke.
.	Form 10-Q is due.
.	They fled 31 February.
.	trade minuscule final year because of.
END
	none_bad
}

@test "X where there is no date to start from" {
	need datenorm
	fast
	values <<'END'
2018-03-29	They met on March 29, 2018.
XXXX-11	They meet in November.
XXXX-11-05	They meet on Nov. 5.
XXXX-WXX-4	They meet on Thursday.
XXXX-XX-XX	They met yesterday.
XXXX-XX	They met last month.
XXXX-WXX	They met this week.
XXXX	They met last year.
XXXX-QX	They met last quarter.
XXXX-SU	They met last summer.
XXXX-12-25	They met at Christmas.
PRESENT_REF	They meet now.
P3D	They met for three days.
END
	none_bad
}

@test "a document's date that is not a whole day" {
	need datenorm
	local dct want
	while read -r dct want; do
		{
			rec d 0 44 doc article "$dct" . .
			rec d 0 44 sent body 1 \
			    'Last year, in May, on Friday, it was signed.' para=1
		} | datenorm >out
		is "$dct" "$want" "$(awk -F '\t' '$4 == "date" {
			printf "%s%s", sep, $6
			sep = " "
		}' out)"
	done <<'END'
2018 2017 2018-05 XXXX-WXX-5
2018-03 2017 2017-05 XXXX-WXX-5
2018-03-29 2017 2017-05 2018-03-23
END
	none_bad
}

@test "numbers that are too big, days that are not there" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
.	Due on 31 February.
.	Due on 30 February 2016.
2016-02-29	Due on 29 February 2016.
.	Due on 29 February 2018.
2016-02-29	Since last 29 February.
.	It began in year 0.
.	Filed 99999999999999-99-99.
.	Filed 2018-13-45.
.	Filed 0000-01-01 and 1/1/0000.
.	Week 2018-W54 is none.
.	It ends in 10^400 years.
PAST_REF	It began 99999999999999999999 years ago.
XXXX	It began 999999999 years ago.
XXXX	It began 999999999 millennia ago.
XXXX-WXX	It began 999999999 weeks ago.
XXXX-XX-XX	It began 999999999 days ago.
PAST_REF	It began three billion years ago.
.	In the fifth quarter.
.	At 25:61 sharp.
.	In the 99th century.
END
	none_bad
}

@test "first and last day" {
	need datenorm
	fast
	while IFS=$TAB read -r days sentence; do
		printf '%s\n' "$sentence" | datenorm -d 2018-03-29 >out
		is "$sentence" "$days" "$(awk -F '\t' '$4 == "date" {
			b = e = "."
			n = split($8, a, ";")
			for (i = 1; i <= n; i++) {
				if (sub(/^begin=/, "", a[i])) b = a[i]
				if (sub(/^end=/, "", a[i])) e = a[i]
			}
			print b, e
		}' out)"
	done <<'END'
2018-03-29 2018-03-29	Today.
2018-03-26 2018-04-01	This week.
2018-03-24 2018-03-25	Last weekend.
2018-02-01 2018-02-28	Last month.
2016-02-01 2016-02-29	In February 2016.
2018-03-11 2018-03-20	In mid-March.
2018-06-01 2018-06-10	In early June.
2018-04-21 2018-04-30	In late April.
2018-01-01 2018-03-29	Earlier this year.
1990-01-01 1999-12-31	In the 1990s.
1800-01-01 1899-12-31	In the 19th century.
1989-07-01 1989-09-30	In the third quarter of 1989.
2017-06-01 2017-08-31	Last summer.
-0263-01-01 -0263-12-31	In 264 BC.
2018-03-08 2018-03-29	For the past three weeks.
. .	For three weeks.
. .	Recently.
END
	none_bad
}

@test "the whole record" {
	need datenorm
	printf 'Kim met Xi nearly two years ago.\n' >in
	datenorm -d 2018-03-29 in >out
	{
		echo '#dateline 1'
		rec in 0 33 doc article 2018-03-29 . dct_from=option
		rec in 0 32 sent body 1 'Kim met Xi nearly two years ago.' .
		rec in 11 31 date DATE 2016 'nearly two years ago' \
		    'mod=LESS_THAN;begin=2016-01-01;end=2016-12-31'
	} >want
	same 'with a modifier' want out
	printf 'They meet twice a week and every day.\n' | datenorm |
	    awk -F '\t' '$4 == "date" { print $5, $6, $7, $8 }' >out
	printf '%s\n' 'SET P1W twice a week .' \
	    'SET P1D every day quant=EVERY' >want
	same 'sets' want out
	none_bad
}

@test "its own output again, and without what it added" {
	need datenorm
	printf 'They met on Monday.\nThey meet in May 2018.\n' |
	    datenorm -d 2018-03-29 >one
	gives '' 'no message' sh -c 'datenorm one >two'
	same 'twice' one two
	without date one >bare
	datenorm bare >again
	same 'from what it was made of' one again
	none_bad
}

@test "options" {
	need datenorm
	local d
	printf 'x\tKim met Xi on Thursday.\ty\n' >in
	gives 'x\tKim met Xi on Thursday.\ty\t2018-03-29\n' 'field mode' \
	    datenorm -d 2018-03-29 -f 2 in
	for d in '' x 2018 2018-03 2018-02-30 2018-13 18-03-29 2018-03-29x 99999-01-01 \
	    '2018-03-29 ' 0000; do
		ends 2 "-d $d" datenorm -d "$d" in
	done
	for d in 2018-03-29 2018-03-29T10:00; do
		ends 0 "-d $d" datenorm -d "$d" in
	done
	none_bad
}
