"""The forms of a request and an objection, as Perki 1/2021 Lampiran VI, VII, IX and X have them.

The annexes are part of the regulation (Pasal 29 ayat (6), 31 ayat (5), 33 ayat (5), 41 ayat (7)),
so their fields and their order are kept, in Indonesian; the English gives their sense. The
explanations below the forms and some of their choices are not here yet. What is not on record stays
dotted, as on paper. Markdown, so that it can be read as it is, or be turned into a page. They name
the applicant, and are for the applicant and the body alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from keterbukaan._arguments import checked
from keterbukaan._words import long_day
from keterbukaan.cases._numerals import figure_and_words
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.people import Applicant, Proxy
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredIncomplete,
    InformationStatus,
    ItemAnswer,
)
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.withheld import WithheldBecause
from keterbukaan.errors import Language
from keterbukaan.files._toml import read_toml, shipped
from keterbukaan.information._forms import BLANK, day_words, filled_in, in_language, on_one_line
from keterbukaan.law.rulebook import Rulebook

__all__ = ["incompleteness_text", "notice_text", "objection_form_text", "request_form_text"]

_HEAD = (
    "[nama Badan Publik dan alamat, nomor telepon, faksimili, email (jika ada)]",
    "[name of the public body, its address, telephone, fax and e-mail (if any)]",
)
_TICKED, _OPEN = "[x]", "[ ]"
_SIGN = ("Nama dan Tanda Tangan", "Name and signature")
_PPID = (
    "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
    "Information and Documentation Officer (PPID)",
)


@checked
def request_form_text(request: InformationRequest, lang: Language = "id") -> str:
    """Return the form of a request, with the rights on its back (Lampiran VI).

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    say, who = in_language(lang), request.applicant
    lines = [
        *_titled(say("FORMULIR PERMINTAAN INFORMASI PUBLIK", "FORM OF A REQUEST"), lang),
        _field(say("No. Pendaftaran*", "Number*"), request.number),
        *_person(who, lang),
        *_details(request, lang),
        _field(say("Tujuan Penggunaan Informasi", "Purpose"), request.purpose),
        _field(say("Cara Memperoleh Informasi**", "How to obtain it**"), request.way_to_obtain),
        _field(
            say("Cara Mendapatkan Salinan Informasi**", "How to get the copy**"),
            request.way_to_send,
        ),
        "",
        f"{BLANK} ({say('tempat', 'place')}), {day_words(request.received, lang)}",
        "",
        *_signatures(
            say("Petugas Pelayanan Informasi (Penerima Permohonan)", "Service officer"),
            say("Pemohon Informasi", "Applicant"),
            lang,
        ),
        "",
        say(
            "\\* Diisi oleh petugas berdasarkan nomor registrasi permohonan Informasi Publik.  \n"
            "\\*\\* Pilih salah satu.",
            "\\* Filled in by the officer from the register.  \n\\*\\* Choose one.",
        ),
        "",
        *_overleaf(lang),
    ]
    return "\n".join(lines) + "\n"


@checked
def notice_text(request: InformationRequest, notice: Answered, lang: Language = "id") -> str:
    """Return the written notice to the applicant, item by item (Lampiran VII).

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    say, who = in_language(lang), request.applicant
    asked = {item.number: item.details for item in request.items}
    lines = [
        *_titled(say("PEMBERITAHUAN TERTULIS", "WRITTEN NOTICE"), lang),
        say(
            f"Berdasarkan permintaan Informasi pada tanggal {long_day(request.received, 'id')} "
            f"dengan nomor pendaftaran {filled_in(request.number)}, Kami menyampaikan kepada "
            "Saudara/i:",
            f"On the request of {long_day(request.received, 'en')}, number "
            f"{filled_in(request.number)}, we inform:",
        ),
        "",
        _field(say("Nama", "Name"), None if who is None else who.name),
        _field(say("Alamat", "Address"), None if who is None else who.address),
        _field(say("No. Telp/Email", "Telephone/e-mail"), contact_of(who)),
        "",
        say("Pemberitahuan sebagai berikut:", "as follows:"),
        "",
    ]
    for answer in notice.items:
        details = filled_in(asked.get(answer.item))
        lines += [f"## {say('Rincian', 'Item')} {answer.item}: {details}", ""]
        lines += [*_can_be_given(answer, lang), "", *_cannot_be_given(answer, lang), ""]
    lines += [
        f"{BLANK} ({say('tempat', 'place')}), {day_words(notice.on, lang)}",
        "",
        say(*_PPID),
        "",
        f"({BLANK}) {say(*_SIGN)}",
    ]
    return "\n".join(lines) + "\n"


@checked
def incompleteness_text(
    request: InformationRequest, certificate: DeclaredIncomplete, lang: Language = "id"
) -> str:
    """Return the letter that says what a request lacks (Lampiran IX).

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    say, who = in_language(lang), request.applicant
    days = _amount("request.correction", lang)
    lines = [
        *_titled(
            say(
                "SURAT PPID TENTANG KETIDAKLENGKAPAN PERMINTAAN INFORMASI PUBLIK",
                "LETTER OF THE PPID THAT A REQUEST IS NOT COMPLETE",
            ),
            lang,
        ),
        _field(say("No. Pendaftaran*", "Number*"), request.number),
        "",
        _field(say("Nama", "Name"), None if who is None else who.name),
        _field(say("Alamat", "Address"), None if who is None else who.address),
        _field(say("Nomor Telp/email", "Telephone/e-mail"), contact_of(who)),
        *_details(request, lang),
        "",
        say(
            "Bahwa berdasarkan permintaan informasi publik dan dokumen yang kami terima, maka PPID "
            "menerangkan bahwa Informasi yang dimohon adalah **Tidak lengkap**, mohon untuk segera "
            "melengkapi dokumen tersebut yakni:",
            "By the request and the documents that we received, the PPID states that it is **not "
            "complete**; please complete:",
        ),
        "",
        *(f"- {on_one_line(each)}" for each in certificate.lacking or (BLANK,)),
        "",
        say(
            f"Selanjutnya waktu untuk melengkapi dokumen tersebut paling lama {days} hari sejak "
            "surat keterangan tidak lengkap diterima.",
            f"The time to complete them is {days} days at most from the receipt of this letter.",
        ),
        "",
        f"{BLANK} ({say('tempat', 'place')}), {day_words(certificate.on, lang)}",
        "",
        say(*_PPID),
        "",
        f"({BLANK}) {say(*_SIGN)}",
        "",
        say(
            "\\* Diisi oleh petugas berdasarkan nomor registrasi permohonan Informasi Publik.",
            "\\* Filled in by the officer from the register.",
        ),
    ]
    return "\n".join(lines) + "\n"


@checked
def objection_form_text(objection: InformationObjection, lang: Language = "id") -> str:
    """Return the form of an objection (Lampiran X), with the day by which it is to be answered.

    Raises:
        CalendarRangeError: that day lies beyond the calendar that is known.
        ArgumentError: an argument is of another kind than it takes.
    """
    say, who = in_language(lang), objection.applicant
    proxy = None if who is None else who.proxy
    answer = objection.answer_deadline()
    lines = [
        *_titled(
            say(
                "PERNYATAAN KEBERATAN ATAS PERMINTAAN INFORMASI PUBLIK",
                "OBJECTION ABOUT A REQUEST FOR PUBLIC INFORMATION",
            ),
            lang,
        ),
        say("## A. INFORMASI PENGAJU KEBERATAN", "## A. WHO OBJECTS"),
        "",
        _field(say("Nomor Registrasi Keberatan*", "Number of the objection*"), objection.number),
        _field(
            say("Nomor Pendaftaran Permintaan Informasi", "Number of the request"),
            objection.request_number,
        ),
        _field(say("Tujuan Penggunaan Informasi", "Purpose"), objection.purpose),
        f"- {say('Identitas Pemohon', 'Applicant')}:",
        *(f"  {line}" for line in _person(who, lang)),
        f"- {say('Identitas Kuasa Pemohon**', 'Proxy**')}:",
        *(f"  {line}" for line in _proxy(proxy, lang)),
        "",
        say("## B. ALASAN PENGAJUAN KEBERATAN***", "## B. GROUNDS***"),
        "",
        *(_ground(each, objection.grounds, lang) for each in ObjectionGround),
        "",
        say("## C. KASUS POSISI", "## C. THE CASE"),
        "",
        filled_in(objection.case_position),
        "",
        say(
            "## D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN",
            "## D. DAY ON WHICH THE ANSWER WILL BE GIVEN",
        ),
        "",
        day_words(None if answer is None else answer.deadline.date, lang),
        "",
        say(
            "Demikian keberatan ini saya sampaikan, atas perhatian dan tanggapannya, saya ucapkan "
            "terima kasih.",
            "I submit this objection, with thanks for its attention and answer.",
        ),
        "",
        f"{BLANK} ({say('tempat', 'place')}), {day_words(objection.received, lang)}",
        "",
        *_signatures(
            say("Petugas Informasi (Penerima Keberatan)", "Officer who received it"),
            say("Pengaju Keberatan", "Who objects"),
            lang,
        ),
    ]
    return "\n".join(lines) + "\n"


def _titled(title: str, lang: Language) -> Iterator[str]:
    yield in_language(lang)(*_HEAD)
    yield ""
    yield f"# {title}"
    yield ""


def _field(name: str, value: str | None) -> str:
    return f"- {name}: {filled_in(value)}"


def _person(who: Applicant | None, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield _field(say("Nama", "Name"), None if who is None else who.name)
    yield _field(say("Alamat", "Address"), None if who is None else who.address)
    yield _field(say("Pekerjaan", "Occupation"), None if who is None else who.occupation)
    yield _field(say("Nomor Telepon/E-mail", "Telephone/e-mail"), contact_of(who))


def _proxy(proxy: Proxy | None, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield _field(say("Nama", "Name"), None if proxy is None else proxy.name)
    yield _field(say("Alamat", "Address"), None if proxy is None else proxy.address)
    yield _field(say("Nomor Telepon", "Telephone"), None if proxy is None else proxy.contact)


def contact_of(who: Applicant | None) -> str | None:
    told = () if who is None else (who.telephone, who.email)
    return ", ".join(filter(None, told)) or None


def _details(request: InformationRequest, lang: Language) -> Iterator[str]:
    said = in_language(lang)("Rincian Informasi yang dibutuhkan", "Information wanted")
    yield f"- {said}:"
    for item in request.items:
        yield f"  {item.number}. {on_one_line(item.details)}"


def _signatures(officer: str, citizen: str, lang: Language) -> Iterator[str]:
    yield f"| {officer} | {citizen} |"
    yield "| --- | --- |"
    yield f"| ({BLANK}) | ({BLANK}) |"
    yield "| {0} | {0} |".format(in_language(lang)(*_SIGN))


def _ticked(named: Iterable[tuple[str, bool]]) -> str:
    return " ".join(f"{_TICKED if holds else _OPEN} {name}" for name, holds in named)


def _can_be_given(answer: ItemAnswer, lang: Language) -> Iterator[str]:
    """Yield part A of the notice: who holds it, form, cost, time, and what is blacked out."""
    say, given = in_language(lang), answer.outcome.is_granted
    form = on_one_line(answer.form).lower() if answer.form else ""
    hard = any(word in form for word in ("hard", "salinan", "cetak", "fotokopi"))
    redacted = [each.redaction for each in answer.parts_withheld if each.redaction]
    of_ours, of_others = answer.status is InformationStatus.HELD, answer.held_by is not None
    other = f"{say('Badan Publik lain, yaitu', 'another body:')} {filled_in(answer.held_by)}"
    held = _ticked(((say("Kami", "us"), of_ours), (other, of_others)))
    kinds = _ticked(
        (
            (say("Softcopy (termasuk rekaman)", "soft copy"), bool(form) and not hard),
            (say("Hardcopy/salinan tertulis", "hard copy"), hard),
        )
    )
    cost = BLANK if answer.cost is None else f"Rp{answer.cost:,}".replace(",", ".")
    yield say("### A. Informasi Dapat Diberikan", "### A. What can be given")
    yield ""
    yield f"1. {say('Penguasaan Informasi Publik', 'Who holds it')}: {held}"
    yield f"2. {say('Bentuk fisik yang tersedia', 'Form available')}: {kinds}"
    yield f"3. {say('Biaya yang dibutuhkan', 'Cost')}: {cost}; {filled_in(answer.cost_details)}"
    ready = day_words(answer.ready_on if given else None, lang)
    yield f"4. {say('Waktu penyediaan', 'When it is provided')}: {ready}"
    black = "; ".join(map(on_one_line, redacted)) or BLANK
    said = say("Penjelasan penghitaman/pengaburan Informasi yang dimohon", "What is blacked out")
    yield f"5. {said}: {black}"


def _cannot_be_given(answer: ItemAnswer, lang: Language) -> Iterator[str]:
    """Yield part B of the notice: what cannot be given, and why; other reasons below the boxes."""
    say = in_language(lang)
    parts = answer.parts_withheld
    causes = {each.because for each in parts}
    boxes = (
        (
            WithheldBecause.NOT_HELD,
            say("Informasi yang diminta belum dikuasai", "not held"),
        ),
        (
            WithheldBecause.NOT_DOCUMENTED,
            say("Informasi yang diminta belum didokumentasikan", "not documented yet"),
        ),
    )
    yield say("### B. Informasi tidak dapat diberikan karena:", "### B. What cannot be given, as:")
    yield ""
    for cause, said in boxes:
        yield f"- {_TICKED if cause in causes else _OPEN} {said}"
    later = answer.ready_on if WithheldBecause.NOT_DOCUMENTED in causes else None
    yield ""
    yield say(
        "Penyediaan informasi yang belum didokumentasikan dilakukan dalam jangka waktu "
        f"{day_words(later, 'id')}",
        f"What is not documented yet will be provided by {day_words(later, 'en')}",
    )
    for part in parts:
        where = f"{on_one_line(part.part)}: " if part.part else ""
        letter = f" ({on_one_line(part.exemption_letter)})" if part.exemption_letter else ""
        yield f"- {say('Alasan', 'Reason')}: {where}{filled_in(part.reason)}{letter}"


def _ground(each: ObjectionGround, claimed: frozenset[ObjectionGround], lang: Language) -> str:
    mark = _TICKED if each in claimed else _OPEN
    return f"- {mark} {each.value}. {_GROUNDS[each] if lang == 'id' else each.label('en')}"


_GROUNDS = {
    ObjectionGround.EXEMPTION: "Permohonan Informasi ditolak.",
    ObjectionGround.PERIODIC_NOT_PROVIDED: "Informasi berkala tidak disediakan",
    ObjectionGround.NOT_ANSWERED: "Permintaan informasi tidak ditanggapi",
    ObjectionGround.NOT_AS_ASKED: (
        "Permintaan informasi ditanggapi tidak sebagaimana yang diminta"
    ),
    ObjectionGround.NOT_GRANTED: "Permintaan informasi tidak dipenuhi",
    ObjectionGround.UNREASONABLE_COST: "Biaya yang dikenakan tidak wajar",
    ObjectionGround.TOO_LATE: "Informasi disampaikan melebihi jangka waktu yang ditentukan",
}


def _amount(limit: str, lang: Language) -> str:
    """Return the number of a limit; the form spells it as well, but not in "1 x 7"."""
    amount = Rulebook.national().governing(limit).amount
    if amount is None or lang == "en" or limit == "request.extension":
        return str(amount)
    return figure_and_words(amount)


def _overleaf(lang: Language) -> Iterator[str]:
    """Yield the rights that stand on the back; the numbers are those of the rules."""
    say = in_language(lang)
    yield say("## Hak-hak Pemohon Informasi", "## Rights of the applicant")
    yield ""
    yield say(
        "Berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        "Under Act 14 of 2008 on Public Information Disclosure",
    )
    yield ""
    for right in _rights():
        text = right[0] if lang == "id" else right[1]
        for limit in _NAMED:
            text = text.replace(f"{{{limit}}}", _amount(limit, lang))
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
        (entry.take("id", str), entry.take("en", str)) for entry in top.tables("right", "number")
    )
