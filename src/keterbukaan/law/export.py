"""The whole rulebook as one answer, for programs in other languages and for archives of the law."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.law.age import months_that_a_check_holds, months_until_a_check_is_stale
from keterbukaan.law.event import StartingEvent
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.number import LegalNumber
from keterbukaan.law.reading import OpenQuestion, open_questions
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook

__all__ = ["RulebookExport"]


@checked_fields
@frozen
class RulebookExport(Answer):
    """Everything that the files of the law say (ekspor buku aturan), narrowed to a day or not.

    `on` is the day whose rules these are, None where they are those of every day. Of the
    regulations those are named, too, of which no article was read. `told_after_months` says after
    how many months since its last check an answer tells the age of a rule, and
    `stale_after_months` after how many it has to be held against its source again.
    """

    answer_form = AnswerForm("rulebook")

    on: date | None
    regulations: tuple[Regulation, ...]
    provisions: tuple[TimeLimit, ...]
    numbers: tuple[LegalNumber, ...]
    events: tuple[StartingEvent, ...]
    readings: tuple[OpenQuestion, ...]
    told_after_months: int
    stale_after_months: int

    @classmethod
    @checked
    def of(cls, book: Rulebook) -> RulebookExport:
        """Return what a rulebook says, a body's own rules first where it has any.

        >>> told = RulebookExport.of(Rulebook.national()).to_dict()
        >>> told["schema"], told["on"]
        ('keterbukaan/rulebook/1', None)

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        day = book.on
        return cls(
            on=day,
            regulations=(*book.regulations, *book.unread),
            provisions=book.provisions,
            numbers=tuple(each for each in book.numbers if day is None or each.in_force_on(day)),
            events=tuple(book.events.values()),
            readings=tuple(open_questions().values()),
            told_after_months=months_that_a_check_holds(),
            stale_after_months=months_until_a_check_is_stale(),
        )
