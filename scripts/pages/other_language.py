"""Links to a page that is there in the other language alone, and the switch to that language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container

from keterbukaan.errors import Language

_LINK = re.compile(r"\]\((?!https?://)(?P<path>[^)#\s]+)\.md(?P<place>#[^)\s]*)?\)")
_ALONE = "---\nalone: true\n---\n\n"
"""Tells the template of a page that its switch leads to the first page of the other language."""


def with_links_across(
    text: str, path: str, own: Container[str], other: Container[str], lang: Language
) -> str:
    """Return a page whose links lead to the other language where its own lacks the page."""
    folder = posixpath.dirname(path)

    def across(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, f"{found['path']}.md"))
        if target in own or target not in other:
            return found[0]
        up = posixpath.relpath(".", folder or ".")
        there = f"{up}/../{lang}/{target.removesuffix('.md')}.html{found['place'] or ''}"
        return f']({there}){{: hreflang="{lang}" }}'

    linked = _LINK.sub(across, text)
    return linked if path in other else _alone(linked)


def _alone(text: str) -> str:
    if text.startswith("---\n"):
        return text.replace("---\n", "---\nalone: true\n", 1)
    return _ALONE + text
