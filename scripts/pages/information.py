"""What must be open: the index of categories, kinds of body, parts and articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from keterbukaan.calendar.working import WorkingCalendar
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
    NONE_SET,
    article_page,
    articles,
    interval,
    menu_of_articles,
    page_of,
)
from scripts.pages.exemptions import exemptions_page
from scripts.pages.markdown import Pages, both, session
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

INTRO = """\
{items} items in {lists} lists of {articles} articles say what a public body must announce, keep
available, write down or do. Each article has a page, printed from the data that
[`checklist`](../how-to/publication-list.md) works with. What may be kept closed stands on
[exemptions](exemptions.md), who decides on [organisation](organization.md), and
[why the lists look as they do](../understand/what-must-be-open.md) is explained elsewhere.

Every item has a key, such as `perki.15.9.b.2`: the regulation, the article, and the steps below
it. Files and programs name the item by it.
"""

UNCATEGORISED = (
    "Butir tanpa kategori: bukan informasinya sendiri, melainkan isi atau bentuk suatu dokumen, "
    "atau biayanya. "
    "_Items without a category: not the information itself, but what a document must hold, or the "
    "cost._"
)


def pages() -> Pages:
    """Return the index, a page for each article, the exemptions and the organisation."""
    return {
        "information/index.md": _index,
        "information/exemptions.md": exemptions_page,
        "information/organization.md": organization_page,
        **{f"information/{name}.md": partial(article_page, name) for name in articles()},
    }


def menu() -> list[object]:
    """Return what stands in the menu under the information."""
    return [
        "information/index.md",
        *menu_of_articles(),
        {"Pengecualian · Exemptions": "information/exemptions.md"},
        {"Organisasi · Organisation": "information/organization.md"},
    ]


def _index() -> str:
    items = Items.national()
    count = len(items.by_key)
    lines = [
        "# What must be open",
        "",
        INTRO.format(items=count, lists=len(items.lists), articles=len(articles())),
        "## Kategori · Categories",
        "",
        "| Kategori · Category | Selang · Interval | Butir · Items | Pasal · Articles |",
        "| --- | --- | --: | --- |",
        *map(_category_row, Category),
        "",
        UNCATEGORISED,
        "",
        *_kinds_table(items),
        "## Bagian · Parts",
        "",
        "An item is the information itself, or a part of the form in which it is given.",
        "",
        "| Bagian · Part | Butir · Items | Artinya · Meaning |",
        "| --- | --: | --- |",
        *map(_part_row, PARTS),
        "",
        "## Pasal · Articles",
        "",
        "| Pasal · Article | Isinya · Content | Butir · Items |",
        "| --- | --- | --: |",
        *(_article_row(name, lists) for name, lists in articles().items()),
        "",
        *_ways_to_announce(),
        "## Contoh · Example",
        "",
        *session(_example()),
    ]
    return "\n".join(lines) + "\n"


def _part_row(part: Part) -> str:
    said_id, said_en = PARTS[part]
    held = sum(item.part is part for item in Items.national().by_key.values())
    return f"| {both(part.label)} | {held} | {said_id}<br>_{said_en}_ |"


def _article_row(name: str, lists: Sequence[ItemList]) -> str:
    place = f"{lists[0].citation.regulation} Pasal {lists[0].citation.article}"
    said = "<br>".join(f"{each.label_id} · _{each.label_en}_" for each in lists)
    held = sum(len(each.items) for each in lists)
    return f"| [{place}]({name}.md){mark(lists[0].citation)} | {said} | {held} |"


def _category_row(category: Category) -> str:
    if category is Category.EXEMPT:
        grounds = len(Grounds.national().letters)
        return (
            f"| {both(category.label)} | menurut hurufnya · _by its letter_ "
            f"| {grounds} huruf · _letters_ | [pengecualian · _exemptions_](exemptions.md) |"
        )
    held = [each for each in Items.national().lists if each.items[0].category is category]
    intervals = dict.fromkeys(each.items[0].interval for each in held)
    links = ", ".join(
        f"[{each.citation.regulation} Pasal {each.citation.article}]({page_of(each)})"
        for each in {page_of(each): each for each in held}.values()
    )
    said = "<br>".join(interval(each) for each in intervals if each) or NONE_SET
    return (
        f"| {both(category.label)} | {said} | {sum(len(each.items) for each in held)} | {links} |"
    )


def _kinds_table(items: Items) -> Iterator[str]:
    on = WorkingCalendar.national().decreed_until
    yield "## Badan Publik · Kinds of body"
    yield ""
    yield "How many items each kind owes. An item of the Act that Perki 1/2021 says more exactly"
    yield "is counted there, and a heading is not counted beside its parts."
    yield ""
    columns = (Category.PERIODIC, Category.IMMEDIATE, Category.ANY_TIME, None)
    heads = [both(each.label) if each else "tanpa kategori · _none_" for each in columns]
    yield f"| Badan Publik · Body | {' | '.join(heads)} | Jumlah · Total |"
    yield "| --- | --: | --: | --: | --: | --: |"
    for kind in BodyKind:
        owed = list(items.owed_by(kind, on=on))
        counts = [sum(item.category is each for item in owed) for each in columns]
        cells = " | ".join(map(str, (*counts, len(owed))))
        yield f"| {both(kind.label)}<br>`{kind.value}` | {cells} |"
    yield ""
    yield "Sebagian hanya bila Badan Publik · _some of them only if the body_"
    yield ""
    for condition in Condition:
        some = sum(item.only_if is condition for item in items.by_key.values())
        yield f"- {both(condition.label)} (`{condition.value}`): {some} butir · _items_"
    yield ""


def _ways_to_announce() -> Iterator[str]:
    yield "## Cara mengumumkan · How it is announced"
    yield ""
    yield "| | |"
    yield "| --- | --- |"
    channels = ", ".join(f"{both(each.label)} (`{each.value}`)" for each in Channel)
    yield f"| Kanal · _Channels_<br>Perki 1/2021 Pasal 24 ayat (3) | {channels} |"
    forms = ", ".join(f"{both(each.label)} (`{each.value}`)" for each in Accessibility)
    yield f"| Aksesibilitas · _Accessibility_<br>Perki 1/2021 Pasal 24 ayat (5) | {forms} |"
    yield (
        "| Bahasa · _Language_<br>Perki 1/2021 Pasal 24 ayat (2) "
        "| bahasa Indonesia yang baik dan benar, mudah dipahami, dengan mempertimbangkan bahasa "
        "penduduk setempat<br>_good Indonesian, easy to understand, with regard to the language "
        "of the place_ |"
    )
    yield ""


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
