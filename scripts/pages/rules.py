"""The index of the rules: every limit in the order of the procedure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.chapters import CHAPTERS
from scripts.pages.limits import limit_page
from scripts.pages.markdown import Pages, either, head, small, table
from scripts.pages.provisions import governing, is_read, length, limit_link, title, unread
from scripts.pages.readings import readings_page

INTRO_ID = """\
Ada {limits} batas waktu (tenggat) di sini, yang ditetapkan oleh {provisions} ketentuan dari
[{regulations} peraturan dan praktik](../regulations/all.md). Masing-masing mempunyai halaman:
bunyi aturannya, siapa yang wajib, dihitung sejak kapan, contoh perhitungan, dan apa yang terjadi
sebelum dan sesudahnya. Urutannya ialah urutan prosesnya, dari permohonan sampai Mahkamah Agung.

Sebanyak {unread} batas waktu bertanda ⚠: naskah peraturannya belum diperiksa.
[Bagaimana hukumnya dibaca](../understand/reading-status.md) menjelaskan artinya. Bila naskahnya
bertentangan atau tidak mengatur, pustaka ini menyebut pilihannya: lihat [penafsiran](readings.md).
"""

INTRO_EN = """\
There are {limits} time limits here, set by {provisions} provisions of
[{regulations} regulations and practices](../regulations/all.md). Each has a page: the rule in
words, who must act, since when it is counted, a computed example, and what comes before and after
it. Their order is that of the procedure, from the request to the Supreme Court.

{unread} limits are marked ⚠: the regulation's own text was not read.
[How the law was read](../understand/reading-status.md) says what that means. Where the texts
disagree or are silent, the library names the choices: see [the interpretations](readings.md).
"""


def pages(lang: Language) -> Pages:
    """Return the index, the readings, and a page for each limit."""
    limits = Rulebook.national().limits
    return {
        "rules/index.md": partial(_index, lang),
        "rules/readings.md": partial(readings_page, lang),
        **{f"rules/{limit}.md": partial(limit_page, limit, lang) for limit in limits},
    }


def menu(lang: Language) -> list[object]:
    """Return what stands in the menu under the rules."""
    readings = {either(lang, "Penafsiran", "Interpretations"): "rules/readings.md"}
    chapters = [
        {
            chapter.title(lang): [
                {title(limit, lang): f"rules/{limit}.md"} for limit in chapter.limits
            ]
        }
        for chapter in CHAPTERS
    ]
    return ["rules/index.md", *chapters, readings]


def _index(lang: Language) -> str:
    book = Rulebook.national()
    not_read = [limit for limit in book.limits if not is_read(governing(limit))]
    name = either(lang, "Tenggat dan batas waktu", "Deadlines and time limits")
    description = either(
        lang,
        "Kapan permohonan informasi, keberatan, sengketa, dan pengaduan harus dijawab: setiap "
        "batas waktu dengan pasalnya.",
        "When requests, objections, disputes and complaints must be answered: every time limit "
        "with its article.",
    )
    intro = either(lang, INTRO_ID, INTRO_EN).format(
        limits=len(book.limits),
        provisions=len(book.provisions),
        regulations=len({each.regulation.name for each in book.provisions}),
        unread=len(not_read),
    )
    lines = [*head(name, description), intro, "<!-- picture: life-of-a-request -->", ""]
    heads = either(lang, "Batas waktu | Lama | Siapa", "Limit | How long | Who")
    for chapter in CHAPTERS:
        lines += [f"## {chapter.title(lang)}", ""]
        lines += table(heads, (_limit(limit, lang) for limit in chapter.limits))
    return "\n".join(lines) + "\n"


def _limit(limit: str, lang: Language) -> Iterator[str]:
    found = governing(limit)
    warned = "" if is_read(found) else unread(lang)
    named = f"{limit_link(limit, lang, folder='')}{warned}<br>{found.summary(lang)}{small(limit)}"
    yield named
    yield length(found, lang)
    yield found.actor.label(lang)
