"""Information disputes (sengketa informasi publik): the record, and what its history means.

From filing with an information commission to court, cassation and execution: UU 14/2008 Pasal 37
to 50, Perki 1/2013, PERMA 2/2011. Filing too early or too late is no bar to the record: the
application is registered, and the initial examination decides (Perki 1/2013 Pasal 36).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, get_args

from attrs import Factory, define
from pydantic import ConfigDict, StringConstraints, TypeAdapter, model_validator

from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.case import (
    Case,
    CaseDeadline,
    Event,
    Irregularity,
    Obligation,
    Progress,
    Remedy,
)
from keterbukaan.cases.dispute.clocks import Scene, side
from keterbukaan.cases.dispute.events import (
    Attendance,
    CassationDecided,
    CassationFiled,
    Challenged,
    Completed,
    ConsequenceTestAssessed,
    CopyDelivered,
    CourtDecided,
    CourtNotified,
    Decided,
    DisputeDocument,
    DisputeEvent,
    DisputeRegistered,
    ExecutionDecided,
    ExecutionRequested,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    MediationDecided,
    MediationMet,
    MediationStarted,
    Summoned,
    ToG,
    Withdrawn,
)
from keterbukaan.cases.dispute.forum import (
    Court,
    Level,
    Referral,
    competent_commission,
    competent_court,
)
from keterbukaan.cases.dispute.guards import filing_irregularities, irregularities_of
from keterbukaan.cases.dispute.rights import deadlines_of, obligations_of, remedies_of
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.errors import RecordError
from keterbukaan.information.category import BodyKind
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, SetOf, Text

__all__ = ["Dispute", "DisputeProgress"]

_Item = Annotated[str, StringConstraints(pattern="^[1-6]$")]
_EXEMPTION = frozenset({"a"})
_RULED = frozenset({"dismissed", "mediated", "decided", "court_decided", "cassation_decided"})
_UNCHALLENGED = frozenset({"dismissed", "mediated", "decided"})
_IN_ADJUDICATION = frozenset({"in_hearing", "in_mediation", "in_adjudication"})


@define
class DisputeProgress(Progress):
    """Where a dispute stands, what was handed in, and who received or challenged what.

    `documents` is None where it is not known what was attached. `rests_on` is the stage whose
    decision stands unchallenged.
    """

    documents: frozenset[DisputeDocument] | None = None
    first_summons: Summoned | None = None
    received: dict[Actor, date] = Factory(dict)
    notified: dict[Actor, date] = Factory(dict)
    challengers: dict[Actor, date] = Factory(dict)
    appellants: dict[Actor, date] = Factory(dict)
    rests_on: str | None = None
    withdrawn_in_adjudication: bool = False

    def absences(self, party: Actor, *, mediation: bool) -> int:
        """Count how often a party stayed away without clear reason, in hearings or mediation."""
        kinds = (MediationStarted, MediationMet) if mediation else (HearingHeld,)
        met = [
            step.event for step in self.steps if isinstance(step.event, kinds) and step.has_effect
        ]
        came = (each.applicant if party is Actor.APPLICANT else each.respondent for each in met)
        return sum(attendance is Attendance.ABSENT for attendance in came)

    @property
    def found_exempt(self) -> bool:
        """Whether the panel found the information exempt, its consequence test being right."""
        assessed = self.done.get("consequence_test_assessed")
        return isinstance(assessed, ConsequenceTestAssessed) and assessed.exempt

    @property
    def binds_body(self) -> bool | None:
        """Whether the decision orders something of the body; None where that is not known."""
        ruling = self.done.get(_RULINGS.get(self.rests_on or "", ""))
        if isinstance(ruling, MediationDecided):
            return True
        if isinstance(ruling, Decided):
            return any(order.binds_body for order in ruling.orders)
        if isinstance(ruling, CassationDecided) and not ruling.granted:
            ruling = self.done.get("court_decided")
        if isinstance(ruling, (CourtDecided, CassationDecided)) and ruling.order is not None:
            return ruling.order.binds_body
        return False if isinstance(ruling, InterlocutoryDecision) else None

    @property
    def comply_by(self) -> date | None:
        """The day until which the commission's decision that stands lets the body comply."""
        ruling = self.done.get(_RULINGS.get(self.rests_on or "", ""))
        return ruling.comply_by if isinstance(ruling, (Decided, MediationDecided)) else None


_RULINGS = {
    "dismissed": "interlocutory_decision",
    "mediated": "mediation_decided",
    "decided": "decided",
    "court_decided": "court_decided",
    "cassation_decided": "cassation_decided",
}


class Dispute(Case[DisputeProgress]):
    """A dispute about public information and its history (sengketa informasi publik).

    `grounds` are the letters of UU 14/2008 Pasal 35 ayat (1), `asks_for` the numbers of Perki
    1/2013 Pasal 10 ayat (1) huruf c. What it needs to know of the objection stands in
    `objection_received`, `answer_received` and `unanswered`; where they are silent, whether it
    was filed in time is not known.

    >>> dispute = Dispute(filed=date(2025, 6, 30), grounds=frozenset("c"))
    >>> dispute = dispute.record(DisputeRegistered(on=date(2025, 7, 1), number="001/VII/2025"))
    >>> dispute.state().label("id")
    'diregistrasi'
    >>> [str(each.deadline.date) for each in dispute.deadlines() if each.is_open]
    ['2025-07-04', '2025-07-18']
    """

    lifecycle_name: ClassVar[str] = "dispute"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 37 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        DisputeEvent, config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(DisputeEvent)[0])

    filed: Day
    applicant: Applicant | None = None
    oral: bool = False
    special_needs: bool = False
    grounds: SetOf[ToG] = frozenset()
    asks_for: SetOf[_Item] | None = None
    documents: SetOf[DisputeDocument] | None = None
    body_level: Level | None = None
    body_kind: BodyKind | None = None
    commission: Level | None = None
    province_has_commission: bool | None = None
    regency_has_commission: bool | None = None
    referral: Referral | None = None
    request_number: Text | None = None
    objection_number: Text | None = None
    objection_received: Day | None = None
    objection_registered: Day | None = None
    objection_received_by_superior: Day | None = None
    answer_received: Day | None = None
    unanswered: bool = False
    events: tuple[DisputeEvent, ...] = ()

    @model_validator(mode="after")
    def _is_answered_or_not(self) -> Dispute:
        if self.unanswered and self.answer_received is not None:
            raise RecordError(
                field="unanswered",
                problem_id="keberatan tidak mungkin sekaligus dijawab dan tidak dijawab",
                problem_en="an objection cannot be both answered and unanswered",
                citation="Perki 1/2013 Pasal 5",
            )
        received, answered = self.objection_received, self.answer_received
        if received is not None and answered is not None and answered < received:
            raise RecordError(
                field="answer_received",
                problem_id=f"bertanggal {answered}, sebelum keberatan diterima {received}",
                problem_en=f"is dated {answered}, before the objection was received on {received}",
                citation="Perki 1/2013 Pasal 5",
            )
        return self

    # ------------------------------------------------------------ what the record says

    @property
    def history(self) -> tuple[Event, ...]:
        """The events, in the order in which they were recorded."""
        return self.events

    @property
    def number(self) -> str | None:
        """Its number in the register, once it has one."""
        given = self.progress().done.get("registered")
        return given.number if isinstance(given, DisputeRegistered) else None

    @property
    def may_be_mediated(self) -> bool:
        """Whether a ground of b to g is to be mediated (UU 40(2), Perki 29(1), C16)."""
        return bool(self.grounds - _EXEMPTION)

    @property
    def is_only_about_exemption(self) -> bool:
        """Whether mediation is skipped, the only ground being a (Perki 29(2))."""
        return self.grounds == _EXEMPTION

    @property
    def has_proxy(self) -> bool:
        """Whether a proxy may act: a special power, with no stamp (UU 44(4), Perki 11(2)).

        Where the applicant is not recorded, it is not questioned.
        """
        proxy = None if self.applicant is None else self.applicant.proxy
        attached = DisputeDocument.POWER_OF_ATTORNEY in (self.documents or ())
        return self.applicant is None or (proxy is not None and (proxy.special_power or attached))

    @property
    def court(self) -> Court | None:
        """The court for an objection to the decision (UU 47, C15); None where not known."""
        return None if self.body_kind is None else competent_court(self.body_kind)

    def competent_commission(self) -> tuple[Level, str] | None:
        """Return the level of the competent commission and its article; None where not known."""
        if self.body_level is None or self.referral is not None:
            return None
        return competent_commission(
            self.body_level,
            province_has_one=self.province_has_commission,
            regency_has_one=self.regency_has_commission,
        )

    def identifies(self, documents: frozenset[DisputeDocument]) -> bool:
        """Tell whether documents hold the applicant's valid identity (Perki 11(1)a)."""
        return not any(name == "identity" for name, *_ in self._wanted(documents))

    def lacks(self, documents: frozenset[DisputeDocument]) -> tuple[Finding, ...]:
        """Return what documents lack (Perki 1/2013 Pasal 11)."""
        return tuple(
            Finding("documents", f"{said_id} belum disertakan", f"{said_en} not attached", article)
            for _, said_id, said_en, article in self._wanted(documents)
        )

    def findings(self) -> tuple[Finding, ...]:
        """Return what the application lacks, and whether it came to the wrong commission."""
        found = [
            Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", article)
            for name, said_id, said_en, article in self._fields_missing()
        ]
        if self.oral and not self.special_needs:
            found.append(
                Finding(
                    "oral",
                    "permohonan lisan hanya untuk pemohon yang memiliki kebutuhan khusus",
                    "only applicants with special needs may apply orally",
                    "Perki 1/2013 Pasal 9 ayat (3)",
                )
            )
        competent = self.competent_commission()
        if competent is not None and self.commission not in {None, competent[0]}:
            found.append(_belongs_elsewhere(*competent))
        return (*found, *(() if self.documents is None else self.lacks(self.documents)))

    def _wanted(self, documents: frozenset[DisputeDocument]) -> Iterator[tuple[str, str, str, str]]:
        kind = ApplicantKind.PERSON if self.applicant is None else self.applicant.kind
        identity, item, said_id, said_en = _IDENTITIES[kind]
        if identity not in documents:
            article = f"Perki 1/2013 Pasal 11 ayat (1) huruf a angka {item}"
            yield "identity", said_id, said_en, article
        if self.grounds != {"b"} and not documents & _REQUEST:
            yield "request", *_SAID_REQUEST
        if not documents & _OBJECTION:
            yield "objection", *_SAID_OBJECTION
        proxy = None if self.applicant is None else self.applicant.proxy
        if proxy is not None and not self.has_proxy:
            yield "proxy", "surat kuasa", "power of attorney", "Perki 1/2013 Pasal 11 ayat (2)"

    def _fields_missing(self) -> Iterator[tuple[str, str, str, str]]:
        article = "Perki 1/2013 Pasal 10 ayat (1) huruf"
        if self.applicant is not None and not self.applicant.address:
            yield "address", "alamat lengkap", "the full address", f"{article} a angka 2"
        if self.applicant is not None and not self.applicant.telephone:
            yield "telephone", "nomor telepon", "the telephone number", f"{article} a angka 3"
        if not self.grounds:
            yield "grounds", "alasan permohonan", "the reason of the application", f"{article} b"
        if self.asks_for is not None and not self.asks_for:
            yield "asks_for", "hal yang dimohonkan", "what is asked for", f"{article} c"

    # ------------------------------------------------------------ the history

    def irregularities(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return what the law does not allow or finds late, from the filing on."""
        scene = self._scene(under)
        return (*filing_irregularities(scene), *scene.progress.irregularities)

    def initial_progress(self) -> DisputeProgress:
        """Return the progress on the day it was filed."""
        days = {"dispute.received": self.filed}
        return DisputeProgress("filed", self.filed, self.filed, days, documents=self.documents)

    def guard(
        self, progress: DisputeProgress, event: Event, body: Jurisdiction
    ) -> Iterator[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""
        return irregularities_of(event, Scene(self, progress, body))

    def apply(self, progress: DisputeProgress, event: Event, before: str) -> None:
        """Note what an event changes beside the stage, and mend the stage."""
        _note_commission(self, progress, event, before)
        _note_court(progress, event, before)
        if progress.state in _RULED:
            progress.rests_on = progress.state
        elif progress.state in {"in_court", "in_cassation"}:
            progress.rests_on = None

    # ------------------------------------------------------------ what a caller asks

    def deadlines(self, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return every deadline that has begun, kept or not, with who must keep it."""
        return tuple(deadlines_of(self._scene(under)))

    def owed(self, progress: DisputeProgress, on: date, body: Jurisdiction) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return obligations_of(Scene(self, progress, body), on)

    def available_remedies(
        self, progress: DisputeProgress, on: date, body: Jurisdiction
    ) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return remedies_of(Scene(self, progress, body), on)

    def is_final(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Tell whether a decision is final on a day (Perki 60(3); UU 39 if mediated)."""
        since = self._scene(under, plain_day(on)).final_since()
        return since is not None and on >= since

    def may_be_refiled(self, under: Jurisdiction | None = None) -> bool:
        """Tell whether the text leaves filing again open (Perki 1/2013 Pasal 15 ayat (4)).

        It bars it where a registration was cancelled on a withdrawal before adjudication; of a
        withdrawal during adjudication it says nothing.
        """
        progress = self.progress(under)
        before_adjudication = not progress.withdrawn_in_adjudication
        barred = before_adjudication and "registered" in progress.done
        return not (progress.state == "withdrawn" and barred)

    def _scene(self, under: Jurisdiction | None, on: date | None = None) -> Scene:
        body = under or Jurisdiction.national()
        return Scene(self, self.progress(body, on=on), body)


_IDENTITIES = {
    ApplicantKind.PERSON: (
        DisputeDocument.IDENTITY,
        1,
        "identitas yang sah",
        "valid identity",
    ),
    ApplicantKind.LEGAL_ENTITY: (
        DisputeDocument.ARTICLES,
        2,
        "anggaran dasar yang disahkan",
        "approved articles of association",
    ),
    ApplicantKind.GROUP: (
        DisputeDocument.GROUP_POWER,
        3,
        "surat kuasa dan identitas pemberi kuasa",
        "power and identity of those who gave it",
    ),
}
_REQUEST = frozenset({DisputeDocument.REQUEST, DisputeDocument.REQUEST_NOTICE})
_SAID_REQUEST = (
    "permohonan informasi kepada Badan Publik",
    "request to the public body",
    "Perki 1/2013 Pasal 11 ayat (1) huruf b",
)
_OBJECTION = frozenset({DisputeDocument.OBJECTION, DisputeDocument.OBJECTION_ANSWER})
_SAID_OBJECTION = (
    "keberatan kepada Badan Publik",
    "objection to the public body",
    "Perki 1/2013 Pasal 11 ayat (1) huruf c",
)


def _belongs_elsewhere(level: Level, article: str) -> Finding:
    return Finding(
        "commission",
        f"yang berwenang Komisi Informasi tingkat {level.value}",
        f"the competent commission is of the level {level.value}",
        article,
    )


def _note_commission(case: Dispute, progress: DisputeProgress, event: Event, before: str) -> None:
    days = progress.days
    if isinstance(event, FoundIncomplete):
        days["dispute.incompleteness_received"] = event.received_on or event.on
    elif isinstance(event, Completed):
        if progress.documents is not None:
            progress.documents |= event.documents
    elif isinstance(event, Summoned):
        _note_summons(progress, event, before)
    elif isinstance(event, HearingHeld):
        if before == "panel_appointed":
            days["dispute.first_hearing"] = days["dispute.proceeding_start"] = event.on
        if before != "in_adjudication" and case.may_be_mediated:
            days["dispute.adjudication_postponed"] = event.on
    elif isinstance(event, InterlocutoryDecision) and not event.accepted:
        progress.state = "dismissed"
        days["dispute.decision_read"] = event.on
        progress.done["dismissed"] = event
    elif isinstance(event, Withdrawn):
        progress.withdrawn_in_adjudication = before in _IN_ADJUDICATION


def _note_summons(progress: DisputeProgress, event: Summoned, before: str) -> None:
    if event.for_decision:
        progress.days["dispute.decision_hearing"] = event.hearing_on
    elif before == "panel_appointed":
        progress.days["dispute.proceeding_start"] = event.hearing_on
        progress.first_summons = progress.first_summons or event


def _note_court(progress: DisputeProgress, event: Event, before: str) -> None:
    days = progress.days
    if isinstance(event, CopyDelivered):
        progress.received |= _by_party(event)
    elif isinstance(event, Challenged):
        progress.challengers[side(event.by)] = event.on
        days.setdefault("court.objection_registered", event.registered_on or event.on)
    elif isinstance(event, CourtNotified):
        progress.notified |= _by_party(event)
    elif isinstance(event, CassationFiled):
        progress.appellants[side(event.by)] = event.on
    elif isinstance(event, ExecutionRequested):
        if before in _UNCHALLENGED or progress.rests_on in _UNCHALLENGED:
            days["court.execution_requested"] = event.on
    elif isinstance(event, ExecutionDecided) and not event.granted:
        progress.state = "execution_refused"


def _by_party(event: CopyDelivered | CourtNotified) -> dict[Actor, date]:
    """Return when each party received something; both on the day, where neither is named."""
    days = {Actor.APPLICANT: event.applicant_on, Actor.RESPONDENT: event.respondent_on}
    known = {party: day for party, day in days.items() if day is not None}
    return known or dict.fromkeys(days, event.on)
