"""The plan remembers what it draws: every line's role, and where in the announcement its characters stand."""

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement
from app.layout.content import lay_out_scene, lay_out_sheet
from app.layout.display import Display, within_bound
from app.layout.overview.search import lay_out_overview
from app.layout.panels.sheet import sheet_of
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, Role, TypeScale
from tests.layout.announcements import Told, content_of, displays, lobby, told
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType
from tests.layout.promises import letters

CAP_HEIGHT = FakeType().cap_height
LOBBY = Display(1920, 1080)
LOCALE = FakeLocale()
OWN_ROLES = {Role.CLOCK, Role.PAUSED, Role.PAGE_NUMBER, Role.TAG, Role.TRANSLATION, Role.YEAR, Role.NEWEST_YEAR, Role.KEY}
OWN_ROLES |= {Role.TODAY, Role.COUNTDOWN, Role.MORE}
ROLES = {
    r"web\.(url|label)": {Role.DETAIL},
    r"publisher\.name": {Role.PUBLISHER},
    r"headline\.title": {Role.HEADLINE, Role.SENDER},
    r"headline\.lead": {Role.LEAD, Role.STORY},
    r"notice\.text": {Role.NOTICE},
    r"story\.paragraphs\[\d+\]": {Role.STORY},
    r"timeline\.title": {Role.TIMELINE_TITLE},
    r"timeline\.milestones\[\d+\]\.title": {Role.MILESTONE},
    r"timeline\.milestones\[\d+\]\.text": {Role.MILESTONE_TEXT},
    r"timeline\.milestones\[\d+\]\.label": {Role.YEAR, Role.NEWEST_YEAR},
    r"timeline\.milestones\[\d+\]\.picture\.credit": {Role.DETAIL},
    r"ceremony\.caption": {Role.CAPTION},
    r"ceremony\.place": {Role.DETAIL},
    r"ceremony\.people\[\d+\]\.(name|role)": {Role.DETAIL},
    r"ceremony\.photo\.credit": {Role.DETAIL},
    r"quotes\[\d+\]\.text": {Role.QUOTE},
    r"quotes\[\d+\]\.(speaker|role)": {Role.SPEAKER},
}


def lines_of_screen(plan: ScreenPlan) -> Iterator[PlacedLine]:
    """Every line that can ever be drawn of it."""
    for panel in plan.panels:
        for page in pages_of(panel):
            yield from page.lines
        for progress in panel.progress:
            yield from progress.line
    for pages in plan.chosen_texts:
        for page in pages:
            yield from page.lines


def pages_of(panel: PanelPlan) -> Iterator[Page]:
    yield from panel.pages
    if panel.paused:
        yield panel.paused


def text_under(key: str, announcement: Announcement) -> str:
    """The announcement's text of that key, such as "timeline.milestones[2].title"."""
    found: object = announcement
    for name, place in re.findall(r"(\w+)|\[(\d+)\]", key):
        found = getattr(found, name) if name else found[int(place)]  # type: ignore[index] # a key's own place in its list
    assert isinstance(found, str)
    return found


def own_words(announcement: Announcement) -> dict[Role, list[str]]:
    """What the program itself says in roles in which the announcement speaks too."""
    ceremony, published = announcement.ceremony, announcement.headline.published
    day = LOCALE.full_date(ceremony.when) if ceremony and ceremony.when else ""
    return {
        Role.QUOTE: ["””"],
        Role.SPEAKER: [","],
        Role.DETAIL: [",", day, f"{day}·", "Foto:", "Illustration:"],
        Role.STORY: [f"Publicerad {LOCALE.full_date(published)}"] if published else [],
    }


def assert_remembered(line: PlacedLine, announcement: Announcement) -> None:
    """It shows the characters that it says it shows."""
    wording = line.wording
    assert letters(line.text) == letters(wording.text[line.start : line.stop])
    covered = [""] * len(wording.text)
    for place, source in wording.sources:
        own = text_under(source.key, announcement)[source.start : source.stop]
        assert len(own) == source.stop - source.start
        assert wording.text[place : place + len(own)] == own
        covered[place : place + len(own)] = own
        assert line.role in next(roles for key, roles in ROLES.items() if re.fullmatch(key, source.key)), f"{source.key} is no {line.role}"
    characters = "".join(text_under(source.key, announcement)[source.start : source.stop] for source in line.sources)
    assert characters == "".join(covered[line.start : line.stop])
    between = letters("".join(letter for letter, known in zip(wording.text, covered, strict=True) if not known))
    if between and line.role not in OWN_ROLES:
        known = [letters(word) for word in own_words(announcement).get(line.role, [])]
        assert between in known, f"{between!r} in {wording.text!r} is neither the announcement's nor the program's"
    if not between:
        assert letters(line.text) == letters(characters)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(told(longest=100, many=6), displays(), st.booleans())
def test_every_line_is_of_the_announcement_s_own_characters_or_of_the_program_s_words(it: Told, display: Display, large: bool) -> None:
    scale = TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, CAP_HEIGHT), CAP_HEIGHT, large)
    scenes = [plan for name in PanelName if (plan := lay_out_scene(name, it.content, scale)) is not None]
    for plan in (lay_out_overview(it.content, scale), *scenes):
        for line in lines_of_screen(plan):
            assert_remembered(line, it.announcement)


def test_a_mirrored_line_is_of_the_same_characters() -> None:
    plan = lay_out_overview(content_of(lobby()), TypeScale(LOBBY, CAP_HEIGHT))
    for line, mirrored in zip(lines_of_screen(plan), lines_of_screen(plan.mirrored()), strict=True):
        assert mirrored.sources == line.sources
        assert (mirrored.text, mirrored.role, mirrored.wording) == (line.text, line.role, line.wording)


def test_the_keys_are_the_program_s_own_words() -> None:
    content = content_of(lobby())
    sheet = sheet_of("Tangenter", [("F1", "de här tangenterna")], "Personal", content.setter)
    lines = list(lines_of_screen(lay_out_sheet(sheet, content, TypeScale(LOBBY, CAP_HEIGHT))))
    assert lines
    assert all(line.role is Role.KEY and not line.sources for line in lines)
