"""Which ways the law opens for a matter, and what follows from a body's silence on it."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.ways.catalogue import Gate as Gate
    from keterbukaan.ways.catalogue import Way as Way
    from keterbukaan.ways.catalogue import WayCondition as WayCondition
    from keterbukaan.ways.catalogue import Ways as Ways
    from keterbukaan.ways.matter import About as About
    from keterbukaan.ways.matter import Asker as Asker
    from keterbukaan.ways.matter import Earlier as Earlier
    from keterbukaan.ways.matter import Fact as Fact
    from keterbukaan.ways.matter import MatterFacts as MatterFacts
    from keterbukaan.ways.matter import OfficialKind as OfficialKind
    from keterbukaan.ways.openness import JudgedWay as JudgedWay
    from keterbukaan.ways.openness import Openness as Openness
    from keterbukaan.ways.openness import WhichWay as WhichWay
    from keterbukaan.ways.openness import which_way as which_way
    from keterbukaan.ways.silence import Awaited as Awaited
    from keterbukaan.ways.silence import CourtConfirmation as CourtConfirmation
    from keterbukaan.ways.silence import GrantStanding as GrantStanding
    from keterbukaan.ways.silence import Silence as Silence
    from keterbukaan.ways.silence import SilenceRule as SilenceRule
    from keterbukaan.ways.silence import what_follows_from_silence as what_follows_from_silence
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.ways.catalogue": "WayCondition Gate Way Ways",
            "keterbukaan.ways.matter": "About Asker Earlier Fact MatterFacts OfficialKind",
            "keterbukaan.ways.silence": (
                "Awaited CourtConfirmation GrantStanding Silence SilenceRule "
                "what_follows_from_silence"
            ),
            "keterbukaan.ways.openness": "JudgedWay Openness WhichWay which_way",
        },
    )
