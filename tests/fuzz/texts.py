"""What reads a text: a file, a row, a citation, JSON; each with valid texts and ways to spoil them.

Every loader is given bytes. What it may raise is what its docstring names.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from attrs import frozen
from pydantic import BaseModel

from keterbukaan import (
    Complaint,
    Dispute,
    Dossier,
    InformationObjection,
    InformationRequest,
    Jurisdiction,
    OmbudsmanReport,
    due,
    read_register,
)
from keterbukaan.calendar.decree import read_year
from keterbukaan.cases import Case
from keterbukaan.cases.lifecycle import read_lifecycle
from keterbukaan.errors import (
    CalendarRangeError,
    DeadlineStartError,
    NotInForceError,
    UnknownNameError,
)
from keterbukaan.files import TableForm, read_records
from keterbukaan.information import EXEMPTION_FORM, LIST_FORM, PUBLICATION_FORM
from keterbukaan.jurisdiction import template, template_names
from keterbukaan.law import Citation, Practice, Readings, Scope, parse_source
from keterbukaan.law.reading import read_open_questions
from keterbukaan.registers import COMPLAINT_FORM
from tests.fuzz.calls import Failure, judged
from tests.fuzz.doors import Door, every_door, public_classes
from tests.fuzz.valid import example_files, examples

__all__ = ["Loader", "every_loader", "smaller_text", "spoilt"]

_SOURCE = Path(__file__).parents[2] / "src" / "keterbukaan"
_FORMS: Mapping[str, TableForm[Any]] = {
    "complaints": COMPLAINT_FORM,
    "exemptions": EXEMPTION_FORM,
    "list": LIST_FORM,
    "publications": PUBLICATION_FORM,
}
_CASES: tuple[type[Case[Any]], ...] = (
    InformationRequest,
    InformationObjection,
    Dispute,
    Complaint,
    OmbudsmanReport,
)
_BODY = """
schema = 1
name = "Contoh"
zone = "WITA"

[[week]]
from = 2024-01-01
days = 6

[[day_off]]
date = 2026-01-07
name = "Hari jadi"

[[limit]]
limit = "request.response"
amount = 7
unit = "working_days"
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
in_force_from = 2024-07-01

[[limit]]
limit = "complaint.forwarding"
amount = 5
unit = "working_days"
starts_from = ["complaint.received"]
citations = ["Perbup Contoh 12/2024 Pasal 10"]
in_force_from = 2024-07-01
"""

_LIMIT = """
[[limit]]
limit = "{limit}"
amount = {amount}
unit = "{unit}"
{starts}
citations = ["Perbup Contoh 12/2024 Pasal 10"]
in_force_from = 2024-07-01
"""
_HEAD = 'schema = 1\nname = "Contoh"\n'


def _limit(limit: str, amount: int, unit: str, *starts: str) -> str:
    said = f"starts_from = {json.dumps([*starts])}" if starts else ""
    return _LIMIT.format(limit=limit, amount=amount, unit=unit, starts=said)


_AT_THE_EDGE = (
    _HEAD + _limit("objection.filing", 10_000, "years"),
    _HEAD + _limit("request.response", 10, "calendar_days"),
    _HEAD + _limit("complaint.forwarding", 3, "working_days", "complaint.forwarding.ended"),
    _HEAD
    + _limit("complaint.forwarding", 3, "working_days", "complaint.verification.ended")
    + _limit("complaint.verification", 3, "working_days", "complaint.forwarding.ended"),
)
"""Bodies whose limits reach ten thousand years, or start one another."""


@frozen(eq=False)
class Loader:
    """What reads a text, texts that it reads, and the errors that it names."""

    name: str
    read: Callable[[bytes], object]
    texts: tuple[bytes, ...]
    allowed: frozenset[str]

    def failure(self, text: bytes) -> Failure | None:
        """Read a text; return what came of it where that is not allowed."""
        shown = f"{self.name} ({len(text)} bytes)"
        return judged(shown, lambda: self.read(text), self.allowed)


@cache
def every_loader() -> dict[str, Loader]:
    """Return every loader by its name."""
    return {each.name: each for each in (*_plain(), *_tables(), *_toml(), *_records(), *_cases())}


def _named(door: str) -> frozenset[str]:
    found: Door = every_door()[door]
    return found.allowed


def _text(data: bytes) -> str:
    return data.decode(errors="surrogateescape")


def _plain() -> Iterator[Loader]:
    places = (
        b"UU 14/2008 Pasal 22 ayat (7)",
        b"Perki 1/2021 Lampiran VI butir V",
        b"Praktik SP4N-LAPOR!: FAQ resmi no. 3",
        b"PermenPANRB 5/2025 Pasal 9 ayat (1) huruf a angka 2",
    )

    def ordered(data: bytes) -> object:
        return sorted((parse_source(_text(data)), Citation.parse("UU 14/2008 Pasal 9")), key=str)

    yield Loader("Citation.parse", lambda t: Citation.parse(_text(t)).uri, places, _CITATION)
    names = tuple(Citation.parse(_text(each)).uri.encode() for each in places if b":" not in each)
    yield Loader("Citation.from_uri", lambda t: str(Citation.from_uri(_text(t))), names, _CITATION)
    yield Loader("Practice.parse", lambda t: Practice.parse(_text(t)), places, _CITATION)
    yield Loader("parse_source", ordered, places, _CITATION)
    readings = (b"day-one=included", b"collective-leave=worked")
    yield Loader("Readings.of", lambda t: Readings.of(_text(t)), readings, _UNKNOWN)


_CITATION = frozenset({"CitationError"})
_UNKNOWN = frozenset({"UnknownNameError"})
_TABLE = frozenset({"TableFileError"})
_FILE = frozenset({"DataFileError", "LooserThanNationalError"})


def _tables() -> Iterator[Loader]:
    def reading(form: TableForm[Any], ending: str) -> Callable[[bytes], object]:
        def read(data: bytes) -> object:
            path = Path("spoilt").with_suffix(ending)
            path.write_bytes(data)
            found = read_records(path, form)
            return [problem.reason("id") for problem in found.problems], repr(found)

        return read

    def register(data: bytes) -> object:
        path = Path("spoilt.csv")
        path.write_bytes(data)
        found = read_register(path)
        return [problem.reason("en") for problem in found.unreadable], repr(found)

    for name, form in _FORMS.items():
        records = [each for each in examples(form.model) if isinstance(each, form.model)]
        dumped = [each.model_dump(mode="json", exclude_none=True) for each in records]
        as_json = json.dumps(dumped).encode()
        yield Loader(f"{name}.json", reading(form, ".json"), (as_json,), _TABLE)
        yield Loader(f"{name}.csv", reading(form, ".csv"), (_as_csv(form, dumped),), _TABLE)
    real = tuple(each.read_bytes() for each in example_files() if each.suffix == ".csv")
    yield Loader("register.csv", register, real, _TABLE)


def _as_csv(form: TableForm[Any], rows: list[dict[str, object]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([form.heading(name, "id") for name in form.headers])
    for row in rows[:5]:
        writer.writerow([row.get(name, "") for name in form.headers])
    return text.getvalue().encode()


def _toml() -> Iterator[Loader]:
    bodies = (_BODY.encode(), *(template(name).encode() for name in template_names()))
    bodies += tuple(each.read_bytes() for each in example_files() if each.suffix == ".toml")
    bodies += tuple(map(str.encode, _AT_THE_EDGE))
    yield Loader("Jurisdiction.loads", _loaded, bodies, _FILE)
    stages = tuple(each.read_bytes() for each in sorted(_SOURCE.glob("cases/*/stages.toml")))
    yield Loader("read_lifecycle", lambda t: read_lifecycle(t, "stages.toml"), stages, _FILE)
    decrees = tuple(each.read_bytes() for each in sorted(_SOURCE.glob("calendar/skb/*.toml"))[-3:])
    yield Loader("read_year", lambda t: read_year(t, "year.toml", 2025), decrees, _FILE)
    readings = ((_SOURCE / "law" / "readings.toml").read_bytes(),)
    yield Loader(
        "read_open_questions", lambda t: read_open_questions(t, "readings.toml"), readings, _FILE
    )


def _loaded(data: bytes) -> object:
    """Read a body's file, and ask for its own limits from every event that may start them."""
    body = Jurisdiction.loads(data)
    own = {each.name for each in body.rulebook.provisions if each.scope is Scope.LOCAL}
    for limit in sorted(own)[:5]:
        starts = {event for each in body.rulebook.about(limit) for event in each.starts_from}
        for event in sorted(starts):
            for day in (date(2025, 3, 24), date.max):
                with suppress(*_OF_DUE):
                    due(limit, {event: day}, under=body)
    return own


_OF_DUE = (
    UnknownNameError,
    NotInForceError,
    DeadlineStartError,
    CalendarRangeError,
)


def _records() -> Iterator[Loader]:
    """Yield the model of every public record, read as JSON and as what JSON holds."""
    for cls in sorted(public_classes(), key=lambda each: (each.__module__, each.__name__)):
        if not issubclass(cls, BaseModel):
            continue
        found = [each for each in examples(cls) if type(each) is cls][:6]
        texts = tuple(each.model_dump_json(exclude_none=True).encode() for each in found)
        if texts:
            yield Loader(f"{cls.__name__}.json", cls.model_validate_json, texts, _INVALID)
            yield Loader(f"{cls.__name__}.dict", _of_values(cls), texts, _INVALID)


_INVALID = frozenset({"ValidationError"})


def _of_values(cls: type[BaseModel]) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        try:
            held = json.loads(data)
        except (ValueError, RecursionError):
            return None
        return cls.model_validate(held)

    return read


def _cases() -> Iterator[Loader]:
    """Yield what reads a case with its events, and asks it all there is to ask."""
    for cls in _CASES:
        found = [each for each in examples(cls) if type(each) is cls]
        texts = tuple(each.model_dump_json(exclude_none=True).encode() for each in found)
        name = next(name for name in every_door() if name.endswith(f"{cls.__name__}.load"))
        yield Loader(f"{cls.__name__}.load", _loading(cls, strict=True), texts, _named(name))
        yield Loader(f"{cls.__name__}.keep", _loading(cls, strict=False), texts, _named(name))

    dossiers = [each for each in examples(Dossier) if type(each) is Dossier]
    texts = tuple(each.model_dump_json(exclude_none=True).encode() for each in dossiers)
    for strict in (True, False):
        yield Loader(f"Dossier.read.{strict}", _dossier(strict=strict), texts, _READ)


_READ = frozenset({"RecordError", "NewerRecordError"})


def _dossier(*, strict: bool) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        try:
            held = json.loads(data)
        except (ValueError, RecursionError):
            return None
        dossier = Dossier.load(held, strict=strict)
        return Dossier.load(json.loads(dossier.model_dump_json()), strict=strict)

    return read


def _loading(cls: type[Case[Any]], *, strict: bool) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        try:
            held = json.loads(data)
        except (ValueError, RecursionError):
            return None
        case = cls.load(held, strict=strict).case
        on = case.progress().last_on
        return [
            case.state(),
            case.irregularities(),
            case.deadlines(),
            case.obligations(on=on),
            case.remedies(on=on),
            case.public_view(),
            case.timeline(on=on).svg(),
            cls.load(json.loads(case.model_dump_json()), strict=strict).case,
            Dossier.model_fields,
        ]

    return read


def smaller_text(loader: Loader, text: bytes, failure: Failure) -> bytes:
    """Return a text with all taken out that does not bear on its failure."""
    size = len(text) // 2
    while size:
        start = 0
        while start < len(text):
            shorter = text[:start] + text[start + size :]
            found = loader.failure(shorter)
            if found is not None and found.kind == failure.kind:
                text = shorter
            else:
                start += size
        size //= 2
    return text


_PIECES = (
    b"0001-01-01",
    b"9999-12-31",
    b"10000-01-01",
    b"2025-02-30",
    b"2025-03-24T00:00:00Z",
    b"10000",
    b"-1",
    b"1e999",
    b"NaN",
    b"true",
    b"null",
    b"[]",
    b"{}",
    b'""',
    b'"years"',
    b'"complaint.forwarding.ended"',
    b'"request.response.ended"',
    b"9" * 5000,
    b"[" * 300,
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\x1b[31m",
    b";",
    b"\r",
)
_TOKEN = re.compile(rb"[\w.-]+|\"[^\"\n]*\"")


def spoilt(text: bytes, others: tuple[bytes, ...], random: Random) -> bytes:
    """Return a text with a few things about it changed."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        text = random.choice(_WAYS)(text, random.choice(others), random)
    return text


def _flipped(text: bytes, _: bytes, random: Random) -> bytes:
    place = random.randrange(len(text) + 1)
    return text[:place] + bytes([random.randrange(256)]) + text[place + 1 :]


def _shortened(text: bytes, _: bytes, random: Random) -> bytes:
    start, end = _span(text, random)
    return text[:start] + text[end:]


def _doubled(text: bytes, _: bytes, random: Random) -> bytes:
    start, end = _span(text, random)
    return text[:end] + text[start:end] + text[end:]


def _replaced(text: bytes, _: bytes, random: Random) -> bytes:
    """Put an odd piece in the place of a word or a number."""
    tokens = [*_TOKEN.finditer(text)]
    if not tokens:
        return text + random.choice(_PIECES)
    token = random.choice(tokens)
    return text[: token.start()] + random.choice(_PIECES) + text[token.end() :]


def _swapped(text: bytes, other: bytes, random: Random) -> bytes:
    """Put a word of another text in the place of one of this."""
    tokens, found = [*_TOKEN.finditer(text)], _TOKEN.findall(other)
    if not tokens or not found:
        return text
    token = random.choice(tokens)
    word: bytes = random.choice(found)
    return text[: token.start()] + word + text[token.end() :]


def _spliced(text: bytes, other: bytes, random: Random) -> bytes:
    start, end = _span(other, random)
    place = random.randrange(len(text) + 1)
    return text[:place] + other[start:end] + text[place:]


def _span(text: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((1, 3, 20, 200)))


_WAYS: tuple[Callable[[bytes, bytes, Random], bytes], ...] = (
    _flipped,
    _shortened,
    _doubled,
    _replaced,
    _replaced,
    _replaced,
    _swapped,
    _spliced,
)
