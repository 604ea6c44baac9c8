"""Objections to the superior of the PPID (keberatan): the case and its events."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.objection.events import *
    from keterbukaan.cases.objection.objection import InformationObjection as InformationObjection
    from keterbukaan.cases.objection.record import GroundClaim as GroundClaim
    from keterbukaan.cases.objection.record import ObjectionGround as ObjectionGround
    from keterbukaan.cases.objection.record import ObjectionProgress as ObjectionProgress
    from keterbukaan.cases.withheld import *
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.withheld": "*",
            "keterbukaan.cases.objection.events": "*",
            "keterbukaan.cases.objection.objection": "InformationObjection",
            "keterbukaan.cases.objection.record": "GroundClaim ObjectionGround ObjectionProgress",
        },
    )
