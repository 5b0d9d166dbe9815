"""A voice that only writes down what it is asked."""

from PySide6.QtCore import QObject, Signal


class FakeVoice(QObject):
    """Keeps what it is asked in `asked`; `end` says the last sentence to its end."""

    said = Signal(int)
    lost = Signal()

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there = there
        self.asked: list[str] = []
        self.languages: list[str] = []
        self.number = 0

    @property
    def texts(self) -> list[str]:
        """What it was to say."""
        return [each for each in self.asked if each not in ("stop", "louder", "softer")]

    def end(self) -> None:
        """The sentence is over."""
        self.said.emit(self.number)

    def say(self, number: int, text: str, language: str) -> None:
        self.asked.append(text)
        self.languages.append(language)
        self.number = number
        if not self.there:
            self.lost.emit()

    def stop(self) -> None:
        self.asked.append("stop")

    def louder(self) -> None:
        self.asked.append("louder")

    def softer(self) -> None:
        self.asked.append("softer")
