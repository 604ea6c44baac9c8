"""Public consultation of a service standard (forum konsultasi publik): one draft and its days.

UU 25/2009 Pasal 20 and PP 96/2012 Pasal 26 to 30: the draft is discussed with the public,
published, commented on, revised and set, and a declaration (maklumat pelayanan) is published.
What a body owes of its standards afterwards, year by year, is in `keterbukaan.duties`.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._unread import doubted
from keterbukaan.cases.consultation._days import is_bound, known_on, running, stage_of, unread_in
from keterbukaan.cases.consultation._faults import irregularities_of
from keterbukaan.cases.consultation._rights import obligations_of, remedies_of
from keterbukaan.cases.consultation.record import ConsultationRecord, ConsultationStage
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Obligation, Remedy, still_open
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["Consultation", "ConsultationStanding"]


@checked_fields
@frozen
class ConsultationStanding(Answer):
    """How a consultation stands on a day, by what was known then: all that follows from it."""

    answer_form = AnswerForm("consultation_standing")

    on: date
    stage: ConsultationStage
    deadlines: tuple[CaseDeadline, ...]
    obligations: tuple[Obligation, ...]
    remedies: tuple[Remedy, ...]
    irregularities: tuple[Irregularity, ...]


class Consultation(ConsultationRecord):
    """One draft of a service standard and the days on which its steps happened (konsultasi publik).

    `comments` are the days on which comments came; none where none came, and None where that is
    not on record. A step that came late or was left out is kept, and told by `irregularities`;
    one before what it follows is refused.

    >>> from datetime import date
    >>> consulted = Consultation(service="Izin usaha", minutes_signed=date(2025, 3, 3))
    >>> [(each.limit, str(each.due)) for each in consulted.deadlines()]
    [('service_standard.draft_publication', '2025-03-10')]
    """

    @checked
    def standing(self, *, on: date, under: Jurisdiction | None = None) -> ConsultationStanding:
        """Return how it stands on a day; what happened later is not known then.

        Raises:
            NotADayError: `on` is not a plain day.
            CalendarRangeError: a count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        on, body = plain_day(on), under or Jurisdiction.national()
        known = known_on(self, on)
        if known is None:
            return ConsultationStanding(on, ConsultationStage.NOT_DISCUSSED, (), (), (), ())
        return ConsultationStanding(
            on,
            stage_of(known, on, body),
            known.deadlines(under=body),
            known.obligations(on=on, under=body),
            known.remedies(on=on, under=body),
            known.irregularities(under=body),
        )

    @checked
    def deadlines(self, *, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return the limits that have begun, in the order of the steps, and what kept each.

        Where no comment came, nothing is to be revised. A standard that was set ends what was
        owed of its draft.

        Raises:
            CalendarRangeError: a count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(running(self, under or Jurisdiction.national()))

    @checked
    def obligations(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Obligation, ...]:
        """Return what the provider owes on a day, by what was known then.

        Raises:
            NotADayError: `on` is not a plain day.
            CalendarRangeError: a count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        on, body = plain_day(on), under or Jurisdiction.national()
        known = known_on(self, on)
        return () if known is None else tuple(obligations_of(known, on, body))

    @checked
    def remedies(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Remedy, ...]:
        """Return what the public may do on a day, by what was known then.

        Raises:
            NotADayError: `on` is not a plain day.
            CalendarRangeError: a count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        on, body = plain_day(on), under or Jurisdiction.national()
        known = known_on(self, on)
        return () if known is None else still_open(remedies_of(known, on, body), on)

    @checked
    def irregularities(self, *, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return what came late or too early and which step was left out, in order of their days.

        Raises:
            CalendarRangeError: a count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        if not is_bound(self):
            return ()
        unread = unread_in(self)
        found = (
            doubted(each, unread)
            for each in irregularities_of(self, under or Jurisdiction.national())
        )
        return tuple(sorted(found, key=lambda each: (each.on, each.event, each.text_id)))
