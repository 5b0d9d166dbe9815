"""Drafts of pages as municipalities have them, against what a careful editor would take from them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.announcement.problem import Level
from app.announcement.reading import read_announcement
from app.desk.article_source import read_page
from app.desk.draft.draft import Draft, draft_of
from app.desk.draft.draft_file import draft_file
from tests.desk.draft.expected import PAGES, measured

FOLDER = Path(__file__).with_name("pages")
README = Path(__file__).resolve().parents[3] / "README.md"
LEAST_RIGHT = 0.8  # of the fields of each page


def draft(name: str) -> Draft:
    return draft_of(read_page(FOLDER / name))


def written(name: str) -> str:
    return draft_file(draft(name), name, "lobby", None, str)


def switched_on(text: str) -> str:
    """The draft with all that it was not sure of."""
    return re.sub(r"^#(?=[\[a-z])", "", text, flags=re.MULTILINE)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in ("language", "when", "until", "published"):
                yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def stands_in(said: list[str], source: list[str]) -> bool:
    """Whether words occur in this order in a source; from the first on they are sought no further apart than a page's furniture."""
    starts = [place for place, word in enumerate(source) if word == said[0]] if said else [0]
    for start in starts:
        place = start
        for word in said:
            try:
                place = source.index(word, place, start + 3 * len(said) + 60) + 1
            except ValueError:
                break
        else:
            return True
    return False


def test_every_page_is_expected() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)
    assert len(PAGES) >= 12


@pytest.mark.parametrize("name", PAGES)
def test_most_of_a_page_s_fields_are_right(name: str) -> None:
    right, of, wrong = measured(draft(name), PAGES[name])
    assert right >= LEAST_RIGHT * of, wrong


def test_the_share_of_all_fields(capsys: pytest.CaptureFixture[str]) -> None:
    counted = [measured(draft(name), expected)[:2] for name, expected in PAGES.items()]
    right, of = sum(right for right, _ in counted), sum(of for _, of in counted)
    with capsys.disabled():
        print(f" [{right} of {of} fields, {right / of:.0%}] ", end="")  # noqa: T201 - the share is what the rules are judged by
    assert right >= LEAST_RIGHT * of
    assert f"{right} of {of} fields" in README.read_text(encoding="utf-8")


def test_a_text_with_logos_and_shares_gives_every_quote_and_year() -> None:
    made = draft("shares_and_logos.txt")
    assert [(quote.speaker.name if quote.speaker else None) for quote in made.quotes] == ["Britta Åkerlund (M)", "Nils Ohlsson Fors"]
    assert [quote.sure for quote in made.quotes] == [True, True]
    assert [year.when.year for year in made.milestones] == [2004, 2011, 2018]
    assert [year.title for year in made.milestones] == [
        "2004 utsågs Älvsala kommun för första gången",
        "Utsetts ytterligare två gånger",
        "Utsetts ytterligare två gånger",
    ]


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_invented(name: str) -> None:
    """Every value's words stand in the page, in their order; so do the figures of every date."""
    source = (FOLDER / name).read_text(encoding="utf-8")
    said = words(re.sub(r"<[^>]*>", " ", source)) + words(" ".join(re.findall(r"(?i)(?:alt|content|src)=\"([^\"]*)\"", source)))
    said += words(" ".join(re.findall(r'"name":"([^"]*)"', source)))
    tables = tomllib.loads(switched_on(written(name)))
    values = list(strings(tables))
    assert len(values) >= 5
    for text in values:
        assert stands_in(words(text), said), text
    for milestone in tables["timeline"]["milestones"]:
        for key in ("when", "until"):
            assert key not in milestone or str(milestone[key])[:4] in source


def test_an_invented_word_would_be_found() -> None:
    source = words("Bron byggdes 1911 av kommunen, säger Anna.")
    assert stands_in(words("byggdes av kommunen"), source)
    assert not stands_in(words("byggdes av staten"), source)
    assert not stands_in(words("kommunen byggdes"), source)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("everything", [False, True], ids=["as it is", "switched on"])
def test_a_draft_can_be_shown(name: str, tmp_path: Path, everything: bool) -> None:
    text = switched_on(written(name)) if everything else written(name)
    file = tmp_path / "announcement.toml"
    file.write_text(text, encoding="utf-8")
    reading = read_announcement(file)
    assert reading.announcement is not None
    assert [problem for problem in reading.problems if problem.level is Level.ERROR] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_value_tells_where_it_is_from(name: str) -> None:
    """Right above each value or table is a comment, or another line of its table."""
    lines = written(name).splitlines()
    told = [line for number, line in enumerate(lines) if re.match(r"#?(?:\[\[|title|lead|published|name|caption|alt)", line) and number]
    assert len(told) >= 5
    for line in told:
        before = lines[lines.index(line) - 1]
        assert before.startswith(("# ", "when", "until", "#when", "#until", "[[", "#[[")), line


def test_what_it_is_not_sure_of_is_switched_off() -> None:
    """In "the stone bridge that replaced it 1846 is used" nothing says that 1846 is a year."""
    text = written("plain_sv.html")
    assert "\n#when = 1846\n" in text
    assert '\nname = "…"\n' in text
    assert [milestone["when"] for milestone in tomllib.loads(text)["timeline"]["milestones"]] == [1732]


def test_what_nobody_sees_on_a_page_is_not_in_the_draft() -> None:
    for name, hidden in {
        "wordpress_sv.html": ("Skriptets", "1066", "kakor", "Simhallen", "Telefon"),
        "newspaper_sv.html": ("Hemlig", "Dold", "1500"),
        "episerver_sv.html": ("VIEWSTATE", "1965", "Kontakta"),
        "drupal_en.html": ("cookies", "Swimming"),
        "json_ld_en.html": ("1950", "Writer"),
    }.items():
        text = written(name)
        for word in hidden:
            assert word not in text, (name, word)
