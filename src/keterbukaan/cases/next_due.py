"""What an office must do next in a case, the most urgent first (yang harus dikerjakan).

The office is the public body: its PPID, its superior, its providers. What the information
commission, its registrar and mediator, or a court owes in a dispute is theirs, and nothing that the
office could do today; so it is left out for every kind of body. A commission has an office as well,
whose PPID answers requests; the disputes before it are another register, which `audit` judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum, Said, said_day
from keterbukaan.cases.actors import OF_THE_BODY, actor_words
from keterbukaan.cases.outcomes import Obligation
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Unit
from keterbukaan.law.verification import Cited, Verification

__all__ = ["NextDue", "Urgency", "in_order", "next_due_of", "of_the_office"]

_THE_OFFICE = OF_THE_BODY | {
    Actor.ADVISORY_TEAM,
    Actor.RESPONDENT,
    Actor.PARTIES,
    Actor.PROVIDER,
    Actor.AGENCY,
    Actor.DATA_CONTROLLER,
    Actor.STEERING_OFFICIAL,
    Actor.INSTITUTION_ADMIN,
    Actor.LIAISON_OFFICER,
    Actor.IMPLEMENTING_UNIT,
    Actor.INSPECTORATE,
    Actor.REPORTED_PARTY,
    Actor.OFFICIAL_SUPERIOR,
}


class Urgency(LabelledEnum):
    """How urgent something is on a day, in the order in which it is to be done (kemendesakan)."""

    LATE = ("late", "terlambat", "late")
    DUE_TODAY = ("due_today", "jatuh tempo hari ini", "due today")
    CAREFUL_DAY = ("careful_day", "sebaiknya hari ini", "to be done today to be careful")
    """The earliest day under any reading has come, and the last day under those in use has not.

    So has what is past its last day by one reading alone: it cannot be called late.
    """
    NEXT = ("next", "berikutnya", "next")
    """No reading asks for it before another day, or no text sets a day at all."""


_PLACE = {urgency: place for place, urgency in enumerate(Urgency)}


def _todo(next_due: NextDue) -> Said:
    return Said(next_due.todo("id"), next_due.todo("en"))


@checked_fields
@frozen
class NextDue(Cited, Answer):
    """One thing that the office must do, by whom, by when, and how urgent that is on a day.

    `step` names the limit within which it is to be done, or the event that does it. `earliest` is
    the careful day, under any reading; `due` the last day under those in use, None where no text
    sets one. Days are working days: `days_left` until the last day, `days_to_careful` until the
    careful one, `late_by` after the last day. `late_by` is None where it is not late, the others
    where their day has passed or is not set.
    """

    answer_form = AnswerForm("next_due", own={"todo": _todo})

    step: str | None
    who: Actor
    text_id: str
    text_en: str
    citation: str
    read: Verification
    due: date | None
    earliest: date | None
    urgency: Urgency
    days_left: int | None
    days_to_careful: int | None
    late_by: int | None
    who_id: str
    who_en: str
    deadline: Deadline | None = None

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return what is owed, in the given language, without who and when.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.text_id if lang == "id" else self.text_en

    @checked
    def todo(self, lang: Language = "id") -> str:
        """Return one sentence that says what to do next, by when, and who must.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        if lang == "id":
            at_once = "segera " if self.urgency is Urgency.LATE else ""
            return f"{self._when('id')}: {self.who_id} harus {at_once}{self.text_id}."
        at_once = "at once " if self.urgency is Urgency.LATE else ""
        named = self.who_en.removeprefix("the ")
        return f"{self._when('en')}: the {named} must {at_once}{self.text_en}."

    def _when(self, lang: Language) -> str:
        """Return how the days stand, as the beginning of the sentence."""
        if self.due is None or self.earliest is None:
            said = Said("Tanpa batas hari dalam peraturan", "No text sets a day for it")
        elif self.urgency is Urgency.DUE_TODAY:
            said = Said("Hari ini hari terakhirnya", "Today is the last day")
        elif self.days_left is None:
            said = self._once_past(self.due)
        else:
            said = self._before(self.due, self.earliest)
        return said.text(lang)

    def _once_past(self, due: date) -> Said:
        last_id, last_en = said_day(due, "id"), said_day(due, "en")
        if self.late_by is None:
            return Said(
                f"Batas {last_id} sudah lewat, tetapi keterlambatannya tidak pasti",
                f"The last day, {last_en}, has passed, though it is not certain that this is late",
            )
        if self.late_by == 0:  # by days off alone
            return Said(f"Batas {last_id} sudah lewat", f"The last day, {last_en}, has passed")
        days_id, days_en = (Unit.WORKING_DAYS.counted(self.late_by, lang) for lang in ("id", "en"))
        return Said(
            f"Terlambat {days_id}, batasnya {last_id}",
            f"Late by {days_en}, the last day was {last_en}",
        )

    def _before(self, due: date, earliest: date) -> Said:
        by_id = f"paling lambat {said_day(due, 'id')}"
        by_en = f"by {said_day(due, 'en')} at the latest"
        if earliest == due:
            return Said(f"P{by_id[1:]}", f"B{by_en[1:]}")
        first_id, first_en = said_day(earliest, "id"), said_day(earliest, "en")
        if self.urgency is Urgency.NEXT:
            return Said(
                f"Sebaiknya paling lambat {first_id}, batasnya {said_day(due, 'id')}",
                f"By {first_en} to be careful, and {by_en}",
            )
        if self.days_to_careful is not None:
            return Said(f"Sebaiknya hari ini, dan {by_id}", f"Today to be careful, and {by_en}")
        return Said(
            f"Sebaiknya sudah selesai {first_id}, dan {by_id}",
            f"To be careful it was to be done by {first_en}, and {by_en}",
        )


def next_due_of(
    owed: Iterable[Obligation], on: date, under: Jurisdiction | None
) -> tuple[NextDue, ...]:
    """Return what the office owes on a day, the most urgent first."""
    body = under or Jurisdiction.national()
    mine = filter(of_the_office, owed)
    return tuple(sorted((_next_due(each, on, body) for each in mine), key=in_order))


def of_the_office(owed: Obligation) -> bool:
    """Return whether something is the office's work, and not the applicant's or a commission's."""
    return owed.who in _THE_OFFICE


def in_order(each: NextDue) -> tuple[int, int, date, date]:
    """Return the place of a duty among others: the longest late first, without a day last."""
    if each.due is None or each.earliest is None:
        return _PLACE[each.urgency], 0, date.max, date.max
    return _PLACE[each.urgency], -(each.late_by or 0), each.earliest, each.due


def _next_due(owed: Obligation, on: date, body: Jurisdiction) -> NextDue:
    last = owed.by_day
    earliest = last if owed.deadline is None else owed.deadline.earliest
    calendar = body.calendar if owed.deadline is None else owed.deadline.method.calendar

    def until(day: date | None) -> int | None:
        return None if day is None or day < on else calendar.count(on, day)

    return NextDue(
        step=owed.step,
        who=owed.who,
        text_id=owed.text_id,
        text_en=owed.text_en,
        citation=owed.citation,
        read=owed.read,
        due=last,
        earliest=earliest,
        urgency=_urgency(owed, earliest, on),
        days_left=None if owed.late else until(last),
        days_to_careful=until(earliest),
        late_by=calendar.count(last, on) if owed.late and last is not None else None,
        who_id=actor_words(owed.who, "id", under=body),
        who_en=actor_words(owed.who, "en", under=body),
        deadline=owed.deadline,
    )


def _urgency(owed: Obligation, earliest: date | None, on: date) -> Urgency:
    if owed.late:
        return Urgency.LATE
    if owed.by_day == on:
        return Urgency.DUE_TODAY
    if earliest is None or on < earliest:
        return Urgency.NEXT
    return Urgency.CAREFUL_DAY
