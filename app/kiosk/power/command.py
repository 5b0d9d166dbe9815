"""One command at a time, which is waited for without standing still."""

from PySide6.QtCore import QObject, QProcess, Signal

from app.clockwork import Alarms, QtAlarm

PATIENCE_MS = 15_000  # a bus that several monitors hang on takes seconds


class Command(QObject):
    """Runs a program and tells by `ended` what it wrote to standard output; None where there is no such program.

    What takes longer than a quarter of a minute is ended, and has said what it has said.
    """

    ended = Signal(object)

    def __init__(self, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._limit = alarms(self)
        self._limit.due.connect(self._process.kill)

    @property
    def runs(self) -> bool:
        """Whether one is waited for."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def run(self, command: tuple[str, ...]) -> None:
        """Runs a command; only when none runs."""
        self._limit.start(PATIENCE_MS)
        self._process.start(command[0], list(command[1:]))

    def stop(self) -> None:
        """Ends the one that runs, and tells nothing of it."""
        self._limit.stop()
        self._process.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._process.kill()
        self._process.waitForFinished(200)

    def _on_finished(self, *_: object) -> None:
        self._limit.stop()
        self.ended.emit(bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace"))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._limit.stop()
            self.ended.emit(None)
