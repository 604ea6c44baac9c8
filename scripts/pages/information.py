"""What must be open: the index of categories, kinds of body, parts and articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import Language
from keterbukaan.information.category import (
    Accessibility,
    BodyKind,
    Category,
    Channel,
    Condition,
    Part,
)
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import ItemList, Items
from scripts.pages.articles import (
    article_page,
    articles,
    interval,
    menu_of_articles,
    none_set,
    page_of,
)
from scripts.pages.exemptions import exemptions_page
from scripts.pages.markdown import Pages, either, for_developers, head, small, table
from scripts.pages.organization import organization_page
from scripts.pages.provisions import mark

PARTS = {
    Part.INFORMATION: (
        "Yang diumumkan atau disediakan. `checklist` memeriksa apakah ada dan mutakhir.",
        "What is announced or kept available. `checklist` checks whether it is there and current.",
    ),
    Part.STANDARD: (
        "Isi standar pengumuman serta merta; hanya bagi Badan Publik pemberi izin.",
        "What the standard for immediate announcements holds; only for licensing bodies.",
    ),
    Part.COLUMN: (
        "Kolom Daftar Informasi Publik; diperiksa baris demi baris, bukan oleh `checklist`.",
        "Columns of the public information list; judged row by row, not by `checklist`.",
    ),
    Part.CONDUCT: (
        "Yang harus dilakukan ketika peristiwa terjadi; tidak dapat diperiksa sebelumnya.",
        "What must be done when something happens; nothing can be checked before that.",
    ),
    Part.MAKLUMAT: ("Isi maklumat pelayanan.", "Content of the service pledge."),
    Part.SERVICE_STANDARD: (
        "Standar layanan yang wajib disusun.",
        "The service standards that a body must draw up.",
    ),
    Part.COST: (
        "Biaya dan cara pembayaran yang wajib diumumkan.",
        "What it costs and how it is paid, which must be announced.",
    ),
    Part.REPORT: (
        "Isi dan bentuk laporan tahunan; `checklist` hanya memeriksa apakah laporannya ada.",
        "What the annual report holds, and its forms; `checklist` only asks whether there is one.",
    ),
}

INTRO_ID = """\
Sebanyak {items} butir dalam {lists} daftar dari {articles} pasal menyebut apa yang wajib diumumkan,
disediakan, dicatat, atau dilakukan Badan Publik. Setiap pasal mempunyai halaman. Yang boleh
dikecualikan ada di [pengecualian](exemptions.md); siapa yang memutuskan ada di
[organisasi](organization.md); [mengapa daftarnya demikian](../understand/what-must-be-open.md)
dijelaskan tersendiri. Untuk memeriksa daftar Badan Publik sendiri, lihat
[pemeriksaan daftar publikasi](../how-to/publication-list.md).

Setiap butir mempunyai kunci, misalnya `perki.15.9.b.2`: peraturannya, pasalnya, lalu langkah di
bawahnya. Dengan kunci itu berkas dan program menyebut butirnya.
"""

INTRO_EN = """\
{items} items in {lists} lists of {articles} articles say what a public body must announce, keep
available, write down or do. Each article has a page, printed from the data that
[`checklist`](../how-to/publication-list.md) works with. What may be kept closed stands on
[exemptions](exemptions.md), who decides on [organisation](organization.md), and
[why the lists look as they do](../understand/what-must-be-open.md) is explained elsewhere.

Every item has a key, such as `perki.15.9.b.2`: the regulation, the article, and the steps below
it. Files and programs name the item by it.
"""

UNCATEGORISED = (
    (
        "Butir tanpa kategori: bukan informasinya sendiri, melainkan isi atau bentuk suatu "
        "dokumen, atau biayanya."
    ),
    (
        "Items without a category: not the information itself, but what a document must hold, or "
        "the cost."
    ),
)

_KINDS_INTRO = (
    (
        "Banyaknya butir yang wajib bagi tiap jenis Badan Publik. Butir undang-undang yang dirinci "
        "Perki 1/2021 dihitung di sana, dan judul tidak dihitung di samping bagiannya."
    ),
    (
        "How many items each kind owes. An item of the Act that Perki 1/2021 says more exactly is "
        "counted there, and a heading is not counted in addition to its parts."
    ),
)


def pages(lang: Language) -> Pages:
    """Return the index, a page for each article, the exemptions and the organisation."""
    return {
        "information/index.md": partial(_index, lang),
        "information/exemptions.md": partial(exemptions_page, lang),
        "information/organization.md": partial(organization_page, lang),
        **{f"information/{name}.md": partial(article_page, name, lang) for name in articles()},
    }


def menu(lang: Language) -> list[object]:
    """Return what stands in the menu under the information."""
    return [
        "information/index.md",
        *menu_of_articles(lang),
        {either(lang, "Pengecualian", "Exemptions"): "information/exemptions.md"},
        {either(lang, "Organisasi", "Organisation"): "information/organization.md"},
    ]


def _index(lang: Language) -> str:
    items = Items.national()
    name = either(lang, "Apa yang wajib dibuka", "What must be open")
    description = either(
        lang,
        "Informasi yang wajib diumumkan secara berkala, serta merta, atau tersedia setiap saat, "
        "dan yang dikecualikan: setiap butir dengan pasalnya.",
        "What must be announced periodically or immediately, or kept available at any time, and "
        "what is exempt: every item with its article.",
    )
    intro = either(lang, INTRO_ID, INTRO_EN).format(
        items=len(items.by_key), lists=len(items.lists), articles=len(articles())
    )
    categories = either(
        lang, "Kategori | Selang waktu | Butir | Pasal", "Category | Interval | Items | Articles"
    )
    parts = either(lang, "Bagian | Butir | Artinya", "Part | Items | Meaning")
    heads = either(lang, "Pasal | Isi | Butir", "Article | Content | Items")
    lines = [
        *head(name, description),
        intro,
        "<!-- picture: what-must-be-open -->",
        "",
        f"## {either(lang, 'Kategori', 'Categories')}",
        "",
        *table(categories, (_category_row(each, lang) for each in Category)),
        either(lang, *UNCATEGORISED),
        "",
        *_kinds_table(items, lang),
        f"## {either(lang, 'Bagian', 'Parts')}",
        "",
        either(
            lang,
            "Butir ialah informasinya sendiri, atau bagian dari bentuk pemberiannya.",
            "An item is the information itself, or a part of the form in which it is given.",
        ),
        "",
        *table(parts, (_part_row(each, lang) for each in PARTS)),
        f"## {either(lang, 'Pasal', 'Articles')}",
        "",
        *table(heads, (_article_row(*each, lang) for each in articles().items())),
        *_ways_to_announce(lang),
        *for_developers(lang, _example()),
    ]
    return "\n".join(lines) + "\n"


def _part_row(part: Part, lang: Language) -> Iterator[str]:
    yield part.label(lang)
    yield str(sum(item.part is part for item in Items.national().by_key.values()))
    yield either(lang, *PARTS[part])


def _article_row(name: str, lists: Sequence[ItemList], lang: Language) -> Iterator[str]:
    citation = lists[0].citation
    place = f"{citation.regulation} Pasal {citation.article}"
    yield f"[{place}]({name}.md){mark(lang, citation)}"
    yield "<br>".join(each.label(lang) for each in lists)
    yield str(sum(len(each.items) for each in lists))


def _category_row(category: Category, lang: Language) -> Iterator[str]:
    yield category.label(lang)
    if category is Category.EXEMPT:
        letters = len(Grounds.national().letters)
        yield either(lang, "menurut hurufnya", "by its letter")
        yield either(lang, f"{letters} huruf", f"{letters} letters")
        yield f"[{either(lang, 'pengecualian', 'exemptions')}](exemptions.md)"
        return
    held = [each for each in Items.national().lists if each.items[0].category is category]
    intervals = dict.fromkeys(each.items[0].interval for each in held)
    yield "<br>".join(interval(each, lang) for each in intervals if each) or none_set(lang)
    yield str(sum(len(each.items) for each in held))
    yield ", ".join(
        f"[{each.citation.regulation} Pasal {each.citation.article}]({page_of(each)})"
        for each in {page_of(each): each for each in held}.values()
    )


def _kinds_table(items: Items, lang: Language) -> Iterator[str]:
    yield f"## {either(lang, 'Jenis Badan Publik', 'Kinds of body')}"
    yield ""
    yield either(lang, *_KINDS_INTRO)
    yield ""
    columns = (Category.PERIODIC, Category.IMMEDIATE, Category.ANY_TIME, None)
    none = either(lang, "tanpa kategori", "none")
    heads = [each.label(lang) if each else none for each in columns]
    first, total = either(lang, "Badan Publik | Jumlah", "Body | Total").split(" | ")
    on = WorkingCalendar.national().decreed_until
    rows: list[list[str]] = []
    for kind in BodyKind:
        owed = list(items.owed_by(kind, on=on))
        counts = [sum(item.category is each for item in owed) for each in columns]
        named = f"{kind.label(lang)}{small(kind.value)}"
        rows.append([named, *map(str, (*counts, len(owed)))])
    yield from table(" | ".join((first, *heads, total)), rows)
    yield either(lang, "Sebagian hanya bila Badan Publik:", "Some of them only if the body:")
    yield ""
    for condition in Condition:
        some = sum(item.only_if is condition for item in items.by_key.values())
        counted = either(lang, f"{some} butir", f"{some} items")
        yield f"- {condition.label(lang)} (`{condition.value}`): {counted}"
    yield ""


def _ways_to_announce(lang: Language) -> Iterator[str]:
    yield f"## {either(lang, 'Cara mengumumkan', 'How it is announced')}"
    yield ""
    heads = either(lang, "Hal | Pasal | Isi", "What | Article | Content")
    channels = ", ".join(f"{each.label(lang)} (`{each.value}`)" for each in Channel)
    forms = ", ".join(f"{each.label(lang)} (`{each.value}`)" for each in Accessibility)
    language = either(
        lang,
        "bahasa Indonesia yang baik dan benar, mudah dipahami, dengan mempertimbangkan bahasa "
        "penduduk setempat",
        "good Indonesian, easy to understand, with regard to the language of the place",
    )
    article = "Perki 1/2021 Pasal 24 ayat"
    yield from table(
        heads,
        (
            (either(lang, "Kanal", "Channels"), f"{article} (3)", channels),
            (either(lang, "Aksesibilitas", "Accessibility"), f"{article} (5)", forms),
            (either(lang, "Bahasa", "Language"), f"{article} (2)", language),
        ),
    )


def _example() -> Iterator[str]:
    item = Items.national()["perki.15.9.b.2"]
    yield ">>> from keterbukaan.information import Items"
    yield f'>>> item = Items.national()["{item.key}"]'
    yield ">>> str(item.citation), item.interval"
    yield repr((str(item.citation), item.interval))
    yield '>>> item.label("id")'
    yield repr(item.label("id"))
    yield f'>>> Items.national()["{item.citation}"].key'
    yield repr(item.key)
