"""What a careful editor would take from each of the pages in `pages`, field by field."""

from app.announcement.partial_date import iso
from app.desk.draft.draft import Draft

Fields = dict[str, object]


def page(
    language: str,
    publisher: str | None,
    title: str,
    lead: str,
    published: str | None,
    paragraphs: int,
    years: tuple[str, ...],
    quotes: tuple[tuple[str, str, str | None], ...],
    caption: str = "",
    alt: str = "",
) -> Fields:
    """A page's fields. Of a quote: its beginning, who speaks, what they are."""
    fields: Fields = {
        "language": language,
        "publisher": publisher,
        "title": title,
        "lead": lead,
        "published": published,
        "paragraphs": paragraphs,
        "caption": caption,
        "alt": alt,
    }
    fields |= {f"year {year}": True for year in years}
    for beginning, speaker, role in quotes:
        fields |= {f"quote {beginning}": True, f"speaker of {beginning}": speaker, f"role of {beginning}": role}
    return fields


def measured(draft: Draft, expected: Fields) -> tuple[int, int, list[str]]:
    """How many fields are right, of how many, and those that are wrong; what the page has not is wrong too."""
    found = _fields(draft, expected)
    names = list(dict.fromkeys((*expected, *found)))
    wrong = [f"{name}: {found.get(name)!r} instead of {expected.get(name)!r}" for name in names if found.get(name) != expected.get(name)]
    return len(names) - len(wrong), len(names), wrong


def _fields(draft: Draft, expected: Fields) -> Fields:
    picture = draft.picture
    fields: Fields = {
        "language": draft.language.text,
        "publisher": draft.publisher.text if draft.publisher else None,
        "title": draft.title.text if draft.title else None,
        "lead": draft.lead.text if draft.lead else "",
        "published": draft.published.isoformat() if draft.published else None,
        "paragraphs": len(draft.paragraphs),
        "caption": picture.caption if picture else "",
        "alt": picture.alt if picture else "",
    }
    for year in draft.milestones:
        if year.sure:
            fields[f"year {iso(year.when)}{'/' + iso(year.until) if year.until else ''}"] = True
    beginnings = [name.removeprefix("quote ") for name in expected if name.startswith("quote ")]
    for quote in draft.quotes:
        if quote.sure and quote.speaker:
            beginning = next((known for known in beginnings if quote.text.startswith(known)), quote.text)
            fields |= {
                f"quote {beginning}": True,
                f"speaker of {beginning}": quote.speaker.name,
                f"role of {beginning}": quote.speaker.role,
            }
    return fields


PAGES: dict[str, Fields] = {
    "shares_and_logos.txt": page(
        "sv",
        "Älvsala kommun",
        "Älvsala kommun blir Sveriges cykelvänligaste för tredje gången",
        "Som enda kommun i landet har Älvsala för tredje gången utsetts till Sveriges cykelvänligaste kommun.",
        "2018-05-03",
        4,
        ("2004", "2011", "2018"),
        (
            ("Det här är resultatet", "Britta Åkerlund (M)", "ordförande i tekniska nämnden"),
            ("Det senaste året har vi", "Nils Ohlsson Fors", "trafikplanerare"),
        ),
        "Från vänster nämndens ordförande Britta Åkerlund, juryns Omar Haddad och Lena Vik samt kommunchef Ingrid Sten.",
        "Nämndens ordförande Britta Åkerlund, juryns Omar Haddad och Lena Vik samt kommunchef Ingrid Sten. Omar Haddad och Lena Vik"
        " håller i ett diplom. Britta Åkerlund och Ingrid Sten står bredvid dem och skrattar.",
    ),
    "wordpress_sv.html": page(
        "sv",
        "Norrhamns kommun",
        "Nya biblioteket i Norrhamn öppnar i höst",
        "Den 4 september slår Norrhamns nya bibliotek upp portarna på Hamngatan, med dubbelt så stor barnavdelning som i dag.",
        "2021-03-16",
        2,
        ("1911", "2016", "1974", "2022"),
        (
            ("Biblioteket blir en plats", "Karin Falk", "bibliotekschef"),
            ("Det är den största satsningen", "Per Ek (S)", "kommunalrådet"),
        ),
        "Det nya biblioteket ligger i det gamla magasinet på Hamngatan.",
        "En tegelbyggnad med höga fönster vid en kaj.",
    ),
    "sitevision_sv.html": page(
        "sv",
        "Lillsjö kommun",
        "Stortorget får nytt ljus",
        "Stortorget i Lillsjö har fått 140 nya lyktor som bara lyser när någon är där.",
        "2022-11-08",
        2,
        ("1889", "1921", "1998"),
        (
            ("Vi har velat skapa ett torg", "Amira Nasser", "belysningsplanerare"),
            ("Det märks redan", "Amira Nasser", "belysningsplanerare"),
        ),
        "Lyktorna tänds en efter en när någon går förbi.",
        "Torget i skymning med tända lyktor längs gångvägen",
    ),
    "episerver_sv.html": page(
        "sv",
        "Åby stad",
        "Vattentornet i Åby fyller hundra år",
        "Den 10 juni firas tornet med öppet hus, musik och tårta för alla som vill gå de 187 trappstegen.",
        "2023-06-01",
        3,
        ("1923-06", "1939/1945", "1978", "2005"),
        (("Tornet syns från hela slätten", "Gösta Palm", "ordförande i hembygdsföreningen"),),
    ),
    "drupal_en.html": page(
        "en",
        "Millbrook City Council",
        "Millbrook opens its first zero-carbon school",
        "Three hundred pupils moved into Harbour Lane Primary this week, the first school in the county to make all the energy it uses.",
        "2019-02-21",
        2,
        ("1962", "2015", "2017-03"),
        (
            ("This building shows", "Jane Whitfield", "Leader of the Council"),
            ("The children keep asking", "Tom Okafor", "Head teacher"),
        ),
        "Pupils on their first day at Harbour Lane Primary.",
        "Children run across a playground under a roof of solar panels",
    ),
    "json_ld_en.html": page(
        "en",
        "Port Arden Borough",
        "Tram line 4 returns to the harbour",
        "For the first time in seventy years passengers can ride from the market square to the ferry.",
        "2024-05-13",
        2,
        ("1884", "1906", "1954-09-30", "2024-04"),
        (("People told us again", "Councillor Priya Nair", "cabinet member for transport"),),
        "The first test run on the new track.",
        "A blue tram beside fishing boats",
    ),
    "plain_sv.html": page(
        "sv",
        None,
        "Ny bro över Svartån",
        "På fredag invigs den nya gång- och cykelbron mellan Öster och Centrum.",
        "2020-10-09",
        2,
        ("1732", "1846"),
        (("Det här är en genväg", "Lars-Åke Dahl", "projektledare på gatukontoret"),),
    ),
    "table_en.html": page(
        "en",
        "Eastmoor Town Council",
        "A century of the town hall",
        "Eastmoor's town hall was opened a hundred years ago this week, and everybody is invited to look behind its doors.",
        "2025-01-20",
        4,
        ("1925", "1943", "1951"),
        (("We found letters under", "Maud Ellery", "town archivist"),),
    ),
    "blockquote_en.html": page(
        "en",
        "Kelham District",
        "Riverside Park wins national award",
        "Judges praised the new park for the way it keeps the town dry.",
        "2021-11-15",
        3,
        ("2007", "2014-05", "2021-11-12"),
        (
            ("A park that is allowed", "Ruth Adeyemi", "landscape architect"),
            ("My grandchildren learned", "Albert Finch", "volunteer"),
        ),
    ),
    "list_sv.html": page(
        "sv",
        "Region Västan",
        "Ekbacka vårdcentral 50 år",
        "I ett halvt sekel har Ekbacka tagit hand om stadsdelens invånare, och det ska firas.",
        "2024-09-02",
        4,
        ("1974", "1988", "2015"),
        (("Några av våra patienter", "Yusuf Demir", "verksamhetschef"),),
        "Personalen vid jubileet.",
        "Personalen framför entrén i höstsol",
    ),
    "newspaper_sv.html": page(
        "sv",
        "Bergby kommun",
        "Simhallen i Bergby öppnar igen",
        "Efter två års ombyggnad öppnar simhallen lördagen den 25 augusti 2018 med gratis bad hela helgen.",
        "2018-08-20",
        2,
        ("1969", "1993", "2018-08-25"),
        (
            ("Jag lärde mig simma", "Eva Lundmark (C)", "kommunstyrelsens ordförande"),
            ("Vattnet är 34 grader", "Jonas Hed", "fysioterapeut"),
            ("Alla är välkomna", "Eva Lundmark (C)", "kommunstyrelsens ordförande"),
        ),
        "",
        "En tom bassäng med blått vatten och nya startpallar",
    ),
    "news_room_en.html": page(
        "en",
        "Oakridge Council",
        "Library of Things lends its ten-thousandth drill",
        "Oakridge's Library of Things has lent 10,000 tools since it opened in 2016.",
        "2022-06-03",
        2,
        ("2016", "2019/2020"),
        (
            ("Nobody needs to own", "Sofia Marques", None),
            ("It has saved residents", "Mayor Daniel Obi", None),
        ),
    ),
    "saved_text_en.txt": page(
        "en",
        None,
        "Harrow Vale lights up its castle",
        "The ruined castle above the town is lit every evening this winter, for the first time since it burned.",
        "2023-12-14",
        2,
        ("1270", "1648", "1937"),
        (("It has taken us three winters", "Helen Brandt", "county ecologist"),),
        "Picture: The castle's east tower in golden light.",
    ),
    "umbraco_sv.html": page(
        "sv",
        "Sandviks kommun",
        "Nytt reningsverk i drift",
        "I måndags startades det nya reningsverket vid Tallbacken. Det renar vattnet för 40 000 invånare.",
        "2024-01-15",
        3,
        ("1967", "2012", "2018", "2015/2017"),
        (
            ("Vattnet som lämnar", "Fatima Lindqvist", "VA-chef i Sandviks kommun"),
            ("Det här är vår största", "Mats Engman (KD)", "ordförande i samhällsbyggnadsnämnden"),
            ("Nu hoppas jag", "Mats Engman (KD)", "ordförande i samhällsbyggnadsnämnden"),
        ),
        "Reningsverket vid Tallbacken.",
        "Runda bassänger av betong sedda från luften",
    ),
    "react_en.html": page(
        "en",
        "Calder Valley Council",
        "New playgrounds for every ward",
        "By Easter each of the borough's fourteen wards will have a playground that children with disabilities can use.",
        "2023-01-30",
        2,
        ("1908", "1986", "2020"),
        (
            ("Every child should", "Councillor Aisha Rahman", "Cabinet Member for Children"),
            ("My son went down", "Gemma Holt", "a parent from Mill Fields"),
        ),
    ),
    "typo3_sv.html": page(
        "sv",
        "Grännaviks stad",
        "Museet firar 75 år",
        "Grännaviks stadsmuseum fyller 75 år och bjuder på fri entré hela helgen.",
        "2022-10-14",
        3,
        ("1947", "1956", "1999", "2009"),
        (("Många trodde", "Bo Staaf", None), ("Vi har fler besökare", "Leila Brandt", "museichef")),
    ),
    "saved_mail_sv.txt": page(
        "sv",
        "Vallby kommun",
        "Vallby får egen gymnasieskola",
        "Till hösten startar Vallby gymnasium med tre program och plats för 180 elever.",
        "2025-05-06",
        2,
        ("1966", "1994", "2007", "1921"),
        (
            ("Äntligen slipper", "Rune Ahl (L)", "ordförande i barn- och utbildningsnämnden"),
            ("Huset är fantastiskt", "Mia Corell", "arkitekten"),
        ),
    ),
    "govlike_en.html": page(
        "en",
        "Dunmere County Council",
        "Flood wall finished at Dunmere",
        "A mile of new wall now protects 900 homes in Dunmere from the river.",
        "2024-10-07",
        3,
        ("1953", "1998", "2015-12", "2021"),
        (("Nobody in Dunmere", "Moira Blake", "Council leader"), ("We are already", "Tariq Aziz", "chief engineer")),
        "Gate 4 can be closed in ten minutes.",
        "A stone wall with an open steel gate beside a river",
    ),
    "hospital_sv.html": page(
        "sv",
        "Sjukhuset i Ronna",
        "Strålande resultat för förlossningen",
        "Förlossningen i Ronna är bäst i landet på att föda utan bristningar, visar årets kvalitetsregister.",
        "2023-11-30",
        4,
        ("2006", "2014", "2024"),
        (("Vi tar tid", "Hanna Rosén", "barnmorska"), ("De har förändrat", "Dag Wester", "Chefläkaren")),
        "Hanna Rosén visar greppet.",
        "En barnmorska visar ett grepp på en docka",
    ),
    "mail_en.txt": page(
        "en",
        "Thornby Parish Council",
        "Thornby buys its pub",
        "Villagers in Thornby have bought the Red Lion, which was to be turned into flats.",
        "2022-03-10",
        3,
        ("1703", "2020-01"),
        (("We raised the money", "Peter Gough", "chair of the council"), ("I used to come", "Ann Tully", "Brewer")),
    ),
    "oldsite_sv.html": page(
        "sv",
        "Tuna kommun",
        "Kyrkbyns skola 150 år",
        "Lördagen den 18 maj firas skolan med lekar, utställning och återträff.",
        "2024-04-29",
        3,
        ("1874", "1902", "1940/1945"),
        (("Jag har undervisat", "Gun-Britt Ask", "läraren"),),
    ),
    "squarespace_en.html": page(
        "en",
        "Ballyrush Town Council",
        "Ballyrush pier reopens",
        "After two winters behind fences the pier at Ballyrush is open to walkers and anglers again.",
        "2022-06-18",
        3,
        ("1868", "1871", "2020-02"),
        (("Oak lasts", "Niamh Colgan", "Town engineer"), ("I caught nothing", "Declan Roe", "The harbour master")),
        "The pier on Saturday morning.",
        "Anglers along a wooden pier at dawn",
    ),
    "drupal_sv.html": page(
        "sv",
        "Holmstads kommun",
        "Stadsbussarna blir elektriska",
        "Från årsskiftet går alla stadsbussar i Holmstad på el. Det blir tystare på gatorna och billigare att köra.",
        "2021-12-20",
        4,
        ("2015", "1923", "2022"),
        (("Förarna slåss", "Anki Moberg", "trafikchef på bolaget"), ("Det här visar", "Sten Ahlgren", None)),
    ),
    "intranet_sv.txt": page(
        "sv",
        "Strandviks kommun",
        "Hamnmagasinet blir konsthall",
        "Kommunfullmäktige i Strandvik har beslutat att det gamla hamnmagasinet ska bli konsthall.",
        "2023-04-12",
        1,
        ("1899", "2003", "2024"),
        (("Strandvik får", "Ellen Tham", "kulturchef"), ("Rummet är", "Ellen Tham", "kulturchef")),
        "På bilden: Hamnmagasinet en vinterdag.",
    ),
}
"""By the file's name. None: the page does not say it."""
