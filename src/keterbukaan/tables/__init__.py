"""The same rules over columns: the law as tables, and due dates of many rows at once."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.tables.bulk import Outside as Outside
    from keterbukaan.tables.bulk import add_working_days as add_working_days
    from keterbukaan.tables.bulk import due_dates as due_dates
    from keterbukaan.tables.bulk import late_by as late_by
    from keterbukaan.tables.bulk import working_days_between as working_days_between
    from keterbukaan.tables.calendar import CalendarDay as CalendarDay
    from keterbukaan.tables.calendar import CalendarTable as CalendarTable
    from keterbukaan.tables.calendar import calendar_table as calendar_table
    from keterbukaan.tables.limits import CHAINS as CHAINS
    from keterbukaan.tables.limits import Chain as Chain
    from keterbukaan.tables.limits import DayColumn as DayColumn
    from keterbukaan.tables.limits import DayTable as DayTable
    from keterbukaan.tables.limits import day_table as day_table
    from keterbukaan.tables.limits import table_names as table_names
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.tables.bulk": (
                "Outside add_working_days due_dates late_by working_days_between"
            ),
            "keterbukaan.tables.calendar": "CalendarDay CalendarTable calendar_table",
            "keterbukaan.tables.limits": ("CHAINS Chain DayColumn DayTable day_table table_names"),
        },
    )
