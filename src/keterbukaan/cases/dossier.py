"""One matter as a whole, from its request or complaint to the last case of it (berkas perkara).

Each is a record of its own, linked by number. What one needs to know of another is given to it
here as plain days, so that the dossier knows what a record alone cannot know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import reduce
from typing import Any, Self, TypeVar

from attrs import evolve
from pydantic import model_validator

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._claimed import claimed, items_claimed, items_done_with
from keterbukaan.cases._clocks import AnyScene
from keterbukaan.cases._particulars import Particulars
from keterbukaan.cases._public_view import masked_view, particulars, published, published_text
from keterbukaan.cases._unread import caution_of_unread, doubted, weakened
from keterbukaan.cases.any_case import AnyCase
from keterbukaan.cases.case import Case
from keterbukaan.cases.columns import CaseColumns, Snapshot, columns_on, turns_in
from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.oversight_events import ReachedAddressee
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.record import decides_on_merits
from keterbukaan.cases.next_due import NextDue, next_due_of
from keterbukaan.cases.objection._guards import surely_in_time
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.ombudsman._rights import leaves_the_way_open
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Nature, Obligation, Remedy
from keterbukaan.cases.request._grounds import (
    Found,
    arguable_grounds_of,
    grounds_found,
    grounds_of,
)
from keterbukaan.cases.request._rights import (
    known_to_an_objection,
    obligations_besides,
    remedies_besides,
)
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.timeline.timeline import Timeline, in_order
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import FieldProblem, Record, problems_of, refusal_of
from keterbukaan.records.stored import Stored

__all__ = ["Dossier"]

R = TypeVar("R", bound=Record)
_OF_THE_OBJECTION = {
    "objection_received": "objection.received",
    "objection_registered": "objection.registered",
    "objection_received_by_superior": "objection.received_by_superior",
}


_RECORDS: dict[str, type[Case[Any]]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "complaint": Complaint,
    "ombudsman": OmbudsmanReport,
}
_OF_THE_REQUEST = (InformationRequest, InformationObjection, Dispute)
_OF_THE_FORM = "Perki 1/2021 Pasal 41 ayat (5) huruf b"
_TOLD_FIRST = "UU 37/2008 Pasal 24 ayat (1) huruf c"
_BODY_OR_SUPERIOR = frozenset({ComplaintAddressee.SERVICE, ComplaintAddressee.SUPERIOR})


class Dossier(Stored):
    """A matter from its request, complaint or objection about periodic information to its end.

    A report to the Ombudsman is about the complaint or the request that stands beside it.

    >>> from datetime import date
    >>> from keterbukaan.cases.objection.record import GroundClaim
    >>> from keterbukaan.cases.request.record import RequestItem
    >>> dossier = Dossier(
    ...     request=InformationRequest(
    ...         received=date(2025, 3, 24), items=(RequestItem(number=1, details="APBD"),)
    ...     ),
    ...     objection=InformationObjection(
    ...         received=date(2025, 4, 28),
    ...         claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
    ...     ),
    ... )
    >>> dossier.supported()
    {<ObjectionGround.NOT_ANSWERED: 'c'>: True}
    """

    request: InformationRequest | None = None
    objection: InformationObjection | None = None
    dispute: Dispute | None = None
    complaint: Complaint | None = None
    ombudsman: OmbudsmanReport | None = None

    @model_validator(mode="after")
    def _belongs_together(self) -> Dossier:
        if not any(self.cases()):
            raise RecordError(
                field="",
                problem_id="berkas tidak memuat perkara apa pun",
                problem_en="the dossier holds no case",
            )
        if self.request is not None:
            self._begins_with(self.request.received)
            self._claims_what_was_asked(self.request)
        if self.objection is not None and self.dispute is not None and self.dispute.no_objection:
            raise RecordError(
                field="dispute.no_objection",
                problem_id="berkas memuat keberatan",
                problem_en="the dossier holds an objection",
                citation="UU 14/2008 Pasal 37 ayat (1)",
            )
        if self.ombudsman is not None:
            self._was_put_to_the_body_first(self.ombudsman)
        for field, ours, theirs in self._links():
            if ours is not None and theirs is not None and ours != theirs:
                is_a_report = field.startswith("ombudsman.")
                raise RecordError(
                    field=field,
                    problem_id="merujuk nomor lain daripada nomor perkara yang dirujuknya",
                    problem_en="refers to another number than that of the case that is meant",
                    citation=_TOLD_FIRST if is_a_report else _OF_THE_FORM,
                )
        return self

    def _was_put_to_the_body_first(self, report: OmbudsmanReport) -> None:
        """Refuse a report about a request that had not come yet, or that says the body never knew.

        A complaint may come after it: who complains may go to the Ombudsman as well as to the body,
        in any order (UU 25/2009 40(1), 46(2)).
        """
        if self.request is not None and report.received < self.request.received:
            raise RecordError(
                field="ombudsman.received",
                problem_id=f"bertanggal {report.received}, sebelum permohonan diterima "
                f"{self.request.received}",
                problem_en=f"is dated {report.received}, before the request was received on "
                f"{self.request.received}",
                citation=_TOLD_FIRST,
            )
        put = self._put_to_the_body()
        if put is not None and put <= report.received and report.told_body is False:
            raise RecordError(
                field="ombudsman.told_body",
                problem_id="disebut belum disampaikan kepada terlapor, padahal berkas memuat "
                "pengaduannya",
                problem_en="is said not to have been put to the reported party, but the dossier "
                "holds the complaint",
                citation=_TOLD_FIRST,
            )

    def _begins_with(self, received: date) -> None:
        """Refuse an objection or a dispute about a request that had not come yet."""
        filed = {
            "objection.received": self.objection.received if self.objection else None,
            "dispute.filed": self.dispute.filed if self.dispute else None,
        }
        for field, day in filed.items():
            if day is not None and day < received:
                raise RecordError(
                    field=field,
                    problem_id=f"bertanggal {day}, sebelum permohonan diterima {received}",
                    problem_en=f"is dated {day}, before the request was received on {received}",
                    citation="UU 14/2008 Pasal 35 ayat (1)",
                )

    def _claims_what_was_asked(self, request: InformationRequest) -> None:
        """Refuse a claim about an item that the request does not have."""
        claims = () if self.objection is None else self.objection.claims
        for number in sorted(
            {each for claim in claims for each in claim.items} - request.item_numbers
        ):
            raise RecordError(
                field="objection.claims",
                problem_id=f"menunjuk rincian {number}, yang tidak diminta",
                problem_en=f"names item {number}, which was not asked for",
                citation="Perki 1/2021 Pasal 43 ayat (2) huruf e",
            )

    def _links(self) -> Iterator[tuple[str, str | None, str | None]]:
        request = self.request.number if self.request else None
        objection = self.objection.number if self.objection else None
        if self.objection is not None:
            yield "objection.request_number", self.objection.request_number, request
        if self.dispute is not None:
            yield "dispute.request_number", self.dispute.request_number, request
            yield "dispute.objection_number", self.dispute.objection_number, objection
        if self.ombudsman is not None:
            complaint = self.complaint.number if self.complaint else None
            yield "ombudsman.request_number", self.ombudsman.request_number, request
            yield "ombudsman.complaint_number", self.ombudsman.complaint_number, complaint

    @checked
    def resolved(self, *, under: Jurisdiction | None = None) -> Dossier:
        """Return the dossier, each record with what it needs to know of the one before.

        What a record already says is kept, even where it differs: it is what was recorded.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        body = under or Jurisdiction.national()
        objection = self._objection(body)
        return self.model_copy(
            update={
                "objection": objection,
                "dispute": self._dispute(objection, body),
                "ombudsman": self._report(),
            }
        )

    @checked
    def supported(self, *, under: Jurisdiction | None = None) -> dict[ObjectionGround, bool | None]:
        """Return for each ground claimed whether the request's history supports it.

        None where the dossier cannot know: it holds no request, the ground is about periodic
        information (b), which needs none, or one reading supports it and another does not.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        if self.objection is None:
            return {}
        history: list[Found] | None = None
        if self.request is not None:
            day = self.objection.received
            history = list(grounds_found(self.request.scene(under=under, on=day), day))
        found: dict[ObjectionGround, list[bool | None]] = {}
        for claim in self.objection.claims:
            found.setdefault(claim.ground, []).append(_is_supported(claim, history))
        return {ground: _any_of(told) for ground, told in found.items()}

    @checked
    def deadlines(self, *, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return the deadlines of all its cases, in the order of the cases.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = (
            (case, each)
            for case in self.resolved(under=under).cases()
            for each in case.deadlines(under=under)
        )
        unread = self._unread_caution
        return tuple(
            evolve(each, caution=each.caution or self._caution_of(case) or unread)
            for case, each in found
        )

    @checked
    def irregularities(self, *, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return what is irregular in all its cases, filings that came too late included.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = [
            each
            for case in self.resolved(under=under).cases()
            for each in case.irregularities(under=under)
        ]
        found += _between(self.objection, self.dispute, has_request=self.request is not None)
        unread = self._unread_caution
        return tuple(doubted(each, unread) for each in found)

    @checked
    def obligations(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Obligation, ...]:
        """Return what is owed on a day by anyone in any of its cases.

        What the PPID owed for an item falls away with the superior's answer or a settlement about
        it, and what both owed with a final decision on the merits: one that does not admit the
        application, or that it lapsed, decides nothing about the information. `deadlines` still
        shows that it came late.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        known, day = self.resolved(under=under), plain_day(on)
        return known._owed(day, under)  # noqa: SLF001 - its own

    def _owed(self, day: date, under: Jurisdiction | None) -> tuple[Obligation, ...]:
        """Return what is owed on a day in a dossier that is resolved already."""
        owed: list[Obligation] = []
        for case in self.cases():
            if isinstance(case, InformationRequest):  # it says its caution itself
                passed = _passed_items(self, case, day, under)
                owed += obligations_besides(case, passed, day, under)
            elif not self.has_passed(case, on=day, under=under):
                owed += (
                    each if each.deadline is None else cautioned(each, self._caution_of(case))
                    for each in case.obligations(on=day, under=under)
                )
        unread = self._unread_caution
        return tuple(owed) if unread is None else tuple(weakened(each, unread) for each in owed)

    @checked
    def next_due(self, *, on: date, under: Jurisdiction | None = None) -> tuple[NextDue, ...]:
        """Return what the office must do next, in any of its cases, the most urgent first.

        Never what the applicant may do, what a commission or a court owes, or what a later case
        overtook.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return next_due_of(self.obligations(on=on, under=under), on, under)

    @checked
    def columns(self, *, on: date, under: Jurisdiction | None = None) -> CaseColumns:
        """Return what a table holds of the matter: a row that is exact until its `next_turn`.

        Its `stage` is that of the last case that had come. It is closed once every case of it is,
        or was overtaken by the next.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        known = self.resolved(under=under)

        def standing(day: date) -> Snapshot:
            scenes: list[AnyScene] = [case.scene(under=under, on=day) for case in known.cases()]
            come = [each for each in scenes if each.progress.opened_on <= day] or scenes[:1]
            last, owed = come[-1], known._owed(day, under)  # noqa: SLF001 - its own
            is_closed = all(
                each.case.is_closed(each, day) or known.has_passed(each.case, on=day, under=under)
                for each in come
            )
            turns = frozenset(turn for each in scenes for turn in turns_in(each, owed))
            stage = f"{last.case.lifecycle_name}.{last.progress.state}"
            return Snapshot(stage, is_closed, owed, turns)

        return columns_on(plain_day(on), standing)

    @checked
    def has_passed(
        self,
        case: AnyCase,
        *,
        on: date,
        under: Jurisdiction | None = None,
    ) -> bool:
        """Return whether a case was overtaken by the next one on a day, a request in all its items.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = plain_day(on)
        if isinstance(case, InformationRequest):
            asked = case.progress(under=under, on=day).asked
            return asked <= _passed_items(self, case, day, under)
        return isinstance(case, InformationObjection) and _is_decided(self, day, under)

    @checked
    def remedies(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Remedy, ...]:
        """Return what the applicant may do on a day; what was already done is left out.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        known, day = self.resolved(under=under), plain_day(on)
        objection, dispute = known.objection, known.dispute
        if objection is not None and objection.received > day:
            objection = None
        if dispute is not None and dispute.filed > day:
            dispute = None
        found: list[Remedy] = []
        if known.request is not None:
            used = claimed(objection, known.request, day, under)
            found += remedies_besides(known.request, used, day, under)
        later = dispute if dispute is not None else objection
        if later is not None:
            remedies = later.remedies(on=on, under=under)
            found += (cautioned(each, self._caution) for each in remedies)
        found += _of_the_service(known, day, under)
        unread = self._unread_caution
        return tuple(cautioned(each, unread) for each in found)

    @property
    def _caution(self) -> Finding | None:
        """What the request says of a rule that was not read: it governs what follows, too."""
        return None if self.request is None else self.request.caution

    def _caution_of(self, case: AnyCase) -> Finding | None:
        """What the request says so of its own objection or dispute; complaints go by other Acts."""
        return self._caution if isinstance(case, _OF_THE_REQUEST) else None

    @property
    def _unread_caution(self) -> Finding | None:
        """What of any of its records could not be read: a later case rests on the earlier ones."""
        cases = tuple(self.cases())
        keys = len(self.unknown_keys) + sum(len(each.unknown_keys) for each in cases)
        events = sum(len(each.unread_events) for each in cases)
        return caution_of_unread(events, keys)

    @classmethod
    def _read_leniently(cls, data: object) -> Self:
        """Return the dossier with each of its records read in the same way."""
        if not isinstance(data, Mapping):
            return super()._read_leniently(data)
        read, wrong = dict[str, object](), list[FieldProblem]()
        for name, model in _RECORDS.items():
            if not isinstance(data.get(name), Mapping):
                continue
            try:
                read[name] = model.read(data[name], strict=False)
            except RecordError as error:  # its places are those in the record, not in the dossier
                wrong += (
                    evolve(each, field=".".join(filter(None, (name, each.field))))
                    for each in problems_of(error)
                )
        if wrong:
            raise refusal_of(wrong)
        return super()._read_leniently({**data, **read})

    @checked
    def timeline(self, *, on: date, under: Jurisdiction | None = None) -> Timeline:
        """Return all its cases over time, as they stand on a day.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        resolved = self.resolved(under=under)
        parts = [case.timeline(on=on, under=under) for case in resolved.cases()]
        # As with the obligations, what the next case took the place of is owed no more.
        owed = (
            each
            for case, part in zip(resolved.cases(), parts, strict=True)
            if not resolved.has_passed(case, on=on, under=under)
            for each in part.owed
        )
        known = self._known()  # the number of one record may name who is named in another alone
        return Timeline(
            published_text(known, "Perkara: " + ", ".join(part.heading_id for part in parts)),
            published_text(known, "Matter: " + ", ".join(part.heading_en for part in parts)),
            on,
            tuple(sorted((dot for part in parts for dot in part.dots), key=lambda dot: dot.day)),
            tuple(
                evolve(bar, caution=bar.caution or self._caution_of(case))
                for case, part in zip(resolved.cases(), parts, strict=True)
                for bar in part.bars
            ),
            in_order(owed),
            parts[0].under,
        )

    def public_view(self) -> dict[str, object]:
        """Return the dossier without what identifies a person, as plain JSON values."""
        known = self._known()
        view: dict[str, object] = {
            name: None if case is None else published(case, known)
            for name, case in (
                ("request", self.request),
                ("objection", self.objection),
                ("dispute", self.dispute),
            )
        }
        for name, case in (("complaint", self.complaint), ("ombudsman", self.ombudsman)):
            view[name] = None if case is None else masked_view(case.public_view(), known)
        return view

    def _known(self) -> Particulars:
        """Return what those are known by who ask, in any of its records."""
        return reduce(Particulars.and_those, map(particulars, self.cases()), Particulars())

    def cases(self) -> Iterator[AnyCase]:
        """Yield its records in the order of the procedure."""
        held = (self.request, self.objection, self.dispute, self.complaint, self.ombudsman)
        for case in held:
            if case is not None:
                yield case

    def _objection(self, body: Jurisdiction) -> InformationObjection | None:
        """Return the objection with the day on which each ground was found."""
        if self.objection is None or self.request is None:
            return self.objection
        day = self.objection.received
        then = self.request.scene(under=body, on=day)
        told = _told(self.objection, known_to_an_objection(then))
        if all(map(_says_its_day, told.claims)):
            return told
        # A ground that came up only after the objection keeps its day: the objection was premature.
        last = self.request.progress(under=body).last_on
        scenes = ((self.request.scene(under=body, on=last), last), (then, day))
        histories = [list(grounds_found(scene, on)) for scene, on in scenes]

        def found_on(claim: GroundClaim) -> date | None:
            found: dict[str, date | None] = {}
            for history in histories:
                found |= dict(arguable_grounds_of(history, claim.items))
                found |= dict(grounds_of(history, claim.items))
            return found.get(claim.ground.value)

        claims = tuple(
            claim
            if _says_its_day(claim)
            else claim.model_copy(update={"found_on": found_on(claim)})
            for claim in told.claims
        )
        return told.model_copy(update={"claims": claims})

    def _dispute(
        self, objection: InformationObjection | None, body: Jurisdiction
    ) -> Dispute | None:
        """Return the dispute with what it needs to know of the objection."""
        if self.dispute is None or objection is None:
            return self.dispute
        progress = objection.progress(under=body)
        days = {field: progress.days.get(event) for field, event in _OF_THE_OBJECTION.items()}
        told, answered = _told(self.dispute, days), progress.answer_received_on
        if told.objection_in_time is None:
            told = told.model_copy(update={"objection_in_time": surely_in_time(objection, body)})
        if told.unanswered or told.answer_received is not None:
            return told
        if answered is not None and answered <= told.filed:
            return told.model_copy(update={"answer_received": answered})
        # With no answer, or one that came after the filing, the dispute is about silence.
        return told.model_copy(update={"unanswered": True})

    def _report(self) -> OmbudsmanReport | None:
        """Return the report with the day on which the body was told: that of the complaint.

        Without one it is that of the objection, which is put to the body as well (36(1)a).
        """
        report, first = self.ombudsman, self._put_to_the_body()
        if first is None and self.objection is not None:
            first = self.objection.received
        if report is None or first is None or report.told_body is False:
            return report
        if first > report.received:
            return report
        return _told(report, {"told_body_on": first})

    def _put_to_the_body(self) -> date | None:
        """Return when the complaint first came to the body or to its superior (24(1)c).

        None where it went to the oversight office or to law enforcement alone.
        """
        if self.complaint is None:
            return None
        if self.complaint.addressee in _BODY_OR_SUPERIOR:
            return self.complaint.received
        reached = (each for each in self.complaint.events if isinstance(each, ReachedAddressee))
        return min((each.on for each in reached if each.to in _BODY_OR_SUPERIOR), default=None)


def _says_its_day(claim: GroundClaim) -> bool:
    """Return whether the history of the request adds nothing to it: silence is never dated."""
    return claim.found_on is not None or claim.ground is ObjectionGround.NOT_ANSWERED


def _of_the_service(known: Dossier, on: date, under: Jurisdiction | None) -> Iterator[Remedy]:
    """Yield what is open about a complaint and a report.

    Who went to the Ombudsman need not go, unless nothing was found in the report.
    """
    report = known.ombudsman
    went = False
    if report is not None and report.received <= on:
        went = not leaves_the_way_open(report.scene(under=under, on=on), on)
    if known.complaint is not None:
        for each in known.complaint.remedies(on=on, under=under):
            if not (went and each.name == "complaint.ombudsman"):
                yield each
    if report is not None:
        yield from report.remedies(on=on, under=under)


def _is_decided(dossier: Dossier, on: date, under: Jurisdiction | None) -> bool:
    dispute = dossier.dispute
    if dispute is None or not dispute.is_final(on=on, under=under):
        return False
    return decides_on_merits(dispute.progress(under=under, on=on).binding)


def _passed_items(
    dossier: Dossier, request: InformationRequest, on: date, under: Jurisdiction | None
) -> frozenset[int]:
    """Return the items of the request on which a later case has decided, or settled."""
    if dossier.objection is None:
        return request.item_numbers if _is_decided(dossier, on, under) else frozenset()
    if _is_decided(dossier, on, under):
        return items_claimed(dossier.objection, request)
    return items_done_with(dossier.objection, request, on, under)


def _is_supported(claim: GroundClaim, history: list[Found] | None) -> bool | None:
    """Return whether what the history supports has a claim; None where that is not known."""
    if history is None or claim.ground is ObjectionGround.PERIODIC_NOT_PROVIDED:
        return None
    letter = claim.ground.value
    if letter in dict(arguable_grounds_of(history, claim.items)):
        return None
    return letter in dict(grounds_of(history, claim.items))


def _between(
    objection: InformationObjection | None, dispute: Dispute | None, *, has_request: bool
) -> Iterator[Irregularity]:
    """Yield what a dispute has no objection for: none is on record, or none on its grounds."""
    if dispute is None or dispute.no_objection:
        return
    if objection is None:
        if has_request and not dispute.tells_of_an_objection:
            yield _of_the_filing(
                dispute,
                "tidak tercatat keberatan kepada atasan PPID sebelum sengketa ini",
                "no objection to the superior is on record before this dispute",
            )
        return
    claimed = {claim.ground.value for claim in objection.claims}
    if new := sorted(dispute.grounds - claimed):
        listed, known = ", ".join(new), ", ".join(sorted(claimed))
        yield _of_the_filing(
            dispute,
            f"sengketa beralasan huruf {listed}, padahal keberatan beralasan huruf {known}; alasan "
            "menentukan apakah mediasi ditempuh",
            f"the dispute is on ground {listed}, the objection was on {known}; the grounds decide "
            "whether there is mediation",
        )


def _of_the_filing(dispute: Dispute, said_id: str, said_en: str) -> Irregularity:
    article = "UU 14/2008 Pasal 37 ayat (1)"
    return Irregularity("filed", dispute.filed, Nature.INCOMPLETE, said_id, said_en, article)


def _any_of(told: list[bool | None]) -> bool | None:
    """Return whether any claim of a ground is supported; None where that is not known."""
    return True if True in told else (None if None in told else False)


def _told(record: R, known: Mapping[str, date | None]) -> R:
    """Return a record with what is known from another, in each field that it leaves empty."""
    return record.model_copy(
        update={field: day for field, day in known.items() if getattr(record, field) is None}
    )
