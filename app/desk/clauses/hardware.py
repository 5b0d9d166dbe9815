"""8.2 and the part of 8.3 that a display on a wall has: its loudness, and from how low it can be read."""

from app.desk.clauses.clause import met, not_applicable

NO_TELEPHONE = "It is nothing that is held to the ear."
NO_CABIN = "It hangs on a wall, and has no operating area, alcove or floor of its own."

CLAUSES = (
    met(
        "8.2.1.1",
        "Speech volume range",
        "+ and − reach from 10 to 100: 20 dB as amplitudes.",
        "tests/end_to_end/test_speech.py::test_the_volume_reaches_eighteen_decibels_of_the_real_voice",
    ),
    met(
        "8.2.1.2",
        "Incremental volume control",
        "Steps of 3 dB: the fourth is 12 dB above the lowest.",
        "tests/speech/test_loudness.py::test_a_step_is_three_decibels_or_what_is_left",
    ),
    not_applicable("8.2.2.1", "Fixed-line devices", NO_TELEPHONE),
    not_applicable("8.2.2.2", "Wireless communication devices", NO_TELEPHONE),
    not_applicable("8.3.4.1", "Change in level", NO_CABIN),
    not_applicable("8.3.4.2", "Clear floor or ground space", NO_CABIN),
    not_applicable("8.3.4.3.1", "General", NO_CABIN),
    not_applicable("8.3.4.3.2", "Forward approach", NO_CABIN),
    not_applicable("8.3.4.3.3", "Parallel approach", NO_CABIN),
    met(
        "8.3.5",
        "Visibility",
        "`check` tells it of each display whose height the screen file gives. The bundled announcement on 55 inches from 2.5 m is "
        "legible for eyes at 1,015 mm where its middle hangs at most 1.6 m above the floor.",
        "tests/desk/test_check.py::test_seated_eyes_can_read_the_bundled_announcement_up_to_the_height_that_the_clauses_tell",
    ),
)
