"""Public warnings as they stand on a screen: each in the first of its languages that the screen has, an exercise named as one."""

from collections.abc import Callable, Sequence

from app.announcement.alerts.alert import Alert, Severity, Status
from app.layout.material import AlertText
from app.layout.text.paragraph import Typesetter
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.resources import resources
from app.stage.language.words import Words

EXERCISE = QT_TRANSLATE_NOOP("words", "EXERCISE")
TEST = QT_TRANSLATE_NOOP("words", "TEST")
LABELS = {Status.EXERCISE: EXERCISE, Status.TEST: TEST}
MOST = 12  # the gravest: a list of more is no warning any more


def alert_texts(
    alerts: Sequence[Alert], languages: tuple[str, ...], words: Words, setter_of: Callable[[str], Typesetter]
) -> tuple[AlertText, ...]:
    """The alerts in the first of these languages that each of them knows; `words` are those of one that does not tell its language."""
    return tuple(_text(alert, languages, words, setter_of) for alert in alerts[:MOST])


def _text(alert: Alert, languages: tuple[str, ...], words: Words, setter_of: Callable[[str], Typesetter]) -> AlertText:
    info = alert.info_in(languages)
    own = words if info.language in ("", words.language) else Words(info.language, resources() / "translations")
    label = LABELS.get(alert.status)
    title = f"{own.word(label)}: {info.title}" if label else info.title
    return AlertText(title, info.texts, info.severity is Severity.EXTREME, setter_of(own.language), own.language)
