"""The timeline alone on the screen, with the chosen milestone's text and picture below it."""

from collections.abc import Sequence

from app.layout.panels.panel import Scene
from app.layout.panels.running_text import running_text
from app.layout.panels.timeline.scene_page import MilestonePage, Part
from app.layout.panels.timeline.scene_setting import Lying, Setting, Standing
from app.layout.panels.timeline.texts import TimelineTexts
from app.layout.plan import Page
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.text.type_scale import Role
from app.value import replace

HIGH = 0.9  # the aspect up to which the timeline may stand


def timeline_scene(texts: TimelineTexts, area: SceneArea) -> Scene:
    """Set the timeline with a page a milestone, or more where its text is long; where it has no room, its words as text.

    On a high screen it stands where it then comes in fewer parts, or in as many at a larger size. A tap chooses a milestone
    where it stands; as text nowhere.
    """
    high = area.rect.width <= HIGH * area.rect.height
    ways = [found for form in ((Lying, Standing) if high else (Lying,)) if (found := _pages(form, texts, area))]
    if not ways:
        return Scene(_as_text(texts, area))
    pages = max(ways, key=lambda way: (-len(_parts_of(way)), -len(way), way[0].part.block.sizes.title))
    places = {page.milestone: page.target for page in pages}
    return Scene(tuple(page.placed() for page in pages), targets=tuple(places[number] for number in sorted(places)))


def _pages(form: type[Setting], texts: TimelineTexts, area: SceneArea) -> list[MilestonePage]:
    """Set the timeline in this form at the largest size that needs no further part, and none larger than that; nothing without room."""
    least = form(texts, area, 0.0)
    parts = least.parts()
    if parts is None:
        return []

    def grown(growth: float, _most: int | None) -> list[MilestonePage] | None:
        return form(texts, area, growth).pages(most_parts=len(parts)) if growth else least.pages_of(parts)

    # Larger type is worth no further window: as much as can be of the timeline is seen at a time.
    even = at_largest_type(grown) or []
    growth = even[0].part.growth
    known = [part.whole for part in _parts_of(even)]
    return at_largest_type(lambda more, _most: form(texts, area, growth, more, known).pages(most_parts=len(parts))) or []


def _parts_of(pages: Sequence[MilestonePage]) -> list[Part]:
    """Give the parts in which a timeline comes."""
    return list({id(page.part): page.part for page in pages}.values())


def _as_text(timeline: TimelineTexts, area: SceneArea) -> tuple[Page, ...]:
    """Set year, title and text of each milestone as running text."""
    pages: list[Page] = []
    for milestone in timeline.in_time:
        heading = None if pages else timeline.title
        year = replace(milestone.year, role=Role.YEAR)  # the newest one's is not larger among running text
        parts = (heading, year, milestone.title, milestone.countdown, milestone.text)
        own = running_text([part for part in parts if part and part.words], area, Role.MILESTONE_TEXT)
        pages += [Page(page.lines, page.drawings, page.words, milestone.number) for page in own]
    return tuple(pages)
