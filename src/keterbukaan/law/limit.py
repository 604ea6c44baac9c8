"""A time limit as one provision sets it: how long, from when, who must act, where it stands.

Nothing here computes a date; that is the work of `keterbukaan.deadlines`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.law.age import UNCHECKED, Age
from keterbukaan.law.citation import Source
from keterbukaan.law.regulation import Enacted, Regulation
from keterbukaan.law.verification import Confidence, Verification

__all__ = [
    "Direction",
    "Kind",
    "LimitNature",
    "Scope",
    "TimeLimit",
    "Unit",
]


class Unit(LabelledEnum):
    """In what a limit is counted (satuan). `DAYS` is a plain "hari" that the text leaves open."""

    WORKING_DAYS = ("working_days", "hari kerja", "working days")
    CALENDAR_DAYS = ("calendar_days", "hari kalender", "calendar days")
    DAYS = ("days", "hari", "days")
    HOURS = ("hours", "jam", "hours")
    MONTHS = ("months", "bulan", "months")
    YEARS = ("years", "tahun", "years")

    @checked
    def counted(self, amount: int, lang: Language = "id") -> str:
        """Return a number of units in words.

        >>> Unit.WORKING_DAYS.counted(1, "en"), Unit.WORKING_DAYS.counted(10, "id")
        ('1 working day', '10 hari kerja')

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        label = self.label(lang)
        return f"{amount} {label.removesuffix('s') if lang == 'en' and amount == 1 else label}"


class Kind(LabelledEnum):
    """Whether a provision gives a number, and what it says instead where it gives none."""

    NUMBER = ("number", "dengan angka", "a number")
    AT_ONCE = ("at_once", "seketika, tanpa menunda", "at once, without delay")
    AS_LONG_AS_NEEDED = ("as_long_as_needed", "selama dibutuhkan", "as long as needed")
    AS_OTHER_LAW_PROVIDES = (
        "as_other_law_provides",
        "menurut peraturan perundang-undangan lain",
        "as other law provides",
    )
    NOT_REGULATED = ("not_regulated", "tidak diatur", "not regulated")
    NOT_READ = ("not_read", "belum dibaca", "not read")
    """The text that may set it was not read; a body's own file can say what it says."""


class Direction(LabelledEnum):
    """Whether a limit runs after its event or must be kept before it."""

    AFTER = ("after", "sesudah peristiwa", "after the event")
    BEFORE = ("before", "sebelum peristiwa", "before the event")


class LimitNature(LabelledEnum):
    """Whether a limit binds someone, gives someone a right, or caps a duration.

    A permission is none of these: something may be done from a day on, and nobody owes it.
    """

    DUTY = ("duty", "kewajiban", "a duty")
    RIGHT = ("right", "hak", "a right")
    MAXIMUM = ("maximum", "batas tertinggi", "a maximum")
    PERMISSION = ("permission", "kewenangan", "a permission")

    @property
    def is_owed(self) -> bool:
        """Whether somebody must keep it, and can be late."""
        return self in {LimitNature.DUTY, LimitNature.MAXIMUM}


class Scope(Enum):
    """Whom a provision binds: everyone, or one ministry."""

    NATIONAL = "national"
    MINISTRY = "ministry"
    LOCAL = "local"


@checked_fields
@frozen
class TimeLimit(Enacted, Answer):
    """One provision about one limit (ketentuan batas waktu).

    `amount` is None exactly where `kind` gives no number. `starts_from` names the events that
    can start it, the principal one first; "request.response.ended" is the end of that limit.
    `under` holds the readings, by name, under which the provision governs; `never_later_than`
    names a limit whose date, counted from its own event, this one never passes; `national_days`
    says that it runs on national working days, whatever days off a body has of its own, and
    `own_days_too` that it is used at the body, whose days may keep it alive for longer. The
    summaries hold "{amount}" where `summary()` puts the number. `title` is a short name of the
    limit; of all the provisions that set it, one carries it. `age` is its regulation's, but for
    what it says itself.
    """

    answer_form = AnswerForm("time_limit", also=("citation", "begins", "ends"))

    name: str
    kind: Kind
    amount: int | None
    unit: Unit | None
    starts_from: tuple[str, ...]
    direction: Direction
    recurring: bool
    continues: bool
    nature: LimitNature
    actor: Actor
    regulation: Regulation
    sources: tuple[Source, ...]
    under: Mapping[str, str] = field(converter=frozen_map)
    scope: Scope
    read: Verification
    confidence: Confidence
    in_force_from: date | None
    in_force_until: date | None
    never_later_than: str | None
    national_days: bool
    own_days_too: bool
    summary_id: str = field(repr=False)
    summary_en: str = field(repr=False)
    note: str = field(default="", repr=False)
    title: Said | None = field(default=None, repr=False)
    age: Age = UNCHECKED

    @property
    def who(self) -> Actor:
        """Who must keep it, or may use it: `actor`, by the name that it has in every answer."""
        return self.actor

    @checked
    def summary(self, lang: Language = "id") -> str:
        """Return in one sentence what the provision says; empty where a local rule gives none.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        template = self.summary_id if lang == "id" else self.summary_en
        return template.replace("{amount}", "" if self.amount is None else str(self.amount))

    @checked
    def how_long(self, lang: Language = "id") -> str:
        """Return how long the limit is, or what stands in the place of a number.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        if self.amount is None or self.unit is None:
            return self.kind.label(lang)
        return self.unit.counted(self.amount, lang)

    @property
    def precedence(self) -> tuple[int, int, int]:
        """What prevails sorts first: the wider scope, the higher rank, the later day."""
        local_first = {Scope.LOCAL: 0, Scope.NATIONAL: 1, Scope.MINISTRY: 2}[self.scope]
        return (local_first, *self.rank_and_age)
