"""Which diagonal and distance are used, and who has said so."""

from typing import Self

from app.layout.display import DEFAULT_DIAGONAL_INCHES, DEFAULT_DISTANCE_M
from app.value import value

COMMAND_LINE = "the command line"
SCREEN_FILE = "the screen file"
DISPLAY = "stated by the display"
NOTHING_STATED = "the default, for the display states no size that can be true"
DEFAULT = "the default"


@value
class Sizes:
    """The display's diagonal in inches and its readers' distance in metres, each with where it comes from."""

    diagonal_inches: float
    diagonal_from: str
    distance_m: float
    distance_from: str

    @classmethod
    def chosen(
        cls,
        asked_inches: float | None,
        file_inches: float | None,
        display_inches: float | None,
        asked_m: float | None,
        file_m: float | None,
    ) -> Self:
        """Takes of each the first that is given."""
        inches = ((asked_inches, COMMAND_LINE), (file_inches, SCREEN_FILE), (display_inches, DISPLAY))
        metres = ((asked_m, COMMAND_LINE), (file_m, SCREEN_FILE))
        return cls(
            *next(((given, origin) for given, origin in inches if given is not None), (DEFAULT_DIAGONAL_INCHES, NOTHING_STATED)),
            *next(((given, origin) for given, origin in metres if given is not None), (DEFAULT_DISTANCE_M, DEFAULT)),
        )

    @property
    def line(self) -> str:
        """Both, as they are told."""
        return f"{self.diagonal_inches:.3g} inches ({self.diagonal_from}), read from {self.distance_m:g} m ({self.distance_from})"
