"""What moved between two days of knowledge: whose day is another now, why, and whom to tell.

A decree adds a day of leave, a body's own file gets another limit: which rows of a register have
another last day than was computed then? A step is compared with what could be known when its limit
began, since what came in after the decree was computed with it from the start. Named are the
steps that are still open, and those whose verdict is another now.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import Said
from keterbukaan.calendar.decree import FIRST_YEAR, LAST_DECREED_YEAR, decrees_of
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding
from keterbukaan.deadlines.change import Change
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import ArgumentError, KeterbukaanError
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import LimitNature
from keterbukaan.law.limit_names import NumberedLimit
from keterbukaan.registers._cases import untold_in
from keterbukaan.registers.audit import audit_row
from keterbukaan.registers.columns import Column
from keterbukaan.registers.complaints import (
    ComplaintRow,
    JudgedComplaint,
    RowPlace,
    judge_complaint,
)
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.steps import Outcome, Step, StepName

__all__ = ["Knowledge", "MovedRow", "MovedStep", "Told", "moved_complaint", "moved_row"]

_ANSWER = "request.response"
_SAME_STEP = {"request.extension": _ANSWER}
"""An extension is another limit of the same step: whether it has effect may itself have moved."""

_USES_A_DISPUTE = frozenset({Column.DISPUTE_FILED})
_USES_AN_OBJECTION = _USES_A_DISPUTE | {Column.OBJECTION_RECEIVED}
_RECEIVED_BY = {"objection.filing": Actor.SUPERIOR, "dispute.filing": Actor.COMMISSION}
"""To whom a right is used (UU 14/2008 Pasal 35 ayat (1), Pasal 37 ayat (2))."""

_MUST_DO_IT = Said(
    "harus melakukannya, dan hari terakhirnya kini lain",
    "has to do it, and its last day is another now",
)
_HAS_THE_RIGHT = Said(
    "berhak melakukannya, dan haknya kini berakhir pada hari lain",
    "has the right to it, which ends on another day now",
)
_WAS_PROMISED = Said(
    "sudah diberi tahu perpanjangannya, dan jawabannya kini ditunggu pada hari lain "
    "(Perki 1/2021 Pasal 36 ayat (1))",
    "was told of the extension, and the answer is to be expected on another day now "
    "(Perki 1/2021 Pasal 36 ayat (1))",
)
_RECEIVES_IT = Said(
    "menerimanya, dan hak itu kini digunakan tepat waktu atau tidak menurut hari yang lain",
    "receives it, and whether the right was used in time is judged by another day now",
)


@checked_fields
@frozen
class Knowledge:
    """Two days of knowledge, and the law of one body on each (dua hari pengetahuan).

    What was known on `first` is compared with what was known on `last`, which is also the day on
    which every row is judged. `before` is the body as its own file had it then; the same body
    where it is not given.

    >>> from datetime import date
    >>> known = Knowledge(date(2025, 8, 5), date(2025, 8, 25), Jurisdiction.national())
    >>> known.known_when(date(2025, 8, 6)), known.known_when(date(2025, 8, 11))
    (datetime.date(2025, 8, 5), datetime.date(2025, 8, 7))
    """

    first: date = field(converter=plain_day)
    last: date = field(converter=plain_day)
    under: Jurisdiction
    before: Jurisdiction | None = None
    _signed: tuple[date, ...] = field(init=False, repr=False, eq=False)
    _moving: tuple[date, ...] | None = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Find the days on which something new became known."""
        if self.last < self.first:
            raise ArgumentError.of(
                "last", self.last, f"mendahului {self.first}", f"is before {self.first}"
            )
        signed = {
            each.decree.signed
            for year in range(FIRST_YEAR, LAST_DECREED_YEAR + 1)
            for each in decrees_of(year)
        }
        for body in (self.then, self.under):
            local = (each.decree for each in body.calendar.local_days)
            signed |= {decree.signed for decree in local if decree is not None}
        between = sorted(day for day in signed if self.first < day <= self.last)
        object.__setattr__(self, "_signed", tuple(between))
        object.__setattr__(self, "_moving", self._days_that_differ())

    def _days_that_differ(self) -> tuple[date, ...] | None:
        """Return the days off that are others now, or off for another reason; None if more is."""
        if self.then != self.under:
            return None
        now = self.now.calendar
        then = [self.under.as_known_on(day).calendar for day in (self.first, *self._signed)]
        found: set[date] = set()
        for year in range(now.first_year, now.last_year + 1):
            off = {(each.day, each.kind) for each in now.days_off(year)}
            for calendar in then:
                found |= {
                    day for day, _ in off ^ {(e.day, e.kind) for e in calendar.days_off(year)}
                }
        return tuple(sorted(found))

    @checked
    def may_move(self, first: date, last: date) -> bool:
        """Return whether a limit may have moved that runs within these days.

        Raises:
            NotADayError: one of the two is not a plain day.
        """
        if self._moving is None:
            return True
        place = bisect_left(self._moving, plain_day(first))
        return place < len(self._moving) and self._moving[place] <= plain_day(last)

    @property
    def then(self) -> Jurisdiction:
        """The body as its own file had it on the first day."""
        return self.before or self.under

    @property
    def now(self) -> Jurisdiction:
        """The body with what was known on the last day."""
        return self.under.as_known_on(self.last)

    @checked
    def known_when(self, day: date) -> date:
        """Return the last day until a day on which something new became known, or the first day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        place = bisect_right(self._signed, plain_day(day))
        return self._signed[place - 1] if place else self.first


@frozen
class Told(Answer):
    """Somebody who has to be told that a day moved, and why it concerns him."""

    answer_form = AnswerForm("told")

    who: Actor
    why: Said


@frozen
class MovedStep(Answer):
    """A step whose last day, or its earliest or latest, is another now (langkah yang bergeser).

    `before` or `after` is None where no such limit ran then, or none runs now: only another file
    of the body does that. The verdicts are those of the day asked about, under either law.
    """

    answer_form = AnswerForm("moved_step", also=("is_untold", "moved_by", "verdict_changed"))

    limit: str
    before: Deadline | None
    after: Deadline | None
    done: date | None
    verdict_before: Outcome | DeadlineStanding | None
    verdict_after: Outcome | DeadlineStanding | None
    reasons: tuple[Said, ...]
    tell: tuple[Told, ...]

    @property
    def moved_by(self) -> int | None:
        """By how many calendar days the day itself moved; None where there is no other one."""
        if self.before is None or self.after is None:
            return None
        return (self.after.date - self.before.date).days

    @property
    def is_untold(self) -> bool:
        """Whether it cannot be told how it stands: it may have been done where nothing was read."""
        return Outcome.CANNOT_TELL in {self.verdict_before, self.verdict_after}

    @property
    def verdict_changed(self) -> bool:
        """Whether it is judged otherwise now."""
        return self.verdict_before is not self.verdict_after


@frozen
class MovedRow(Answer):
    """A row of a register with its steps that moved; its number is without personal data."""

    answer_form = AnswerForm("moved_row")

    line: int
    number: str = field(repr=False)
    steps: tuple[MovedStep, ...]
    sheet: str = ""


@frozen
class _Judged:
    """A step as one law judges it."""

    limit: str
    who: Actor
    deadline: Deadline
    done: date | None
    verdict: Outcome | DeadlineStanding
    is_open: bool


_Verdicts: TypeAlias = "dict[str, _Judged]"
_Judge: TypeAlias = Callable[[Jurisdiction], _Verdicts]


class _UnjudgedError(Exception):
    """A row that cannot be judged under one of the laws."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@checked
def moved_row(row: RegisterRow, knowledge: Knowledge) -> MovedRow | RowProblem | None:
    """Return what moved of a row of requests, objections and disputes; None where nothing did.

    A row that cannot be judged under either law comes back as a problem.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """

    def judge(under: Jurisdiction) -> _Verdicts:
        audited = audit_row(row, on=knowledge.last, under=under)
        if isinstance(audited, RowProblem):
            raise _UnjudgedError(audited)
        rights = _unused_rights(row, audited.steps, knowledge.last, under)
        steps = _judged_steps(row, audited.steps)
        return {_step_of(each.limit): each for each in (*steps, *rights)}

    try:
        moved = _moved(judge, row.dates.values(), knowledge)
    except _UnjudgedError as why:
        return why.problem
    except KeterbukaanError as why:  # a right that reaches beyond the calendar
        said = (why.text("id"), why.text("en"))
        return RowProblem(row.line, row.number, why.code, "-", *said, sheet=row.sheet)
    return MovedRow(row.line, row.number, moved, row.sheet) if moved else None


@checked
def moved_complaint(
    row: ComplaintRow, place: RowPlace, knowledge: Knowledge
) -> MovedRow | RowProblem | None:
    """Return what moved of a complaint in a register; None where nothing did.

    A row that cannot be judged under either law comes back as a problem.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    numbers: list[str] = []
    days: list[date] = [row.received]

    def judge(under: Jurisdiction) -> _Verdicts:
        judged = judge_complaint(row, place, on=knowledge.last, under=under)
        if isinstance(judged, RowProblem):
            raise _UnjudgedError(judged)
        numbers.append(judged.number)
        case = judged.complaint
        days.extend(event.on for event in case.history)
        deadlines = case.deadlines(under=under)
        found = (_of_complaint(each, judged, knowledge.last) for each in deadlines)
        return {each.limit: each for each in found}

    try:
        moved = _moved(judge, days, knowledge)
    except _UnjudgedError as why:
        return why.problem
    return MovedRow(place.line, numbers[0], moved, place.sheet) if moved else None


def _moved(judge: _Judge, days: Collection[date], knowledge: Knowledge) -> tuple[MovedStep, ...]:
    """Compare every step with what could be known when its limit began.

    Raises:
        _UnjudgedError: the row cannot be judged under one of the laws.
    """
    known: dict[date, _Verdicts] = {}

    def then(day: date) -> _Verdicts:
        if day not in known:
            known[day] = judge(knowledge.then.as_known_on(day))
        return known[day]

    now = judge(knowledge.now)
    latest = max((each.deadline.latest for each in now.values()), default=date.max)
    if not knowledge.may_move(min(days), latest):
        return ()
    first = then(knowledge.first)
    moved: list[MovedStep] = []
    for step in {**first, **now}:
        after = now.get(step)
        since = (after or first[step]).deadline.since
        # What could be computed once the last thing was recorded from which the limit follows.
        begun = max((day for day in days if day <= since), default=since)
        before = then(knowledge.known_when(begun))
        compared = _compared(before.get(step), after, before, now)
        if compared is not None:
            moved.append(compared)
    return tuple(moved)


def _compared(
    before: _Judged | None, after: _Judged | None, then: _Verdicts, now: _Verdicts
) -> MovedStep | None:
    """Return a step that moved, where that still bears on anybody."""
    if before is not None and after is not None and _days(before) == _days(after):
        return None
    sides = [each for each in (before, after) if each is not None]
    is_open = any(each.is_open for each in sides)
    verdicts = [None if each is None else each.verdict for each in (before, after)]
    if not sides or not (is_open or verdicts[0] is not verdicts[1]):
        return None
    latest = sides[-1]
    return MovedStep(
        limit=latest.limit,
        before=None if before is None else before.deadline,
        after=None if after is None else after.deadline,
        done=latest.done,
        verdict_before=verdicts[0],
        verdict_after=verdicts[1],
        reasons=tuple(_reasons(before, after, then, now)),
        tell=tuple(_to_tell(latest, is_judged_otherwise=verdicts[0] is not verdicts[1])),
    )


def _days(judged: _Judged) -> tuple[date, date, date]:
    return judged.deadline.date, judged.deadline.earliest, judged.deadline.latest


def _reasons(
    before: _Judged | None, after: _Judged | None, then: _Verdicts, now: _Verdicts
) -> Iterator[Said]:
    """Yield why a step moved: first why the limit before it did, where it begins at its end."""
    if before is None and after is not None:
        rule = after.deadline.citations[0]
        yield Said(f"kini berlaku {rule}", f"{rule} applies now")
    elif before is not None and after is None:
        rule = before.deadline.citations[0]
        yield Said(f"{rule} tidak berlaku lagi", f"{rule} does not apply any more")
    if before is None or after is None:
        return
    starts = (before.deadline.since, after.deadline.since)
    for step in then.keys() & now.keys() if starts[0] != starts[1] else ():
        ended = Change(then[step].deadline, now[step].deadline)
        if (ended.before.date, now[step].deadline.date) == starts:
            yield from _said(ended)
    yield from _said(Change(before.deadline, after.deadline))


def _said(change: Change) -> Iterator[Said]:
    for said in zip(change.reasons("id"), change.reasons("en"), strict=True):
        yield Said(*said)


def _to_tell(step: _Judged, *, is_judged_otherwise: bool) -> Iterator[Told]:
    """Yield whom to tell, by whose the limit is and what it is."""
    if not step.deadline.provision.nature.is_owed:
        yield Told(step.who, _HAS_THE_RIGHT)
        if is_judged_otherwise and step.done and step.limit in _RECEIVED_BY:
            yield Told(_RECEIVED_BY[step.limit], _RECEIVES_IT)
        return
    yield Told(step.who, _MUST_DO_IT)
    if step.limit in _SAME_STEP:
        yield Told(Actor.APPLICANT, _WAS_PROMISED)


# ---------------------------------------------------------------- requests, objections, disputes


def _step_of(limit: str) -> str:
    return _SAME_STEP.get(limit, limit)


def _judged_steps(row: RegisterRow, steps: Sequence[Step]) -> Iterator[_Judged]:
    """Yield every step; one that is not done is open until a later one, or a withdrawal, came."""
    for place, step in enumerate(steps):
        overtaken = any(later.done is not None for later in steps[place + 1 :])
        if Column.REQUEST_WITHDRAWN in row.dates:
            overtaken |= step.name.column is Column.REQUEST_ANSWERED
        is_open = step.done is None and not overtaken
        limit = step.name.limit
        who = _who(limit, step.deadline)
        yield _Judged(limit, who, step.deadline, step.done, step.outcome, is_open)


def _who(limit: str, deadline: Deadline) -> Actor:
    """Return who must act: as the cases have it, or else as the provision does."""
    clocks = lifecycle(limit.split(".", maxsplit=1)[0]).of_limit.get(limit, ())
    return next((clock.who for clock in clocks if clock.who), deadline.provision.actor)


def _unused_rights(
    row: RegisterRow, steps: Iterable[Step], on: date, under: Jurisdiction
) -> Iterator[_Judged]:
    """Yield the rights of the applicant that no step of the row has used so far.

    A register does not say what an answer contained, so whether there is a ground is not said
    either: named is until when one could be used.
    """
    by_name = {each.name: each for each in steps}
    answer = by_name.get(StepName.EXTENDED_ANSWER) or by_name.get(StepName.ANSWER)
    response = by_name.get(StepName.OBJECTION_ANSWER)
    taken, untold = row.dates.keys(), untold_in(row)
    last: tuple[NumberedLimit, str, Step, frozenset[Column]] | None = None
    if response is not None and Column.DISPUTE_FILED not in taken:
        last = ("dispute.filing", "objection.response_received", response, _USES_A_DISPUTE)
    elif answer is not None and not taken & (_USES_AN_OBJECTION | {Column.REQUEST_WITHDRAWN}):
        last = ("objection.filing", "request.answer_received", answer, _USES_AN_OBJECTION)
    if last is None:
        return
    limit, answered, step, uses = last
    since: dict[str, date | Deadline] = (
        {f"{step.deadline.limit}.ended": step.deadline}
        if step.done is None
        else {answered: step.done}
    )
    found = due(limit, since, under=under, in_force_on=min(row.dates.values()))
    # One that has not begun is not open; where it had begun under the other law, it moved.
    is_open = found.since < on <= found.latest
    verdict = Outcome.RUNNING if on <= found.latest else Outcome.MISSING
    if step.outcome is Outcome.CANNOT_TELL or uses & untold:
        verdict = Outcome.CANNOT_TELL
    yield _Judged(limit, Actor.APPLICANT, found, None, verdict, is_open)


# ---------------------------------------------------------------- complaints


_MAY_STILL = frozenset(
    {DeadlineStanding.RUNNING, DeadlineStanding.MISSED, DeadlineStanding.ARGUABLE}
)


def _of_complaint(found: CaseDeadline, judged: JudgedComplaint, on: date) -> _Judged:
    standing = found.standing(on=on)
    verdict: Outcome | DeadlineStanding = Outcome.CANNOT_TELL if judged.is_open(found) else standing
    is_right = found.deadline.provision.nature is LimitNature.RIGHT
    clocks = lifecycle("complaint").of_limit[found.limit]
    is_owed = is_right or any(judged.stage in clock.owed_in for clock in clocks)
    is_open = found.done_on is None and is_owed and standing in _MAY_STILL
    return _Judged(found.limit, found.who, found.deadline, found.done_on, verdict, is_open)
