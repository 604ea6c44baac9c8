"""The sheet of a consequence test and the exemption letter, as Lampiran II and III have them.

The forms are part of the regulation (Perki 1/2021 Pasal 49 ayat (4) and (8)), so their words and
their order are kept, in Indonesian; the English is a translation. What the regulation asks for and
the forms have no place for stands below the signatures of the sheet and in the letter's annex.

Markdown, so that it can be read as it is, or be turned into a page. The form of the letter still
names Perki 1/2017, which Perki 1/2021 Pasal 63 repealed; this one names the latter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan._words import long_day
from keterbukaan.errors import Language
from keterbukaan.information.consequence import Consent, ConsequenceTest
from keterbukaan.information.exemption import Extent
from keterbukaan.information.letters import ExemptionLetter
from keterbukaan.organization.roles import Role

__all__ = ["letter_text", "sheet_text"]

_BLANK = "…………"


@checked
def sheet_text(test: ConsequenceTest, lang: Language = "id") -> str:
    """Write the sheet of a test (lembar pengujian konsekuensi; Lampiran II); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_sheet(test, lang)) + "\n"


@checked
def letter_text(letter: ExemptionLetter, lang: Language = "id") -> str:
    """Write the exemption letter (Lampiran III; Pasal 49 ayat (6)); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_letter(letter, lang)) + "\n"


def _sheet(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("# LEMBAR PENGUJIAN KONSEKUENSI", "# SHEET OF THE CONSEQUENCE TEST")
    yield ""
    yield _numbered(test.number, test.held_on, _HEADED[lang])
    yield ""
    yield _opening(test, lang)
    yield ""
    yield from _weighed(test, lang)
    yield ""
    yield say(
        "Bahwa Pengujian Konsekuensi sebagaimana disebut pada tabel di atas dilakukan oleh:",
        "That the consequence test in the table above was held by:",
    )
    yield ""
    yield from _testers(test, lang)
    yield ""
    yield say(
        "Demikian Pengujian Konsekuensi ini dibuat secara saksama dan penuh ketelitian.",
        "This consequence test was made with care and full attention.",
    )
    yield ""
    yield from _approval(test.consent, lang)
    yield ""
    yield from _remarks(test, lang)


def _opening(test: ConsequenceTest, lang: Language) -> str:
    place = _said(test.place)
    if lang == "en":
        return (
            f"On this day, {_day(test.held_on, lang)}, at {place}, a consequence test was held on "
            "the public information named in the table below:"
        )
    weekday, day, month, year = _spelt(test.held_on)
    return (
        f"Pada hari ini, {weekday} tanggal {day} bulan {month} tahun {year} bertempat di {place} "
        "telah dilakukan Pengujian Konsekuensi terhadap Informasi Publik sebagaimana disebutkan "
        "pada tabel di bawah ini:"
    )


def _weighed(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    """Yield the table; its two columns of consequences stand under one head in the form."""
    say = _say(lang)
    public = say("Konsekuensi/Pertimbangan Bagi Publik", "Consequence/consideration for the public")
    heads = (
        say("Informasi", "Information"),
        say("Dasar Hukum Pengecualian Informasi", "Legal basis of the exemption"),
        f"{public}: {say('Dibuka', 'opened')}",
        f"{public}: {say('Ditutup', 'closed')}",
        say("Jangka Waktu", "Period"),
    )
    yield _line(heads)
    yield _line("---" for _ in heads)
    information = f"{_said(test.information)} ({_said(test.document)})"
    basis = _basis(test, "<br>")
    yield _line(
        (information, basis, _said(test.if_opened), _said(test.if_closed), _until(test, lang))
    )


def _testers(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    say = _say(lang)
    heads = (
        "No",
        say("Nama", "Name"),
        say("Jabatan", "Position"),
        say("Unit Kerja", "Unit"),
        say("TTD", "Signature"),
    )
    yield _line(heads)
    yield _line("---" for _ in heads)
    for number, tester in enumerate(test.testers, start=1):
        office = (_flat(tester.position), _flat(tester.unit))
        yield _line((str(number), _said(tester.name), *office, _BLANK))
    if not test.testers:
        yield _line(("1", _BLANK, _BLANK, _BLANK, _BLANK))


def _approval(consent: Consent | None, lang: Language) -> Iterator[str]:
    """Yield the place of who approves: the form names the head of the body (C14)."""
    say = _say(lang)
    role = Role.HEAD_OF_BODY if consent is None else consent.role
    position, day = (_BLANK, None) if consent is None else (_flat(consent.position), consent.on)
    yield f"{say('Menyetujui', 'Approved by')}: {position}, {_day(day, lang)}"
    yield ""
    yield _signature(lang)
    yield ""
    yield f"({role.label(lang)})"


def _remarks(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    """Yield what Pasal 49 ayat (1) and (2) and Pasal 50 ask for beside the fields of the form."""
    say = _say(lang)
    yield say("Keterangan:", "Remarks:")
    yield ""
    held = f"{test.moment.label(lang)}{': ' + _flat(test.refers_to) if test.refers_to else ''}"
    yield f"- {say('Waktu pengujian', 'When it was held')}: {held}"
    interest = say("Kepentingan umum", "Public interest")
    yield f"- {interest}: {_said(test.public_interest)}"
    if test.extent is not Extent.PART:
        return
    head = say("Dihitamkan", "Blacked out")
    for redaction in test.redactions:
        yield f"- {head}: {_flat(redaction.passage)} ({_flat(redaction.reason)})"
    if not test.redactions:
        yield f"- {head}: {_BLANK}"


def _letter(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("# PENETAPAN", "# DECISION")
    yield ""
    yield say(
        "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI", "INFORMATION AND DOCUMENTATION OFFICER"
    )
    yield ""
    yield _said(letter.body)
    yield ""
    yield _numbered(letter.number, letter.decided_on, _HEADED[lang])
    yield ""
    yield say("TENTANG", "ON")
    yield ""
    yield f"## {_SUBJECT[lang]}"
    yield ""
    yield from _considerations(letter, lang)
    yield ""
    yield from _decision(letter, lang)
    yield ""
    yield from _signed(letter, lang)
    yield ""
    yield from _annex(letter, lang)


_SUBJECT: dict[Language, str] = {
    "id": "KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
    "en": "CLASSIFICATION OF EXEMPT INFORMATION",
}
_CONSIDERED: dict[Language, tuple[str, ...]] = {
    "id": (
        (
            "bahwa Informasi Publik bersifat terbuka dan dapat diakses oleh setiap Pengguna "
            "Informasi Publik;"
        ),
        "bahwa Informasi Publik yang Dikecualikan bersifat ketat dan terbatas;",
        (
            "bahwa untuk memenuhi hak setiap Pemohon Informasi Publik Badan Publik wajib membuat "
            "pertimbangan tertulis atas setiap kebijakan yang diambil;"
        ),
        (
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf "
            "c maka perlu menetapkan Penetapan Pejabat Pengelola Informasi dan Dokumentasi tentang "
            "Klasifikasi Informasi yang Dikecualikan."
        ),
    ),
    "en": (
        "that public information is open and accessible to every user of public information;",
        "that exempt public information is strict and limited;",
        (
            "that to meet the right of every applicant a public body must make a written "
            "consideration of every policy that it takes;"
        ),
        (
            "that by the considerations under a, b and c it is necessary to make a decision of the "
            "Information and Documentation Officer on the classification of exempt information."
        ),
    ),
}
_IN_VIEW_OF = (
    (
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara "
        "Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor "
        "4846)"
    ),
    (
        "Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun "
        "2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun 2010 "
        "Nomor 99, Tambahan Lembaran Negara Republik Indonesia Nomor 5149)"
    ),
    (
        "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik "
        "(Berita Negara Republik Indonesia Tahun 2021 Nomor 741)"
    ),
)
"""What every letter rests on, by the official names; the acts that close follow."""


def _considerations(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("MENIMBANG:", "CONSIDERING:")
    yield ""
    for mark, said in zip("abcd", _CONSIDERED[lang], strict=True):
        yield f"{mark}. {said}"
    yield ""
    yield say("MENGINGAT:", "IN VIEW OF:")
    yield ""
    acts = [_flat(act) for act in dict.fromkeys(each.act for each in letter.test.claims)]
    for number, act in enumerate((*_IN_VIEW_OF, *acts), start=1):
        yield f"{number}. {act};"
    yield ""
    yield f"{say('MEMPERHATIKAN', 'HAVING REGARD TO')}: {_the_sheet(letter, lang)}."


def _decision(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("MEMUTUSKAN", "DECIDES")
    yield ""
    yield f"{say('MENETAPKAN', 'AND DETERMINES')}: {_SUBJECT[lang]}"
    yield ""
    yield say(
        "PERTAMA: Informasi sebagaimana disebutkan pada lampiran I ini merupakan Informasi yang "
        "Dikecualikan.",
        "FIRST: The information named in annex I is exempt information.",
    )
    yield ""
    sheet = _the_sheet(letter, lang)
    yield say(
        f"KEDUA: {sheet} yang tercantum dalam lampiran II merupakan bagian tidak terpisahkan dari "
        "Penetapan ini.",
        f"SECOND: The {sheet} in annex II is an inseparable part of this decision.",
    )


def _signed(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield f"{say('Ditetapkan di', 'Decided in')} {_said(letter.place)},"
    yield f"{say('pada tanggal', 'on')} {_day(letter.decided_on, lang)}"
    yield ""
    yield say(
        "Pejabat Pengelola Informasi dan Dokumentasi", "Information and Documentation Officer"
    )
    yield ""
    yield f"{_said(letter.official)}, {_said(letter.unit)}"
    yield ""
    yield _signature(lang)
    yield ""
    yield f"({_said(letter.official_name)})"


def _annex(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    """Yield the first annex: what Perki 49(6) and (7) and PP 4(2) ask the letter to hold."""
    say, test = _say(lang), letter.test
    yield say("## LAMPIRAN I", "## ANNEX I")
    yield ""
    particulars = [
        (say("Informasi yang Dikecualikan", "Exempt information"), _said(test.information)),
        (say("Dokumen", "Document"), _said(test.document)),
        (say("Jenis klasifikasi", "Kind of classification"), _said(letter.classification)),
        (say("Alasan: undang-undang", "Reason: the act"), _basis(test, "; ")),
        (say("Alasan: analisis konsekuensi", "Reason: consequences"), _said(test.if_opened)),
        (say("Jangka waktu", "Period"), _until(test, lang)),
        (say("Yang tidak diberikan", "Withheld"), letter.withheld.label(lang)),
        *(
            (
                say("Dihitamkan", "Blacked out"),
                f"{_flat(each.passage)} ({_flat(each.reason)})",
            )
            for each in test.redactions
        ),
    ]
    agreed = test.consent
    by = f"{_flat(agreed.position)}, {_day(agreed.on, lang)}" if agreed else _BLANK
    for name, value in (*particulars, (say("Disetujui", "Consented to by"), by)):
        yield f"- {name}: {value}"
    yield ""
    yield say("## LAMPIRAN II", "## ANNEX II")
    yield ""
    yield _the_sheet(letter, lang)


def _the_sheet(letter: ExemptionLetter, lang: Language) -> str:
    test = letter.test
    what = "Lembar Pengujian Konsekuensi" if lang == "id" else "sheet of the consequence test"
    return f"{what} {_numbered(test.number, test.held_on, _IN_A_LINE[lang])}"


_IN_A_LINE: dict[Language, tuple[str, str]] = {"id": ("Nomor", "Tahun"), "en": ("Number", "Year")}
_HEADED: dict[Language, tuple[str, str]] = {"id": ("NOMOR", "TAHUN"), "en": ("NUMBER", "YEAR")}


def _numbered(number: str | None, day: date | None, words: tuple[str, str]) -> str:
    """Return "Nomor … Tahun …"; a number that says its year itself does not say it twice."""
    said, (head, of_year) = _said(number), words
    if re.search(r"\b(?:tahun|year) ", said, re.IGNORECASE):
        return f"{head} {said}"
    return f"{head} {said} {of_year} {_BLANK if day is None else day.year}"


def _basis(test: ConsequenceTest, between: str) -> str:
    return between.join(f"{claim.citation}; {_flat(claim.act)}" for claim in test.claims)


def _until(test: ConsequenceTest, lang: Language) -> str:
    return _day(test.expires_on, lang) if test.expires_on else _said(test.period)


def _signature(lang: Language) -> str:
    if lang == "id":
        return "(TTD + stempel/cap PPID/Badan Publik)"
    return "(signature and stamp of the PPID/public body)"


def _spelt(day: date | None) -> tuple[str, str, str, str]:
    """Return the weekday, day, month and year of a day in Indonesian, as the forms ask for them."""
    if day is None:
        return (_BLANK, _BLANK, _BLANK, _BLANK)
    weekday, rest = long_day(day, "id").split(", ")
    number, month, year = rest.split()
    return weekday, number, month, year


def _say(lang: Language) -> Callable[[str, str], str]:
    """Return a function that chooses between the two languages."""
    return lambda said_id, said_en: said_en if lang == "en" else said_id


def _day(day: date | None, lang: Language) -> str:
    return _BLANK if day is None else long_day(day, lang)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _said(text: str | None) -> str:
    """Return a text on one line, or dots where there is none."""
    return _BLANK if text is None else _flat(text)


def _flat(text: str) -> str:
    """Put a text on one line and take its markup off, so that it cannot leave its place."""
    plain = " ".join(printable(text).split()).replace("\\", "\\\\")
    return _MARKUP.sub(r"\\\g<0>", plain).replace("<", "&lt;")


_MARKUP = re.compile(r"[|`]|(?<=\])\(")  # a cell's border, code, and where a link leads
