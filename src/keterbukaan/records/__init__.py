"""What comes from other systems: pydantic models at the border, and what is missing in them."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.records.finding import Finding as Finding
    from keterbukaan.records.finding import Weight as Weight
    from keterbukaan.records.record import Count as Count
    from keterbukaan.records.record import Day as Day
    from keterbukaan.records.record import FieldProblem as FieldProblem
    from keterbukaan.records.record import MaybePrivate as MaybePrivate
    from keterbukaan.records.record import Private as Private
    from keterbukaan.records.record import Record as Record
    from keterbukaan.records.record import Rupiah as Rupiah
    from keterbukaan.records.record import SetOf as SetOf
    from keterbukaan.records.record import Text as Text
    from keterbukaan.records.record import Truth as Truth
    from keterbukaan.records.record import Url as Url
    from keterbukaan.records.record import Whole as Whole
    from keterbukaan.records.record import YearText as YearText
    from keterbukaan.records.record import problems_of as problems_of
    from keterbukaan.records.stored import Stored as Stored
    from keterbukaan.records.stored import Upgrade as Upgrade
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.records.finding": "Finding Weight",
            "keterbukaan.records.record": (
                "Count Day FieldProblem MaybePrivate Private Record Rupiah SetOf Text "
                "Truth Url Whole YearText problems_of"
            ),
            "keterbukaan.records.stored": "Stored Upgrade",
        },
    )
