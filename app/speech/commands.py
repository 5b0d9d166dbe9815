"""What is said to the speech service: commands of its Speech Synthesis Interface Protocol (SSIP), as bytes."""

import unicodedata

from app.speech.loudness import service_volume

END = b"\r\n"
SPEAK = b"SPEAK" + END
CANCEL = b"CANCEL SELF" + END
QUIT = b"QUIT" + END
NO_TEXT = b"." + END
OWN_VOICE = "NULL"
"""How the service writes that no voice is chosen: a language then has its usual one."""
HYPHEN_TO_BE = "\u00ad"  # says where a line may break, and nothing to the ear


def command(*words: str) -> bytes:
    """Write a command of these words; whatever they hold, it is one line."""
    return one_line(" ".join(words)).encode("utf-8", "replace") + END


def one_line(text: str) -> str:
    """Put a text on one line, without control characters."""
    spaced = "".join(" " if unicodedata.category(character) == "Cc" else character for character in text.replace(HYPHEN_TO_BE, ""))
    return " ".join(spaced.split())


def opening(rate: int) -> tuple[bytes, ...]:
    """Write what a connection begins with; the rate is from -100 to 100.

    Texts are plain, so that "<b>" is heard as it is seen; what is said waits for what another program is saying, and is then
    said to its end; its beginning and its end are told.
    """
    settings = (
        ("CLIENT_NAME", "foaje:foaje:aloud"),
        ("PRIORITY", "MESSAGE"),
        ("NOTIFICATION", "ALL", "on"),
        ("SSML_MODE", "off"),
        ("PUNCTUATION", "none"),
        ("RATE", str(rate)),
    )
    return tuple(command("SET", "SELF", *setting) for setting in settings)


def manner(language: str, voice: str | None, volume: float) -> tuple[bytes, ...]:
    """Write how the next text is said: in a language (a BCP 47 tag), by a voice, "" for the language's own, at a volume from 0 to 100.

    A voice of None is for those who have chosen none for any language. Else it is told for each text: a voice that was set stays
    set through a change of language, but espeak-ng does not take it up again when the language comes back.
    """
    settings = [("LANGUAGE", language)]
    if voice is not None:
        settings.append(("SYNTHESIS_VOICE", voice or OWN_VOICE))
    settings.append(("VOLUME", str(service_volume(volume))))
    return tuple(command("SET", "SELF", *setting) for setting in settings)


def whole_text(text: str) -> bytes:
    """Write a text with its end. A dot that it begins with is doubled, as a line of a dot alone ends a text."""
    line = one_line(text)
    stuffed = "." + line if line.startswith(".") else line
    return stuffed.encode("utf-8", "replace") + END + NO_TEXT
