"""Disputes as they came in (sengketa): what is stored, and where the fold of a history stands.

UU 14/2008 Pasal 37 to 50, Perki 1/2013, PERMA 2/2011. What a dispute needs to know of the objection
is given to it as plain days; without them it is not known whether it was filed in time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, StringConstraints, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.case import Case
from keterbukaan.cases.dispute._ruling import Ruling
from keterbukaan.cases.dispute.court_events import CassationDecided, CourtDecided, CourtNotified
from keterbukaan.cases.dispute.events import (
    ConsequenceTestAssessed,
    Decided,
    DisputeEvent,
    HearingHeld,
    MediationDecided,
    MediationMet,
    MediationStarted,
    PublicInterestTested,
    Summoned,
)
from keterbukaan.cases.dispute.forum import (
    NO_VILLAGE,
    Court,
    Level,
    Referral,
    asked_by,
    competent_commission,
    competent_court,
)
from keterbukaan.cases.dispute.terms import Attendance, DisputeDocument, Order, ToG
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.progress import Progress
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.information.category import BodyKind
from keterbukaan.law._earlier import first_day_of
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import KIND_UNQUOTED, Day, MaybePrivate, SetOf, Truth

__all__ = [
    "PARTIES",
    "DisputeProgress",
    "DisputeRecord",
    "DisputeScene",
    "carried_out_by",
    "decides_on_merits",
    "has_power",
    "orders_body",
    "posted_on",
    "side",
]

PARTIES = (Actor.APPLICANT, Actor.RESPONDENT)
_Item = Annotated[str, StringConstraints(pattern="^[1-6]$")]
_EXEMPTION = frozenset({"a"})
_OF_COURTS = ("PERMA 2/2011", "court.", "cassation.")


def side(actor: Actor) -> Actor:
    """Return the party for whom somebody acts: a proxy acts for the applicant."""
    return Actor.APPLICANT if actor is Actor.PROXY else actor


def has_power(applicant: Applicant | None, documents: frozenset[DisputeDocument]) -> bool:
    """Return whether a proxy may act for an applicant, by what is recorded and attached."""
    proxy = None if applicant is None else applicant.proxy
    attached = DisputeDocument.POWER_OF_ATTORNEY in documents
    return applicant is None or (proxy is not None and (proxy.special_power or attached))


@define
class DisputeProgress(Progress):
    """Where a dispute stands, what was handed in, and who received or challenged what.

    `documents` is None where it is not known what was attached; `handed_in` is what came after
    the application, `named_in_letter` what the letter on missing documents names, `complete_on`
    the day on which all of that was in. `mediation_on` is the day of the first mediation meeting,
    come or coming; `recusal_open` says that another mediator or panel was asked for and the chair
    has not answered. `ruling` is the commission's last decision, of whatever kind, and `rests_on`
    the stage whose decision stands unchallenged, since `stands_since` where it stood again after a
    withdrawal; `too_late` are the parties that went to court after their time under every reading.
    `registered_in_court` is when the court registered a party's objection, `answered_in_court` when
    a party first answered the other's.
    `notified` is when the judgment reached a party, `posted` when it was sent to it by
    post, None where that is not on record. `complied_on` is when the body did what the last
    decision orders. `first_heard` is the day of the first hearing, which decides on the
    rule that it stands under (Perki 62); `stayed_away` is how often each party did, in hearings and
    in mediation. All that the two tests found is kept: a part may be exempt and another not.
    """

    documents: frozenset[DisputeDocument] | None = None
    handed_in: frozenset[DisputeDocument] = frozenset()
    named_in_letter: frozenset[DisputeDocument] = frozenset()
    complete_on: date | None = None
    first_summons: Summoned | None = None
    mediation_summons: Summoned | None = None
    mediation_on: date | None = None
    recusal_open: bool = False
    received: dict[Actor, date] = Factory(dict)
    notified: dict[Actor, date] = Factory(dict)
    posted: dict[Actor, date | None] = Factory(dict)
    challengers: dict[Actor, date] = Factory(dict)
    too_late: set[Actor] = Factory(set)
    registered_in_court: dict[Actor, date] = Factory(dict)
    answered_in_court: dict[Actor, date] = Factory(dict)
    appellants: dict[Actor, date] = Factory(dict)
    ruling: Event | None = None
    rests_on: str | None = None
    stands_since: date | None = None
    complied_on: date | None = None
    withdrawn_in_adjudication: bool = False
    first_heard: date | None = None
    stayed_away: dict[tuple[Actor, bool], int] = Factory(dict)
    found_exempt_or_not: set[bool] = Factory(set)
    found_to_open_or_not: set[bool] = Factory(set)

    @checked
    def absences(self, party: Actor, *, mediation: bool) -> int:
        """Return how often a party stayed away without clear reason, in hearings or mediation.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.stayed_away.get((party, mediation), 0)

    def note_proceeding(self, event: Event) -> None:
        """Record when it first happened, who stayed away, and what the panel's tests found."""
        if isinstance(event, (MediationStarted, MediationMet, HearingHeld)):
            if isinstance(event, HearingHeld) and self.first_heard is None:
                self.first_heard = event.on
            for party, came in zip(PARTIES, (event.applicant, event.respondent), strict=True):
                if came is Attendance.ABSENT:
                    where = (party, not isinstance(event, HearingHeld))
                    self.stayed_away[where] = self.stayed_away.get(where, 0) + 1
        elif isinstance(event, ConsequenceTestAssessed):
            self.found_exempt_or_not.add(event.exempt)
        elif isinstance(event, PublicInterestTested):
            self.found_to_open_or_not.add(event.opens)

    @property
    def is_mediation_extended(self) -> bool:
        """Whether the parties had their mediation extended."""
        return "mediation_extended" in self.done

    @property
    def is_mediation_unextended(self) -> bool:
        """Whether the parties did not have their mediation extended."""
        return not self.is_mediation_extended

    @property
    def found_exempt(self) -> bool:
        """Whether the panel found the information exempt, and so the consequence test right."""
        assessed = self.done.get("consequence_test_assessed")
        return isinstance(assessed, ConsequenceTestAssessed) and assessed.exempt

    @property
    def last_ruling(self) -> Event | None:
        """The decision that governs, contested or not: the commission's, or a court's.

        A court that did not examine the objection leaves the commission's decision as it was
        (Perki 1/2013 Pasal 60 ayat (3), PERMA 2/2011 Pasal 4 ayat (3)).
        """
        found: Event | None = None
        if self.rests_on == "court_decided" or self.state == "in_cassation":
            found = self.done.get("court_decided")
        elif self.rests_on == "cassation_decided":
            found = self.done.get("cassation_decided")
            if isinstance(found, CassationDecided) and not found.granted:
                rejected = found.order is None or found.order.leaves_decision
                found = self.done.get("court_decided") if rejected else found
        if isinstance(found, (CourtDecided, CassationDecided)):
            return self.ruling if self._leaves_decision(found) else found
        return self.ruling

    def _leaves_decision(self, judgment: CourtDecided | CassationDecided) -> bool:
        """Return whether the commission's decision stands; of no order, if all came too late."""
        if judgment.order is not None:
            return judgment.order.leaves_decision
        return bool(self.challengers) and self.challengers.keys() <= self.too_late

    @property
    def binding(self) -> Event | None:
        """The decision that stands unchallenged and governs; None where there is none."""
        return None if self.rests_on is None else self.last_ruling

    @property
    def binds_body(self) -> bool | None:
        """Whether the decision orders something of the body; None where that is not known."""
        return orders_body(self.binding)

    @property
    def comply_by(self) -> date | None:
        """The day that the decision that stands itself names for the body to comply."""
        return self.binding.comply_by if isinstance(self.binding, Ruling) else None


def orders_body(ruling: Event | None) -> bool | None:
    """Return whether a decision orders something of the body; None where that is not known."""
    if isinstance(ruling, MediationDecided):
        return True
    if isinstance(ruling, Decided):
        return any(order.binds_body for order in ruling.orders) if ruling.orders else None
    if isinstance(ruling, (CourtDecided, CassationDecided)):
        return None if ruling.order is None else ruling.order.binds_body
    return None if ruling is None else False


def decides_on_merits(ruling: Event | None) -> bool:
    """Return whether a decision is about what was requested, and not only about the application.

    What a panel does not admit, what lapsed and what was not in good faith was not examined, so the
    answers that the law asks of PPID and superior are owed as before (UU 46, Perki 36(2)).
    """
    if isinstance(ruling, Decided):
        return ruling.orders != {Order.NOT_ADMITTED}
    return isinstance(ruling, (MediationDecided, CourtDecided, CassationDecided))


def carried_out_by(ruling: Event | None, of_the_panel: str) -> str:
    """Return the article by which a decision is carried out, or the one given for the panel's."""
    if isinstance(ruling, MediationDecided):
        return "Perki 1/2013 Pasal 47 ayat (3) huruf f"
    by_court = isinstance(ruling, (CourtDecided, CassationDecided))
    return "PERMA 2/2011 Pasal 11" if by_court else of_the_panel


class DisputeRecord(Case[DisputeProgress]):
    """A dispute as it is stored; `Dispute` says what follows from it.

    `no_objection` says that it is known that no objection was made; that nothing is recorded of
    one is another thing. `objection_in_time` says whether the objection came within its time under
    every reading; None where that is not known.
    """

    lifecycle_name: ClassVar[str] = "dispute"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 37 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        Annotated[DisputeEvent, KIND_UNQUOTED], config=ConfigDict(hide_input_in_errors=True)
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
    objection_in_time: Truth | None = None
    answer_received: Day | None = None
    unanswered: Truth = False
    no_objection: Truth = False
    events: tuple[Annotated[DisputeEvent, KIND_UNQUOTED], ...] = ()

    @model_validator(mode="after")
    def _had_an_objection_or_none(self) -> Self:
        if self.no_objection and self.tells_of_an_objection:
            raise RecordError(
                field="no_objection",
                problem_id="keberatan tidak mungkin sekaligus ada dan tidak ada",
                problem_en="there cannot be an objection and none",
                citation="UU 14/2008 Pasal 37 ayat (1)",
            )
        return self

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
    def tells_of_an_objection(self) -> bool:
        """Whether anything is recorded of an objection to the superior."""
        told = (
            self.objection_number,
            self.objection_received,
            self.objection_registered,
            self.objection_received_by_superior,
            self.answer_received,
        )
        return self.unanswered or any(each is not None for each in told)

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
        return has_power(self.applicant, self.documents or frozenset())

    @property
    def court(self) -> Court | None:
        """The court for an objection to the decision (UU 47, C15); None where not known."""
        return None if self.body_kind is None else competent_court(self.body_kind)

    def competent_commission(self) -> tuple[Level, str] | None:
        """Return the level of the competent commission and its article; None where not known.

        Where the competent one asked another, that is the one above it (Perki 7).
        """
        if self.body_level is None or self.referral is Referral.AGAINST_COMMISSION:
            return None
        found = competent_commission(
            self.body_level,
            province_has_one=self.province_has_commission,
            regency_has_one=self.regency_has_commission,
        )
        asked = self.referral is Referral.ASKED_BY_COMMISSION
        return found if found is None or not asked else asked_by(found[0]) or found

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its filing."""
        return self.filed

    def law_day_of(self, day: date, rule: str, scene: _Scene) -> date:
        """Return the day whose rules govern what is done on a day, where a rule is asked.

        What the courts do follows the court's own rule from its first day (PERMA 2/2011 Pasal 13).
        An application that had not come to the first hearing when Perki 1/2013 came into force goes
        on under it: if it was registered by Pasal 62 ayat (2), if not since the older regulation
        ended with that day (Pasal 63). One that had stays under what was before it.
        """
        if rule.startswith(_OF_COURTS):
            return day
        begins = first_day_of("Perki 1/2013")
        if not self.filed < begins <= day:
            return self.filed
        first = scene.progress.first_heard
        return self.filed if first is not None and first < begins else begins

    def initial_progress(self) -> DisputeProgress:
        """Return the progress on the day it was filed."""
        days = {"dispute.received": self.filed}
        return DisputeProgress("filed", self.filed, self.filed, days, documents=self.documents)

    def days_that_start(self, clock: Clock, scene: _Scene) -> Mapping[str, date]:
        """Return the days from which a clock runs; a party's runs from what reached that party."""
        progress = scene.progress
        if clock.limit == "dispute.summons":
            summons = _summons(clock, progress)
            return {} if summons is None else {clock.since[0]: summons.hearing_on}
        if clock.limit == "court.challenge" and clock.who is not None:
            received = progress.received.get(clock.who)
            return {} if received is None else {"dispute.decision_received": received}
        if clock.limit == "court.answer" and clock.who is not None:
            return _to_be_answered(progress, clock.who)
        if clock.limit == "cassation.filing" and clock.who is not None:
            return _heard_of_the_judgment(progress, clock.who, self.court)
        return super().days_that_start(clock, scene)

    def kept_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return when a clock was kept; what goes to both parties is kept once both have it."""
        progress = scene.progress
        summons = _summons(clock, progress) if clock.limit == "dispute.summons" else None
        if summons is not None:
            return _both_received(summons)
        if clock.limit == "court.challenge":
            return progress.challengers.get(clock.who or Actor.APPLICANT)
        if clock.limit == "court.answer":
            return progress.answered_in_court.get(clock.who or Actor.APPLICANT)
        if clock.limit == "cassation.filing":
            return progress.appellants.get(clock.who or Actor.APPLICANT)
        if clock.limit == "dispute.decision_copy" and len(progress.received) < len(PARTIES):
            return None
        return super().kept_on(clock, deadline, scene)

    def ended_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return the last day on which a duty not done was owed: before its stages ended."""
        del deadline
        steps = scene.progress.steps
        stages = [self.initial_progress().state, *(step.state for step in steps)]
        owing = [place for place, stage in enumerate(stages) if stage in clock.owed_in]
        if not owing or owing[-1] == len(steps):  # not owed yet, or still
            return None
        return steps[owing[-1]].event.on - timedelta(days=1)


def posted_on(event: CourtNotified, reached_on: date) -> date | None:
    """Return when a notice that reached a party on a day was sent by post; None where not known.

    Without a day of its own it is that of the event, unless that is when it reached the party.
    """
    if event.posted_on is not None:
        return event.posted_on
    is_named = event.applicant_on is not None or event.respondent_on is not None
    return event.on if event.on < reached_on or not is_named else None


def _to_be_answered(progress: DisputeProgress, party: Actor) -> dict[str, date]:
    """Return when what a party may answer was registered: the other's objection (PERMA 6(3))."""
    other = Actor.RESPONDENT if party is Actor.APPLICANT else Actor.APPLICANT
    day = progress.registered_in_court.get(other)
    return {} if day is None else {"court.objection_registered": day}


def _heard_of_the_judgment(
    progress: DisputeProgress, party: Actor, court: Court | None
) -> dict[str, date]:
    """Return the days from which a party's time for cassation is counted (PERMA 9(2), C12).

    A party hears of it by being there, or by the notice: in a district court once the bailiff told
    it, in an administrative court once it was posted. A posting that nobody recorded may be as old
    as the judgment; where the court is not known either start may be right. The Act counts from
    receipt; a day of receipt that was not recorded is taken to be the same.
    """
    decided = progress.done.get("court_decided")
    if not isinstance(decided, CourtDecided):
        return {}
    notified, posted = progress.notified.get(party), progress.posted.get(party)
    was_there = (
        decided.applicant_present if party is Actor.APPLICANT else decided.respondent_present
    )
    if was_there:
        days = {"court.decision_pronounced": decided.on}
    elif notified is None:
        return {}
    elif court is Court.DISTRICT:
        days = {"court.decision_notified": notified}
    elif court is Court.ADMINISTRATIVE and posted is not None:
        days = {"court.decision_posted": posted}
    else:
        days = {
            "court.decision_notified": notified,
            "court.decision_posted": posted or decided.on,
        }
    return {**days, "court.decision_received": notified or decided.on}


def _summons(clock: Clock, progress: DisputeProgress) -> Summoned | None:
    """Return the first summons to the hearing, or to mediation, from whose day a clock runs."""
    to_mediation = "dispute.first_mediation" in clock.since
    return progress.mediation_summons if to_mediation else progress.first_summons


def _both_received(summons: Summoned) -> date | None:
    received = (summons.applicant_received_on, summons.respondent_received_on)
    known = [day for day in received if day is not None]
    return max(known) if len(known) == len(received) else None


_Scene = Scene[Any, DisputeProgress]
DisputeScene: TypeAlias = Scene[DisputeRecord, DisputeProgress]
