# Reads README.md or an mdoc page, runs every example in it and prints the
# file again with the output the commands have now.  An example is a block (a
# fence in Markdown, `.Bd -literal' in mdoc) with lines `$ command', continued
# by lines `> ' as a shell shows them; what follows up to the next `$ ' is its
# output.  Lines that say the right thing in
# another spelling (\e for a backslash, \& before a dot) are left as they are.
#
# Set from outside: mdoc (1 for a page), count (a file that gets the number of
# commands run) and, in the environment, skip (an expression: commands that
# are left alone).

BEGIN {
	skip = ENVIRON["skip"]
}

function plain(s)
{
	if (!mdoc)
		return s
	gsub(/\\&/, "", s)
	gsub(/\\-/, "-", s)
	gsub(/\\\(aq/, "'", s)
	gsub(/\\\(dq/, "\"", s)
	gsub(/\\\(ga/, "`", s)
	gsub(/\\\(ha/, "^", s)
	gsub(/\\\(ti/, "~", s)
	gsub(/\\\(rs/, "\\e", s)
	gsub(/\\e/, "\\", s)
	return s
}

function roff(s)
{
	if (!mdoc)
		return s
	gsub(/\\/, "\\e", s)
	if (s ~ /^[.']/)
		s = "\\&" s
	return s
}

# Compares what stands after the command with what it printed.
function flush(	i, same)
{
	if (!running)
		return
	same = nold == nnew
	for (i = 1; same && i <= nold; i++)
		same = plain(old[i]) == new[i]
	for (i = 1; i <= (same ? nold : nnew); i++)
		print same ? old[i] : roff(new[i])
	running = nold = nnew = 0
}

function run(cmd,	pipe, line)
{
	running = 1
	nold = nnew = 0
	if (skip != "" && cmd ~ skip) {
		running = 0
		return
	}
	ran++
	printf "%s\n", cmd > "../example.sh"
	close("../example.sh")
	pipe = "sh ../example.sh 2>&1"
	while ((pipe | getline line) > 0)
		new[++nnew] = line
	close(pipe)
}

function fault(what)
{
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	bad = 1
}

function fence()
{
	return mdoc ? /^\.Bd .*-literal/ : /^```/
}

function unfence()
{
	return mdoc ? /^\.Ed/ : /^```/
}

!block {
	print
	if (fence())
		block = 1
	next
}

cmd != "" && /^> / {
	print
	cmd = cmd "\n" substr(plain($0), 3)
	next
}

cmd != "" {
	if (cmd ~ /\\$/)
		fault("a command ends with a backslash")
	run(cmd)
	cmd = ""
}

unfence() {
	flush()
	print
	block = 0
	next
}

/^\$ / {
	flush()
	print
	cmd = substr(plain($0), 3)
	next
}

running {
	if (mdoc && /^\./)
		fault("a macro among the output")
	old[++nold] = $0
	next
}

{
	print
}

END {
	flush()
	if (block)
		fault("a block is not closed")
	print ran + 0 > count
	exit bad
}
