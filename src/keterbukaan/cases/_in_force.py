"""Whether an article bound anybody on the day on which a matter was opened.

Nobody breaks a rule that is not made yet. A guard, a form and an obligation cite their article as a
text, and ask here, as `due` asks of a limit, whether it was in force.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from keterbukaan.cases._clocks import Scene
from keterbukaan.law.citation import Practice, parse_source
from keterbukaan.law.rulebook import Rulebook

__all__ = ["in_force", "ruled", "unread_before"]

_KEPT = 10_000


@lru_cache(_KEPT)  # a fold asks the same of every event of thousands of cases
def in_force(citation: str, day: date) -> bool:
    """Return whether what is cited was in force on a day.

    Raises:
        CitationError: the text is not a citation.
    """
    return Rulebook.national().in_force(citation, day)


def unread_before(citation: str, day: date) -> str | None:
    """Return what governed on a day before the regulation of an article, where it was not read."""
    source = parse_source(citation)
    if isinstance(source, Practice):
        return None
    known = (each for each in Rulebook.national().regulations if each.id == source.regulation)
    before = (name for each in known for name in each.before)
    return next((name for name in before if in_force(name, day)), None)


def ruled(scene: Scene[Any, Any], *citations: str) -> str:
    """Return the first of some articles that binds a case, the most detailed one coming first.

    Where none was in force when the matter was opened, the first, for the case to say so.
    """
    day = scene.case.law_day
    return next((each for each in citations if in_force(each, day)), citations[0])
