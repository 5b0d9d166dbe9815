"""Rows of the fault table: what goes wrong where the announcements come from, with their pictures and with their last good copy."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.decoding.made_pictures import encoded, nested_uses, noise, png_bomb
from tests.faulty_hall import LATER_S, NEWER, OURS, PHOTO, Deed, Fault, FaultyHall, moment, text_of
from tests.hall import QUIET

MARKED = f"{OURS}, marked"


def written(content: bytes) -> Deed:
    """The announcement's file becomes this."""

    def do(hall: FaultyHall) -> None:
        hall.file.write_bytes(content)

    return do


def at_file(act: Callable[[Path], object]) -> Deed:
    """The announcement's file is taken away, and this is done at its place."""

    def do(hall: FaultyHall) -> None:
        hall.file.unlink()
        act(hall.file)

    return do


def mended(hall: FaultyHall) -> str:
    hall.file.write_bytes(b"language = ")
    hall.pass_s(2)
    between = hall.wall
    hall.file.with_suffix(".new").write_text(text_of(NEWER), encoding="utf-8")
    hall.file.with_suffix(".new").replace(hall.file)
    return between


def folder_gone(hall: FaultyHall) -> None:
    shutil.rmtree(hall.file.parent)


GOOD = text_of().encode()
FILE_FAULTS = (
    Fault("a slip", MARKED, "announcement.toml:1: error: ", written(b"language = \n" + GOOD)),
    Fault("a required key is missing", MARKED, "headline", written(GOOD.partition(b"[headline]")[0])),
    Fault("half written", MARKED, "announcement.toml:5: error: ", written(GOOD[:-6])),
    Fault("empty", MARKED, "announcement.toml:", written(b"")),
    Fault("in Latin-1", MARKED, "announcement.toml:3: error: the file is saved as Windows-1252", written(text_of().encode("latin-1"))),
    Fault("binary", MARKED, "announcement.toml:", written(bytes(range(256)))),
    Fault(
        "a megabyte too large", MARKED, "announcement.toml:1: error: the file has 2,000,078 bytes", written(GOOD + b"# " + b"x" * 2_000_000)
    ),
    Fault("gone", MARKED, "no announcement.toml was found", at_file(lambda _: None)),
    Fault("a folder in its place", MARKED, "no announcement.toml was found", at_file(Path.mkdir)),
    Fault("a pipe in its place", MARKED, "not a regular file", at_file(os.mkfifo)),
    Fault("a link to nowhere", MARKED, "no announcement.toml was found", at_file(lambda file: file.symlink_to("nowhere"))),
    Fault("its folder is gone", MARKED, "error: ", folder_gone),
    Fault("mended by another file in its place", f"{MARKED} → {NEWER}", "announcement.toml:1: error: ", mended, restarted=NEWER),
)


def never_good(hall: FaultyHall) -> None:
    hall.file.write_bytes(b"language = ")


def nobody_s_source(hall: FaultyHall) -> None:
    hall.name_source("nowhere")


NEVER_GOOD = (
    Fault("with a slip from the beginning", QUIET, "announcement.toml:1: error: ", before=never_good),
    Fault("a source that is not there", QUIET, "error: ", before=nobody_s_source),
)


def several(hall: FaultyHall) -> None:
    hall.file.unlink()
    hall.say(text_of("A"), "a")
    hall.say(text_of("B"), "b")


def round_of(hall: FaultyHall) -> str:
    """What is on the wall in a minute."""
    seen = {hall.wall}
    for _ in range(12):
        hall.pass_s(5)
        seen.add(hall.wall)
    return " and ".join(sorted(seen))


def one_turns_bad(hall: FaultyHall) -> str:
    hall.say("language = ", "b")
    hall.pass_s(2)
    return round_of(hall)


def one_was_never_good(hall: FaultyHall) -> None:
    several(hall)
    hall.say("language = ", "b")


def one_is_taken_away(hall: FaultyHall) -> str:
    shutil.rmtree(hall.file.parent / "a")
    hall.pass_s(LATER_S)
    return round_of(hall)


SEVERAL = (
    Fault("one turns bad: what it said before stays", "A, marked and B, marked → A, marked", "error: ", one_turns_bad, several),
    Fault("one was never good: it is left out", "A, marked", "error: ", before=one_was_never_good),
    Fault("one is taken away", "B → B", "", one_is_taken_away, several),
)


def shown(show: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.clock.now = moment("2026-11-25 23:50")
        hall.say(text_of(show=show))

    return do


def until_tomorrow(hall: FaultyHall) -> str:
    return f"{hall.go_to('2026-11-25 23:59:50')} → {hall.go_to('2026-11-26 00:00:01')}"


def another_is_due(hall: FaultyHall) -> None:
    hall.file.unlink()
    hall.say(text_of("Utgånget", "until = 2026-11-20"), "a")
    hall.say(text_of("Gäller", "from = 2026-11-20"), "b")


SHOW = (
    Fault("its time is over", f"{OURS} → {QUIET} → {QUIET}", "date and clock", until_tomorrow, shown("until = 2026-11-26")),
    Fault("its time was over before the start", QUIET, "date and clock", before=shown("until = 2026-11-20")),
    Fault("its day begins", f"{QUIET} → {OURS} → {OURS}", "", until_tomorrow, shown("from = 2026-11-26")),
    Fault("of two one is over", "Gäller", "", before=another_is_due),
)


def screen_file(content: bytes | None) -> Deed:
    """The screen file becomes this, or is gone."""

    def do(hall: FaultyHall) -> None:
        hall.screen_file.unlink()
        if content is not None:
            hall.screen_file.write_bytes(content)

    return do


COMMA = b'[panel]\ndistance_m = 2,5\n[source]\nannouncement = "lobby"\n'
SCREEN_FILE = (
    Fault("a decimal comma", OURS, "", screen_file(COMMA), restarted=MARKED),
    Fault("a misspelt table", OURS, "", screen_file(b'[sorce]\nannouncement = "lobby"\n'), restarted=MARKED),
    Fault("an empty name", OURS, "", screen_file(b'[source]\nannouncement = ""\n'), restarted=MARKED),
    Fault("in Latin-1", OURS, "", screen_file('# Västra\n[source]\nannouncement = "lobby"\n'.encode("latin-1")), restarted=MARKED),
    Fault("gone, and asked for", OURS, "", screen_file(None), restarted=MARKED),
    Fault("a decimal comma from the beginning", QUIET, "screen.toml:2: ", before=screen_file(COMMA)),
)


def from_web(answer: str, status: int = 200, *, cut: bool = False) -> Deed:
    """The server says this from now on."""

    def do(hall: FaultyHall) -> None:
        hall.serve(answer, status=status, cut=cut)

    return do


def on_web(hall: FaultyHall) -> None:
    hall.take_from_web()


def web_is_lost(hall: FaultyHall) -> None:
    hall.lose_server()


def lost_from_the_beginning(hall: FaultyHall) -> None:
    hall.take_from_web()
    hall.lose_server()


def back_again(hall: FaultyHall) -> str:
    hall.serve("", status=500)
    hall.pass_s(LATER_S)
    between = hall.wall
    hall.serve(text_of(NEWER))
    hall.pass_s(300)
    return between


PORTAL = "<html><title>Log in to the wireless network</title></html>"
WEB = (
    Fault("the server is lost", MARKED, "not fetched: ", web_is_lost, on_web),
    Fault("it answers 500", MARKED, "not fetched: ", from_web("", 500), on_web),
    Fault("it answers 404", MARKED, "not fetched: ", from_web("", 404), on_web),
    Fault("it breaks off", MARKED, "not fetched: ", from_web(text_of(NEWER), cut=True), on_web),
    Fault("a portal's page in its place", MARKED, "announcement.toml:1: error: ", from_web(PORTAL), on_web),
    Fault("half a file has been put there", MARKED, "announcement.toml:5: error: ", from_web(text_of(NEWER)[:-6]), on_web),
    Fault("it is there again", f"{MARKED} → {NEWER}", "reached again", back_again, on_web, NEWER),
    Fault("lost before the first start", QUIET, "not fetched: ", before=lost_from_the_beginning),
)


def photo(name: str, content: bytes | None) -> Deed:
    """The announcement comes to have this picture."""

    def do(hall: FaultyHall) -> None:
        if content is not None:
            (hall.file.parent / name).write_bytes(content)
        hall.say(text_of() + PHOTO.replace("photo.png", name))

    return do


TOLD = "warning: ceremony.photo.file: "
PICTURES = (
    Fault("a bomb of 100,000 by 100,000 px", OURS, TOLD, photo("photo.png", png_bomb(100_000, 100_000, 20))),
    Fault("cut off", OURS, TOLD, photo("photo.png", encoded(noise(), "png")[:2000])),
    Fault("missing", OURS, TOLD, photo("photo.png", None)),
    Fault("a text", OURS, TOLD, photo("photo.png", b"no picture")),
    Fault("an SVG that shows itself ten milliard times", OURS, TOLD, photo("photo.svg", nested_uses())),
)


def store_spoilt(hall: FaultyHall) -> None:
    for file in hall.state.rglob("announcement.toml"):
        file.write_text(text_of("Ett annat"), encoding="utf-8")
    hall.file.unlink()


def store_lost(hall: FaultyHall) -> None:
    shutil.rmtree(hall.state)
    hall.file.unlink()


def kept_at(state: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.keep_at(state)

    return do


def file_gone(hall: FaultyHall) -> None:
    hall.file.unlink()


STORE = (
    Fault("spoilt, and the file gone", MARKED, "no announcement.toml was found", store_spoilt, restarted=QUIET),
    Fault("deleted, and the file gone", MARKED, "no announcement.toml was found", store_lost, restarted=QUIET),
    Fault("it cannot be written", OURS, "cannot be kept for the next start", before=kept_at("/proc/nowhere")),
    Fault("it never could be written, and the file is gone", MARKED, "error: ", file_gone, kept_at("/proc/nowhere"), QUIET),
)
