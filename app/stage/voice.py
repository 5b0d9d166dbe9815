"""What says a sentence aloud: the speech service of the system, or in a test one that only writes down what it would say."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class Voice(Protocol):
    """Says one sentence at a time; each has a number, so that an end which comes late is known for what it is."""

    @property
    def said(self) -> SignalInstance:
        """Tells, with its number, that a sentence was said to its end."""

    @property
    def lost(self) -> SignalInstance:
        """Tells that there is no service, or that it failed: nothing is said."""

    def say(self, number: int, text: str, language: str) -> None:
        """Says a sentence in a language, a BCP 47 tag; what is being said stops first."""

    def stop(self) -> None:
        """Is silent at once."""

    def louder(self) -> None:
        """Speaks a step louder, as far as it can."""

    def softer(self) -> None:
        """Speaks a step more softly, as far as it can."""
