"""What is open in the rows of a register, and of a register of complaints.

A register tells of few steps. Only the duties that it has a column for are its own to tell: that a
request was numbered at once, or a receipt given, does not follow from it either way.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import cast

from keterbukaan._frozen import FrozenMap
from keterbukaan._words import said_day
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.outcomes import Remedy
from keterbukaan.errors import CalendarRangeError, KeterbukaanError, NotInForceError
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.titles import title
from keterbukaan.registers._cases import dossier_of, untold_in
from keterbukaan.registers._problems import problem_words
from keterbukaan.registers._untold import Untold
from keterbukaan.registers.audit import audit_row
from keterbukaan.registers.columns import Column
from keterbukaan.registers.complaints import ComplaintRow, JudgedComplaint, judge_complaints
from keterbukaan.registers.reading import Register, RegisterRow
from keterbukaan.registers.standing import Matter, NotTold, Place, RowStanding, Todo, Waiting
from keterbukaan.registers.status import RowStatus
from keterbukaan.registers.steps import Outcome, StepName

__all__ = ["open_complaints", "open_in_register"]

_MATTERS = FrozenMap(
    {
        StepName.ANSWER: Matter.REQUEST,
        StepName.EXTENDED_ANSWER: Matter.REQUEST,
        StepName.OBJECTION_ANSWER: Matter.OBJECTION,
    }
)
"""The steps that are the office's own; the others are a right, or the commission's."""

_OVER = frozenset({RowStatus.FINISHED, RowStatus.WITHDRAWN, RowStatus.JOINED, RowStatus.LAPSED})
_ANSWERED = frozenset(
    {
        RowStatus.ANSWERED,
        RowStatus.GRANTED,
        RowStatus.GRANTED_PARTLY,
        RowStatus.REFUSED,
        RowStatus.NOT_FOLLOWED_UP,
    }
)
_BEYOND_THE_LAW = frozenset({NotInForceError.code, CalendarRangeError.code})
"""Why a row has no deadlines that may matter to nobody: no law or calendar of its day is known."""
_LATER = (Column.DISPUTE_FILED, Column.FIRST_HEARING, Column.OBJECTION_RECEIVED)
_APPLICANT_MAY: Mapping[str, StepName] = FrozenMap(
    {each.value: each for each in (StepName.OBJECTION, StepName.DISPUTE)}
)
_DONE_BY_OTHERS: Mapping[str, StepName] = FrozenMap(
    {**_APPLICANT_MAY, StepName.RESOLUTION.value: StepName.RESOLUTION}
)
_WENT_ON = FrozenMap(
    {RowStatus.OBJECTED: StepName.OBJECTION_ANSWER, RowStatus.DISPUTED: StepName.RESOLUTION}
)
"""What is to be done next where a status says that it went on."""
_NOT_READ_ID = "harinya mungkin ada di bagian yang tidak dibaca, atau di balik statusnya"
_NOT_READ_EN = "its day may stand in what was not read, or behind its status"
_COMPLAINANT_MAY = frozenset({"complaint.completion", "complaint.reporter_reply"})


def open_in_register(
    source: str, register: Register, on: date, body: Jurisdiction
) -> Iterator[RowStanding]:
    """Yield how each row of a register stands on a day."""
    for row in register.rows:
        place = Place(source, row.sheet, row.line, row.number, _matter(row.dates))
        try:
            yield _row(row, place, on, body)
        except KeterbukaanError as problem:  # a right that follows leads beyond the calendar
            yield _beyond(place, problem)


def _row(row: RegisterRow, place: Place, on: date, body: Jurisdiction) -> RowStanding:
    judged = audit_row(row, on=on, under=body)
    if isinstance(judged, RowProblem):
        is_over = judged.code in _BEYOND_THE_LAW and _is_over(row)
        return RowStanding() if is_over else _not_judged(place, judged)
    if _is_over(row):
        return RowStanding()
    if (decided := row.dates.get(Column.DISPUTE_DECIDED)) is not None:
        return RowStanding(untold=(_decided(place, decided),))
    dossier = cast("Dossier", dossier_of(row, body))  # it was judged, so it tells of a case
    open_steps = [step for step in judged.steps if step.done is None and step.name in _MATTERS]
    untold = tuple(
        NotTold(
            _of(place, step.name),
            "KB-R08",
            f"{step.name.label('id')}: {step.why_id}",
            f"{step.name.label('en')}: {step.why_en}",
        )
        for step in open_steps
        if step.outcome is Outcome.CANNOT_TELL
    )
    told = [step.name for step in open_steps if step.outcome is not Outcome.CANNOT_TELL]
    todos = tuple(_todos(told, place, dossier, on, body)) if told else ()
    if todos or untold:
        return RowStanding(todos, (), untold)
    waiting = tuple(_waiting(row, place, dossier, on, body))
    return _as_told(row, place, waiting, Untold(untold_in(row), row.dates, row.status, body))


def _as_told(
    row: RegisterRow, place: Place, waiting: tuple[Waiting, ...], hidden: Untold
) -> RowStanding:
    """Return who is waited for, unless what was not read, or has no day, may have come by now."""
    if place.matter is not Matter.DISPUTE and row.status is not None:
        begun, step = row.status.began_with, _WENT_ON.get(row.status)
        if begun in hidden.columns and step is not None:
            return RowStanding(untold=(_hidden(place, step, begun, hidden),))
    rights = {each: _DONE_BY_OTHERS.get(each.step) for each in waiting}
    taken = [step for step in rights.values() if step and step.column in hidden.columns]
    return RowStanding(
        waiting=tuple(each for each, step in rights.items() if step not in taken),
        untold=tuple(_hidden(place, step, step.column, hidden) for step in taken),
    )


def _hidden(place: Place, step: StepName, column: Column, hidden: Untold) -> NotTold:
    why = hidden.why_hidden(column)
    said_id, said_en = (f"{step.label(lang)}: {why.text(lang)}" for lang in ("id", "en"))
    return NotTold(place, "KB-R08", said_id, said_en)


def _decided(place: Place, on: date) -> NotTold:
    """Return that a decision says what is to be done, which no register holds (UU 14/2008 46)."""
    return NotTold(
        place,
        "KB-R08",
        f"sengketanya diputus {said_day(on, 'id')}, dan putusannya yang menentukan apa yang harus "
        "dikerjakan; bila sudah dilaksanakan, tulis statusnya selesai",
        f"the dispute was decided on {said_day(on, 'en')}, and it is the decision that says what "
        "is to be done; once that is done, write its status as finished",
    )


def _todos(
    told: Iterable[StepName], place: Place, dossier: Dossier, on: date, body: Jurisdiction
) -> Iterator[Todo]:
    """Yield the steps that were not done and are still owed: no later case has overtaken them."""
    owed = {each.step: each for each in dossier.next_due(on=on, under=body)}
    for name in told:
        if name.limit in owed:
            yield Todo(_of(place, name), owed[name.limit])


def _of(place: Place, step: StepName) -> Place:
    """Return the place of a row with what a step of it is about."""
    return Place(place.source, place.sheet, place.line, place.number, _MATTERS[step])


def _is_over(row: RegisterRow) -> bool:
    """Return whether a status says that nothing is left to be done, on whatever day that was.

    An answer, or a withdrawal with its day, ends only what no objection or dispute has carried on.
    """
    is_carried_on = any(column in row.dates for column in _LATER)
    is_left = Column.REQUEST_WITHDRAWN in row.dates
    return row.status in _OVER or ((row.status in _ANSWERED or is_left) and not is_carried_on)


def _matter(days: Mapping[Column, date]) -> Matter:
    if Column.DISPUTE_FILED in days or Column.FIRST_HEARING in days:
        return Matter.DISPUTE
    return Matter.OBJECTION if Column.OBJECTION_RECEIVED in days else Matter.REQUEST


def _waiting(
    row: RegisterRow, place: Place, dossier: Dossier, on: date, body: Jurisdiction
) -> Iterator[Waiting]:
    if row.status is RowStatus.INCOMPLETE:
        yield _waits(place, Actor.APPLICANT, "request.correction", None, body)
    elif place.matter is not Matter.DISPUTE:
        remedies = dossier.remedies(on=on, under=body)
        for step, until in _rights(remedies, _APPLICANT_MAY):
            yield _waits(place, Actor.APPLICANT, step, until, body)
    else:
        yield _waits(place, Actor.COMMISSION, "dispute.resolution", None, body)


def _rights(remedies: Iterable[Remedy], names: Container[str]) -> Iterator[tuple[str, date]]:
    """Yield some rights, each with the last day that any ground of it gives."""
    found: dict[str, date] = {}
    for each in remedies:
        if each.name in names and each.last is not None:
            found[each.name] = max(each.last, found.get(each.name, each.last))
    yield from found.items()


def _waits(place: Place, who: Actor, step: str, until: date | None, body: Jurisdiction) -> Waiting:
    last_id = f", paling lambat {said_day(until, 'id')}" if until else ""
    last_en = f", by {said_day(until, 'en')}" if until else ""
    who_id, who_en = (actor_words(who, lang, under=body) for lang in ("id", "en"))
    return Waiting(
        place,
        step,
        who,
        until,
        str(body.rulebook.governing(step, body.readings).citation),
        f"Menunggu {who_id}: {title(step, 'id')}{last_id}.",
        f"Waiting for the {who_en}: {title(step, 'en')}{last_en}.",
    )


def _not_judged(place: Place, problem: RowProblem) -> RowStanding:
    why = NotTold(place, problem.code, problem_words(problem, "id"), problem_words(problem, "en"))
    return RowStanding(untold=(why,))


def _beyond(place: Place, problem: KeterbukaanError) -> RowStanding:
    why = NotTold(place, problem.code, problem.text("id"), problem.text("en"))
    return RowStanding(untold=(why,))


def open_complaints(
    source: str, read: RecordFile[ComplaintRow], on: date, body: Jurisdiction
) -> Iterator[RowStanding]:
    """Yield how each row of a register of complaints stands on a day."""
    judged, problems = judge_complaints(read, on=on, under=body)
    unread = frozenset(read.problems)
    for problem in problems:
        if problem not in unread:  # what was not read is listed by its file
            place = Place(source, problem.sheet, problem.line, problem.number, Matter.COMPLAINT)
            yield _not_judged(place, problem)
    for each in judged:
        place = Place(source, each.sheet, each.line, each.number, Matter.COMPLAINT)
        try:
            yield _complaint(each, place, on, body)
        except KeterbukaanError as problem:
            yield _beyond(place, problem)


def _complaint(each: JudgedComplaint, place: Place, on: date, body: Jurisdiction) -> RowStanding:
    if each.without_effect:
        why = each.without_effect[0]
        return RowStanding(untold=(NotTold(place, "KB-R08", why.text("id"), why.text("en")),))
    case = each.complaint
    owed = [due for due in case.next_due(on=on, under=body) if due.due is not None]
    remedies = case.remedies(on=on, under=body)
    hidden = {duty.limit for duty in case.deadlines(under=body) if each.is_open(duty)}
    todos = tuple(Todo(place, due) for due in owed if due.step not in hidden)
    untold = tuple(
        NotTold(
            place,
            "KB-R08",
            f"{due.text('id')}: {_NOT_READ_ID}",
            f"{due.text('en')}: {_NOT_READ_EN}",
        )
        for due in owed
        if due.step in hidden
    )
    waiting = (
        _waits(place, Actor.COMPLAINANT, step, until, body)
        for step, until in _rights(remedies, _COMPLAINANT_MAY)
    )
    return RowStanding(todos, () if todos or untold else tuple(waiting), untold)
