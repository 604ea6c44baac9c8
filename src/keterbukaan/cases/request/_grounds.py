"""Which grounds of objection a request's history supports, item by item (alasan keberatan).

UU 14/2008 Pasal 35 ayat (1), Perki 1/2021 Pasal 39 ayat (1). A ground that rests on one reading
alone, or on a rule that was not read, is arguable: it is offered with the reason and never told as
certain. What the body leaves undone is found on the day after it should have been done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from attrs import frozen

from keterbukaan.cases._clocks import deadline_for, running
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Doubt
from keterbukaan.cases.request.events import ItemOutcome, Paid
from keterbukaan.cases.request.record import (
    ANSWERS,
    NOTICE,
    RequestProgress,
    RequestScene,
    answer_by,
)

__all__ = ["Found", "answer_clock", "arguable_grounds_of", "grounds_found", "grounds_of"]

_ONE_DAY = timedelta(days=1)
_PASSED = {DeadlineStanding.MISSED, DeadlineStanding.LATE, DeadlineStanding.ARGUABLE}
_BY_THE_PERKI_ALONE = Doubt(
    "UU 14/2008 Pasal 35 ayat (1) huruf g menyebut waktu menurut undang-undang, yang ditepati; "
    "Perki 1/2021 Pasal 39 ayat (1) huruf g menyebut waktu menurut peraturan itu, yang lewat "
    "menurut naskah Berita Negara",
    "35(1)g of UU 14/2008 speaks of the Act's time, which was kept; 39(1)g of Perki 1/2021 of "
    "the time in that regulation, which by the gazette copy was not",
)
_MAY_COUNT_AS_NONE = Doubt(
    "bila penolakan yang tidak lengkap dianggap tidak ada",
    "if a refusal that is not complete counts as none",
)


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
    scene: RequestScene, on: date, items: frozenset[int] = frozenset()
) -> Iterator[tuple[str, date | None]]:
    """Yield the letters of UU 35(1) that the history surely supports, each with the day found.

    Where it was found for several items, with the last of the days; of some items only where they
    are named.
    """
    sure: dict[str, date | None] = {}
    for found in grounds_found(scene, on):
        if found.arguable is None and (not items or found.item in items):
            sure[found.letter] = max(filter(None, (found.on, sure.get(found.letter))), default=None)
    yield from sure.items()


def arguable_grounds_of(
    scene: RequestScene, on: date, items: frozenset[int] = frozenset()
) -> Iterator[tuple[str, date | None]]:
    """Yield the letters that the history supports arguably and not surely, with the day found."""
    sure = {letter for letter, _ in grounds_of(scene, on, items)}
    held = {
        each.letter: each.on
        for each in grounds_found(scene, on)
        if each.letter not in sure and (not items or each.item in items)
    }
    yield from held.items()


def grounds_found(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield each ground that the history supports on a day, letter by letter."""
    for finder in _FINDERS:
        yield from finder(scene, on)


def answer_clock(scene: RequestScene) -> CaseDeadline | None:
    """Return the limit to answer as it runs, extended or not."""
    return next((each for each in running(scene) if each.limit in ANSWERS), None)


def _exempt(scene: RequestScene, on: date) -> Iterator[Found]:
    progress = scene.progress
    for item, day in _answered(scene, on):
        if progress.answers[item].is_exempt_in_part and _is_refused_in_part(item, progress):
            yield Found("a", item, day)


def _silence(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield the items that were not answered in time, or by a refusal that may count as none."""
    progress, clock = scene.progress, answer_clock(scene)
    if clock is None:
        return
    standing = clock.standing(on)
    if clock.is_open and standing in _PASSED:
        arguable = clock.doubt if standing is DeadlineStanding.ARGUABLE else None
        for item in sorted(progress.asked - progress.answers.keys() - progress.given_on.keys()):
            yield Found("c", item, None, arguable)
    if on > clock.deadline.date:
        for item in sorted((progress.defective & progress.asked) - progress.given_on.keys()):
            yield Found("c", item, None, _MAY_COUNT_AS_NONE)


def _answers(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what was answered, or given without an answer: either may not be as requested."""
    for item, day in (*_answered(scene, on), *_given_unanswered(scene)):
        yield Found("d", item, day)


def _unmet(scene: RequestScene, on: date) -> Iterator[Found]:
    progress = scene.progress
    for item, day in _answered(scene, on):
        if _is_kept_back(item, scene, on):
            ready = progress.promised_for(item) or day
            yield Found("e", item, ready + _ONE_DAY, continues=True)
        elif _is_refused_in_part(item, progress):
            yield Found("e", item, day)


def _costs(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what a cost was told for, or was paid for though the notice told none."""
    progress, paid = scene.progress, scene.progress.done.get("paid")
    paid_on = paid.on if isinstance(paid, Paid) and paid.amount else None
    for item, day in _answered(scene, on):
        if progress.answers[item].cost:
            yield Found("f", item, day)
        elif paid_on is not None and paid_on <= on and item in progress.granted:
            yield Found("f", item, paid_on)


def _lateness(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield what was answered or given late, or is not given though its day has passed."""
    progress, answer = scene.progress, answer_by(scene)
    notice = None if progress.extended else deadline_for(NOTICE, scene)
    clock = answer_clock(scene)
    for item, day in (*_answered(scene, on), *_given_unanswered(scene)):
        ready, given = progress.promised_for(item), progress.given_on.get(item)
        # What was given before its notice was conveyed on that day.
        sent = min(filter(None, (progress.sent_on.get(item), given)))
        if ready is not None and _is_kept_back(item, scene, on):
            yield Found("g", item, ready + _ONE_DAY, continues=True)
        elif ready is not None and given is not None and given > ready:
            yield Found("g", item, given)
        elif answer is not None and sent > answer.date:
            yield Found("g", item, day, None if clock is None else clock.doubt)
        elif notice is not None and sent > notice.date:
            yield Found("g", item, day, _BY_THE_PERKI_ALONE)


_FINDERS: tuple[Callable[[RequestScene, date], Iterator[Found]], ...] = (
    _exempt,
    _silence,
    _answers,
    _unmet,
    _costs,
    _lateness,
)


def _answered(scene: RequestScene, on: date) -> Iterator[tuple[int, date]]:
    """Yield the items still asked for whose answer the applicant has, with the day of receipt."""
    for item, day in sorted(scene.progress.answered_on.items()):
        if day <= on and item in scene.progress.asked:
            yield item, day


def _given_unanswered(scene: RequestScene) -> Iterator[tuple[int, date]]:
    """Yield the items still asked for that were given without a notice, with the day of it."""
    progress = scene.progress
    for item, day in sorted(progress.given_on.items()):
        if item in progress.asked and item not in progress.answers:
            yield item, day


def _is_refused_in_part(item: int, progress: RequestProgress) -> bool:
    """Return whether something of an item is refused; what is given of a part leaves the rest."""
    outcome = progress.answers[item].outcome
    was_given = not outcome.is_granted and item in progress.given_on
    return outcome is not ItemOutcome.GRANTED and not was_given


def _is_kept_back(item: int, scene: RequestScene, on: date) -> bool:
    """Return whether what was granted is not given, and the day that was promised has passed.

    Where none was promised, no text gives the body a day: it is that of the notice.
    """
    progress = scene.progress
    if item not in progress.granted or progress.left_on is not None:
        return False
    return item in progress.ungiven and on > (
        progress.promised_for(item) or progress.answered_on[item]
    )
