"""What is stored of a public consultation: one draft of a service standard, and its days."""

from __future__ import annotations

from datetime import date

from pydantic import model_validator

from keterbukaan._words import LabelledEnum, said_day
from keterbukaan.errors import RecordError
from keterbukaan.records.record import Day, Text
from keterbukaan.records.stored import Stored

__all__ = ["STEPS", "ConsultationRecord", "ConsultationStage"]

_PP = "PP 96/2012 Pasal"
STEPS = (
    (
        "minutes_signed",
        "berita acaranya ditandatangani",
        "its minutes were signed",
        f"{_PP} 26 ayat (3)",
    ),
    (
        "draft_published",
        "rancangan dipublikasikan",
        "the draft was published",
        f"{_PP} 27 ayat (1)",
    ),
    ("draft_revised", "rancangan diperbaiki", "the draft was revised", f"{_PP} 27 ayat (3)"),
    ("standard_set", "standar pelayanan ditetapkan", "the standard was set", f"{_PP} 27 ayat (4)"),
    (
        "notice_published",
        "maklumat pelayanan dipublikasikan",
        "the service declaration was published",
        f"{_PP} 30 ayat (4)",
    ),
)
"""The body's steps in their order: field, words in both languages, and the article of each."""


class ConsultationStage(LabelledEnum):
    """How far the making of a service standard has come (tahap penyusunan standar pelayanan)."""

    NOT_DISCUSSED = ("not_discussed", "belum dibahas", "not discussed yet")
    DISCUSSED = (
        "discussed",
        "telah dibahas, rancangannya belum dipublikasikan",
        "discussed, its draft not published yet",
    )
    OPEN = ("open", "terbuka untuk tanggapan", "open for comments")
    CLOSED = ("closed", "jangka waktu tanggapan telah berakhir", "the time for comments has ended")
    REVISED = ("revised", "telah diperbaiki, belum ditetapkan", "revised, not set yet")
    SET = (
        "set",
        "telah ditetapkan, maklumatnya belum dipublikasikan",
        "set, its declaration not published yet",
    )
    DECLARED = (
        "declared",
        "telah ditetapkan, maklumatnya dipublikasikan",
        "set, and its declaration published",
    )


class ConsultationRecord(Stored):
    """The fields of a consultation; what follows from them is asked of `Consultation`."""

    service: Text
    minutes_signed: Day
    draft_published: Day | None = None
    comments: tuple[Day, ...] | None = None
    draft_revised: Day | None = None
    standard_set: Day | None = None
    notice_published: Day | None = None

    @model_validator(mode="after")
    def _each_step_follows_those_before_it(self) -> ConsultationRecord:
        before = None
        for field, said_id, said_en, citation in STEPS:
            day: date | None = getattr(self, field)
            if day is None:
                continue
            if before is not None and day < before[0]:
                since, before_id, before_en = before
                raise RecordError(
                    field=field,
                    problem_id=f"{said_id} {said_day(day, 'id')}, sebelum {before_id} "
                    f"{said_day(since, 'id')}",
                    problem_en=f"{said_en} on {said_day(day, 'en')}, before {before_en} on "
                    f"{said_day(since, 'en')}",
                    citation=citation,
                )
            before = (day, said_id, said_en)
        return self
