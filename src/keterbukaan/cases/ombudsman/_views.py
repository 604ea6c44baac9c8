"""What others may see of a report: everybody, and the body complained of.

Each view names what it shows; all else stays out. UU 37/2008 Pasal 24 ayat (2) lets the name be
secret, and 30 keeps the examination secret.
"""

from __future__ import annotations

from keterbukaan.cases._public_view import chosen, particulars
from keterbukaan.cases.ombudsman.record import OmbudsmanReportRecord

__all__ = ["body_view_of", "public_view_of"]

_PUBLIC = frozenset({"received", "reported_party", "events"})
_BODY = _PUBLIC | {
    *("reported_superior", "against_person", "event_on", "account", "told_body", "told_body_on"),
    *("body_settlement", "before_a_court"),
}
_NAMES_A_CASE = frozenset({"complaint_number", "request_number", "evidence"})
_STEPS = frozenset(
    {"kind", "on", "by", "number", "other_body", "grounds", "to", "extent", "lacking"}
)
_ANSWERS = frozenset({"lacking", "received_on", "to_do", "maladministration", "with_findings"})
_EXAMINATION = frozenset(
    {"explanation_asked", "explained", "summoned", "police_asked", "field_examined"}
)
_WHO_REPORTS = frozenset({"complainant"})


def public_view_of(case: OmbudsmanReportRecord) -> dict[str, object]:
    """Return what everybody may see, as plain JSON values: no account, nothing examined."""
    return chosen(case, particulars(case), _PUBLIC, _STEPS, hidden=_EXAMINATION)


def body_view_of(case: OmbudsmanReportRecord) -> dict[str, object]:
    """Return what the body complained of may see, as plain JSON values.

    Its own number of the matter would name the complainant, so a secret name hides that, too.
    """
    who, known, steps = case.complainant, particulars(case, _WHO_REPORTS), _STEPS | _ANSWERS
    if case.secret_identity:
        return {**chosen(case, known, _BODY, steps), "identity_hidden": True}
    if who is None:
        return chosen(case, known, _BODY | _NAMES_A_CASE, steps)
    view = chosen(case, known.but_for(who.name), _BODY | _NAMES_A_CASE, steps)
    return {**view, "complainant": {"name": who.name}}
