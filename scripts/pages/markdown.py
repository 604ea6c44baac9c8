"""Pieces of Markdown that several pages print: what is said in two languages, tables, sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from keterbukaan.errors import Language

Pages: TypeAlias = Mapping[str, Callable[[], str]]
"""Pages by their path below docs/; each is printed only when asked for, since that takes time."""
Words: TypeAlias = Callable[[Language], str]
"""What is said in either language, such as a `label`."""


def both(words: Words) -> str:
    """Print both languages on one line."""
    return f"{words('id')} · _{words('en')}_"


def stacked(words: Words) -> str:
    """Print both languages in one cell, the Indonesian above."""
    return f"{words('id')}<br>_{words('en')}_"


def sentence(said_id: str, said_en: str) -> Iterator[str]:
    """Print what a page says first, with its translation below."""
    yield said_id
    yield '{: lang="id" .sentence }'
    yield ""
    yield from translation(said_en)


def translation(said_en: str) -> Iterator[str]:
    """Print the English of what stands above."""
    yield said_en
    yield '{: lang="en" .translation }'
    yield ""


def facts(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Print a table without a head: what is asked, and the answer."""
    yield "| | |"
    yield "| --- | --- |"
    for asked, answer in rows:
        yield f"| {asked} | {answer} |"
    yield ""


def session(lines: Iterable[str]) -> Iterator[str]:
    """Print code with its output, which the tests run."""
    yield "```python"
    yield from lines
    yield "```"


def code(name: str) -> str:
    """Print a name so that it breaks between its words, where a column is narrow."""
    return f"<code>{name.replace('_', '_<wbr>').replace('.', '.<wbr>')}</code>"
