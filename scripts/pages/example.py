"""One computed example of a limit, and the code that computes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.law.limit import TimeLimit, Unit
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.markdown import either, for_developers
from scripts.pages.provisions import in_force
from scripts.pages.weeks import weeks

ORDINARY_DAYS = (date(2025, 3, 24), date(2025, 9, 22))
"""Mondays on which something comes in: the first one on which the provision is in force."""

# A day that suits the starting event better than an ordinary Monday.
EXAMPLE_DAYS = {
    "fiscal_year.closed": date(2024, 12, 31),
    "exemption.expires": date(2025, 12, 10),
    "exemption.decided": date(2025, 6, 10),
    "dispute.first_hearing": date(2025, 8, 20),
    "dispute.decision_hearing": date(2025, 8, 20),
    "dispute.proceeding_start": date(2025, 8, 20),
}

_ENDED = ".ended"
_ZONE = "Asia/Jakarta"
_HOUR = time(9, 30)
_LONG_STRIP = 100
_LIST_BY_COMMAND = "keterbukaan rules readings"
"""Where an explanation sends its reader for the open questions: on the site that is a page."""
_LIST_OF_QUESTIONS = ("penafsiran yang dapat dipilih", "interpretations that can be chosen")


def dated(day: date) -> str:
    """Print a day as code."""
    return f"date({day.year}, {day.month}, {day.day})"


def ended_provisions(limit: str) -> list[TimeLimit]:
    """Return the provisions about a limit that are no longer in force."""
    still = in_force().about(limit)
    return [each for each in Rulebook.national().about(limit) if each not in still]


def ended_limit(event: str) -> str | None:
    """Return the limit whose end an event is."""
    return event.removesuffix(_ENDED) if event.endswith(_ENDED) else None


def example_day(limit: str, governing: TimeLimit) -> date:
    """Return the day of the example: one on which the provision that governs is in force."""
    first = _first_day(limit, governing)
    ordinary = next((day for day in ORDINARY_DAYS if day >= first), first)
    return max(first, EXAMPLE_DAYS.get(governing.starts_from[0], ordinary))


def _first_day(limit: str, governing: TimeLimit) -> date:
    """Return the provision's first day, or that after the end of what it replaced."""
    begins = governing.in_force_from or governing.regulation.begins
    ends = (
        each.in_force_until or each.regulation.in_force_until for each in ended_provisions(limit)
    )
    return max(begins or date.min, *(day + timedelta(days=1) for day in ends if day), date.min)


def _deadline(limit: str, day: date) -> Deadline:
    found = due(limit, day)
    if isinstance(found, Undated):
        raise TypeError(f"{limit} gives no day from which another limit could run")
    return found


class Example:
    """One computed example, and the code that computes it."""

    def __init__(self, limit: str, governing: TimeLimit) -> None:
        """Compute the limit from a day on which the provision that governs is in force."""
        self.limit = limit
        self.day = example_day(limit, governing)
        self.moment: datetime | None = None
        self.before: Deadline | None = None
        since: date | datetime | Deadline = self.day
        if governing.unit is Unit.HOURS:
            since = self.moment = datetime.combine(self.day, _HOUR, tzinfo=ZoneInfo(_ZONE))
        elif (before := ended_limit(governing.starts_from[0])) is not None:
            since = self.before = _deadline(before, self.day)
        self.result = due(limit, since)

    def lines(self, lang: Language) -> Iterator[str]:
        """Yield the dates in words, the days one by one, and the code with its output, folded."""
        found = self.result
        if isinstance(found, Deadline) and found.days and len(found.days) <= _LONG_STRIP:
            yield from weeks(found, lang)
        named = either(lang, *_LIST_OF_QUESTIONS)
        told = found.explain(lang).replace(_LIST_BY_COMMAND, f"[{named}](readings.md)")
        yield from (f"- {said}" for said in told.splitlines())
        yield ""
        yield from for_developers(lang, self._code())

    def _code(self) -> Iterator[str]:
        since = dated(self.day)
        if self.moment is not None:
            yield ">>> from datetime import datetime"
            yield ">>> from zoneinfo import ZoneInfo"
            yield ">>> from keterbukaan import due"
            yield f'>>> jakarta = ZoneInfo("{_ZONE}")'
            since = f"datetime({self.moment:%Y, %-m, %-d, %-H, %-M}, tzinfo=jakarta)"
        else:
            yield ">>> from datetime import date"
            yield ">>> from keterbukaan import due"
        if self.before is not None:
            yield f'>>> before = due("{self.before.limit}", {since})'
            yield ">>> before.date"
            yield repr(self.before.date)
            since = "before"
        if isinstance(self.result, Deadline):
            yield f'>>> deadline = due("{self.limit}", {since})'
            yield from _dates(self.result)
        else:
            yield f'>>> answer = due("{self.limit}", {since})'
            yield ">>> answer"
            yield repr(self.result)
            yield ">>> answer.kind"
            yield repr(self.result.kind)


def _dates(result: Deadline) -> Iterator[str]:
    yield ">>> str(deadline.date), str(deadline.earliest), str(deadline.latest)"
    yield repr((str(result.date), str(result.earliest), str(result.latest)))
    if result.moment is not None:
        yield ">>> deadline.moment.isoformat()"
        yield repr(result.moment.isoformat())
    if result.opens is not None:
        yield ">>> str(deadline.opens)"
        yield repr(str(result.opens))
