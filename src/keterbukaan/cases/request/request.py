"""Requests for information (permohonan informasi): what a history means, and what may be asked.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. Late is never stored: deadlines, obligations
and remedies are derived for a day and under a body's law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.event import Event
from keterbukaan.cases.lack import Lack
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Obligation, Remedy
from keterbukaan.cases.request._answer_guards import counts, given_by, is_defective
from keterbukaan.cases.request._form import lacking_of
from keterbukaan.cases.request._grounds import (
    answer_clock,
    arguable_grounds_of,
    grounds_found,
    grounds_of,
)
from keterbukaan.cases.request._guards import irregularities_of
from keterbukaan.cases.request._rights import (
    is_abandoned,
    is_silent,
    obligations_of,
    remedies_of,
)
from keterbukaan.cases.request.events import (
    INCOMPLETENESS_RECEIVED,
    Answered,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    Given,
    Joined,
    Narrowed,
    NoCorrectionNoted,
    RequestWithdrawn,
)
from keterbukaan.cases.request.record import (
    RECEIVED,
    RequestProgress,
    RequestRecord,
    answer_by,
    correct_by,
    has_lapsed,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["InformationRequest"]

_Scene = Scene[Any, RequestProgress]


class InformationRequest(RequestRecord):
    """A request for public information and its history (permohonan informasi publik).

    >>> from datetime import date
    >>> from keterbukaan.cases.request.events import Registered
    >>> from keterbukaan.cases.request.record import RequestItem
    >>> request = InformationRequest(
    ...     received=date(2025, 3, 24),
    ...     items=(RequestItem(number=1, details="Laporan keuangan 2024"),),
    ... )
    >>> request = request.record(Registered(on=date(2025, 3, 24), number="017/PPID/2025"))
    >>> request.state().label("id")
    'tercatat'
    """

    def completeness(self) -> tuple[Lack, ...]:
        """Return what is missing from the request (Perki 27, 29(5), 30(1); UU 22(2)-(3)).

        Each says who fills it in. What the body has to note of a letter or an oral request is not
        what the applicant lacks, and no reason to declare the request incomplete (Perki 33(1)).
        """
        return tuple(lacking_of(self))

    def guard(self, event: Event, scene: _Scene) -> Iterable[Irregularity]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record answers and deliveries; the stage does not end with a part of them."""
        progress = scene.progress
        lapsed = has_lapsed(scene, before, event.on)
        by_grace = progress.corrected_late_on is not None
        resumes = by_grace and _goes_on_with_a_late_correction(scene, event, before)
        if isinstance(event, DeclaredIncomplete):
            progress.days[INCOMPLETENESS_RECEIVED] = event.received_on or event.on
            progress.certificates += 1
        elif isinstance(event, NoCorrectionNoted):
            correction = correct_by(scene) if before == "incomplete" else None
            progress.lapsed_on = event.on if correction is None else correction.date
        elif isinstance(event, Extended):
            progress.extended = True
        elif isinstance(event, Answered | Given | Narrowed):
            _note_what_is_answered(scene, event, before)
        elif isinstance(event, RequestWithdrawn | Joined):
            progress.left_on = event.on
            progress.lapsed_on = event.on if lapsed else None
        if resumes or (lapsed and _takes_up(event, progress)):
            # by grace: a request received that day (C8)
            progress.days[RECEIVED] = event.on
            progress.extended = False
            progress.corrected_late_on = event.on if isinstance(event, Corrected) else None

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return obligations_of(scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return remedies_of(scene, on)

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it was answered or never corrected, with all that was granted given."""
        progress = scene.progress
        if progress.ungiven and progress.left_on is None:
            return False
        is_answered = progress.state == "answered"
        return is_answered or is_abandoned(scene, on) or super().is_closed(scene, on)

    # ------------------------------------------------------------ what a caller asks

    @checked
    def answer_deadline(self, *, under: Jurisdiction | None = None) -> CaseDeadline | None:
        """Return by when the request is to be answered, extended or not.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return answer_clock(self.scene(under=under))

    @checked
    def is_silent(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether the time to answer has passed with an item unanswered (C7).

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return is_silent(self.scene(under=under, on=plain_day(on)), on)

    @checked
    def grounds(
        self, *, on: date, under: Jurisdiction | None = None
    ) -> tuple[tuple[str, date | None], ...]:
        """Return the grounds of objection that the history supports on a day, by letter.

        Each comes with the day on which it was found; None for silence, whose day the law counts
        from the end of the time to answer. Only the applicant can say whether an answer is not as
        requested (d) or a cost unreasonable (f), so both are returned wherever they are possible.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(grounds_of(grounds_found(self.scene(under=under, on=plain_day(on)), on)))

    @checked
    def arguable_grounds(
        self, *, on: date, under: Jurisdiction | None = None
    ) -> tuple[tuple[str, date | None], ...]:
        """Return the grounds that one reading supports and another does not, by letter.

        Such as lateness under Perki 31(3) of the gazette copy alone (C1), silence where a refusal
        without its reason or letter counts as none or a late correction was not taken up, and what
        was granted for no day, or not paid for. Those that are certain are left out.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        scene = self.scene(under=under, on=plain_day(on))
        return tuple(arguable_grounds_of(grounds_found(scene, on)))


def _goes_on_with_a_late_correction(scene: _Scene, event: Event, before: str) -> bool:
    """Note the step by which the body takes up a late correction that it need not follow up.

    Return whether the time counted from the correction was over by then, so that it runs anew.
    """
    deadline = answer_by(scene)
    is_past = deadline is not None and event.on > deadline.date
    answers = isinstance(event, Answered | Given) and before != "not_followed_up"
    goes_on = isinstance(event, Corrected | DeclaredComplete | DeclaredIncomplete | Extended)
    if goes_on or (answers and not is_past):
        scene.progress.corrected_late_on = None
    return is_past and isinstance(event, DeclaredComplete)


def _takes_up(event: Event, progress: RequestProgress) -> bool:
    """Return whether an event takes up a request that the body need not follow up any more."""
    if isinstance(event, Answered | Given):
        return progress.is_all_answered
    return isinstance(event, Corrected | DeclaredComplete)


def _note_what_is_answered(scene: _Scene, event: Answered | Given | Narrowed, before: str) -> None:
    """Note answers, deliveries and what is still asked for; the stage follows from all of them."""
    progress = scene.progress
    if isinstance(event, Answered):
        _note_answers(scene, event)
    elif isinstance(event, Given):
        for number in given_by(event, progress):
            progress.given_on.setdefault(number, event.on)
    else:
        waited = not progress.is_all_answered
        progress.asked = frozenset(progress.asked & event.items)
        if waited and progress.is_all_answered:
            progress.narrowed_on = event.on
    if progress.left_on is not None or not progress.is_all_answered:
        progress.state = before
    elif progress.ungiven or not progress.given_on.keys() & progress.asked:
        progress.state = "answered"
    else:
        progress.state = "delivered"


def _note_answers(scene: _Scene, event: Answered) -> None:
    """Note what a notice says of each item; a later one counts where it grants more."""
    progress = scene.progress
    for answer in event.items:
        if not counts(event, answer, scene):
            continue
        progress.answers[answer.item] = answer
        progress.sent_on.setdefault(answer.item, event.on)
        received_on = event.received_on or event.on
        progress.answered_on[answer.item] = received_on
        progress.notices.setdefault(answer.item, []).append((received_on, answer))
        if answer.is_promised:
            progress.granted.add(answer.item)
        if is_defective(event, answer, scene):
            progress.defective.add(answer.item)
        else:
            progress.defective.discard(answer.item)
