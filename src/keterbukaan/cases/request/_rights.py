"""Who owes what in a request, and what the applicant may do (kewajiban dan upaya).

UU 14/2008 Pasal 22 and 35, Perki 1/2021 Pasal 31 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from keterbukaan._words import said_day
from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._clocks import deadline_from, deadline_of, is_missed, owed_within
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases._silence import days_of_silence
from keterbukaan.cases.outcomes import Obligation, Remedy, still_open, with_doubt
from keterbukaan.cases.request._doubts import unpaid
from keterbukaan.cases.request._grounds import Found, answer_clock, grounds_found
from keterbukaan.cases.request.events import ItemAnswer, ItemOutcome
from keterbukaan.cases.request.record import (
    RECEIVED,
    RequestRecord,
    RequestScene,
    answer_by,
    correct_by,
    has_lapsed,
    numbered_by,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = [
    "is_abandoned",
    "is_silent",
    "known_to_an_objection",
    "obligations_besides",
    "obligations_of",
    "remedies_besides",
    "remedies_of",
]


def obligations_of(scene: RequestScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history."""
    if scene.progress.left_on is not None:
        return
    if _waits_for_its_number(scene):
        yield _number(scene, on)
    if is_abandoned(scene, on):
        yield Obligation(
            Actor.PPID,
            "mencatat dalam register bahwa perbaikan tidak diserahkan",
            "note in the register that no correction was handed in",
            "Perki 1/2021 Pasal 33 ayat (4)",
            event="no_correction_noted",
        )
    yield from owed_within(scene, on)
    yield from _owed_deliveries(scene, on)


def obligations_besides(
    case: RequestRecord, passed: frozenset[int], on: date, under: Jurisdiction | None
) -> tuple[Obligation, ...]:
    """Return what is owed on a day for the items that no later case has taken over."""
    if not passed:
        return case.obligations(on=on, under=under)
    if case.item_numbers <= passed:
        return ()
    scene = case.scene(under=under, on=on)
    left = evolve(scene.progress, asked=scene.progress.asked - passed)
    return tuple(obligations_of(evolve(scene, progress=left), on)) if left.asked else ()


def _waits_for_its_number(scene: RequestScene) -> bool:
    """Return whether nothing was done yet; later, an entry that is not told may still be there."""
    is_new = scene.progress.state == "received"
    return is_new and in_force("UU 14/2008 Pasal 22 ayat (4)", scene.case.law_day)


def _number(scene: RequestScene, on: date) -> Obligation:
    by_day = numbered_by(scene)
    if by_day is None:
        return Obligation(
            Actor.PPID,
            "mencatat permohonan dalam register dan mengirim nomor pendaftaran, paling lambat "
            "bersama informasinya",
            "enter the request in the register and send its number, at the latest with the "
            "information",
            "UU 14/2008 Pasal 22 ayat (6)",
            event="registered",
        )
    is_late = on > by_day
    no_id = "; tidak ada pasal yang memberi upaya tersendiri, dan waktu menjawab tetap berjalan"
    no_en = "; no text gives a remedy of its own, and the time to answer runs all the same"
    return Obligation(
        Actor.PPID,
        "mencatat permohonan dalam register dan memberi nomor pendaftaran pada saat diterima"
        f"{no_id if is_late else ''}",
        "enter the request in the register and give it a number when it is received"
        f"{no_en if is_late else ''}",
        "UU 14/2008 Pasal 22 ayat (4)",
        by_day,
        None,
        is_late,
        event="registered",
    )


def _owed_deliveries(scene: RequestScene, on: date) -> Iterator[Obligation]:
    for number in sorted(scene.progress.ungiven):
        answer = scene.progress.answers[number]
        by_day = scene.progress.promised_for(number)
        is_past = by_day is not None and on > by_day
        told_on = scene.progress.answered_on[number]
        doubt = unpaid(answer, told_on, on, scene) if is_past else None
        is_late = is_past and doubt is None
        if answer.outcome is ItemOutcome.NOT_DOCUMENTED:
            article = "Perki 1/2021 Lampiran VII"
            said = (
                f"menyediakan informasi rincian {number} yang belum didokumentasikan",
                f"provide the information of item {number}, which is not documented yet",
            )
        else:
            article = ruled(scene, "Perki 1/2021 Pasal 35 ayat (1)", "UU 14/2008 Pasal 7 ayat (1)")
            said = (
                f"memberikan informasi rincian {number}",
                f"give the information of item {number}",
            )
        said = with_doubt(said, doubt)
        yield Obligation(Actor.PPID, *said, article, by_day, None, is_late, event="given")


def is_silent(scene: RequestScene, on: date) -> bool:
    """Return whether the time to answer has passed with an item unanswered (C7)."""
    return is_missed(answer_clock(scene), on)


def is_abandoned(scene: RequestScene, on: date) -> bool:
    """Return whether the time to correct an incomplete request passed without a correction."""
    state = scene.progress.state
    return state == "incomplete" and has_lapsed(scene, state, on)


def remedies_besides(
    case: RequestRecord,
    used: Mapping[str, frozenset[int]],
    on: date,
    under: Jurisdiction | None,
) -> tuple[Remedy, ...]:
    """Return what the applicant may do on a day, but for the grounds already claimed of an item."""
    if not used:
        return case.remedies(on=on, under=under)
    return still_open(remedies_of(case.scene(under=under, on=on), on, used), on)


def remedies_of(
    scene: RequestScene, on: date, used: Mapping[str, frozenset[int]] | None = None
) -> Iterator[Remedy]:
    """Yield what the applicant may do at some point of the history, past its time or not.

    `used` are the items of which a ground was claimed already, by its letter.
    """
    for each in _remedies(scene, on, used or {}):
        yield cautioned(each, scene.case.caution)


def _remedies(
    scene: RequestScene, on: date, used: Mapping[str, frozenset[int]]
) -> Iterator[Remedy]:
    if scene.progress.state == "incomplete" and (deadline := correct_by(scene)) is not None:
        again_id, again_en = _again(scene)
        yield Remedy(
            "request.correction",
            None,
            f"menyerahkan perbaikan permohonan{again_id}",
            f"hand in a correction of the request{again_en}",
            Actor.PPID,
            "Perki 1/2021 Pasal 33 ayat (3)",
            deadline.exercisable_from,
            deadline.latest,
            deadline,
        )
    if not in_force(_OBJECTION, on):
        return
    # Of what came before the Act no day is counted, so whenever it was found it is one right.
    has_days = in_force(_OBJECTION, scene.case.law_day)
    groups: dict[tuple[object, ...], list[Found]] = {}
    for found in grounds_found(scene, on):
        if _is_silence_as_unfulfilled(found) or found.item in used.get(found.letter, ()):
            continue
        key = (found.letter, found.on if has_days else None, found.arguable, found.continues)
        groups.setdefault(key, []).append(found)
    for group in groups.values():
        yield _objection(group[0], frozenset(each.item for each in group), scene, on)


def _is_silence_as_unfulfilled(found: Found) -> bool:
    """Return whether it is silence as ground e: one fact, which is offered as ground c alone."""
    return found.letter == "e" and found.on is None


def _again(scene: RequestScene) -> tuple[str, str]:
    """Return that no text regulates a second certificate of incompleteness, where there is one."""
    if scene.progress.certificates <= 1:
        return "", ""
    no_id = "; tidak ada pasal yang mengatur surat keterangan tidak lengkap yang kedua, jadi "
    no_en = "; no text regulates a second certificate of incompleteness, so its time is "
    return f"{no_id}waktunya dihitung seperti sejak yang pertama", f"{no_en}counted as by the first"


_OBJECTION = "UU 14/2008 Pasal 35 ayat (1)"
_GROUNDS = {
    "a": ("ditolak sebagai informasi yang dikecualikan", "refused as exempt"),
    "c": ("tidak ditanggapi", "not answered"),
    "d": ("ditanggapi tidak sebagaimana diminta", "not answered as requested"),
    "e": ("tidak dipenuhi", "not fulfilled"),
    "f": ("dikenai biaya yang tidak wajar", "charged an unreasonable cost"),
    "g": ("penyampaian informasi melebihi waktu", "not conveyed within the time limit"),
}


def known_to_an_objection(scene: RequestScene) -> dict[str, date | None]:
    """Return what an objection needs to know of the request, by the names of its fields."""
    progress, answer = scene.progress, answer_by(scene)
    return {
        "request_received": progress.days[RECEIVED],
        "request_corrected": progress.days.get("request.correction_received"),
        "extension_ended": answer.date if answer is not None and progress.extended else None,
    }


def _objection(found: Found, items: frozenset[int], scene: RequestScene, on: date) -> Remedy:
    deadline = _filing(found.on, scene)
    said_id, said_en = _GROUNDS[found.letter]
    of_id, of_en = _of_items(items, scene)
    but_id, but_en = _but(found, items, scene)
    last = deadline.latest if deadline else None
    if found.continues and deadline is not None and on > deadline.latest:
        last = None  # the day on which the applicant found it is not on record
        while_id, while_en = _while_it_is_not_given(deadline)
        but_id, but_en = f"{but_id}{while_id}", f"{but_en}{while_en}"
    return Remedy(
        "objection.filing",
        found.letter,
        f"mengajukan keberatan karena {said_id}{of_id}{but_id}",
        f"file an objection because it was {said_en}{of_en}{but_en}",
        Actor.SUPERIOR,
        f"UU 14/2008 Pasal 35 ayat (1) huruf {found.letter}",
        deadline.exercisable_from if deadline else None,
        last,
        deadline,
        items=items,
    )


def _while_it_is_not_given(deadline: Deadline) -> tuple[str, str]:
    days_id, days_en = (deadline.provision.how_long(lang) for lang in ("id", "en"))
    article = deadline.citations[0]
    return (
        f", dalam {days_id} setelah pemohon menemukannya ({article}), selama belum diberikan",
        f", within {days_en} after the applicant found it ({article}), while it is not given",
    )


def _filing(found_on: date | None, scene: RequestScene) -> Deadline | None:
    answer = answer_by(scene)
    if found_on is not None or answer is None:
        days = {"objection.ground_found": found_on or scene.case.received}
    elif scene.progress.extended:  # the deadline, which ends on another day by other days or rules
        opened = scene.case.law_day_of(answer.date, "objection.filing", scene)
        ended = {"request.extension.ended": answer}
        return deadline_of("objection.filing", ended, scene.body, opened)
    else:
        days = days_of_silence(*known_to_an_objection(scene).values())
    return deadline_from("objection.filing", days, scene)


def _of_items(items: frozenset[int], scene: RequestScene) -> tuple[str, str]:
    """Return which items a right is about, where it is not about all."""
    if items == scene.progress.asked:
        return "", ""
    listed = ", ".join(map(str, sorted(items)))
    return f" (rincian {listed})", f" (item{'s' if len(items) > 1 else ''} {listed})"


def _but(found: Found, items: frozenset[int], scene: RequestScene) -> tuple[str, str]:
    """Return why a ground is arguable, and until when it is met by what was sent in its place."""
    if found.arguable is None:
        return _by_the_first_notice(found, items, scene)
    said_id, said_en = found.arguable.text_id, found.arguable.text_en
    refused = [scene.progress.answered_on[n] for n in items & scene.progress.defective]
    first = _filing(min(refused), scene) if found.letter == "c" and refused else None
    if first is None:
        return f", {said_id}", f", {said_en}"
    return (
        f", {said_id}; menurut penolakan itu waktunya berakhir {said_day(first.date, 'id')}",
        f", {said_en}; by that refusal the time ends on {said_day(first.date, 'en')}",
    )


def _by_the_first_notice(
    found: Found, items: frozenset[int], scene: RequestScene
) -> tuple[str, str]:
    """Return until when an earlier refusal can be objected to, where a later notice refuses too."""
    if found.letter not in {"a", "e"} or found.continues or found.on is None:
        return "", ""
    notices = (each for item in items for each in scene.progress.notices[item])
    first = min(
        (day for day, answer in notices if _refuses(answer, found.letter)), default=found.on
    )
    deadline = _filing(first, scene) if first < found.on else None
    if deadline is None:
        return "", ""
    return (
        f"; menurut pemberitahuan yang pertama waktunya berakhir {said_day(deadline.date, 'id')}",
        f"; by the first notice the time ends on {said_day(deadline.date, 'en')}",
    )


def _refuses(answer: ItemAnswer, letter: str) -> bool:
    """Return whether an answer alone supports ground a, or e."""
    if letter == "a":
        return answer.is_exempt_in_part
    return answer.outcome is not ItemOutcome.GRANTED
