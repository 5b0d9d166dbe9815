"""The mistakes that writers make: each is told so that one who reads only the sentence can mend it."""

from pathlib import Path

import pytest

from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import read_announcement
from app.decoding.refusal import other_format
from app.resources import resources
from app.stage.language.sentences import sentence
from app.stage.language.words import Words

ENGLISH, SWEDISH = (Words(tag, resources() / "translations") for tag in ("en", "sv"))
LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "Ett nytt bibliotek"\n'

MISTAKES: dict[str, tuple[str | bytes, int, Kind, str, str]] = {
    "a missing mark at the end": (
        LEAST.replace('bibliotek"', "bibliotek"),
        5,
        Kind.SYNTAX,
        'the quotation mark that ends the text is missing; write: title = "Ett nytt bibliotek"',
        'citattecknet som avslutar texten saknas; skriv: title = "Ett nytt bibliotek"',
    ),
    "curly marks around a text": (
        LEAST.replace('"Ett nytt bibliotek"', "”Ett nytt bibliotek”"),
        5,
        Kind.SYNTAX,
        'the marks around a text must be straight, like ", and these are curly; write: title = "Ett nytt bibliotek"',
        'tecknen runt en text ska vara raka, som ", och dessa är krökta; skriv: title = "Ett nytt bibliotek"',
    ),
    "the marks of a telephone": (
        LEAST.replace('"Ett nytt bibliotek"', "“Ett nytt bibliotek”"),
        5,
        Kind.SYNTAX,
        'the marks around a text must be straight, like ", and these are curly; write: title = "Ett nytt bibliotek"',
        'tecknen runt en text ska vara raka, som ", och dessa är krökta; skriv: title = "Ett nytt bibliotek"',
    ),
    "a comma in a table's name": (
        LEAST + '[ceremony]\nplace = "Stadshuset"\n[ceremony,photo]\nfile = "foto.jpg"\nalt = "Ett hus"\n',
        8,
        Kind.SYNTAX,
        "the parts of a table's name are joined by a full stop; write: [ceremony.photo]",
        "delarna av en tabells namn skiljs åt med punkt; skriv: [ceremony.photo]",
    ),
    "quotes in single brackets": (
        LEAST + '[quotes]\ntext = "Ja."\nspeaker = "Eva"\n[quotes]\ntext = "Nej."\nspeaker = "Ali"\n',
        6,
        Kind.SYNTAX,
        "there may be several quotes, so each begins with double brackets (line 6, 9); write: [[quotes]]",
        "det kan finnas flera quotes, så var och en börjar med dubbla hakparenteser (rad 6, 9); skriv: [[quotes]]",
    ),
    "a month without marks": (
        LEAST + '[[timeline.milestones]]\nwhen = 2024-05\ntitle = "Invigt"\n',
        7,
        Kind.SYNTAX,
        'a month stands in quotation marks, and month and day have two figures each; write: when = "2024-05"',
        'en månad står inom citattecken, och månad och dag har två siffror var; skriv: when = "2024-05"',
    ),
    "a day with few figures": (
        LEAST + "published = 2024-5-9\n",
        6,
        Kind.SYNTAX,
        "a month stands in quotation marks, and month and day have two figures each; write: published = 2024-05-09",
        "en månad står inom citattecken, och månad och dag har två siffror var; skriv: published = 2024-05-09",
    ),
    "straight marks in a text": (
        LEAST + 'lead = "Barnen kallar det "sagohuset" redan"\n',
        6,
        Kind.SYNTAX,
        'a straight " ends the text, and here it stands within one; write: lead = "Barnen kallar det ”sagohuset” redan"',
        'ett rakt " avslutar texten, och här står det inne i en; skriv: lead = "Barnen kallar det ”sagohuset” redan"',
    ),
    "straight marks in a list": (
        LEAST + '[story]\nparagraphs = [\n  "Ett.",\n  "Barnen säger "sagohuset".",\n]\n',
        9,
        Kind.SYNTAX,
        'a straight " ends the text, and here it stands within one; write: "Barnen säger ”sagohuset”.",',
        'ett rakt " avslutar texten, och här står det inne i en; skriv: "Barnen säger ”sagohuset”.",',
    ),
    "a comma at the end": (
        LEAST.replace('bibliotek"', 'bibliotek",'),
        5,
        Kind.SYNTAX,
        'no comma or semicolon stands after a value; write: title = "Ett nytt bibliotek"',
        'efter ett värde står varken komma eller semikolon; skriv: title = "Ett nytt bibliotek"',
    ),
    "a backslash in a path": (
        LEAST + '[ceremony.photo]\nfile = "bilder\\lasesal.jpg"\nalt = "Läsesalen"\n',
        7,
        Kind.SYNTAX,
        'the path of a picture begins in the announcement\'s folder, and its parts are joined by /; write: file = "bilder/lasesal.jpg"',
        'sökvägen till en bild börjar i meddelandets mapp, och dess delar skiljs åt med /; skriv: file = "bilder/lasesal.jpg"',
    ),
    "a path from a drive": (
        LEAST + '[ceremony.photo]\nfile = "C:\\Users\\eva\\lasesal.jpg"\nalt = "Läsesalen"\n',
        7,
        Kind.SYNTAX,
        'the path of a picture begins in the announcement\'s folder, and its parts are joined by /; write: file = "lasesal.jpg"',
        'sökvägen till en bild börjar i meddelandets mapp, och dess delar skiljs åt med /; skriv: file = "lasesal.jpg"',
    ),
    "a backslash that TOML takes": (
        LEAST + '[ceremony.photo]\nfile = "bilder\\ny.jpg"\nalt = "Läsesalen"\n',
        7,
        Kind.PICTURE_BACKSLASH,
        'the picture “bilder y.jpg” does not exist: the parts of a path are joined by /; write: file = "bilder/ny.jpg"',
        'bilden ”bilder y.jpg” finns inte: delarna av en sökväg skiljs åt med /; skriv: file = "bilder/ny.jpg"',
    ),
    "a backslash in a text": (
        LEAST + 'lead = "Dörr A\\C"\n',
        6,
        Kind.SYNTAX,
        'a backslash in a text must be written twice; write: lead = "Dörr A\\\\C"',
        'ett omvänt snedstreck i en text måste skrivas två gånger; skriv: lead = "Dörr A\\\\C"',
    ),
    "Windows-1252": (
        LEAST.encode("cp1252"),
        3,
        Kind.ENCODING,
        "the file is saved as Windows-1252, and must be UTF-8; in the editor choose “Save as”, and there the encoding UTF-8",
        "filen är sparad som Windows-1252 och måste vara UTF-8; välj ”Spara som” i redigeraren, och där kodningen UTF-8",
    ),
    "UTF-16": (
        LEAST.encode("utf-16"),
        1,
        Kind.ENCODING,
        "the file is saved as UTF-16, and must be UTF-8; in the editor choose “Save as”, and there the encoding UTF-8",
        "filen är sparad som UTF-16 och måste vara UTF-8; välj ”Spara som” i redigeraren, och där kodningen UTF-8",
    ),
    "a text over several lines": (
        LEAST + 'lead = "Det öppnar i maj\noch är störst i länet."\n',
        6,
        Kind.SYNTAX,
        'a text over several lines needs three marks before it, and three after it: """; write: lead = """Det öppnar i maj',
        'en text på flera rader har tre citattecken före sig och tre efter: """; skriv: lead = """Det öppnar i maj',
    ),
    "three marks that do not end": (
        LEAST + 'lead = """Det öppnar i maj.\n\n[web]\nurl = "https://example.org"\n',
        6,
        Kind.SYNTAX,
        'the text that begins here with """ does not end; write """ where it ends, perhaps after line 6',
        'texten som börjar här med """ tar inte slut; skriv """ där den slutar, kanske efter rad 6',
    ),
    "a text without marks": (
        LEAST + "lead = Det öppnar i maj\n",
        6,
        Kind.SYNTAX,
        'a text needs quotation marks; write: lead = "Det öppnar i maj"',
        'en text ska stå inom citattecken; skriv: lead = "Det öppnar i maj"',
    ),
    "a colon for the sign": (
        LEAST + 'lead: "Det öppnar i maj"\n',
        6,
        Kind.SYNTAX,
        'the sign = is missing after the key; write: lead = "Det öppnar i maj"',
        'tecknet = saknas efter nyckeln; skriv: lead = "Det öppnar i maj"',
    ),
    "a decimal comma": (
        LEAST + "[ceremony.photo]\nfile = 'foto.jpg'\nalt = 'Ett hus'\nfocus = 0,5\n",
        9,
        Kind.SYNTAX,
        "the decimals of a number follow a full stop, not a comma; write: focus = 0.5",
        "decimalerna i ett tal följer efter en punkt, inte ett komma; skriv: focus = 0.5",
    ),
    "True": (
        LEAST + "[ceremony.photo]\nfile = 'foto.jpg'\nalt = 'Ett hus'\nillustration = True\n",
        9,
        Kind.SYNTAX,
        "yes and no are written true and false, in small letters; write: illustration = true",
        "ja och nej skrivs true och false, med små bokstäver; skriv: illustration = true",
    ),
    "a bracket too few": (
        LEAST.replace("[headline]", "[headline"),
        4,
        Kind.SYNTAX,
        "a table's name needs as many brackets after it as before it; write: [headline]",
        "en tabells namn har lika många hakparenteser efter sig som före; skriv: [headline]",
    ),
    "a list without its end": (
        LEAST + '[story]\nparagraphs = [\n  "Ett.",\n  "Två.",\n[web]\nurl = "https://example.org"\n',
        9,
        Kind.SYNTAX,
        'the bracket ] that ends the list is missing; write: "Två."]',
        'hakparentesen ] som avslutar listan saknas; skriv: "Två."]',
    ),
    "no comma in a list": (
        LEAST + '[story]\nparagraphs = [\n  "Ett."\n  "Två.",\n]\n',
        8,
        Kind.SYNTAX,
        'a comma is missing between two items of the list; write: "Ett.",',
        'ett komma saknas mellan två poster i listan; skriv: "Ett.",',
    ),
    "a key twice": (
        LEAST + 'lead = "A"\nlead = "B"\n',
        7,
        Kind.SYNTAX,
        "the key lead is there already, on line 6; remove one of the two",
        "nyckeln lead finns redan, på rad 6; ta bort den ena av de två",
    ),
    "a table twice": (
        LEAST + '[web]\nurl = "https://example.org"\n[headline]\nlead = "B"\n',
        8,
        Kind.SYNTAX,
        "the table headline has begun already, on line 4; move the lines below to it, and remove this one",
        "tabellen headline har redan börjat, på rad 4; flytta raderna nedanför dit, och ta bort den här",
    ),
    "a remark of another language": (
        LEAST + "// kommer snart\n",
        6,
        Kind.SYNTAX,
        "a remark begins with #; write: # kommer snart",
        "en anmärkning börjar med #; skriv: # kommer snart",
    ),
    "a no-break space": (
        LEAST + 'lead\u00a0= "Det öppnar i maj"\n',
        6,
        Kind.SYNTAX,
        'a space on this line is not an ordinary one, as text copied from elsewhere has it; write: lead = "Det öppnar i maj"',
        'ett mellanslag på raden är inte ett vanligt, vilket händer när text kopieras från annat håll; skriv: lead = "Det öppnar i maj"',
    ),
    "no value": (
        LEAST + "lead =\n",
        6,
        Kind.SYNTAX,
        'nothing follows the sign =; write: lead = "…"',
        'inget följer efter tecknet =; skriv: lead = "…"',
    ),
    "a line from elsewhere": (
        LEAST + "Det öppnar i maj.\n",
        6,
        Kind.SYNTAX,
        "this line is no key with a value, no table's name and no remark; write # before it, or move it into its text",
        "raden är varken en nyckel med värde, ett tabellnamn eller en anmärkning; skriv # före den, eller flytta in den i dess text",
    ),
    "a span in one": (
        LEAST + '[[timeline.milestones]]\nwhen = 1998-2001\ntitle = "Invigt"\n',
        7,
        Kind.SYNTAX,
        'there is no date or time 1998-2001; write a year as 1998, a month as "2019-02", a day as 2019-02-21',
        'det finns inget datum eller klockslag 1998-2001; skriv ett år som 1998, en månad som "2019-02", en dag som 2019-02-21',
    ),
    "quotes once in single brackets": (
        LEAST + '[quotes]\ntext = "Ja."\nspeaker = "Eva"\n',
        6,
        Kind.WRONG_TYPE,
        "this is a table; write tables, each with the name in double brackets above its keys: [[quotes]]",
        "detta är en tabell; skriv tabeller, var och en med namnet inom dubbla hakparenteser ovanför nycklarna: [[quotes]]",
    ),
}
"""What is in the file, and the line, the kind and both sentences of the one problem that is told."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_once_with_what_to_do(mistake: str, tmp_path: Path) -> None:
    content, line, kind, english, swedish = MISTAKES[mistake]
    (problem,) = problems(content, tmp_path)
    assert (problem.line, problem.kind) == (line, kind)
    assert sentence(problem, ENGLISH) == english
    assert sentence(problem, SWEDISH) == swedish


WRITTEN = [name for name, (content, *_, english, _) in MISTAKES.items() if isinstance(content, str) and "; write: " in english]
IN_PARTS = {"a text over several lines", "no value", "quotes in single brackets"}
"""Those whose mended line is one of several, or has a place to fill in."""


@pytest.mark.parametrize("mistake", [name for name in WRITTEN if name not in IN_PARTS])
def test_the_line_as_it_is_told_mends_the_file(mistake: str, tmp_path: Path) -> None:
    content, line, _, english, _ = MISTAKES[mistake]
    assert isinstance(content, str)
    lines = content.split("\n")
    lines[line - 1] = english.partition("; write: ")[2]
    assert [problem for problem in problems("\n".join(lines), tmp_path) if problem.kind is Kind.SYNTAX] == []


def test_a_text_over_several_lines_and_tables_of_several_are_mended_as_told(tmp_path: Path) -> None:
    content = MISTAKES["a text over several lines"][0]
    assert isinstance(content, str)
    assert problems(content.replace('"Det', '"""Det').replace('länet."', 'länet."""'), tmp_path) == ()
    content = MISTAKES["quotes in single brackets"][0]
    assert isinstance(content, str)
    assert problems(content.replace("[quotes]", "[[quotes]]"), tmp_path) == ()


@pytest.mark.parametrize("name", ["announcement.toml.txt", "Announcement.toml", "announcement.txt", "announcement.toml.toml"])
def test_a_file_of_another_name_is_told_its_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(LEAST, encoding="utf-8")
    (problem,) = read_announcement(tmp_path).problems
    assert (problem.kind, problem.level, problem.line) == (Kind.NAMED_OTHERWISE, Level.ERROR, 0)
    assert problem.file == str(tmp_path / name)
    hint = "(the end is hidden? Explorer, “View”, “File name extensions”)"
    assert sentence(problem, ENGLISH) == f"the file is called {name}; rename it to announcement.toml {hint}"
    hint = "(syns inte slutet? Utforskaren, ”Visa”, ”Filnamnstillägg”)"
    assert sentence(problem, SWEDISH) == f"filen heter {name}; döp om den till announcement.toml {hint}"
    assert read_announcement(tmp_path / "announcement.toml").problems == (problem,)


def test_a_file_with_a_hidden_end_is_read_by_its_name_and_told_of_it(tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml.txt"
    file.write_text(LEAST, encoding="utf-8")
    reading = read_announcement(file)
    assert reading.announcement is not None
    assert [(problem.kind, problem.level) for problem in reading.problems] == [(Kind.NAMED_OTHERWISE, Level.WARNING)]


def test_a_photo_of_a_telephone_is_told_to_be_saved_as_jpeg() -> None:
    values = (("path", "invigning.heic"), ("reason", other_format("HEIC")))
    problem = Problem(Kind.PICTURE_UNREADABLE, Level.WARNING, "announcement.toml", 7, "ceremony.photo.file", values)
    assert sentence(problem, ENGLISH) == (
        'the picture “invigning.heic” has the format HEIC, which is not shown; save it as JPEG, and write: file = "invigning.jpg"'
    )
    assert sentence(problem, SWEDISH) == (
        'bilden ”invigning.heic” har formatet HEIC, som inte visas; spara den som JPEG och skriv: file = "invigning.jpg"'
    )


def problems(content: str | bytes, folder: Path) -> tuple[Problem, ...]:
    (folder / "foto.jpg").write_bytes(b"x")
    file = folder / "announcement.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_announcement(file).problems
