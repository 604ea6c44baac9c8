"""Which limits an event of a complaint keeps, and which it begins anew.

What keeps the Act's clock need not keep the portal's: a reply resolves a report in the portal and
decides nothing.
"""

from __future__ import annotations

from keterbukaan.cases.complaint.events import Forwarded, Replied
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock, lifecycle
from keterbukaan.law.actor import Actor

__all__ = ["clocks_kept_by", "note_kept"]

_RESOLUTION = ("complaint.resolution.", "request.response")
_FOLLOW_UP = "complaint.superior_follow_up"
_INSPECTION_START = "complaint.inspection_start"
_FORWARDED = "complaint.forwarded"
_BEGUN_ANEW = {
    "declared_incomplete": ("complaint.completion",),
    "decided": ("complaint.decision_delivery",),
    "replied": ("complaint.reporter_reply",),
    "reopened": ("complaint.reporter_reply",),
    "crime_found": ("complaint.criminal_handover",),
    "sanction_decided": ("complaint.sanction_delivery",),
    "result_received": ("complaint.result_follow_up",),
}
"""What was kept is owed again after these: a new list of what is missing, a decision, a reply, and
what the oversight finds or decides anew.

No text that was read gives a reopened report a new time to be resolved: that stays as it was kept.
"""


def clocks_kept_by(event: Event, progress: ComplaintProgress) -> list[Clock]:
    """Return the clocks that an event keeps and that nothing kept before."""
    keeping = lifecycle("complaint").kept_by.get(event.kind_name, ())
    found = [clock for clock in keeping if clock.limit not in progress.kept]
    if event.by is not Actor.OFFICIAL_SUPERIOR:  # what others do is not the superior's follow-up
        found = [clock for clock in found if clock.limit != _FOLLOW_UP]
    if event.by is not Actor.INSPECTORATE:  # nor does the provider's examination begin its own
        found = [clock for clock in found if clock.limit != _INSPECTION_START]
    if isinstance(event, Replied) and not event.settles:
        return [clock for clock in found if not clock.limit.startswith(_RESOLUTION)]
    return found


def note_kept(event: Event, progress: ComplaintProgress) -> None:
    """Record the limits that an event keeps, and those that it begins anew."""
    for clock in clocks_kept_by(event, progress):
        progress.kept[clock.limit] = event.on
    for limit in _BEGUN_ANEW.get(event.kind_name, ()):
        progress.kept.pop(limit, None)
    if isinstance(event, Forwarded) and _FORWARDED not in progress.days:
        progress.days[_FORWARDED] = event.on  # only once: the unit must not gain time
        progress.kept.pop("complaint.first_follow_up", None)
