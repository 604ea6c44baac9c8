"""Complaints as they came in (pengaduan): what was filed, and where the fold of a history stands.

UU 25/2009 Pasal 40, 42 and 45. Two clocks run side by side, the Act's and the portal's practice;
what asks for information runs by UU 14/2008. Each deadline says on what it rests.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, TypeAlias, get_args

from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.cases._clocks import Scene, deadline_for
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint._oversight_clocks import binding_day, days_for, taken_over_on
from keterbukaan.cases.complaint.addressee import OF_THE_REGION, ComplaintAddressee
from keterbukaan.cases.complaint.classes import Official
from keterbukaan.cases.complaint.events import ComplaintEvent, ReceiptGiven
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock, Lifecycle, lifecycle
from keterbukaan.cases.outcomes import CaseDeadline
from keterbukaan.cases.people import Complainant
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language, RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Direction, Scope
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification, cited
from keterbukaan.organization.complaint_roles import plain_name
from keterbukaan.records.record import KIND_UNQUOTED, Day, MaybePrivate, Rupiah, SetOf, Text, Truth

__all__ = [
    "ASKED",
    "RECEIVED",
    "RECEIVED_BY",
    "SUBMITTED",
    "ComplainedOf",
    "ComplaintChannel",
    "ComplaintRecord",
    "ComplaintScene",
    "Secrecy",
    "completion_of",
    "lapses_on",
    "refuse_later",
    "reply_of",
]

RECEIVED = "complaint.received"
ASKED = "request.received"
SUBMITTED = "complaint.report_submitted"
RECEIVED_BY = {
    "complaint.superior_follow_up": ComplaintAddressee.SUPERIOR,
    "complaint.law_enforcement_start": ComplaintAddressee.LAW_ENFORCEMENT,
}
"""The limits that run from the receipt by one addressee (PP 48/2016 17(1), 20(2))."""
_FIRST_RESPONSE = "complaint.first_response"
_PORTAL_ROLES = "Praktik SP4N-LAPOR!: pilihan anonim dan rahasia pada laporan"


class ComplaintChannel(LabelledEnum):
    """Through what it came in (kanal; UU 25/2009 Pasal 36 ayat (2), (4) with its elucidation)."""

    SP4N_LAPOR = ("sp4n_lapor", "SP4N-LAPOR!", "SP4N-LAPOR!")
    COUNTER = ("loket", "loket", "counter")
    HELPDESK = ("meja_bantuan", "meja bantuan", "help desk")
    LETTER = ("surat", "surat", "letter")
    BOX = ("kotak_pengaduan", "kotak pengaduan", "complaint box")
    TELEPHONE = ("telepon", "telepon", "telephone")
    SMS = ("sms", "SMS", "text message")
    WEBSITE = ("laman", "laman", "website")
    EMAIL = ("surel", "surel", "e-mail")
    MESSAGING = ("aplikasi_pesan", "aplikasi pesan", "messaging application")
    SOCIAL_MEDIA = ("media_sosial", "media sosial", "social media")
    OTHER = ("lainnya", "lainnya", "another")
    OMBUDSMAN = (
        "rekomendasi_ombudsman",
        "rekomendasi Ombudsman",
        "recommendation of the Ombudsman",
    )
    LEGISLATURE = ("dpr_dprd", "DPR atau DPRD", "parliament or a regional council")


class Secrecy(LabelledEnum):
    """What is to be kept secret (kerahasiaan), by the Act or as the portal offers it."""

    IDENTITY = ("identitas", "identitas dirahasiakan", "identity kept secret")
    ANONYMOUS = ("anonim", "anonim", "anonymous")
    CONTENT = ("rahasia", "isi laporan dirahasiakan", "content kept secret")

    @checked
    def rule(self, lang: Language = "id") -> str:
        """Return the text that provides for it, with its verification.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        if self is Secrecy.IDENTITY:
            return "UU 25/2009 Pasal 42 ayat (5)"
        return cited(_PORTAL_ROLES, Verification.RESTATED, lang)


class ComplainedOf(LabelledEnum):
    """Of whom it complains, and so to whom it is addressed (teradu; UU 25/2009 Pasal 45)."""

    EXECUTOR = ("pelaksana", "pelaksana", "the executor")
    PROVIDER = ("penyelenggara", "penyelenggara", "the provider")
    CORPORATION = (
        "korporasi_atau_lembaga_independen",
        "korporasi atau lembaga independen",
        "a corporation or an independent institution",
    )

    @checked
    def addressee(self, lang: Language = "id") -> str:
        """Return to whom such a complaint is addressed, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return _ADDRESSEES[self][lang == "en"]

    @property
    def citation(self) -> str:
        """The paragraph that says so."""
        return f"UU 25/2009 Pasal 45 ayat ({[*ComplainedOf].index(self) + 1})"


_ADDRESSEES = {
    ComplainedOf.EXECUTOR: ("atasan pelaksana", "the executor's superior"),
    ComplainedOf.PROVIDER: (
        "atasan satuan kerja penyelenggara",
        "the superior of the provider's working unit",
    ),
    ComplainedOf.CORPORATION: (
        "pejabat yang bertanggung jawab pada instansi yang memberi misi atau penugasan",
        "the official responsible at the agency that gave the mission or assignment",
    ),
}


class ComplaintRecord(Case[ComplaintProgress]):
    """What was filed: by whom, against whom, about which service, and what is asked for.

    `received` is the day on which any body first got it. `against_office` is the position
    complained of, `against_person` a person's name, which is never shown in public.

    `addressee` is to whom it was addressed, so to whom `received` refers; `official` of what kind
    the official is whose wrong is alleged. `against_address` is that official's office,
    `alleged_act` what was done, and `indications` the facts, data or signs of it (PP 48/2016 15(3),
    PP 12/2017 22(2)).
    """

    lifecycle_name: ClassVar[str] = "complaint"
    opened_by: ClassVar[str] = "UU 25/2009 Pasal 40 ayat (1)"
    filed_by: ClassVar[Actor] = Actor.COMPLAINANT
    event_type: ClassVar[TypeAdapter[Event]] = TypeAdapter(
        Annotated[ComplaintEvent, KIND_UNQUOTED], config=ConfigDict(hide_input_in_errors=True)
    )
    event_classes: ClassVar[tuple[type[Event], ...]] = get_args(get_args(ComplaintEvent)[0])

    received: Day
    channel: ComplaintChannel = ComplaintChannel.COUNTER
    first_body: Text | None = None
    complainant: Complainant | None = None
    secrecy: SetOf[Secrecy] = frozenset()
    secrecy_reason: MaybePrivate = None
    addressee: ComplaintAddressee = ComplaintAddressee.SERVICE
    against: ComplainedOf = ComplainedOf.EXECUTOR
    official: Official | None = None
    against_unit: Text | None = None
    against_office: Text | None = None
    against_person: MaybePrivate = None
    against_address: MaybePrivate = None
    alleged_act: MaybePrivate = None
    indications: MaybePrivate = None
    service_received: Day | None = None
    service: MaybePrivate = None
    loss: MaybePrivate = None
    wanted: MaybePrivate = None
    damages: Rupiah | None = None
    place: MaybePrivate = None
    written_on: Day | None = None
    signed: Truth = False
    evidence: Annotated[tuple[Text, ...], Field(repr=False)] = ()
    events: tuple[Annotated[ComplaintEvent, KIND_UNQUOTED], ...] = ()

    @model_validator(mode="after")
    def _comes_after_what_it_complains_of(self) -> ComplaintRecord:
        refuse_later("service_received", self.service_received, self.received)
        refuse_later("written_on", self.written_on, self.received)
        return self

    @property
    def filed_under(self) -> str:
        """The paragraph by which it was filed: what went past the provider is not of UU 25/2009.

        Of the officials whom PP 12/2017 22(1) names that regulation speaks, of others PP 48/2016.
        """
        straight = {ComplaintAddressee.INSPECTORATE, ComplaintAddressee.LAW_ENFORCEMENT}
        if self.addressee not in straight:
            return self.opened_by
        of_the_region = self.official in OF_THE_REGION
        way = ComplaintAddressee.INSPECTORATE if of_the_region else self.addressee
        return way.citation if in_force(way.citation, self.law_day) else self.opened_by

    @property
    def is_on_paper(self) -> bool:
        """Whether there is a writing of it (42(3)): it is dated, or signed."""
        return self.signed or self.written_on is not None

    @property
    def number(self) -> str | None:
        """The number of its receipt; None before it has one."""
        given = (each for each in self.events if isinstance(each, ReceiptGiven))
        return next((each.number for each in given if each.number is not None), None)

    @property
    def law_day(self) -> date:
        """The day whose rules govern: that of its receipt."""
        return self.received

    def law_day_of(self, day: date, rule: str, scene: _Scene) -> date:
        """Return the day whose rules govern: of the oversight of officials, see PP 48/2016 43."""
        return binding_day(day, rule, self.received, scene.progress)

    @classmethod
    @checked
    def lifecycle(cls, *, under: Jurisdiction | None = None) -> Lifecycle:
        """Return the stages and moves, with who does each step as a body's own file says.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        national = lifecycle(cls.lifecycle_name)
        if under is None or under.own_complaint_roles is None:
            return national
        # Built once for a body: the fold asks for it at every event.
        kept = memo_of(under)
        own = kept.get(cls.lifecycle_name)
        if not isinstance(own, Lifecycle):
            own = kept[cls.lifecycle_name] = national.said_by(under.own_complaint_roles.steps)
        return own

    def initial_progress(self) -> ComplaintProgress:
        """Return the progress on the day it was received; the portal's clock starts there, too."""
        days = {RECEIVED: self.received, ASKED: self.received}
        if self.channel is ComplaintChannel.SP4N_LAPOR:
            days[SUBMITTED] = self.received
        trace = [(self.received, self.first_body)] if self.first_body else []
        return ComplaintProgress(
            "received",
            self.received,
            self.received,
            days,
            trace=trace,
            official=self.official,
            addressed={self.addressee: self.received},
        )

    def days_that_start(self, clock: Clock, scene: _Scene) -> Mapping[str, date]:
        """Return the day from which a clock runs; where a body's own file says another, that.

        The portal's clocks run only for what is in the portal, and count from their own event.
        """
        progress, days = scene.progress, days_for(clock.limit, scene.progress)
        own = None
        if scene.body.rulebook is not Rulebook.national():
            own = _own_starts(clock.limit, self, scene.body)
        needed = clock.since if own is None else ()
        # An examination runs from its opening or its handing over, as the reading (C20) has it.
        is_begun = any if clock.also else all
        if needed and not is_begun(event in days for event in (*needed, *clock.also)):
            return {}  # asked first: most clocks of a case have not begun
        for condition in clock.when:
            if not getattr(progress, condition):
                return {}
        if clock.limit in RECEIVED_BY:  # by that addressee, and not by whoever got it first
            return {RECEIVED: progress.addressed[RECEIVED_BY[clock.limit]]}
        if clock.limit == _FIRST_RESPONSE:  # not since the police or the oversight office had it
            days = {**days, RECEIVED: progress.filed_on}
        if own is not None:
            return {event: days[event] for event in own if event in days}
        begins = (clock.since[0], *clock.also)
        return {event: days[event] for event in begins if event in days}

    def kept_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return when a clock was first kept; what came before it began keeps it at once."""
        kept = scene.progress.kept.get(clock.limit)
        if kept is None or deadline.provision.direction is Direction.BEFORE:
            return kept
        return max(kept, deadline.since)

    def ended_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return the last day before it was withdrawn, a request, at rest, or left incomplete.

        A withdrawal ends the duties of both clocks, the portal's rest only those of the portal. A
        duty of the oversight that another has taken over ends with that.
        """
        progress = scene.progress
        ended = progress.ended_on
        taken_over = taken_over_on(clock.limit, deadline.since, progress)
        if taken_over is not None:
            ended = taken_over if ended is None else min(ended, taken_over)
        if ended is None and clock.owed_in:
            is_at_rest = progress.state not in clock.owed_in
            ended = progress.rested_on if is_at_rest else lapses_on(scene)
        return None if ended is None else ended - timedelta(days=1)

    def is_overtaken(self, clock: Clock, found: CaseDeadline, scene: _Scene) -> bool:
        """Return whether it ended before its last day: then nobody owed it, whatever came later.

        So for what was withdrawn, became a request, or rests in the portal. What is taken up after
        a withdrawal is not late by a day from before it. The portal's time to resolve a report is
        left out where its last day fell while the report waited for the complainant.
        """
        progress, last = scene.progress, found.deadline.date
        if "is_settled_in_portal" in clock.when:
            for since, until in progress.waits:
                if since <= last < until:
                    return True
        ended = progress.ended_on
        if clock.owed_in and progress.state not in clock.owed_in:
            ended = ended or progress.rested_on
        begun = found.deadline.since
        days = [day for day in progress.lapses if begun < day or begun == self.received]
        days += [ended] if ended is not None else []
        done = found.done_on
        return any(last >= day and (done is None or done > day) for day in days)

    @checked
    def concerns(self, office: str | None) -> bool:
        """Return whether a unit or position is the one complained of.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        complained = {plain_name(each) for each in (self.against_unit, self.against_office) if each}
        return office is not None and plain_name(office) in complained


def _own_starts(limit: str, case: ComplaintRecord, body: Jurisdiction) -> set[str] | None:
    """Return the events from which a body's own file counts a limit; None where it sets none."""
    local = [
        each
        for each in body.rulebook.about(limit)
        if each.scope is Scope.LOCAL and each.in_force_on(case.received)
    ]
    return {event for each in local for event in each.starts_from} if local else None


_Scene = Scene[Any, ComplaintProgress]
ComplaintScene: TypeAlias = Scene[ComplaintRecord, ComplaintProgress]


def lapses_on(scene: Scene[Any, ComplaintProgress]) -> date | None:
    """Return the first day on which it counts as withdrawn by silence alone (44(5)).

    None where nobody is to complete it, where nobody was informed of what to complete (44(4)), or
    where something of the history was not read: that may be the completion.
    What asks for information is a request, and UU 14/2008 lets none lapse this way; nor does any
    text a report that was addressed to the oversight office or to law enforcement.
    """
    progress = scene.progress
    waits = progress.state == "incomplete" and progress.names_what_is_missing
    waits = waits and scene.case.unread_caution is None
    deadline = completion_of(scene) if waits and not progress.asks_for_information else None
    return None if deadline is None else deadline.latest + timedelta(days=1)


def completion_of(scene: Scene[Any, ComplaintProgress]) -> Deadline | None:
    """Return by when the complainant is to complete it (44(4)); None where nothing is missing."""
    return deadline_for("complaint.completion", scene)


def reply_of(scene: ComplaintScene) -> Deadline | None:
    """Return by when the reporter may respond to the last reply; None where there is none."""
    return deadline_for("complaint.reporter_reply", scene)


def refuse_later(field: str, day: date | None, received: date) -> None:
    """Refuse a day after the receipt of a complaint that must lie before it.

    Raises:
        RecordError: the day is later.
    """
    if day is not None and day > received:
        raise RecordError(
            field=field,
            problem_id=f"bertanggal {day}, sesudah pengaduan diterima {received}",
            problem_en=f"is dated {day}, after the complaint was received on {received}",
            citation="UU 25/2009 Pasal 42 ayat (2)",
        )
