"""Panels alone on the screen, on an ordinary display and on one at the bound."""

from app.announcement.model import Announcement
from app.layout.content import lay_out_scene
from app.layout.display import Display, greatest_distance_m
from app.layout.plan import PanelName, PanelPlan
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_type import FakeType

TYPE = FakeType()
LOBBY = Display(1920, 1080)
LARGEST = Display(7680, 4320, 98, 1.0)


def scene(name: PanelName, announcement: Announcement | None = None, display: Display = LOBBY, *, large: bool = False) -> PanelPlan:
    plan = lay_out_scene(name, content_of(announcement or lobby()), TypeScale(display, TYPE.cap_height, large))
    assert plan is not None
    panel = plan.panel(name)
    assert panel is not None
    return panel


def at_the_bound() -> Display:
    """A standing display so far away that little more than the least is left."""
    display = Display(720, 1280, 24)
    return replace(display, distance_m=greatest_distance_m(display, HEADLINE_ARC_MINUTES, TYPE.cap_height))
