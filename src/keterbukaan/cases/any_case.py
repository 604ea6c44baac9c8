"""Any kind of case, for the annotations of code that takes them all."""

from __future__ import annotations

from typing import TypeAlias

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.request.request import InformationRequest

__all__ = ["AnyCase"]

AnyCase: TypeAlias = (
    InformationRequest | InformationObjection | Dispute | Complaint | OmbudsmanReport
)
"""A request, an objection, a dispute, a complaint or a report to the Ombudsman.

A `Dossier` holds several of them.
"""
