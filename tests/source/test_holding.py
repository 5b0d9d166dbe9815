"""What lies at a source: one announcement or several, and what earlier ones put in the place of those that fail."""

from pathlib import Path

from app.announcement.problem import Kind
from app.source.holding import ALONE, NOTHING, Holding, read_holding

TEXT = 'language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = "{title}"\n'


def write(folder: Path, title: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "announcement.toml"
    file.write_text(TEXT.format(title=title), encoding="utf-8")
    return file


def titles(holding: Holding) -> list[str]:
    return [loaded.original.announcement.headline.title for loaded in holding.announcements if loaded.original.announcement]


def test_a_folder_that_holds_an_announcement_is_one(tmp_path: Path) -> None:
    write(tmp_path, "one")
    write(tmp_path / "a", "two")
    assert titles(read_holding(tmp_path)) == titles(read_holding(tmp_path / "announcement.toml")) == ["one"]
    (tmp_path / "announcement.toml").unlink()
    (tmp_path / "announcement.toml").symlink_to("nowhere")
    assert read_holding(tmp_path).failed == (ALONE,)  # and not the other one: somebody means it to be here


def test_every_folder_in_it_that_holds_one_counts_in_name_order(tmp_path: Path) -> None:
    for name in ("b", "a", "ö", ".hidden"):
        write(tmp_path / name, name)
    (tmp_path / "empty").mkdir()
    write(tmp_path / "deep" / "below", "below")
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    holding = read_holding(tmp_path)
    assert titles(holding) == ["a", "b", "ö"]
    assert [loaded.name for loaded in holding.announcements] == ["a", "b", "ö"]
    assert (holding.problems, holding.failed) == ((), ())


def test_a_bad_one_is_skipped_and_told(tmp_path: Path) -> None:
    write(tmp_path / "a", "a")
    write(tmp_path / "b", "b").write_text("language = ", encoding="utf-8")
    write(tmp_path / "c", "c")
    holding = read_holding(tmp_path)
    assert titles(holding) == ["a", "c"]
    assert holding.failed == ("b",)
    assert [(problem.kind, Path(problem.file).parent.name) for problem in holding.problems] == [(Kind.SYNTAX, "b")]


def test_earlier_ones_stand_in_for_those_that_fail_and_for_no_others(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / name, name)
    earlier = read_holding(tmp_path)
    (tmp_path / "a" / "announcement.toml").unlink()  # taken away on purpose
    write(tmp_path / "b", "b").write_text("language = ", encoding="utf-8")
    write(tmp_path / "c", "new")
    assert titles(read_holding(tmp_path).mended_by(earlier)) == ["b", "new"]
    assert titles(read_holding(tmp_path / "nowhere").mended_by(earlier)) == ["a", "b", "c"]
    assert titles(NOTHING.mended_by(earlier)) == ["a", "b", "c"]


def test_an_empty_folder_holds_nothing_and_is_told(tmp_path: Path) -> None:
    holding = read_holding(tmp_path)
    assert not holding.usable
    assert [problem.kind for problem in holding.problems] == [Kind.IS_FOLDER]
