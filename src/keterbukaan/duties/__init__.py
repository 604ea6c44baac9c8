"""What falls due again, year by year, and as a calendar file."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.duties.icalendar import to_icalendar as to_icalendar
    from keterbukaan.duties.year import Duty as Duty
    from keterbukaan.duties.year import DutyFacts as DutyFacts
    from keterbukaan.duties.year import Handover as Handover
    from keterbukaan.duties.year import ServiceStandard as ServiceStandard
    from keterbukaan.duties.year import YearOfDuties as YearOfDuties
    from keterbukaan.duties.year import duties_in as duties_in
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.duties.icalendar": "to_icalendar",
            "keterbukaan.duties.year": (
                "Duty DutyFacts Handover ServiceStandard YearOfDuties duties_in"
            ),
        },
    )
