"""app/run and tests/run, in a small checkout of their own whose program only tells what it was called with.

The machine's package manager, its loader's cache and its root are played by programs that stand first in PATH.
"""

import json
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
PACKAGES = (TOP / "app" / "system-packages.txt").read_text(encoding="utf-8")
LIBRARIES = re.findall(r"^app +\S+ +(lib\S+\.so\.\d+)$", PACKAGES, re.MULTILINE)
UNAVAILABLE = 69
NO_SCREEN = {"QT_QPA_PLATFORM": ""}

PROGRAM = """\
import json, os, pathlib, sys
print(json.dumps(sys.argv[1:]))
if "-o" in sys.argv:
    pathlib.Path(sys.argv[sys.argv.index("-o") + 1]).write_text("a picture")
"""
PROJECT = """\
[project]
dependencies = []
[dependency-groups]
dev = []
"""
TEST = """\
import os, pathlib
def test_home():
    home = pathlib.Path(os.environ["HOME"])
    assert sorted(path.name for path in home.iterdir()) == ["etc", "run"]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "DISPLAY" not in os.environ
    (home / "left behind").write_text("")
    pathlib.Path("home.txt").write_text(str(home))
"""


class Machine:
    """A checkout, and the machine it lies on: bare, or with another machine's virtual environment but not set up with it."""

    def __init__(self, folder: Path, other: "Machine | None" = None) -> None:
        self.top = folder / "a checkout"
        for name in ("app", "tests"):
            (self.top / name).mkdir(parents=True)
        for name in ("app/run", "app/set-up.sh", "app/system-packages.txt", "tests/run"):
            shutil.copy(TOP / name, self.top / name)
        (self.top / "app" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
        (self.top / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.calls = folder / "calls"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.has(LIBRARIES)
        self.fake("sudo", "exit 1")
        self.fake("apt-get", f'echo "$0 $*" >> "{self.calls}"')
        self.fake("dpkg-query", f'echo "$0 $*" >> "{self.calls}"')
        self.fake("id", "echo 1000")
        # This run's own Python, wherever the machine's is.
        self.fake("python3", f'exec "{sysconfig.get_path("scripts")}/python" "$@"')
        if other:
            # Making one takes seconds.
            shutil.copytree(other.top / ".venv", self.top / ".venv", symlinks=True, ignore=shutil.ignore_patterns(".ready-*"))

    def fake(self, name: str, script: str) -> None:
        program = self.bin / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def has(self, libraries: list[str]) -> None:
        """Let the loader know these libraries, at a place that is always there."""
        lines = "".join(f"\t{library} (libc6,x86-64) => {self.bin}\n" for library in libraries)
        self.fake("ldconfig", f"cat <<'EOT'\n{lines}EOT")

    def run(self, *command: str, cwd: Path | None = None, more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": f"{self.bin}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.elsewhere),
            "QT_QPA_PLATFORM": "offscreen",
            **(more or {}),
        }
        arguments = [str(self.top / command[0]), *command[1:]]
        return subprocess.run(
            arguments, cwd=cwd or self.elsewhere, env=environment, capture_output=True, text=True, timeout=120, check=False
        )


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine after its first start."""
    machine = Machine(tmp_path_factory.mktemp("machine"))
    first = machine.run("app/run", "unit")
    assert json.loads(first.stdout) == ["unit"]
    assert "making" in first.stderr
    return machine


@pytest.fixture
def fresh(tmp_path: Path, machine: Machine) -> Machine:
    """A machine to set up in a test's own way."""
    return Machine(tmp_path, machine)


def test_the_set_up_keeps_standard_output_for_the_program(fresh: Machine) -> None:
    first = fresh.run("app/run", "unit")
    assert json.loads(first.stdout) == ["unit"]
    assert "installing" in first.stderr
    second = fresh.run("app/run", "unit")
    assert json.loads(second.stdout) == ["unit"]
    assert second.stderr == ""


def test_the_set_up_compiles_what_the_first_start_does_not_load_too(fresh: Machine) -> None:
    (fresh.top / "app" / "later.py").write_text("", encoding="utf-8")
    fresh.run("app/run", "unit", more={"PYTHONDONTWRITEBYTECODE": "1"})
    compiled = {file.name.partition(".")[0] for file in (fresh.top / "app" / "__pycache__").iterdir()}
    assert compiled == {"__main__", "later"}


def test_arguments_arrive_as_they_were_given(machine: Machine) -> None:
    given = ["render", "a b", "", "*", "$HOME", "Borås", 'a "quote"']
    assert json.loads(machine.run("app/run", *given).stdout) == given


def test_another_python_s_settings_and_a_folder_named_app_do_not_matter(machine: Machine) -> None:
    (machine.elsewhere / "app").mkdir()
    (machine.elsewhere / "app" / "__init__.py").write_text("raise SystemExit('the wrong app')", encoding="utf-8")
    odd = {"PYTHONPATH": str(machine.elsewhere), "PYTHONHOME": "/nowhere", "VIRTUAL_ENV": "/nowhere", "PIP_USER": "1"}
    run = machine.run("app/run", "check", more=odd)
    assert run.stdout == '["check"]\n', run.stderr


def test_it_runs_by_a_link(machine: Machine) -> None:
    link = machine.elsewhere / "lobby"
    link.symlink_to(machine.top / "app" / "run")
    run = subprocess.run([link, "check"], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout == '["check"]\n', run.stderr


def test_a_second_start_asks_three_small_programs_and_no_other(machine: Machine, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    for name in ("readlink", "cat", "cksum"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho {name} >> "{ledger}"\nexec {shutil.which(name)} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    run = machine.run("app/run", "check", more={"PATH": str(tmp_path)})
    assert (run.stdout, run.stderr) == ('["check"]\n', "")
    assert sorted(ledger.read_text(encoding="utf-8").split()) == ["cat", "cksum", "readlink"]


def test_nothing_missing_calls_no_package_manager(fresh: Machine) -> None:
    for _ in range(2):
        assert fresh.run("app/run", "check").returncode == 0
    assert not fresh.calls.exists()


def test_missing_packages_end_a_visitor_s_start_with_the_line_to_run(fresh: Machine) -> None:
    fresh.has([library for library in LIBRARIES if library not in {"libEGL.so.1", "libxcb-cursor.so.0"}])
    run = fresh.run("app/run", "check")
    assert run.returncode == UNAVAILABLE
    assert run.stdout == ""
    assert run.stderr.splitlines()[-1] == "apt-get update && apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    assert not fresh.calls.exists()


@pytest.mark.parametrize("who", ["root", "a user with sudo"])
def test_missing_packages_are_installed_where_that_is_allowed(fresh: Machine, who: str) -> None:
    fresh.has(LIBRARIES[1:])
    if who == "root":
        fresh.fake("id", "echo 0")
    else:
        fresh.fake("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    run = fresh.run("app/run", "check")
    assert run.stdout == '["check"]\n', run.stderr
    update, install = fresh.calls.read_text(encoding="utf-8").splitlines()
    assert "update" in update
    assert " install -y --no-install-recommends libgl1 " in install


def test_a_failed_installation_ends_with_the_line_to_run(fresh: Machine) -> None:
    fresh.has(LIBRARIES[1:])
    fresh.fake("id", "echo 0")
    fresh.fake("apt-get", "exit 100")
    run = fresh.run("app/run", "check")
    assert run.returncode == UNAVAILABLE
    assert run.stderr.splitlines()[-1] == "apt-get update && apt-get install -y --no-install-recommends libgl1"


def test_a_library_that_went_away_is_noticed(fresh: Machine) -> None:
    gone = fresh.elsewhere / "libGL.so.1"
    gone.write_text("", encoding="utf-8")
    fresh.fake("ldconfig", (fresh.bin / "ldconfig").read_text(encoding="utf-8").replace(f"=> {fresh.bin}", f"=> {gone}", 1))
    assert fresh.run("app/run", "check").returncode == 0
    gone.unlink()
    fresh.has(LIBRARIES[1:])
    run = fresh.run("app/run", "check")
    assert run.returncode == UNAVAILABLE
    assert run.stderr.endswith(" libgl1\n")


def test_an_edited_project_is_set_up_again(fresh: Machine) -> None:
    fresh.run("app/run", "check")
    (fresh.top / "pyproject.toml").write_text(PROJECT + "# edited\n", encoding="utf-8")
    assert "installing" in fresh.run("app/run", "check").stderr


@pytest.mark.parametrize("command", [[], ["show"], ["preview", "a b.toml", "--size", "1080x1920"]])
def test_without_a_display_a_picture_is_drawn_instead(machine: Machine, tmp_path: Path, command: list[str]) -> None:
    for number, name in enumerate(["foaje.png", "foaje-2.png", "foaje-3.png"]):
        run = machine.run("app/run", *command, cwd=tmp_path, more=NO_SCREEN)
        assert run.returncode == UNAVAILABLE
        picture = tmp_path / name
        assert json.loads(run.stdout) == ["render", "-o", str(picture), "--size", "1920x1080", *command[1:]]
        assert len(list(tmp_path.iterdir())) == number + 1
        assert picture.read_text(encoding="utf-8") == "a picture"
        assert str(picture) in run.stderr
        assert "no display" in run.stderr


def test_a_service_that_starts_again_and_again_does_not_fill_the_disk(machine: Machine, tmp_path: Path) -> None:
    for name in ["foaje.png", *(f"foaje-{number}.png" for number in range(2, 21))]:
        (tmp_path / name).touch()
    run = machine.run("app/run", cwd=tmp_path, more=NO_SCREEN)
    assert (run.returncode, run.stdout) == (UNAVAILABLE, "")
    assert len(list(tmp_path.iterdir())) == 20


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_the_program_starts(machine: Machine, variable: str) -> None:
    run = machine.run("app/run", "show", more={**NO_SCREEN, variable: ":7"})
    assert (run.returncode, run.stdout) == (0, '["show"]\n')


def test_commands_without_a_screen_need_no_display(machine: Machine) -> None:
    for command in (["check", "show"], ["--help"], ["show", "--help"]):
        run = machine.run("app/run", *command, more=NO_SCREEN)
        assert json.loads(run.stdout) == command
        assert run.returncode == 0


def test_the_program_s_exit_code_is_the_script_s(fresh: Machine) -> None:
    (fresh.top / "app" / "__main__.py").write_text("raise SystemExit(66)", encoding="utf-8")
    assert fresh.run("app/run", "check").returncode == 66
    assert fresh.run("app/run", "show", more=NO_SCREEN).returncode == 66


def test_the_tests_run_in_an_empty_home_that_is_removed(fresh: Machine) -> None:
    for name in re.findall(r"^tests +\S+ +([a-zA-Z][\w-]*)$", PACKAGES, re.MULTILINE):
        fresh.fake(name, "exit 0")
    fresh.has([*LIBRARIES, *re.findall(r"^tests +\S+ +(lib\S+)$", PACKAGES, re.MULTILINE)])
    # The screen reader's side is proved by paths; whether this machine has them is not the question here.
    packages = fresh.top / "app" / "system-packages.txt"
    packages.write_text(re.sub(r"^(tests +\S+ +)/usr/\S+$", r"\1/usr", PACKAGES, flags=re.MULTILINE), encoding="utf-8")
    assert fresh.run("app/run", "check").returncode == 0
    (site_packages,) = (fresh.top / ".venv" / "lib").glob("python3*/site-packages")
    (site_packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (fresh.top / "tests" / "test_home.py").write_text(TEST, encoding="utf-8")

    run = fresh.run("tests/run", "-p", "no:cacheprovider", "tests/test_home.py", more={"DISPLAY": ":7", "XDG_CONFIG_HOME": "/nowhere"})

    assert run.returncode == 0, run.stdout + run.stderr
    assert "1 passed" in run.stdout.splitlines()[-1]
    assert not Path((fresh.top / "home.txt").read_text(encoding="utf-8")).exists()
