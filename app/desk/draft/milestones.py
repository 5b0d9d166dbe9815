"""The timeline of an article: its years in their order, each once."""

from datetime import date

from app.desk.draft.article import Article
from app.desk.draft.sentences import sentences
from app.desk.draft.years import FoundYear, years_of


def milestones_of(article: Article) -> tuple[FoundYear, ...]:
    """Every year and date that the article's own words name, the earliest first; of one named twice, where it is surest."""
    found: dict[object, FoundYear] = {}
    for text in (article.lead, *article.told):
        for sentence in sentences(text):
            for year in years_of(sentence):
                known = found.get(year.when)
                if known is None or (year.sure and not known.sure):
                    found[year.when] = year
    return tuple(sorted(found.values(), key=_day))


def _day(year: FoundYear) -> date:
    return year.when.first_day
