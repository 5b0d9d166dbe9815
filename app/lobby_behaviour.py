"""How the screen of a hall behaves, by what was asked for."""

from app.announcement.chord import parse_chord
from app.stage.behaviour import Behaviour
from app.wishes import Wishes


def lobby_behaviour(wishes: Wishes) -> Behaviour:
    """Give the behaviour that a screen file asks for; the chord is told on the keys' sheet only where there is none yet."""
    kiosk = wishes.screen.kiosk
    chord = parse_chord(kiosk.exit_keys)
    return Behaviour(
        return_s=kiosk.return_s or None,
        motion=kiosk.motion,
        staff_chord=str(chord) if chord is not None and wishes.screen_file is None else "",
        rotate_languages=wishes.screen.language.rotate,
        letter_keys=kiosk.letter_keys,
    )
