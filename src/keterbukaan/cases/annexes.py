"""The form of a request and the letter that it is not complete (Perki 1/2021 Lampiran VI and IX).

The annexes are part of the regulation (Pasal 29 ayat (6), 33 ayat (5)), so their fields, boxes and
remarks are kept, in their order and in Indonesian; the English is a translation. What is not on
record stays dotted, and a box that the words of a case do not name stays open, as on paper. A case
that was opened before the regulation has its limits of that day. Markdown, so that it can be read
as it is, or be turned into a page. They name the applicant, and are for the applicant and the body
alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from keterbukaan._arguments import checked
from keterbukaan.cases._boxes import WAYS_TO_OBTAIN, WAYS_TO_SEND, obtained, sent
from keterbukaan.cases._form_parts import (
    boxes,
    contact_of,
    entry,
    head,
    number_of,
    older,
    person,
    place_and_day,
    remarks,
    signed_by_both,
    signed_by_ppid,
    wanted,
)
from keterbukaan.cases.request.events import DeclaredIncomplete
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import Language
from keterbukaan.files._toml import read_toml, shipped
from keterbukaan.information._forms import BLANK, in_language, on_one_line
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["incompleteness_text", "request_form_text"]

_NUMBER = ("No. Pendaftaran*", "Registration number*")
_BY_THE_OFFICER = (
    "Diisi oleh petugas berdasarkan nomor registrasi permohonan Informasi Publik.",
    "Filled in by the officer by the registration number of the request for public information.",
)


@checked
def request_form_text(
    request: InformationRequest, lang: Language = "id", *, under: Jurisdiction | None = None
) -> str:
    """Return the form of a request, with the rights on its back (Lampiran VI).

    `under` is the body whose name stands at its head; without it that is left to fill in.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join((*_form(request, under, lang), "", *_overleaf(request.law_day, lang))) + "\n"


@checked
def incompleteness_text(
    request: InformationRequest,
    certificate: DeclaredIncomplete,
    lang: Language = "id",
    *,
    under: Jurisdiction | None = None,
) -> str:
    """Return the letter that says what a request lacks (Lampiran IX).

    `under` is the body whose name stands at its head; without it that is left to fill in.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_letter(request, certificate, under, lang)) + "\n"


def _form(request: InformationRequest, under: Jurisdiction | None, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield say("(RANGKAP DUA)", "(IN TWO COPIES)")
    yield ""
    title = say("FORMULIR PERMINTAAN INFORMASI PUBLIK", "FORM OF A REQUEST FOR PUBLIC INFORMATION")
    yield from head(title, under, lang)
    yield from older("Perki 1/2021 Pasal 29 ayat (6)", request.law_day, lang)
    yield entry(say(*_NUMBER), request.number)
    yield from person(request.applicant, say("Nomor Telepon/E-mail", "Telephone/e-mail"), lang)
    yield from wanted(request, say("(tambahkan kertas bila perlu)", "(add paper if needed)"), lang)
    yield entry(say("Tujuan Penggunaan Informasi", "Purpose of its use"), request.purpose)
    way = say("Cara Memperoleh Informasi**", "How to obtain the information**")
    yield entry(way, request.way_to_obtain)
    yield from boxes(WAYS_TO_OBTAIN, obtained(request), lang)
    copy = say("Cara Mendapatkan Salinan Informasi**", "How to get a copy of the information**")
    yield entry(copy, request.way_to_send)
    yield from boxes(WAYS_TO_SEND, sent(request), lang)
    yield ""
    yield place_and_day(request.received, lang)
    yield ""
    yield from signed_by_both(
        say(
            "Petugas Pelayanan Informasi (Penerima Permohonan)",
            "Information service officer (who received the request)",
        ),
        say("Pemohon Informasi", "Applicant"),
        say("Nama dan Tanda Tangan", "Name and signature"),
    )
    yield ""
    choose = say("Pilih salah satu dengan memberi tanda (√).", "Choose one of them by a mark (√).")
    yield from remarks(say("Keterangan:", "Remarks:"), (say(*_BY_THE_OFFICER), choose))


def _overleaf(opened: date, lang: Language) -> Iterator[str]:
    """Yield the rights that stand on the back, with the limits of the day it was received."""
    say = in_language(lang)
    yield say("## Hak-hak Pemohon Informasi", "## Rights of the applicant")
    yield ""
    yield say(
        "Di balik formulir permohonan informasi dicetak informasi berikut:",
        "On the back of the form of a request the following is printed:",
    )
    yield ""
    yield say(
        "Berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        "Under Act Number 14 of 2008 on Public Information Disclosure",
    )
    for right in _rights():
        text = right[0] if lang == "id" else right[1]
        for limit in _NAMED:
            text = text.replace(f"{{{limit}}}", number_of(limit, opened, lang))
        yield ""
        yield text


_NAMED = (
    "request.response",
    "request.extension",
    "objection.filing",
    "objection.response",
    "dispute.filing",
)


@cache
def _rights() -> tuple[tuple[str, str], ...]:
    """Return the rights as the form words them, each with its number, in both languages."""
    top = read_toml(shipped(__file__, "overleaf.toml"), "overleaf.toml")
    top.schema()
    return tuple(
        (each.take("id", str), each.take("en", str)) for each in top.tables("right", "number")
    )


def _letter(
    request: InformationRequest,
    certificate: DeclaredIncomplete,
    under: Jurisdiction | None,
    lang: Language,
) -> Iterator[str]:
    say, who = in_language(lang), request.applicant
    days = number_of("request.correction", request.law_day, lang)
    title = say(
        "SURAT PPID TENTANG KETIDAKLENGKAPAN PERMINTAAN INFORMASI PUBLIK",
        "LETTER OF THE PPID ON A REQUEST FOR PUBLIC INFORMATION THAT IS NOT COMPLETE",
    )
    yield from head(title, under, lang)
    yield from older("Perki 1/2021 Pasal 33 ayat (5)", request.law_day, lang)
    yield entry(say(*_NUMBER), request.number)
    yield entry(say("Nama", "Name"), None if who is None else who.name)
    yield entry(say("Alamat", "Address"), None if who is None else who.address)
    yield entry(say("Nomor Telp/email", "Telephone/e-mail"), contact_of(who))
    yield from wanted(request, "", lang)
    yield ""
    yield say(
        "Bahwa berdasarkan permintaan informasi publik dan dokumen yang kami terima, maka PPID "
        "menerangkan bahwa Informasi yang dimohon adalah **Tidak lengkap**, mohon untuk segera "
        "melengkapi dokumen tersebut yakni:",
        "That by the request for public information and the documents that we received, the PPID "
        "states that the information requested is **not complete**; please complete these "
        "documents soon, namely:",
    )
    yield ""
    for each in certificate.lacking or (BLANK,):
        yield f"- {on_one_line(each)}"
    yield ""
    yield say(
        f"Selanjutnya waktu untuk melengkapi dokumen tersebut paling lama {days} hari sejak "
        "surat keterangan tidak lengkap diterima.",
        f"The time to complete these documents is then at most {days} days from the receipt of the "
        "letter that it is not complete.",
    )
    yield ""
    yield place_and_day(certificate.on, lang)
    yield ""
    yield from signed_by_ppid(say("Nama & Tanda Tangan", "Name & signature"), lang)
    yield ""
    yield from remarks(say("Keterangan:", "Remarks:"), (say(*_BY_THE_OFFICER),))
