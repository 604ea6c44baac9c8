"""Links from a printed page to pages by hand, under the titles that those have."""

from __future__ import annotations

import re

from keterbukaan.errors import Language
from scripts.pages.trees import DOCS, OTHER

_HEADING = re.compile(r"^# (.+)$", flags=re.MULTILINE)


def link_by_hand(path: str, lang: Language, up: str = "..") -> str | None:
    """Return a link to a page by hand, which may stand in the other language alone; None if none.

    The words of a link to the other language are of that language, and say so.
    """
    for written in (lang, OTHER[lang]):
        page = DOCS / written / path
        if page.is_file():
            heading = _HEADING.search(page.read_text("utf-8"))
            title = heading[1] if heading else path
            link = f"[{title}]({up}/{path})"
            return link if written == lang else f'<span lang="{written}">{link}</span>'
    return None
