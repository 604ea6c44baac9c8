"""The names of the limits, so that a type checker and an editor know them.

Written by `scripts/limit_names.py` from the regulations' files; do not edit it by hand.
"""

from typing import Literal, TypeAlias

__all__ = ["LimitName", "NumberedLimit", "UnnumberedLimit"]

NumberedLimit: TypeAlias = Literal[
    "cassation.decision",
    "cassation.filing",
    "complaint.completion",
    "complaint.decision",
    "complaint.decision_delivery",
    "complaint.filing",
    "complaint.first_follow_up",
    "complaint.first_response",
    "complaint.reporter_reply",
    "complaint.resolution.aspiration",
    "complaint.resolution.information_request",
    "complaint.resolution.not_supervisory",
    "complaint.resolution.supervisory",
    "complaint.verification",
    "court.answer",
    "court.case_file_request",
    "court.case_file_transfer",
    "court.challenge",
    "court.decision",
    "court.execution_order",
    "court.panel_appointment",
    "disclosure.periodic",
    "dispute.commencement",
    "dispute.completion",
    "dispute.conclusions",
    "dispute.decision_copy",
    "dispute.filing",
    "dispute.incompleteness_notice",
    "dispute.mediation",
    "dispute.mediation_extension",
    "dispute.mediation_postponement",
    "dispute.non_registration_deed",
    "dispute.recusal_request",
    "dispute.registration_proof",
    "dispute.resolution",
    "dispute.summons",
    "dispute.unserved_statement",
    "exemption.duration.a",
    "exemption.expiry_determination",
    "information_list.update",
    "monitoring.evaluation",
    "objection.filing",
    "objection.response",
    "personal_data.breach_notice",
    "report.annual",
    "report.yearly_figures",
    "request.completeness_check",
    "request.correction",
    "request.extension",
    "request.notice",
    "request.response",
]
"""Limits for which the law always gives a number; `due` gives a `Deadline`."""

UnnumberedLimit: TypeAlias = Literal[
    "complaint.forwarding",
    "complaint.handling_report",
    "complaint.inspection",
    "complaint.reopening",
    "disclosure.immediate",
    "dispute.publication",
    "exemption.duration.b",
    "exemption.duration.c",
    "exemption.duration.d",
    "exemption.duration.e",
    "exemption.duration.f",
    "exemption.duration.g",
    "exemption.duration.h",
    "exemption.duration.i",
    "exemption.duration.j",
    "information_list.submission",
    "request.registration",
]
"""Limits for which it gives none, or none that was read, on some days at least.

`due` gives an `Undated`, or a `Deadline` by a local rule or by one of an earlier day.
"""
LimitName: TypeAlias = Literal[NumberedLimit, UnnumberedLimit]
"""Any limit of the national law: a name that is annotated so cannot be misspelt."""
