"""What the pages ask of the rulebook: what governs, how long it is, how it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.markdown import both

UNREAD = " ⚠"
"""The mark of what was not read in its own text."""


def in_force() -> Rulebook:
    """Return the rules in force at the end of the decreed calendar: what still applies."""
    return Rulebook.national().in_force_on(WorkingCalendar.national().decreed_until)


@cache
def governing(limit: str) -> TimeLimit:
    """Return the provision that still governs a limit."""
    return in_force().governing(limit)


def is_read(limit: TimeLimit) -> bool:
    """Return whether a provision was read in its own text."""
    return limit.read is Verification.OWN_TEXT


def place(source: Source) -> str:
    """Return a source with its address as linked data, where it has one."""
    if isinstance(source, Citation):
        return f"{source} `{source.uri}`"
    return str(source)


def places(citations: Iterable[Citation]) -> str:
    """Return citations, each with the mark of its regulation."""
    return "<br>".join(f"{each}{mark(each)}" for each in citations)


def mark(*citations: Citation) -> str:
    """Return the mark of what was not read in its own text."""
    return "" if all(_status(each) is Verification.OWN_TEXT for each in citations) else UNREAD


def citation_warning(citation: Citation) -> Iterator[str]:
    """Print a warning where the regulation that is cited was not read itself."""
    status = _status(citation)
    if status is Verification.OWN_TEXT:
        return
    yield '!!! warning "Tidak dibaca dari naskah peraturannya · Not read in the text itself"'
    yield f"    {both(status.label)}"
    yield ""


def _status(citation: Citation) -> Verification:
    """Return how the regulation that is cited was read."""
    regulations = Rulebook.national().regulations
    found = (each.read for each in regulations if each.id == citation.regulation)
    return next(found, Verification.UNVERIFIED)


def linked_length(limit: str) -> str:
    """Return a link to a limit from a page of another folder, with its length below."""
    found = governing(limit)
    unread = "" if is_read(found) else UNREAD
    said = both(found.how_long)
    return f"[`{limit}`](../rules/{limit}.md){unread}<br>{said}"
