"""What moved a deadline, and why: two computations of the same limit side by side.

The commonest question to such a system: a decree adds a holiday after a request came in; when is
the request due now, and why has it moved?
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm, AnswerPart
from keterbukaan._arguments import checked
from keterbukaan._words import long_day
from keterbukaan.calendar.days import DayReason
from keterbukaan.errors import Language
from keterbukaan.law.limit import Unit
from keterbukaan.law.reading import Reading, open_question

if TYPE_CHECKING:
    from keterbukaan.deadlines.deadline import Deadline, Undated

__all__ = ["Change", "DayChange"]

_ONE_DAY = timedelta(days=1)


@frozen
class DayChange(Answer):
    """A day that counts in one computation and not in the other."""

    answer_form = AnswerForm("day_change")

    day: date
    before: DayReason
    after: DayReason


def _readings(change: Change) -> list[ReadingChange]:
    return [ReadingChange(*each) for each in change.readings]


@frozen
class ReadingChange(AnswerPart):
    """A reading that is another after the change."""

    answer_form = AnswerForm("reading_change")

    before: Reading
    after: Reading


@frozen
class Change(Answer):
    """The same limit computed twice (perubahan tenggat).

    >>> from datetime import date
    >>> from keterbukaan import Jurisdiction, due
    >>> national = Jurisdiction.national()
    >>> then = national.as_known_on(date(2025, 8, 5))
    >>> first = due("request.response", date(2025, 8, 5), under=then)
    >>> change = first.under(national)
    >>> change.before.date, change.after.date, change.moved_by
    (datetime.date(2025, 8, 19), datetime.date(2025, 8, 20), 1)
    >>> [str(day.day) for day in change.days]
    ['2025-08-18']
    """

    answer_form = AnswerForm(
        "change", also=("moved_by", "days", "rule_changed"), own={"readings": _readings}
    )

    before: Deadline
    after: Deadline | Undated

    @property
    def moved_by(self) -> int | None:
        """By how many calendar days it moved; None where it lost its date."""
        after = getattr(self.after, "date", None)
        return (after - self.before.date).days if isinstance(after, date) else None

    @property
    def days(self) -> tuple[DayChange, ...]:
        """The days that either computation looks at, worked in one and not in the other."""
        after = self._dated
        if after is None or self.before.method.calendar == after.method.calendar:
            return ()
        looked_at = sorted({*_looked_at(self.before), *_looked_at(after)})
        return self._differing(after, looked_at)

    @property
    def readings(self) -> tuple[tuple[Reading, Reading], ...]:
        """The readings that differ, before and after."""
        after = self._dated
        if after is None:
            return ()
        others = {type(reading): reading for reading in after.readings}
        return tuple(
            (mine, others[type(mine)])
            for mine in self.before.readings
            if type(mine) in others and others[type(mine)] is not mine
        )

    @property
    def rule_changed(self) -> bool:
        """Whether another provision governs."""
        return self.before.provision != self.after.provision

    @property
    def _dated(self) -> Deadline | None:
        from keterbukaan.deadlines.deadline import Deadline

        return self.after if isinstance(self.after, Deadline) else None

    @checked
    def explain(self, lang: Language = "id") -> str:
        """Return from which day to which it moved, and for what reasons.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        after = self._dated
        if after is None:
            return self.after.explain(lang)
        reasons = (f"- {each}" for each in self.reasons(lang))
        return "\n".join((self._headline(after, lang), *reasons))

    @checked
    def reasons(self, lang: Language = "id") -> tuple[str, ...]:
        """Return for what reasons it moved: another rule, another start, readings, days off.

        Where the day itself stays, the days off that move its earliest or latest are told.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        after = self._dated
        return () if after is None else tuple(self._reasons(after, lang))

    def _headline(self, after: Deadline, lang: Language) -> str:
        old, new = long_day(self.before.date, lang), long_day(after.date, lang)
        if not self.moved_by:
            return f"Tetap {old}." if lang == "id" else f"It stays {old}."
        later = self.moved_by > 0
        by = abs(self.moved_by)
        if lang == "id":
            way = "lambat" if later else "cepat"
            return f"Bergeser {by} hari lebih {way}: dari {old} menjadi {new}."
        days, way = ("days" if by > 1 else "day"), ("later" if later else "earlier")
        return f"It moves {by} {days} {way}: from {old} to {new}."

    def _reasons(self, after: Deadline, lang: Language) -> list[str]:
        said = []
        if self.rule_changed:
            said.append(self._rules(after, lang))
        if self.before.since != after.since:
            word = "awal hitungannya" if lang == "id" else "it begins"
            begins = (long_day(each.since, lang) for each in (self.before, after))
            said.append(f"{word}: {' -> '.join(begins)}")
        for mine, theirs in self.readings:
            question = open_question(type(mine))
            labels = (question.option(mine).label(lang), question.option(theirs).label(lang))
            said.append(f"{question.question(lang)} {labels[0]} -> {labels[1]}")
        for day in self.days or self._days_of_the_range(after):
            then, now = day.before.text(lang), day.after.text(lang)
            said.append(f"{long_day(day.day, lang)}: {then} -> {now}")
        return said

    def _rules(self, after: Deadline, lang: Language) -> str:
        parts = []
        for limit in (self.before.provision, after.provision):
            words = limit.unit.counted(limit.amount, lang) if limit.amount and limit.unit else ""
            parts.append(f"{words} ({limit.citation})")
        return " -> ".join(parts)

    def _days_of_the_range(self, after: Deadline) -> tuple[DayChange, ...]:
        """Return the days that move only the earliest or the latest day, under other readings."""
        known = [(each.earliest, each.latest) for each in (self.before, after)]
        if known[0] == known[1]:
            return ()
        first = min(self.before.since, after.since, self.before.earliest, after.earliest)
        last = max(self.before.latest, after.latest)
        days = range(first.toordinal() + 1, last.toordinal() + 1)
        return self._differing(after, map(date.fromordinal, days))

    def _differing(self, after: Deadline, days: Iterable[date]) -> tuple[DayChange, ...]:
        found = []
        for day in days:
            then, now = self.before.method.calendar.why(day), after.method.calendar.why(day)
            if then.working is not now.working:
                found.append(DayChange(day, then, now))
        return tuple(found)


def _looked_at(deadline: Deadline) -> Iterator[date]:
    """Yield the days whose being worked or not bears on a deadline."""
    if deadline.method.unit is Unit.WORKING_DAYS:
        yield from (reason.day for reason in deadline.days)
    elif deadline.method.rolls:
        yield deadline.date  # and the days off over which it moved on
        day = deadline.date - _ONE_DAY
        while not deadline.method.calendar.why(day).working:
            yield day
            day -= _ONE_DAY
