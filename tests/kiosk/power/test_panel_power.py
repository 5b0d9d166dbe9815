"""A panel that is switched by programs of a test's making, found by the PATH: one that obeys, is deaf, is dumb, is not there."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kiosk.power.command import PATIENCE_MS, Command
from app.kiosk.power.panel_power import SETTLED_MS, TRIES, PanelPower
from app.kiosk.power.tools import CEC, DDC, Power, Tool
from tests.hand_clock import HandClock

PANEL = """#!/bin/sh
state="$(dirname "$0")/state"
echo "$*" >> "$(dirname "$0")/asked"
case "$*" in
    *--image-view-on* | *"setvcp d6 1") {on} ;;
    *--standby* | *"setvcp d6 4") {off} ;;
    *--give-device-power-status*) echo "CEC_MSG_REPORT_POWER_STATUS (0x90):"; echo "	pwr-state: $(cat "$state")" ;;
    *"getvcp d6") echo "VCP D6 SNC $(cat "$state")" ;;
esac
"""
Fake = Callable[..., Path]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Puts a program of that name, and nothing but the system's own, on the PATH; returns the file with its state."""

    def made(name: str, state: str, on: str, off: str) -> Path:
        program = tmp_path / name
        program.write_text(PANEL.format(on=on, off=off), encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        (tmp_path / "state").write_text(state, encoding="utf-8")
        return tmp_path / "state"

    return made


@pytest.fixture
def clock() -> HandClock:
    return HandClock(datetime(2026, 11, 25, 19))


@pytest.fixture
def make(qapp: QApplication, clock: HandClock) -> Iterator[Callable[[Tool], PanelPower]]:
    parent = QObject()
    made: list[PanelPower] = []

    def power(tool: Tool) -> PanelPower:
        made.append(PanelPower(tool, parent, clock.alarm))
        return made[-1]

    yield power
    for each in made:
        each.stop()
    parent.deleteLater()


Make = Callable[[Tool], PanelPower]


def run(power: PanelPower, clock: HandClock, qtbot: QtBot, rounds: int = 2 * TRIES) -> None:
    """Lets every command end, and the time pass that a panel needs."""
    for _ in range(rounds):
        qtbot.waitUntil(lambda: not power._command.runs, timeout=10_000)
        clock.pass_s(SETTLED_MS / 1000)
    qtbot.waitUntil(lambda: not power._command.runs, timeout=10_000)


def asked(state: Path) -> list[str]:
    return state.with_name("asked").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "tool", "on", "off"), [("cec-ctl", CEC, "on (0x00)", "standby (0x01)"), ("ddcutil", DDC, "x01", "x04")], ids=["cec", "ddc"]
)
def test_a_panel_that_obeys_is_switched_and_verified(
    fake: Fake, make: Make, clock: HandClock, qtbot: QtBot, capsys: pytest.CaptureFixture[str], name: str, tool: Tool, on: str, off: str
) -> None:
    state = fake(name, on, on=f'echo "{on}" > "$state"', off=f'echo "{off}" > "$state"')
    power = make(tool)
    changes: list[Power] = []
    power.changed.connect(lambda: changes.append(power.known))
    power.switch(False)
    run(power, clock, qtbot)
    assert power.known is Power.OFF
    assert len(asked(state)) == 2
    power.switch(True)
    run(power, clock, qtbot)
    assert changes == [Power.OFF, Power.ON]
    assert capsys.readouterr().err == "foaje: the panel's power is off\nfoaje: the panel's power is on\n"


def test_a_panel_that_stays_on_is_asked_three_times_and_told(
    fake: Fake, make: Make, clock: HandClock, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    state = fake("cec-ctl", "on (0x00)", on=":", off=":")
    power = make(CEC)
    power.switch(False)
    run(power, clock, qtbot)
    assert power.known is Power.ON
    assert len(asked(state)) == 2 * TRIES
    power.switch(False)
    run(power, clock, qtbot)
    # one line a change
    assert capsys.readouterr().err == "foaje: the panel's power is on (off was asked for)\n"


def test_a_panel_that_does_not_answer_is_unknown_and_not_off(
    fake: Fake, make: Make, clock: HandClock, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    fake("ddcutil", "", on=":", off=":")
    power = make(DDC)
    power.switch(False)
    run(power, clock, qtbot)
    assert power.known is Power.UNKNOWN
    assert capsys.readouterr().err == "foaje: the panel's power is unknown (it does not say)\n"


def test_without_the_program_it_is_told_once(
    make: Make, clock: HandClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    power = make(CEC)
    for on in (False, True):
        power.switch(on)
        run(power, clock, qtbot, 2)
    assert capsys.readouterr().err == "foaje: the panel's power is unknown (there is no cec-ctl here)\n"


def test_what_is_wanted_last_counts(fake: Fake, make: Make, clock: HandClock, qtbot: QtBot) -> None:
    state = fake("cec-ctl", "on (0x00)", on='echo "on (0x00)" > "$state"', off='sleep 0.2; echo "standby (0x01)" > "$state"')
    power = make(CEC)
    power.switch(False)
    power.switch(True)
    run(power, clock, qtbot)
    assert power.known is Power.ON
    assert state.read_text(encoding="utf-8") == "on (0x00)\n"


def test_a_program_that_hangs_is_ended(fake: Fake, clock: HandClock, qtbot: QtBot) -> None:
    fake("cec-ctl", "", on="exec sleep 60", off=":")
    parent = QObject()
    command = Command(parent, clock.alarm)
    command.run(CEC.on)
    qtbot.waitUntil(lambda: command.runs)
    with qtbot.waitSignal(command.ended, timeout=10_000) as ended:
        clock.pass_s(PATIENCE_MS / 1000)
    assert ended.args == [""]
    parent.deleteLater()
