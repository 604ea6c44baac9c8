"""All pages that are printed, and the parts of the menu that they fill."""

from __future__ import annotations

from collections.abc import Mapping

from keterbukaan.errors import Language
from scripts.pages import cases, information, reference, rules, years
from scripts.pages.markdown import Pages


def printed_pages(lang: Language) -> Pages:
    """Return every page that is printed in a language, by its path below that of the language.

    The reference is in English alone, as the names are that it explains.
    """
    return {
        **rules.pages(),
        **years.pages(),
        **information.pages(),
        **cases.pages(),
        **(reference.pages() if lang == "en" else {}),
    }


def menus(lang: Language) -> Mapping[str, list[object]]:
    """Return what stands in the menu of each part whose pages are printed, by its folder."""
    del lang
    return {
        "rules/": rules.menu(),
        "calendar/": years.menu(),
        "information/": information.menu(),
        "cases/": cases.menu(),
    }
