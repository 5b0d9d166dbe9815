"""Missing libraries of the system: all of them in one line, by the table that the set-up reads too."""

from pathlib import Path

import pytest

from app import system_libraries
from app.cli import main
from app.exit_code import ExitCode
from app.system_libraries import SystemLibrary, why_not_loaded, why_not_platform
from tests.end_to_end.program import clean_environment, ended
from tests.end_to_end.x_server import XServer

GONE = "app libnone1 libnone.so.1\napp libnothing2 libnothing.so.2\napp certificates /etc/none\ntests xnone Xnone\n"
LINE = (
    "missing libraries: libnone.so.1, libnothing.so.2; on Debian and Ubuntu, as root: "
    "apt-get update && apt-get install -y --no-install-recommends libnone1 libnothing2"
)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without two of the libraries."""
    table = tmp_path / "system-packages.txt"
    table.write_text(GONE, encoding="utf-8")
    monkeypatch.setattr(system_libraries, "TABLE", table)


def test_the_table_is_read() -> None:
    assert SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0") in system_libraries.system_libraries()
    # These tests have begun with a set-up that looked for all of them.
    assert [library.name for library in system_libraries.system_libraries() if library.is_missing] == []


def test_all_that_is_missing_stands_in_one_line(bare: None) -> None:
    assert why_not_loaded(ImportError("libnone.so.1: cannot open")) == LINE


def test_where_nothing_of_the_table_is_missing_the_loader_is_quoted() -> None:
    assert why_not_loaded(ImportError("libother.so.3: cannot open")) == "libother.so.3: cannot open"


def test_an_import_that_fails_tells_it(bare: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def fail(_: object) -> int:
        raise ImportError("libnone.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("app.cli._run", fail)
    assert main(["check"]) == ExitCode.NO_DISPLAY
    assert capfd.readouterr().err == f"foaje: {LINE}\n"


def test_platforms_that_load_are_not_to_blame() -> None:
    assert why_not_platform("wayland;xcb;offscreen") is None
    assert why_not_platform("nosuch:with=arguments") is None


def test_a_platform_s_missing_library_is_not_called_a_missing_display(tmp_path: Path) -> None:
    # A library of the right name in which nothing is: the loader takes it before the system's.
    (tmp_path / "libxcb-cursor.so.0").write_bytes(b"no library")
    with XServer(640, 480) as server:
        run = ended(clean_environment(tmp_path / "home", server.name, LD_LIBRARY_PATH=str(tmp_path)), "show")
    assert run.returncode == ExitCode.NO_DISPLAY
    (line,) = run.stderr.splitlines()
    assert line.endswith(" install -y --no-install-recommends libxcb-cursor0")
    assert "display" not in line
