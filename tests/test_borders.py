"""The rooms and their one direction: who may know whom, and what knows no Qt."""

import ast
import sys
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parent.parent / "app"
ROOMS = ("announcement", "layout", "decoding", "source", "speech", "stage", "kiosk", "desk")
MAY_KNOW = {
    "announcement": {"announcement"},
    "layout": {"layout", "announcement"},
    "decoding": {"decoding"},  # a process of its own: nobody imports it
    "source": {"source", "announcement"},
    "speech": {"speech", "announcement"},
    "stage": {"stage", "layout", "announcement"},
    "kiosk": {"kiosk", "stage", "source", "layout", "announcement"},
    "desk": {"desk", "stage", "source", "layout", "announcement"},
}
QT_OF = {
    "announcement": set[str](),
    "layout": set[str](),
    "decoding": {"QtCore", "QtGui"},
    "source": {"QtCore", "QtNetwork"},
    "speech": {"QtCore", "QtNetwork"},
}
COMPOSERS = {"application.py", "cli.py", "__main__.py"}
LIBRARIES_OF_QT = ("PySide6", "shiboken6")


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            module = node.module or ""
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return names


def modules(room: str) -> list[Path]:
    return sorted((APP / room).rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_the_rooms_below_it(room: str) -> None:
    assert modules(room)
    for file in modules(room):
        for name in imported(file):
            parts = name.split(".")
            if parts[0] == "app" and len(parts) > 1 and parts[1] in ROOMS:
                assert parts[1] in MAY_KNOW[room], f"{file.name} of {room} imports {name}"
            assert not (parts[0] == "app" and parts[1:2] in (["application"], ["cli"])), f"{file.name} of {room} imports {name}"


@pytest.mark.parametrize("room", sorted(QT_OF))
def test_a_room_knows_no_more_of_qt_than_it_may(room: str) -> None:
    for file in modules(room):
        for name in imported(file):
            parts = name.split(".")
            if parts[0] in LIBRARIES_OF_QT:
                assert parts[1] in QT_OF[room], f"{file.name} of {room} imports {name}"


def test_every_folder_is_a_room() -> None:
    assert {path.name for path in APP.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(ROOMS)


def test_nobody_loads_the_decoder() -> None:
    for file in APP.rglob("*.py"):
        if file.is_relative_to(APP / "decoding"):
            continue
        for name in imported(file):
            assert not name.startswith(("app.decoding", "resvg_py")), f"{file.name} imports {name}"


def test_check_needs_no_widgets() -> None:
    """`check` runs on a server of the editor's; it loads neither widgets nor the screen."""
    import subprocess

    code = "import sys\nfrom app.cli import main\nmain(['check'])\nprint('PySide6.QtWidgets' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=APP.parent, timeout=60)
    assert done.stderr.strip().endswith("False"), done.stderr


def test_importing_the_command_line_is_cheap() -> None:
    import subprocess

    code = "import sys, app.cli\nprint([name for name in sys.modules if name.startswith(('PySide6', 'cattrs', 'app.stage'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=APP.parent, timeout=60)
    assert done.stdout.strip() == "[]"
