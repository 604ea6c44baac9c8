"""A deadline that carries its reasons: the day, why it is that day, and how sure it is.

It is a value; `due` makes it, and nothing in it changes afterwards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.decree import Certainty
from keterbukaan.calendar.moment import local_day, plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines._order import (
    END_OF_TIME,
    Ordered,
    Rank,
    rank_of_day,
    rank_of_texts,
)
from keterbukaan.deadlines._outside import (
    answers_in_its_own_time,
    body_as_seen_outside,
    body_by_national_rules,
)
from keterbukaan.deadlines.method import CountingMethod
from keterbukaan.errors import Language, OtherLawVersionError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.law.reading import Reading
from keterbukaan.law.verification import Verification

if TYPE_CHECKING:
    from keterbukaan.deadlines.change import Change

__all__ = ["Basis", "Deadline", "State", "Status", "Undated"]

_ONE_DAY = dt.timedelta(days=1)
_YEARS_KEPT = 1_000


class State(LabelledEnum):
    """Where a deadline stands on a day (keadaan)."""

    NOT_YET_OPEN = ("not_yet_open", "belum terbuka", "not yet open")
    RUNNING = ("running", "berjalan", "running")
    DUE_TODAY = ("due_today", "jatuh tempo hari ini", "due today")
    OVERDUE = ("overdue", "terlewati", "overdue")
    OPEN = ("open", "sudah boleh", "open")
    """Of a permission: its day has come, and it does not pass."""


@frozen
class Status(Answer):
    """A deadline's state on a day; `working_days` left, or gone by where it is overdue.

    A deadline may be overdue by no working day yet: on the weekend after it. `days_left` and
    `days_past` are the same number under a name of its own for each, None where it is the other.
    """

    answer_form = AnswerForm("status")

    state: State
    working_days: int

    @property
    def days_left(self) -> int | None:
        """The working days left until its last day; None once that has passed."""
        return None if self.state is State.OVERDUE else self.working_days

    @property
    def days_past(self) -> int | None:
        """The working days gone by since its last day; None until that has passed."""
        return self.working_days if self.state is State.OVERDUE else None


@frozen
class Basis:
    """What a deadline rests on whatever its day: provision, readings, citations, jurisdiction.

    Jurisdictions are compared by name here: one loaded twice, or in another process, is the same
    body, and whatever else of it bears on an answer shows in the answer.
    """

    limit: str
    readings: tuple[Reading, ...]
    citations: tuple[Source, ...]
    provision: TimeLimit = field(eq=False)
    jurisdiction: Jurisdiction = field(eq=attrgetter("name"))

    @property
    def rank(self) -> Rank:
        """The place among others, which only makes the order of deadlines total."""
        readings = rank_of_texts((each.question_name(), each.value) for each in self.readings)
        citations = rank_of_texts((type(each).__name__, each) for each in self.citations)
        return (self.limit, self.jurisdiction.name, readings, citations)


class _Resting(Ordered):
    """What rests on a provision: its name, its law, and how that was read."""

    __slots__ = ()
    basis: Basis
    since: dt.date
    in_force_on: dt.date

    @property
    def limit(self) -> str:
        """The limit's name, such as "request.response"."""
        return self.basis.limit

    @property
    def provision(self) -> TimeLimit:
        """The provision that governs."""
        return self.basis.provision

    @property
    def who(self) -> Actor:
        """Who must keep it, or may use it, by its provision."""
        return self.basis.provision.who

    @property
    def citations(self) -> tuple[Source, ...]:
        """What it rests on: the governing paragraph first, then those that agree."""
        return self.basis.citations

    @property
    def verification(self) -> Verification:
        """How the number was checked."""
        return self.basis.provision.read

    @property
    def checked_on(self) -> dt.date | None:
        """The day on which what it rests on was last held against a source.

        The earliest where it rests on two; None for a body's own rule, which was not checked here.
        """
        days = (each.checked_on for each in self._resting_on)
        return min((day for day in days if day is not None), default=None)

    @property
    def was_checked_long_ago(self) -> bool:
        """Whether that lies more than a year before the event, or before the day of the rules."""
        return self.was_checked_long_before(max(self.since, self.in_force_on))

    @checked
    def was_checked_long_before(self, day: dt.date) -> bool:
        """Return whether that lies more than a year before a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return any(each.was_checked_long_before(day) for each in self._resting_on)

    @property
    def may_be_replaced(self) -> bool:
        """Whether its rule may already have been replaced on the day whose rules apply."""
        return self.provision.may_be_replaced_on(self.in_force_on)

    @property
    def _resting_on(self) -> tuple[TimeLimit, ...]:
        return (self.provision,)

    @property
    def digest(self) -> str:
        """Under which law, body and day of knowledge it was given (`Jurisdiction.digest`)."""
        return self.basis.jurisdiction.digest


def _days_to_be_fixed(deadline: Deadline) -> list[dt.date]:
    return [each.day for each in deadline.to_be_fixed]


def _chosen(deadline: Deadline) -> dict[str, str]:
    return {each.question_name(): str(each.value) for each in deadline.readings}


def _replaced_by(resting: _Resting) -> str | None:
    return resting.provision.replaced_by


def _amended_by(resting: _Resting) -> tuple[str, ...]:
    return resting.provision.amended_by


_TOLD = ("limit", "verification", "checked_on", "was_checked_long_ago", "may_be_replaced")
_AGE = {"replaced_by": _replaced_by, "amended_by": _amended_by}


@frozen(repr=False, order=False)
class Deadline(_Resting, Answer):
    """The last day of a limit, with its reasons (tenggat).

    `earliest` and `latest` range over the readings of the law and the events given: a careful
    body keeps the earliest, and no right is surely lost before the latest has passed. `opens` is
    the first day counted of a right, and of a permission the day from which it may be used, which
    is its `date` too; `exercisable_from` the first on which using it is not premature, and
    `exercisable_latest` the first on which no reading finds it so. `certainty` is
    that of `date`, and `range_certainty` that of the days under every reading. Where a body's
    own file gives a citizen more time, `date` is its day, `earliest` that of the national rule, and
    `outside` the deadline that a commission, an Ombudsman or a court keeps. Where it gives the body
    less time to answer, a right against silence is lost only by the national rule (`latest`), and
    open before a commission only by it.

    Deadlines are equal where they answer the same for the same body: limit, days, certainties,
    readings, citations and the day whose rules apply. How the start was given belongs to the
    question, not to the answer: a bare day, its event by name and a moment of that day give equals.
    Only where a bare day may be more than one event, as for cassation (C12), does it range further
    than one of them by name, and so is another answer.

    They are ordered by `date`; on one day, a limit in hours comes first, then the more careful
    `earliest`. What has no day comes after all (`Undated`). With a bare day it is not ordered:
    compare its `date`. As text it is its day, and takes the format codes of `date`.

    It is pickled as its question: limit, start, body and day of the rules. Where it is read it is
    worked out again, and `OtherLawVersionError` is raised where the law or the answer is another.
    """

    answer_form = AnswerForm(
        "deadline",
        also=(*_TOLD, "certainty", "citations", "jurisdiction"),
        without=("basis", "given", "method", "capped_by"),
        own={"to_be_fixed": _days_to_be_fixed, "readings": _chosen, **_AGE},
    )

    basis: Basis
    event: str
    since: dt.date
    date: dt.date
    earliest: dt.date
    latest: dt.date
    opens: dt.date | None
    exercisable_from: dt.date | None
    range_certainty: Certainty
    in_force_on: dt.date
    given: tuple[tuple[str, dt.date | dt.datetime | Deadline], ...] = field(eq=False)
    method: CountingMethod = field(eq=False)
    moment: dt.datetime | None = None
    exercisable_latest: dt.date | None = None
    capped_by: TimeLimit | None = field(default=None, eq=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be pickled as the question; where it is read, the answer must be the same."""
        days = (self.date, self.earliest, self.latest)
        return (_asked_again, (self.limit, self.given, self.jurisdiction, self.in_force_on, days))

    @property
    def _resting_on(self) -> tuple[TimeLimit, ...]:
        capping = () if self.capped_by is None else (self.capped_by,)
        return (self.provision, *capping)

    @property
    def due(self) -> dt.date:
        """The last day under the readings in use: `date`, by the name that it has everywhere."""
        return self.date

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings in use, one for each open question that bears on it."""
        return self.basis.readings

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The jurisdiction under which it was computed."""
        return self.basis.jurisdiction

    @property
    def outside(self) -> Deadline | None:
        """The same right by the national rule, where the body's own file sets another time.

        The file binds its body only: before a commission, an Ombudsman or a court this day counts.
        It is earlier where the file gives a citizen more time, and later where the file gives the
        body less time to answer. None where no file moves it.
        """
        body = self._seen_outside
        if body is None:
            return None
        from keterbukaan.deadlines.due import due

        found = due(self.limit, self.facts, under=body, in_force_on=self.in_force_on)
        return found if isinstance(found, Deadline) and found.date != self.date else None

    @property
    def _seen_outside(self) -> Jurisdiction | None:
        """The body without the rules of its own file that bind nobody else; None without any."""
        rule, body, on = self.provision, self.jurisdiction, self.in_force_on
        seen = body_as_seen_outside(rule, body, on)
        if seen is not None or not rule.national_days:
            return seen
        is_silence = answers_in_its_own_time(self.event, body, on)
        return body_by_national_rules((rule,), body, on) if is_silence else None

    @property
    def rests_on_days_off(self) -> bool:
        """Whether days off have a part in the day itself, or in the end from which it runs."""
        if self.method.asks_calendar or self.capped_by is not None:
            return True
        given = self._start_given
        return given.rests_on_days_off if isinstance(given, Deadline) else given is None

    @property
    def _start_given(self) -> dt.date | Deadline | None:
        """What was given as its start; None where that is the end of a limit, worked out here."""
        facts = self.facts
        return facts.get(self.event, facts.get(""))

    @property
    def certainty(self) -> Certainty:
        """How sure `date` is: an estimate where a decree still to come may move it."""
        return Certainty.ESTIMATED if self.is_estimate else Certainty.DECREED

    @property
    def is_estimate(self) -> bool:
        """Whether the day itself may move with a decree still to come.

        The days under the other readings may be estimates where this one is not; `range_certainty`
        covers them all.
        """
        until = self.jurisdiction.calendar.decreed_until
        if self.method.asks_calendar or self.capped_by is not None:
            return max(self.since, self.date) > until
        given = self._start_given
        return (
            given.is_estimate if isinstance(given, Deadline) else not given and self.since > until
        )

    @property
    def to_be_fixed(self) -> tuple[DayReason, ...]:
        """The feasts on which it rests whose date the Minister of Religion has still to fix."""
        if not self.rests_on_days_off:
            return ()
        known = [fact for fact in self.facts.values() if type(fact) is dt.date]
        first = min(self.since, self.earliest, *known)
        last, calendar = max(self.since, self.latest), self.method.calendar
        feasts = (
            day for year in range(first.year, last.year + 1) for day in _feasts(calendar, year)
        )
        return tuple(calendar.why(day) for day in feasts if first <= day <= last)

    @property
    def facts(self) -> Mapping[str, dt.date | dt.datetime | Deadline]:
        """What was given as its start, by event."""
        return dict(self.given)

    @property
    def days(self) -> tuple[DayReason, ...]:
        """Every day from the first to the last, with its reason; none for months and years."""
        if self.method.unit not in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}:
            return ()
        if self.method.backwards:
            first, last = self.opens or self.date, self.since - _ONE_DAY
        else:
            first, last = self.since + (not self.method.include_start) * _ONE_DAY, self.date
        span = range(first.toordinal(), last.toordinal() + 1)
        return tuple(self.method.calendar.why(dt.date.fromordinal(day)) for day in span)

    @property
    def counted(self) -> tuple[DayReason, ...]:
        """The days that count."""
        by_calendar = self.method.unit is Unit.CALENDAR_DAYS
        return tuple(day for day in self.days if day.working or by_calendar)

    @property
    def skipped(self) -> tuple[DayReason, ...]:
        """The days that do not count, each with its reason and decree."""
        by_calendar = self.method.unit is Unit.CALENDAR_DAYS
        return tuple(day for day in self.days if not day.working and not by_calendar)

    def status(self, *, on: dt.date | dt.datetime) -> Status:
        """Return where it stands on a day: not yet open, running, due today or overdue by n.

        A permission is not yet open or open, and nothing else.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: the day is outside the calendar.
            NotADayError: `on` is neither a day nor a moment.
        """
        moment = on if isinstance(on, dt.datetime) else None
        on = self._day(on)
        calendar = self.method.calendar
        if self._has_passed(on, moment):
            return Status(State.OVERDUE, calendar.count(self.date, on))
        if self.method.permits and on >= self.date:
            return Status(State.OPEN, 0)
        left = calendar.count(on, self.date)
        if self.method.permits:
            return Status(State.NOT_YET_OPEN, left)
        if self.exercisable_from is not None and on < self.exercisable_from:
            return Status(State.NOT_YET_OPEN, left)
        return Status(State.DUE_TODAY if on == self.date else State.RUNNING, left)

    def remaining(self, *, on: dt.date | dt.datetime) -> int:
        """Return the days left in its own unit (working or calendar days), negative if overdue.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: the day is outside the calendar.
            NotADayError: `on` is neither a day nor a moment.
        """
        on = self._day(on)
        if self.method.unit is not Unit.WORKING_DAYS:
            return (self.date - on).days
        calendar = self.method.calendar
        return calendar.count(on, self.date) if on <= self.date else -calendar.count(self.date, on)

    def is_overdue(self, *, on: dt.date | dt.datetime) -> bool:
        """Return whether its last day has passed on a day, or its last moment at a moment.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: the moment has no day here, at an end of Python's calendar.
            NotADayError: `on` is neither a day nor a moment.
        """
        return self._has_passed(self._day(on), on if isinstance(on, dt.datetime) else None)

    def late_by(
        self, *, on: dt.date | dt.datetime, done: dt.date | dt.datetime | None = None
    ) -> int | None:
        """Return by how many working days it was done late, or is late on a day; None where not.

        `done` is when it was done, and counts where that is not after `on`. 0 is late, too: by days
        off alone. A right passes and is never late, since nobody owes it (`is_overdue` says so); a
        permission does not even pass.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: a day is outside the calendar.
            NotADayError: `on` or `done` is neither a day nor a moment.
        """
        judged = on if done is None or self._day(done) > self._day(on) else done
        if not self.provision.nature.is_owed:
            return None
        return self.status(on=judged).days_past

    def _has_passed(self, day: dt.date, moment: dt.datetime | None) -> bool:
        """Return whether it ended before a day, or before the moment on that day where one is."""
        if self.method.permits:
            return False
        ended_by_then = moment is not None and self.moment is not None and moment > self.moment
        return day > self.date or ended_by_then

    def _day(self, on: dt.date | dt.datetime) -> dt.date:
        return _day_in(self.jurisdiction, on)

    @checked
    def under(self, other: Jurisdiction) -> Change:
        """Compute it anew under another jurisdiction, or after a later decree, and compare.

        Raises:
            KeterbukaanError: it cannot be computed there.
        """
        from keterbukaan.deadlines.change import Change
        from keterbukaan.deadlines.due import due

        again = due(self.limit, self.facts, under=other, in_force_on=self.in_force_on)
        return Change(self, again)

    def explain(self, lang: Language = "id") -> str:
        """Return in whole sentences what is due when, why, and how sure it is.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        from keterbukaan.deadlines._explanation import explain_deadline

        return explain_deadline(self, lang)

    def strip(self, lang: Language = "id") -> str:
        """Draw the days as rows of weeks, in plain text.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        from keterbukaan.deadlines._strip import calendar_strip

        counted = [day.day for day in self.counted]
        if self.method.backwards:
            counted.reverse()
        days = self.days
        return calendar_strip(days, counted, self.since, self.date, lang) if days else ""

    @property
    def rank(self) -> Rank:
        """The place among deadlines: by the day, the moment on it, then the more careful day."""
        return (
            False,
            self.date,
            self.moment or END_OF_TIME,
            self.earliest,
            self.latest,
            *self.basis.rank,
            self.since,
            self.event,
            self.in_force_on,
            self.range_certainty.value,
            rank_of_day(self.opens),
            rank_of_day(self.exercisable_from),
            rank_of_day(self.exercisable_latest),
        )

    def __str__(self) -> str:
        """Return its day, as ISO text."""
        return self.date.isoformat()

    def __format__(self, spec: str) -> str:
        """Return its day by the format codes of `date`; of a limit in hours, its moment by them."""
        return (self.moment or self.date).strftime(spec) if spec else str(self)

    def __repr__(self) -> str:
        return f"<Deadline {self.limit} {self.since} -> {self.date} ({self.certainty.value})>"


def _no_day(_undated: Undated) -> None:
    return None


_OF_A_DAY = frozenset(
    ("date", "moment", "opens", "earliest", "latest", "certainty", "status", "remaining")
)
"""What is asked of a deadline that has a day, and may be asked of one without by mistake."""


@frozen(repr=False, order=False)
class Undated(_Resting, Answer):
    """A limit for which the law gives no number, and so no date (tanpa tanggal).

    Among deadlines it comes after all that have a day. As text it is what the law says instead.
    """

    answer_form = AnswerForm(
        "undated",
        also=(*_TOLD, "kind", "citations"),
        without=("basis",),
        own={"date": _no_day, **_AGE},
    )

    basis: Basis
    since: dt.date
    in_force_on: dt.date = field(eq=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be pickled as the question, as a deadline is."""
        return (_undated_again, (self.limit, self.since, self.basis.jurisdiction, self.in_force_on))

    if not TYPE_CHECKING:  # pragma: no branch - a type checker refuses these names by itself

        def __getattr__(self, name: str) -> object:
            """Refuse what a deadline alone has, and say how the two are told apart."""
            said = f"{type(self).__name__!r} object has no attribute {name!r}"
            if name in _OF_A_DAY:
                said += ": the law sets no day here; ask isinstance(found, Deadline) first"
            raise AttributeError(said, name=name, obj=self)

    @property
    def kind(self) -> Kind:
        """What the law says instead of a number."""
        return self.basis.provision.kind

    @property
    def due(self) -> dt.date | None:
        """None: the law sets no day."""
        return None

    def is_overdue(self, *, on: dt.date | dt.datetime) -> bool:
        """Return False: what has no last day has not passed it.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: the moment has no day here, at an end of Python's calendar.
            NotADayError: `on` is neither a day nor a moment.
        """
        _day_in(self.basis.jurisdiction, on)
        return False

    def late_by(
        self, *, on: dt.date | dt.datetime, done: dt.date | dt.datetime | None = None
    ) -> int | None:
        """Return None: what has no last day cannot be told to be late.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: a moment has no day here, at an end of Python's calendar.
            NotADayError: `on` or `done` is neither a day nor a moment.
        """
        for given in (on, on if done is None else done):
            _day_in(self.basis.jurisdiction, given)
        return None

    def explain(self, lang: Language = "id") -> str:
        """Return what the law provides instead of a date.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        from keterbukaan.deadlines._explanation import explain_undated

        return explain_undated(self, lang)

    @property
    def rank(self) -> Rank:
        """The place among deadlines: after every day."""
        return (True, *self.basis.rank, self.since)

    def __str__(self) -> str:
        """Return what the law says instead of a day, in Indonesian; `kind.label` has both."""
        return self.kind.label("id")

    def __format__(self, spec: str) -> str:
        """Return the same, whatever form was asked for: there is no day to be written in it."""
        return str(self)

    def __repr__(self) -> str:
        return f"<Undated {self.limit} {self.kind.value}>"


def _day_in(body: Jurisdiction, on: dt.date | dt.datetime) -> dt.date:
    """Return the day it is at a body; closing hours bear on receipts alone."""
    return local_day(on, body.zone) if isinstance(on, dt.datetime) else plain_day(on)


@lru_cache(maxsize=_YEARS_KEPT)
def _feasts(calendar: WorkingCalendar, year: int) -> tuple[dt.date, ...]:
    """Return the days off of a year that are still to be fixed; every row of a table asks."""
    return tuple(each.day for each in calendar.days_off(year) if each.to_be_fixed)


def _asked_again(
    limit: str,
    given: tuple[tuple[str, dt.date | dt.datetime | Deadline], ...],
    body: Jurisdiction,
    in_force_on: dt.date,
    days: tuple[dt.date, dt.date, dt.date],
) -> Deadline | Undated:
    """Answer a question that was pickled with the days of its answer.

    Raises:
        OtherLawVersionError: another law, or another estimate of a year without a decree, is
            installed here, and gives other days.
    """
    from keterbukaan.deadlines.due import due

    found = due(limit, dict(given), under=body, in_force_on=in_force_on)
    if isinstance(found, Deadline) and days == (found.date, found.earliest, found.latest):
        return found
    now = found.date if isinstance(found, Deadline) else "-"
    raise OtherLawVersionError(
        what_id=f"hari terakhir {limit} (perkiraan tahun tanpa keputusan dapat berbeda)",
        what_en=f"the last day of {limit} (an estimate of a year without a decree may differ)",
        stored=str(days[0]),
        installed=str(now),
    )


def _undated_again(
    limit: str, since: dt.date, body: Jurisdiction, in_force_on: dt.date
) -> Deadline | Undated:
    """Answer a question that was pickled, to which the law gave no date."""
    from keterbukaan.deadlines.due import due

    return due(limit, since, under=body, in_force_on=in_force_on)
