# Makes the checkout ready to run. Sourced by app/run and tests/run; both set $top, the checkout's folder, and call
# `set_up app` or `set_up tests`. After that $python is the interpreter to use. A start that finds all in place costs
# a few milliseconds: it compares one checksum and looks whether the files named in a stamp are still there.
# shellcheck shell=sh disable=SC2154  # $top comes from the script that sources this

newline='
'

say() {
    printf 'foaje: %s\n' "$*" >&2
}

set_up() { # for whom: app or tests
    # Another Python's settings would reach into ours, and these of pip's would install elsewhere.
    # All else of pip's stays: a house's mirror and certificates are set there.
    unset PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE VIRTUAL_ENV PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT
    python=$top/.venv/bin/python
    stamp=$top/.venv/.ready-$1
    fingerprint="$(cat "$top/pyproject.toml" "$top/app/set-up.sh" "$top/app/system-packages.txt" | cksum) $top"
    # The program owns standard output; what the set-up has to say goes to standard error.
    is_ready || make_ready "$1" >&2
}

# The stamp: the fingerprint, then every file that proved something. An upgrade of the system that took the interpreter or
# a library away, an edited pyproject.toml and a moved checkout are all seen here.
is_ready() {
    [ -x "$python" ] && [ -r "$stamp" ] || return 1
    {
        IFS= read -r line && [ "$line" = "$fingerprint" ] || return 1
        while IFS= read -r line; do [ -e "$line" ] || return 1; done
    } < "$stamp"
}

make_ready() { # for whom
    rm -f "$stamp"
    find_python
    missing=
    proofs=
    base=$("$system_python" -I -c 'import os, sys; print(os.path.realpath(sys.executable))')
    if ! "$base" -I -c 'import ensurepip, venv' 2>/dev/null; then
        # Debian keeps this part of its own Python in a package by itself; for other Pythons no package helps.
        case $base in
            /usr/bin/python3.*) missing=" ${base#/usr/bin/}-venv" ;;
            *) say "$base cannot make virtual environments: it lacks the modules venv or ensurepip."; exit 69 ;;
        esac
    fi
    if libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null); then # the sbin folders: not in every user's PATH
        look_for "$1"
    fi
    # shellcheck disable=SC2086  # the names are to be split
    if [ -n "$missing" ]; then install_packages $missing; fi
    make_environment "$base" "$1"
    printf '%s\n' "$fingerprint$proofs" > "$stamp"
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        system_python=$(command -v "$name") || continue
        if "$system_python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then return; fi
    done
    say "no Python 3.11 or newer is in PATH. On Debian and Ubuntu, as root, then start again:"
    printf '%s\n' "apt-get update && apt-get install -y --no-install-recommends python3 python3-venv" >&2
    exit 69
}

look_for() { # for whom; adds to $missing and $proofs
    while read -r audience package proof; do
        case $audience in app | "$1") ;; *) continue ;; esac
        found=
        case $proof in
            /*) for file in $proof; do if [ -e "$file" ]; then found=$file; fi; done ;;
            lib*) # as in "libGL.so.1 (libc6,x86-64) => /lib/…"; a 32-bit one has no comma there
                rest=${libraries#*"	$proof (libc6,"[xA]}
                if [ "$rest" != "$libraries" ]; then rest=${rest#* => } found=${rest%%"$newline"*}; fi ;;
            *) found=$(command -v "$proof") || : ;;
        esac
        if [ -n "$found" ]; then proofs=$proofs$newline$found; else missing="$missing $package"; fi
    done < "$top/app/system-packages.txt"
}

install_packages() { # their names
    if ! command -v apt-get >/dev/null; then
        say "this system has no apt-get, and it seems to lack what these packages of Debian's bring: $*"
        say "if the program does not start, install them by the names they have here."
        return
    fi
    command="apt-get install -y --no-install-recommends $*"
    if [ "$(id -u)" = 0 ]; then as_root=
    elif sudo -n true 2>/dev/null; then as_root='sudo -n'
    else
        say "packages of the system are missing, and only root can install them. As root, then start again:"
        printf '%s\n' "apt-get update && $command" >&2
        exit 69
    fi
    say "packages of the system are missing. ${as_root:+$as_root }$command"
    # A fresh machine has no package lists, or is still busy with its first upgrade: hence the update and the patience.
    # One of several package sources that does not answer need not matter, so what counts is whether the installation works.
    $as_root apt-get -q update </dev/null || :
    # shellcheck disable=SC2086  # $command is a line of plain words
    if ! $as_root env DEBIAN_FRONTEND=noninteractive $command -q -o DPkg::Lock::Timeout=300 </dev/null; then
        say "the packages could not be installed. As root:"
        printf '%s\n' "apt-get update && $command" >&2
        exit 69
    fi
    # Now they are there: look again, so that the stamp names their files too.
    missing=
    proofs=
    libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    look_for "${stamp##*-}"
}

# -I throughout: a folder or file named like a module, where the caller stands, is none of ours.
make_environment() { # the Python to make it from, for whom
    if ! "$python" -I -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "making $top/.venv with $1"
        # --clear: what is there may be another Python's, or half made.
        "$1" -I -m venv --clear "$top/.venv" || { say "$top/.venv could not be made."; exit 69; }
    fi
    # The dependencies and a path to the checkout, and not `pip install -e`: that wants a build backend from the network, and
    # would leave a second copy of the resources in the environment. Read by tomllib, since pip knows no groups before 25.1.
    "$python" -I - "$top" "$2" <<'EOT'
import pathlib, sys, sysconfig, tomllib

top, audience = pathlib.Path(sys.argv[1]), sys.argv[2]
described = tomllib.loads((top / "pyproject.toml").read_text(encoding="utf-8"))
wanted = described["project"]["dependencies"] + (described["dependency-groups"]["dev"] if audience == "tests" else [])
(top / ".venv" / "requirements.txt").write_text("\n".join(wanted) + "\n", encoding="utf-8")
(pathlib.Path(sysconfig.get_path("purelib")) / "foaje.pth").write_text(f"{top}\n", encoding="utf-8")
EOT
    say "installing what pyproject.toml asks for"
    "$python" -I -m pip install --quiet --disable-pip-version-check --no-input -r "$top/.venv/requirements.txt" </dev/null ||
        { say "pip could not install the dependencies; it says why above. Without a network the first start cannot work."; exit 69; }
    # Without it every start of a user who may not write here would compile all of it again, which takes longer than the rest.
    "$python" -I -m compileall -q "$top/app" || :
}
