"""Pieces of Markdown that several pages print: heads, tables, quotations and sessions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from keterbukaan.errors import Language

Pages: TypeAlias = Mapping[str, Callable[[], str]]
"""Pages by their path below docs/; each is printed only when asked for, since that takes time."""


def either(lang: Language, said_id: str, said_en: str) -> str:
    """Return what is said in the language of a page."""
    return said_id if lang == "id" else said_en


def capital(text: str) -> str:
    """Return a text that begins with a capital letter, as a heading or a sentence does."""
    return text[:1].upper() + text[1:]


def head(title: str, description: str) -> Iterator[str]:
    """Print what a page begins with: the title and summary that searches show, and its heading."""
    yield "---"
    yield f"title: {json.dumps(title, ensure_ascii=False)}"
    yield f"description: {json.dumps(' '.join(description.split()), ensure_ascii=False)}"
    yield "---"
    yield ""
    yield f"# {title}"
    yield ""


def at_marks(path: str, page: str, printed: Mapping[str, Iterable[str]]) -> str:
    """Return a page by hand with what is printed at its marks, `<!-- NAME -->`, by their names."""
    for name, lines in printed.items():
        mark = f"<!-- {name} -->"
        if mark not in page:
            raise ValueError(f"{path} has no place for what is printed: {mark}")
        page = page.replace(mark, "\n".join(lines))
    return page


def sentence(said: str) -> Iterator[str]:
    """Print what a page says first."""
    yield said
    yield "{: .sentence }"
    yield ""


def table(heads: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Print a table, its heads told as `One | Two`.

    On a phone each of its rows is a card, and each cell names its column.
    """
    yield f"| {heads} |"
    yield f"|{' --- |' * len(heads.split(' | '))}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def facts(lang: Language, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Print a table of what is asked, and the answer."""
    yield from table(either(lang, "Hal | Keterangan", "What | Answer"), rows)


def quotation(words: str, source: str) -> Iterator[str]:
    """Print the words of a text, which are Indonesian on every page, and where they stand."""
    yield f'> <span lang="id">{words}</span><br>— {source}'
    yield ""


def english(text: str, lang: Language) -> str:
    """Return a note that the data holds in English alone, told to readers in Indonesian as such."""
    if lang == "en" or not text:
        return text
    return f'<span lang="en">{text}</span> <small>(catatan dalam bahasa Inggris)</small>'


def session(lines: Iterable[str]) -> Iterator[str]:
    """Print code with its output, which the tests run."""
    yield "```python"
    yield from lines
    yield "```"


def for_developers(lang: Language, lines: Iterable[str]) -> Iterator[str]:
    """Print code with its output folded, for those who program."""
    yield f'??? example "{either(lang, "Untuk pengembang", "For developers")}"'
    yield from (f"    {line}" if line else "" for line in session(lines))
    yield ""


def code(name: str) -> str:
    """Print a name so that it breaks between its words, where a column is narrow."""
    return f"<code>{name.replace('_', '_<wbr>').replace('.', '.<wbr>')}</code>"


def small(name: str) -> str:
    """Print the name that a program uses, below the words that say what it is."""
    return f"<br><small>{code(name)}</small>"
