"""All pages that are printed, and where they stand in the menu."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from scripts.pages import cases, information, reference, rules, years
from scripts.pages.markdown import Pages

_INDEX = re.compile(r"^(?P<indent> *)- (?P<path>\w+/index\.md)\n", flags=re.MULTILINE)


def printed_pages() -> Pages:
    """Return every page that is printed, by its path below docs/."""
    return {
        **rules.pages(),
        **years.pages(),
        **information.pages(),
        **cases.pages(),
        **reference.pages(),
    }


def menus() -> Mapping[str, list[object]]:
    """Return what stands in the menu of each part, by the index with which the part begins."""
    return {
        "rules/index.md": rules.menu(),
        "calendar/index.md": years.menu(),
        "information/index.md": information.menu(),
        "cases/index.md": cases.menu(),
    }


def with_menus(configuration: str) -> str:
    """Return mkdocs.yml with the menu of each part where it names the index of the part alone.

    What is put in is JSON, which is YAML as well; all else stays as it was written by hand.
    """
    filled = menus()

    def fill(found: re.Match[str]) -> str:
        entries = filled.get(found["path"], [found["path"]])
        said = (json.dumps(entry, ensure_ascii=False) for entry in entries)
        return "".join(f"{found['indent']}- {entry}\n" for entry in said)

    return _INDEX.sub(fill, configuration)
