# What every .bats file loads: the programs of the build first on PATH, an
# empty directory of its own for each test, one locale, and a few functions for
# tests that walk a table: a loop over cases inside one @test reports each
# failure with `bad' and ends with `none_bad', so that one run shows them all.

bats_require_minimum_version 1.5.0

DL_TESTS=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
DL_ROOT=${DL_TESTS%/*}
DL_BUILD=${DL_BUILD:-$DL_ROOT/build}
case $DL_BUILD in
/*)	;;
*)	DL_BUILD=$DL_ROOT/$DL_BUILD ;;
esac
PATH=$DL_BUILD:$PATH
LC_ALL=C TZ=UTC0
# A finding of a sanitizer is no status that a program gives itself.
ASAN_OPTIONS=exitcode=86:abort_on_error=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}
UBSAN_OPTIONS=exitcode=86:print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}
LSAN_OPTIONS=exitcode=86${LSAN_OPTIONS:+:$LSAN_OPTIONS}
export DL_TESTS DL_ROOT DL_BUILD PATH LC_ALL TZ
export ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS

# All programs, in the order of the pipe, and those that read documents and
# write them back with something added.
DL_ALL='artread sentsplit artgroup enttag datenorm evtag evgroup timeline
    tagcheck tagscore'
DL_FILTERS='sentsplit artgroup enttag datenorm evtag evgroup'
DL_TAGGERS='enttag datenorm evtag'
TAB=$'\t'

setup()
{
	dl_setup
}

# For files that have a setup of their own.
dl_setup()
{
	cd "$BATS_TEST_TMPDIR" || return 1
	DL_NBAD=0
}

# need TOOL...: skips the test while one of the programs is not built.
need()
{
	local t

	for t; do
		[ -x "$DL_BUILD/$t" ] || skip "build/$t is missing"
	done
}

# The programs among the arguments that are built.
built()
{
	local t

	for t; do
		[ -x "$DL_BUILD/$t" ] && printf '%s\n' "$t"
	done
	return 0
}

# True in the run with the sanitizers, where a preloaded shim, a limit on
# memory and a measure of time mean nothing.
sanitized()
{
	[ "${DL_BUILD##*/}" = asan ] || [ -n "$DL_SANITIZED" ]
}

# bats looks at every command of a test through a debug trap, about a tenth
# of a millisecond each; a long loop turns it off.  Failures are then told
# by bad and none_bad alone.
fast()
{
	trap - DEBUG
}

# bad WHAT...: notes that a case failed.
bad()
{
	printf '%s\n' "$*" >&2
	DL_NBAD=$((DL_NBAD + 1))
}

none_bad()
{
	[ "$DL_NBAD" -eq 0 ] || {
		printf '%d cases failed\n' "$DL_NBAD" >&2
		return 1
	}
}

# is WHAT WANT HAVE: two strings are equal.
is()
{
	[ "$2" = "$3" ] || bad "$1: want [$2], have [$3]"
}

# like WHAT PATTERN HAVE: a string matches a pattern of the shell.
like()
{
	case $3 in
	$2)	;;
	*)	bad "$1: want [$2], have [$3]" ;;
	esac
}

# same WHAT FILE1 FILE2: two files are equal, byte for byte.
same()
{
	cmp -s "$2" "$3" || bad "$1: $(cmp "$2" "$3" 2>&1)
$(diff -u "$2" "$3" | head -n 20 | cat -v)"
}

# ends STATUS WHAT CMD...: the command ends with this status; its output is
# left in ./out, its messages in ./err.  Standard input is the caller's.
ends()
{
	local want=$1 what=$2 have=0

	shift 2
	"$@" >out 2>err || have=$?
	[ "$have" -eq "$want" ] ||
	    bad "$what: status $have, not $want: $(head -n 3 err | cat -v)"
}

# gives WANT WHAT CMD...: the command succeeds and prints exactly this, where
# WANT is a printf format.
gives()
{
	local want=$1 what=$2

	shift 2
	printf "$want" >want
	ends 0 "$what" "$@"
	same "$what" want out
}

# rec FIELD...: one record: the arguments joined by tabs.
rec()
{
	local IFS=$TAB

	printf '%s\n' "$*"
}

# without KIND FILE: the file without the records of a kind.
without()
{
	awk -F '\t' -v k="$1" '/^#/ || $4 != k' "$2"
}

# helper_program NAME: builds tests/fault/NAME.c once, sets $REPLY to it.
helper_program()
{
	local src=$DL_TESTS/fault/$1.c flags=

	REPLY=$DL_BUILD/fault/$1
	case $1 in
	*shim)	flags='-shared -fPIC' REPLY=$REPLY.so ;;
	esac
	[ "$REPLY" -nt "$src" ] && [ "$REPLY" -nt "${src%/*}/proc.h" ] && return
	mkdir -p "$DL_BUILD/fault"
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O1 -Wall -Wextra \
	    -o "$REPLY.$$" $flags "$src" -ldl &&
	    mv "$REPLY.$$" "$REPLY"
}
