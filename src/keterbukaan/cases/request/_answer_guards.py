"""What is irregular about a notice to the applicant, and about what is given.

UU 14/2008 Pasal 22 ayat (7), Perki 1/2021 Pasal 31, 34 and 35. A notice that was sent happened: no
text calls one void for what is missing in it, so a defect of form is found and the applicant's
times run from it. Only what takes back what was granted has no effect.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._guards import Guards
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases.outcomes import (
    Irregularity,
    Nature,
    irregular,
    received_before,
    with_doubt,
)
from keterbukaan.cases.request._doubts import unpaid
from keterbukaan.cases.request.events import (
    Answered,
    Given,
    ItemAnswer,
    ItemOutcome,
)
from keterbukaan.cases.request.record import RequestChannel, RequestProgress, RequestScene
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = ["ANSWER_GUARDS", "counts", "given_by", "is_defective"]

ANSWER_GUARDS = Guards()
_EXEMPT = WithheldBecause.EXEMPT
_NOTICE = "Perki 1/2021 Pasal 31 ayat (4)"
_ACT = "UU 14/2008 Pasal 22 ayat (7)"


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
                Nature.DEFECT,
                f"rincian {answer.item} dijawab dua kali dalam satu pemberitahuan; yang memberi "
                "lebih banyak yang dihitung",
                f"item {answer.item} is answered twice in one notice; the one that gives more "
                "counts",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        else:
            yield from _again(event, answer, scene)
        seen.add(answer.item)
        yield from _missing(event, answer, scene)
    yield from received_before(event, event.received_on, _ACT)
    if not event.items:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pemberitahuan tidak menjawab satu rincian pun",
            "the notice answers no item",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def counts(event: Answered, answer: ItemAnswer, scene: RequestScene) -> bool:
    """Return whether an answer is the one that counts: the first, or a better one.

    Better is what gives more, or no less and has what the earlier refusal was without.
    """
    earlier = scene.progress.answers.get(answer.item)
    if earlier is None or answer.grants_more_than(earlier):
        return True
    mends = answer.item in scene.progress.defective and not is_defective(event, answer, scene)
    return mends and not earlier.grants_more_than(answer)


def _again(event: Answered, answer: ItemAnswer, scene: RequestScene) -> Iterator[Irregularity]:
    """Yield what is wrong with a second answer: it may grant more, and cannot grant less."""
    earlier = scene.progress.answers.get(answer.item)
    if earlier is None or counts(event, answer, scene):
        return
    # What the same notice grants besides is kept, and so the notice is; it may repeat the rest.
    counts_besides = any(counts(event, other, scene) for other in event.items)
    if counts_besides and answer == earlier:
        return
    nature = Nature.DEFECT if counts_besides else Nature.UNLAWFUL
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
            ruled(scene, "UU 30/2014 Pasal 64 ayat (1)", "UU 14/2008 Pasal 22 ayat (7)"),
        )
    else:
        yield irregular(
            event,
            nature,
            f"rincian {answer.item} sudah dijawab, dan jawaban ini tidak memberi lebih banyak",
            f"item {answer.item} is already answered, and this answer gives no more",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def _missing(event: Answered, answer: ItemAnswer, scene: RequestScene) -> Iterator[Irregularity]:
    """Yield what the notice should say of an item and does not: each part, then the rest."""
    for part in answer.parts_withheld:
        for said_id, said_en, citation in _missing_of_part(part, scene):
            yield _incomplete(event, answer, said_id, said_en, citation)
        if part.because is _EXEMPT and event.consented_by is not Actor.SUPERIOR:
            yield _without_consent(event, answer)
    if answer.outcome is ItemOutcome.GRANTED_PARTLY and not answer.parts_withheld:
        yield _incomplete(
            event,
            answer,
            "bagian yang tidak diberikan dan sebabnya tidak disebut",
            "which part is withheld, and why, is not stated",
            ruled(scene, f"{_NOTICE} huruf h", f"{_ACT} huruf d"),
        )
    for name, said_id, said_en, *citations in _contents_wanted(answer):
        if getattr(answer, name) is None:
            rule = ruled(scene, *citations)
            yield _incomplete(
                event, answer, f"{said_id} tidak disebut", f"{said_en} is not stated", rule
            )
    if answer.outcome is ItemOutcome.NOT_DOCUMENTED and answer.ready_on is None:
        yield _incomplete(
            event,
            answer,
            "jangka waktu penyediaan informasi yang belum didokumentasikan tidak disebut",
            "by when what is not documented yet will be provided is not stated",
            "Perki 1/2021 Lampiran VII",
        )


def _missing_of_part(part: WithheldPart, scene: RequestScene) -> Iterator[tuple[str, str, str]]:
    """Yield what a part that is not given must rest on and does not say."""
    if part.because in {WithheldBecause.NOT_HELD, WithheldBecause.NOT_DOCUMENTED}:
        if part.reason is None:
            yield (
                "penjelasan mengapa informasi tidak dapat diberikan tidak disebut",
                "why the information cannot be given is not stated",
                ruled(scene, f"{_NOTICE} huruf i", f"{_ACT} huruf a"),
            )
        return
    if part.reason is None:
        yield (
            "alasan penolakan tidak disebut",
            "the reason of the refusal is not stated",
            ruled(scene, "Perki 1/2021 Pasal 34 ayat (1)", f"{_ACT} huruf c"),
        )
    if part.because is _EXEMPT and part.exemption_letter is None:
        yield (
            "surat keputusan pengecualian tidak disebut",
            "the exemption decision letter is not stated",
            "Perki 1/2021 Pasal 34 ayat (2)",
        )


def _without_consent(event: Answered, answer: ItemAnswer) -> Irregularity:
    """Return that the superior's consent is not told, or was another's (Perki 10(2)f).

    What was not told is not known to be missing, and no applicant can see it.
    """
    where_id, where_en = f"rincian {answer.item}: ", f"item {answer.item}: "
    if event.consented_by is None:
        said_id, said_en, nature = "tidak disebut", "is not stated", Nature.INCOMPLETE
    else:
        said_id, said_en, nature = "diberikan pihak lain", "was another's", Nature.DEFECT
    return irregular(
        event,
        nature,
        f"{where_id}persetujuan Atasan PPID atas penolakan {said_id}",
        f"{where_en}the superior's consent to the refusal {said_en}",
        "Perki 1/2021 Pasal 10 ayat (2) huruf f",
    )


def is_defective(event: Answered, answer: ItemAnswer, scene: RequestScene) -> bool:
    """Return whether a refusal may count as none: without its basis, or not made by the PPID."""
    refused = [p for p in answer.parts_withheld if p.because in {_EXEMPT, WithheldBecause.OTHER}]
    if refused and event.by not in scene.life.moves[event.kind_name].who:
        return True
    missing = (each for part in refused for each in _missing_of_part(part, scene))
    return any(in_force(citation, scene.case.law_day) for *_, citation in missing)


def _incomplete(
    event: Answered, answer: ItemAnswer, said_id: str, said_en: str, citation: str
) -> Irregularity:
    where_id, where_en = f"rincian {answer.item}: ", f"item {answer.item}: "
    return irregular(
        event, Nature.INCOMPLETE, f"{where_id}{said_id}", f"{where_en}{said_en}", citation
    )


def _contents_wanted(answer: ItemAnswer) -> Iterator[tuple[str, ...]]:
    """Yield what the notice must say about an item: the field, its words, then its articles."""
    if answer.outcome.is_granted:
        yield (
            "form",
            "bentuk informasi",
            "the form of the information",
            f"{_NOTICE} huruf d",
            f"{_ACT} huruf f",
        )
        yield "cost", "biaya", "the cost", f"{_NOTICE} huruf e", f"{_ACT} huruf g"
        yield "ready_on", "waktu penyediaan", "when it will be ready", f"{_NOTICE} huruf f"
    if answer.cost:
        yield "how_to_pay", "cara pembayaran", "how to pay", f"{_NOTICE} huruf e", f"{_ACT} huruf g"


def given_by(event: Given, progress: RequestProgress) -> frozenset[int] | set[int]:
    """Return the items that an event gives: those it names, or all that were to be given."""
    return event.items or progress.ungiven or (progress.granted or progress.asked)


@ANSWER_GUARDS.of(Given)
def _delivery(event: Given, scene: RequestScene) -> Iterator[Irregularity]:
    progress = scene.progress
    if scene.case.channel is RequestChannel.POST and "registered" not in progress.done:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "diberikan tanpa nomor pendaftaran, yang paling lambat dikirim bersama informasinya",
            "given without the number of the request, which is sent with the information at the "
            "latest",
            "UU 14/2008 Pasal 22 ayat (6)",
        )
    for number in sorted(event.items - progress.asked):
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"rincian {number} tidak diminta",
            f"item {number} was not asked for",
            "UU 14/2008 Pasal 22 ayat (7)",
        )
    for number in sorted(given_by(event, progress) & progress.asked):
        yield from _given(event, number, scene)


def _given(event: Given, number: int, scene: RequestScene) -> Iterator[Irregularity]:
    """Yield what is irregular about giving an item; that it was given is always kept."""
    answer, promised = scene.progress.answers.get(number), scene.progress.promised_for(number)
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
    elif promised is not None and event.on > promised and number not in scene.progress.given_on:
        doubt = unpaid(answer, scene.progress.answered_on[number], event.on, scene)
        said_id, said_en = said_day(promised, "id"), said_day(promised, "en")
        said = (
            (
                f"rincian {number} diberikan sesudah {said_id}, hari yang dijanjikan Badan Publik; "
                "undang-undang tidak menetapkan harinya"
            ),
            f"item {number} given after {said_en}, the day the body stated; the law sets no day",
        )
        nature = Nature.LATE if doubt is None else Nature.ARGUABLY_LATE
        article = "Perki 1/2021 Pasal 31 ayat (4) huruf f"
        yield irregular(event, nature, *with_doubt(said, doubt), article)
