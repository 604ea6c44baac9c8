"""A register of complaints judged on a day: what was late, what cannot be told, and what is amiss.

What was not read weakens: where a column, a cell or a status that tells no day may hold the step
that keeps a limit, nothing is said of that limit, and it is listed apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm, AnswerPart
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import running
from keterbukaan.cases._fold import scene_to_record
from keterbukaan.cases._public_view import particulars, published_text
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.loaded import Loaded
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, LegalBasis, Nature
from keterbukaan.errors import KeterbukaanError, Language
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Source
from keterbukaan.law.verification import Verification, cited
from keterbukaan.organization.complaint_roles import plain_name
from keterbukaan.registers.complaint_form import COMPLAINT_FORM
from keterbukaan.registers.complaint_rows import STEPS, ComplaintRow, kinds_of, order_of
from keterbukaan.registers.measures import Figures, Measures, figures_of, measured

__all__ = [
    "COMPLAINT_FORM",
    "ComplaintRow",
    "JudgedComplaint",
    "RowPlace",
    "judge_complaint",
    "judge_complaints",
    "measure_units",
    "not_read_in",
    "placed_rows",
]

_KINDS_KEPT = 1_000
_NOTED = frozenset({Nature.DEFECT, Nature.PREMATURE, Nature.TOO_LATE})
_ENDS = frozenset({"passed_on", "turned_into_request", "withdrawn"})
"""The steps after which a body owes nothing more."""


@frozen
class NotRead(AnswerPart):
    """A limit that was not read in its own text: its source, and how it was verified."""

    answer_form = AnswerForm("not_read")

    limit: str
    source: Source
    verification: Verification


@checked_fields
@frozen
class RowPlace(Answer):
    """Where a row of a register stands, and what the register could not tell of it.

    `unread` are the fields that may stand there where nothing was read, `kept` the kinds of steps
    that the register has a column for; None where it may tell of any. What came after the day on
    which the file says that it was drawn, `drawn_on`, is not in it.
    """

    answer_form = AnswerForm("row_place")

    line: int
    sheet: str = ""
    unread: frozenset[str] = frozenset()
    kept: frozenset[str] | None = None
    drawn_on: date | None = None


@frozen
class JudgedComplaint(Answer):
    """One row judged on a day: the complaint, what was late, and what has no effect in law.

    `late` is what was late by what the row tells. `cannot_tell` is what would be late if nothing
    else had happened, where a step that keeps it may stand in what was not read, or under a status
    that tells no day; such a row is not measured. `open_steps` are the kinds of those steps.

    `noted` is what is found besides in steps that have effect: filed or completed too late, done
    too early, out of order; what a row does not contain is not among it. `unit` is shown without
    what has the form of personal data. Where a step of the row has no effect its days contradict
    each other or the procedure, so it is listed and not measured.

    `is_told` says whether the row tells all that the register has a column for, of every limit that
    ran; `not_read` are those of the limits that were not read in their own text. The complaint
    itself is made anew from its row where it is asked for, so that a long register takes little
    room.
    """

    answer_form = AnswerForm("judged_complaint", also=("is_overdue",), without=("row",))

    line: int
    row: ComplaintRow
    number: str = field(repr=False)
    unit: str | None = field(repr=False)
    stage: str
    late: tuple[CaseDeadline, ...]
    without_effect: tuple[Irregularity, ...]
    noted: tuple[Irregularity, ...]
    sheet: str
    open_steps: frozenset[str]
    kept: frozenset[str] | None
    drawn_on: date | None
    cannot_tell: tuple[CaseDeadline, ...]
    is_told: bool
    not_read: tuple[NotRead, ...] = field(repr=False)
    _figures: Figures = field(alias="figures", repr=False)
    _on: date = field(alias="on", repr=False)
    _body: Jurisdiction = field(alias="body", repr=False)

    @property
    def complaint(self) -> Complaint:
        """The row as a complaint with its events."""
        return self.row.case(under=self._body).case

    @property
    def deadlines(self) -> tuple[CaseDeadline, ...]:
        """Every deadline that has begun, kept or not."""
        return self.complaint.deadlines(under=self._body)

    @checked
    def figures(self, *, on: date, under: Jurisdiction) -> Figures:
        """Return what it adds to the measures of its unit on a day.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        if on == self._on and under is self._body:
            return self._figures
        scene = self.complaint.as_of(on=on).scene(under=under)
        return figures_of(scene, _with_a_column(running(scene), self.kept), on)

    @checked
    def is_open(self, duty: CaseDeadline) -> bool:
        """Return whether a step that keeps a limit may have been taken on a day that was not read.

        A day that the row tells for the limit stands, unless an earlier step may have kept it
        first. Nothing is told of a limit for which the register has no column at all.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        hidden = _is_hidden(duty, self.row, self.open_steps, self.drawn_on)
        return hidden or self.has_no_column_for(duty)

    @checked
    def has_no_column_for(self, duty: CaseDeadline) -> bool:
        """Return whether the register has no column for any step that keeps a limit.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return not _has_a_column(duty, self.kept)

    @checked
    def is_sure(self, duty: CaseDeadline, *, on: date) -> bool:
        """Return whether a duty is late under every reading; what was done later is not known.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = plain_day(on)
        return min(duty.done_on or day, day) > duty.deadline.latest

    @property
    def is_overdue(self) -> bool:
        """Whether something is late under a rule of law that was read, or the body's own."""
        in_law = any(each.legal_basis in {LegalBasis.LAW, LegalBasis.LOCAL} for each in self.late)
        return in_law and not self.without_effect


@checked
def judge_complaints(
    file: RecordFile[ComplaintRow],
    *,
    on: date,
    under: Jurisdiction | None = None,
    as_it_stood: bool = False,
) -> tuple[tuple[JudgedComplaint, ...], tuple[RowProblem, ...]]:
    """Judge every row on a day; rows that cannot be judged come back as problems, by line.

    A row cannot be judged where it was malformed, where a day lies after `on`, or where its days
    contradict each other or the calendar does not reach them. With `as_it_stood` a register that
    was kept on is judged as it was on an earlier day: what came later is left out.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    judged, problems = [], list(file.problems)
    for place, each in placed_rows(file):
        row = each
        if as_it_stood:
            if row.received > on:
                continue
            row = row.as_of(on=on)
        found = judge_complaint(row, place, on=on, under=under)
        if isinstance(found, RowProblem):
            problems.append(found)
        else:
            judged.append(found)
    places = {sheet: place for place, sheet in enumerate(dict.fromkeys(_sheets_of(file)))}
    problems.sort(key=lambda each: (places[each.sheet], each.line))
    return tuple(judged), tuple(problems)


@checked
def placed_rows(file: RecordFile[ComplaintRow]) -> Iterator[tuple[RowPlace, ComplaintRow]]:
    """Yield each good row of a register with its place.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    many = len(file.records)
    # What was put together by hand, or of other records, does not say it of each of them.
    unread = file.unread if len(file.unread) == many else (frozenset[str](),) * many
    sheets = file.sheets if len(file.sheets) == many else ("",) * many
    kept = kept_in(file)
    drawn_on = None if file.drawn_on is None else file.drawn_on.day
    places = (
        RowPlace(line, sheet, strange, kept, drawn_on)
        for line, sheet, strange in zip(file.lines, sheets, unread, strict=True)
    )
    return zip(places, file.records, strict=True)


def kept_in(file: RecordFile[ComplaintRow]) -> frozenset[str] | None:
    """Return the kinds of steps that a register has a column for; None where it has no columns.

    A register cannot say of others that they were not taken. One with a status says it of those
    that come before what the status says.
    """
    fields = {each.field for each in file.columns}
    if not fields or "status" in fields:
        return None
    return kinds_of(fields)


def _sheets_of(file: RecordFile[ComplaintRow]) -> Iterator[str]:
    yield from file.sheets or ("",)
    yield from (each.sheet for each in file.problems)


@checked
def measure_units(
    judged: Iterable[JudgedComplaint], *, on: date, under: Jurisdiction | None = None
) -> Measures:
    """Measure the complaints of each unit, as the register names it; "" where it names none.

    Raises:
        CalendarRangeError: a day lies beyond the calendar that is known.
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    told = (each for each in judged if not each.without_effect and each.is_told)
    return measured(((each.unit or "", each.figures(on=on, under=body)) for each in told), on)


@checked
def not_read_in(
    judged: Iterable[JudgedComplaint], lang: Language = "id"
) -> tuple[tuple[str, str], ...]:
    """Return each limit that ran and was not read in its own text, with its verification.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    used = {each for one in judged for each in one.not_read}
    return tuple(sorted((each.limit, cited(each.source, each.verification, lang)) for each in used))


@checked
def judge_complaint(
    row: ComplaintRow, place: RowPlace, *, on: date, under: Jurisdiction | None = None
) -> JudgedComplaint | RowProblem:
    """Judge one row on a day; where it cannot be judged it comes back as a problem.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    for step in ("received", *STEPS):
        day: date | None = getattr(row, step)
        if day is not None and day > on:
            said = (
                f"{day} sesudah hari yang ditanyakan ({on})",
                f"{day} is after the day asked about ({on})",
            )
            return _problem(place, row, "KB-R06", COMPLAINT_FORM.heading(step, "id"), said)
    try:
        loaded = row.case(under=body)
        body.calendar.count(row.received, on)  # the calendar must reach from the first day to now
        scene = scene_to_record(loaded.case, body)  # as it was loaded: folded once
        progress, deadlines = scene.progress, tuple(running(scene))
        past = tuple(each for each in deadlines if each.late_by(on=on) is not None)
    except KeterbukaanError as error:
        return _problem(place, row, error.code, "-", (error.text("id"), error.text("en")))
    if loaded.refused:
        _, why = loaded.refused[0]
        return _problem(place, row, why.code, "-", (why.reason("id"), why.reason("en")))
    vain = (each for step in progress.steps if not step.has_effect for each in step.irregularities)
    unit = row.unit or progress.unit
    open_steps = row.open_steps(place.unread)
    drawn_on = place.drawn_on if place.drawn_on is not None and place.drawn_on < on else None
    hidden = [each for each in deadlines if _is_hidden(each, row, open_steps, drawn_on)]
    kept = [*_with_a_column(deadlines, place.kept)]
    is_told = {each.limit: each in kept and each not in hidden for each in past}
    return JudgedComplaint(
        line=place.line,
        row=row,
        number=label(_as_published(loaded.case, row.number)),
        unit=None if unit is None else label(_as_published(loaded.case, unit), None),
        stage=progress.state,
        late=tuple(each for each in past if is_told[each.limit]),
        without_effect=tuple(vain),
        noted=tuple(_noted(loaded, progress)),
        sheet=place.sheet,
        open_steps=open_steps,
        kept=place.kept,
        drawn_on=drawn_on,
        cannot_tell=tuple(each for each in past if not is_told[each.limit]),
        is_told=not hidden,
        not_read=_not_read(deadlines),
        figures=figures_of(scene, kept, on),
        on=on,
        body=body,
    )


def _with_a_column(
    deadlines: Iterable[CaseDeadline], kept: frozenset[str] | None
) -> Iterator[CaseDeadline]:
    """Yield the deadlines for which a register has a column of a step that keeps them."""
    return (each for each in deadlines if _has_a_column(each, kept))


def _has_a_column(duty: CaseDeadline, kept: frozenset[str] | None) -> bool:
    return kept is None or not kept.isdisjoint(_keeping(duty.limit))


def _is_hidden(
    duty: CaseDeadline, row: ComplaintRow, open_steps: frozenset[str], drawn_on: date | None
) -> bool:
    """Return whether a step that keeps a limit may have been taken on a day that was not read."""
    if duty.done_on is None and drawn_on is not None and duty.deadline.date >= drawn_on:
        return True  # it could still be done after the file was drawn
    if not open_steps:
        return False
    keeping = _keeping(duty.limit)
    if duty.done_on is None:
        return bool(open_steps & (keeping | _ENDS))
    told = row.told_on(duty.done_on) & keeping
    earlier = open_steps & keeping
    if not told:  # the day is that of a later step, from which this one was concluded
        return bool(earlier)
    first = min(map(order_of, told))
    return any(order_of(kind) < first for kind in earlier)


def _not_read(deadlines: Iterable[CaseDeadline]) -> tuple[NotRead, ...]:
    found = (each.deadline for each in deadlines)
    return tuple(
        _one_of(each.limit, each.citations[0], each.verification)
        for each in found
        if each.verification is not Verification.OWN_TEXT
    )


_one_of = lru_cache(_KINDS_KEPT)(NotRead)
"""One value for all rows in which it is the same."""


@cache
def _keeping(limit: str) -> frozenset[str]:
    """Return the kinds of steps that keep a limit; none keep one that is not a complaint's."""
    clocks = lifecycle("complaint").of_limit.get(limit, ())
    return frozenset(kind for clock in clocks for kind in clock.kept_by)


def _noted(loaded: Loaded[Complaint], progress: ComplaintProgress) -> Iterator[Irregularity]:
    """Yield what is found of the filing, and of steps that have effect, and stands nowhere else."""
    for each in loaded.irregularities:
        if each.event == "filed":
            yield each
    for step in progress.steps:
        for each in step.irregularities if step.has_effect else ():
            if each.nature in _NOTED:
                yield each


def _as_published(case: Complaint, text: str) -> str:
    """Return a cell without those who complain, whose name stands in a column of its own.

    A unit that shares but one word with a name keeps its own, or it would be two units.
    """
    who = case.complainant
    if who is None:
        return text
    name, plain = plain_name(who.name), plain_name(text)
    numbers = re.findall(r"\d{5,}", f"{who.telephone} {who.identity}")
    is_named = name in plain or any(number in plain for number in numbers)
    return published_text(particulars(case), text) if is_named else text


def _problem(
    place: RowPlace, row: ComplaintRow, code: str, column: str, said: tuple[str, str]
) -> RowProblem:
    return RowProblem(place.line, label(row.number), code, column, *said, sheet=place.sheet)
