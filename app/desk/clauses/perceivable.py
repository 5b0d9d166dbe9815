"""11.1: what software shows can be perceived."""

from app.desk.clauses.clause import met, not_applicable

NO_MEDIA = "It plays neither sound nor video that was recorded."
SPOKEN = "As 5.1.3.6: what S reads aloud has the pictures' descriptions in it."

CLAUSES = (
    met(
        "11.1.1.1.1",
        "Non-text content (open functionality)",
        "Pictures, logo and code have descriptions or stand beside their words.",
        "tests/stage/reading_aloud/test_panels_heard.py::test_a_logo_is_a_picture_with_its_description",
    ),
    met(
        "11.1.1.1.2",
        "Non-text content (closed functionality)",
        SPOKEN,
        "tests/layout/test_aloud.py::test_the_ceremony_is_its_picture_its_caption_and_alone_its_people",
    ),
    not_applicable("11.1.2.1.1", "Audio-only and video-only (pre-recorded - open functionality)", NO_MEDIA),
    not_applicable("11.1.2.1.2.1", "Pre-recorded audio-only (closed functionality)", NO_MEDIA),
    not_applicable("11.1.2.1.2.2", "Pre-recorded video-only (closed functionality)", NO_MEDIA),
    not_applicable("11.1.2.2", "Captions (pre-recorded)", NO_MEDIA),
    not_applicable("11.1.2.3.1", "Audio description or media alternative (pre-recorded - open functionality)", NO_MEDIA),
    not_applicable("11.1.2.3.2", "Audio description or media alternative (pre-recorded - closed functionality)", NO_MEDIA),
    not_applicable("11.1.2.4", "Captions (live)", "It plays nothing live."),
    not_applicable("11.1.2.5", "Audio description (pre-recorded)", NO_MEDIA),
    met(
        "11.1.3.1.1",
        "Info and relationships (open functionality)",
        "Panels, lists and their items stand in a tree, each with its role, its name and its place in the list.",
        "tests/stage/reading_aloud/test_panels_heard.py::test_the_timeline_is_a_list_and_the_chosen_milestone_tells_its_longer_text",
    ),
    met(
        "11.1.3.1.2",
        "Info and relationships (closed functionality)",
        "A recommendation; as 5.1.3.3.",
        "tests/stage/test_sentence_mark_widget.py::test_it_stands_on_its_words_alone_and_goes_with_the_voice",
    ),
    met(
        "11.1.3.2.1",
        "Meaningful sequence (open functionality)",
        "The tree is in reading order, the one in which the focus goes too.",
        "tests/stage/reading_aloud/test_tree.py::test_the_overview_is_a_tree_in_reading_order",
    ),
    met(
        "11.1.3.2.2",
        "Meaningful sequence (closed functionality)",
        "A recommendation. It is read aloud in the order of the announcement.",
        "tests/layout/test_aloud.py::test_headline_lead_notice_and_address_are_said_as_they_are_written",
    ),
    met(
        "11.1.3.3",
        "Sensory characteristics",
        "The sheet of the keys calls each key by its name.",
        "tests/stage/test_lobby_screen.py::test_the_sheet_lists_every_key_of_the_table",
    ),
    met(
        "11.1.3.4",
        "Orientation",
        "It is laid out for every shape of display, lying and standing.",
        "tests/layout/overview/test_search.py::test_the_whole_lobby_has_room_on_every_shape_of_screen",
    ),
    not_applicable("11.1.3.5.1", "Identify input purpose (open functionality)", "There is no field to fill in."),
    not_applicable("11.1.3.5.2", "Identify input purpose (closed functionality)", "There is no field to fill in."),
    met(
        "11.1.4.1",
        "Use of colour",
        "Shape, size and words say it too: a chosen milestone has a ring, the focus a frame, a pause a sign.",
        "tests/stage/test_lobby_screen.py::test_a_chosen_milestone_is_ringed_and_its_text_takes_the_leads_place",
    ),
    not_applicable("11.1.4.2", "Audio control", "Nothing sounds by itself."),
    met(
        "11.1.4.3",
        "Contrast (minimum)",
        "At least 7:1 for every text, in any publisher's colours.",
        "tests/announcement/test_theme.py::test_whatever_is_asked_every_pair_passes_and_every_change_is_told",
    ),
    met(
        "11.1.4.4.1",
        "Resize text (open functionality)",
        "The desktop's text scaling is followed, up to 300 % and as far as the display can bear it; nothing is cut, nothing is lost.",
        "tests/stage/test_readers_wishes.py::test_larger_text_is_as_much_larger_on_every_screen_and_goes_back",
    ),
    met(
        "11.1.4.4.2",
        "Resize text (closed functionality)",
        "As 5.1.4: 0.7° in large text.",
        "tests/stage/test_lobby_screen.py::test_large_text_is_all_of_seven_tenths_of_a_degree",
    ),
    met(
        "11.1.4.5.1",
        "Images of text (open functionality)",
        "Text is drawn from the announcement's characters; only a logo is a picture of them.",
        "tests/stage/test_lobby_screen.py::test_every_line_of_text_is_painted_in_its_colour",
    ),
    met(
        "11.1.4.5.2",
        "Images of text (closed functionality)",
        "All that S reads comes from the announcement's characters; only a logo is a picture of text, which is excepted.",
        "tests/layout/test_aloud.py::test_headline_lead_notice_and_address_are_said_as_they_are_written",
    ),
    met(
        "11.1.4.10",
        "Reflow",
        "Nothing ever scrolls: at any size of display and text all of it is there, on the overview or alone, in pages.",
        "tests/layout/test_legibility.py::test_everything_can_be_read",
    ),
    met(
        "11.1.4.11",
        "Non-text contrast",
        "At least 3:1 for every mark; the focus's frame is at least 4 arc minutes thick.",
        "tests/stage/test_lobby_screen.py::test_the_focus_is_seen_from_afar",
    ),
    not_applicable(
        "11.1.4.12", "Text spacing", "Its content is no markup whose spacing a reader could set, and its display has a fixed size."
    ),
    met(
        "11.1.4.13",
        "Content on hover or focus",
        "Only a chosen milestone's text comes with the focus: in the lead's place, over nothing; it stays, and Esc takes it away.",
        "tests/stage/test_lobby_screen.py::test_choosing_moves_nothing",
    ),
)
