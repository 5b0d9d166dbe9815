"""The program's entry in a desktop's menu, and its icon."""

import configparser
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import resvg_py

from app.cli import _asked_for

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ENTRY, ICON = RESOURCES / "foaje.desktop", RESOURCES / "foaje.svg"
VALIDATE = shutil.which("desktop-file-validate")


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign] # its keys have capitals
    parser.read(ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.mark.skipif(VALIDATE is None, reason="desktop-file-utils is not installed")
def test_a_desktop_takes_it() -> None:
    done = subprocess.run([str(VALIDATE), ENTRY], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_its_command_is_one_of_the_program_s() -> None:
    program, *arguments = shlex.split(entry()["Exec"])
    assert program == "foaje"
    assert arguments.pop() == "%f"
    assert _asked_for(arguments).command == "preview"


def test_its_icon_is_the_one_beside_it_and_it_speaks_both_languages() -> None:
    assert entry()["Icon"] == ICON.stem == ENTRY.stem
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry()[key]
        assert entry()[f"{key}[sv]"] != entry()[key]


def test_the_icon_is_square_and_can_be_drawn_small() -> None:
    root = ET.fromstring(ICON.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 128 128"
    for side in (16, 256):
        drawn = bytes(resvg_py.svg_to_bytes(svg_path=str(ICON), width=side, height=side))
        assert drawn[16:24] == side.to_bytes(4, "big") * 2
