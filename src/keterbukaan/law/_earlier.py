"""What an earlier day asked: an article binds from its first day, and before it what came before.

Where an older text says the same, its rule is given. What was not read is one finding and never
more: it says that something else governed, and keeps nothing from being done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from attrs import evolve

from keterbukaan._words import long_day
from keterbukaan.law.citation import Practice, parse_source
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.records.finding import Finding, Weight

__all__ = ["bound", "first_day_of", "first_in_force", "in_force", "unread", "unread_before"]

_ACT = "UU 14/2008"
_STANDARDS = "Perki 1/2021"
_KEPT = 10_000


@lru_cache(_KEPT)  # a case asks the same of every step, and thousands of cases of each article
def in_force(citation: str, day: date) -> bool:
    """Return whether what is cited was in force on a day.

    Raises:
        CitationError: the text is not a citation.
    """
    return Rulebook.national().in_force(citation, on=day)


def first_day_of(regulation: str) -> date:
    """Return the first day in force of a regulation that was read."""
    found = _regulation(regulation).begins
    assert found is not None  # noqa: S101 - only a practice has none
    return found


def unread_before(citation: str, day: date) -> str | None:
    """Return what governed on a day before the regulation of an article, where it was not read."""
    source = parse_source(citation)
    if isinstance(source, Practice):
        return None
    known = (each for each in Rulebook.national().regulations if each.id == source.regulation)
    before = (name for each in known for name in each.before)
    return next((name for name in before if in_force(name, day)), None)


def first_in_force(on: date | None, *citations: str) -> str | None:
    """Return the first of some citations that bound on a day, None where none did.

    Without a day it is the law now, so the first one.
    """
    if on is None:
        return citations[0]
    return next((each for each in citations if in_force(each, on)), None)


def bound(
    findings: Iterable[Finding], on: date | None, older: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """Yield the findings whose article bound on a day, or by the older one that says the same.

    `older` names the article of an older text by that of the newer.
    """
    for each in findings:
        citations = (each.citation, *filter(None, ((older or {}).get(each.citation),)))
        if (citation := first_in_force(on, *citations)) is not None:
            yield each if citation == each.citation else evolve(each, citation=citation)


def unread(on: date | None, field: str) -> Iterator[Finding]:
    """Yield that the standards of service were not in force, and that what was before is not read.

    `field` is the entry that says the day.
    """
    if on is None:
        return
    act, standards = _regulation(_ACT), _regulation(_STANDARDS)
    if not act.in_force_on(on):
        yield Finding(
            field,
            f"pada {long_day(on, 'id')} {act.name} belum berlaku, jadi tidak ada aturan yang "
            "dapat diperiksa",
            f"on {long_day(on, 'en')} {act.name} was not in force yet, so there is no rule to "
            "check by",
            f"{act.name} Pasal 64 ayat (1)",
            Weight.ADVISED,
        )
    elif standards.before and not standards.in_force_on(on):
        yield Finding(
            field,
            f"pada {long_day(on, 'id')} {standards.name} belum berlaku; aturan sebelumnya "
            f"({' dan '.join(standards.before)}) tidak terbaca, jadi yang diperiksa hanya "
            "undang-undang dan peraturan pemerintah yang berlaku pada hari itu",
            f"on {long_day(on, 'en')} {standards.name} was not in force yet; what was before it "
            f"({' and '.join(standards.before)}) was not read, so only the act and the government "
            "regulation in force on that day were checked by",
            f"{standards.name} Pasal 63",
            Weight.ADVISED,
        )


@cache  # every step of a dispute asks under which rule it stands, and they never change
def _regulation(name: str) -> Regulation:
    return next(each for each in Rulebook.national().regulations if each.name == name)
