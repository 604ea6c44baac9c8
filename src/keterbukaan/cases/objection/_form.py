"""What the form and the register of an objection ask for.

UU 14/2008 Pasal 35 ayat (1) with its elucidation; Perki 1/2021 Pasal 39 ayat (4), 41 ayat (5), 42
and 43 ayat (2), and the forms of Lampiran X and XI.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.lack import Lack, binding, unfilled
from keterbukaan.cases.objection.events import ObjectionAnswered
from keterbukaan.cases.objection.record import ObjectionGround, ObjectionRecord
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Weight

__all__ = ["lacking_of"]

_ACT = "UU 14/2008 Pasal 35 ayat (1)"
_FORM = "Perki 1/2021 Pasal 41 ayat (5)"


def lacking_of(case: ObjectionRecord) -> Iterator[Lack]:
    """Yield what is missing from an objection, with the article that asks for it and who fills it.

    What was not in force when its request came is not asked for.
    """
    return binding(_asked(case), case.law_day)


def _asked(case: ObjectionRecord) -> Iterator[Lack]:
    only_periodic = case.grounds == {ObjectionGround.PERIODIC_NOT_PROVIDED}
    if case.request_number is None and not only_periodic:
        yield unfilled(
            "request_number",
            "nomor pendaftaran permohonan",
            "the number of the request",
            f"{_FORM} huruf b",
        )
    if case.purpose is None:
        yield unfilled(
            "purpose", "tujuan penggunaan informasi", "the purpose", _by_the_form(case, "c")
        )
    if case.applicant is None:
        yield unfilled(
            "applicant", "identitas pemohon", "the applicant's identity", _by_the_form(case, "d")
        )
    else:
        yield from _of_the_people(case.applicant)
    if case.case_position is None:
        yield unfilled("case_position", "kasus posisi", "the course of the case", _ACT)
    yield from _not_in_the_register(case)


def _by_the_form(case: ObjectionRecord, letter: str) -> str:
    """Return who asks for a field: the regulation's form, and before it the Act's elucidation."""
    return f"{_FORM} huruf {letter}" if in_force(_FORM, case.law_day) else _ACT


def _of_the_people(applicant: Applicant) -> Iterator[Lack]:
    """Yield what is missing of the whole identity of the applicant, or of the proxy."""
    yield from applicant.foreign()
    if not applicant.has_proved_its_proxy:
        yield Lack(
            "applicant",
            "surat kuasa khusus bermeterai belum dilampirkan",
            "a stamped special power of attorney is not attached",
            "Perki 1/2021 Pasal 39 ayat (4)",
            who=Actor.APPLICANT,
        )
    proxy = applicant.proxy
    whole, weight = f"{_FORM} huruf d", Weight.REQUIRED
    if proxy is not None:
        if not proxy.address:
            yield unfilled("proxy.address", "alamat kuasa", "the proxy's address", whole)
        if not proxy.contact:
            yield unfilled(
                "proxy.contact", "nomor telepon kuasa", "the proxy's telephone number", whole
            )
        # The article asks for the identity of either; only the form has both.
        whole, weight = "Perki 1/2021 Lampiran X", Weight.ADVISED
    if not applicant.address:
        yield unfilled("address", "alamat", "the address", whole, weight)
    if applicant.kind is ApplicantKind.PERSON and not applicant.occupation:
        yield unfilled("occupation", "pekerjaan", "the occupation", whole, weight)
    if not (applicant.telephone or applicant.email):
        yield unfilled(
            "telephone",
            "nomor telepon atau surel",
            "a telephone number or e-mail address",
            whole,
            weight,
        )


def _not_in_the_register(case: ObjectionRecord) -> Iterator[Lack]:
    """Yield what the PPID has not noted in the register."""
    if case.information is None and not all(claim.items for claim in case.claims):
        yield Lack(
            "information",
            "Informasi Publik yang diminta belum dicatat oleh PPID",
            "the PPID has not noted the information that was asked for",
            "Perki 1/2021 Pasal 43 ayat (2) huruf e",
            who=Actor.PPID,
        )
    answers = [each for each in case.events if isinstance(each, ObjectionAnswered)]
    if any(not (each.superior_name and each.superior_position) for each in answers):
        yield Lack(
            "superior_name",
            "nama dan posisi Atasan PPID belum dicatat oleh PPID",
            "the PPID has not noted the superior's name and position",
            "Perki 1/2021 Lampiran XI",
            Weight.ADVISED,
            who=Actor.PPID,
        )
