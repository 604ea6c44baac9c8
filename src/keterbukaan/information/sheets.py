"""The sheet of a consequence test and the exemption letter as text, after Lampiran II and III.

Markdown, so that it can be read as it is, or be turned into a page. The official form of the
letter still names Perki 1/2017, which Perki 1/2021 Pasal 63 repealed; this one names the latter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from keterbukaan.errors import Language
from keterbukaan.information.consequence import ConsequenceTest
from keterbukaan.information.decision import ExemptionLetter
from keterbukaan.information.exemption import Extent
from keterbukaan.wording import long_day

__all__ = ["letter_text", "sheet_text"]

_BLANK = "…………"


def sheet_text(test: ConsequenceTest, lang: Language = "id") -> str:
    """Write the sheet of a test (lembar pengujian konsekuensi; Lampiran II); blanks stay dotted."""
    return "\n".join(_sheet(test, lang)) + "\n"


def letter_text(letter: ExemptionLetter, lang: Language = "id") -> str:
    """Write the exemption letter (Lampiran III; Pasal 49 ayat (6)); blanks stay dotted."""
    return "\n".join(_letter(letter, lang)) + "\n"


def _sheet(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    say = _say(lang)
    yield say("# Lembar pengujian konsekuensi", "# Sheet of the consequence test")
    yield ""
    yield f"{say('Nomor', 'Number')} {test.number or _BLANK}, {_day(test.held_on, lang)}, " + (
        test.place or _BLANK
    )
    yield f"({test.moment.label(lang)}{': ' + test.refers_to if test.refers_to else ''})"
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
    basis = "<br>".join(f"{claim.citation}; {claim.act}" for claim in test.claims)
    until = _day(test.expires_on, lang) if test.expires_on else test.period or _BLANK
    information = f"{test.information or _BLANK} ({test.document or _BLANK})"
    cells = (information, basis, test.if_opened or _BLANK, test.if_closed or _BLANK, until)
    yield _line(cells)
    yield ""
    interest = say("Kepentingan umum", "Public interest")
    yield f"{interest}: {_flat(test.public_interest or _BLANK)}"
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
    agreed = f"{test.consent.position}, {_day(test.consent.on, lang)}" if test.consent else _BLANK
    yield f"{say('Menyetujui', 'Approved by')}: {agreed}"


def _letter(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say, test = _say(lang), letter.test
    yield say("# Penetapan PPID", "# Decision of the PPID") + f" {letter.body or _BLANK}"
    yield ""
    yield f"{say('Nomor', 'Number')} {letter.number or _BLANK}"
    yield ""
    yield say(
        "## Klasifikasi informasi yang dikecualikan", "## Classification of exempt information"
    )
    yield ""
    yield f"{say('Menimbang', 'Considering')}: " + say(
        "informasi publik terbuka bagi setiap pengguna; pengecualiannya ketat dan terbatas; "
        "setiap kebijakan harus disertai pertimbangan tertulis.",
        "public information is open to every user; exemption is strict and limited; every policy "
        "owes a consideration in writing.",
    )
    yield ""
    yield f"{say('Mengingat', 'In view of')}: UU 14/2008; PP 61/2010; Perki 1/2021" + "".join(
        f"; {act}" for act in dict.fromkeys(claim.act for claim in test.claims)
    )
    yield ""
    sheet = say("lembar pengujian konsekuensi nomor", "the sheet of the consequence test, number")
    yield f"{say('Memperhatikan', 'Having regard to')}: {sheet} {test.number or _BLANK}."
    yield ""
    yield say("Menetapkan:", "Decides:")
    yield ""
    rows = (
        (say("Informasi", "Information"), test.information),
        (say("Jenis klasifikasi", "Kind of classification"), letter.classification),
        (
            say("Alasan: undang-undang", "Reason: the act"),
            "; ".join(f"{claim.citation}; {claim.act}" for claim in test.claims),
        ),
        (say("Alasan: analisis konsekuensi", "Reason: consequences"), test.if_opened),
        (
            say("Jangka waktu", "Period"),
            _day(test.expires_on, lang) if test.expires_on else test.period,
        ),
        (say("Yang tidak diberikan", "Withheld"), letter.withheld.label(lang)),
    )
    for name, value in rows:
        yield f"- {name}: {_flat(value or _BLANK)}"
    yield ""
    placed = f"{letter.place or _BLANK}, {_day(letter.decided_on, lang)}"
    yield f"{say('Ditetapkan di', 'Decided in')} {placed}"
    yield ""
    yield f"{letter.official or _BLANK}, {letter.unit or _BLANK}"


def _say(lang: Language) -> Callable[[str, str], str]:
    """Return what chooses between the two languages."""
    return lambda said_id, said_en: said_en if lang == "en" else said_id


def _day(day: date | None, lang: Language) -> str:
    return _BLANK if day is None else long_day(day, lang)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_flat(cell).replace("|", "\\|") for cell in cells) + " |"


def _flat(text: str) -> str:
    """Put a text on one line, so that it cannot leave its place."""
    return " ".join(text.split())
