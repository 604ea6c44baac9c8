"""What the form of a request asks for, by the channel through which it comes.

UU 14/2008 Pasal 22 ayat (2) and (3), Perki 1/2021 Pasal 27, 29 ayat (5) and 30 ayat (1).
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.people import Applicant
from keterbukaan.cases.request.record import RequestChannel, RequestRecord
from keterbukaan.records.finding import Finding

__all__ = ["lacking_of"]


def lacking_of(case: RequestRecord) -> Iterator[Finding]:
    """Yield what is missing from a request, with the article that asks for it."""
    if case.applicant is not None:
        yield from case.applicant.missing()
    for name, citation, said_id, said_en in _fields_wanted(case.channel):
        holder = case.applicant if name in Applicant.model_fields else case
        if holder is None or not getattr(holder, name):
            yield Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", citation)
    if case.channel is RequestChannel.IN_PERSON and not _contact(case.applicant):
        yield Finding(
            "telephone",
            "nomor telepon atau surel belum diisi",
            "a telephone number or e-mail address is missing",
            "Perki 1/2021 Pasal 29 ayat (5) huruf e",
        )
    if case.channel is RequestChannel.ORAL and not case.written_down:
        yield Finding(
            "written_down",
            "permohonan lisan belum dicatat oleh Badan Publik",
            "the body has not written the oral request down",
            "UU 14/2008 Pasal 22 ayat (3)",
        )


def _fields_wanted(channel: RequestChannel) -> Iterator[tuple[str, str, str, str]]:
    """Yield the fields that the form of a channel asks for, each with its article."""
    if channel in {RequestChannel.POST, RequestChannel.ORAL}:
        yield "name", "UU 14/2008 Pasal 22 ayat (2)", "nama", "the name"
        yield "address", "UU 14/2008 Pasal 22 ayat (2)", "alamat", "the address"
        yield "way_to_send", "UU 14/2008 Pasal 22 ayat (2)", "cara penyampaian", "the way to send"
        return
    in_person = channel is RequestChannel.IN_PERSON
    article = "Perki 1/2021 Pasal 29 ayat (5)" if in_person else "Perki 1/2021 Pasal 30 ayat (1)"
    letters = "bcdhij" if in_person else "abcghi"
    names = (
        ("name", "nama lengkap", "the full name"),
        ("identity", "NIK atau nomor pengesahan", "the NIK or number of approval"),
        ("address", "alamat", "the address"),
        ("purpose", "tujuan penggunaan informasi", "the purpose"),
        ("way_to_obtain", "cara memperoleh informasi", "the way to obtain it"),
        ("way_to_send", "cara mengirimkan informasi", "the way to send it"),
    )
    for letter, (name, said_id, said_en) in zip(letters, names, strict=True):
        yield name, f"{article} huruf {letter}", said_id, said_en
    if not in_person:
        yield "telephone", f"{article} huruf d", "nomor telepon", "the telephone number"


def _contact(applicant: Applicant | None) -> bool:
    return applicant is not None and bool(applicant.telephone or applicant.email)
