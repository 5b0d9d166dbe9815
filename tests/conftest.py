"""What every test may rely on: an application that never shows a real window, and nothing left running behind a test."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.cli import prepare_environment

prepare_environment(wants_display=False)  # the tests draw as the program does
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('displays.json')}"
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the command that draws the golden pictures anew, and how long Hypothesis looks for a file that hurts."""
    parser.addoption("--renew-golden", action="store_true", help="draw the pictures anew that the screen is compared with")
    parser.addoption("--cases", type=int, default=300, help="how many strangers' files are made up; with --hypothesis-seed the same again")


def pytest_configure(config: pytest.Config) -> None:
    """What passes in one checkout passes in every other: the same cases each time, unless others are looked for with a seed."""
    if config.getoption("--hypothesis-seed") is None:
        settings.register_profile("same-cases", derandomize=True, database=None)
        settings.load_profile("same-cases")


RUN_PROGRAMS = ("end_to_end", "soak")


@pytest.hookimpl(tryfirst=True)  # xdist looks at the marks in a hook of its own
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps the tests that run the program on displays of its own one after the other, where others run beside them."""
    tests = Path(__file__).parent
    for item in items:
        if item.path.relative_to(tests).parts[0] in RUN_PROGRAMS:
            item.add_marker(pytest.mark.xdist_group("programs"))


@pytest.fixture(scope="session")
def strangers(request: pytest.FixtureRequest) -> settings:
    """How many files of a stranger are made up: some in the ordinary run, as many as wanted by option."""
    return settings(deadline=None, max_examples=request.config.getoption("--cases"), suppress_health_check=list(HealthCheck), database=None)
