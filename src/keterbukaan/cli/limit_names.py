"""Which limit is meant: its name, its title in either language, or words of a title.

A citizen knows "jawaban permohonan", and not `request.response`. Where the words fit several limits
none is chosen: a wrong limit would give a wrong day, and nobody would see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from keterbukaan._printable import printable
from keterbukaan.cli.errors import bad_call
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import title

__all__ = ["event_named", "headed", "in_order", "limit_named", "titled"]

_LONGEST = 80
"""No title is longer; a longer text is not searched for."""

_SHOWN = 8
_FAMILIES = ("request", "objection", "dispute", "court", "cassation", "complaint")
"""What is most often meant, in the order in which a matter goes; the others come after it."""
_LANGUAGES: tuple[Language, Language] = ("id", "en")

_SYNONYMS = {
    "tenggat jawaban": "request.response",
    "jawaban ppid": "request.response",
    "menjawab permohonan": "request.response",
    "perpanjangan": "request.extension",
    "perpanjangan jawaban": "request.extension",
    "mengajukan keberatan": "objection.filing",
    "jawaban keberatan": "objection.response",
    "tanggapan atasan ppid": "objection.response",
    "mengajukan sengketa": "dispute.filing",
    "sengketa ke komisi informasi": "dispute.filing",
    "permohonan penyelesaian sengketa informasi": "dispute.filing",
    "informasi serta merta": "disclosure.immediate",
    "informasi berkala": "disclosure.periodic",
    "daftar informasi publik": "information_list.update",
    "kebocoran data pribadi": "personal_data.breach_notice",
    "when must a request be answered": "request.response",
    "data breach": "personal_data.breach_notice",
}
"""What people say that no title says, where it can mean one limit alone."""

# fmt: off
_EMPTY = frozenset((
    "a", "an", "and", "atas", "batas", "dan", "dari", "deadline", "for", "jangka", "kapan",
    "ke", "kepada", "of", "oleh", "on", "pada", "tenggat", "term", "the", "time", "to",
    "untuk", "waktu", "yang",
))
# fmt: on
"""Words by which no limit is known."""


def limit_named(text: str, book: Rulebook) -> str:
    """Return the name of the limit that is meant.

    Raises:
        CallError: several may be meant; it lists them.
        UnknownNameError: there is none.
    """
    if text in book.limits or len(text) > _LONGEST:
        return text
    asked = _plain(text)
    named = {_plain(title(name, lang)): name for lang in _LANGUAGES for name in book.limits}
    found = {**_SYNONYMS, **named}.get(asked)
    if found in book.limits:
        return str(found)
    fitting = _fitting(asked, book.limits)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise bad_call("LIMIT", *(_several(text, fitting, each) for each in _LANGUAGES))
    raise _unknown(text, asked, book.limits)


def event_named(text: str, book: Rulebook) -> str:
    """Return the name of the event that is meant: its name, or what it is called in words."""
    if text in book.events or len(text) > _LONGEST:
        return text
    asked = _plain(text)
    called = (
        name
        for name in book.events
        if asked in {_plain(book.event_label(name, lang)) for lang in _LANGUAGES}
    )
    return next(called, text)


def titled(name: str, lang: Language) -> str:
    """Return a limit's title with its name behind it; its name alone where it has no title."""
    said = title(name, lang)
    return name if said == name else f"{said} ({name})"


def headed(name: str, lang: Language) -> str:
    """Return the same as a heading, with a capital; a name keeps its letters."""
    said = titled(name, lang)
    return name if said == name else said[:1].upper() + said[1:]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w.]+", text.casefold()))


def _words(text: str) -> set[str]:
    return set(_plain(text).replace(".", " ").split()) - _EMPTY


def _fitting(asked: str, limits: Sequence[str]) -> list[str]:
    """Return the limits whose title has every word that was asked for, the Indonesian first."""
    words = _words(asked)
    if not words or "." in asked:  # with a dot it is a name, and a wrong one
        return []
    each_language = (
        [name for name in limits if words <= _words(title(name, lang))] for lang in _LANGUAGES
    )
    return in_order(dict.fromkeys(name for names in each_language for name in names))


def in_order(limits: Iterable[str]) -> list[str]:
    """Return limits in the order in which a matter goes, what is most often meant first."""
    return sorted(limits, key=_family)


def _family(name: str) -> int:
    family = name.partition(".")[0]
    return _FAMILIES.index(family) if family in _FAMILIES else len(_FAMILIES)


def _several(text: str, limits: Sequence[str], lang: Language) -> str:
    listed = "; ".join(titled(name, lang) for name in limits[:_SHOWN])
    more = "; ..." if len(limits) > _SHOWN else ""
    asked = printable(text)
    if lang == "id":
        return f"{asked!r} dapat berarti beberapa batas waktu; pilih salah satu: {listed}{more}"
    return f"{asked!r} can mean several limits; choose one of them: {listed}{more}"


def _unknown(text: str, asked: str, limits: Sequence[str]) -> UnknownNameError:
    """Return that there is no such limit, with those whose name or title is near to it."""
    from difflib import get_close_matches

    if "." in asked:
        return UnknownNameError.of("batas waktu", "limit", text, [*limits])
    known = {_plain(title(name, lang)): name for lang in _LANGUAGES for name in limits}
    titles = [*get_close_matches(asked, [*known], n=3, cutoff=0.5)]
    words = _words(asked)
    sharing = [each for each in known if words & _words(each)]
    near = list(dict.fromkeys(known[each] for each in (*titles, *sharing)))[:_SHOWN]
    if not near:
        return UnknownNameError.of("batas waktu", "limit", text, [*limits])
    said_id, said_en = ("; ".join(titled(name, lang) for name in near) for lang in _LANGUAGES)
    return UnknownNameError(
        kind_id="batas waktu",
        kind_en="limit",
        name=text,
        hint_id=f" Mungkin maksudnya: {said_id}.",
        hint_en=f" Did you mean: {said_en}?",
    )
