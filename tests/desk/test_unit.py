"""The unit that is printed: one that systemd takes, hardened, for the machine it was printed on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.desk.unit import Machine, literal, quoted, this_machine, unit_text
from app.value import replace

TOP = Path(__file__).resolve().parents[2]
MOST_EXPOSED = 40  # of 100, by systemd's own measure; a service without any hardening has 96
CONSOLE = Machine((sys.executable, "-P", "-m", "app"), "foaje", (), "/bin/true")
DESKTOP = replace(CONSOLE, session=(("DISPLAY", ":0"), ("XAUTHORITY", '/home/my own/50 % "x"')))
ARGUMENTS = ["--screen-file", "/etc/a $b/100%%.toml"]


@pytest.fixture(params=[CONSOLE, DESKTOP], ids=["console", "desktop"])
def machine(request: pytest.FixtureRequest) -> Machine:
    machine: Machine = request.param
    return machine


def analyse(unit: Path, *command: str) -> None:
    done = subprocess.run(["systemd-analyze", *command, str(unit)], capture_output=True, text=True, timeout=60, check=False)
    # of the machine's own units it may say something too
    assert unit.name not in done.stderr
    assert done.returncode == 0, done.stderr


def settings(text: str) -> dict[str, str]:
    """The settings of a unit; of one that comes again the last."""
    lines = (line for line in text.splitlines() if "=" in line and not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines)


def test_systemd_takes_it(machine: Machine, tmp_path: Path) -> None:
    unit = tmp_path / "foaje.service"
    unit.write_text(unit_text(machine, ARGUMENTS), encoding="utf-8")
    analyse(unit, "verify")
    unit.write_text(unit_text(machine, ARGUMENTS).replace("WatchdogSec=30", "WatchdogSec=often"), encoding="utf-8")
    with pytest.raises(AssertionError):
        analyse(unit, "verify")


def test_it_is_hardened(machine: Machine, tmp_path: Path) -> None:
    unit = tmp_path / "foaje.service"
    unit.write_text(unit_text(machine, ARGUMENTS), encoding="utf-8")
    hardened = ("security", "--offline=true", "--no-pager", f"--threshold={MOST_EXPOSED}")
    analyse(unit, *hardened)
    unit.write_text("[Service]\nExecStart=/bin/true\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        analyse(unit, *hardened)


def test_it_is_started_again_for_ever_and_watched(machine: Machine) -> None:
    said = settings(unit_text(machine, []))
    assert (said["Type"], said["Restart"]) == ("notify", "always")
    # its own restarts never come to the limit at which systemd gives up
    assert int(said["StartLimitIntervalSec"]) / int(said["RestartSec"]) < int(said["StartLimitBurst"])
    assert int(said["WatchdogSec"]) > 0


def test_without_a_desktop_it_runs_in_cage_and_else_on_the_desktop_s_display() -> None:
    console, desktop = settings(unit_text(CONSOLE, [])), settings(unit_text(DESKTOP, []))
    assert console["ExecStart"].startswith("/bin/true -d -- /usr/bin/env -u WATCHDOG_PID ")
    assert (console["NotifyAccess"], desktop["NotifyAccess"]) == ("all", "main")
    assert "TTYPath" in console
    assert "TTYPath" not in desktop
    assert desktop["ExecStart"].startswith(sys.executable)
    assert 'Environment="DISPLAY=:0"\n' in unit_text(DESKTOP, [])
    assert r'Environment="XAUTHORITY=/home/my own/50 %% \"x\""' in unit_text(DESKTOP, [])
    assert "\n# ExecStart=/bin/true -d" in unit_text(DESKTOP, [])


def test_cage_is_named_where_it_should_be_also_where_it_is_not() -> None:
    assert settings(unit_text(replace(CONSOLE, cage=None), []))["ExecStart"].startswith("/usr/bin/cage ")


@pytest.mark.parametrize(
    ("word", "written"),
    [("/a/b", "/a/b"), ("a b", '"a b"'), ("", '""'), ("$x", "$$x"), ('a"b', r'"a\"b"'), ("a\\b", r'"a\\b"'), ("%t/x", "%t/x")],
)
def test_words_are_written_as_systemd_reads_them(word: str, written: str) -> None:
    assert quoted(word) == written


def test_a_text_has_no_specifiers() -> None:
    assert literal("50%t") == "50%%t"


def test_the_machine_is_known_by_its_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cage = tmp_path / "cage"
    cage.write_text("")
    cage.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    environment = {"DISPLAY": ":3", "XAUTHORITY": "/x", "HOME": "/h"}
    machine = this_machine(environment, "app/__main__.py")
    assert machine.session == (("DISPLAY", ":3"), ("XAUTHORITY", "/x"))
    assert machine.cage == str(cage)
    assert machine.command[0] in (sys.executable, str(Path(sys.executable).with_name("foaje")))
    assert this_machine({"XDG_RUNTIME_DIR": "/run"}, "").session == ()
    installed = tmp_path / "foaje"
    installed.write_text("")
    installed.chmod(0o755)
    assert this_machine({}, str(installed)).command == (str(installed),)


@pytest.mark.skipif(os.getuid() != 0, reason="only root is another user's messenger")
def test_root_shows_nothing_itself() -> None:
    assert this_machine({"SUDO_USER": "anna"}, "").user == "anna"
    assert this_machine({}, "").user == "foaje"


def test_the_command_prints_it(tmp_path: Path) -> None:
    screen_file = tmp_path / "my screen.toml"
    command = [sys.executable, "-m", "app", "unit", "--screen-file", str(screen_file), "--diagonal", "55"]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=60, check=True)
    assert f'show --screen-file "{screen_file}" --diagonal 55.0 --status %t/foaje/status.json' in done.stdout
    with Path("/dev/full").open("w") as full:
        broken = subprocess.run(command, cwd=TOP, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    told = broken.stderr.splitlines()  # on a machine without a desktop and without cage also that one of these is to be there
    assert (broken.returncode, len([line for line in told if "cage" not in line])) == (73, 1)
    assert "cannot be written" in told[-1]
