"""Whole matters by chance: a request, an objection to how it was met, and a dispute after that."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import Nature, Remedy
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.testing._disputes import WHOLE_APPLICATION, disputes_after
from keterbukaan.testing._objections import objections_after
from keterbukaan.testing._ombudsman import ombudsman_reports_after
from keterbukaan.testing._requests import requests

__all__ = ["dossiers"]

_WAITS = (0, 1, 7, 14, 21, 28, 42, 56)
_TOO_EARLY, _TOO_LATE = (0, 9), (120, 200)
"""Within how many days of a request that nobody answered an objection comes too early, or late."""


def dossiers(
    *, lawful: bool | None = True, nature: Nature | None = None
) -> st.SearchStrategy[Dossier]:
    """Return dossiers: a request, perhaps an objection to it, perhaps a dispute after that.

    Where anything may happen, now and then a report to the Ombudsman stands beside them.

    Lawful is that in which nothing is irregular, the filings included; with `lawful=False`
    something is, of the `nature` that is asked for, and with `lawful=None` anything at all happens.

    Raises:
        ArgumentError: no step can be of that nature.
    """
    if nature in {Nature.PREMATURE, Nature.TOO_LATE}:
        between = _TOO_EARLY if nature is Nature.PREMATURE else _TOO_LATE
        return _untimely(*between).filter(lambda each: nature in _natures(each))
    if nature is None and lawful:
        found = requests(max_events=5).flatmap(_lawful_after)
        return found.filter(lambda each: not each.irregularities())
    return requests(lawful=lawful, nature=nature).flatmap(_anything_after)


# ---------------------------------------------------------------- what an applicant may do


@st.composite
def _lawful_after(draw: st.DrawFn, request: InformationRequest) -> Dossier:
    """Draw what follows a request: of the remedies that its applicant has, one after another."""
    dossier = Dossier(request=request)
    further = draw(st.integers(0, 2))
    if further:
        last = request.progress().last_on
        objection = draw(_open_day(dossier, last, "objection.filing").flatmap(_objection))
        dossier = dossier.model_copy(update={"objection": objection})
    if further > 1 and dossier.objection is not None:
        last = dossier.objection.progress().last_on
        dispute = draw(_open_day(dossier, last, "dispute.filing").flatmap(_dispute))
        dossier = dossier.model_copy(update={"dispute": dispute})
    return dossier


_Way = tuple[Dossier, date, Remedy | None]


@st.composite
def _open_day(draw: st.DrawFn, dossier: Dossier, last: date, name: str) -> _Way:
    """Draw a day on which a remedy is open, and that remedy; None where it is on none of them."""
    on = last
    for wait in draw(st.permutations(_WAITS)):
        on = last + timedelta(wait)
        remedies = dossier.remedies(on=on)
        found = [each for each in remedies if each.name == name and _is_open(each, on)]
        if found:
            return dossier, on, draw(st.sampled_from(found))
    return dossier, on, None


def _is_open(remedy: Remedy, on: date) -> bool:
    return remedy.first is None or remedy.first <= on


def _objection(way: _Way) -> st.SearchStrategy[InformationObjection | None]:
    _, on, remedy = way
    if remedy is None or remedy.ground is None:
        return st.none()
    claim = GroundClaim(ground=ObjectionGround(remedy.ground), items=remedy.items)
    return objections_after(InformationObjection(received=on, claims=(claim,)), lawful=True)


def _dispute(way: _Way) -> st.SearchStrategy[Dispute | None]:
    dossier, on, remedy = way
    if remedy is None:
        return st.none()
    return disputes_after(_filed(dossier, on), lawful=True)


def _filed(dossier: Dossier, on: date) -> Dispute:
    claims = () if dossier.objection is None else dossier.objection.claims
    grounds = frozenset(each.ground.value for each in claims)
    return Dispute(filed=on, grounds=grounds, documents=WHOLE_APPLICATION)


# ---------------------------------------------------------------- whatever happens


@st.composite
def _anything_after(draw: st.DrawFn, request: InformationRequest) -> Dossier:
    """Draw what follows a request, whatever the law says."""
    dossier = Dossier(request=request)
    further, on = draw(st.integers(0, 2)), request.progress().last_on
    if further:
        on += timedelta(draw(st.sampled_from(_WAITS)))
        claim = GroundClaim(ground=draw(st.sampled_from(ObjectionGround)))
        opened = InformationObjection(received=on, claims=(claim,))
        objection = draw(objections_after(opened, lawful=None))
        dossier = dossier.model_copy(update={"objection": objection})
    if further > 1:
        on += timedelta(draw(st.sampled_from(_WAITS)))
        dispute = draw(disputes_after(_filed(dossier, on), lawful=None))
        dossier = dossier.model_copy(update={"dispute": dispute})
    if draw(st.booleans()):
        on += timedelta(draw(st.sampled_from(_WAITS)))
        report = OmbudsmanReport(received=on, reported_party="Dinas A")
        filed = draw(ombudsman_reports_after(report))
        dossier = dossier.model_copy(update={"ombudsman": filed})
    return dossier


@st.composite
def _untimely(draw: st.DrawFn, first: int, last: int) -> Dossier:
    """Draw an objection against silence that came so many days after its request."""
    request = draw(requests(max_events=0))
    received = request.received + timedelta(draw(st.integers(first, last)))
    claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED)
    opened = InformationObjection(received=received, claims=(claim,))
    return Dossier(request=request, objection=draw(objections_after(opened, lawful=None)))


def _natures(dossier: Dossier) -> set[Nature]:
    return {each.nature for each in dossier.irregularities()}
