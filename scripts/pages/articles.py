"""The page of each article that has a list of what must be open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

from keterbukaan.information.category import BodyKind
from keterbukaan.information.items import Item, ItemList, Items
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.markdown import both, facts, stacked, translation
from scripts.pages.provisions import citation_warning, governing, linked_length, mark

NONE_SET = "teks tidak menetapkan · _the text sets none_"

EVERYONE = frozenset(BodyKind)


@cache
def articles() -> Mapping[str, tuple[ItemList, ...]]:
    """Return the lists of each article, by the name of its page: those of the Perki first."""
    perki_first = sorted(Items.national().lists, key=lambda each: each.items[0].key.split(".")[0])
    return {name: tuple(lists) for name, lists in groupby(perki_first, key=_name)}


def menu_of_articles() -> Iterator[object]:
    """Yield what stands in the menu for each regulation."""
    regulations = groupby(articles().items(), key=lambda each: str(each[1][0].citation.regulation))
    for title, held in regulations:
        yield {
            title: [
                {f"Pasal {lists[0].citation.article}": f"information/{name}.md"}
                for name, lists in held
            ]
        }


def page_of(each: ItemList | Item) -> str:
    """Return the name of the page on which an item or a list stands."""
    return f"{_name(each)}.md"


def interval(limit: str | None) -> str:
    """Return a link to the limit after which something must be renewed, or that there is none.

    What is not renewed after the last time, such as the annual report, says after which event.
    """
    if limit is None:
        return NONE_SET
    found = governing(limit)
    if found.recurring or found.amount is None:
        return linked_length(limit)
    event = Rulebook.national().events[found.starts_from[0]]
    return f"{linked_length(limit)}<br>sesudah {event.label('id')} · _after {event.label('en')}_"


def article_page(name: str) -> str:
    """Print the page of an article."""
    lists = articles()[name]
    first = lists[0]
    lines = [
        f"# {first.citation.regulation} Pasal {first.citation.article}",
        "",
        *citation_warning(first.citation),
    ]
    for each in lists:
        lines += _list(each)
    return "\n".join(lines) + "\n"


def _name(each: ItemList | Item) -> str:
    key = each.key if isinstance(each, Item) else each.items[0].key
    return ".".join(key.split(".")[:2])


def _list(each: ItemList) -> Iterator[str]:
    place = f"ayat ({each.citation.paragraph}): " if each.citation.paragraph else ""
    yield f"## {place}{each.label_id} {{#{_anchor(each)}}}"
    yield ""
    yield from translation(each.label_en)
    yield from facts(_at_a_glance(each))
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


def _at_a_glance(each: ItemList) -> Iterator[tuple[str, str]]:
    shared = each.items[0]
    owed = frozenset[BodyKind]().union(*(item.owed_by for item in each.items))
    yield "Dasar · _Basis_", f"{each.citation}{mark(each.citation)}"
    yield "Kategori · _Category_", both(shared.category.label) if shared.category else NONE_SET
    yield "Bagian · _Part_", both(shared.part.label)
    yield "Badan Publik · _Bodies_", _owed(owed)
    yield "Selang · _Interval_", interval(shared.interval)
    parent = next((item.parent for item in each.items if _is_elsewhere(item, each)), None)
    if parent is not None:
        yield "Merinci · _Details_", f"{_link(parent)} {Items.national()[parent].label_id}"
    yield "Butir · _Items_", str(len(each.items))


def _is_elsewhere(item: Item, each: ItemList) -> bool:
    return item.parent is not None and item.parent not in {other.key for other in each.items}


def _item(item: Item, each: ItemList) -> str:
    key = f"`{item.key}`{{: #{item.key} }}"
    remarks = "".join(f"<br>▸ {remark}" for remark in _remarks(item, each))
    return f"| {key}<br>{item.citation} | {stacked(item.label)}{remarks} |"


def _remarks(item: Item, each: ItemList) -> Iterator[str]:
    every = frozenset[BodyKind]().union(*(other.owed_by for other in each.items))
    if item.owed_by != every:
        yield f"hanya · _only_: {_owed(item.owed_by)}"
    if item.only_if is not None:
        yield f"hanya bila Badan Publik · _only if the body_ {both(item.only_if.label)}"
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
    return ", ".join(both(kind.label) for kind in BodyKind if kind in kinds)
