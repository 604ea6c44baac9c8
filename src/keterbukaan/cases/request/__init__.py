"""Requests for information (permohonan informasi): the case, its events and their values."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.request.events import Answered as Answered
    from keterbukaan.cases.request.events import CopyRequested as CopyRequested
    from keterbukaan.cases.request.events import Corrected as Corrected
    from keterbukaan.cases.request.events import DeclaredComplete as DeclaredComplete
    from keterbukaan.cases.request.events import DeclaredIncomplete as DeclaredIncomplete
    from keterbukaan.cases.request.events import Extended as Extended
    from keterbukaan.cases.request.events import ExtensionGround as ExtensionGround
    from keterbukaan.cases.request.events import Given as Given
    from keterbukaan.cases.request.events import ItemAnswer as ItemAnswer
    from keterbukaan.cases.request.events import ItemOutcome as ItemOutcome
    from keterbukaan.cases.request.events import NoCorrectionNoted as NoCorrectionNoted
    from keterbukaan.cases.request.events import Paid as Paid
    from keterbukaan.cases.request.events import Payment as Payment
    from keterbukaan.cases.request.events import Registered as Registered
    from keterbukaan.cases.request.events import RequestEvent as RequestEvent
    from keterbukaan.cases.request.record import RequestChannel as RequestChannel
    from keterbukaan.cases.request.record import RequestItem as RequestItem
    from keterbukaan.cases.request.record import RequestProgress as RequestProgress
    from keterbukaan.cases.request.request import InformationRequest as InformationRequest
else:
    __all__, __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.request.events": (
                "Answered CopyRequested Corrected DeclaredComplete DeclaredIncomplete "
                "Extended ExtensionGround Given ItemAnswer ItemOutcome NoCorrectionNoted Paid "
                "Payment Registered RequestEvent"
            ),
            "keterbukaan.cases.request.record": "RequestChannel RequestItem RequestProgress",
            "keterbukaan.cases.request.request": "InformationRequest",
        },
    )
