"""What a body has published, held against what it owes: missing, stale, or in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen
from dateutil.relativedelta import relativedelta
from pydantic import field_validator

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_but
from keterbukaan._words import LabelledEnum, long_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import CalendarRangeError
from keterbukaan.files._vocabulary import Sense
from keterbukaan.files.forms import TableForm
from keterbukaan.information.category import (
    Accessibility,
    BodyKind,
    Category,
    Channel,
    Condition,
    Part,
    body_kind,
    known_member,
)
from keterbukaan.information.items import Item, Items, key_in_record
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Day, SetOf, Text, Truth, Url
from keterbukaan.records.stored import Stored

__all__ = ["PUBLICATION_FORM", "Check", "Checklist", "Publication", "Standing", "checklist"]

_STARTS = {
    "disclosure.periodic": "disclosure.last_announced",
    "report.yearly_figures": "report.last_figures",
    "report.annual": "fiscal_year.closed",
}
_FISCAL_YEAR = relativedelta(years=1)
_JUDGED_ELSEWHERE = frozenset({Part.COLUMN, Part.CONDUCT, Part.REPORT})
"""Columns are judged row by row in `public_list`, conduct when something happens, and what a
report holds by whoever reads it.
"""
_ANNOUNCED_BY = {
    Part.INFORMATION: "Perki 1/2021 Pasal 24",
    Part.MAKLUMAT: "Perki 1/2021 Pasal 48",
}
"""The article that says through what something is announced, and how accessibly."""
_ANNOUNCED_BY_THE_ACT = {
    Category.PERIODIC: "UU 14/2008 Pasal 9 ayat (4)",
    Category.IMMEDIATE: "UU 14/2008 Pasal 10 ayat (2)",
}
"""Where the Act asks for a way that people reach easily; of accessibility it says nothing."""


class Standing(LabelledEnum):
    """How an item stands on a day (keadaan butir)."""

    CURRENT = ("current", "ada dan mutakhir", "there, and current")
    STALE = ("stale", "perlu dimutakhirkan", "stale")
    UNDATED = ("undated", "ada, tanpa tanggal", "there, without a date")
    NIL = ("nil", "nihil, dengan alasan", "nothing of the kind, with a reason")
    MISSING = ("missing", "tidak ada", "missing")
    ON_EVENT = ("on_event", "diumumkan bila terjadi", "announced when it happens")


class Publication(Stored):
    """One thing that a body has published (pengumuman), for one item of the lists.

    `item` is a key ("perki.15.9.b.2") or a citation. `announced_on` is the day of its last
    announcement. A publication under a heading counts for the parts of it only where `whole`
    says that all of them are in it. `nil_because` is for what the body does not have at all, and
    why; no text provides for it, so it is shown apart and never as published.
    """

    item: Text
    title: Text
    announced_on: Day | None = None
    channels: SetOf[Channel] = frozenset()
    accessibility: SetOf[Accessibility] = frozenset()
    url: Url | None = None
    whole: Truth = False
    nil_because: Text | None = None

    @field_validator("item")
    @classmethod
    def _known(cls, name: str) -> str:
        cited = "Perki 1/2021 Pasal 14, 16, 17, 19, 21; UU 14/2008 Pasal 9-16"
        return key_in_record(name, cited)


_CHANNELS = {
    "board": Channel.NOTICE_BOARD,
    "website": Channel.WEBSITE,
    "social": Channel.SOCIAL_MEDIA,
    "satu_data": Channel.SATU_DATA,
    "application": Channel.APPLICATION,
}
"""The columns in which a tick says where something was announced."""

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
    synonyms={
        "website": "laman_resmi",
        "situs": "laman_resmi",
        "situs_web": "laman_resmi",
        "laman": "laman_resmi",
        "web": "laman_resmi",
        "medsos": "media_sosial",
        "portal_satu_data_indonesia": "portal_satu_data",
        "satu_data": "portal_satu_data",
    },
    senses=(
        Sense("item", "article ?number ?key ?information", 10),
        Sense("title", "gist ?information ?papers", 10),
        Sense("announced_on", "announced day ?information ?papers", 10),
        Sense("channels", "channel ?announced ?information", 10),
        Sense("url", "link ?papers ?information ?announced", 10),
        *(Sense(f"channels.{word}", f"{word} ?channel ?announced") for word in _CHANNELS),
    ),
    ticks={f"channels.{word}": ("channels", each.value) for word, each in _CHANNELS.items()},
    words={
        "article": "butir pasal item dasar_hukum",
        "key": "kode code key",
        "gist": "judul nama uraian title",
        "announced": (
            "pengumuman diumumkan mengumumkan publikasi dipublikasikan terbit penerbitan "
            "diterbitkan unggah diunggah upload tayang announced published uploaded"
        ),
        "channel": "kanal media saluran sarana channel channels",
        "link": "tautan link url",
        "board": "papan_pengumuman papan board",
        "website": "laman situs website web laman_resmi situs_web",
        "social": "media_sosial medsos sosmed social_media",
        "satu_data": "satu_data portal_satu_data",
        "application": "aplikasi application",
    },
)
"""How publications stand in a table."""


@frozen
class Check(Answer):
    """One item owed, how it stands, and until when it holds.

    `deadline` is the day by which it is to be announced anew, where an interval is set. When the
    next annual report is due depends on the body's fiscal year, which is not known here: a report
    is stale once the next one is due whatever the fiscal year, and only then has it a deadline.
    """

    answer_form = AnswerForm("check")

    item: Item
    standing: Standing
    publications: tuple[Publication, ...] = ()
    deadline: Deadline | None = None
    findings: tuple[Finding, ...] = ()


def _totals(checklist: Checklist) -> dict[Standing, int]:
    return {each: len(checklist.standing(each)) for each in Standing}


@frozen
class Checklist(Answer):
    """All that a kind of body owes, item by item, on a day (daftar periksa).

    `notes` are findings about publications that stand for no item owed, and one where the standards
    of that day were not read.
    """

    answer_form = AnswerForm("checklist", own={"totals": _totals})

    kind: BodyKind
    on: date
    checks: tuple[Check, ...]
    notes: tuple[Finding, ...] = ()

    @checked
    def standing(self, *wanted: Standing) -> tuple[Check, ...]:
        """Return the items that stand in one of these ways.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
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
        """What is wrong in how things are published: channel, accessibility, date, heading."""
        found = (finding for check in self.checks for finding in check.findings)
        return (*self.notes, *dict.fromkeys(found))


@checked_but("kind")
def checklist(
    kind: BodyKind,
    published: Iterable[Publication],
    *,
    on: date,
    conditions: Collection[Condition | str] = frozenset(),
    under: Jurisdiction | None = None,
) -> Checklist:
    """Return what a body has published, held against what it owes on a day.

    `conditions` says what the body does or has, where only some bodies owe an item; each is a
    member or its value. An interval
    that has run out under any reading makes an item stale, since this warns the body.

    >>> from datetime import date
    >>> shown = Publication(item="perki.16.a", title="Profil", announced_on=date(2026, 1, 5))
    >>> found = checklist(BodyKind.ENTERPRISE, [shown], on=date(2026, 8, 1))
    >>> check = found.stale[0]
    >>> str(check.item.citation), check.deadline.date
    ('Perki 1/2021 Pasal 16 huruf a', datetime.date(2026, 7, 5))

    Raises:
        NotADayError: `on` is not a plain day.
        UnknownNameError: the kind of body, or a condition, is unknown.
        CalendarRangeError: a day lies outside the calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    on, body = plain_day(on), under or Jurisdiction.national()
    kind = body_kind(kind)
    known = {known_member(Condition, each, "keadaan", "condition") for each in conditions}
    published = tuple(published)
    owed = [
        item
        for item in Items.national().owed_by(kind, on=on)
        if item.part not in _JUDGED_ELSEWHERE and (item.only_if is None or item.only_if in known)
    ]
    keys = {item.key for item in owed}
    covered = _covered(published, keys)
    checks = tuple(_check(item, covered.get(item.key, ()), on, body) for item in owed)
    notes = (*_notes(published, keys, on), *unread(on, "on"))
    return Checklist(kind, on, checks, notes)


def _stands_for(publication: Publication, owed: Collection[str]) -> Item:
    """Return the item that a publication is for; of one not owed, that which says it exactly."""
    item = Items.national()[publication.item]
    exact = item.elaborated_by
    return Items.national()[exact[0]] if item.key not in owed and len(exact) == 1 else item


def _notes(published: Iterable[Publication], owed: Collection[str], on: date) -> Iterator[Finding]:
    """Yield a note on what stands for nothing owed: a heading, or another body's or day's item."""
    items = Items.national()
    for each in published:
        item = _stands_for(each, owed)
        parts = [part for part in items.children.get(item.key, ()) if part.part is item.part]
        if any(below.key in owed for part in parts for below in items.below(part.key)):
            if not each.whole:
                yield _heading_note(each, item, parts)
        elif (
            item.key not in owed and each.nil_because is None
        ):  # nothing is asked, nothing is there
            yield _not_checked(each, item, on)


def _not_checked(publication: Publication, item: Item, on: date) -> Finding:
    title, cited = publication.title, str(item.citation)
    if first_in_force(on, cited) is None:
        return Finding(
            "item",
            f"{title}: {item.key} belum berlaku pada {long_day(on, 'id')}",
            f"{title}: {item.key} was not in force yet on {long_day(on, 'en')}",
            cited,
            Weight.ADVISED,
        )
    return Finding(
        "item",
        f"{title}: {item.key} tidak diperiksa untuk badan ini; lihat catatan butirnya",
        f"{title}: {item.key} is not checked for this body; see the item's note",
        cited,
    )


def _heading_note(publication: Publication, item: Item, parts: Sequence[Item]) -> Finding:
    return Finding(
        "whole",
        f"{publication.title}: berada di bawah judul {item.key}, yang terdiri atas {len(parts)} "
        "rincian; sebut rinciannya, atau nyatakan bahwa semuanya tercakup",
        f"{publication.title}: stands under the heading {item.key}, which has {len(parts)} "
        "parts; name the part, or say that all of them are in it",
        str(parts[0].citation),
    )


def _covered(
    published: Iterable[Publication], owed: Collection[str]
) -> Mapping[str, tuple[Publication, ...]]:
    """Return which publications stand for which item."""
    items = Items.national()
    found: dict[str, list[Publication]] = {}
    for each in published:
        item = _stands_for(each, owed)
        below = items.below(item.key) if each.whole else (item,)
        for covered in below:
            found.setdefault(covered.key, []).append(each)
    return {key: tuple(each) for key, each in found.items()}


def _check(
    item: Item, publications: tuple[Publication, ...], on: date, body: Jurisdiction
) -> Check:
    findings = tuple(_findings(item, publications, on))
    if item.category is Category.IMMEDIATE:
        return Check(item, Standing.ON_EVENT, publications, findings=findings)
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
    last = max(days)
    # The fiscal year after the one reported on ends at the latest a year after the report.
    is_report = item.interval == "report.annual"
    since = {_STARTS[item.interval]: last + _FISCAL_YEAR if is_report else last}
    try:
        again = due(item.interval, since, under=body, in_force_on=on)
    except CalendarRangeError:  # announced before the calendar begins: long ago; or after its end
        stale = last < body.calendar.coverage.first
        return Check(item, Standing.STALE if stale else Standing.CURRENT, shown, findings=findings)
    deadline = again if isinstance(again, Deadline) else None
    stale = deadline is not None and deadline.earliest < on
    if is_report and not stale:
        deadline = None
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
        article = _ANNOUNCED_BY.get(item.part)
        if article is not None and each.nil_because is None:
            through = f"{article} ayat (3)"
            act = _ANNOUNCED_BY_THE_ACT.get(item.category) if item.category else None
            older = {} if act is None else {through: act}
            yield from bound(_how_announced(each, article, through), on, older)


def _how_announced(publication: Publication, article: str, through: str) -> Iterator[Finding]:
    title = publication.title
    if not publication.channels:
        yield Finding(
            "channels",
            f"{title}: kanal pengumuman tidak disebut",
            f"{title}: no channel of announcement is stated",
            through,
        )
    if not publication.accessibility:
        yield Finding(
            "accessibility",
            f"{title}: tanpa audio, visual, atau braille",
            f"{title}: without audio, visual or braille",
            f"{article} ayat (5)",
        )
