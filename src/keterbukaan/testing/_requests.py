"""Requests by chance, with their events."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.events import (
    Answered,
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    Given,
    ItemAnswer,
    ItemOutcome,
    Joined,
    Narrowed,
    NoCorrectionNoted,
    Paid,
    Payment,
    Registered,
    RequestWithdrawn,
)
from keterbukaan.cases.request.record import KindOfRequest, RequestChannel, RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart
from keterbukaan.law.actor import Actor
from keterbukaan.testing._days import days
from keterbukaan.testing._histories import USUAL_NATURES, histories, some_events
from keterbukaan.testing._people import applicants

__all__ = ["every_request_event", "request_events", "requests"]

_ITEMS = (1, 2, 3)


def requests(
    *, lawful: bool | None = True, nature: Nature | None = None, max_events: int = 10
) -> st.SearchStrategy[InformationRequest]:
    """Return requests for one to three items and what happened to them.

    Lawful is that in which nothing is irregular; with `lawful=False` something is, of the `nature`
    that is asked for, and with `lawful=None` anything at all happens.

    Raises:
        ArgumentError: no step can be of that nature.
    """
    # Only a correction of what was incomplete can come too late, and few histories come to one.
    opened = _incomplete() if nature is Nature.TOO_LATE else _received()
    return histories(
        opened,
        every_request_event,
        natures=USUAL_NATURES - {Nature.PREMATURE} | {Nature.ARGUABLY_LATE},
        lawful=lawful,
        nature=nature,
        max_events=max_events,
    )


def request_events(on: date) -> st.SearchStrategy[Event]:
    """Return any event of a request on a day, by its own actor or by somebody else."""
    return some_events(every_request_event, on)


def every_request_event(on: date, later: date) -> list[Event]:
    """Return one event or more of every kind on a day, complete or with something missing."""
    return [
        Registered(on=on, number="017/PPID/2025"),
        DeclaredComplete(on=on),
        DeclaredIncomplete(on=on, lacking=("KTP",), received_on=later),
        DeclaredIncomplete(on=on, lacking=()),
        Corrected(on=on),
        NoCorrectionNoted(on=on),
        Extended(on=on, ground=ExtensionGround.STATUS_UNDECIDED, reason="sedang diuji"),
        Extended(on=on),
        *_answers(on, later),
        CopyRequested(on=on),
        Paid(on=on, amount=9000, how=Payment.CASH),
        Given(on=on),
        *(Given(on=on, items=frozenset({number})) for number in _ITEMS),
        RequestWithdrawn(on=on),
        Joined(on=on, to_number="018/PPID/2025"),
        *(Narrowed(on=on, items=frozenset(_ITEMS[:count])) for count in (0, 1, 2)),
    ]


def _answers(on: date, later: date) -> list[Event]:
    """Return answers to the whole, to each item alone, and to an item that was not asked for."""
    found: list[Event] = []
    for outcome in ItemOutcome:
        whole = tuple(_answer(number, outcome, later) for number in _ITEMS)
        found += [
            Answered(on=on, items=whole, consented_by=Actor.SUPERIOR, received_on=later),
            *(Answered(on=on, items=whole[:count]) for count in (1, 2)),
            Answered(on=on, items=(ItemAnswer(item=_ITEMS[-1], outcome=outcome),)),
        ]
    unasked = ItemAnswer(item=_ITEMS[-1] + 1, outcome=ItemOutcome.GRANTED)
    parts = tuple(_in_part(number, later) for number in _ITEMS)
    for count in (1, 2, 3):
        found.append(Answered(on=on, items=parts[:count], consented_by=Actor.SUPERIOR))
    by_another = Answered(on=on, by=Actor.SERVICE_OFFICER, items=parts[:1])
    return [*found, by_another, Answered(on=on, items=(unasked,)), Answered(on=on, items=())]


def _in_part(number: int, later: date) -> ItemAnswer:
    """Return a partial grant whose rest is withheld for a cause of its own."""
    causes = (WithheldBecause.EXEMPT, WithheldBecause.NOT_HELD, WithheldBecause.OTHER)
    return ItemAnswer(
        item=number,
        outcome=ItemOutcome.GRANTED_PARTLY,
        withheld=(WithheldPart(because=causes[number - 1], part="lampiran", reason="sebab"),),
        form="salinan",
        cost=0,
        ready_on=later,
    )


def _answer(number: int, outcome: ItemOutcome, later: date) -> ItemAnswer:
    return ItemAnswer(
        item=number,
        outcome=outcome,
        reason="sebab",
        exemption_letter="h" if outcome is ItemOutcome.REFUSED_AS_EXEMPT else None,
        material="seluruhnya",
        form="salinan",
        means_of_delivery="surel",
        cost=9000,
        how_to_pay=Payment.CASH,
        ready_on=later,
    )


@st.composite
def _received(draw: st.DrawFn) -> InformationRequest:
    count = draw(st.integers(1, len(_ITEMS)))
    return InformationRequest(
        received=draw(days("request.response")),
        channel=draw(st.sampled_from(RequestChannel)),
        kind_of_request=draw(st.none() | st.sampled_from(KindOfRequest)),
        items=tuple(RequestItem(number=n, details=f"Dokumen {n}") for n in _ITEMS[:count]),
        applicant=draw(st.none() | applicants()),
        concerns_elections=draw(st.booleans()),
    )


def _incomplete() -> st.SearchStrategy[InformationRequest]:
    return _received().map(
        lambda case: case.record(DeclaredIncomplete(on=case.received, lacking=("KTP",)))
    )
