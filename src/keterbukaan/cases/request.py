"""Requests for information (permohonan informasi): the record, and what its history means.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. Late is never stored: deadlines, obligations
and remedies are derived for a day and under a body's law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Annotated, ClassVar, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.history import (
    Case,
    CaseDeadline,
    Event,
    Irregularity,
    Nature,
    Obligation,
    Progress,
    Remedy,
    deadline_of,
    irregular,
    received_before,
)
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.request_events import (
    Answered,
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    Given,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Paid,
    Payment,
    Registered,
    RequestEvent,
)
from keterbukaan.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.findings import Finding
from keterbukaan.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Actor
from keterbukaan.records import Count, Day, Record, Text

__all__ = ["InformationRequest", "RequestChannel", "RequestItem", "RequestProgress"]

_RECEIVED = "request.received"
_INCOMPLETE = "request.incompleteness_received"
_CORRECTED = "request.correction_received"


class RequestChannel(Enum):
    """How a request comes in (kanal; UU 22(1), (5)-(6); Perki 28(2); C13)."""

    IN_PERSON = "datang_langsung"
    EMAIL = "surat_elektronik"
    POST = "surat"
    ORAL = "lisan"


class RequestItem(Record):
    """One thing that is asked for (rincian informasi yang diminta)."""

    number: Count
    details: Annotated[Text, Field(repr=False)]


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
    purpose: Annotated[Text | None, Field(repr=False)] = None
    way_to_obtain: Annotated[Text | None, Field(repr=False)] = None
    way_to_send: Annotated[Text | None, Field(repr=False)] = None
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

    def begin(self) -> RequestProgress:
        """Return the progress on the day it was received."""
        days = {_RECEIVED: self.received}
        asked = frozenset(item.number for item in self.items)
        return RequestProgress("received", self.received, self.received, days, asked=asked)

    def completeness(self) -> tuple[Finding, ...]:
        """Return what the request lacks (Perki 27, 29(5), 30(1); UU 22(2)-(3))."""
        found = [] if self.applicant is None else list(self.applicant.missing())
        for name, citation, said_id, said_en in _fields_wanted(self.channel):
            holder = self.applicant if name in Applicant.model_fields else self
            if holder is None or not getattr(holder, name):
                found.append(
                    Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", citation)
                )
        if self.channel is RequestChannel.IN_PERSON and not _contact(self.applicant):
            found.append(
                Finding(
                    "telephone",
                    "nomor telepon atau surel belum diisi",
                    "a telephone number or e-mail address is missing",
                    "Perki 1/2021 Pasal 29 ayat (5) huruf e",
                )
            )
        if self.channel is RequestChannel.ORAL and not self.written_down:
            found.append(
                Finding(
                    "written_down",
                    "permohonan lisan belum dicatat oleh Badan Publik",
                    "the body has not written the oral request down",
                    "UU 14/2008 Pasal 22 ayat (3)",
                )
            )
        return tuple(found)

    def guard(
        self, progress: RequestProgress, event: Event, body: Jurisdiction
    ) -> Iterable[Irregularity]:
        """Return what is irregular about an event that its stage allows."""
        found: Iterable[Irregularity] = ()
        if isinstance(event, Answered):
            found = _answer(self, progress, event, body)
        elif isinstance(event, Extended):
            found = _extension(self, progress, event, body)
        elif isinstance(event, DeclaredComplete | DeclaredIncomplete):
            found = _late_check(self, progress, event, body)
        elif isinstance(event, Given):
            found = _delivery(progress, event)
        elif isinstance(event, Paid):
            found = _payment(progress, event)
        elif isinstance(event, CopyRequested):
            found = _copy(progress, event)
        elif isinstance(event, Corrected):
            found = _late_correction(self, progress, event, body)
        elif isinstance(event, NoCorrectionNoted):
            found = _too_early_note(self, progress, event, body)
        return found

    def apply(self, progress: RequestProgress, event: Event, before: str) -> None:
        """Note the answers and deliveries; a part of them does not end the stage."""
        if isinstance(event, DeclaredIncomplete):
            progress.days[_INCOMPLETE] = event.received_on or event.on
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
        if progress.state == "not_followed_up":  # the body need not act (Perki 33(4))
            return False
        deadline = self.answer_by(progress, body)
        waiting = len(progress.answers) < len(self.items)
        return waiting and deadline is not None and on > deadline.date

    def _answer_deadline(
        self, progress: RequestProgress, body: Jurisdiction
    ) -> CaseDeadline | None:
        deadline = self.answer_by(progress, body)
        if deadline is None:
            return None
        answered = max(progress.sent_on.values(), default=None)
        done = answered if len(progress.answers) == len(self.items) else None
        return CaseDeadline(_answer_limit(progress), Actor.PPID, deadline, done)

    def answer_by(self, progress: RequestProgress, body: Jurisdiction) -> Deadline | None:
        """Return the deadline of the answer at some point of the history."""
        return deadline_of(_answer_limit(progress), _answer_days(progress), body, self.received)

    def _deadlines(self, progress: RequestProgress, body: Jurisdiction) -> Iterator[CaseDeadline]:
        answer = self._answer_deadline(progress, body)
        if answer is not None:
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
        for each in self._deadlines(progress, body):
            if each.is_open and each.who is not Actor.APPLICANT and _is_live(each, progress):
                said_id, said_en = _DUTIES[each.limit]
                day = each.deadline.date
                yield Obligation(
                    each.who,
                    said_id,
                    said_en,
                    str(each.deadline.citations[0]),
                    day,
                    each.deadline,
                    on > day,
                )
        yield from _owed_deliveries(progress, on)

    def open_to(self, progress: RequestProgress, on: date, body: Jurisdiction) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        if progress.state == "incomplete":
            days = {_INCOMPLETE: progress.days[_INCOMPLETE]}
            deadline = deadline_of("request.correction", days, body, self.received)
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
    ("request.correction", _INCOMPLETE, Actor.APPLICANT, ("corrected",)),
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


def _fields_wanted(channel: RequestChannel) -> Iterator[tuple[str, str, str, str]]:
    """Yield the fields that the form of a channel asks for, each with its article."""
    if channel in {RequestChannel.POST, RequestChannel.ORAL}:
        yield "name", "UU 14/2008 Pasal 22 ayat (2)", "nama", "the name"
        yield "address", "UU 14/2008 Pasal 22 ayat (2)", "alamat", "the address"
        yield "way_to_send", "UU 14/2008 Pasal 22 ayat (2)", "cara penyampaian", "the way to send"
        return
    in_person = channel is RequestChannel.IN_PERSON
    article = "Perki 1/2021 Pasal 29 ayat (5)" if in_person else "Perki 1/2021 Pasal 30 ayat (1)"
    letters = "bcdhij" if in_person else "abcghi"
    names = (
        ("name", "nama lengkap", "the full name"),
        ("identity", "NIK atau nomor pengesahan", "the NIK or number of approval"),
        ("address", "alamat", "the address"),
        ("purpose", "tujuan penggunaan informasi", "the purpose"),
        ("way_to_obtain", "cara memperoleh informasi", "the way to obtain it"),
        ("way_to_send", "cara mengirimkan informasi", "the way to send it"),
    )
    for letter, (name, said_id, said_en) in zip(letters, names, strict=True):
        yield name, f"{article} huruf {letter}", said_id, said_en
    if not in_person:
        yield "telephone", f"{article} huruf d", "nomor telepon", "the telephone number"


def _contact(applicant: Applicant | None) -> bool:
    return applicant is not None and bool(applicant.telephone or applicant.email)


def _is_live(each: CaseDeadline, progress: RequestProgress) -> bool:
    """Tell whether a duty still waits in the stage reached."""
    if progress.state == "not_followed_up":
        return False
    return each.limit != "request.completeness_check" or progress.state == "registered"


# ---------------------------------------------------------------- the guards


def _late_correction(
    case: InformationRequest, progress: RequestProgress, event: Event, body: Jurisdiction
) -> Iterator[Irregularity]:
    days = {_INCOMPLETE: progress.days[_INCOMPLETE]}
    deadline = deadline_of("request.correction", days, body, case.received)
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.TOO_LATE,
            f"diserahkan sesudah {deadline.date}; Badan Publik boleh tetap memprosesnya",
            f"handed in after {deadline.date}; the body may still take it up",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


def _too_early_note(
    case: InformationRequest, progress: RequestProgress, event: Event, body: Jurisdiction
) -> Iterator[Irregularity]:
    days = {_INCOMPLETE: progress.days[_INCOMPLETE]}
    deadline = deadline_of("request.correction", days, body, case.received)
    if deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pemohon masih dapat menyerahkan perbaikan sampai {deadline.date}",
            f"the applicant may still hand in a correction until {deadline.date}",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


def _late_check(
    case: InformationRequest, progress: RequestProgress, event: Event, body: Jurisdiction
) -> Iterator[Irregularity]:
    if isinstance(event, DeclaredIncomplete):
        yield from received_before(event, event.received_on)
    if isinstance(event, DeclaredIncomplete) and not event.lacking:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "surat keterangan tidak menyebut apa yang kurang",
            "the certificate does not say what is lacking",
            "Perki 1/2021 Pasal 33 ayat (2)",
        )
    if progress.state != "registered":
        return
    days = {"request.registered": progress.days["request.registered"]}
    deadline = deadline_of("request.completeness_check", days, body, case.received)
    if deadline is not None and event.on > deadline.date:
        yield _late(event, deadline.date, deadline.citations[0])


def _extension(
    case: InformationRequest, progress: RequestProgress, event: Extended, body: Jurisdiction
) -> Iterator[Irregularity]:
    if progress.extended:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "waktu hanya dapat diperpanjang satu kali",
            "the time can be extended only once",
            "Perki 1/2021 Pasal 36 ayat (2)",
        )
        return
    if event.reason is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "perpanjangan tanpa alasan tertulis",
            "an extension without written reasons",
            "UU 14/2008 Pasal 22 ayat (8)",
        )
    if event.ground is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "perpanjangan tanpa salah satu alasan yang diperbolehkan",
            "an extension without one of the grounds that are allowed",
            "Perki 1/2021 Pasal 36 ayat (1)",
        )
    deadline = case.answer_by(progress, body)
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"waktu untuk menjawab sudah berakhir pada {deadline.date}",
            f"the time to answer ended on {deadline.date}",
            "UU 14/2008 Pasal 22 ayat (8)",
        )


def _answer(
    case: InformationRequest, progress: RequestProgress, event: Answered, body: Jurisdiction
) -> Iterator[Irregularity]:
    seen: set[int] = set()
    for answer in event.items:
        if answer.item not in progress.asked:
            yield irregular(
                event,
                Nature.CONTRADICTION,
                f"rincian {answer.item} tidak diminta",
                f"item {answer.item} was not asked for",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        elif answer.item in seen or answer.item in progress.answers:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"rincian {answer.item} sudah dijawab",
                f"item {answer.item} is already answered",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        seen.add(answer.item)
        yield from _item_answer(event, answer)
    yield from received_before(event, event.received_on)
    if not event.items:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pemberitahuan tidak menjawab satu rincian pun",
            "the notice answers no item",
            "UU 14/2008 Pasal 22 ayat (7)",
        )
    deadline = case.answer_by(progress, body)
    if deadline is not None and event.on > deadline.date:
        yield _late(event, deadline.date, deadline.citations[0])


def _item_answer(event: Answered, answer: ItemAnswer) -> Iterator[Irregularity]:
    """Check one item: without what a refusal needs it has no effect; else it is incomplete."""
    where = f"rincian {answer.item}: ", f"item {answer.item}: "
    if answer.outcome is ItemOutcome.REFUSED_AS_EXEMPT:
        if answer.exemption_letter is None:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"{where[0]}ditolak sebagai dikecualikan tanpa surat keputusan pengecualian",
                f"{where[1]}refused as exempt without the exemption decision letter",
                "Perki 1/2021 Pasal 34 ayat (2)",
            )
        if event.consented_by is not Actor.SUPERIOR:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"{where[0]}ditolak sebagai dikecualikan tanpa persetujuan Atasan PPID",
                f"{where[1]}refused as exempt without the superior's consent",
                "Perki 1/2021 Pasal 10 ayat (2) huruf f",
            )
    elif answer.outcome is ItemOutcome.REFUSED_OTHERWISE and answer.reason is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"{where[0]}ditolak tanpa alasan",
            f"{where[1]}refused without a reason",
            "Perki 1/2021 Pasal 34 ayat (1)",
        )
    for name, letter, said_id, said_en in _contents_wanted(answer):
        if getattr(answer, name) is None:
            yield irregular(
                event,
                Nature.INCOMPLETE,
                f"{where[0]}{said_id} tidak disebut",
                f"{where[1]}{said_en} not stated",
                f"Perki 1/2021 Pasal 31 ayat (4) huruf {letter}",
            )


def _contents_wanted(answer: ItemAnswer) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the notice must say about an item with this outcome (Perki 31(4))."""
    if answer.outcome.is_granted:
        yield "form", "d", "bentuk informasi", "the form of the information"
        yield "cost", "e", "biaya", "the cost"
        yield "ready_on", "f", "waktu penyediaan", "when it will be ready"
    if answer.cost:
        yield "how_to_pay", "e", "cara pembayaran", "how to pay"
    if answer.outcome is ItemOutcome.GRANTED_PARTLY:
        yield "redaction", "g", "penjelasan penghitaman", "why passages are blacked out"
    if answer.outcome in {ItemOutcome.NOT_HELD, ItemOutcome.NOT_DOCUMENTED}:
        yield "reason", "i", "penjelasan mengapa tidak dapat diberikan", "why it cannot be given"


def _copy(progress: RequestProgress, event: CopyRequested) -> Iterator[Irregularity]:
    if not progress.granted:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "tidak ada yang dikabulkan untuk disalin",
            "nothing was granted of which to have a copy",
            "Perki 1/2021 Pasal 35 ayat (2)",
        )


def _payment(progress: RequestProgress, event: Paid) -> Iterator[Irregularity]:
    if not progress.granted:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "biaya baru dapat dipungut sesudah permohonan dikabulkan dan biayanya diberitahukan",
            "a cost is due only once the request is granted and the cost was told",
            "Perki 1/2021 Pasal 31 ayat (4) huruf e",
        )
    if event.how is Payment.CASH and event.receipt is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "dibayar tunai tanpa tanda bukti penerimaan",
            "paid in cash without a receipt",
            "Perki 1/2021 Pasal 38 ayat (4)",
        )


def _delivery(progress: RequestProgress, event: Given) -> Iterator[Irregularity]:
    granted = progress.granted
    if not granted or event.items - granted:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "yang diberikan tidak termasuk yang dikabulkan",
            "what is given was not granted",
            "Perki 1/2021 Pasal 35 ayat (1)",
        )
        return
    for number in sorted(event.items or granted - progress.given_on.keys()):
        ready = progress.answers[number].ready_on
        if ready is not None and event.on > ready:
            yield irregular(
                event,
                Nature.LATE,
                f"rincian {number} diberikan sesudah {ready}, hari yang dijanjikan Badan Publik; "
                "undang-undang tidak memberi angka",
                f"item {number} given after {ready}, the day the body stated; the law gives none",
                "Perki 1/2021 Pasal 31 ayat (4) huruf f",
            )


def _late(event: Event, day: date, citation: object) -> Irregularity:
    return irregular(event, Nature.LATE, f"sesudah {day}", f"after {day}", citation)


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
