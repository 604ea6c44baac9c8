"""What the form of a request asks the applicant for, and what the body has to note itself.

UU 14/2008 Pasal 22 ayat (2) and (3), Perki 1/2021 Pasal 27, 29 ayat (5) and 30 ayat (1). A letter
and an oral request have no form: the Act obliges the body to note what it needs to answer them.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.lack import Lack, binding, unfilled
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.cases.request.record import RequestChannel, RequestRecord
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Weight

__all__ = ["lacking_of"]

_FORMS = {
    RequestChannel.IN_PERSON: ("Perki 1/2021 Pasal 29 ayat (5)", "bcdhij"),
    RequestChannel.EMAIL: ("Perki 1/2021 Pasal 30 ayat (1)", "abcghi"),
}
"""Which article has the form of a channel, and under which letters its fields stand."""
_NUMBERS = {
    None: ("NIK atau nomor pengesahan", "the NIK or number of approval"),
    ApplicantKind.PERSON: ("NIK", "the NIK"),
    ApplicantKind.GROUP: ("NIK pemberi kuasa", "the NIK of those who gave the power"),
    ApplicantKind.LEGAL_ENTITY: (
        "nomor surat keputusan pengesahan badan hukum",
        "the number of the decree that approved the legal entity",
    ),
}


def lacking_of(case: RequestRecord) -> Iterator[Lack]:
    """Yield what is missing from a request, with the article that asks for it and who fills it in.

    What was not in force when the request came is not asked for.
    """
    return binding(_asked(case), case.law_day)


def _asked(case: RequestRecord) -> Iterator[Lack]:
    if case.applicant is None:
        yield unfilled("documents", "identitas", "the identity", "Perki 1/2021 Pasal 27 ayat (2)")
    else:
        yield from case.applicant.missing()
    form = _FORMS.get(case.channel)
    if form is not None and in_force(form[0], case.law_day):
        yield from _missing_on_a_form(case, *form)
    else:
        yield from _not_noted(case)


def _missing_on_a_form(case: RequestRecord, article: str, letters: str) -> Iterator[Lack]:
    """Yield the fields that the applicant left empty."""
    who = case.applicant
    fields = (
        ("name", "nama lengkap", "the full name"),
        ("identity", *_NUMBERS[who.kind if who else None]),
        ("address", "alamat", "the address"),
        ("purpose", "tujuan penggunaan informasi", "the purpose"),
        ("way_to_obtain", "cara memperoleh informasi", "the way to obtain it"),
        ("way_to_send", "cara mengirimkan informasi", "the way to send it"),
    )
    for letter, (name, said_id, said_en) in zip(letters, fields, strict=True):
        has_none = name == "identity" and who is not None and who.indonesian is False
        if not has_none and not _held(case, name):
            yield unfilled(name, said_id, said_en, f"{article} huruf {letter}")
    telephone = "nomor telepon", "the telephone number"
    if case.channel is RequestChannel.EMAIL:
        if not _held(case, "telephone"):
            yield unfilled("telephone", *telephone, f"{article} huruf d")
        return
    if not (_held(case, "telephone") or _held(case, "email")):
        either = "nomor telepon atau surel", "a telephone number or e-mail address"
        yield unfilled("telephone", *either, f"{article} huruf e")
    if who is not None and who.kind is ApplicantKind.PERSON and not who.occupation:
        # A field of the form alone, beyond the least that the article names.
        yield unfilled(
            "occupation",
            "pekerjaan",
            "the occupation",
            "Perki 1/2021 Lampiran VI",
            Weight.ADVISED,
        )


def _not_noted(case: RequestRecord) -> Iterator[Lack]:
    """Yield what the body has not written down of a request that comes without a form."""
    for name, said_id, said_en in (
        ("name", "nama pemohon", "the applicant's name"),
        ("address", "alamat pemohon", "the applicant's address"),
        ("way_to_obtain", "format informasi yang diminta", "the format that is wanted"),
        ("way_to_send", "cara penyampaian informasi", "the way to send the information"),
    ):
        if not _held(case, name):
            yield _unnoted(name, said_id, said_en, "UU 14/2008 Pasal 22 ayat (2)")
    if case.channel is RequestChannel.ORAL and not case.written_down:
        yield _unnoted(
            "written_down", "permohonan lisan", "the oral request", "UU 14/2008 Pasal 22 ayat (3)"
        )


def _held(case: RequestRecord, name: str) -> bool:
    holder = case.applicant if name in Applicant.model_fields else case
    return bool(getattr(holder, name, None))


def _unnoted(name: str, said_id: str, said_en: str, citation: str) -> Lack:
    return Lack(
        name,
        f"{said_id} belum dicatat oleh Badan Publik",
        f"the body has not noted {said_en}",
        citation,
        who=Actor.PUBLIC_BODY,
    )
