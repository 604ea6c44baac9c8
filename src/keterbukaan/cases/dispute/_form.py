"""What an application to the commission must contain and attach: Perki 1/2013 Pasal 9 to 11."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.dispute.forum import Level
from keterbukaan.cases.dispute.record import DisputeRecord
from keterbukaan.cases.dispute.terms import DisputeDocument
from keterbukaan.cases.people import ApplicantKind
from keterbukaan.records.finding import Finding

__all__ = ["findings_of", "identifies", "lacks"]


def identifies(case: DisputeRecord, documents: frozenset[DisputeDocument]) -> bool:
    """Return whether documents include the applicant's valid identity (Perki 11(1)a)."""
    return not any(name == "identity" for name, *_ in _wanted(case, documents))


def lacks(case: DisputeRecord, documents: frozenset[DisputeDocument]) -> tuple[Finding, ...]:
    """Return what is missing from documents (Perki 1/2013 Pasal 11)."""
    return tuple(
        Finding("documents", f"{said_id} belum disertakan", f"{said_en} not attached", article)
        for _, said_id, said_en, article in _wanted(case, documents)
    )


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
    competent = case.competent_commission()
    if competent is not None and case.commission not in {None, competent[0]}:
        found.append(_belongs_elsewhere(*competent))
    return (*found, *(() if case.documents is None else lacks(case, case.documents)))


def _wanted(
    case: DisputeRecord, documents: frozenset[DisputeDocument]
) -> Iterator[tuple[str, str, str, str]]:
    kind = ApplicantKind.PERSON if case.applicant is None else case.applicant.kind
    identity, item, said_id, said_en = _IDENTITIES[kind]
    if identity not in documents:
        article = f"Perki 1/2013 Pasal 11 ayat (1) huruf a angka {item}"
        yield "identity", said_id, said_en, article
    if case.grounds != {"b"} and not documents & _REQUEST:
        yield "request", *_SAID_REQUEST
    if not documents & _OBJECTION:
        yield "objection", *_SAID_OBJECTION
    proxy = None if case.applicant is None else case.applicant.proxy
    if proxy is not None and not case.has_proxy:
        yield "proxy", "surat kuasa", "power of attorney", "Perki 1/2013 Pasal 11 ayat (2)"


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


_IDENTITIES = {
    ApplicantKind.PERSON: (
        DisputeDocument.IDENTITY,
        1,
        "identitas yang sah",
        "valid identity document",
    ),
    ApplicantKind.LEGAL_ENTITY: (
        DisputeDocument.ARTICLES,
        2,
        "anggaran dasar yang disahkan",
        "approved articles of association",
    ),
    ApplicantKind.GROUP: (
        DisputeDocument.GROUP_POWER,
        3,
        "surat kuasa dan identitas pemberi kuasa",
        "power of attorney and identity of those who gave it",
    ),
}
_REQUEST = frozenset({DisputeDocument.REQUEST, DisputeDocument.REQUEST_NOTICE})
_SAID_REQUEST = (
    "permohonan informasi kepada Badan Publik",
    "request to the public body",
    "Perki 1/2013 Pasal 11 ayat (1) huruf b",
)
_OBJECTION = frozenset({DisputeDocument.OBJECTION, DisputeDocument.OBJECTION_ANSWER})
_SAID_OBJECTION = (
    "keberatan kepada Badan Publik",
    "objection to the public body",
    "Perki 1/2013 Pasal 11 ayat (1) huruf c",
)


def _belongs_elsewhere(level: Level, article: str) -> Finding:
    return Finding(
        "commission",
        f"yang berwenang Komisi Informasi tingkat {level.value}",
        f"the competent commission is that at the level {level.value}",
        article,
    )
