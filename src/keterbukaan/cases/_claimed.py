"""What of a request an objection takes with it: the items it is about, ground by ground.

UU 14/2008 Pasal 35 and 36. A claim without items is about all of them; one on ground b is about
periodic information, which nobody has to request, and so about none of them.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date

from keterbukaan.cases.objection.events import ObjectionWithdrawn
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["claimed", "items_claimed", "items_done_with"]

_PERIODIC = ObjectionGround.PERIODIC_NOT_PROVIDED
_EXEMPTION = ObjectionGround.EXEMPTION
_DONE = frozenset({"answered", "settled", "carried_out"})


def claimed(
    objection: InformationObjection | None,
    request: InformationRequest,
    on: date,
    under: Jurisdiction | None,
) -> Mapping[str, frozenset[int]]:
    """Return the items for which each ground was claimed by a day, by its letter.

    What was withdrawn can be claimed again while the time of UU 36(1) runs: no text bars that.
    """
    if objection is None or _is_withdrawn(objection, on, under):
        return {}
    found: dict[str, frozenset[int]] = {}
    for claim in objection.claims:
        letter = claim.ground.value
        found[letter] = found.get(letter, frozenset()) | (claim.items or request.item_numbers)
    return found


def _is_withdrawn(objection: InformationObjection, on: date, under: Jurisdiction | None) -> bool:
    if not any(isinstance(event, ObjectionWithdrawn) for event in objection.history):
        return False  # nearly always: no need to fold the history for it
    return objection.progress(under=under, on=on).left_on is not None


def items_claimed(
    objection: InformationObjection,
    request: InformationRequest,
    *,
    but: Container[ObjectionGround] = (),
) -> frozenset[int]:
    """Return the items that an objection is about, by its grounds but for some."""
    items: frozenset[int] = frozenset()
    for claim in objection.claims:
        if claim.ground is not _PERIODIC and claim.ground not in but:
            items |= claim.items or request.item_numbers
    return items


def items_done_with(
    objection: InformationObjection,
    request: InformationRequest,
    on: date,
    under: Jurisdiction | None,
) -> frozenset[int]:
    """Return the items on which the superior answered by a day, or both sides agreed.

    A settlement is one of grounds b to g; what is refused as exempt waits for its answer (35(2)).
    """
    progress = objection.progress(under=under, on=on)
    if progress.state not in _DONE:
        return frozenset()
    is_open = objection.settles_without_exemption and progress.outcome is None
    return items_claimed(objection, request, but=(_EXEMPTION,) if is_open else ())
