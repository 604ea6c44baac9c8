"""What lateness is joined with: when each row ended, and how many working days there were up to it.

Between two days there are as many working days as the difference of their ordinals. The ordinal of
the due date stands beside it, so a row needs one look-up for that and one for the day of its end.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import MissingExtraError
from keterbukaan.tables._counted import counted
from keterbukaan.tables._numpy import np
from keterbukaan.tables.calendar import calendar_of
from keterbukaan.tables.limits import NO_DAY, DayColumn, DayTable, epoch_day

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["late_tables"]


def late_tables(table: DayTable, on: date) -> tuple[pa.Table, pa.Table]:
    """Return for each day of start its due date with its ordinal, and for each day its ordinal.

    Raises:
        CalendarRangeError: `on` lies beyond the calendar.
        NotADayError: `on` is not a plain day.
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError as problem:
        raise MissingExtraError(extra="tables") from problem
    calendar = calendar_of(table.body, national=table.national_days)
    calendar.certainty(plain_day(on))  # refuses what lies beyond the calendar
    asked, start = epoch_day(on), epoch_day(table.first)
    due = np.frombuffer(table.columns[DayColumn.DATE], np.intc)
    answered = due != NO_DAY
    # What ends after `on` is not late by then, so no day after it is ever counted.
    begin = int(min(due[answered].min(initial=asked), asked))
    ranks = counted(calendar, begin, asked)
    days = np.arange(begin, asked + 1, dtype=np.int32)
    ended = ranks.ranks.take(due[answered] - ranks.first, mode="clip")
    since = np.arange(start, start + len(due), dtype=np.int32)[answered]
    return (
        pa.table(
            {
                "keterbukaan_since": pa.array(since).cast(pa.date32()),
                "keterbukaan_due": pa.array(due[answered].astype(np.int32)).cast(pa.date32()),
                "keterbukaan_ended": pa.array(ended.astype(np.int32)),
            }
        ),
        pa.table(
            {
                "keterbukaan_day": pa.array(days).cast(pa.date32()),
                "keterbukaan_ordinal": pa.array(ranks.ranks[days - ranks.first].astype(np.int32)),
            }
        ),
    )
