"""What a body has published, held against what it owes: missing, stale, or in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

from attrs import frozen
from pydantic import field_validator

from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadline import Deadline
from keterbukaan.due_dates import due
from keterbukaan.errors import Language, RecordError, UnknownNameError
from keterbukaan.findings import Finding
from keterbukaan.information.category import (
    Accessibility,
    BodyKind,
    Category,
    Channel,
    Condition,
    Part,
)
from keterbukaan.information.disclosure import Item, Items
from keterbukaan.jurisdiction import Jurisdiction
from keterbukaan.recordfile import TableForm
from keterbukaan.records import Record, Text

__all__ = ["PUBLICATION_FORM", "Check", "Checklist", "Publication", "Standing", "checklist"]

_STARTS = {
    "disclosure.periodic": "disclosure.last_announced",
    "report.yearly_figures": "report.last_figures",
}
_JUDGED_ELSEWHERE = frozenset({Part.COLUMN, Part.CONDUCT})
"""Columns are judged row by row in `listing`; conduct is judged when something happens."""


class Standing(Enum):
    """How an item stands on a day (keadaan butir)."""

    CURRENT = "current"
    STALE = "stale"
    UNDATED = "undated"
    NIL = "nil"
    MISSING = "missing"
    ON_EVENT = "on_event"

    def label(self, lang: Language) -> str:
        """Say it."""
        return _STANDINGS[self][lang == "en"]


_STANDINGS = {
    Standing.CURRENT: ("ada dan mutakhir", "there, and current"),
    Standing.STALE: ("basi", "stale"),
    Standing.UNDATED: ("ada, tanpa tanggal", "there, without a date"),
    Standing.NIL: ("nihil, dengan alasan", "nothing of the kind, with a reason"),
    Standing.MISSING: ("tidak ada", "missing"),
    Standing.ON_EVENT: ("diumumkan bila terjadi", "announced when it happens"),
}


class Publication(Record):
    """One thing that a body has published (pengumuman), for one item of the lists.

    `item` is a key ("perki.15.9.b.2") or a citation. `announced_on` is the day of its last
    announcement. A publication under a heading counts for the parts of it only where `whole`
    says that all of them are in it. `nil_because` is for what the body does not have at all, and
    why; no text provides for it, so it is shown apart and never as published.
    """

    item: Text
    title: Text
    announced_on: date | None = None
    channels: frozenset[Channel] = frozenset()
    accessibility: frozenset[Accessibility] = frozenset()
    url: Text | None = None
    whole: bool = False
    nil_because: Text | None = None

    @field_validator("item")
    @classmethod
    def _known(cls, name: str) -> str:
        try:
            return Items.national()[name].key
        except UnknownNameError as problem:
            raise RecordError(
                field="item",
                problem_id=problem.text("id"),
                problem_en=problem.text("en"),
                citation="Perki 1/2021 Pasal 14, 16, 17, 19, 21; UU 14/2008 Pasal 9-16",
            ) from problem


PUBLICATION_FORM = TableForm(
    model=Publication,
    headers={
        "item": ("Butir", "Item", "Kode butir", "Kode", "Pasal", "Key"),
        "title": ("Judul", "Title", "Nama dokumen", "Informasi"),
        "announced_on": ("Tanggal pengumuman", "Announced on", "Diumumkan", "Tanggal"),
        "channels": ("Kanal", "Channels", "Media"),
        "accessibility": ("Aksesibilitas", "Accessibility"),
        "url": ("Tautan", "Link", "URL"),
        "whole": ("Mencakup semua rincian", "Whole", "Lengkap"),
        "nil_because": ("Nihil karena", "Nil because", "Nihil"),
    },
    named_by="item",
    required=frozenset({"item", "title"}),
    lists=frozenset({"channels", "accessibility"}),
    codes=frozenset({"channels", "accessibility"}),
    days=frozenset({"announced_on"}),
    flags=frozenset({"whole"}),
)
"""How publications stand in a table."""


@frozen
class Check:
    """One item owed, how it stands, and until when it holds.

    `deadline` is the day by which it is to be announced anew, where an interval is set.
    """

    item: Item
    standing: Standing
    publications: tuple[Publication, ...] = ()
    deadline: Deadline | None = None
    findings: tuple[Finding, ...] = ()


@frozen
class Checklist:
    """All that a kind of body owes, item by item, on a day (daftar periksa).

    `notes` are findings about publications that stand for no item owed.
    """

    kind: BodyKind
    on: date
    checks: tuple[Check, ...]
    notes: tuple[Finding, ...] = ()

    def standing(self, *wanted: Standing) -> tuple[Check, ...]:
        """Return the items that stand in one of these ways."""
        return tuple(check for check in self.checks if check.standing in wanted)

    @property
    def missing(self) -> tuple[Check, ...]:
        """The items of which nothing is published."""
        return self.standing(Standing.MISSING)

    @property
    def stale(self) -> tuple[Check, ...]:
        """The items whose announcement is older than the interval."""
        return self.standing(Standing.STALE)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is amiss in how things are published: channel, accessibility, date, heading."""
        found = (finding for check in self.checks for finding in check.findings)
        return (*self.notes, *dict.fromkeys(found))

    def to_dict(self) -> dict[str, object]:
        """Return it as plain JSON values."""
        return {
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "totals": {each.value: len(self.standing(each)) for each in Standing},
            "checks": [
                {
                    "item": check.item.key,
                    "citation": str(check.item.citation),
                    "label_id": check.item.label_id,
                    "label_en": check.item.label_en,
                    "standing": check.standing.value,
                    "until": check.deadline.date.isoformat() if check.deadline else None,
                    "titles": [each.title for each in check.publications],
                    "findings": [finding.to_dict() for finding in check.findings],
                }
                for check in self.checks
            ],
        }


def checklist(
    kind: BodyKind,
    published: Iterable[Publication],
    *,
    on: date,
    conditions: Collection[Condition] = frozenset(),
    under: Jurisdiction | None = None,
) -> Checklist:
    """Hold what a body has published against what it owes on a day.

    `conditions` says what the body does or has, where only some bodies owe an item. An interval
    that has run out under any reading makes an item stale, since this warns the body.

    >>> from datetime import date
    >>> shown = Publication(item="perki.16.a", title="Profil", announced_on=date(2026, 1, 5))
    >>> found = checklist(BodyKind.ENTERPRISE, [shown], on=date(2026, 8, 1))
    >>> check = found.stale[0]
    >>> str(check.item.citation), check.deadline.date
    ('Perki 1/2021 Pasal 16 huruf a', datetime.date(2026, 7, 5))

    Raises:
        NotADayError: `on` is no plain day.
        CalendarRangeError: a day lies outside the calendar.
    """
    on, body = plain_day(on), under or Jurisdiction.national()
    published = tuple(published)
    covered = _covered(published)
    owed = Items.national().owed_by(kind, on=on)
    return Checklist(
        kind,
        on,
        tuple(
            _check(item, covered.get(item.key, ()), on, body)
            for item in owed
            if item.part not in _JUDGED_ELSEWHERE
            and (item.only_if is None or item.only_if in conditions)
        ),
        tuple(_headings(published)),
    )


def _headings(published: Iterable[Publication]) -> Iterator[Finding]:
    """Yield a note on what stands under a heading without saying that all its parts are in it."""
    items = Items.national()
    for each in published:
        item = items[each.item]
        parts = [part for part in items.children.get(item.key, ()) if part.part is item.part]
        if parts and not each.whole:
            yield Finding(
                "whole",
                f"{each.title}: berada di bawah judul {item.key}, yang terdiri atas {len(parts)} "
                "rincian; sebut rinciannya, atau nyatakan bahwa semuanya tercakup",
                f"{each.title}: stands under the heading {item.key}, which has {len(parts)} "
                "parts; name the part, or say that all of them are in it",
                str(parts[0].citation),
            )


def _covered(published: Iterable[Publication]) -> Mapping[str, tuple[Publication, ...]]:
    """Return which publications stand for which item."""
    items = Items.national()
    found: dict[str, list[Publication]] = {}
    for each in published:
        below = items.below(each.item) if each.whole else (items[each.item],)
        for item in below:
            found.setdefault(item.key, []).append(each)
    return {key: tuple(each) for key, each in found.items()}


def _check(
    item: Item, publications: tuple[Publication, ...], on: date, body: Jurisdiction
) -> Check:
    if item.category is Category.IMMEDIATE:
        return Check(item, Standing.ON_EVENT, publications)
    findings = tuple(_findings(item, publications, on))
    known = tuple(each for each in publications if not _is_later(each, on))
    shown = tuple(each for each in known if each.nil_because is None)
    if not shown:
        standing = Standing.NIL if known else Standing.MISSING
        return Check(item, standing, publications, findings=findings)
    if item.interval is None:
        return Check(item, Standing.CURRENT, shown, findings=findings)
    days = [each.announced_on for each in shown if each.announced_on is not None]
    if not days:
        return Check(item, Standing.UNDATED, shown, findings=findings)
    again = due(item.interval, {_STARTS[item.interval]: max(days)}, under=body)
    deadline = again if isinstance(again, Deadline) else None
    stale = deadline is not None and deadline.earliest < on
    return Check(item, Standing.STALE if stale else Standing.CURRENT, shown, deadline, findings)


def _is_later(publication: Publication, on: date) -> bool:
    return publication.announced_on is not None and publication.announced_on > on


def _findings(item: Item, publications: Iterable[Publication], on: date) -> Iterator[Finding]:
    for each in publications:
        if _is_later(each, on):
            yield Finding(
                "announced_on",
                f"{each.title}: baru diumumkan {each.announced_on}, sesudah {on}",
                f"{each.title}: announced only on {each.announced_on}, after {on}",
                str(item.citation),
            )
        if item.category is not Category.PERIODIC or each.nil_because is not None:
            continue
        if not each.channels:
            yield Finding(
                "channels",
                f"{each.title}: kanal pengumuman tidak disebut",
                f"{each.title}: no channel of announcement is stated",
                "Perki 1/2021 Pasal 24 ayat (3)",
            )
        if not each.accessibility:
            yield Finding(
                "accessibility",
                f"{each.title}: tanpa audio, visual, atau braille",
                f"{each.title}: without audio, visual or braille",
                "Perki 1/2021 Pasal 24 ayat (5)",
            )
