"""What must be open and how, and how long what is exempt may stay closed."""

from __future__ import annotations

from collections.abc import Sequence

from keterbukaan.errors import Language
from keterbukaan.information.category import Category
from keterbukaan.information.grounds import Letter
from keterbukaan.information.items import Items
from keterbukaan.law.titles import title
from scripts.pages.markdown import capital
from scripts.pages.pictures.cards import Card, Part, Text, sheet, spaced
from scripts.pages.pictures.steps import article, rule_of

_ITEMS = {
    Category.PERIODIC: ("uu.9.2.a", "uu.9.2.b", "uu.9.2.c"),
    Category.IMMEDIATE: ("uu.10.1",),
    Category.ANY_TIME: ("uu.11.1.a", "uu.11.1.b", "uu.11.1.c"),
}
"""Items of the Act's own lists, as examples of each category."""
_COLOURS = {
    Category.PERIODIC: "blue",
    Category.IMMEDIATE: "amber",
    Category.ANY_TIME: "green",
    Category.EXEMPT: "red",
}


def what_must_be_open(lang: Language) -> str:
    """Draw the four categories of information."""
    head = "Apa yang wajib dibuka" if lang == "id" else "What must be open"
    return sheet(head, spaced([_category(each, lang) for each in Category]), lang)


def _category(category: Category, lang: Language) -> Card:
    if category is Category.EXEMPT:
        return _exempt(lang)
    items = Items.national()
    such = (f"– {items[key].label(lang)}" for key in _ITEMS[category])
    return Card(
        heading=_heading(category, lang),
        limit=_when(category, lang),
        said=("antara lain:" if lang == "id" else "among others:", *such),
        article=_article(category, lang),
        colour=_COLOURS[category],
    )


def _heading(category: Category, lang: Language) -> str:
    return capital(category.label(lang))


def _when(category: Category, lang: Language) -> str:
    if category is Category.PERIODIC:
        every = rule_of("disclosure.periodic").how_long(lang)
        return (
            f"diumumkan paling singkat {every} sekali"
            if lang == "id"
            else f"announced at least every {every}"
        )
    if category is Category.IMMEDIATE:
        rule = rule_of("disclosure.immediate")
        return (
            f"diumumkan {rule.how_long(lang)}"
            if lang == "id"
            else f"announced {rule.how_long(lang)}"
        )
    return "disediakan setiap saat" if lang == "id" else "kept available at any time"


def _article(category: Category, lang: Language) -> str:
    if category is Category.PERIODIC:
        return article(rule_of("disclosure.periodic"), lang)
    if category is Category.IMMEDIATE:
        return article(rule_of("disclosure.immediate"), lang)
    return "UU 14/2008 Pasal 11 ayat (1)"


def _exempt(lang: Language) -> Card:
    place = "UU 14/2008 Pasal 2 ayat (2); Pasal 17; Pasal 19"
    count = len(Letter)
    if lang == "id":
        said = f"hanya menurut {count} huruf Pasal 17, sesudah uji konsekuensi"
        return Card(_heading(Category.EXEMPT, lang), "ketat dan terbatas", (said,), place, "red")
    said = f"only under the {count} letters of Pasal 17, after the consequence test"
    return Card(
        _heading(Category.EXEMPT, lang),
        "strict and limited",
        (said,),
        place,
        "red",
    )


def exemption_duration(lang: Language) -> str:
    """Draw how long each letter of UU 14/2008 Pasal 17 may close information."""
    head = "Berapa lama dikecualikan" if lang == "id" else "How long an exemption lasts"
    parts: list[Part] = [
        Text(
            "Menurut huruf Pasal 17 UU 14/2008"
            if lang == "id"
            else "By letter of UU 14/2008 Pasal 17",
            colour="quiet",
        ),
        *spaced(_durations(lang)),
    ]
    return sheet(head, parts, lang)


def _durations(lang: Language) -> Sequence[Card]:
    return [_duration(each, lang) for each in Letter]


def _duration(letter: Letter, lang: Language) -> Card:
    limit = f"exemption.duration.{letter.value}"
    rule = rule_of(limit)
    about = title(limit, lang).partition(": ")[2]
    name = "Huruf" if lang == "id" else "Letter"
    longest = rule.amount is not None
    return Card(
        heading=f"{name} {letter.value}: {about}",
        limit=_at_most(rule.how_long(lang), lang) if longest else rule.how_long(lang),
        article=article(rule, lang),
        colour="amber" if longest else "grey",
    )


def _at_most(said: str, lang: Language) -> str:
    return f"paling lama {said}" if lang == "id" else f"{said} at most"
