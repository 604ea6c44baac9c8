"""An objection made from its request, and a dispute from its objection, know what a dossier knows.

UU 14/2008 Pasal 36 ayat (1): thirty working days from the day on which the ground was found. A
request of 24 March 2025 is due on 16 April, so that silence is found then.
"""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan import Actor, Applicant, Dispute, Dossier, InformationObjection, InformationRequest
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.people import ApplicantKind
from keterbukaan.cases.request.events import Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.errors import ArgumentError, NotADayError

RECEIVED = date(2025, 3, 24)
SILENT = (GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
IN_TIME, TOO_LATE = date(2025, 4, 28), date(2025, 7, 1)


def request() -> InformationRequest:
    case = InformationRequest(
        received=RECEIVED,
        items=(RequestItem(number=1, details="APBD"),),
        applicant=Applicant(kind=ApplicantKind.PERSON, name="Budi"),
    )
    return case.record(Registered(on=RECEIVED, number="017"))


def objection(*, received: date = IN_TIME) -> InformationObjection:
    made = InformationObjection.against(request(), received=received, claims=SILENT)
    return made.record(ObjectionRegistered(on=received, number="K-3"))


def test_what_the_request_knows_is_copied() -> None:
    made = InformationObjection.against(request(), received=IN_TIME, claims=SILENT)
    assert (made.request_number, made.request_received) == ("017", RECEIVED)
    assert made.applicant == request().applicant
    assert (made.received, made.claims) == (IN_TIME, SILENT)
    assert made.events == ()


@pytest.mark.parametrize("received", [IN_TIME, TOO_LATE])
def test_it_judges_its_lateness_as_the_dossier_does(received: date) -> None:
    alone = InformationObjection(received=received, claims=SILENT, request_number="017")
    assert alone.filing() == ()  # a lone record does not know when the request came
    made = InformationObjection.against(request(), received=received, claims=SILENT)
    assert [each.nature for each in made.filing()] == [Nature.TOO_LATE] * (received == TOO_LATE)
    whole = Dossier(request=request(), objection=alone)
    assert made.irregularities() == whole.irregularities()
    assert made.deadlines() == whole.resolved().objection.deadlines()  # type: ignore[union-attr]


def test_what_is_not_of_the_request_is_refused() -> None:
    with pytest.raises(ValidationError):  # before the request came
        InformationObjection.against(request(), received=date(2025, 3, 21), claims=SILENT)
    unasked = GroundClaim(ground=ObjectionGround.NOT_ANSWERED, items=frozenset({2}))
    with pytest.raises(ValidationError):
        InformationObjection.against(request(), received=IN_TIME, claims=(unasked,))
    with pytest.raises(NotADayError):
        InformationObjection.against(request(), received="x", claims=SILENT)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        InformationObjection.against(objection(), received=IN_TIME, claims=SILENT)  # type: ignore[arg-type]


def test_a_dispute_knows_its_objection() -> None:
    """UU 14/2008 Pasal 37 ayat (2): fourteen working days from the answer; it came on 2 June."""
    answer = ObjectionAnswered(
        on=date(2025, 6, 2), outcome=ObjectionOutcome.UPHELD_OTHERWISE, reasons="ada"
    )
    answered = objection().record(answer)
    made = Dispute.against(answered, filed=date(2025, 6, 10))
    assert (made.objection_number, made.request_number) == ("K-3", "017")
    assert (made.objection_received, made.answer_received) == (IN_TIME, date(2025, 6, 2))
    assert (made.grounds, made.unanswered) == (frozenset("c"), False)
    assert made.applicant == request().applicant
    assert made.irregularities() == ()
    late = Dispute.against(answered, filed=date(2025, 7, 14))
    assert [each.nature for each in late.irregularities()] == [Nature.TOO_LATE]
    alone = Dispute(filed=date(2025, 7, 14), grounds=frozenset("c"), objection_number="K-3")
    assert alone.irregularities() == ()
    whole = Dossier(request=request(), objection=answered, dispute=alone)
    assert whole.resolved().dispute.irregularities() == late.irregularities()  # type: ignore[union-attr]


def test_a_dispute_about_silence_says_so() -> None:
    assert Dispute.against(objection(), filed=date(2025, 6, 30)).unanswered
    before = Dispute.against(objection(), filed=date(2025, 4, 25))  # a fact, and a finding
    assert [each.nature for each in before.irregularities()] == [Nature.PREMATURE]
    with pytest.raises(ArgumentError):
        Dispute.against(request(), filed=date(2025, 6, 30))  # type: ignore[arg-type]
    assert Dispute.filed_by is Actor.APPLICANT
