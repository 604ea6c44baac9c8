"""One complaint in a register, as its row says it, and the case that this makes.

A row says when something was done, not how. What it leaves out is taken as done on the day of the
next step that it names: what was decided was examined, what was closed was answered. An answer
resolves the report, unless that was examined or alleges the wrong of an official.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from pydantic import field_validator, model_validator

from keterbukaan._arguments import checked
from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass, Official
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintWithdrawn,
    Delivered,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    ReceiptGiven,
    Replied,
)
from keterbukaan.cases.complaint.oversight_events import (
    HandedToInspectorate,
    InspectionConcluded,
    ResultFollowedUp,
    ResultReceived,
    SanctionDecided,
    SanctionDelivered,
    SuperiorFollowedUp,
)
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy, refuse_later
from keterbukaan.cases.event import Event
from keterbukaan.cases.loaded import Loaded
from keterbukaan.cases.people import Complainant
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, SetOf
from keterbukaan.registers.report_status import ReportStatus, report_status_of

__all__ = ["STEPS", "ComplaintRow", "kinds_of", "order_of"]

_SAY_NOTHING = frozenset({"pengaduan", "keluhan", "laporan", "aduan"})


class ComplaintRow(Record):
    """One complaint in a register: who, about what, and the day of each step that was taken.

    `status` is what a column of status says, which names no day; with `status_on`, the day since
    which it has been so, a closing, a withdrawal or an archiving is a step of that day.
    """

    number: Private
    received: Day
    channel: ComplaintChannel = ComplaintChannel.SP4N_LAPOR
    complaint_class: ComplaintClass | None = None
    unit: MaybePrivate = None
    against_unit: MaybePrivate = None
    addressee: ComplaintAddressee = ComplaintAddressee.SERVICE
    official: Official | None = None
    secrecy: SetOf[Secrecy] = frozenset()
    name: MaybePrivate = None
    address: MaybePrivate = None
    identity: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    report: MaybePrivate = None
    service_received: Day | None = None
    receipt_given: Day | None = None
    returned: Day | None = None
    completed: Day | None = None
    verified: Day | None = None
    forwarded: Day | None = None
    followed_up: Day | None = None
    replied: Day | None = None
    examined: Day | None = None
    superior_followed_up: Day | None = None
    handed_to_inspectorate: Day | None = None
    inspection_concluded: Day | None = None
    sanction_decided: Day | None = None
    sanction_delivered: Day | None = None
    result_received: Day | None = None
    result_followed_up: Day | None = None
    decided: Day | None = None
    delivered: Day | None = None
    closed: Day | None = None
    archived: Day | None = None
    archive_reason: MaybePrivate = None
    withdrawn: Day | None = None
    status: ReportStatus | None = None
    status_on: Day | None = None

    @field_validator("status", mode="before")
    @classmethod
    def _is_a_status(cls, value: object) -> object:
        """Return what the words of a register say; a value of its own stays itself."""
        if not isinstance(value, str) or value in {each.value for each in ReportStatus}:
            return value
        return report_status_of(value)

    @field_validator("complaint_class", mode="before")
    @classmethod
    def _is_told(cls, value: object) -> object:
        """Return None for a word that says only that it is a report, and not of which class."""
        return None if isinstance(value, str) and value.lower() in _SAY_NOTHING else value

    @model_validator(mode="after")
    def _was_received_first(self) -> ComplaintRow:
        refuse_later("service_received", self.service_received, self.received)
        for step in STEPS:
            day: date | None = getattr(self, step)
            if day is not None and day < self.received:
                raise RecordError(
                    field=step,
                    problem_id=f"bertanggal {day}, sebelum laporan diterima {self.received}",
                    problem_en=f"is dated {day}, before the report was received on {self.received}",
                    citation="UU 25/2009 Pasal 44 ayat (3)",
                )
        return self

    @checked
    def as_of(self, *, on: date) -> ComplaintRow:
        """Return the row as it stood on a day: without the steps that came later.

        Raises:
            NotADayError: `on` is not a plain day.
        """
        later = {step: None for step in STEPS if (getattr(self, step) or on) > on}
        return self.model_copy(update=later)

    @checked
    def case(self, *, under: Jurisdiction | None = None) -> Loaded[Complaint]:
        """Return the row as a complaint with its events; nothing is lost, even without effect.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        who = None
        if self.name is not None:
            who = Complainant(
                name=self.name,
                address=self.address,
                identity=self.identity,
                telephone=self.telephone,
                email=self.email,
            )
        record = Complaint(
            received=self.received,
            channel=self.channel,
            complainant=who,
            secrecy=self.secrecy,
            addressee=self.addressee,
            official=self.official,
            against_unit=self.against_unit,
            service_received=self.service_received,
            service=self.report,
        )
        body = under or Jurisdiction.national()
        events = sorted(self._events(body), key=lambda event: event.on)
        data = record.model_dump(exclude={"events"})
        return Complaint.load({**data, "events": events}, under=under, strict=False)

    def _events(self, under: Jurisdiction) -> list[Event]:
        """Return the events in the order of the procedure; on one day they stay in that order."""
        decided = self.decided or self.delivered
        closed = self.closed or self._since(ReportStatus.FINISHED)
        withdrawn = self.withdrawn or self._since(ReportStatus.WITHDRAWN)
        was_closed_first = closed and (decided is None or closed < decided)
        replied = self.replied or (closed if was_closed_first else None)
        known = self.complaint_class or ComplaintClass.NOT_SUPERVISORY
        may_examine = under.complaint_roles.steps["examination_opened"].who
        named = "inspektorat" in (self.unit or "").casefold()
        is_oversight = named or self._is_before_the_oversight_office()
        by_oversight = is_oversight and Actor.INSPECTORATE in may_examine
        body = Actor.PROVIDER  # a row does not say who of the body did it
        examiner = Actor.INSPECTORATE if by_oversight else body
        settles = not (self.examined or decided) and known is not ComplaintClass.SUPERVISORY
        classified_on = self.received if self.complaint_class else None  # no register says when
        made: tuple[tuple[date | None, Callable[[date], Event]], ...] = (
            (self.receipt_given, lambda on: ReceiptGiven(on=on, number=self.number)),
            (classified_on, lambda on: Classified(on=on, complaint_class=known)),
            (self.returned, lambda on: ComplaintDeclaredIncomplete(on=on, lacking=("-",))),
            (self._completed(), lambda on: ComplaintCompleted(on=on)),
            (self._verified(), lambda on: ComplaintDeclaredComplete(on=on)),
            (self.forwarded, lambda on: Forwarded(on=on, by=body, to_unit=self.unit or "-")),
            (self.followed_up, lambda on: FollowedUp(on=on, by=body)),
            (replied, lambda on: Replied(on=on, by=body, settles=settles)),
            (self.superior_followed_up, lambda on: SuperiorFollowedUp(on=on)),
            (self.handed_to_inspectorate, lambda on: HandedToInspectorate(on=on)),
            (
                self.examined or self.inspection_concluded or decided,
                lambda on: ExaminationOpened(on=on, by=examiner),
            ),
            (self.inspection_concluded, lambda on: InspectionConcluded(on=on)),
            (self.sanction_decided, lambda on: SanctionDecided(on=on)),
            (self.sanction_delivered, lambda on: SanctionDelivered(on=on)),
            (self.result_received, lambda on: ResultReceived(on=on)),
            (self.result_followed_up, lambda on: ResultFollowedUp(on=on)),
            (decided, lambda on: ComplaintDecided(on=on)),
            (self.delivered, lambda on: Delivered(on=on)),
            (closed, lambda on: Closed(on=on, by=body)),
            (withdrawn, lambda on: ComplaintWithdrawn(on=on)),
        )
        events: list[Event] = [make(on) for on, make in made if on is not None]
        ground, archived = self._archive_ground(), self._archived()
        if ground is not None and archived is not None:
            events.append(Archived(on=archived, by=body, ground=ground))
        return events

    def _is_before_the_oversight_office(self) -> bool:
        """Return whether it was addressed or handed to the oversight office, or has its result."""
        told = self.handed_to_inspectorate or self.inspection_concluded
        return told is not None or self.addressee is ComplaintAddressee.INSPECTORATE

    def _since(self, status: ReportStatus) -> date | None:
        """Return since when it has had a status, where that is its status and the day is told."""
        return self.status_on if self.status is status else None

    def _archived(self) -> date | None:
        return self.archived or self._since(ReportStatus.ARCHIVED)

    def _archive_ground(self) -> ArchiveGround | None:
        """Return the ground that the reason names; an archiving without one cannot be recorded."""
        reason = (self.archive_reason or "").lower()
        grounds = (ground for ground, words in _GROUNDS.items() if re.search(words, reason))
        return next(grounds, None)

    @checked
    def open_steps(self, unread: frozenset[str] = frozenset()) -> frozenset[str]:
        """Return the kinds of events that may have happened on a day that the row does not tell.

        So says its status, and `unread` names the fields that may stand where nothing was read.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        told = {kind for step, kind in _KINDS.items() if getattr(self, step) is not None}
        found = set(kinds_of(unread))
        if self.status is not None:
            found |= self.status.may_have_been_done
            told |= {kind for status, kind in _MADE_BY.items() if self._since(status) is not None}
        if self._archived() is not None and self._archive_ground() is None:
            found |= ReportStatus.ARCHIVED.may_have_been_done
            told -= {"archived"}
        if "closed" in found:
            found.add("replied")  # as `case` takes it
        if found & _FOLLOWS_VERIFYING:
            found.add("declared_complete")
        return frozenset(found - told)

    @checked
    def told_on(self, day: date) -> frozenset[str]:
        """Return the kinds of events that the row itself puts on a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        told = {kind for step, kind in _KINDS.items() if getattr(self, step) == day}
        told |= {kind for status, kind in _MADE_BY.items() if self._since(status) == day}
        return frozenset(told)

    def _completed(self) -> date | None:
        """Return when it was completed: by its verification, where it was returned before that."""
        if self.completed is None and self.returned and self.verified:
            return self.verified if self.verified >= self.returned else None
        return self.completed

    def _verified(self) -> date | None:
        """Return when it was verified, or must have been: with the first step that follows it."""
        if self.verified is not None or (self.returned is not None and self.completed is None):
            return self.verified
        following = (getattr(self, step) for step in _AFTER_VERIFYING)
        since = self.completed or self.received
        return min((day for day in following if day is not None and day >= since), default=None)


_AFTER_VERIFYING = (
    "forwarded",
    "followed_up",
    "replied",
    "examined",
    "decided",
    "delivered",
    "closed",
)
_OVERSIGHT = (
    "superior_followed_up",
    "handed_to_inspectorate",
    "inspection_concluded",
    "sanction_decided",
    "sanction_delivered",
    "result_received",
    "result_followed_up",
)
"""Named as the kinds of events that they are: PP 48/2016 and PP 12/2017."""
STEPS = (
    "receipt_given",
    "returned",
    "completed",
    "verified",
    *_AFTER_VERIFYING,
    *_OVERSIGHT,
    "archived",
    "withdrawn",
    "status_on",
)
"""The fields that hold the day of a step."""
_KINDS = {
    "returned": "declared_incomplete",
    "completed": "completed",
    "verified": "declared_complete",
    "forwarded": "forwarded",
    "followed_up": "followed_up",
    "replied": "replied",
    "examined": "examination_opened",
    "decided": "decided",
    "delivered": "delivered",
    "closed": "closed",
    "archived": "archived",
    "withdrawn": "withdrawn",
    **{step: step for step in _OVERSIGHT},
}
"""Which kind of event the day of a field is; the order is that of the procedure."""
_MADE_BY = {
    ReportStatus.FINISHED: "closed",
    ReportStatus.WITHDRAWN: "withdrawn",
    ReportStatus.ARCHIVED: "archived",
}
_FOLLOWS_VERIFYING = frozenset(_KINDS[step] for step in _AFTER_VERIFYING)
_GROUNDS = {
    ArchiveGround.REPEATED: r"ganda|duplika|berulang|sudah pernah|laporan (?:yang )?sama",
    ArchiveGround.IMPROPER: r"tidak (?:patut|sopan|pantas)|kasar|\bsara\b|fitnah",
    ArchiveGround.ELSEWHERE: r"pengadilan|proses hukum|ombudsman|lembaga lain",
    ArchiveGround.NO_REPORT: r"bukan (?:laporan|pengaduan|aspirasi)|uji ?coba|\btest?\b",
    ArchiveGround.UNCLEAR: r"(?:tidak|kurang) jelas|tidak (?:dapat )?dipahami",
}


def kinds_of(steps: Iterable[str]) -> frozenset[str]:
    """Return the kinds of events of which some fields hold the day."""
    return frozenset(_KINDS[step] for step in steps if step in _KINDS)


def order_of(kind: str) -> int:
    """Return the place of a kind of event in the procedure; what no column holds comes last."""
    places = [*_KINDS.values()]
    return places.index(kind) if kind in places else len(places)
