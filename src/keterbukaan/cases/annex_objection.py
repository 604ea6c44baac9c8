"""The form of an objection (formulir keberatan; Perki 1/2021 Lampiran X).

Part of the regulation (Pasal 41 ayat (7)). The officer fills in by when it is answered (ayat (5)
huruf f), by the days on which the body works. It names the applicant.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._arguments import checked
from keterbukaan.cases._form_parts import (
    entry,
    head,
    older,
    person,
    place_and_day,
    proxy_of,
    remarks,
    signed_by_both,
    tick,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.errors import Language
from keterbukaan.information._forms import day_words, in_language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["objection_form_text"]


@checked
def objection_form_text(
    objection: InformationObjection, lang: Language = "id", *, under: Jurisdiction | None = None
) -> str:
    """Return the form of an objection (Lampiran X), with the day by which it is to be answered.

    `under` is the body whose name stands at its head, and on whose days the answer is due; without
    it the name is left to fill in, and the days are the nation's.

    Raises:
        CalendarRangeError: that day lies beyond the calendar that is known.
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_form(objection, under, lang)) + "\n"


def _form(
    objection: InformationObjection, under: Jurisdiction | None, lang: Language
) -> Iterator[str]:
    say, add = in_language(lang), ("(tambahkan kertas bila perlu)", "(add paper if needed)")
    yield say("(RANGKAP DUA)", "(IN TWO COPIES)")
    yield ""
    title = say(
        "PERNYATAAN KEBERATAN ATAS PERMINTAAN INFORMASI PUBLIK",
        "STATEMENT OF OBJECTION ABOUT A REQUEST FOR PUBLIC INFORMATION",
    )
    yield from head(title, under, lang)
    yield from older("Perki 1/2021 Pasal 41 ayat (7)", objection.law_day, lang)
    yield from _who_objects(objection, lang)
    yield ""
    yield say("## B. ALASAN PENGAJUAN KEBERATAN***", "## B. GROUNDS OF THE OBJECTION***")
    yield ""
    for each in ObjectionGround:
        claimed = tick(holds=each in objection.grounds)
        yield f"- {claimed} {each.value}. {say(*_GROUNDS[each])}"
    yield ""
    yield f"## C. {say('KASUS POSISI', 'THE CASE')} {say(*add)}"
    yield ""
    yield entry(say("Kasus posisi", "The case"), objection.case_position)
    yield ""
    yield say(
        "## D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN",
        "## D. DAY/DATE ON WHICH THE ANSWER TO THE OBJECTION WILL BE GIVEN",
    )
    yield ""
    answer = objection.answer_deadline(under=under)
    day = day_words(None if answer is None else answer.deadline.date, lang)
    yield f"{day} {say('[diisi oleh petugas]', '[filled in by the officer]')}****"
    yield ""
    yield say(
        "Demikian keberatan ini saya sampaikan, atas perhatian dan tanggapannya, saya ucapkan "
        "terima kasih.",
        "So I submit this objection; for your attention and answer I thank you.",
    )
    yield ""
    yield place_and_day(objection.received, lang, "*****")
    yield ""
    yield from _signatures(lang)
    yield ""
    yield from remarks(say("KETERANGAN", "REMARKS"), (say(*each) for each in _REMARKS))


def _who_objects(objection: InformationObjection, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield say("## A. INFORMASI PENGAJU KEBERATAN", "## A. INFORMATION ON WHO OBJECTS")
    yield ""
    by_the_officer = say("(diisi petugas)*", "(filled in by the officer)*")
    number = say("Nomor Registrasi Keberatan", "Registration number of the objection")
    yield entry(number, objection.number, by_the_officer)
    asked = say("Nomor Pendaftaran Permintaan Informasi", "Registration number of the request")
    yield entry(asked, objection.request_number)
    yield entry(say("Tujuan Penggunaan Informasi", "Purpose of its use"), objection.purpose)
    yield f"- {say('Identitas Pemohon', 'Identity of the applicant')}:"
    for line in person(objection.applicant, say("Nomor Telepon", "Telephone"), lang):
        yield f"  {line}"
    yield f"- {say('Identitas Kuasa Pemohon **', 'Identity of the proxy **')}:"
    for line in proxy_of(objection.applicant, lang):
        yield f"  {line}"


def _signatures(lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield say("Mengetahui, ******", "Acknowledged by, ******")
    yield ""
    yield from signed_by_both(
        say(
            "Petugas Informasi (Penerima Keberatan)",
            "Information officer (who received the objection)",
        ),
        say("Pengaju Keberatan", "Who objects"),
        say("Nama & Tanda Tangan", "Name & signature"),
    )


_GROUNDS = {
    ObjectionGround.EXEMPTION: (
        "Permohonan Informasi ditolak.",
        "The request for information is refused.",
    ),
    ObjectionGround.PERIODIC_NOT_PROVIDED: (
        "Informasi berkala tidak disediakan",
        "Periodic information is not provided",
    ),
    ObjectionGround.NOT_ANSWERED: (
        "Permintaan informasi tidak ditanggapi",
        "The request for information is not answered",
    ),
    ObjectionGround.NOT_AS_ASKED: (
        "Permintaan informasi ditanggapi tidak sebagaimana yang diminta",
        "The request for information is not answered as requested",
    ),
    ObjectionGround.NOT_GRANTED: (
        "Permintaan informasi tidak dipenuhi",
        "The request for information is not fulfilled",
    ),
    ObjectionGround.UNREASONABLE_COST: (
        "Biaya yang dikenakan tidak wajar",
        "The cost charged is not reasonable",
    ),
    ObjectionGround.TOO_LATE: (
        "Informasi disampaikan melebihi jangka waktu yang ditentukan",
        "The information is conveyed after the time that was set",
    ),
}
_REMARKS = (
    (
        "Nomor register pengajuan keberatan diisi berdasarkan buku register pengajuan keberatan",
        "The registration number of the objection is filled in by the register of objections",
    ),
    (
        "Identitas kuasa pemohon diisi jika ada kuasa pemohonnya dan melampirkan Surat Kuasa.",
        (
            "The identity of the proxy is filled in if there is one, who attaches the power of "
            "attorney."
        ),
    ),
    (
        (
            "Sesuai dengan Pasal 35 UU KIP, dipilih oleh pengaju keberatan sesuai dengan alasan "
            "keberatan yang diajukan"
        ),
        "By Article 35 of the Act, chosen by who objects by the grounds of the objection",
    ),
    (
        "Diisi sesuai dengan ketentuan jangka waktu dalam UU KIP",
        "Filled in by the time that the Act sets",
    ),
    (
        (
            "Tanggal diisi dengan tanggal diterimanya pengajuan keberatan yaitu sejak keberatan "
            "dinyatakan lengkap sesuai dengan buku register pengajuan keberatan."
        ),
        (
            "The date is that of the receipt of the objection, that is, since it was declared "
            "complete by the register of objections."
        ),
    ),
    (
        (
            "Dalam hal keberatan diajukan secara langsung, maka formulir keberatan juga "
            "ditandatangani oleh petugas yang menerima pengajuan keberatan."
        ),
        (
            "If the objection is submitted in person, the form is signed by the officer who "
            "receives it as well."
        ),
    ),
)
