"""What a page says of its article as linked data (JSON-LD), where it does."""

import json
from collections.abc import Iterator
from typing import Any

from app.value import value

_ARTICLES = frozenset(("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "PressRelease"))
_LONGEST = 100_000  # characters
_MOST_NODES = 1_000


@value
class LinkedArticle:
    """The article's own statements; each "" where it makes none."""

    headline: str = ""
    description: str = ""
    published: str = ""
    publisher: str = ""


def linked_article(scripts: tuple[str, ...]) -> LinkedArticle:
    """The first article among them; data that cannot be read says nothing."""
    for script in scripts:
        try:
            data = json.loads(script) if len(script) <= _LONGEST else None
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)):
                publisher = node.get("publisher")
                name = publisher.get("name") if isinstance(publisher, dict) else publisher
                return LinkedArticle(
                    _text(node.get("headline")), _text(node.get("description")), _text(node.get("datePublished")), _text(name)
                )
    return LinkedArticle()


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, dict):
            yield one
            waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]
        elif isinstance(one, list):
            waiting += one[:_MOST_NODES]


def _text(given: object) -> str:
    return " ".join(given.split()) if isinstance(given, str) else ""
