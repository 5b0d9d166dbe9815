"""The article on a page: headline, lead, paragraphs, who says what, and its picture."""

from app.desk.draft.credit import with_credit
from app.desk.draft.dates import is_date_alone
from app.desk.draft.furniture import is_furniture, tells_publication
from app.desk.draft.linked_data import LinkedArticle
from app.desk.draft.page import Block, BlockKind, Page, PagePicture
from app.desk.draft.person import Person, people_of, person_after
from app.desk.draft.publisher import without_publisher
from app.desk.draft.quotes import FoundQuote, Spoken, complete_sentence, spoken
from app.value import replace, value

_LONGEST_LEAD = 320  # characters of a first paragraph that is a lead although nothing marks it
_LONGEST_CITE = 150
_ALL_MARKS = '“”„»«" '
_LONGEST_JOINED = 5_000  # characters of a quote in several paragraphs
_DASHES = "–—―‒- "
_OPEN, _CLOSED = "“", "”"
_MARKS = ("“", "”", "»", '"')


@value
class Article:
    """The article; `told` are its paragraphs, rows and items in order, without what somebody says in them."""

    title: str
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    picture: PagePicture | None = None


def article_of(page: Page, linked: LinkedArticle, publisher: str) -> Article:
    """Find the article; title "" where there is none."""
    title = _title(page, linked, publisher)
    blocks = _joined(tuple(block for block in page.blocks if _is_news(block, title)))
    lead = _lead(page, linked, blocks)
    blocks = tuple(block for block in blocks if block.text != lead)
    told: list[str] = []
    paragraphs: list[str] = []
    quotes: list[FoundQuote] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.QUOTE:
            quotes.append(_block_quote(block, blocks[number + 1] if number + 1 < len(blocks) else None))
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD, BlockKind.ITEM, BlockKind.ROW):
            if _is_cite(blocks, number):
                continue
            parted = spoken(": ".join(block.text.split("\t")))
            quotes += _with_context(parted, blocks[number - 1].text if number else "")
            if parted.rest and not (parted.quotes and parted.rest[:1].islower()):
                told.append(parted.rest)
                paragraphs.append(parted.rest)
    return Article(title, lead, tuple(paragraphs), tuple(told), _named(_once(quotes)), _picture(page))


def _with_context(parted: Spoken, before: str) -> tuple[FoundQuote, ...]:
    """Who "she" is, or who goes on: the one person whom the rest of the paragraph names, else the one before; of several nobody."""
    if not parted.quotes:
        return ()
    first, *others = parted.quotes
    if first.speaker is None and before.endswith(":"):
        first = replace(first, speaker=Person("", pronoun=True), sure=True)
    elif first.speaker is not None and first.speaker.pronoun:
        named = people_of(parted.rest) or (() if spoken(before).quotes else people_of(before))
        if named:
            first = replace(first, speaker=named[0] if len(named) == 1 else None)
    return (first, *others)


def _title(page: Page, linked: LinkedArticle, publisher: str) -> str:
    headline = next((block.text for block in page.blocks if block.kind is BlockKind.TITLE), "")
    stated = linked.headline or without_publisher(page.meta_of("og:title", "twitter:title", "dc.title"), publisher)
    if headline and headline.lower() != publisher.lower():
        return headline
    return stated or without_publisher(page.window_title, publisher) or (page.blocks[0].text if page.blocks else "")


def _is_news(block: Block, title: str) -> bool:
    if block.text == title or block.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.DATE, BlockKind.CAPTION):
        return False
    if is_furniture(block.text) or is_date_alone(block.text):
        return False
    return not (tells_publication(block.text) and len(block.text) < 60)


def _joined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Quotes of several blocks as one: each opens with a mark and only the last closes, or "said Anna:" stands in the block before."""
    found: list[Block] = []
    for block in blocks:
        joined = _joined_to(found[-1], block) if found else None
        if joined is not None and len(joined.text) <= _LONGEST_JOINED:
            found[-1] = joined
        else:
            found.append(block)
    return tuple(found)


def _joined_to(before: Block, block: Block) -> Block | None:
    """Two blocks as one, where what somebody says goes on from one to the other."""
    if before.kind is block.kind is BlockKind.QUOTE:
        return Block(before.kind, f"{before.text} {block.text}")
    if before.text.endswith(":") and block.text.startswith(_MARKS):
        return Block(before.kind, f"{before.text} {block.text}")
    if before.text.endswith(":") and block.kind is BlockKind.QUOTE:
        said = f"{before.text} “{block.text.strip(_ALL_MARKS)}”"
        return Block(before.kind, said) if spoken(said).quotes else None
    if block.text.startswith(_OPEN) and before.text.rfind(_OPEN) > before.text.rfind(_CLOSED):
        return Block(before.kind, f"{before.text} {block.text[1:]}")
    return None


def _lead(page: Page, linked: LinkedArticle, blocks: tuple[Block, ...]) -> str:
    """The paragraph marked as such, else the one that the page's description repeats, else a short first one, else the description."""
    marked = next((block.text for block in blocks if block.kind is BlockKind.LEAD and len(block.text.split()) > 3), "")
    if marked:
        return marked
    stated = page.meta_of("description", "og:description") or linked.description
    plain = tuple(block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)
    if stated in plain:
        return stated
    if len(plain) > 1 and len(plain[0]) <= _LONGEST_LEAD and blocks[0].text == plain[0] and not spoken(plain[0]).quotes:
        return plain[0]
    return stated if len(stated.split()) > 3 and not stated.endswith(("…", "...")) else ""


def _block_quote(block: Block, following: Block | None) -> FoundQuote:
    within = spoken(block.text)
    if within.quotes and within.quotes[0].speaker:
        return within.quotes[0]
    text = block.text.strip(_ALL_MARKS).lstrip(_DASHES)
    if following is not None and (following.kind is BlockKind.CITE or _looks_like_cite(following.text)):
        person = person_after(following.text.lstrip(_DASHES))
        return FoundQuote(complete_sentence(text.rstrip('”"')), person, f"{block.text} {following.text}", sure=person is not None)
    said, dash, who = text.rpartition("—") if "—" in text else text.rpartition("–")
    person = person_after(who.strip()) if dash and len(who) <= _LONGEST_CITE else None
    if person is not None and person.name:
        return FoundQuote(complete_sentence(said.strip(_ALL_MARKS)), person, block.text)
    return FoundQuote(complete_sentence(text), None, block.text, sure=False)


def _is_cite(blocks: tuple[Block, ...], number: int) -> bool:
    return number > 0 and blocks[number - 1].kind is BlockKind.QUOTE and _looks_like_cite(blocks[number].text)


def _looks_like_cite(text: str) -> bool:
    return text[:1] in _DASHES and len(text) <= _LONGEST_CITE and not spoken(text).rest and not text.endswith(".")


def _once(quotes: list[FoundQuote]) -> list[FoundQuote]:
    """Each once: a page often sets a piece of a quote apart a second time."""
    kept: list[FoundQuote] = []
    for quote in quotes:
        bare = quote.text.rstrip(".!? ")
        longer = next((number for number, other in enumerate(kept) if other.text.rstrip(".!? ") in bare), None)
        if longer is not None:
            kept[longer] = quote if quote.speaker or not kept[longer].speaker else kept[longer]
        elif not any(bare in other.text for other in kept) and bare:
            kept.append(quote)
    return kept


def _named(quotes: list[FoundQuote]) -> tuple[FoundQuote, ...]:
    """With the whole name where only "she" or a part of the name is said, as the quotes before have it."""
    known: list[Person] = []
    named: list[FoundQuote] = []
    for quote in quotes:
        who = quote.speaker
        if who is not None and who.pronoun:
            who = known[-1] if known else None
        elif who is not None and " " not in who.name:
            part = who.name
            who = next((person for person in reversed(known) if part in person.name.split()), who)
        elif who is not None and who.role is None:
            whole = who.name
            who = next((person for person in reversed(known) if person.name == whole or person.name.startswith(f"{whole} (")), who)
        if who is not None and " " in who.name:
            known.append(who)
        named.append(replace(quote, speaker=who, sure=quote.sure and who is not None))
    return tuple(named)


def _picture(page: Page) -> PagePicture | None:
    """The first with a caption, else the first with a description of some words."""
    captioned = next((picture for picture in page.pictures if picture.caption), None)
    chosen = captioned or next((picture for picture in page.pictures if len(picture.alt.split()) > 2), None)
    return with_credit(chosen) if chosen else None
