"""What Qt tells of a desktop, for a test to say."""

from PySide6.QtCore import QObject, Qt, Signal


class Accessibility(QObject):
    """Its wish for contrast."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt's name

    def __init__(self, preference: Qt.ContrastPreference) -> None:
        super().__init__()
        self.preference = preference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.preference


class Hints:
    """Stands for QStyleHints."""

    def __init__(self, accessibility: Accessibility) -> None:
        self._accessibility = accessibility

    def accessibility(self) -> Accessibility:
        return self._accessibility
