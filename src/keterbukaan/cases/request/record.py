"""Requests as they came in (permohonan informasi): what is stored, and where the fold stands.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from attrs import Factory, define
from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum, said_day
from keterbukaan.cases._clocks import Scene, deadline_for, first_step
from keterbukaan.cases.actors import OF_THE_BODY
from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.outcomes import CaseDeadline, Doubt, Nature
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.events import (
    ItemAnswer,
    RequestEvent,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import RecordError
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import (
    KIND_UNQUOTED,
    Count,
    Day,
    MaybePrivate,
    Private,
    Record,
    Truth,
)

__all__ = [
    "ANSWERS",
    "CORRECTED_LATE",
    "NOTICE",
    "RECEIVED",
    "KindOfRequest",
    "RequestChannel",
    "RequestItem",
    "RequestProgress",
    "RequestRecord",
    "RequestScene",
    "answer_by",
    "correct_by",
    "has_lapsed",
    "numbered_by",
    "promised_by",
]

RECEIVED = "request.received"
NOTICE = "request.notice"
_ONE_DAY = timedelta(days=1)
ANSWERS = frozenset({"request.response", "request.extension"})
_ANSWERED = ANSWERS | {NOTICE}
_HALTED = frozenset({"incomplete", "not_followed_up"})
_ENDED = frozenset({"not_followed_up", "withdrawn", "joined"})
CORRECTED_LATE = Doubt(
    "perbaikan diserahkan sesudah waktunya dan belum diproses: menurut Perki 1/2021 Pasal 33 ayat "
    "(4) permohonan yang tidak diperbaiki tidak harus ditindaklanjuti, dan tidak ada pasal tentang "
    "perbaikan yang terlambat; menurut UU 14/2008 Pasal 22 ayat (7) setiap permohonan yang "
    "diterima dijawab",
    "the correction came after its time and was not taken up: by 33(4) of Perki 1/2021 a request "
    "that was not corrected need not be followed up, and no text speaks of a late correction; by "
    "22(7) of UU 14/2008 every request that was received is answered",
)
"""Why it cannot be told whether a request is to be answered whose correction came too late."""

_ELECTIONS = "Perki 1/2019"
_SHORTER = Finding(
    "concerns_elections",
    "untuk informasi pemilu ada aturan dengan waktu yang lebih pendek, yang belum dibaca di sini, "
    "sehingga hari yang disebut mungkin terlalu lambat",
    "for information on elections there is a rule with shorter times, which was not read here, so "
    "that the day named may be too late",
    _ELECTIONS,
    Weight.ADVISED,
)
_HALTED_BY_AN_UNREAD_RULE = Doubt(
    "dinyatakan tidak lengkap ketika berlaku Perki 1/2010, yang teksnya tidak dibaca, sehingga "
    "tidak dapat dikatakan apakah waktu menjawab tetap berjalan",
    "declared incomplete under Perki 1/2010, whose text was not read, so that it cannot be told "
    "whether the time to answer went on",
)


class RequestChannel(LabelledEnum):
    """How a request comes in (kanal; UU 22(1), (5)-(6); Perki 28(2); C13)."""

    IN_PERSON = ("datang_langsung", "datang langsung", "in person")
    EMAIL = ("surat_elektronik", "surat elektronik", "e-mail")
    POST = ("surat", "surat", "post")
    ORAL = ("lisan", "lisan", "oral")


class KindOfRequest(LabelledEnum):
    """What is asked for, as the register has it (jenis permintaan; Perki 32(1)l, Lampiran VIII)."""

    VIEWING = ("melihat_mengetahui", "melihat atau mengetahui", "to see it or learn of it")
    COPY = ("meminta_salinan", "meminta salinan", "a copy of it")


class RequestItem(Record):
    """One thing that is asked for (rincian informasi yang diminta)."""

    number: Count
    details: Private


@define
class RequestProgress(Progress):
    """Where a request stands, and what was decided about each item.

    An answer keeps its time on the day it is sent; the applicant's time runs from its receipt.
    `notices` are all answers that count, each with its receipt: until a later one is received, the
    applicant has the one before. `defective` are the items refused without what a refusal must rest
    on. `lapsed_on` is the last day on which an answer was owed, once it is noted that no correction
    came, or once the applicant left without one; `corrected_late_on` the day of a late correction
    that the body has not taken up; `certificates` how often the request was declared incomplete;
    `left_on` the day on which the applicant withdrew the request or joined it to another,
    `narrowed_on` the day on which it was narrowed to what was already answered.
    """

    lapsed_on: date | None = None
    corrected_late_on: date | None = None
    certificates: int = 0
    left_on: date | None = None
    narrowed_on: date | None = None
    answers: dict[int, ItemAnswer] = Factory(dict)
    sent_on: dict[int, date] = Factory(dict)
    answered_on: dict[int, date] = Factory(dict)
    notices: dict[int, list[tuple[date, ItemAnswer]]] = Factory(dict)
    granted: set[int] = Factory(set)
    given_on: dict[int, date] = Factory(dict)
    defective: set[int] = Factory(set)
    extended: bool = False
    asked: frozenset[int] = frozenset()

    @property
    def is_within_ordinary_time(self) -> bool:
        """Whether the time to answer was not extended."""
        return not self.extended

    @property
    def is_all_answered(self) -> bool:
        """Whether every item was answered, or given without a notice."""
        return self.asked <= self.answers.keys() | self.given_on.keys()

    @property
    def ungiven(self) -> set[int]:
        """The items that were granted, or promised for a day, and not yet given."""
        return (self.granted & self.asked) - self.given_on.keys()

    @checked
    def promised_for(self, item: int) -> date | None:
        """Return the day stated for giving an item; a day before its notice means that of it.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        answer = self.answers.get(item)
        return None if answer is None else promised_by(answer, self.answered_on[item])

    @property
    def last_answered_on(self) -> date | None:
        """The day on which the last item was first answered, or given; None where one waits."""
        if not self.is_all_answered:
            return None
        held = (self.sent_on, self.given_on)
        return max(min(each[item] for each in held if item in each) for item in self.asked)


class RequestRecord(Case[RequestProgress]):
    """A request as it is stored; `InformationRequest` says what follows from it.

    `concerns_elections` says that it asks for information on elections (pemilu atau pemilihan), for
    which Perki 1/2019 sets shorter times. It was not read: what follows here says so.
    """

    lifecycle_name: ClassVar[str] = "request"
    opened_by: ClassVar[str] = "UU 14/2008 Pasal 22 ayat (1)"
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        Annotated[RequestEvent, KIND_UNQUOTED], config=ConfigDict(hide_input_in_errors=True)
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
    concerns_elections: Truth = False
    events: tuple[Annotated[RequestEvent, KIND_UNQUOTED], ...] = ()

    @model_validator(mode="after")
    def _numbers_its_items_once(self) -> Self:
        numbers = [item.number for item in self.items]
        if len(set(numbers)) != len(numbers):
            raise RecordError(
                field="items",
                problem_id="nomor rincian ganda",
                problem_en="duplicate item number",
            )
        return self

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its receipt."""
        return self.received

    @property
    def item_numbers(self) -> frozenset[int]:
        """The numbers of all items that were asked for at first."""
        return frozenset(item.number for item in self.items)

    @property
    def caution(self) -> Finding | None:
        """That a rule with shorter times exists and was not read, where it is about elections."""
        bound = self.concerns_elections and in_force(_ELECTIONS, self.law_day)
        return _SHORTER if bound else None

    def initial_progress(self) -> RequestProgress:
        """Return the progress on the day it was received."""
        days = {RECEIVED: self.received}
        received, asked = self.received, self.item_numbers
        return RequestProgress("received", received, received, days, asked=asked)

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return what it means that another of the body did a step: the Act binds the body.

        What lengthens the body's own time, or burdens the applicant, keeps its conditions, once
        there is the rule that says who of the body may do it; the Act alone names the body, and
        for an extension it does so still (UU 22(8)).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        burdens = event.kind_name in {"extended", "declared_incomplete", "no_correction_noted"}
        move = self.lifecycle().moves.get(event.kind_name)
        if move is None:  # of another kind of case
            return Nature.CONTRADICTION
        maker = str(move.names_the_maker)
        by_the_act = event.kind_name == "extended" and event.by is Actor.PUBLIC_BODY
        burdens = burdens and in_force(maker, self.law_day) and not by_the_act
        return Nature.DEFECT if event.by in OF_THE_BODY and not burdens else Nature.UNLAWFUL

    def kept_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, RequestProgress]
    ) -> date | None:
        """Return when a limit was kept: that to answer, when the last item's answer was sent.

        A step that came before its limit began keeps it from its beginning; a correction is one of
        the last certificate.
        """
        progress, since = scene.progress, scene.progress.days[clock.since[0]]
        if clock.limit in _ANSWERED:
            kept = None if _narrowed_too_late(deadline, progress) else progress.last_answered_on
        elif clock.limit == "request.correction":
            kept = first_step(progress, clock.kept_by, after="declared_incomplete")
        else:
            kept = first_step(progress, clock.kept_by)
        return None if kept is None else max(kept, since)

    def ended_on(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, RequestProgress]
    ) -> date | None:
        """Return the last day on which a duty that was not done was owed (Perki 33(4))."""
        del deadline
        if scene.progress.left_on is not None:
            return scene.progress.left_on - _ONE_DAY
        narrowed = scene.progress.narrowed_on
        if narrowed is not None and clock.limit in _ANSWERED:
            return narrowed - _ONE_DAY
        if clock.limit not in ANSWERS or scene.progress.state not in _HALTED:
            return None
        correction = correct_by(scene)
        noted = scene.progress.lapsed_on if scene.progress.state == "not_followed_up" else None
        return noted if noted is not None or correction is None else correction.date

    def doubt_of(
        self, clock: Clock, deadline: Deadline, scene: Scene[Any, RequestProgress]
    ) -> Doubt | None:
        """Return why a lateness is arguable: by 31(3) alone, by grace, or by a rule not read."""
        if clock.limit in ANSWERS and scene.progress.corrected_late_on is not None:
            return CORRECTED_LATE
        if clock.limit == NOTICE:
            return _late_by_the_gazette_alone(deadline, answer_by(scene))
        halted = "declared_incomplete" in scene.progress.done and correct_by(scene) is None
        if halted and clock.limit in ANSWERS and not _went_on(scene.progress):
            return _HALTED_BY_AN_UNREAD_RULE
        return None

    def is_overtaken(
        self, clock: Clock, found: CaseDeadline, scene: Scene[Any, RequestProgress]
    ) -> bool:
        """Return whether it ended before its last day, so that nobody owes it, or before it began.

        A limit can end before it begins under some readings.
        """
        if found.is_open and scene.progress.state in _ENDED and found.ended_on is not None:
            return found.deadline.date >= found.ended_on
        return found.deadline.date < scene.progress.days[clock.since[0]]


RequestScene: TypeAlias = Scene[RequestRecord, RequestProgress]


def answer_by(scene: RequestScene) -> Deadline | None:
    """Return by when the request is to be answered, extended or not."""
    extended = scene.progress.extended
    return deadline_for("request.extension" if extended else "request.response", scene)


def has_lapsed(scene: RequestScene, stage: str, on: date) -> bool:
    """Return whether at a stage the body need not follow up any more: no correction came (33(4)).

    False where no rule that was read sets a time for the correction, or where something of the
    history was not read: it may be the correction.
    """
    if stage != "incomplete":
        return stage == "not_followed_up"
    deadline = correct_by(scene)
    is_read = scene.case.unread_caution is None
    return is_read and deadline is not None and on > deadline.date


def numbered_by(scene: RequestScene) -> date | None:
    """Return the day on which the number is due: that of receipt, or the body's next working day.

    None for a letter, whose number may come with the information (UU 22(6)).
    """
    is_bound = in_force("UU 14/2008 Pasal 22 ayat (4)", scene.case.law_day)
    if scene.case.channel is RequestChannel.POST or not is_bound:
        return None
    body = scene.body
    calendar = body.calendar_under(body.readings)
    return calendar.add(scene.case.received - _ONE_DAY, 1)


def promised_by(answer: ItemAnswer, received: date) -> date | None:
    """Return the day stated for giving what is granted; one before its notice means that of it."""
    return None if answer.ready_on is None else max(answer.ready_on, received)


def correct_by(scene: RequestScene) -> Deadline | None:
    """Return by when it may be corrected, once it was declared incomplete."""
    return deadline_for("request.correction", scene)


def _narrowed_too_late(deadline: Deadline, progress: RequestProgress) -> bool:
    """Return whether the time was over when the request was narrowed to what was answered."""
    return progress.narrowed_on is not None and deadline.date < progress.narrowed_on


def _went_on(progress: RequestProgress) -> bool:
    """Return whether a request that was declared incomplete was corrected, or found complete."""
    went_on = first_step(progress, {"corrected", "declared_complete"}, after="declared_incomplete")
    return went_on is not None


def _late_by_the_gazette_alone(notice: Deadline, answer: Deadline | None) -> Doubt | None:
    """Return the doubt between the two copies of Perki 31(3) while the Act's time runs (C1)."""
    if answer is None or answer.date <= notice.date:
        return None
    return Doubt(
        f"lewat {said_day(notice.date, 'id')} hanya menurut Pasal 31 ayat (3) naskah Berita "
        f"Negara; waktu UU 14/2008 Pasal 22 ayat (7) berakhir {said_day(answer.date, 'id')}",
        f"past {said_day(notice.date, 'en')} by 31(3) of the gazette copy alone; the time of "
        f"UU 14/2008 Pasal 22 ayat (7) ends on {said_day(answer.date, 'en')}",
        answer.date,
    )
