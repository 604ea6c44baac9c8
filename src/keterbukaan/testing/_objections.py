"""Objections by chance, with their events."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    ObjectionWithdrawn,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart
from keterbukaan.law.actor import Actor
from keterbukaan.testing._days import days
from keterbukaan.testing._histories import histories, some_events
from keterbukaan.testing._people import applicants

__all__ = ["every_objection_event", "objection_events", "objections"]


_ITEMS = st.frozensets(st.integers(1, 3))


def objections(
    *, lawful: bool = True, max_events: int = 6
) -> st.SearchStrategy[InformationObjection]:
    """Return objections on one ground or more and what happened to them, lawful or anything."""
    return histories(_received(), every_objection_event, lawful=lawful, max_events=max_events)


def objection_events(on: date) -> st.SearchStrategy[Event]:
    """Return any event of an objection on a day, by its own actor or by somebody else."""
    return some_events(every_objection_event, on)


def every_objection_event(on: date, later: date) -> list[Event]:
    """Return one event or more of every kind on a day, complete or with something missing."""
    return [
        ObjectionRegistered(on=on, number="K-1"),
        ObjectionRegistered(on=on, number="K-1", receipt=False),
        ReceivedBySuperior(on=on),
        Settled(on=on),
        Settled(on=on, agreement="diberikan salinan"),
        Settled(on=on, agreement="diberikan salinan", carry_out_by=later),
        *(ObjectionAnswered(on=on, outcome=outcome) for outcome in ObjectionOutcome),
        *(
            ObjectionAnswered(
                on=on,
                outcome=outcome,
                number="T-1",
                reasons="sebab",
                superior_name="Rina",
                superior_position="Sekretaris Daerah",
                received_on=later,
            )
            for outcome in ObjectionOutcome
        ),
        ObjectionAnswered(
            on=on,
            outcome=ObjectionOutcome.GRANTED_PARTLY,
            withheld=(WithheldPart(because=WithheldBecause.EXEMPT, reason="sebab"),),
            carry_out_by=later,
        ),
        ObjectionAnswered(on=on, by=Actor.PPID, outcome=ObjectionOutcome.UPHELD_OTHERWISE),
        ObjectionAnswered(on=on, by=Actor.PPID, outcome=ObjectionOutcome.GRANTED),
        CarriedOut(on=on),
        ObjectionWithdrawn(on=on),
    ]


@st.composite
def _received(draw: st.DrawFn) -> InformationObjection:
    grounds = draw(st.sets(st.sampled_from(ObjectionGround), min_size=1))
    return InformationObjection(
        received=draw(days("objection.response")),
        claims=tuple(
            GroundClaim(ground=each, items=draw(_ITEMS))
            for each in sorted(grounds, key=lambda ground: ground.value)
        ),
        information=draw(st.none() | st.just("laporan keuangan")),
        applicant=draw(st.none() | applicants()),
    )
