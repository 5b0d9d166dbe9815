"""To which panel a key belongs: every key of the format has its answer."""

import pytest

from app.announcement.keypath import parse_dotted
from app.announcement.model import Announcement
from app.announcement.texts import texts
from app.desk.preview.panel_of_key import Spot, key_of_line, spot_of_key
from app.layout.plan import PanelName
from app.resources import resources
from app.value import field_names
from tests.stage.screens import edition_of

TEXT = """\
language = "sv"
[publisher]
name = "Borås"
[ headline ] # the title
title = "x"
[[quotes]]
text = "a"
[[quotes]]
text = b
[[timeline.milestones]]
when = 1998
[timeline.milestones.picture]
file = x
[ceremony.photo]
file = "y"
"""


@pytest.mark.parametrize(
    ("key", "spot"),
    [
        ("notice.text", Spot(PanelName.NOTICE)),
        ("notice", Spot(PanelName.NOTICE)),
        ("publisher.name", Spot(PanelName.MASTHEAD)),
        ("publisher.colours.ink", None),
        ("headline.title", Spot(PanelName.HEADLINE)),
        ("headline.lead", Spot(PanelName.LEAD)),
        ("headline.published", Spot(PanelName.STORY)),
        ("headline.leading", Spot(PanelName.HEADLINE)),
        ("story.paragraphs[3]", Spot(PanelName.STORY)),
        ("timeline.title", Spot(PanelName.TIMELINE)),
        ("timeline.milestones[2].when", Spot(PanelName.TIMELINE, 2)),
        ("timeline.milestones[11].picture.file", Spot(PanelName.TIMELINE, 11)),
        ("ceremony.people[1].name", Spot(PanelName.CEREMONY)),
        ("quotes[0].text", Spot(PanelName.QUOTES, 0)),
        ("quotes", Spot(PanelName.QUOTES)),
        ("web.url", Spot(PanelName.WEB)),
        ("language", None),
        ("show.days", None),
        ("quotesque", None),
        ("", None),
    ],
)
def test_a_key_belongs_to_its_panel(key: str, spot: Spot | None) -> None:
    assert spot_of_key(key) == spot


def test_every_text_of_an_announcement_stands_in_a_panel() -> None:
    keys = [key for key, _ in texts(edition_of(resources()).announcement)]
    assert keys
    assert [key for key in keys if spot_of_key(key) is None] == []
    nowhere = {"language", "show"}
    assert {name for name in field_names(Announcement) if spot_of_key(name) is None} == nowhere
    assert parse_dotted(keys[0])


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (1, ""),
        (2, "publisher"),
        (3, "publisher"),
        (5, "headline"),
        (7, "quotes[0]"),
        (9, "quotes[1]"),
        (11, "timeline.milestones[0]"),
        (13, "timeline.milestones[0].picture"),
        (15, "ceremony.photo"),
        (99, "ceremony.photo"),
    ],
)
def test_a_line_of_a_broken_file_stands_in_the_table_above_it(line: int, key: str) -> None:
    assert key_of_line(TEXT, line) == key
