"""What a bare system is given of the house's settings for its network."""

from pathlib import Path

from tests.fresh.house import House, _moved, _settings


def test_a_variable_counts_before_a_file_and_only_what_says_whence_is_taken() -> None:
    variable, file = ":env:.cert='/of/the/environment.pem'", "global.cert='/of/a/file.pem'"
    more = "global.user='true'\ninstall.find-links='/wheels\\n/more wheels'"
    assert _settings(f"{variable}\n{file}\n{more}") == {"cert": "/of/the/environment.pem", "find-links": "/wheels\n/more wheels"}


def test_files_and_folders_of_this_machine_get_a_place_in_the_bare_system(tmp_path: Path) -> None:
    (tmp_path / "index" / "simple").mkdir(parents=True)
    bundle = tmp_path / "ca.pem"
    bundle.touch()
    lent: dict[Path, Path] = {}
    assert _moved(str(bundle), lent) == "/srv/house/0-ca.pem"
    assert _moved(f"file://{tmp_path}/index/simple", lent) == "file:///srv/house/1/simple"
    assert _moved(str(bundle), lent) == "/srv/house/0-ca.pem"
    assert lent == {bundle: Path("/srv/house/0-ca.pem"), tmp_path / "index": Path("/srv/house/1")}
    for word in ("https://index.example/simple", "60", "/not/there", "file:///not/there"):
        assert _moved(word, lent) == word
    assert len(lent) == 2


def test_the_bare_system_has_the_configuration_and_the_files(tmp_path: Path) -> None:
    root, bundle, wheels = tmp_path / "root", tmp_path / "ca.pem", tmp_path / "wheels"
    (root / "etc/apt/apt.conf.d").mkdir(parents=True)
    bundle.write_text("certificates", encoding="utf-8")
    wheels.mkdir()
    lent = ((bundle, Path("/srv/house/0-ca.pem")), (wheels, Path("/srv/house/1")))
    house = House("[global]\n", 'Acquire::http::Proxy "http://proxy.example";\n', lent, ())
    house.settle(root)
    assert (root / "etc/pip.conf").read_text(encoding="utf-8") == "[global]\n"
    assert "localhost" in (root / "etc/hosts").read_text(encoding="utf-8")
    assert "proxy.example" in (root / "etc/apt/apt.conf.d/90house").read_text(encoding="utf-8")
    assert (root / "srv/house/0-ca.pem").read_text(encoding="utf-8") == "certificates"
    assert (root / "srv/house/1").is_dir()
    assert house.folders == ((wheels, Path("/srv/house/1")),)
