"""5.5 to 5.9: operable parts, toggles, and keys that are pressed with difficulty."""

from app.desk.clauses.clause import met, not_applicable, not_met

CLAUSES = (
    not_applicable("5.5.1", "Means of operation", "Nothing is grasped, pinched or twisted: keys and taps alone."),
    not_met(
        "5.5.2",
        "Operable parts discernibility",
        "What is tapped lies on glass and can't be felt. The keyboard does the same; whether its keys can be told apart is its own.",
    ),
    met(
        "5.6.1",
        "Tactile or auditory status",
        "A pause is told to a screen reader as a state of the screen, and when it changes.",
        "tests/stage/reading_aloud/test_coming_and_going.py::test_the_frame_says_what_has_become_of_the_screen",
    ),
    met(
        "5.6.2",
        "Visual status",
        "A paused screen says so beside the clock; large text shows itself.",
        "tests/stage/test_lobby_screen.py::test_a_paused_screen_says_so_and_rests",
    ),
    not_applicable(
        "5.7",
        "Key repeat",
        "The repeat is the system's, which can turn it off. Here only the keys that go on repeat; all others act once however long held.",
        "tests/stage/test_keys.py::test_only_going_on_repeats",
    ),
    not_met(
        "5.8", "Double-strike key acceptance", "It has none of its own; a desktop's bounce keys work, and a kiosk's compositor has none."
    ),
    met(
        "5.9",
        "Simultaneous user actions",
        "No visitor needs two at once: ↑ does what Shift+Tab does, F1 what ? does. The staff's chord of four keys has SIGTERM beside it.",
        "tests/stage/test_lobby_screen.py::test_the_sheet_lists_every_key_of_the_table",
    ),
)
