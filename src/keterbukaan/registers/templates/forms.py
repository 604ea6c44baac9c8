"""Reading a form that was filled in: one record from the sheets of a workbook.

A form is known by the names of its sheets and of its fields, as they were written; where one of
them is gone the file is refused, since nobody could say what was left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import zip_longest
from os import PathLike
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from attrs import define, field, frozen
from pydantic import ValidationError

from keterbukaan._arguments import checked
from keterbukaan.cases.complaint.team_decree import Mechanism, TeamDecree
from keterbukaan.duties.year import DutyFacts
from keterbukaan.errors import TableFileError
from keterbukaan.files._days import NOTHING, UnreadDay, read_day
from keterbukaan.files._sheets import Lines
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import RowProblem, read_sheets, unsafe_cell, unusable
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.organization.ppid_decree import AppointmentDecree
from keterbukaan.records.record import Record, problems_of
from keterbukaan.registers.templates._form_sheets import (
    NO,
    YES,
    complaint_roles,
    decree,
    duties,
    part_of_mechanism,
    roles,
    team,
)
from keterbukaan.registers.templates._parts import Column, Holds, TemplateSheet

__all__ = ["FilledForm", "read_decree_form", "read_duties_form", "read_team_form"]

R = TypeVar("R", bound=Record)


@frozen
class FilledForm(Generic[R]):
    """A form as read: its record, or what is wrong with it, cell by cell; or nothing is filled in.

    `record` is None where there are problems, and where the form `is_empty`.
    """

    record: R | None = field(repr=False)
    problems: tuple[RowProblem, ...]
    is_empty: bool


@checked
def read_duties_form(
    path: str | PathLike[str], *, limits: Limits = DEFAULT
) -> FilledForm[DutyFacts]:
    """Read the facts of a year from the form that `write_template` writes.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or is not this form.
        ArgumentError: an argument is of another kind than it takes.
    """
    form = _Form(Path(path), duties(), limits)
    facts, handovers, standards, exempt = form.sheets
    values = {
        **form.upright(facts),
        "handovers": form.rows(handovers, "handovers"),
        "standards": form.rows(standards, "standards"),
    }
    exemptions = []
    for number, row in enumerate(form.rows(exempt, "exemptions")):
        row.pop("closed", None)  # weighed by the test, and no part of the exemption
        found = form.record(ExemptionRow, row, f"exemptions.{number}.")
        if found is not None:
            exemptions.append(found.exemption())
    values["exemptions"] = exemptions
    return form.filled(DutyFacts, values)


@checked
def read_decree_form(
    path: str | PathLike[str], *, limits: Limits = DEFAULT
) -> FilledForm[AppointmentDecree]:
    """Read a decree that appoints the PPID from the form that `write_template` writes.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or is not this form.
        ArgumentError: an argument is of another kind than it takes.
    """
    form = _Form(Path(path), decree(), limits)
    facts, units, appointed = form.sheets
    known = {"signed_by": roles(), "role": roles()}
    values = {
        **form.upright(facts, known),
        "units": form.texts(units, "units"),
        "appointments": form.rows(appointed, "appointments", known),
    }
    return form.filled(AppointmentDecree, values)


@checked
def read_team_form(
    path: str | PathLike[str], *, under: Jurisdiction | None = None, limits: Limits = DEFAULT
) -> FilledForm[TeamDecree]:
    """Read a decree that sets up a complaint team from the form that `write_template` writes.

    The roles are those of the body; one that it does not know is kept as it is written.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or is not this form.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    form = _Form(Path(path), team(body), limits)
    facts, units, members, mechanism = form.sheets
    values = {
        **form.upright(facts),
        "units": form.texts(units, "units"),
        "members": form.rows(members, "members", {"role": complaint_roles(body)}),
    }
    published = {
        key.removeprefix("published."): values.pop(key)
        for key in [*values]
        if key.startswith("published.")
    }
    if "channels" in published:
        parts = str(published["channels"]).split(";")
        published["channels"] = [part.strip() for part in parts if part.strip()]
    if published:
        values["published"] = published
    said: _Known = {
        "part": {part_of_mechanism(each): each.value for each in Mechanism},
        "regulated": {YES: True, NO: False},
    }
    answered = [row for row in form.rows(mechanism, "mechanism", said) if "regulated" in row]
    if answered:
        values["mechanism"] = [row.get("part") for row in answered if row["regulated"] is True]
    return form.filled(TeamDecree, values)


_Values: TypeAlias = dict[str, object]
_Known: TypeAlias = Mapping[str, Mapping[str, object]]
_HEADER_WITHIN = 15


@define
class _Form:
    """A workbook that is read as a form: what it holds, where that stands, and what is wrong."""

    path: Path
    sheets: tuple[TemplateSheet, ...]
    limits: Limits
    _held: dict[str, Lines] = field(init=False)
    _places: dict[str, tuple[str, int, str]] = field(init=False, factory=dict)
    _problems: list[RowProblem] = field(init=False, factory=list)
    _is_empty: bool = field(init=False, default=True)

    def __attrs_post_init__(self) -> None:
        read = read_sheets(self.path, lambda _: 0, self.limits)
        self._held = {_plain(each.name): each.lines for each in read.held}
        for sheet in self.sheets:
            if _plain(sheet.name) not in self._held:
                raise self._not_found(f"lembar {sheet.name}", f"the sheet {sheet.name}")

    def upright(self, sheet: TemplateSheet, known: _Known | None = None) -> _Values:
        """Return what stands beside the name of each field."""
        lines = {_plain(cells[0]): (line, cells) for line, cells in self._lines(sheet) if cells}
        values: _Values = {}
        for column in sheet.columns:
            if _plain(column.header) not in lines:
                raise self._missing(sheet, column.header)
            line, cells = lines[_plain(column.header)]
            self._places[column.key] = (sheet.name, line, column.header)
            self._take(values, column, column.key, cells[1:2], known or {})
        return values

    def rows(self, sheet: TemplateSheet, name: str, known: _Known | None = None) -> list[_Values]:
        """Return the rows of a sheet that hold something, as the values of a list of that name."""
        lines = self._lines(sheet)
        headers = {_plain(column.header): column for column in sheet.columns}
        found = _header(lines, headers.keys())
        if found is None:
            raise self._missing(sheet, ", ".join(column.header for column in sheet.columns))
        last, words = found
        columns = {place: headers[word] for place, word in enumerate(words) if word in headers}
        self._places[name] = (sheet.name, lines[last][0], sheet.title)
        rows: list[_Values] = []
        for line, cells in lines[last + 1 :]:
            values: _Values = {}
            for place, column in columns.items():
                key = f"{name}.{len(rows)}.{column.key}"
                self._places[key] = (sheet.name, line, column.header)
                self._take(values, column, key, cells[place : place + 1], known or {})
            if values:
                rows.append(values)
        return rows

    def texts(self, sheet: TemplateSheet, name: str) -> list[object]:
        """Return what stands in the only column of a sheet."""
        (column,) = sheet.columns
        return [row[column.key] for row in self.rows(sheet, name)]

    def record(self, model: type[R], values: _Values, within: str = "") -> R | None:
        """Return a record of some values; None where it is refused, which is noted."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            for each in problems_of(error):
                self._refuse(f"{within}{each.field}", each.code, each.reason_id, each.reason_en)
            return None

    def filled(self, model: type[R], values: _Values) -> FilledForm[R]:
        """Return the form with its record, unless something was refused or nothing is there."""
        if self._is_empty:
            return FilledForm(None, (), is_empty=True)
        record = None if self._problems else self.record(model, values)
        return FilledForm(record, tuple(self._problems), is_empty=False)

    def _take(
        self, values: _Values, column: Column, key: str, held: list[str], known: _Known
    ) -> None:
        cell = unsafe_cell(held[0].strip()) if held else ""
        if cell in NOTHING:
            return
        choices = {_plain(words): value for words, value in known.get(column.key, {}).items()}
        is_given = _plain(cell) in choices and column.key == _GIVEN
        self._is_empty = self._is_empty and is_given
        try:
            day = read_day(cell) if column.holds is Holds.DAY else None
        except UnreadDay as why:
            self._refuse(key, "KB-R03", why.said.text("id"), why.said.text("en"))
            return
        value = choices.get(_plain(cell), cell) if day is None else day
        if True in choices.values() and not isinstance(value, bool):
            self._refuse(key, "KB-I05", "harus ya atau tidak", "must be yes or no")
            return
        values[column.key] = value

    def _refuse(self, key: str, code: str, said_id: str, said_en: str) -> None:
        place = key
        while place not in self._places:
            place = place.rpartition(".")[0]
        sheet, line, header = self._places[place]
        self._problems.append(RowProblem(line, "", code, header, said_id, said_en, sheet))

    def _lines(self, sheet: TemplateSheet) -> Lines:
        return self._held[_plain(sheet.name)]

    def _missing(self, sheet: TemplateSheet, header: str) -> TableFileError:
        return self._not_found(
            f"{header} pada lembar {sheet.name}", f"{header} on the sheet {sheet.name}"
        )

    def _not_found(self, what_id: str, what_en: str) -> TableFileError:
        return unusable(
            self.path,
            f"bukan formulir ini: {what_id} tidak ditemukan; buat yang baru dengan "
            "keterbukaan template",
            f"is not this form: {what_en} was not found; make a new one with keterbukaan template",
        )


def _header(lines: Lines, wanted: AbstractSet[str]) -> tuple[int, list[str]] | None:
    """Return the last line of a header, and its words; a group stands above its columns."""
    for number, (_, cells) in enumerate(lines[:_HEADER_WITHIN]):
        above = lines[number - 1][1] if number else []
        words = [*map(_plain, cells)]
        both = [low or _plain(high) for low, high in zip_longest(words, above, fillvalue="")]
        for each in (words, both):
            if wanted <= set(each):
                return number, each
    return None


_GIVEN = "part"
"""The key of the column whose texts a form holds before anything is filled in."""


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
