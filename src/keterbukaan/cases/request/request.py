"""Requests for information (permohonan informasi): the record, and what its history means.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. Late is never stored: deadlines, obligations
and remedies are derived for a day and under a body's law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.case import (
    Case,
    CaseDeadline,
    Event,
    Irregularity,
    Obligation,
    Progress,
    Remedy,
    deadline_of,
)
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.request.events import (
    INCOMPLETENESS_RECEIVED,
    Answered,
    DeclaredIncomplete,
    Extended,
    Given,
    ItemAnswer,
    ItemOutcome,
    Registered,
    RequestEvent,
)
from keterbukaan.cases.request.form import RequestChannel, lacking_of
from keterbukaan.cases.request.guards import irregularities_of
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Count, Day, MaybePrivate, Private, Record

__all__ = ["InformationRequest", "RequestChannel", "RequestItem", "RequestProgress"]

_RECEIVED = "request.received"
_CORRECTED = "request.correction_received"


class RequestItem(Record):
    """One thing that is asked for (rincian informasi yang diminta)."""

    number: Count
    details: Private


@define
class RequestProgress(Progress):
    """Where a request stands, and what was decided about each item.

    An answer keeps its time on the day it is sent; the applicant's time runs from its receipt.
    """

    answers: dict[int, ItemAnswer] = Factory(dict)
    sent_on: dict[int, date] = Factory(dict)
    answered_on: dict[int, date] = Factory(dict)
    granted: set[int] = Factory(set)
    given_on: dict[int, date] = Factory(dict)
    extended: bool = False
    asked: frozenset[int] = frozenset()


class InformationRequest(Case[RequestProgress]):
    """A request for public information and its history (permohonan informasi publik).

    >>> from datetime import date
    >>> request = InformationRequest(
    ...     received=date(2025, 3, 24),
    ...     items=(RequestItem(number=1, details="Laporan keuangan 2024"),),
    ... )
    >>> request = request.record(Registered(on=date(2025, 3, 24), number="017/PPID/2025"))
    >>> request.state().label("id")
    'tercatat'
    """

    lifecycle_name: ClassVar[str] = "request"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 22 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        RequestEvent, config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(RequestEvent)[0])

    received: Day
    items: tuple[RequestItem, ...] = Field(min_length=1)
    channel: RequestChannel = RequestChannel.IN_PERSON
    applicant: Applicant | None = None
    purpose: MaybePrivate = None
    way_to_obtain: MaybePrivate = None
    way_to_send: MaybePrivate = None
    written_down: bool = False
    helped: bool = False
    events: tuple[RequestEvent, ...] = ()

    @model_validator(mode="after")
    def _numbers_its_items_once(self) -> InformationRequest:
        numbers = [item.number for item in self.items]
        if len(set(numbers)) != len(numbers):
            raise RecordError(
                field="items",
                problem_id="nomor rincian ganda",
                problem_en="an item's number is used twice",
                citation="Perki 1/2021 Pasal 29 ayat (5) huruf g",
            )
        return self

    @property
    def history(self) -> tuple[Event, ...]:
        """The events, in the order in which they were recorded."""
        return self.events

    @property
    def number(self) -> str | None:
        """Its number in the register, once it has one."""
        given = self.progress().done.get("registered")
        return given.number if isinstance(given, Registered) else None

    def initial_progress(self) -> RequestProgress:
        """Return the progress on the day it was received."""
        days = {_RECEIVED: self.received}
        asked = frozenset(item.number for item in self.items)
        return RequestProgress("received", self.received, self.received, days, asked=asked)

    def completeness(self) -> tuple[Finding, ...]:
        """Return what the request lacks (Perki 27, 29(5), 30(1); UU 22(2)-(3))."""
        return tuple(lacking_of(self))

    def guard(
        self, progress: RequestProgress, event: Event, body: Jurisdiction
    ) -> Iterable[Irregularity]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(self, progress, event, body)

    def apply(self, progress: RequestProgress, event: Event, before: str) -> None:
        """Note the answers and deliveries; a part of them does not end the stage."""
        if isinstance(event, DeclaredIncomplete):
            progress.days[INCOMPLETENESS_RECEIVED] = event.received_on or event.on
        elif isinstance(event, Extended):
            progress.extended = True
        elif isinstance(event, Answered):
            for answer in event.items:
                progress.answers[answer.item] = answer
                progress.sent_on[answer.item] = event.on
                progress.answered_on[answer.item] = event.received_on or event.on
                if answer.outcome.is_granted:
                    progress.granted.add(answer.item)
            if len(progress.answers) < len(self.items):
                progress.state = before
        elif isinstance(event, Given):
            granted = progress.granted
            for number in event.items or granted - progress.given_on.keys():
                progress.given_on[number] = event.on
            unanswered = len(progress.answers) < len(self.items)
            if unanswered or granted - progress.given_on.keys():
                progress.state = before

    # ------------------------------------------------------------ what a caller asks

    def answer_deadline(self, under: Jurisdiction | None = None) -> CaseDeadline | None:
        """Return by when the request is to be answered, extended or not."""
        body = under or Jurisdiction.national()
        return self._answer_deadline(self.progress(body), body)

    def deadlines(self, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return every deadline that has begun, kept or not, with who must keep it."""
        body = under or Jurisdiction.national()
        return tuple(self._deadlines(self.progress(body), body))

    def is_silent(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Tell whether the time to answer has passed with an item unanswered (C7)."""
        body = under or Jurisdiction.national()
        return self._is_silent(self.progress(body, on=plain_day(on)), on, body)

    def _is_silent(self, progress: RequestProgress, on: date, body: Jurisdiction) -> bool:
        if progress.state == "not_followed_up" or self._is_abandoned(progress, on, body):
            return False  # the body need not act (Perki 33(4))
        deadline = self.answer_by(progress, body)
        waiting = len(progress.answers) < len(self.items)
        return waiting and deadline is not None and on > deadline.date

    def is_closed(self, progress: RequestProgress, on: date, body: Jurisdiction) -> bool:
        """Tell whether it was answered, with all that was granted given, or never corrected."""
        is_served = progress.state == "answered" and not progress.granted - progress.given_on.keys()
        abandoned = self._is_abandoned(progress, on, body)
        return is_served or abandoned or super().is_closed(progress, on, body)

    def _is_abandoned(self, progress: RequestProgress, on: date, body: Jurisdiction) -> bool:
        """Tell whether the time to correct an incomplete request passed without a correction."""
        if progress.state != "incomplete":
            return False
        deadline = self.correct_by(progress, body)
        return deadline is not None and on > deadline.date

    def _answer_deadline(
        self, progress: RequestProgress, body: Jurisdiction
    ) -> CaseDeadline | None:
        deadline = self.answer_by(progress, body)
        if deadline is None:
            return None
        answered = max(progress.sent_on.values(), default=None)
        done = answered if len(progress.answers) == len(self.items) else None
        return CaseDeadline(_answer_limit(progress), Actor.PPID, deadline, done)

    def _is_excused(
        self, answer: CaseDeadline, progress: RequestProgress, body: Jurisdiction
    ) -> bool:
        """Tell whether nobody need answer any more: it was never corrected (Perki 33(4))."""
        if progress.state != "not_followed_up" or not answer.is_open:
            return False
        deadline = self.correct_by(progress, body)
        return deadline is not None and answer.deadline.date >= deadline.date

    def answer_by(self, progress: RequestProgress, body: Jurisdiction) -> Deadline | None:
        """Return the deadline of the answer at some point of the history."""
        return deadline_of(_answer_limit(progress), _answer_days(progress), body, self.received)

    def correct_by(self, progress: RequestProgress, body: Jurisdiction) -> Deadline | None:
        """Return the deadline of a correction, once the request was declared incomplete."""
        days = {INCOMPLETENESS_RECEIVED: progress.days[INCOMPLETENESS_RECEIVED]}
        return deadline_of("request.correction", days, body, self.received)

    def _deadlines(self, progress: RequestProgress, body: Jurisdiction) -> Iterator[CaseDeadline]:
        answer = self._answer_deadline(progress, body)
        if answer is not None and not self._is_excused(answer, progress, body):
            yield answer
        for limit, start, who, kinds in _STEPS:
            if start not in progress.days or (limit == "request.notice" and progress.extended):
                continue  # an extension extends the notice (Perki 36(1)-(2))
            since = progress.days[start]
            days = {**_answer_days(progress), start: since}
            deadline = deadline_of(limit, days, body, self.received)
            if deadline is not None and deadline.date >= since:
                done = (progress.done[kind].on for kind in kinds if kind in progress.done)
                kept = min((day for day in done if day >= since), default=None)
                yield CaseDeadline(limit, who, deadline, kept)

    def owed(self, progress: RequestProgress, on: date, body: Jurisdiction) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        if progress.state == "received":
            yield Obligation(
                Actor.PPID,
                "mencatat permohonan dalam register dan memberi nomor pendaftaran",
                "enter the request in the register and give it a number",
                "UU 14/2008 Pasal 22 ayat (4)",
            )
        if self._is_abandoned(progress, on, body):
            yield Obligation(
                Actor.PPID,
                "mencatat dalam register bahwa perbaikan tidak diserahkan",
                "note in the register that no correction was handed in",
                "Perki 1/2021 Pasal 33 ayat (4)",
            )
            return
        for each in self._deadlines(progress, body):
            if each.is_open and each.who is not Actor.APPLICANT and _is_live(each, progress):
                yield Obligation.within(each.deadline, each.who, _DUTIES[each.limit], on)
        yield from _owed_deliveries(progress, on)

    def available_remedies(
        self, progress: RequestProgress, on: date, body: Jurisdiction
    ) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        if progress.state == "incomplete":
            deadline = self.correct_by(progress, body)
            yield Remedy(
                "request.correction",
                None,
                "menyerahkan perbaikan permohonan",
                "hand in a correction of the request",
                Actor.PPID,
                "Perki 1/2021 Pasal 33 ayat (3)",
                deadline.exercisable_from if deadline else None,
                deadline.latest if deadline else None,
                deadline,
            )
        for ground, found_on in self._grounds(progress, on, body):
            yield _objection_remedy(self, ground, found_on, progress, body)

    def grounds(
        self, *, on: date, under: Jurisdiction | None = None
    ) -> tuple[tuple[str, date | None], ...]:
        """Return the grounds of objection that the history supports on a day, by letter.

        With each stands the day on which it was found; None for silence, whose day the law
        counts from the end of the time to answer. Whether an answer is other than asked (d) or a
        cost unreasonable (f) is for the applicant to say, so they stand where they can be.
        """
        body = under or Jurisdiction.national()
        return tuple(self._grounds(self.progress(body, on=plain_day(on)), on, body))

    def _grounds(
        self, progress: RequestProgress, on: date, body: Jurisdiction
    ) -> Iterator[tuple[str, date | None]]:
        answered = {number: day for number, day in progress.answered_on.items() if day <= on}
        outcomes = {number: progress.answers[number].outcome for number in answered}
        exempt = [n for n, o in outcomes.items() if o is ItemOutcome.REFUSED_AS_EXEMPT]
        unmet = [n for n, o in outcomes.items() if o is not ItemOutcome.GRANTED]
        costly = [n for n in answered if progress.answers[n].cost]
        if exempt:
            yield "a", max(answered[n] for n in exempt)
        if self._is_silent(progress, on, body):
            yield "c", None
        if answered:
            yield "d", max(answered.values())
        if unmet:
            yield "e", max(answered[n] for n in unmet)
        if costly:
            yield "f", max(answered[n] for n in costly)
        late = _late_since(self, progress, on, body)
        if late is not None:
            yield "g", late


_STEPS: tuple[tuple[str, str, Actor, tuple[str, ...]], ...] = (
    (
        "request.completeness_check",
        "request.registered",
        Actor.PPID,
        ("declared_complete", "declared_incomplete", "answered"),
    ),
    ("request.notice", "request.complete", Actor.PPID, ("answered",)),
    ("request.correction", INCOMPLETENESS_RECEIVED, Actor.APPLICANT, ("corrected",)),
)
"""Limits beside the answer: what starts each, who keeps it, and which events keep it."""

_DUTIES = {
    "request.response": ("menjawab permohonan secara tertulis", "answer the request in writing"),
    "request.extension": (
        "menjawab permohonan dalam waktu perpanjangan",
        "answer the request within the extension",
    ),
    "request.completeness_check": (
        "memeriksa kelengkapan permohonan",
        "check whether the request is complete",
    ),
    "request.notice": (
        "menyampaikan pemberitahuan tertulis sesudah permohonan lengkap",
        "give the written notice once the request is complete",
    ),
}


def _answer_limit(progress: RequestProgress) -> str:
    return "request.extension" if progress.extended else "request.response"


def _answer_days(progress: RequestProgress) -> dict[str, date]:
    """Return the days from which the answer is counted: receipt, and a correction (C8)."""
    days = {_RECEIVED: progress.days[_RECEIVED]}
    if _CORRECTED in progress.days:
        days[_CORRECTED] = progress.days[_CORRECTED]
    return days


def _is_live(each: CaseDeadline, progress: RequestProgress) -> bool:
    """Tell whether a duty still waits in the stage reached."""
    if progress.state == "not_followed_up":
        return False
    return each.limit != "request.completeness_check" or progress.state == "registered"


# ---------------------------------------------------------------- obligations, remedies


def _owed_deliveries(progress: RequestProgress, on: date) -> Iterator[Obligation]:
    for number in sorted(progress.granted - progress.given_on.keys()):
        ready = progress.answers[number].ready_on
        yield Obligation(
            Actor.PPID,
            f"memberikan informasi rincian {number}",
            f"give the information of item {number}",
            "Perki 1/2021 Pasal 35 ayat (1)",
            ready,
            None,
            ready is not None and on > ready,
        )


def _late_since(
    case: InformationRequest, progress: RequestProgress, on: date, body: Jurisdiction
) -> date | None:
    """Return since when something was answered or given late (ground g)."""
    deadline = case.answer_by(progress, body)
    days = [
        progress.answered_on[number]
        for number, day in progress.sent_on.items()
        if deadline is not None and day > deadline.date and progress.answered_on[number] <= on
    ]
    for number, day in progress.given_on.items():
        ready = progress.answers[number].ready_on
        if ready is not None and ready < day <= on:
            days.append(day)
    return max(days, default=None)


_GROUNDS = {
    "a": ("ditolak sebagai informasi yang dikecualikan", "refused as exempt"),
    "c": ("tidak ditanggapi", "not answered"),
    "d": ("ditanggapi tidak sebagaimana diminta", "answered otherwise than asked"),
    "e": ("tidak dipenuhi", "not granted"),
    "f": ("dikenai biaya yang tidak wajar", "charged an unreasonable cost"),
    "g": ("diberikan melewati waktu", "given after the time"),
}


def _objection_remedy(
    case: InformationRequest,
    ground: str,
    found_on: date | None,
    progress: RequestProgress,
    body: Jurisdiction,
) -> Remedy:
    answer = case.answer_by(progress, body)
    if found_on is not None or answer is None:
        days = {"objection.ground_found": found_on or case.received}
    elif progress.extended:
        days = {"request.extension.ended": answer.date}
    else:
        days = _answer_days(progress)
    deadline = deadline_of("objection.filing", days, body, case.received)
    said_id, said_en = _GROUNDS[ground]
    return Remedy(
        "objection.filing",
        ground,
        f"mengajukan keberatan karena {said_id}",
        f"file an objection because it was {said_en}",
        Actor.SUPERIOR,
        f"UU 14/2008 Pasal 35 ayat (1) huruf {ground}",
        deadline.exercisable_from if deadline else None,
        deadline.latest if deadline else None,
        deadline,
    )
