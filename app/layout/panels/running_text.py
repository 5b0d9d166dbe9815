"""Running text alone on the screen, in pages each of which stands in the middle of the height."""

from collections.abc import Sequence

from app.layout.plan import Page
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.text.block import FULL, Breaking
from app.layout.text.pages import TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role


def running_text(
    paragraphs: Sequence[Paragraph], area: SceneArea, role: Role, colour: str = "ink", breaking: Breaking = FULL
) -> tuple[Page, ...]:
    """Set texts in pages, in the sizes of a role."""

    def at(growth: float, most: int | None) -> tuple[TextPage, ...] | None:
        return text_pages(paragraphs, area.text_shape(role, growth, paragraphs, breaking), most_pages=most)

    def sizes_at(growth: float) -> int:
        return area.scale.size(role, growth, alone=True)

    pages = at_largest_type(at, sizes_at=sizes_at) or ()
    return tuple(Page(page.placed(area.rect.x, area.middle(page.height), colour), words=page.words) for page in pages)
