"""The written notice to the applicant, item by item (pemberitahuan; Perki 1/2021 Lampiran VII).

Part of the regulation (Pasal 31 ayat (5)). Of what it costs a case keeps the sum and the words that
say how it is made up, so the three kinds of cost stay open; where it keeps a reason that the form
has no box for, it stands below the boxes. It names the applicant.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._arguments import checked
from keterbukaan._words import rupiah
from keterbukaan.cases._boxes import FORMATS, formats
from keterbukaan.cases._form_parts import (
    contact_of,
    entry,
    head,
    older,
    place_and_day,
    remarks,
    signed_by_ppid,
    tick,
)
from keterbukaan.cases.request.events import Answered, InformationStatus, ItemAnswer
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.withheld import WithheldBecause
from keterbukaan.errors import Language
from keterbukaan.information._forms import (
    BLANK,
    day_words,
    filled_in,
    in_language,
    on_one_line,
    spelt_out,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["notice_text"]


@checked
def notice_text(
    request: InformationRequest,
    notice: Answered,
    lang: Language = "id",
    *,
    under: Jurisdiction | None = None,
) -> str:
    """Return the written notice to the applicant, item by item (Lampiran VII).

    `under` is the body whose name stands at its head; without it that is left to fill in.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_notice(request, notice, under, lang)) + "\n"


def _notice(
    request: InformationRequest, notice: Answered, under: Jurisdiction | None, lang: Language
) -> Iterator[str]:
    say, who = in_language(lang), request.applicant
    yield from head(say("PEMBERITAHUAN TERTULIS", "WRITTEN NOTICE"), under, lang)
    yield from older("Perki 1/2021 Pasal 31 ayat (5)", request.law_day, lang)
    yield _opening(request, lang)
    yield ""
    yield entry(say("Nama", "Name"), None if who is None else who.name)
    yield entry(say("Alamat", "Address"), None if who is None else who.address)
    yield entry(say("No. Telp/Email", "Telephone/e-mail"), contact_of(who))
    yield ""
    yield say("Pemberitahuan sebagai berikut:", "The notice is as follows:")
    yield ""
    asked = {item.number: item.details for item in request.items}
    for answer in notice.items:
        yield f"## {say('Rincian', 'Item')} {answer.item}"
        yield ""
        yield entry(say("Informasi yang diminta", "Requested"), asked.get(answer.item))
        yield ""
        yield from _can_be_given(answer, lang)
        yield ""
        yield from _cannot_be_given(answer, lang)
        yield ""
    yield place_and_day(notice.on, lang)
    yield ""
    yield from signed_by_ppid(say("Nama & Tanda Tangan", "Name & signature"), lang)
    yield ""
    yield from remarks(say("Keterangan:", "Remarks:"), (say(*each) for each in _REMARKS))


_REMARKS = (
    (
        "Diisi sesuai dengan nomor pendaftaran pada formulir permohonan.",
        "Filled in by the registration number on the form of the request.",
    ),
    ("Pilih salah satu dengan memberi tanda (√).", "Choose one of them by a mark (√)."),
    (
        (
            "Biaya penyalinan (fotokopi atau disket) dan/atau biaya pengiriman (khusus kurir dan "
            "pos) sesuai dengan standar biaya yang telah ditetapkan."
        ),
        (
            "Cost of copying (photocopy or diskette) and/or of sending (courier and post alone) by "
            "the standard of costs that was set."
        ),
    ),
    (
        "Jika ada penghitaman informasi dalam suatu dokumen, maka diberikan alasan penghitamannya.",
        "If information in a document is blacked out, the reason for that is given.",
    ),
    (
        "Diisi dengan keterangan waktu yang jelas untuk menyediakan informasi yang diminta.",
        "Filled in with a clear time for providing the information requested.",
    ),
)


def _opening(request: InformationRequest, lang: Language) -> str:
    number = filled_in(request.number)
    if lang == "en":
        return (
            f"On the request for information of {day_words(request.received, lang)}, registration "
            f"number* {number}, we inform you:"
        )
    _, day, month, year = spelt_out(request.received)
    return (
        f"Berdasarkan permintaan Informasi pada tanggal {day} bulan {month} tahun {year} dengan "
        f"nomor pendaftaran* {number}, Kami menyampaikan kepada Saudara/i:"
    )


def _can_be_given(answer: ItemAnswer, lang: Language) -> Iterator[str]:
    """Yield part A: who holds it, in which form, its cost, the time, and what is blacked out."""
    say = in_language(lang)
    yield say("### A. Informasi Dapat Diberikan", "### A. Information that can be given")
    yield ""
    yield say(
        "No. / Hal-hal terkait Informasi Publik / Keterangan",
        "No. / Matters about the public information / Remark",
    )
    yield ""
    yield f"1. {say('Penguasaan Informasi Publik', 'Who holds the public information')}**:"
    ours, others = answer.status is InformationStatus.HELD, answer.held_by is not None
    yield f"   - {tick(holds=ours)} {say('Kami', 'We')}"
    another = say("Badan Publik lain, yaitu", "Another public body, namely")
    yield f"   - {tick(holds=others)} {another} {filled_in(answer.held_by)}"
    form = say("Bentuk fisik yang tersedia**", "Physical form available**")
    yield f"2. {form}: {filled_in(answer.form)}"
    for each, holds in zip(FORMATS, formats(answer.form), strict=True):
        yield f"   - {tick(holds=holds)} {each.said.text(lang)}"
    yield from _cost(answer, lang)
    ready = answer.ready_on if answer.outcome.is_granted else None
    time = say(f"{BLANK} hari", f"{BLANK} days") if ready is None else day_words(ready, lang)
    yield f"4. {say('Waktu penyediaan', 'Time of providing it')}: {time}"
    redacted = [each.redaction for each in answer.parts_withheld if each.redaction]
    said = say(
        "Penjelasan penghitaman/pengaburan Informasi yang dimohon**** "
        "(tambahkan kertas bila perlu)",
        "Why requested information is blacked out or blurred**** (add paper if needed)",
    )
    yield f"5. {said}: {'; '.join(map(on_one_line, redacted)) or BLANK}"


def _cost(answer: ItemAnswer, lang: Language) -> Iterator[str]:
    """Yield the table of the cost; which of its kinds it is a case says in words alone."""
    say, opened = in_language(lang), tick(holds=False)
    total = f"Rp{BLANK}" if answer.cost is None else rupiah(answer.cost)
    sheets = say("jumlah lembaran", "number of sheets")
    yield f"3. {say('Biaya yang dibutuhkan***', 'Cost***')}: {filled_in(answer.cost_details)}"
    copying = say("Penyalinan", "Copying")
    yield f"   - {opened} {copying} Rp{BLANK} x {BLANK} ({sheets}) = Rp{BLANK}"
    yield f"   - {opened} {say('Pengiriman', 'Sending')} Rp{BLANK}"
    yield f"   - {opened} {say('Lain-lain', 'Other')} Rp{BLANK}"
    yield f"   - {say('Jumlah', 'Total')} {total}"


def _cannot_be_given(answer: ItemAnswer, lang: Language) -> Iterator[str]:
    """Yield part B: what cannot be given, and why; other reasons below the boxes."""
    say, parts = in_language(lang), answer.parts_withheld
    causes = {each.because for each in parts}
    yield say(
        "### B. Informasi tidak dapat diberikan karena:**",
        "### B. Information that cannot be given because:**",
    )
    yield ""
    for cause, said in _BOXES:
        yield f"- {tick(holds=cause in causes)} {say(*said)}"
    yield ""
    later = answer.ready_on if WithheldBecause.NOT_DOCUMENTED in causes else None
    yield say(
        "Penyediaan informasi yang belum didokumentasikan dilakukan dalam jangka waktu "
        f"{day_words(later, 'id')} *****",
        "Information that is not documented yet is provided within the time "
        f"{day_words(later, 'en')} *****",
    )
    if parts:
        yield ""
    for part in parts:
        where = f"{on_one_line(part.part)}: " if part.part else ""
        letter = f" ({on_one_line(part.exemption_letter)})" if part.exemption_letter else ""
        yield f"- {say('Alasan', 'Reason')}: {where}{filled_in(part.reason)}{letter}"


_BOXES = (
    (
        WithheldBecause.NOT_HELD,
        ("Informasi yang diminta belum dikuasai", "The information requested is not held yet"),
    ),
    (
        WithheldBecause.NOT_DOCUMENTED,
        (
            "Informasi yang diminta belum didokumentasikan",
            "The information requested is not documented yet",
        ),
    ),
)
