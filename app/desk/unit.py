"""`foaje unit`: a systemd unit for this machine, on standard output."""

import os
import pwd
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.exit_code import ExitCode
from app.log import log
from app.options import Options
from app.standard_streams import give_up_standard_output
from app.value import value

CAGE = "/usr/bin/cage"
ENV = "/usr/bin/env"
OWN_USER = "foaje"
SESSION = ("WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
DISPLAYS = SESSION[:2]
USUAL_SESSION = (("DISPLAY", ":0"),)


@value
class Machine:
    """What a unit must know of its machine.

    `command` starts the program; `user` is who it runs as; `session` are the environment variables of the desktop whose display
    it fills, none where there is no desktop; `cage` is the compositor's path, None where it is not installed.
    """

    command: tuple[str, ...]
    user: str
    session: tuple[tuple[str, str], ...] = ()
    cage: str | None = None


HEAD = """\
# Foajé as a service of this machine. As root:
#   foaje unit > /etc/systemd/system/foaje.service
#   systemctl daemon-reload && systemctl enable --now foaje
{user_note}
[Unit]
Description=Foajé, the screen in the lobby
{unit_lines}
# It is started again for ever, and never faster than this: a loop past RestartSec= is an error of something else.
StartLimitIntervalSec=30
StartLimitBurst=15

[Service]
Type=notify
NotifyAccess={access}
User={user}
{start_lines}
Restart=always
RestartSec=3
# Ready after the first painting. A sign of life comes every 15 s, and only while the picture is painted.
WatchdogSec=30
TimeoutStartSec=60
TimeoutStopSec=5
LimitCORE=0

# The state, and the last good announcement. The screen file is /etc/xdg/foaje/screen.toml or the user's own.
StateDirectory=foaje
CacheDirectory=foaje
RuntimeDirectory=foaje
RuntimeDirectoryPreserve=yes
Environment=XDG_STATE_HOME=%S/foaje XDG_DATA_HOME=%S/foaje XDG_CACHE_HOME=%C/foaje

"""
HARDENING = """\
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
# It reads announcements in a home; the session's sockets lie in /run/user.
ProtectHome=read-only
ReadWritePaths=-/run/user
PrivateTmp=yes
BindReadOnlyPaths=-/tmp/.X11-unix
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
KeyringMode=private
LockPersonality=yes
RemoveIPC=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0022
# [hours] power = "cec" or "ddc"; its user must be in the groups video and i2c.
DevicePolicy=closed
DeviceAllow=char-cec rw
DeviceAllow=char-i2c rw
# Where it has to start the speech service itself, that sounds from in here; its user must be in the group audio.
DeviceAllow=char-alsa rw
"""
CAGE_DEVICES = """\
DeviceAllow=char-drm rw
DeviceAllow=char-input rw
DeviceAllow=char-tty rw
"""
TAIL = """
[Install]
WantedBy=graphical.target
"""
CAGE_UNIT_LINES = """\
After=systemd-user-sessions.service systemd-logind.service getty@tty1.service
Wants=systemd-logind.service
Conflicts=getty@tty1.service"""
DESKTOP_UNIT_LINES = "After=display-manager.service"
CAGE_TERMINAL = """\
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal"""
RELOAD = "ExecReload=/bin/kill -HUP $MAINPID"


def run_unit(options: Options) -> int:
    """Prints the unit; returns the exit code."""
    machine = this_machine(os.environ, sys.argv[0])
    if not machine.session and machine.cage is None:
        log.warning("foaje: there is neither a desktop nor cage here; install cage, or print the unit in the desktop session")
    try:
        sys.stdout.write(unit_text(machine, _arguments(options)))
        sys.stdout.flush()
    except OSError as error:
        give_up_standard_output()
        log.error("foaje: the unit cannot be written (%s)", error.strerror)
        return ExitCode.CANNOT_WRITE
    return ExitCode.OK


def unit_text(machine: Machine, arguments: Sequence[str]) -> str:
    """The unit of a machine, whose program is started with these arguments; the way that is not taken stands in comments."""
    show = [*map(literal, machine.command), "show", *arguments, "--status", "%t/foaje/status.json"]
    desktop, cage = _desktop_lines(machine, show), _cage_lines(machine, show)
    taken, other = (desktop, cage) if machine.session else (cage, desktop)
    other_name = "On a console without a desktop" if machine.session else "In a desktop's session"
    text = HEAD.format(
        user_note=_user_note(machine),
        unit_lines=DESKTOP_UNIT_LINES if machine.session else CAGE_UNIT_LINES,
        # cage is the service's first process, and the program, which tells how it goes, is cage's child
        access="main" if machine.session else "all",
        user=machine.user,
        start_lines=taken + "\n" + _commented(f"{other_name} (better: print the unit there):\n{other}"),
    )
    return text + HARDENING + ("" if machine.session else CAGE_DEVICES) + TAIL


def this_machine(environment: Mapping[str, str], called: str) -> Machine:
    """What there is here: a desktop where the environment has one's display; `called` is what the program was called by."""
    script = Path(called).absolute()
    beside = Path(sys.executable).with_name("foaje")
    if script.name == "foaje" and os.access(script, os.X_OK):
        command: tuple[str, ...] = (str(script),)
    elif os.access(beside, os.X_OK):
        command = (str(beside),)
    else:
        command = (sys.executable, "-P", "-m", "app")
    desktop = any(environment.get(name) for name in DISPLAYS)
    session = tuple((name, environment[name]) for name in SESSION if environment.get(name)) if desktop else ()
    return Machine(command, _user(environment), session, shutil.which("cage"))


def quoted(word: str) -> str:
    """A word of a command line as systemd reads it; its specifiers, such as %t, stay what they are."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{escaped}"' if any(character.isspace() or character in "\"';\\" for character in word) or not word else escaped


def literal(text: str) -> str:
    """A text in which systemd finds no specifier of its own."""
    return text.replace("%", "%%")


def _arguments(options: Options) -> list[str]:
    found: list[str] = []
    if options.screen_file is not None:
        found += ["--screen-file", literal(str(options.screen_file.absolute()))]
    if options.source is not None:
        found.append(literal(str(options.source.absolute()) if isinstance(options.source, Path) else options.source.url))
    for name, said in (("--diagonal", options.diagonal), ("--distance", options.distance), ("--language", options.language)):
        if said is not None:
            found += [name, literal(str(said))]
    return found


def _user(environment: Mapping[str, str]) -> str:
    """Who asks, also by sudo; for root itself, which should not show anything, a user of its own."""
    if os.getuid() == 0:
        return environment.get("SUDO_USER") or OWN_USER
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # a number that has no name here
        return str(os.getuid())


def _user_note(machine: Machine) -> str:
    if machine.user != OWN_USER:
        return "#"
    return f"# Its user, where there is none yet: useradd --system --create-home --shell /usr/sbin/nologin {OWN_USER}"


def _desktop_lines(machine: Machine, show: Sequence[str]) -> str:
    session = machine.session or USUAL_SESSION
    environment = [f"Environment={_assignment(name, given)}" for name, given in session]
    return "\n".join([*environment, f"ExecStart={' '.join(map(quoted, show))}", RELOAD])


def _cage_lines(machine: Machine, show: Sequence[str]) -> str:
    # The watchdog's process would be cage; without WATCHDOG_PID whoever is told of it answers.
    command = [machine.cage or CAGE, "-d", "--", ENV, "-u", "WATCHDOG_PID", *show]
    return f"ExecStart={' '.join(map(quoted, command))}\n{CAGE_TERMINAL}"


def _assignment(name: str, given: str) -> str:
    escaped = literal(given).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{name}={escaped}"'


def _commented(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())
