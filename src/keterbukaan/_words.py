"""Words in both languages: labels, days, and lists of parts.

Nothing here knows law or calendar: what a unit, a kind of day or a decree is called stands with
its class.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import frozen

from keterbukaan._answers import AnswerForm, AnswerPart
from keterbukaan._arguments import checked
from keterbukaan._spoken import spoken
from keterbukaan.errors import Language

__all__ = [
    "Choices",
    "Labelled",
    "LabelledEnum",
    "Said",
    "listed",
    "long_day",
    "month_day",
    "month_name",
    "rupiah",
    "said_day",
]

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


@frozen
class Said(AnswerPart):
    """The same words in Indonesian and in English.

    >>> Said("tepat waktu", "in time").text("en")
    'in time'
    """

    answer_form = AnswerForm("said")

    id: str
    en: str

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the words in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.id if lang == "id" else self.en


class Labelled:
    """What has a label in both languages."""

    __slots__ = ()
    label_id: str
    label_en: str

    @spoken
    @checked
    def label(self, lang: Language = "id") -> str:
        """Return the label in the given language, to stand inside a sentence.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self._label_in(lang)

    def __str__(self) -> str:
        """Return the Indonesian label: a template prints a choice or a stage as it stands."""
        return self._label_in("id")

    def _label_in(self, lang: Language) -> str:
        return self.label_id if lang == "id" else self.label_en


class Choices(Labelled):
    """What can be chosen from a list: each member with its label.

    An enum whose labels stand elsewhere, as in the files of the law, says in `_label_in` where.
    """

    __slots__ = ()

    @classmethod
    @checked
    def choices(cls, lang: Language = "id") -> list[tuple[Any, str]]:
        """Return the value and the label of each member, as the fields of a form take them.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        members = cast("Iterable[Any]", cls)  # it stands beside `Enum` alone
        return [(each.value, each.label(lang)) for each in members]


class LabelledEnum(Choices, Enum):
    """An enum whose members carry their labels: a value, then its Indonesian and English words.

    >>> class Nature(LabelledEnum):
    ...     DUTY = "duty", "kewajiban", "a duty"
    >>> Nature("duty").label("id"), Nature.DUTY.value
    ('kewajiban', 'duty')
    """

    if TYPE_CHECKING:

        @property
        def value(self) -> str:
            """The text that travels; type checkers cannot see it behind `__new__`."""
            return str(self._value_)

    def __new__(cls, value: str, label_id: str = "", label_en: str = "") -> Self:
        """Keep the labels beside the value, which alone travels.

        They have defaults for type checkers only, since a member is looked up by its value alone.
        """
        member = object.__new__(cls)
        member._value_ = value
        member.label_id, member.label_en = label_id, label_en
        return member


def long_day(day: date, lang: Language) -> str:
    """Return a day in words, with its weekday.

    >>> from datetime import date
    >>> long_day(date(2025, 4, 16), "id"), long_day(date(2025, 4, 16), "en")
    ('Rabu, 16 April 2025', 'Wednesday, 16 April 2025')
    """
    return f"{_WEEKDAYS[lang][day.weekday()]}, {said_day(day, lang)}"


def said_day(day: date, lang: Language) -> str:
    """Return a day in words, to stand inside a sentence.

    >>> from datetime import date
    >>> said_day(date(2025, 3, 24), "id"), said_day(date(2025, 3, 24), "en")
    ('24 Maret 2025', '24 March 2025')
    """
    return f"{month_day(day, lang)} {day.year}"


def month_day(day: date, lang: Language) -> str:
    """Return a day in words, without its year."""
    return f"{day.day} {month_name(day.month, lang)}"


def month_name(month: int, lang: Language) -> str:
    """Return the name of a month."""
    return _MONTHS[lang][month - 1]


def rupiah(amount: int) -> str:
    """Return an amount of money as it is written in Indonesia, in both languages.

    >>> rupiah(1250000)
    'Rp1.250.000'
    """
    return f"Rp{amount:,}".replace(",", ".")


def listed(parts: Iterable[str], lang: Language) -> str:
    """Join parts of a sentence: "a, b, dan c" or "a, b, and c"."""
    *first, last = parts
    if not first:
        return last
    comma = "," if len(first) > 1 else ""
    return ", ".join(first) + comma + (" dan " if lang == "id" else " and ") + last
