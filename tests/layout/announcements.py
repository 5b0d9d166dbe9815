"""Random announcements, displays and the content that the layout gets of them."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from hypothesis import strategies as st

from app.announcement.model import (
    Announcement,
    Ceremony,
    Headline,
    Milestone,
    Notice,
    PartialDate,
    Person,
    Photo,
    Publisher,
    Quote,
    Story,
    Timeline,
    Web,
)
from app.layout.code import Code
from app.layout.content import Content, measured_content
from app.layout.display import Display
from app.layout.drawings import milestone_picture
from app.layout.material import Material
from app.layout.text.paragraph import Typesetter
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType

LETTERS = "aaabcdeeeefghiiijklmnnnoooprrrsssttttuvxyzåäöÅWM0123456789"
ENDS = ("", "", "", "", "", ",", ".", ".", "!", "?”", ":", ")")
SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (7680, 4320), (1600, 1200), (1280, 1024), (2560, 1080), (5120, 2160), (3440, 1440))
NOW = datetime(2020, 11, 23, 13, 7)
IDEOGRAPHS = "世界卫生组织安全社区公告"
PIXELS = (*SIZES, (720, 1280), (1080, 1920), (2160, 3840), (4320, 7680), (1200, 1600), (1080, 2560))
ADDRESSES = ("https://example.org", "http://boras.example/trygg/kommun/", "HTTPS://www.example.org/a-very-long-path-that-no-line-holds?q=1")


@dataclass(frozen=True)
class Told:
    """An announcement with what the layout gets of it."""

    announcement: Announcement
    content: Content
    translation: str = ""


def text(seed: int, words: int, longest: int = 60) -> str:
    """So many random words, some of them long, hyphenated, with soft hyphens, combining marks, or a dash alone."""
    random = Random(seed)  # noqa: S311 - no secret
    return " ".join(_word(random, longest) for _ in range(words))


def _word(random: Random, longest: int) -> str:
    kind = random.random()
    if kind < 0.04:
        return random.choice(("–", "—", "-"))
    length = random.randint(13, max(13, longest)) if kind < 0.12 else random.randint(1, 11)
    letters = [random.choice(LETTERS) for _ in range(length)]
    if kind < 0.05:
        letters.insert(random.randint(0, length), "\u00a0")
    if 0.12 > kind > 0.08:
        letters[random.randint(0, length - 1)] = random.choice(("-", "\u00ad", "\u00ad", "e\u0301"))
        letters[random.randint(0, length - 1)] = random.choice(("-", "\u00ad", "o\u0308"))
    if random.random() < 0.2:
        letters[0] = letters[0].upper()
    return "".join(letters) + random.choice(ENDS)


def unspaced(seed: int, letters: int) -> str:
    """A text of so many ideographs, with a mark here and there and no space at all."""
    random = Random(seed)  # noqa: S311 - no secret
    return "".join(random.choice(IDEOGRAPHS) + random.choice(("", "", "", "", "", "，", "。")) for _ in range(letters))


def texts(most: int) -> st.SearchStrategy[str]:
    """A text of one to `most` words, mostly a short one; now and then one in a script without spaces."""
    counts = st.integers(1, min(12, most))
    if most > 12:
        counts = counts | st.integers(1, min(70, most))
    seeds = st.integers(0, 2**32)
    return st.one_of(*[st.builds(text, seeds, counts)] * 7, st.builds(unspaced, seeds, counts))


def years() -> st.SearchStrategy[PartialDate]:
    """A year, a month or a day between the founding of a Swedish town and now."""
    year = st.sampled_from((1638, 2019, 2019)) | st.integers(1990, 2030)
    return (
        st.builds(PartialDate, year)
        | st.builds(PartialDate, year, st.integers(1, 12))
        | st.builds(PartialDate, year, st.just(2), st.integers(1, 28))
    )


def milestone(longer: st.SearchStrategy[str]) -> st.SearchStrategy[Milestone]:
    """A milestone, now and then a span, with a label, more or less important, or with a picture, reached or still to come."""
    photo = st.builds(Photo, st.just("photo.jpg"), st.just("alt"), st.none() | texts(5), st.booleans())
    seldom = st.integers(0, 5)

    def now_and_then(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return seldom.flatmap(lambda number: strategy if number == 0 else st.none())

    return st.builds(
        Milestone,
        years(),
        texts(10),
        st.none() | longer,
        now_and_then(years()),
        now_and_then(texts(4)),
        st.integers(1, 3),
        now_and_then(photo),
    )


@st.composite
def announcements(draw: st.DrawFn, longest: int = 300, many: int = 12) -> Announcement:
    """An announcement of which any part may be missing; texts of up to `longest` words, up to `many` quotes and milestones."""
    short, some, long = texts(8), texts(60), texts(longest)
    milestones = st.lists(milestone(some), max_size=min(many, 30))
    people = st.lists(st.builds(Person, texts(3), st.none() | texts(12)), max_size=6)
    photo = st.builds(Photo, st.just("photo.jpg"), st.just("alt"), st.none() | texts(5), st.booleans())
    ceremony = st.builds(
        Ceremony, st.none() | st.just(date(2019, 2, 21)), st.none() | texts(4), st.none() | some, st.none() | photo, people.map(tuple)
    )
    quotes = st.lists(st.builds(Quote, some, texts(5), st.none() | texts(14)), max_size=many)
    return Announcement(
        "sv",
        Publisher(draw(texts(6))),
        Headline(draw(short | some), draw(st.none() | some), draw(st.none() | st.just(date(2019, 2, 21)))),
        draw(st.none() | st.builds(Notice, some)),
        Story(tuple(draw(st.lists(long, max_size=4)))),
        draw(st.none() | st.builds(Timeline, st.none() | texts(5), milestones.map(tuple))),
        draw(st.none() | ceremony),
        tuple(draw(quotes)),
        draw(st.none() | st.builds(Web, st.sampled_from(ADDRESSES), st.none() | texts(6))),
    )


@st.composite
def told(draw: st.DrawFn, longest: int = 300, many: int = 12) -> Told:
    """A random announcement, measured; with or without pictures of any shape, and with the tag of a translation."""
    announcement = draw(announcements(longest, many))
    aspects = st.sampled_from((1.5, 1.0, 0.5, 3.0)) | st.floats(0.1, 10)
    tag = draw(st.sampled_from(("", "Unofficial translation from Swedish")))
    return Told(announcement, content_of(announcement, draw(st.none() | aspects), draw(st.none() | aspects), tag), tag)


def content_of(
    announcement: Announcement, picture_aspect: float | None = 1.5, logo_aspect: float | None = None, translation: str = ""
) -> Content:
    """What the layout gets of an announcement."""
    return measured_content(material_of(announcement, picture_aspect, logo_aspect, translation))


def material_of(
    announcement: Announcement, picture_aspect: float | None = 1.5, logo_aspect: float | None = None, translation: str = ""
) -> Material:
    """What that is made of: on Monday 23 November 2020 at 13:07."""
    aspects = {"ceremony": picture_aspect, "logo": logo_aspect}
    known = {name: aspect for name, aspect in aspects.items() if aspect}
    if picture_aspect and announcement.timeline:
        known |= {milestone_picture(number): picture_aspect for number in range(len(announcement.timeline.milestones))}
    code = code_of(announcement.web.url) if announcement.web else None
    return Material(announcement, FakeLocale(), Typesetter(FakeType()), NOW, known, translation=translation, code=code)


def code_of(url: str) -> Code:
    """A code of as many modules as one of that address has, or nearly, none of them dark but the first."""
    modules = 21 + 4 * (len(url) // 16)
    return Code(tuple(tuple((x, y) == (0, 0) for x in range(modules)) for y in range(modules)))


def displays() -> st.SearchStrategy[Display]:
    """Screens from 720p to 8K, lying, standing, 4:3 and 21:9, small and large, near and far; not all inside the bound."""
    return st.builds(
        lambda size, inches, metres: Display(size[0], size[1], inches, metres), st.sampled_from(PIXELS), st.floats(24, 98), st.floats(1, 12)
    )


def lobby() -> Announcement:
    """An announcement much like the bundled one."""
    first = "Som första kommun i Sverige har Borås för fjärde gången blivit certifierad som Säker och Trygg kommun av WHO."
    long = "Jag vill särskilt betona betydelsen av det långsiktiga, uthålliga och enträgna arbete som gjorts av kommunen. "
    return Announcement(
        "sv",
        Publisher("Borås Stad"),
        Headline("Borås Stad säker och trygg-certifierad för fjärde gången", first, date(2019, 2, 21)),
        Notice("Nationella restriktioner och skärpta allmänna råd för att hejda smittspridningen av covid-19"),
        Story((long * 3, long * 2)),
        Timeline(
            None,
            (
                Milestone(PartialDate(1998), "Certifierad, som nummer 39 i världen", long),
                Milestone(PartialDate(2008), "Återcertifierad", first),
                Milestone(PartialDate(2013), "Återcertifierad", first),
                Milestone(PartialDate(2019), "Fjärde gången – först i Sverige", first),
            ),
        ),
        Ceremony(
            date(2019, 2, 21),
            "Stadshushallen",
            "Från vänster kommunalråd Kerstin Hermansson samt kommunchef Svante Stomberg.",
            Photo("ceremony.svg", "alt", None, illustration=True),
            (Person("Svante Stomberg", "kommunchef"), Person("Kerstin Hermansson", "kommunalråd")),
        ),
        (
            Quote(long * 2, "Kerstin Hermansson (C)", "ansvarigt kommunalråd"),
            Quote(long, "Marie Schörling Eriksson", "folkhälsoutvecklare"),
        ),
    )
