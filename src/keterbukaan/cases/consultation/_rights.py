"""What the provider owes in a consultation, and what the public may do (kewajiban dan upaya)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._clocks import deadline_of
from keterbukaan.cases.consultation._days import (
    COMMENTS,
    NOTICE,
    PUBLICATION,
    REVISION,
    asks_for_revision,
    is_bound,
    running,
    unread_in,
    window_of,
)
from keterbukaan.cases.consultation._faults import irregularities_of
from keterbukaan.cases.consultation.record import ConsultationRecord
from keterbukaan.cases.outcomes import DeadlineStanding, Nature, Obligation, Remedy
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding, Weight

__all__ = ["obligations_of", "remedies_of"]

_ONE_DAY = timedelta(days=1)
_REPORT = "ombudsman.report"
_OMBUDSMAN_RULE = "Peraturan Ombudsman 58/2023"
_UNREAD = Finding(
    "remedies",
    "tata cara dan waktunya diatur peraturan Ombudsman, yang tidak dibaca di sini",
    "its procedure and times are set by a rule of the Ombudsman, which was not read here",
    _OMBUDSMAN_RULE,
    Weight.ADVISED,
)
_DUTIES = {
    PUBLICATION: (
        "memublikasikan rancangan standar pelayanan yang telah dibahas",
        "publish the draft service standard that was discussed",
    ),
    REVISION: (
        "memperbaiki rancangan standar pelayanan menurut tanggapan atau masukan",
        "revise the draft service standard by the comments",
    ),
    NOTICE: (
        "menetapkan dan memublikasikan maklumat pelayanan",
        "set and publish the service declaration (maklumat pelayanan)",
    ),
}
_NEVER_DONE = frozenset({DeadlineStanding.MISSED, DeadlineStanding.LATE, DeadlineStanding.ARGUABLE})
"""How a duty stands whose last day has passed; arguably so where a part of it was not read."""
_IF_ANY_ID = ", apabila ada; masuknya tidak tercatat"
_IF_ANY_EN = ", if there were any; whether any came is not on record"


def obligations_of(case: ConsultationRecord, on: date, body: Jurisdiction) -> Iterator[Obligation]:
    """Yield what is owed on a day; a revision once there is something to revise by."""
    window = window_of(case, body)
    is_over = window is not None and on > window.latest
    for each in running(case, body):
        is_early = each.limit == REVISION and not (is_over or case.comments)
        if each.limit not in _DUTIES or is_early or not each.is_owed(on=on):
            continue
        said_id, said_en = _DUTIES[each.limit]
        if each.limit == REVISION and case.comments is None:
            said_id, said_en = said_id + _IF_ANY_ID, said_en + _IF_ANY_EN
        yield Obligation.within(each, (said_id, said_en), on=on)
    is_unchanged = window is not None and is_over and not asks_for_revision(case, window)
    is_ready = case.draft_revised is not None or is_unchanged
    if is_ready and case.standard_set is None and is_bound(case):
        set_it = Obligation(
            Actor.PROVIDER,
            "menetapkan rancangan menjadi standar pelayanan",
            "set the draft as the service standard",
            "PP 96/2012 Pasal 27 ayat (4)",
            event="standard_set",
        )
        yield cautioned(set_it, unread_in(case))


def remedies_of(case: ConsultationRecord, on: date, body: Jurisdiction) -> Iterator[Remedy]:
    """Yield what the public may do, past its last day or not."""
    unread = unread_in(case)
    for each in _remedies(case, on, body):
        yield cautioned(each, unread)


def _remedies(case: ConsultationRecord, on: date, body: Jurisdiction) -> Iterator[Remedy]:
    window = window_of(case, body)
    if window is not None:
        yield _comment(window)
    if case.comments != () and is_bound(case):
        yield from _report(case, on, body)
    breaches = tuple(_breaches(case, on, body))
    if breaches:
        yield _complaint(min(breaches))


def _breaches(case: ConsultationRecord, on: date, body: Jurisdiction) -> Iterator[date]:
    """Yield the first day after each last day with nothing done, and that of each defect."""
    for each in running(case, body):
        if each.limit in _DUTIES and each.is_open and each.standing(on=on) in _NEVER_DONE:
            yield each.due + _ONE_DAY
    if is_bound(case):
        faults = irregularities_of(case, body)
        yield from (each.on for each in faults if each.nature is Nature.DEFECT)


def _comment(window: Deadline) -> Remedy:
    return Remedy(
        COMMENTS,
        None,
        "mengajukan tanggapan atau masukan terhadap rancangan standar pelayanan",
        "comment on the draft service standard",
        Actor.PROVIDER,
        str(window.citations[0]),
        window.exercisable_from,
        window.latest,
        window,
        window.verification,
        who=Actor.PUBLIC,
    )


def _report(case: ConsultationRecord, on: date, body: Jurisdiction) -> Iterator[Remedy]:
    """Yield the way to the Ombudsman once the draft was revised, or was set without that.

    Pasal 28 names ayat (4), the setting: where that is on record, the two years run from it.
    """
    first = case.draft_revised or case.standard_set
    if first is None:
        return
    last = case.standard_set or first
    deadline = deadline_of(_REPORT, {"ombudsman.event": last}, body, last)
    found = Remedy(
        _REPORT,
        None,
        "melaporkan kepada Ombudsman, bagi yang mengajukan tanggapan dan tidak puas terhadap "
        "perbaikannya, sesudah menyampaikannya langsung kepada penyelenggara atau atasannya "
        "(UU 37/2008 Pasal 24 ayat (1) huruf c)",
        "report to the Ombudsman, for whoever commented and is not satisfied with the revision, "
        "after telling the provider or its superior directly (UU 37/2008 Pasal 24 ayat (1) "
        "huruf c)",
        Actor.OMBUDSMAN,
        "PP 96/2012 Pasal 28 ayat (1)",
        first,
        None if deadline is None else deadline.latest,
        deadline,
        who=Actor.PUBLIC,
    )
    yield cautioned(found, _UNREAD if in_force(_OMBUDSMAN_RULE, on) else None)


def _complaint(first: date) -> Remedy:
    return Remedy(
        "service_standard.complaint",
        None,
        "mengadukan penyelenggara yang tidak melaksanakan kewajibannya, bagi yang dirugikan; "
        "dapat juga kepada Ombudsman atau DPR atau DPRD",
        "complain of a provider that does not do its duty, for whoever suffers by it; it may go "
        "to the Ombudsman or to the national or regional council as well",
        Actor.PROVIDER,
        "UU 25/2009 Pasal 40 ayat (3) huruf a",
        first,
        None,
        who=Actor.PUBLIC,
    )
