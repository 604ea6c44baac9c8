"""What is said of a dispute from before a rule that is about it.

Where an Act says the same, that is cited; where only what was not read could say it, the right is
told with that regulation, unverified, and a duty not at all. Nothing is barred by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from keterbukaan.cases.dispute.record import DisputeRecord, DisputeScene
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.law._earlier import bound, in_force, unread_before
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Finding, Weight

__all__ = ["bound_duties", "bound_findings", "bound_rights", "unread_of"]

_FILING = "Perki 1/2013 Pasal 13"
_OLDER = {
    "Perki 1/2013 Pasal 20 ayat (1)": "UU 14/2008 Pasal 43 ayat (1)",
    "Perki 1/2013 Pasal 29 ayat (1)": "UU 14/2008 Pasal 42",
    "Perki 1/2013 Pasal 29 ayat (2)": "UU 14/2008 Pasal 40 ayat (2)",
    "Perki 1/2013 Pasal 47 ayat (2)": "UU 14/2008 Pasal 40 ayat (3)",
    "Perki 1/2013 Pasal 47 ayat (3) huruf f": "UU 14/2008 Pasal 39",
    "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4": "UU 14/2008 Pasal 46 ayat (1)",
    "Perki 1/2013 Pasal 60 ayat (4)": "PERMA 2/2011 Pasal 12 ayat (1)",
    "PERMA 2/2011 Pasal 11": "UU 14/2008 Pasal 49 ayat (1)",
}
"""What an older text says of the same, by the article that says it now."""


def bound_duties(
    found: Iterable[Obligation], scene: DisputeScene, on: date
) -> Iterator[Obligation]:
    """Yield what is owed by an article that binds the case on a day."""
    for each in found:
        citation = _bound_citation(each.citation, scene, on)
        if each.deadline is not None or citation == each.citation:
            yield each
        elif citation is not None:
            yield evolve(each, citation=citation)


def bound_rights(found: Iterable[Remedy], scene: DisputeScene, on: date) -> Iterator[Remedy]:
    """Yield what may be done, by the article that binds the case on a day or one not read."""
    case = scene.case
    for each in found:
        citation = _bound_citation(each.citation, scene, on)
        older = unread_before(each.citation, case.law_day_of(on, each.citation, scene))
        if citation is not None:
            yield each if citation == each.citation else evolve(each, citation=citation)
        elif older is not None and in_force(case.opened_by, case.filed):
            yield evolve(each, citation=older, read=Verification.UNVERIFIED)


def bound_findings(found: Iterable[Finding], case: DisputeRecord) -> tuple[Finding, ...]:
    """Return what an application lacked by the rules of its day, or that they were not read."""
    older = unread_of(case)
    if older is None:
        return tuple(bound(found, case.filed))
    told = Finding(
        "filed",
        f"syarat selebihnya tidak diperiksa: ketika itu berlaku {older}, yang teksnya tidak dibaca",
        f"nothing more is checked: {older} governed then, and its text was not read",
        older,
        Weight.ADVISED,
    )
    return (*bound(found, case.filed), told)


def unread_of(case: DisputeRecord) -> str | None:
    """Return what governed a filing and was not read; None where the rule that was read did."""
    if in_force(_FILING, case.filed) or not in_force(case.opened_by, case.filed):
        return None
    return unread_before(_FILING, case.filed)


def _bound_citation(citation: str, scene: DisputeScene, on: date) -> str | None:
    """Return the article that binds the case on a day: the one named, or an older one."""
    named = (citation, *filter(None, (_OLDER.get(citation),)))
    day_of = scene.case.law_day_of
    return next((each for each in named if in_force(each, day_of(on, each, scene))), None)
