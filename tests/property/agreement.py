"""One case, one answer: whoever asks about a case on a day is told the same.

What is missed, owed, late, silent, drawn and measured is asked in every way there is, and each pair
of answers is held together.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from keterbukaan.cases.outcomes import DeadlineStanding, Obligation
from keterbukaan.cases.timeline.timeline import Timeline
from keterbukaan.errors import Language
from keterbukaan.law.limit import LimitNature
from keterbukaan.registers.measures import measure

__all__ = ["assert_all_that_is_owed_is_drawn", "assert_one_answer"]

LANGUAGES: tuple[Language, Language] = ("id", "en")
_MEASURED = {
    "in_time": DeadlineStanding.KEPT,
    "late": DeadlineStanding.LATE,
    "overdue": DeadlineStanding.MISSED,
    "running": DeadlineStanding.RUNNING,
    "arguable": DeadlineStanding.ARGUABLE,
}


def assert_one_answer(case: Any, on: date) -> None:
    """Hold every pair of answers about one case, as it stood on a day, together."""
    then = case.as_of(on=on)
    deadlines = then.deadlines()
    duties = [d for d in deadlines if d.deadline.provision.nature is not LimitNature.RIGHT]
    owed = [each for each in then.obligations(on=on) if each.deadline is not None]

    # What is missed is owed late, and nothing else is; what is owed is not done and not over.
    missed = Counter(d.limit for d in duties if d.standing(on=on) is DeadlineStanding.MISSED)
    assert missed == Counter(each.deadline.limit for each in owed if each.late)
    waiting = Counter(d.limit for d in duties if d.is_owed(on=on))
    assert Counter(each.deadline.limit for each in owed) <= waiting
    for each in deadlines:
        is_late = each.standing(on=on) in {DeadlineStanding.MISSED, DeadlineStanding.LATE}
        is_right = each.deadline.provision.nature is LimitNature.RIGHT
        assert (each.late_by(on=on) is not None) == (is_late and not is_right)
        assert each.is_open == (each.done_on is None)
        assert each.lapsed(on=on) == (each.standing(on=on) is DeadlineStanding.ENDED)

    # The picture shows what the figures count.
    bars = then.timeline(on=on).bars
    assert Counter((b.limit, b.state) for b in bars) == Counter(
        (d.limit, d.standing(on=on)) for d in deadlines if not d.lapsed(on=on)
    )
    assert {bar.caution for bar in bars} == {d.caution for d in deadlines if not d.lapsed(on=on)}
    assert_all_that_is_owed_is_drawn(case, on)
    measured = measure([case], on=on)
    counted = Counter[tuple[str, DeadlineStanding]]()
    for line in measured.timeliness:
        for name, standing in _MEASURED.items():
            counted[line.limit, standing] += getattr(line, name)
    assert +counted == Counter((d.limit, d.standing(on=on)) for d in duties if not d.lapsed(on=on))
    (backlog,) = measured.backlogs
    assert backlog.open == (not case.is_over(on=on))

    # Silence is the answer missed, by every name.
    if hasattr(case, "is_silent"):
        answer = then.answer_deadline()
        assert case.is_silent(on=on) == (
            answer is not None and answer.standing(on=on) is DeadlineStanding.MISSED
        )


def assert_all_that_is_owed_is_drawn(case: Any, on: date) -> None:
    """Hold that each obligation is a bar or a line of its own, and late there where it is late."""
    drawn: Timeline = case.timeline(on=on)
    obligations: tuple[Obligation, ...] = case.obligations(on=on)
    states = {bar.limit: bar.state for bar in drawn.bars}
    by_themselves = Counter[tuple[object, ...]]()
    for each in obligations:
        if each.deadline is not None:
            assert (states[each.deadline.limit] is DeadlineStanding.MISSED) == each.late
            assert {bar.ends for bar in drawn.bars if bar.limit == each.deadline.limit} == {
                max(each.deadline.since, each.deadline.date)
            }
        else:
            by_themselves[each.who, each.text_id, each.by_day, each.late, each.citation] += 1
    assert by_themselves == Counter(
        (line.who, line.label_id, line.by_day, line.late_since is not None, line.citation)
        for line in drawn.owed
    )
    for line in drawn.owed:
        if line.late_since is not None:  # what waits for a payment is past its day and not late
            assert line.by_day is not None
            assert line.by_day < drawn.on
    for lang in LANGUAGES:
        for form in (drawn.text(lang), drawn.svg(lang)):
            assert all(line.when(lang) in form for line in drawn.owed)
