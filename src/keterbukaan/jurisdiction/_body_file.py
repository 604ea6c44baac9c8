"""A public body's own file: its clock, week, local days, readings, limits and complaint roles.

Local law may be stricter on the body and kinder to the citizen, never the other way round: a
local limit is held against the national provisions that were read in their own text, and one
that is looser is refused with both citations (lex superior). A limit that no text read here sets
the file may set in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from os import PathLike
from pathlib import Path

from keterbukaan.calendar.days import LocalDay, Week
from keterbukaan.calendar.decree import Decree
from keterbukaan.calendar.moment import OfficeHours, Zone
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import DataFileError, KeterbukaanError
from keterbukaan.files._system_words import said_by_system
from keterbukaan.files._toml import Entry, read_toml
from keterbukaan.files.limits import DEFAULT, Limits, beyond, read_within
from keterbukaan.jurisdiction._body_roles import filled_citations, own_complaint_roles
from keterbukaan.jurisdiction._rings import ring_in
from keterbukaan.jurisdiction._strictness import Comparison
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._regulation_file import (
    ENDED,
    amount_of,
    local_regulation,
    starts_of,
    validity_of,
)
from keterbukaan.law._sources_in_files import maybe_read
from keterbukaan.law._villages import NOT_READ_FOR_VILLAGES, names_a_village
from keterbukaan.law.limit import Kind, Scope, TimeLimit, Unit
from keterbukaan.law.reading import Reading, Readings, parse_reading
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Confidence, Verification
from keterbukaan.organization.body_kind import BodyKind

__all__ = ["OF_OTHER_OFFICES", "bytes_of", "read_jurisdiction"]

_NOT_FOR_REGIONS = frozenset({"dispute", "court", "cassation", "monitoring", "ombudsman"})
OF_OTHER_OFFICES = frozenset(
    {
        "administration.judgment_copy",
        "administration.revocation",
        "administration.compliance",
        "archive.static_opening",
        "complaint.head_inspection",
        "complaint.law_enforcement_start",
    }
)
"""Limits of courts, of the ministry or the governor, of law enforcement and of the archive
institution (UU 43/2009 66(1): it may open after 25 years, and no rule lets it earlier)."""
_NOT_FILLED_IN = date(1900, 1, 1)
"""What holds the place of the first day in force in a template."""
MOST_LIMITS = 500
"""How many limits one file may set: each is compared with the national ones, day by day."""

_WEEKS = {5: Week.FIVE_DAYS, 6: Week.SIX_DAYS}


def bytes_of(path: str | PathLike[str], limits: Limits | None) -> bytes:
    """Return what a body's file holds, reading no further than the limit.

    Raises:
        DataFileError: the file cannot be read, or goes beyond a limit.
    """
    name, most = Path(path).name, limits or DEFAULT
    try:
        data = read_within(path, most.toml_bytes)
    except OSError as problem:
        said = said_by_system(problem)
        raise _unusable(
            name,
            f"berkas tidak dapat dibaca ({said.id})",
            f"the file cannot be read ({said.en})",
        ) from None  # its cause would name the file
    if data is None:
        raise _too_long(name, most)
    return data


def read_jurisdiction(data: bytes, file: str, limits: Limits | None = None) -> Jurisdiction:
    """Read the text of a body's file.

    Raises:
        DataFileError: the text is not valid, or goes beyond a limit.
        LooserThanNationalError: a local limit is looser than the national one.
    """
    most = limits or DEFAULT
    if len(data) > most.toml_bytes:
        raise _too_long(file, most)
    top = read_toml(data, file)
    top.schema()
    name = top.take("name", str)
    zone = top.maybe_choice("zone", {zone.value: zone for zone in Zone}) or Zone.WIB
    kind = _kind(top)
    weeks, bases = _weeks(top)
    calendar = _calendar(top, weeks)
    jurisdiction = Jurisdiction(
        name=name,
        rulebook=_rulebook(top, calendar),
        calendar=calendar,
        readings=_readings(top.table("readings")),
        zone=zone,
        office_hours=_office_hours(top.table("office_hours")),
        own_complaint_roles=own_complaint_roles(top),
        kind=kind,
        week_bases=bases,
    )
    top.finish()
    return jurisdiction


def _too_long(file: str, limits: Limits) -> DataFileError:
    return _unusable(file, *beyond(limits, "toml_bytes", "berkas memuat", "the file holds"))


def _unusable(file: str, problem_id: str, problem_en: str) -> DataFileError:
    return DataFileError(
        file=file, entry="-", key="-", problem_id=problem_id, problem_en=problem_en
    )


def _kind(top: Entry) -> BodyKind | None:
    """Take of what kind the body is; one that says it is a village is told why that is none."""
    if (given := top.maybe("kind", str)) is None:
        return None
    if names_a_village(given):
        said = NOT_READ_FOR_VILLAGES
        top.fail(
            "kind",
            f"bukan jenis yang dikenal: {said.id}. Hapus kunci ini",
            f"not a kind that is known: {said.en}. Leave this key out",
        )
    return top.chosen("kind", given, {kind.value: kind for kind in BodyKind})


def _office_hours(entry: Entry | None) -> OfficeHours | None:
    if entry is None:
        return None
    hours = OfficeHours(entry.take("closes", time), _basis(entry))
    entry.finish()
    return hours


def _readings(entry: Entry | None) -> Readings:
    if entry is None:
        return Readings()
    chosen: list[Reading] = []
    for name, value in entry.pairs():
        try:
            chosen.append(parse_reading(f"{name}={value}"))
        except KeterbukaanError as problem:
            entry.fail(name, problem.text("id"), problem.text("en"))
    return Readings.of(*chosen)


def _basis(entry: Entry) -> str | None:
    """Take on what a week or closing hours rest: a regulation, a decree or an approval."""
    basis = entry.maybe("basis", str)
    if basis is not None and not basis.strip():
        entry.fail("basis", "tidak boleh kosong", "must not be empty")
    return basis


def _weeks(top: Entry) -> tuple[dict[date, Week], tuple[tuple[date, str], ...]]:
    """Read the working weeks, each from a day on, and on what they rest where that is said."""
    weeks: dict[date, Week] = {}
    bases: list[tuple[date, str]] = []
    for entry in top.tables("week", "from"):
        start = entry.take("from", date)
        if (worked := entry.take("days", int)) not in _WEEKS:
            entry.fail("days", "harus 5 atau 6", "must be 5 or 6")
        entry.add(weeks, start, _WEEKS[worked], "from")
        if basis := _basis(entry):
            bases.append((start, basis))
        entry.finish()
    return weeks, tuple(sorted(bases))


def _calendar(top: Entry, weeks: Mapping[date, Week]) -> WorkingCalendar:
    calendar = WorkingCalendar.national()
    days: dict[date, LocalDay] = {}
    for key, working in (("day_off", False), ("working_day", True)):
        for entry in top.tables(key, "date"):
            local = _local_day(entry, working=working)
            entry.add(days, local.day, local, "date")
    if weeks:
        calendar = calendar.with_weeks(*weeks.items())
    return calendar.with_local_days(*days.values()) if days else calendar


def _local_day(entry: Entry, *, working: bool) -> LocalDay:
    day, name = entry.take("date", date), entry.take("name", str)
    decree, signed = entry.maybe("decree", str), entry.maybe("signed", date)
    if (decree is None) != (signed is None):
        entry.fail(
            "signed", "'decree' dan 'signed' harus bersama", "'decree' and 'signed' go together"
        )
    entry.finish()
    known = Decree(signed, decree) if decree is not None and signed is not None else None
    return LocalDay(day, name, working, known)


def _rulebook(top: Entry, calendar: WorkingCalendar) -> Rulebook:
    limits = tuple(_limits(top, calendar))
    if not limits:
        return Rulebook.national()
    book = Rulebook.national().with_local(limits)
    if ring := ring_in(book):
        names = " -> ".join(ring)
        top.fail(
            "starts_from",
            f"batas waktu yang saling memulai tidak pernah mulai: {names}",
            f"limits that start one another never begin: {names}",
        )
    return book


def _limits(top: Entry, calendar: WorkingCalendar) -> Iterator[TimeLimit]:
    compared = Comparison(calendar)
    read: dict[str, list[TimeLimit]] = {}
    for number, entry in enumerate(top.tables("limit", "limit"), start=1):
        if number > MOST_LIMITS:
            entry.fail(
                "limit",
                f"berkas memuat lebih dari {MOST_LIMITS} batas waktu",
                f"the file holds more than {MOST_LIMITS} limits",
            )
        local = _limit(entry, compared)
        for other in read.setdefault(local.name, []):
            if _overlap(other, local):
                entry.fail(
                    "in_force_from",
                    f"masa berlakunya bertumpuk dengan {other.citation}",
                    f"its validity overlaps that of {other.citation}",
                )
        read[local.name].append(local)
        yield local


def _limit(entry: Entry, compared: Comparison) -> TimeLimit:
    book = Rulebook.national()
    name = entry.choice("limit", {limit: limit for limit in book.limits})
    if name.split(".")[0] in _NOT_FOR_REGIONS or name in OF_OTHER_OFFICES:
        entry.fail(
            "limit",
            f"{name} diatur untuk komisi, pengadilan, atau lembaga lain di luar Badan Publik dan "
            "tidak dapat diubah oleh daerah",
            f"{name} binds the commission, the courts or another office outside the body, and no "
            "region can change it",
        )
    kind, amount, unit = amount_of(entry)
    if kind is Kind.NOT_READ:
        entry.fail("kind", "isi menurut bunyi teksnya", "fill in what the text says")
    since, until = validity_of(entry)
    if since is None:
        entry.fail("in_force_from", "kunci ini wajib ada", "this key is required")
    citations = filled_citations(entry)
    if since == _NOT_FILLED_IN:
        entry.fail(
            "in_force_from",
            "isi hari pertama berlakunya dari naskah resminya",
            "fill in the first day in force from the gazette",
        )
    national = book.about(name)
    read_here = [p for p in national if _binds(p)]
    if national[0].kind is Kind.NUMBER and kind is not Kind.NUMBER:
        entry.fail("kind", "aturan nasional memberi angka", "the national rule gives a number")
    in_days = national[0].unit is not None or name.startswith("complaint.")
    if unit is Unit.HOURS and in_days and national[0].unit is not Unit.HOURS:
        entry.fail("unit", "aturan nasional dihitung dalam hari", "the national rule counts days")
    if unit is not Unit.HOURS and national[0].unit is Unit.HOURS:  # no day ends by the hour
        entry.fail("unit", "aturan nasional dihitung dalam jam", "the national rule counts hours")
    starts = _starts(entry, book, national[0], is_read=bool(read_here))
    # The national sentence holds for another number as long as unit and start are the same.
    fits = (kind, unit, {*starts}) == (
        national[0].kind,
        national[0].unit,
        {*national[0].starts_from},
    )
    local = TimeLimit(
        name=name,
        kind=kind,
        amount=amount,
        unit=unit,
        starts_from=starts,
        direction=national[0].direction,
        recurring=national[0].recurring,
        continues=national[0].continues,
        nature=national[0].nature,
        actor=national[0].actor,
        regulation=local_regulation(citations[0], since, until),
        sources=citations,
        under={},
        scope=Scope.LOCAL,
        read=maybe_read(entry, citations, Verification.UNVERIFIED),
        confidence=Confidence.HIGH,
        in_force_from=since,
        in_force_until=until,
        never_later_than=national[0].never_later_than,
        national_days=national[0].national_days,
        own_days_too=national[0].own_days_too,
        summary_id=entry.maybe("summary_id", str) or (national[0].summary_id if fits else ""),
        summary_en=entry.maybe("summary_en", str) or (national[0].summary_en if fits else ""),
    )
    entry.finish()
    for provision in read_here:
        if _overlap(provision, local):  # a number that no longer stood binds no later rule
            compared.refuse_looser(entry, local, provision)
    return local


def _starts(entry: Entry, book: Rulebook, national: TimeLimit, *, is_read: bool) -> tuple[str, ...]:
    """Take what starts a limit; where a text that was read says it, no region can change it."""
    starts = starts_of(entry, book.events) or national.starts_from
    for start in starts:
        if start not in book.events and start.removesuffix(ENDED) not in book.limits:
            entry.fail("starts_from", f"{start} tidak dikenal", f"unknown event {start}")
        if national.name.startswith("complaint.") and not start.startswith("complaint."):
            entry.fail(
                "starts_from",
                f"{start} bukan peristiwa pengaduan",
                f"{start} is not an event of a complaint",
            )
    if is_read and (foreign := sorted({*starts} ^ {*national.starts_from})):
        entry.fail(
            "starts_from",
            f"berbeda dari {national.citation} dalam {foreign}; daerah tidak dapat mengubahnya",
            f"differs from {national.citation} in {foreign}; no region can change it",
        )
    return starts


def _binds(provision: TimeLimit) -> bool:
    """Return whether a provision binds every region: national, and read in its own text."""
    return provision.scope is Scope.NATIONAL and provision.read is Verification.OWN_TEXT


def _overlap(one: TimeLimit, other: TimeLimit) -> bool:
    one_until = one.in_force_until or date.max
    other_until = other.in_force_until or date.max
    one_since, other_since = one.in_force_from or date.min, other.in_force_from or date.min
    return one_since <= other_until and other_since <= one_until
