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
2018-03-26	A drill took place late on Monday.
2018-03-26|2018-03-27TMO	It was earlier on Monday and early on Tuesday morning.
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
2018-06	In three months they will meet.
P3M	In three months they met.
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
2018-03-23T15:00|2018-03-23T19:00|2018-03-23	It struck at 3 p.m. (1900 GMT) on Friday.
2018-04-02	The mine would reopen on Monday.
2017-08-08	Last year August 8 was hot.
.	The Daily Mail said so.
.	It was the last day of school.
.	She won the race in 2:05:30.
2018-03-26|2018-Q1	It said on Monday first-quarter profit rose.
.	Two SEC officials live on Sunset Boulevard.
.	They met at evening prayers and on morning television.
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

@test "times of day in sets, ranges of times, amounts of three parts" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
P2.5Y	He waited two and half years.
P2.5Y	It took 2½ years.
PT2H3M59S	He ran it in 2 hours, 3 minutes and 59 seconds.
P20Y3M2D	He reigned for 20 years, 3 months and 2 days.
P5Y|P10Y|P20Y	Bonds of 5 years, 10 years and 20 years fell.
P25Y	They were wed for a quarter of a century.
PT45M	It took three-quarters of an hour.
P1W	We shall be away for another week.
P1W|P1Y	It rained all week, or all year long.
P3Y	In the three previous years it had grown.
XXXX-XX-XXT18:00	It opens daily at 6 p.m.
XXXX-WXX-7T09:00	It opens on Sundays at 9 a.m.
XXXX-WXX-7T20:00	It airs every Sunday at 8 p.m.
XXXX-WXX-1T21:00	It airs at 9 p.m. every Monday.
XXXX-XX-XXTMO	He reads in the mornings.
P3M	They report each quarter.
2018-W35-WE	It is on over Labor Day weekend.
2017-W47-WE	It rained on the Thanksgiving weekend 2017.
2018-W13-WE	They meet on Easter weekend.
2018-04-10|2018-03-19	They meet on the second Tuesday after Easter, not the second Monday before Easter.
2017-04-16	They met last Easter.
2018-11-07|2020-03-10	They will meet at Diwali and on Holi 2020.
2018-03-29T09:30|2018-03-29T16:30	It is open from 9.30 to 4.30pm.
2018-03-29T20:30	It begins at 8.30 pm.
2018-03-29T15:30	It begins at 15h30.
2018-03-29T15:30|2018-03-29T18:00	It is open 3:30-6:00pm.
2018-03-23T15:00|2018-03-23T17:00	It was open from 3 to 5 p.m. Friday.
2018-03-30T09:00|2018-03-30T17:00	It is open between 9 a.m. and 5 p.m. tomorrow.
2018-03-29T19:30	It began at half past seven in the evening.
2018-03-29T12:00|2018-03-29T00:00	It was 12 noon, then 12 midnight.
2016-10-26T15:50:06	Logged Wed Oct 26 15:50:06 2016 in the file.
2017-01-09	They met on 09-JAN-2017.
2012-08-10	They met on 10/August 2012.
2019-H2|2020-H1	Sales of H2 2019 rose, of 2020-H1 fell.
2008|2009	It lost in the fiscal year 2008, not in the fiscal 2009.
1999|2000	The 1999-00 season was short.
1892|1894	The novels of that time (1892 – 94) sold well.
1850|1860	The war of 1850-60 was hard.
2019-H1|2018	Sales of 1H 2019 and FY18 rose.
2017-06|2017	Loans at end-June and at year-end 2017 rose.
P40Y	It took 40-odd years.
P24Y|P6Y	It took two dozen years, then half a dozen years.
P9M	A nine-month-long probe ended.
199|200|1999	It was the last decade of the 20th century, the first decade of this century, the last year of the 20th century.
XXXX-12-25|XXXX	They meet every Christmas and every Easter.
2018-03-23T18:00	It began at 6:00 on Friday evening.
2018|2018-03	It was later in 2018, or late in March.
2018-01|2018-02	The Jan-Feb talks failed.
2018-03-29T19:30	It begins at 7:30 tonight.
17|18	Books of the late 18th and early 19th centuries sold well.
1492	He sailed in the year 1492.
2000	It hit Day 2000 of the war.
.	It closed at 8.30 percent.
.	They walked for another mile.
END
	none_bad
}

@test "names that are no times" {
	need datenorm
	local cup='2018 World Cup and The Friday Club'
	fast
	values -d 2018-03-29 <<'END'
.	She reads the Sunday Times and the Mail on Sunday.
.	He was shot on Bloody Sunday, and lost all on Black Monday.
.	They met in Room 2010, on page 1984 of Resolution 1973.
.	Flight 1999 left; Windows 2000 did not.
.	It was outside normal business hours, in after-hours trading.
.	They might one day meet again.
.	Version 1.1.30 is out.
P1D|P1D	One day they met, and in one day it was over.
END
	# What enttag found: June is a woman, the cup is of a year.
	{
		rec d 0 65 doc article 2018-03-29 . .
		rec d 0 65 sent body 1 "June Hill sang in June at the $cup." para=1
		rec d 0 9 ent PER 'June Hill' 'June Hill' .
		rec d 30 44 ent MISC '2018 World Cup' '2018 World Cup' .
		rec d 49 64 ent ORG 'The Friday Club' 'The Friday Club' .
	} >in
	datenorm in | awk -F '\t' '$4 == "date" { print $2, $6 }' >out
	printf '%s\n' '18 2018-06' '30 2018' >want
	same 'inside names' want out
	none_bad
}

@test "over, light-years, miles an hour, eras, soon, half years" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
P10Y	It will cost a billion over ten years.
2013-08-05	On August 5, Juche 102 (2013), he came by.
2015-07	In July Juche 104 (2015) he came by.
.	It is 60 light-years away, at 75 miles an hour.
FUTURE_REF	It will soon be sold.
.	It soon became known.
2016-09	It was out a year and a half ago.
2018-03-29T04:00	They met at 4 a.m. last night.
2018	The theme of this years festival is the sea.
14|18	It has sonnets from the 15th to the 19th century.
2018-03-28|2018-03-28TMO	Prices fell on Wednesday.  Orders came in the morning.
2018-03-27TNI	They met Tues. night.
P1Y|2018-01-31	In the fiscal year ended Jan. 31 it earned more.
END
	none_bad
}

@test "the same period last year, a part of the day and its date, halves" {
	need datenorm
	fast
	values -d 2016-01-05 <<'END'
2015-Q3|2014-Q3	Profit in the third quarter rose from the same quarter last year.
2015-09|2014-09	In September it rose from the same month a year ago.
2019-06-25TMO	It was Tuesday morning, June 25, 2019.
2015-12-31TMO	It was in the early hours of Thursday morning.
P50Y	Nearly a half century after it they met.
PRESENT_REF	It goes on to the present day.
.	Every now and then it rains.
2015-12-25	They met the Friday before last.
198	It fell in the second half of the 1980s.
2009-08-18|2009-08-26|2009-09-04	Odd fell on Aug. 18, 2009, Liv on Aug. 26, Per on Sept. 4.
2016|2015-12	In 2016 they met, as in the previous month.
.	She died at 103 years of age.  Won-soon spoke.
2015-SU	They met in the summer in 2015.
2011-09-11	They met on the 10th anniversary of Sept. 11, 2001.
2014-06-06	They met on the 70th anniversary of D-Day.
.	They met on the 10th anniversary of the war.
1995|1994	In 1995 he came; the year before, he had left.
1995-05-03|1995-05-02TNI	On May 3, 1995 they met.  The night before, they had quarrelled.
2016-01-08	On Friday the report is due.
1947|1947	Two years later, in 1947, it began.
1916-W17	They rose in Easter week 1916.
2015-W48	Thanksgiving week was cold.
1914|1918	The years 1914 to 1918 were hard.
18	It rose in the third quarter of the 19th century.
2016-01-06	On Wednesday, Minn. Sen. Liv Strand will speak.
2016-01-06	The minister on Wednesday is likely to say so.
END
	none_bad
}

@test "may and could, verbs behind a time, quarters at the end, shows" {
	need datenorm
	fast
	# A Thursday.
	values -d 2018-03-29 <<'END'
2018-04-01	It could be out by Sunday.
2018-03-27	What he said on Tuesday could be true.
2018-04-01	It had been scheduled for Sunday.
2018-03-27	It had been scheduled for Tuesday.
2018-04-01	They meet on Sunday to vote; she is due to speak.
2018-04-01	She is due to speak on Sunday.
2018-03-25	They voted to lift the ban on Sunday.
2018-03-27	She is known to have left on Tuesday.
2018-FA	She may win in the fall.
2018-11	It could not be done before November.
FUTURE_REF	It may soon end.
FUTURE_REF	It soon will end.
.	It soon was known.
2018-03-20	What came on the 20th was odd.
2018-03-04|2018-03-05	On March 4 and 5 were the first of them.
P1M	The rise over the past month has helped.
PAST_REF	The past has been hard.
.	The band's future is dark.
2006-Q4|2006-12	It grew in the last quarter of 2006 and the final month of 2006.
2011|2012	It will be 3 in 2011 and half that in 2012.
P1Y|2018-03	It rose in the year to March.
2016-09	She left a year-and-a-half ago.
PAST_REF|PAST_REF	It was a long time ago, not a short while ago.
PAST_REF	In past years it was dull.
1997|1998	It was unlike the 1997/1998 flood.
.	It is resolution 1430/2019 of the town.
2018-03	It was ready for a March launch.
PT60M	He was on "60 Minutes" for 60 minutes.
2018-W13	He told "This Week" so this week.
END
	none_bad
}

@test "words whose space is missing" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
2018-03-28TNI	They met lastnight in the hall.
2018-W14|2018-W12	Nextweek will be busier than lastweek was.
2018-06	It opens inJune.
2016	It was sold twoyears ago.
2017	It was sold a yearago.
2018-03-26TMO	It was told on Mondaymorning.
2018-03-29	OnThursday they left.
2012-06-05	It was told on June 5,2012 in Bergen.
1998	It began in1998.
2014	The 2014World Games were dear.
2012|2013	It was built from 2012to 2013.
1679|1683	He rose to it in 1679,andin 1683 he fell.
.	Everyday life is not often dull, nor midnight oil.
.	It turns at 1900rpm and holds 2000mAh or 2000mg.
.	They sold 5,2012 of them, or 12,3456.
END
	none_bad
}

# A Friday.
@test "quarters of a month, straight months, seasons, the rest, what was told" {
	need datenorm
	fast
	values -d 2018-01-26 <<'END'
2017-Q3	Sales rose in the September quarter.
2017-Q4	The October-December quarter was weak.
2016-Q4	It lost in the January quarter of 2017.
2017-10|2018-03	The October-to-March season was dry.
2018-03|2018-06	They fish March-to-June only.
P9M	It fell for the 9th straight month.
P9M	It fell for a third consecutive quarter.
P25Y	It took more than a quarter-century.
1993	A quarter century ago it rose.
PAST_REF	A month or two ago they met.
PTXH	They met for an hour or two.
1973|P20Y	They left 45+ years ago; it took 20+ years.
2018-03	March has been dry.
2017-03	The city and its March festival were dear.
2018-03	It is shut until at least March.
.	The March on the palace has failed.
2017-SP	The spring offensive failed.
2017-FA	It lost a fall election.
.	They drank spring water from a fall chair.
1796|1813	In his 1796 essay he spoke of an 1813 law.
2018	In the rest of the year it will fall.
2018-W04	It rained throughout the week.
2008|2018-W03	"[Ten] years ago it began, and [last] week it ended," she said.
2018-01-25	The storm yesterdaycaused a flood.
2018-01-26TAF	The index fell in afternoon trading.
PAST_REF	In years past it was sold.
.	Dr. April Moe spoke for those over the age of 70 years and six months.
2022-04-08	They met on the same day, 8 April 2022.
P10Y	In the last decade of his life he met three.
2001-09-11|2001-09-11	It came after the Sept. 11 attacks and the September 11th terrorist attacks.
2001-09-11	He has links to Sept. 11.
2017-09-11|2017-10-03	It ran from Sept. 11 to Oct. 3, 2017.
2017-07	They rose more than expected in July.
P1Y|P1M|2017	Shares rose in the last year and over the last month, not last year.
.	The minutes showed at the moment when they met at the summer house that it was over.
2017-06	It would follow a 0.4 percent rise in June.
2018-W03-WE	Six were hurt over the weekend.
2018-01-20	The launch planned for Saturday was put off.
2018-01-20	It will pay, according to a filing late Saturday.
2017-WI|2016-WI	They came this winter, not last winter.
2012|2017-Q4	Since 2012 it has grown, unlike in the prior quarter.
2018-01-26	It is told on Thursday, January 26.
P1Y|P2D	Each additional year counts, every other day too.
P5Y	Keep it five (5) years.
2017-11|2018-11	It did not begin until November. It will not begin until November.
2017-09-17|2017-09-18	She said she would have spoken at the September 17-18 meeting.
2017-10-10	They said it would be sent by October 10.
2018-04-10	They said it would be sent by April 10.
2018-01-22	The deal, approved by both on Monday, will help.
2018-01-29	The talks, followed by a vote on Monday, will be long.
2017-Q4|2008-Q4	Sales in the fourth quarter fell from the same quarter in 2008.
PAST_REF	She said so the other day.
2018-01-30	The meeting wraps up on Tuesday.
2018-01-25TNI	They blamed each other Thursday night.
P1W	She writes for Harbour Weekly, a weekly paper.
2018-01-26|2018-01-27	They hold talks on Friday and Saturday.
2018-01-25|2018-01-24	It fell on Thursday and Wednesday.
XXXX-WXX-6T04:00	It airs every Saturday at 4:00.
2018-01-22T15:30|2018-01-22T13:30|2018-01-22	It was at 3:30 pm Paris time (1330 GMT) on Monday.
2017-H2|2018	Second-half profit rose; it will pay by midyear.
.	They led 2-0 in the second half.
2017-06-21|2018-03	She spoke of what can be seen in pictures taken on June 21. Many will have gone in March.
2018-01-22TNI	Worried that the head will drop it, a group on Monday night leaked a draft.
.	Editing by Jan Moe.
.	She told the Daily Times that he is in his mid-20s and she in her late 40s.
18|17|199	It was so in the 1800s and the early 1700s, not in the 1990s.
2017-Q4|2017-Q3	It rose 3 percent in the fourth quarter from 2 percent in the prior period.
2018-01-11	Members scheduled for shifts on January 11 need to come.
2018-09-01	As of Sept. 1, the pay that can be left out will be raised.
2018-12	It will tell in December what is new.
2017-12	It will tell its December sales soon after it has met.
2018-09-21	It all happened when the date had been fixed for September 21.
2018-09	It will be sold in selected countries in September.
2016-09-05	He said so at a 2016 Labor Day event.
XXXX-WXX-7|2007|2018-01-23	It fell on a Sunday in 2007, as a Tuesday statement says.
XXXX-WXX-5TNI	They eat out on a Friday night.
2017-11-27	On November 27th, the same day it began, they met.
198|199	By the late 1980's it grew, in the mid-1990's it fell.
2018-01-25TNI	Overnight rates fell overnight.
P10Y	In the next decade it will grow.
.	He lives in Corpus Christi.
2018-01-19|2018-01-25TNI|2018-01-12	Last Friday it fell, after losses overnight, from the previous Friday.
2018-01-24|2018-W03|2017|2012-06|2017-06	On Wednesday shares fell, last week people met, last year jobs grew, in June 2012 homes were sold, last June men left.
.	A sum of 1953 people and 1987 jobs.
P4.5Y|P3.5M|P2.5Y	It hit a 4-1/2-year high, a 3-1/2 month low and a 2 1/2-year low.
2017-03	The survey showed March sentiment at a low.
.	The Long March Society met.
2018-01-26TNI|2018-01-26TMO	It rained through the night and into the early morning hours.
P25Y	It has been so in the last quarter century.
P1D|P1Y|P1W	One more day, one full year and one single week are left.
2018-01-24	They would look for ways around Wednesday's ruling.
2018-01-27|2018-01-26TNI	We meet 2moro, not 2nite.
END
	values -d 2018-10-26 <<'END'
2018-09|2018-10	It is effective from late September, and will begin in October.
2018-07|2019-03	They said it would be gone by July, and another by March.
2018-09-11	They met on Sept. 11.
2018-07-31|2019-01-31	It is in the statement for the period ending July 31, not in that for the period ending January 31.
2018-08	He agreed to lift it in August.
END
	values -d 2018-04-07 <<'END'
2017-WI|2018-WI	The weather has been odd this winter. They will ski this winter.
END
	none_bad
}

# One document: what one sentence says of old times helps the others.
@test "years of three digits, in texts that speak of old times" {
	need datenorm
	local have want text

	fast
	while IFS=$TAB read -r want text; do
		have=$(printf '%s\n' "$text" | tr '|' '\n' |
		    datenorm -d 2018-03-29 | awk -F '\t' '$4 == "date" {
			printf "%s%s", sep, $6
			sep = "|"
		    }')
		is "$text" "$want" "$have"
	done <<'END'
0347|0366|0382|0420-09-30	He was born about 347.|In 366 he was baptised.|In late 382, it is said, he left.|He died on 30 September 420.
19|0711|0718|08	Books of the 20th century tell of it.|It came in 711.|By 718, they say, in the 9th century, all was over.
0476|0500	It fell in 476.|It was so until AD 500.
2018	It fell by 476.|There were 500 in 711 houses.|In 320 cases it was so this year.
2017-08	In August 385 were sold.
END
	none_bad
}

@test "verbs around a day without its year or week" {
	need datenorm
	fast
	values -d 2018-03-28 <<'END'
2018-03-28|2018-03-31	The minister will also be heard here today by the committee of the house on Saturday.
END
	values -d 2018-03-27 <<'END'
2018-04-02	She will lead the new and larger office of the agency from Monday.
2018-03-26	She may have been asked to lead the office on Monday.
2018-12	He will be put in charge of the second mission in December.
2017-12	He was put in charge of the mission in December.
2018-03-29	On Thursday, the board plans to hear them.
2018-03-22	On Thursday, the plans to leave were dropped.
2018-02-12	They tentatively agreed on Feb. 12 to leave.
2018-W12-WE	They met this weekend.
2018-W13-WE	They meet this weekend.
2018-06	U.S. crude for June rose.
P1Y	Over the past year, prices rose.
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
1985-01-01 1989-12-31	In the second half of the 1980s.
1900-01-01 1949-12-31	In the first half of the 20th century.
-0498-01-01 -0449-12-31	In the first half of the 5th century BC.
1850-01-01 1874-12-31	In the third quarter of the 19th century.
1775-01-01 1799-12-31	In the last quarter of the 18th century.
0001-01-01 0099-12-31	In the first century AD.
2018-12-31 2018-12-31	By year-end.
2018-12-31 2018-12-31	By year's end.
2018-03-31 2018-03-31	By month-end.
1989-07-01 1989-09-30	In the third quarter of 1989.
2017-06-01 2017-08-31	Last summer.
-0263-01-01 -0263-12-31	In 264 BC.
2018-03-09 2018-03-29	For the past three weeks.
2018-03-30 2018-04-01	For the next three days.
. .	For three weeks.
. .	For the last 0 weeks.
. .	It could last three weeks.
2018-03-09 2018-03-29	They spent the last three weeks there.
2018-03-29 2018-12-31	In the rest of the year.
2017-12-01 2018-02-28	This past winter was mild.
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
		    'mod=LESS_THAN;begin=2016-01-01;end=2016-12-31;edtf=2016~'
	} >want
	same 'with a modifier' want out
	printf 'They meet twice a week and every day.\n' | datenorm |
	    awk -F '\t' '$4 == "date" { print $5, $6, $7, $8 }' >out
	printf '%s\n' 'SET P1W twice a week freq=2X' \
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

@test "values by another one" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
2017-12-22	They met three days before Christmas.
2018-01-08	They met two weeks after Christmas.
2018-04-02	They meet four days after today.
2018-03-26	They met two days before yesterday.
2018-04-17	They meet two weeks from next Tuesday.
1904	The dispute began ten years before 1914 or so.
2018-06-04	They meet on the first Monday of June.
2018-06-29	They meet on the last Friday in June.
2018-02-28	They met on the last day of February.
2015-W01	They met in the first week of 2015.
2020-W53	They met in the last week of 2020.
2018-W18	They will meet in the first week of May.
2017-W40-WE	They met on the first weekend of October.
2018-05-29	They meet on the last Tuesday of May.
2019-02-XX	They meet on the fifth Friday of February 2019.
2018-04-03	They meet on Tuesday of next week.
2018-04-03	They meet next week on Tuesday.
2018-W11	They met a fortnight ago.
2018-03-22	They met five business days ago.
P2Y3M	It took two years and three months.
PT1H30M	It took 1 hour and 30 minutes.
PT20H|P1W	They work 20 hours a week.
P2W|P3W	It takes two weeks to three weeks.
P5Y|P10Y|P20Y	Bonds of 5 years, 10 years and 20 years fell.
P5Y2M	It took 5 years, 2 months.
2018-03-29T15:30	They meet at half past three p.m.
2018-03-29T14:45	They meet at a quarter to three p.m.
2018-03-29T15:00	They meet this afternoon at 3.
2018-03-30T20:00	They meet at 8 tomorrow evening.
2018-03-29T21:15	They meet tonight at 9:15.
2016-08-05	Filed 05-Aug-2016 by the clerk.
1974-10-31	Filed 31-Oct-74 by the clerk.
2016-08	Filed Aug-2016 by the clerk.
2017-11-27	They met on the Monday after Thanksgiving.
2017-12-19	They met the Tuesday before Christmas.
2018-03-27|2018-03-26	They met on Tuesday after Monday's holiday.
2016	They left the year before last.
2018-03-09	They met three Fridays ago.
2018-04-06	They meet two Fridays from now.
2018-W15	They meet the week after next.
2018-03-22	They met a week ago today.
2017-03	They met a year ago this month.
1938-11-08TNI|1938-11-09TNI	It was on the night of November 8-9, 1938.
2018-H2	It is due in the second half of the year.
2014-10	Filed 2014-10 by the clerk.
2018-04-05	They meet on 4/5.
PT7H	It took 7hrs.
2017-11-26	It was on 26nov.
2018-03-13	They met on Tuesday the 13th.
2018|2019	The budget of 2018/19 was passed.
BC0477|BC0450	The league fought its wars (477-450 BC).
195	It began in the early nineteen fifties.
END
	none_bad
}

@test "tense, where the default would lead far ahead" {
	need datenorm
	fast
	values -d 1989-10-27 <<'END'
1989-01	In January the firm sold its mill.
1989-02	The firm bought the mill in February.
1990-02	The firm will buy the mill in February.
1990-02	The firm agreed to buy the mill in February.
1990-02	Guests are expected in February.
1990-02	She said the firm was planning a sale in February.
1990-02	The firm sold a mill, possibly in February.
1989-12	The shop opens in December.
1989-Q3|1988-Q3	Net rose in the third quarter from a year earlier.
P9M|1988	For the nine months, net rose from a year earlier.
1989-Q2|1989-07-31	In the quarter ended July 31 sales fell.
END
	none_bad
}

@test "a story goes on from the times it named" {
	need datenorm
	printf '%s\n' 'In November 1975 they met.' 'In January they met again.' \
	    'It was signed on 14 April 1977.' 'On 15 April it was sold.' \
	    'In 2008 it was shown.' 'On 20 April 1977 it rained.' >in
	datenorm -d 2018-03-29 -m narrative in |
	    awk -F '\t' '$4 == "date" { print $6 }' >out
	printf '%s\n' 1975-11 1976-01 1977-04-14 \
	    1977-04-15 2008 1977-04-20 >want
	same 'narrative' want out
	printf 'In the 1850s they met, and in the 60s.\n' >in
	is 'the 60s' '185|186' "$(datenorm -d 2018-03-29 -m narrative in |
	    awk -F '\t' '$4 == "date" { v = v "|" $6 } END {
		print substr(v, 2) }')"
	printf 'In May 1975 they met. In December they parted.\n' >in
	for m in 'news 2017-12' 'narrative 1975-12' 'auto 2017-12'; do
		is "$m" "${m#* }" "$(datenorm -d 2018-03-29 -m ${m% *} in |
		    awk -F '\t' '$4 == "date" { v = $6 } END { print v }')"
	done
	none_bad
}

@test "what a report is about, whatever else it names" {
	need datenorm
	printf '%s\n' 'In the third quarter it lost.' \
	    'It had bought a firm in July 2012.' \
	    'Sales rose from the year-ago period and from the prior quarter.' \
	    'In June 2011 they had fallen from a year earlier.' >in
	datenorm -d 2018-01-26 in |
	    awk -F '\t' '$4 == "date" { print $6 }' >out
	printf '%s\n' 2017-Q3 2012-07 2016-Q3 2017-Q2 2011-06 2010-06 >want
	same 'report' want out
	none_bad
}

@test "attributes on request" {
	need datenorm
	local want sentence
	while IFS=$TAB read -r want sentence; do
		is "$sentence" "$want" "$(printf '%s\n' "$sentence" |
		    datenorm -eU -d 2018-03-29 | awk -F '\t' '
			$4 == "date" {
			sub(/^.*(unres=)/, "&", $8)
			n = index($8, "unres=")
			print substr($8, n)
		}')"
	done <<'END'
unres=XXXX-WXX-5;rule=past:dct	They met on Friday.
unres=XXXX-WXX-5:LAST;rule=relation:dct	They met last Friday.
unres=XXXX-WXX-5;rule=cue:dct	They will meet on Friday.
unres=XXXX-11;rule=nearest-tense:dct	It was signed in November.
unres=REF-P2Y;rule=shift:dct	It was signed two years ago.
unres=REF-P1D;rule=shift:dct	It was signed yesterday.
unres=2018-03-29;rule=given	It was signed on 29 March 2018.
unres=XXXX-06#1-WXX-1;rule=nearest:dct	They meet on the first Monday of June.
unres=P3D;rule=given	They met for three days.
END
	none_bad
}

@test "edtf" {
	need datenorm
	local want sentence
	while IFS=$TAB read -r want sentence; do
		is "$sentence" "$want" "$(printf '%s\n' "$sentence" |
		    datenorm -d 2018-03-29 | awk -F '\t' '$4 == "date" {
			if (match($8, /edtf=[^;]*/))
				print substr($8, RSTART + 5, RLENGTH - 5)
			else
				print "."
		}')"
	done <<'END'
.	They met on 29 March 2018.
.	They met in March 2018.
2018-03-26/2018-04-01	They met this week.
2018-03-24/2018-03-25	They met last weekend.
2017-35	Sales rose in the third quarter of 2017.
2017-40	Sales rose in the first half of 2017.
2016-22	They met in the summer of 2016.
2017-02-01/2017-02-28	They met at the end of the winter of 2016.
199X	They met in the 1990s.
18XX	They met in the 19th century.
-0263	They met in 264 BC.
0000	They met in 1 BC.
2016~	They met about two years ago.
2018-03-11/2018-03-20	They met in mid-March.
2018-01-01/2018-03-29	They met earlier this year.
.	They met for three weeks.
END
	none_bad
}

@test "no result depends on the day it is run" {
	need datenorm
	sanitized && skip 'a shim cannot be preloaded under the sanitizers'
	cat >clock.c <<'END'
#include <sys/time.h>
#include <stdlib.h>
#include <time.h>
time_t
time(time_t *t)
{
	time_t now = atol(getenv("NOW"));

	if (t != NULL)
		*t = now;
	return now;
}
int
clock_gettime(clockid_t id, struct timespec *t)
{
	(void)id;
	t->tv_sec = time(NULL);
	t->tv_nsec = 0;
	return 0;
}
END
	cc -D_POSIX_C_SOURCE=200809L -shared -fPIC -o clock.so clock.c ||
		skip 'no shared objects here'
	printf 'Today, last Friday, this year, in May, on 3/4/18.\n' >in
	for d in 0 86400 951782400 4102444800; do
		for o in -U '-U -d 2018-03-29'; do
			NOW=$d LD_PRELOAD=$PWD/clock.so datenorm $o in
		done >out.$d
		same "day $d" out.0 out.$d
	done
	none_bad
}

@test "-o: the order of day and month" {
	need datenorm
	local o
	for o in 'mdy 2012-11-10 2012-12-31' 'dmy 2012-10-11 2012-12-31'; do
		set -- $o
		is "$1" "$2|$3" "$(printf 'x\t%s\n' \
		    'Signed on 11/10/2012 and 31/12/2012.' |
		    datenorm -f 2 -o $1 | cut -f 3)"
	done
	none_bad
}

@test "-D: the date stands in a field" {
	need datenorm
	printf '%s\n' "2018-03-29${TAB}Last Friday." "2017${TAB}Last year." \
	    ".${TAB}Last year." "x${TAB}Last year." >in
	printf '%s\n' 2018-03-23 2016 XXXX XXXX >want
	ends 1 'not a date' datenorm -D 1 -f 2 in
	datenorm -D 1 -f 2 in 2>err | cut -f 3 >out
	same 'values' want out
	printf 'datenorm: in:4: date field is not a date\n' >want
	same 'message' want err
	ends 2 'without -f' datenorm -D 1 in
	ends 1 'no such field' datenorm -D 9 -f 2 in
	ends 2 'not a number' datenorm -D 0 -f 2 in
	none_bad
}

@test "-z: the zone of the documents" {
	need datenorm
	local zone want sentence
	while IFS=$TAB read -r zone want sentence; do
		is "$zone $sentence" "$want" "$(printf '%s\n' "$sentence" |
		    datenorm -d 2018-03-29 -z "$zone" |
		    awk -F '\t' '$4 == "date" { print $6 }')"
	done <<'END'
EST	2018-03-28T19:30	It struck at 00:30 GMT.
+09:00	2018-03-30T00:15	It struck at 15:15 GMT.
-0500	2018-03-29T12:15	It struck at 12:15 p.m.
Z	2018-03-29T17:00	They meet at 5 p.m. GMT.
GMT	2018-03-29T22:00	They meet at 5 p.m. EST.
END
	for zone in '' x +25:00 +9 PT; do
		ends 2 "-z $zone" datenorm -z "$zone" in </dev/null
	done
	is 'day of the document' 2018-03-30 "$(echo Today. |
	    datenorm -d 2018-03-29T23:30Z -z JST |
	    awk -F '\t' '$4 == "date" { print $6 }')"
	none_bad
}

@test "-T: days and fiscal years of one's own" {
	need datenorm
	local want sentence
	printf '%s\t%s\n' '# of the user' '' 'Bean Day|Setsubun' \
	    "FIXED${TAB}2${TAB}3" 'Mountain Day' \
	    "NTH${TAB}8${TAB}.${TAB}1${TAB}2" 'the big fair' \
	    "FIXED${TAB}6${TAB}7${TAB}.${TAB}.${TAB}2011" 'fiscal year' \
	    "FISCAL${TAB}4${TAB}1${TAB}.${TAB}0" >table
	while IFS=$TAB read -r want sentence; do
		is "$sentence" "$want" "$(printf '%s\n' "$sentence" |
		    datenorm -d 2018-03-29 -T table | awk -F '\t' '
			$4 == "date" {
			sub(/;edtf.*/, "", $8)
			print $6, $8
		}')"
	done <<'END'
2018-02-03 begin=2018-02-03;end=2018-02-03	They met on Setsubun.
2016-02-03 begin=2016-02-03;end=2016-02-03	They met on bean day 2016.
2017-08-14 begin=2017-08-14;end=2017-08-14	They met last Mountain Day.
2011-06-07 begin=2011-06-07;end=2011-06-07	It was before The Big Fair.
2018 begin=2018-04-01;end=2019-03-31	Sales in fiscal 2018.
2016 begin=2016-04-01;end=2017-03-31	Sales in the last fiscal year.
2017 begin=2017-04-01;end=2018-03-31	Sales in this fiscal year.
2018-Q3 begin=2018-10-01;end=2018-12-31	The fiscal third quarter of 2018.
2017-12-25 begin=2017-12-25;end=2017-12-25	They met at Christmas.
END
	while IFS= read -r want; do
		printf '%s\n' "$want" >table
		ends 2 "$want" datenorm -T table </dev/null
	done <<'END'
x
x	FOO	1	2
x	FIXED	2	30
x	FIXED	13	1
x	FIXED	a	1
x	NTH	5	.	8	1
x	NTH	5	.	1	0
x	EASTER	.	.	.	400
fiscal year	FISCAL	13	1
x	FIXED	1	1	.	.	.	.
END
	ends 2 'no file' datenorm -T nothere </dev/null
	none_bad
}

@test "values of rare units, of parts of units, of names in a row" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
P6M	Half a year passed.
PT12H	They waited half a day.
PT30S	It ran for half a minute.
P5Y|P50Y	It took half a decade and half a century.
PT45M	It took three quarters of an hour.
P9M	It took three quarters of a year.
P3M	He was away for a quarter of a year.
P2000Y	It stood for two millennia.
P2W|P6W	They left for a fortnight and came back after three fortnights.
P25Y	He lived there for two and a half decades.
PT3.5H	It lasted three and a half hours.
P2Y3M4D	It lasted 2 years, 3 months and 4 days.
P2DT3H	It lasted two days and three hours.
PT1H20M30S	It lasted an hour and 20 minutes and 30 seconds.
2018-03-26	They met three business days ago.
2018-04-09	They will meet in seven working days.
2018-SP|2017-SU	They met in the spring and met again in the summer.
2017-FA|2017-WI	From autumn to winter they waited.
2018-W11	It was a fortnight ago.
1018	It happened a millennium ago.
1993	Two and a half decades ago it was built.
200|21	The last decade was good; the next century will be better.
2017-Q3|2017-Q3	In the third quarter of 2017 they lost. The latest quarter is better.
2017-Q4|2016-Q4	Revenue in the fourth quarter of 2017 rose from the year-ago quarter.
2017-03|2016-Q1	Profit in March 2017 rose from the year-ago quarter.
PAST_REF|PAST_REF	Several days ago they met, and several quarters ago.
2017-12-27|2018-03-18	Two days after Christmas they met, and two weeks before Easter.
2018-W15|2020	They meet in the week after next and the year after next.
2017-11|2018-03	They worked from November to March.
2017-12-20|2018-01-05	They worked from December 20 to January 5.
BC1983-05-01	It was built 40 centuries before May 1.
6018	It ends 4 millennia after 2018.
BC0047	It fell 3 years before 44 BC.
BC0044-W03	It fell in the third week of 44 BC.
BC0044-03-13	He came two days before 15 March 44 BC.
BC0046-03	He came two years before March 44 BC.
XXXX-XX-XX	It ends 90 centuries after May 1.
2018-04-26	It is due 3 business days before May 1.
2018-W10-WE	They met on the weekend of March 10.
2018-03-28	It happened just over 24 hours ago.
2018-03-27	It was 48 hours ago.
2018-03-29	It was three hours ago.
2018-W14-WE	They will meet on the weekend of April 6.
196|197	It was built in the 1960s and 70s.
2018-03-19|2018-03-23	They met from Monday to Friday.
2018-03-26|2018-03-30	They work Monday to Friday.
2018-03-23|2018-03-25	They met from Friday to Sunday.
END
	none_bad
}

@test "-U: the form before it is resolved" {
	need datenorm
	local want sentence
	while IFS=$TAB read -r want sentence; do
		is "$sentence" "$want" "$(printf '%s\n' "$sentence" |
		    datenorm -U -d 2018-03-29 | awk -F '\t' '
			match($8, /unres=[^;]*/) {
			printf "%s%s", n++ ? "|" : "",
			    substr($8, RSTART + 6, RLENGTH - 6)
		}')"
	done <<'END'
REF-P2Y	They met two years ago.
REF-PXD	They met several days ago.
REF-P1D|REF+P0W	They met yesterday and this week.
XXXX-WXX-5:NEXT	They meet next Friday.
XXXX-06#1-WXX-1	They meet on the first Monday of June.
REF+P0M#-1-WXX-5	They meet on the last Friday of the month.
XXXX-05#-1D	They met on the last day of May.
XXXX-XX-XX+P2D	They met two days after Christmas.
XXXX-XX-XX	They met on Thanksgiving.
XXXX-05	They meet in May.
2016	They met in 2016.
XXXX-WXX-4	They met on Thursday.
REF-P2.5Y	They left two and a half years ago.
P2Y	They stayed for two years.
END
	none_bad
}

@test "holidays" {
	need datenorm
	fast
	values -d 2018-03-29 <<'END'
2019-04-21	Easter 2019.
2019-04-28	Orthodox Easter 2019.
2018-02-13	Mardi Gras 2018.
2018-05-21	Whit Monday 2018.
2018-03-31	Passover 2018.
2018-09-10	Rosh Hashanah 2018.
2018-09-19	Yom Kippur 2018.
2018-12-03	Hanukkah 2018.
2018-03-01	Purim 2018.
2018-06-15	Eid al-Fitr 2018.
2018-08-22	Eid al-Adha 2018.
2018-02-16	Lunar New Year 2018.
2018-11-06	Election Day 2018.
2018-11-23	Black Friday 2018.
2018-05-21	Victoria Day 2018.
2018-12-02	Advent Sunday 2018.
1944-06-06	It began on D-Day.
END
	none_bad
}

@test "options" {
	need datenorm
	local d
	printf 'x\tKim met Xi on Thursday.\ty\n' >in
	gives 'x\tKim met Xi on Thursday.\ty\t2018-03-29\n' 'field mode' \
	    datenorm -d 2018-03-29 -f 2 in
	for d in '' x 201 2018-3 2018-02-30 2018-13 18-03-29 2018-03-29x 99999-01-01 \
	    '2018-03-29 ' 0000; do
		ends 2 "-d $d" datenorm -d "$d" in
	done
	for d in 2018-03-29 2018-03-29T10:00 2018-03 2018; do
		ends 0 "-d $d" datenorm -d "$d" in
	done
	none_bad
}

# 100,000 expressions: more than are held at a time.
@test "what is cut off a long sentence is missing in no piece of it" {
	need datenorm
	local n
	# The second piece begins somewhere here, and `Room' is before it.
	for n in 130040 130041 130042 130043 130044; do
		awk -v n=$n 'BEGIN {
			for (i = 0; i < n; i++)
				printf i == n - 1 || i % 3 == 2 ? " " : "s"
			printf "Room 1984 was"
			for (i = 0; i < 9000; i++)
				printf " so"
			print "."
		}' >in
		datenorm in | cut -s -f 4 | { grep -c date || :; } >out
		is "$n bytes before it" 0 "$(cat out)"
	done
	none_bad
}

@test "a very long line, a document of very many dates: little memory" {
	need datenorm tagcheck
	local n=0
	yes 'Ada met Bob on May 3, 2018, and in' | head -n 50000 |
	    tr '\n' ' ' >long
	datenorm -d 2018-03-29 long >out
	is 'one line, the last of them' '1749980 1749991 2018-05-03' \
	    "$(tail -n 1 out | awk '{ print $2, $3, $6 }')"
	is 'one line, all of them' 50000 "$(grep -c '	date	' out)"
	# The records of others stand between what is written early.
	yes 'Ada met Bob on May 3, 2018, and two days earlier.' |
	    head -n 40000 | awk -v OFS='\t' '
	    { n = length($0); b = (NR - 1) * (n + 1) }
	    NR == 1 { print "d", 0, 40000 * (n + 1), "doc", "article", ".", \
		".", "." }
	    NR % 1000 == 7 { print "# a comment" }
	    { print "d", b, b + n, "sent", "body", NR, $0, "."
	      print "d", b, b + 3, "ent", "PER", "Ada", "Ada", "."
	      print "d", b + 8, b + 11, "ent", "PER", "Bob", "Bob", "." }' >in
	datenorm in >out
	tagcheck out || bad 'many sentences: the stream is wrong'
	grep -v '	date	' out >rest
	same 'many sentences: the rest' in rest
	is 'many sentences: values' '40000 2018-05-01 40000 2018-05-03 ' \
	    "$(awk -F '\t' '$4 == "date" { print $6 }' out | sort | uniq -c |
	    awk '{ printf "%s %s ", $1, $2 }')"
	sanitized && skip 'a limit on memory means nothing here'
	yes 'Jan. 3,' | head -n 1000000 | tr '\n' ' ' >long
	n=$(ulimit -v 150000; datenorm -d 2018-03-29 long | grep -c 01-03)
	is 'a million dates' 1000000 "$n"
	none_bad
}
