"""Who acts in a case, as the body's own file calls them."""

from __future__ import annotations

from collections.abc import Iterable

from keterbukaan._arguments import checked
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

__all__ = ["OF_THE_BODY", "actor_words", "actors_listed"]

OF_THE_BODY = frozenset(
    {
        Actor.PUBLIC_BODY,
        Actor.HEAD_OF_BODY,
        Actor.SUPERIOR,
        Actor.PPID,
        Actor.IMPLEMENTING_PPID,
        Actor.SERVICE_OFFICER,
    }
)
"""Who acts for a public body towards an applicant, each with tasks of its own (Perki 6 to 12)."""


@checked
def actor_words(actor: Actor, lang: Language = "id", *, under: Jurisdiction | None = None) -> str:
    """Return what an actor is called; a complaint role as the body's own file calls it.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    role = (under or Jurisdiction.national()).complaint_roles.role_of(actor)
    return (role or actor).label(lang)


def actors_listed(
    actors: Iterable[Actor], lang: Language = "id", *, under: Jurisdiction | None = None
) -> str:
    """Return what several actors are called, in the order of these names."""
    return ", ".join(sorted(actor_words(actor, lang, under=under) for actor in actors))
