"""11.4: names, roles and messages that assistive technologies can rely on."""

from app.desk.clauses.clause import met, not_applicable

NOTHING_ASKED = "The clause asks for nothing."

CLAUSES = (
    not_applicable("11.4.1.1.1", "Parsing (open functionality)", "It exposes no markup."),
    not_applicable("11.4.1.1.2", "Parsing (closed functionality)", NOTHING_ASKED),
    met(
        "11.4.1.2.1",
        "Name, role, value (open functionality)",
        "Every panel and item has a name, a role and its states, in AT-SPI by Qt.",
        "tests/stage/reading_aloud/test_tree.py::test_everything_knows_where_it_belongs_and_stands_there",
    ),
    not_applicable("11.4.1.2.2", "Name, role, value (closed functionality)", NOTHING_ASKED),
    met(
        "11.4.1.3.1",
        "Status messages (open functionality)",
        "A pause, large text, another language, a warning and a turned page are told without the focus.",
        "tests/stage/reading_aloud/test_coming_and_going.py::test_the_frame_says_what_has_become_of_the_screen",
    ),
    not_applicable("11.4.1.3.2", "Status messages (closed functionality)", NOTHING_ASKED),
)
