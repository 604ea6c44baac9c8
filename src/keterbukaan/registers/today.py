"""What an office must do today, over all its registers and lists (yang harus dikerjakan hari ini).

The list has no lower bound in time: what was due years ago and is still owed stands first. Each
entry is one duty, so that a row of which two people owe something gives two. What waits for
somebody else, what cannot be told and what could not be read are listed apart; what is open and not
urgent is kept beside them, and what is closed is counted. So no row that was read is left out, and
what was not read of a file is an entry, too, where it may hold rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import cast

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import FrozenMap
from keterbukaan._words import Said
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.next_due import Urgency, in_order
from keterbukaan.errors import ArgumentError, KeterbukaanError
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.publications import Publication
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._open_lists import (
    open_duties,
    open_exemptions,
    open_list,
    open_publications,
)
from keterbukaan.registers._open_rows import open_complaints, open_in_register
from keterbukaan.registers.complaints import ComplaintRow
from keterbukaan.registers.office_files import FileKind, OfficeFile
from keterbukaan.registers.reading import Register
from keterbukaan.registers.standing import Matter, NotTold, Place, RowStanding, Todo, Waiting

__all__ = ["Unreadable", "Worklist", "worklist"]


@frozen
class Unreadable(Answer):
    """A row that could not be read, and the name of its file."""

    answer_form = AnswerForm("unreadable_row")

    source: str
    problem: RowProblem


@checked_fields
@frozen
class Worklist(Answer):
    """What an office must do on a day, the most urgent first, and what is not among it.

    `todos` is what is late, due today, past its careful day, or within `within` working days of it;
    `later` what is open and not that near, in the order of its days. `closed` counts the rows of
    which nothing is to be done by anybody, as far as they tell.
    """

    answer_form = AnswerForm("worklist", also=("totals",))

    on: date
    within: int
    body: Jurisdiction = field(repr=False)
    todos: tuple[Todo, ...]
    waiting: tuple[Waiting, ...]
    cannot_tell: tuple[NotTold, ...]
    unreadable: tuple[Unreadable, ...]
    later: tuple[Todo, ...]
    closed: int

    @property
    def totals(self) -> Mapping[str, int]:
        """How many entries there are of each urgency, and how many of which nothing can be told."""
        counted = {urgency.value: len(self.of(urgency)) for urgency in Urgency}
        return FrozenMap({**counted, "cannot_tell": len(self.cannot_tell)})

    @property
    def is_empty(self) -> bool:
        """Whether every list is empty: only then is nothing to be done, looked at or waited for."""
        return not (self.todos or self.waiting or self.cannot_tell or self.unreadable)

    @checked
    def of(self, urgency: Urgency) -> tuple[Todo, ...]:
        """Return the entries of one urgency, in their order.

        Raises:
            ArgumentError: it is not an urgency.
        """
        return tuple(each for each in self.todos if each.due.urgency is urgency)


@checked
def worklist(
    files: Iterable[OfficeFile],
    *,
    on: date,
    within: int = 5,
    under: Jurisdiction | None = None,
) -> Worklist:
    """Return what the office must do on a day, by all its registers and lists.

    `within` is how many working days before its careful day something is listed.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: `within` is negative or beyond all years, or an argument is of another kind
            than it takes.
    """
    on, body = plain_day(on), under or Jurisdiction.national()
    if within < 0:
        raise ArgumentError.of("within", within, "tidak boleh negatif", "must not be negative")
    if within > date.max.toordinal():
        raise ArgumentError.of(
            "within",
            within,
            "melebihi hari segala tahun",
            "must not exceed all years",
        )
    files = tuple(files)
    standings = [each for file in files for each in _standings(file, on, body)]
    todos = sorted(
        (todo for each in standings for todo in each.todos), key=lambda todo: in_order(todo.due)
    )
    near = [_is_near(todo, within) for todo in todos]
    waiting = (entry for each in standings for entry in each.waiting)
    return Worklist(
        on=on,
        within=within,
        body=body,
        todos=tuple(todo for todo, is_near in zip(todos, near, strict=True) if is_near),
        waiting=tuple(sorted(waiting, key=lambda entry: entry.until or date.max)),
        cannot_tell=tuple(entry for each in standings for entry in each.untold),
        unreadable=tuple(
            Unreadable(file.name, problem) for file in files for problem in file.problems
        ),
        later=tuple(todo for todo, is_near in zip(todos, near, strict=True) if not is_near),
        closed=sum(each.is_closed for each in standings),
    )


def _is_near(todo: Todo, within: int) -> bool:
    left = todo.due.days_to_careful
    return todo.due.urgency is not Urgency.NEXT or (left is not None and left <= within)


def _standings(file: OfficeFile, on: date, body: Jurisdiction) -> Iterable[RowStanding]:
    """Return how each row of a file stands, or of a list what falls due for all of it."""
    if file.is_empty:  # nothing was looked at, so nothing is told
        return [_of_the_whole(file, _NO_ROW)]
    lines = file.unread_rows
    unread = [_of_the_whole(file, _partly_unread(lines))] if lines else []
    try:
        return [*_read_standings(file, on, body), *unread]
    except KeterbukaanError as problem:  # a list whose days lead beyond the calendar
        place = Place(file.name, "", 0, "", _MATTERS[file.kind])
        why = NotTold(place, problem.code, problem.text("id"), problem.text("en"))
        return [RowStanding(untold=(why,))]


def _read_standings(file: OfficeFile, on: date, body: Jurisdiction) -> Iterator[RowStanding]:
    read = file.read
    if isinstance(read, Register):
        yield from open_in_register(file.name, read, on, body)
    elif not isinstance(read, RecordFile):
        yield from open_duties(file.name, read, on, body)
    elif file.kind is FileKind.COMPLAINTS:
        yield from open_complaints(file.name, cast("RecordFile[ComplaintRow]", read), on, body)
    elif file.kind is FileKind.EXEMPTIONS:
        yield from open_exemptions(file.name, cast("RecordFile[ExemptionRow]", read), on, body)
    elif file.kind is FileKind.LIST:
        yield open_list(file.name, file.decided_on, on, body)
    else:
        published = cast("RecordFile[Publication]", read).records
        yield from open_publications(file.name, published, on, body)


def _of_the_whole(file: OfficeFile, why: Said) -> RowStanding:
    place = Place(file.name, "", 0, "", _MATTERS[file.kind])
    return RowStanding(untold=(NotTold(place, "KB-R08", why.id, why.en),))


_NO_ROW = Said("tidak ada satu baris pun yang terisi", "no row holds anything")


def _partly_unread(lines: int) -> Said:
    return Said(
        f"{lines} baris di lembar atau tabel yang tidak dibaca mungkin masih harus dikerjakan",
        f"{lines} lines on sheets or in tables that were not read may still be to be done",
    )


_MATTERS = FrozenMap(
    {
        FileKind.REGISTER: Matter.REQUEST,
        FileKind.COMPLAINTS: Matter.COMPLAINT,
        FileKind.EXEMPTIONS: Matter.EXEMPTION,
        FileKind.LIST: Matter.INFORMATION_LIST,
        FileKind.PUBLICATIONS: Matter.PUBLICATION,
        FileKind.DUTIES: Matter.RECURRING_DUTY,
    }
)
