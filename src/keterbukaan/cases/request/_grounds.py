"""Which grounds of objection a request's history supports, item by item (alasan keberatan).

UU 14/2008 Pasal 35 ayat (1), Perki 1/2021 Pasal 39 ayat (1). A ground that rests on one reading
alone, or on a rule that was not read, is arguable: it is offered with the reason and never told as
certain. What the body leaves undone is found on the day after it should have been done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from keterbukaan.cases._clocks import deadline_for, first_running
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Doubt
from keterbukaan.cases.request._doubts import (
    BY_THE_PERKI_ALONE,
    HELD_AS_EXEMPT,
    LEFT,
    MAY_COUNT_AS_NONE,
    NOT_RECEIVED,
    SECOND_CERTIFICATE,
    SILENCE_FULFILS_NOTHING,
    both,
    giving_due,
    no_day_told,
    unpaid,
)
from keterbukaan.cases.request.events import ItemAnswer, ItemOutcome, Paid
from keterbukaan.cases.request.record import (
    ANSWERS,
    CORRECTED_LATE,
    NOTICE,
    RequestProgress,
    RequestScene,
    answer_by,
    has_lapsed,
    promised_by,
)
from keterbukaan.cases.withheld import WithheldBecause
from keterbukaan.law._earlier import in_force

__all__ = ["Found", "answer_clock", "arguable_grounds_of", "grounds_found", "grounds_of"]

_ONE_DAY = timedelta(days=1)
_PASSED = {DeadlineStanding.MISSED, DeadlineStanding.LATE, DeadlineStanding.ARGUABLE}
_NOT_THERE = {WithheldBecause.NOT_HELD, WithheldBecause.NOT_DOCUMENTED}


@frozen
class Found:
    """A ground that the history supports for one item.

    `on` is the day it was found; None for silence, whose day the law counts from the end of the
    time to answer. `arguable` says why it is not certain. `continues` where the body still leaves
    undone what it should do, so that it may be found on any later day as well.
    """

    letter: str
    item: int
    on: date | None
    arguable: Doubt | None = None
    continues: bool = False


def grounds_of(
    found: Iterable[Found], items: frozenset[int] = frozenset()
) -> Iterator[tuple[str, date | None]]:
    """Yield the letters of UU 35(1) that are surely supported, each with the day found.

    Where it was found for several items, with the last of the days; of some items only where they
    are named.
    """
    sure: dict[str, date | None] = {}
    for each in found:
        if each.arguable is None and (not items or each.item in items):
            sure[each.letter] = max(filter(None, (each.on, sure.get(each.letter))), default=None)
    yield from sure.items()


def arguable_grounds_of(
    found: Iterable[Found], items: frozenset[int] = frozenset()
) -> Iterator[tuple[str, date | None]]:
    """Yield the letters that are supported arguably and not surely, with the day found."""
    theirs = [each for each in found if not items or each.item in items]
    sure = {each.letter for each in theirs if each.arguable is None}
    yield from {each.letter: each.on for each in theirs if each.letter not in sure}.items()


def grounds_found(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield each ground that the history supports on a day, letter by letter."""
    for finder in _FINDERS:
        yield from finder(scene, on)


def answer_clock(scene: RequestScene) -> CaseDeadline | None:
    """Return the limit to answer as it runs, extended or not."""
    return first_running(ANSWERS, scene)


def _exempt(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what is refused as exempt, and what is not held, which only the Perki counts as such.

    UU 14/2008 Pasal 35(1)a means the exemptions of its Pasal 17; Perki 1/2021 Pasal 39(1)a those of
    its Pasal 13(2), of which letter e is what is not held or not documented yet.
    """
    by_perki = in_force("Perki 1/2021 Pasal 39 ayat (1) huruf a", scene.case.law_day)
    for item, day, answer in _answered(scene, on):
        if not _is_refused_in_part(item, answer, scene.progress):
            continue
        if answer.is_exempt_in_part:
            yield Found("a", item, day)
        elif by_perki and any(each.because in _NOT_THERE for each in answer.parts_withheld):
            yield Found("a", item, day, HELD_AS_EXEMPT)


def _silence(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield the items that were not answered in time, or by a refusal that may count as none."""
    yield from _unanswered(scene, on)
    progress, clock = scene.progress, answer_clock(scene)
    if clock is None or on <= clock.deadline.date:
        return
    for item in sorted((progress.answers.keys() & progress.asked) - progress.given_on.keys()):
        if item in progress.defective and not _waits_for_its_notice(item, scene, on):
            yield Found("c", item, None, MAY_COUNT_AS_NONE)


def _unanswered(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield the items of which the applicant has no answer though the time for it is over."""
    progress, clock = scene.progress, answer_clock(scene)
    waiting = scene.case.item_numbers - progress.answers.keys() - progress.given_on.keys()
    asked = waiting & progress.asked
    if progress.left_on is None and clock is not None and clock.is_open:
        standing = clock.standing(on=on)
        if standing in _PASSED:
            is_arguable = standing is DeadlineStanding.ARGUABLE
            for item in sorted(asked):
                yield Found("c", item, None, clock.doubt if is_arguable else None)
            asked = frozenset()
    answer = answer_by(scene)
    if answer is None or on <= answer.date:
        return
    halted = _why_it_may_be_owed(scene, on)
    for item in sorted(asked) if halted is not None else ():
        yield Found("c", item, None, halted)
    for item in sorted(waiting - progress.asked) if progress.left_on is None else ():
        yield Found("c", item, None, LEFT)
    for item in sorted((progress.answers.keys() & progress.asked) - progress.given_on.keys()):
        if _waits_for_its_notice(item, scene, on):
            yield Found("c", item, None, NOT_RECEIVED)


def _why_it_may_be_owed(scene: RequestScene, on: date) -> Doubt | None:
    """Return why an answer that is owed no more may still be; None where a text ends the duty."""
    progress = scene.progress
    if progress.left_on is not None:
        return LEFT if progress.lapsed_on is None else None
    if not has_lapsed(scene, progress.state, on):
        return None
    if progress.corrected_late_on is not None:
        return CORRECTED_LATE
    return SECOND_CERTIFICATE if progress.certificates > 1 else None


def _waits_for_its_notice(item: int, scene: RequestScene, on: date) -> bool:
    """Return whether an item's first notice was sent, and the applicant has not received it."""
    progress = scene.progress
    return progress.left_on is None and min(day for day, _ in progress.notices[item]) > on


def _answers(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what was answered and, since only then it is seen, what was given."""
    for item, day, _ in _answered(scene, on):
        yield Found("d", item, day)
        given = scene.progress.given_on.get(item)
        if given is not None and given > day:
            yield Found("d", item, given)
    for item, given in _given_alone(scene, on):
        yield Found("d", item, given)


def _unmet(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what was refused, what is not given though it was granted, and what met with silence.

    UU 14/2008 Pasal 35(1)e speaks of a request that is not fulfilled, Perki 1/2021 Pasal 39(1)e of
    one that is not granted.
    """
    for item, day, answer in _answered(scene, on):
        if _is_kept_back(item, day, answer, scene, on):
            due = giving_due(answer, day, scene)
            late = unpaid(answer, day, on, scene)
            doubt = both(no_day_told(scene) if due is None else None, late)
            yield Found("e", item, (due or day) + _ONE_DAY, doubt, continues=True)
        elif _is_refused_in_part(item, answer, scene.progress):
            yield Found("e", item, day)
    for found in _unanswered(scene, on):
        yield Found("e", found.item, None, both(found.arguable, SILENCE_FULFILS_NOTHING))


def _costs(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what a cost was told for, or was paid for though the notice told none."""
    progress, paid = scene.progress, scene.progress.done.get("paid")
    paid_on = paid.on if isinstance(paid, Paid) and paid.amount else None
    for item, day, answer in _answered(scene, on):
        if answer.cost:
            yield Found("f", item, day)
        elif paid_on is not None and paid_on <= on and item in progress.granted:
            yield Found("f", item, paid_on)


def _lateness(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what was answered or given late, or is not given though its day has passed."""
    progress, answer = scene.progress, answer_by(scene)
    notice = None if progress.extended else deadline_for(NOTICE, scene)
    clock = answer_clock(scene)
    past = [(item, given, given) for item, given in _given_alone(scene, on)]
    for item, day, told in _answered(scene, on):
        given = progress.given_on.get(item)
        ready, due = promised_by(told, day), giving_due(told, day, scene)
        if due is not None and _is_kept_back(item, day, told, scene, on):
            yield Found("g", item, due + _ONE_DAY, unpaid(told, day, on, scene), continues=True)
        elif ready is not None and given is not None and given > ready:
            yield Found("g", item, given, unpaid(told, day, given, scene))
        else:
            sent = progress.sent_on[item]
            past.append((item, day, sent if given is None else min(sent, given)))
    for item, day, sent in past:
        if answer is not None and sent > answer.date:
            yield Found("g", item, day, None if clock is None else clock.doubt)
        elif notice is not None and sent > notice.date:
            yield Found("g", item, day, BY_THE_PERKI_ALONE)


_FINDERS: tuple[Callable[[RequestScene, date], Iterator[Found]], ...] = (
    _exempt,
    _silence,
    _answers,
    _unmet,
    _costs,
    _lateness,
)


def _answered(scene: RequestScene, on: date) -> Iterator[tuple[int, date, ItemAnswer]]:
    """Yield the items still asked for with the answer that the applicant has, and its receipt."""
    for item, notices in sorted(scene.progress.notices.items()):
        had = [each for each in notices if each[0] <= on]
        if had and item in scene.progress.asked:
            yield (item, *had[-1])


def _given_alone(scene: RequestScene, on: date) -> Iterator[tuple[int, date]]:
    """Yield the items still asked for that were given, and of which no notice was received."""
    told = {item for item, _, _ in _answered(scene, on)}
    for item, given in sorted(scene.progress.given_on.items()):
        if item in scene.progress.asked - told:
            yield item, given


def _is_refused_in_part(item: int, answer: ItemAnswer, progress: RequestProgress) -> bool:
    """Return whether something of an item is refused; what is given of a part leaves the rest."""
    was_given = not answer.outcome.is_granted and item in progress.given_on
    return answer.outcome is not ItemOutcome.GRANTED and not was_given


def _is_kept_back(item: int, day: date, answer: ItemAnswer, scene: RequestScene, on: date) -> bool:
    """Return whether what was granted is not given, and the day that was promised has passed.

    Where none was promised, no text gives the body a day: it is that of the notice.
    """
    progress = scene.progress
    if not answer.is_promised or progress.left_on is not None:
        return False
    return item in progress.ungiven and on > (giving_due(answer, day, scene) or day)
