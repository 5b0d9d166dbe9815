"""The draft: what of a page goes into which key, and the words of the page that say so."""

from datetime import date

from app.announcement.hidden_characters import without_hidden
from app.announcement.key_problem import UnusableValueError
from app.announcement.limits import refuse_long, weight_of
from app.announcement.plain_text import has_visible_character
from app.desk.draft.article import Article, article_of
from app.desk.draft.dates import first_day
from app.desk.draft.language import guessed_language, stated_language
from app.desk.draft.linked_data import LinkedArticle, linked_article
from app.desk.draft.milestones import milestones_of
from app.desk.draft.page import Block, Page, PagePicture
from app.desk.draft.publisher import publisher_of
from app.desk.draft.quotes import FoundQuote
from app.desk.draft.years import FoundYear
from app.value import replace, value

# Characters, of which a lobby shows 50,000 in all.
MOST_OF_PARAGRAPHS, MOST_OF_QUOTES, MOST_OF_YEARS = 20_000, 10_000, 10_000
LONGEST_LINE = 1_000


@value
class Told:
    """A text for a key, and the words of the page that it is from; not `sure` where it was guessed."""

    text: str
    source: str
    sure: bool = True


@value
class Draft:
    """What is known of an announcement; None where the page does not say it."""

    language: Told
    publisher: Told | None
    title: Told | None
    lead: Told | None = None
    published: date | None = None
    published_source: str = ""
    paragraphs: tuple[str, ...] = ()
    milestones: tuple[FoundYear, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    picture: PagePicture | None = None


def draft_of(page: Page) -> Draft:
    """Make a draft of a page; without a headline there was nothing on it."""
    page = replace(page, blocks=tuple(block for block in map(_visible, page.blocks) if _fits(block.text)))
    linked = linked_article(page.linked_data)
    publisher, said_by = publisher_of(page, linked)
    article = article_of(page, linked, publisher)
    published, dated_by = _published(page, linked)
    return Draft(
        _language(page, article),
        Told(publisher, said_by) if _fits(publisher) else None,
        Told(article.title, article.title) if _fits(article.title) else None,
        Told(article.lead, article.lead) if _fits(article.lead) and len(article.lead) <= LONGEST_LINE else None,
        published,
        dated_by,
        _within(article.paragraphs, MOST_OF_PARAGRAPHS),
        _years_within(milestones_of(article), MOST_OF_YEARS),
        _quotes_within(article.quotes, MOST_OF_QUOTES),
        article.picture,
    )


def _visible(block: Block) -> Block:
    return Block(block.kind, without_hidden(block.text))


def _fits(text: str) -> bool:
    try:
        refuse_long(text)
    except UnusableValueError:
        return False
    return has_visible_character(text)


def _language(page: Page, article: Article) -> Told:
    stated = stated_language(page.language)
    guessed = guessed_language(" ".join((article.title, article.lead, *article.paragraphs)))
    return Told(stated or guessed, page.language, sure=stated is not None)


def _published(page: Page, linked: LinkedArticle) -> tuple[date | None, str]:
    told = (
        page.meta_of("article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "date", "pubdate"),
        linked.published,
        *(content for name, content in page.meta if name == "time"),
    )
    return next(((day, words) for words in told if (day := first_day(words[:LONGEST_LINE]))), (None, ""))


def _within(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    kept: list[str] = []
    for text in texts:
        most -= weight_of(text)
        if most < 0:
            break
        kept.append(text)
    return tuple(kept)


def _quotes_within(quotes: tuple[FoundQuote, ...], most: int) -> tuple[FoundQuote, ...]:
    texts = _within(tuple(f"{quote.text} {quote.speaker.name if quote.speaker else ''}" for quote in quotes), most)
    return quotes[: len(texts)]


def _years_within(years: tuple[FoundYear, ...], most: int) -> tuple[FoundYear, ...]:
    return years[: len(_within(tuple(f"{year.title} {year.sentence}" for year in years), most))]
