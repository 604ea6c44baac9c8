"""Who owes what in a report to the Ombudsman, and what the complainant may do.

UU 37/2008 Pasal 25 to 38. Whatever is said here says, too, that the Ombudsman's own rule of
procedure was not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._clocks import deadline_for, first_running, owed_within
from keterbukaan.cases.ombudsman.events import RefusalGround, ReportRefused
from keterbukaan.cases.ombudsman.record import (
    COMPLETION,
    EXAMINED,
    EXPLANATION,
    UNREAD,
    OmbudsmanReportRecord,
    OmbudsmanScene,
    lapses_on,
)
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook

__all__ = ["is_deemed_withdrawn", "leaves_the_way_open", "obligations_of", "remedies_of"]

_ACT = "UU 37/2008 Pasal"
_FIRST_ANSWER = "UU 25/2009 Pasal 44 ayat (3)"
_TOO_SOON = frozenset({RefusalGround.NEVER_TOLD_THE_BODY, RefusalGround.BEING_SETTLED})
_OPEN = frozenset({"received", "incomplete", "completed", "complete", "in_examination"})


def obligations_of(scene: OmbudsmanScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history; nothing once it is withdrawn or closed."""
    progress = scene.progress
    if progress.ended_on is not None or is_deemed_withdrawn(scene, on):
        return
    yield from owed_within(scene, on)
    if in_force(OmbudsmanReportRecord.opened_by, scene.case.law_day_of(on, _ACT, scene)):
        for each in (*_of_the_ombudsman(scene, on), *_of_the_body(scene)):
            yield cautioned(each, UNREAD)


def is_deemed_withdrawn(scene: OmbudsmanScene, on: date) -> bool:
    """Return whether nobody completed it while a reading let them: it is withdrawn then (25(4))."""
    day = lapses_on(scene)
    return day is not None and on >= day


def leaves_the_way_open(scene: OmbudsmanScene, on: date) -> bool:
    """Return whether the same matter can be reported again: nothing was found in it yet.

    So where it was withdrawn (25(4)), or refused because the body was never told or was still at
    work on it (36(1)a, c). The Act bars neither; what mediation settled it does (36(1)f).
    """
    progress = scene.progress
    if progress.state == "withdrawn" or is_deemed_withdrawn(scene, on):
        return True
    refusal = progress.done.get("refused") if progress.is_refused else None
    return isinstance(refusal, ReportRefused) and refusal.grounds <= _TOO_SOON


def _of_the_ombudsman(scene: OmbudsmanScene, on: date) -> Iterator[Obligation]:
    """Yield what the Act asks of the Ombudsman without setting a number of days."""
    progress = scene.progress
    if progress.state in {"received", "completed"}:
        within_id, within_en = _to_be_answered_within(scene)
        yield Obligation(
            Actor.OMBUDSMAN,
            "memeriksa apakah laporan memenuhi syarat, dan memberitahukan kekurangannya"
            f"{within_id}",
            f"examine whether the report is complete, and tell what is missing{within_en}",
            f"{_ACT} 25 ayat (1)",
            event="declared_complete",
        )
    elif progress.state == "incomplete" and not progress.names_what_is_missing:
        yield Obligation(
            Actor.OMBUDSMAN,
            "memberitahukan secara tertulis apa yang harus dilengkapi pelapor",
            "tell the complainant in writing what to complete",
            f"{_ACT} 25 ayat (2)",
            event="declared_incomplete",
        )
    elif progress.state == "complete":
        yield Obligation(
            Actor.OMBUDSMAN,
            "memeriksa substansi laporan, yang menurut undang-undang dilakukan segera",
            "examine the substance of the report, which the Act has done at once",
            f"{_ACT} 26 ayat (1)",
            event="found_competent",
        )
    elif progress.state == "in_examination":
        yield Obligation(
            Actor.OMBUDSMAN,
            "menetapkan hasil pemeriksaan: menolak laporan, atau menerimanya dan memberikan "
            "rekomendasi",
            "decide the result: refuse the report, or accept it and give a recommendation",
            f"{_ACT} 35",
        )
    if _is_to_be_asked_again(scene, on):
        yield Obligation(
            Actor.OMBUDSMAN,
            "meminta penjelasan tertulis terlapor untuk kedua kalinya",
            "ask the reported party for a written explanation a second time",
            f"{_ACT} 33 ayat (2)",
            event="explanation_asked",
        )


def _to_be_answered_within(scene: OmbudsmanScene) -> tuple[str, str]:
    """Return the time that the Act on public services gives a first answer (44(3)).

    It binds the Ombudsman as it does the provider. It is said in words, and no day is counted: the
    limit as it stands is the provider's, which a body's own file may shorten.
    """
    if scene.progress.state != "received" or not in_force(_FIRST_ANSWER, scene.case.law_day):
        return "", ""
    limit = Rulebook.national().governing("complaint.first_response")
    said_id = (
        f"; menurut {_FIRST_ANSWER} pengaduan pelayanan publik ditanggapi paling lambat "
        f"{limit.how_long('id')} sejak diterima, sekurang-kurangnya tentang lengkap atau tidaknya"
    )
    said_en = (
        f"; by {_FIRST_ANSWER} a complaint about a public service is answered within "
        f"{limit.how_long('en')} of its receipt, saying at least whether it is complete"
    )
    return said_id, said_en


def _is_to_be_asked_again(scene: OmbudsmanScene, on: date) -> bool:
    """Return whether the time to answer the first request is over, and nobody answered (33(2))."""
    progress = scene.progress
    waits = progress.state in EXAMINED and progress.asked == 1
    deadline = deadline_for(EXPLANATION, scene) if waits else None
    return deadline is not None and on > deadline.date


def _of_the_body(scene: OmbudsmanScene) -> Iterator[Obligation]:
    """Yield what the reported party and its superior owe where no day begins, or none is set."""
    progress = scene.progress
    is_asked = progress.state in EXAMINED and progress.asked
    if is_asked and "ombudsman.explanation_request_received" not in progress.days:
        yield Obligation(
            Actor.REPORTED_PARTY,
            "menjelaskan secara tertulis kepada Ombudsman; hari diterimanya permintaan belum "
            "dicatat, sehingga batas harinya tidak dihitung",
            "explain in writing to the Ombudsman; the day on which the request was received is not "
            "recorded, so its last day is not counted",
            f"{_ACT} 33 ayat (1)",
            event="explained",
        )
    if not progress.is_to_be_carried_out:
        return
    for who in (Actor.REPORTED_PARTY, Actor.OFFICIAL_SUPERIOR):
        yield Obligation(
            who,
            "melaksanakan rekomendasi Ombudsman; yang melanggarnya dikenai sanksi administrasi "
            "(Pasal 39)",
            "carry out the Ombudsman's recommendation; who does not meets administrative sanctions "
            "(Pasal 39)",
            f"{_ACT} 38 ayat (1)",
            event="carried_out",
        )
    if "ombudsman.recommendation_received" not in progress.days and progress.extent is None:
        yield Obligation(
            Actor.OFFICIAL_SUPERIOR,
            "melaporkan pelaksanaan rekomendasi kepada Ombudsman; hari diterimanya rekomendasi "
            "belum dicatat, sehingga batas harinya tidak dihitung",
            "report to the Ombudsman on carrying it out; the day on which the recommendation was "
            "received is not recorded, so its last day is not counted",
            f"{_ACT} 38 ayat (2)",
            event="implementation_reported",
        )


def remedies_of(scene: OmbudsmanScene, on: date) -> Iterator[Remedy]:
    """Yield what the complainant may do; nothing once there is a result, or it is withdrawn."""
    for each in _remedies(scene, on):
        yield cautioned(each, UNREAD)


def _remedies(scene: OmbudsmanScene, on: date) -> Iterator[Remedy]:
    progress, who = scene.progress, OmbudsmanReportRecord.filed_by
    if progress.state == "incomplete" or progress.was_deemed_withdrawn:
        found = first_running({COMPLETION}, scene)
        deadline = None if found is None else found.deadline  # whose receipt is not known: no day
        yield Remedy(
            COMPLETION,
            None,
            "melengkapi laporan",
            "complete the report",
            Actor.OMBUDSMAN,
            f"{_ACT} 25 ayat (3)",
            None if deadline is None else deadline.exercisable_from,
            None if deadline is None else deadline.latest,
            deadline,
            who=who,
        )
    if progress.state in _OPEN and not is_deemed_withdrawn(scene, on):
        yield Remedy(
            "ombudsman.mediation",
            None,
            "bersama terlapor meminta mediasi dan konsiliasi oleh Ombudsman",
            "ask the Ombudsman, together with the reported party, for mediation and conciliation",
            Actor.OMBUDSMAN,
            f"{_ACT} 8 ayat (1) huruf e",
            None,
            None,
            who=who,
        )
