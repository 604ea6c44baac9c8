"""The page of each regulation: what it is, how it was read, and what is held of each article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from keterbukaan.errors import Language
from keterbukaan.law.citation import Citation, RegulationLevel
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.holdings import Held, holdings
from scripts.pages.markdown import Pages, capital, either, english, facts, head, table
from scripts.pages.provisions import age_rows, in_force_span, unread, warning
from scripts.pages.regulation_names import known_regulations, page_name

INTRO_ID = """\
Setiap peraturan dan praktik yang dipakai di sini, dan yang diketahui ada tetapi belum dibaca.
Halamannya memuat semua yang ada tentang peraturan itu, pasal demi pasal: batas waktu, informasi
yang wajib dibuka, alasan pengecualian, tugas, langkah perkara, sanksi, dan penafsiran.
Hari libur dan cuti bersama ditetapkan dengan keputusan bersama: lihat
[kalender](../calendar/index.md).
"""

INTRO_EN = """\
Every regulation and practice that is used here, and those that are known to exist and were not
read. The page of each holds all that there is of it, article by article: time limits, what must be
open, grounds for exemption, tasks, steps of cases, sanctions and interpretations. Days off are
set by joint decrees: see [the calendar](../calendar/index.md).
"""


OF_THE_ARTICLES_ID = """\
Di bawah ini bukan naskah lengkapnya, melainkan pasal yang dipakai di sini, dengan apa yang diambil
dari masing-masing. Kata-kata dalam tanda petik dikutip dari naskahnya.
"""

OF_THE_ARTICLES_EN = """\
What follows is not the whole text but the articles that are used here, with what is taken from
each. Words in quotation marks are those of the text.
"""

ALL = ("Semua peraturan", "All regulations")
NOT_READ = ("Diketahui ada, belum dibaca", "Known to exist, not read")


def pages(lang: Language) -> Pages:
    """Return the index and a page for each regulation."""
    names = {*known_regulations(), *holdings(lang)}
    return {
        "regulations/all.md": partial(_index, lang),
        **{
            f"regulations/{page_name(name)}.md": partial(_page, name, lang)
            for name in sorted(names)
        },
    }


def menu(lang: Language) -> list[object]:
    """Return what stands in the menu under the regulations, the highest level first."""
    names = [*known_regulations(), *_only_cited(lang)]
    entries = [{name: f"regulations/{page_name(name)}.md"} for name in names]
    # Not an index.md: a folder in a folder with one gets a landmark without a name of its own.
    return [{either(lang, *ALL): "regulations/all.md"}, *entries]


def _only_cited(lang: Language) -> list[str]:
    return sorted(holdings(lang).keys() - known_regulations().keys())


def _index(lang: Language) -> str:
    book = Rulebook.national()
    name = either(lang, *ALL)
    description = either(
        lang,
        "Semua peraturan tentang keterbukaan informasi publik dan pengaduan yang dipakai di sini, "
        "sejak kapan berlaku, dan apakah naskahnya sudah dibaca.",
        "All regulations on public information and complaints that are used here, since when they "
        "are in force, and whether their text was read.",
    )
    heads = either(lang, "Peraturan | Berlaku | Sumber", "Regulation | In force | Source check")
    lines = [
        *head(name, description),
        either(lang, INTRO_ID, INTRO_EN),
        *table(heads, (_row(each, lang) for each in book.regulations)),
        f"## {either(lang, *NOT_READ)} {{#not-read}}",
        "",
        *table(heads, (_row(each, lang) for each in book.unread)),
        f"## {either(lang, 'Hanya dikutip', 'Only cited')}",
        "",
        "; ".join(f"[{each}]({page_name(each)}.md)" for each in _only_cited(lang)) + ".",
        "",
    ]
    return "\n".join(lines)


def _row(each: Regulation, lang: Language) -> Iterator[str]:
    warned = "" if each.read is Verification.OWN_TEXT else unread(lang)
    yield f"[{each.name}]({page_name(each.name)}.md)<br>{_title(each, lang)}"
    yield in_force_span(each.in_force_from, each.in_force_until, lang)
    yield f"{each.read.label(lang)}{warned}"


def _title(each: Regulation, lang: Language) -> str:
    return either(lang, each.title_id, each.title_en)


def _page(name: str, lang: Language) -> str:
    known = known_regulations().get(name)
    held = holdings(lang).get(name, ())
    heading = f"{name}: {_title(known, lang)}" if known else _cited_name(name, held, lang)
    description = either(
        lang,
        f"{heading}: batas waktu, kewajiban, alasan, dan sanksinya, pasal demi pasal.",
        f"{heading}: its time limits, duties, grounds and sanctions, article by article.",
    )
    lines = [*head(heading, description)]
    if known is None:
        lines += [
            either(
                lang,
                "Hanya dikutip di sini, untuk yang disebut di bawah.",
                "It is only cited here, for what is named below.",
            ),
            "",
        ]
    else:
        lines += _about(known, lang)
    if not held:
        said = either(
            lang, "Tidak ada satu ketentuan pun yang dibaca.", "No provision of it was read."
        )
        lines += [said, ""]
    elif known is not None:
        lines.append(either(lang, OF_THE_ARTICLES_ID, OF_THE_ARTICLES_EN))
    lines += _articles(held, lang)
    return "\n".join(lines)


def _cited_name(name: str, held: tuple[Held, ...], lang: Language) -> str:
    """Return what is only cited as a heading has it: a regulation, or somebody's practice."""
    if all(isinstance(each.source, Citation) for each in held):
        return name
    return _practice(name, lang)


def _practice(who: str, lang: Language) -> str:
    return f"{either(lang, 'Praktik', 'Practice of')} {who}"


def _about(known: Regulation, lang: Language) -> Iterator[str]:
    if known.read is not Verification.OWN_TEXT:
        yield warning(lang)
        yield f"    {capital(known.read.label(lang))}."
        yield ""
    span = in_force_span(known.in_force_from, known.in_force_until, lang)
    rows = [
        (either(lang, "Judul", "Title"), _title(known, lang)),
        (either(lang, "Jenis", "Level"), RegulationLevel(known.level).label(lang)),
        (either(lang, "Berlaku", "In force"), span),
        (either(lang, "Sumber", "Source check"), known.read.label(lang)),
        *age_rows(known, lang),
    ]
    if known.before:
        rows.append((either(lang, "Menggantikan", "Replaces"), "; ".join(known.before)))
    if known.adjusting_until is not None:
        until = in_force_span(None, known.adjusting_until, lang).rpartition(", ")[2]
        said = f"{until} ({known.adjusting_by})" if known.adjusting_by else until
        rows.append((either(lang, "Masa penyesuaian", "Time to adjust"), said))
    if known.uri:
        rows.append((either(lang, "Nama sebagai data", "Name as data"), f"`{known.uri}`"))
    if known.note:
        rows.append((either(lang, "Catatan", "Note"), english(known.note, lang)))
    yield from facts(lang, rows)


def _articles(held: tuple[Held, ...], lang: Language) -> Iterator[str]:
    heads = either(lang, "Tempat | Jenis | Isi", "Place | Kind | Content")
    for article, there in groupby(held, key=partial(_article, lang=lang)):
        yield f"## {article}"
        yield ""
        yield from table(heads, ((_place(each, lang), each.kind, each.link) for each in there))


def _article(held: Held, lang: Language) -> str:
    """Return the heading under which something stands: the article as lawyers cite it."""
    source = held.source
    if not isinstance(source, Citation):
        return _practice(source.who, lang)
    name = str(source.regulation)
    if source.article:
        return f"{name} Pasal {source.article}"
    return f"{name} Lampiran {source.annex}" if source.annex else name


def _place(held: Held, lang: Language) -> str:
    """Return where something stands within its article; the words of a practice are Indonesian."""
    source = held.source
    if not isinstance(source, Citation):
        return source.what if lang == "id" else f'<span lang="id">{source.what}</span>'
    within = str(source).removeprefix(_article(held, lang)).strip()
    return within or either(lang, "seluruhnya", "all of it")
