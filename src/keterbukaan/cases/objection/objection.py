"""Objections to the superior of the PPID (keberatan): the record, and what its history means.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44. What an objection needs to know of the
request it is told as plain days; a record alone answers "unknown" where it cannot know.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import ClassVar, get_args

from attrs import define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.case import (
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
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionEvent,
    ObjectionOutcome,
    ObjectionRegistered,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.people import Applicant
from keterbukaan.errors import Language, RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, MaybePrivate, Record, Text

__all__ = ["GroundClaim", "InformationObjection", "ObjectionGround", "ObjectionProgress"]

_RECEIVED = "objection.received"
_GRANTS = frozenset({ObjectionOutcome.GRANTED, ObjectionOutcome.GRANTED_PARTLY})
_ANSWER_STARTS = (_RECEIVED, "objection.received_by_superior", "objection.registered")


class ObjectionGround(Enum):
    """The grounds of objection (alasan keberatan; UU 35(1) huruf a to g, Perki 39(1))."""

    EXEMPTION = "a"
    PERIODIC_NOT_PROVIDED = "b"
    NOT_ANSWERED = "c"
    NOT_AS_ASKED = "d"
    NOT_GRANTED = "e"
    UNREASONABLE_COST = "f"
    TOO_LATE = "g"

    @property
    def citation(self) -> str:
        """Where the Act sets it."""
        return f"UU 14/2008 Pasal 35 ayat (1) huruf {self.value}"

    def label(self, lang: Language) -> str:
        """Say the ground."""
        return _GROUNDS[self][lang == "en"]


_GROUNDS = {
    ObjectionGround.EXEMPTION: ("ditolak sebagai dikecualikan", "refused as exempt"),
    ObjectionGround.PERIODIC_NOT_PROVIDED: (
        "informasi berkala tidak disediakan",
        "periodic information not provided",
    ),
    ObjectionGround.NOT_ANSWERED: ("permohonan tidak ditanggapi", "request not answered"),
    ObjectionGround.NOT_AS_ASKED: (
        "ditanggapi tidak sebagaimana diminta",
        "answered otherwise than asked",
    ),
    ObjectionGround.NOT_GRANTED: ("permohonan tidak dipenuhi", "request not granted"),
    ObjectionGround.UNREASONABLE_COST: ("biaya tidak wajar", "unreasonable cost"),
    ObjectionGround.TOO_LATE: ("disampaikan melewati waktu", "given after the time"),
}


class GroundClaim(Record):
    """A ground that the applicant claims, and the day on which it was found; None if unknown."""

    ground: ObjectionGround
    found_on: Day | None = None


@define
class ObjectionProgress(Progress):
    """Where an objection stands, and what the superior decided."""

    outcome: ObjectionOutcome | None = None
    answer_received_on: date | None = None


class InformationObjection(Case[ObjectionProgress]):
    """An objection and its history (keberatan).

    >>> from datetime import date
    >>> claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED, found_on=date(2025, 4, 16))
    >>> objection = InformationObjection(
    ...     received=date(2025, 4, 28), request_number="017/PPID/2025", claims=(claim,)
    ... )
    >>> objection.answer_deadline().deadline.date
    datetime.date(2025, 6, 18)
    """

    lifecycle_name: ClassVar[str] = "objection"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 35 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        ObjectionEvent, config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(ObjectionEvent)[0])

    received: Day
    claims: tuple[GroundClaim, ...] = Field(min_length=1)
    request_number: Text | None = None
    request_received: Day | None = None
    request_corrected: Day | None = None
    extension_ended: Day | None = None
    applicant: Applicant | None = None
    purpose: MaybePrivate = None
    events: tuple[ObjectionEvent, ...] = ()

    @model_validator(mode="after")
    def _follows_its_request(self) -> InformationObjection:
        known = (self.request_received, self.request_corrected, self.received)
        days = [day for day in known if day is not None]
        if days != sorted(days):
            raise RecordError(
                field="request_received",
                problem_id="permohonan, perbaikannya dan keberatan tidak berurutan",
                problem_en="the request, its correction and the objection are not in this order",
                citation="UU 14/2008 Pasal 35 ayat (1)",
            )
        return self

    @model_validator(mode="after")
    def _claims_each_ground_once(self) -> InformationObjection:
        grounds = [claim.ground for claim in self.claims]
        if len(set(grounds)) != len(grounds):
            raise RecordError(
                field="claims",
                problem_id="alasan yang sama disebut dua kali",
                problem_en="the same ground is claimed twice",
                citation="UU 14/2008 Pasal 35 ayat (1)",
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
        return given.number if isinstance(given, ObjectionRegistered) else None

    @property
    def grounds(self) -> frozenset[ObjectionGround]:
        """The grounds that are claimed."""
        return frozenset(claim.ground for claim in self.claims)

    @property
    def _opened(self) -> date:
        """The day whose rules govern: that of the request, where it is known (Perki 62)."""
        return self.request_received or self.received

    def initial_progress(self) -> ObjectionProgress:
        """Return the progress on the day it was received."""
        return ObjectionProgress(
            "received", self.received, self.received, {_RECEIVED: self.received}
        )

    def completeness(self) -> tuple[Finding, ...]:
        """Return what the objection lacks (Perki 39(4), 41(5), 42(1))."""
        found: list[Finding] = []
        only_periodic = self.grounds == {ObjectionGround.PERIODIC_NOT_PROVIDED}
        if self.request_number is None and not only_periodic:
            found.append(
                Finding(
                    "request_number",
                    "nomor pendaftaran permohonan belum diisi",
                    "the number of the request is missing",
                    "Perki 1/2021 Pasal 41 ayat (5) huruf b",
                )
            )
        if self.purpose is None:
            found.append(
                Finding(
                    "purpose",
                    "tujuan penggunaan informasi belum diisi",
                    "the purpose is missing",
                    "Perki 1/2021 Pasal 41 ayat (5) huruf c",
                )
            )
        if self.applicant is None:
            found.append(
                Finding(
                    "applicant",
                    "identitas pemohon belum diisi",
                    "the applicant's identity is missing",
                    "Perki 1/2021 Pasal 41 ayat (5) huruf d",
                )
            )
        elif (proxy := self.applicant.proxy) and not (proxy.special_power and proxy.stamped):
            found.append(
                Finding(
                    "applicant",
                    "surat kuasa khusus bermeterai belum dilampirkan",
                    "a stamped special power of attorney is not attached",
                    "Perki 1/2021 Pasal 39 ayat (4)",
                )
            )
        return tuple(found)

    def filing(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return whether the objection came too late or too early for each ground.

        A ground whose day is not known is not judged; the dossier may know it.
        """
        body = under or Jurisdiction.national()
        return tuple(each for claim in self.claims for each in _filing(self, claim, body))

    def days_of(self, claim: GroundClaim) -> dict[str, date]:
        """Return the days from which the time to claim a ground is counted; empty if unknown.

        Silence is found when the time to answer the request ends (C7), extended or begun anew by
        a correction (C8).
        """
        if claim.found_on is not None:
            return {"objection.ground_found": claim.found_on}
        if claim.ground is not ObjectionGround.NOT_ANSWERED:
            return {}
        if self.extension_ended is not None:
            return {"request.extension.ended": self.extension_ended}
        known = {
            "request.received": self.request_received,
            "request.correction_received": self.request_corrected,
        }
        return {name: day for name, day in known.items() if day is not None}

    def irregularities(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return everything that the law does not allow, or finds late, the filing first."""
        return (*self.filing(under), *super().irregularities(under))

    def guard(
        self, progress: ObjectionProgress, event: Event, body: Jurisdiction
    ) -> Iterator[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""
        if isinstance(event, ObjectionRegistered) and not event.receipt:
            yield irregular(
                event,
                Nature.INCOMPLETE,
                "pemohon tidak diberi tanda bukti penerimaan keberatan",
                "the applicant was given no receipt of the objection",
                "Perki 1/2021 Pasal 41 ayat (6)",
            )
        elif isinstance(event, ReceivedBySuperior) and event.kind_name in progress.done:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                "keberatan sudah diterima Atasan PPID",
                "the superior has already received the objection",
                "Perki 1/2013 Pasal 5 huruf b",
            )
        elif isinstance(event, Settled) and self.grounds == {ObjectionGround.EXEMPTION}:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                "penolakan karena dikecualikan tidak dapat diselesaikan secara musyawarah",
                "a refusal on exemption cannot be settled by agreement",
                "UU 14/2008 Pasal 35 ayat (2)",
            )
        elif isinstance(event, ObjectionAnswered):
            yield from _answer(self, progress, event, body)

    def apply(self, progress: ObjectionProgress, event: Event, before: str) -> None:
        """Note what the superior decided."""
        del before
        if isinstance(event, ObjectionAnswered):
            progress.outcome = event.outcome
            progress.answer_received_on = event.received_on or event.on

    # ------------------------------------------------------------ what a caller asks

    def answer_deadline(self, under: Jurisdiction | None = None) -> CaseDeadline | None:
        """Return by when the superior is to answer (C2)."""
        body = under or Jurisdiction.national()
        return self._answer_deadline(self.progress(body), body)

    def deadlines(self, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return every deadline that has begun, kept or not."""
        found = self.answer_deadline(under)
        return () if found is None else (found,)

    def is_silent(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Tell whether the superior's time has passed without an answer."""
        body = under or Jurisdiction.national()
        return self._is_silent(self.progress(body, on=plain_day(on)), on, body)

    def _is_silent(self, progress: ObjectionProgress, on: date, body: Jurisdiction) -> bool:
        found = self._answer_deadline(progress, body)
        open_still = progress.state in {"received", "registered"}
        return open_still and found is not None and on > found.deadline.date

    def is_closed(self, progress: ObjectionProgress, on: date, body: Jurisdiction) -> bool:
        """Tell whether it was answered, and carried out where it was granted."""
        is_granted = progress.outcome in _GRANTS
        is_refused = progress.state == "answered" and not is_granted
        return is_refused or super().is_closed(progress, on, body)

    def _answer_deadline(
        self, progress: ObjectionProgress, body: Jurisdiction
    ) -> CaseDeadline | None:
        days = {name: progress.days[name] for name in _ANSWER_STARTS if name in progress.days}
        deadline = deadline_of("objection.response", days, body, self._opened)
        if deadline is None:
            # The reading in use counts from a day that is not on record yet (C2).
            return None
        done = progress.done.get("answered") or progress.done.get("settled")
        return CaseDeadline(
            "objection.response", Actor.SUPERIOR, deadline, done.on if done else None
        )

    def owed(
        self, progress: ObjectionProgress, on: date, body: Jurisdiction
    ) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        if progress.state == "received":
            yield Obligation(
                Actor.PPID,
                "mencatat keberatan dalam register, memberi nomor dan tanda bukti",
                "enter the objection in the register, number it and give a receipt",
                "Perki 1/2021 Pasal 43 ayat (1)",
            )
        found = self._answer_deadline(progress, body)
        if found is not None and found.is_open:
            said = ("menanggapi keberatan secara tertulis", "answer the objection in writing")
            yield Obligation.within(found.deadline, Actor.SUPERIOR, said, on)
        if progress.state == "answered" and progress.outcome in _GRANTS:
            yield Obligation(
                Actor.PPID,
                "melaksanakan tanggapan Atasan PPID",
                "carry out the superior's answer",
                "Perki 1/2021 Pasal 8 ayat (2) huruf c",
            )

    def available_remedies(
        self, progress: ObjectionProgress, on: date, body: Jurisdiction
    ) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history (UU 37, Perki 13)."""
        answered = progress.answer_received_on
        days = {name: progress.days[name] for name in _ANSWER_STARTS if name in progress.days}
        if answered is not None and answered <= on:
            days["objection.response_received"] = answered
        elif not self._is_silent(progress, on, body):
            return
        deadline = deadline_of("dispute.filing", days, body, self._opened)
        if deadline is None:
            return
        yield Remedy(
            "dispute.filing",
            None,
            "mengajukan permohonan penyelesaian sengketa",
            "apply to the information commission to resolve the dispute",
            Actor.COMMISSION,
            "UU 14/2008 Pasal 37 ayat (2)" if answered else "Perki 1/2013 Pasal 13 huruf b",
            deadline.exercisable_from,
            deadline.latest,
            deadline,
        )


def _filing(
    case: InformationObjection, claim: GroundClaim, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Yield whether a ground was claimed before it was found, or after its time (UU 36(1))."""
    days = case.days_of(claim)
    if not days:
        return
    opened = case.request_received or min(days.values())
    deadline = deadline_of("objection.filing", days, body, opened)
    found_on = claim.found_on or (deadline.exercisable_from if deadline else None)
    if found_on is not None and case.received < found_on:
        yield Irregularity(
            "filed",
            case.received,
            Nature.PREMATURE,
            f"diajukan sebelum alasan huruf {claim.ground.value} ditemukan ({found_on})",
            f"filed before ground {claim.ground.value} was found ({found_on})",
            "UU 14/2008 Pasal 36 ayat (1)",
        )
    elif deadline is not None and case.received > deadline.date:
        yield Irregularity(
            "filed",
            case.received,
            Nature.TOO_LATE,
            f"alasan huruf {claim.ground.value}: diajukan sesudah {deadline.date}"
            f" (menurut pembacaan lain sesudah {deadline.latest})",
            f"ground {claim.ground.value}: filed after {deadline.date}"
            f" (under other readings after {deadline.latest})",
            "UU 14/2008 Pasal 36 ayat (1)",
        )


def _answer(
    case: InformationObjection,
    progress: ObjectionProgress,
    event: ObjectionAnswered,
    body: Jurisdiction,
) -> Iterator[Irregularity]:
    yield from received_before(event, event.received_on)
    if event.outcome.upholds and event.reasons is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "putusan bawahan dikuatkan tanpa alasan tertulis",
            "the decision below is upheld without written reasons",
            "UU 14/2008 Pasal 36 ayat (3)",
        )
    if event.outcome is ObjectionOutcome.UPHELD_EXEMPTION and event.exemption_letter is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "ditolak karena dikecualikan tanpa surat keputusan pengecualian",
            "refused on exemption without the exemption decision letter",
            "Perki 1/2021 Pasal 44 ayat (3)",
        )
    if event.number is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "nomor surat tanggapan tidak disebut",
            "the number of the answer is not stated",
            "Perki 1/2021 Pasal 44 ayat (2) huruf b",
        )
    if not event.outcome.upholds and event.reasons is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "uraian atas alasan keberatan tidak disebut",
            "nothing is said about the grounds of the objection",
            "Perki 1/2021 Pasal 44 ayat (2) huruf c",
        )
    found = case._answer_deadline(progress, body)  # noqa: SLF001 - the same room
    if found is not None and event.on > found.deadline.date:
        day = found.deadline.date
        yield irregular(
            event, Nature.LATE, f"sesudah {day}", f"after {day}", found.deadline.citations[0]
        )
