"""The keys as the sheet writes them, in either direction."""

from app.stage.keys import KEY_ROWS, shown_keys

FSI, PDI = "\u2068", "\u2069"


def test_keys_read_from_right_to_left_keep_their_own_order() -> None:
    row = next(row for row in KEY_ROWS if "Shift+Tab" in row.shown)
    assert shown_keys(row, right_to_left=False) == row.shown
    written = shown_keys(row, right_to_left=True)
    assert f"{FSI}Shift+Tab{PDI}" in written
    assert written.replace(FSI, "").replace(PDI, "") == row.shown


def test_every_key_is_isolated_for_itself_and_the_arrows_are_mirrored() -> None:
    for row in KEY_ROWS:
        written = shown_keys(row, right_to_left=True)
        assert written.count(FSI) == written.count(PDI) == row.shown.count(", ") + row.shown.count(" / ") + 1
        assert f"{FSI}{PDI}" not in written
    arrows = next(row for row in KEY_ROWS if "→" in row.shown)
    assert shown_keys(arrows, right_to_left=True).startswith(f"{FSI}←{PDI}")
