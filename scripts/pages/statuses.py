"""The verification of what was not read in its own text, as the pages of cases show it."""

from __future__ import annotations

from collections.abc import Iterable

from keterbukaan.cases.actors import actor_words
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles
from scripts.pages.markdown import either
from scripts.pages.provisions import governing, limit_link
from scripts.pages.regulation_names import cited

_LEGEND = (
    (
        "Yang belum dicocokkan dengan naskah peraturannya diberi tanda, di samping langkah, "
        "peran, batas waktu, dan di dalam sel: {restated} hanya dibaca dari dokumen lain yang "
        "mengutipnya atau yang menyebut praktik suatu kantor, {unverified} belum dibaca di mana "
        "pun. [Apa artinya](../understand/not-read.md), dan bagaimana Badan Publik yang memegang "
        "naskahnya mengisinya.\n"
    ),
    (
        "What was not read in the regulation's own text carries a mark, beside a step, a role, a "
        "limit and in a cell: {restated} was read only in another document that restates it or "
        "says what an office does, {unverified} in none. [What that "
        "means](../understand/not-read.md), and how a body that has the text fills it in.\n"
    ),
)


def status(read: Verification, lang: Language) -> str:
    """Return the visible mark of what was not read in its own text."""
    if read is Verification.OWN_TEXT:
        return ""
    return f' <span class="unread">{read.mark(lang)}</span>'


def unread_legend(lang: Language) -> str:
    """Return what the statuses on a page mean."""
    return with_statuses(either(lang, *_LEGEND), lang)


def with_statuses(text: str, lang: Language) -> str:
    """Put the statuses where a text names them in braces."""
    return text.format(**{each.value: status(each, lang).strip() for each in Verification})


def actor(who: Actor, lang: Language) -> str:
    """Return who acts; a role in handling complaints carries its verification."""
    role = ComplaintRoles.national().role_of(who)
    read = "" if role is None else status(role.read, lang)
    return f"{actor_words(who, lang)}{read}"


def sources(rests_on: Iterable[Source], read: Verification, lang: Language) -> str:
    """Return the sources; the status of several stands on its own line, since it is that of all."""
    said = [cited(each, lang) for each in rests_on]
    shown = status(read, lang)
    if len(said) > 1 and shown:
        return "<br>".join((*said, shown.strip()))
    return f"{'<br>'.join(said)}{shown}"


def linked_limit(limit: str, lang: Language) -> str:
    """Return a link to a limit, with its verification where it was not read in its own text."""
    return f"{limit_link(limit, lang)}{status(governing(limit).read, lang)}"
