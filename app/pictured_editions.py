"""Editions with those of their pictures that are there: the program's own are drawn at once, all others come from their decoder."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.resources import resources
from app.source.loading import Loaded
from app.stage.drawing.picture import PictureError, PictureFile, picture_of
from app.stage.edition import Edition, Look, look_at_own

if TYPE_CHECKING:
    from app.source.pictures.pictures import Pictures

Make = Callable[[Loaded, Look], tuple[Edition, ...]]


class PicturedEditions(QObject):
    """Makes editions of what was loaded, on a display of a size in device px; `complete` says that now all pictures are there.

    The editions are then to be asked for again, and so they are after another size.
    """

    complete = Signal()

    def __init__(self, make: Make, size: tuple[int, int], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._size = size
        self._loaded: Loaded | None = None
        self._pictures: Pictures | None = None

    def of(self, loaded: Loaded) -> tuple[Edition, ...]:
        """The editions as they can be shown now; pictures that are not there yet are missing."""
        if loaded is not self._loaded:
            self._loaded = loaded
            if self._pictures is not None:
                self._pictures.begin(self._size)
        return self._make(loaded, self._look)

    def all_of(self, loaded: Loaded) -> tuple[Edition, ...]:
        """The editions with all their pictures, which are waited for: for those who have nothing to show before."""
        editions = self.of(loaded)
        if self._pictures is None or not self.waits:
            return editions
        self._pictures.wait()
        return self.of(loaded)

    @property
    def waits(self) -> bool:
        """Whether pictures of what was asked for last are yet to come."""
        return self._pictures is not None and self._pictures.waits

    def take_size(self, width: int, height: int) -> None:
        """Another display: until its pictures are there, those of the one before stand on it."""
        if (width, height) == self._size:
            return
        self._size = (width, height)
        if self._loaded is None or self._pictures is None:
            return
        self._pictures.begin(self._size)
        self._make(self._loaded, self._look)
        if not self._pictures.waits:
            self.complete.emit()

    def _look(self, path: Path, folder: Path) -> PictureFile | PictureError | None:
        if folder == resources():
            return look_at_own(path, folder)
        if self._pictures is None:
            self._pictures = self._begun()
        found = self._pictures.ask(path, folder)
        if found is None:
            return None
        from app.source.pictures.decoded_picture import RefusedPicture

        return PictureError(found.reason) if isinstance(found, RefusedPicture) else picture_of(found)

    def _begun(self) -> "Pictures":
        """What decodes; the bundled announcement starts without it."""
        from app.source.pictures.pictures import kept_for_the_user

        pictures = kept_for_the_user(self)
        pictures.begin(self._size)
        pictures.all_there.connect(self.complete)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(pictures.close)
        return pictures
