"""Any kind of case, for the annotations of code that takes them all."""

from __future__ import annotations

from typing import TypeAlias

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.request.request import InformationRequest

__all__ = ["AnyCase"]

AnyCase: TypeAlias = InformationRequest | InformationObjection | Dispute | Complaint
"""A request, an objection, a dispute or a complaint; a `Dossier` holds several of them."""
