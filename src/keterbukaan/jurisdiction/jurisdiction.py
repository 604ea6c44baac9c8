"""One public body's law, calendar, readings and clock: the one thing that is passed around."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Hashable
from datetime import date, datetime
from functools import cache, lru_cache
from operator import attrgetter
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, field, fields, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._canonical import digest
from keterbukaan.calendar.moment import OfficeHours, Zone, local_day, plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import OtherLawVersionError
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.law.reading import (
    CollectiveLeave,
    HundredDaysHolidays,
    Reading,
    Readings,
)
from keterbukaan.law.rulebook import Rulebook

if TYPE_CHECKING:
    from keterbukaan.organization.body_kind import BodyKind
    from keterbukaan.organization.complaint_roles import ComplaintRoles
    from keterbukaan.records.finding import Finding

__all__ = ["Jurisdiction"]

_KEPT = 128
"""How many bodies read or derived are kept: each request of a server may ask for the same ones."""

_Origin: TypeAlias = "tuple[bytes, str] | None"
"""The text of a body's own file and its name, empty for the national rules; None if built by hand.
"""


class _Memo:
    """What was worked out; no mapping, so that `attrs.asdict` of an answer leaves it as it is."""

    __slots__ = ("held",)

    def __init__(self) -> None:
        self.held: dict[Hashable, object] = {}


@checked_fields
@frozen(cache_hash=True)
class Jurisdiction(Answer):
    """The rules, calendar, readings and time zone under which one public body works.

    `own_complaint_roles` says who handles its complaints, where its own file says so; `kind` what
    kind of public body it is, and `week_bases` on what each of its working weeks rests, by its
    first day. Bodies are equal where all of that is equal, and threads may share one.

    A body is pickled as the text of its own file, the readings chosen, the day of knowledge and
    the version of the law, the national one as that version alone; where another version is
    installed, reading it raises `OtherLawVersionError`. One built by hand is pickled whole.

    >>> body = Jurisdiction.national().choosing("day-one=included")
    >>> [str(reading) for reading in body.readings.chosen]
    ['day-one=included']
    """

    # What it holds is a file of its own; an answer says under which body it was given.
    answer_form = AnswerForm(
        "jurisdiction",
        also=("digest",),
        without=(
            *("rulebook", "calendar", "readings", "zone", "office_hours", "own_complaint_roles"),
            *("kind", "week_bases"),
        ),
    )

    name: str = "nasional"
    rulebook: Rulebook = field(factory=Rulebook.national, repr=False)
    calendar: WorkingCalendar = field(factory=WorkingCalendar.national, repr=False)
    readings: Readings = field(factory=Readings)
    zone: Zone = Zone.WIB
    office_hours: OfficeHours | None = None
    own_complaint_roles: ComplaintRoles | None = field(default=None, repr=False)
    kind: BodyKind | None = None
    week_bases: tuple[tuple[date, str], ...] = field(default=(), repr=False)
    _origin: _Origin = field(init=False, eq=False, repr=False, default=None)
    # What a jurisdiction has worked out once: calendars under readings, and plans of limits.
    _memo: _Memo = field(init=False, eq=False, repr=False, factory=_Memo)

    def __reduce__(self) -> tuple[object, ...]:
        if self._origin is None:
            init = [each.name for each in fields(Jurisdiction) if each.init]
            return (Jurisdiction, tuple(getattr(self, name) for name in init))
        from keterbukaan.jurisdiction.version import law_version

        text, file = self._origin
        chosen = tuple(map(str, self.readings.chosen))
        derived = (file, zlib.compress(text), chosen, self.calendar.known_on)
        is_national = not text and not chosen and self.calendar.known_on is None
        return (_stored, (law_version, *(() if is_national else derived)))

    def _repr_pretty_(self, printer: Any, cycle: object) -> None:  # noqa: ANN401 - of theirs
        """Let Hypothesis, which prints all fields of a value else, show it as `repr` does."""
        del cycle
        printer.text(repr(self))

    @classmethod
    def national(cls) -> Jurisdiction:
        """Return the national rules with the default readings, on Jakarta time (one value)."""
        return _national()

    @classmethod
    @checked
    def load(cls, path: str | PathLike[str], *, limits: Limits | None = None) -> Jurisdiction:
        """Read a public body's own file (its zone, week, local days, limits and readings).

        `limits` says how large a file may be before it is refused.

        Raises:
            DataFileError: the file cannot be read, is too large or is not valid.
            LooserThanNationalError: a local limit is looser than the national one.
            ArgumentError: an argument is of another kind than it takes.
        """
        from pathlib import Path

        from keterbukaan.jurisdiction._body_file import bytes_of

        return _read(bytes_of(path, limits), Path(path).name, limits)

    @classmethod
    @checked
    def loads(
        cls,
        data: bytes | str,
        file: str = "jurisdiction.toml",
        *,
        limits: Limits | None = None,
    ) -> Jurisdiction:
        """Read the text of such a file; `file` is the name that errors mention.

        Raises:
            DataFileError: the text is too long or is not valid.
            LooserThanNationalError: a local limit is looser than the national one.
            ArgumentError: an argument is of another kind than it takes.
        """
        if isinstance(data, str):
            data = data.encode(errors="surrogatepass")  # which is then no UTF-8, and refused
        return _read(data, file, limits)

    @property
    def complaint_roles(self) -> ComplaintRoles:
        """Who handles its complaints: as its own file says, or as everywhere."""
        from keterbukaan.organization.complaint_roles import ComplaintRoles

        return self.own_complaint_roles or ComplaintRoles.national()

    @checked
    def choosing(self, *readings: Reading | str) -> Jurisdiction:
        """Return the same body with some readings chosen otherwise.

        Raises:
            UnknownNameError: a text names no open question, or no option of it.
            ArgumentError: an argument is of another kind than it takes.
        """
        return _derived(self, self.readings.choosing(*readings), self.calendar.known_on)

    @checked
    def as_known_on(self, day: date) -> Jurisdiction:
        """Return the same body with the calendar as it was known on a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return _derived(self, self.readings, plain_day(day))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What in its own file should be looked at (temuan); none keeps it from being used.

        Only a body that says its kind is held against what binds that kind.
        """
        from keterbukaan.jurisdiction._findings import findings_of

        return findings_of(self.kind, self.calendar.weeks, dict(self.week_bases))

    @property
    def digest(self) -> str:
        """What tells it from every other body, version of the law and day of knowledge.

        The first 12 hexadecimal digits of a SHA-256 over the canonical JSON of the law's version
        (`keterbukaan.law_version`), the body and the day of knowledge of its calendar.
        """
        from keterbukaan.jurisdiction.version import law_version

        made = self._memo.held.get("digest")
        if not isinstance(made, str):
            made = digest({"law": law_version, "body": self}, wording=True)
            self._memo.held["digest"] = made
        return made

    @checked
    def local_day(self, moment: date | datetime) -> date:
        """Return the day of a moment on the body's own clock; a plain day stays as it is.

        Closing hours are those of the body, so it is the day of what came to the body or was done
        there. For what reached somebody else take the zone alone (`keterbukaan.calendar.moment`).

        Raises:
            NaiveMomentError: the moment has no time zone.
            CalendarRangeError: it has no day there, at either end of Python's calendar.
            NotADayError: neither a day nor a moment was given.
        """
        if isinstance(moment, datetime):
            return local_day(moment, self.zone, self.office_hours)
        return plain_day(moment)

    @checked
    def calendar_under(self, readings: Readings, *, commission: bool = False) -> WorkingCalendar:
        """Return the calendar that some readings lead to.

        `commission` is for the limit in which the commission may count holidays too (C4).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        worked = readings[CollectiveLeave] is CollectiveLeave.WORKED
        weekdays = commission and readings[HundredDaysHolidays] is HundredDaysHolidays.COUNTED
        if not worked and not weekdays:
            return self.calendar
        key = ("calendar", weekdays or "leave worked")
        calendar = self._memo.held.get(key)
        if not isinstance(calendar, WorkingCalendar):
            calendar = (
                self.calendar.weekdays_only()
                if weekdays
                else self.calendar.without_collective_leave()
            )
            self._memo.held[key] = calendar
        return calendar


memo_of: Callable[[Jurisdiction], dict[Hashable, object]] = attrgetter("_memo.held")
"""What a body has worked out once; for the modules that do the working out, and nobody else."""


_origin_of: Callable[[Jurisdiction], _Origin] = attrgetter("_origin")


@cache
def _national() -> Jurisdiction:
    return _made_from(Jurisdiction(), (b"", ""))


@lru_cache(maxsize=_KEPT)
def _read(text: bytes, file: str, limits: Limits | None = None) -> Jurisdiction:
    """Return the body of a file's text; the same text is read once."""
    from keterbukaan.jurisdiction._body_file import read_jurisdiction

    return _made_from(read_jurisdiction(text, file, limits), (text, file))


@lru_cache(maxsize=_KEPT)
def _derived(body: Jurisdiction, readings: Readings, known_on: date | None) -> Jurisdiction:
    """Return a body under other readings or another day of knowledge; each is made once."""
    calendar = body.calendar
    if readings == body.readings and known_on == calendar.known_on:
        return body
    if known_on is not None:
        calendar = calendar.as_known_on(known_on)
    return _made_from(evolve(body, readings=readings, calendar=calendar), _origin_of(body))


def _made_from(body: Jurisdiction, origin: _Origin) -> Jurisdiction:
    """Note from which text a body was made; `evolve` of a caller rightly forgets it."""
    object.__setattr__(body, "_origin", origin)
    return body


def _stored(
    version: str,
    file: str = "",
    text: bytes = zlib.compress(b""),
    readings: tuple[str, ...] = (),
    known_on: date | None = None,
) -> Jurisdiction:
    """Return a body that was pickled, where the law of its version is installed here."""
    from keterbukaan.jurisdiction.version import law_version

    if version != law_version:
        raise OtherLawVersionError(
            what_id="versi hukum",
            what_en="the version of the law",
            stored=version,
            installed=law_version,
        )
    own = zlib.decompress(text)
    raised = Limits(toml_bytes=len(own)) if len(own) > DEFAULT.toml_bytes else None
    body = _read(own, file, raised) if own else _national()
    return _derived(body, Readings.of(*readings), known_on)
