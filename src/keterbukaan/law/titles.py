"""Titles: the short name of each limit in words, for menus, headings and tables.

The words are data, in `titles.toml`. They are read when a title is first asked for; no date
needs them.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

from keterbukaan.errors import Language
from keterbukaan.files.toml import Entry, read_toml, shipped

__all__ = ["Title", "read_titles", "title"]


@frozen
class Title:
    """What a limit is called in words."""

    name: str
    label_id: str
    label_en: str

    def label(self, lang: Language) -> str:
        """Say the title."""
        return self.label_id if lang == "id" else self.label_en


def title(limit: str, lang: Language) -> str:
    """Say a limit in a few words; one that is not national, such as a body's own, by its name.

    >>> title("request.response", "id")
    'jawaban atas permohonan'
    >>> title("request.response", "en")
    'answer to the request'
    >>> title("contoh.batas", "id")
    'contoh.batas'
    """
    known = _titles().get(limit)
    return limit if known is None else known.label(lang)


@cache
def _titles() -> dict[str, Title]:
    return read_titles(shipped(__file__, "titles.toml"), "titles.toml")


def read_titles(data: bytes, file: str) -> dict[str, Title]:
    """Read the file of titles: by the name of the limit, in the order of the file.

    Raises:
        DataFileError: a key is missing, unknown or not of its form, or a name or a title is
            there twice.
    """
    top = read_toml(data, file)
    top.schema()
    seen: set[tuple[str, str]] = set()
    found: dict[str, Title] = {}
    for entry in top.tables("title", "name"):
        name, label_id, label_en = (_once(entry, key, seen) for key in ("name", "id", "en"))
        found[name] = Title(name, label_id, label_en)
        entry.finish()
    top.finish()
    return found


def _once(entry: Entry, key: str, seen: set[tuple[str, str]]) -> str:
    """Take a text that no entry before has at this key."""
    text = entry.take(key, str)
    if (key, text) in seen:
        entry.fail(key, f"{text!r} ganda", f"{text!r} is there twice")
    seen.add((key, text))
    return text
