"""A D-Bus of its own with a desktop's portal on it, for a program that asks."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parent.parent)}


def asked(asker: str, settings: str) -> subprocess.CompletedProcess[str]:
    """Runs a program of this folder, with its arguments, beside a portal that says these settings."""
    script = f"""/usr/bin/python3 "{HERE}/portal.py" {settings} > "$1" & trap "kill $!" EXIT
for _ in $(seq 1000); do grep -q ready "$1" && break; sleep 0.05; done
"{sys.executable}" "{HERE}"/{asker}"""
    return subprocess.run(
        ["sh", "-c", f'ready=$(mktemp); dbus-run-session -- sh -c \'{script}\' sh "$ready"; rm -f "$ready"'],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=120,
        check=False,
    )


def asked_without_a_bus(asker: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs it where there is no bus."""
    return subprocess.run(
        [sys.executable, HERE / asker, *arguments],
        capture_output=True,
        text=True,
        env={**ENVIRONMENT, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
        timeout=60,
        check=False,
    )
