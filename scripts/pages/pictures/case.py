"""An invented case, drawn by the library's own timeline."""

from __future__ import annotations

from datetime import date

from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request.events import DeclaredComplete, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import Language


def case_timeline(lang: Language) -> str:
    """Draw a request that was not answered, and the objection that was answered late."""
    request = InformationRequest(
        received=date(2025, 3, 24), items=(RequestItem(number=1, details="Laporan keuangan 2024"),)
    )
    request = request.record(Registered(on=date(2025, 3, 24), number="017/PPID/2025"))
    request = request.record(DeclaredComplete(on=date(2025, 3, 25)))
    objection = InformationObjection(
        received=date(2025, 4, 28),
        request_number="017/PPID/2025",
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
    ).record(ObjectionRegistered(on=date(2025, 4, 28), number="K-03/2025"))
    objection = objection.record(
        ObjectionAnswered(
            on=date(2025, 6, 20),
            outcome=ObjectionOutcome.UPHELD_OTHERWISE,
            number="180/77/2025",
            reasons="dokumen masih diperiksa",
            received_on=date(2025, 6, 20),
        )
    )
    return Dossier(request=request, objection=objection).timeline(on=date(2025, 6, 25)).svg(lang)
