"""The page of each article that has a list of what must be open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

from keterbukaan.errors import Language
from keterbukaan.information.category import BodyKind
from keterbukaan.information.items import Item, ItemList, Items
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.markdown import capital, either, english, facts, head, small, table
from scripts.pages.provisions import citation_warning, governing, linked_length, mark
from scripts.pages.regulation_names import linked_source

EVERYONE = frozenset(BodyKind)


def none_set(lang: Language) -> str:
    """Return that the text sets none."""
    return either(lang, "tidak ditetapkan naskahnya", "the text sets none")


@cache
def articles() -> Mapping[str, tuple[ItemList, ...]]:
    """Return the lists of each article, by the name of its page: those of the Perki first."""
    perki_first = sorted(Items.national().lists, key=lambda each: each.items[0].key.split(".")[0])
    return {name: tuple(lists) for name, lists in groupby(perki_first, key=_name)}


def menu_of_articles(lang: Language) -> Iterator[object]:
    """Yield what stands in the menu for each regulation: its articles, by what they are about."""
    regulations = groupby(articles().items(), key=lambda each: str(each[1][0].citation.regulation))
    for title, held in regulations:
        yield {
            title: [{_article_title(lists, lang): f"information/{name}.md"} for name, lists in held]
        }


def page_of(each: ItemList | Item) -> str:
    """Return the name of the page on which an item or a list stands."""
    return f"{_name(each)}.md"


def interval(limit: str | None, lang: Language) -> str:
    """Return a link to the limit after which something must be renewed, or that there is none.

    What is not renewed after the last time, such as the annual report, says after which event.
    """
    if limit is None:
        return none_set(lang)
    found = governing(limit)
    if found.recurring or found.amount is None:
        return linked_length(limit, lang)
    event = Rulebook.national().events[found.starts_from[0]].label(lang)
    return f"{linked_length(limit, lang)}<br>{either(lang, 'sesudah', 'after')} {event}"


def article_page(name: str, lang: Language) -> str:
    """Print the page of an article."""
    lists = articles()[name]
    first = lists[0]
    said = "; ".join(each.label(lang) for each in lists)
    place = f"{first.citation.regulation} Pasal {first.citation.article}"
    lines = [
        *head(f"{_subject(lists, lang)} ({place})", f"{place}: {said}."),
        *citation_warning(first.citation, lang),
    ]
    for each in lists:
        lines += _list(each, lang)
    return "\n".join(lines) + "\n"


def _article_title(lists: tuple[ItemList, ...], lang: Language) -> str:
    return f"Pasal {lists[0].citation.article}: {_subject(lists, lang)}"


def _subject(lists: tuple[ItemList, ...], lang: Language) -> str:
    """Return what an article is about: its first list, and how many there are besides."""
    more = len(lists) - 1
    others = either(lang, f", dan {more} daftar lain", f", and {more} more")
    return capital(lists[0].label(lang)) + (others if more else "")


def _name(each: ItemList | Item) -> str:
    key = each.key if isinstance(each, Item) else each.items[0].key
    return ".".join(key.split(".")[:2])


def _list(each: ItemList, lang: Language) -> Iterator[str]:
    place = f"ayat ({each.citation.paragraph}): " if each.citation.paragraph else ""
    yield f"## {place}{each.label(lang)} {{#{_anchor(each)}}}"
    yield ""
    yield from facts(lang, _at_a_glance(each, lang))
    if each.note:
        yield f'!!! note "{either(lang, "Catatan", "Note")}"'
        yield f"    {english(each.note, lang)}"
        yield ""
    heads = either(lang, "Butir | Isi", "Item | Content")
    yield from table(heads, (_item(item, each, lang) for item in each.items))


def _anchor(each: ItemList) -> str:
    citation = each.citation
    steps = (each.items[0].key.split(".")[0], citation.article, citation.paragraph)
    return ".".join(("list", *(step for step in steps if step)))


def _at_a_glance(each: ItemList, lang: Language) -> Iterator[tuple[str, str]]:
    shared = each.items[0]
    owed = frozenset[BodyKind]().union(*(item.owed_by for item in each.items))
    basis = f"{linked_source(each.citation, lang)}{mark(lang, each.citation)}"
    yield either(lang, "Dasar hukum", "Basis"), basis
    category = shared.category.label(lang) if shared.category else none_set(lang)
    yield either(lang, "Kategori", "Category"), category
    yield either(lang, "Bagian", "Part"), shared.part.label(lang)
    yield either(lang, "Badan Publik", "Bodies"), _owed(owed, lang)
    yield either(lang, "Selang waktu", "Interval"), interval(shared.interval, lang)
    parent = next((item.parent for item in each.items if _is_elsewhere(item, each)), None)
    if parent is not None:
        said = f"{_link(parent)} {Items.national()[parent].label(lang)}"
        yield either(lang, "Merinci", "Details"), said
    yield either(lang, "Jumlah butir", "Items"), str(len(each.items))


def _is_elsewhere(item: Item, each: ItemList) -> bool:
    return item.parent is not None and item.parent not in {other.key for other in each.items}


def _item(item: Item, each: ItemList, lang: Language) -> Iterator[str]:
    yield f'<span id="{item.key}">{item.citation}</span>{small(item.key)}'
    remarks = "".join(f"<br>▸ {remark}" for remark in _remarks(item, each, lang))
    yield f"{item.label(lang)}{remarks}"


def _remarks(item: Item, each: ItemList, lang: Language) -> Iterator[str]:
    every = frozenset[BodyKind]().union(*(other.owed_by for other in each.items))
    if item.owed_by != every:
        yield f"{either(lang, 'hanya', 'only')}: {_owed(item.owed_by, lang)}"
    if item.only_if is not None:
        said = either(lang, "hanya bila Badan Publik", "only if the body")
        yield f"{said} {item.only_if.label(lang)}"
    if not item.asked:
        yield either(lang, "tidak diperiksa", "not checked")
    parts = Items.national().children.get(item.key, ())
    own = sum(part in each.items for part in parts)
    if own:
        yield either(lang, f"{own} butir di bawah", f"{own} items below")
    for other in Items.national().lists:
        if other is not each and any(part in other.items for part in parts):
            place = str(other.citation).removeprefix(f"{other.citation.regulation} ")
            link = f"{page_of(other)}#{_anchor(other)}"
            held = len(other.items)
            yield either(
                lang,
                f"rincian: [{place}]({link}), {held} butir",
                f"parts: [{place}]({link}), {held} items",
            )
    if item.elaborated_by:
        links = ", ".join(map(_link, item.elaborated_by))
        yield f"{either(lang, 'dirinci oleh', 'said more exactly by')} {links}"
    elaborates = [
        other.key for other in Items.national().by_key.values() if item.key in other.elaborated_by
    ]
    if elaborates:
        said = either(lang, "lebih rinci daripada", "says more exactly than")
        yield f"{said} {', '.join(map(_link, elaborates))}"
    if item.note and item.note != each.note:
        yield english(item.note, lang)


def _link(key: str) -> str:
    item = Items.national()[key]
    return f"[{item.citation}]({page_of(item)}#{key})"


def _owed(kinds: Iterable[BodyKind], lang: Language) -> str:
    found = frozenset(kinds)
    if found == EVERYONE:
        return either(lang, "semua", "all")
    return ", ".join(kind.label(lang) for kind in BodyKind if kind in found)
