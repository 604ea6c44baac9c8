"""What the form of an objection asks for: Perki 1/2021 Pasal 39 ayat (4), 41 ayat (5), 42."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.objection.record import ObjectionGround, ObjectionRecord
from keterbukaan.records.finding import Finding

__all__ = ["lacking_of"]


def lacking_of(case: ObjectionRecord) -> Iterator[Finding]:
    """Yield what is missing from an objection, with the article that asks for it."""
    only_periodic = case.grounds == {ObjectionGround.PERIODIC_NOT_PROVIDED}
    if case.request_number is None and not only_periodic:
        yield Finding(
            "request_number",
            "nomor pendaftaran permohonan belum diisi",
            "the number of the request is missing",
            "Perki 1/2021 Pasal 41 ayat (5) huruf b",
        )
    if case.purpose is None:
        yield Finding(
            "purpose",
            "tujuan penggunaan informasi belum diisi",
            "the purpose is missing",
            "Perki 1/2021 Pasal 41 ayat (5) huruf c",
        )
    if case.applicant is None:
        yield Finding(
            "applicant",
            "identitas pemohon belum diisi",
            "the applicant's identity is missing",
            "Perki 1/2021 Pasal 41 ayat (5) huruf d",
        )
    elif (proxy := case.applicant.proxy) and not (proxy.special_power and proxy.stamped):
        yield Finding(
            "applicant",
            "surat kuasa khusus bermeterai belum dilampirkan",
            "a stamped special power of attorney is not attached",
            "Perki 1/2021 Pasal 39 ayat (4)",
        )
