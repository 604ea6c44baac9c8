"""Information disputes (sengketa informasi): the case, its events and their values."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.dispute.body_level import BodyLevel as BodyLevel
    from keterbukaan.cases.dispute.body_level import body_levels as body_levels
    from keterbukaan.cases.dispute.court_events import *
    from keterbukaan.cases.dispute.court_events import (
        CassationPanelAppointed as CassationPanelAppointed,
    )
    from keterbukaan.cases.dispute.dispute import Dispute as Dispute
    from keterbukaan.cases.dispute.events import *
    from keterbukaan.cases.dispute.forum import Court as Court
    from keterbukaan.cases.dispute.forum import Level as Level
    from keterbukaan.cases.dispute.forum import Referral as Referral
    from keterbukaan.cases.dispute.forum import competent_commission as competent_commission
    from keterbukaan.cases.dispute.forum import competent_court as competent_court
    from keterbukaan.cases.dispute.record import DisputeProgress as DisputeProgress
    from keterbukaan.cases.dispute.terms import *
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.dispute.body_level": "BodyLevel body_levels",
            "keterbukaan.cases.dispute.court_events": "*",
            "keterbukaan.cases.dispute.dispute": "Dispute",
            "keterbukaan.cases.dispute.events": "*",
            "keterbukaan.cases.dispute.forum": (
                "Court Level Referral competent_commission competent_court"
            ),
            "keterbukaan.cases.dispute.record": "DisputeProgress",
            "keterbukaan.cases.dispute.terms": "*",
        },
    )
