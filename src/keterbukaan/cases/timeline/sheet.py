"""What a timeline shows: events as dots, limits as bars, what else is owed, and the day."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled, Said, said_day
from keterbukaan.calendar.days import DayReason
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.outcomes import DeadlineStanding, Irregularity
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.titles import title
from keterbukaan.law.verification import Cited, Verification
from keterbukaan.records.finding import Finding

__all__ = ["Bar", "Dot", "Owed", "Sheet", "marked"]


def marked(label: str, read: Verification, lang: Language = "id") -> str:
    """Return a label, with its verification where its rule was not read in its own text."""
    return label if read is Verification.OWN_TEXT else f"{label} [{read.mark(lang)}]"


@frozen
class Dot(Labelled, Cited, Answer):
    """One event: its day, what happened, who did it, and what is irregular about it."""

    answer_form = AnswerForm("timeline_dot")

    day: date
    label_id: str
    label_en: str
    who: Actor | None
    citation: str
    irregularities: tuple[Irregularity, ...] = ()
    has_effect: bool = True
    read: Verification = Verification.OWN_TEXT


def _title(bar: Bar) -> Said:
    return Said(title(bar.limit, "id"), title(bar.limit, "en"))


@frozen
class Bar(Cited, Answer):
    """One limit as it ran: from its first day to its last, and beyond where it was not kept.

    `caution` is what may set another last day and was not read.
    """

    answer_form = AnswerForm("timeline_bar", own={"label": _title})

    limit: str
    who: Actor
    begins: date
    ends: date
    done_on: date | None
    state: DeadlineStanding
    citation: str
    skipped: tuple[DayReason, ...]
    read: Verification = Verification.OWN_TEXT
    caution: Finding | None = None

    @checked
    def label(self, lang: Language = "id") -> str:
        """Return the label in the given language: the title of the limit.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return title(self.limit, lang)


@frozen
class Owed(Labelled, Cited, Answer):
    """What is owed without a limit of its own: by the day promised, or without a day."""

    answer_form = AnswerForm("timeline_owed")

    who: Actor
    label_id: str
    label_en: str
    by_day: date | None
    late_since: date | None
    citation: str
    read: Verification = Verification.OWN_TEXT

    @property
    def due(self) -> date | None:
        """The last day on which it is to be done: `by_day`; None where nothing sets one."""
        return self.by_day

    @checked
    def when(self, lang: Language = "id") -> str:
        """Return since when it is late, or by when it is to be done, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        if self.late_since is not None:
            since = said_day(self.late_since, lang)
            return f"terlambat sejak {since}" if lang == "id" else f"late since {since}"
        if self.by_day is not None:
            day = said_day(self.by_day, lang)
            return f"sampai {day}" if lang == "id" else f"by {day}"
        return "tanpa batas hari" if lang == "id" else "without a day"


@frozen
class Sheet(Answer):
    """A case on a day: the heading, its events, its limits and what else is owed, in order."""

    answer_form = AnswerForm("timeline", also=("first", "last"))

    heading_id: str
    heading_en: str
    on: date
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    owed: tuple[Owed, ...] = ()
    under: Jurisdiction = field(factory=Jurisdiction.national, repr=False, eq=False)

    @checked
    def who(self, actor: Actor, lang: Language = "id") -> str:
        """Return who acts in the given language, as the body calls them.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return actor_words(actor, lang, under=self.under)

    @checked
    def heading(self, lang: Language = "id") -> str:
        """Return the heading in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.heading_id if lang == "id" else self.heading_en

    @property
    def cautions(self) -> tuple[Finding, ...]:
        """What may set other last days than those shown and was not read, each once."""
        return tuple(dict.fromkeys(bar.caution for bar in self.bars if bar.caution is not None))

    @property
    def first(self) -> date:
        """The first day that it shows."""
        return min((*(dot.day for dot in self.dots), *(bar.begins for bar in self.bars), self.on))

    @property
    def last(self) -> date:
        """The last day that it shows."""
        promised = (each.by_day for each in self.owed if each.by_day is not None)
        ends = (bar.ends for bar in self.bars)
        return max((*(dot.day for dot in self.dots), *ends, *promised, self.on))
