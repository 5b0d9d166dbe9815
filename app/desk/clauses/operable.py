"""11.2: what software offers can be operated."""

from app.desk.clauses.clause import met, not_applicable, not_met

CLAUSES = (
    met(
        "11.2.1.1.1",
        "Keyboard (open functionality)",
        "Everything has a key.",
        "tests/stage/test_keys.py::test_every_action_has_a_key",
    ),
    not_met("11.2.1.1.2", "Keyboard (closed functionality)", "As 5.1.6.1: without a keyboard the buttons take sight to find."),
    met(
        "11.2.1.2",
        "No keyboard trap",
        "Tab goes round all panels, and Esc leads out of whatever is open. The lobby itself is left by staff alone.",
        "tests/stage/state/test_update.py::test_back_leaves_sheet_then_scene_then_focus",
    ),
    met(
        "11.2.1.4.1",
        "Character key shortcuts (open functionality)",
        "The screen file turns the single-letter keys off, or asks for Ctrl with them: `[kiosk] letter_keys`.",
        "tests/stage/test_letter_keys.py::test_a_letter_works_as_it_is_asked_for_and_in_no_other_way",
    ),
    not_met("11.2.1.4.2", "Character key shortcuts (closed functionality)", "As 5.1.6.1."),
    met(
        "11.2.2.1",
        "Timing adjustable",
        "Before a visitor's screen goes back a sign says so for 20 s, and any key stays, as often as one likes; Space stops the rotation.",
        "tests/stage/test_sign_widget.py::test_before_the_return_a_sign_counts_twenty_seconds_down",
    ),
    met(
        "11.2.2.2",
        "Pause, stop, hide",
        "Space stops all that turns by itself; what goes on is the clock, minute by minute.",
        "tests/end_to_end/test_keys.py::test_the_pause_says_so_and_nothing_moves",
    ),
    met(
        "11.2.3.1",
        "Three flashes or below threshold",
        "Nothing flashes: what moves most often is the progress mark, at most twice a second.",
        "tests/stage/test_lobby_screen.py::test_the_progress_fills_while_a_quote_stays_and_moves_at_most_twice_a_second",
    ),
    met(
        "11.2.4.3",
        "Focus order",
        "In reading order, round and round.",
        "tests/stage/test_lobby_screen.py::test_tab_goes_through_the_panels_and_round",
    ),
    not_applicable("11.2.4.4", "Link purpose (in context)", "It has no links: an address stands there in words and as a code."),
    met(
        "11.2.4.6",
        "Headings and labels",
        "Each panel has a name that says what it is.",
        "tests/stage/reading_aloud/test_panels_heard.py::test_a_timeline_has_the_name_it_is_given",
    ),
    met(
        "11.2.4.7",
        "Focus visible",
        "A frame at least 4 arc minutes thick at the stated distance.",
        "tests/stage/test_lobby_screen.py::test_the_focus_is_seen_from_afar",
    ),
    met(
        "11.2.5.1",
        "Pointer gestures",
        "Single taps do everything.",
        "tests/stage/test_lobby_screen.py::test_a_tap_focuses_a_second_one_opens_and_thirds_turn_pages",
    ),
    met(
        "11.2.5.2",
        "Pointer cancellation",
        "A tap acts when the finger is lifted; drawn away before, it does nothing.",
        "tests/stage/test_press.py::test_drawn_away_it_does_nothing",
    ),
    met(
        "11.2.5.3.1",
        "Label in name (open functionality)",
        "What is told of a text is the text itself, whole.",
        "tests/stage/reading_aloud/test_panels_heard.py::test_names_are_whole_and_never_broken_over_lines",
    ),
    met(
        "11.2.5.3.2",
        "Label in name (closed functionality)",
        "A recommendation; as 5.1.3.3.",
        "tests/stage/test_sentence_mark_widget.py::test_it_stands_on_its_words_alone_and_goes_with_the_voice",
    ),
    not_applicable("11.2.5.4", "Motion actuation", "Moving the device or oneself does nothing."),
)
