"""Which acts of the provider favour the complainant: a defect, or a wrong maker, takes none away.

UU 25/2009 calls none of them void. What protects the complainant, such as the examination that
comes before a refusal, is no mere form: what passes it over has effect only where it gives.
"""

from __future__ import annotations

from keterbukaan.cases.complaint.events import ComplaintDecided, ComplaintOutcome
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor

__all__ = ["favours", "gives_more", "is_given"]

_GIVES = frozenset(
    {
        *("receipt_given", "entered_in_portal", "declared_complete", "replied", "followed_up"),
        *("documents_given", "examination_opened", "delivered", "carried_out", "compensated"),
        *("reopened", "reached_addressee", "superior_followed_up", "handed_to_inspectorate"),
        *("inspection_assigned", "investigation_opened", "result_followed_up"),
    }
)
_FROM_NOTHING_TO_ALL = (
    ComplaintOutcome.NOT_UPHELD,
    ComplaintOutcome.UPHELD_PARTLY,
    ComplaintOutcome.UPHELD,
)
_OTHER_SIDE = frozenset(
    {Actor.COMPLAINANT, Actor.PROXY, Actor.APPLICANT, Actor.RESPONDENT, Actor.PARTIES}
)


def favours(decision: ComplaintDecided) -> bool:
    """Return whether a decision gives the complainant something; of one untold, nobody knows."""
    return any(_given(decision))


def gives_more(new: ComplaintDecided, old: ComplaintDecided) -> bool:
    """Return whether a later decision gives more than the first, and takes nothing of it away."""
    before, after = _given(old), _given(new)
    return before != after and all(a >= b for a, b in zip(after, before, strict=True))


def is_given(event: Event) -> bool:
    """Return whether somebody in office did what favours the complainant."""
    if event.by in _OTHER_SIDE:
        return False
    return favours(event) if isinstance(event, ComplaintDecided) else event.kind_name in _GIVES


def _given(decision: ComplaintDecided) -> tuple[int, int]:
    outcome = decision.outcome or ComplaintOutcome.NOT_UPHELD
    return _FROM_NOTHING_TO_ALL.index(outcome), decision.damages or 0
