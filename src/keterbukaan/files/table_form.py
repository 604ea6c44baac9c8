"""What a kind of record looks like in a table, and what a file of them is once it was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan._words import Said
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.files._layout import UnreadPart
from keterbukaan.files._office_words import DAY, OTHER_DAYS, OTHER_THINGS
from keterbukaan.files._vocabulary import Found, Sense, Unread, Vocabulary
from keterbukaan.files.tables import RowProblem
from keterbukaan.records.record import Record

__all__ = ["Around", "Complete", "OtherLine", "RecordFile", "SaidOnce", "TableForm", "ToldAround"]

R = TypeVar("R", bound=Record)
_WORD = re.compile(r"[a-z]+")
_OF_NO_CASE = frozenset(f"{OTHER_DAYS} {OTHER_THINGS}".split())
"""The words of columns that no register of requests needs, and that a form may ask for."""


@frozen
class Around:
    """What stands around a row: its line, the headers and fields of its table, the titles above."""

    line: int
    headers: tuple[str, ...]
    fields: frozenset[str]
    section: str = field(repr=False)


Complete: TypeAlias = Callable[[Mapping[str, object], Around], Mapping[str, object]]
"""Returns what a row says as a whole, from what each of its cells says."""

ToldAround: TypeAlias = Callable[[Sequence[str]], tuple[date, str] | None]
"""Returns the day that the lines around a table say for all of its rows, and which line does."""


@checked_fields
@frozen
class TableForm(Generic[R]):
    """How one kind of record stands in a table: the headers of each field, the first the official.

    `lists` names the fields that hold several values in one cell, separated by ";", "," or "dan";
    `codes` those of a closed set, of which `synonyms` are other words; `days` and `flags` those of
    a date and of yes or no. `named_by` is the field that names a row in messages.

    Headers are known by their words, whatever their order and spelling: those of `headers`, and of
    `senses`, in the words that `words` adds to those of all offices. `ticks` are columns in which
    a sign stands for one value of a field; `once` the days that a file may say for all rows, in a
    line above or below them. `complete` puts together what several cells say, and
    `drawn` finds the day on which a file was drawn from a system.
    """

    model: type[R]
    headers: Mapping[str, tuple[str, ...]] = field(converter=frozen_map)
    named_by: str
    required: frozenset[str]
    lists: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    synonyms: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    senses: tuple[Sense[str], ...] = field(default=(), repr=False)
    words: Mapping[str, str] = field(factory=dict, converter=frozen_map, repr=False)
    ticks: Mapping[str, tuple[str, str]] = field(factory=dict, converter=frozen_map)
    once: Mapping[str, ToldAround] = field(factory=dict, converter=frozen_map, repr=False)
    complete: Complete | None = field(default=None, repr=False)
    drawn: ToldAround | None = field(default=None, repr=False)

    @cached_property
    def vocabulary(self) -> Vocabulary[str]:
        """What the headers of its tables mean."""
        own = (
            Sense(name, f"{header} ?{DAY}" if name in self.days else header, rank)
            for name, headers in self.headers.items()
            for rank, header in enumerate(headers)
        )
        words = dict.fromkeys(_said_by(self.headers.values()) & _OF_NO_CASE, "")
        return Vocabulary((*own, *self.senses), self.days, self._is_header, {**words, **self.words})

    def _is_header(self, fields: AbstractSet[str]) -> bool:
        """Return whether a line that names these fields is a header: one of them must be there.

        A table of one column may have that alone.
        """
        return bool(self.required & fields) and (len(fields) > 1 or len(self.required) == 1)

    @checked
    def heading(self, name: str, lang: Language = "id") -> str:
        """Return the header of a field: the official Indonesian one, or the English.

        Raises:
            UnknownNameError: the form has no such field.
            ArgumentError: an argument is of another kind than it takes.
        """
        if name in self.ticks:
            name, word = self.ticks[name]
            return f"{self.heading(name, lang)}: {word}"
        if name not in self.headers:
            raise UnknownNameError.of("isian", "field", name, list(self.headers))
        return self.headers[name][0 if lang == "id" else 1]


def _said_by(headers: Iterable[tuple[str, ...]]) -> set[str]:
    """Return every word of some headers."""
    return {word for each in headers for header in each for word in _WORD.findall(header.lower())}


@checked_fields
@frozen
class SaidOnce(Answer):
    """What a file says, or was said of it, for all rows at once; `where` is the line that says it.

    None: whoever asked has said so.
    """

    answer_form = AnswerForm("said_once")

    field: str
    day: date
    where: str | None = None


@frozen
class OtherLine(Answer):
    """A line that is no row of a table, and why; `sheet` is "" for a CSV."""

    answer_form = AnswerForm("other_line")

    line: int
    why: Said
    sheet: str = ""


@frozen
class RecordFile(Generic[R]):
    """A file as read: good records with their lines, bad rows with their reasons.

    `unread_days` are the columns that were not recognised and may hold a day that the form asks
    for: what stands there is missing from every record. `encoding` names the letters of a CSV:
    `windows-1252` was concluded from its bytes, so names and signs are worth a look; None for a
    workbook and JSON.

    `sheets` and `unread` go with `lines`: the sheet of each record, and the fields that may stand
    there in what was not read. `columns` are those found, with how sure that is; `doubtful` those
    that may mean several things or one that another may mean as well; `unread_parts` the sheets
    without a header, and the tables without what must be there. `said_once` is what holds for all
    rows, `left_out` the lines that are no rows, and `month_first` the headers of columns whose days
    have the month first. `unread_rows` counts the lines of `unread_parts` that may be records.
    `drawn_on` is the day on which the file says that it was drawn: what came later is not in it.
    `header_lines` says for each table on which sheet and on which lines its header stands.
    """

    file: str
    lines: tuple[int, ...]
    records: tuple[R, ...] = field(repr=False)
    problems: tuple[RowProblem, ...]
    mapping: tuple[tuple[str, str], ...]
    unrecognised: tuple[str, ...]
    unread_sheets: tuple[str, ...]
    unread_days: tuple[str, ...] = ()
    encoding: str | None = None
    sheets: tuple[str, ...] = ()
    unread: tuple[frozenset[str], ...] = ()
    columns: tuple[Found[str], ...] = ()
    doubtful: tuple[Unread[str], ...] = ()
    unread_parts: tuple[UnreadPart, ...] = ()
    said_once: tuple[SaidOnce, ...] = ()
    left_out: tuple[OtherLine, ...] = ()
    month_first: tuple[str, ...] = ()
    unread_rows: int = 0
    drawn_on: SaidOnce | None = None
    headings: Mapping[str, tuple[str, str]] = field(factory=dict, converter=frozen_map, repr=False)
    header_lines: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def unread_lines(self) -> int:
        """How many lines stand in what was not read as a whole."""
        return sum(each.lines for each in self.unread_parts)

    @checked
    def heading(self, name: str, lang: Language = "id") -> str:
        """Return what a field is called in the given language; its own name where no form says it.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.headings.get(name, (name, name))[lang == "en"]
