"""Who owes what in a request, and what the applicant may do (kewajiban dan upaya).

UU 14/2008 Pasal 22 and 35, Perki 1/2021 Pasal 31 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.cases._clocks import deadline_from, owed_within
from keterbukaan.cases._silence import days_of_silence
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.cases.request.events import ItemOutcome
from keterbukaan.cases.request.record import RequestScene, answer_by, correct_by
from keterbukaan.law.actor import Actor

__all__ = [
    "grounds_of",
    "is_abandoned",
    "is_silent",
    "known_to_an_objection",
    "obligations_of",
    "remedies_of",
]

_ONE_DAY = timedelta(days=1)


def obligations_of(scene: RequestScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history."""
    if scene.progress.state == "received":
        yield Obligation(
            Actor.PPID,
            "mencatat permohonan dalam register dan memberi nomor pendaftaran",
            "enter the request in the register and give it a number",
            "UU 14/2008 Pasal 22 ayat (4)",
        )
    if is_abandoned(scene, on):
        yield Obligation(
            Actor.PPID,
            "mencatat dalam register bahwa perbaikan tidak diserahkan",
            "note in the register that no correction was handed in",
            "Perki 1/2021 Pasal 33 ayat (4)",
        )
        return
    yield from owed_within(scene, on)
    yield from _owed_deliveries(scene, on)


def _owed_deliveries(scene: RequestScene, on: date) -> Iterator[Obligation]:
    for number in sorted(scene.progress.ungiven):
        answer = scene.progress.answers[number]
        ready = answer.ready_on
        documented = answer.outcome is not ItemOutcome.NOT_DOCUMENTED
        yield Obligation(
            Actor.PPID,
            f"memberikan informasi rincian {number}"
            if documented
            else f"menyediakan informasi rincian {number} yang belum didokumentasikan",
            f"give the information of item {number}"
            if documented
            else f"provide the information of item {number}, which is not documented yet",
            "Perki 1/2021 Pasal 35 ayat (1)" if documented else "Perki 1/2021 Lampiran VII",
            ready,
            None,
            ready is not None and on > ready,
        )


def is_silent(scene: RequestScene, on: date) -> bool:
    """Return whether the time to answer has passed with an item unanswered (C7)."""
    if scene.progress.state == "not_followed_up" or is_abandoned(scene, on):
        return False  # the body need not act (Perki 33(4))
    deadline = answer_by(scene)
    return not scene.progress.is_all_answered and deadline is not None and on > deadline.date


def is_abandoned(scene: RequestScene, on: date) -> bool:
    """Return whether the time to correct an incomplete request passed without a correction."""
    if scene.progress.state != "incomplete":
        return False
    deadline = correct_by(scene)
    return deadline is not None and on > deadline.date


def remedies_of(scene: RequestScene, on: date) -> Iterator[Remedy]:
    """Yield what the applicant may do at some point of the history, used up or not."""
    if scene.progress.state == "incomplete":
        deadline = correct_by(scene)
        yield Remedy(
            "request.correction",
            None,
            "menyerahkan perbaikan permohonan",
            "hand in a correction of the request",
            Actor.PPID,
            "Perki 1/2021 Pasal 33 ayat (3)",
            deadline.exercisable_from if deadline else None,
            deadline.latest if deadline else None,
            deadline,
        )
    for ground, found in _found(scene, on).items():
        for day in sorted(set(found.values()), key=lambda each: each or date.min):
            items = frozenset(number for number, each in found.items() if each == day)
            yield _objection(ground, day, items, scene)


def grounds_of(scene: RequestScene, on: date) -> Iterator[tuple[str, date | None]]:
    """Yield the letters of UU 35(1) that the history supports, each with the day it was found.

    Where it was found for several items, with the last of the days. None for silence, whose day the
    law counts from the end of the time to answer.
    """
    for ground, found in _found(scene, on).items():
        yield ground, max((day for day in found.values() if day is not None), default=None)


def _found(scene: RequestScene, on: date) -> dict[str, dict[int, date | None]]:
    """Return for each ground the items that support it, each with the day it was found.

    A refusal without what it must rest on was sent, and may yet count as no answer: both grounds
    are there then.
    """
    progress = scene.progress
    answered = {number: day for number, day in progress.answered_on.items() if day <= on}
    answers = {number: progress.answers[number] for number in answered}
    unkept = {
        number: (answer.ready_on or answered[number]) + _ONE_DAY
        for number, answer in answers.items()
        if number in progress.granted and _is_kept_back(number, scene, on)
    }
    refused = {
        number: answered[number]
        for number, answer in answers.items()
        if answer.outcome is not ItemOutcome.GRANTED and number not in progress.given_on
    }
    found: dict[str, dict[int, date | None]] = {
        "a": {n: answered[n] for n, answer in answers.items() if answer.is_exempt_in_part},
        "c": dict.fromkeys(_silent_items(scene, on)),
        "d": dict(answered),
        "e": {**refused, **unkept},
        "f": {n: answered[n] for n, answer in answers.items() if answer.cost},
        "g": {**_late_items(scene, on), **{n: unkept[n] for n in unkept if answers[n].ready_on}},
    }
    return {ground: items for ground, items in found.items() if items}


def _is_kept_back(number: int, scene: RequestScene, on: date) -> bool:
    """Return whether what was granted is not given, and the day that was promised has passed.

    Where none was promised, no text gives the body a day: it is that of the notice.
    """
    progress = scene.progress
    ready = progress.answers[number].ready_on or progress.answered_on[number]
    given = progress.given_on.get(number)
    return on > ready and (given is None or given > on)


def _silent_items(scene: RequestScene, on: date) -> Iterator[int]:
    """Yield the items that were not answered in time, or by a refusal that may count as none."""
    progress = scene.progress
    if progress.state == "not_followed_up" or is_abandoned(scene, on):
        return
    deadline = answer_by(scene)
    if deadline is None or on <= deadline.date:
        return
    yield from sorted(progress.asked - progress.answers.keys() - progress.given_on.keys())
    yield from sorted(progress.defective - progress.given_on.keys())


def _late_items(scene: RequestScene, on: date) -> dict[int, date | None]:
    """Return since when each item was answered or given late (ground g)."""
    progress, deadline = scene.progress, answer_by(scene)
    late: dict[int, date | None] = {
        number: progress.answered_on[number]
        for number, day in progress.sent_on.items()
        if deadline is not None and day > deadline.date and progress.answered_on[number] <= on
    }
    for number, day in progress.given_on.items():
        answer = progress.answers.get(number)
        ready = None if answer is None else answer.ready_on
        if ready is not None and ready < day <= on:
            late[number] = day
    return late


_GROUNDS = {
    "a": ("ditolak sebagai informasi yang dikecualikan", "refused as exempt"),
    "c": ("tidak ditanggapi", "not answered"),
    "d": ("ditanggapi tidak sebagaimana diminta", "not answered as requested"),
    "e": ("tidak dipenuhi", "not granted"),
    "f": ("dikenai biaya yang tidak wajar", "charged an unreasonable cost"),
    "g": ("diberikan melewati waktu", "given after the time limit"),
}


def known_to_an_objection(scene: RequestScene) -> dict[str, date | None]:
    """Return what an objection needs to know of the request, by the names of its fields."""
    progress, answer = scene.progress, answer_by(scene)
    return {
        "request_received": scene.case.received,
        "request_corrected": progress.days.get("request.correction_received"),
        "extension_ended": answer.date if answer is not None and progress.extended else None,
    }


def _objection(
    ground: str, found_on: date | None, items: frozenset[int], scene: RequestScene
) -> Remedy:
    if found_on is not None or answer_by(scene) is None:
        days = {"objection.ground_found": found_on or scene.case.received}
    else:
        days = days_of_silence(*known_to_an_objection(scene).values())
    deadline = deadline_from("objection.filing", days, scene)
    said_id, said_en = _GROUNDS[ground]
    of_id, of_en = _of_items(items, scene)
    but_id, but_en = _but_answered(ground, items, scene)
    return Remedy(
        "objection.filing",
        ground,
        f"mengajukan keberatan karena {said_id}{of_id}{but_id}",
        f"file an objection because it was {said_en}{of_en}{but_en}",
        Actor.SUPERIOR,
        f"UU 14/2008 Pasal 35 ayat (1) huruf {ground}",
        deadline.exercisable_from if deadline else None,
        deadline.latest if deadline else None,
        deadline,
    )


def _of_items(items: frozenset[int], scene: RequestScene) -> tuple[str, str]:
    """Return which items a right is about, where it is not about all."""
    if items == scene.progress.asked:
        return "", ""
    listed = ", ".join(map(str, sorted(items)))
    return f" (rincian {listed})", f" (item {listed})"


def _but_answered(ground: str, items: frozenset[int], scene: RequestScene) -> tuple[str, str]:
    """Return that a refusal was sent which may count as none, and until when that can be met."""
    refused = [scene.progress.answered_on[n] for n in items & scene.progress.defective]
    if ground != "c" or not refused:
        return "", ""
    first = deadline_from("objection.filing", {"objection.ground_found": min(refused)}, scene)
    last = first.date if first is not None else None
    said_id = "bila penolakan yang tidak lengkap dianggap tidak ada; menurut penolakan itu waktunya"
    said_en = "if a refusal that is not complete counts as none; by that refusal the time ends on"
    return f", {said_id} berakhir {last}", f", {said_en} {last}"
