"""The notice alone on the screen."""

from app.layout.plan import PanelName
from tests.layout.scenes import at_the_bound, scene


def test_a_notice_has_its_sign_but_on_a_narrow_screen() -> None:
    assert all(page.drawings for page in scene(PanelName.NOTICE).pages)
    assert not any(page.drawings for page in scene(PanelName.NOTICE, display=at_the_bound(), large=True).pages)
