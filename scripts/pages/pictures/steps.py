"""What a picture says of a limit: its title, how long it is, who acts, since when, its article."""

from __future__ import annotations

from keterbukaan.errors import Language
from keterbukaan.law.limit import Kind, TimeLimit
from keterbukaan.law.verification import Verification
from scripts.pages.pictures.cards import Card
from scripts.pages.provisions import in_force, title


def step(
    limit: str,
    lang: Language,
    *,
    since: str | None = None,
    colour: str = "blue",
    more: tuple[str, ...] = (),
) -> Card:
    """Return the card of a limit, counted since an event: by default its rule's own first."""
    rule = rule_of(limit, since)
    event = in_force().event_label(since or rule.starts_from[0], lang)
    counted = f"dihitung sejak {event}" if lang == "id" else f"counted since {event}"
    return Card(
        heading=title(limit, lang),
        limit=f"{how_long(rule, lang)}: {rule.actor.label(lang)}",
        said=(counted, *more),
        article=article(rule, lang),
        colour=colour,
    )


def rule_of(limit: str, since: str | None = None) -> TimeLimit:
    """Return the governing rule of a limit, or the first that an event starts."""
    book = in_force()
    governing = book.governing(limit)
    if since is None or since in governing.starts_from:
        return governing
    found = (each.limit for each in book.agreement(limit) if since in each.limit.starts_from)
    return next(found)


def how_long(rule: TimeLimit, lang: Language) -> str:
    """Return how long a limit is: "within 10 working days", where it has a number."""
    if rule.kind is not Kind.NUMBER:
        return rule.how_long(lang)
    return (
        f"paling lambat {rule.how_long(lang)}" if lang == "id" else f"within {rule.how_long(lang)}"
    )


def article(rule: TimeLimit, lang: Language) -> str:
    """Return the article of a limit, with how it was read where that was not in its own text."""
    if rule.read is Verification.OWN_TEXT:
        return str(rule.citation)
    return f"{rule.citation} [{rule.read.mark(lang)}]"
