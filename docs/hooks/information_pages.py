"""The pages of what must be open, what may be closed and who decides, made from the data.

One page for each article that has a list, the grounds of exemption, and the roles: all of it is
printed from the library, so no item and no article in them is written by hand.
`generated_pages()` needs nothing but keterbukaan; only `on_files` knows mkdocs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Literal

from keterbukaan import (
    BodyKind,
    Category,
    Citation,
    Condition,
    Ground,
    Grounds,
    Item,
    ItemList,
    Items,
    Letter,
    Organization,
    Part,
    Role,
    Rulebook,
    Verification,
    WorkingCalendar,
)
from keterbukaan.information.category import Accessibility, Channel
from keterbukaan.information.grounds import Opening
from keterbukaan.law.citation import RegulationId
from keterbukaan.law.limit import TimeLimit
from keterbukaan.organization.roles import DecisionRule, RoleRule, Task, TaskKind

Language = Literal["id", "en"]

NONE_SET = "teks tidak menetapkan · _the text sets none_"
UNREAD = " ⚠"
EVERYONE = frozenset(BodyKind)
PARTS = {
    Part.INFORMATION: (
        "Yang diumumkan atau disediakan. `checklist` memeriksa ada dan mutakhirnya.",
        "What is announced or kept available. `checklist` looks whether it is there and current.",
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
}
KINDS = {
    TaskKind.DUTY: "tugas · _duty_",
    TaskKind.POWER: "wewenang · _power_",
    TaskKind.MAY: "dapat · _may_",
}
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

INDEX_INTRO = """\
{items} items in {lists} lists of {articles} articles say what a public body must announce, keep
available, write down or do. Each article has a page, printed from the data that
[`checklist`](../how-to/publication-list.md) works with. What may be kept closed stands on
[exemptions](exemptions.md), who decides on [organisation](organization.md), and
[why the lists look as they do](../understand/what-must-be-open.md) is told elsewhere.

Every item has a key, such as `perki.15.9.b.2`: the regulation, the article, and the steps below
it. Files and programs name the item by it.
"""
EXEMPTIONS_INTRO_ID = (
    "Pengecualian bersifat ketat dan terbatas, dan hanya sesudah pengujian konsekuensi "
    "(Perki 1/2021 Pasal 22). Hurufnya sepuluh, dari UU 14/2008 Pasal 17."
)
EXEMPTIONS_INTRO_EN = (
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
UNCATEGORISED = (
    "Butir tanpa kategori: teksnya hanya mewajibkan menyediakan atau menyusun. "
    "_Items without a category: the text only orders that they be provided or drawn up._"
)
TEMPORARY = (
    "Sementara: UU 14/2008 Pasal 20 ayat (1) menyebut huruf a sampai f tidak permanen. "
    "_Temporary: the Act says that letters a to f are not permanent; of the others it is silent._"
)
TWO_ROWS = (
    "Where two rows have the same name, the texts disagree: "
    "[C14 `exemption-consent`](../rules/readings.md#exemption-consent) says which of them holds. "
    "The default stands first."
)
ORGANIZATION_INTRO_ID = (
    "Siapa menjalankan layanan informasi, apa tugasnya, dan keputusan mana yang memerlukan "
    "persetujuan siapa. Strukturnya disesuaikan dengan kebutuhan Badan Publik (Perki 1/2021 "
    "Pasal 6 ayat (7))."
)
ORGANIZATION_INTRO_EN = (
    "Who runs the information service, what their tasks are, and which decision needs whose "
    "consent. The structure follows the needs of the body (Perki 1/2021 Pasal 6 ayat (7))."
)


def generated_pages() -> dict[str, str]:
    """Return every generated page: its path below docs/ and its Markdown."""
    pages = {
        "information/index.md": _index(),
        "information/exemptions.md": _exemptions(),
        "information/organization.md": _organization(),
    }
    for name, lists in _articles():
        pages[f"information/{name}.md"] = _article(lists)
    return pages


def navigation() -> list[object]:
    """Return what stands in the menu under the information."""
    menu: list[object] = ["information/index.md"]
    for title, articles in groupby(_articles(), key=lambda each: str(_regulation(each[1]))):
        pages = [
            {f"Pasal {lists[0].citation.article}": f"information/{name}.md"}
            for name, lists in articles
        ]
        menu.append({title: pages})
    menu.append({"Pengecualian · Exemptions": "information/exemptions.md"})
    menu.append({"Organisasi · Organisation": "information/organization.md"})
    return menu


# ---------------------------------------------------------------- the index


def _index() -> str:
    items = Items.national()
    articles = list(_articles())
    count = len(items.by_key)
    lines = [
        "# What must be open",
        "",
        INDEX_INTRO.format(items=count, lists=len(items.lists), articles=len(articles)),
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
    ]
    for part, (said_id, said_en) in PARTS.items():
        held = [item for item in items.by_key.values() if item.part is part]
        lines.append(f"| {_both(part.label)} | {len(held)} | {said_id}<br>_{said_en}_ |")
    lines += [
        "",
        "## Pasal · Articles",
        "",
        "| Pasal · Article | Isinya · Content | Butir · Items |",
        "| --- | --- | --: |",
    ]
    for name, lists in articles:
        place = f"{lists[0].citation.regulation} Pasal {lists[0].citation.article}"
        said = "<br>".join(f"{each.label_id} · _{each.label_en}_" for each in lists)
        held = sum(len(each.items) for each in lists)
        lines.append(f"| [{place}]({name}.md){mark(lists[0].citation)} | {said} | {held} |")
    lines += ["", *_ways_to_announce(), *_index_example()]
    return "\n".join(lines) + "\n"


def _category_row(category: Category) -> str:
    if category is Category.EXEMPT:
        grounds = len(Grounds.national().letters)
        return (
            f"| {_both(category.label)} | menurut hurufnya · _by its letter_ "
            f"| {grounds} huruf · _letters_ | [pengecualian · _exemptions_](exemptions.md) |"
        )
    held = [each for each in Items.national().lists if each.items[0].category is category]
    intervals = dict.fromkeys(each.items[0].interval for each in held)
    links = ", ".join(
        f"[{each.citation.regulation} Pasal {each.citation.article}]({page_of(each)})"
        for each in {page_of(each): each for each in held}.values()
    )
    said = "<br>".join(_interval(each) for each in intervals if each) or NONE_SET
    return (
        f"| {_both(category.label)} | {said} | {sum(len(each.items) for each in held)} | {links} |"
    )


def _kinds_table(items: Items) -> Iterator[str]:
    on = WorkingCalendar.national().decreed_until
    yield "## Badan Publik · Kinds of body"
    yield ""
    yield "How many items each kind owes. An item of the Act that Perki 1/2021 says more exactly"
    yield "is counted there, and a heading is not counted beside its parts."
    yield ""
    columns = (Category.PERIODIC, Category.IMMEDIATE, Category.ANY_TIME, None)
    heads = [_both(each.label) if each else "tanpa kategori · _none_" for each in columns]
    yield f"| Badan Publik · Body | {' | '.join(heads)} | Jumlah · Total |"
    yield "| --- | --: | --: | --: | --: | --: |"
    for kind in BodyKind:
        owed = list(items.owed_by(kind, on=on))
        counts = [sum(item.category is each for item in owed) for each in columns]
        cells = " | ".join(map(str, (*counts, len(owed))))
        yield f"| {_both(kind.label)}<br>`{kind.value}` | {cells} |"
    yield ""
    yield "Sebagian hanya bila Badan Publik · _some of them only if the body_"
    yield ""
    for condition in Condition:
        some = sum(item.only_if is condition for item in items.by_key.values())
        yield f"- {_both(condition.label)} (`{condition.value}`): {some} butir · _items_"
    yield ""


def _ways_to_announce() -> Iterator[str]:
    yield "## Cara mengumumkan · How it is announced"
    yield ""
    yield "| | |"
    yield "| --- | --- |"
    channels = ", ".join(f"{_both(each.label)} (`{each.value}`)" for each in Channel)
    yield f"| Kanal · _Channels_<br>Perki 1/2021 Pasal 24 ayat (3) | {channels} |"
    forms = ", ".join(f"{_both(each.label)} (`{each.value}`)" for each in Accessibility)
    yield f"| Aksesibilitas · _Accessibility_<br>Perki 1/2021 Pasal 24 ayat (5) | {forms} |"
    yield (
        "| Bahasa · _Language_<br>Perki 1/2021 Pasal 24 ayat (2) "
        "| bahasa Indonesia yang baik dan benar, mudah dipahami, dengan mempertimbangkan bahasa "
        "penduduk setempat<br>_good Indonesian, easy to understand, with regard to the language "
        "of the place_ |"
    )
    yield ""


def _index_example() -> Iterator[str]:
    item = Items.national()["perki.15.9.b.2"]
    yield "## Contoh · Example"
    yield ""
    yield "```python"
    yield ">>> from keterbukaan import Items"
    yield f'>>> item = Items.national()["{item.key}"]'
    yield ">>> str(item.citation), item.interval"
    yield repr((str(item.citation), item.interval))
    yield '>>> item.label("id")'
    yield repr(item.label("id"))
    yield f'>>> Items.national()["{item.citation}"].key'
    yield repr(item.key)
    yield "```"


# ---------------------------------------------------------------- the articles


def _articles() -> Iterator[tuple[str, list[ItemList]]]:
    """Yield each article that has lists, by the name of its page."""
    perki_first = sorted(Items.national().lists, key=lambda each: each.items[0].key.split(".")[0])
    for name, lists in groupby(perki_first, key=_name):
        yield name, list(lists)


def _regulation(lists: list[ItemList]) -> RegulationId:
    return lists[0].citation.regulation


def _name(each: ItemList) -> str:
    return ".".join(each.items[0].key.split(".")[:2])


def page_of(each: ItemList | Item) -> str:
    """Return the name of the page on which an item or a list stands."""
    key = each.key if isinstance(each, Item) else each.items[0].key
    return ".".join(key.split(".")[:2]) + ".md"


def _article(lists: list[ItemList]) -> str:
    first = lists[0]
    lines = [
        f"# {first.citation.regulation} Pasal {first.citation.article}",
        "",
        *_reading_warning(first.citation),
    ]
    for each in lists:
        lines += _list(each)
    return "\n".join(lines) + "\n"


def _list(each: ItemList) -> Iterator[str]:
    place = f"ayat ({each.citation.paragraph}): " if each.citation.paragraph else ""
    yield f"## {place}{each.label_id} {{#{_anchor(each)}}}"
    yield ""
    yield each.label_en
    yield '{: lang="en" .translation }'
    yield ""
    yield from _at_a_glance(each)
    if each.note:
        yield '!!! note "Catatan · Note"'
        yield f"    {each.note}"
        yield ""
    yield "| Butir · Item | Isi · Content |"
    yield "| --- | --- |"
    for item in each.items:
        yield _item(item, each)
    yield ""


def _anchor(each: ItemList) -> str:
    citation = each.citation
    steps = (each.items[0].key.split(".")[0], citation.article, citation.paragraph)
    return ".".join(("list", *(step for step in steps if step)))


def _at_a_glance(each: ItemList) -> Iterator[str]:
    shared = each.items[0]
    owed = frozenset[BodyKind]().union(*(item.owed_by for item in each.items))
    category = _both(shared.category.label) if shared.category else NONE_SET
    yield "| | |"
    yield "| --- | --- |"
    yield f"| Dasar · _Basis_ | {each.citation}{mark(each.citation)} |"
    yield f"| Kategori · _Category_ | {category} |"
    yield f"| Bagian · _Part_ | {_both(shared.part.label)} |"
    yield f"| Badan Publik · _Bodies_ | {_owed(owed)} |"
    yield f"| Selang · _Interval_ | {_interval(shared.interval)} |"
    parent = next((item.parent for item in each.items if _is_elsewhere(item, each)), None)
    if parent is not None:
        yield f"| Merinci · _Details_ | {_link(parent)} {Items.national()[parent].label_id} |"
    yield f"| Butir · _Items_ | {len(each.items)} |"
    yield ""


def _is_elsewhere(item: Item, each: ItemList) -> bool:
    return item.parent is not None and item.parent not in {other.key for other in each.items}


def _item(item: Item, each: ItemList) -> str:
    key = f"`{item.key}`{{: #{item.key} }}"
    said = f"{item.label_id}<br>_{item.label_en}_"
    remarks = "".join(f"<br>▸ {remark}" for remark in _remarks(item, each))
    return f"| {key}<br>{item.citation} | {said}{remarks} |"


def _remarks(item: Item, each: ItemList) -> Iterator[str]:
    every = frozenset[BodyKind]().union(*(other.owed_by for other in each.items))
    if item.owed_by != every:
        yield f"hanya · _only_: {_owed(item.owed_by)}"
    if item.only_if is not None:
        yield f"hanya bila Badan Publik · _only if the body_ {_both(item.only_if.label)}"
    if not item.asked:
        yield "tidak diperiksa · _not checked_"
    parts = Items.national().children.get(item.key, ())
    own = sum(part in each.items for part in parts)
    if own:
        yield f"{own} butir di bawah · _items below_"
    for other in Items.national().lists:
        if other is not each and any(part in other.items for part in parts):
            place = str(other.citation).removeprefix(f"{other.citation.regulation} ")
            link = f"{page_of(other)}#{_anchor(other)}"
            yield f"rincian · _parts_: [{place}]({link}), {len(other.items)} butir · _items_"
    if item.elaborated_by:
        links = ", ".join(map(_link, item.elaborated_by))
        yield f"dirinci oleh · _said more exactly by_ {links}"
    elaborates = [
        other.key for other in Items.national().by_key.values() if item.key in other.elaborated_by
    ]
    if elaborates:
        yield f"lebih rinci dari · _says more exactly than_ {', '.join(map(_link, elaborates))}"
    if item.note and item.note != each.note:
        yield item.note


def _link(key: str) -> str:
    item = Items.national()[key]
    return f"[`{key}`]({page_of(item)}#{key})"


def _owed(kinds: Iterable[BodyKind]) -> str:
    kinds = frozenset(kinds)
    if kinds == EVERYONE:
        return "semua · _all_"
    return ", ".join(_both(kind.label) for kind in BodyKind if kind in kinds)


def _interval(limit: str | None) -> str:
    if limit is None:
        return NONE_SET
    governing = _in_force().governing(limit)
    unread = "" if governing.read is Verification.OWN_TEXT else UNREAD
    return f"[`{limit}`](../rules/{limit}.md){unread}<br>{_length(governing)}"


def _length(limit: TimeLimit) -> str:
    if limit.amount is None or limit.unit is None:
        return _both(limit.kind.label)
    amount, unit = limit.amount, limit.unit
    return _both(lambda lang: unit.counted(amount, lang))


# ---------------------------------------------------------------- the exemptions


def _exemptions() -> str:
    grounds = Grounds.national()
    lines = [
        "# Informasi yang dikecualikan · Exempt information",
        "",
        EXEMPTIONS_INTRO_ID,
        '{: lang="id" .sentence }',
        "",
        EXEMPTIONS_INTRO_EN,
        '{: lang="en" .translation }',
        "",
        "[How to record a claim, a test and a letter](../how-to/exemptions.md).",
        "",
        "| Huruf · Letter | Alasan · Ground | Sementara · Temporary | Lama · Duration |",
        "| --- | --- | --- | --- |",
    ]
    for letter, ground in grounds.letters.items():
        temporary = "ya · _yes_" if ground.temporary else "tidak disebut · _not said_"
        lines.append(
            f"| [{letter.value}](#huruf-{letter.value}){mark(*ground.citations)} "
            f"| {_both_lines(ground.label)} | {temporary} | {_duration(ground)} |"
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
    return "\n".join(lines) + "\n"


def _duration(ground: Ground) -> str:
    return _interval(ground.duration_limit)


def _ground(ground: Ground) -> Iterator[str]:
    letter = ground.letter.value
    yield f"## Huruf {letter}: {ground.label_id} {{#huruf-{letter}}}"
    yield ""
    yield f"Letter {letter}: {ground.label_en}"
    yield '{: lang="en" .translation }'
    yield ""
    opens = [each for each in Grounds.national().openings.values() if ground.letter in each.letters]
    yield "| | |"
    yield "| --- | --- |"
    yield f"| Dasar · _Basis_ | {_places(ground.citations)} |"
    yield f"| Lama · _Duration_ | {_duration(ground)} |"
    yield f"| Terbuka karena · _Opened by_ | {', '.join(map(_opening_link, opens))} |"
    if ground.note:
        yield f"| Catatan · _Note_ | {ground.note} |"
    yield ""
    if ground.items:
        yield "| Angka · Item | Isi · Content |"
        yield "| --- | --- |"
        for item in ground.items:
            yield f"| {item.number}<br>{item.citation} | {_both_lines(item.label)} |"
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
            f"| {each.letter}<br>{_places(each.citations)} | {_both_lines(each.label)} "
            f"| {letters} | {_both_lines(each.note)} |"
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
        yield f"| `{each.kind.value}` | {_both_lines(each.label)} | {_places(each.citations)} |"
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
    yield "| | |"
    yield "| --- | --- |"
    yield f"| Dasar · _Basis_ | {_places(each.citations)} |"
    yield f"| Huruf · _Letters_ | {letters} |"
    yield f"| Terbuka bagi · _Open to_ | {public} |"
    yield f"| Oleh · _Made by_ | {_makers(each.made_by) or 'dengan sendirinya · _by itself_'} |"
    if each.needs_consent_of:
        yield f"| Persetujuan · _Consent_ | {_makers(each.needs_consent_of)} |"
    yield ""


def _opening_link(each: Opening) -> str:
    return f"[`{each.by.value}`](#{each.by.value})"


def _letter_link(letter: Letter) -> str:
    return f"[{letter.value}](#huruf-{letter.value})"


def _makers(names: Iterable[str]) -> str:
    return ", ".join(f"{MAKERS[name][0]} · _{MAKERS[name][1]}_" for name in names)


# ---------------------------------------------------------------- the organisation


def _organization() -> str:
    found = Organization.national()
    lines = [
        "# Organisasi · Organisation",
        "",
        ORGANIZATION_INTRO_ID,
        '{: lang="id" .sentence }',
        "",
        ORGANIZATION_INTRO_EN,
        '{: lang="en" .translation }',
        "",
        "[How to check a body's own decree](../how-to/appointment-decree.md) against this.",
        "Who handles complaints stands [elsewhere](../cases/complaint-handling.md).",
        "",
        "## Keputusan dan persetujuan · Decisions and consents {#decisions}",
        "",
        "| Keputusan · Decision | Oleh · By | Persetujuan · Consent | Dasar · Basis |",
        "| --- | --- | --- | --- |",
        *map(_decision, found.decisions),
        "",
        TWO_ROWS,
        "",
        "## Bila PPID belum ditunjuk · While no PPID is appointed {#fallback}",
        "",
        found.fallback("id"),
        '{: lang="id" }',
        "",
        f"_{found.fallback('en')}_",
        "",
        f"{_places(found.fallback_citations)}",
        "",
        "## Peran · Roles",
        "",
    ]
    for rule in found.roles.values():
        lines += _role(rule, found.tasks_of(rule.role))
    return "\n".join(lines) + "\n"


def _decision(rule: DecisionRule) -> str:
    by = _both(rule.decided_by.label)
    if rule.consent_of is None:
        consent = "tidak diminta · _none asked_"
    else:
        consent = f"{_both(rule.consent_of.label)}<br>{rule.consent_in}"
    remarks = [_both_lines(rule.label)]
    if rule.letters:
        remarks.append(f"huruf · _letters_ {', '.join(rule.letters)}")
    if rule.reading is not None:
        name = rule.reading.question_name()
        remarks.append(
            f"bila · _where_ [`{name}={rule.reading.value}`](../rules/readings.md#{name})"
        )
    if rule.note:
        remarks.append(rule.note)
    return (
        f"| `{rule.decision.value}`<br>{'<br>'.join(remarks)} | {by} | {consent} "
        f"| {_places(rule.citations)} |"
    )


def _role(rule: RoleRule, tasks: tuple[Task, ...]) -> Iterator[str]:
    yield f"### {rule.label_id} {{#{rule.role.value}}}"
    yield ""
    yield f"{rule.label_en[0].upper()}{rule.label_en[1:]}"
    yield '{: lang="en" .translation }'
    yield ""
    appointed = ", ".join(_both(role.label) for role in rule.appointed_by)
    needed = "wajib · _required_" if rule.required else "boleh disesuaikan · _may be adapted_"
    if rule.role is Role.HEAD_OF_BODY:
        needed = "selalu ada · _always there_"
    yield "| | |"
    yield "| --- | --- |"
    yield f"| Nilai · _Value_ | `{rule.role.value}` |"
    if rule.older_id:
        yield f"| Nama lama · _Older name_ | {rule.older_id}{UNREAD} |"
    yield f"| Dijabat · _Held by_ | {_both_lines(rule.held_by)} |"
    yield f"| Ditunjuk · _Appointed by_ | {appointed or 'tidak ada · _nobody_'} |"
    yield f"| Keharusan · _Need_ | {needed} |"
    yield f"| Tanggung jawab · _Responsibility_ | {_both_lines(rule.responsibility)} |"
    yield f"| Dasar · _Basis_ | {_places(rule.citations)} |"
    if rule.note:
        yield f"| Catatan · _Note_ | {rule.note} |"
    yield ""
    if not tasks:
        yield "Teksnya tidak memberi daftar tugas. _The texts give no list of tasks._"
        yield ""
        return
    for paragraph, held in groupby(tasks, key=_paragraph):
        yield f"#### {paragraph}"
        yield ""
        yield "| Tempat · Place | Jenis · Kind | Isi · Content |"
        yield "| --- | --- | --- |"
        for task in held:
            letter = f"huruf {task.citation.letter}" if task.citation.letter else "—"
            place = f"{letter}{mark(task.citation)}"
            yield f"| {place} | {KINDS[task.kind]} | {_both_lines(task.label)} |"
        yield ""


def _paragraph(task: Task) -> str:
    return str(task.citation).partition(" huruf ")[0]


# ---------------------------------------------------------------- small words


def _both(words: Callable[[Language], str]) -> str:
    return f"{words('id')} · _{words('en')}_"


def _both_lines(words: Callable[[Language], str]) -> str:
    return f"{words('id')}<br>_{words('en')}_"


def _places(citations: Iterable[Citation]) -> str:
    return "<br>".join(f"{each}{mark(each)}" for each in citations)


def _in_force() -> Rulebook:
    """Return the rules in force at the end of the decreed calendar: what still applies."""
    return Rulebook.national().in_force_on(WorkingCalendar.national().decreed_until)


def _status(citation: Citation) -> Verification:
    """Return how the regulation that is cited was read."""
    regulations = Rulebook.national().regulations
    found = (each.read for each in regulations if each.id == citation.regulation)
    return next(found, Verification.UNVERIFIED)


def mark(*citations: Citation) -> str:
    """Return the mark of what was not read in its own text."""
    return "" if all(_status(each) is Verification.OWN_TEXT for each in citations) else UNREAD


def _reading_warning(citation: Citation) -> Iterator[str]:
    status = _status(citation)
    if status is Verification.OWN_TEXT:
        return
    yield '!!! warning "Tidak dibaca pada teks peraturannya · Not read in the text itself"'
    yield f"    {_both(status.label)}"
    yield ""


# ---------------------------------------------------------------- what mkdocs calls


def on_config(config):  # noqa: ANN001, ANN201 - mkdocs is not imported here
    """Put the generated pages into the menu, where mkdocs.yml holds their index alone."""
    for section in config["nav"]:
        for title, pages in section.items():
            if pages == ["information/index.md"]:
                section[title] = navigation()
    return config


def on_files(files, config):  # noqa: ANN001, ANN201
    """Add the generated pages to the site."""
    from mkdocs.structure.files import File

    for path, text in generated_pages().items():
        files.append(File.generated(config, path, content=text))
    return files
