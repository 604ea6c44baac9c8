"""A complaint, or a request for information: what is asked decides which way is the first."""

from __future__ import annotations

from typing import Final

from keterbukaan.errors import Language
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.verification import Verification
from keterbukaan.ways.catalogue import Way, Ways
from scripts.pages.markdown import capital
from scripts.pages.pictures.cards import Card, Part, Text, sheet, spaced
from scripts.pages.pictures.steps import article, how_long, rule_of
from scripts.pages.provisions import title as heading

_WAYS: Final = {
    "information_request": ("request.response", "green"),
    "service_complaint": ("complaint.first_response", "blue"),
    "conduct_superior": ("complaint.superior_follow_up", "amber"),
    "administrative_application": ("administration.decision", "grey"),
}
"""The ways that are told apart, each with the limit within which the other side must act first."""


def complaint_or_request(lang: Language) -> str:
    """Draw the ways by what is asked: the first step, to whom, and the first limit."""
    title = "Pengaduan, atau permohonan?" if lang == "id" else "A complaint, or a request?"
    asked = "Tentang apa?" if lang == "id" else "What is it about?"
    named = {each.name: each for each in Ways.national().ways}
    cards = [_way(named[name], limit, colour, lang) for name, (limit, colour) in _WAYS.items()]
    parts: list[Part] = [Text(asked, bold=True), *spaced(cards)]
    return sheet(title, parts, lang)


def _way(way: Way, limit: str, colour: str, lang: Language) -> Card:
    about = ", ".join(each.label(lang) for each in way.about)
    rule = rule_of(limit)
    return Card(
        heading=capital(about),
        limit=f"→ {way.label(lang)}",
        said=(
            way.step(lang),
            f"{heading(limit, lang)}: {how_long(rule, lang)} ({_article(rule, lang)})",
        ),
        article=str(way.citations[0]),
        colour=colour,
    )


def _article(rule: TimeLimit, lang: Language) -> str:
    """Return the article, with what amended it where the number is not that of its own text."""
    if rule.read is Verification.OWN_TEXT or not rule.amended_by:
        return article(rule, lang)
    amended = "diubah dengan" if lang == "id" else "amended by"
    changes = "; ".join(rule.amended_by)
    return f"{rule.citation}, {amended} {changes} [{rule.read.mark(lang)}]"
