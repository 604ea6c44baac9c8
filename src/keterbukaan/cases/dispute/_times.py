"""The times that depend on what reached a party: to file, to go to court, and until it is final.

UU 14/2008 Pasal 37, 39, 48 and 50, Perki 1/2013 Pasal 13 and 60.
"""

from __future__ import annotations

from datetime import date, timedelta

from keterbukaan._counting import last_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cases._clocks import deadline_for, deadline_from, deadline_on
from keterbukaan.cases.dispute._ruling import Ruling
from keterbukaan.cases.dispute.court_events import CassationDecided, CourtDecided
from keterbukaan.cases.dispute.record import PARTIES, DisputeScene
from keterbukaan.cases.dispute.terms import ComplianceStart
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Unit

__all__ = [
    "answer",
    "binding_day",
    "cassation",
    "challenge",
    "comply_by",
    "filing",
    "final_since",
    "mediation",
]

_ONE_DAY = timedelta(days=1)


def filing(scene: DisputeScene) -> Deadline | None:
    """Return the time to file, as far as it is known what became of the objection.

    Perki 1/2013 Pasal 13 has two windows: from the superior's answer, and from the end of
    the superior's time (C10). An answer that came after the filing opened no window yet.
    """
    case = scene.case
    days: dict[str, date] = {}
    if case.objection_received is not None:
        days["objection.received"] = case.objection_received
    if case.objection_registered is not None:
        days["objection.registered"] = case.objection_registered
    if case.objection_received_by_superior is not None:
        days["objection.received_by_superior"] = case.objection_received_by_superior
    if case.answer_received is not None and case.answer_received <= case.filed:
        days["objection.response_received"] = case.answer_received
    elif not case.unanswered and case.answer_received is None:
        return None
    found = deadline_from("dispute.filing", days, scene) if days else None
    # The commission keeps to the national rules, whatever time the body promised to answer in.
    return found if found is None else found.outside or found


def mediation(scene: DisputeScene) -> Deadline | None:
    """Return by when mediation ends, extended or not (Perki 1/2013 Pasal 41)."""
    first = deadline_for("dispute.mediation", scene)
    return first or deadline_for("dispute.mediation_extension", scene)


def challenge(party: Actor, scene: DisputeScene) -> Deadline | None:
    """Return a party's time to go to court, once it received the copy (UU 48(1))."""
    return _of_party("court.challenge", party, scene)


def answer(party: Actor, scene: DisputeScene) -> Deadline | None:
    """Return a party's time to answer what the other one objected (PERMA 2/2011 6(3))."""
    return _of_party("court.answer", party, scene)


def cassation(party: Actor, scene: DisputeScene) -> Deadline | None:
    """Return a party's time for cassation (C12), once that party heard of the judgment."""
    return _of_party("cassation.filing", party, scene)


def _of_party(limit: str, party: Actor, scene: DisputeScene) -> Deadline | None:
    mine = (each for each in scene.life.clocks if each.limit == limit and each.who is party)
    return deadline_on(next(mine), scene)


def final_since(scene: DisputeScene) -> date | None:
    """Return the first day on which the decision that stands is final (Perki 60(3), UU 39).

    A decision is not final while a party has no copy of it, or while it is being challenged. The
    last day is the latest under any reading, since until then a right may be alive. One that stood
    again after a withdrawal is final from that day at the earliest.
    """
    rests_on, progress = scene.progress.rests_on, scene.progress
    if rests_on == "mediated":
        return progress.days["dispute.decision_read"]
    if rests_on == "cassation_decided":
        return progress.done["cassation_decided"].on
    if rests_on is None:
        return None
    by_party = cassation if rests_on == "court_decided" else challenge
    deadlines = [by_party(party, scene) for party in PARTIES]
    known = [each.latest for each in deadlines if each is not None]
    if len(known) < len(PARTIES):
        return None
    over = max(known) + _ONE_DAY
    return over if progress.stands_since is None else max(over, progress.stands_since)


def comply_by(scene: DisputeScene) -> date | None:
    """Return the last day to comply that the decision that stands sets, as far as it is known.

    Days from an event leave that event out, and are counted on the national calendar: it is the
    commission or the court that sets them, and not the body.

    Raises:
        CalendarRangeError: the count leads outside the calendar.
    """
    ruling = scene.progress.binding
    if not isinstance(ruling, Ruling) or ruling.comply_within is None:
        return scene.progress.comply_by
    within, since = ruling.comply_within, _complied_from(ruling, scene)
    if within.days is None or since is None:
        return None
    unit = Unit.WORKING_DAYS if within.working else Unit.CALENDAR_DAYS
    return last_day(since, within.days, unit, _national(scene))


def binding_day(scene: DisputeScene) -> date | None:
    """Return the last day to comply where the decision was final by then; None else.

    A day that is over before that bound nobody (Perki 60(3)-(4)), and no text sets another.
    """
    last, since = comply_by(scene), final_since(scene)
    return last if last is not None and since is not None and since <= last else None


def _complied_from(ruling: Ruling, scene: DisputeScene) -> date | None:
    """Return the day of the event from which a time to comply runs; None until it is known."""
    within, progress = ruling.comply_within, scene.progress
    if within is not None and within.since is ComplianceStart.FINAL:
        return final_since(scene)
    if isinstance(ruling, CassationDecided):
        return None  # no event says when a party received what the Supreme Court decided
    copies = progress.notified if isinstance(ruling, CourtDecided) else progress.received
    return copies.get(Actor.RESPONDENT)


def _national(scene: DisputeScene) -> WorkingCalendar:
    known_on = scene.body.calendar.known_on
    calendar = WorkingCalendar.national()
    return calendar if known_on is None else calendar.as_known_on(known_on)
