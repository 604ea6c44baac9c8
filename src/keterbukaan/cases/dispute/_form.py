"""What an application to the commission must contain and attach: Perki 1/2013 Pasal 9 to 11."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.dispute._documents import lacks
from keterbukaan.cases.dispute.forum import Level, Referral, asked_by
from keterbukaan.cases.dispute.record import DisputeRecord
from keterbukaan.records.finding import Finding

__all__ = ["findings_of"]


def findings_of(case: DisputeRecord) -> tuple[Finding, ...]:
    """Return what is missing from the application, and that it came to the wrong commission."""
    found = [
        Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", article)
        for name, said_id, said_en, article in _fields_missing(case)
    ]
    if case.oral and not case.special_needs:
        found.append(
            Finding(
                "oral",
                "permohonan lisan hanya untuk pemohon yang memiliki kebutuhan khusus",
                "only applicants with special needs may apply orally",
                "Perki 1/2013 Pasal 9 ayat (3)",
            )
        )
    competent = case.competent_commission() or _never_asked(case)
    if competent is not None and case.commission not in {None, competent[0]}:
        found.append(_belongs_elsewhere(*competent))
    return (*found, *(() if case.documents is None else lacks(case, case.documents)))


def _fields_missing(case: DisputeRecord) -> Iterator[tuple[str, str, str, str]]:
    article = "Perki 1/2013 Pasal 10 ayat (1) huruf"
    if case.applicant is not None and not case.applicant.address:
        yield "address", "alamat lengkap", "the full address", f"{article} a angka 2"
    if case.applicant is not None and not case.applicant.telephone:
        yield "telephone", "nomor telepon", "the telephone number", f"{article} a angka 3"
    if not case.grounds:
        yield "grounds", "alasan permohonan", "the grounds of the application", f"{article} b"
    if case.asks_for is not None and not case.asks_for:
        yield "asks_for", "hal yang dimohonkan", "what is asked for", f"{article} c"


def _never_asked(case: DisputeRecord) -> tuple[Level, str] | None:
    """Return whom the lowest commission could ask, where one not above the body hears it.

    Which commissions there are is not known here, but a request goes only upwards (Perki 7).
    """
    if case.body_level is None or case.commission is None or case.referral is not _ASKED:
        return None
    order = list(Level)  # from the central one downwards
    is_above = order.index(case.commission) < order.index(case.body_level)
    return None if is_above else asked_by(case.body_level)


_ASKED = Referral.ASKED_BY_COMMISSION


def _belongs_elsewhere(level: Level, article: str) -> Finding:
    return Finding(
        "commission",
        f"yang berwenang Komisi Informasi tingkat {level.value}",
        f"the competent commission is that at the level {level.value}",
        article,
    )
