"""What an application attaches, and what of it still lacks: Perki 1/2013 Pasal 11, 17 and 18.

What is handed in adds up: with the application, before the letter on what is missing, and in as
many parts as it takes after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.dispute.record import DisputeProgress, DisputeRecord, has_power
from keterbukaan.cases.dispute.terms import DisputeDocument
from keterbukaan.cases.people import ApplicantKind
from keterbukaan.records.finding import Finding

__all__ = ["lacks", "missing", "still_named"]


def lacks(case: DisputeRecord, documents: frozenset[DisputeDocument]) -> tuple[Finding, ...]:
    """Return what is missing from documents (Perki 1/2013 Pasal 11)."""
    return tuple(
        Finding("documents", f"{said_id} belum disertakan", f"{said_en} not attached", article)
        for _, said_id, said_en, article in _wanted(case, documents)
    )


def missing(case: DisputeRecord, progress: DisputeProgress) -> frozenset[str]:
    """Return what keeps an application from being complete: identity, request, objection, proxy.

    By what was attached where that is recorded, else by the letter on what is missing. A written
    reason stands in for the request and the objection alone (18(1)).
    """
    named = {_PURPOSES[each] for each in still_named(case, progress) if each in _PURPOSES}
    if progress.documents is None:
        return frozenset(named)
    found = {name for name, *_ in _wanted(case, progress.documents)} | (named & {"proxy"})
    return frozenset(found - _REASONED if "unserved_statement" in progress.done else found)


def still_named(case: DisputeRecord, progress: DisputeProgress) -> frozenset[DisputeDocument]:
    """Return what the letter named and is neither handed in nor excused (17(2), 18(1))."""
    handed_in = progress.handed_in | (progress.documents or frozenset())
    excused = _OF_LETTERS_B_AND_C if "unserved_statement" in progress.done else frozenset()
    return frozenset(
        each
        for each in progress.named_in_letter - excused
        if not handed_in & _instead_of(each, case)
    )


def _instead_of(document: DisputeDocument, case: DisputeRecord) -> frozenset[DisputeDocument]:
    """Return what does as well as a document: each letter of 11(1) lists several."""
    if document in _IDENTIFYING and case.applicant is not None:
        return frozenset({_IDENTITIES[case.applicant.kind][0]})
    groups = (_IDENTIFYING, _REQUEST, _OBJECTION)
    return next((group for group in groups if document in group), frozenset({document}))


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
    if proxy is not None and not has_power(case.applicant, documents):
        yield "proxy", "surat kuasa", "power of attorney", "Perki 1/2013 Pasal 11 ayat (2)"


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
_IDENTIFYING = frozenset(document for document, *_ in _IDENTITIES.values())
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
_OF_LETTERS_B_AND_C = _REQUEST | _OBJECTION | {DisputeDocument.OTHER}
_REASONED = frozenset({"request", "objection"})
_PURPOSES = {
    **dict.fromkeys(_IDENTIFYING, "identity"),
    **dict.fromkeys(_REQUEST, "request"),
    **dict.fromkeys(_OBJECTION, "objection"),
    DisputeDocument.POWER_OF_ATTORNEY: "proxy",
}
"""What each document is for; other documents are asked for only where needed (11(1)c3)."""
