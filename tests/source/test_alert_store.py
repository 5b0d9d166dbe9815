"""What is kept over a restart, whatever the disk does."""

from pathlib import Path

from app.announcement.alerts.in_force import Known
from app.source.alert_store import NAME, AlertStore
from tests.announcement.alerts.test_cases import known_after

FEED = "https://name:secret@varning.example/feed?key=secret"


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    known = known_after(("alert.xml", "10:00"))
    assert AlertStore(tmp_path / "new" / "folder", FEED).keep(known) == ""
    again = AlertStore(tmp_path / "new" / "folder", FEED).read()
    assert [each.alert for each in again.kept] == [each.alert for each in known.kept]
    assert AlertStore(tmp_path / "new" / "folder", "https://other.example/").read() == Known()


def test_it_holds_no_secret(tmp_path: Path) -> None:
    AlertStore(tmp_path, FEED).keep(known_after(("alert.xml", "10:00")))
    assert "secret" not in (tmp_path / NAME).read_text()


def test_the_same_is_not_written_again(tmp_path: Path) -> None:
    store = AlertStore(tmp_path, FEED)
    store.keep(known_after(("alert.xml", "10:00")))
    (tmp_path / NAME).unlink()
    store.keep(known_after(("alert.xml", "10:30")))
    assert not (tmp_path / NAME).exists()
    store.keep(known_after(("update.xml", "10:30")))
    assert (tmp_path / NAME).exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME]


def test_where_nothing_can_be_written_it_says_so_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = AlertStore(tmp_path / "file", FEED)
    assert store.keep(known_after(("alert.xml", "10:00")))
    assert store.read() == Known()
    (tmp_path / NAME).mkdir()
    assert AlertStore(tmp_path, FEED).keep(known_after(("alert.xml", "10:00")))
    assert AlertStore(tmp_path, FEED).read() == Known()
