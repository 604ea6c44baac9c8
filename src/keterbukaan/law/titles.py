"""Titles: the name of each limit in a few words, for menus, headings and tables.

The words stand in the file of a regulation that sets the limit. No date needs them.
"""

from __future__ import annotations

from functools import cache

from keterbukaan._arguments import checked
from keterbukaan._words import Said
from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook

__all__ = ["title"]


@checked
def title(limit: str, lang: Language = "id") -> str:
    """Return a limit's title; for one without, such as a body's own limit, its name.

    >>> title("request.response", "id")
    'jawaban atas permohonan'
    >>> title("request.response", "en")
    'answer to the request'
    >>> title("contoh.batas", "id")
    'contoh.batas'

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    known = _titles().get(limit)
    return limit if known is None else known.text(lang)


@cache
def _titles() -> dict[str, Said]:
    provisions = Rulebook.national().provisions
    return {each.name: each.title for each in provisions if each.title is not None}
