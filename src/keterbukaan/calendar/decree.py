"""The decrees that set the days off: what each added and removed, and the day it was signed.

One file per year in `skb/` lists the decrees (Surat Keputusan Bersama, Keputusan Presiden) in
the order in which they were signed. Folding them up to a day gives what was known on that day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date, datetime
from functools import cache
from sys import intern
from typing import TypeGuard

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._canonical import digest
from keterbukaan._frozen import FrozenMap, frozen_map
from keterbukaan._words import LabelledEnum, month_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import ArgumentError, Language
from keterbukaan.files._toml import Entry, read_toml, shipped, shipped_names

__all__ = ["Certainty", "DayKind", "DayOff", "Decree", "YearOfDays", "decreed_year", "decrees_of"]

_DECREED_KINDS = ("public_holiday", "collective_leave", "election_day")
FIRST_YEAR = 2010
LAST_DECREED_YEAR = max(int(name[:4]) for name in shipped_names(__file__, ".toml", "skb"))


class Certainty(LabelledEnum):
    """How sure a day or a deadline is (kepastian)."""

    DECREED = ("decreed", "pasti", "certain")
    """Every year it rests on has its decree."""
    ESTIMATED = ("estimated", "perkiraan", "an estimate")
    """It rests, at least in part, on a year for which no decree was known."""


class DayKind(LabelledEnum):
    """Why a day is or is not worked (jenis hari)."""

    PUBLIC_HOLIDAY = ("public_holiday", "libur nasional", "public holiday")
    COLLECTIVE_LEAVE = ("collective_leave", "cuti bersama", "collective leave")
    ELECTION_DAY = ("election_day", "hari pemungutan suara", "election day")
    LOCAL_DAY_OFF = ("local_day_off", "libur setempat", "local day off")
    LOCAL_WORKING_DAY = ("local_working_day", "hari kerja setempat", "local working day")
    ESTIMATED_HOLIDAY = ("estimated_holiday", "libur (perkiraan)", "holiday (estimated)")
    GIVEN_DAY_OFF = ("given_day_off", "hari libur", "day off")
    WEEKEND = ("weekend", "akhir pekan", "weekend")
    WORKING_DAY = ("working_day", "hari kerja", "working day")


@checked_fields
@frozen(order=True)
class Decree(Answer):
    """An instrument that sets or removes days off, with the day on which it was signed.

    `exact` is False where only the latest day on which it can have been signed is known, and
    `well_attested` where the source of that day is of middling confidence; the note says why.
    """

    answer_form = AnswerForm("signed_decree")

    signed: date = field(converter=plain_day)
    name: str
    exact: bool = True
    well_attested: bool = True
    note_id: str = ""
    note_en: str = ""

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the decree in words, with the day on which it was signed.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        signed = f"{month_day(self.signed, lang)} {self.signed.year}"
        if lang == "id":
            word = "ditandatangani" if self.exact else "ditandatangani paling lambat"
        else:
            word = "signed" if self.exact else "signed not later than"
        note = self.note_id if lang == "id" else self.note_en
        return f"{self.name} ({word} {signed}{note and f'; {note}'})"


@frozen(weakref_slot=False)
class DayOff(Answer):
    """One day off (hari libur): its kind, its name, and the decree that set it.

    `decree` is None for a day that no decree sets: one fixed by law, estimated, or given.
    `well_attested` is False where the source of the date is of middling confidence. `to_be_fixed`
    says that the Minister of Religion has still to fix its date, so that it can move.
    """

    answer_form = AnswerForm("day_off")

    day: date
    kind: DayKind
    name: str
    decree: Decree | None = None
    well_attested: bool = True
    to_be_fixed: bool = False


@checked_fields
@frozen(eq=False)
class YearOfDays(Answer):
    """The days off of one year as known at some time, and how certain the list is."""

    answer_form = AnswerForm("year_of_days")

    year: int
    off: Mapping[date, DayOff] = field(converter=frozen_map)
    removed: Mapping[date, tuple[DayOff, Decree]] = field(converter=frozen_map)
    certainty: Certainty


@frozen(eq=False)
class DecreeChanges:
    """What one decree did to one year's list."""

    decree: Decree
    annual: bool
    added: tuple[DayOff, ...] = field(factory=tuple)
    removed: tuple[date, ...] = field(factory=tuple)


@checked
def decreed_year(year: int, known_on: date | None = None) -> YearOfDays:
    """Return one year's list as it stood on a day, or as it finally stands.

    Before the year's first decree was signed only the days fixed by law are known, and the list
    is `ESTIMATED`.

    >>> from datetime import date
    >>> len(decreed_year(2025).off), len(decreed_year(2025, known_on=date(2025, 1, 1)).off)
    (28, 27)

    Raises:
        NotADayError: `known_on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise ArgumentError.of(
            "year", year, "harus tahun dari 1 sampai 9999", "must be a year from 1 to 9999"
        )
    changes = decrees_of(year)
    if known_on is not None:
        changes = tuple(change for change in changes if change.decree.signed <= known_on)
    return _folded(year, len(changes))


@cache
def _folded(year: int, known: int) -> YearOfDays:
    if not known:
        return YearOfDays(year, fixed_days(year), {}, Certainty.ESTIMATED)
    off: dict[date, DayOff] = {}
    removed: dict[date, tuple[DayOff, Decree]] = {}
    for change in decrees_of(year)[:known]:
        for day in change.removed:
            removed[day] = (off.pop(day), change.decree)
        for day_off in change.added:
            off[day_off.day] = day_off
            removed.pop(day_off.day, None)
    return YearOfDays(year, dict(sorted(off.items())), removed, Certainty.DECREED)


@checked
def decrees_of(year: int) -> tuple[DecreeChanges, ...]:
    """Return the decrees about one year in the order of their signature; none where unknown.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return _decrees_of(year)


@cache
def _decrees_of(year: int) -> tuple[DecreeChanges, ...]:
    if not FIRST_YEAR <= year <= LAST_DECREED_YEAR:
        return ()
    return read_year(shipped(__file__, f"skb/{year}.toml"), f"skb/{year}.toml", year)


@cache
def decrees() -> Mapping[str, object]:
    """Return all that is known of days off: each year's decrees, and the days fixed by law."""
    years = range(FIRST_YEAR, LAST_DECREED_YEAR + 1)
    return FrozenMap({**{str(year): decrees_of(year) for year in years}, "law": _fixed_day_rules()})


@cache
def calendar_version() -> str:
    """Return the version of the decrees."""
    return digest(decrees())


def read_year(data: bytes, file: str, year: int) -> tuple[DecreeChanges, ...]:
    """Read a year's file, checking that what it removes was there and what it adds is new.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    if top.take("year", int) != year:
        top.fail("year", f"harus {year}", f"must be {year}")
    listed: set[date] = set()
    changes: list[DecreeChanges] = []
    for entry in top.tables("decree", "name"):
        change = _changes(entry, year, listed)
        if changes and change.decree.signed < changes[-1].decree.signed:
            entry.fail("signed", "urutannya salah", "is out of order")
        if change.annual != (not changes):
            entry.fail("annual", "hanya untuk keputusan pertama", "is for the first decree only")
        changes.append(change)
    top.finish()
    return tuple(changes)


def _changes(entry: Entry, year: int, listed: set[date]) -> DecreeChanges:
    name = intern(entry.take("name", str))
    not_later = entry.maybe("signed_not_later_than", date)
    signed = not_later or entry.take("signed", date)
    note_id = entry.maybe("note_id", str) or ""
    note_en = entry.take("note_en", str) if note_id else ""
    confidence = entry.maybe_choice("confidence", {"medium": False})
    decree = Decree(signed, name, not_later is None, confidence is None, note_id, note_en)
    annual = entry.maybe("annual", bool) or False
    removed = tuple(entry.maybe("remove", list) or ())
    for day in removed:
        if not _is_day(day) or day not in listed:
            entry.fail("remove", f"{day} tidak ada dalam daftar", f"{day} was not in the list")
        listed.remove(day)
    added = tuple(_day_off(entry, row, decree) for row in entry.maybe("add", list) or ())
    for day_off in added:
        if day_off.day.year != year:
            entry.fail("add", f"{day_off.day} di luar {year}", f"{day_off.day} is not in {year}")
        if day_off.day in listed:
            entry.duplicate("add", day_off.day)
        listed.add(day_off.day)
    entry.finish()
    return DecreeChanges(decree, annual, added, removed)


def _is_day(value: object) -> TypeGuard[date]:
    """Return whether it is a day; a test that stops the clock has a class of its own for it."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _day_off(entry: Entry, row: object, decree: Decree) -> DayOff:
    match row:
        case [date() as day, str(kind), str(name)]:
            mark = ""
        case [date() as day, str(kind), str(name), ("medium" | "to_be_fixed") as mark]:
            pass
        case _:
            day, kind, name, mark = date.min, "", "", ""
    if _is_day(day) and kind in _DECREED_KINDS:
        attested, to_be_fixed = mark != "medium", mark == "to_be_fixed"
        return DayOff(day, DayKind(kind), intern(name), decree, attested, to_be_fixed)
    kinds = " | ".join(_DECREED_KINDS)
    entry.fail(
        "add",
        f'{row!r} harus [tanggal, {kinds}, nama] atau ditambah "medium" atau "to_be_fixed"',
        f'{row!r} must be [date, {kinds}, name], or that and "medium" or "to_be_fixed"',
    )


@cache
def fixed_days(year: int) -> Mapping[date, DayOff]:
    """Return the days off of a year whose date the law itself fixes."""
    days = (
        DayOff(date(year, month, day), DayKind.PUBLIC_HOLIDAY, name)
        for month, day, name, from_year in _fixed_day_rules()
        if year >= from_year
    )
    return FrozenMap({day_off.day: day_off for day_off in days})


@cache
def _fixed_day_rules() -> tuple[tuple[int, int, str, int], ...]:
    top = read_toml(shipped(__file__, "fixed_days.toml"), "fixed_days.toml")
    top.schema()
    rules = []
    for entry in top.tables("day", "name"):
        from_year = entry.maybe("from_year", int) or FIRST_YEAR
        month, day, name = (
            entry.take("month", int),
            entry.take("day", int),
            entry.take("name", str),
        )
        rules.append((month, day, intern(name), from_year))
        entry.finish()
    top.finish()
    return tuple(rules)
