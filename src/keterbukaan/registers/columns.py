"""Which column of a register holds what, in the words of many offices.

The official registers of requests and of objections (Perki 1/2021 Lampiran VIII and XI) head their
days with a plain "Tgl": the request's in the first, the objection's in the second. Which of the two
a table is follows from its other columns. Where a register has several days of one request, its
clock starts with the receipt (UU 14/2008 Pasal 22 ayat (7)) and not with the applicant's letter,
and a written notice is the answer that the same paragraph asks for.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TypeAlias

from keterbukaan._words import LabelledEnum
from keterbukaan.files._layout import UnreadPart
from keterbukaan.files._office_words import DAY
from keterbukaan.files._vocabulary import Beside, Confidence, Sense, Vocabulary

__all__ = [
    "ENDS",
    "REGISTER_WORDS",
    "STARTS",
    "STEPS",
    "Column",
    "ends_without",
    "speak_of_steps",
]


class Column(LabelledEnum):
    """What a column of a register can hold, as far as deadlines go."""

    NUMBER = ("number", "nomor", "number")
    REQUEST_RECEIVED = (
        "request_received",
        "tanggal permohonan diterima",
        "day the request was received",
    )
    REQUEST_COMPLETED = (
        "request_completed",
        "tanggal permohonan dilengkapi",
        "day the request was completed",
    )
    EXTENSION_NOTIFIED = (
        "extension_notified",
        "tanggal pemberitahuan perpanjangan",
        "day the extension was notified",
    )
    REQUEST_ANSWERED = (
        "request_answered",
        "tanggal jawaban permohonan",
        "day the request was answered",
    )
    REQUEST_FORWARDED = (
        "request_forwarded",
        "tanggal permohonan diteruskan",
        "day the request was forwarded",
    )
    REQUEST_WITHDRAWN = (
        "request_withdrawn",
        "tanggal permohonan dicabut",
        "day the request was withdrawn",
    )
    OBJECTION_RECEIVED = (
        "objection_received",
        "tanggal keberatan diterima",
        "day the objection was received",
    )
    OBJECTION_REGISTERED = (
        "objection_registered",
        "tanggal keberatan dicatat",
        "day the objection was registered",
    )
    OBJECTION_ANSWERED = (
        "objection_answered",
        "tanggal tanggapan atas keberatan",
        "day the objection was answered",
    )
    DISPUTE_FILED = (
        "dispute_filed",
        "tanggal permohonan sengketa diajukan",
        "day the dispute was filed",
    )
    FIRST_HEARING = ("first_hearing", "tanggal sidang pertama", "day of the first hearing")
    DISPUTE_DECIDED = ("dispute_decided", "tanggal putusan sengketa", "day the dispute was decided")
    STATUS = ("status", "status", "status")


STEPS = frozenset(Column) - {Column.NUMBER, Column.STATUS}
"""The columns of days."""

STARTS = frozenset(
    {
        Column.REQUEST_RECEIVED,
        Column.OBJECTION_RECEIVED,
        Column.OBJECTION_REGISTERED,
        Column.DISPUTE_FILED,
        Column.FIRST_HEARING,
    }
)
"""Those from which a limit runs: without any nothing can be judged."""

ENDS = MappingProxyType(
    {
        Column.REQUEST_RECEIVED: Column.REQUEST_ANSWERED,
        Column.OBJECTION_RECEIVED: Column.OBJECTION_ANSWERED,
        Column.FIRST_HEARING: Column.DISPUTE_DECIDED,
    }
)
"""What ends the limit that runs from a day: without its column nobody can say it was missed."""


def ends_without(columns: AbstractSet[Column]) -> frozenset[Column]:
    """Return what ends a limit that begins in one of some columns, and is none of them."""
    ends = {end for start, end in ENDS.items() if start in columns}
    return frozenset(ends - columns)


_Beside: TypeAlias = Beside[Column]
_SPEAKS_OF_A_CASE = frozenset(
    {DAY, "reason", "register", "number", "received", "submitted", "answer", "reply", "superior"}
)


def _has_objections(beside: _Beside) -> bool:
    """Return whether objections are kept here; a lone "Keberatan (ya/tidak)" does not say so."""
    return any(
        "objection" in header and not header.isdisjoint(_SPEAKS_OF_A_CASE)
        for header in beside.headers
    )


def _has_requests(beside: _Beside) -> bool:
    own = {Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED, Column.EXTENSION_NOTIFIED}
    return not own.isdisjoint(beside.places)


def _has_days_of_objections(beside: _Beside) -> bool:
    own = {Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED, Column.OBJECTION_ANSWERED}
    return not own.isdisjoint(beside.places)


def _is_received_elsewhere(beside: _Beside) -> bool:
    """Return whether another column says when it was received, which a letter's day does not."""
    told = {"request", "objection", "submitted", "register"}
    other = {"letter", "incoming", "created", "answer", "reply", "notice"}
    return any(
        header == {DAY}
        or {DAY, "received"} <= header
        or (DAY in header and not header.isdisjoint(told) and header.isdisjoint(other))
        for place, header in enumerate(beside.headers)
        if place != beside.place
    )


def _is_after_the_objection(beside: _Beside) -> bool:
    return beside.places.get(Column.OBJECTION_RECEIVED, beside.place) < beside.place


def _receipt_of_objection(beside: _Beside) -> bool:
    """A receipt is the objection's where only objections are kept, or its place says so."""
    if not _has_objections(beside) or not _has_requests(beside):
        return _has_objections(beside)
    if Column.OBJECTION_RECEIVED in beside.places:
        return _is_after_the_objection(beside)
    return _has_days_of_objections(beside) and Column.REQUEST_RECEIVED in beside.places


def _receipt_of_request(beside: _Beside) -> bool:
    return not (_receipt_of_objection(beside) or _only_disputes(beside))


def _only_disputes(beside: _Beside) -> bool:
    """Return whether disputes alone are kept: nothing is answered there by the body."""
    if not any(map(beside.says, ("dispute", "hearing", "ruling"))) or _has_objections(beside):
        return False
    body_acts = {"notice", "answer", "reply", "extended", "given"}
    return not any(DAY in header and header & body_acts for header in beside.headers)


def _filing_of_a_dispute(beside: _Beside) -> bool:
    return _only_disputes(beside) and Column.DISPUTE_FILED not in beside.places


def _reply_of_objection(beside: _Beside) -> bool:
    """A "tanggapan" is what the Act has for objections (UU 14/2008 Pasal 36 ayat (2))."""
    if not _has_objections(beside) or Column.OBJECTION_ANSWERED in beside.places:
        return False
    return not _has_requests(beside) or not _stands_before_the_objection(beside)


def _reply_of_request(beside: _Beside) -> bool:
    if not _reply_of_objection(beside):
        return True
    return _has_requests(beside) and not _has_days_of_objections(beside)


def _answer_of_objection(beside: _Beside) -> bool:
    return _reply_of_objection(beside) and (
        not _has_requests(beside) or _has_days_of_objections(beside)
    )


def _answer_of_request(beside: _Beside) -> bool:
    """A "jawaban" can be of either; where both are kept another column has to tell."""
    if _only_disputes(beside):
        return False
    return not _reply_of_objection(beside) or _has_requests(beside)


def _only_objections(beside: _Beside) -> bool:
    return _has_objections(beside) and not _has_requests(beside)


def _stands_before_the_objection(beside: _Beside) -> bool:
    return beside.place < beside.places.get(Column.OBJECTION_RECEIVED, beside.place)


_LIKELY = Confidence.LIKELY
_REQUEST = "?request ?information ?desk ?letter"
_BELOW = f"{_REQUEST} ?followed"
"""What may stand over a body's step in a header of several lines: of the request, or its course."""

_AT = "?information ?commission"
_OFFICIAL = "?desk ?letter ?sent ?information"

_OF_THE_REQUEST = (
    Sense(
        Column.REQUEST_RECEIVED,
        f"day received request ?register ?submitted ?papers ?applicant {_REQUEST}",
    ),
    Sense(
        Column.REQUEST_RECEIVED, "day received ?desk ?papers", 1, _LIKELY, when=_receipt_of_request
    ),
    Sense(
        Column.REQUEST_RECEIVED, "day request ?information ?submitted ?applicant ?desk ?written", 2
    ),
    Sense(Column.REQUEST_RECEIVED, "day submitted", 3, _LIKELY, when=_receipt_of_request),
    Sense(Column.REQUEST_RECEIVED, "day register request ?information ?desk", 4, _LIKELY),
    Sense(Column.REQUEST_RECEIVED, "day register ?desk", 4, _LIKELY, when=_receipt_of_request),
    Sense(Column.REQUEST_RECEIVED, "day", 5, _LIKELY, when=_receipt_of_request),
    Sense(
        Column.REQUEST_RECEIVED,
        "day letter ?request ?information ?applicant",
        6,
        when=_receipt_of_request,
        asks=True,
    ),
    Sense(
        Column.REQUEST_RECEIVED, "day letter received ?desk", 1, _LIKELY, when=_receipt_of_request
    ),
    Sense(Column.REQUEST_RECEIVED, "day incoming", 6, when=_receipt_of_request, asks=True),
    Sense(Column.REQUEST_RECEIVED, "day created ?request", 6, when=_receipt_of_request, asks=True),
    *(
        Sense[Column](None, words, 5, when=_is_received_elsewhere)
        for words in (
            "day letter ?request ?objection ?information ?applicant",
            "day incoming",
            "day created ?request",
        )
    ),
    Sense(Column.REQUEST_COMPLETED, "day supplemented ?papers ?request ?information ?received"),
    Sense(Column.EXTENSION_NOTIFIED, f"day extended notice ?answer ?reply ?written {_BELOW}"),
    Sense(Column.EXTENSION_NOTIFIED, f"day extended ?answer ?reply {_BELOW}", 1),
    Sense(Column.EXTENSION_NOTIFIED, "day extended letter ?answer ?request ?information", 2),
    Sense(Column.REQUEST_FORWARDED, f"day forwarded {_REQUEST}", 0, _LIKELY),
    Sense(Column.REQUEST_WITHDRAWN, f"day withdrawn ?applicant {_REQUEST}", 0, _LIKELY),
)
_OF_ITS_ANSWER = (
    Sense(
        Column.REQUEST_ANSWERED,
        f"day notice ?written ?sent ?answer ?reply ?refused ?done {_BELOW}",
    ),
    Sense(Column.REQUEST_ANSWERED, f"day answer request ?written ?sent ?reply {_REQUEST}", 1),
    Sense(Column.REQUEST_ANSWERED, f"day reply request ?written ?sent {_REQUEST}", 1),
    *(
        Sense(
            Column.REQUEST_ANSWERED,
            f"day {word} {other} ?written ?refused ?done ?followed ?information ?desk",
            1,
            when=of_it,
        )
        for word, other, of_it in (
            ("answer", "?reply", _answer_of_request),
            ("reply", "", _reply_of_request),
        )
    ),
    *(
        Sense(
            Column.REQUEST_ANSWERED,
            f"day {word} {how} ?written ?information ?desk",
            2,
            _LIKELY,
            when=of_it,
        )
        for word, of_it in (("answer", _answer_of_request), ("reply", _reply_of_request))
        for how in ("sent ?letter", "letter ?outgoing", "given", "conveyed", "outgoing")
    ),
    Sense(Column.REQUEST_ANSWERED, "day conveyed information ?desk", 3, _LIKELY),
    Sense(Column.REQUEST_ANSWERED, "day given information ?desk ?request", 3, _LIKELY),
    Sense(Column.REQUEST_ANSWERED, "day sent information", 3, _LIKELY),
    Sense(Column.REQUEST_ANSWERED, "day given", 3, _LIKELY, when=_answer_of_request),
    Sense(Column.REQUEST_ANSWERED, "day done request ?information", 4, _LIKELY),
    Sense(Column.REQUEST_ANSWERED, "day done", 4, _LIKELY, when=_answer_of_request),
    *(
        Sense(Column.REQUEST_ANSWERED, words, 6, when=_answer_of_request, asks=True)
        for words in (
            "day sent ?letter",
            "day letter outgoing",
            "day outgoing",
            "day refused ?request ?letter",
            "day followed ?request ?information",
            "day conveyed",
            "day decision ?desk ?request ?information",
        )
    ),
)
_OF_THE_OBJECTION = (
    Sense(
        Column.OBJECTION_RECEIVED,
        "day received objection ?submitted ?register ?letter ?superior ?desk ?information",
    ),
    Sense(
        Column.OBJECTION_RECEIVED,
        "day received ?desk ?papers ?superior",
        1,
        _LIKELY,
        when=_receipt_of_objection,
    ),
    Sense(
        Column.OBJECTION_RECEIVED, "day objection ?request ?submitted ?applicant ?information", 2
    ),
    Sense(Column.OBJECTION_RECEIVED, "day submitted", 3, _LIKELY, when=_receipt_of_objection),
    Sense(Column.OBJECTION_RECEIVED, "day", 5, _LIKELY, when=_receipt_of_objection),
    Sense(
        Column.OBJECTION_RECEIVED,
        "day letter ?objection ?incoming",
        6,
        when=_receipt_of_objection,
        asks=True,
    ),
    Sense(Column.OBJECTION_REGISTERED, "day objection register ?submitted"),
    Sense(Column.OBJECTION_REGISTERED, "day register", 1, _LIKELY, when=_receipt_of_objection),
    *(
        Sense(
            Column.OBJECTION_ANSWERED,
            f"day {word} objection ?reply ?given ?written ?superior ?request {_OFFICIAL}",
        )
        for word in ("reply", "answer", "notice", "decision")
    ),
    Sense(Column.OBJECTION_ANSWERED, "day reply superior ?given ?written ?letter"),
    Sense(Column.OBJECTION_ANSWERED, "day answer superior ?given ?written ?letter"),
    Sense(Column.OBJECTION_ANSWERED, "day decision superior ?letter", 1, _LIKELY),
    Sense(Column.OBJECTION_ANSWERED, "day done objection", 4, _LIKELY),
    *(
        Sense(
            Column.OBJECTION_ANSWERED,
            f"day {word} ?given ?written ?letter ?sent ?conveyed",
            1,
            _LIKELY,
            when=of_it,
        )
        for word, of_it in (
            ("reply", _reply_of_objection),
            ("answer", _answer_of_objection),
            ("notice", _only_objections),
        )
    ),
    *(
        Sense(Column.OBJECTION_ANSWERED, words, 4, when=_only_objections, asks=True)
        for words in ("day done", "day decision ?desk", "day sent ?letter", "day given")
    ),
)
_OF_THE_DISPUTE = (
    Sense(Column.DISPUTE_FILED, f"day dispute ?request ?submitted ?received ?applicant {_AT}"),
    Sense(Column.DISPUTE_FILED, f"day register dispute ?request {_AT}", 3, _LIKELY),
    Sense(
        Column.DISPUTE_FILED, "day request ?information ?submitted", 2, when=_filing_of_a_dispute
    ),
    *(
        Sense(Column.DISPUTE_FILED, words, rank, _LIKELY, when=_filing_of_a_dispute)
        for words, rank in (("day received ?papers", 1), ("day submitted", 3), ("day", 5))
    ),
    Sense(None, "day register", 4, when=_only_disputes),
    Sense(Column.DISPUTE_DECIDED, "day done", 4, _LIKELY, when=_only_disputes),
    Sense(Column.FIRST_HEARING, f"day hearing first ?dispute {_AT}"),
    Sense(Column.FIRST_HEARING, f"day hearing ?dispute {_AT}", 1, asks=True),
    Sense(Column.DISPUTE_DECIDED, f"day ruling ?pronounced ?dispute ?letter {_AT}"),
    Sense(Column.DISPUTE_DECIDED, "day pronounced", 1, _LIKELY),
    Sense(Column.DISPUTE_DECIDED, f"day dispute done ?request {_AT}", 1, _LIKELY),
    Sense(Column.DISPUTE_DECIDED, f"day dispute decision {_AT}", 1, _LIKELY),
)
_OTHERS = (
    Sense(Column.NUMBER, "number register ?request ?objection ?submitted ?information ?desk"),
    Sense(Column.NUMBER, "number request ?information ?desk", 1),
    Sense(Column.NUMBER, "number objection ?submitted", 1),
    Sense(Column.NUMBER, "number dispute ?request ?information ?register", 2),
    Sense(Column.NUMBER, "register", 2, _LIKELY),
    Sense(Column.NUMBER, "number", 3),
    Sense(Column.NUMBER, "number letter ?request ?received", 4, _LIKELY),
    Sense(Column.STATUS, "status ?request ?answer ?done ?followed ?remark ?reply ?desk ?result"),
    Sense(Column.STATUS, "decision ?desk ?superior ?request ?objection", 1, _LIKELY),
    Sense(Column.STATUS, "result ?request ?answer ?decision ?followed ?desk", 1, _LIKELY),
    Sense(Column.STATUS, "remark ?status ?result", 2, _LIKELY),
    *(
        Sense[Column](None, words)
        for words in (
            "information request",
            "status information",
            "reason ?objection ?refused ?request ?submitted ?information",
            "reply applicant ?information",
            "day decree ?number",
            "number decree",
            "information",
            "applicant",
        )
    ),
)

_OTHER_TABLES = {
    "complaint": (
        "pengaduan pengadu aduan pelapor complaint complaints complainant keluhan "
        "tanggal_laporan isi_laporan judul_laporan klasifikasi_laporan status_laporan"
    ),
    "exemption": "dikecualikan pengecualian konsekuensi exempt exemption",
    "publication": (
        "judul_dokumen jumlah_unduh ringkasan_isi ringkasan_informasi ringkasan_isi_informasi"
    ),
    "holiday": "libur cuti holiday leave",
}


def _heads_another_table(words: AbstractSet[str]) -> bool:
    """Return whether headers tell of complaints, lists or days off, and of no case."""
    of_a_case = {"request", "objection", "dispute", "notice"}
    return of_a_case.isdisjoint(words) and not _OTHER_TABLES.keys().isdisjoint(words)


def speak_of_steps(part: UnreadPart) -> bool:
    """Return whether what was not read may tell of steps of a case: more than how many there were.

    The whole header says of what the table is, and the columns that tell something what of it.
    """
    every = frozenset[str]().union(*map(REGISTER_WORDS.words_of, part.headers))
    told = frozenset[str]().union(*map(REGISTER_WORDS.words_of, part.telling))
    return not _STEP_WORDS.isdisjoint(told) and not _heads_another_table(every)


_STEP_WORDS = frozenset(
    {DAY, "received", "answer", "reply", "notice", "given", "sent", "done", "followed", "status"}
)
REGISTER_WORDS: Vocabulary[Column] = Vocabulary(
    senses=(
        *_OF_THE_REQUEST,
        *_OF_ITS_ANSWER,
        *_OF_THE_OBJECTION,
        *_OF_THE_DISPUTE,
        *_OTHERS,
    ),
    days=STEPS,
    is_table=lambda fields: not STEPS.isdisjoint(fields),
    words=_OTHER_TABLES
    | {"received": "tanda_terima tanda_bukti_penerimaan", "incoming": "surat_masuk"},
    is_other=_heads_another_table,
)
"""What the headers of registers of requests, objections and disputes mean."""
