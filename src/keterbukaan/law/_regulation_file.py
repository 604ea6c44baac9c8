"""Reading the rule files: one TOML file per regulation, every key checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from sys import intern
from typing import TypeVar

from attrs import evolve, frozen

from keterbukaan._words import Said
from keterbukaan.errors import CitationError, KeterbukaanError
from keterbukaan.files._toml import Entry, read_toml
from keterbukaan.law._sources_in_files import cite
from keterbukaan.law.actor import Actor
from keterbukaan.law.age import Age
from keterbukaan.law.citation import Citation, Practice, RegulationLevel, Source
from keterbukaan.law.event import StartingEvent
from keterbukaan.law.limit import Direction, Kind, LimitNature, Scope, TimeLimit, Unit
from keterbukaan.law.number import LegalNumber
from keterbukaan.law.reading import parse_reading
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.verification import Confidence, Verification

__all__ = [
    "ENDED",
    "RegulationFile",
    "amount_of",
    "local_regulation",
    "read_events",
    "read_regulation",
    "starts_of",
    "validity_of",
]

ENDED = ".ended"
"""What marks an event that is the end of another limit, as in "request.response.ended"."""

MOST = 10_000
"""The greatest number that a file may give; more is a typing mistake."""

_MOST_OF = {Unit.MONTHS: 1_200, Unit.YEARS: 100}
"""The greatest amount of a unit in which fewer are many: no limit is longer than a century."""

E = TypeVar("E", bound=Enum)


def _by_value(kind: type[E]) -> Mapping[str, E]:
    """Return an enum's members by the texts that stand for them in the files."""
    return {str(member.value): member for member in kind}


_ACTORS, _CONFIDENCES, _NATURES = _by_value(Actor), _by_value(Confidence), _by_value(LimitNature)
_DIRECTIONS, _KINDS, _SCOPES = _by_value(Direction), _by_value(Kind), _by_value(Scope)
_UNITS, _VERIFICATIONS = _by_value(Unit), _by_value(Verification)


_LEVELS = {level.name.lower(): level for level in RegulationLevel}


def read_events(data: bytes, file: str) -> dict[str, StartingEvent]:
    """Read the file of events.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    events: dict[str, StartingEvent] = {}
    for entry in top.tables("event", "name"):
        name = intern(entry.take("name", str))
        label_id, label_en = entry.take("id", str), entry.take("en", str)
        elsewhere = entry.maybe("elsewhere", bool) or False
        entry.add(events, name, StartingEvent(name, label_id, label_en, elsewhere))
        entry.finish()
    top.finish()
    return events


@frozen
class RegulationFile:
    """What one regulation's file holds: what it is, its time limits, and its other numbers.

    That of a regulation of which no article was read, or which nothing here takes a number from,
    has neither limits nor numbers.
    """

    regulation: Regulation
    provisions: tuple[TimeLimit, ...]
    numbers: tuple[LegalNumber, ...]

    @property
    def is_unread(self) -> bool:
        """Whether no article was read; one that only a reading rests on was, and sets nothing."""
        is_read = self.regulation.read is Verification.OWN_TEXT
        return not (self.provisions or self.numbers or is_read)


def read_regulation(data: bytes, file: str, events: Mapping[str, StartingEvent]) -> RegulationFile:
    """Read a regulation's file: what it is, and what it sets.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    header = top.table("regulation")
    if header is None:
        top.fail("regulation", "tabel ini wajib ada", "this table is required")
    regulation = _regulation(header)
    limits = tuple(_provision(e, regulation, events) for e in top.tables("provision", "limit"))
    numbers: dict[str, LegalNumber] = {}
    for entry in top.tables("number", "name"):
        number = _number(entry, regulation)
        entry.add(numbers, number.name, number)
    top.finish()
    return RegulationFile(regulation, limits, tuple(numbers.values()))


def _regulation(entry: Entry) -> Regulation:
    name = entry.take("id", str)
    level = entry.choice("level", _LEVELS)
    identity = None if level is RegulationLevel.PRACTICE else cite(entry, "id", name).regulation
    since, until = validity_of(entry)
    adjusting_until, adjusting_by = _adjusting(entry, name)
    regulation = Regulation(
        name=name,
        id=identity,
        title_id=entry.take("title_id", str),
        title_en=entry.take("title_en", str),
        level=level,
        in_force_from=since,
        in_force_until=until,
        read=entry.choice("read", _VERIFICATIONS),
        note=entry.maybe("note", str) or "",
        before=_regulations(entry, "before"),
        age=_age(entry, Age(entry.take("checked_on", date)), until),
        adjusting_until=adjusting_until,
        adjusting_by=adjusting_by,
    )
    if identity is not None and identity.level is not level:
        entry.fail("level", f"{name} bukan {level.name}", f"{name} is not of level {level.name}")
    entry.finish()
    return regulation


def _adjusting(entry: Entry, name: str) -> tuple[date | None, str]:
    """Take until when there was time to adjust, and by which article: both or neither."""
    until = entry.maybe("adjusting_until", date)
    if until is None:
        return None, ""
    return until, str(cite(entry, "adjusting_by", f"{name} {entry.take('adjusting_by', str)}"))


def _provision(
    entry: Entry, regulation: Regulation, events: Mapping[str, StartingEvent]
) -> TimeLimit:
    kind, amount, unit = amount_of(entry)
    since, until = validity_of(entry)
    limit = TimeLimit(
        name=intern(entry.take("limit", str)),
        kind=kind,
        amount=amount,
        unit=unit,
        starts_from=starts_of(entry, events),
        direction=entry.maybe_choice("direction", _DIRECTIONS) or Direction.AFTER,
        recurring=entry.maybe("recurring", bool) or False,
        continues=entry.maybe("continues", bool) or False,
        nature=entry.choice("nature", _NATURES),
        actor=entry.choice("actor", _ACTORS),
        regulation=regulation,
        sources=_sources(entry, regulation),
        under=_under(entry),
        scope=entry.maybe_choice("scope", _SCOPES) or Scope.NATIONAL,
        read=entry.maybe_choice("read", _VERIFICATIONS) or regulation.read,
        confidence=entry.choice("confidence", _CONFIDENCES),
        in_force_from=since,
        in_force_until=until,
        never_later_than=entry.maybe("never_later_than", str),
        national_days=entry.maybe("national_days", bool) or False,
        own_days_too=entry.maybe("own_days_too", bool) or False,
        summary_id=entry.take("summary_id", str),
        summary_en=entry.take("summary_en", str),
        note=entry.maybe("note", str) or "",
        title=_title(entry),
        age=_own_age(entry, regulation, until),
    )
    entry.finish()
    return limit


def _own_age(entry: Entry, regulation: Regulation, until: date | None) -> Age:
    """Take what a provision says of its own age; the rest is its regulation's."""
    checked_on = entry.maybe("checked_on", date) or regulation.checked_on
    of_all = evolve(regulation.age, checked_on=checked_on)
    return _age(entry, of_all, until or regulation.in_force_until)


def _age(entry: Entry, known: Age, until: date | None) -> Age:
    """Take what came after a rule, in the place of what is known so far."""
    replacing = entry.maybe("replaced_by", str)
    maybe_from = entry.maybe("may_be_replaced_from", date)
    if maybe_from is not None and (until is None or until < maybe_from):
        entry.fail(
            "may_be_replaced_from",
            "perlu 'in_force_until' yang tidak lebih awal",
            "needs an 'in_force_until' that is no earlier",
        )
    return Age(
        checked_on=known.checked_on,
        replaced_by=str(cite(entry, "replaced_by", replacing)) if replacing else known.replaced_by,
        amended_by=_regulations(entry, "amended_by") or known.amended_by,
        may_be_replaced_from=maybe_from or known.may_be_replaced_from,
    )


def _regulations(entry: Entry, key: str) -> tuple[str, ...]:
    return tuple(str(cite(entry, key, each)) for each in entry.texts(key))


def _title(entry: Entry) -> Said | None:
    """Take the limit's title, in both languages or not at all."""
    title_id = entry.maybe("title_id", str)
    return None if title_id is None else Said(title_id, entry.take("title_en", str))


def _number(entry: Entry, regulation: Regulation) -> LegalNumber:
    since, until = validity_of(entry)
    number = LegalNumber(
        name=entry.take("name", str),
        value=_positive(entry, "value", entry.take("value", int)),
        label_id=entry.take("id", str),
        label_en=entry.take("en", str),
        regulation=regulation,
        sources=_sources(entry, regulation),
        read=entry.maybe_choice("read", _VERIFICATIONS) or regulation.read,
        confidence=entry.choice("confidence", _CONFIDENCES),
        in_force_from=since,
        in_force_until=until,
        note=entry.maybe("note", str) or "",
        age=_own_age(entry, regulation, until),
    )
    entry.finish()
    return number


def _positive(entry: Entry, key: str, number: int, most: int = MOST) -> int:
    if not 1 <= number <= most:
        entry.fail(key, f"harus antara 1 dan {most}", f"must be from 1 to {most}")
    return number


def amount_of(entry: Entry) -> tuple[Kind, int | None, Unit | None]:
    """Take either a number with its unit, or a kind without a number.

    Raises:
        DataFileError: there is neither or both, or the number is not positive or too great.
    """
    kind = entry.maybe_choice("kind", _KINDS) or Kind.NUMBER
    amount = entry.maybe("amount", int)
    unit = entry.maybe_choice("unit", _UNITS)
    if kind is Kind.NUMBER:
        if amount is None or unit is None:
            entry.fail(
                "amount",
                "isi 'amount' dan 'unit', atau 'kind' bila tanpa angka",
                "give 'amount' and 'unit', or a 'kind' without a number",
            )
        _positive(entry, "amount", amount, _MOST_OF.get(unit, MOST))
    elif amount is not None or unit is not None:
        entry.fail("kind", "tidak boleh bersama angka", "cannot be combined with a number")
    return kind, amount, unit


def validity_of(entry: Entry) -> tuple[date | None, date | None]:
    """Take the optional first and last day in force.

    Raises:
        DataFileError: the last day is before the first.
    """
    since = entry.maybe("in_force_from", date)
    until = entry.maybe("in_force_until", date)
    if since is not None and until is not None and until < since:
        entry.fail("in_force_until", f"sebelum {since}", f"is before {since}")
    return since, until


def starts_of(entry: Entry, events: Mapping[str, StartingEvent]) -> tuple[str, ...]:
    """Take the events that can start a limit; each must be known, and is named once.

    Raises:
        DataFileError: an event is unknown, or named twice.
    """
    names = entry.texts("starts_from")
    for name in names:
        if name not in events and not name.endswith(ENDED):
            entry.fail(
                "starts_from", f"peristiwa {name!r} tidak dikenal", f"unknown event {name!r}"
            )
    if len(set(names)) < len(names):
        entry.duplicate("starts_from", Counter(names).most_common(1)[0][0])
    return tuple(map(intern, names))


def _sources(entry: Entry, regulation: Regulation) -> tuple[Source, ...]:
    if regulation.id is None:
        try:
            return (Practice(regulation.name, entry.take("source", str)),)
        except CitationError as problem:
            entry.fail("source", problem.text("id"), problem.text("en"))
    places = entry.texts("citations")
    if not places:  # the article was not read: the regulation as a whole is cited
        return (Citation(regulation.id),)
    return tuple(cite(entry, "citations", f"{regulation.name} {place}") for place in places)


def _under(entry: Entry) -> Mapping[str, str]:
    table = entry.table("under")
    if table is None:
        return {}
    under: dict[str, str] = {}
    for name, value in table.pairs():
        try:
            reading = parse_reading(f"{name}={value}")
        except KeterbukaanError as problem:
            table.fail(name, problem.text("id"), problem.text("en"))
        under[reading.question_name()] = str(reading.value)
    return under


def local_regulation(source: Citation, since: date, until: date | None) -> Regulation:
    """Describe a local rule's regulation, of which only the citation is known."""
    identity = source.regulation
    return Regulation(
        name=str(identity),
        id=identity,
        title_id="",
        title_en="",
        level=identity.level,
        in_force_from=since,
        in_force_until=until,
        read=Verification.UNVERIFIED,
    )
