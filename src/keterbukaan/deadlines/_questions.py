"""Which open questions can move a limit, whatever the facts: for those who have no case yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.deadlines._starts import raised_by, touching
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.reading import OpenQuestion, open_questions
from keterbukaan.law.rulebook import Rulebook

__all__ = ["questions_about"]


def questions_about(limit: str, book: Rulebook) -> tuple[OpenQuestion, ...]:
    """Return the open questions that can move a limit, its start or what caps it, in their order.

    A rulebook that is not of one day is asked as it stood between each two of its changes: what
    governs now hides no question of what governed before. A deadline names those of them that its
    facts raise.

    Raises:
        UnknownNameError: there is no such limit.
        NotInForceError: there is, but no provision about it was in force.
    """
    book.about(limit)
    names: set[str] = set()
    for version in _versions(book):
        if limit in version.limits:
            names |= _raised(limit, version)
    return tuple(asked for name, asked in open_questions().items() if name in names)


def _versions(book: Rulebook) -> Iterator[Rulebook]:
    """Yield the rules as they stood between each two of their changes, or of the day asked for."""
    if book.on is not None:
        yield book
        return
    changes = {date.min}
    for each in book.provisions:
        changes.add(each.begins or date.min)
        until = each.ends
        if until is not None and until < date.max:
            changes.add(until + timedelta(days=1))
    for day in sorted(changes):
        yield book.in_force_on(day)


def _raised(limit: str, book: Rulebook) -> set[str]:
    """Return the names of the questions that a limit raises by the rules of one time."""
    names: set[str] = set()
    for each, provisions in _with_those_before(limit, book):
        names.update(kind.question_name() for kind in raised_by(provisions))
        names.update(kind.question_name() for kind in touching(each))
    return names


def _with_those_before(limit: str, book: Rulebook) -> Iterator[tuple[str, tuple[TimeLimit, ...]]]:
    """Yield a limit with its provisions, then those whose end starts it or that cap it."""
    found, waiting = {limit: book.effective(limit)}, [limit]
    while waiting:
        name = waiting.pop()
        yield name, found[name]
        for each in found[name]:
            ended = (start.removesuffix(ENDED) for start in each.starts_from if ENDED in start)
            for before in (*ended, each.never_later_than):
                if before in book.limits and before not in found:
                    found[before] = book.effective(before)
                    waiting.append(before)
