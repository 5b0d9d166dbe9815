"""The screen file: the one named, else the user's, else none."""

from pathlib import Path

import pytest

from app.announcement.screen import ScreenFile
from app.source.screen_place import read_screen, screen_file_path


def test_the_named_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text("[panel]\ndistance_m = 4\n", encoding="utf-8")
    assert read_screen(file).screen.panel.distance_m == 4


def test_the_users_own_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "foaje").mkdir()
    file = tmp_path / "foaje" / "screen.toml"
    file.write_text("[kiosk]\nreturn_s = 90\n", encoding="utf-8")
    assert screen_file_path(None) == file
    assert read_screen(None).screen.kiosk.return_s == 90


def test_without_a_file_everything_is_as_the_design_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    assert screen_file_path(None) is None
    assert read_screen(None).screen == ScreenFile()


@pytest.mark.parametrize("kind", ["link", "folder", "closed"])
def test_one_that_cannot_be_read_is_there_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "foaje"
    folder.mkdir()
    file = folder / "screen.toml"
    if kind == "link":
        file.symlink_to("nowhere")
    elif kind == "folder":
        file.mkdir()
    else:
        # for root no folder is closed
        monkeypatch.setattr("os.access", lambda path, _: Path(path) != folder)
    assert screen_file_path(None) == file
    reading = read_screen(None)
    assert reading.file == file
    assert len(reading.problems) == 1


def test_the_user_s_counts_before_the_system_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, name in (("XDG_CONFIG_HOME", "user"), ("XDG_CONFIG_DIRS", "system")):
        monkeypatch.setenv(variable, str(tmp_path / name))
        (tmp_path / name / "foaje").mkdir(parents=True)
    system = tmp_path / "system" / "foaje" / "screen.toml"
    system.write_text("", encoding="utf-8")
    assert screen_file_path(None) == system
    user = tmp_path / "user" / "foaje" / "screen.toml"
    user.write_text("", encoding="utf-8")
    assert screen_file_path(None) == user
