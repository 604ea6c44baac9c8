"""All pages that are printed, and the parts of the menu that they fill."""

from __future__ import annotations

from collections.abc import Mapping

from keterbukaan.errors import Language
from scripts.pages import cases, information, reference, regulations, rules, years
from scripts.pages.footer import with_footers
from scripts.pages.markdown import Pages, either


def printed_pages(lang: Language) -> Pages:
    """Return every page that is printed in a language, by its path below that of the language.

    The reference is in English alone, as the names are that it explains.
    """
    printed = {
        **rules.pages(lang),
        **regulations.pages(lang),
        **years.pages(lang),
        **information.pages(lang),
        **cases.pages(lang),
    }
    return {**with_footers(printed, lang), **(reference.pages() if lang == "en" else {})}


def menus(lang: Language) -> Mapping[str, list[object]]:
    """Return what stands in the menu of each part whose pages are printed, by its folder."""
    named = either(lang, "Peraturan", "Regulations")
    return {
        "rules/": [*rules.menu(lang), {named: regulations.menu(lang)}],
        "calendar/": years.menu(lang),
        "information/": information.menu(lang),
        "cases/": cases.menu(lang),
    }
