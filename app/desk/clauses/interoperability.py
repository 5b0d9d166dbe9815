"""11.5: what assistive technologies find, by AT-SPI."""

from app.desk.clauses.clause import met, not_applicable, not_met

CLAUSES = (
    not_applicable("11.5.1", "Closed functionality", "An exemption from 11.5.2, which is not made use of."),
    not_applicable("11.5.2.1", "Platform accessibility service support for software that provides a user interface", "It is no platform."),
    not_applicable("11.5.2.2", "Platform accessibility service support for assistive technologies", "It is no platform."),
    met(
        "11.5.2.3",
        "Use of accessibility services",
        "AT-SPI, by Qt; a visitor who does not see goes through all of it.",
        "tests/end_to_end/test_screen_reader.py::test_a_visitor_who_does_not_see_hears_it_all",
    ),
    not_applicable("11.5.2.4", "Assistive technology", "It is none."),
    met(
        "11.5.2.5",
        "Object information",
        "Role, states, name, description and where it stands on the screen, of every panel and item.",
        "tests/stage/reading_aloud/test_tree.py::test_everything_knows_where_it_belongs_and_stands_there",
    ),
    not_applicable("11.5.2.6", "Row, column, and headers", "It has no data tables."),
    not_applicable("11.5.2.7", "Values", "Nothing has a value within a range."),
    not_applicable("11.5.2.8", "Label relationships", "Nothing is the label of anything else: each names itself."),
    met(
        "11.5.2.9",
        "Parent-child relationships",
        "A tree of panels and their items.",
        "tests/stage/reading_aloud/test_tree.py::test_the_overview_is_a_tree_in_reading_order",
    ),
    met(
        "11.5.2.10",
        "Text",
        "Every text has a Text interface: its characters, its language as an attribute, its extents on the screen.",
        "tests/stage/reading_aloud/test_texts_read.py::test_every_text_is_there_and_its_letters_stand_in_its_place",
    ),
    met(
        "11.5.2.11",
        "List of available actions",
        "What can be chosen or opened has the action for it.",
        "tests/stage/reading_aloud/test_tree.py::test_an_assistive_technology_can_choose_and_open",
    ),
    met(
        "11.5.2.12",
        "Execution of available actions",
        "The actions do what key and tap do.",
        "tests/stage/reading_aloud/test_tree.py::test_an_assistive_technology_can_choose_and_open",
    ),
    met(
        "11.5.2.13",
        "Tracking of focus and selection attributes",
        "The focus and the chosen milestone are told; no text can be edited.",
        "tests/stage/reading_aloud/test_tree.py::test_a_chosen_milestone_is_selected_and_has_the_focus",
    ),
    met(
        "11.5.2.14",
        "Modification of focus and selection attributes",
        "Who asks for the focus of a panel or milestone gives it the focus.",
        "tests/stage/reading_aloud/test_tree.py::test_an_assistive_technology_can_choose_and_open",
    ),
    met(
        "11.5.2.15",
        "Change notification",
        "What changes is told, and nothing else.",
        "tests/stage/reading_aloud/test_tree.py::test_what_did_not_change_is_not_told_as_changed",
    ),
    not_met(
        "11.5.2.16",
        "Modifications of states and properties",
        "An assistive technology can choose and open; pause, large text and language it cannot set but by their keys.",
    ),
    not_applicable("11.5.2.17", "Modifications of values and text", "A visitor can change neither values nor texts."),
)
