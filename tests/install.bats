# make install, uninstall, dist and clean: what they put where, and that a
# build from what is in the archive needs nothing else.

load helper

setup()
{
	dl_setup
	command -v make >/dev/null || skip 'no make'
	# The jobs of the make that runs this are not for the one run here.
	unset MAKEFLAGS MFLAGS MAKELEVEL
}

programs()
{
	local t

	for t in "$DL_ROOT"/tools/*.c; do
		t=${t##*/}
		echo "${t%.c}"
	done
}

@test "install puts programs and pages into place, uninstall takes them away" {
	local t p

	sanitized && skip 'the other run has done it'
	make -s -C "$DL_ROOT" DESTDIR="$PWD/to" PREFIX=/opt/dl install >log 2>&1
	fast
	for t in $(programs); do
		[ -x "to/opt/dl/bin/$t" ] || bad "no bin/$t"
	done
	for p in "$DL_ROOT"/man/*.[1-8]; do
		[ -f "$p" ] || continue
		s=${p##*.}
		same "$p" "$p" "to/opt/dl/share/man/man$s/${p##*/}"
	done
	make -s -C "$DL_ROOT" DESTDIR="$PWD/to" PREFIX=/opt/dl uninstall
	is 'left by uninstall' '' "$(find to -type f)"
	none_bad
}

@test "BINDIR and MANDIR are respected" {
	sanitized && skip 'the other run has done it'
	make -s -C "$DL_ROOT" DESTDIR="$PWD/to" BINDIR=/b MANDIR=/m install
	for t in $(programs); do
		[ -x "to/b/$t" ]
	done
	[ ! -d to/usr ]
}

@test "every program says its version and its usage" {
	local t

	fast
	for t in $(built $(programs)); do
		for o in -h --help; do
			ends 0 "$t $o" $t $o
			grep -q "^usage: $t" out || bad "$t $o: $(cat out)"
			is "$t $o: messages" '' "$(cat err)"
		done
		for o in -V --version; do
			ends 0 "$t $o" $t $o
			grep -Eq "^$t .*[0-9]+\.[0-9]+" out ||
			    bad "$t $o: $(cat out)"
		done
		for o in '-?' '-Z' --nonsense '-\033'; do
			ends 2 "$t $o" $t "$(printf -- "$o")"
			is "$t $o: output" '' "$(cat out)"
			[ -s err ] || bad "$t $o: no message"
		done
		ends 2 "$t -h to a full disk" sh -c "$t -h >/dev/full"
	done
	none_bad
}

@test "the archive builds by itself" {
	sanitized && skip 'the other run has done it'
	git -C "$DL_ROOT" rev-parse HEAD >/dev/null 2>&1 || skip 'no git here'
	[ -n "$DL_SLOW" ] || [ -n "$CI" ] || skip 'slow: DL_SLOW=1'
	git -C "$DL_ROOT" archive --prefix=dl/ HEAD | tar xf -
	make -s -C dl >log 2>&1
	for t in $(programs); do
		[ -x "dl/build/$t" ]
	done
}
