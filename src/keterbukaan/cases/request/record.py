"""Requests as they came in (permohonan informasi): what is stored, and where the fold stands.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan.cases._clocks import Scene, deadline_for
from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.outcomes import CaseDeadline
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.events import (
    ItemAnswer,
    RequestEvent,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.records.record import Count, Day, MaybePrivate, Private, Record, Truth

__all__ = [
    "ANSWERS",
    "RECEIVED",
    "KindOfRequest",
    "RequestChannel",
    "RequestItem",
    "RequestProgress",
    "RequestRecord",
    "RequestScene",
    "answer_by",
    "correct_by",
]

RECEIVED = "request.received"
ANSWERS = frozenset({"request.response", "request.extension"})


class RequestChannel(Enum):
    """How a request comes in (kanal; UU 22(1), (5)-(6); Perki 28(2); C13)."""

    IN_PERSON = "datang_langsung"
    EMAIL = "surat_elektronik"
    POST = "surat"
    ORAL = "lisan"


class KindOfRequest(Enum):
    """What is asked for, as the register has it (jenis permintaan; Perki 32(1)l, Lampiran VIII)."""

    VIEWING = "melihat_mengetahui"
    COPY = "meminta_salinan"


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

    @property
    def is_within_ordinary_time(self) -> bool:
        """Whether the time to answer was not extended."""
        return not self.extended

    @property
    def is_all_answered(self) -> bool:
        """Whether every item was answered."""
        return len(self.answers) == len(self.asked)

    @property
    def ungiven(self) -> set[int]:
        """The items that were granted and not yet given."""
        return self.granted - self.given_on.keys()


class RequestRecord(Case[RequestProgress]):
    """A request as it is stored; `InformationRequest` says what follows from it."""

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
    kind_of_request: KindOfRequest | None = None
    way_to_obtain: MaybePrivate = None
    way_to_send: MaybePrivate = None
    written_down: Truth = False
    helped: Truth = False
    events: tuple[RequestEvent, ...] = ()

    @model_validator(mode="after")
    def _numbers_its_items_once(self) -> Self:
        numbers = [item.number for item in self.items]
        if len(set(numbers)) != len(numbers):
            raise RecordError(
                field="items",
                problem_id="nomor rincian ganda",
                problem_en="duplicate item number",
                citation="Perki 1/2021 Pasal 29 ayat (5) huruf g",
            )
        return self

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its receipt."""
        return self.received

    def initial_progress(self) -> RequestProgress:
        """Return the progress on the day it was received."""
        days = {RECEIVED: self.received}
        asked = frozenset(item.number for item in self.items)
        return RequestProgress("received", self.received, self.received, days, asked=asked)

    def kept_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, RequestProgress]
    ) -> date | None:
        """Return when a limit was kept: that to answer, when the last item's answer was sent.

        What came before a limit began does not keep it: a check before the entry in the register.
        """
        del deadline
        progress = scene.progress
        if clock.limit in ANSWERS:
            return (
                max(progress.sent_on.values(), default=None) if progress.is_all_answered else None
            )
        since = progress.days[clock.since[0]]
        done = (progress.done[kind].on for kind in clock.kept_by if kind in progress.done)
        return min((day for day in done if day >= since), default=None)

    def is_overtaken(
        self, clock: Clock, found: CaseDeadline, scene: Scene[Any, RequestProgress]
    ) -> bool:
        """Return whether no answer is due any more, since no correction came (Perki 33(4)).

        A limit that ended before it began, as can happen under some readings, is left out, too.
        """
        if clock.limit not in ANSWERS:
            return found.deadline.date < scene.progress.days[clock.since[0]]
        if scene.progress.state != "not_followed_up" or not found.is_open:
            return False
        correction = correct_by(scene)
        return correction is not None and found.deadline.date >= correction.date


RequestScene: TypeAlias = Scene[RequestRecord, RequestProgress]


def answer_by(scene: RequestScene) -> Deadline | None:
    """Return by when the request is to be answered, extended or not."""
    extended = scene.progress.extended
    return deadline_for("request.extension" if extended else "request.response", scene)


def correct_by(scene: RequestScene) -> Deadline | None:
    """Return by when it may be corrected, once it was declared incomplete."""
    return deadline_for("request.correction", scene)
