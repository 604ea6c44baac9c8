"""The sheet of a consequence test and the exemption letter as text, after Lampiran II and III.

Markdown, so that it can be read as it is, or be turned into a page. The official form of the
letter still names Perki 1/2017, which Perki 1/2021 Pasal 63 repealed; this one names the latter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan._words import long_day
from keterbukaan.errors import Language
from keterbukaan.information.consequence import ConsequenceTest
from keterbukaan.information.exemption import Extent
from keterbukaan.information.letters import ExemptionLetter

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
    yield say("# Lembar pengujian konsekuensi", "# Sheet of the consequence test")
    yield ""
    yield (
        f"{say('Nomor', 'Number')} {_said(test.number)}, {_day(test.held_on, lang)}, "
        + (_said(test.place))
    )
    yield f"({test.moment.label(lang)}{': ' + _flat(test.refers_to) if test.refers_to else ''})"
    yield ""
    heads = (
        ("Informasi", "Information"),
        ("Dasar hukum pengecualian", "Legal basis"),
        ("Konsekuensi bila dibuka", "Consequence if opened"),
        ("Konsekuensi bila ditutup", "Consequence if closed"),
        ("Jangka waktu", "Period"),
    )
    yield _line(say(*head) for head in heads)
    yield _line("---" for _ in heads)
    basis = "<br>".join(f"{claim.citation}; {_flat(claim.act)}" for claim in test.claims)
    until = _day(test.expires_on, lang) if test.expires_on else _said(test.period)
    information = f"{_said(test.information)} ({_said(test.document)})"
    yield _line((information, basis, _said(test.if_opened), _said(test.if_closed), until))
    yield ""
    interest = say("Kepentingan umum", "Public interest")
    yield f"{interest}: {_said(test.public_interest)}"
    if test.extent is Extent.PART:
        yield ""
        yield say("Bagian yang dihitamkan:", "Passages blacked out:")
        for redaction in test.redactions:
            yield f"- {_flat(redaction.passage)}: {_flat(redaction.reason)}"
        if not test.redactions:
            yield f"- {_BLANK}"
    yield ""
    yield say("Penguji:", "Held by:")
    for number, tester in enumerate(test.testers, start=1):
        yield f"{number}. {_flat(tester.position)}, {_flat(tester.unit)}"
    if not test.testers:
        yield f"1. {_BLANK}"
    yield ""
    agreed = (
        f"{_flat(test.consent.position)}, {_day(test.consent.on, lang)}" if test.consent else _BLANK
    )
    yield f"{say('Menyetujui', 'Approved by')}: {agreed}"


def _letter(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("# Penetapan PPID", "# Decision of the PPID") + f" {_said(letter.body)}"
    yield ""
    yield f"{say('Nomor', 'Number')} {_said(letter.number)}"
    yield ""
    about = ("## Tentang klasifikasi informasi", "## On the classification of exempt information")
    yield say(f"{about[0]} yang dikecualikan", about[1])
    yield ""
    yield from _considerations(letter, lang)
    yield ""
    yield say("Memutuskan, menetapkan:", "Decides:")
    yield ""
    yield say(
        "Pertama: informasi berikut merupakan informasi yang dikecualikan.",
        "First: the following is exempt information.",
    )
    yield ""
    for name, value in _particulars(letter, lang):
        yield f"- {name}: {value}"
    yield ""
    sheet = say("lembar pengujian konsekuensi nomor", "the sheet of the consequence test, number")
    yield say(
        f"Kedua: {sheet} {_said(letter.test.number)} merupakan bagian yang tidak terpisahkan dari "
        "penetapan ini.",
        f"Second: {sheet} {_said(letter.test.number)}, is an inseparable part of this decision.",
    )
    yield ""
    placed = f"{_said(letter.place)}, {_day(letter.decided_on, lang)}"
    yield f"{say('Ditetapkan di', 'Decided in')} {placed}"
    yield ""
    yield f"{_said(letter.official)}, {_said(letter.unit)}"
    yield ""
    yield say("(tanda tangan dan cap)", "(signature and stamp)")


def _considerations(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("Menimbang:", "Considering that:")
    yield ""
    yield say(
        "a. informasi publik terbuka dan dapat diakses setiap pengguna;",
        "a. public information is open to every user;",
    )
    yield say(
        "b. informasi yang dikecualikan bersifat ketat dan terbatas;",
        "b. exempt information is strict and limited;",
    )
    yield say(
        "c. setiap kebijakan atas hak pemohon memerlukan pertimbangan tertulis;",
        "c. every decision on an applicant's right needs a consideration in writing;",
    )
    yield say(
        "d. karena itu klasifikasi informasi yang dikecualikan perlu ditetapkan.",
        "d. the classification of exempt information is therefore to be decided.",
    )
    yield ""
    acts = "".join(f"; {_flat(act)}" for act in dict.fromkeys(c.act for c in letter.test.claims))
    yield f"{say('Mengingat', 'In view of')}: UU 14/2008; PP 61/2010; Perki 1/2021{acts}."
    yield ""
    held = f"{_said(letter.test.number)}, {_day(letter.test.held_on, lang)}"
    sheet = say("lembar pengujian konsekuensi nomor", "the sheet of the consequence test, number")
    yield f"{say('Memperhatikan', 'Having regard to')}: {sheet} {held}."


def _particulars(letter: ExemptionLetter, lang: Language) -> Iterator[tuple[str, str]]:
    say, test = _say(lang), letter.test
    yield say("Informasi", "Information"), _said(test.information)
    yield say("Dokumen", "Document"), _said(test.document)
    yield say("Jenis klasifikasi", "Kind of classification"), _said(letter.classification)
    basis = "; ".join(f"{claim.citation}; {_flat(claim.act)}" for claim in test.claims)
    yield say("Alasan: undang-undang", "Reason: the act"), basis
    yield say("Alasan: analisis konsekuensi", "Reason: consequences"), _said(test.if_opened)
    until = _day(test.expires_on, lang) if test.expires_on else _said(test.period)
    yield say("Jangka waktu", "Period"), until
    yield say("Yang tidak diberikan", "Withheld"), letter.withheld.label(lang)
    for redaction in test.redactions:
        passage = f"{_flat(redaction.passage)} ({_flat(redaction.reason)})"
        yield say("Dihitamkan", "Blacked out"), passage
    agreed = test.consent
    by = f"{_flat(agreed.position)}, {_day(agreed.on, lang)}" if agreed else _BLANK
    yield say("Disetujui", "Consented to by"), by


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
