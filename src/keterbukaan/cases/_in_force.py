"""Whether an article bound anybody on the day on which a matter was opened.

Nobody breaks a rule that is not made yet. A guard, a form and an obligation cite their article as a
text, and ask here, as `due` asks of a limit, whether it was in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from keterbukaan.law.citation import Practice, Source, parse_source
from keterbukaan.law.regulation import Enacted, Regulation
from keterbukaan.law.rulebook import Rulebook

__all__ = ["in_force"]


def in_force(citation: str | Source, day: date) -> bool:
    """Return whether what is cited was in force on a day.

    An article that sets a limit or a number has the days of that provision; any other has those of
    its regulation. One of which nothing was read begins with its year, as one does whose day was
    not read. A practice has no beginning.

    >>> in_force("Perki 1/2021 Pasal 29 ayat (5)", date(2019, 3, 4))
    False
    >>> in_force("UU 14/2008 Pasal 22 ayat (2)", date(2019, 3, 4))
    True

    Raises:
        CitationError: the text is not a citation.
    """
    source = _source(citation) if isinstance(citation, str) else citation
    if isinstance(source, Practice):
        return True
    regulation = _regulations().get(str(source.regulation))
    if regulation is None:
        return source.regulation.year <= day.year
    setting = _set_by().get(source)
    if setting is None:
        return regulation.in_force_on(day)
    return any(each.in_force_on(day) for each in setting)


@cache
def _source(text: str) -> Source:
    return parse_source(text)


@cache
def _regulations() -> Mapping[str, Regulation]:
    return {each.name: each for each in Rulebook.national().regulations}


@cache
def _set_by() -> Mapping[Source, tuple[Enacted, ...]]:
    """Return what each article sets, which may have days of its own."""
    book = Rulebook.national()
    found: dict[Source, tuple[Enacted, ...]] = {}
    for each in (*book.provisions, *book.numbers):
        for source in each.sources:
            if not isinstance(source, Practice) and str(source.regulation) == each.regulation.name:
                found[source] = (*found.get(source, ()), each)
    return found
