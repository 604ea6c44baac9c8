"""Requests for information (permohonan informasi): the case, its events and their values."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.request.events import *
    from keterbukaan.cases.request.record import KindOfRequest as KindOfRequest
    from keterbukaan.cases.request.record import RequestChannel as RequestChannel
    from keterbukaan.cases.request.record import RequestItem as RequestItem
    from keterbukaan.cases.request.record import RequestProgress as RequestProgress
    from keterbukaan.cases.request.request import InformationRequest as InformationRequest
    from keterbukaan.cases.withheld import *
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.withheld": "*",
            "keterbukaan.cases.request.events": "*",
            "keterbukaan.cases.request.record": (
                "KindOfRequest RequestChannel RequestItem RequestProgress"
            ),
            "keterbukaan.cases.request.request": "InformationRequest",
        },
    )
