"""A visitor presses S before the wall: the real program says it through the real speech-dispatcher, and marks what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import until, while_for
from tests.end_to_end.sight import Map, is_blank, part
from tests.end_to_end.speech_service import SpeechService, speech_service
from tests.end_to_end.x_server import XServer
from tests.stage.likeness import unlikeness

HEADLINE, LEAD, NOTICE = "En rubrik för provet", "En ingress, i vars ställe milstolparnas texter står.", "En notis överst"


@pytest.fixture
def service() -> Iterator[SpeechService]:
    with speech_service() as service:
        yield service


def press(server: XServer, *keys: str) -> None:
    server.run("xdotool", "key", "--delay", "20", *keys)


def begun(server: XServer, quick: Map) -> None:
    until(lambda: quick.is_shown(server), "the screen")
    until(lambda: server.keyboard != "", "the keyboard")


def marked(server: XServer, quick: Map, panel: PanelName) -> bool:
    """Whether the sun stands on a panel of the paper."""
    image = part(server, quick.panel(panel))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 3)}
    return HOUSE.sun in colours


def test_s_reads_the_screen_sentence_by_sentence_and_any_key_is_silence(
    server: XServer, start: Start, service: SpeechService, quick: Map, quick_folder: Path
) -> None:
    start("show", quick_folder, **service.environment)
    begun(server, quick)
    assert service.process is None, "nobody wished to hear anything"
    press(server, "s")
    until(lambda: service.did[:1] == [HEADLINE], "the headline")
    until(lambda: marked(server, quick, PanelName.HEADLINE), "its mark")
    until(lambda: len(service.did) >= 6, "all is said")
    assert service.did == [HEADLINE, "end", LEAD, "end", NOTICE, "end"]
    assert {line["language"] for line in service.record if line["did"] == "begin"} == {"sv"}
    until(lambda: not any(marked(server, quick, panel) for panel in (PanelName.HEADLINE, PanelName.LEAD)), "no mark")

    press(server, "s", "Right")
    until(lambda: service.did[6:] == [HEADLINE, "cut", LEAD] or LEAD in service.did[7:], "the next sentence")
    press(server, "Tab")
    until(lambda: service.did[-1] == "cut", "silence")
    said = len(service.did)
    assert while_for(lambda: len(service.did) == said, 0.5)
    press(server, "s")
    until(lambda: service.did[said:] == [NOTICE, "end"], "what has the focus")


def test_without_a_service_the_screen_says_so_and_goes_on(server: XServer, start: Start, quick: Map, quick_folder: Path) -> None:
    program = start("show", quick_folder, PATH="/nonexistent", SPEECHD_ADDRESS="unix_socket:/nonexistent")
    begun(server, quick)
    before = part(server, quick.panel(PanelName.HEADLINE))
    press(server, "s")
    until(lambda: not quick.is_shown(server), "the sign")
    assert not marked(server, quick, PanelName.HEADLINE)
    until(lambda: unlikeness(part(server, quick.panel(PanelName.HEADLINE)), before) is None, "the sign has gone")
    assert program.lives


def test_where_the_file_says_so_nothing_is_read(
    server: XServer, start: Start, service: SpeechService, quick: Map, quick_folder: Path, tmp_path: Path
) -> None:
    screen_file = tmp_path / "screen.toml"
    screen_file.write_text("[speech]\non = false\n", encoding="utf-8")
    start("show", quick_folder, "--screen-file", screen_file, **service.environment)
    begun(server, quick)
    press(server, "s")
    assert while_for(lambda: service.process is None and not marked(server, quick, PanelName.HEADLINE), 1.0)


def test_the_editor_hears_it_in_the_preview(
    server: XServer, start: Start, window_manager: None, service: SpeechService, quick_folder: Path
) -> None:
    start("preview", quick_folder, **service.environment)
    until(lambda: server.keyboard != "", "the keyboard")
    until(lambda: not is_blank(server), "the window")

    def heard() -> bool:
        press(server, "s")
        return not while_for(lambda: service.did[:1] != [HEADLINE], 2.0)

    until(heard, "the headline")
