"""Who owes what in an objection, and what the applicant may do (UU 36 and 37, Perki 8, 13, 43)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases._clocks import deadline_for, deadline_from, owed_within
from keterbukaan.cases.objection.record import ObjectionScene
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.law.actor import Actor

__all__ = ["is_silent", "obligations_of", "remedies_of"]

_STARTS = ("objection.received", "objection.received_by_superior", "objection.registered")


def obligations_of(scene: ObjectionScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history."""
    if scene.progress.state == "received":
        yield Obligation(
            Actor.PPID,
            "mencatat keberatan dalam register, memberi nomor dan tanda bukti",
            "enter the objection in the register, number it and give a receipt",
            "Perki 1/2021 Pasal 43 ayat (1)",
        )
    yield from owed_within(scene, on)
    if scene.progress.state == "answered" and scene.progress.is_granted:
        yield Obligation(
            Actor.PPID,
            "melaksanakan tanggapan Atasan PPID",
            "carry out the superior's answer",
            "Perki 1/2021 Pasal 8 ayat (2) huruf c",
        )


def is_silent(scene: ObjectionScene, on: date) -> bool:
    """Return whether the superior's time has passed without an answer."""
    deadline = deadline_for("objection.response", scene)
    waits = scene.progress.state in {"received", "registered"}
    return waits and deadline is not None and on > deadline.date


def remedies_of(scene: ObjectionScene, on: date) -> Iterator[Remedy]:
    """Yield what the applicant may do at some point of the history (UU 37, Perki 13)."""
    progress, answered = scene.progress, scene.progress.answer_received_on
    days = {name: progress.days[name] for name in _STARTS if name in progress.days}
    if answered is not None and answered <= on:
        days["objection.response_received"] = answered
    elif not is_silent(scene, on):
        return
    deadline = deadline_from("dispute.filing", days, scene)
    if deadline is None:
        return
    yield Remedy(
        "dispute.filing",
        None,
        "mengajukan permohonan penyelesaian sengketa",
        "apply to the information commission to resolve the dispute",
        Actor.COMMISSION,
        "UU 14/2008 Pasal 37 ayat (2)" if answered else "Perki 1/2013 Pasal 13 huruf b",
        deadline.exercisable_from,
        deadline.latest,
        deadline,
    )
