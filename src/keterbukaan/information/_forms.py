"""What the official forms of Perki 1/2021 share: heads, tables, places to fill in and to sign.

A blank stays dotted, as on paper; no text that is filled in can leave its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeAlias

from keterbukaan._printable import folded
from keterbukaan._words import long_day
from keterbukaan.errors import Language
from keterbukaan.information.consequence import Consent, ConsequenceTest
from keterbukaan.information.exemption import Extent
from keterbukaan.information.letters import ExemptionLetter, StatusChange
from keterbukaan.law._earlier import first_in_force
from keterbukaan.organization.roles import Role

__all__ = [
    "BLANK",
    "HEADED",
    "IN_A_LINE",
    "approval_of",
    "basis_of",
    "considering",
    "day_words",
    "filled_in",
    "heading",
    "in_language",
    "in_view_of",
    "number_and_year",
    "on_one_line",
    "remarks_of",
    "signed_by",
    "spelt_out",
    "table_row",
    "testers_table",
    "until_when",
]

DecidedLetter: TypeAlias = ExemptionLetter | StatusChange
BLANK = "…………"


def heading(letter: DecidedLetter, lang: Language) -> Iterator[str]:
    """Yield who decides, under which number, before what it is about."""
    say = in_language(lang)
    yield say("# PENETAPAN", "# DECISION")
    yield ""
    yield say(
        "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI", "INFORMATION AND DOCUMENTATION OFFICER"
    )
    yield ""
    yield filled_in(letter.body)
    yield ""
    yield number_and_year(letter.number, letter.decided_on, HEADED[lang])
    yield ""
    yield say("TENTANG", "ON")


def testers_table(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    """Yield who held the test, with room to sign."""
    say = in_language(lang)
    heads = (
        "No",
        say("Nama", "Name"),
        say("Jabatan", "Position"),
        say("Unit Kerja", "Unit"),
        say("TTD", "Signature"),
    )
    yield table_row(heads)
    yield table_row("---" for _ in heads)
    for number, tester in enumerate(test.testers, start=1):
        office = (on_one_line(tester.position), on_one_line(tester.unit))
        yield table_row((str(number), filled_in(tester.name), *office, BLANK))
    if not test.testers:
        yield table_row(("1", BLANK, BLANK, BLANK, BLANK))


def approval_of(consent: Consent | None, lang: Language) -> Iterator[str]:
    """Yield the place of who approves: the form names the head of the body (C14)."""
    say = in_language(lang)
    role = Role.HEAD_OF_BODY if consent is None else consent.role
    position, day = (
        (BLANK, None) if consent is None else (on_one_line(consent.position), consent.on)
    )
    yield f"{say('Menyetujui', 'Approved by')}: {position}, {day_words(day, lang)}"
    yield ""
    yield place_to_sign(lang)
    yield ""
    yield f"({role.label(lang)})"


def remarks_of(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    """Yield what Pasal 49 ayat (1) and (2) and Pasal 50 ask for beside the fields of the form."""
    say = in_language(lang)
    yield say("Keterangan:", "Remarks:")
    yield ""
    held = (
        f"{test.moment.label(lang)}{': ' + on_one_line(test.refers_to) if test.refers_to else ''}"
    )
    yield f"- {say('Waktu pengujian', 'When it was held')}: {held}"
    interest = say("Kepentingan umum", "Public interest")
    yield f"- {interest}: {filled_in(test.public_interest)}"
    if (fixed := test.period_fixed) is not None:
        head = say("Jangka waktu ditetapkan oleh", "Period fixed by")
        yield f"- {head}: {on_one_line(fixed.position)}, {day_words(fixed.on, lang)}"
    if test.extent is not Extent.PART:
        return
    head = say("Dihitamkan", "Blacked out")
    for redaction in test.redactions:
        yield f"- {head}: {on_one_line(redaction.passage)} ({on_one_line(redaction.reason)})"
    if not test.redactions:
        yield f"- {head}: {BLANK}"


def signed_by(letter: DecidedLetter, lang: Language) -> Iterator[str]:
    """Yield where, when and by whom a letter was decided, with room to sign."""
    say = in_language(lang)
    yield f"{say('Ditetapkan di', 'Decided in')} {filled_in(letter.place)},"
    yield f"{say('pada tanggal', 'on')} {day_words(letter.decided_on, lang)}"
    yield ""
    yield say(
        "Pejabat Pengelola Informasi dan Dokumentasi", "Information and Documentation Officer"
    )
    yield ""
    yield f"{filled_in(letter.official)}, {filled_in(letter.unit)}"
    yield ""
    yield place_to_sign(lang)
    yield ""
    yield f"({filled_in(letter.official_name)})"


_IN_VIEW_OF = {
    "UU 14/2008": (
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara "
        "Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor "
        "4846)"
    ),
    "PP 61/2010": (
        "Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun "
        "2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun 2010 "
        "Nomor 99, Tambahan Lembaran Negara Republik Indonesia Nomor 5149)"
    ),
    "Perki 1/2021": (
        "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik "
        "(Berita Negara Republik Indonesia Tahun 2021 Nomor 741)"
    ),
}
"""What every letter rests on once it is in force, by the official names; the acts that close
follow.
"""


IN_A_LINE: dict[Language, tuple[str, str]] = {"id": ("Nomor", "Tahun"), "en": ("Number", "Year")}
HEADED: dict[Language, tuple[str, str]] = {"id": ("NOMOR", "TAHUN"), "en": ("NUMBER", "YEAR")}


def considering(considered: Iterable[str], lang: Language) -> Iterator[str]:
    """Yield the considerations of a letter, each with its letter."""
    yield in_language(lang)("MENIMBANG:", "CONSIDERING:")
    yield ""
    for mark, consideration in zip("abcd", considered, strict=True):
        yield f"{mark}. {consideration}"


def in_view_of(letter: DecidedLetter, lang: Language) -> Iterator[str]:
    """Yield what a letter rests on: the rules of its day, and the acts of its claims."""
    yield in_language(lang)("MENGINGAT:", "IN VIEW OF:")
    yield ""
    claims, on = letter.test.claims, letter.decided_on
    acts = [on_one_line(act) for act in dict.fromkeys(each.act for each in claims)]
    rules = [said for rule, said in _IN_VIEW_OF.items() if first_in_force(on, rule)]
    for number, act in enumerate((*rules, *acts), start=1):
        yield f"{number}. {act};"


def number_and_year(number: str | None, day: date | None, words: tuple[str, str]) -> str:
    """Return "Nomor … Tahun …"; a number that says its year itself does not say it twice."""
    said, (head, of_year) = filled_in(number), words
    if re.search(r"\b(?:tahun|year) ", said, re.IGNORECASE):
        return f"{head} {said}"
    return f"{head} {said} {of_year} {BLANK if day is None else day.year}"


def basis_of(test: ConsequenceTest, between: str) -> str:
    """Return the letters of Pasal 17 and the acts claimed."""
    return between.join(f"{claim.citation}; {on_one_line(claim.act)}" for claim in test.claims)


def until_when(test: ConsequenceTest, lang: Language) -> str:
    """Return the last day of the exemption, or its period in words."""
    return day_words(test.expires_on, lang) if test.expires_on else filled_in(test.period)


def spelt_out(day: date | None) -> tuple[str, str, str, str]:
    """Return the weekday, day, month and year of a day in Indonesian, as the forms ask for them."""
    if day is None:
        return (BLANK, BLANK, BLANK, BLANK)
    weekday, rest = long_day(day, "id").split(", ")
    number, month, year = rest.split()
    return weekday, number, month, year


def place_to_sign(lang: Language) -> str:
    """Return the place of a signature and a stamp."""
    if lang == "id":
        return "(TTD + stempel/cap PPID/Badan Publik)"
    return "(signature and stamp of the PPID/public body)"


def in_language(lang: Language) -> Callable[[str, str], str]:
    """Return a function that chooses between the two languages."""
    return lambda said_id, said_en: said_en if lang == "en" else said_id


def day_words(day: date | None, lang: Language) -> str:
    """Return a day in words, or dots."""
    return BLANK if day is None else long_day(day, lang)


def table_row(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(cells) + " |"


def filled_in(text: str | None) -> str:
    """Return a text on one line, or dots where there is none."""
    return BLANK if text is None else on_one_line(text)


def on_one_line(text: str) -> str:
    r"""Put a text on one line and take its markup off, so that it cannot leave its place.

    Every text that is filled in goes through here, whichever form it stands in: it makes no head,
    no entry of a list, no cell, no box and no line of its own. Dots where nothing of it is shown.

    >>> print(on_one_line("- [x] ya | tidak\n## D. lain"))
    \- \[x\] ya \| tidak ## D. lain
    """
    marked = _MARKUP.sub(r"\\\g<0>", folded(text))
    shown = _ENTITY.sub("&amp;", marked).replace("<", "&lt;")
    return _NUMBERED.sub(r"\1\\\2", _BEGINS_A_BLOCK.sub(r"\\\g<0>", shown)) or BLANK


_MARKUP = re.compile(
    r"[\\|`*\[\]]"  # what hides a sign, a cell's border, code, weight, a box or a link
    r"|~(?=~)|(?<=~)~"  # what is struck out
    r"|(?<![^\W_])_|_(?![^\W_])"  # weight, but not the "_" within an address
)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BEGINS_A_BLOCK = re.compile(r"^(?:[#>]|[-+](?=[\s-]|$)|[=:](?=[\s=:-]|$))")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
