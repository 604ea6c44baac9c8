"""Reports to the Ombudsman as they were filed (laporan), and where the fold of a history stands.

UU 37/2008 Pasal 23, 24 and 36. What the record tells of the body, the court and an earlier
complaint are facts as they are known; what is not known is None, and nothing is concluded from it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.cases._clocks import Scene, deadline_for, first_step
from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.ombudsman.events import (
    ImplementationExtent,
    OmbudsmanReportEvent,
    Recipient,
    RecommendationCarriedOut,
    SettledByBody,
)
from keterbukaan.cases.outcomes import CaseDeadline, Nature
from keterbukaan.cases.people import Proxy
from keterbukaan.cases.progress import Progress
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.law._earlier import first_day_of
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import (
    KIND_UNQUOTED,
    Day,
    MaybePrivate,
    Private,
    Record,
    Text,
    Truth,
)

__all__ = [
    "COMPLETION",
    "DELIVERY",
    "EXAMINED",
    "EXPLANATION",
    "IMPLEMENTATION",
    "REFUSAL",
    "UNREAD",
    "BodySettlement",
    "OmbudsmanProgress",
    "OmbudsmanReportRecord",
    "OmbudsmanScene",
    "Reporter",
    "lapses_on",
]

COMPLETION = "ombudsman.completion"
EXPLANATION = "ombudsman.explanation"
REFUSAL = "ombudsman.refusal_notice"
DELIVERY = "ombudsman.recommendation_delivery"
IMPLEMENTATION = "ombudsman.recommendation_report"
EXAMINED = frozenset({"complete", "in_examination"})
"""The stages at which the substance of a report is examined."""
_AFTER = {
    COMPLETION: "declared_incomplete",
    EXPLANATION: "explanation_asked",
    IMPLEMENTATION: "recommended",
}
_ACT = "UU 37/2008"
_ONE_DAY = timedelta(days=1)
_OTHER_SIDE = frozenset({Actor.COMPLAINANT, Actor.PROXY, Actor.APPLICANT})

UNREAD = Finding(
    "received",
    "tata cara laporan diatur Peraturan Ombudsman 58/2023 (sebelumnya 26/2017 dan 48/2020), yang "
    "tidak dibaca di sini dan mungkin menetapkan waktu lain",
    "the procedure is set by Peraturan Ombudsman 58/2023 (before it 26/2017 and 48/2020), which "
    "was not read here and may set other times",
    "UU 37/2008 Pasal 41",
    Weight.ADVISED,
)
"""Said with every day, duty and right of a report."""


class BodySettlement(LabelledEnum):
    """What the body did about the matter (UU 37/2008 24(1)c with its elucidation, 36(1)c, d)."""

    NO_ANSWER = ("tidak_ditanggapi", "sama sekali tidak ditanggapi", "no answer at all")
    DELAYED = ("diperlambat", "penyelesaiannya diperlambat", "its settlement is delayed")
    NOT_BY_PROCEDURE = (
        "tidak_menurut_prosedur",
        "tidak diselesaikan menurut prosedur internal",
        "not settled by the body's own procedure",
    )
    NOT_RESOLVED = (
        "belum_menyelesaikan",
        "tanggapan belum menyelesaikan maladministrasi",
        "the answer does not resolve the maladministration",
    )
    IN_PROCESS = ("sedang_diproses", "masih dalam proses penyelesaian", "being settled")
    SETTLED = ("sudah_diselesaikan", "sudah diselesaikan", "settled")


class Reporter(Record):
    """Who reports to the Ombudsman (pelapor), with what the Act asks for (24(1)a).

    `birth` is the place and day of birth. `indonesian_or_resident` says whether it is a citizen or
    resident, to whom the right belongs (23(1)); None where that was not told. A `proxy` need be no
    advocate (elucidation of 24(4)).

    >>> Reporter(name="Budi", birth="Sampit, 1 Januari 1990", address="Jalan Contoh 1")
    Reporter(proxy=None)
    """

    name: Private
    birth: MaybePrivate = None
    marital_status: MaybePrivate = None
    occupation: MaybePrivate = None
    address: MaybePrivate = None
    identity: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    indonesian_or_resident: Annotated[Truth | None, Field(repr=False)] = None
    proxy: Proxy | None = None


@define
class OmbudsmanProgress(Progress):
    """Where a report stands: what was asked and told, what was found, and how it was followed.

    `result` is the kind of event that gave the last result, `result_on` its day, and `ended_on` the
    day on which it was withdrawn, settled or closed. `asked` counts the requests to explain that
    wait for an answer, `missed` the summonses in a row to which somebody did not come. `told` and
    `delivered_to` are those who were given the refusal and the recommendation, and `given` the day
    on which all of them had it, by limit.
    """

    names_what_is_missing: bool = True
    left_incomplete_on: date | None = None
    asked: int = 0
    missed: dict[tuple[str, str | None], int] = Factory(dict)
    settled_by_body: bool = False
    result: str | None = None
    result_on: date | None = None
    told: set[Recipient] = Factory(set)
    delivered_to: set[Recipient] = Factory(set)
    given: dict[str, date] = Factory(dict)
    extent: ImplementationExtent | None = None
    carried_out_on: date | None = None
    ended_on: date | None = None

    @property
    def is_not_competent(self) -> bool:
        """Whether the last result is that the Ombudsman may not go on (26(2)a)."""
        return self.result == "found_not_competent"

    @property
    def is_refused(self) -> bool:
        """Whether the last result is that the report is refused (35 a)."""
        return self.result == "refused"

    @property
    def was_deemed_withdrawn(self) -> bool:
        """Whether it counts as withdrawn by silence (25(4)), and not by the complainant's will."""
        by_silence = "deemed_withdrawn" in self.done and "withdrawn" not in self.done
        return self.state == "withdrawn" and by_silence

    @property
    def is_to_be_carried_out(self) -> bool:
        """Whether the superior has a recommendation that was not carried out in full (38(1))."""
        return self.state in {"delivered", "reported", "not_carried_out"} and (
            self.carried_out_on is None
        )


class OmbudsmanReportRecord(Case[OmbudsmanProgress]):
    """A report as it is stored; `OmbudsmanReport` says what follows from it.

    `event_on` is the day of the event, act or decision complained of, and `account` what happened.
    `told_body` says whether it was put to the reported party or its superior first, and
    `told_body_on` when; `body_settlement` is what the body made of it. `complaint_number` and
    `request_number` name the body's own case that it is about. `secret_identity` keeps the
    complainant's name secret (24(2)).
    """

    lifecycle_name: ClassVar[str] = "ombudsman"
    opened_by: ClassVar[str] = "UU 37/2008 Pasal 23 ayat (1)"
    filed_by: ClassVar[Actor] = Actor.COMPLAINANT
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        Annotated[OmbudsmanReportEvent, KIND_UNQUOTED], config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(OmbudsmanReportEvent)[0])

    received: Day
    complainant: Reporter | None = None
    secret_identity: Truth = False
    secrecy_reason: MaybePrivate = None
    reported_party: MaybePrivate = None
    reported_superior: MaybePrivate = None
    against_person: MaybePrivate = None
    event_on: Day | None = None
    account: MaybePrivate = None
    told_body: Truth | None = None
    told_body_on: Day | None = None
    body_settlement: BodySettlement | None = None
    before_a_court: Truth | None = None
    about_court_procedure: Truth = False
    complaint_number: MaybePrivate = None
    request_number: MaybePrivate = None
    evidence: Annotated[tuple[Text, ...], Field(repr=False)] = ()
    events: tuple[Annotated[OmbudsmanReportEvent, KIND_UNQUOTED], ...] = ()

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if self.event_on is not None and self.event_on > self.received:
            raise RecordError(
                field="event_on",
                problem_id=f"bertanggal {self.event_on}, sesudah laporan diterima {self.received}",
                problem_en=f"is dated {self.event_on}, after the report came on {self.received}",
                citation="UU 37/2008 Pasal 24 ayat (3)",
            )
        told = self.told_body_on is not None or self.body_settlement is not None
        if self.told_body is False and told:
            raise RecordError(
                field="told_body",
                problem_id="disebut belum disampaikan kepada terlapor, padahal ada tanggal atau "
                "penyelesaiannya",
                problem_en="is said not to have been put to the reported party, but its day or "
                "settlement is given",
                citation="UU 37/2008 Pasal 24 ayat (1) huruf c",
            )
        return self

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its receipt."""
        return self.received

    def law_day_of(self, day: date, rule: str, scene: Scene[Any, OmbudsmanProgress]) -> date:
        """Return the day whose rules govern: what was open when the Act came follows it (45 c)."""
        del rule, scene
        return day if self.received < first_day_of(_ACT) else self.received

    @property
    def caution(self) -> Finding:
        """That the Ombudsman's own rule of procedure was not read."""
        return UNREAD

    def initial_progress(self) -> OmbudsmanProgress:
        """Return the progress on the day it was received."""
        return OmbudsmanProgress("received", self.received, self.received)

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return that it is a defect where another in office gives the complainant what is due.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        gives = isinstance(event, RecommendationCarriedOut | SettledByBody)
        return Nature.DEFECT if gives and event.by not in _OTHER_SIDE else Nature.UNLAWFUL

    def kept_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, OmbudsmanProgress]
    ) -> date | None:
        """Return when a clock was first kept; a notice to several once all of them had it."""
        del deadline
        progress = scene.progress
        if clock.limit in {REFUSAL, DELIVERY}:
            return progress.given.get(clock.limit)
        return first_step(progress, clock.kept_by, after=_AFTER.get(clock.limit))

    def ended_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, OmbudsmanProgress]
    ) -> date | None:
        """Return the last day on which a clock was owed: before it ended, or before a result.

        Who did not explain when asked a second time is taken not to use the right to (33(3)).
        """
        progress = scene.progress
        ends = [progress.ended_on]
        if clock.limit == COMPLETION:
            ends.append(progress.left_incomplete_on)
        if clock.limit == EXPLANATION:
            ends.append(progress.result_on)
            if progress.asked > 1:
                ends.append(deadline.latest + _ONE_DAY)
        first = min((day for day in ends if day is not None), default=None)
        return None if first is None else first - _ONE_DAY

    def is_overtaken(
        self, clock: Clock, found: CaseDeadline, scene: Scene[Any, OmbudsmanProgress]
    ) -> bool:
        """Return whether it ended before its last day with nothing done: then nobody owes it."""
        del clock, scene
        ended = found.ended_on
        return found.is_open and ended is not None and found.deadline.date > ended


def lapses_on(scene: Scene[Any, OmbudsmanProgress]) -> date | None:
    """Return the first day on which it counts as withdrawn by silence under any reading (25(4)).

    None where nobody is to complete it, where the notice did not say what is missing, where it is
    not known when the complainant got it, or where something of the history was not read: that may
    be the completion.
    """
    progress = scene.progress
    waits = progress.state == "incomplete" and progress.names_what_is_missing
    waits = waits and scene.case.unread_caution is None
    deadline = deadline_for(COMPLETION, scene) if waits else None
    return None if deadline is None else deadline.latest + _ONE_DAY


OmbudsmanScene: TypeAlias = Scene[OmbudsmanReportRecord, OmbudsmanProgress]
