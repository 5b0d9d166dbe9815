"""How the screen of a hall behaves, by its screen file."""

from pathlib import Path

from app.announcement.screen import Kiosk, Language, LetterKeys, ScreenFile
from app.lobby_behaviour import lobby_behaviour
from app.stage.behaviour import Behaviour
from app.wishes import Wishes


def behaviour(kiosk: Kiosk = Kiosk(), file: Path | None = None) -> Behaviour:  # noqa: B008 - frozen
    return lobby_behaviour(Wishes(screen=ScreenFile(kiosk=kiosk), screen_file=file))


def test_without_a_screen_file_it_returns_and_the_sheet_tells_the_chord() -> None:
    assert behaviour() == Behaviour(return_s=60, staff_chord="Ctrl+Alt+Shift+Q")
    assert behaviour(Kiosk(exit_keys="")).staff_chord == ""


def test_with_one_the_chord_is_not_told() -> None:
    assert behaviour(file=Path("screen.toml")).staff_chord == ""


def test_a_return_after_0_seconds_is_none() -> None:
    assert behaviour(Kiosk(return_s=0)).return_s is None
    assert behaviour(Kiosk(return_s=5)).return_s == 5


def test_letters_are_keys_as_the_file_says() -> None:
    assert behaviour().letter_keys is LetterKeys.ON
    assert behaviour(Kiosk(letter_keys=LetterKeys.OFF)).letter_keys is LetterKeys.OFF


def test_motion_and_the_languages_are_the_files() -> None:
    wishes = Wishes(screen=ScreenFile(kiosk=Kiosk(motion=False), language=Language(rotate=True)))
    assert lobby_behaviour(wishes) == Behaviour(motion=False, rotate_languages=True, staff_chord="Ctrl+Alt+Shift+Q")
