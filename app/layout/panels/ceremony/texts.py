"""The ceremony's texts, measured, with its picture."""

from app.layout.picture import Picture
from app.layout.text.paragraph import Paragraph
from app.value import value


@value
class CeremonyTexts:
    """Its caption, the details that stand beside it when it is alone on the screen, and the word that tags an illustration.

    As a `strip` the picture is as low as it may be where its caption stands beside it, which has all the width that is left.
    """

    caption: Paragraph | None
    picture: Picture | None
    details: tuple[Paragraph, ...]
    tag: Paragraph
    strip: bool = False

    @property
    def in_overview(self) -> Paragraph | None:
        """What stands with the picture in the overview: the caption; where there is neither, the first of the details."""
        return self.caption or (self.details[0] if self.picture is None and self.details else None)
