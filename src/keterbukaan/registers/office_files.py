"""The files of an office, whatever they hold: each is known by its columns (berkas kerja PPID)."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen
from pydantic import ValidationError

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.duties.year import DutyFacts
from keterbukaan.errors import TableFileError
from keterbukaan.files._json import read_json
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile, TableForm, read_records
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.tables import RowProblem, table_bytes, unusable
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.public_list import LIST_FORM, ListRow
from keterbukaan.information.publications import PUBLICATION_FORM, Publication
from keterbukaan.registers.complaints import COMPLAINT_FORM, ComplaintRow
from keterbukaan.registers.reading import Register, read_register

__all__ = ["FileKind", "OfficeFile", "read_office_file"]

Read: TypeAlias = (
    Register
    | RecordFile[ComplaintRow]
    | RecordFile[ExemptionRow]
    | RecordFile[ListRow]
    | RecordFile[Publication]
    | DutyFacts
)


_JSON = ".json"
_DECIDED = "decided_on"


class FileKind(LabelledEnum):
    """What a file of an office holds (isi berkas)."""

    REGISTER = (
        "register",
        "register permohonan, keberatan, atau sengketa",
        "register of requests, objections or disputes",
    )
    COMPLAINTS = ("complaints", "register pengaduan", "register of complaints")
    EXEMPTIONS = ("exemptions", "daftar informasi dikecualikan", "list of exempt information")
    LIST = ("list", "Daftar Informasi Publik", "public information list")
    PUBLICATIONS = ("publications", "daftar pengumuman", "list of publications")
    DUTIES = ("duties", "fakta kewajiban berkala", "facts of recurring duties")


@frozen
class OfficeFile:
    """A file as it was read: its name, what it holds, and its rows, good and bad.

    `decided_on` is the day of the decision on a list that does not say it itself.
    """

    name: str
    kind: FileKind
    read: Read
    decided_on: date | None = None

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """The rows that could not be read."""
        if isinstance(self.read, Register):
            return self.read.unreadable
        return () if isinstance(self.read, DutyFacts) else self.read.problems

    @property
    def is_empty(self) -> bool:
        """Whether it has no row, good or bad: its headers alone, or an empty list."""
        if isinstance(self.read, DutyFacts):
            return False
        rows = self.read.rows if isinstance(self.read, Register) else self.read.records
        return not (rows or self.problems)


_FORMS: tuple[tuple[FileKind, TableForm[Any]], ...] = (
    (FileKind.COMPLAINTS, COMPLAINT_FORM),
    (FileKind.EXEMPTIONS, EXEMPTION_FORM),
    (FileKind.LIST, LIST_FORM),
    (FileKind.PUBLICATIONS, PUBLICATION_FORM),
)


@checked
def read_office_file(
    path: str | PathLike[str], *, decided_on: date | None = None, limits: Limits = DEFAULT
) -> OfficeFile:
    """Read a file of an office as what most of its columns say it is.

    A JSON file that holds one object is the facts of the body's recurring duties.

    Raises:
        TableFileError: the file cannot be read, or is none of the kinds that are known.
        NotADayError: `decided_on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    name = label(path.name, None)
    facts = _facts(path, limits)
    if facts is not None:
        return OfficeFile(name, FileKind.DUTIES, facts)
    kind, read = _best(path, decided_on, limits)
    return OfficeFile(name, kind, read, decided_on)


def _facts(path: Path, limits: Limits) -> DutyFacts | None:
    """Return the facts that a JSON file holds as one object; None for any other file."""
    if path.suffix.lower() != _JSON:
        return None
    try:
        held = read_json(table_bytes(path, limits), limits)
    except UnreadError as problem:
        raise unusable(path, *problem.said) from problem
    if isinstance(held, list):
        return None
    try:
        return DutyFacts.model_validate_json(json.dumps(held))
    except (TypeError, ValidationError):  # a duplicate key, or another object
        raise _unknown(path) from None


def _records(
    path: Path, form: TableForm[Any], decided_on: date | None, limits: Limits
) -> RecordFile[Any]:
    said = {} if decided_on is None or _DECIDED not in form.once else {_DECIDED: decided_on}
    return read_records(path, form, once=said, limits=limits)


def _best(
    path: Path, decided_on: date | None, limits: Limits
) -> tuple[FileKind, Register | RecordFile[Any]]:
    """Return the file as read by whichever reader knows most of its columns."""
    readers: list[tuple[FileKind, Callable[[], Register | RecordFile[Any]]]] = [
        (FileKind.REGISTER, partial(read_register, path, limits=limits)),
        *((kind, partial(_records, path, form, decided_on, limits)) for kind, form in _FORMS),
    ]
    best: tuple[FileKind, Register | RecordFile[Any]] | None = None
    for kind, read in readers:
        try:
            found = read()
        except TableFileError:
            continue
        if best is None or _known(found, path) > _known(best[1], path):
            best = kind, found
    if best is None:
        table_bytes(path, limits)  # says by itself that it cannot be opened
        raise _unknown(path)
    return best


def _known(found: Register | RecordFile[Any], path: Path) -> int:
    """Return how much of a file a reader knew: of a table its columns, of JSON its records."""
    if isinstance(found, RecordFile) and path.suffix.lower() == _JSON:
        return len(found.records)
    return len(found.mapping)


def _unknown(path: Path) -> TableFileError:
    kinds_id, kinds_en = ("; ".join(each.label(lang) for each in FileKind) for lang in ("id", "en"))
    return unusable(
        path,
        f"isinya tidak dikenali dari judul kolomnya; yang dikenali: {kinds_id}",
        f"what it holds was not recognised by its headers; known are: {kinds_en}",
    )
