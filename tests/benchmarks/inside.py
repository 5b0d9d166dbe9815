"""Measures what happens inside: a frame of the cross-fade, and laying out. Runs as a process of its own and prints JSON."""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from app import value

if TYPE_CHECKING:
    from app.stage.edition import Edition

FRAMES = 60
LAYOUTS = 15
UHD, FULL_HD = (3840, 2160), (1920, 1080)
NOW = datetime(2026, 11, 23, 13, 7).astimezone()


def main() -> int:
    """Prints every figure in milliseconds."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.cli import prepare_environment

    prepare_environment(wants_display=False)
    from PySide6.QtWidgets import QApplication

    application = QApplication(["benchmark"])
    json.dump({**fade(), **layouts(), **warning()}, sys.stdout)
    del application
    return 0


def milliseconds(work: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def fade() -> dict[str, float]:
    """The paint of the quotes' panel while one quote fades into the next, at 3840×2160, and what precedes the first frame."""
    from PySide6.QtCore import QPoint, QVariantAnimation
    from PySide6.QtGui import QImage, QRegion

    from app.layout.plan import PanelName
    from app.stage.behaviour import Behaviour
    from app.stage.drawing.typeface import load_typeface
    from app.stage.lobby_screen import LobbyScreen
    from app.stage.state.event import Action
    from app.stage.turning_widget import TurningWidget

    screen = LobbyScreen(load_typeface(), lambda: NOW, Behaviour())
    screen.resize(*UHD)
    screen.set_editions((bundled(),))
    screen.show()
    quotes = screen.widget(PanelName.QUOTES)
    if not isinstance(quotes, TurningWidget):
        raise TypeError("the quotes do not turn")
    begins = milliseconds(lambda: screen.act(Action.NEXT_ITEM))
    animation = quotes.findChild(QVariantAnimation)
    if not quotes.fading or animation is None:
        raise RuntimeError("the quotes do not fade")
    image = QImage(quotes.size(), QImage.Format.Format_RGB32)
    region = QRegion(quotes.rect())
    frames: list[float] = []
    for number in range(FRAMES):
        animation.setCurrentTime(animation.duration() * (number + 1) // (FRAMES + 2))
        frames.append(milliseconds(lambda: quotes.render(image, QPoint(), region)))
    screen.hide()
    return {"fade_frame": statistics.median(frames), "fade_frame_worst": max(frames), "fade_begins": begins}


def layouts() -> dict[str, float]:
    """Laying out the overview and its round anew: the bundled announcement, a full one, and ten and a thousand quotes."""
    from app.announcement.model import Announcement, Milestone, PartialDate, Quote, Story, Timeline
    from app.layout.display import Display
    from app.layout.text.paragraph import Typesetter
    from app.layout.text.type_scale import TypeScale
    from app.stage.drawing.measurer import LanguageMeasurer
    from app.stage.drawing.typeface import Typeface, load_typeface
    from app.stage.state.layouts import Layouts

    edition = bundled()
    typeface = load_typeface()
    display = Display(*FULL_HD)

    def anew(announcement: Announcement, typeface: Typeface = typeface) -> None:
        setter = Typesetter(LanguageMeasurer(typeface, announcement.language))
        content = value.replace(edition, announcement=announcement).content(setter, NOW)
        made = Layouts(content, TypeScale(display, typeface.cap_height))
        if not made.round or not made.overview.panels:
            raise RuntimeError("nothing is laid out")

    def warm(announcement: Announcement, times: int = LAYOUTS) -> float:
        anew(announcement)
        return statistics.median(milliseconds(lambda: anew(announcement)) for _ in range(times))

    own = edition.announcement
    words = [word for paragraph in (own.story or Story()).paragraphs for word in paragraph.split()]

    def text(number: int, count: int) -> str:
        return " ".join(words[(7 * number + place) % len(words)].strip(".") for place in range(count)) + "."

    def quotes(count: int) -> tuple[Quote, ...]:
        return tuple(Quote(text(number, 20), f"Talare {number}") for number in range(count))

    milestones = tuple(Milestone(PartialDate(1990 + number), text(number, 3), text(number, 12)) for number in range(30))
    story = Story(tuple(text(number, 110) for number in range(5)))
    full = value.replace(own, quotes=quotes(50), timeline=Timeline(None, milestones), story=story)  # some 2,000 words
    return {
        "layout_first": milliseconds(lambda: anew(own, Typeface(typeface.families))),
        "layout": warm(own),
        "layout_full": warm(full),
        "layout_10": warm(value.replace(own, quotes=quotes(10))),
        "layout_1000": warm(value.replace(own, quotes=quotes(1000)), 3),
    }


def warning() -> dict[str, float]:
    """From the bytes of a feed with one extreme warning of a hundred words to its picture, at 1920×1080; the first one, and later ones."""
    from PySide6.QtGui import QImage

    from app.announcement.alerts.feed import FeedReading, read_feed
    from app.announcement.alerts.in_force import Here, Known, in_force, update
    from app.stage.alerts_in_force import AlertsInForce
    from app.stage.behaviour import Behaviour
    from app.stage.drawing.typeface import load_typeface
    from app.stage.lobby_screen import LobbyScreen

    words = "Gå inomhus och stäng dörrar, fönster och ventilation i hela huset. " * 10
    info = {"language": "sv-SE", "event": "Giftig rök", "severity": "Extreme", "description": words, "expires": "2026-11-23T18:00:00+01:00"}
    feed = json.dumps({"alerts": [{"identifier": "1", "status": "Actual", "info": [info]}]}).encode()
    screen = LobbyScreen(load_typeface(), lambda: NOW, Behaviour(motion=False))
    screen.resize(*FULL_HD)
    screen.set_editions((bundled(),))
    screen.show()
    image = QImage(*FULL_HD, QImage.Format.Format_RGB32)
    screen.render(image)

    def shown() -> None:
        reading = read_feed(feed)
        if not isinstance(reading, FeedReading):
            raise TypeError(reading.reason)
        screen.set_alerts(AlertsInForce(in_force(update(Known(), reading, NOW), Here(("1490",)), NOW)))
        screen.render(image)

    def again() -> float:
        screen.set_alerts(AlertsInForce())
        screen.render(image)
        return milliseconds(shown)

    first = milliseconds(shown)
    later = [again() for _ in range(LAYOUTS)]
    screen.hide()
    return {"warning_first": first, "warning": statistics.median(later), "warning_worst": max(later)}


def bundled() -> "Edition":
    """The bundled announcement, ready to be shown."""
    from app.announcement.reading import read_announcement
    from app.resources import resources
    from app.stage.edition import make_edition

    reading = read_announcement(resources())
    if reading.announcement is None:
        raise RuntimeError(str(reading.problems))
    return make_edition(reading.announcement, reading.folder, reading.file, resources() / "translations")


if __name__ == "__main__":
    sys.exit(main())
