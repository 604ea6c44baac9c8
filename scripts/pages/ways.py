"""The tables of ways and of silence, printed from their data into the page about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.law.titles import title
from keterbukaan.ways.catalogue import Gate, Way, WayCondition, Ways
from scripts.pages.markdown import stacked

PAGE = "how-to/which-way.md"
"""The page by hand that holds the two marks below."""
_WAYS, _GATES = "<!-- ways -->", "<!-- gates -->"


def with_tables(page: str) -> str:
    """Put the tables where the page by hand has its marks."""
    if _WAYS not in page or _GATES not in page:
        raise ValueError(f"{PAGE} has no place for the tables of ways")
    return page.replace(_WAYS, "\n".join(_ways())).replace(_GATES, "\n".join(_gates()))


def _ways() -> Iterator[str]:
    yield (
        "| Perkara · _Matter_ | Jalan · _Way_ | Langkah pertama · _First step_ "
        "| Tenggat pertama · _First limit_ | Dasar · _Basis_ |"
    )
    yield "| --- | --- | --- | --- | --- |"
    for way in Ways.national().ways:
        about = "<br>".join(
            stacked(each.label) for each in sorted(way.about, key=lambda each: each.value)
        )
        cited = "<br>".join(map(str, way.citations))
        if way.unread:
            cited += f"<br>**{way.read.label('id')}** · _{way.read.label('en')}_"
        yield (
            f"| {about} | {stacked(way.label)} | {stacked(way.step)} | {_limits(way)} | {cited} |"
        )


def _limits(way: Way) -> str:
    named = (
        f"[{title(limit, 'id')}](../rules/{limit}.md)<br>_{title(limit, 'en')}_"
        for limit in way.limits
    )
    return "<br>".join(named) or stacked(lambda lang: "tidak ada" if lang == "id" else "none")


def _gates() -> Iterator[str]:
    yield "| Jalan · _Way_ | Yang menutupnya · _What closes it_ | Syarat · _Conditions_ |"
    yield "| --- | --- | --- |"
    for way in Ways.national().ways:
        noted = [stacked(way.note)] if way.note("id") else []
        conditions = "<br>".join([*_cited(way.conditions), *noted])
        yield f"| {stacked(way.label)} | {'<br>'.join(_cited(way.gates))} | {conditions} |"


def _cited(held: Iterable[Gate | WayCondition]) -> Iterator[str]:
    return (f"{stacked(each.label)} ({each.citation})" for each in held)
