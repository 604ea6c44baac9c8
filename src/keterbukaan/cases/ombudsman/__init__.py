"""Reports to the Ombudsman (laporan kepada Ombudsman): the case and its events."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.ombudsman.events import *
    from keterbukaan.cases.ombudsman.record import BodySettlement as BodySettlement
    from keterbukaan.cases.ombudsman.record import OmbudsmanProgress as OmbudsmanProgress
    from keterbukaan.cases.ombudsman.record import Reporter as Reporter
    from keterbukaan.cases.ombudsman.report import OmbudsmanReport as OmbudsmanReport
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.ombudsman.events": "*",
            "keterbukaan.cases.ombudsman.record": "BodySettlement OmbudsmanProgress Reporter",
            "keterbukaan.cases.ombudsman.report": "OmbudsmanReport",
        },
    )
