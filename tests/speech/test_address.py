"""Where the service is looked for."""

from pathlib import Path

import pytest

from app.speech.address import NoAddressError, socket_path


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/run/user/7"}, "/run/user/7/speech-dispatcher/speechd.sock"),
        ({"XDG_RUNTIME_DIR": "/run/user/7", "SPEECHD_ADDRESS": "unix_socket"}, "/run/user/7/speech-dispatcher/speechd.sock"),
        ({"XDG_RUNTIME_DIR": "/run/user/7", "SPEECHD_ADDRESS": "unix_socket:/run/7/a.sock"}, "/run/7/a.sock"),
        ({"XDG_RUNTIME_DIR": "/run/user/7", "SPEECHD_SOCK": "/run/7/b.sock"}, "/run/7/b.sock"),
        ({"SPEECHD_ADDRESS": "unix_socket:/run/7/a.sock", "SPEECHD_SOCK": "/run/7/b.sock"}, "/run/7/a.sock"),
        ({"XDG_CACHE_HOME": "/var/cache/x"}, "/var/cache/x/speech-dispatcher/speechd.sock"),
    ],
)
def test_the_path_is_the_one_of_its_own_clients(environment: dict[str, str], path: str) -> None:
    assert socket_path(environment) == path


def test_without_a_runtime_folder_it_lies_in_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert socket_path({}) == "/home/anna/.cache/speech-dispatcher/speechd.sock"


def test_a_relative_path_begins_in_the_working_directory() -> None:
    assert socket_path({"SPEECHD_ADDRESS": "unix_socket:a.sock"}) == str(Path.cwd() / "a.sock")


@pytest.mark.parametrize("address", ["inet_socket", "inet_socket:192.168.0.34:6560", "", "/run/7/a.sock"])
def test_any_other_address_is_refused_by_its_name(address: str) -> None:
    with pytest.raises(NoAddressError, match="SPEECHD_ADDRESS="):
        socket_path({"SPEECHD_ADDRESS": address})
