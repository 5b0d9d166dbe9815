"""An announcement with its translations, from a folder."""

from pathlib import Path

from app.announcement.problem import Kind, Level
from app.source.loading import load, translation_files

TEXT = 'language = "{language}"\n[publisher]\nname = "P"\n[headline]\ntitle = "T"\n'


def write(folder: Path, name: str, language: str) -> Path:
    file = folder / name
    file.write_text(TEXT.format(language=language), encoding="utf-8")
    return file


def test_translations_lie_beside_and_stand_in_the_order_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "announcement.toml", "sv")
    write(tmp_path, "announcement.en.toml", "en")
    write(tmp_path, "announcement.pt-BR.toml", "pt-BR")
    write(tmp_path, "announcement.not a tag.toml", "fi")
    loaded = load(tmp_path)
    assert loaded.usable
    assert not loaded.problems
    languages = [reading.announcement.language for reading in loaded.in_order(()) if reading.announcement]
    assert languages == ["sv", "en", "pt-BR"]
    asked = [reading.announcement.language for reading in loaded.in_order(("pt", "sv")) if reading.announcement]
    assert asked == ["pt-BR", "sv", "en"]


def test_a_region_is_asked_for_and_its_language_found(tmp_path: Path) -> None:
    write(tmp_path, "announcement.toml", "sv")
    write(tmp_path, "announcement.en.toml", "en")
    first = load(tmp_path).in_order(("en-GB",))[0].announcement
    assert first is not None
    assert first.language == "en"


def test_a_broken_translation_is_told_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, "announcement.toml", "sv")
    (tmp_path / "announcement.en.toml").write_text("language = ", encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.usable
    assert [(problem.kind, problem.level) for problem in loaded.problems] == [(Kind.SYNTAX, Level.ERROR)]
    assert len(loaded.in_order(())) == 1


def test_a_file_of_another_name_has_no_translations(tmp_path: Path) -> None:
    write(tmp_path, "announcement.en.toml", "en")
    assert translation_files(write(tmp_path, "draft.toml", "sv")) == []


def test_nothing_there_is_a_problem_and_no_fault(tmp_path: Path) -> None:
    loaded = load(tmp_path / "missing.toml")
    assert not loaded.usable
    assert [problem.kind for problem in loaded.problems] == [Kind.NOT_FOUND]
