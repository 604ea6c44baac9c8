"""What of a verdict holds though not all was read: that weakens it, and never makes one.

A day that was not read may stand for a step that was taken, for one that ended the time of another,
or for one from which a time runs, by the reading in use or by another one. Where the verdict could
be otherwise then, it cannot be told; where another reading could say otherwise, it is not sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from keterbukaan._words import Said, said_day
from keterbukaan.cases._clocks import deadline_of
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.reading import HundredDaysStart, IncompleteClock, SuperiorClock
from keterbukaan.registers.columns import Column
from keterbukaan.registers.status import RowStatus
from keterbukaan.registers.steps import Outcome, Step, StepName

__all__ = ["Untold"]

_NOT_READ = Said("harinya tidak terbaca dari berkas ini", "its day was not read from this file")
_RESTS_ON_IT = Said(
    "bergantung pada langkah yang harinya tidak terbaca",
    "it rests on a step whose day was not read",
)
_FORWARDED = Said(
    "diteruskan ke pihak lain; pemberitahuan kepada pemohon tidak tercatat",
    "it was forwarded; that the applicant was notified is not recorded",
)
_LATE = frozenset({Outcome.LATE, Outcome.MISSING})
_ENDS_OF_WHAT_WENT_ON = frozenset({Column.OBJECTION_ANSWERED, Column.DISPUTE_DECIDED})
_ANSWERS = frozenset({StepName.ANSWER, StepName.EXTENDED_ANSWER})


@frozen
class Untold:
    """The steps of a row that may have been taken on a day that was not read, or is not told.

    `days` are those that were read, `status` what its register says of the whole.
    """

    columns: frozenset[Column]
    days: Mapping[Column, date]
    status: RowStatus | None
    under: Jurisdiction

    def weaken(self, step: Step, *, against_silence: bool = False) -> Step:
        """Return a step as it can be told; `against_silence` of a filing that no answer began."""
        if not self.columns:  # nearly always
            return step
        why = self._why_not(step, against_silence=against_silence)
        if why is not None:
            return evolve(
                step,
                outcome=Outcome.CANNOT_TELL,
                late_by=None,
                late_at_next_step=None,
                next_step=None,
                sure=True,  # no reading knows more
                why_id=why.id,
                why_en=why.en,
            )
        unsettled = self._is_unsettled(step, against_silence=against_silence)
        return evolve(step, sure=False) if unsettled else step

    def why_hidden(self, column: Column) -> Said:
        """Return why a step may have been taken although the row has no day for it."""
        if self.status is not None and column in self.status.may_hide:
            return Said(
                f"menurut statusnya {self.status.label('id')}, tanpa tanggal",
                f"by its status {self.status.label('en')}, without a date",
            )
        if column is Column.REQUEST_ANSWERED and Column.REQUEST_FORWARDED in self.days:
            return _FORWARDED
        withdrawn = self.days.get(Column.REQUEST_WITHDRAWN)
        if withdrawn is not None and column in _ENDS_OF_WHAT_WENT_ON:
            return Said(
                f"dicabut {said_day(withdrawn, 'id')}, dan apa yang dicabut tidak disebut",
                f"withdrawn on {said_day(withdrawn, 'en')}, and what was withdrawn is not said",
            )
        return _NOT_READ

    # ------------------------------------------------------------ what cannot be told

    def _why_not(self, step: Step, *, against_silence: bool) -> Said | None:
        if step.name.column in self.columns:
            return self.why_hidden(step.name.column)
        if step.done is None and step.outcome is Outcome.MISSING:
            # It may not have been past when the next step was taken.
            hidden = next((each for each in step.name.following if each in self.columns), None)
            if hidden is not None:
                return self.why_hidden(hidden)
        rests = self._filing_rests(step, against_silence=against_silence) or self._duty_rests(step)
        return _RESTS_ON_IT if rests else None

    def _filing_rests(self, step: Step, *, against_silence: bool) -> bool:
        """Return whether a filing rests on an answer, or on the end of silence, that is hidden."""
        if step.name is StepName.OBJECTION:
            moved = self._may_have_restarted or Column.EXTENSION_NOTIFIED in self.columns
            return Column.REQUEST_ANSWERED in self.columns or (against_silence and moved)
        if step.name is StepName.DISPUTE:
            moved = against_silence and self._may_run_from_the_entry
            return moved or Column.OBJECTION_ANSWERED in self.columns
        return False

    def _duty_rests(self, step: Step) -> bool:
        """Return whether a duty has another last day if something happened that is hidden."""
        if step.name is StepName.RESOLUTION:  # of which an earlier beginning may be hidden
            start = self.under.readings[HundredDaysStart]
            by_filing = start is not HundredDaysStart.FIRST_HEARING
            return by_filing and Column.DISPUTE_FILED in self.columns and step.outcome not in _LATE
        if step.outcome not in _LATE:  # what else is hidden gives more time
            return False
        if step.name is StepName.OBJECTION_ANSWER:
            return self._may_run_from_the_entry
        longest = self._extended() if step.name is StepName.ANSWER else None
        is_extended = longest is not None and step.judged_on <= longest.date
        return is_extended or (step.name in _ANSWERS and self._may_have_restarted)

    def _extended(self) -> Deadline | None:
        """Return the time to answer with an extension of which the day may not have been read."""
        if Column.EXTENSION_NOTIFIED not in self.columns:
            return None
        events = {
            Column.REQUEST_RECEIVED: "request.received",
            Column.REQUEST_COMPLETED: "request.correction_received",
        }
        days = {name: self.days[column] for column, name in events.items() if column in self.days}
        opened = self.days[Column.REQUEST_RECEIVED]
        return deadline_of("request.extension", days, self.under, opened)

    @property
    def _may_have_restarted(self) -> bool:
        """Whether the time to answer may have begun anew on a hidden day (C8)."""
        restarts = self.under.readings[IncompleteClock] is IncompleteClock.RESTARTS
        return restarts and Column.REQUEST_COMPLETED in self.columns

    @property
    def _may_run_from_the_entry(self) -> bool:
        """Whether the superior's time may have begun with an entry that is hidden (C2)."""
        by_entry = self.under.readings[SuperiorClock] is SuperiorClock.REGISTERED
        return by_entry and Column.OBJECTION_REGISTERED in self.columns

    # ------------------------------------------------------------ what is not sure

    def _is_unsettled(self, step: Step, *, against_silence: bool) -> bool:
        """Return whether a reading that counts from a hidden day could say otherwise."""
        is_late = step.outcome in _LATE
        if step.name in _ANSWERS:
            longest = self._extended()
            is_extended = longest is not None and step.judged_on <= longest.latest
            return is_late and (is_extended or Column.REQUEST_COMPLETED in self.columns)  # C8
        if step.name is StepName.OBJECTION:
            return against_silence and Column.REQUEST_COMPLETED in self.columns
        if step.name is StepName.OBJECTION_ANSWER:
            return is_late and Column.OBJECTION_REGISTERED in self.columns  # C2
        if step.name is StepName.DISPUTE:
            # After an answer, too, the end of the superior's time may open or close it (C10).
            return bool(self.columns & {Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED})
        return step.outcome is Outcome.IN_TIME and Column.DISPUTE_FILED in self.columns  # C4
