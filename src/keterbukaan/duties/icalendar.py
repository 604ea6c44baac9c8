"""Deadlines as an iCalendar file, which Google Calendar, Outlook and phones open.

It needs the extra `calendar`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from keterbukaan._arguments import checked
from keterbukaan._personal_data import masked
from keterbukaan._printable import folded, printable_lines
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.duties.year import Duty
from keterbukaan.errors import ArgumentError, Language, MissingExtraError, NaiveMomentError
from keterbukaan.law.titles import title
from keterbukaan.law.verification import Verification

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["to_icalendar"]

_PRODUCT = "-//keterbukaan//tenggat keterbukaan informasi//ID"
_MORNING = timedelta(hours=8)
_ONE_DAY = timedelta(days=1)
_DEFAULT_ALARMS = (7, 1)


@checked
def to_icalendar(
    entries: Iterable[Deadline | Duty],
    *,
    made_at: datetime,
    name: str = "Tenggat keterbukaan informasi",
    lang: Language = "id",
    alarms: Sequence[int] = _DEFAULT_ALARMS,
) -> bytes:
    """Return a calendar file with one all-day entry for each deadline or duty.

    `made_at` is the moment of writing (the library has no clock of its own). `alarms` are days
    before; each rings at eight in the morning. A deadline of one case among many is given as a
    `Duty`, with a title and a reference of its own. The same deadline has the same UID whenever
    it is written, so that importing a file again updates the entries and duplicates none.

    Raises:
        MissingExtraError: the package `icalendar` is not installed.
        NaiveMomentError: `made_at` has no time zone.
        ArgumentError: an argument is of another kind than it takes.
    """
    try:
        from icalendar import Calendar, vText
    except ImportError as problem:
        raise MissingExtraError(extra="calendar") from problem
    if made_at.tzinfo is None:
        raise NaiveMomentError(moment=made_at)
    try:
        made_at = made_at.astimezone(UTC)
    except OverflowError:  # a moment at either end of Python's calendar
        raise ArgumentError.of(
            "made_at", made_at, "harus ada menurut UTC", "must exist in UTC"
        ) from None
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_one_line(name)))  # a name of its own is not escaped else
    for entry in entries:
        calendar.add_component(_event(entry, made_at, lang, alarms))
    written: bytes = calendar.to_ical()
    return written


def _event(
    entry: Deadline | Duty, made_at: datetime, lang: Language, alarms: Sequence[int]
) -> Event:
    from icalendar import Alarm, Event

    deadline = entry.deadline if isinstance(entry, Duty) else entry
    summary = _summary(entry, deadline, lang)
    event = Event()
    event.add("uid", _uid(entry, deadline))
    event.add("dtstamp", made_at)
    event.add("summary", summary)
    if deadline.moment is not None:
        event.add("dtstart", deadline.moment.astimezone(UTC))
    else:
        day = entry.on if isinstance(entry, Duty) else entry.date
        event.add("dtstart", day)
        event.add("dtend", day + _ONE_DAY)
    event.add("transp", "TRANSPARENT")
    event.add("categories", [deadline.limit])
    event.add("description", printable_lines(deadline.explain(lang)))
    # An all-day entry begins at midnight: ring at eight in the morning of the day before it.
    morning = _MORNING if deadline.moment is None else timedelta(0)
    for before in alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", morning - _days(before))
        event.add_component(alarm)
    return event


def _days(before: int) -> timedelta:
    try:
        return timedelta(days=before)
    except OverflowError:
        raise ArgumentError.of(
            "alarms", before, "harus bilangan hari", "must be a number of days"
        ) from None


def _summary(entry: Deadline | Duty, deadline: Deadline, lang: Language) -> str:
    said = entry.title(lang) if isinstance(entry, Duty) else title(deadline.limit, lang)
    said = said[0].upper() + said[1:]
    said += f" ({deadline.citations[0]})"
    if deadline.verification is not Verification.OWN_TEXT:
        said += f" [{deadline.verification.label(lang)}]"
    return _one_line(said)


def _one_line(text: str) -> str:
    """Put a text on one line, without personal data: a title is read by many."""
    return folded(masked(text))


def _uid(entry: Deadline | Duty, deadline: Deadline) -> str:
    named = (entry.subject, entry.reference) if isinstance(entry, Duty) else ("", "")
    parts = (deadline.limit, str(deadline.since), deadline.jurisdiction.name, *named)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32] + "@keterbukaan"
