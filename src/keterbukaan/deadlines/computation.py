"""From what happened to the last day, under one set of readings.

`due` asks for the readings in use and for every combination of the alternatives, which gives
`earliest` and `latest`. This module knows the doubts (C1 to C18) and which of them the facts make
live; every number it reads from the rulebook.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Protocol, TypeAlias, cast

from attrs import frozen

from keterbukaan.deadlines.method import CountingMethod, counting_methods
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, Nature, TimeLimit, Unit
from keterbukaan.law.reading import (
    CollectiveLeave,
    DayOne,
    ExemptionReview,
    HundredDaysHolidays,
    HundredDaysStart,
    IncompleteClock,
    LateAnswer,
    PlainHari,
    Reading,
    Readings,
    RollOver,
    SilenceStart,
    open_questions,
    reading_types,
)
from keterbukaan.law.regulation_file import ENDED
from keterbukaan.law.rulebook import Rulebook, not_in_force, readings_of

__all__ = ["BARE", "Computation", "Computed", "Ended", "Facts", "NoStartError"]

BARE = ""
"""The key under which a bare day stands: the starting event under the reading in use."""

_ONE_DAY = timedelta(days=1)
_ANSWERED, _EXPIRED = "objection.response_received", "objection.response.ended"
_ALWAYS_LIVE = frozenset({HundredDaysStart, HundredDaysHolidays, ExemptionReview})
_CHOOSING_A_START: tuple[type[Reading], ...] = (
    HundredDaysStart,
    SilenceStart,
    IncompleteClock,
    LateAnswer,
)
_DAYS = frozenset({Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS})
_BY_CALENDAR = frozenset({Unit.CALENDAR_DAYS, Unit.DAYS, Unit.MONTHS, Unit.YEARS})


class Ended(Protocol):
    """A deadline given as a start: the new limit runs from where it ended."""

    @property
    def limit(self) -> str:
        """The limit's name."""
        ...

    @property
    def facts(self) -> Facts:
        """What started it."""
        ...

    @property
    def in_force_on(self) -> date:
        """The day whose rules it follows."""
        ...


Facts: TypeAlias = Mapping[str, date | datetime | Ended]
"""What happened, by event; `BARE` stands for a start whose event was not named."""


class NoStartError(Exception):
    """Nothing that was given starts the limit under these readings."""


@frozen
class Computed:
    """The outcome under one set of readings."""

    method: CountingMethod
    event: str
    start: date
    end: date
    opens: date | None = None
    exercisable_from: date | None = None
    moment: datetime | None = None
    capped_by: TimeLimit | None = None


@frozen
class Computation:
    """Reckons limits from the same facts, in the same jurisdiction, under the same rules."""

    facts: Facts
    jurisdiction: Jurisdiction
    in_force_on: date

    @property
    def book(self) -> Rulebook:
        """The rules in force on the day of the event that opened the matter."""
        return self.jurisdiction.rulebook.in_force_on(self.in_force_on)

    def provisions(self, limit: str) -> tuple[TimeLimit, ...]:
        """Return the general provisions about a limit that are in force, the prevailing first.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
        """
        self.jurisdiction.rulebook.about(limit)
        book = self.book
        if limit not in book.limits or not book.candidates(limit, self.jurisdiction.readings):
            raise not_in_force(limit, self.in_force_on)
        return book.effective(limit)

    def open_questions(self, limit: str) -> tuple[type[Reading], ...]:
        """Return the doubts that bear on a limit given these facts, its start's included.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
        """
        provisions = self.provisions(limit)
        kinds = self._own_questions(limit, provisions)
        for start in {start for each in provisions for start in each.starts_from}:
            given = self.facts.get(start)
            if given is not None and not isinstance(given, date):
                kinds.update(self._of(given).open_questions(given.limit))
            elif given is None and start.endswith(ENDED):
                kinds.update(self._questions_behind(start.removesuffix(ENDED)))
        for capping in {each.never_later_than for each in provisions}:
            if capping is not None:
                kinds.update(self._questions_behind(capping))
        return tuple(kind for kind in reading_types().values() if kind in kinds)

    def starts_given(self, limit: str) -> tuple[str, ...]:
        """Return the given events that start a limit by themselves, where there are several."""
        starts = {start for each in self.provisions(limit) for start in each.starts_from}
        given = tuple(event for event in self.facts if event in starts)
        return given if len(given) > 1 else ()

    def compute(self, limit: str, readings: Readings, only: str | None = None) -> Computed:
        """Reckon a limit under some readings, from one given event only where it is named.

        Raises:
            NoStartError: nothing that was given starts it under them.
            CalendarRangeError: the way leads outside the calendar.
        """
        methods = self._ways(limit, readings)
        if not methods:
            raise NoStartError(limit)
        method, event, start = self._start(limit, methods, readings, only)
        if method.unit is Unit.HOURS:
            moment = self._moment(method, event)
            return Computed(method, event, start, moment.date(), moment=moment)
        end, capped_by = self._capped(method, method.end(start), readings)
        return Computed(
            method=method,
            event=event,
            start=start,
            end=end,
            opens=method.opens(start),
            exercisable_from=self._exercisable_from(method, event, start, readings),
            capped_by=capped_by,
        )

    def _ways(self, limit: str, readings: Readings) -> tuple[CountingMethod, ...]:
        """Return the methods under some readings; they are the same for every case of one law."""
        memo = self.jurisdiction.memo
        key = ("methods", limit, self.jurisdiction.rulebook.version_on(self.in_force_on), readings)
        methods = memo.get(key)
        if methods is None:
            candidates = self.book.candidates(limit, readings)
            methods = memo[key] = counting_methods(limit, candidates, self.jurisdiction, readings)
        return cast("tuple[CountingMethod, ...]", methods)

    def _own_questions(self, limit: str, provisions: tuple[TimeLimit, ...]) -> set[type[Reading]]:
        units = {each.unit for each in _governing(provisions)}
        forward = provisions[0].direction is Direction.AFTER
        live = {
            DayOne: forward and bool(units & _DAYS) and not provisions[0].continues,
            PlainHari: Unit.DAYS in units,
            CollectiveLeave: bool(units & (_DAYS | _BY_CALENDAR)),
            RollOver: forward and bool(units & _BY_CALENDAR),
        }
        kinds: set[type[Reading]] = {kind for kind, is_live in live.items() if is_live}
        kinds.update(readings_of(provisions))
        kinds.update(
            reading_types()[question.name]
            for question in open_questions().values()
            if limit in question.limits and self._is_live(reading_types()[question.name])
        )
        return kinds

    def _questions_behind(self, limit: str) -> tuple[type[Reading], ...]:
        return self.open_questions(limit) if self._can_derive(limit) else ()

    def _start(
        self, limit: str, methods: tuple[CountingMethod, ...], readings: Readings, only: str | None
    ) -> tuple[CountingMethod, str, date]:
        """Find what starts the limit: the reading's choice, what was given, what follows."""
        if only is not None:
            for method in methods:
                if only in method.limit.starts_from:
                    return method, only, self._day(self.facts[only], readings)
            raise NoStartError(limit)
        chosen, ruled_out = self._chosen_start(limit, readings)
        chosen_method = next(
            (method for method in methods if chosen in method.limit.starts_from), methods[0]
        )
        if BARE in self.facts:
            event = chosen or chosen_method.limit.starts_from[0]
            return chosen_method, event, self._day(self.facts[BARE], readings)
        if chosen and (day := self._given(chosen, readings) or self._derived(chosen, readings)):
            return chosen_method, chosen, day
        for look in (self._given, self._derived):
            for method in methods:
                for event in method.limit.starts_from:
                    if event not in ruled_out and (day := look(event, readings)) is not None:
                        return method, event, day
        raise NoStartError(limit)

    def _chosen_start(self, limit: str, readings: Readings) -> tuple[str, frozenset[str]]:
        """Return the start that a live reading chooses, and those that it rules out."""
        for kind in _CHOOSING_A_START:
            question = open_questions()[kind.question_name()]
            if limit in question.limits and self._is_live(kind, readings):
                chosen = question.option(readings[kind]).event or ""
                events = {option.event for option in question.options if option.event}
                return chosen, frozenset(events - {chosen})
        return "", frozenset()

    def _is_live(self, kind: type[Reading], readings: Readings | None = None) -> bool:
        """Tell whether the facts raise a special doubt at all."""
        if kind in _ALWAYS_LIVE:
            return True
        if kind is IncompleteClock:
            return "request.correction_received" in self.facts
        if kind is SilenceStart:
            answered = {BARE, "objection.ground_found", "request.answer_received"}
            return not (answered | {"request.extension.ended"}) & self.facts.keys()
        return self._is_late_answer(readings)

    def _is_late_answer(self, readings: Readings | None) -> bool:
        answer = self.facts.get(_ANSWERED)
        if not isinstance(answer, date):
            return False
        answered = self.jurisdiction.local_day(answer)
        mine = self.jurisdiction.readings
        asked = (
            (readings,)
            if readings
            else mine.alternatives(self._questions_behind("objection.response"))
        )
        expiries = (self._expiry(each) for each in asked)
        return any(expiry is not None and answered > expiry for expiry in expiries)

    def _expiry(self, readings: Readings) -> date | None:
        return self._given(_EXPIRED, readings) or self._derived(_EXPIRED, readings)

    def _given(self, event: str, readings: Readings) -> date | None:
        fact = self.facts.get(event)
        return None if fact is None else self._day(fact, readings)

    def _derived(self, event: str, readings: Readings) -> date | None:
        limit = event.removesuffix(ENDED)
        if limit == event or event in self.facts or not self._can_derive(limit):
            return None
        try:
            return self.compute(limit, readings).end
        except NoStartError:
            return None

    def _can_derive(self, limit: str) -> bool:
        """Tell whether the facts hold what starts a limit, itself or through another limit."""
        if BARE in self.facts or limit not in self.book.limits:
            return False
        return any(
            start in self.facts
            or (start.endswith(ENDED) and self._can_derive(start.removesuffix(ENDED)))
            for each in self.book.about(limit)
            for start in each.starts_from
        )

    def _day(self, fact: date | datetime | Ended, readings: Readings) -> date:
        if isinstance(fact, date):
            return self.jurisdiction.local_day(fact)
        return self._of(fact).compute(fact.limit, readings).end

    def _of(self, ended: Ended) -> Computation:
        return Computation(ended.facts, self.jurisdiction, ended.in_force_on)

    def _moment(self, method: CountingMethod, event: str) -> datetime:
        fact = self.facts.get(BARE, self.facts.get(event))
        if not isinstance(fact, datetime):
            raise NoStartError(method.limit.name)
        return fact.astimezone(self.jurisdiction.zone.tzinfo) + timedelta(hours=method.amount)

    def _capped(
        self, method: CountingMethod, end: date, readings: Readings
    ) -> tuple[date, TimeLimit | None]:
        capping = method.limit.never_later_than
        if capping is None or not self._can_derive(capping):
            return end, None
        cap = self.compute(capping, readings)
        return (cap.end, cap.method.limit) if cap.end < end else (end, None)

    def _exercisable_from(
        self, method: CountingMethod, event: str, start: date, readings: Readings
    ) -> date | None:
        """Return the first day on which a step is not premature; a fact allows it at once."""
        if method.limit.nature is not Nature.RIGHT or method.backwards:
            return None
        if event.endswith(ENDED):
            return start if method.include_start else start + _ONE_DAY
        if event == _ANSWERED and (expiry := self._expiry(readings)) is not None:
            return min(start, expiry + _ONE_DAY)
        return start


def _governing(provisions: tuple[TimeLimit, ...]) -> list[TimeLimit]:
    """Leave out what never governs: a higher provision starts alike under the same readings."""
    kept: list[TimeLimit] = []
    for each in provisions:
        displaced = any(
            higher.under.items() <= each.under.items()
            and set(each.starts_from) <= set(higher.starts_from)
            for higher in kept
        )
        if not displaced:
            kept.append(each)
    return kept
