"""Which rules should have been held against their source again by a day."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook

__all__ = ["StaleRules", "stale_rules"]


@checked_fields
@frozen
class StaleRules(Answer):
    """What one regulation sets and was last checked on one day, too long ago (usang).

    `names` are its limits and other numbers; empty where nothing of the regulation was read, or
    only a reading rests on it.
    """

    answer_form = AnswerForm("stale_rules")

    regulation: Regulation
    checked_on: date
    names: tuple[str, ...]


@checked
def stale_rules(book: Rulebook, *, on: date) -> tuple[StaleRules, ...]:
    """Return what was in force on a day and not checked again in time, the oldest check first.

    What has been replaced is not asked for: it can change no more. A body's own rules are not
    asked for either: they are not checked here.

    >>> from datetime import date
    >>> stale_rules(Rulebook.national(), on=date(2026, 11, 30))
    ()

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    named: dict[tuple[Regulation, date], list[str]] = {}
    for each in (*book.provisions, *book.numbers):
        if each.checked_on is not None and each.is_stale_on(on) and each.in_force_on(on):
            named.setdefault((each.regulation, each.checked_on), []).append(each.name)
    setting = {each.regulation.name for each in (*book.provisions, *book.numbers)}
    for silent in (*book.unread, *(each for each in book.regulations if each.name not in setting)):
        if silent.checked_on is not None and silent.is_stale_on(on) and silent.in_force_on(on):
            named[silent, silent.checked_on] = []
    found = (
        StaleRules(regulation, checked_on, tuple(sorted(set(names))))
        for (regulation, checked_on), names in named.items()
    )
    return tuple(sorted(found, key=_order))


def _order(each: StaleRules) -> tuple[date, int, str]:
    return each.checked_on, each.regulation.level.rank, each.regulation.name
