"""Texts that try to leave their place, and what a viewer of Markdown makes of a form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["hostile_texts", "shown", "structure"]

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PIECES = (
    *("## D. palsu", "# palsu #", "- [x] palsu", "[x]", "[ ]", "* [X] palsu", "+ palsu", "- palsu"),
    *("1. palsu", "2) palsu", "| a | b |", "| --- | --- |", "---", "***", "___", "===", "> palsu"),
    *("\\", "\\|", "`", "```", "~~~", "~~hapus~~", "**tebal**", "_miring_", "a_b", "<br>", "<!--"),
    *("</td><h1>palsu</h1>", "&lt;", "&#8238;", "&nbsp;", "[klik](x)", "![x](y)", "[a]: b", ": x"),
    *("<https://contoh.id>", "\u202e", "\u200b", "\ufeff", "\x1b[31m", "\x85", "\u2028", "\x00"),
    *("\n", "\n\n", "\r\n", "\t", "    ", "Budi", "Jalan Contoh 1", "D. HARI", "A & B", "…"),
)


def hostile_texts() -> st.SearchStrategy[str]:
    """Return texts that are not empty, made of all that means something in Markdown or HTML."""
    parts = st.one_of(st.sampled_from(_PIECES), st.text(max_size=6))
    joined = st.lists(parts, min_size=1, max_size=6).map("".join).map(str.strip)
    return joined.filter(bool)


def structure(text: str) -> list[tuple[str, ...]]:
    """Return all blocks and inline marks, in order, the words of the heads, and the lines."""
    tokens = _READER.parse(text)
    return [*_marks(tokens), ("lines", str(text.count("\n")))]


def shown(text: str) -> str:
    """Return what a reader sees of it, without marks."""
    return "".join(each.content for each in _flat(_READER.parse(text)) if each.type == "text")


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def _marks(tokens: list[Token]) -> Iterator[tuple[str, ...]]:
    in_a_head = False
    for token in _flat(tokens):
        if token.type == "inline":
            box = next((box for box in ("[ ] ", "[x] ") if token.content.startswith(box)), "")
            yield (token.type, box, token.content if in_a_head else "")
        elif token.type not in {"text", "text_special"}:
            in_a_head = token.type == "heading_open"
            yield (token.type, token.tag, token.markup, token.info)
