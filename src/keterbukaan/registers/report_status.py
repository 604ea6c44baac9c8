"""What a register's column of status says of a complaint: which steps were taken, on no known day.

The words are those of the portal SP4N-LAPOR! and of offices' own books. A status never tells when
something was done, so it makes nothing late and nothing kept: it says which steps may have been
taken, and of what rests on them nothing can be told.
"""

from __future__ import annotations

import re

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum

__all__ = ["ReportStatus", "report_status_of"]


class ReportStatus(LabelledEnum):
    """Where a report stands, as its register says (status laporan)."""

    NOT_VERIFIED = ("belum_diverifikasi", "belum diverifikasi", "not verified yet")
    VERIFIED = ("terverifikasi", "paling jauh terverifikasi", "verified at most")
    FORWARDED = ("diteruskan", "paling jauh diteruskan", "forwarded at most")
    IN_PROCESS = ("diproses", "belum selesai", "not finished")
    WAITING = ("menunggu_pelapor", "menunggu pelapor", "waiting for the reporter")
    ANSWERED = ("dijawab", "sudah dijawab", "answered")
    FINISHED = ("selesai", "selesai", "finished")
    ARCHIVED = ("diarsipkan", "diarsipkan", "archived")
    WITHDRAWN = ("dicabut", "dicabut", "withdrawn")
    PASSED_ON = ("dialihkan", "dialihkan ke badan lain", "passed on to another body")
    REOPENED = ("dibuka_kembali", "dibuka kembali", "reopened")
    UNKNOWN = ("lain", "status lain yang tidak dikenal", "another status, which is not known")

    @property
    def may_have_been_done(self) -> frozenset[str]:
        """The events of a complaint of which it says, or leaves open, that they happened."""
        return _DONE.get(self, _ANYTHING)


_ANYTHING = frozenset(
    {
        "archived",
        "closed",
        "completed",
        "decided",
        "declared_complete",
        "declared_incomplete",
        "delivered",
        "followed_up",
        "forwarded",
        "passed_on",
        "replied",
        "turned_into_request",
        "withdrawn",
    }
)
"""The steps that keep a limit or end one; what a status that is not understood may stand for."""
_CHECKED = frozenset({"declared_complete"})
_SENT = _CHECKED | {"forwarded"}
_DONE = {
    ReportStatus.NOT_VERIFIED: frozenset[str](),
    ReportStatus.VERIFIED: _CHECKED,
    ReportStatus.FORWARDED: _SENT,
    ReportStatus.IN_PROCESS: _SENT | {"followed_up"},
}
_NOT = re.compile(r"\b(?:belum|tidak|bukan|un|not|non)\b")
_WORDS: tuple[tuple[ReportStatus, str], ...] = (
    (ReportStatus.REOPENED, r"kembali\b|reopen|re open"),
    (ReportStatus.WITHDRAWN, r"cabut|tarik|batal|withdr|cancel|gugur"),
    (ReportStatus.PASSED_ON, r"alih|limpah|wenang|instansi lain|transfer|rujuk"),
    (ReportStatus.ARCHIVED, r"arsip|archiv"),
    (ReportStatus.FINISHED, r"selesai|tuntas|tutup|clos|finish|solved|done\b|complete"),
    (ReportStatus.WAITING, r"tunda|pending|[nt]unggu (?:pelapor|pengadu|data|konfirmasi)|lengkap"),
    (ReportStatus.ANSWERED, r"jawab|tanggap|balas|respon|answer|repl(?:y|ied)"),
    (ReportStatus.IN_PROCESS, r"proses|progress|\bdalam\b|sedang|kerja|penanganan"),
    (ReportStatus.ANSWERED, r"tindak ?lanjut|tangani"),  # to many offices that is its end
    (ReportStatus.FORWARDED, r"disposisi|terus|forward|assign"),
    (ReportStatus.VERIFIED, r"verifi[kc]|terima|valid"),
)
_YET = r"(?:belum|menunggu|tunggu|waiting(?: for)?|not(?: yet)?|un) ?"
_NOT_YET: tuple[tuple[ReportStatus, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern))
    for status, pattern in (
        (ReportStatus.NOT_VERIFIED, _YET + r"(?:di|ter)?(?:verifi[kc]\w*|baca|read|opened)"),
        (
            ReportStatus.NOT_VERIFIED,
            r"(?:laporan |aduan |pengaduan )?(?:baru|masuk|new|received)",
        ),
        (ReportStatus.VERIFIED, _YET + r"(?:di|ter)?(?:disposisi\w*|terus\w*|forwarded|assigned)"),
        (
            ReportStatus.FORWARDED,
            _YET + r"(?:di|ter)?(?:proses\w*|tindak ?lanjut\w*|tangani|processed)",
        ),
        (
            ReportStatus.IN_PROCESS,
            _YET + r"(?:di|ter)?(?:jawab\w*|tanggap\w*|balas\w*|selesai\w*|tutup|answered|closed)"
            r"|open|terbuka|aktif|active",
        ),
    )
)
"""What says how far a report has come by what was not done yet."""


@checked
def report_status_of(text: str) -> ReportStatus | None:
    """Return what a cell of status says; None for one that says nothing.

    One that is not known leaves open which steps were taken.

    >>> report_status_of("Ditutup oleh Sistem"), report_status_of("Belum Terverifikasi")
    (<ReportStatus.FINISHED: 'selesai'>, <ReportStatus.NOT_VERIFIED: 'belum_diverifikasi'>)
    >>> report_status_of("belum ditindaklanjuti"), report_status_of("tidak dapat diproses")
    (<ReportStatus.FORWARDED: 'diteruskan'>, <ReportStatus.UNKNOWN: 'lain'>)

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    words = " ".join(re.findall(r"\w+", text.lower().replace("_", " ")))
    if not words:
        return None
    yet = next((status for status, pattern in _NOT_YET if pattern.fullmatch(words)), None)
    if yet is not None:
        return yet
    if _NOT.search(words) and "lengkap" not in words:
        return ReportStatus.UNKNOWN
    said = (status for status, pattern in _WORDS if re.search(pattern, words))
    return next(said, ReportStatus.UNKNOWN)
