"""Rows of the fault table: the clock, the display, and public warnings."""

from tests.faulty_hall import LATER_S, OURS, Deed, Fault, FaultyHall, moment
from tests.hall import QUIET

WARNING = "Giftig rök i centrala Borås Det brinner i en industrilokal på Viared"
EASED = "Röken avtar i Borås Det brinner i en industrilokal på Viared"


def open_hours(on: str, off: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.name_source("lobby", "[hours]", f'on = "{on}"', f'off = "{off}"')

    return do


def set_to(when: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.set_clock(moment(when))

    return do


def set_to_and_back(hall: FaultyHall) -> str:
    hall.set_clock(moment("2026-11-25 23:00"))
    between = hall.wall
    hall.set_clock(moment("2026-11-25 10:00"))
    return between


def walls_at(*moments: str) -> Deed:
    """Lets time pass to each of these moments, one after the other."""

    def do(hall: FaultyHall) -> str:
        return " → ".join(hall.go_to(when) for when in moments)

    return do


def begun(when: str, on: str, off: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.clock.now = moment(when)
        open_hours(on, off)(hall)

    return do


def night_of(day: str) -> Deed:
    return walls_at(f"{day} 00:59:50", f"{day} 01:00:01", f"{day} 03:59:50", f"{day} 04:00:01")


NIGHT = f"black → {OURS} → {OURS} → black → black"
CLOCK = (
    Fault("set forward, into the night", "black", "black until", set_to("2026-11-25 23:00"), open_hours("06:30", "22:00")),
    Fault("set forward by 30 years", OURS, "", set_to("2056-11-25 10:00"), open_hours("06:30", "22:00")),
    Fault("set back again", f"black → {OURS}", "lit until", set_to_and_back, open_hours("06:30", "22:00")),
    Fault(
        "hours over midnight",
        f"{OURS} → {OURS} → black → black",
        "black until 2026-11-26 20:00",
        walls_at("2026-11-25 23:59:50", "2026-11-26 01:59:50", "2026-11-26 02:00:01"),
        begun("2026-11-25 23:50", "20:00", "02:00"),
    ),
    Fault("summer time ends", NIGHT, "black until", night_of("2026-10-25"), begun("2026-10-25 00:50", "01:00", "04:00")),
    Fault("summer time begins", NIGHT, "black until", night_of("2026-03-29"), begun("2026-03-29 00:50", "01:00", "04:00")),
)


def display_goes(hall: FaultyHall) -> None:
    hall.have_displays()


def display_returns(hall: FaultyHall) -> str:
    hall.have_displays()
    between = hall.wall
    hall.have_displays("HALL-1")
    return between


def on_its_side(hall: FaultyHall) -> str:
    hall.have_displays("HALL-2")
    hall.turn()
    return f"{hall.picture.width()}×{hall.picture.height()}"


def on_the_second(hall: FaultyHall) -> None:
    hall.name_source("lobby", "[panel]", 'output = "HALL-2"')


def second_goes(hall: FaultyHall) -> str:
    hall.have_displays("HALL-1")
    hall.turn()
    return f"{hall.picture.width()}×{hall.picture.height()}"


def asked_to_close(hall: FaultyHall) -> None:
    hall.lobby.window.close()


DISPLAY = (
    Fault("it goes, and comes back", f"nothing → {OURS}", "a display is there again", display_returns),
    Fault("another one in its place, on its side", f"1080×1920 → {OURS}", "HALL-2, 1080×1920 px", on_its_side),
    Fault("the named one goes", f"1920×1080 → {OURS}", "panel.output", second_goes, on_the_second),
    Fault("the window is asked to close", OURS, "", asked_to_close),
)


def warned(hall: FaultyHall) -> None:
    hall.warn("alert.xml")


def warned_and_lost(hall: FaultyHall) -> str:
    hall.warn("alert.xml")
    hall.pass_s(LATER_S)
    hall.lose_server()
    return f"{hall.go_to('2026-11-25 15:59')} → {hall.go_to('2026-11-25 16:00:01')}"


def warned_and_withdrawn(hall: FaultyHall) -> str:
    hall.warn("update.xml")
    between = hall.go_to("2026-11-25 11:05")
    hall.warn("cancel.xml")
    hall.go_to("2026-11-25 12:05")
    return between


def no_feed(hall: FaultyHall) -> None:
    hall.warn("not-a-feed.html")


def has_feed(*more: str) -> Deed:
    def do(hall: FaultyHall) -> None:
        hall.take_warnings(*more)

    return do


def feed_over_quiet_page(hall: FaultyHall) -> None:
    hall.take_warnings()
    hall.file.unlink()


WARNINGS = (
    Fault("one comes", f"{WARNING}; {OURS}", "warning in force", warned, has_feed()),
    Fault("one comes over the quiet page", f"{WARNING}; {QUIET}", "warning in force", warned, feed_over_quiet_page),
    Fault("a severe one comes outside the hours", f"{WARNING}; {OURS}", "in force", warned, has_feed("[hours]", 'on = "12:00"')),
    Fault("it is withdrawn", f"{EASED}; {OURS} → {OURS}", "warning ended", warned_and_withdrawn, has_feed(), OURS),
    Fault("its feed is lost, then it expires", f"{WARNING}; {OURS} → {OURS} → {OURS}", "cannot be read", warned_and_lost, has_feed(), OURS),
    Fault("its feed is no feed", OURS, "the warnings cannot be read", no_feed, has_feed()),
)
