"""What a body owes in a year, again and again: one calendar of deadlines.

Periodic announcements, updates of the public information list, yearly figures, the annual
report, what implementing PPIDs hand over, service standards that are evaluated and reviewed, and
the review of exemptions that end. The interval of
each comes from the rulebook, under the body's own jurisdiction.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta

from attrs import frozen
from dateutil.rrule import MONTHLY, YEARLY, rrule

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import CalendarRangeError, Language, NotInForceError
from keterbukaan.information.exemption import Exemption
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, Record, Text
from keterbukaan.records.stored import Stored

__all__ = ["Duty", "DutyFacts", "Handover", "ServiceStandard", "YearOfDuties", "duties_in"]

_ONE_DAY = timedelta(days=1)
_SAFE_DAY = 28
"""The last day that every month has: a rhythm kept on it never comes too late."""


class Handover(Record):
    """When the implementing PPID of a unit last handed over its information; None where never."""

    unit: Text
    last_on: Day | None = None


class ServiceStandard(Record):
    """The standard of one service (standar pelayanan), and when it was last looked at.

    Until a standard was evaluated or reviewed for the first time, both days are the one on which
    it was first applied: from when the first year runs, no text says.
    """

    service: Text
    last_evaluated: Day | None = None
    last_reviewed: Day | None = None


class DutyFacts(Stored):
    """What is known of a body at the beginning of the year: when it last did what recurs.

    A day that is not given is one that nobody recorded; the duty is then listed as unknown.
    """

    last_announced: Day | None = None
    list_updated: Day | None = None
    last_figures: Day | None = None
    fiscal_year_closed: Day | None = None
    handovers: tuple[Handover, ...] = ()
    standards: tuple[ServiceStandard, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


@frozen
class Duty(Answer):
    """One thing to be done by a day (kewajiban): what, for whom, and the deadline behind it.

    Any deadline can be given a title so; `reference` tells apart two that read the same, such as
    the number of a request or of a decision.
    """

    answer_form = AnswerForm("duty", also=("on",))

    title_id: str
    title_en: str
    subject: str
    deadline: Deadline
    reference: str = ""

    @property
    def on(self) -> date:
        """The last day; the earliest under any reading, since this warns the body."""
        return self.deadline.earliest

    @property
    def due(self) -> date:
        """The last day under the readings in use."""
        return self.deadline.date

    @property
    def who(self) -> Actor:
        """Who must do it, by its provision."""
        return self.deadline.who

    @checked
    def title(self, lang: Language = "id") -> str:
        """Return what is to be done, and for which unit or information.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.title_id if lang == "id" else self.title_en
        return f"{said}: {self.subject}" if self.subject else said


@frozen
class YearOfDuties(Answer):
    """A body's year: its duties in the order of their days, and what could not be computed.

    `earlier` are the duties that fall due before the year, counted from the same facts; those of
    the year are counted as if the earlier ones were kept.
    """

    answer_form = AnswerForm("year_of_duties")

    year: int
    duties: tuple[Duty, ...]
    earlier: tuple[Duty, ...]
    unknown: tuple[Finding, ...]


@frozen
class _Rhythm:
    """A recurring limit, the event it counts from, and how it is called."""

    limit: str
    event: str
    title_id: str
    title_en: str
    field: str


_ANNOUNCEMENT = _Rhythm(
    "disclosure.periodic",
    "disclosure.last_announced",
    "Umumkan informasi berkala",
    "Announce periodic information",
    "last_announced",
)
_LIST = _Rhythm(
    "information_list.update",
    "information_list.last_updated",
    "Mutakhirkan Daftar Informasi Publik",
    "Update the public information list",
    "list_updated",
)
_FIGURES = _Rhythm(
    "report.yearly_figures",
    "report.last_figures",
    "Umumkan angka layanan informasi",
    "Announce the figures of the information service",
    "last_figures",
)
_REPORT = _Rhythm(
    "report.annual",
    "fiscal_year.closed",
    "Sediakan laporan layanan informasi dan kirim salinannya ke Komisi Informasi",
    "Provide the report on the information service and send a copy to the commission",
    "fiscal_year_closed",
)
_HANDOVER = _Rhythm(
    "information_list.submission",
    "information_list.last_submitted",
    "Serahkan informasi kepada PPID",
    "Hand over information to the PPID",
    "handovers",
)
_EVALUATION = _Rhythm(
    "service_standard.evaluation",
    "service_standard.last_evaluated",
    "Evaluasi penerapan standar pelayanan",
    "Evaluate how the service standard is applied",
    "standards",
)
_STANDARD_REVIEW = _Rhythm(
    "service_standard.review",
    "service_standard.last_reviewed",
    "Tinjau ulang standar pelayanan",
    "Review the service standard",
    "standards",
)


@checked
def duties_in(year: int, facts: DutyFacts, *, under: Jurisdiction | None = None) -> YearOfDuties:
    """Return all that a body owes in a year, in order.

    What recurs is counted from the last time it was done, and then kept up: each further day is
    counted from the one before it, as if that was kept on its last day. From a day after the 28th
    the rhythm goes on from the 28th, which every month has. The rules are those in force at the
    end of the year; where they give no number, or none that was read, only what fell due under the
    rule before them is a duty, and the rest is unknown.

    >>> from datetime import date, timedelta
    >>> facts = DutyFacts(list_updated=date(2025, 8, 31))
    >>> [str(duty.on) for duty in duties_in(2026, facts).duties]
    ['2026-02-28', '2026-08-28']
    >>> duties_in(2026, facts).unknown[0].citation
    'UU 14/2008 Pasal 9 ayat (3)'

    Raises:
        CalendarRangeError: the year lies outside the calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    _check_year(year, body)
    found: list[Duty] = []
    unknown: list[Finding] = []
    rhythms = [
        (rhythm, getattr(facts, rhythm.field), "")
        for rhythm in (_ANNOUNCEMENT, _LIST, _FIGURES, _REPORT)
    ]
    rhythms += [(_HANDOVER, each.last_on, each.unit) for each in facts.handovers]
    for each in facts.standards:
        rhythms.append((_EVALUATION, each.last_evaluated, each.service))
        rhythms.append((_STANDARD_REVIEW, each.last_reviewed, each.service))
    for rhythm, last, subject in rhythms:
        provision = _provision(rhythm, date(year, 12, 31), body)
        if provision is None:
            continue
        if provision.kind is not Kind.NUMBER:
            unknown.append(_without_number(rhythm, subject, provision))
            found += _while_numbered(rhythm, subject, last, body)
        elif last is None:
            unknown.append(_unknown(rhythm, subject, provision))
        else:
            recurrence = _Recurrence(rhythm, subject, provision, date(year, 12, 31), body)
            duties = tuple(recurrence.duties(last))
            found += duties
            if not duties:
                unknown.append(_outside(rhythm, subject, last, provision))
    for exemption in facts.exemptions:
        try:
            found += _review(exemption, body)
        except CalendarRangeError as problem:
            unknown.append(_not_computed(exemption, problem))
    ordered = sorted(found, key=lambda duty: (duty.on, duty.title_id, duty.subject))
    return YearOfDuties(
        year,
        tuple(duty for duty in ordered if duty.on.year == year),
        tuple(duty for duty in ordered if duty.on.year < year),
        tuple(unknown),
    )


def _check_year(year: int, body: Jurisdiction) -> None:
    covered = body.calendar.coverage
    if not covered.first.year <= year <= covered.last.year:
        day = str(year) if -MAXYEAR <= year <= MAXYEAR else year
        raise CalendarRangeError(day=day, first=covered.first, last=covered.last)


def _provision(rhythm: _Rhythm, day: date, body: Jurisdiction) -> TimeLimit | None:
    """Return the provision in force on a day, such as the last of a year; None where none is."""
    book = body.rulebook.in_force_on(day)
    try:
        return book.governing(rhythm.limit, body.readings)
    except NotInForceError:
        return None


def _while_numbered(
    rhythm: _Rhythm, subject: str, last: date | None, body: Jurisdiction
) -> Iterator[Duty]:
    """Yield what fell due while a rule with a number was in force, before one without."""
    numbered = (each for each in body.rulebook.about(rhythm.limit) if each.kind is Kind.NUMBER)
    ends = (each.ends for each in numbered)
    ended = max((day for day in ends if day is not None), default=None)
    before = None if ended is None else _provision(rhythm, ended, body)
    if last is not None and ended is not None and before is not None:
        recurrence = _Recurrence(rhythm, subject, before, ended, body)
        yield from (duty for duty in recurrence.duties(last) if duty.on <= ended)


@frozen
class _Recurrence:
    """One rhythm of one body, until a year is over."""

    rhythm: _Rhythm
    subject: str
    provision: TimeLimit
    until: date
    body: Jurisdiction

    def duties(self, last: date) -> Iterator[Duty]:
        """Yield what falls due from the last time on, as if each was kept on its last day."""
        if last > self.until:
            return
        starts = _year_ends(last, self.until) if self.rhythm is _REPORT else self._starts(last)
        for start in starts:
            duty = self._duty(start)
            if duty is not None:
                yield duty

    def _duty(self, start: date) -> Duty | None:
        """Return what follows a day; None for what lies beyond the calendar, in no year asked."""
        since = {self.rhythm.event: start}
        try:
            deadline = due(self.rhythm.limit, since, under=self.body, in_force_on=self.until)
        except CalendarRangeError:
            return None
        titles = (self.rhythm.title_id, self.rhythm.title_en)
        # Only a limit with a number is asked for here, so that it is always a deadline.
        return Duty(*titles, self.subject, deadline) if isinstance(deadline, Deadline) else None

    def _starts(self, last: date) -> Iterator[date]:
        """Yield the day on which it was last done, and those on which it is done if kept up."""
        yield last
        first = self._duty(last)
        if first is None:
            return
        if self.provision.unit in {Unit.MONTHS, Unit.YEARS}:
            begins = first.on.replace(day=min(first.on.day, _SAFE_DAY))
            times = rrule(
                MONTHLY if self.provision.unit is Unit.MONTHS else YEARLY,
                interval=self.provision.amount or 1,
                dtstart=begins,
                until=self.until,
            )
            yield from (moment.date() for moment in times)
            return
        kept: Duty | None = first
        while kept is not None and kept.on <= self.until:  # a body's own rule, counted in days
            yield kept.on
            after = self._duty(kept.on)
            # An interval that ends on the day on which it starts would never get past it.
            moves_on = after is not None and after.on > kept.on
            kept = after if moves_on else self._duty(kept.on + _ONE_DAY)


def _year_ends(closed: date, until: date) -> Iterator[date]:
    """Yield the ends of the fiscal years, which close on the same day, or the month's last."""
    is_last = closed.day == monthrange(closed.year, closed.month)[1]
    day = -1 if is_last else closed.day
    for moment in rrule(YEARLY, dtstart=closed, until=until, bymonth=closed.month, bymonthday=day):
        yield moment.date()


def _review(exemption: Exemption, body: Jurisdiction) -> Iterator[Duty]:
    review = exemption.status(on=exemption.decided_on, under=body).review
    if review is not None:
        yield Duty(
            "Tetapkan informasi yang habis masa pengecualiannya",
            "Determine information whose exemption ends",
            exemption.information,
            review,
            exemption.number or "",
        )


def _not_computed(exemption: Exemption, problem: CalendarRangeError) -> Finding:
    name_id, name_en = exemption.number or "tanpa nomor", exemption.number or "without a number"
    return Finding(
        "exemptions",
        f"{name_id}: {problem.text('id').rstrip('.')}",
        f"{name_en}: {problem.text('en').rstrip('.')}",
        str(exemption.claims[0].citation),
    )


def _unknown(rhythm: _Rhythm, subject: str, provision: TimeLimit) -> Finding:
    of = f" ({subject})" if subject else ""
    return Finding(
        rhythm.field,
        f"{rhythm.title_id}{of}: hari terakhir dilakukan tidak tercatat",
        f"{rhythm.title_en}{of}: the last day on which it was done is not on record",
        str(provision.citation),
    )


def _without_number(rhythm: _Rhythm, subject: str, provision: TimeLimit) -> Finding:
    of = f" ({subject})" if subject else ""
    return Finding(
        rhythm.field,
        f"{rhythm.title_id}{of}: harinya tidak dapat dihitung; jangka waktunya "
        f"{provision.kind.label('id')}",
        f"{rhythm.title_en}{of}: no day can be counted; the time for it: "
        f"{provision.kind.label('en')}",
        str(provision.citation),
    )


def _outside(rhythm: _Rhythm, subject: str, last: date, provision: TimeLimit) -> Finding:
    of = f" ({subject})" if subject else ""
    return Finding(
        rhythm.field,
        f"{rhythm.title_id}{of}: dari {last} tidak dapat dihitung; hari itu sesudah tahun yang "
        "diminta atau sebelum kalender yang dikenal",
        f"{rhythm.title_en}{of}: nothing can be counted from {last}; it lies after the year asked "
        "for, or before the calendar that is known",
        str(provision.citation),
    )
