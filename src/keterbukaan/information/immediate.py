"""Immediate announcements (informasi serta merta): what must be done, and without delay.

Perki 1/2021 Pasal 19, 25 and 26; UU 14/2008 Pasal 10. The law forbids delay and sets no number,
so a late announcement is reported in days and never measured against a limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import model_validator

from keterbukaan.errors import RecordError
from keterbukaan.information.category import Category, Channel, Part
from keterbukaan.information.items import Items
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, SetOf, Text, Truth
from keterbukaan.records.stored import Stored

__all__ = ["ImmediateAnnouncement"]

_ITEMS = "Perki 1/2021 Pasal 19 ayat (2)"
_TO_ANNOUNCE = "Perki 1/2021 Pasal 19 ayat (1)"
_CHANNELS = "Perki 1/2021 Pasal 24 ayat (3)"
_NO_DELAY = "Perki 1/2021 Pasal 25 ayat (1)"
_CONDUCT = "Perki 1/2021 Pasal 25 ayat (2)"
_BY_THE_ACT = {
    _ITEMS: "UU 14/2008 Pasal 10 ayat (1)",
    _TO_ANNOUNCE: "UU 14/2008 Pasal 10 ayat (1)",
    _CHANNELS: "UU 14/2008 Pasal 10 ayat (2)",
    _NO_DELAY: "UU 14/2008 Pasal 10 ayat (1)",
    _CONDUCT: "UU 14/2008 Pasal 10 ayat (2)",
}
"""What the Act says of the same: at once, and in a way that people reach easily."""


class ImmediateAnnouncement(Stored):
    """An announcement of what threatens lives or public order (pengumuman serta merta).

    `item` is what it is about (a key of Pasal 19, such as "perki.19.2.a"); `covers` are the keys
    of what it did ("perki.25.2.a" …). `licensing` says that the body licenses or contracts the
    activity, so that Pasal 26 asks for more.

    >>> from datetime import date
    >>> told = ImmediateAnnouncement(
    ...     item="perki.19.2.a", title="Banjir", happened_on=date(2026, 3, 1),
    ...     announced_on=date(2026, 3, 3), channels={Channel.SOCIAL_MEDIA},
    ...     covers={"perki.25.2.a", "perki.25.2.b"},
    ... )
    >>> [finding.citation for finding in told.findings()]
    ['Perki 1/2021 Pasal 25 ayat (1)', 'Perki 1/2021 Pasal 25 ayat (2) huruf c']
    """

    item: Text
    title: Text
    happened_on: Day
    announced_on: Day | None = None
    channels: SetOf[Channel] = frozenset()
    covers: SetOf[str] = frozenset()
    licensing: Truth = False

    @model_validator(mode="after")
    def _names_what_the_lists_hold(self) -> ImmediateAnnouncement:
        known = Items.national().by_key
        if self.item not in known or not _is_information(self.item):
            raise self._not_known("item", self.item, _ITEMS)
        for key in sorted(self.covers):
            if key not in known or known[key].part is not Part.CONDUCT:
                raise self._not_known("covers", key, _CONDUCT)
        return self

    @model_validator(mode="after")
    def _is_not_before_the_event(self) -> ImmediateAnnouncement:
        if self.announced_on is not None and self.announced_on < self.happened_on:
            raise RecordError(
                field="announced_on",
                problem_id=f"diumumkan {self.announced_on}, sebelum terjadi {self.happened_on}",
                problem_en=f"announced on {self.announced_on}, before it happened on "
                f"{self.happened_on}",
                citation=self._cited(_TO_ANNOUNCE),
            )
        return self

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong: delay, no channel, or something it should have done.

        By the articles in force on the day of the event: before Perki 1/2021 the Act alone, and
        one finding says so.
        """
        found = bound((*self._delay(), *self._conduct()), self.happened_on, _BY_THE_ACT)
        return (*found, *unread(self.happened_on, "happened_on"))

    def _delay(self) -> Iterator[Finding]:
        if self.announced_on is None:
            yield Finding(
                "announced_on",
                f"{self.title}: belum diumumkan; pengumumannya tidak boleh ditunda",
                f"{self.title}: not announced yet; it may not be delayed",
                _NO_DELAY,
            )
        elif days := (self.announced_on - self.happened_on).days:
            yield Finding(
                "announced_on",
                f"{self.title}: diumumkan {days} hari sesudah terjadi; tidak boleh ditunda, dan "
                "teksnya tidak memberi angka",
                f"{self.title}: announced {days} days after it happened; it may not be delayed, "
                "and the text gives no number",
                _NO_DELAY,
            )
        if self.announced_on is not None and not self.channels:
            yield Finding(
                "channels",
                f"{self.title}: kanal pengumuman tidak disebut",
                f"{self.title}: no channel of announcement is stated",
                _CHANNELS,
            )

    def _conduct(self) -> Iterator[Finding]:
        for item in Items.national().by_key.values():
            if item.part is not Part.CONDUCT or item.key in self.covers:
                continue
            if item.only_if is None or self.licensing:
                yield Finding(
                    "covers",
                    f"{self.title}: belum {item.label_id[0].lower()}{item.label_id[1:]}",
                    f"{self.title}: not done: {item.label_en}",
                    str(item.citation),
                )

    def _not_known(self, field: str, key: str, citation: str) -> RecordError:
        return RecordError(
            field=field,
            problem_id=f"{key!r} bukan butir pasal itu",
            problem_en=f"{key!r} is not an item of that article",
            citation=self._cited(citation),
        )

    def _cited(self, citation: str) -> str:
        """Return the article that says it on the day of the event."""
        return first_in_force(self.happened_on, citation) or _BY_THE_ACT[citation]


def _is_information(key: str) -> bool:
    item = Items.national()[key]
    return item.category is Category.IMMEDIATE and item.part is Part.INFORMATION
