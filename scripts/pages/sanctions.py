"""The table of the penal provisions, printed from their data into the page about them."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.errors import Language
from keterbukaan.law.sanction import Sanctions
from scripts.pages.markdown import at_marks, either, sentence, table

PAGE = "understand/sanctions.md"
"""The page by hand that holds the mark."""


def with_table(page: str, lang: Language) -> str:
    """Put the table where the page by hand has its mark."""
    return at_marks(PAGE, page, {"sanctions": _table(lang)})


def _table(lang: Language) -> Iterator[str]:
    held = Sanctions.national()
    heads = either(
        lang,
        "Pasal | Siapa | Perbuatan | Ancaman pidana",
        "Article | Who | Act | Penalty",
    )
    yield from table(
        heads,
        (
            (str(each.citation), each.who(lang), each.label(lang), each.penalty(lang))
            for each in held.offences
        ),
    )
    yield from (f"- {rule.label(lang)} ({rule.citation})" for rule in held.rules)
    yield ""
    yield from sentence(held.note(lang))
