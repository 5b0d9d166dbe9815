"""One message of a warning service, in the terms of CAP 1.2 (OASIS, 2010): what it is, and what it says in each language."""

from datetime import datetime
from enum import Enum, IntEnum, auto

from app.value import value


class Status(Enum):
    """What a message is meant for; Draft and System are for machines and are not read."""

    ACTUAL = auto()
    EXERCISE = auto()
    TEST = auto()


class MessageType(Enum):
    """What it does; Ack and Error are answers to the sender and are not read."""

    ALERT = auto()
    UPDATE = auto()
    CANCEL = auto()


class Severity(IntEnum):
    """How grave it is, the graver the greater."""

    UNKNOWN = 0
    MINOR = 1
    MODERATE = 2
    SEVERE = 3
    EXTREME = 4


@value
class Reference:
    """Names a message: its identifier, which is its sender's own; "" for a sender that is not told."""

    sender: str
    identifier: str

    def means(self, other: "Reference") -> bool:
        """Tell whether two name the same message; where one does not tell the sender, the identifier decides."""
        return self.identifier == other.identifier and (self.sender == other.sender or not self.sender or not other.sender)


@value
class Info:
    """What a message says in one language, a BCP 47 tag, or "" where it does not tell which.

    `event` is what happens, in a word or two; `description` and `instruction` are paragraphs; `codes` are its areas' codes as the
    feed writes them, `places` the names of areas that have no code. Without `expires` it says nothing of its end.
    """

    language: str = ""
    event: str = ""
    headline: str = ""
    description: tuple[str, ...] = ()
    instruction: tuple[str, ...] = ()
    sender_name: str = ""
    severity: Severity = Severity.UNKNOWN
    urgency: str = ""
    certainty: str = ""
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    codes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What stands first; "" where it has nothing to say."""
        return self.headline or self.event or " ".join(self.description[:1])

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraphs below the title: what has happened, where that is told by name alone, what to do, and who says so."""
        described = self.description if self.title != " ".join(self.description[:1]) else self.description[1:]
        where = (", ".join(self.places),) if self.places and not self.codes else ()
        return (*described, *where, *self.instruction, *((self.sender_name,) if self.sender_name else ()))


@value
class Alert:
    """One message; `references` are the earlier ones that an update replaces or a cancel ends. Times are in UTC."""

    identifier: str
    sender: str
    sent: datetime | None
    status: Status
    message_type: MessageType
    references: tuple[Reference, ...] = ()
    infos: tuple[Info, ...] = ()

    @property
    def reference(self) -> Reference:
        """What names it."""
        return Reference(self.sender, self.identifier)

    @property
    def severity(self) -> Severity:
        """The gravest that it says."""
        return max((info.severity for info in self.infos), default=Severity.UNKNOWN)

    @property
    def is_urgent(self) -> bool:
        """Whether it interrupts a visitor and lights a screen outside its hours: a real one that is severe or extreme."""
        return self.status is Status.ACTUAL and self.severity >= Severity.SEVERE

    def info_in(self, languages: tuple[str, ...]) -> Info:
        """Give what it says in the first of these languages that it knows, else in its own first one; of several the gravest.

        Raises ValueError where it says nothing.
        """
        spoken = [info.language for info in self.infos]
        chosen = next((tag for wanted in languages for tag in spoken if same_tongue(tag, wanted)), spoken[0] if spoken else "")
        return max((info for info in self.infos if info.language == chosen), key=lambda info: info.severity)


def same_tongue(one: str, other: str) -> bool:
    """Tell whether two tags are of one language, whatever the region: feeds write "sv-SE" and "sv" alike."""
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()
