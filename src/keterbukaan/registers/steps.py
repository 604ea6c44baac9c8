"""The steps that a register lets one judge, and how one was judged (langkah dan hasilnya)."""

from __future__ import annotations

from datetime import date
from typing import cast

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.deadlines.deadline import Deadline, State
from keterbukaan.errors import Language
from keterbukaan.law.limit_names import NumberedLimit
from keterbukaan.registers.columns import Column

__all__ = ["Outcome", "Step", "StepName"]


class StepName(LabelledEnum):
    """The steps that a register lets one judge, each with its limit."""

    ANSWER = ("request.response", "jawaban permohonan", "answer to the request")
    EXTENDED_ANSWER = ("request.extension", "jawaban (diperpanjang)", "answer (extended)")
    OBJECTION = ("objection.filing", "pengajuan keberatan", "objection filed")
    OBJECTION_ANSWER = ("objection.response", "tanggapan keberatan", "answer to the objection")
    DISPUTE = ("dispute.filing", "permohonan sengketa", "dispute filed")
    RESOLUTION = ("dispute.resolution", "penyelesaian sengketa", "dispute resolved")

    @property
    def limit(self) -> NumberedLimit:
        """The limit that says when the step is due."""
        return cast("NumberedLimit", self.value)

    @property
    def column(self) -> Column:
        """The column that holds the day on which it was done."""
        return _COLUMNS[self]

    @property
    def following(self) -> tuple[Column, ...]:
        """The columns of the steps on whose day it is judged where it is not recorded."""
        return _FOLLOWING.get(self, ())


_COLUMNS = {
    StepName.ANSWER: Column.REQUEST_ANSWERED,
    StepName.EXTENDED_ANSWER: Column.REQUEST_ANSWERED,
    StepName.OBJECTION: Column.OBJECTION_RECEIVED,
    StepName.OBJECTION_ANSWER: Column.OBJECTION_ANSWERED,
    StepName.DISPUTE: Column.DISPUTE_FILED,
    StepName.RESOLUTION: Column.DISPUTE_DECIDED,
}
_AFTER_A_REQUEST = (Column.OBJECTION_RECEIVED, Column.REQUEST_WITHDRAWN)
_FOLLOWING = {
    StepName.ANSWER: _AFTER_A_REQUEST,
    StepName.EXTENDED_ANSWER: _AFTER_A_REQUEST,
    StepName.OBJECTION_ANSWER: (Column.DISPUTE_FILED,),
}


class Outcome(LabelledEnum):
    """How a step of a row was judged."""

    IN_TIME = ("in_time", "tepat waktu", "in time")
    LATE = ("late", "terlambat", "late")
    PREMATURE = ("premature", "prematur", "premature")
    MISSING = ("missing", "tidak tercatat", "not recorded")
    """Not recorded, and past when the next step was taken, or else on the day of the audit."""
    RUNNING = ("running", "masih berjalan", "still running")
    """Not recorded, and not past then."""
    CANNOT_TELL = ("cannot_tell", "tidak dapat dinilai", "cannot be told")
    """Its day may stand where nothing was read, or it ended on a day that is not told."""


@frozen
class Step(Answer):
    """One step of a row, judged: what was due, what was done, and how late it was.

    `judged_on` is the day of the step or, where it is not recorded, the day of `next_step`, or else
    that of the audit. `late_by` counts working days past the due date on the day on which it
    was done, or on the day of the audit where it was not; None where it is not late, and 0 is late,
    too: by days off alone. `late_at_next_step` counts them on the day of the next step, by which it
    was not done; None where there was no such step, or it was not late then. `sure` says whether
    every reading agrees, `why_id` and `why_en` why it cannot be told.
    """

    answer_form = AnswerForm("register_step")

    name: StepName
    deadline: Deadline
    done: date | None
    judged_on: date
    outcome: Outcome
    late_by: int | None
    sure: bool
    late_at_next_step: int | None = None
    next_step: Column | None = None
    why_id: str = ""
    why_en: str = ""

    @checked
    def told(self, lang: Language = "id") -> str:
        """Return how it was judged in words, with the days past or left.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        label = self.outcome.label(lang)
        if self.outcome is Outcome.LATE:
            by = "" if lang == "id" else "by "
            return f"{label} {by}{_working_days(self.late_by, lang)}"
        if self.outcome is Outcome.MISSING:
            past = self.late_by if self.next_step is None else self.late_at_next_step
            days = _working_days(past, lang)
            when = "" if self.next_step is None else f" {_NEXT[self.next_step].text(lang)}"
            lapsed = f"lewat {days}" if lang == "id" else f"{days} past"
            return f"{label}, {lapsed}{when}"
        if self.outcome is Outcome.RUNNING:
            return self._running(lang)
        why = self.why_id if lang == "id" else self.why_en
        return f"{label}: {why}" if why else label

    def _running(self, lang: Language) -> str:
        if self.next_step is not None:
            not_past = "belum lewat" if lang == "id" else "not yet past"
            return f"{not_past} {_NEXT[self.next_step].text(lang)} ({self.judged_on})"
        status, label = self.deadline.status(on=self.judged_on), self.outcome.label(lang)
        if status.state is State.DUE_TODAY:
            return f"{label}, {'jatuh tempo hari ini' if lang == 'id' else 'due today'}"
        days = _working_days(status.working_days, lang)
        return f"{label}, {f'sisa {days}' if lang == 'id' else f'{days} left'}"


_NEXT = {
    Column.OBJECTION_RECEIVED: Said("saat keberatan diajukan", "when the objection was filed"),
    Column.REQUEST_WITHDRAWN: Said("saat permohonan dicabut", "when the request was withdrawn"),
    Column.DISPUTE_FILED: Said("saat sengketa diajukan", "when the dispute was filed"),
}


def _working_days(number: int | None, lang: Language) -> str:
    if lang == "id":
        return f"{number} hari kerja"
    return f"{number} working day{'' if number == 1 else 's'}"
