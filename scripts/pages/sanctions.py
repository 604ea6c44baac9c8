"""The table of the penal provisions, printed from their data into the page about them."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.law.sanction import Sanctions
from scripts.pages.markdown import sentence, stacked

PAGE = "understand/sanctions.md"
"""The page by hand that holds the mark below."""
_MARK = "<!-- sanctions -->"


def with_table(page: str) -> str:
    """Put the table where the page by hand has its mark."""
    if _MARK not in page:
        raise ValueError(f"{PAGE} has no place for the table of sanctions")
    return page.replace(_MARK, "\n".join(_table()))


def _table() -> Iterator[str]:
    held = Sanctions.national()
    yield ("| Pasal · _Article_ | Siapa · _Who_ | Perbuatan · _Act_ | Ancaman pidana · _Penalty_ |")
    yield "| --- | --- | --- | --- |"
    for each in held.offences:
        said = (stacked(each.who), stacked(each.label), stacked(each.penalty))
        yield f"| {each.citation} | {' | '.join(said)} |"
    for rule in held.rules:
        yield f"| {rule.citation} | | {stacked(rule.label)} | |"
    yield ""
    yield from sentence(held.note("id"), held.note("en"))
