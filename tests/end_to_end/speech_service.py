"""The real speech-dispatcher as a user has it, with a voice that writes down what it is given. Knows no Qt."""

import json
import os
import signal
import tempfile
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.end_to_end.program import until

VOICE = Path(__file__).with_name("writing_voice.py")
LETTERS_PER_S = 100.0  # a voice that people hear says fifteen


class SpeechService:
    """Nobody has started it yet: `environment` is what its clients need to find it, or to start it.

    It ends by itself when its last client has been gone for a second.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._record = folder / "record"
        self._sound = folder / "sound"
        self._settings = folder / "config" / "speech-dispatcher"
        (self._settings / "modules").mkdir(parents=True)
        run = folder / "run"
        run.mkdir(mode=0o700)
        self._write_down()
        self.environment: Mapping[str, str] = {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(run),
        }

    def _write_down(self) -> None:
        self._configure(written_voice(self._folder, self._record, LETTERS_PER_S))

    def speak_aloud(self) -> None:
        """Has the real voice instead, and a sound card that writes into a file."""
        sounds = f'pcm.!default {{ type file; slave.pcm "null"; file "{self._sound}"; format "raw" }}\npcm.null {{ type null }}\n'
        (self._folder / ".asoundrc").write_text(sounds, encoding="utf-8")
        (self._settings / "modules" / "espeak-ng.conf").touch()
        module = 'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"'
        self._configure('AudioOutputMethod "alsa"', 'AudioALSADevice "default"', module, "DefaultModule espeak-ng")

    @property
    def sound(self) -> "array[int]":
        """What has been heard, as 16-bit samples."""
        content = self._sound.read_bytes() if self._sound.exists() else b""
        return array("h", content[: len(content) // 2 * 2])

    def _configure(self, *lines: str) -> None:
        (self._settings / "speechd.conf").write_text("\n".join(("LogLevel 1", "Timeout 1", *lines, "")), encoding="utf-8")

    @property
    def record(self) -> list[dict[str, Any]]:
        """What its voice has written down."""
        text = self._record.read_text(encoding="utf-8") if self._record.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    @property
    def did(self) -> list[str]:
        """The same in words: each text, and how it ended."""
        return [line.get("text", line["did"]) for line in self.record]

    @property
    def process(self) -> int | None:
        """The number of its process, None where it does not run."""
        file = self._folder / "run" / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
        with suppress(OSError, ValueError):
            number = int(file.read_text())
            name, state = Path(f"/proc/{number}/stat").read_text().partition("(")[2].rsplit(") ", 1)
            return number if name == "speech-dispatch" and not state.startswith("Z") else None
        return None

    def end(self) -> None:
        """Ends it where it still runs."""
        if (number := self.process) is not None:
            os.kill(number, signal.SIGKILL)
            until(lambda: self.process is None, "speech-dispatcher has gone")


def written_voice(folder: Path, record: Path, letters_per_s: float) -> str:
    """Set up the voice that writes down what it says; gives what makes it speech-dispatcher's own, in its configuration."""
    settings = folder / "voice.json"
    settings.write_text(json.dumps({"record": str(record), "letters_per_s": letters_per_s}), encoding="utf-8")
    return f'AddModule "written" "{VOICE}" "{settings}"\nDefaultModule written'


@contextmanager
def speech_service() -> Iterator[SpeechService]:
    """One that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="foaje-speech-", ignore_cleanup_errors=True) as folder:  # its last words may still be written
        service = SpeechService(Path(folder))
        try:
            yield service
        finally:
            service.end()
