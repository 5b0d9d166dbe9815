import pytest

from app.announcement.partial_date import iso
from app.desk.draft.years import years_of


def told(sentence: str) -> list[str]:
    return [f"{iso(year.when)}{'/' + iso(year.until) if year.until else ''}{'' if year.sure else '?'}" for year in years_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Vi har certifierats tre gånger, 2008 och 2013 och 2019.", ["2008", "2013", "2019"]),
        ("1998 blev staden certifierad.", ["1998"]),
        ("Under åren 1939–1945 var det stängt.", ["1939/1945"]),
        ("Den byggdes i juni 1923 och revs 12 maj 1978.", ["1923-06", "1978-05-12"]),
        ("The castle was built in 1270.", ["1270"]),
        ("Bron kostade 2000 kronor, £1999 eller 1 998 euro.", []),
        ("2019 personer och 1500 invånare enligt ISO 9001 och SFS 2010:900.", []),
        ("Ring 2019-45 67 eller 0455-2019, org.nr 212000-2019.", []),
        ("Huset på 1890 High Street byggdes om.", ["1890?"]),
    ],
)
def test_years_and_what_only_looks_like_one(sentence: str, years: list[str]) -> None:
    assert told(sentence) == years


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Vi har därefter, tack vare arbetet, återcertifierats tre gånger, 2008 och 2013.", "Återcertifierats tre gånger"),
        ("In 1998, the town was certified for the first time.", "The town was certified for the first time"),
        (
            "1998 blev Borås Stad certifierade för första gången, som kommun nummer 39.",
            "1998 blev Borås Stad certifierade för första gången",
        ),
        ("The council approved the plans, and work began in March 2017.", "Work began in March 2017"),
        ("The old school, built in 1962, will become homes.", "Built in 1962"),
        ("1974: Vårdcentralen öppnar, med tre läkare", "Vårdcentralen öppnar, med tre läkare"),
        ("1988 – Barnavården flyttar in.", "Barnavården flyttar in"),
    ],
)
def test_a_title_is_the_clause_that_tells_it(sentence: str, title: str) -> None:
    assert years_of(sentence)[0].title == title


def test_a_long_title_ends_after_a_word() -> None:
    (year,) = years_of(f"Sedan 1998 har {'staden vuxit och ' * 20}växer än.")
    assert len(year.title) <= 90
    assert year.title.endswith(("staden", "vuxit", "och"))
