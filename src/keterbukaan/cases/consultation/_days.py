"""How far a consultation has come, and which limits run from its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from keterbukaan.cases._clocks import deadline_of
from keterbukaan.cases._unread import caution_of_unread
from keterbukaan.cases.consultation.record import STEPS, ConsultationRecord, ConsultationStage
from keterbukaan.cases.outcomes import CaseDeadline, Doubt
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.records.finding import Finding

__all__ = [
    "COMMENTS",
    "NOTICE",
    "PUBLICATION",
    "REVISION",
    "asks_for_revision",
    "is_bound",
    "known_on",
    "running",
    "stage_of",
    "unread_in",
    "window_of",
]

PUBLICATION = "service_standard.draft_publication"
COMMENTS = "service_standard.comments"
REVISION = "service_standard.revision"
NOTICE = "service_standard.notice"
_BINDING = "PP 96/2012 Pasal 27 ayat (1)"
R = TypeVar("R", bound=ConsultationRecord)


def is_bound(case: ConsultationRecord) -> bool:
    """Return whether the regulation was in force when the draft was discussed."""
    return in_force(_BINDING, case.minutes_signed)


def unread_in(case: ConsultationRecord) -> Finding | None:
    """Return that a part of what is stored was not read; None where all of it was."""
    return caution_of_unread(0, len(case.unknown_keys))


def known_on(case: R, on: date) -> R | None:
    """Return what had happened by a day; None before the discussion."""
    if on < case.minutes_signed:
        return None
    days: dict[str, date | None] = {field: getattr(case, field) for field, *_ in STEPS}
    came = None if case.comments is None else tuple(day for day in case.comments if day <= on)
    later = {field: None for field, day in days.items() if day is not None and day > on}
    return case.model_copy(update={**later, "comments": came})


def stage_of(case: ConsultationRecord, on: date, body: Jurisdiction) -> ConsultationStage:
    """Return how far it has come; it is open for comments while any reading leaves it so."""
    if case.notice_published is not None:
        return ConsultationStage.DECLARED
    if case.standard_set is not None:
        return ConsultationStage.SET
    if case.draft_revised is not None:
        return ConsultationStage.REVISED
    if case.draft_published is None:
        return ConsultationStage.DISCUSSED
    window = window_of(case, body)
    is_over = window is not None and on > window.latest
    return ConsultationStage.CLOSED if is_over else ConsultationStage.OPEN


def window_of(case: ConsultationRecord, body: Jurisdiction) -> Deadline | None:
    """Return until when the public may comment; None where nothing was published."""
    if case.draft_published is None:
        return None
    since = {"service_standard.draft_published": case.draft_published}
    return deadline_of(COMMENTS, since, body, case.minutes_signed)


def running(case: ConsultationRecord, body: Jurisdiction) -> Iterator[CaseDeadline]:
    """Yield the limits that have begun, in the order of the steps."""
    signed = {"service_standard.minutes_signed": case.minutes_signed}
    yield from _duty(PUBLICATION, signed, case.draft_published, case, body)
    window = window_of(case, body)
    if window is not None:
        first = min(case.comments or (), default=None)
        yield _running(COMMENTS, window, first, None, case)
    if window is not None and asks_for_revision(case, window):
        ended = {"service_standard.comments.ended": window}
        yield from _duty(REVISION, ended, case.draft_revised, case, body)
    if case.standard_set is not None:
        was_set = {"service_standard.standard_set": case.standard_set}
        yield from _duty(NOTICE, was_set, case.notice_published, case, body)


def asks_for_revision(case: ConsultationRecord, window: Deadline) -> bool:
    """Return whether a comment came in time under any reading, or none is known to be missing."""
    return case.comments is None or any(day <= window.latest for day in case.comments)


def _duty(
    limit: str,
    since: Mapping[str, date] | Mapping[str, Deadline],
    done: date | None,
    case: ConsultationRecord,
    body: Jurisdiction,
) -> Iterator[CaseDeadline]:
    """Yield a duty's deadline, unless nothing was in force that sets it.

    A standard that was set ends what was owed of its draft.
    """
    deadline = deadline_of(limit, since, body, case.minutes_signed)
    if deadline is not None:
        ended = case.standard_set if done is None and limit != NOTICE else None
        yield _running(limit, deadline, done, ended, case)


def _running(
    limit: str,
    deadline: Deadline,
    done: date | None,
    ended: date | None,
    case: ConsultationRecord,
) -> CaseDeadline:
    """Return a limit that has begun; its lateness is arguable where a part was not read."""
    unread = unread_in(case)
    doubt = None if unread is None else Doubt(unread.text_id, unread.text_en)
    return CaseDeadline(limit, deadline.who, deadline, done, ended, doubt, unread)
