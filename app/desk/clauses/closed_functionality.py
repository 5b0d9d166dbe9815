"""5.1: a visitor can attach nothing, so the screen itself speaks, enlarges, and is worked by keys and by touch."""

from app.desk.clauses.clause import met, not_applicable, not_met

NO_DATA = "It neither asks for anything nor shows anything about its visitor."
NO_VIDEO = "It shows no video; its pictures stand still."

CLAUSES = (
    not_applicable("5.1.1", "Introduction", "Informative."),
    not_met(
        "5.1.2.1",
        "Closed functionality",
        "Asks for all of 5.2 to 13: some clauses below are not met, and those that are not in this table have not been gone through.",
    ),
    not_met(
        "5.1.2.2",
        "Assistive technology",
        "Everything works by the keyboard, by ear and in large text without anything attached; but it asks for all of 5.1.3 to 5.1.6, "
        "and of those some are not met.",
    ),
    met(
        "5.1.3.1",
        "Audio output of visual information",
        "S reads aloud what has the focus, else headline, lead and notice, in their own words and order.",
        "tests/stage/test_reciter.py::test_s_says_the_headline_and_what_follows_as_each_is_said",
    ),
    met(
        "5.1.3.2",
        "Auditory output delivery including speech",
        "By speech-dispatcher to the machine's own sound: its loudspeaker, or whatever is plugged in.",
        "tests/end_to_end/test_speech.py::test_every_word_arrives_in_its_language_and_its_voice",
    ),
    met(
        "5.1.3.3",
        "Auditory output correlation",
        "A recommendation. The sentence that is spoken is marked on the screen, and the position follows it: “milestone 3 of 4”.",
        "tests/stage/test_sentence_mark_widget.py::test_it_stands_on_its_words_alone_and_goes_with_the_voice",
    ),
    met(
        "5.1.3.4",
        "Speech output user control",
        "S stops and begins anew; ← and → say the previous and the next sentence.",
        "tests/stage/test_reciter.py::test_the_arrows_go_from_sentence_to_sentence",
    ),
    met(
        "5.1.3.5",
        "Speech output automatic interruption",
        "Any key stops it, within 100 ms; what is said next stops what is being said.",
        "tests/stage/test_reciter.py::test_any_key_is_silence",
    ),
    met(
        "5.1.3.6",
        "Speech output for non-text content",
        "A picture is read by its description, which an announcement must give.",
        "tests/layout/test_aloud.py::test_the_ceremony_is_its_picture_its_caption_and_alone_its_people",
    ),
    not_applicable("5.1.3.7", "Speech output for video information", NO_VIDEO),
    not_applicable("5.1.3.8", "Masked entry", "Nothing is entered."),
    not_applicable("5.1.3.9", "Private access to personal data", NO_DATA),
    not_applicable("5.1.3.10", "Non-interfering audio output", "Nothing sounds by itself."),
    met(
        "5.1.3.11",
        "Private listening volume",
        "+ and − while it speaks, also with a headset.",
        "tests/stage/test_reciter.py::test_plus_and_minus_are_the_voice_s_while_it_speaks",
    ),
    not_met(
        "5.1.3.12",
        "Speaker volume",
        "+ and − are there while it speaks; whether the loudspeaker reaches 65 dBA is the machine's, and nobody has measured it.",
    ),
    not_met(
        "5.1.3.13",
        "Volume reset",
        "A while after the last sentence the volume is the screen file's again; that this is at most 65 dBA, nobody has measured.",
    ),
    met(
        "5.1.3.14",
        "Spoken languages",
        "Each text is said in its announcement's language, by a voice of it where the service has one.",
        "tests/speech/test_service_voice.py::test_each_sentence_has_its_language_over_one_connection",
    ),
    not_applicable("5.1.3.15", "Non-visual error identification", "Nothing is entered that could be in error."),
    not_applicable("5.1.3.16", "Receipts, tickets, and transactional outputs", "There are none."),
    met(
        "5.1.4",
        "Functionality closed to text enlargement",
        "In large text every capital spans at least 0.7° at the stated distance; headlines always do.",
        "tests/layout/test_display.py::test_large_text_is_at_least_0_7_degrees_and_never_smaller_than_normal_text",
    ),
    not_applicable("5.1.5", "Visual output for auditory information", "All that is said stands on the screen."),
    not_met(
        "5.1.6.1",
        "Closed functionality",
        "By touch alone pause, large text, language, help and reading aloud are buttons that take sight to find. With a keyboard: met.",
    ),
    met(
        "5.1.6.2",
        "Input focus",
        "A tap elsewhere takes the focus there, beside every panel it takes it away.",
        "tests/stage/state/test_update.py::test_a_tap_focuses_chooses_opens_and_beside_every_panel_leads_back",
    ),
    not_applicable("5.1.7", "Access without speech", "It listens to nobody: nothing is done by speaking."),
)
