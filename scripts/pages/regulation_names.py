"""The page of each regulation by its name, and links to it from the articles that are cited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook

_NO_NAME = re.compile(r"[^a-z0-9]+")


@cache
def known_regulations() -> Mapping[str, Regulation]:
    """Return the regulations that the rulebook knows, read or not, the highest level first."""
    book = Rulebook.national()
    return {each.name: each for each in (*book.regulations, *book.unread)}


def page_name(regulation: str) -> str:
    """Return the name of a regulation's page, such as `perki-1-2021`."""
    return _NO_NAME.sub("-", regulation.lower()).strip("-")


def linked_source(source: Source) -> str:
    """Return a source as a link to the page of its regulation or practice, in another folder."""
    name = str(source.regulation) if isinstance(source, Citation) else source.who
    return f"[{source}](../regulations/{page_name(name)}.md)"
