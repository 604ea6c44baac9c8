"""What others may see of a complaint: everybody, and the unit complained of.

Each view names what it shows; all else stays out. UU 25/2009 Pasal 42 ayat (5) lets the identity be
secret, 49 keeps the examination secret; anonymous and secret reports are the portal's practice.
"""

from __future__ import annotations

from keterbukaan.cases._public_view import chosen, particulars
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import (
    Classified,
    ComplaintCarriedOut,
    ComplaintDecided,
    ExaminationOpened,
    Heard,
)
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import ComplaintRecord, Secrecy

__all__ = ["SHOWN", "STEPS_SHOWN", "public_view_of", "unit_view_of"]

_PUBLIC = frozenset({"received", "channel", "first_body", "against", "against_unit", "events"})
_CONTENT = frozenset({"service", "wanted"})
_UNIT = _PUBLIC | _CONTENT | {"against_office", "against_person", "service_received", "damages"}
_OPEN_UNIT = frozenset({"loss", "written_on", "evidence"})
_STEPS = frozenset(
    {
        *("kind", "on", "by", "number", "to_body", "to_unit", "complaint_class"),
        *("complains_of_service", "settles", "outcome", "copy_given", "ground", "matter", "path"),
    }
)
_ANSWERS = frozenset({"answer", "what"})
SHOWN = _PUBLIC | _CONTENT
"""What everybody may see of a complaint, where it is open."""
STEPS_SHOWN = _STEPS | _ANSWERS
"""What everybody may see of its events, where it is open."""
_LACKS = frozenset({"lacking", "request_number", "damages", "damages_due_on", "amount"})
_EXAMINATION = (ExaminationOpened, Heard, ComplaintDecided, ComplaintCarriedOut)
_FOR_THE_PROVIDER_ALONE = frozenset(
    {"separate_hearing_asked", "documents_asked", "documents_given"}
)
_SECRET_STEPS = frozenset(
    {
        *(
            "reached_addressee",
            "official_summoned",
            "official_missed",
            "official_summoned_again",
            "crime_found",
        ),
        *("handed_to_law_enforcement", "investigation_opened", "inspection_concluded"),
        *("sanction_decided", "sanction_delivered", "result_received", "result_followed_up"),
    }
)
"""What the oversight does behind closed doors: the examination (PP 48/2016 22, 32(3)), the sanction
(41(2)), the result and what was coordinated with law enforcement (PP 12/2017 23(2), 26)."""
_LEFT_OUT = _FOR_THE_PROVIDER_ALONE | _SECRET_STEPS
_WHO_COMPLAINS = frozenset({"complainant"})
_HIDES_WHO = frozenset({Secrecy.IDENTITY, Secrecy.ANONYMOUS})
_HIDES_CONTENT = frozenset({Secrecy.IDENTITY, Secrecy.CONTENT})


def public_view_of(case: ComplaintRecord, progress: ComplaintProgress) -> dict[str, object]:
    """Return what everybody may see, as plain JSON values."""
    was_examined = any(isinstance(each, _EXAMINATION) for each in case.events)
    said = {each.complaint_class for each in case.events if isinstance(each, Classified)}
    is_open = progress.complaint_class is not None and ComplaintClass.SUPERVISORY not in said
    is_open = is_open and not was_examined and not _is_of_oversight(progress)
    is_open = is_open and not case.secrecy & _HIDES_CONTENT
    shown = SHOWN if is_open else _PUBLIC
    steps = STEPS_SHOWN if is_open else _STEPS
    return chosen(case, particulars(case), shown, steps, _LEFT_OUT)


def _is_of_oversight(progress: ComplaintProgress) -> bool:
    """Return whether it reached somebody besides the complaints service, or alleges a wrong."""
    return bool(progress.tracks) or progress.is_supervisory


def unit_view_of(case: ComplaintRecord, progress: ComplaintProgress) -> dict[str, object]:
    """Return what the unit complained of may see, as plain JSON values.

    The superior of an official guards the identity of who reports (PP 48/2016 15(5)), whether or
    not that was asked for; only law enforcement may learn it.
    """
    is_hidden = bool(case.secrecy & _HIDES_WHO) or _is_of_oversight(progress)
    steps = _STEPS | _ANSWERS | _LACKS
    who, known = case.complainant, particulars(case, _WHO_COMPLAINS)
    if is_hidden:
        return {**chosen(case, known, _UNIT, steps, _LEFT_OUT), "identity_hidden": True}
    if who is None:
        return chosen(case, known, _UNIT | _OPEN_UNIT, steps, _LEFT_OUT)
    view = chosen(case, known.but_for(who.name), _UNIT | _OPEN_UNIT, steps, _LEFT_OUT)
    return {**view, "complainant": {"name": who.name}}
