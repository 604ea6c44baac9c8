"""The files of an office, whatever they hold: each is known by its columns (berkas kerja PPID)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen
from pydantic import ValidationError

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import FrozenMap
from keterbukaan._words import LabelledEnum
from keterbukaan.duties.year import DutyFacts
from keterbukaan.errors import TableFileError, UnknownNameError
from keterbukaan.files._json import read_json
from keterbukaan.files._labels import label
from keterbukaan.files._layout import layout_of
from keterbukaan.files._settled import settled_fields
from keterbukaan.files._vocabulary import Vocabulary, same_words
from keterbukaan.files.forms import RecordFile, TableForm, read_records
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.tables import RowProblem, table_bytes, unusable
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.public_list import LIST_FORM, ListRow
from keterbukaan.information.publications import PUBLICATION_FORM, Publication
from keterbukaan.registers.columns import REGISTER_WORDS, Column
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


_NOTHING_TOLD: Mapping[str, str] = FrozenMap()
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


@checked_fields
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
    def unread(self) -> tuple[str, ...]:
        """The sheets and the columns of days that were not read."""
        if isinstance(self.read, Register):
            return (*self.read.unread_sheets, *self.read.unrecognised)
        if isinstance(self.read, DutyFacts):
            return ()
        return (*self.read.unread_sheets, *self.read.unread_days)

    @property
    def unread_rows(self) -> int:
        """How many lines stand on sheets or in tables that were not read and may hold rows."""
        if isinstance(self.read, Register):
            return self.read.unread_lines if self.read.is_partly_unread else 0
        return 0 if isinstance(self.read, DutyFacts) else self.read.unread_rows

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
    path: str | PathLike[str],
    *,
    columns: Mapping[str, str] = _NOTHING_TOLD,
    decided_on: date | None = None,
    limits: Limits = DEFAULT,
) -> OfficeFile:
    """Read a file of an office as what most of its columns say it is.

    `columns` settles which header holds what, as in `read_register` and `read_records`; what the
    kind of this file does not hold is passed over. A JSON file that holds one object is the facts
    of the body's recurring duties.

    Raises:
        TableFileError: the file cannot be read, is none of the kinds that are known, or has no such
            header.
        UnknownNameError: `columns` names something that no kind of file holds.
        NotADayError: `decided_on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    told = _Told(columns, decided_on, limits)
    told.check_names()
    name = label(path.name, None)
    facts = _facts(path, limits)
    if facts is not None:
        return OfficeFile(name, FileKind.DUTIES, facts)
    kind, read = _best(path, told)
    return OfficeFile(name, kind, read, decided_on)


@frozen
class _Told:
    """What is said of a file beside it: what its columns hold, when it was decided, the limits."""

    columns: Mapping[str, str]
    decided_on: date | None
    limits: Limits

    def check_names(self) -> None:
        """Refuse a name of a column that no kind of file holds."""
        known = {name for kind in (FileKind.REGISTER, *_FORMS) for name in self.columns_of(kind)}
        for name in self.columns.keys() - known:
            raise UnknownNameError.of("isian", "field", name, [each.value for each in Column])

    def columns_of(self, kind: FileKind) -> dict[str, str]:
        """Return what is said of columns that a kind of file holds."""
        return {
            name: header
            for name, header in self.columns.items()
            if any(same_words(name, said) for said in chain(*_names_of(kind).values()))
        }

    def settled(self, kind: FileKind) -> dict[Any, str]:
        """Return the same by the fields of that kind."""
        return settled_fields(self.columns_of(kind), _names_of(kind))


def _names_of(kind: FileKind) -> Mapping[Any, tuple[str, ...]]:
    """Return how each field of a kind of file is called: by its key, and in both languages."""
    if kind is FileKind.REGISTER:
        return {each: (each.value, each.label_id, each.label_en) for each in Column}
    return {name: (name, *headings) for name, headings in _FORMS[kind].headers.items()}


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


def _best(path: Path, told: _Told) -> tuple[FileKind, Register | RecordFile[Any]]:
    """Return the file as read by the reader of the kind that its headers speak of."""
    if path.suffix.lower() == _JSON:
        found = [(kind, _records(path, kind, told)) for kind in _FORMS]
        return max(found, key=lambda each: len(each[1].records))
    refusal: TableFileError | None = None
    for kind in _likeliest(path, told):
        try:
            if kind is FileKind.REGISTER:
                columns = told.columns_of(kind)
                return kind, read_register(path, columns=columns, limits=told.limits)
            return kind, _records(path, kind, told)
        except TableFileError as problem:  # such as columns that must be there
            refusal = refusal or problem
    raise refusal or _unknown(path)


def _likeliest(path: Path, told: _Told) -> list[FileKind]:
    """Return the kinds of which the headers of a file say most, and those that are near to it.

    A header that several kinds know, such as a bare "Tanggal", says as much less of each; whoever
    a row is about is named in all of them.
    """
    words: dict[FileKind, Vocabulary[Any]] = {FileKind.REGISTER: REGISTER_WORDS}
    words |= {kind: form.vocabulary for kind, form in _FORMS.items()}

    settled = {kind: told.settled(kind) for kind in words}

    def score(cells: Sequence[str]) -> int:
        return max(each.score(cells, settled[kind]) for kind, each in words.items())

    said: Counter[FileKind] = Counter()
    for table in layout_of(path, score, told.limits).tables:
        known: dict[int, list[FileKind]] = {}
        for kind, each in words.items():
            for column in each.columns(table.headers, table.lines, settled[kind]).found:
                if column.field not in _OF_A_PERSON:
                    known.setdefault(column.place, []).append(kind)
        for kinds in known.values():
            said.update(dict.fromkeys(kinds, _WHOLE // len(kinds)))
    most = max(said.values(), default=0)
    near = (kind for kind in words if said[kind] and _NEAR * said[kind] >= most)
    return sorted(near, key=lambda kind: -said[kind])


def _records(path: Path, kind: FileKind, told: _Told) -> RecordFile[Any]:
    form, day = _FORMS[kind], told.decided_on
    once = {} if day is None or _DECIDED not in form.once else {_DECIDED: day}
    columns = told.columns_of(kind)
    return read_records(path, form, columns=columns, once=once, limits=told.limits)


def _unknown(path: Path) -> TableFileError:
    kinds_id, kinds_en = ("; ".join(each.label(lang) for each in FileKind) for lang in ("id", "en"))
    return unusable(
        path,
        f"isinya tidak dikenali dari judul kolomnya; yang dikenali: {kinds_id}",
        f"what it holds was not recognised by its headers; known are: {kinds_en}",
    )
