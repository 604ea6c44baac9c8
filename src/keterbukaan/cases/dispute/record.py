"""Disputes as they came in (sengketa): what is stored, and where the fold of a history stands.

UU 14/2008 Pasal 37 to 50, Perki 1/2013, PERMA 2/2011. What a dispute needs to know of the objection
is given to it as plain days; without them it is not known whether it was filed in time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, StringConstraints, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.case import Case
from keterbukaan.cases.dispute.court_events import CassationDecided, CourtDecided
from keterbukaan.cases.dispute.events import (
    ConsequenceTestAssessed,
    Decided,
    DisputeEvent,
    HearingHeld,
    InterlocutoryDecision,
    MediationDecided,
    MediationMet,
    MediationStarted,
    Summoned,
)
from keterbukaan.cases.dispute.forum import (
    NO_VILLAGE,
    Court,
    Level,
    Referral,
    competent_commission,
    competent_court,
)
from keterbukaan.cases.dispute.terms import Attendance, DisputeDocument, ToG
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.progress import Progress
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.information.category import BodyKind
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, MaybePrivate, SetOf, Truth

__all__ = ["PARTIES", "DisputeProgress", "DisputeRecord", "DisputeScene", "side"]

PARTIES = (Actor.APPLICANT, Actor.RESPONDENT)
_Item = Annotated[str, StringConstraints(pattern="^[1-6]$")]
_EXEMPTION = frozenset({"a"})


def side(actor: Actor) -> Actor:
    """Return the party for whom somebody acts: a proxy acts for the applicant."""
    return Actor.APPLICANT if actor is Actor.PROXY else actor


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

    @checked
    def absences(self, party: Actor, *, mediation: bool) -> int:
        """Return how often a party stayed away without clear reason, in hearings or mediation.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        kinds = (MediationStarted, MediationMet) if mediation else (HearingHeld,)
        met = [
            step.event for step in self.steps if isinstance(step.event, kinds) and step.has_effect
        ]
        came = (each.applicant if party is Actor.APPLICANT else each.respondent for each in met)
        return sum(attendance is Attendance.ABSENT for attendance in came)

    @property
    def is_mediation_extended(self) -> bool:
        """Whether the parties had their mediation extended."""
        return "mediation_extended" in self.done

    @property
    def is_mediation_unextended(self) -> bool:
        """Whether the parties did not have their mediation extended."""
        return not self.is_mediation_extended

    @property
    def applicant_answers(self) -> bool:
        """Whether the applicant answers in court: only the body objected (PERMA 2/2011 6(3))."""
        return self.challengers.keys() == {Actor.RESPONDENT}

    @property
    def respondent_answers(self) -> bool:
        """Whether the respondent answers in court."""
        return not self.applicant_answers

    @property
    def found_exempt(self) -> bool:
        """Whether the panel found the information exempt, and so the consequence test right."""
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


class DisputeRecord(Case[DisputeProgress]):
    """A dispute as it is stored; `Dispute` says what follows from it."""

    lifecycle_name: ClassVar[str] = "dispute"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 37 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        DisputeEvent, config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(DisputeEvent)[0])

    filed: Day
    applicant: Applicant | None = None
    oral: Truth = False
    special_needs: Truth = False
    grounds: SetOf[ToG] = frozenset()
    asks_for: SetOf[_Item] | None = None
    documents: SetOf[DisputeDocument] | None = None
    body_level: Annotated[Level | None, NO_VILLAGE] = None
    body_kind: Annotated[BodyKind | None, NO_VILLAGE] = None
    commission: Level | None = None
    province_has_commission: Truth | None = None
    regency_has_commission: Truth | None = None
    referral: Referral | None = None
    request_number: MaybePrivate = None
    objection_number: MaybePrivate = None
    objection_received: Day | None = None
    objection_registered: Day | None = None
    objection_received_by_superior: Day | None = None
    answer_received: Day | None = None
    unanswered: Truth = False
    events: tuple[DisputeEvent, ...] = ()

    @model_validator(mode="after")
    def _is_answered_or_not(self) -> Self:
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
        """Whether a proxy may act: by a special power, without a stamp (UU 44(4), Perki 11(2)).

        Where the applicant is not recorded, the power is not questioned.
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

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its filing."""
        return self.filed

    def initial_progress(self) -> DisputeProgress:
        """Return the progress on the day it was filed."""
        days = {"dispute.received": self.filed}
        return DisputeProgress("filed", self.filed, self.filed, days, documents=self.documents)

    def days_that_start(self, clock: Clock, scene: _Scene) -> Mapping[str, date]:
        """Return the days from which a clock runs; a party's runs from what reached that party."""
        progress = scene.progress
        if clock.limit == "dispute.summons":
            summons = progress.first_summons
            return {} if summons is None else {"dispute.first_hearing": summons.hearing_on}
        if clock.limit == "court.challenge" and clock.who is not None:
            received = progress.received.get(clock.who)
            return {} if received is None else {"dispute.decision_received": received}
        if clock.limit == "cassation.filing" and clock.who is not None:
            return _heard_of_the_judgment(progress, clock.who)
        return super().days_that_start(clock, scene)

    def kept_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return when a clock was kept; what goes to both parties is kept once both have it."""
        progress = scene.progress
        if clock.limit == "dispute.summons" and progress.first_summons is not None:
            return _both_received(progress.first_summons)
        if clock.limit == "court.challenge":
            return progress.challengers.get(clock.who or Actor.APPLICANT)
        if clock.limit == "cassation.filing":
            return progress.appellants.get(clock.who or Actor.APPLICANT)
        if clock.limit == "dispute.decision_copy" and len(progress.received) < len(PARTIES):
            return None
        return super().kept_on(clock, deadline, scene)


def _heard_of_the_judgment(progress: DisputeProgress, party: Actor) -> dict[str, date]:
    """Return the days from which a party's time for cassation is counted (C12).

    A party hears of it by being there, or by the notice. The Act counts from receipt; a day of
    receipt that was not recorded is taken to be the same.
    """
    decided = progress.done.get("court_decided")
    if not isinstance(decided, CourtDecided):
        return {}
    notified = progress.notified.get(party)
    was_there = (
        decided.applicant_present if party is Actor.APPLICANT else decided.respondent_present
    )
    if was_there:
        days = {"court.decision_pronounced": decided.on}
    elif notified is not None:
        days = {"court.decision_notified": notified}
    else:
        return {}
    return {**days, "court.decision_received": notified or decided.on}


def _both_received(summons: Summoned) -> date | None:
    received = (summons.applicant_received_on, summons.respondent_received_on)
    known = [day for day in received if day is not None]
    return max(known) if len(known) == len(received) else None


_Scene = Scene[Any, DisputeProgress]
DisputeScene: TypeAlias = Scene[DisputeRecord, DisputeProgress]
