"""The tables of ways and of silence, printed from their data into the page about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.errors import Language
from keterbukaan.ways.catalogue import Gate, Way, WayCondition, Ways
from scripts.pages.markdown import at_marks, either, table
from scripts.pages.provisions import limit_link

PAGE = "how-to/which-way.md"
"""The page by hand that holds the two marks."""


def with_tables(page: str, lang: Language) -> str:
    """Put the tables where the page by hand has its marks."""
    return at_marks(PAGE, page, {"ways": _ways(lang), "gates": _gates(lang)})


def _ways(lang: Language) -> Iterator[str]:
    heads = either(
        lang,
        "Perkara | Jalan | Langkah pertama | Tenggat pertama | Dasar hukum",
        "Matter | Way | First step | First limit | Basis",
    )
    yield from table(heads, (_way(each, lang) for each in Ways.national().ways))


def _way(way: Way, lang: Language) -> Iterator[str]:
    yield "<br>".join(each.label(lang) for each in sorted(way.about, key=lambda each: each.value))
    yield way.label(lang)
    yield way.step(lang)
    limits = "<br>".join(limit_link(limit, lang) for limit in way.limits)
    yield limits or either(lang, "tidak ada", "none")
    cited = "<br>".join(map(str, way.citations))
    yield f"{cited}<br>**{way.read.label(lang)}**" if way.unread else cited


def _gates(lang: Language) -> Iterator[str]:
    heads = either(
        lang,
        "Jalan | Yang menutupnya | Syarat",
        "Way | What closes it | Conditions",
    )
    yield from table(heads, (_gate(each, lang) for each in Ways.national().ways))


def _gate(way: Way, lang: Language) -> Iterator[str]:
    none = either(lang, "tidak ada", "none")
    noted = [way.note(lang)] if way.note(lang) else []
    yield way.label(lang)
    yield "<br>".join(_cited(way.gates, lang)) or none
    yield "<br>".join([*_cited(way.conditions, lang), *noted]) or none


def _cited(held: Iterable[Gate | WayCondition], lang: Language) -> Iterator[str]:
    return (f"{each.label(lang)} ({each.citation})" for each in held)
