"""The files of an office, whatever they hold: each is known by its columns (berkas kerja PPID)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
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
from keterbukaan.files._layout import layout_of
from keterbukaan.files._vocabulary import Vocabulary
from keterbukaan.files.forms import RecordFile, TableForm, read_records
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.tables import RowProblem, table_bytes, unusable
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.public_list import LIST_FORM, ListRow
from keterbukaan.information.publications import PUBLICATION_FORM, Publication
from keterbukaan.registers.columns import REGISTER_WORDS
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
_OF_A_PERSON = frozenset({"name", "address", "identity", "telephone", "email"})
_WHOLE = 60
"""What a header says of the one kind that knows it; parted among several without remainder."""

_NEAR = 2
"""How much more may be said of another kind than of one that is still tried."""


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


_FORMS: Mapping[FileKind, TableForm[Any]] = {
    FileKind.COMPLAINTS: COMPLAINT_FORM,
    FileKind.EXEMPTIONS: EXEMPTION_FORM,
    FileKind.LIST: LIST_FORM,
    FileKind.PUBLICATIONS: PUBLICATION_FORM,
}


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


def _best(
    path: Path, decided_on: date | None, limits: Limits
) -> tuple[FileKind, Register | RecordFile[Any]]:
    """Return the file as read by the reader of the kind that its headers speak of."""
    if path.suffix.lower() == _JSON:
        found = [(kind, _records(path, kind, decided_on, limits)) for kind in _FORMS]
        return max(found, key=lambda each: len(each[1].records))
    refusal: TableFileError | None = None
    for kind in _likeliest(path, limits):
        try:
            if kind is FileKind.REGISTER:
                return kind, read_register(path, limits=limits)
            return kind, _records(path, kind, decided_on, limits)
        except TableFileError as problem:  # such as columns that must be there
            refusal = refusal or problem
    raise refusal or _unknown(path)


def _likeliest(path: Path, limits: Limits) -> list[FileKind]:
    """Return the kinds of which the headers of a file say most, and those that are near to it.

    A header that several kinds know, such as a bare "Tanggal", says as much less of each; whoever
    a row is about is named in all of them.
    """
    words: dict[FileKind, Vocabulary[Any]] = {FileKind.REGISTER: REGISTER_WORDS}
    words |= {kind: form.vocabulary for kind, form in _FORMS.items()}

    def score(cells: Sequence[str]) -> int:
        return max(each.score(cells) for each in words.values())

    said: Counter[FileKind] = Counter()
    for table in layout_of(path, score, limits).tables:
        known: dict[int, list[FileKind]] = {}
        for kind, each in words.items():
            for column in each.columns(table.headers, table.lines).found:
                if column.field not in _OF_A_PERSON:
                    known.setdefault(column.place, []).append(kind)
        for kinds in known.values():
            said.update(dict.fromkeys(kinds, _WHOLE // len(kinds)))
    most = max(said.values(), default=0)
    near = (kind for kind in words if said[kind] and _NEAR * said[kind] >= most)
    return sorted(near, key=lambda kind: -said[kind])


def _records(
    path: Path, kind: FileKind, decided_on: date | None, limits: Limits
) -> RecordFile[Any]:
    form = _FORMS[kind]
    said = {} if decided_on is None or _DECIDED not in form.once else {_DECIDED: decided_on}
    return read_records(path, form, once=said, limits=limits)


def _unknown(path: Path) -> TableFileError:
    kinds_id, kinds_en = ("; ".join(each.label(lang) for each in FileKind) for lang in ("id", "en"))
    return unusable(
        path,
        f"isinya tidak dikenali dari judul kolomnya; yang dikenali: {kinds_id}",
        f"what it holds was not recognised by its headers; known are: {kinds_en}",
    )
