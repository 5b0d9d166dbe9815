"""What every test may rely on: an application that never shows a real window, and nothing left running behind a test."""

import os
from pathlib import Path

import pytest

from app.cli import prepare_environment

prepare_environment(wants_display=False)  # the tests draw as the program does
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('displays.json')}"
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the command that draws the golden pictures anew."""
    parser.addoption("--renew-golden", action="store_true", help="draw the pictures anew that the screen is compared with")
