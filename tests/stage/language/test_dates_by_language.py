"""Dates as the readers of each language write them: a table, checked against the Unicode CLDR's own patterns."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.announcement.model import PartialDate
from app.stage.language.words import Words

MONDAY, SIGNED = date(2026, 11, 23), date(2019, 2, 21)

# Beside the clock; a full date; a milestone's month; its day.
TABLE = {
    "sv": ("Måndag 23 november", "21 februari 2019", "feb. 2019", "21 feb. 2019"),
    "en": ("Monday 23 November", "21 February 2019", "Feb 2019", "21 Feb 2019"),
    "en-GB": ("Monday 23 November", "21 February 2019", "Feb 2019", "21 Feb 2019"),
    "en-US": ("Monday, November 23", "February 21, 2019", "Feb 2019", "Feb 21, 2019"),
    "de": ("Montag, 23. November", "21. Februar 2019", "Feb. 2019", "21. Feb. 2019"),
    "fi": ("Maanantai 23. marraskuuta", "21. helmikuuta 2019", "helmi 2019", "21. helmikuuta 2019"),
    "da": ("Mandag den 23. november", "21. februar 2019", "feb. 2019", "21. feb. 2019"),
    "nb": ("Mandag 23. november", "21. februar 2019", "feb. 2019", "21. feb. 2019"),
    "pl": ("Poniedziałek, 23 listopada", "21 lutego 2019", "lut 2019", "21 lutego 2019"),
    "cs": ("Pondělí 23. listopadu", "21. února 2019", "únor 2019", "21. února 2019"),
    "el": ("Δευτέρα 23 Νοεμβρίου", "21 Φεβρουαρίου 2019", "Φεβ 2019", "21 Φεβρουαρίου 2019"),
    "fr": ("Lundi 23 novembre", "21 février 2019", "févr. 2019", "21 févr. 2019"),
    "ar": ("الاثنين، ٢٣ نوفمبر", "٢١ فبراير ٢٠١٩", "فبراير ٢٠١٩", "٢١ فبراير ٢٠١٩"),
    "he": ("יום שני, 23 בנובמבר", "21 בפברואר 2019", "פבר׳ 2019", "21 בפברואר 2019"),
    # the year first, the weekday last, words in between
    "hu": ("November 23., hétfő", "2019. február 21.", "2019. febr.", "2019. febr. 21."),
    "lv": ("Pirmdiena, 23. novembris", "2019. gada 21. februāris", "2019. gada febr.", "2019. gada 21. febr."),
    "lt": ("Lapkričio 23 d., pirmadienis", "2019 m. vasario 21 d.", "2019 m. vas.", "2019 m. vasario 21 d."),
    "ja": ("11月23日月曜日", "2019年2月21日", "2019年2月", "2019年2月21日"),
    "ko": ("11월 23일 월요일", "2019년 2월 21일", "2019년 2월", "2019년 2월 21일"),
    "tr": ("23 Kasım Pazartesi", "21 Şubat 2019", "Şub 2019", "21 Şub 2019"),
    "es": ("Lunes, 23 de noviembre", "21 de febrero de 2019", "feb 2019", "21 de febrero de 2019"),
    "ru": ("Понедельник, 23 ноября", "21 февраля 2019 г.", "февр. 2019 г.", "21 февраля 2019 г."),
    "ca": ("Dilluns, 23 de novembre", "21 de febrer del 2019", "febr. 2019", "21 de febrer del 2019"),
}


@pytest.mark.parametrize("language", TABLE)
def test_dates_are_written_as_the_language_does(language: str, tmp_path: Path) -> None:
    words = Words(language, tmp_path)
    written = (
        words.weekday_and_day(MONDAY),
        words.full_date(SIGNED),
        words.milestone_date(PartialDate(2019, 2)),
        words.milestone_date(PartialDate(2019, 2, 21)),
    )
    # the narrow space of the Cyrillic year is Qt's own
    assert tuple(" ".join(text.split()) for text in written) == TABLE[language]


def test_in_every_language_that_qt_knows_the_day_beside_the_clock_has_no_year_and_a_full_date_has_one(tmp_path: Path) -> None:
    every = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory)
    tags = sorted({locale.bcp47Name() for locale in every})
    assert len(tags) > 200
    for tag in tags:
        words = Words(tag, tmp_path)
        year = words.locale.toString(2026).replace(words.locale.groupSeparator(), "")
        short, full = words.weekday_and_day(MONDAY), words.full_date(MONDAY)
        assert year not in short, f"{tag}: {short}"
        assert year in full, f"{tag}: {full}"
        assert words.locale.toString(23) in short, f"{tag}: {short}"
