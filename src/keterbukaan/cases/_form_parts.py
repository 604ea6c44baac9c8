"""What the forms of requests and objections share: the head, persons, boxes, remarks, signatures.

Their laying out is Markdown. A star that leads to a remark stays a star where it stands, and is
escaped where a line begins with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from keterbukaan._numerals import figure_and_words
from keterbukaan._words import long_day
from keterbukaan.cases._boxes import Box
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import Language, NotInForceError
from keterbukaan.information._forms import BLANK, day_words, filled_in, in_language, on_one_line
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.law.rulebook import Rulebook

__all__ = [
    "boxes",
    "contact_of",
    "entry",
    "head",
    "number_of",
    "older",
    "person",
    "place_and_day",
    "proxy_of",
    "remarks",
    "signed_by_both",
    "signed_by_ppid",
    "tick",
    "wanted",
]

_STAR = r"\*"
_WHAT_FOLLOWS = (
    "alamat, nomor telepon, faksimili, email (jika ada)",
    "address, telephone, fax, e-mail (if any)",
)


def head(title: str, under: Jurisdiction | None, lang: Language) -> Iterator[str]:
    """Yield the head of a form: the body, as far as it is known, and the title."""
    say = in_language(lang)
    rest = say(*_WHAT_FOLLOWS)
    yield say("[Logo Badan Publik]", "[Logo of the public body]")
    yield ""
    if under is None or under.name == Jurisdiction.national().name:
        yield say(f"[nama Badan Publik dan {rest}]", f"[name of the public body and {rest}]")
    else:
        yield f"{on_one_line(under.name)} [{rest}]"
    yield ""
    yield f"# {title}"
    yield ""


def older(article: str, opened: date, lang: Language) -> Iterator[str]:
    """Yield that a case is older than its form, which Pasal 62 leaves to the regulation before."""
    if in_force(article, opened):
        return
    yield in_language(lang)(
        f"Catatan: pada {long_day(opened, 'id')} Perki 1/2021 belum berlaku, dan format formulir "
        "sebelumnya tidak terbaca. Yang dipakai adalah format Perki 1/2021; jangka waktunya yang "
        "berlaku pada hari itu, dan titik-titik bila tidak ada aturan yang terbaca.",
        f"Note: on {long_day(opened, 'en')} Perki 1/2021 was not in force yet, and the form before "
        "it was not read. The form is that of Perki 1/2021; its limits are those in force on that "
        "day, and dots where no rule was read.",
    )
    yield ""


def entry(name: str, value: str | None, hint: str = "") -> str:
    """Return a field with what is filled in, and who fills it in where the form says so."""
    return f"- {name}: {filled_in(value)}{hint and ' ' + hint}"


def person(who: Applicant | None, contact: str, lang: Language) -> Iterator[str]:
    """Yield who asks; `contact` is what the form calls the telephone number."""
    say = in_language(lang)
    yield entry(say("Nama", "Name"), None if who is None else who.name)
    yield entry(say("Alamat", "Address"), None if who is None else who.address)
    yield entry(say("Pekerjaan", "Occupation"), None if who is None else who.occupation)
    yield entry(contact, contact_of(who))


def proxy_of(who: Applicant | None, lang: Language) -> Iterator[str]:
    """Yield who acts for them."""
    say, proxy = in_language(lang), None if who is None else who.proxy
    yield entry(say("Nama", "Name"), None if proxy is None else proxy.name)
    yield entry(say("Alamat", "Address"), None if proxy is None else proxy.address)
    yield entry(say("Nomor Telepon", "Telephone"), None if proxy is None else proxy.contact)


def contact_of(who: Applicant | None) -> str | None:
    """Return the telephone number and the e-mail address."""
    told = () if who is None else (who.telephone, who.email)
    return ", ".join(filter(None, told)) or None


def wanted(request: InformationRequest, more: str, lang: Language) -> Iterator[str]:
    """Yield what is asked for, item by item."""
    said = in_language(lang)("Rincian Informasi yang dibutuhkan", "Details of the information")
    yield f"- {said}{more and ' ' + more}:"
    for item in request.items:
        yield f"  {item.number}. {on_one_line(item.details)}"


def boxes(choices: Iterable[Box], ticked: Iterable[bool], lang: Language) -> Iterator[str]:
    """Yield choices with their numbers, each on a line of its own with its box."""
    for number, (each, holds) in enumerate(zip(choices, ticked, strict=True), start=1):
        yield f"  - {tick(holds=holds)} {number}. {each.said.text(lang)}"


def tick(*, holds: bool) -> str:
    """Return a box."""
    return "[x]" if holds else "[ ]"


def place_and_day(day: date, lang: Language, hint: str = "") -> str:
    """Return where and when a form is signed."""
    place = in_language(lang)("tempat", "place")
    return f"{BLANK} ({place}), {day_words(day, lang)}{hint and ' ' + hint}"


def signed_by_both(officer: str, citizen: str, sign: str) -> Iterator[str]:
    """Yield the places in which the officer and the citizen sign."""
    yield f"| {officer} | {citizen} |"
    yield "| --- | --- |"
    yield f"| ({BLANK}) | ({BLANK}) |"
    yield f"| {sign} | {sign} |"


def signed_by_ppid(sign: str, lang: Language) -> Iterator[str]:
    """Yield the place in which the PPID signs."""
    yield in_language(lang)(
        "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
        "Information and Documentation Officer (PPID)",
    )
    yield ""
    yield f"({BLANK}) {sign}"


def remarks(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield the remarks below a form, by their stars."""
    yield title
    yield ""
    for stars, line in enumerate(lines, start=1):
        yield f"- {_STAR * stars} {line}"


def number_of(limit: str, opened: date, lang: Language) -> str:
    """Return the number of a limit on the day a case was opened, spelt as the form spells it.

    Dots where no rule that was read set one.
    """
    try:
        amount = Rulebook.national().in_force_on(opened).governing(limit).amount
    except NotInForceError:
        return BLANK
    if amount is None or lang == "en" or limit == "request.extension":  # "1 x 7"
        return str(amount)
    return figure_and_words(amount)
