"""One matter as a whole: a request, the objection that followed, and the dispute (berkas perkara).

Each is a record of its own, linked by number. What one needs to know of another is given to it
here as plain days, so that the dossier knows what a record alone cannot know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import reduce
from typing import TypeVar

from attrs import evolve
from pydantic import model_validator

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._particulars import Particulars
from keterbukaan.cases._public_view import particulars, published, published_text
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Obligation, Remedy
from keterbukaan.cases.request._grounds import arguable_grounds_of, grounds_of
from keterbukaan.cases.request._rights import known_to_an_objection
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.timeline.timeline import Timeline
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Record

__all__ = ["Dossier"]

R = TypeVar("R", bound=Record)
_ANSWERED = frozenset({"answered", "settled", "carried_out"})
_OF_THE_OBJECTION = {
    "objection_received": "objection.received",
    "objection_registered": "objection.registered",
    "objection_received_by_superior": "objection.received_by_superior",
}


class Dossier(Record):
    """A matter from the request, or an objection about periodic information, to its end.

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

    @model_validator(mode="after")
    def _belongs_together(self) -> Dossier:
        if self.request is None and self.objection is None and self.dispute is None:
            raise RecordError(
                field="request",
                problem_id="berkas tidak memuat perkara apa pun",
                problem_en="the dossier holds no case",
                citation="UU 14/2008 Pasal 22 ayat (1)",
            )
        if self.request is not None:
            self._begins_with(self.request.received)
            self._claims_what_was_asked(self.request)
        for field, ours, theirs in self._links():
            if ours is not None and theirs is not None and ours != theirs:
                raise RecordError(
                    field=field,
                    problem_id=f"merujuk nomor {ours}, padahal nomornya {theirs}",
                    problem_en=f"refers to number {ours}, but the number is {theirs}",
                    citation="Perki 1/2021 Pasal 41 ayat (5) huruf b",
                )
        return self

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
        asked = {item.number for item in request.items}
        claims = () if self.objection is None else self.objection.claims
        for number in sorted({each for claim in claims for each in claim.items} - asked):
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

    @checked
    def resolved(self, under: Jurisdiction | None = None) -> Dossier:
        """Return the dossier, each record with what it needs to know of the one before.

        What a record already says is kept, even where it differs: it is what was recorded.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        body = under or Jurisdiction.national()
        objection = self._objection(body)
        return self.model_copy(
            update={"objection": objection, "dispute": self._dispute(objection, body)}
        )

    @checked
    def supported(self, under: Jurisdiction | None = None) -> dict[ObjectionGround, bool | None]:
        """Return for each ground claimed whether the request's history supports it.

        None where the dossier cannot know: it holds no request, the ground is about periodic
        information (b), which needs none, or one reading supports it and another does not.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        if self.objection is None:
            return {}
        found: dict[ObjectionGround, list[bool | None]] = {}
        for claim in self.objection.claims:
            found.setdefault(claim.ground, []).append(self._is_supported(claim, under))
        return {ground: _any_of(told) for ground, told in found.items()}

    def _is_supported(self, claim: GroundClaim, under: Jurisdiction | None) -> bool | None:
        if self.request is None or self.objection is None:
            return None
        day, letter = self.objection.received, claim.ground.value
        then = self.request.scene(under, on=day)
        arguable = dict(arguable_grounds_of(then, day, claim.items))
        if claim.ground is ObjectionGround.PERIODIC_NOT_PROVIDED or letter in arguable:
            return None
        return letter in dict(grounds_of(then, day, claim.items))

    @checked
    def deadlines(self, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return the deadlines of all its cases, in the order of the cases.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        caution = self._caution
        found = (each for case in self.resolved(under).cases() for each in case.deadlines(under))
        return tuple(each if caution is None else evolve(each, caution=caution) for each in found)

    @checked
    def irregularities(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return what is irregular in all its cases, filings that came too late included.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(
            each for case in self.resolved(under).cases() for each in case.irregularities(under)
        )

    @checked
    def obligations(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Obligation, ...]:
        """Return what is owed on a day by anyone in any of its cases.

        What the PPID owed falls away with the superior's answer, and what both owed with a
        decision that is final; `deadlines` still shows that it came late.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        known, day = self.resolved(under), plain_day(on)
        owed: list[Obligation] = []
        for case in known.cases():
            if not known.has_passed(case, day, under):
                # A request says its caution itself.
                caution = None if isinstance(case, InformationRequest) else self._caution
                owed += (
                    each if each.deadline is None else cautioned(each, caution)
                    for each in case.obligations(on=day, under=under)
                )
        return tuple(owed)

    @checked
    def has_passed(
        self,
        case: InformationRequest | InformationObjection | Dispute,
        on: date,
        under: Jurisdiction | None = None,
    ) -> bool:
        """Return whether a case was overtaken by the next one on a day.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        if isinstance(case, Dispute):
            return False
        if self.dispute is not None and self.dispute.is_final(on=on, under=under):
            return True
        return (
            isinstance(case, InformationRequest)
            and self.objection is not None
            and self.objection.progress(under, on=on).state in _ANSWERED
        )

    @checked
    def remedies(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Remedy, ...]:
        """Return what the applicant may do on a day; what was already done is left out.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        known, day = self.resolved(under), plain_day(on)
        objection, dispute = known.objection, known.dispute
        if objection is not None and objection.received > day:
            objection = None
        if dispute is not None and dispute.filed > day:
            dispute = None
        found: list[Remedy] = []
        if known.request is not None:
            claims = () if objection is None else objection.claims
            request = known.request.remedies(on=on, under=under)
            found += [each for each in request if not _is_used(each, claims)]
        later = dispute if dispute is not None else objection
        if later is not None:
            remedies = later.remedies(on=on, under=under)
            found += (cautioned(each, self._caution) for each in remedies)
        return tuple(found)

    @property
    def _caution(self) -> Finding | None:
        """What the request says of a rule that was not read: it governs what follows, too."""
        return None if self.request is None else self.request.caution

    @checked
    def timeline(self, *, on: date, under: Jurisdiction | None = None) -> Timeline:
        """Return all its cases over time, as they stand on a day.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        parts = [case.timeline(on=on, under=under) for case in self.resolved(under).cases()]
        known = self._known()  # the number of one record may name who is named in another alone
        return Timeline(
            published_text(known, "Perkara: " + ", ".join(part.heading_id for part in parts)),
            published_text(known, "Matter: " + ", ".join(part.heading_en for part in parts)),
            on,
            tuple(sorted((dot for part in parts for dot in part.dots), key=lambda dot: dot.day)),
            tuple(bar for part in parts for bar in part.bars),
        )

    def public_view(self) -> dict[str, object]:
        """Return the dossier without what identifies a person, as plain JSON values."""
        known = self._known()
        return {
            name: None if case is None else published(case, known)
            for name, case in (
                ("request", self.request),
                ("objection", self.objection),
                ("dispute", self.dispute),
            )
        }

    def _known(self) -> Particulars:
        """Return what those are known by who ask, in any of its records."""
        return reduce(Particulars.and_those, map(particulars, self.cases()), Particulars())

    def cases(self) -> Iterator[InformationRequest | InformationObjection | Dispute]:
        """Yield its records in the order of the procedure."""
        for case in (self.request, self.objection, self.dispute):
            if case is not None:
                yield case

    def _objection(self, body: Jurisdiction) -> InformationObjection | None:
        """Return the objection with the day on which each ground was found."""
        if self.objection is None or self.request is None:
            return self.objection
        # A ground that came up only after the objection keeps its day: the objection was premature.
        last = self.request.progress(body).last_on
        days = (last, self.objection.received)
        scenes = [(self.request.scene(body, on=day), day) for day in days]

        def found_on(claim: GroundClaim) -> date | None:
            found: dict[str, date | None] = {}
            for scene, day in scenes:
                found |= dict(arguable_grounds_of(scene, day, claim.items))
                found |= dict(grounds_of(scene, day, claim.items))
            return found.get(claim.ground.value)

        claims = tuple(
            claim
            if claim.found_on is not None
            else claim.model_copy(update={"found_on": found_on(claim)})
            for claim in self.objection.claims
        )
        told = self.objection.model_copy(update={"claims": claims})
        return _told(told, known_to_an_objection(scenes[-1][0]))

    def _dispute(
        self, objection: InformationObjection | None, body: Jurisdiction
    ) -> Dispute | None:
        """Return the dispute with what it needs to know of the objection."""
        if self.dispute is None or objection is None:
            return self.dispute
        progress = objection.progress(body)
        days = {field: progress.days.get(event) for field, event in _OF_THE_OBJECTION.items()}
        told, answered = _told(self.dispute, days), progress.answer_received_on
        if told.unanswered or told.answer_received is not None:
            return told
        if answered is not None and answered <= told.filed:
            return told.model_copy(update={"answer_received": answered})
        # With no answer, or one that came after the filing, the dispute is about silence.
        return told.model_copy(update={"unanswered": True})


def _any_of(told: list[bool | None]) -> bool | None:
    """Return whether any claim of a ground is supported; None where that is not known."""
    return True if True in told else (None if None in told else False)


def _is_used(remedy: Remedy, claims: Iterable[GroundClaim]) -> bool:
    """Return whether an objection was filed on its ground, and for all of its items."""
    made = [claim for claim in claims if claim.ground.value == remedy.ground]
    claimed = {item for claim in made for item in claim.items}
    return any(not claim.items for claim in made) or (bool(made) and remedy.items <= claimed)


def _told(record: R, known: Mapping[str, date | None]) -> R:
    """Return a record with what is known from another, in each field that it leaves empty."""
    return record.model_copy(
        update={field: day for field, day in known.items() if getattr(record, field) is None}
    )
