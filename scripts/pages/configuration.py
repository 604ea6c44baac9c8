"""What the builder is told of each language: `docs/site.toml`, with the menu of its pages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from keterbukaan.errors import Language
from scripts.pages.contents import menus
from scripts.pages.trees import DOCS

SITE = DOCS / "site.toml"

_EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    {"toc": {"permalink": True}},
    "pymdownx.details",
    {"pymdownx.highlight": {"anchor_linenums": False}},
    "pymdownx.inlinehilite",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
    "pymdownx.tilde",
)
_REFERENCE = {
    "mkdocstrings": {
        "handlers": {
            "python": {
                "paths": ["../../src"],
                "options": {
                    "extensions": [
                        "../../scripts/pages/docstring_examples.py:DocstringExamples",
                    ],
                    "show_source": False,
                    "show_root_heading": False,
                    "show_root_toc_entry": False,
                    "heading_level": 2,
                    "members_order": "source",
                    "separate_signature": True,
                    "show_signature_annotations": True,
                    "docstring_style": "google",
                    "docstring_section_style": "list",
                    "show_if_no_docstring": True,
                    "filters": "public",
                },
            }
        }
    }
}


def configuration(lang: Language, pages: Iterable[str]) -> Mapping[str, object]:
    """Return the configuration of the site in a language, which has these pages of its own."""
    told = _told()
    words, site = told["words"][lang], dict(told["site"])
    theme = {**site.pop("theme"), "language": lang, "palette": [*_palette(words)]}
    return {
        "site_name": words["name"],
        "site_description": words["description"],
        "docs_dir": "docs",
        "site_dir": "site",
        **site,
        "theme": theme,
        "plugins": ["search", "offline", *([_REFERENCE] if lang == "en" else [])],
        "markdown_extensions": list(_EXTENSIONS),
        "nav": menu(lang, set(pages)),
    }


def menu(lang: Language, pages: set[str]) -> list[object]:
    """Return the menu of a language: each part with those of its pages that are there."""
    printed = menus(lang)
    found: list[object] = []
    for part in _told()["part"]:
        entries: list[object] = []
        for path in part["pages"]:
            entries += printed.get(path, [path] if path in pages else [])
        if entries:
            found.append({part[lang]: entries})
    return found


def asked_for_by(lang: Language) -> Mapping[str, list[str]]:
    """Return words by which readers ask for a page and which do not stand on it, by its address."""
    found: Mapping[str, list[str]] = _told()["search"][lang]
    return found


def named_in_the_menu() -> list[str]:
    """Return what `docs/site.toml` names: pages, and folders of those that are printed."""
    return [path for part in _told()["part"] for path in part["pages"]]


@cache
def _told() -> Mapping[str, Any]:
    return tomllib.loads(SITE.read_text("utf-8"))


def _palette(words: Mapping[str, str]) -> Iterable[object]:
    for shade, scheme, icon, other in (
        ("light", "default", "material/weather-night", "dark"),
        ("dark", "slate", "material/weather-sunny", "light"),
    ):
        yield {
            "media": f"(prefers-color-scheme: {shade})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": words[other]},
        }
