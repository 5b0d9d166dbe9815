"""What another minute lays out anew: the clock alone."""

from datetime import timedelta

import pytest

from app.layout.content import Content, measured_content
from app.layout.display import Display
from app.layout.plan import PanelName
from app.layout.text.type_scale import TypeScale
from app.stage.state import layouts as module
from app.stage.state.layouts import Layouts
from app.value import replace
from tests.layout.announcements import NOW, lobby, material_of
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType

SCALE = TypeScale(Display(1920, 1080), FakeType().cap_height)


def content_after(minutes: int, locale: FakeLocale) -> Content:
    return measured_content(replace(material_of(lobby()), now=NOW + timedelta(minutes=minutes), locale=locale))


@pytest.mark.parametrize("right_to_left", [False, True], ids=["left to right", "right to left"])
def test_another_minute_lays_out_the_clock_alone(monkeypatch: pytest.MonkeyPatch, right_to_left: bool) -> None:
    locale = FakeLocale(right_to_left=right_to_left)
    known = Layouts(content_after(0, locale), SCALE)
    before, scene = known.overview, known.scene(PanelName.STORY)
    expected = Layouts(content_after(1, locale), SCALE).overview
    with monkeypatch.context() as patch:
        patch.setattr(module, "lay_out_overview", None)  # whoever calls it now fails
        patch.setattr(module, "lay_out_scene", None)
        renewed = known.at_another_time(content_after(1, locale))
        after = renewed.overview
        scene_after = renewed.scene(PanelName.STORY)
        assert scene is not None
        assert scene_after is not None
        assert scene_after.panel(PanelName.STORY) is scene.panel(PanelName.STORY)
        assert renewed.round == known.round
    for name in PanelName:
        if name is PanelName.MASTHEAD:
            assert after.panel(name) != before.panel(name)
            assert_alike(after.panel(name), expected.panel(name))
        else:
            assert after.panel(name) is before.panel(name)


def assert_alike(one: object, other: object) -> None:
    """The same lines at the same places, but for what adding up may be off."""
    lines = [[(line.text, round(line.rect.x, 6), round(line.baseline, 6)) for line in page.lines] for page in one.pages]  # type: ignore[attr-defined] # a plan
    assert lines == [[(line.text, round(line.rect.x, 6), round(line.baseline, 6)) for line in page.lines] for page in other.pages]  # type: ignore[attr-defined] # a plan


def test_another_text_lays_out_everything() -> None:
    known = Layouts(content_after(0, FakeLocale()), SCALE)
    changed = replace(lobby(), headline=replace(lobby().headline, title="Något annat"))
    renewed = known.at_another_time(measured_content(material_of(changed)))
    headline = renewed.overview.panel(PanelName.HEADLINE)
    assert headline is not None
    assert [line.text for line in headline.pages[0].lines] == ["Något annat"]
