"""An announcement's texts measured, as the layout takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.announcement.model import Announcement
from app.layout.labels import Labels
from app.layout.paragraph import Paragraph, Span, Typesetter
from app.layout.timeline_axis import MilestoneText
from app.layout.type_scale import HEAVY, REGULAR, SEMIBOLD

SEPARATOR = "  ·  "


@dataclass(frozen=True)
class Picture:
    """What the layout must know of a picture: its aspect (width over height), and whether it is an illustration."""

    aspect: float
    illustration: bool


@dataclass(frozen=True)
class QuoteText:
    """A quote and who said it."""

    text: Paragraph
    speaker: Paragraph


@dataclass(frozen=True)
class CeremonyText:
    """The ceremony: its caption, and the details that stand beside it when it is alone on the screen."""

    caption: Paragraph | None
    picture: Picture | None
    details: tuple[Paragraph, ...]

    @property
    def in_overview(self) -> Paragraph | None:
        """What stands with the picture in the overview: the caption; where there is neither, the first of the details."""
        return self.caption or (self.details[0] if self.picture is None and self.details else None)


@dataclass(frozen=True)
class Content:
    """Everything that a screen can show of one announcement at one moment; None and empty where there is nothing."""

    labels: Labels
    publisher: Paragraph
    logo_aspect: float | None
    date: Paragraph
    clock: Paragraph
    paused: Paragraph
    tag: Paragraph
    translation: Paragraph | None
    title: Paragraph
    lead: Paragraph | None
    notice: Paragraph | None
    milestones: tuple[MilestoneText, ...]
    milestone_texts: tuple[Paragraph | None, ...]
    timeline_title: Paragraph | None
    ceremony: CeremonyText | None
    quotes: tuple[QuoteText, ...]
    story: tuple[Paragraph, ...]


def measured_content(
    announcement: Announcement,
    labels: Labels,
    setter: Typesetter,
    *,
    picture_aspect: float | None = None,
    logo_aspect: float | None = None,
    notice_shown: bool = True,
) -> Content:
    """Measure the announcement's texts for layout.

    `picture_aspect` is None where the ceremony's picture is missing or can't be decoded; `notice_shown` tells whether the
    notice is due at this moment.
    """
    milestones = announcement.timeline.milestones if announcement.timeline else ()
    newest = max(range(len(milestones)), key=lambda i: (milestones[i].when.first_day, i), default=None)
    headline = announcement.headline
    return Content(
        labels=labels,
        publisher=setter.paragraph(announcement.publisher.name, HEAVY),
        logo_aspect=logo_aspect,
        date=setter.paragraph(labels.date, REGULAR),
        clock=setter.paragraph(labels.clock, REGULAR),
        paused=setter.paragraph(labels.paused, SEMIBOLD),
        tag=setter.paragraph(labels.illustration, REGULAR),
        translation=setter.paragraph(labels.translation, REGULAR) if labels.translation else None,
        title=setter.paragraph(headline.title, HEAVY),
        lead=setter.paragraph(headline.lead, REGULAR) if headline.lead else None,
        notice=setter.paragraph(announcement.notice.text, SEMIBOLD) if announcement.notice and notice_shown else None,
        milestones=tuple(
            MilestoneText(
                i,
                milestone.when.first_day,
                setter.paragraph(year, HEAVY if i == newest else SEMIBOLD),
                setter.paragraph(milestone.title, REGULAR),
                newest=i == newest,
            )
            for i, (milestone, year) in enumerate(zip(milestones, labels.years, strict=True))
        ),
        milestone_texts=tuple(setter.paragraph(milestone.text, REGULAR) if milestone.text else None for milestone in milestones),
        timeline_title=(
            setter.paragraph(announcement.timeline.title, SEMIBOLD) if announcement.timeline and announcement.timeline.title else None
        ),
        ceremony=_ceremony(announcement, labels, setter, picture_aspect),
        quotes=tuple(
            QuoteText(setter.paragraph(quote.text, REGULAR), setter.spans(speaker_spans(quote.speaker, quote.role)))
            for quote in announcement.quotes
        ),
        story=_story(announcement, labels, setter),
    )


def speaker_spans(speaker: str, role: str | None) -> tuple[Span, ...]:
    """Set the speaker in weight 600, the role after a comma."""
    return (Span(speaker, SEMIBOLD), Span(f", {role}", REGULAR)) if role else (Span(speaker, SEMIBOLD),)


def caption_spans(caption: str, names: Sequence[str]) -> tuple[Span, ...]:
    """Set the caption with the names of the people who were there in weight 600, the longest name first where two fit."""
    spans: list[Span] = []
    rest = caption
    wanted = sorted((name for name in names if name), key=len, reverse=True)
    while rest:
        found = min(((rest.find(name), -len(name), name) for name in wanted if name in rest), default=None)
        if found is None:
            spans.append(Span(rest, REGULAR))
            break
        place, _, name = found
        if place:
            spans.append(Span(rest[:place], REGULAR))
        spans.append(Span(name, SEMIBOLD))
        rest = rest[place + len(name) :]
    return tuple(spans)


def _ceremony(announcement: Announcement, labels: Labels, setter: Typesetter, aspect: float | None) -> CeremonyText | None:
    ceremony = announcement.ceremony
    if ceremony is None:
        return None
    names = [person.name for person in ceremony.people]
    caption = setter.spans(caption_spans(ceremony.caption, names)) if ceremony.caption else None
    picture = Picture(aspect, illustration=ceremony.photo.illustration) if ceremony.photo and aspect else None
    details: list[Paragraph] = []
    where = SEPARATOR.join(text for text in (labels.ceremony_date, ceremony.place or "") if text)
    if where:
        details.append(setter.paragraph(where, SEMIBOLD))
    details.extend(setter.spans(speaker_spans(person.name, person.role)) for person in ceremony.people)
    if labels.photo_credit:
        details.append(setter.paragraph(labels.photo_credit, REGULAR))
    if caption is None and picture is None and not details:
        return None
    return CeremonyText(caption, picture, tuple(details))


def _story(announcement: Announcement, labels: Labels, setter: Typesetter) -> tuple[Paragraph, ...]:
    texts = list(announcement.story.paragraphs)
    if not texts and announcement.headline.lead:
        texts.append(announcement.headline.lead)
    paragraphs = [setter.paragraph(text, REGULAR) for text in texts]
    if labels.published:
        paragraphs.append(setter.paragraph(labels.published, SEMIBOLD))
    return tuple(paragraphs)
