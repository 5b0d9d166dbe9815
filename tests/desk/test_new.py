"""What `new` writes: read by the program, and by the linter of an editor."""

import re
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

from app.announcement.reading import read_announcement
from app.announcement.screen_reading import read_screen_file
from app.desk.new import run_new
from app.resources import resources

LANGUAGES = ("sv", "en")
TOMBI = Path(sysconfig.get_path("scripts")) / "tombi"
PAGE = Path(__file__).parent / "draft" / "pages" / "wordpress_sv.html"


def switched_on(text: str) -> str:
    return re.sub(r"^#(?=[\[a-z]|    \"|\])", "", text, flags=re.MULTILINE)


def linted(*files: Path) -> subprocess.CompletedProcess[str]:
    """What an editor with TOML support says of the files; it reads the schema that their first line names, and no network."""
    command: list[str | Path] = [TOMBI, "lint", "--offline", "--quiet", *files]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("everything", [False, True], ids=["as it is", "switched on"])
def test_the_files_to_start_from_have_no_fault(tmp_path: Path, language: str, everything: bool) -> None:
    for name in ("announcement.toml", "screen.toml"):
        text = (resources() / "new" / language / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(switched_on(text) if everything else text, encoding="utf-8")
    for name in ("picture.jpg", "bild.jpg", "logo.svg", "logotyp.svg"):
        (tmp_path / name).touch()
    reading = read_announcement(tmp_path / "announcement.toml")
    assert reading.announcement is not None
    assert reading.announcement.language == language
    assert reading.problems == ()
    assert read_screen_file(tmp_path / "screen.toml").problems == ()


def test_switched_on_they_name_every_table() -> None:
    for language in LANGUAGES:
        tables = tomllib.loads(switched_on((resources() / "new" / language / "announcement.toml").read_text(encoding="utf-8")))
        assert set(tables) == {"language", "publisher", "notice", "headline", "story", "timeline", "ceremony", "quotes", "web"}


def test_both_languages_offer_the_same_keys() -> None:
    def keys(value: object) -> object:
        if isinstance(value, dict):
            return {key: keys(item) for key, item in value.items()}
        return [keys(item) for item in value] if isinstance(value, list) else None

    for name in ("announcement.toml", "screen.toml"):
        swedish, english = (
            keys(tomllib.loads(switched_on((resources() / "new" / one / name).read_text(encoding="utf-8")))) for one in LANGUAGES
        )
        assert swedish == english


@pytest.mark.parametrize("article", [None, PAGE], ids=["blank", "draft"])
def test_an_editor_finds_the_schema_and_no_fault(tmp_path: Path, article: Path | None) -> None:
    folder = tmp_path / "lobby"
    assert run_new(folder, article) == 0
    lines = (folder / "announcement.toml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#:schema announcement.schema.json"
    assert (folder / "announcement.schema.json").read_bytes() == (resources() / "announcement.schema.json").read_bytes()
    done = linted(folder / "announcement.toml", folder / "screen.toml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_editor_tells_a_mistake_by_the_schema(tmp_path: Path) -> None:
    assert run_new(tmp_path / "lobby", None) == 0
    file = tmp_path / "lobby" / "announcement.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("\nlead =", "\nleed ="), encoding="utf-8")
    done = linted(file)
    assert done.returncode == 1
    assert "leed" in done.stdout + done.stderr


def test_a_picture_saved_with_the_page_comes_along(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE.read_bytes())
    assert run_new(tmp_path / "without", page) == 0
    (tmp_path / "biblioteket-filer").mkdir()
    (tmp_path / "biblioteket-filer" / "fasad.jpg").write_bytes(b"picture")
    assert run_new(tmp_path / "with", page) == 0
    assert "ceremony" not in tomllib.loads((tmp_path / "without" / "announcement.toml").read_text(encoding="utf-8"))
    photo = tomllib.loads((tmp_path / "with" / "announcement.toml").read_text(encoding="utf-8"))["ceremony"]["photo"]
    assert photo == {"file": "fasad.jpg", "alt": "En tegelbyggnad med höga fönster vid en kaj.", "credit": "Foto: Sara Lind"}
    assert (tmp_path / "with" / "fasad.jpg").read_bytes() == b"picture"


def test_a_name_with_a_line_break_breaks_no_file(tmp_path: Path) -> None:
    page = tmp_path / 'page\nlanguage = "x"\n.txt'
    page.write_text("Rubriken\n\nEtt stycke som är långt nog för att vara ett stycke, och det är det nu.", encoding="utf-8")
    assert run_new(tmp_path / "lobby\nlanguage = 1", page) == 0
    assert read_announcement(tmp_path / "lobby\nlanguage = 1" / "announcement.toml").problems == ()


def test_nothing_of_it_is_loaded_but_when_it_is_used() -> None:
    names = "[name for name in sys.modules if name.startswith(('app.desk', 'lxml', 'readability'))]"
    code = f"import sys, app.cli\napp.cli._parser()\nprint({names})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
    code = "import sys\nfrom app.cli import main\nmain(['new', sys.argv[1]])\nprint('lxml' in sys.modules, 'PySide6.QtGui' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "/dev/null/x"], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False False"
