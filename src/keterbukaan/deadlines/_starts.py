"""What starts a limit, and which open questions bear on it, under one set of readings.

This module knows the open questions (C1 to C24) and which of them the facts raise; it takes every
number from the rulebook. It looks at the *names* of the facts and finds a route; it computes no
day. One thing cannot be answered without days: whether an answer came after the time for it had
expired. What was found there is noted, so that a route is kept only for cases in which the same is
found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import cast

from attrs import Factory, field, frozen

from keterbukaan.deadlines._given import BARE, Given
from keterbukaan.deadlines._outside import body_on_national_days
from keterbukaan.deadlines._route import Route, Source, day_of, signature_of
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.method import CountingMethod, counting_methods, days_question
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.limit import Direction, LimitNature, TimeLimit, Unit
from keterbukaan.law.reading import (
    CassationStart,
    CollectiveLeave,
    CommencementStart,
    DayOne,
    ExemptionReview,
    HundredDaysHolidays,
    HundredDaysStart,
    IncompleteClock,
    InspectionStart,
    LateAnswer,
    MissingDay,
    OmbudsmanDays,
    Option,
    Reading,
    Readings,
    RollOver,
    SilenceStart,
    SuperiorClock,
    open_questions,
    reading_types,
)
from keterbukaan.law.rulebook import Rulebook, not_in_force, readings_of

__all__ = ["Lateness", "NoStartError", "Starts", "raised_by", "touching"]

_ANSWERED, _ANSWERABLE = "objection.response_received", "objection.response"
_EXPIRED = _ANSWERABLE + ENDED
_CORRECTED = "request.correction_received"
# After any of these the body is not silent, or its silence is dated by what was given itself.
_NOT_SILENT = frozenset(
    {BARE, "objection.ground_found", "request.answer_received", "request.extension.ended"}
)
_ALWAYS_LIVE = frozenset(
    {CommencementStart, HundredDaysStart, HundredDaysHolidays, ExemptionReview, InspectionStart}
)
# Each of these readings names the event that starts its limit. The order decides nothing but which
# is asked first: no limit is touched by two of them.
_CHOOSING_A_START: tuple[type[Reading], ...] = (
    CommencementStart,
    HundredDaysStart,
    SilenceStart,
    IncompleteClock,
    InspectionStart,
    LateAnswer,
)
# And these choose between provisions which name different starts.
_CHOOSING_A_PROVISION = frozenset({SuperiorClock, CassationStart})
_DAYS = frozenset({Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS})
_BY_THE_MONTH = frozenset({Unit.MONTHS, Unit.YEARS})
_BY_CALENDAR = frozenset({Unit.CALENDAR_DAYS, Unit.DAYS}) | _BY_THE_MONTH


class NoStartError(Exception):
    """Nothing that was given starts the limit under these readings."""


@frozen(eq=False)
class Lateness:
    """That an answer came after an expiry, or did not: the one thing that days decide."""

    expiry: Source
    late: bool

    @classmethod
    def of(cls, expiry: Source, given: Given) -> Lateness:
        """Return whether the answer given came after an expiry."""
        return cls(expiry, given.days[_ANSWERED] > day_of(expiry, given))

    def holds(self, given: Given) -> bool:
        """Return whether it is the same in another case."""
        return Lateness.of(self.expiry, given).late is self.late


@frozen(eq=False)
class Starts:
    """Finds the routes of limits from the same facts, at one body, under the same rules.

    With `own_days` also those limits run on the body's own days that run on national ones.
    """

    given: Given
    in_force_on: date
    own_days: bool = False
    noted: dict[object, Lateness] = field(init=False, factory=dict)
    behind: dict[str, Starts] = field(init=False, factory=dict)
    book: Rulebook = field(
        init=False,
        default=Factory(
            lambda self: self.given.body.rulebook.in_force_on(self.in_force_on), takes_self=True
        ),
    )
    """The rules in force on the day of the event that opened the matter."""

    def provisions(self, limit: str) -> tuple[TimeLimit, ...]:
        """Return the general provisions about a limit that are in force, the prevailing first.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
        """
        self.given.body.rulebook.about(limit)  # refuses an unknown name, with the names near it
        if limit not in self.book.limits:
            raise not_in_force(limit, self.in_force_on)
        return self.book.effective(limit)

    def open_questions(self, limit: str) -> tuple[type[Reading], ...]:
        """Return the open questions that bear on a limit given these facts, its start's included.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
        """
        provisions = self.provisions(limit)
        kinds = self._own_questions(limit, provisions)
        for start in {start for each in provisions for start in each.starts_from}:
            fact = self.given.facts.get(start)
            if isinstance(fact, Deadline):
                kinds.update(self._behind(start, fact).open_questions(fact.limit))
            elif fact is None and start.endswith(ENDED):
                kinds.update(self._questions_behind(start.removesuffix(ENDED)))
        for capping in {each.never_later_than for each in provisions}:
            if capping is not None:
                kinds.update(self._questions_behind(capping))
        return tuple(kind for kind in reading_types().values() if kind in kinds)

    def starts_given(self, limit: str) -> tuple[str, ...]:
        """Return the given events that start a limit by themselves, where there are several."""
        starts = {start for each in self.provisions(limit) for start in each.starts_from}
        given = tuple(event for event in self.given.facts if event in starts)
        return given if len(given) > 1 else ()

    def route(self, limit: str, readings: Readings, only: str | None = None) -> Route:
        """Find how a limit ends under some readings, from one given event only where it is named.

        Raises:
            NoStartError: nothing that was given starts it under them.
        """
        methods = self._methods(limit, readings)
        if not methods:
            raise NoStartError(limit)
        if only is None:
            method, event, source = self._start(limit, methods, readings)
        else:
            method, event, source = self._start_from(only, limit, methods, readings)
        if method.unit is Unit.HOURS:
            if not isinstance(self.given.facts.get(BARE, self.given.facts.get(event)), datetime):
                raise NoStartError(limit)  # hours are counted from a moment; a day has none
            return Route(method, event, source)
        capping = method.limit.never_later_than
        return Route(
            method=method,
            event=event,
            source=source,
            cap=self.route(capping, readings) if capping and self._can_derive(capping) else None,
            expiry=self._known(_EXPIRED, readings) if event == _ANSWERED else None,
        )

    def route_on_record(self, limit: str, chosen: Readings) -> tuple[Readings, Route]:
        """Find how a limit ends, under the default start where the one chosen is not on record.

        Raises:
            NoStartError: nothing that was given starts it even so.
        """
        for readings in self.readings_to_try(limit, chosen):
            with suppress(NoStartError):
                return readings, self.route(limit, readings)
        raise NoStartError(limit)

    def readings_to_try(self, limit: str, chosen: Readings) -> Iterator[Readings]:
        """Yield the readings chosen, then those with another option for each that chooses a start.

        A reading chooses between texts; it takes no duty away. Where the start that a body chose is
        not on record, such as an entry in a register which the body did not make, or where the text
        that names it was not in force, the time runs from the default start; and where the text of
        the default was not in force either, from the start of the text that was.
        """
        yield chosen
        for kind in self.open_questions(limit):
            if kind in _CHOOSING_A_START or kind in _CHOOSING_A_PROVISION:
                default, *others = (chosen.choosing(option) for option in kind)
                if default != chosen:
                    yield default
                if not self.book.candidates(limit, default):
                    yield from others

    def _methods(self, limit: str, readings: Readings) -> tuple[CountingMethod, ...]:
        """Return the methods under some readings; they are the same for every case of one law."""
        body = self.given.body
        version = body.rulebook.version_on(self.in_force_on)
        key = ("methods", limit, version, readings, self.own_days)
        methods = memo_of(body).get(key)
        if methods is None:
            methods = memo_of(body)[key] = tuple(
                method
                for each in self.book.candidates(limit, readings)
                for method in counting_methods(limit, (each,), self._counting(each), readings)
            )
        return cast("tuple[CountingMethod, ...]", methods)

    def _counting(self, provision: TimeLimit) -> Jurisdiction:
        """Return the body whose days count for a provision."""
        body = self.given.body
        on_national = provision.national_days and not self.own_days
        return (body_on_national_days(body) or body) if on_national else body

    def _start_from(
        self, event: str, limit: str, methods: tuple[CountingMethod, ...], readings: Readings
    ) -> tuple[CountingMethod, str, Source]:
        """Take a given event as the start, by the first provision that it starts."""
        for method in methods:
            if event in method.limit.starts_from:
                return method, event, self._of_fact(event, readings)
        raise NoStartError(limit)

    def _start(
        self, limit: str, methods: tuple[CountingMethod, ...], readings: Readings
    ) -> tuple[CountingMethod, str, Source]:
        """Find what starts the limit: the reading's choice, what was given, what follows."""
        chosen, ruled_out = self._chosen_start(limit, methods, readings)
        chosen_method = next(
            (method for method in methods if chosen in method.limit.starts_from), methods[0]
        )
        if BARE in self.given.facts:
            event = chosen or chosen_method.limit.starts_from[0]
            return chosen_method, event, self._of_fact(BARE, readings)
        if chosen and (source := self._known(chosen, readings)) is not None:
            return chosen_method, chosen, source
        # What was given goes before what follows from it, whichever provision it starts: a fact
        # on record is surer than the end of a time that ran from another.
        for look in (self._given, self._derived):
            for method in methods:
                for event in method.limit.starts_from:
                    if event not in ruled_out and (source := look(event, readings)) is not None:
                        return method, event, source
        raise NoStartError(limit)

    def _chosen_start(
        self, limit: str, methods: tuple[CountingMethod, ...], readings: Readings
    ) -> tuple[str, frozenset[str]]:
        """Return the start that a live reading chooses, and those that it rules out."""
        for kind in _CHOOSING_A_START:
            question = open_questions()[kind.question_name()]
            if limit in question.limits and self._is_live(kind, readings):
                option = question.option(readings[kind])
                chosen = _start_of(option, methods)
                events = {event for each in question.options for event in each.events}
                return chosen, frozenset(events - {chosen})
        return "", frozenset()

    def _known(self, event: str, readings: Readings) -> Source | None:
        """Return where the day of an event comes from: it was given, or follows from what was."""
        source = self._given(event, readings)
        return self._derived(event, readings) if source is None else source

    def _given(self, event: str, readings: Readings) -> Source | None:
        return self._of_fact(event, readings) if event in self.given.facts else None

    def _derived(self, event: str, readings: Readings) -> Source | None:
        limit = event.removesuffix(ENDED)
        if limit == event or event in self.given.facts or not self._can_derive(limit):
            return None
        try:
            return self.route(limit, readings)
        except NoStartError:
            return None

    def _of_fact(self, event: str, readings: Readings) -> Source:
        """Return a fact's name, or the day on which a given deadline ends under these readings."""
        fact = self.given.facts[event]
        if not isinstance(fact, Deadline):
            return event
        behind = self._behind(event, fact)
        _, route = behind.route_on_record(fact.limit, readings)
        return route.end(behind.given)

    def _behind(self, event: str, ended: Deadline) -> Starts:
        """Return the starts of a deadline that was given: its own facts, under its own rules."""
        if event not in self.behind:
            body, closing = self.given.body, self.given.closing
            given = Given.at(ended.limit, body, ended.facts, closing=closing)
            self.behind[event] = Starts(given, ended.in_force_on)
        return self.behind[event]

    def _can_derive(self, limit: str) -> bool:
        """Return whether the facts hold what starts a limit, itself or through another limit."""
        facts = self.given.facts
        if BARE in facts or limit not in self.book.limits:
            return False  # a bare day is the start itself, whatever else it might have led to
        return any(
            start in facts
            or (start.endswith(ENDED) and self._can_derive(start.removesuffix(ENDED)))
            for each in self.book.about(limit)
            for start in each.starts_from
        )

    def _own_questions(self, limit: str, provisions: tuple[TimeLimit, ...]) -> set[type[Reading]]:
        kinds = raised_by(provisions)
        kinds.update(kind for kind in touching(limit) if self._is_live(kind))
        return kinds

    def _questions_behind(self, limit: str) -> tuple[type[Reading], ...]:
        return self.open_questions(limit) if self._can_derive(limit) else ()

    def _is_live(self, kind: type[Reading], readings: Readings | None = None) -> bool:
        """Return whether the facts raise an open question that touches only some limits."""
        if kind in _ALWAYS_LIVE:
            return True
        if kind is IncompleteClock:
            return _CORRECTED in self.given.facts
        if kind is SilenceStart:
            return not _NOT_SILENT & self.given.facts.keys()
        return self._is_late_answer(readings)

    def _is_late_answer(self, readings: Readings | None) -> bool:
        """Return whether the superior's answer came late, under some readings or under any."""
        if _ANSWERED not in self.given.days:
            return False
        asked: Iterable[Readings] = (
            (readings,) if readings is not None else self._behind_an_answer()
        )
        expiries = (self._known(_EXPIRED, each) for each in asked)
        return any(self._note(expiry).late for expiry in expiries if expiry is not None)

    def _behind_an_answer(self) -> Iterable[Readings]:
        kinds = self._questions_behind(_ANSWERABLE)
        return self.given.body.readings.alternatives(kinds)

    def _note(self, expiry: Source) -> Lateness:
        key = signature_of(expiry)
        if key not in self.noted:
            self.noted[key] = Lateness.of(expiry, self.given)
        return self.noted[key]


def _start_of(option: Option, methods: tuple[CountingMethod, ...]) -> str:
    """Return the start that an option chooses: of its events the first that starts the limit."""
    starts = {start for method in methods for start in method.limit.starts_from}
    return next((event for event in option.events if event in starts), option.event or "")


def touching(limit: str) -> Iterator[type[Reading]]:
    """Yield the open questions that touch only some limits, this one among them.

    Which days are meant by a plain "hari" is raised by the unit of a provision and not by the name
    of its limit: a body's own rule may write working days.
    """
    for kind in reading_types().values():
        named = limit in open_questions()[kind.question_name()].limits
        if named and kind is not OmbudsmanDays:
            yield kind


def raised_by(provisions: tuple[TimeLimit, ...]) -> set[type[Reading]]:
    """Return the open questions that some provisions raise whatever the facts."""
    first = provisions[0]
    units = {each.unit for each in _governing(provisions)}
    forward = first.direction is Direction.AFTER
    # A permission begins when its time has passed: no day off can move it.
    ends = first.nature is not LimitNature.PERMISSION
    live: dict[type[Reading], bool] = {
        DayOne: forward and bool(units & _DAYS) and not first.continues,
        days_question(first.name): Unit.DAYS in units,
        CollectiveLeave: ends and bool(units & (_DAYS | _BY_CALENDAR)),
        RollOver: ends and forward and bool(units & _BY_CALENDAR),
        MissingDay: bool(units & _BY_THE_MONTH),
    }
    return {kind for kind, is_live in live.items() if is_live} | {*readings_of(provisions)}


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
