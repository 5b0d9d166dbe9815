"""11.3: what software says and does can be understood."""

from app.desk.clauses.clause import met, not_applicable

NO_INPUT = "There is nothing to fill in."

CLAUSES = (
    met(
        "11.3.1.1.1",
        "Language of software (open functionality)",
        "The screen tells the language of what is on, and changes it with L.",
        "tests/stage/reading_aloud/test_texts_read.py::test_words_of_the_program_without_a_translation_are_in_english",
    ),
    met(
        "11.3.1.1.2",
        "Language of software (closed functionality)",
        "As 5.1.3.14.",
        "tests/layout/test_aloud.py::test_words_without_a_translation_are_said_in_english_and_the_announcement_in_its_own_language",
    ),
    met(
        "11.3.2.1",
        "On focus",
        "The focus moves nothing. A panel that has no room on the overview comes up alone for it, as if scrolled to; Tab goes on.",
        "tests/stage/test_lobby_screen.py::test_choosing_moves_nothing",
    ),
    met(
        "11.3.2.2",
        "On input",
        "Each key does what the sheet of the keys says, and no more.",
        "tests/stage/test_lobby_screen.py::test_the_sheet_lists_every_key_of_the_table",
    ),
    not_applicable("11.3.3.1.1", "Error identification (open functionality)", NO_INPUT),
    not_applicable("11.3.3.1.2", "Error Identification (closed functionality)", NO_INPUT),
    not_applicable("11.3.3.2", "Labels or instructions", NO_INPUT),
    not_applicable("11.3.3.3", "Error suggestion", NO_INPUT),
    not_applicable("11.3.3.4", "Error prevention (legal, financial, data)", NO_INPUT),
)
