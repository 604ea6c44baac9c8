"""The direct computation of a limit: each reading by itself, the days in hand, nothing kept.

It shares the rulebook, the readings and the bare counting with the library, and neither its plans
nor its routes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TypeAlias

import pytest
from attrs import evolve, frozen

from keterbukaan import (
    Certainty,
    Deadline,
    DeadlineStartError,
    Jurisdiction,
    KeterbukaanError,
    Rulebook,
    Unit,
    WorkingCalendar,
)
from keterbukaan.deadlines.method import CountingMethod, counting_methods
from keterbukaan.law import (
    CollectiveLeave,
    DayOne,
    InspectionStart,
    LateAnswer,
    OmbudsmanDays,
    PlainHari,
    RollOver,
    SilenceStart,
)
from keterbukaan.law.limit import Direction, Kind, LimitNature, Scope, TimeLimit
from keterbukaan.law.reading import (
    CassationStart,
    CommencementStart,
    ExemptionReview,
    HundredDaysHolidays,
    HundredDaysStart,
    IncompleteClock,
    MissingDay,
    Reading,
    Readings,
    SuperiorClock,
    open_question,
    reading_types,
)
from keterbukaan.law.rulebook import not_in_force, readings_of
from keterbukaan.law.verification import Verification

Fact: TypeAlias = "date | datetime | Deadline"
BARE, ENDED = "", ".ended"
ANSWERED, EXPIRED = "objection.response_received", "objection.response.ended"
ONE_DAY = timedelta(days=1)
NAMING_A_START = {
    CassationStart,
    CommencementStart,
    HundredDaysStart,
    IncompleteClock,
    LateAnswer,
    SilenceStart,
    SuperiorClock,
}
DAYS = {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS}
BY_CALENDAR = {Unit.CALENDAR_DAYS, Unit.DAYS, Unit.MONTHS, Unit.YEARS}


ELSEWHERE = {
    "administration.decision_announced",  # goes out, and does not come in
    "administration.judgment_final",
    "administration.judgment_received",
    "administration.objection_decision_received",
    "archive.keeping_began",
    "complaint.inspection_assigned",
    "complaint.response_received",
    "complaint.service_received",
    "disclosure.event_occurred",
    "objection.ground_found",
    "objection.response_received",
    "request.answer_received",
    "request.incompleteness_received",
    "service_standard.draft_published",
}

BEGUN_ELSEWHERE = {
    "administration.appeal",
    "administration.appeal_grant",  # from the end of a time, which is a day
    "administration.compliance",
    "administration.judgment_copy",
    "administration.objection",
    "administration.objection_grant",
    "administration.revocation",
    "archive.static_opening",
    "administration.decision_announced",  # goes out, and does not come in
    "administration.judgment_final",
    "administration.judgment_received",
    "administration.objection_decision_received",
    "archive.keeping_began",
    "complaint.inspection_assigned",
    "complaint.completion",
    "complaint.filing",
    "disclosure.immediate",
    "objection.filing",
    "request.correction",
    "request.extension",
    "service_standard.comments",
    "service_standard.revision",
}


class NoStart(Exception):  # noqa: N818 - no error of anyone's: the next start is tried
    pass


@frozen
class Found:
    """One reading's outcome."""

    method: CountingMethod
    event: str
    start: date
    end: date
    opens: date | None = None
    usable: date | None = None
    moment: datetime | None = None
    capped_by: TimeLimit | None = None


@frozen
class Direct:
    """A limit computed from the days themselves, anew for each reading."""

    limit: str
    facts: Mapping[str, Fact]
    body: Jurisdiction
    opened: date
    own_days: bool = False

    def answer(self, limit: str) -> dict[str, object]:
        """Every field of the deadline, or of the limit without a date."""
        self.provisions(limit)
        book, mine = self.body.rulebook.in_force_on(self.opened), self.body.readings
        fitting = (book.candidates(limit, each) for each in self.tried(limit, mine))
        governing = next((fit[0] for fit in fitting if fit), None)
        if governing is None:
            raise not_in_force(limit, self.opened)
        named = tuple(mine[kind] for kind in self.doubts(limit))
        if governing.kind is not Kind.NUMBER:
            event, first = next(iter(self.facts.items()))
            day = first.date if isinstance(first, Deadline) else self.came(event, first)
            return {"since": day, "provision": governing, "readings": named}
        try:
            readings, main = self.on_record(limit, mine)
        except NoStart:
            return {"refused": DeadlineStartError}
        named = tuple(readings[kind] for kind in self.doubts(limit))
        # As it came in, and by the closing hours: no text says which (and each by each calendar).
        hours = {self.body.office_hours, None}
        bodies = [evolve(self.body, office_hours=each) for each in hours]
        found, opening = [main], [main.usable]
        longer: list[Found] = []
        for each in bodies:
            found += evolve(self, body=each).alternatives(limit)
        national = on_national_days(self.body)
        if main.method.limit.national_days and national != self.body:
            seen = evolve(self, body=national).on_record(limit, mine)[1]
            opening.append(seen.usable)
            for each in bodies:
                there = on_national_days(each)
                found += evolve(self, body=there).alternatives(limit)
                if main.method.limit.own_days_too:  # they can only keep it alive for longer
                    longer += evolve(self, body=each, own_days=True).alternatives(limit)
        by_rules, opens = self.by_national_rules(limit, main, bodies)
        found += by_rules
        opening += opens
        usable = [each.usable for each in found if each.usable is not None]
        all_ends = [*found, *longer]
        until = self.body.calendar.decreed_until
        certain = all(day <= until for each in all_ends for day in self.asked(each))
        return {
            "limit": limit,
            "event": main.event,
            "since": main.start,
            "date": main.end,
            "earliest": min(each.end for each in found),
            "latest": max(each.end for each in all_ends),
            "opens": main.opens,
            "exercisable_from": max((day for day in opening if day), default=None),
            "exercisable_latest": max(usable, default=None),
            "certainty": _sure(not self.may_move(main)),
            "range_certainty": _sure(certain),
            "in_force_on": self.opened,
            "given": tuple(self.facts.items()),
            "method": main.method,
            "moment": main.moment,
            "capped_by": main.capped_by,
            "provision": main.method.limit,
            "readings": named,
            "citations": book.sources_of(main.method.limit),
            "jurisdiction": self.body,
        }

    def asked(self, found: Found) -> list[date]:
        """The days for which the calendar was asked."""
        if asks_calendar(found.method) or found.capped_by is not None:
            return [max(found.start, found.end)]
        is_given = isinstance(self.fact(found), date)
        return [] if is_given else [found.start]

    def may_move(self, found: Found) -> bool:
        """Whether a decree to come can move the day itself."""
        fact, asks = self.fact(found), asks_calendar(found.method) or found.capped_by is not None
        if isinstance(fact, Deadline) and not asks:
            return fact.is_estimate
        return any(day > self.body.calendar.decreed_until for day in self.asked(found))

    def fact(self, found: Found) -> Fact | None:
        return self.facts.get(found.event, self.facts.get(BARE))

    def tried(self, limit: str, chosen: Readings) -> list[Readings]:
        book = self.body.rulebook.in_force_on(self.opened)
        found = [chosen]
        for kind in self.doubts(limit):
            if kind in NAMING_A_START:
                options = [chosen.choosing(each) for each in kind]
                found += options if not book.candidates(limit, options[0]) else options[:1]
        return found

    def on_record(self, limit: str, chosen: Readings) -> tuple[Readings, Found]:
        for readings in self.tried(limit, chosen):
            with suppress(NoStart):
                return readings, self.under(limit, readings)
        raise NoStart

    def alternatives(self, limit: str) -> Iterator[Found]:
        starts = {start for each in self.provisions(limit) for start in each.starts_from}
        several = [event for event in self.facts if event in starts]
        for readings in self.body.readings.alternatives(self.doubts(limit)):
            for event in (None, *(several if len(several) > 1 else ())):
                try:
                    yield self.under(limit, readings, event)
                except NoStart:
                    continue

    def under(self, limit: str, readings: Readings, only: str | None = None) -> Found:
        book = self.body.rulebook.in_force_on(self.opened)
        provisions = book.candidates(limit, readings)
        methods = tuple(
            method
            for each in provisions
            for method in counting_methods(limit, (each,), self.counting(each), readings)
        )
        if not methods:
            raise NoStart
        method, event, start = self.start(limit, methods, readings, only)
        if method.unit is Unit.HOURS:
            fact = self.facts.get(BARE, self.facts.get(event))
            if not isinstance(fact, datetime):
                raise NoStart
            over = fact.astimezone(self.body.zone.tzinfo) + timedelta(hours=method.amount)
            return Found(method, event, start, over.date(), moment=over)
        end, cap = method.end(start), None
        if method.limit.never_later_than and self.derivable(method.limit.never_later_than):
            capping = self.under(method.limit.never_later_than, readings)
            if capping.end < end:
                end, cap = capping.end, capping.method.limit
        usable = None
        if method.limit.nature is LimitNature.RIGHT and not method.backwards:
            usable = start
            if event.endswith(ENDED):
                usable = start + ONE_DAY
            elif event == ANSWERED and (expiry := self.day_of(EXPIRED, readings)) is not None:
                usable = min(start, expiry + ONE_DAY)
        return Found(method, event, start, end, method.opens(start), usable, None, cap)

    def by_national_rules(
        self, limit: str, main: Found, bodies: list[Jurisdiction]
    ) -> tuple[list[Found], list[date | None]]:
        """What those outside the body find, where it answers in its own time."""
        provision, there = main.method.limit, Rulebook.national()
        if not (provision.national_days and self.answers_in_its_own_time(limit)):
            return [], []
        others = [evolve(on_national_days(each), rulebook=there) for each in bodies]
        found = [each for body in others for each in evolve(self, body=body).alternatives(limit)]
        if provision.own_days_too:  # used at the body itself, whose own file is enough
            return found, []
        mine = evolve(on_national_days(self.body), rulebook=there)
        return found, [evolve(self, body=mine).on_record(limit, mine.readings)[1].usable]

    def answers_in_its_own_time(self, limit: str) -> bool:
        """Whether the time of some silence is the body's own, of a limit that was read."""
        book, nation = self.body.rulebook.in_force_on(self.opened), Rulebook.national()
        starts = {start for each in self.provisions(limit) for start in each.starts_from}
        behind = {start.removesuffix(ENDED) for start in starts if start.endswith(ENDED)}
        return any(
            {each.scope for each in book.about(name)} >= {Scope.LOCAL}
            and Verification.OWN_TEXT
            in {each.read for each in nation.in_force_on(self.opened).about(name)}
            for name in behind & set(book.limits)
        )

    def counting(self, provision: TimeLimit) -> Jurisdiction:
        """A citizen's way runs on national days, unless the body's own are asked for."""
        national = provision.national_days and not self.own_days
        return on_national_days(self.body) if national else self.body

    def start(
        self,
        limit: str,
        methods: tuple[CountingMethod, ...],
        readings: Readings,
        only: str | None,
    ) -> tuple[CountingMethod, str, date]:
        choice, ruled_out = self.choice(limit, readings)
        by_choice = [each for each in methods if choice in each.limit.starts_from] or [methods[0]]
        if only is None and BARE in self.facts:
            event = choice or by_choice[0].limit.starts_from[0]
            return by_choice[0], event, self.fact_day(BARE, readings)
        if only is None and choice and (day := self.day_of(choice, readings)):
            return by_choice[0], choice, day
        for derive in (False, True):
            for method in methods:
                for event in method.limit.starts_from:
                    if event in ruled_out if only is None else event != only:
                        continue
                    if event in self.facts and not derive:
                        return method, event, self.fact_day(event, readings)
                    if derive and (derived := self.derived(event, readings)):
                        return method, event, derived
        raise NoStart

    def choice(self, limit: str, readings: Readings) -> tuple[str, set[str]]:
        for kind in (
            CommencementStart,
            HundredDaysStart,
            SilenceStart,
            IncompleteClock,
            LateAnswer,
        ):
            question = open_question(kind)
            if limit in question.limits and self.raised(kind, readings):
                chosen = question.option(readings[kind]).event or ""
                return chosen, {each.event for each in question.options if each.event} - {chosen}
        if limit in {"complaint.inspection", "complaint.head_inspection"}:  # C20
            handed = (
                "complaint.handed_to_inspectorate"
                if limit == "complaint.inspection"
                else "complaint.inspection_assigned"
            )
            opened = "complaint.examination_opened"
            if readings[InspectionStart] is InspectionStart.HANDED_OVER:
                return handed, {opened}
            return opened, {handed}
        return "", set()

    def raised(self, kind: type[Reading], readings: Readings | None = None) -> bool:
        if kind in {
            CommencementStart,
            HundredDaysStart,
            HundredDaysHolidays,
            ExemptionReview,
            InspectionStart,
        }:
            return True
        if kind is IncompleteClock:
            return "request.correction_received" in self.facts
        if kind is SilenceStart:
            told = {"objection.ground_found", "request.answer_received", "request.extension.ended"}
            return not {BARE, *told} & self.facts.keys()
        answer = self.facts.get(ANSWERED)
        if not isinstance(answer, date):
            return False
        behind = self.doubts_behind("objection.response")
        asked = [readings] if readings else self.body.readings.alternatives(behind)
        expiries = [self.day_of(EXPIRED, each) for each in asked]
        return any(day is not None and self.came(ANSWERED, answer) > day for day in expiries)

    def doubts(self, limit: str) -> tuple[type[Reading], ...]:
        provisions = self.provisions(limit)
        first, forward = provisions[0], provisions[0].direction is Direction.AFTER
        units = {
            each.unit
            for place, each in enumerate(provisions)
            if not any(displaces(higher, each) for higher in provisions[:place])
        }
        found = set(readings_of(provisions))
        found |= {DayOne} if forward and units & DAYS and not first.continues else set()
        by_ombudsman = {each.regulation.name for each in provisions} & {"UU 37/2008", "PP 96/2012"}
        plain = OmbudsmanDays if by_ombudsman else PlainHari
        found |= {plain} if Unit.DAYS in units else set()
        if first.nature is not LimitNature.PERMISSION:  # what has passed is moved by no day off
            found |= {CollectiveLeave} if units & (DAYS | BY_CALENDAR) else set()
            found |= {RollOver} if forward and units & BY_CALENDAR else set()
        found |= {MissingDay} if units & {Unit.MONTHS, Unit.YEARS} else set()
        for kind in reading_types().values():
            named = kind is not OmbudsmanDays and limit in open_question(kind).limits
            if named and self.raised(kind):
                found.add(kind)
        for start in {start for each in provisions for start in each.starts_from}:
            fact = self.facts.get(start)
            if isinstance(fact, Deadline):
                found.update(self.of(fact).doubts(fact.limit))
            elif fact is None and start.endswith(ENDED):
                found.update(self.doubts_behind(start.removesuffix(ENDED)))
        for each in provisions:
            if each.never_later_than:
                found.update(self.doubts_behind(each.never_later_than))
        return tuple(kind for kind in reading_types().values() if kind in found)

    def doubts_behind(self, limit: str) -> tuple[type[Reading], ...]:
        return self.doubts(limit) if self.derivable(limit) else ()

    def provisions(self, limit: str) -> tuple[TimeLimit, ...]:
        book = self.body.rulebook.in_force_on(self.opened)
        if limit not in book.limits:
            raise not_in_force(limit, self.opened)
        return book.effective(limit)

    def derivable(self, limit: str) -> bool:
        book = self.body.rulebook.in_force_on(self.opened)
        if BARE in self.facts or limit not in book.limits:
            return False
        starts = {start for each in book.about(limit) for start in each.starts_from}
        return any(
            start in self.facts
            or (start.endswith(ENDED) and self.derivable(start.removesuffix(ENDED)))
            for start in starts
        )

    def derived(self, event: str, readings: Readings) -> date | None:
        limit = event.removesuffix(ENDED)
        if limit == event or event in self.facts or not self.derivable(limit):
            return None
        try:
            return self.under(limit, readings).end
        except NoStart:
            return None

    def day_of(self, event: str, readings: Readings) -> date | None:
        if event in self.facts:
            return self.fact_day(event, readings)
        return self.derived(event, readings)

    def fact_day(self, event: str, readings: Readings) -> date:
        fact = self.facts[event]
        if isinstance(fact, Deadline):
            return self.of(fact).on_record(fact.limit, readings)[1].end
        return self.came(event, fact)

    def came(self, event: str, fact: date) -> date:
        return day_of_coming(self.limit, event, fact, self.body)

    def of(self, fact: Deadline) -> Direct:
        return Direct(fact.limit, fact.facts, self.body, fact.in_force_on)


def _sure(certain: bool) -> Certainty:  # noqa: FBT001 - said once above
    return Certainty.DECREED if certain else Certainty.ESTIMATED


def on_national_days(body: Jurisdiction) -> Jurisdiction:
    weeks = WorkingCalendar.national().weeks
    return evolve(body, calendar=evolve(body.calendar, weeks=weeks, local_days=()))


def day_of_coming(limit: str, event: str, fact: date, body: Jurisdiction) -> date:
    """The day of a fact: closing hours move it where it comes to the body, and nowhere else."""
    name, elsewhere = (limit, BEGUN_ELSEWHERE) if event == BARE else (event, ELSEWHERE)
    of_others = name.split(".")[0] in {
        "dispute",
        "court",
        "cassation",
        "ombudsman",
    } or name.endswith(ENDED)
    hours = None if of_others or name in elsewhere else body.office_hours
    return evolve(body, office_hours=hours).local_day(fact)


def displaces(higher: TimeLimit, other: TimeLimit) -> bool:
    alike = higher.under.items() <= other.under.items()
    return alike and set(other.starts_from) <= set(higher.starts_from)


def asks_calendar(method: CountingMethod) -> bool:
    return method.unit is Unit.WORKING_DAYS or method.rolls


def _directly(limit: str, facts: Mapping[str, Fact], body: Jurisdiction) -> dict[str, object]:
    """Every field of the answer, or the class of the error that refuses it."""
    days = [
        fact.in_force_on if isinstance(fact, Deadline) else day_of_coming(limit, event, fact, body)
        for event, fact in facts.items()
    ]
    try:
        return Direct(limit, facts, body, min(days)).answer(limit)
    except KeterbukaanError as problem:
        return {"refused": type(problem)}


@pytest.fixture(scope="session")
def directly() -> Callable[[str, Mapping[str, Fact], Jurisdiction], dict[str, object]]:
    """What the direct computation answers to a question, field by field."""
    return _directly
