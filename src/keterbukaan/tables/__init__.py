"""The same rules over columns: the law as tables, and due dates of many rows at once.

The tables themselves need nothing. Columns and frames need the extra `tables`.
"""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.tables.audit import audit_frame as audit_frame
    from keterbukaan.tables.bulk import Outside as Outside
    from keterbukaan.tables.bulk import add_working_days as add_working_days
    from keterbukaan.tables.bulk import due_dates as due_dates
    from keterbukaan.tables.bulk import late_by as late_by
    from keterbukaan.tables.bulk import working_days_between as working_days_between
    from keterbukaan.tables.calendar import CalendarDay as CalendarDay
    from keterbukaan.tables.calendar import CalendarTable as CalendarTable
    from keterbukaan.tables.calendar import calendar_table as calendar_table
    from keterbukaan.tables.export import columns_of as columns_of
    from keterbukaan.tables.export import meta_of as meta_of
    from keterbukaan.tables.export import sql_name as sql_name
    from keterbukaan.tables.export import to_arrow as to_arrow
    from keterbukaan.tables.export import to_csv as to_csv
    from keterbukaan.tables.export import to_json as to_json
    from keterbukaan.tables.export import to_parquet as to_parquet
    from keterbukaan.tables.export import to_sql as to_sql
    from keterbukaan.tables.frames import with_due_dates as with_due_dates
    from keterbukaan.tables.frames import with_late_by as with_late_by
    from keterbukaan.tables.limits import CHAINS as CHAINS
    from keterbukaan.tables.limits import NO_DAY as NO_DAY
    from keterbukaan.tables.limits import Chain as Chain
    from keterbukaan.tables.limits import DayColumn as DayColumn
    from keterbukaan.tables.limits import DayTable as DayTable
    from keterbukaan.tables.limits import day_table as day_table
    from keterbukaan.tables.limits import table_names as table_names
    from keterbukaan.tables.queries import RequestTable as RequestTable
    from keterbukaan.tables.queries import sql_due as sql_due
    from keterbukaan.tables.queries import sql_late as sql_late
    from keterbukaan.tables.queries import sql_overdue_filter as sql_overdue_filter
    from keterbukaan.tables.queries import sql_share_in_time as sql_share_in_time
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.tables.audit": "audit_frame",
            "keterbukaan.tables.bulk": (
                "Outside add_working_days due_dates late_by working_days_between"
            ),
            "keterbukaan.tables.calendar": "CalendarDay CalendarTable calendar_table",
            "keterbukaan.tables.export": (
                "columns_of meta_of sql_name to_arrow to_csv to_json to_parquet to_sql"
            ),
            "keterbukaan.tables.frames": "with_due_dates with_late_by",
            "keterbukaan.tables.limits": (
                "CHAINS NO_DAY Chain DayColumn DayTable day_table table_names"
            ),
            "keterbukaan.tables.queries": (
                "RequestTable sql_due sql_late sql_overdue_filter sql_share_in_time"
            ),
        },
    )
