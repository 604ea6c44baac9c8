"""Who owes what in a request, and what the applicant may do (kewajiban dan upaya).

UU 14/2008 Pasal 22 and 35, Perki 1/2021 Pasal 31 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
        ready = scene.progress.answers[number].ready_on
        yield Obligation(
            Actor.PPID,
            f"memberikan informasi rincian {number}",
            f"give the information of item {number}",
            "Perki 1/2021 Pasal 35 ayat (1)",
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
    for ground, found_on in grounds_of(scene, on):
        yield _objection(ground, found_on, scene)


def grounds_of(scene: RequestScene, on: date) -> Iterator[tuple[str, date | None]]:
    """Yield the letters of UU 35(1) that the history supports, each with the day it was found.

    None for silence, whose day the law counts from the end of the time to answer.
    """
    progress = scene.progress
    answered = {number: day for number, day in progress.answered_on.items() if day <= on}
    outcomes = {number: progress.answers[number].outcome for number in answered}
    exempt = [n for n, o in outcomes.items() if o is ItemOutcome.REFUSED_AS_EXEMPT]
    unmet = [n for n, o in outcomes.items() if o is not ItemOutcome.GRANTED]
    costly = [n for n in answered if progress.answers[n].cost]
    if exempt:
        yield "a", max(answered[n] for n in exempt)
    if is_silent(scene, on):
        yield "c", None
    if answered:
        yield "d", max(answered.values())
    if unmet:
        yield "e", max(answered[n] for n in unmet)
    if costly:
        yield "f", max(answered[n] for n in costly)
    late = _late_since(scene, on)
    if late is not None:
        yield "g", late


def _late_since(scene: RequestScene, on: date) -> date | None:
    """Return since when something was answered or given late (ground g)."""
    progress, deadline = scene.progress, answer_by(scene)
    days = [
        progress.answered_on[number]
        for number, day in progress.sent_on.items()
        if deadline is not None and day > deadline.date and progress.answered_on[number] <= on
    ]
    for number, day in progress.given_on.items():
        ready = progress.answers[number].ready_on
        if ready is not None and ready < day <= on:
            days.append(day)
    return max(days, default=None)


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


def _objection(ground: str, found_on: date | None, scene: RequestScene) -> Remedy:
    if found_on is not None or answer_by(scene) is None:
        days = {"objection.ground_found": found_on or scene.case.received}
    else:
        days = days_of_silence(*known_to_an_objection(scene).values())
    deadline = deadline_from("objection.filing", days, scene)
    said_id, said_en = _GROUNDS[ground]
    return Remedy(
        "objection.filing",
        ground,
        f"mengajukan keberatan karena {said_id}",
        f"file an objection because it was {said_en}",
        Actor.SUPERIOR,
        f"UU 14/2008 Pasal 35 ayat (1) huruf {ground}",
        deadline.exercisable_from if deadline else None,
        deadline.latest if deadline else None,
        deadline,
    )
