"""What is irregular about a consultation: what came late or too early, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases.consultation._days import running, window_of
from keterbukaan.cases.consultation.record import ConsultationRecord
from keterbukaan.cases.outcomes import Irregularity, Nature, after_words
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import LimitNature
from keterbukaan.law.titles import title

__all__ = ["irregularities_of"]

_PP = "PP 96/2012 Pasal"


def irregularities_of(case: ConsultationRecord, body: Jurisdiction) -> Iterator[Irregularity]:
    """Yield each irregularity; a citizen's comment keeps its place whenever it came."""
    window = window_of(case, body)
    yield from _late(case, body)
    yield from _premature(case)
    yield from _revised_too_early(case, window)
    yield from _set_without(case, window)


def _late(case: ConsultationRecord, body: Jurisdiction) -> Iterator[Irregularity]:
    """Yield each step that came after its last day."""
    for each in running(case, body):
        is_right = each.deadline.provision.nature is LimitNature.RIGHT
        days = {*(case.comments or ())} if is_right else {each.done_on}
        for day in days:
            if day is not None and day > each.due:
                after_id, after_en = after_words(each.deadline)
                yield Irregularity(
                    each.limit,
                    day,
                    Nature.TOO_LATE if is_right else Nature.LATE,
                    f"{title(each.limit, 'id')}: {after_id}",
                    f"{title(each.limit, 'en')}: {after_en}",
                    str(each.deadline.citations[0]),
                    each.deadline.verification,
                )


def _premature(case: ConsultationRecord) -> Iterator[Irregularity]:
    for day in {*(case.comments or ())}:
        if case.draft_published is None or day < case.draft_published:
            yield Irregularity(
                "comments",
                day,
                Nature.PREMATURE,
                "tanggapan masuk sebelum rancangan dipublikasikan",
                "a comment came before the draft was published",
                f"{_PP} 27 ayat (2)",
            )


def _in_time(case: ConsultationRecord, window: Deadline | None) -> tuple[date, ...]:
    """Return the comments by which the draft is revised: none that came too late."""
    if window is None:
        return ()
    return tuple(day for day in case.comments or () if day <= window.latest)


def _revised_too_early(case: ConsultationRecord, window: Deadline | None) -> Iterator[Irregularity]:
    """Yield that a comment came in time and yet after the revision."""
    revised, last = case.draft_revised, max(_in_time(case, window), default=None)
    if revised is None or last is None or last <= revised:
        return
    yield Irregularity(
        "draft_revised",
        revised,
        Nature.DEFECT,
        f"sesudahnya, {said_day(last, 'id')}, masih masuk tanggapan dalam jangka waktunya, yang "
        "menjadi dasar perbaikan juga",
        f"a comment came in time after it, on {said_day(last, 'en')}, and is a ground of the "
        "revision, too",
        f"{_PP} 27 ayat (3)",
    )


def _set_without(case: ConsultationRecord, window: Deadline | None) -> Iterator[Irregularity]:
    """Yield what should have come before the standard was set."""
    day = case.standard_set
    if day is None:
        return
    if case.draft_published is None:
        yield Irregularity(
            "standard_set",
            day,
            Nature.DEFECT,
            "publikasi rancangannya tidak tercatat; rancangan wajib dipublikasikan lebih dahulu "
            "untuk ditanggapi",
            "the publication of its draft is not on record; a draft must first be published for "
            "comments",
            f"{_PP} 27 ayat (1)",
        )
    elif window is not None and day <= window.date:
        yield Irregularity(
            "standard_set",
            day,
            Nature.DEFECT,
            "ditetapkan sebelum jangka waktu tanggapan berakhir pada "
            f"{said_day(window.date, 'id')}",
            f"set before the time for comments ended on {said_day(window.date, 'en')}",
            f"{_PP} 27 ayat (2)",
        )
    if _in_time(case, window) and case.draft_revised is None:
        yield Irregularity(
            "standard_set",
            day,
            Nature.DEFECT,
            "ada tanggapan, dan perbaikan menurut tanggapan itu tidak tercatat",
            "comments came, and a revision by them is not on record",
            f"{_PP} 27 ayat (3)",
        )
