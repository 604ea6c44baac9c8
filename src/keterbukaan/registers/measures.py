"""Service measures over many cases: in time or late, how long it took, what waits (ukuran layanan).

The same for complaints, requests and objections, and per unit under one PPID. Every figure is
computed from the events; nothing is stored. Days are working days of the body's own calendar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from math import ceil
from statistics import median
from typing import Any, Protocol, Self, TypeVar

from attrs import Factory, define, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, LegalBasis
from keterbukaan.cases.progress import Progress
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["AGES", "Backlog", "Measured", "Measures", "Timeliness", "measure"]


class Measured(Protocol):
    """Any kind of case that can be measured (perkara yang diukur)."""

    def as_of(self, *, on: date) -> Self:
        """Return the case as it stood on a day."""
        ...

    def scene(self, *, under: Jurisdiction | None = None) -> Scene[Any, Progress]:
        """Return it with where its history stands, under a body's law."""
        ...


C = TypeVar("C", bound=Measured)

AGES = (5, 10, 20, 60)
"""The bounds of the bands of age in working days: up to 5, 6 to 10, 11 to 20, 21 to 60, over."""

_NINE_TENTHS = 0.9
_DUTIES_KEPT = 10_000


@frozen
class Timeliness(Answer):
    """How one duty was kept in one group of cases, on one legal basis (ketepatan waktu).

    `late` counts what was done, or ended, after its day, `overdue` what is not done by a day that
    has passed, `running` what still has time, `arguable` what is late by one reading alone. What
    ended in time, as the applicant withdrew or did not correct, is left out. `median_days` and
    `ninetieth_days` are working days from the starting event to the day it was done, over what was
    done; None where nothing was.
    """

    answer_form = AnswerForm("timeliness", also=("judged", "share_in_time"))

    group: str
    limit: str
    legal_basis: LegalBasis
    in_time: int
    late: int
    overdue: int
    running: int
    arguable: int
    median_days: float | None
    ninetieth_days: int | None

    @property
    def judged(self) -> int:
        """How many were in time or not; what still has time is neither."""
        return self.in_time + self.late + self.overdue

    @property
    def share_in_time(self) -> float | None:
        """The share kept in time of those that were judged; None where there is none."""
        return self.in_time / self.judged if self.judged else None


@frozen
class Backlog(Answer):
    """The cases of a group that are still open, by their age in working days (tunggakan).

    `ages` counts them in the bands of `AGES`; `reopened` counts the cases opened again ever.
    """

    answer_form = AnswerForm("backlog")

    group: str
    total: int
    open: int
    ages: tuple[int, ...]
    reopened: int


@frozen
class Measures(Answer):
    """The measures of many cases on a day."""

    answer_form = AnswerForm("measures")

    on: date
    timeliness: tuple[Timeliness, ...]
    backlogs: tuple[Backlog, ...]


@frozen
class _Rule:
    limit: str
    legal_basis: LegalBasis


@frozen
class Figures:
    """What one case adds to the measures of its group on a day: little, however long its history.

    `duties` are those that were kept or not, each with the working days that it took; `age` is in
    working days, None where the case is closed.
    """

    duties: tuple[tuple[_Rule, DeadlineStanding, int | None], ...]
    age: int | None
    was_reopened: bool


@define
class _Sheet:
    days: dict[_Rule, list[int]] = Factory(dict)
    counts: Counter[tuple[_Rule, DeadlineStanding]] = Factory(Counter)
    total: int = 0
    ages: list[int] = Factory(list)
    reopened: int = 0


@checked
def measure(
    cases: Iterable[C],
    *,
    on: date,
    under: Jurisdiction | None = None,
    by: Callable[[C], str | None] | None = None,
) -> Measures:
    """Measure cases as they stood on a day; `by` names the group of each, such as its unit.

    A case without a group stands under "". Each duty is measured for itself, of the Act and of the
    portal alike, with its legal basis; rights are not measured.

    >>> from keterbukaan.cases.request.record import RequestItem
    >>> from keterbukaan.cases.request.request import InformationRequest
    >>> asked = InformationRequest(
    ...     received=date(2025, 3, 24), items=(RequestItem(number=1, details="APBD"),)
    ... )
    >>> found = measure([asked], on=date(2025, 4, 22), by=lambda case: "Dinas Kominfo")
    >>> [(each.limit, each.overdue) for each in found.timeliness]
    [('request.response', 1)]

    Raises:
        CalendarRangeError: a day lies beyond the calendar that is known.
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body, day = under or Jurisdiction.national(), plain_day(on)
    sheets: dict[str, _Sheet] = {}
    for case in cases:
        then = case.as_of(on=day)
        scene = then.scene(under=body)
        if scene.progress.opened_on <= day:
            group = by(then) if by is not None else None
            _enter(sheets.setdefault(group or "", _Sheet()), figures_of(scene, running(scene), day))
    return _measures_of(sheets, day)


def measured(cases: Iterable[tuple[str, Figures]], on: date) -> Measures:
    """Return the measures of cases whose figures were taken before, each with its group."""
    sheets: dict[str, _Sheet] = {}
    for group, figures in cases:
        _enter(sheets.setdefault(group, _Sheet()), figures)
    return _measures_of(sheets, on)


def figures_of(scene: Scene[Any, Progress], deadlines: Iterable[CaseDeadline], on: date) -> Figures:
    """Return what a case adds to the measures of its group on a day, from its deadlines."""
    calendar = scene.body.calendar_under(scene.body.readings)
    duties = []
    for each in deadlines:
        standing = each.standing(on=on)
        is_owed = each.deadline.provision.nature.is_owed
        if is_owed and standing is not DeadlineStanding.ENDED:
            done, since = each.done_on, each.deadline.since
            took = None if done is None else calendar.count(since, done)
            duties.append(_duty(each.limit, each.legal_basis, standing, took))
    was_reopened = any(
        step.has_effect and step.event.kind_name == "reopened" for step in scene.progress.steps
    )
    is_closed = scene.case.is_closed(scene, on)
    age = None if is_closed else calendar.count(scene.progress.opened_on, on)
    return Figures(tuple(duties), age, was_reopened)


@lru_cache(maxsize=_DUTIES_KEPT)
def _duty(
    limit: str, basis: LegalBasis, standing: DeadlineStanding, took: int | None
) -> tuple[_Rule, DeadlineStanding, int | None]:
    """Return the figures of a duty: one value for all cases in which they are the same."""
    return _Rule(limit, basis), standing, took


def _enter(sheet: _Sheet, figures: Figures) -> None:
    for rule, standing, took in figures.duties:
        days = sheet.days.setdefault(rule, [])
        sheet.counts[rule, standing] += 1
        if took is not None:
            days.append(took)
    sheet.total += 1
    sheet.reopened += figures.was_reopened
    if figures.age is not None:
        sheet.ages.append(figures.age)


def _measures_of(sheets: Mapping[str, _Sheet], on: date) -> Measures:
    groups = sorted(sheets.items())
    return Measures(
        on,
        tuple(each for group, sheet in groups for each in _timeliness(group, sheet)),
        tuple(_backlog(group, sheet) for group, sheet in groups),
    )


def _timeliness(group: str, sheet: _Sheet) -> Iterable[Timeliness]:
    for rule in sorted(sheet.days, key=lambda each: (each.limit, each.legal_basis.value)):
        days = sorted(sheet.days[rule])
        yield Timeliness(
            group=group,
            limit=rule.limit,
            legal_basis=rule.legal_basis,
            in_time=sheet.counts[rule, DeadlineStanding.KEPT],
            late=sheet.counts[rule, DeadlineStanding.LATE],
            overdue=sheet.counts[rule, DeadlineStanding.MISSED],
            running=sheet.counts[rule, DeadlineStanding.RUNNING],
            arguable=sheet.counts[rule, DeadlineStanding.ARGUABLE],
            median_days=median(days) if days else None,
            ninetieth_days=_ninetieth(days) if days else None,
        )


def _ninetieth(days: Sequence[int]) -> int:
    """Return the smallest of the sorted days that at least nine in ten do not pass."""
    return days[ceil(_NINE_TENTHS * len(days)) - 1]


def _backlog(group: str, sheet: _Sheet) -> Backlog:
    bands = [0] * (len(AGES) + 1)
    for age in sheet.ages:
        bands[sum(age > bound for bound in AGES)] += 1
    return Backlog(group, sheet.total, len(sheet.ages), tuple(bands), sheet.reopened)
