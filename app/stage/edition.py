"""One announcement in one language, with everything that drawing it takes: words, colours, pictures."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time
from pathlib import Path
from types import MappingProxyType

from app.announcement.model import Announcement, Notice
from app.announcement.picture_path import picture_path
from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import Reading
from app.announcement.theme import Theme, resolve_theme
from app.layout.code import Code
from app.layout.content import Content, measured_content
from app.layout.drawings import milestone_picture
from app.layout.material import AlertText, Material
from app.layout.panels.masthead import TRANSLATION_FROM
from app.layout.text.paragraph import Typesetter
from app.stage.drawing.picture import PictureError, PictureFile, own_drawing
from app.stage.language.words import Words
from app.value import replace, value

BEGINNING_OF_TIME = datetime(MINYEAR, 1, 1, tzinfo=UTC)
END_OF_TIME = datetime(MAXYEAR, 12, 31, 23, 59, 59, tzinfo=UTC)


@value
class Edition:
    """An announcement ready to be shown.

    `translated_from` is the language of the original where this is a translation of it; a `quiet` one has its day as the
    headline, and the clock alone beside it. `file` is where its problems are told. `logo_grounds`, `code` and `printed` are as in Material.
    """

    announcement: Announcement
    words: Words
    theme: Theme
    pictures: dict[str, PictureFile]
    problems: tuple[Problem, ...] = ()
    translated_from: str = ""
    quiet: bool = False
    file: Path = Path()
    logo_grounds: Mapping[str, str] = MappingProxyType({})
    code: Code | None = None
    printed: bool = False

    def content(self, setter: Typesetter, now: datetime, alerts: tuple[AlertText, ...] = ()) -> Content:
        """Its panels with their texts measured, as they are at `now`, while these public warnings are in force."""
        return measured_content(
            Material(
                self.announcement,
                self.words,
                setter,
                now,
                {name: picture.aspect for name, picture in self.pictures.items()},
                notice_is_due(self.announcement.notice, now),
                self._translation_tag(),
                self.quiet,
                self.logo_grounds,
                alerts,
                self.code,
                self.printed,
            )
        )

    def without(self, which: str, why: PictureError) -> "Edition":
        """The same without a picture that can't be shown, and with a warning that says so."""
        pictures = {name: picture for name, picture in self.pictures.items() if name != which}
        return replace(self._with_problem(which, Kind.PICTURE_UNREADABLE, ("reason", str(why))), pictures=pictures)

    def with_parts_lost(self, which: str) -> "Edition":
        """The same with a warning that a picture is drawn without what it names outside itself."""
        return self._with_problem(which, Kind.PICTURE_PARTS, ("count", str(self.pictures[which].taken_out)))

    def _with_problem(self, which: str, kind: Kind, value: tuple[str, str]) -> "Edition":
        """The same with a warning of a picture, told where it is named."""
        from app.announcement.key_lines import line_of  # only for what is wrong

        key, path = next((place.key, place.path) for place in picture_places(self.announcement) if place.which == which)
        problem = Problem(kind, Level.WARNING, str(self.file), line_of(self.file, key), key, (("path", path), value))
        return replace(self, problems=(*self.problems, problem))

    def with_logo_grounds(self, grounds: Mapping[str, str]) -> "Edition":
        """The same with grounds under its logo, and with a warning where it would vanish on the paper."""
        edition = replace(self, logo_grounds=grounds)
        if "paper" not in grounds:
            return edition
        from app.announcement.key_lines import line_of  # only for what is wrong

        key = "publisher.logo"
        values = (("path", self.announcement.publisher.logo or ""), ("ground", grounds["paper"]))
        problem = Problem(Kind.LOGO_VANISHES, Level.WARNING, str(self.file), line_of(self.file, key), key, values)
        return replace(edition, problems=(*self.problems, problem))

    def in_high_contrast(self) -> "Edition":
        """The same in the highest contrast of its colours, its logo on whatever ground it then needs."""
        from app.announcement.high_contrast import in_high_contrast  # few desktops ask for it

        theme, logo = in_high_contrast(self.theme), self.pictures.get("logo")
        return replace(self, theme=theme, logo_grounds=_grounds(logo, theme) if logo else {})

    def _translation_tag(self) -> str:
        if not self.translated_from:
            return ""
        from PySide6.QtCore import QLocale

        source = QLocale(self.translated_from.replace("-", "_"))
        known = source.language() is not QLocale.Language.C
        named = self.words.word(QLocale.languageToString(source.language()), "languages") if known else self.translated_from
        return self.words.word(TRANSLATION_FROM).format(language=named)


@value
class PicturePlace:
    """Where an announcement names a picture: its name in the plans, its key and its path as written."""

    which: str
    key: str
    path: str


def picture_places(announcement: Announcement) -> Iterator[PicturePlace]:
    """The places of the pictures that an announcement names."""
    if announcement.publisher.logo is not None:
        yield PicturePlace("logo", "publisher.logo", announcement.publisher.logo)
    photo = announcement.ceremony.photo if announcement.ceremony else None
    if photo is not None:
        yield PicturePlace("ceremony", "ceremony.photo.file", photo.file)
    for number, milestone in enumerate(announcement.timeline.milestones if announcement.timeline else ()):
        if milestone.picture is not None:
            which = milestone_picture(number)
            yield PicturePlace(which, f"{which}.file", milestone.picture.file)


Look = Callable[[Path, Path], PictureFile | PictureError | None]
"""Gives a picture in a folder or below, or why it can't be shown; None for one that is yet to come."""


def look_at_own(path: Path, folder: Path) -> PictureFile | PictureError:
    """A drawing of the program's own."""
    del folder
    try:
        return own_drawing(path)
    except PictureError as error:
        return error


def make_editions(readings: Sequence[Reading], original: str, translations: Path, look: Look = look_at_own) -> tuple[Edition, ...]:
    """The usable readings as editions; those whose language is not the `original`'s say of what they are a translation."""
    editions: list[Edition] = []
    for reading in readings:
        announcement = reading.announcement
        if announcement is not None:
            source = original if announcement.language != original else ""
            editions.append(make_edition(announcement, reading.folder, reading.file, translations, source, look))
    return tuple(editions)


def make_edition(
    announcement: Announcement,
    folder: Path,
    file: Path,
    translations: Path,
    translated_from: str = "",
    look: Look = look_at_own,
) -> Edition:
    """Looks at the announcement's pictures and colours; a picture that can't be shown is left out and told as a warning.

    One that is yet to come is left out too, for as long.
    """
    pictures: dict[str, PictureFile] = {}
    broken: dict[str, PictureError] = {}
    for place in picture_places(announcement):
        path = picture_path(folder, place.path)
        if not os.path.isfile(path):  # noqa: PTH113 - Path's own raises for a name too long
            continue  # what is missing or no file is told by the reading
        found = look(path, folder)
        if isinstance(found, PictureFile):
            pictures[place.which] = found
        elif found is not None:
            broken[place.which] = found
    theme, _ = resolve_theme(announcement.publisher.colours)
    words, code = Words(announcement.language, translations), _code(announcement)
    edition = Edition(announcement, words, theme, pictures, (), translated_from, file=file, code=code)
    for which, why in broken.items():
        edition = edition.without(which, why)
    for which in (which for which, picture in pictures.items() if picture.taken_out):
        edition = edition.with_parts_lost(which)
    logo = pictures.get("logo")
    return edition.with_logo_grounds(_grounds(logo, theme)) if logo else edition


def _code(announcement: Announcement) -> Code | None:
    """The code of its address, if it has one."""
    if announcement.web is None:
        return None
    from app.stage.web_code import web_code  # only for an address

    return web_code(announcement.web.url)


def _grounds(logo: PictureFile, theme: Theme) -> dict[str, str]:
    """What the logo needs under it; nothing where it can't be decoded, which is told when it is to be shown."""
    from app.stage.drawing.logo_ground import logo_grounds  # only for a logo

    try:
        return logo_grounds(logo, theme)
    except PictureError:
        return {}


def notice_is_due(notice: Notice | None, now: datetime) -> bool:
    """Whether the notice is shown now: its start is included, its end excluded; a time without a zone is the display's own."""
    if notice is None:
        return False
    return (notice.from_ is None or _instant(notice.from_, now) <= now) and (notice.until is None or now < _instant(notice.until, now))


def _instant(moment: datetime | date, now: datetime) -> datetime:
    whole = moment if isinstance(moment, datetime) else datetime.combine(moment, time.min)
    try:
        if whole.tzinfo is not None:
            return whole if now.tzinfo is not None else whole.astimezone().replace(tzinfo=None)
        return whole.astimezone() if now.tzinfo is not None else whole
    except (OverflowError, ValueError):
        # In another zone it lies in the year 0 or 10,000, which Python has not: before, or after, every now.
        end = BEGINNING_OF_TIME if whole.year == MINYEAR else END_OF_TIME
        return end if now.tzinfo is not None else end.replace(tzinfo=None)
