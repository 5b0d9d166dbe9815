"""Starting the speech service, as its own client library does when nobody listens at its socket.

On a desktop it is there; on a mini PC that boots into the lobby nobody else starts it, and where systemd holds the socket the
connection alone is enough. `--spawn` leaves it to the service's own settings whether it may be started by a client
(DisableAutoSpawn); it ends by itself when its last client has been gone for a while.
"""

from shutil import which

from PySide6.QtCore import QObject, QProcess, Signal

from app.clockwork import Alarms, QtAlarm

PROGRAM = "speech-dispatcher"
PATIENCE_MS = 5_000  # the starting process ends when the socket listens: after 0.3 s, measured


class ServiceStart(QObject):
    """Starts it, and tells by `ended`, once, why it does not run; "" where it does."""

    ended = Signal(str)

    def __init__(self, socket_path: str, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._path = socket_path
        self._process = QProcess(self)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._limit = alarms(self)
        self._limit.due.connect(self._on_late)

    def begin(self) -> None:
        """Starts it; only once."""
        program = which(PROGRAM)
        if program is None:
            self.ended.emit(f"{PROGRAM} is not installed")
            return
        self._limit.start(PATIENCE_MS)
        self._process.errorOccurred.connect(self._on_error)
        self._process.start(program, ["--spawn", "--communication-method", "unix_socket", "--socket-path", self._path])

    def stop(self) -> None:
        """Ends the starting process where it still runs, and tells nothing of it; a service that listens by now goes on."""
        self._limit.stop()
        self._process.blockSignals(True)  # noqa: FBT003 - Qt's signature
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(200)  # or Qt warns of a process that still runs

    def _on_finished(self, code: int, _: QProcess.ExitStatus) -> None:
        self._limit.stop()
        self.ended.emit("" if code == 0 else f"{PROGRAM} does not start (it ends with {code})")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._limit.stop()
            self.ended.emit(f"{PROGRAM} cannot be started")

    def _on_late(self) -> None:
        self.stop()
        self.ended.emit(f"{PROGRAM} takes longer than {PATIENCE_MS // 1000} s to start")
