"""One row of a table as a record: what each cell says, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args

from attrs import frozen
from pydantic import ValidationError

from keterbukaan.errors import Language
from keterbukaan.files._days import NOTHING, UnreadDay, WrittenDays, read_day
from keterbukaan.files._labels import label
from keterbukaan.files._vocabulary import Found
from keterbukaan.files.table_form import Around, TableForm
from keterbukaan.files.tables import RowProblem, unsafe_cell
from keterbukaan.records.record import FieldProblem, Record, problems_of

__all__ = ["FormColumns", "record_of", "row_of", "value_of"]

R = TypeVar("R", bound=Record)
_BEFORE_A_CODE = frozenset({"informasi", "tersedia", "wajib", "huruf"})
_PARTS = re.compile(r"[;,]|\bdan\b")
_TAKES_BACK = frozenset({"tidak", "bukan", "non", "belum", "not"})
_YES = {"ya": True, "y": True, "yes": True, "true": True, "1": True}
_NO = {"tidak": False, "t": False, "no": False, "n": False, "false": False, "0": False}
_NOT_TICKED = frozenset({*_NO, "tidak ada", "✗", "✘", "none"})
_SHORTEST_WORD = 3


@frozen
class FormColumns:
    """The columns of one table: where each field stands, and how its days are written.

    `headings` are the headers of the fields as they are named again.
    """

    found: Sequence[Found[str]]
    written: Mapping[str, WrittenDays]
    once: Mapping[str, date]
    headings: Mapping[str, str]


def row_of(
    line: int, cells: Sequence[str], columns: FormColumns, form: TableForm[R], around: Around
) -> R | RowProblem:
    """Return the record of a row, or what is wrong with it."""
    values: dict[str, object] = dict(columns.once)
    ticked: dict[str, list[str]] = {}
    called = ""
    for each in columns.found:
        name = each.field
        held = cells[each.place].strip() if each.place < len(cells) else ""
        cell = unsafe_cell(held)
        if name == form.named_by:
            called = label(cell)
        if held in NOTHING:  # a dash that was written as a text has its apostrophe
            continue
        if name in form.ticks:
            field, word = form.ticks[name]
            if cell.lower() not in _NOT_TICKED:
                ticked.setdefault(field, []).append(word)
            continue
        try:
            is_day = name in columns.written
            values[name] = (
                read_day(cell, columns.written[name]) if is_day else value_of(name, cell, form)
            )
        except UnreadDay as why:
            said = (
                f"{why.said.text('id')}; tulis 2025-03-24 atau 24/03/2025",
                f"{why.said.text('en')}; write 2025-03-24 or 24/03/2025",
            )
            return RowProblem(line, called, "KB-R03", columns.headings[name], *said)
    for field, said_of_it in ticked.items():
        values.setdefault(field, said_of_it if field in form.lists else "; ".join(said_of_it))
    if form.complete is not None:
        values = dict(form.complete(values, around))
    return record_of(line, called, values, form, columns.headings)


def record_of(
    line: int,
    called: str,
    values: Mapping[str, object],
    form: TableForm[R],
    headings: Mapping[str, str],
) -> R | RowProblem:
    """Return the record that values make, or what is wrong with them."""
    try:
        return form.model.model_validate(values)
    except ValidationError as error:
        found = problems_of(error)
        columns = [_column(each.field, form, headings) for each in found]
        said = _reasons(found, columns, "id"), _reasons(found, columns, "en")
        return RowProblem(line, called, found[0].code, columns[0], *said)


def value_of(name: str, cell: str, form: TableForm[R]) -> object:
    """Return what a cell of a field holds that is no day, as its record takes it."""
    if name in form.flags:
        lowered = cell.lower()
        return _YES.get(lowered, _NO.get(lowered, cell))
    if name in form.lists:
        parts = [part.strip() for part in _PARTS.split(cell) if part.strip()]
        if name not in form.codes:
            return parts
        return [code for part in parts if (code := _code(name, part, form))]
    return _code(name, cell, form) or None if name in form.codes else cell


def _code(name: str, words: str, form: TableForm[R]) -> str:
    """Let "Laman resmi" stand for `laman_resmi`, "huruf h" for `h`, and synonyms for their word.

    "" is a synonym of what says nothing. Where the words are none of these, the one value stands
    that they hold, unless they take it back.
    """
    plain = re.findall(r"\w+", words.lower())
    while len(plain) > 1 and plain[0] in _BEFORE_A_CODE:
        plain = plain[1:]
    if not plain:
        return words
    code = "_".join(plain)
    if code in form.synonyms:
        return form.synonyms[code]
    known = _choices(form.model, name)
    if code in known:
        return code
    words_for = {**{each: each for each in known}, **_synonyms_of(form, known)}
    said = [
        each for each in words_for if len(each) >= _SHORTEST_WORD and f"_{each}_" in f"_{code}_"
    ]
    said = [each for each in said if not any(each in other != each for other in said)]
    meant = {words_for[each] for each in said}
    rest = set(code.split("_")).difference(*(each.split("_") for each in said))
    return code if len(meant) != 1 or rest & _TAKES_BACK else meant.pop()


def _synonyms_of(form: TableForm[R], known: Sequence[str]) -> dict[str, str]:
    """Return the synonyms of the values of one field; a form keeps those of all together."""
    return {word: code for word, code in form.synonyms.items() if code in known}


@cache
def _choices(model: type[Record], name: str) -> tuple[str, ...]:
    """Return the values of the closed set that a field of a record takes."""
    members = _enum_in(model.model_fields[name].annotation)
    return tuple(str(each.value) for kind in members for each in kind)


def _enum_in(annotation: Any) -> Iterator[type[Enum]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield annotation
    for part in get_args(annotation):
        yield from _enum_in(part)


def _column(field: str, form: TableForm[R], headings: Mapping[str, str]) -> str:
    """Return the header as the file has it; the official one where the column is not there."""
    top = field.split(".", maxsplit=1)[0]
    return headings.get(top) or (form.heading(top, "id") if top in form.headers else top)


def _reasons(found: Sequence[FieldProblem], columns: Sequence[str], lang: Language) -> str:
    """Return every reason; those of columns other than the first name their column."""
    first, *others = zip(columns, found, strict=True)
    said = [first[1].reason(lang)]
    return "; ".join(said + [f"{column}: {each.reason(lang)}" for column, each in others])
