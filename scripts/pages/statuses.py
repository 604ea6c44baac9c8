"""The verification of what was not read in its own text, as the pages of cases show it."""

from __future__ import annotations

from collections.abc import Iterable

from keterbukaan.cases.actors import actor_words
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles
from scripts.pages.markdown import code
from scripts.pages.provisions import governing

_LEGEND = """\
What was not read in the regulation's own text carries its verification, beside a step, a role, a
limit and in a cell: {restated} was read only in another document that restates it or says what an
office does, {unverified} in none. [What that means](../understand/not-read.md), and how a body that
has the text fills it in.
"""


def status(read: Verification) -> str:
    """Return the visible mark of what was not read in its own text."""
    if read is Verification.OWN_TEXT:
        return ""
    return f' <span class="unread">{read.value}</span>'


def unread_legend() -> str:
    """Return what the statuses on a page mean."""
    return with_statuses(_LEGEND)


def with_statuses(text: str) -> str:
    """Put the statuses where a text names them in braces."""
    return text.format(**{each.value: status(each).strip() for each in Verification})


def actor(who: Actor) -> str:
    """Return who acts; a role in handling complaints carries its verification."""
    said_id, said_en = actor_words(who, "id"), actor_words(who, "en")
    role = ComplaintRoles.national().role_of(who)
    read = "" if role is None else status(role.read)
    return f"{said_id}{read}" if said_id == said_en else f"{said_id} · _{said_en}_{read}"


def sources(cited: Iterable[Source], read: Verification) -> str:
    """Return the sources; the status of several stands on its own line, since it is that of all."""
    said = [*map(str, cited)]
    shown = status(read)
    if len(said) > 1 and shown:
        return "<br>".join((*said, shown.strip()))
    return f"{'<br>'.join(said)}{shown}"


def linked_limit(limit: str) -> str:
    """Return a link to a limit, with its verification where it was not read in its own text."""
    return f"[{code(limit)}](../rules/{limit}.md){status(governing(limit).read)}"
