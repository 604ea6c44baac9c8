"""The law over whole columns: due dates, lateness and working days of many rows at once.

Each answer is looked up in the table of its limit, so it is what `due` says of that day. What is
missing in a column stays missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

from attrs import evolve

from keterbukaan._arguments import checked_but
from keterbukaan.calendar.decree import Certainty
from keterbukaan.calendar.moment import plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines._given import is_at_body
from keterbukaan.errors import ArgumentError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables._columns import MISSING, Column, column_of, refused_rows
from keterbukaan.tables._counted import Counted, counted, reach_of
from keterbukaan.tables._given_back import frame_back, maker_of
from keterbukaan.tables._lookup import Whole, by_pieces, ends_of, laid_out, missing_of, taken_from
from keterbukaan.tables._numpy import np, npt
from keterbukaan.tables.calendar import calendar_of
from keterbukaan.tables.limits import NO_DAY, DayColumn, DayTable, day_table, epoch_day

__all__ = ["Outside", "add_working_days", "due_dates", "late_by", "working_days_between"]

Outside: TypeAlias = Literal["error", "missing"]
"""What becomes of a day for which there is no answer: the whole is refused, or it stays empty."""

_WORDS = tuple(each.value for each in (Certainty.DECREED, Certainty.ESTIMATED))


@checked_but("since")
def due_dates(  # noqa: PLR0913 - each has its own name and its own default
    limit: str,
    since: Any,  # noqa: ANN401 - a column of any kind that is known
    *,
    under: Jurisdiction | None = None,
    columns: Sequence[str] = ("date",),
    outside: Outside = "error",
    until: date | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return when a limit, or a chain, ends for each day of a column.

    One name in `columns` gives a column, several a frame of them, for numpy a mapping: "opens",
    "date", "earliest", "latest" and "certainty". `until` goes on into estimated years. A day
    without an answer is refused with its row, or with `outside="missing"` left empty.

    >>> import numpy as np
    >>> due_dates("request.response", np.array(["2025-03-24", "NaT"], "M8[D]"))
    array(['2025-04-16',        'NaT'], dtype='datetime64[D]')

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `until` lies beyond the calendar.
        NotADayError: `until` is not a plain day.
        ColumnError: the column holds something else than days, or days without an answer.
        MissingExtraError: numpy is not installed.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    wanted = _wanted(columns)
    table = day_table(limit, under=body, until=until)
    taken = column_of(since, "since", body, closing=is_at_body(table.event, table.limit, body))
    taken = _that_came_within(taken, table, outside)
    made = _answers(taken, table, wanted, outside)
    return made[wanted[0].value] if len(wanted) == 1 else frame_back(taken, made)


def _wanted(columns: Sequence[str]) -> list[DayColumn]:
    known = {each.value: each for each in DayColumn}
    if not columns or not set(columns) <= known.keys():
        raise ArgumentError.of(
            "columns",
            columns,
            f"harus nama dari {', '.join(known)}",
            f"must be names from {', '.join(known)}",
        )
    return [known[each] for each in columns]


def _answers(
    taken: Column, table: DayTable, wanted: Sequence[DayColumn], outside: Outside
) -> dict[str, Any]:
    """Return the columns wanted, by their names; all are looked up at once, while a day is near."""
    maker, first = maker_of(taken), epoch_day(table.first)
    held = {
        each: laid_out(_codes(table), first, np.int8)
        if each is DayColumn.CERTAINTY
        else laid_out(_held(table, each), first, maker.whole, maker.scale)
        for each in wanted
    }
    found = _looked_up(held, taken.days, table, outside)
    if taken.came is not None and (
        moved := {each: held[each] for each in wanted if each in _MOVED}
    ):
        on_arrival, _ = taken_from([*moved.values()], taken.came)
        nothing = missing_of(maker.whole)
        for each, other in zip(moved, on_arrival, strict=True):
            found[each] = np.where(
                found[each] == nothing, nothing, _MOVED[each](found[each], other)
            )
    return {
        each.value: maker.codes(taken.like, np.maximum(column, -1), _WORDS, each.value)
        if each is DayColumn.CERTAINTY
        else maker.days(taken.like, column, each.value)
        for each, column in found.items()
    }


def _looked_up(
    held: dict[DayColumn, Whole], days: Whole, table: DayTable, outside: Outside
) -> dict[DayColumn, Whole]:
    """Look up some columns; a day has an answer where it has a date, though it may open nothing.

    Raises:
        ColumnError: a day has no answer, and is not to be left empty.
    """
    judged = [] if DayColumn.OPENS not in held else [_all_answers(table)]
    found, lacks = taken_from([*judged, *held.values()], days)
    if lacks and outside == "error":
        _refuse_lost(days, table)
    return dict(zip(held, found[len(judged) :], strict=True))


def _that_came_within(taken: Column, table: DayTable, outside: Outside) -> Column:
    """Leave out the moments that came after closing on a day for which the table has no answer."""
    if taken.came is None:
        return taken
    if outside == "error":
        _refuse_lost(taken.came, table)
    return evolve(taken, days=np.where(_lost(taken.came, table), MISSING, taken.days))


def _refuse_lost(days: Whole, table: DayTable) -> None:
    """Refuse days for which the table has no answer."""
    if (lost := _lost(days, table)).any():
        raise refused_rows(
            "since",
            lost,
            f"tidak ada jawabannya; tabel memuat {table.first} s.d. {table.last}, dan dengan "
            "outside='missing' hari lain dikosongkan",
            f"no answer is known; the table holds {table.first} to {table.last}, and with "
            "outside='missing' other days are left empty",
        )


def _lost(days: Whole, table: DayTable) -> npt.NDArray[np.bool_]:
    """Return where the table has no answer; what is missing needs none."""
    (answers,), _ = taken_from([_all_answers(table)], days)
    return np.asarray((answers != 0) & (days != missing_of(days.dtype)))


def _all_answers(table: DayTable) -> Whole:
    """Return 0 for each day that has an answer."""
    return laid_out(_held(table, DayColumn.DATE), epoch_day(table.first), np.int8, 0)


_MOVED = {DayColumn.EARLIEST: np.minimum, DayColumn.LATEST: np.maximum}
"""No text moves the day of receipt to the next one after closing, so either day is a reading."""


def _held(table: DayTable, column: DayColumn) -> npt.NDArray[np.intc]:
    return np.frombuffer(table.columns[column], np.intc)


def _codes(table: DayTable) -> npt.NDArray[np.intc]:
    known = _held(table, DayColumn.DATE) != NO_DAY
    return np.where(known, np.frombuffer(table.estimated, np.int8), NO_DAY).astype(np.intc)


_NOT_LATE = np.array([0, np.nan])
"""What makes a number none where a row is not late; no branch, since which rows are is chance."""


@checked_but("due", "done")
def late_by(
    due: Any,  # noqa: ANN401 - a column of any kind that is known
    done: Any,  # noqa: ANN401 - the same
    *,
    on: date,
    limit: str | None = None,
    under: Jurisdiction | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return by how many working days each row was late at `done`, or is at `on` where not done.

    Nothing stands where it is not late, and where no day is due. 0 is late, too: on the weekend
    after the last day. What was done after `on` was not done by then. Numpy has no whole number
    for nothing, so there they are floats with NaN. Name the `limit` for a body with days of its
    own: what a commission, a court or a citizen has time for is counted on national days.

    >>> import numpy as np
    >>> due, done = (np.array([each], "M8[D]") for each in ("2025-04-16", "2025-04-22"))
    >>> late_by(due, done, on=date(2025, 6, 2))
    array([3.])

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        ColumnError: a column holds something else than days, or days outside the calendar.
        CalendarRangeError: `on` lies beyond the calendar.
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes, or the rows of the two columns
            are not the same: of different lengths, or in pandas of another index.
    """
    body, asked = under or Jurisdiction.national(), epoch_day(plain_day(on))
    last, did = column_of(due, "due", body), column_of(done, "done", body)
    _same_rows("done", last, did)
    national = limit is not None and day_table(limit, under=body).national_days
    calendar = calendar_of(body, national=national)
    calendar.certainty(on)  # refuses what lies beyond the calendar
    table = _counted_over(calendar, {"due": last.days, "done": did.days}, asked)
    ranks, out = table.ranks_with_nan(), np.empty(len(last.days))
    counted_up = did.days.view(f"u{did.days.itemsize}")  # so what is missing is later than any day
    until = max(asked, 0)  # which no table holds, no more than any day before it

    def piece(begin: int, end: int) -> None:
        ended = last.days[begin:end].astype(np.intp, copy=False)
        judged = np.minimum(counted_up[begin:end], until).astype(np.intp, copy=False)
        by = out[begin:end]
        ranks.take(judged, out=by, mode="clip")
        by -= ranks.take(ended, mode="clip")
        by += _NOT_LATE.take((judged <= ended).view(np.int8))

    by_pieces(len(out), piece)
    return maker_of(last).numbers(last.like, out, "late_by")


@checked_but("start", "end")
def working_days_between(
    start: Any,  # noqa: ANN401 - a column of any kind that is known
    end: Any,  # noqa: ANN401 - the same
    *,
    under: Jurisdiction | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return the working days after each start up to and including its end, as `count` does.

    >>> import numpy as np
    >>> start, end = (np.array([each], "M8[D]") for each in ("2025-03-24", "2025-04-16"))
    >>> working_days_between(start, end)
    array([10.])

    Raises:
        ColumnError: a column holds something else than days, or days outside the calendar.
        ArgumentError: an argument is of another kind than it takes, or the rows of the two columns
            are not the same: of different lengths, or in pandas of another index.
    """
    body = under or Jurisdiction.national()
    first, last = column_of(start, "start", body), column_of(end, "end", body)
    _same_rows("end", first, last)
    table = _counted_over(calendar_of(body), {"start": first.days, "end": last.days})
    ranks, out = table.ranks_with_nan(), np.empty(len(first.days))

    def piece(begin: int, end: int) -> None:
        since, until = first.days[begin:end], last.days[begin:end]
        back = (until < since).astype(np.int64)  # backwards the end counts, and the start does not
        counted_to, counted_from = (ranks.take(each - back, mode="clip") for each in (until, since))
        out[begin:end] = (
            counted_to - counted_from
        )  # NaN at either end of the ranks, where one is missing

    by_pieces(len(out), piece)
    return maker_of(first).numbers(first.like, out, "working_days")


@checked_but("days")
def add_working_days(
    days: Any,  # noqa: ANN401 - a column of any kind that is known
    n: int,
    *,
    under: Jurisdiction | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return the n-th working day after each day, or before it where n is negative, as `add` does.

    >>> import numpy as np
    >>> add_working_days(np.array(["2025-03-24"], "M8[D]"), 10)
    array(['2025-04-16'], dtype='datetime64[D]')

    Raises:
        ColumnError: the column holds something else than days, or a count leads outside the
            calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    taken, calendar = column_of(days, "days", body), calendar_of(body)
    maker = maker_of(taken)
    moved = _counted_over(calendar, {"days": taken.days}, more=abs(n)).moved(n)
    held = laid_out(moved.days, moved.first, maker.whole, maker.scale)
    (found,), lacks = taken_from([held], taken.days)
    if lacks:
        first, last = reach_of(calendar)
        raise refused_rows(
            "days",
            (found == missing_of(found.dtype)) & ~taken.missing,
            f"hitungannya keluar dari kalender ({first} s.d. {last})",
            f"the count leads outside the calendar ({first} to {last})",
        )
    return maker.days(taken.like, found, "days")


def _counted_over(
    calendar: WorkingCalendar, columns: dict[str, Whole], *further: int, more: int = 0
) -> Counted:
    """Return the working days over all days of some columns.

    Raises:
        ColumnError: a day is outside the calendar.
    """
    earliest, latest = reach_of(calendar)
    begin, end = epoch_day(earliest), epoch_day(latest)
    reached = [*further]
    for name, days in columns.items():
        reach = ends_of(days)
        if reach is None:
            continue
        if reach[0] < begin or reach[1] > end:
            nothing = missing_of(days.dtype)
            raise refused_rows(
                name,
                ((days < begin) & (days != nothing)) | (days > end),
                f"di luar kalender yang dikenal ({earliest} s.d. {latest})",
                f"outside the calendar that is known ({earliest} to {latest})",
            )
        reached += reach
    reached = reached or [begin]
    return counted(calendar, min(reached), max(reached), more)


def _same_rows(name: str, one: Column, other: Column) -> None:
    """Refuse two columns whose rows are not the same: of other lengths, or by another index."""
    if len(one.days) != len(other.days):
        raise ArgumentError.of(
            name,
            len(other.days),
            f"harus sepanjang kolom yang lain, {len(one.days)} baris",
            f"must be as long as the other column, {len(one.days)} rows",
        )
    indexes = [each.like.index for each in (one, other) if each.is_indexed]
    if len(indexes) > 1 and not indexes[0].equals(indexes[1]):
        raise ArgumentError.of(
            name,
            other.like,
            "harus berindeks sama dengan kolom yang lain",
            "must have the same index as the other column",
        )
