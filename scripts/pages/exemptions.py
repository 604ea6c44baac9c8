"""The page of what may be kept closed: grounds, classes, what is never exempt, what opens it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.information.grounds import Ground, Grounds, Letter, Opening
from keterbukaan.information.secrecy import SecrecyClauses
from scripts.pages.articles import interval
from scripts.pages.markdown import both, facts, sentence, stacked, translation
from scripts.pages.provisions import mark, places

MAKERS = {
    "ppid": ("PPID", "the PPID"),
    "superior": ("Atasan PPID", "the superior of the PPID"),
    "head_of_body": ("pimpinan Badan Publik", "the head of the public body"),
    "person_concerned": ("orang yang bersangkutan", "the person concerned"),
    "commission": ("Komisi Informasi", "the Information Commission"),
    "court": ("pengadilan", "the court"),
    "head_of_law_enforcement": (
        "pimpinan lembaga penegak hukum",
        "the head of a law enforcement agency",
    ),
    "president": ("Presiden", "the President"),
}

INTRO_ID = (
    "Pengecualian bersifat ketat dan terbatas, dan hanya sesudah pengujian konsekuensi "
    "(Perki 1/2021 Pasal 22). Hurufnya sepuluh, dari UU 14/2008 Pasal 17."
)

INTRO_EN = (
    "An exemption is strict and limited, and comes only after a consequence test "
    "(Perki 1/2021 Pasal 22). There are ten letters, those of UU 14/2008 Pasal 17."
)

CLASSES_INTRO = """\
Perki 1/2021 groups what may be refused by classes, the Act by letters. The texts do not tie one to
the other: **the letters named here are this library's own inference**, each with its reason.
"""

OPENINGS_INTRO = """\
What opens to the public is open to everybody from then on. What opens for justice is shown to a
court and stays closed to the public.
"""

SECRECY_INTRO = """\
Letter j closes what another act forbids to disclose. These are the clauses on secrecy of the acts
and government regulations that were read. A claim under letter j is confirmed by an act's own ban
alone; one that leaves it to a decision, points to other legislation, is an oath, or stands in a
lower rule confirms nothing, and a finding says so. Whether the ban covers the information, and no
exception holds, a person decides. The words in quotation marks are the article's own.
"""

UNREAD_INTRO = """\
The elucidations of these texts name further legislation by its subject alone. None of it was read,
so no article is named here, and it confirms nothing.
"""

TEMPORARY = (
    "Sementara: UU 14/2008 Pasal 20 ayat (1) menyebut huruf a sampai f tidak permanen. "
    "_Temporary: the Act says that letters a to f are not permanent; of the others it is silent._"
)


def exemptions_page() -> str:
    """Print the page of the exemptions."""
    grounds = Grounds.national()
    lines = [
        "# Informasi yang dikecualikan · Exempt information",
        "",
        *sentence(INTRO_ID, INTRO_EN),
        "[How to record a claim, a test and a letter](../how-to/exemptions.md).",
        "",
        "| Huruf · Letter | Alasan · Ground | Sementara · Temporary | Lama · Duration |",
        "| --- | --- | --- | --- |",
    ]
    for letter, ground in grounds.letters.items():
        temporary = "ya · _yes_" if ground.temporary else "tidak disebut · _not said_"
        lines.append(
            f"| [{letter.value}](#huruf-{letter.value}){mark(*ground.citations)} "
            f"| {stacked(ground.label)} | {temporary} | {interval(ground.duration_limit)} |"
        )
    lines += [
        "",
        TEMPORARY,
        "",
    ]
    for ground in grounds.letters.values():
        lines += _ground(ground)
    lines += _classes(grounds)
    lines += _never(grounds)
    lines += _openings(grounds)
    lines += _secrecy(SecrecyClauses.national())
    return "\n".join(lines) + "\n"


def _ground(ground: Ground) -> Iterator[str]:
    letter = ground.letter.value
    yield f"## Huruf {letter}: {ground.label_id} {{#huruf-{letter}}}"
    yield ""
    yield from translation(f"Letter {letter}: {ground.label_en}")
    opens = [each for each in Grounds.national().openings.values() if ground.letter in each.letters]
    rows = [
        ("Dasar · _Basis_", places(ground.citations)),
        ("Lama · _Duration_", interval(ground.duration_limit)),
        ("Terbuka karena · _Opened by_", ", ".join(map(_opening_link, opens))),
    ]
    if ground.note:
        rows.append(("Catatan · _Note_", ground.note))
    yield from facts(rows)
    if ground.items:
        yield "| Angka · Item | Isi · Content |"
        yield "| --- | --- |"
        for item in ground.items:
            yield f"| {item.number}<br>{item.citation} | {stacked(item.label)} |"
        yield ""
    else:
        yield "Tanpa angka. _It has no numbered items._"
        yield ""


def _classes(grounds: Grounds) -> Iterator[str]:
    yield "## Golongan Perki 1/2021 Pasal 13 ayat (2) · The classes {#golongan}"
    yield ""
    yield CLASSES_INTRO
    yield "| Golongan · Class | Isi · Content | Huruf · Letters | Hubungannya · How they relate |"
    yield "| --- | --- | --- | --- |"
    for each in grounds.classes:
        letters = ", ".join(map(_letter_link, each.grounds)) or "—"
        if not each.exempts:
            letters = "tidak mengecualikan · _exempts nothing_"
        yield (
            f"| {each.letter}<br>{places(each.citations)} | {stacked(each.label)} "
            f"| {letters} | {stacked(each.note)} |"
        )
    yield ""


def _never(grounds: Grounds) -> Iterator[str]:
    yield "## Tidak pernah dapat dikecualikan · Never exempt {#never}"
    yield ""
    yield "A claim that names one of these is refused with the article (`KB-I02`)."
    yield ""
    yield "| `kind` | Isi · Content | Dasar · Basis |"
    yield "| --- | --- | --- |"
    for each in grounds.never.values():
        yield f"| `{each.kind.value}` | {stacked(each.label)} | {places(each.citations)} |"
    yield ""


def _openings(grounds: Grounds) -> Iterator[str]:
    yield "## Cara terbuka · How it becomes open {#openings}"
    yield ""
    yield OPENINGS_INTRO
    for each in grounds.openings.values():
        yield from _opening(each)


def _opening(each: Opening) -> Iterator[str]:
    yield f"### `{each.by.value}` {{#{each.by.value}}}"
    yield ""
    yield f"{each.label_id}."
    yield '{: lang="id" }'
    yield ""
    yield f"_{each.label_en}._"
    yield ""
    letters = ", ".join(_letter_link(letter) for letter in Letter if letter in each.letters)
    if len(each.letters) == len(Letter):
        letters = "semua · _all_"
    public = "publik · _the public_" if each.to_public else "pengadilan saja · _a court only_"
    rows = [
        ("Dasar · _Basis_", places(each.citations)),
        ("Huruf · _Letters_", letters),
        ("Terbuka bagi · _Open to_", public),
        ("Oleh · _Made by_", _makers(each.made_by) or "dengan sendirinya · _by itself_"),
    ]
    if each.needs_consent_of:
        rows.append(("Persetujuan · _Consent_", _makers(each.needs_consent_of)))
    yield from facts(rows)


def _secrecy(clauses: SecrecyClauses) -> Iterator[str]:
    yield "## Ketentuan kerahasiaan · Secrecy clauses {#secrecy}"
    yield ""
    yield SECRECY_INTRO
    yield (
        "| Pasal · Article | Rahasia · Secret | Dari · From | Kecuali · Except | Bunyinya · Words "
        "| Huruf j · Letter j |"
    )
    yield "| --- | --- | --- | --- | --- | --- |"
    for each in clauses.clauses:
        cited = "<br>".join(map(str, each.citations))
        force = stacked(each.force.label)
        confirms = "memastikan · _confirms_" if each.confirms_letter_j else force
        yield (
            f"| {cited} | {stacked(each.secret)} | {stacked(each.kept_from)} "
            f"| {stacked(each.exceptions)} | “{each.quotation}” | {confirms} |"
        )
    yield ""
    yield UNREAD_INTRO
    yield "| Peraturan · Legislation | Disebut dalam penjelasan · Named in the elucidation of |"
    yield "| --- | --- |"
    for unread in clauses.unread:
        yield f"| {stacked(unread.label)} | {unread.named_in} ({both(unread.read.label)}) |"
    yield ""


def _opening_link(each: Opening) -> str:
    return f"[`{each.by.value}`](#{each.by.value})"


def _letter_link(letter: Letter) -> str:
    return f"[{letter.value}](#huruf-{letter.value})"


def _makers(names: Iterable[str]) -> str:
    return ", ".join(f"{MAKERS[name][0]} · _{MAKERS[name][1]}_" for name in names)
