"""What comes before and after a limit in the procedure, computed from starts, ends and clocks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from keterbukaan.cases.lifecycle import Move, lifecycle
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.case_texts import BESIDE, CASES

_KEPT_BY_A_NEW_CASE = {
    "objection.filing": "objection",
    "dispute.filing": "dispute",
    "complaint.filing": "complaint",
    "ombudsman.report": "ombudsman",
}
"""Limits that the record of another case keeps: no step of the one before says so."""
_KEPT_BY = {
    "court.challenge": ("dispute", "challenged"),
    "cassation.filing": ("dispute", "cassation_filed"),
}
"""Limits of which the clock names no step, and the step that keeps them."""


@cache
def after(limit: str) -> tuple[str, ...]:
    """Return the limits that begin where a limit is kept, or where it has run out."""
    found = dict.fromkeys(
        each.name for each in Rulebook.national().started_by(f"{limit}.ended") if each.name != limit
    )
    for case, move in _kept_by(limit):
        found |= dict.fromkeys(limits_started(case, move))
    if (case_begun := _KEPT_BY_A_NEW_CASE.get(limit)) is not None:
        found |= dict.fromkeys(CASES[case_begun].opening)
    found.pop(limit, None)
    return tuple(found)


@cache
def before(limit: str) -> tuple[str, ...]:
    """Return the limits after which a limit begins."""
    return tuple(each for each in Rulebook.national().limits if limit in after(each))


@cache
def begun_by(limit: str) -> tuple[tuple[str, Move | None], ...]:
    """Return the steps that start a limit, each with its case; None is the record itself."""
    found: list[tuple[str, Move | None]] = []
    for case, page in CASES.items():
        if limit in page.opening:
            found.append((case, None))
        moves = lifecycle(case).moves.values()
        found += [(case, move) for move in moves if limit in limits_started(case, move)]
    return tuple(found)


def limits_started(case: str, move: Move) -> list[str]:
    """Return the limits that an event starts."""
    found = dict.fromkeys(BESIDE.get((case, move.name), ()))
    if move.starts is not None:
        provisions = Rulebook.national().provisions
        found |= dict.fromkeys(each.name for each in provisions if move.starts in each.starts_from)
    return sorted(found)


def _kept_by(limit: str) -> Iterator[tuple[str, Move]]:
    if limit in _KEPT_BY:
        case, name = _KEPT_BY[limit]
        yield case, lifecycle(case).moves[name]
    of_its_own = limit.partition(".")[0]
    for case in CASES:
        if of_its_own in CASES and case != of_its_own:
            continue  # a complaint that is a request has the request's clock; it is told there
        life = lifecycle(case)
        for clock in life.of_limit.get(limit, ()):
            yield from ((case, life.moves[name]) for name in clock.kept_by if name in life.moves)
