"""The panels as a reader hears them: a pure function from what stands on the screen to names, descriptions and items."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.announcement.model import Announcement
from app.layout.content import Content
from app.layout.paragraph import Paragraph
from app.layout.plan import Page, PanelName, PanelPlan, PictureBox, ScreenPlan
from app.layout.rect import Rect
from app.stage import words as word
from app.stage.accessible_item import Part, Spoken
from app.stage.accessible_lines import rejoined, running_text, sentences, with_rests
from app.stage.visit import Visit
from app.stage.words import Words


@dataclass(frozen=True)
class Seen:
    """What stands on the screen; `pages` is the page of each panel that is on, `keys` the rows of the keys' sheet."""

    announcement: Announcement
    content: Content
    words: Words
    plan: ScreenPlan
    visit: Visit
    pages: Mapping[PanelName, int]
    keys: tuple[str, ...] = ()

    def panel(self, name: PanelName) -> Spoken | None:
        """What is heard of a panel, or None where it is not on the screen."""
        plan = self.plan.panel(name)
        return PANELS[name](self, plan) if plan else None

    def page(self, plan: PanelPlan) -> Page:
        """The page of a panel that is on."""
        return plan.pages[min(self.pages.get(plan.name, 0), len(plan.pages) - 1)] if plan.pages else Page()

    def place(self, number: int, count: int) -> str:
        """Say which one of how many, counted from 0: "3 of 4"."""
        return self.words.word(word.SPOKEN_PLACE).format(place=number + 1, count=count)

    @property
    def chosen_milestone(self) -> int | None:
        """The milestone that a visitor has chosen."""
        visit = self.visit
        alone = visit.scene not in (None, PanelName.TIMELINE)
        if visit.focus is not PanelName.TIMELINE or alone or visit.sheet is not None or visit.item >= len(self.content.milestones):
            return None
        return visit.item


def whole_screen(content: Content, words: Words) -> Spoken:
    """The screen itself: what it is about, and how one goes on from there."""
    return Spoken(Part.GROUP, running_text(content.title), words.word(word.SPOKEN_HELP))


def page_heard(seen: Seen, plan: PanelPlan) -> str:
    """What is heard when a panel turns to the page that is on; "" for panels that turn none."""
    if plan.name in (PanelName.MASTHEAD, PanelName.SHEET) or (len(plan.pages) < 2 and plan.name is not seen.visit.scene):
        return ""
    page = seen.page(plan)
    if plan.name is PanelName.QUOTES:
        return sentences(_quote_on(seen, plan, page), _speaker_on(seen, page))
    if plan.name is PanelName.TIMELINE:
        item = _milestone(seen, page.item, text=True)
        return sentences(item.name, item.description)
    place = seen.place(plan.pages.index(page), len(plan.pages)) if len(plan.pages) > 1 else ""
    texts, tag = _texts(seen.content), running_text(seen.content.tag)
    text = with_rests(rejoined([line.text for line in page.lines if line.text != tag], texts), texts)
    return sentences(place, _picture_text(seen) if _picture_rect(page, "ceremony") else "", text)


def _notice(seen: Seen, plan: PanelPlan) -> Spoken:
    del plan
    return Spoken(Part.ALERT, running_text(seen.content.notice))


def _masthead(seen: Seen, plan: PanelPlan) -> Spoken:
    content, publisher = seen.content, seen.announcement.publisher
    items: list[Spoken] = []
    logo = _picture_rect(seen.page(plan), "logo")
    if logo is not None:
        items.append(Spoken(Part.PICTURE, publisher.logo_alt or publisher.name, rect=logo))
    elif content.publisher.words:
        items.append(Spoken(Part.LABEL, running_text(content.publisher)))
    if content.translation:
        items.append(Spoken(Part.LABEL, running_text(content.translation)))
    items.append(Spoken(Part.LABEL, running_text(content.date).replace(" · ", ", ")))
    if seen.visit.paused:
        items.append(Spoken(Part.LABEL, running_text(content.paused)))
    return Spoken(Part.GROUP, publisher.name, items=tuple(items))


def _headline(seen: Seen, plan: PanelPlan) -> Spoken:
    del plan
    return Spoken(Part.HEADING, running_text(seen.content.title), running_text(seen.content.lead))


def _lead(seen: Seen, plan: PanelPlan) -> Spoken:
    chosen, text = seen.chosen_milestone, seen.content.lead
    if chosen is not None and seen.plan.chosen_place is plan.name:
        text = seen.content.milestone_texts[chosen] or text
    return Spoken(Part.PARAGRAPH, running_text(text))


def _timeline(seen: Seen, plan: PanelPlan) -> Spoken:
    content, chosen = seen.content, seen.chosen_milestone
    items = [_milestone(seen, i, text=i == chosen) for i in range(len(content.milestones))]
    items = [replace(item, rect=plan.targets[i] if i < len(plan.targets) else None) for i, item in enumerate(items)]
    name = running_text(content.timeline_title) or seen.words.word(word.TIMELINE)
    return Spoken(Part.LIST, name, items=tuple(items), chosen=chosen)


def _milestone(seen: Seen, number: int, *, text: bool) -> Spoken:
    content = seen.content
    milestone, place = content.milestones[number], seen.place(number, len(content.milestones))
    name = ", ".join(part for part in (running_text(milestone.year), running_text(milestone.title)) if part)
    return Spoken(Part.LIST_ITEM, name, sentences(place, running_text(content.milestone_texts[number])) if text else place)


def _ceremony(seen: Seen, plan: PanelPlan) -> Spoken:
    ceremony, items = seen.content.ceremony, list[Spoken]()
    if ceremony is None:
        return Spoken(Part.GROUP, seen.words.word(word.CEREMONY))
    if ceremony.picture:
        items.append(Spoken(Part.PICTURE, _picture_text(seen), rect=_picture_rect(seen.page(plan), "ceremony")))
    alone = plan is not None and seen.plan.panels == (plan,)
    texts = [ceremony.caption, *ceremony.details] if alone else [ceremony.in_overview]
    items += [Spoken(Part.PARAGRAPH, running_text(text)) for text in texts if text]
    heard = page_heard(seen, plan) or sentences(*(item.name for item in items))
    return Spoken(Part.GROUP, seen.words.word(word.CEREMONY), heard, items=tuple(items))


def _quotes(seen: Seen, plan: PanelPlan) -> Spoken:
    page = seen.page(plan)
    return Spoken(Part.QUOTE, running_text(seen.content.quotes[page.item].text), _speaker_on(seen, page))


def _quote_on(seen: Seen, plan: PanelPlan, page: Page) -> str:
    """The quote that is on, or the part of it that has room on its page."""
    quote = seen.content.quotes[page.item]
    whole, speaker = running_text(quote.text), running_text(quote.speaker)
    if sum(other.item == page.item for other in plan.pages) < 2:
        return whole
    return rejoined([line.text for line in page.lines], [whole, speaker]).removesuffix(speaker).rstrip()


def _speaker_on(seen: Seen, page: Page) -> str:
    quotes = seen.content.quotes
    place = seen.place(page.item, len(quotes)) if len(quotes) > 1 else ""
    return sentences(running_text(quotes[page.item].speaker), place)


def _story(seen: Seen, plan: PanelPlan) -> Spoken:
    items = tuple(Spoken(Part.PARAGRAPH, running_text(paragraph)) for paragraph in seen.content.story)
    return Spoken(Part.STORY, seen.words.word(word.STORY), page_heard(seen, plan), items=items)


def _sheet(seen: Seen, plan: PanelPlan) -> Spoken:
    del plan
    items = tuple(Spoken(Part.LIST_ITEM, row) for row in seen.keys if row)
    return Spoken(Part.LIST, seen.words.word(word.KEYS), sentences(*seen.keys), items=items)


def _picture_rect(page: Page, which: str) -> Rect | None:
    return next((shape.rect for shape in page.shapes if isinstance(shape, PictureBox) and shape.which == which), None)


def _picture_text(seen: Seen) -> str:
    """The picture's description; that it is an illustration is said where the description does not say so itself."""
    photo = seen.announcement.ceremony.photo if seen.announcement.ceremony else None
    if photo is None:
        return ""
    tag = running_text(seen.content.tag)
    told = not photo.illustration or photo.alt.casefold().startswith(tag.casefold())
    return photo.alt if told else f"{tag}: {photo.alt}"


def _texts(content: Content) -> list[str]:
    """Every text that may be broken over lines, whole."""
    ceremony = content.ceremony
    paragraphs: list[Paragraph | None] = [content.title, content.lead, content.notice, *content.story]
    paragraphs += (ceremony.caption, *ceremony.details) if ceremony else ()
    return [running_text(paragraph) for paragraph in paragraphs]


PANELS: Mapping[PanelName, Callable[[Seen, PanelPlan], Spoken]] = {
    PanelName.NOTICE: _notice,
    PanelName.MASTHEAD: _masthead,
    PanelName.HEADLINE: _headline,
    PanelName.LEAD: _lead,
    PanelName.TIMELINE: _timeline,
    PanelName.CEREMONY: _ceremony,
    PanelName.QUOTES: _quotes,
    PanelName.STORY: _story,
    PanelName.SHEET: _sheet,
}
