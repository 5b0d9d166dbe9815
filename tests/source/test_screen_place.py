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
