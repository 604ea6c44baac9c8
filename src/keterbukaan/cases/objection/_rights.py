"""Who owes what in an objection, and what the applicant may do (UU 36 and 37, Perki 8, 13, 43)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import (
    deadline_from,
    deadline_of,
    first_running,
    first_step,
    is_missed,
    owed_within,
)
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.objection._guards import is_defective
from keterbukaan.cases.objection.events import ObjectionAnswered
from keterbukaan.cases.objection.record import ObjectionScene
from keterbukaan.cases.outcomes import CaseDeadline, Nature, Obligation, Remedy
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.law._earlier import in_force, unread_before
from keterbukaan.law.actor import Actor

__all__ = [
    "answer_clock",
    "is_silent",
    "is_to_be_done",
    "obligations_of",
    "remedies_of",
    "waits_for_exemption",
]

_STARTS = ("objection.received", "objection.received_by_superior", "objection.registered")
_RESPONSE_RECEIVED = "objection.response_received"
_SILENCE = "Perki 1/2013 Pasal 13 huruf b"
_ONE_DAY = timedelta(days=1)


def obligations_of(scene: ObjectionScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history."""
    progress = scene.progress
    if progress.left_on is not None:
        return
    if progress.state == "received":
        yield Obligation(
            Actor.PPID,
            "mencatat keberatan dalam register, memberi nomor dan tanda bukti",
            "enter the objection in the register, number it and give a receipt",
            ruled(scene, "Perki 1/2021 Pasal 43 ayat (1)", "UU 14/2008 Pasal 36 ayat (2)"),
            event="registered",
        )
    yield from owed_within(scene, on)
    if is_to_be_done(scene):
        by_day = progress.carry_out_by
        is_agreed = progress.state == "settled"
        yield Obligation(
            Actor.PPID,
            "melaksanakan yang disepakati" if is_agreed else "melaksanakan tanggapan Atasan PPID",
            "carry out what was agreed" if is_agreed else "carry out the superior's answer",
            "UU 14/2008 Pasal 35 ayat (2)"
            if is_agreed
            else ruled(
                scene, "Perki 1/2021 Pasal 8 ayat (2) huruf c", "UU 14/2008 Pasal 36 ayat (2)"
            ),
            by_day,
            None,
            by_day is not None and on > by_day,
            event="carried_out",
        )


def is_to_be_done(scene: ObjectionScene) -> bool:
    """Return whether what the superior granted, or both sides agreed on, waits to be done."""
    progress = scene.progress
    if progress.state == "settled":
        return True
    return progress.state == "answered" and progress.is_granted


def answer_clock(scene: ObjectionScene) -> CaseDeadline | None:
    """Return the limit to answer as it runs."""
    return first_running({"objection.response"}, scene)


def is_silent(scene: ObjectionScene, on: date) -> bool:
    """Return whether the superior's time has passed without an answer."""
    return is_missed(answer_clock(scene), on)


def remedies_of(scene: ObjectionScene, on: date) -> Iterator[Remedy]:
    """Yield what the applicant may do at some point of the history (UU 37, Perki 13)."""
    progress = scene.progress
    if progress.left_on is not None:
        return
    had = [each for each in progress.answers if each[0] <= on]
    if had:
        answered, answer = had[-1]
        yield from _dispute(scene, answered, *_by_the_first(scene, had))
        if answer is not None and is_defective(answer, scene):
            yield from _if_it_counts_as_none(scene, on, answered)
    else:
        yield from _after_silence(scene, on)
    yield from _by_an_answer_of_another(scene, on)
    if is_to_be_done(scene):
        yield from _not_carried_out(scene, on)


def waits_for_exemption(scene: ObjectionScene) -> bool:
    """Return whether ground a still waits for its answer, the other grounds being settled."""
    progress = scene.progress
    is_settled = "settled" in progress.done and progress.state in {"settled", "carried_out"}
    return is_settled and scene.case.settles_without_exemption and progress.outcome is None


def _by_the_first(
    scene: ObjectionScene, had: list[tuple[date, ObjectionAnswered | None]]
) -> tuple[str, str]:
    """Return until when an earlier answer lets the dispute be filed, where a later one came."""
    first = _filing(scene, had[0][0]) if len(had) > 1 else None
    if first is None:
        return "", ""
    return (
        f"; menurut tanggapan yang pertama waktunya berakhir {said_day(first.date, 'id')}",
        f"; by the first answer the time ends on {said_day(first.date, 'en')}",
    )


def _after_silence(scene: ObjectionScene, on: date) -> Iterator[Remedy]:
    """Yield the way after silence, or while an answer that was sent is not received."""
    clock = answer_clock(scene)
    if is_silent(scene, on):
        if waits_for_exemption(scene):
            yield from _dispute(
                scene,
                None,
                " atas alasan huruf a, yang tidak diselesaikan dengan musyawarah",
                " on ground a, which the agreement does not settle",
            )
        else:
            yield from _dispute(scene, None, "")
    elif scene.progress.answers and clock is not None and on > clock.deadline.date:
        yield from _dispute(
            scene,
            None,
            ", bila tanggapan yang sudah dikirim, tetapi belum diterima, dianggap belum ada",
            ", if an answer that was sent and is not received counts as none yet",
        )


def _dispute(
    scene: ObjectionScene, answered: date | None, but_id: str, but_en: str = ""
) -> Iterator[Remedy]:
    opened = _opens_a_dispute(scene, answered)
    deadline = _filing(scene, answered)
    if deadline is None and answered is not None:  # there was no Act yet
        return
    if deadline is None:  # after silence, when the regulation that counts from it was not made yet
        older = unread_before(_SILENCE, opened)
        but_id += (
            f"; untuk itu berlaku {older}, yang teksnya tidak dibaca, jadi tanpa hari terakhir"
        )
        but_en += f"; {older} governed that, whose text was not read, so no last day is told"
    yield Remedy(
        "dispute.filing",
        None,
        f"mengajukan permohonan penyelesaian sengketa{but_id}",
        f"apply to the information commission to resolve the dispute{but_en}",
        Actor.COMMISSION,
        "UU 14/2008 Pasal 37 ayat (2)" if answered else _after_silence_by(opened),
        opened if deadline is None else deadline.exercisable_from,
        None if deadline is None else deadline.latest,
        deadline,
    )


def _after_silence_by(opened: date) -> str:
    return _SILENCE if in_force(_SILENCE, opened) else "UU 14/2008 Pasal 37 ayat (1)"


def _filing(scene: ObjectionScene, answered: date | None) -> Deadline | None:
    days = {name: scene.progress.days[name] for name in _STARTS if name in scene.progress.days}
    if answered is not None:
        days[_RESPONSE_RECEIVED] = answered
    opened = _opens_a_dispute(scene, answered)
    return deadline_of("dispute.filing", days, scene.body, opened)


def _opens_a_dispute(scene: ObjectionScene, answered: date | None) -> date:
    """Return the day whose rules govern the way to the commission: that of the request, as a rule.

    A dispute is a matter of its own, so where nothing counted from silence then, it goes by what
    did when the silence was there (Perki 1/2013 Pasal 62 ayat (2)).
    """
    opened, clock = scene.case.law_day, answer_clock(scene)
    if answered is not None or clock is None or in_force(_SILENCE, opened):
        return opened
    return clock.deadline.date + _ONE_DAY


def _if_it_counts_as_none(scene: ObjectionScene, on: date, answered: date) -> Iterator[Remedy]:
    """Yield the way after silence, where an answer without its reasons may count as none."""
    clock, by_it = answer_clock(scene), _filing(scene, answered)
    if clock is not None and by_it is not None and on > clock.deadline.date:
        yield from _dispute(
            scene,
            None,
            ", bila tanggapan yang tidak lengkap dianggap tidak ada; menurut tanggapan itu "
            f"waktunya berakhir {said_day(by_it.date, 'id')}",
            ", if an answer that is not complete counts as none; by that answer the time ends on "
            f"{said_day(by_it.date, 'en')}",
        )


def _by_an_answer_of_another(scene: ObjectionScene, on: date) -> Iterator[Remedy]:
    """Yield the way after a letter that upholds and that another than the superior wrote."""
    for step in scene.progress.steps:
        event = step.event
        if not isinstance(event, ObjectionAnswered) or step.has_effect:
            continue
        received = event.received_on or event.on
        if received <= on and any(each.nature is Nature.NO_EFFECT for each in step.irregularities):
            by_id, by_en = (actor_words(event.by, lang, under=scene.body) for lang in ("id", "en"))
            yield from _dispute(
                scene,
                received,
                f", bila surat {by_id} dianggap tanggapan",
                f", if the letter of the {by_en} counts as the answer",
            )


def _not_carried_out(scene: ObjectionScene, on: date) -> Iterator[Remedy]:
    """Yield what is open while what was granted, or agreed, is not done."""
    progress = scene.progress
    settled = first_step(progress, {"settled"})
    if progress.state == "settled" and settled is not None:
        agreed = progress.carry_out_by
        since = agreed or settled
        if on > since:
            from_id = "hari yang disepakati lewat" if agreed else "hari kesepakatan"
            from_en = "when the agreed day passed" if agreed else "the day of the agreement"
            yield Remedy(
                "dispute.filing",
                None,
                "mengajukan permohonan penyelesaian sengketa, selama yang disepakati tidak "
                "dilaksanakan; tidak ada pasal yang menetapkan batas waktunya, jadi agar aman "
                f"hitunglah waktu UU 14/2008 Pasal 37 ayat (2) sejak {from_id}",
                "apply to the information commission to resolve the dispute, while what was agreed "
                "is not done; no text sets a time for that, so to be safe count the time of "
                f"UU 14/2008 Pasal 37 ayat (2) from {from_en}",
                Actor.COMMISSION,
                "UU 14/2008 Pasal 37 ayat (1)",
                since + _ONE_DAY,
                None,
                deadline_from("dispute.filing", {_RESPONSE_RECEIVED: since}, scene),
            )
        return
    done_by = progress.carry_out_by or progress.answer_received_on
    if done_by is not None and on > done_by:
        yield Remedy(
            "request.again",
            None,
            "mengajukan permohonan baru atas informasi yang sama; tidak ada pasal yang memberi "
            "upaya tersendiri bila tanggapan yang mengabulkan tidak dilaksanakan",
            "file a new request for the same information; no text gives a remedy of its own where "
            "an answer that grants it is not carried out",
            Actor.PPID,
            "UU 14/2008 Pasal 22 ayat (1)",
            done_by + _ONE_DAY,
            None,
        )
