"""How one row of a file stands on a day: what is to be done, who is waited for, what is unknown."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum
from keterbukaan.cases.next_due import NextDue
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.law.actor import Actor

__all__ = ["Matter", "NotTold", "Place", "RowStanding", "Todo", "Waiting"]


def _whole_label(text: str) -> str:
    return label(text, None)


class Matter(LabelledEnum):
    """What a row is about (perkara)."""

    REQUEST = ("request", "permohonan", "request")
    OBJECTION = ("objection", "keberatan", "objection")
    DISPUTE = ("dispute", "sengketa", "dispute")
    COMPLAINT = ("complaint", "pengaduan", "complaint")
    EXEMPTION = ("exemption", "pengecualian", "exemption")
    INFORMATION_LIST = (
        "information_list",
        "Daftar Informasi Publik",
        "public information list",
    )
    PUBLICATION = ("publication", "pengumuman", "publication")
    RECURRING_DUTY = ("recurring_duty", "kewajiban berkala", "recurring duty")


@checked_fields
@frozen
class Place(Answer):
    """Where a row stands, and what it is about.

    `number` is the row's own, without what has the form of personal data, and does not show in
    `repr`. A thing of the file as a whole has line 0.
    """

    answer_form = AnswerForm("place")

    source: str
    sheet: str
    line: int
    number: str = field(repr=False, converter=label)
    matter: Matter


@frozen
class Todo(Answer):
    """One thing that the office must do, and the row that asks for it."""

    answer_form = AnswerForm("todo")

    place: Place
    due: NextDue


@checked_fields
@frozen
class Waiting(Answer):
    """A row of which somebody else does the next step, or may: who, until when, and what.

    `until` is the last day under any reading; None where no text or row sets one.
    """

    answer_form = AnswerForm("waiting")

    place: Place
    step: str
    who: Actor
    until: date | None
    citation: str
    text_id: str
    text_en: str

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return what is waited for, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.text_id if lang == "id" else self.text_en


@checked_fields
@frozen
class NotTold(Answer):
    """A row of which it cannot be told whether something is to be done, and why (code KB-…)."""

    answer_form = AnswerForm("not_told")

    place: Place
    code: str
    reason_id: str = field(converter=_whole_label)
    reason_en: str = field(converter=_whole_label)

    @checked
    def reason(self, lang: Language = "id") -> str:
        """Return the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.reason_id if lang == "id" else self.reason_en


@frozen
class RowStanding:
    """How one row stands; nothing in it where nothing is to be done and nobody is waited for."""

    todos: tuple[Todo, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    untold: tuple[NotTold, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether nothing is to be done, by anybody, as far as the row tells."""
        return not (self.todos or self.waiting or self.untold)
