"""What one record repeats of another changes nothing: a dossier adds what each does not hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import event, given
from hypothesis import strategies as st

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ObjectionAnswered, ObjectionOutcome
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request.events import (
    Answered,
    Corrected,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    ItemAnswer,
    ItemOutcome,
    Registered,
)
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.testing import dossiers

TOLD_THE_OBJECTION = ("request_received", "request_corrected", "extension_ended", "claims")
TOLD_THE_DISPUTE = (
    "objection_received",
    "objection_registered",
    "objection_received_by_superior",
    "answer_received",
    "unanswered",
)


def after(received: date) -> Callable[[int], date]:
    return lambda days: received + timedelta(days=days)


@st.composite
def extended_or_corrected(draw: st.DrawFn) -> Dossier:
    """A request that may be extended, corrected or answered, an objection, perhaps a dispute."""
    received = draw(st.dates(date(2021, 7, 1), date(2025, 6, 30)))
    day = after(received)
    steps: list[Event] = [Registered(on=received, number="1")]
    if draw(st.booleans()):
        steps.append(DeclaredIncomplete(on=day(1), lacking=("identitas",)))
        steps.append(Corrected(on=day(draw(st.integers(2, 5)))))
    if draw(st.booleans()):
        ground = draw(st.sampled_from(ExtensionGround))
        steps.append(Extended(on=day(draw(st.integers(6, 12))), ground=ground, reason="dicari"))
    if draw(st.booleans()):
        answer = ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="tidak ada")
        steps.append(Answered(on=day(draw(st.integers(13, 40))), items=(answer,)))
    request = InformationRequest.load(
        {
            "received": received,
            "items": [{"number": 1, "details": "APBD"}],
            "events": [each.model_dump() for each in steps],
        },
        strict=False,
    ).case
    grounds = draw(st.sets(st.sampled_from(ObjectionGround), min_size=1, max_size=3))
    filed = draw(st.integers(12, 110))
    objection = InformationObjection(
        received=day(filed),
        claims=tuple(GroundClaim(ground=ground) for ground in sorted(grounds, key=str)),
    )
    if draw(st.booleans()):
        answered = day(filed + draw(st.integers(1, 60)))
        outcome = ObjectionOutcome.UPHELD_OTHERWISE
        objection = objection.record(
            ObjectionAnswered(on=answered, outcome=outcome, number="2", reasons="tidak ada")
        )
    dispute = None
    if draw(st.booleans()):
        dispute = Dispute(filed=day(filed + draw(st.integers(1, 120))), grounds=frozenset("c"))
    return Dossier(request=request, objection=objection, dispute=dispute)


OBJECTED = dossiers(lawful=None).filter(lambda each: each.objection is not None)
"""Of the kit: more happens in them, but few are extended or corrected."""


def verdict(dossier: Dossier, on: date) -> tuple[object, ...]:
    return (
        dossier.irregularities(),
        dossier.deadlines(),
        dossier.obligations(on=on),
        dossier.remedies(on=on),
        dossier.supported(),
    )


@given(
    dossier=extended_or_corrected() | OBJECTED,
    repeated=st.sets(st.sampled_from(TOLD_THE_OBJECTION)),
    of_the_objection=st.sets(st.sampled_from(TOLD_THE_DISPUTE)),
    days=st.integers(0, 300),
)
def test_a_record_may_repeat_what_another_says(
    dossier: Dossier, repeated: set[str], of_the_objection: set[str], days: int
) -> None:
    known = dossier.resolved()
    assert dossier.request is not None
    assert dossier.objection is not None
    assert known.objection is not None
    told = {field: getattr(known.objection, field) for field in repeated}
    objection = dossier.objection.model_copy(update=told)
    dispute = dossier.dispute
    if dispute is not None and known.dispute is not None:
        told = {field: getattr(known.dispute, field) for field in of_the_objection}
        dispute = dispute.model_copy(update=told)
    again = Dossier.model_validate({**dict(dossier), "objection": objection, "dispute": dispute})
    extended = known.objection.extension_ended is not None
    event(f"extended: {extended}, dispute: {dispute is not None}, repeats: {len(repeated)}")
    on = after(dossier.request.received)(days)
    assert verdict(again, on) == verdict(dossier, on)
