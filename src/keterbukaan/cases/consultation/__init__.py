"""Public consultation of a service standard (forum konsultasi publik)."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.consultation.consultation import Consultation as Consultation
    from keterbukaan.cases.consultation.consultation import (
        ConsultationStanding as ConsultationStanding,
    )
    from keterbukaan.cases.consultation.record import ConsultationStage as ConsultationStage
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.consultation.consultation": "Consultation ConsultationStanding",
            "keterbukaan.cases.consultation.record": "ConsultationStage",
        },
    )
