"""The law as a table: for each day on which a limit may start, the library's own answer.

A table holds nothing that `due` does not say: it is asked for every day of a range, once, and kept
with the body. So whoever can look up a day in a table can compute a deadline, in any language.

A day stands as the number of days since 1 January 1970, as Arrow, Parquet and numpy have it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from attrs import field, frozen

from keterbukaan._arguments import checked
from keterbukaan._frozen import frozen_map
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.calendar.decree import Certainty
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines._outside import body_on_national_days
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import (
    CalendarRangeError,
    DeadlineStartError,
    NoTableError,
    NotInForceError,
    UnknownNameError,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.law.titles import title

__all__ = [
    "CHAINS",
    "EARLIEST",
    "NO_DAY",
    "Chain",
    "DayColumn",
    "DayTable",
    "Numbers",
    "day_table",
    "epoch_day",
    "shown",
    "table_names",
]

NO_DAY: Final = -(2**31)
"""What stands where there is no day."""

EARLIEST: Final = date(1971, 1, 1)
"""Columns and tables go back no further: their days are counted from 1970 on."""

_EPOCH = date(1970, 1, 1).toordinal()
_KEPT = "day table"
_UNITS = frozenset({Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS, Unit.MONTHS, Unit.YEARS})


class DayColumn(LabelledEnum):
    """What a table says of each day: the columns, in their order."""

    OPENS = ("opens", "hari pertama", "first day")
    """The first day of a right; none for a duty."""
    DATE = ("date", "hari terakhir", "last day")
    EARLIEST = ("earliest", "hari terakhir paling awal", "earliest last day")
    LATEST = ("latest", "hari terakhir paling lambat", "latest last day")
    CERTAINTY = ("certainty", "kepastian", "certainty")
    """How certain `date` is."""


@frozen
class Chain:
    """A limit counted from an event before the one that starts it (rangkaian).

    After silence an objection runs from the end of the time to answer, and that from the receipt
    of the request; so it has a day for each day of receipt.
    """

    name: str
    limit: str
    event: str
    text: Said


CHAINS: Final[Mapping[str, Chain]] = frozen_map(
    {
        chain.name: chain
        for chain in (
            Chain(
                "request.extension.after_response",
                "request.extension",
                "request.received",
                Said(
                    "jawaban yang diperpanjang, sejak permintaan diterima",
                    "the extended answer, from the receipt of the request",
                ),
            ),
            Chain(
                "objection.filing.after_silence",
                "objection.filing",
                "request.received",
                Said(
                    "keberatan atas permintaan yang tidak dijawab, sejak permintaan diterima",
                    "an objection to silence, from the receipt of the request",
                ),
            ),
            Chain(
                "dispute.filing.after_silence",
                "dispute.filing",
                "objection.received",
                Said(
                    "sengketa atas keberatan yang tidak ditanggapi, sejak keberatan diterima",
                    "a dispute over an objection without an answer, from its receipt",
                ),
            ),
        )
    }
)
"""The limits that are counted from an earlier event, by the name of their table."""

if TYPE_CHECKING:
    Numbers: TypeAlias = memoryview[int]
else:
    Numbers = memoryview  # it takes no type of its elements before Python 3.14


@frozen(eq=False)
class DayTable:
    """One limit for one body: an answer for each day from `first` to `last` (tabel hari).

    `columns` holds each column of days as numbers since 1970, `NO_DAY` where there is none;
    `estimated` is 1 for each day whose `date` may move with a decree still to come. A day on which
    nothing that was read sets the limit, or whose answer lies beyond the calendar, has no answer.
    """

    name: str
    limit: str
    event: str
    first: date
    last: date
    body: Jurisdiction
    columns: Mapping[DayColumn, Numbers] = field(repr=False)
    estimated: Numbers = field(repr=False)

    def __len__(self) -> int:
        return len(self.estimated)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel as what it is of: the other side builds it again."""
        return _travelled, (self.name, self.body, self.last)

    @property
    def national_days(self) -> bool:
        """Whether it runs on national days, though the body has others of its own."""
        about = self.body.rulebook.about(self.limit)
        on_national_days = any(each.national_days for each in about)
        return on_national_days and body_on_national_days(self.body) is not None

    @checked
    def title(self) -> Said:
        """Return what the table is of, in both languages."""
        chain = CHAINS.get(self.name)
        return chain.text if chain else Said(title(self.limit, "id"), title(self.limit, "en"))

    def rows(
        self,
    ) -> Iterator[tuple[date, date | None, date | None, date | None, date | None, str | None]]:
        """Yield each day with `opens`, `date`, `earliest`, `latest` and `certainty`, in order."""
        day = self.first
        days = (self.columns[each] for each in DayColumn if each is not DayColumn.CERTAINTY)
        for opens, end, earliest, latest, estimated in zip(*days, self.estimated, strict=True):
            certainty = None
            if end != NO_DAY:
                certainty = (Certainty.ESTIMATED if estimated else Certainty.DECREED).value
            yield day, _day(opens), _day(end), _day(earliest), _day(latest), certainty
            day += timedelta(1)


def epoch_day(day: date) -> int:
    """Return the number of a day since 1 January 1970.

    >>> epoch_day(date(1970, 1, 2)), epoch_day(date(2025, 3, 24))
    (1, 20171)
    """
    return day.toordinal() - _EPOCH


@checked
def table_names(*, under: Jurisdiction | None = None) -> tuple[str, ...]:
    """Return the names of all tables of a body: its limits that have one, and the chains.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    book = (under or Jurisdiction.national()).rulebook
    limits = [each for each in book.limits if _why_none(book.about(each)) is None]
    return (*limits, *CHAINS)


@checked
def day_table(
    name: str, *, under: Jurisdiction | None = None, until: date | None = None
) -> DayTable:
    """Return the table of a limit or a chain, for every day from its first on.

    It ends with the last year that has its decree, or with `until`, whose years may be estimated.
    It is built when it is first asked for, and kept with the body.

    >>> table = day_table("request.response")
    >>> day = (date(2025, 3, 24) - table.first).days
    >>> table.columns[DayColumn.DATE][day] == epoch_day(date(2025, 4, 16))
    True

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `until` lies beyond the calendar.
        NotADayError: `until` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    last = body.calendar.decreed_until if until is None else plain_day(until)
    memo = memo_of(body)
    key = (_KEPT, name, last)
    made = memo.get(key)
    if made is None:
        made = memo[key] = _built(name, body, last)
    return cast("DayTable", made)


def _built(name: str, body: Jurisdiction, last: date) -> DayTable:
    chain = CHAINS.get(name)
    limit = chain.limit if chain else name
    if name not in CHAINS and name not in body.rulebook.limits:
        raise UnknownNameError.of("tabel", "table", name, list(table_names(under=body)))
    provisions = body.rulebook.about(limit)
    why = _why_none(provisions)
    if why is not None:
        raise NoTableError(table=name, problem_id=why.id, problem_en=why.en)
    body.calendar.certainty(last)  # refuses what lies beyond the calendar
    first = max(_begins(provisions), body.calendar.coverage.first, EARLIEST)
    size = max((last - first).days + 1, 0)
    days = {
        each: array("i", [NO_DAY]) * size for each in DayColumn if each is not DayColumn.CERTAINTY
    }
    estimated = array("b", bytes(size))
    event = chain.event if chain else provisions[0].starts_from[0]
    for place in range(size):
        day = first + timedelta(place)
        found = _answer(limit, {chain.event: day} if chain else day, body)
        if found is None:
            continue
        event = chain.event if chain else found.event
        days[DayColumn.DATE][place] = epoch_day(found.date)
        days[DayColumn.EARLIEST][place] = epoch_day(found.earliest)
        days[DayColumn.LATEST][place] = epoch_day(found.latest)
        if found.opens is not None:
            days[DayColumn.OPENS][place] = epoch_day(found.opens)
        estimated[place] = found.is_estimate
    columns = frozen_map({each: shown(column) for each, column in days.items()})
    return DayTable(name, limit, event, first, last, body, columns, shown(estimated))


def shown(numbers: array[int]) -> Numbers:
    """Return numbers as they are shown to callers, who cannot change what all others read."""
    return memoryview(numbers).toreadonly()


def _travelled(name: str, body: Jurisdiction, last: date) -> DayTable:
    return day_table(name, under=body, until=last)


def _answer(limit: str, since: date | Mapping[str, date], body: Jurisdiction) -> Deadline | None:
    try:
        found = due(limit, since, under=body)
    except (CalendarRangeError, DeadlineStartError, NotInForceError):
        return None
    return found if isinstance(found, Deadline) else None


def _begins(provisions: tuple[TimeLimit, ...]) -> date:
    """Return the first day on which anything set a number; where no text says, the first of all."""
    return min(each.begins or date.min for each in provisions if each.kind is Kind.NUMBER)


def _why_none(provisions: tuple[TimeLimit, ...]) -> Said | None:
    """Return why a limit has no table; None where it has one."""
    numbered = [each for each in provisions if each.kind is Kind.NUMBER]
    if not numbered:
        said = provisions[0].kind
        return Said(
            f"tidak ada angkanya ({said.label('id')})", f"has no number ({said.label('en')})"
        )
    if any(each.unit not in _UNITS for each in numbered):
        return Said(
            "dihitung dalam jam sejak saat kejadiannya", "is counted in hours from a moment"
        )
    capped = next((each.never_later_than for each in numbered if each.never_later_than), None)
    if capped is not None:
        return Said(
            f"tidak pernah lewat dari {title(capped, 'id')}, yang dihitung sejak peristiwa lain",
            f"never passes {title(capped, 'en')}, which runs from another event",
        )
    return None


def _day(number: int) -> date | None:
    return None if number == NO_DAY else date.fromordinal(number + _EPOCH)
