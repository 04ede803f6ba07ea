#!/bin/sh
# Writes BUILD/rules.mk: for each source file the rule that compiles it, with
# the header dependencies that the compiler noted last time.
# usage: rules.sh BUILD
set -eu
b=$1
mkdir -p "$b/gen" "$b/obj/tab" "$b/unit" "$b/fuzz"

list() {
	ls "$@" 2>/dev/null || :
}

compile() {
	mkdir -p "${1%/*}"
	printf '%s: %s %s\n\t$(CC) $(DL_CFLAGS) %s -MMD -MP -c -o $@ %s\n' \
	    "$1" "$2" "$3" "$4" "$2"
}

libobjs= mkobjs= gramobjs= tables= tools= units= fuzzers=
{
	for c in $(list lib/*/*.c); do
		d=${c#lib/}
		o=$b/obj/${d%.c}.o
		case $d in
		base/* | text/*)
			compile "$o" "$c" "" ""
			libobjs="$libobjs $o" mkobjs="$mkobjs $o"
			gramobjs="$gramobjs $o" ;;
		data/mktable.c | data/tableout.c)
			compile "$o" "$c" "" ""
			mkobjs="$mkobjs $o" ;;
		data/mkbytes.c)
			compile "$o" "$c" "" "" ;;
		data/mk*.c | date/rules.c)	# mkgrammar
			compile "$o" "$c" "$b/gen/tables.h" ""
			gramobjs="$gramobjs $o" ;;
		date/kind.c | date/number.c | date/timex.c)	# it uses them
			compile "$o" "$c" "$b/gen/tables.h" ""
			libobjs="$libobjs $o" gramobjs="$gramobjs $o" ;;
		data/*)		# a program of its own; see the Makefile
			compile "$o" "$c" "$b/gen/tables.h" "" ;;
		*)
			compile "$o" "$c" "$b/gen/tables.h" ""
			libobjs="$libobjs $o" ;;
		esac
	done
	for t in $(list lib/data/*.tsv); do
		n=${t##*/} n=${n%.tsv}
		o=$b/obj/tab/$n.o
		printf '%s: %s %s\n\t$(RUN) %s %s >$@.new\n\tmv $@.new $@\n' \
		    "$b/gen/$n.c" "$t" "$b/mktable" "$b/mktable" "$t"
		compile "$o" "$b/gen/$n.c" "$b/gen/tables.h" \
		    -Wno-overlength-strings
		libobjs="$libobjs $o" tables="$tables $t"
		case $n in
		docfreq | holidays | numbers | timex-glue | timex-grammar | \
		timex-words)
			gramobjs="$gramobjs $o" ;;
		esac
	done
	for m in $(list lib/data/*.model); do
		n=${m##*/} n=${n%.model}
		o=$b/obj/tab/model-$n.o
		printf '%s: %s %s\n\t$(RUN) %s %s %s >$@.new\n\tmv $@.new $@\n' \
		    "$b/gen/model-$n.c" "$m" "$b/mkbytes" "$b/mkbytes" "$n" \
		    "$m"
		compile "$o" "$b/gen/model-$n.c" "" \
		    -Wno-overlength-strings
		libobjs="$libobjs $o"
	done
	o=$b/obj/tab/grammar.o
	compile "$o" "$b/gen/grammar.c" "$b/gen/tables.h" ""
	libobjs="$libobjs $o"
	for c in $(list tools/*.c); do
		n=${c##*/} n=${n%.c}
		o=$b/obj/tools/$n.o
		compile "$o" "$c" "$b/gen/tables.h" ""
		printf '%s: %s $(LIB)\n\t%s\n' "$b/$n" "$o" \
		    "\$(CC) \$(CFLAGS) \$(LDFLAGS) -o \$@ $o \$(LIB)"
		tools="$tools $b/$n"
	done
	for c in $(list tests/unit/*.c); do
		n=${c##*/} n=${n%.c}
		o=$b/obj/unit/$n.o
		compile "$o" "$c" "$b/gen/tables.h" -Itests/unit
		printf '%s: %s $(LIB)\n\t%s\n' "$b/unit/$n" "$o" \
		    "\$(CC) \$(CFLAGS) \$(LDFLAGS) -o \$@ $o \$(LIB)"
		units="$units $b/unit/$n"
	done
	# A target that is a whole program has its exit come back (filter.h).
	for c in $(list tests/fuzz/*.c); do
		n=${c##*/} n=${n%.c} wrap=
		o=$b/obj/fuzz/$n.o
		compile "$o" "$c" "$b/gen/tables.h" ""
		case $n in
		replay)	continue ;;
		filter-*) wrap=-Wl,--wrap=exit ;;
		esac
		printf '%s: %s $(FUZZMAIN) $(LIB)\n\t%s\n' "$b/fuzz/$n" "$o" \
		    "\$(CC) \$(CFLAGS) \$(LDFLAGS) $wrap -o \$@ $o \
		    \$(FUZZMAIN) \$(FUZZFLAGS) \$(LIB)"
		fuzzers="$fuzzers $b/fuzz/$n"
	done
	echo "LIBOBJS =$libobjs"
	echo "MKOBJS =$mkobjs"
	echo "GRAMOBJS =$gramobjs"
	echo "TABLES =$tables"
	echo "TOOLS =$tools"
	echo "UNITS =$units"
	echo "FUZZERS =$fuzzers"
	cat "$b"/obj/*/*.d 2>/dev/null || :
} >"$b/rules.mk.new"
mv "$b/rules.mk.new" "$b/rules.mk"
