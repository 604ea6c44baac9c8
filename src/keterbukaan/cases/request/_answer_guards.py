"""What is irregular about a notice to the applicant, and about what is given.

UU 14/2008 Pasal 22 ayat (7), Perki 1/2021 Pasal 31, 34 and 35. A notice that was sent happened: no
text calls one void for what is missing in it, so a defect of form is found and the applicant's
times run from it. Only what takes back what was granted has no effect.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._guards import Guards
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, received_before
from keterbukaan.cases.request.events import (
    Answered,
    Given,
    ItemAnswer,
    ItemOutcome,
    WithheldBecause,
    WithheldPart,
)
from keterbukaan.cases.request.record import RequestScene
from keterbukaan.law.actor import Actor

__all__ = ["ANSWER_GUARDS", "is_defective"]

ANSWER_GUARDS = Guards()
_EXEMPT = WithheldBecause.EXEMPT


@ANSWER_GUARDS.of(Answered)
def _answer(event: Answered, scene: RequestScene) -> Iterator[Irregularity]:
    seen: set[int] = set()
    for answer in event.items:
        if answer.item not in scene.progress.asked:
            yield irregular(
                event,
                Nature.CONTRADICTION,
                f"rincian {answer.item} tidak diminta",
                f"item {answer.item} was not asked for",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        elif answer.item in seen:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"rincian {answer.item} dijawab dua kali dalam satu pemberitahuan",
                f"item {answer.item} is answered twice in one notice",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        else:
            yield from _again(event, answer, scene)
        seen.add(answer.item)
        yield from _missing(event, answer)
    yield from received_before(event, event.received_on)
    if not event.items:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pemberitahuan tidak menjawab satu rincian pun",
            "the notice answers no item",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def _again(event: Answered, answer: ItemAnswer, scene: RequestScene) -> Iterator[Irregularity]:
    """Yield what is wrong with a second answer: it may grant more, and cannot grant less."""
    progress = scene.progress
    earlier = progress.answers.get(answer.item)
    if earlier is None or answer == earlier or answer.grants_more_than(earlier):
        return
    # What the same notice grants besides is kept, and so the notice is.
    grants_besides = any(
        other.item not in progress.answers or other.grants_more_than(progress.answers[other.item])
        for other in event.items
    )
    nature = Nature.DEFECT if grants_besides else Nature.UNLAWFUL
    if earlier.grants_more_than(answer):
        yield irregular(
            event,
            nature,
            f"rincian {answer.item} sudah dikabulkan; pencabutan hanya karena cacat wewenang, "
            "prosedur, atau substansi, dengan keputusan baru yang menyebut dasarnya, jadi tidak "
            "berakibat",
            f"item {answer.item} is already granted; a decision may be revoked only for a defect "
            "of power, procedure or substance, by a new decision that names its ground, so this "
            "has no effect",
            "UU 30/2014 Pasal 64 ayat (1)",
        )
    else:
        yield irregular(
            event,
            nature,
            f"rincian {answer.item} sudah dijawab, dan jawaban ini tidak memberi lebih banyak",
            f"item {answer.item} is already answered, and this answer gives no more",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def _missing(event: Answered, answer: ItemAnswer) -> Iterator[Irregularity]:
    """Yield what the notice should say of an item and does not: each part, then the rest."""
    for part in answer.parts_withheld:
        for said_id, said_en, citation in _missing_of_part(event, part):
            yield _incomplete(event, answer, said_id, said_en, citation)
    if answer.outcome is ItemOutcome.GRANTED_PARTLY and not answer.parts_withheld:
        yield _incomplete(
            event,
            answer,
            "bagian yang tidak diberikan dan sebabnya tidak disebut",
            "which part is withheld, and why, is not stated",
            "Perki 1/2021 Pasal 31 ayat (4) huruf h",
        )
    for name, letter, said_id, said_en in _contents_wanted(answer):
        if getattr(answer, name) is None:
            yield _incomplete(
                event,
                answer,
                f"{said_id} tidak disebut",
                f"{said_en} is not stated",
                f"Perki 1/2021 Pasal 31 ayat (4) huruf {letter}",
            )
    if answer.outcome is ItemOutcome.NOT_DOCUMENTED and answer.ready_on is None:
        yield _incomplete(
            event,
            answer,
            "jangka waktu penyediaan informasi yang belum didokumentasikan tidak disebut",
            "by when what is not documented yet will be provided is not stated",
            "Perki 1/2021 Lampiran VII",
        )


def _missing_of_part(event: Answered, part: WithheldPart) -> Iterator[tuple[str, str, str]]:
    if part.because is not _EXEMPT:
        if part.reason is None:
            letter = "c" if part.because is WithheldBecause.OTHER else "i"
            yield (
                "alasan tidak diberikannya informasi tidak disebut",
                "why the information is not given is not stated",
                f"Perki 1/2021 Pasal 31 ayat (4) huruf {letter}",
            )
        return
    if part.reason is None:
        yield (
            "alasan penolakan tidak disebut",
            "the reason of the refusal is not stated",
            "Perki 1/2021 Pasal 34 ayat (1)",
        )
    if part.exemption_letter is None:
        yield (
            "surat keputusan pengecualian tidak disebut",
            "the exemption decision letter is not stated",
            "Perki 1/2021 Pasal 34 ayat (2)",
        )
    if event.consented_by is not Actor.SUPERIOR:
        yield (
            "persetujuan Atasan PPID atas penolakan tidak disebut",
            "the superior's consent to the refusal is not stated",
            "Perki 1/2021 Pasal 10 ayat (2) huruf f",
        )


def is_defective(event: Answered, answer: ItemAnswer) -> bool:
    """Return whether a refusal is without what it must rest on, so that it may count as none."""
    refused = [p for p in answer.parts_withheld if p.because in {_EXEMPT, WithheldBecause.OTHER}]
    return any(True for part in refused for _ in _missing_of_part(event, part))


def _incomplete(
    event: Answered, answer: ItemAnswer, said_id: str, said_en: str, citation: str
) -> Irregularity:
    where_id, where_en = f"rincian {answer.item}: ", f"item {answer.item}: "
    return irregular(
        event, Nature.INCOMPLETE, f"{where_id}{said_id}", f"{where_en}{said_en}", citation
    )


def _contents_wanted(answer: ItemAnswer) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the notice must say about an item that is granted (Perki 31(4))."""
    if answer.outcome.is_granted:
        yield "form", "d", "bentuk informasi", "the form of the information"
        yield "cost", "e", "biaya", "the cost"
        yield "ready_on", "f", "waktu penyediaan", "when it will be ready"
    if answer.cost:
        yield "how_to_pay", "e", "cara pembayaran", "how to pay"


@ANSWER_GUARDS.of(Given)
def _delivery(event: Given, scene: RequestScene) -> Iterator[Irregularity]:
    progress = scene.progress
    for number in sorted(event.items - progress.asked):
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"rincian {number} tidak diminta",
            f"item {number} was not asked for",
            "Perki 1/2021 Pasal 35 ayat (1)",
        )
    for number in sorted(progress.given_by(event) & progress.asked):
        yield from _given(event, number, scene)


def _given(event: Given, number: int, scene: RequestScene) -> Iterator[Irregularity]:
    """Yield what is irregular about giving an item; that it was given is always kept."""
    answer = scene.progress.answers.get(number)
    if answer is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            f"rincian {number} diberikan tanpa pemberitahuan tertulis",
            f"item {number} was given without a written notice",
            "UU 14/2008 Pasal 22 ayat (7)",
        )
    elif answer.outcome is ItemOutcome.REFUSED_AS_EXEMPT:
        yield irregular(
            event,
            Nature.DEFECT,
            f"rincian {number} diberikan padahal dinyatakan dikecualikan; statusnya diubah dahulu "
            "dengan pengujian konsekuensi dan persetujuan pimpinan Badan Publik",
            f"item {number} was given although it is said to be exempt; its status is changed "
            "first, by a consequence test and with the consent of the head of the public body",
            "Perki 1/2021 Pasal 53 ayat (2)",
        )
    elif (
        answer.ready_on is not None
        and event.on > answer.ready_on
        and number not in scene.progress.given_on
    ):
        yield irregular(
            event,
            Nature.LATE,
            f"rincian {number} diberikan sesudah {answer.ready_on}, hari yang dijanjikan Badan "
            "Publik; undang-undang tidak menetapkan harinya",
            f"item {number} given after {answer.ready_on}, the day the body stated; the law sets "
            "no day",
            "Perki 1/2021 Pasal 31 ayat (4) huruf f",
        )
