"""What a log says of an address on the web."""

from app.announcement.web_address import shown_address


def test_a_log_tells_no_secret() -> None:
    assert shown_address("https://name:secret@vma.example:8443/feed?key=secret#part") == "https://vma.example:8443/feed"
    assert shown_address("http://[::1]:80/x") == "http://[::1]:80/x"
    assert shown_address("https://[vma/secret") == "?"
