"""Complaints about a public service (pengaduan): the record, and what its history means.

UU 25/2009 Pasal 36 and 40 to 53, the oversight of officials by PP 48/2016 and PP 12/2017,
Permendagri 8/2023 as far as it was read, and the practice of the portal SP4N-LAPOR!. Their clocks
run side by side, and each deadline says on what it rests.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from keterbukaan._arguments import checked
from keterbukaan._personal_data import is_like_a_nik
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.complaint._favour import is_given
from keterbukaan.cases.complaint._fold import note_oversight
from keterbukaan.cases.complaint._form import lacking_of
from keterbukaan.cases.complaint._guards import filing_irregularities, irregularities_of
from keterbukaan.cases.complaint._kept import note_kept
from keterbukaan.cases.complaint._rights import is_deemed_withdrawn, obligations_of, remedies_of
from keterbukaan.cases.complaint._views import public_view_of, unit_view_of
from keterbukaan.cases.complaint.addressee import OversightTrack
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    Compensated,
    ComplaintDecided,
    ComplaintDeclaredIncomplete,
    Delivered,
    DocumentsAsked,
    DocumentsGiven,
    ExaminationOpened,
    Forwarded,
    PassedOn,
    Reopened,
    Replied,
    SeparateHearingAsked,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import ComplaintChannel, ComplaintRecord
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, Obligation, Remedy
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.cases.request.record import RequestChannel, RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Finding

__all__ = ["Complaint"]

_Scene = Scene[Any, ComplaintProgress]
_FILE_COMPLETE = "complaint.file_complete"
_OVER = frozenset({"withdrawn", "turned_into_request"})
_AT_REST = frozenset({"closed", "archived"})
_CHANNELS = {
    ComplaintChannel.LETTER: RequestChannel.POST,
    ComplaintChannel.BOX: RequestChannel.POST,
    ComplaintChannel.TELEPHONE: RequestChannel.ORAL,
    ComplaintChannel.COUNTER: RequestChannel.IN_PERSON,
    ComplaintChannel.HELPDESK: RequestChannel.IN_PERSON,
}


class Complaint(ComplaintRecord):
    """A complaint and its history (pengaduan).

    >>> from datetime import date
    >>> from keterbukaan.cases.complaint.record import ComplaintChannel
    >>> complaint = Complaint(received=date(2025, 3, 3), channel=ComplaintChannel.SP4N_LAPOR)
    >>> for each in complaint.deadlines():
    ...     print(each.limit, each.deadline.date, each.legal_basis.value)
    complaint.first_response 2025-03-17 law
    complaint.verification 2025-03-06 practice
    """

    def completeness(self) -> tuple[Finding, ...]:
        """Return what is missing (42(3)-(5), 48(4)); an officer decides whether it is complete."""
        return tuple(lacking_of(self))

    def guard(self, event: Event, scene: _Scene) -> Iterable[Irregularity]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record what an event changes besides the stage, and which limits it keeps."""
        progress = scene.progress
        note_kept(event, progress)
        note_oversight(event, progress)
        if isinstance(event, Classified):
            progress.complaint_class = event.complaint_class
            progress.complains_of_service = event.complains_of_service
        elif isinstance(event, PassedOn):
            progress.trace.append((event.on, event.to_body))
        elif isinstance(event, Forwarded):
            progress.unit = event.to_unit
        elif isinstance(event, ComplaintDeclaredIncomplete):
            progress.days["complaint.response_received"] = event.received_on or event.on
            progress.names_what_is_missing = bool(event.lacking)
        elif isinstance(event, ExaminationOpened):
            progress.days.setdefault(_FILE_COMPLETE, event.on)  # who examines takes it as complete
        elif isinstance(event, TurnedIntoRequest):
            progress.complaint_class = ComplaintClass.INFORMATION_REQUEST
        elif isinstance(event, SeparateHearingAsked):
            progress.asks_separate_hearing = True
        elif isinstance(event, DocumentsAsked | DocumentsGiven):
            progress.documents_open = event.on if isinstance(event, DocumentsAsked) else None
        else:
            _note_outcome(progress, event, before)
        _note_stage(progress, event.on, before)

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return that it is a defect where somebody in office gives the complainant something.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return Nature.DEFECT if is_given(event) else Nature.UNLAWFUL

    def irregularities_in(self, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return everything that the law does not allow, or finds late, the filing first."""
        return (*filing_irregularities(scene), *super().irregularities_in(scene))

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it is over: closed, withdrawn, or delivered with nothing left to pay.

        What nobody completed counts as withdrawn (44(5)). A report that the portal closed is over,
        though `obligations` may still hold what the Act asks. What is not under the Act is over
        once the oversight of officials has done its part.
        """
        progress = scene.progress
        if not progress.is_under_the_act and progress.is_settled_by_oversight:
            return True
        if progress.state == "delivered":
            return not (progress.is_under_the_act and progress.owes_damages)
        return is_deemed_withdrawn(scene, on) or super().is_closed(scene, on)

    # ------------------------------------------------------------ what a caller asks

    def owed(self, scene: _Scene, on: date) -> Iterable[Obligation]:
        """Return what is owed at some point of the history."""
        return obligations_of(scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterable[Remedy]:
        """Return what the complainant may do at some point of the history, used up or not."""
        return remedies_of(scene, on)

    @checked
    def complaint_class(self, *, under: Jurisdiction | None = None) -> ComplaintClass | None:
        """Return its class, as it was last decided; None where nobody decided.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.progress(under=under).complaint_class

    @checked
    def unit(self, *, under: Jurisdiction | None = None) -> str | None:
        """Return the unit to which it was last forwarded; None where it was not.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.progress(under=under).unit

    @checked
    def tracks(self, *, under: Jurisdiction | None = None) -> tuple[OversightTrack, ...]:
        """Return by which tracks of oversight it goes, as its addressees choose; () for none.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.progress(under=under).tracks

    @checked
    def trace(self, *, under: Jurisdiction | None = None) -> tuple[tuple[date, str], ...]:
        """Return the bodies that it came to, each with its day, in their order (no wrong door).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(self.progress(under=under).trace)

    # ------------------------------------------------------------ what others may see

    def public_view(self) -> dict[str, object]:
        """Return what everybody may see: no person, no secret, nothing of the examination.

        UU 25/2009 Pasal 42 ayat (5) and 49, PP 48/2016 Pasal 32 ayat (3), PP 12/2017 Pasal 23 ayat
        (2); the content only where nobody asked for secrecy, no wrong of an official is alleged,
        and nothing was examined.
        """
        return public_view_of(self, self.progress())

    def unit_view(self) -> dict[str, object]:
        """Return what the unit complained of may see, to answer it.

        The complainant is a name alone, and not even that where the identity is secret, the report
        anonymous, or a wrong of an official alleged; nothing of the examination is shown (UU
        25/2009 Pasal 42 ayat (5), 49; PP 48/2016 Pasal 15 ayat (5)).
        """
        return unit_view_of(self, self.progress())

    @checked
    def as_request(self, *, under: Jurisdiction | None = None) -> InformationRequest:
        """Return the request for information that it becomes, received on its first day.

        The time to answer runs by UU 14/2008 Pasal 22 from there. What else the form of a request
        asks for stays open: `completeness` of the request says what.

        Raises:
            RecordError: it does not say what is asked for, or was not turned into a request.
            ArgumentError: an argument is of another kind than it takes.
        """
        if self.progress(under=under).state != "turned_into_request":
            raise RecordError(
                field="events",
                problem_id="belum dialihkan menjadi permohonan informasi",
                problem_en="it was not turned into a request for information",
                citation="UU 14/2008 Pasal 22 ayat (1)",
            )
        details = self.wanted or self.service
        if details is None:
            raise RecordError(
                field="wanted",
                problem_id="informasi yang diminta belum disebut",
                problem_en="it does not say which information is asked for",
                citation="UU 14/2008 Pasal 22 ayat (4)",
            )
        who = self.complainant
        return InformationRequest(
            received=self.received,
            items=(RequestItem(number=1, details=details),),
            channel=_CHANNELS.get(self.channel, RequestChannel.EMAIL),
            written_down=self.is_on_paper,
            applicant=None
            if who is None
            else Applicant(
                kind=ApplicantKind.PERSON,
                name=who.name,
                identity=who.identity if who.identity and is_like_a_nik(who.identity) else None,
                address=who.address,
                telephone=who.telephone,
                email=who.email,
                proxy=who.proxy,
            ),
        )


def _note_stage(progress: ComplaintProgress, on: date, before: str) -> None:
    """Record when it ended or came to rest, and how long it waited for the complainant."""
    state = progress.state
    if state in _OVER and before not in _OVER:
        progress.ended_on, progress.left_at = on, before
    elif state not in _OVER:
        if progress.ended_on is not None:
            progress.lapses.append(progress.ended_on)
        progress.ended_on = None
    if state not in _AT_REST:
        progress.rested_on = None
    elif before not in _AT_REST:
        progress.rested_on = on
    waited = progress.waits and progress.waits[-1][1] == date.max
    if state == "incomplete" and not waited:
        progress.waits.append((on, date.max))
    elif state != "incomplete" and waited and not progress.waits_for_the_complainant:
        progress.waits[-1] = (progress.waits[-1][0], on)


def _note_outcome(progress: ComplaintProgress, event: Event, before: str) -> None:
    """Record a decision, a payment, an archiving, a reopening and what resolves it again."""
    if isinstance(event, ComplaintDecided):
        if progress.decision is not None:  # what was paid of the first is not counted against it
            progress.paid = 0
        progress.decision = event
        progress.done.pop("carried_out", None)  # each decision is to be carried out
    elif isinstance(event, Compensated):
        progress.paid += event.amount
        if progress.owes_damages or not (progress.decision and progress.decision.damages):
            progress.state = before  # only the whole payment ends it (elucidation of 50(8))
        elif progress.state == "closed":
            progress.days.setdefault("complaint.closed", event.on)
    elif isinstance(event, Archived):
        progress.left_at = before
    elif isinstance(event, Reopened):
        progress.times_reopened += 1
        progress.is_to_be_settled_again = True
        if before == "archived":
            progress.state = progress.left_at
    elif isinstance(event, Closed | Delivered) or (isinstance(event, Replied) and event.settles):
        progress.is_to_be_settled_again = False
