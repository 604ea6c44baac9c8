"""Objections as they came in (keberatan): what is stored, and where the fold stands.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44. What an objection needs to know of the
request is given to it as plain days; a record alone answers "unknown" where it cannot know.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.cases._clocks import Scene, first_step
from keterbukaan.cases._silence import days_of_silence
from keterbukaan.cases.actors import OF_THE_BODY
from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionEvent,
    ObjectionOutcome,
)
from keterbukaan.cases.outcomes import CaseDeadline, Nature
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.progress import Progress
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.records.record import KIND_UNQUOTED, Count, Day, MaybePrivate, Record, SetOf

__all__ = [
    "GroundClaim",
    "ObjectionGround",
    "ObjectionProgress",
    "ObjectionRecord",
    "ObjectionScene",
]


class ObjectionGround(LabelledEnum):
    """The grounds of objection (alasan keberatan; UU 35(1) huruf a to g, Perki 39(1))."""

    EXEMPTION = ("a", "ditolak sebagai dikecualikan", "refused as exempt")
    PERIODIC_NOT_PROVIDED = (
        "b",
        "informasi berkala tidak disediakan",
        "periodic information not provided",
    )
    NOT_ANSWERED = ("c", "permohonan tidak ditanggapi", "request not answered")
    NOT_AS_ASKED = ("d", "ditanggapi tidak sebagaimana diminta", "not answered as requested")
    NOT_GRANTED = ("e", "permohonan tidak dipenuhi", "request not fulfilled")
    UNREASONABLE_COST = ("f", "biaya tidak wajar", "unreasonable cost")
    TOO_LATE = ("g", "penyampaian informasi melebihi waktu", "not conveyed within the time limit")

    @property
    def citation(self) -> str:
        """The letter of the Act that sets it."""
        return f"UU 14/2008 Pasal 35 ayat (1) huruf {self.value}"


class GroundClaim(Record):
    """A ground that the applicant claims (alasan), and the day it was found; None if unknown.

    `items` are the numbers of the items of the request that it is about; empty means all of it.
    """

    ground: ObjectionGround
    found_on: Day | None = None
    items: SetOf[Count] = frozenset()


@define
class ObjectionProgress(Progress):
    """Where an objection stands, and what the superior decided.

    `answers` are all that count, each with its receipt: until a later one is received, the
    applicant has the one before. `carry_out_by` is the day by which that, or what was agreed, is to
    be done; `given_early` says that the PPID gave what was asked before any answer; `left_on` is
    the day on which the applicant withdrew it.
    """

    outcome: ObjectionOutcome | None = None
    answer: ObjectionAnswered | None = None
    answer_received_on: date | None = None
    answers: list[tuple[date, ObjectionAnswered | None]] = Factory(list)
    carry_out_by: date | None = None
    given_early: bool = False
    left_on: date | None = None

    @property
    def is_granted(self) -> bool:
        """Whether the superior granted something."""
        return self.outcome is not None and self.outcome.grants


class ObjectionRecord(Case[ObjectionProgress]):
    """An objection as it is stored; `InformationObjection` says what follows from it.

    `information` is what was asked for (Perki 43(2)e), which for ground b stands nowhere else.
    `case_position` is the course of the case in the applicant's words (kasus posisi), and
    `applicant_reaction` what they said of the superior's answer (Lampiran X and XI).
    """

    lifecycle_name: ClassVar[str] = "objection"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 35 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        Annotated[ObjectionEvent, KIND_UNQUOTED], config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(ObjectionEvent)[0])

    received: Day
    claims: tuple[GroundClaim, ...] = Field(min_length=1)
    request_number: MaybePrivate = None
    request_received: Day | None = None
    request_corrected: Day | None = None
    extension_ended: Day | None = None
    applicant: Applicant | None = None
    information: MaybePrivate = None
    purpose: MaybePrivate = None
    case_position: MaybePrivate = None
    applicant_reaction: MaybePrivate = None
    events: tuple[Annotated[ObjectionEvent, KIND_UNQUOTED], ...] = ()

    @model_validator(mode="after")
    def _follows_its_request(self) -> Self:
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
    def _claims_each_ground_once(self) -> Self:
        before = ((claim, self.claims[:place]) for place, claim in enumerate(self.claims))
        if any(_same(claim, other) for claim, others in before for other in others):
            raise RecordError(
                field="claims",
                problem_id="alasan yang sama disebut dua kali",
                problem_en="duplicate ground",
                citation="UU 14/2008 Pasal 35 ayat (1)",
            )
        return self

    @property
    def grounds(self) -> frozenset[ObjectionGround]:
        """The grounds that are claimed."""
        return frozenset(claim.ground for claim in self.claims)

    @property
    def is_about_exemption_alone(self) -> bool:
        """Whether ground a is the only one; it cannot be settled by agreement (UU 35(2))."""
        return self.grounds == {ObjectionGround.EXEMPTION}

    @property
    def settles_without_exemption(self) -> bool:
        """Whether a settlement leaves ground a to be answered: only b to g allow one (UU 35(2))."""
        return ObjectionGround.EXEMPTION in self.grounds and not self.is_about_exemption_alone

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of the request, where it is known (Perki 62)."""
        return self.request_received or self.received

    def initial_progress(self) -> ObjectionProgress:
        """Return the progress on the day it was received."""
        return ObjectionProgress(
            "received", self.received, self.received, {"objection.received": self.received}
        )

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return what it means that another than the superior answered, or registered it.

        What the body did happened; an answer counts as the superior's only where it grants.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        if event.by not in OF_THE_BODY:
            return Nature.UNLAWFUL
        if isinstance(event, ObjectionAnswered) and not event.outcome.grants:
            return Nature.NO_EFFECT
        return Nature.DEFECT

    def kept_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, ObjectionProgress]
    ) -> date | None:
        """Return when the superior first answered, or both sides settled all of it."""
        del deadline
        kinds, is_open = clock.kept_by, self.settles_without_exemption
        keeps = [kind for kind in kinds if kind != "settled"] if is_open else kinds
        return first_step(scene.progress, keeps)

    def ended_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, ObjectionProgress]
    ) -> date | None:
        """Return the last day on which an answer was owed: before the applicant withdrew it."""
        del clock, deadline
        left = scene.progress.left_on
        return None if left is None else left - timedelta(days=1)

    def is_overtaken(
        self, clock: Clock, found: CaseDeadline, scene: Scene[Any, ObjectionProgress]
    ) -> bool:
        """Return whether the applicant withdrew it first: then nobody owes an answer."""
        del clock, scene
        ended = found.ended_on
        return found.is_open and ended is not None and found.deadline.date >= ended

    @checked
    def days_of(self, claim: GroundClaim) -> dict[str, date]:
        """Return the days from which the time to claim a ground is counted; empty if unknown.

        Silence is found when the time to answer the request ends (C7), extended or begun anew by
        a correction (C8).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        if claim.found_on is not None:
            return {"objection.ground_found": claim.found_on}
        if claim.ground is not ObjectionGround.NOT_ANSWERED:
            return {}
        return days_of_silence(self.request_received, self.request_corrected, self.extension_ended)


def _same(one: GroundClaim, other: GroundClaim) -> bool:
    """Return whether both claim the same ground for the same thing."""
    is_apart = one.items and other.items and not one.items & other.items
    return one.ground is other.ground and not is_apart


ObjectionScene: TypeAlias = Scene[ObjectionRecord, ObjectionProgress]
