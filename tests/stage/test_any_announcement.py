"""Whatever a stranger writes, at whatever moment: what can be read can be shown, alone and on the overview."""

from datetime import datetime
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.announcement.reading import read_announcement
from app.desk.render import drawn, sights_of
from app.layout.display import Display
from app.local_time import local_time
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface
from app.stage.edition import make_edition
from app.stage.edition_screens import EditionScreens
from tests.announcement.strangers import ANNOUNCEMENTS, OFFSETS, toml

MOMENTS = st.datetimes(timezones=OFFSETS) | st.sampled_from((datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59), datetime(2026, 11, 25)))
DISPLAY = Display(640, 360)


def test_what_can_be_read_can_be_shown(tmp_path: Path, typeface: Typeface, strangers: settings) -> None:
    file = tmp_path / "announcement.toml"

    @settings(strangers, max_examples=strangers.max_examples // 3)  # each takes as long as many that are only read
    @given(ANNOUNCEMENTS, MOMENTS)
    def any_announcement(tables: dict[str, object], moment: datetime) -> None:
        file.write_text(toml(tables), encoding="utf-8", newline="")
        announcement = read_announcement(file).announcement
        event("shown" if announcement else "refused")
        if announcement is None:
            return
        screens = EditionScreens(typeface, Behaviour(motion=False), local_time(moment), decoded)
        screens.take_editions((make_edition(announcement, tmp_path, file, resources() / "translations"),))
        screens.take_display(DISPLAY)
        layouts = screens.layouts(0, large=False)
        assert layouts.round
        for panel in layouts.content.panels:
            layouts.scene(panel.name)
        (sight,) = sights_of(screens, None, lambda _: None)
        assert not drawn(sight.view, screens.canvas(0)).isNull()

    any_announcement()
