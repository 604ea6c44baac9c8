"""Which grounds of objection a request's history supports, item by item (alasan keberatan).

UU 14/2008 Pasal 35 ayat (1), Perki 1/2021 Pasal 39 ayat (1). A ground that rests on one reading
alone, or on a rule that was not read, is arguable: it is offered with the reason and never told as
certain. What the body leaves undone is found on the day after it should have been done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from attrs import frozen

from keterbukaan.cases._clocks import deadline_for, first_running
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Doubt
from keterbukaan.cases.request.events import ItemAnswer, ItemOutcome, Paid
from keterbukaan.cases.request.record import (
    ANSWERS,
    NOTICE,
    RequestProgress,
    RequestScene,
    answer_by,
    promised_by,
)

__all__ = ["Found", "answer_clock", "arguable_grounds_of", "grounds_found", "grounds_of"]

_ONE_DAY = timedelta(days=1)
_PASSED = {DeadlineStanding.MISSED, DeadlineStanding.LATE, DeadlineStanding.ARGUABLE}
_BY_THE_PERKI_ALONE = Doubt(
    "menurut Perki 1/2021 saja: UU 14/2008 Pasal 35 ayat (1) huruf g menyebut waktu menurut "
    "undang-undang, yang ditepati; Perki 1/2021 Pasal 39 ayat (1) huruf g menyebut waktu menurut "
    "peraturan itu, yang lewat menurut naskah Berita Negara",
    "by Perki 1/2021 alone: 35(1)g of UU 14/2008 speaks of the Act's time, which was kept; "
    "39(1)g of Perki 1/2021 of the time in that regulation, which by the gazette copy was not",
)
_MAY_COUNT_AS_NONE = Doubt(
    "bila penolakan yang tidak lengkap dianggap tidak ada",
    "if a refusal that is not complete counts as none",
)
_NOT_RECEIVED = Doubt(
    "bila pemberitahuan yang sudah dikirim, tetapi belum diterima pemohon, dianggap belum ada",
    "if a notice that was sent, and that the applicant has not received, counts as none yet",
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
    found = [each for each in grounds_found(scene, on) if not items or each.item in items]
    sure = {each.letter for each in found if each.arguable is None}
    yield from {each.letter: each.on for each in found if each.letter not in sure}.items()


def grounds_found(scene: RequestScene, on: date) -> Iterator[Found]:
    """Yield each ground that the history supports on a day, letter by letter."""
    for finder in _FINDERS:
        yield from finder(scene, on)


def answer_clock(scene: RequestScene) -> CaseDeadline | None:
    """Return the limit to answer as it runs, extended or not."""
    return first_running(ANSWERS, scene)


def _exempt(scene: RequestScene, on: date) -> Iterator[Found]:
    progress = scene.progress
    for item, day, answer in _answered(scene, on):
        if answer.is_exempt_in_part and _is_refused_in_part(item, answer, progress):
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
    if on <= clock.deadline.date:
        return
    for item in sorted((progress.answers.keys() & progress.asked) - progress.given_on.keys()):
        if progress.left_on is None and min(day for day, _ in progress.notices[item]) > on:
            yield Found("c", item, None, _NOT_RECEIVED)
        elif item in progress.defective:
            yield Found("c", item, None, _MAY_COUNT_AS_NONE)


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
    progress = scene.progress
    for item, day, answer in _answered(scene, on):
        if _is_kept_back(item, day, answer, scene, on):
            yield Found("e", item, (promised_by(answer, day) or day) + _ONE_DAY, continues=True)
        elif _is_refused_in_part(item, answer, progress):
            yield Found("e", item, day)


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
        ready = promised_by(told, day)
        if ready is not None and _is_kept_back(item, day, told, scene, on):
            yield Found("g", item, ready + _ONE_DAY, continues=True)
        elif ready is not None and given is not None and given > ready:
            yield Found("g", item, given)
        else:
            sent = progress.sent_on[item]
            past.append((item, day, sent if given is None else min(sent, given)))
    for item, day, sent in past:
        if answer is not None and sent > answer.date:
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
    return item in progress.ungiven and on > (promised_by(answer, day) or day)
