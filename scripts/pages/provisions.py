"""What the pages ask of the rulebook: what governs, how long it is, how it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from keterbukaan._words import said_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import Language
from keterbukaan.law import titles
from keterbukaan.law.age import Checked
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.limit import LimitNature, TimeLimit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.markdown import capital, either
from scripts.pages.regulation_names import cited

_NOT_READ = ("belum dicocokkan dengan naskahnya", "not checked in its own text")


def in_force() -> Rulebook:
    """Return the rules in force at the end of the decreed calendar: what still applies."""
    return Rulebook.national().in_force_on(WorkingCalendar.national().decreed_until)


@cache
def governing(limit: str) -> TimeLimit:
    """Return the provision that still governs a limit."""
    return in_force().governing(limit)


def title(limit: str, lang: Language) -> str:
    """Return the title of a limit as a heading has it."""
    return capital(titles.title(limit, lang))


def limit_link(limit: str, lang: Language, *, folder: str = "../rules/") -> str:
    """Return a link to the page of a limit, from a page of another folder."""
    return f"[{title(limit, lang)}]({folder}{limit}.md)"


def is_read(limit: TimeLimit) -> bool:
    """Return whether a provision was read in its own text."""
    return limit.read is Verification.OWN_TEXT


def unread(lang: Language) -> str:
    """Return the mark of what was not read in its own text, with its words for who hears a page."""
    said = either(lang, *_NOT_READ)
    return f' <span class="warned" title="{said}" role="img" aria-label="{said}">⚠</span>'


def place(source: Source, lang: Language) -> str:
    """Return a source with its address as linked data, where it has one."""
    if isinstance(source, Citation):
        return f"{source}<br><small>`{source.uri}`</small>"
    return cited(source, lang)


def places(citations: Iterable[Citation], lang: Language) -> str:
    """Return citations, each with the mark of its regulation."""
    return "<br>".join(f"{each}{mark(lang, each)}" for each in citations)


def mark(lang: Language, *citations: Citation) -> str:
    """Return the mark of what was not read in its own text."""
    read = all(_status(each) is Verification.OWN_TEXT for each in citations)
    return "" if read else unread(lang)


def warning(lang: Language) -> str:
    """Return the head of the box that says that a text was not read."""
    said = either(
        lang, "Naskah peraturannya belum diperiksa", "The regulation's own text was not read"
    )
    return f'!!! warning "{said}"'


def citation_warning(citation: Citation, lang: Language) -> Iterator[str]:
    """Print a warning where the regulation that is cited was not read itself."""
    status = _status(citation)
    if status is Verification.OWN_TEXT:
        return
    yield warning(lang)
    yield f"    {capital(status.label(lang))}."
    yield ""


def _status(citation: Citation) -> Verification:
    """Return how the regulation that is cited was read."""
    regulations = Rulebook.national().regulations
    found = (each.read for each in regulations if each.id == citation.regulation)
    return next(found, Verification.UNVERIFIED)


def linked_length(limit: str, lang: Language) -> str:
    """Return a link to a limit from a page of another folder, with its length below."""
    found = governing(limit)
    warned = "" if is_read(found) else unread(lang)
    return f"{limit_link(limit, lang)}{warned}<br>{length(found, lang)}"


def length(rule: TimeLimit, lang: Language) -> str:
    """Return how long a limit is, and where it is the longest that may be chosen, that it is."""
    said = rule.how_long(lang)
    if rule.nature is not LimitNature.MAXIMUM or rule.amount is None:
        return said
    return either(lang, f"paling lama {said}", f"at most {said}")


def age_rows(rule: Checked, lang: Language) -> Iterator[tuple[str, str]]:
    """Yield when a rule was last checked, and what came after it."""
    if rule.checked_on is not None:
        asked = either(lang, "Terakhir diperiksa", "Last checked")
        yield asked, said_day(rule.checked_on, lang)
    if rule.amended_by:
        yield either(lang, "Diubah dengan", "Amended by"), "; ".join(rule.amended_by)
    if rule.replaced_by is not None:
        yield either(lang, "Diganti dengan", "Replaced by"), rule.replaced_by


def in_force_span(since: date | None, until: date | None, lang: Language) -> str:
    """Return from when until when something is in force."""
    if since is None:
        begun = either(
            lang, "tanggal mulai berlaku belum diketahui", "the first day in force is not known"
        )
    else:
        begun = f"{either(lang, 'sejak', 'from')} {said_day(since, lang)}"
    if until is None:
        return begun
    return f"{begun}, {either(lang, 'sampai dengan', 'until')} {said_day(until, lang)}"
