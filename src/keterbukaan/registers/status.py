"""What a register's column of status says of a matter that has no day for it (status).

No office writes it in the same words. One that says that the matter goes on changes nothing; one
that says that it ended, or came to the superior or the commission, puts that on a day that is not
told, so nobody can say that the step was not taken. Words that are not known are of this kind.
"""

from __future__ import annotations

import re

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.registers.columns import Column

__all__ = ["RowStatus", "status_of"]


class RowStatus(LabelledEnum):
    """How far a matter has come, by the words of its register."""

    IN_PROGRESS = ("in_progress", "masih diproses", "in progress")
    INCOMPLETE = ("incomplete", "menunggu kelengkapan pemohon", "waiting for the applicant")
    EXTENDED = ("extended", "diperpanjang", "extended")
    ANSWERED = ("answered", "sudah dijawab", "answered")
    GRANTED = ("granted", "dikabulkan", "granted")
    GRANTED_PARTLY = ("granted_partly", "dikabulkan sebagian", "granted in part")
    REFUSED = ("refused", "ditolak", "refused")
    FINISHED = ("finished", "selesai", "finished")
    WITHDRAWN = ("withdrawn", "dicabut pemohon", "withdrawn by the applicant")
    JOINED = ("joined", "duplikat atau digabung", "a duplicate, or joined")
    FORWARDED = ("forwarded", "diteruskan ke pihak lain", "forwarded to another office")
    NOT_FOLLOWED_UP = ("not_followed_up", "tidak ditindaklanjuti", "not followed up")
    LAPSED = ("lapsed", "gugur atau kedaluwarsa", "lapsed")
    OBJECTED = ("objected", "dalam keberatan", "objected to")
    DISPUTED = ("disputed", "dalam sengketa", "in dispute")
    UNKNOWN = ("unknown", "tidak dikenal", "not known")

    @property
    def may_hide(self) -> frozenset[Column]:
        """The steps that may have been taken on a day that is not told, where it is said."""
        return _HIDDEN.get(self, _ENDS)

    @property
    def began_with(self) -> Column | None:
        """The step of which it tells, so that it hides nothing where that has its day."""
        return _BEGAN_WITH.get(self)


_ENDS = frozenset({Column.REQUEST_ANSWERED, Column.OBJECTION_ANSWERED, Column.DISPUTE_DECIDED})
_GONE_ON = _ENDS | {Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED, Column.DISPUTE_FILED}
_HIDDEN = {
    RowStatus.IN_PROGRESS: frozenset[Column](),
    # An answer need not follow where the applicant does not complete it (Perki 1/2021 33(4)).
    RowStatus.INCOMPLETE: frozenset({Column.REQUEST_ANSWERED}),
    RowStatus.EXTENDED: frozenset({Column.EXTENSION_NOTIFIED}),
    RowStatus.OBJECTED: _GONE_ON,
    RowStatus.DISPUTED: _GONE_ON,
    RowStatus.UNKNOWN: _GONE_ON | {Column.EXTENSION_NOTIFIED},
}
_SAID_BY_A_NO = frozenset({RowStatus.NOT_FOLLOWED_UP, RowStatus.INCOMPLETE, RowStatus.REFUSED})
_WENT_ON = frozenset({RowStatus.OBJECTED, RowStatus.DISPUTED})
_BEGAN_WITH = {
    RowStatus.WITHDRAWN: Column.REQUEST_WITHDRAWN,
    RowStatus.OBJECTED: Column.OBJECTION_RECEIVED,
    RowStatus.DISPUTED: Column.DISPUTE_FILED,
}


@checked
def status_of(text: str) -> RowStatus | None:
    """Return what a cell of status says; None where it is empty or holds a sign for nothing.

    Where it says several things, that counts which says most; that a matter went on and ended is
    more than any of these says, and so is what was not done. It goes on only where nothing else is
    said.

    >>> status_of("Ditarik kembali oleh pemohon")
    <RowStatus.WITHDRAWN: 'withdrawn'>
    >>> status_of("Masih dalam proses, belum dijawab").label("en")
    'in progress'

    Raises:
        ArgumentError: `text` is not a text.
    """
    words = _words(text)
    if words in _NOTHING or _NO_SIGN.fullmatch(text):
        return None
    words = _NOT_YET.sub("menunggu", words)
    told = [status for status, pattern in _SAID if pattern.search(words)]
    if told:
        went_on = told[0] in _WENT_ON or RowStatus.EXTENDED in told
        denied = told[0] not in _SAID_BY_A_NO and _NO.search(words) is not None
        return RowStatus.UNKNOWN if denied or (went_on and len(told) > 1) else told[0]
    said = set(words.split())
    goes_on = said & _STILL and said <= _STILL | _BESIDES
    return RowStatus.IN_PROGRESS if goes_on else RowStatus.UNKNOWN


def _words(text: str) -> str:
    """Return the words alone, in small letters and written out."""
    words = " ".join(re.findall(r"[a-z]+", text.lower()))
    for short, whole in _WRITTEN_OUT:
        words = short.sub(whole, words)
    return words


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


_WRITTEN_OUT = (
    (_any_of("tdk", "tak", "gak", "nggak", "not", "never"), "tidak"),
    (_any_of("blm", "blum", "blom", "tidak yet"), "belum"),
    (_any_of("sdh", "udah", "telah", "already"), "sudah"),
    (_any_of("tidak (?:dapat|bisa|akan|ada|been)"), "tidak"),
    (_any_of("belum (?:dapat|bisa|ada|juga|pernah|sempat|been)"), "belum"),
    (
        re.compile(r"\bdi (?=(?:tolak|cabut|tarik|jawab|proses|terus|alih|kabul|tutup|batal)\w*)"),
        "di",
    ),
)
_NOTHING = frozenset({"null", "none", "nan", "na", "n a", "nil"})
_NO_SIGN = re.compile(r"[\s\-\u2010-\u2015\u2212._/]*")
_REPLY = (
    r"(?:di|ter|men)?jawab(?:an)?|(?:di)?tanggap(?:i|an)|menanggapi|(?:di)?respons?(?:e|ded)?"
    r"|(?:di)?balas(?:an)?|diberitahukan|answer(?:ed)?|repl(?:y|ied)"
)
_END = (
    r"(?:di)?selesai(?:kan)?|tuntas|rampung|(?:di)?putus(?:kan|an)?"
    r"|done|finished|closed|resolved|decided"
)
_NO = _any_of("belum", "tidak")
_NOT_YET = _any_of(
    rf"belum (?:{_REPLY}|{_END})",
    rf"tidak (?:{_REPLY}|done|finished|closed|resolved|decided)",  # "tidak diputus" is no "not yet"
    r"belum (?:di)?(?:proses|tindak ?lanjut)(?:i)?",
    *("belum processed", "unanswered", "unresolved", "unfinished"),
)
"""What was not done yet, so that the matter goes on."""
_EXTENDED = _any_of(r"(?:di|mem|ter)?perpanjang(?:an)?", "extended", "extension")
_SAID: tuple[tuple[RowStatus, re.Pattern[str]], ...] = (
    (
        RowStatus.DISPUTED,
        _any_of(
            r"(?:di|ber)?sengketa(?:kan)?",
            *("mediasi", "ajudikasi", "sidang", "persidangan", "komisi informasi"),
            *("disputed?", "mediation", "adjudication", "hearing"),
        ),
    ),
    (RowStatus.OBJECTED, _any_of("keberatan", "banding", "object(?:ed|ions?)", "appeal(?:ed)?")),
    (
        RowStatus.WITHDRAWN,
        _any_of(
            *(r"(?:di|men|pen)?cabut(?:an)?", "(?:di)?tarik", r"menarik\w*", "penarikan"),
            *(r"(?:di|mem|pem)?batal(?:kan|an)?", "mengundurkan diri"),
            *(r"withdr[ae]w[a-z]*", r"cancel[a-z]*"),
        ),
    ),
    (
        RowStatus.JOINED,
        _any_of(
            *(r"duplika(?:t|si)", "ganda", "dobel", r"(?:di|peng)?gabung(?:kan|an)?"),
            *("duplicated?", "merged?", "joined"),
        ),
    ),
    (
        RowStatus.FORWARDED,
        _any_of(
            *("(?:di)?teruskan", "meneruskan", "penerusan", "(?:di|meng|peng)?alih(?:kan|an)"),
            *("(?:di|me|pe)?limpah(?:kan|an)",),
            *(r"(?:di|me)?rujuk(?:kan|an)?", "salah alamat", r"bukan (?:ke)?wenang(?:an)?"),
            *("forwarded", "referred", "transferr?ed", "redirected"),
        ),
    ),
    (
        RowStatus.NOT_FOLLOWED_UP,
        _any_of(
            r"tidak (?:di)?(?:tindak ?lanjut|proses|layan)(?:i)?",
            *(r"tidak memenuhi (?:per)?syarat(?:an)?", "tidak (?:followed up|processed)"),
        ),
    ),
    (
        RowStatus.LAPSED,
        _any_of("(?:di)?gugur(?:kan)?", "(?:k[ae])?daluw?arsa", "lapsed", "expired"),
    ),
    (
        RowStatus.INCOMPLETE,
        _any_of(
            r"(?:tidak|belum|kurang) (?:di)?lengkap(?:i)?",
            r"(?:tunggu|menunggu|perlu|minta|diminta|mohon) (?:[a-z]+ )?"
            r"(?:kelengkapan|perbaikan|melengkapi|dilengkapi|pemohon)",
            *("dikembalikan", "incomplete", "returned", "waiting for (?:the )?applicant"),
        ),
    ),
    (
        RowStatus.GRANTED_PARTLY,
        _any_of("sebagian", "part(?:ly|ial|ially)", "in part"),
    ),
    (
        RowStatus.REFUSED,
        _any_of(
            *(r"(?:di|pen)?tolak(?:an)?", r"menolak", r"penolakan", "dikecualikan"),
            *(r"tidak (?:di)?(?:kabul|penuh|setuju|berikan)[a-z]*", "tidak (?:granted|approved)"),
            *("refused", "rejected", "denied", "declined", "exempt(?:ed)?"),
        ),
    ),
    (
        RowStatus.GRANTED,
        _any_of(
            *("(?:di)?kabul(?:kan)?", "(?:di|ter)penuhi", "diberikan", "disetujui"),
            *("granted", "approved", "fulfilled", "disclosed", "provided", "given"),
        ),
    ),
    (
        RowStatus.ANSWERED,
        _any_of(
            *("(?:di|ter)jawab", "ditanggapi", "direspons?", "dibalas", "diberitahukan"),
            *("(?:di|ter)kirim(?:kan)?", "diinformasikan"),
            *("answered", "replied", "responded", "sent"),
        ),
    ),
    (
        RowStatus.FINISHED,
        _any_of(
            *("selesai", "diselesaikan", "tuntas", "rampung", "beres", "(?:di)?tutup"),
            *("(?:di)?arsip(?:kan)?", "closed?", "archived?", "done", "completed?", "finished"),
            *("resolved", "final"),
        ),
    ),
    (RowStatus.EXTENDED, _EXTENDED),
)
"""What says most stands first: that it went on, that it ended, how it was answered."""
_STILL = frozenset(
    {
        *("proses", "diproses", "pemrosesan", "sedang", "masih", "berjalan", "belum"),
        *("menunggu", "tunggu", "verifikasi", "diverifikasi", "disposisi", "baru", "terdaftar"),
        *("pending", "open", "new", "progress", "process", "processing", "waiting", "review"),
        *("registered",),
    }
)
"""Words that say that the matter goes on."""
_BESIDES = frozenset(
    {
        *("dalam", "tahap", "jawaban", "tanggapan", "koordinasi", "tindak", "lanjut", "masuk"),
        *("penyiapan", "pengumpulan", "data", "informasi", "permohonan", "ppid", "oleh", "dan"),
        *("uji", "konsekuensi", "persetujuan", "pimpinan", "telaah", "penelaahan", "pencarian"),
        *("di", "in", "on", "under", "being", "yet", "the", "is", "and", "request", "reply"),
    }
)
"""Words that may stand beside them and change nothing."""
